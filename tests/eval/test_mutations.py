"""The measures notice: each part of the bot that is broken lowers the measure that watches it.

Faults are put in where a programming error would be: behind the checks that the bot makes itself.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot import assistant as bot_assistant
from bot.answer import Claim
from bot.answers import answering
from bot.assistant import Assistant
from bot.quotes import quoting
from bot.sentences import claims, reader
from bot.sentences.claims import numbered
from bot.sentences.rereading import shipped_rereader
from bot.sentences.scorer import shipped_weights
from eval.facts import load
from eval.measures import measured
from eval.runs import ask_all
from index.passage import Hit
from index.store import Index
from tests.index.built import bundled

FACTS = [
    dialogue
    for dialogue in load(Path("eval/sets/facts.jsonl"), bundled().source)
    if dialogue[0].split == "dev"
][::3]


Fault = Callable[[pytest.MonkeyPatch], None]


@cache
def figures(fault: Fault) -> dict[str, float]:
    """Return every measure of the bot with a fault in it."""
    with pytest.MonkeyPatch.context() as patch:
        fault(patch)
        outcomes = list(ask_all(FACTS, Assistant(bundled()), bundled().source))
    return {found.name: found.value for found in measured(outcomes) if found.value is not None}


def none(_: pytest.MonkeyPatch) -> None:
    """Leave everything as it is."""


def moved_ranges(patch: pytest.MonkeyPatch) -> None:
    """Make every citation name the places one character on."""

    def off_by_one(claim: Claim, number: int) -> Claim:
        cited = claim.citation
        ranges = tuple((start + 1, end + 1) for start, end in cited.ranges)
        return numbered(replace(claim, citation=replace(cited, ranges=ranges)), number)

    patch.setattr(claims, "numbered", off_by_one)


def at_threshold(threshold: float) -> Fault:
    """Return the fault of another threshold of refusal."""

    def broken(patch: pytest.MonkeyPatch) -> None:
        weights = replace(shipped_weights(), least=threshold)
        rereader = replace(shipped_rereader(), least=threshold)
        patch.setattr(bot_assistant, "shipped_weights", lambda: weights)
        patch.setattr(reader, "shipped_rereader", lambda: rereader)

    return broken


def no_doubts(patch: pytest.MonkeyPatch) -> None:
    """Take away the threshold of refusal and the checks that stand beside it."""
    at_threshold(-1.0)(patch)
    patch.setattr(reader, "SURE", 0.0)
    patch.setattr(quoting, "fits", lambda *_: True)
    patch.setattr(answering, "lack_of", lambda *_: None)


def reversed_hits(patch: pytest.MonkeyPatch) -> None:
    """Make the search return its best passages last."""
    search = Index.search

    def backwards(index: Index, query: str, k: int = 10) -> tuple[Hit, ...]:
        return search(index, query, k)[::-1]

    patch.setattr(Index, "search", backwards)


def first_characters(patch: pytest.MonkeyPatch) -> None:
    """Make the highlighted span the first two characters of every quote."""

    def beginning(*_: Any, **__: Any) -> tuple[tuple[int, int], ...]:
        return ((0, 2),)

    patch.setattr(quoting, "highlights_of", beginning)


@pytest.mark.parametrize(
    ("fault", "watching"),
    [
        pytest.param(moved_ranges, ("citation recall", "citation precision"), id="ranges"),
        pytest.param(no_doubts, ("refusal recall",), id="answers-all"),
        pytest.param(at_threshold(2.0), ("answer accuracy", "refusal precision"), id="refuses-all"),
        pytest.param(reversed_hits, ("evidence recall@1", "RR@10", "nDCG@10"), id="ranking"),
        pytest.param(first_characters, ("span accuracy", "span EM", "span F1"), id="span"),
    ],
)
def test_a_fault_lowers_its_measure(fault: Fault, watching: tuple[str, ...]) -> None:
    """With one part broken, each measure that watches it falls by more than a question or two."""
    sound, broken = figures(none), figures(fault)
    for name in watching:
        assert broken.get(name, 0.0) < sound[name] - 0.05, name


def test_faults_are_told_apart() -> None:
    """A wrong span leaves the truth of citations and the ranking as they were."""
    sound, broken = figures(none), figures(first_characters)
    for name in ("citation recall", "evidence recall@1", "RR@10", "nDCG@10"):
        assert broken[name] == sound[name]
