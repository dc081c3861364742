"""Measures how well each candidate sentence answers a question: one row of features each."""

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bot.candidates import Candidate
from bot.meaning import Meaning
from bot.overlap import Column, covered, longest, nearest, over_best, share
from bot.questions import NUMERAL, QUOTES, YEAR, Sought
from bot.spans import spans_of
from bot.support import term_weights
from corpus.article import Article
from index.store import Index
from index.tokens import bigrams, normal, words

FEATURES = (
    "bigrams",  # idf-weighted share of the question's bigrams that stand in the sentence
    "bigrams_best",  # the same over the best candidate's
    "words",  # weighted share of the question's words in the sentence
    "words_best",
    "words_context",  # ... in the sentence, its headline and heading
    "words_around",  # ... in the sentence and its neighbours
    "words_passage",  # ... in its passage
    "meaning",  # share of the question's words, each counted by its nearest word's cosine
    "meaning_context",
    "rarest",  # whether the question's rarest word stands in the sentence or its context
    "longest",  # longest common run of characters over the length of the question
    "cosine",  # of question and sentence
    "cosine_best",
    "passage",  # log of the score of the passage over the best passage's
    "passage_rank",  # 1 / rank
    "kind",  # a span of the kind sought that the question does not hold
    "kind_missing",  # a kind with spans is sought, and there is none
    "defined",  # a definition or a person is sought, and the sentence says what the subject is
    "counted",  # the words after 多少 or 几 stand in the sentence
    "numerals",  # share of the question's numerals in sentence, context or neighbour before
    "names",  # share of the question's places, years and quoted words in sentence or around it
    "names_article",  # ... anywhere in the article
    "years_off",  # the sentence names years, and none of the question's
    "new",  # share of the sentence's words that the question does not hold
    "length",  # log of its characters
    "question",  # the sentence itself asks
    "lead",  # 1 / (1 + number in its article)
)
LEAST = 1e-6  # score of a passage that is as good as none
SPANNED = ("percent", "money", "number", "date", "person", "place", "organisation", "programme")
SUBJECT = re.compile(
    r"(?:什么是|何谓|谁是)?(?P<subject>.{2,20}?)(?:是什么|是谁|指什么|指的是|是指|的含义|$)"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """The candidates' texts, folded for comparison, in their order."""

    alone: list[str]
    context: list[str]
    around: list[str]

    @property
    def headed(self) -> list[str]:
        """The sentences with headline and heading."""
        return [f"{text} {above}" for text, above in zip(self.alone, self.context, strict=True)]


def evidence(sought: Sought, candidates: list[Candidate], index: Index, meaning: Meaning) -> Column:
    """Return the features of each candidate, shape (len(candidates), len(FEATURES))."""
    texts = Folded(
        [normal(candidate.sentence.text) for candidate in candidates],
        [normal(candidate.context) for candidate in candidates],
        [normal(_with_neighbours(candidate)) for candidate in candidates],
    )
    columns = (
        _in_letters(sought, candidates, texts, index, meaning)
        | _in_meaning(sought, candidates, texts, index, meaning)
        | _as_found(candidates)
        | _of_the_kind(sought, candidates, texts)
        | _of_the_names(sought, candidates, texts)
        | _in_form(sought, candidates, texts)
    )
    return np.column_stack([columns[name] for name in FEATURES]).astype(np.float64)


def _in_letters(
    sought: Sought, candidates: list[Candidate], texts: Folded, index: Index, meaning: Meaning
) -> dict[str, Column]:
    terms, weights = list(sought.terms), term_weights(sought, index, meaning)
    pairs = list(dict.fromkeys(bigrams(sought.text)))
    shared_pairs = covered(pairs, index.idf("bigrams", pairs), texts.alone)
    shared_words = covered(terms, weights, texts.alone)
    rarest = terms[int(np.argmax(weights))] if terms else ""
    runs = np.array([longest(sought.text, text) for text in texts.alone])
    return {
        "bigrams": shared_pairs,
        "bigrams_best": over_best(shared_pairs),
        "words": shared_words,
        "words_best": over_best(shared_words),
        "words_context": covered(terms, weights, texts.headed),
        "words_around": covered(terms, weights, texts.around),
        "words_passage": covered(terms, weights, [normal(c.hit.passage.text) for c in candidates]),
        "rarest": np.array([rarest in text for text in texts.headed], float),
        "longest": runs / max(len(sought.text), 1),
    }


def _in_meaning(
    sought: Sought, candidates: list[Candidate], texts: Folded, index: Index, meaning: Meaning
) -> dict[str, Column]:
    terms, weights = list(sought.terms), term_weights(sought, index, meaning)
    query = index.encoder.encode_queries([sought.text])[0]
    cosines = index.encoder.encode_passages([c.sentence.text for c in candidates]) @ query
    near = above = np.zeros((len(candidates), 1))
    if terms:
        near = nearest(terms, [words(text) for text in texts.alone], meaning)
        above = nearest(terms, [words(text) for text in texts.context], meaning)
        weights = weights / weights.sum()
    else:
        weights = np.zeros(1)
    return {
        "meaning": near @ weights,
        "meaning_context": np.maximum(near, above) @ weights,
        "cosine": cosines,
        "cosine_best": over_best(cosines),
    }


def _as_found(candidates: list[Candidate]) -> dict[str, Column]:
    return {
        "passage": _log_of_best(np.array([candidate.hit.score for candidate in candidates])),
        "passage_rank": 1 / np.array([candidate.hit.rank for candidate in candidates]),
    }


def _log_of_best(scores: Column) -> Column:
    """Return the log of each score over the best one; scores lie in 0..1."""
    logs = np.log(np.maximum(scores, LEAST))
    return np.asarray(logs - logs.max())


def _of_the_kind(sought: Sought, candidates: list[Candidate], texts: Folded) -> dict[str, Column]:
    spanned = sought.kind in SPANNED
    found = np.array([spanned and _has_kind(sought, c.sentence.text) for c in candidates], float)
    counted = [bool(sought.counted) and sought.counted[:2] in text for text in texts.alone]
    subject = SUBJECT.search(sought.text) if sought.kind in ("definition", "person") else None
    says = _says_what(subject["subject"].strip(QUOTES)) if subject else None
    defined = [bool(says and says.search(text)) for text in texts.alone]
    return {
        "kind": found,
        "kind_missing": 1 - found if spanned else found,
        "defined": np.array(defined, float),
        "counted": np.array(counted, float),
    }


def _of_the_names(sought: Sought, candidates: list[Candidate], texts: Folded) -> dict[str, Column]:
    named = candidates if sought.names else ()
    articles = {c.article.id: whole_text(c.article) for c in named}
    near = [f"{one} {other}" for one, other in zip(texts.headed, texts.around, strict=True)]
    return {
        "names": np.array([share(sought.names, text) for text in near]),
        "names_article": np.array(
            [share(sought.names, articles.get(c.article.id, "")) for c in candidates]
        ),
        "numerals": np.array(
            [_numerals(sought, c, text) for c, text in zip(candidates, texts.headed, strict=True)]
        ),
        "years_off": np.array([_years_off(sought, text) for text in texts.alone], float),
    }


def _in_form(sought: Sought, candidates: list[Candidate], texts: Folded) -> dict[str, Column]:
    return {
        "new": np.array([_new(sought, words(text)) for text in texts.alone]),
        "length": np.log([len(text) + 1 for text in texts.alone]),
        "question": np.array([text.endswith(("？", "?")) for text in texts.alone], float),
        "lead": 1 / (1 + np.array([candidate.sentence.number for candidate in candidates])),
    }


def _with_neighbours(candidate: Candidate) -> str:
    return f"{candidate.neighbour(-1)} {candidate.sentence.text} {candidate.neighbour(1)}"


def _says_what(subject: str) -> re.Pattern[str]:
    """Return the pattern of a sentence that says what its subject is."""
    name = re.escape(subject)
    said = r"(?:，|,)?(?:是|即|指|就是|又称|简称|为|作为)"
    return re.compile(rf"{name}[{QUOTES}]*{said}|作为.{{0,20}}{name}")


def _has_kind(sought: Sought, text: str) -> bool:
    return any(
        normal(text[start:end]) not in sought.text for start, end in spans_of(sought.kind, text)
    )


def whole_text(article: Article) -> str:
    """Return all the words of an article, folded for comparison."""
    return _normal(" ".join((article.title.text, *(line.text for line in article.lines))))


_normal = lru_cache(maxsize=512)(normal)  # some 20 kB an article


def _numerals(sought: Sought, candidate: Candidate, text: str) -> float:
    if not sought.numerals:
        return 0.0
    near = set(NUMERAL.findall(f"{text} {normal(candidate.neighbour(-1))}"))
    return len(sought.numerals & near) / len(sought.numerals)


def _years_off(sought: Sought, text: str) -> bool:
    asked = set(YEAR.findall(sought.text))
    named = set(YEAR.findall(text))
    return bool(asked and named and not asked & named)


def _new(sought: Sought, tokens: tuple[str, ...]) -> float:
    return sum(token not in sought.text for token in tokens) / max(len(tokens), 1)
