"""Marks in the answer to a question of yes or no the figure that the question states."""

import re
from dataclasses import replace

from bot.answer import AMOUNTS, Claim
from bot.questions.analysis import Sought
from bot.questions.question_words import THING
from bot.spans.finding import spans_of
from bot.spans.measures import unit_of
from corpus.article import Range
from corpus.figures import figures_of
from index.tokens import normal

WHETHER = re.compile(
    r"[吗吧]$|是否|是不是|有没有"
    r"|(?:^|: )(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would)\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    rf"{THING.pattern}|\b(?:who(?:se|m)?|what|which|when|where|why|how)\b", re.IGNORECASE
)


def confirming(question: str, sought: Sought, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return claims that mark no figure but of the unit that a yes-or-no question states.

    They are as they were for another question. `sought` is what it seeks, in Chinese terms.
    """
    if not WHETHER.search(question.strip("?？。. ")) or ASKED.search(question):
        return claims
    stated = {_unit(sought.text, span): _worth(sought.text, span) for span in _figures(sought.text)}
    stated.pop("", None)
    return tuple(_confirming(claim, stated) for claim in claims) if stated else claims


def _confirming(claim: Claim, stated: dict[str, str]) -> Claim:
    """Return a claim that marks the stated figure, else, of its figures, those like it."""
    quote = claim.citation.quote
    figures = _figures(quote)
    alike = [span for span in figures if _unit(quote, span) in stated]
    same = [span for span in alike if _worth(quote, span) == stated[_unit(quote, span)]]
    if same or (len(alike) == 1 and claim.highlights):
        return replace(claim, highlights=tuple(same or alike))
    others = [span for span in figures if span not in alike]
    marks = (mark for mark in claim.highlights if not any(_meet(mark, one) for one in others))
    return replace(claim, highlights=tuple(marks))


def _figures(text: str) -> list[Range]:
    """Return the longest figures of a text."""
    return sorted(dict(sorted(span for kind in AMOUNTS for span in spans_of(kind, text))).items())


def _unit(text: str, span: Range) -> str:
    return unit_of(normal(text[slice(*span)])).strip()


def _worth(text: str, span: Range) -> str:
    """Return the number of a figure, empty where it is not read."""
    told = next(iter(figures_of(text[slice(*span)])), None)
    return str(told.low.normalize()) if told else ""


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
