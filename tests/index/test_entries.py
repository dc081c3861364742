"""The table of entries: listed, filtered, sorted, and gone with their source."""

from pathlib import Path

from index.building import add_sources, build_index, remove_sources
from index.entries import Wanted
from index.store import Index
from tests.index.built import bundled, silent, source

FIRST = source("一.txt", "城东粮食产量达500万吨。浙江大学与清华大学来访。")
SECOND = source("二.txt", "城西粮食产量超600万吨，占全省12%。清华大学参与。")


def test_entries_come_and_go_with_their_source(tmp_path: Path) -> None:
    """What is added is listed, a removal takes its entries along, a merge keeps the rest."""
    folder = tmp_path / "index"
    build_index([FIRST], folder, progress=silent)
    add_sources([SECOND], folder, progress=silent)
    both = Index.open(folder).entries(Wanted("institution"), 0, 9)
    assert [(one.name, one.mentions) for one in both.entries] == [("清华大学", 2), ("浙江大学", 1)]
    remove_sources(["一.txt"], folder)
    left = Index.open(folder).entries(Wanted("institution"), 0, 9)
    assert [(one.name, one.mentions) for one in left.entries] == [("清华大学", 1)]


def test_entries_are_filtered_and_sorted(tmp_path: Path) -> None:
    """Kind of unit, text and report narrow the list; values sort as numbers."""
    folder = tmp_path / "index"
    build_index([FIRST, SECOND], folder, progress=silent)
    index = Index.open(folder)
    falling = index.entries(Wanted(family="size", order="value", falling=True), 0, 9).entries
    assert [one.value for one in falling] == ["超600万吨", "达500万吨"]
    assert [one.value for one in index.entries(Wanted(family="share"), 0, 9).entries] == ["12%"]
    assert index.entries(Wanted(text="城东"), 0, 9).total == 1
    assert index.entries(Wanted(report="二.txt"), 0, 9).total == 2


def test_figures_without_a_measure_come_last_by_name(tmp_path: Path) -> None:
    """A figure of which it is not sure what it measures is listed, after those that tell it."""
    folder = tmp_path / "index"
    build_index(
        [source("三.txt", "他花了两年半、30%。粮食产量达500万吨。")], folder, progress=silent
    )
    index = Index.open(folder)
    names = [one.name for one in index.entries(Wanted(order="name"), 0, 9).entries]
    assert names[0] == "粮食产量"
    assert names[-1] == ""


def test_pages_of_a_list_make_up_the_whole() -> None:
    """Turning the pages gives each entry of the bundled reports once."""
    index = bundled()
    whole = index.entries(Wanted(), 0, 10_000)
    turned = [
        one for at in range(0, whole.total, 7) for one in index.entries(Wanted(), at, 7).entries
    ]
    assert list(whole.entries) == turned
    assert len(turned) == whole.total > 20


def test_entries_of_long_articles_keep_their_order(tmp_path: Path) -> None:
    """The figures of a report of many sentences are listed as they stand in it."""
    folder = tmp_path / "index"
    long = "\n".join(f"{number}号矿井原煤产量达{number}万吨。" for number in range(1, 1101))
    short = [source(f"{number}.txt", f"{number}号矿井产煤3万吨。") for number in range(10, 30)]
    two = [source(name, long) for name in ("东矿.txt", "西矿.txt")]
    build_index([*short, *two], folder, progress=silent)
    listed = Index.open(folder).entries(Wanted(), 0, 10_000).entries
    names = [entry.article_id for entry in listed]
    assert names == sorted(names)
    for one in two:
        own = [entry for entry in listed if entry.article_id.startswith(one.name)]
        places = [(entry.sentence, entry.start) for entry in own]
        assert places == sorted(places)
        assert own[-1].sentence > 1_024
