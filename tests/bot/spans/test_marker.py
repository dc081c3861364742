"""The learned marker."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.analysis import analysed
from bot.spans.candidates import candidates, seen_in
from bot.spans.features import FEATURES, features
from bot.spans.marker import BOTH, shipped_marker


def test_the_shipped_network_fits_the_features() -> None:
    """The shipped weights have a column for each feature."""
    for network in (shipped_marker().within, shipped_marker().across):
        assert network.hidden.shape == (len(network.bias), len(FEATURES))
        assert network.out.shape == network.bias.shape


@pytest.mark.parametrize(
    ("question", "quote", "span"),
    [
        ("两地签订了什么协议？", "两地于昨日签订了《人才互认协议》。", "人才互认协议"),
        ("占比在全省排第几？", "占比达6.2%，居全省第三。", "第三"),
        ("个人排名里李建国得多少分？", "李建国以87.699分位列第二位。", "87.699分"),
        ("新窑使用权卖了多少？", "新窑由北山瓷业以3200万元买断五年使用权。", "3200万元"),
        ("团队的负责人是谁？", "团队负责人牛中乾说，研发还要两年。", "牛中乾"),
        ("展期到什么时候？", "展览于5月3日至6月8日举行。", "6月8日"),
        ("两国在几个方面合作？", "两国将在12个方面合作。", "12个"),
        ("道路为何封闭？", "由于连日暴雨，道路全线封闭。", "连日暴雨"),
    ],
)
def test_the_marked_spans_hold_what_was_asked(question: str, quote: str, span: str) -> None:
    """A title, a rank, a rare surname, a day, a figure and a reason are marked, little beside."""
    sought = analysed(question)
    found = shipped_marker().best(sought, quote, np.ones(len(sought.terms)), lead=True)
    assert any(span in quote[slice(*marked)] for marked in found)
    assert sum(end - start for start, end in found) <= max(BOTH, len(span) + 6)


def test_a_time_is_nobody() -> None:
    """Where it is asked who did something, no time is marked."""
    sought = analysed("谁袭击了补给船？")
    quote = "港务局谴责北岸渔帮今天上午对补给船实施的袭击。"
    found = shipped_marker().ranked(sought, quote, np.ones(len(sought.terms)))
    assert found
    assert "今天上午" not in [quote[slice(*span)] for span, _ in found]


def test_no_mark_stands_between_two_that_belong_together() -> None:
    """What is quoted within a sentence is marked as a whole."""
    sought = analysed("父亲送来的锦旗写着什么字？")
    quote = "父亲把一面写着“一路灯火，谢谢师傅”锦旗送到车队。"
    found = shipped_marker().best(sought, quote, np.ones(len(sought.terms)), lead=True)
    assert "“一路灯火，谢谢师傅”" in [quote[slice(*marked)] for marked in found]


def test_what_another_question_has_marked_is_left_to_it() -> None:
    """Of two figures in a sentence the one that is taken is not marked again."""
    sought, quote = analysed("一共贷了多少？"), "银行为12家企业贷款3400万元。"
    weights = np.ones(len(sought.terms))
    at = quote.index("12家")
    (marked,) = shipped_marker().first(sought, quote, weights, ((at, at + 3),))
    assert quote[slice(*marked)] == "3400万元"


def test_a_sentence_without_words_has_nothing_to_mark() -> None:
    """Where no span could answer, none is marked."""
    sought = analysed("增长了百分之几？")
    assert shipped_marker().best(sought, "……", np.ones(len(sought.terms)), lead=False) == ()


@given(st.text(alphabet="产量增长了35%至，。“”的。abc12年 \u3000", max_size=50))
def test_marks_lie_in_the_quote_apart(quote: str) -> None:
    """At most two spans are marked, inside the quote, the later after the earlier one's end."""
    sought = analysed("产量增长了多少？")
    found = shipped_marker().best(sought, quote, np.ones(len(sought.terms)), lead=True)
    assert len(found) <= 2
    assert all(0 <= start < end <= len(quote) for start, end in found)
    assert len(found) < 2 or found[0][1] < found[1][0]


@pytest.mark.parametrize("question", ["多少？", "谁？", "为什么？"])
def test_each_candidate_has_a_row(question: str) -> None:
    """Features are finite, one row for each span, also without a term in the question."""
    sought, quote = analysed(question), "共有“双贷”等3种，惠及15家企业。"
    weights = np.ones(len(sought.terms))
    seen = seen_in(sought, quote, weights)
    spans = candidates(sought, quote, seen)
    rows = features(sought, quote, spans, seen, weights)
    assert rows.shape == (len(spans), len(FEATURES))
    assert np.isfinite(rows).all()


@pytest.mark.parametrize(
    ("question", "quote", "spans"),
    [
        ("抓了多少嫌疑人？", "警方共抓获嫌疑人1.2万名、追缴赃款7100万元。", ["1.2万名"]),
        ("谁获得了金奖？", "王小明、李大伟获得金奖。", ["王小明、李大伟"]),
        ("产值占比在全省排第几？", "第七届大会上公布，产值占5.2%，居全省第三。", ["第三"]),
        (
            "投票什么时候开始？",
            "投票于8月11日21:00—8月13日21:00举行。",
            ["8月11日21:00—8月13日21:00"],
        ),
    ],
)
def test_a_second_span_is_like_the_first(question: str, quote: str, spans: list[str]) -> None:
    """One thing asked has one figure of a unit, rank or range; names side by side are one."""
    sought = analysed(question)
    found = shipped_marker().best(sought, quote, np.ones(len(sought.terms)), lead=True)
    assert [quote[slice(*span)] for span in found] == spans


def test_who_says_it_opens_no_span() -> None:
    """What is said is marked without 某某称, but for who says it."""
    quote = "专家组在接受采访时表示，道路因为暴雨封闭。"
    for question, led in (("道路为什么封闭？", False), ("专家组是什么身份？", True)):
        sought = analysed(question)
        ranked = shipped_marker().ranked(sought, quote, np.ones(len(sought.terms)))
        assert any(span[0] == 0 and span[1] >= 11 for span, _ in ranked) is led
