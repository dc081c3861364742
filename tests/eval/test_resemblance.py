"""Exact match and F1 follow the evaluation of CMRC 2018."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.resemblance import exact, f1, units

texts = st.text(alphabet="研发投入abAB012.,%，。《 ", max_size=12)


def test_segmentation_is_mixed() -> None:
    """A Chinese character is a unit, a run of letters or digits too; marks and case go."""
    assert units("《AI大模型》V2.0，达 5.4％！") == [
        "ai",
        "大",
        "模",
        "型",
        "v",
        "2.0",
        "达",
        "5.4",
        "%",
    ]


@pytest.mark.parametrize(
    ("given_", "wanted", "value"),
    [
        pytest.param("光荣和ω-force", "光荣和ω-force。", 1.0, id="marks-aside"),
        pytest.param("研发投入", "研发人员", 0.5, id="half"),
        pytest.param("研甲发", "研发", 2 / 5, id="the-run-is-broken"),
        pytest.param("发研", "研发", 0.5, id="order-counts"),
        pytest.param("", "研发", 0.0, id="nothing-given"),
        pytest.param("甲", "研发", 0.0, id="nothing-in-common"),
    ],
)
def test_f1_is_of_the_longest_run(given_: str, wanted: str, value: float) -> None:
    """Precision and recall are those of the longest run in common."""
    assert f1(given_, wanted) == pytest.approx(value)


@given(texts, texts)
def test_both_are_symmetric_shares(one: str, other: str) -> None:
    """They lie in 0..1, do not depend on the side, and what matches exactly has F1 1."""
    assert 0 <= f1(one, other) <= 1
    assert f1(one, other) == f1(other, one)
    assert exact(one, other) == exact(other, one)
    if exact(one, other) and units(one):
        assert f1(one, other) == 1.0
