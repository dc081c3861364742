"""The values of answering: a question, its cited claims, and the conversation they stand in."""

from dataclasses import dataclass
from typing import Literal, get_args

from corpus.article import Published, Range
from index.passage import Hit

Kind = Literal[
    "number", "money", "percent", "date", "person", "organisation", "place",
    "programme", "list", "definition", "reason", "comparison", "other",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
AMOUNTS: tuple[Kind, ...] = ("percent", "money", "number")
FIGURES: tuple[Kind, ...] = (*AMOUNTS, "date")  # told by an amount or a day
SPANNED: tuple[Kind, ...] = (*FIGURES, "person", "place", "organisation", "programme")
Place = tuple[str, int]  # article and number of a sentence


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed, its stand-alone form, and what is sought.

    `near` is the sentence that it is taken to go on from.
    """

    text: str
    standalone: str
    kind: Kind
    near: Place | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """A place in a reprint that says what a quote does, perhaps in other spelling."""

    source: str
    article_id: str
    title: str
    published: Published
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quote; `quote` without white space equals the raw text at `ranges`.

    `also` names the reprints where it stands too; all together count as one report.
    """

    number: int
    source: str
    article_id: str
    title: str
    published: Published
    sentence: int
    quote: str
    ranges: tuple[Range, ...]
    also: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One quoted sentence of an answer; `highlights` are spans of `citation.quote`."""

    citation: Citation
    highlights: tuple[Range, ...]

    @property
    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """The stretches of the quote in order, and whether each was asked for."""
        quote, found, at = self.citation.quote, list[tuple[str, bool]](), 0
        for start, end in sorted(self.highlights):
            first = max(start, at)
            if first < end:
                found += [(quote[at:first], False), (quote[first:end], True)]
                at = end
        return (*found, (quote[at:], False))


@dataclass(frozen=True, slots=True)
class Reading:
    """A value that one report gives for the figure asked about.

    `period` is the time it speaks of in the report's own words, `since` and `until` the first and
    last day of it as ISO dates; all are empty where none is stated, the days also where the report
    does not tell the year. `aimed` tells that the value is a target or a plan.
    """

    value: str
    period: str
    citation: int
    since: str = ""
    until: str = ""
    aimed: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot replies; a refused answer has no claims.

    `confidence` lies in 0..1; `note` is the reason of a refusal, empty otherwise; `hits` are the
    nearest passages. `remark` says in the bot's own words that the question states a wrong figure,
    which part of it has no answer, what a digest leaves out or of which day a report is, empty
    otherwise. `choices` are the questions that an ambiguous one can mean; it is refused then, and
    the next turn may pick one.
    """

    question: Question
    status: Literal["answered", "refused"]
    claims: tuple[Claim, ...] = ()
    readings: tuple[Reading, ...] = ()
    confidence: float = 0.0
    note: str = ""
    hits: tuple[Hit, ...] = ()
    seconds: float = 0.0
    remark: str = ""
    choices: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The reply as plain text, its quotes numbered."""
        if self.status == "refused":
            return self.note
        return "".join(f"{claim.citation.quote}[{claim.citation.number}]" for claim in self.claims)

    @property
    def highlights(self) -> tuple[str, ...]:
        """The spans asked for, in the order of the claims."""
        return tuple(
            claim.citation.quote[start:end]
            for claim in self.claims
            for start, end in claim.highlights
        )


@dataclass(frozen=True, slots=True)
class Conversation:
    """The turns so far, oldest first."""

    turns: tuple[Answer, ...] = ()

    def with_turn(self, answer: Answer) -> "Conversation":
        """Return this conversation with one more turn."""
        return Conversation((*self.turns, answer))
