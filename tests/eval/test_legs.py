"""Each leg of the retrieval is measured on what the bot itself searched for."""

from itertools import chain
from pathlib import Path

import pytest

from bot.assistant import Assistant
from eval.facts import load
from eval.legs import SHOWN, legs_of, measured_legs
from eval.runs import ask_all
from tests.index.built import bundled


def test_each_leg_ranks_in_its_own_way() -> None:
    """The legs differ, and each returns as many passages as the measures look at."""
    found = {name: leg("研发投入强度") for name, leg in legs_of(bundled()).items()}
    numbers = {name: [passage.number for passage in passages] for name, passages in found.items()}
    assert len({tuple(ranked) for ranked in numbers.values()}) == len(numbers)
    assert all(len(passages) == 10 for passages in found.values())


def test_fusion_goes_by_ranks_alone() -> None:
    """A passage that both legs rank high comes before one that only one of them ranks first."""
    index, query = bundled(), "研发投入强度"
    lexical, dense = (index.search_leg(leg, query, 100) for leg in ("lexical", "dense"))
    places = [{p.number: rank for rank, p in enumerate(leg, 1)} for leg in (lexical, dense)]
    both = places[0].keys() & places[1].keys()
    sums = {number: sum(1 / (60 + place[number]) for place in places) for number in both}
    assert legs_of(index)["fused"](query)[0].number == max(sums, key=lambda number: sums[number])


def test_a_leg_ranks_as_the_hits_say() -> None:
    """The rank that a hit has in a leg is its place when that leg is searched alone."""
    query = "科学城研发人员"
    hits = bundled().search(query)
    for name in ("lexical", "dense"):
        alone = [passage.number for passage in legs_of(bundled())[name](query)]
        ranked = [(getattr(hit, name), hit.passage.number) for hit in hits]
        found = [(rank, number) for rank, number in ranked if rank and rank <= len(alone)]
        assert len(found) >= 3
        assert all(alone[rank - 1] == number for rank, number in found)


def test_the_last_row_is_what_the_bot_finds() -> None:
    """The re-ranked row equals the recall of the bot's own hits."""
    index = bundled()
    dialogues = load(Path("eval/sets/facts.jsonl"), index.source)[:12]
    outcomes = list(ask_all(dialogues, Assistant(index), index.source))
    legs = measured_legs(chain.from_iterable(dialogues), outcomes, index)
    assert [measure.name for measure in legs["re-ranked"]] == list(SHOWN)
    answerable = [outcome for outcome in outcomes if outcome.answerable]
    first = sum(all(rank == 1 for rank in outcome.ranks) for outcome in answerable)
    assert legs["re-ranked"][0].value == pytest.approx(first / len(answerable))
