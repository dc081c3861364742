"""The tail of a cut sentence is found among the blocks below it."""

from collections.abc import Mapping

from corpus.blocks import blocks_of
from corpus.credits import print_role
from corpus.tails import tails_of
from corpus.text import piece

HEAD = "三十一年里，豆浆从一角钱一碗涨到两块钱一碗，可是给环卫工的价钱一直是五"
TAIL = "毛。老人说得很轻，可是每个人都听见了。"
OPENING = "老街的灯亮着。"
OTHER = "近日，市图书馆完成改造并重新开放，读者可以在自习区学习到夜里十点。"


def tails(*blocks: str) -> Mapping[int, int]:
    """Return the tails of a page whose blocks, below its first, are given."""
    raw = "\n\n".join((OPENING, *blocks))
    found = blocks_of(raw)
    texts = [piece(raw, block.ranges, spaced=True).text for block in found]
    return tails_of(found, texts, [print_role(text) for text in texts])


def test_a_tail_stands_right_below() -> None:
    """A sentence goes on in the next block of running text."""
    assert tails(HEAD, TAIL) == {1: 2}


def test_captions_and_headings_are_passed() -> None:
    """What interrupts a sentence is no tail, even where a word could stand over the cut."""
    assert tails(HEAD, "老人在盛豆浆。 张三 摄", TAIL) == {1: 3}
    assert tails(HEAD, "一碗豆浆与一条街", TAIL) == {1: 3}


def test_a_sentence_that_ended_has_no_tail() -> None:
    """A whole sentence is joined to nothing, and half of one not to a new paragraph."""
    assert tails(f"{HEAD}毛。", OTHER) == {}
    assert tails(HEAD, OTHER) == {}


def test_a_headline_with_a_comma_is_not_cut() -> None:
    """Lines above a page's first running text are no half of a sentence."""
    raw = f"开局稳、结构优、后劲足，首季外贸进出口同比增长近一成\n\n{HEAD}毛。"
    assert tails_of(blocks_of(raw), raw.split("\n\n"), [None, None]) == {}
