"""Tells of each span how near in meaning a question's words are to those in it and around it."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.language.meaning import shipped_meaning
from bot.language.overlap import Column
from bot.language.phrases import words_of
from bot.language.running import way_along
from bot.questions.analysis import Sought
from bot.questions.question_words import words_beside
from bot.spans.candidates import Seen
from corpus.article import Range
from index.tokens import normal

MEANT = (
    "soft_pull",  # how near words stand that mean what the question says, over the best span's
    "soft_near",  # ... by itself
    "soft_known",  # how near its words are to the question's, in the mean
    "clause_share",  # how much of the question its clause means
    "clause_best",  # it stands in the clause that means most of it
    "clause_way",  # clauses after that one, over 4
    "asked_last",  # how near its last word is to the noun asked for, 什么学院
    "asked_next",  # ... the word after it
    "asked_before",  # ... the word before it
    "lead_last",  # the same for the words before the question word
    "lead_next",
    "lead_before",
    "like_question",  # its cosine with the question
)
UNTOLD = "xuw"  # first letters of the tags of marks and particles
REACH = 5.0  # characters over which a neighbouring word loses half its pull
CLAUSES = 4
LEAST = 1e-9

Places = NDArray[np.int64]
Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Words:
    """The telling words of a quote: where each begins and ends, and its vector."""

    starts: Places
    ends: Places
    vectors: Vectors
    products: NDArray[np.float64]  # sums of the products of the vectors up to each two of them

    def squares(self, begin: Places, end: Places) -> Column:
        """Return the squared length of the sum of the vectors from one word to another."""
        inner = self.products[end, end] + self.products[begin, begin]
        return np.maximum(inner - 2 * self.products[begin, end], 0)


@lru_cache(maxsize=512)
def _words(quote: str) -> Words:
    found = [(start, end) for start, end, tag in words_of(quote) if tag[0] not in UNTOLD]
    texts = [normal(quote[start:end]) for start, end in found]
    starts, ends = np.array(found, np.int64).reshape(-1, 2).T
    vectors = shipped_meaning().vectors(texts) if texts else np.zeros((0, 1), np.float32)
    products = np.zeros((len(texts) + 1, len(texts) + 1))
    products[1:, 1:] = (vectors @ vectors.T).cumsum(0, np.float64).cumsum(1)
    return Words(starts, ends, vectors, products)


def by_meaning(
    sought: Sought, quote: str, seen: Seen, spans: Places, weights: Column
) -> dict[str, Column]:
    """Return the columns of MEANT for spans of a quote, shape (n, 2).

    `weights` are those of the question's terms.
    """
    starts, ends = spans.T
    words = _words(quote)
    columns = dict.fromkeys(MEANT, np.zeros(len(starts)))
    if not len(words.starts):
        return columns
    first = np.searchsorted(words.starts, starts, side="left")
    last = np.searchsorted(words.ends, ends, side="right") - 1
    columns |= _of_neighbours(sought, words, first, last)
    if sought.terms:
        shares = weights / max(float(weights.sum()), LEAST)
        vectors = shipped_meaning().vectors(list(sought.terms))
        like = _likeness(sought.terms, vectors, words, seen.text)
        columns |= _near(shares, like, words, seen.text, spans)
        columns |= _in_clauses(shares, like, words, seen.clauses, starts)
        columns |= _inside(like, words, first, last, shares @ vectors)
    return columns


def _likeness(terms: tuple[str, ...], vectors: Vectors, words: Words, text: str) -> Column:
    """Return the squared cosine of each term and word, 1 where one holds the other."""
    like = np.clip(vectors @ words.vectors.T, 0, 1).astype(np.float64) ** 2
    pieces = [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    same = [
        [term in piece or (len(piece) > 1 and piece in term) for piece in pieces] for term in terms
    ]
    return np.where(same, 1.0, like)


def _of_neighbours(sought: Sought, words: Words, first: Places, last: Places) -> dict[str, Column]:
    asked, before = words_beside(sought.text)
    return {
        "asked_last": _cosines(asked[-1:], words, np.maximum(last, 0)),
        "asked_next": _cosines(asked[:1], words, last + 1),
        "asked_before": _cosines(asked[:1], words, first - 1),
        "lead_last": _cosines(before, words, np.maximum(last, 0)),
        "lead_next": _cosines(before, words, last + 1),
        "lead_before": np.maximum(
            _cosines(before, words, first - 1), _cosines(before, words, first - 2)
        ),
    }


def _cosines(asked: tuple[str, ...], words: Words, at: Places) -> Column:
    """Return how near the words at some places are to the nearest of those asked, 0 beyond."""
    if not asked:
        return np.zeros(len(at))
    vectors = shipped_meaning().vectors(list(asked))
    near = np.clip(words.vectors @ vectors.T, 0, 1).max(1)
    inside = (at >= 0) & (at < len(near))
    return np.asarray(np.where(inside, near[np.clip(at, 0, len(near) - 1)], 0), np.float64)


def _near(
    shares: Column, like: Column, words: Words, text: str, spans: Places
) -> dict[str, Column]:
    starts, ends = spans.T
    way = way_along(text)
    after = way[words.starts] - way[ends][:, None]
    before = way[starts][:, None] - way[words.ends]
    gaps = np.where(
        words.starts >= ends[:, None],
        after,
        np.where(words.ends <= starts[:, None], before, np.inf),
    )
    nearness = 1 / (1 + np.maximum(gaps, 0) / REACH)  # 0 for words inside the span
    pulls = sum(
        (share * (nearness * row).max(1) for share, row in zip(shares, like, strict=True)),
        start=np.zeros(len(starts)),
    )
    return {"soft_pull": pulls / max(float(pulls.max(initial=0)), LEAST), "soft_near": pulls}


def _in_clauses(
    shares: Column, like: Column, words: Words, clauses: tuple[Range, ...], starts: Places
) -> dict[str, Column]:
    if not clauses:
        return {}
    begins = np.array([begin for begin, _ in clauses])
    of_word = np.searchsorted(begins, words.starts, side="right") - 1
    meant = np.zeros((len(clauses), len(shares)))
    np.maximum.at(meant, np.maximum(of_word, 0), like.T)
    held = meant @ shares
    own = np.maximum(np.searchsorted(begins, starts, side="right") - 1, 0)
    best = int(np.argmax(held))
    return {
        "clause_share": held[own],
        "clause_best": np.asarray(own == best, np.float64),
        "clause_way": np.clip(own - best, -CLAUSES, CLAUSES) / CLAUSES,
    }


def _inside(
    like: Column, words: Words, first: Places, last: Places, question: Column
) -> dict[str, Column]:
    known = np.append(0, np.cumsum(like.max(0)))
    begin, end = np.minimum(first, len(known) - 1), np.maximum(last + 1, 0)
    count = np.maximum(end - begin, 1)
    any_ = end > begin
    asked = np.append(0, np.cumsum(words.vectors @ question))
    size = np.sqrt(words.squares(begin, end)) * np.linalg.norm(question) + LEAST
    return {
        "soft_known": np.where(any_, (known[end] - known[begin]) / count, 0),
        "like_question": np.where(any_, (asked[end] - asked[begin]) / size, 0),
    }
