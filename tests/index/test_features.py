"""Features of passages say what the question and they have in common."""

from pathlib import Path

import numpy as np
import pytest

from index.building import build_index
from index.features import FEATURES
from index.query import read_query
from index.store import Index
from tests.index.built import bundled, silent, source

PAGES = {
    "甲": "2023年，甲县粮食产量达到350万吨。全县有20个乡镇。",
    "乙": "2021年，乙县粮食产量有所增长。全县共有2027个村。",
    "丙": "音乐节的开幕式在丙市举行，“春之声”乐团登台演出。",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Return an index of three short pages."""
    folder: Path = tmp_path_factory.mktemp("features") / "索引"
    build_index([source(name, raw) for name, raw in PAGES.items()], folder, progress=silent)
    return Index.open(folder)


def feature(index: Index, query: str, name: str) -> dict[str, float]:
    """Return a feature of each page for a question."""
    found = index.measured(query)
    pages = [index.passage(number).article.source for number in found.numbers]
    return dict(zip(pages, found.features[:, FEATURES.index(name)].tolist(), strict=True))


@pytest.mark.parametrize(
    ("query", "name", "best", "worse"),
    [
        ("2023年粮食产量是多少？", "numerals", "甲", "乙"),
        ("有20个什么？", "numerals", "甲", "乙"),
        ("粮食产量是多少？", "kind", "甲", "丙"),
        ("什么名称的乐团登台演出？", "kind", "丙", "甲"),
        ("音乐节开幕式在哪里举行？", "words_around", "丙", "甲"),
        ("音乐节的开幕式在哪里举行？", "sixes", "丙", "乙"),
        ("乙县粮食产量", "bigrams_near", "乙", "丙"),
        ("乙县粮食产量", "lexical", "乙", "丙"),
    ],
)
def test_the_right_page_has_more(
    index: Index, query: str, name: str, best: str, worse: str
) -> None:
    """A page that has what the question says or seeks has more of the feature."""
    found = feature(index, query, name)
    assert found[best] > found[worse]


def test_another_year_is_held_against_a_page(index: Index) -> None:
    """Only a page that names years, and not the question's, is marked."""
    assert feature(index, "2023年粮食产量", "years_off") == {"甲": 0, "乙": 1, "丙": 0}


def test_a_missing_word_is_told(index: Index) -> None:
    """Where every word of the question stands, nothing is missing."""
    missing = feature(index, "音乐节开幕式", "missing")
    assert missing["丙"] == 0
    assert missing["甲"] == 1


@pytest.mark.parametrize("query", ["？？", "a", "1", "的" * 900, "\u200b", "😀😀", "多少"])
def test_any_text_can_be_measured(query: str) -> None:
    """Questions without terms, of one symbol or far too long have finite features."""
    found = bundled().measured(query)
    assert found.features.shape == (len(found.numbers), len(FEATURES))
    assert np.isfinite(found.features).all()


def test_question_words_are_no_terms() -> None:
    """Terms that reach into a question word say nothing about a passage."""
    query = read_query("研发人员有多少人？", bundled().idf)
    plain = read_query("研发人员有", bundled().idf)
    assert query.bigrams.ends.tolist() == plain.bigrams.ends.tolist()
    assert query.seeks == {"figure"}
    assert read_query("哪一天在什么时候叫什么", bundled().idf).seeks == {"date", "name"}
