"""Traditional characters are compared as simplified ones."""

from hypothesis import given
from hypothesis import strategies as st

from index.simplified import TABLE, simplified
from index.tokens import folded, normal


def test_traditional_print_is_folded() -> None:
    """Characters that only traditional texts have become simplified; others stay."""
    assert simplified("總經費46億元，歷時兩年") == "总经费46亿元，历时两年"
    assert simplified("乾隆年间的著名画家") == "乾隆年间的著名画家"
    assert normal("臺灣高鐵ＡＢＣ") == "台湾高铁abc"
    assert folded("電纜　58公里") == "电缆 58公里"


def test_the_table_is_one_for_one() -> None:
    """Both lines are as long, no character stands twice, and none becomes a traditional one."""
    traditional, plain = TABLE.read_text(encoding="utf-8").split()
    assert len(traditional) == len(plain) == len(set(traditional))
    assert not set(traditional) & set(plain)


@given(st.text(max_size=40))
def test_offsets_stay(text: str) -> None:
    """A text keeps its length, and folding it twice changes nothing more."""
    found = simplified(text)
    assert len(found) == len(text)
    assert simplified(found) == found
