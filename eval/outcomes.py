"""What the bot did with a fact, judged: a plain record that is written, read back and measured."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.answer import Answer, Citation, Claim
from corpus.article import Range, clean
from eval.facts import Evidence, Fact, FindSource, Split
from eval.matching import Elements, missing
from index.passage import Passage

Ranks = tuple[int | None, ...]
LONG_TYPES = frozenset({"list", "comparison"})
LIMIT, LONG_LIMIT = 200, 400  # characters that an answer may quote, white space aside


@dataclass(frozen=True, slots=True)
class Cited:
    """One claim of an answer.

    `true` where its quote and highlights stand as it says, `relevant` where the quote holds a
    wanted element or lies on a piece of the evidence.
    """

    number: int
    source: str
    title: str
    quote: str
    ranges: tuple[Range, ...]
    highlights: tuple[str, ...]
    true: bool
    relevant: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """A fact and the answer that was given to it.

    `ranks` holds for each piece of evidence the rank, from 1, of the first hit that brings it;
    `missing` and `missing_spans` name the elements of `wanted` that neither the quotes nor the
    highlighted spans hold; `given` is the reply as shown and `passage` the text of the first hit.
    """

    id: str
    question: str
    type: str
    split: Split
    answerable: bool
    hard: bool
    wanted: Elements
    standalone: str
    status: Literal["answered", "refused"]
    given: str
    cited: tuple[Cited, ...]
    passage: str
    ranks: Ranks
    missing: tuple[str, ...]
    missing_spans: tuple[str, ...]
    confidence: float
    seconds: float

    @property
    def refused(self) -> bool:
        """Whether the bot declined to answer."""
        return self.status == "refused"

    @property
    def quoted(self) -> int:
        """How many characters were quoted, white space aside."""
        return sum(len("".join(claim.quote.split())) for claim in self.cited)

    @property
    def concise(self) -> bool:
        """Whether the quotes keep to the limit: 200 characters, 400 for lists and comparisons."""
        return self.quoted <= (LONG_LIMIT if self.type in LONG_TYPES else LIMIT)

    @property
    def right(self) -> bool:
        """Whether the bot did what was wanted: every element in a concise answer, or a refusal."""
        if not self.answerable:
            return self.refused
        return not self.refused and not self.missing and self.concise


@dataclass(frozen=True, slots=True)
class Unscored:
    """A question that has no outcome, and why."""

    id: str
    reason: str


def judge(fact: Fact, answer: Answer, source: FindSource) -> Outcome:
    """Return what an answer is worth; `source` gives the raw texts that its quotes are held to."""
    cited = tuple(_cited(fact, claim, source) for claim in answer.claims)
    return Outcome(
        id=fact.id,
        question=fact.question,
        type=fact.type,
        split=fact.split,
        answerable=fact.answerable,
        hard=fact.hard,
        wanted=fact.answers,
        standalone=answer.question.standalone,
        status=answer.status,
        given=answer.text,
        cited=cited,
        passage=answer.hits[0].passage.text if answer.hits else "",
        ranks=ranks_of(fact, [hit.passage for hit in answer.hits]),
        missing=missing("\n".join(claim.quote for claim in cited), fact.answers),
        missing_spans=missing("\n".join(answer.highlights), fact.answers),
        confidence=answer.confidence,
        seconds=answer.seconds,
    )


def ranks_of(fact: Fact, passages: Sequence[Passage]) -> Ranks:
    """Return for each piece of evidence the rank of the first passage that brings it."""
    return tuple(_rank(piece, passages) for piece in fact.evidence)


def _cited(fact: Fact, claim: Claim, source: FindSource) -> Cited:
    citation = claim.citation
    return Cited(
        number=citation.number,
        source=citation.source,
        title=citation.title,
        quote=citation.quote,
        ranges=citation.ranges,
        highlights=tuple(citation.quote[start:end] for start, end in claim.highlights),
        true=_is_true(claim, source),
        relevant=_is_relevant(fact, claim.citation),
    )


def _is_true(claim: Claim, source: FindSource) -> bool:
    quote = claim.citation.quote
    try:
        raw = source(claim.citation.source).raw
    except KeyError:
        return False
    stands = clean(raw, claim.citation.ranges) == "".join(quote.split()) != ""
    return stands and all(0 <= start < end <= len(quote) for start, end in claim.highlights)


def _is_relevant(fact: Fact, citation: Citation) -> bool:
    if len(missing(citation.quote, fact.answers)) < len(fact.answers):
        return True
    return any(
        piece.source == citation.source and _overlap(place, citation.ranges)
        for piece in fact.evidence
        for place in piece.places
    )


def _overlap(some: Iterable[Range], others: Sequence[Range]) -> bool:
    return any(a < d and c < b for a, b in some for c, d in others)


def _rank(piece: Evidence, passages: Sequence[Passage]) -> int | None:
    brought = (rank for rank, passage in enumerate(passages, 1) if _brings(passage, piece))
    return next(brought, None)


def _brings(passage: Passage, piece: Evidence) -> bool:
    """Return whether the passage covers all of one occurrence of the quote."""
    if passage.article.source != piece.source:
        return False
    covered = {mark for start, end in passage.ranges for mark in range(start, end)}
    return any(
        all(covered.issuperset(range(start, end)) for start, end in place) for place in piece.places
    )
