"""The ends of a span hold nothing but the answer."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.edges import trimmed


@pytest.mark.parametrize(
    ("question", "span", "kept"),
    [
        ("谁要求开通道？", "城东监管总局还要求各家银行", "城东监管总局"),
        ("哪家机构起诉了他？", "由南山市人民检察院依法向法院", "南山市人民检察院"),
        ("哪家公司建的？", "工程由区属国企东港建设有限公司", "东港建设有限公司"),
        ("哪家公司建的？", "自由贸易发展有限公司", "自由贸易发展有限公司"),
        ("谁唱了歌？", "一群热心的邻居", "一群热心的邻居"),
        ("企业有多少家？", "达136家", "136家"),
        ("在哪些领域推出项目？", "在铁路、核电、水利", "铁路、核电、水利"),
        ("民众在哪里集会？", "福建省福州市举行集会", "福建省福州市"),
        ("怎么办？", "，先修路，", "先修路"),
        ("怎么办？", "，", "，"),
    ],
)
def test_the_ends_of_a_span_are_cut(question: str, span: str, kept: str) -> None:
    """Marks go, and so does what leads up to a name, a figure or a list, or follows a name."""
    sought = analysed(question)
    start, end = trimmed(sought, span, (0, len(span)))
    assert span[start:end] == kept


@pytest.mark.parametrize(
    ("question", "quote", "span", "whole"),
    [
        (
            "这是哪家公司？",
            "引进双港(东海)航运有限公司",
            "东海)航运有限公司",
            "双港(东海)航运有限公司",
        ),
        ("绿心是哪里？", "绿心——寨山坪公园建成", "山坪公园", "寨山坪公园"),
        ("他住在哪里？", "他说，在海风公园", "海风公园", "海风公园"),
        ("共有几个方面？", "围绕8个方面合作", "8个", "8个方面"),
        ("共有几套？", "有8套系列课", "8套", "8套"),
        ("发现漏油怎么报告？", "若发现漏油，请打渔业局电话。", "若发现漏油", "请打渔业局电话"),
    ],
)
def test_what_was_cut_off_is_put_back(question: str, quote: str, span: str, whole: str) -> None:
    """A name has its bracket and first character, a figure with 个 the noun that is counted."""
    start = quote.index(span)
    first, last = trimmed(analysed(question), quote, (start, start + len(span)))
    assert quote[first:last] == whole
