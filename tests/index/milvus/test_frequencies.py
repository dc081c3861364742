"""Document frequencies are counted as the lexical index of a folder counts them."""

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import Lexical
from index.milvus.coverage import covered
from index.milvus.frequencies import Frequencies, Tally
from index.terms import terms_of
from tests.index.test_lexical import TEXTS, filled, passage

QUESTIONS = ("苹果丰收了吗", "香蕉", "昨天和明天的电影", "火箭", "？！")


def counted(folder: Path, texts: tuple[str, ...] = TEXTS) -> Frequencies:
    """Return the frequencies of some texts, each a passage."""
    Tally.begin(folder)
    tally = Tally(folder)
    for number, text in enumerate(texts):
        tally.count(terms_of(passage(number, text)))
    tally.save()
    return Frequencies.open(folder, len(texts))


def test_terms_are_worth_what_they_are_in_a_folder(tmp_path: Path) -> None:
    """The idf of known and unknown terms is that of the lexical index."""
    known, lexical = counted(tmp_path), filled(tmp_path)
    for field in ("bigrams", "words", "headings"):
        for term in ("苹果", "丰收", "火箭", "电影", ""):
            assert known.idf(field, term) == pytest.approx(lexical.idf(field, term))


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_passage_covers_what_the_lexical_leg_says(tmp_path: Path, question: str) -> None:
    """Scores are those of BM25 in the folder, but for lengths that are kept roughly there."""
    known, lexical = counted(tmp_path), filled(tmp_path)
    passages = [passage(number, text) for number, text in enumerate(TEXTS)]
    scores = dict(covered(question, passages, known))
    expected = Lexical.search(lexical, question, 3)
    assert {number for number, score in scores.items() if score} == set(expected)
    for number, score in expected.items():
        assert scores[number] == pytest.approx(score, abs=0.02)


@given(
    st.lists(st.text("今天苹果大丰收 a1", max_size=20), max_size=5),
    st.lists(st.text("今天苹果大丰收 a1", max_size=20), max_size=5),
)
def test_what_is_taken_away_leaves_no_trace(kept: list[str], gone: list[str]) -> None:
    """Counting passages and taking some away again, at once or later, gives what is left."""
    left, taken = (
        [terms_of(passage(0, f"页。{text}")) for text in texts] for texts in (kept, gone)
    )
    with TemporaryDirectory() as name, TemporaryDirectory() as other:
        for folder in (Path(name), Path(other)):
            Tally.begin(folder)
        tally = Tally(Path(name))
        for terms in (*left, *taken):
            tally.count(terms)
        tally.save()
        tally = Tally(Path(name))
        for terms in taken:
            tally.count(terms, -1)
        tally.save()
        alone = Tally(Path(other))
        for terms in left:
            alone.count(terms)
        alone.save()
        tables = [np.load(path) for at in (name, other) for path in Path(at).iterdir()]
        assert len(tables) == 2
        assert np.array_equal(*tables)
