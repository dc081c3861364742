"""Garbled print is told from rare but true characters."""

import pytest

from corpus.garble import is_garbled


@pytest.mark.parametrize(
    "text", ["发展�势良好。", "数据┃显示增长。", "项目カ推进。", "全\x07市增长。"]
)
def test_broken_print_is_garbled(text: str) -> None:
    """Lost characters, line art, stray kana and control characters are no editor's."""
    assert is_garbled(text)


@pytest.mark.parametrize(
    "text",
    ["全市增长6.8%。", "研究员邝玥说。", "店名是“さくら屋”。", "發展經濟，關鍵在於創新驅動。"],
)
def test_rare_print_is_not_garbled(text: str) -> None:
    """Names, quoted Japanese and traditional print are true."""
    assert not is_garbled(text)
