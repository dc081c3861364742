"""Measures how well each candidate sentence answers a question: one row of features each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bot.answer import SPANNED
from bot.language.meaning import Meaning, sentence_vectors
from bot.language.overlap import Column, covered, held, over_best, share
from bot.questions.analysis import NUMERAL, YEAR, Sought
from bot.questions.focus import clause_pairs, nearness
from bot.sentences.candidates import Candidate
from bot.sentences.manner import in_manner
from bot.sentences.support import Told, term_weights
from bot.spans.finding import spans_of
from bot.spans.measures import told_by
from corpus.article import Article
from index.store import Index
from index.tokens import bigrams, normal, words

FEATURES = (
    "bigrams_best",  # idf-weighted share of the question's bigrams in the sentence, over the best's
    "words_around",  # weighted share of the question's words in the sentence and its neighbours
    "focus",  # ... of those near its question word in the sentence
    "focus_rare",  # ... by the nearest word's cosine, more for words rare in its article
    "verbs",  # ... of its verbs, by their nearest words in the sentence
    "nouns",  # ... of its nouns
    "clause",  # share of the bigrams of the clause with the question word
    "rest_article",  # weighted share of the words far from the question word in the article
    "in_order",  # share of the question's letters that the sentence has in the same order
    "told_before",  # weighted share of its words that stand in the three sentences before alone
    "cosine",  # of question and sentence
    "cosine_best",  # over the best candidate's
    "passage",  # log of the score of the passage over the best passage's
    "passage_rank",  # 1 / rank
    "kind",  # a span of the kind sought that the question does not hold
    "kind_missing",  # a kind with spans is sought, and there is none
    "counted",  # the words after 多少 or 几 stand in the sentence
    "unit",  # a figure counts the same, or measures it
    "numerals",  # share of the question's numerals in sentence, context or neighbour before
    "names_article",  # share of the question's places, years and quoted words in the article
    "years_off",  # the sentence names years, and none of the question's
    "cause",  # a reason is sought, and the sentence has a word of cause
    "said",  # it has a verb of saying
    "said_asked",  # what is said is asked, and it has such a verb or a quotation
    "new",  # share of the sentence's words that the question does not hold
    "length",  # log of its characters
    "question",  # the sentence itself asks
    "lead",  # 1 / (1 + number in its article)
)
BEGINNING = 2  # lines of an article that tell what it is about
LEAST = 1e-6  # score of a passage that is as good as none


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
        [normal(candidate.around) for candidate in candidates],
    )
    weights = term_weights(sought, index, meaning)
    told = Told(list(sought.terms), weights, nearness(sought.text, sought.terms), meaning)
    columns = (
        _in_letters(sought, candidates, texts, told, index)
        | _in_meaning(sought, candidates, index)
        | in_manner(sought, candidates, texts.alone, told)
        | _as_found(candidates)
        | _of_the_kind(sought, candidates, texts)
        | _of_the_names(sought, candidates, texts)
        | _in_form(sought, candidates, texts)
    )
    return np.column_stack([columns[name] for name in FEATURES]).astype(np.float64)


def _in_letters(
    sought: Sought, candidates: list[Candidate], texts: Folded, told: Told, index: Index
) -> dict[str, Column]:
    terms, weights = told.terms, told.weights
    pairs = list(dict.fromkeys(bigrams(sought.text)))
    shared_pairs = covered(pairs, index.idf("bigrams", pairs), texts.alone)
    clause = list(clause_pairs(sought.text))
    return {
        "bigrams_best": over_best(shared_pairs),
        "words_around": covered(terms, weights, texts.around),
        "focus": covered(terms, weights * told.near, texts.alone),
        "clause": covered(clause, np.ones(len(clause)), texts.alone),
        "rest_article": _in_articles(terms, weights * (1 - told.near), candidates, texts),
    }


def _in_articles(
    terms: list[str], weights: Column, candidates: list[Candidate], texts: Folded
) -> Column:
    """Return the weighted share of terms that stand in each candidate's article or context."""
    inside = {name: held(terms, [text])[0] for name, text in _whole_texts(candidates)}
    above = held(terms, texts.context)
    found = np.maximum(above, [inside[c.article.id] for c in candidates])
    return np.asarray(found @ weights / max(weights.sum(), LEAST))


def _in_meaning(sought: Sought, candidates: list[Candidate], index: Index) -> dict[str, Column]:
    query = index.encoder.encode_queries([sought.text])[0]
    sentences = sentence_vectors(index.encoder).vectors([c.sentence.text for c in candidates])
    cosines = sentences @ query
    return {"cosine": cosines, "cosine_best": over_best(cosines)}


def _whole_texts(candidates: Sequence[Candidate]) -> Iterator[tuple[str, str]]:
    """Yield the name of each candidate's article and all its words."""
    for name, article in {c.article.id: c.article for c in candidates}.items():
        yield name, whole_text(article)


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
    figures = told_by(sought)
    return {
        "kind": found,
        "kind_missing": 1 - found if spanned else found,
        "counted": np.array(counted, float),
        "unit": np.array([bool(figures and figures.search(t)) for t in texts.alone], float),
    }


def _of_the_names(sought: Sought, candidates: list[Candidate], texts: Folded) -> dict[str, Column]:
    articles = dict(_whole_texts(candidates if sought.names else ()))
    return {
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


def _has_kind(sought: Sought, text: str) -> bool:
    return any(
        normal(text[start:end]) not in sought.text for start, end in spans_of(sought.kind, text)
    )


def whole_text(article: Article) -> str:
    """Return all the words of an article, folded for comparison."""
    return _normal(" ".join((article.title.text, *(line.text for line in article.lines))))


def beginning(article: Article) -> str:
    """Return the first lines of an article, which tell what it is about, folded."""
    return normal("".join(line.text for line in article.lines[:BEGINNING]))


def printed_text(article: Article) -> str:
    """Return the words of an article with what is printed around it, such as its paper's name."""
    around = (article.kicker, article.column, article.byline, *article.notes, *article.furniture)
    return f"{whole_text(article)} {normal(' '.join(piece.text for piece in around if piece))}"


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
