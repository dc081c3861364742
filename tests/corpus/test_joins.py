"""Whether a sentence goes on is told from its print."""

import pytest

from corpus.joins import Link, ended, link


@pytest.mark.parametrize(
    ("above", "below", "found"),
    [
        pytest.param("该项目已经完成。", "居民很高兴。", "none", id="ended"),
        pytest.param("价格是低硫燃油的2.", "3倍，涨幅不小。", "sure", id="number"),
        pytest.param("他们来自北京、", "上海和广州。", "sure", id="comma"),
        pytest.param("他说：“项目已经完成", "，大家可以放心”。", "sure", id="mark"),
        pytest.param("她说“孩子们很喜欢这里", "的操场”，还想再来。", "sure", id="quotation"),
        pytest.param("便一个一个试", "着拨，拨到第三十七个。", "sure", id="particle"),
        pytest.param("当地建起一座新的体育", "馆，面向公众开放。", "sure", id="word"),
        pytest.param("用了三年时间做成了", "目前，该企业已有员工百人。", "none", id="opener"),
    ],
)
def test_a_cut_sentence_finds_its_tail(above: str, below: str, found: Link) -> None:
    """Marks, words and numbers that stand over a cut link its halves; a stop or an opener parts."""
    assert link(above, below) == found


@pytest.mark.parametrize("text", ["完。", "完。”", "完（新华社）。", "如下：", "完。（王小明）"])
def test_a_stop_ends_a_text(text: str) -> None:
    """Closing quotes, brackets and signatures may follow the stop."""
    assert ended(text)


@pytest.mark.parametrize("text", ["完", "完，", "“完", "（完"])
def test_a_text_without_a_stop_has_not_ended(text: str) -> None:
    """A comma, an opening mark or a letter ends no sentence."""
    assert not ended(text)
