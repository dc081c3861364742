"""How sure the best sentence is of being about the matter."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from bot.language.meaning import shipped_meaning
from bot.questions.analysis import analysed
from bot.sentences.candidates import candidates_of
from bot.sentences.certainty import OF_TERMS, of_terms
from corpus.article import Source
from index.building import build_index
from index.store import Index

PAGES = {
    "甲.txt": "东港扩建码头\n\n东港去年扩建码头三座，投资12亿元。码头明年完工。\n",
    "乙.txt": "西山种茶\n\n西山今年种茶三万亩，茶农增收。\n",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Return an index of two pages."""
    folder: Path = tmp_path_factory.mktemp("certainty") / "index"
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    pages = (Source(name, "txt", text, name, added) for name, text in PAGES.items())
    build_index(pages, folder, progress=lambda _: None)
    return Index.open(folder)


def test_words_of_other_articles_are_told_apart(index: Index) -> None:
    """What the article lacks and another one holds counts, what no article holds does not."""
    sought = analysed("东港的茶农和灯塔怎么样？")
    candidates = candidates_of(index.search(sought.text, 5))
    shares = dict(
        zip(
            (one.article.source for one in candidates),
            of_terms(sought, candidates, index, shipped_meaning())[:, OF_TERMS.index("elsewhere")],
            strict=True,
        )
    )
    assert 0 < shares["甲.txt"] < 1
    assert 0 < shares["乙.txt"] < 1
    whole = analysed("东港扩建码头投资多少？")
    (port, *_) = of_terms(
        whole, candidates_of(index.search(whole.text, 5)), index, shipped_meaning()
    )
    assert port[OF_TERMS.index("elsewhere")] == 0
    assert port[OF_TERMS.index("near_weight")] > 0


def test_a_question_without_words_has_none(index: Index) -> None:
    """Without a telling word nothing is near and nothing elsewhere."""
    candidates = candidates_of(index.search("东港", 5))
    nothing = of_terms(analysed("多少？"), candidates, index, shipped_meaning())
    assert np.array_equal(nothing, np.zeros((len(candidates), len(OF_TERMS))))
