"""Mixes the kinds of training pairs for each phase."""

from index.training.contrast import Kind
from index.training.materials import Materials
from index.training.pairs import Draw, ReplacedPairs, SentencePairs


def in_english(name: str, weight: float, plain: Draw, parts: Materials) -> list[Kind]:
    """Return two kinds: the query half and wholly in English."""
    half = ReplacedPairs(plain, parts.glosses, share=0.5)
    whole = ReplacedPairs(plain, parts.glosses, share=1.0, stay=0.2, fillers=parts.fillers)
    return [
        Kind(f"half-English {name}", weight / 3, half),
        Kind(f"English {name}", weight * 2 / 3, whole),
    ]


def broad_kinds(parts: Materials) -> list[Kind]:
    """Return the first phase's pairs: unlabelled news, plain and with words replaced."""
    plain = SentencePairs(parts.news)
    return [
        Kind("sentence", 0.45, plain),
        Kind("synonym sentence", 0.15, ReplacedPairs(plain, parts.synonyms, share=0.5)),
        *in_english("sentence", 0.30, plain, parts),
        Kind("dictionary", 0.06, parts.dictionary),
        Kind("parallel", 0.04, parts.parallel),
    ]


def pointed_kinds(parts: Materials) -> list[Kind]:
    """Return the second phase's pairs: more of what people wrote, headlines and questions."""
    asked = ReplacedPairs(parts.questions, parts.synonyms, share=0.3)
    return [
        *(Kind(kind.name, kind.weight * 0.6, kind.draw) for kind in broad_kinds(parts)),
        Kind("headline", 0.16, parts.headlines),
        *in_english("headline", 0.08, parts.headlines, parts),
        Kind("question", 0.08, asked),
        *in_english("question", 0.08, parts.questions, parts),
    ]
