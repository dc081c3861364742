"""What the bot did with a fact, judged: a plain record that is written, read back and measured."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from bot.answer import Answer, Claim
from corpus.article import Range, clean
from eval.facts import Evidence, Fact, FindSource, Split
from eval.matching import Elements, missing
from index.passage import Hit

LONG_TYPES = frozenset({"list", "comparison"})
LIMIT, LONG_LIMIT = 200, 400  # characters that an answer may quote, white space aside


@dataclass(frozen=True, slots=True)
class Cited:
    """One claim of an answer; `true` where its quote and highlights stand as it says."""

    number: int
    source: str
    title: str
    quote: str
    ranges: tuple[Range, ...]
    highlights: tuple[str, ...]
    true: bool


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
    ranks: tuple[int | None, ...]
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


def judge(fact: Fact, answer: Answer, source: FindSource) -> Outcome:
    """Return what an answer is worth; `source` gives the raw texts that its quotes are held to."""
    cited = tuple(_cited(claim, source) for claim in answer.claims)
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
        ranks=tuple(_rank(piece, answer.hits) for piece in fact.evidence),
        missing=missing("\n".join(claim.quote for claim in cited), fact.answers),
        missing_spans=missing("\n".join(answer.highlights), fact.answers),
        confidence=answer.confidence,
        seconds=answer.seconds,
    )


def from_record(record: dict[str, Any]) -> Outcome:
    """Return the outcome that `dataclasses.asdict` and JSON made `record` of.

    Raises KeyError or TypeError for a record of another shape.
    """
    cited = tuple(
        Cited(
            **claim
            | {
                "ranges": tuple((start, end) for start, end in claim["ranges"]),
                "highlights": tuple(claim["highlights"]),
            }
        )
        for claim in record["cited"]
    )
    wanted = tuple(tuple(element) for element in record["wanted"])
    lists = {name: tuple(record[name]) for name in ("ranks", "missing", "missing_spans")}
    return Outcome(**record | lists | {"cited": cited, "wanted": wanted})


def _cited(claim: Claim, source: FindSource) -> Cited:
    citation = claim.citation
    return Cited(
        number=citation.number,
        source=citation.source,
        title=citation.title,
        quote=citation.quote,
        ranges=citation.ranges,
        highlights=tuple(citation.quote[start:end] for start, end in claim.highlights),
        true=_is_true(claim, source),
    )


def _is_true(claim: Claim, source: FindSource) -> bool:
    quote = claim.citation.quote
    try:
        raw = source(claim.citation.source).raw
    except KeyError:
        return False
    stands = clean(raw, claim.citation.ranges) == "".join(quote.split()) != ""
    return stands and all(0 <= start < end <= len(quote) for start, end in claim.highlights)


def _rank(piece: Evidence, hits: Iterable[Hit]) -> int | None:
    brought = (rank for rank, hit in enumerate(hits, start=1) if _brings(hit, piece))
    return next(brought, None)


def _brings(hit: Hit, piece: Evidence) -> bool:
    """Return whether the hit covers all of one occurrence of the quote."""
    if hit.passage.article.source != piece.source:
        return False
    covered = {mark for start, end in hit.passage.ranges for mark in range(start, end)}
    return any(
        all(covered.issuperset(range(start, end)) for start, end in place) for place in piece.places
    )
