"""What a portal prints around a report set in one piece is no part of its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Source
from corpus.pages import articles_of
from corpus.portal import closing, opening

BODY = "7月21日，青河大桥开始合龙。大桥长1200米，由三家单位承建。"


def article(text: str) -> Article:
    """Return the one article of a page."""
    (found,) = articles_of(Source("页.txt", "txt", text, "0", "2024-01-01"))
    return found


@pytest.mark.parametrize(
    ("before", "headline", "byline"),
    [
        ("原标题：青河大桥合龙在即", "青河大桥合龙在即", ""),
        (
            "原标题：青河大桥合龙在即青河新闻记者李明通讯员王小红",
            "青河大桥合龙在即",
            "青河新闻记者李明通讯员王小红",
        ),
        (
            "原标题：青河大桥合龙在即 人民网青河7月22日电（记者李明）",
            "青河大桥合龙在即",
            "人民网青河7月22日电（记者李明）",
        ),
        ("", "", ""),
    ],
)
def test_headline_and_reporters_are_taken_out_of_the_text(
    before: str, headline: str, byline: str
) -> None:
    """原标题 and what follows it up to the day or the reporters is the headline, not a sentence."""
    found = article(before + BODY)
    assert found.title.text == headline
    assert (found.byline.text if found.byline else "") == byline
    assert [sentence.text for sentence in found.sentences] == [
        "7月21日，青河大桥开始合龙。",
        "大桥长1200米，由三家单位承建。",
    ]


@pytest.mark.parametrize(
    "after",
    [
        "返回搜狐，查看更多责任编辑：",
        "（图片由通讯员提供）（来源：青河新闻）返回搜狐，查看更多 责任编辑：王红",
        "(完) 【编辑:李岩】 更多精彩内容请进入社会新闻",
        "分享让更多人看到",
        "(责任编辑：卢龙 CN070)",
        "责编李明编辑王红",
        "以上内容为数据整理，不构成任何投资建议，投资有风险，请谨慎决策。",
    ],
)
def test_what_a_portal_prints_below_is_no_sentence(after: str) -> None:
    """Editors, sources, links and disclaimers at the end are set apart, and are not lost."""
    found = article(BODY + after)
    assert found.sentences[-1].text == "大桥长1200米，由三家单位承建。"
    assert "".join(after.split()) in "".join(
        "".join(part.text.split()) for part in (*found.furniture, *found.notes)
    )


@pytest.mark.parametrize(
    "text",
    [
        "资金来源：自有资金。",
        "编辑部的灯亮到天明。",
        "记者从工地获悉，大桥由三家单位提供材料。",
        "这张照片由他本人提供",
    ],
)
def test_running_text_is_kept(text: str) -> None:
    """A sentence that speaks of editors or sources stays a sentence."""
    assert article(BODY + text).sentences[-1].text == text


def test_a_page_of_such_lines_alone_is_still_read() -> None:
    """Where nothing else is printed, what is printed is the text."""
    assert article("返回搜狐，查看更多责任编辑：").sentences


@given(st.text(alphabet="原标题：返回搜狐查看更多，责任编辑（完）记者李7月1日电。", max_size=80))
def test_the_cuts_lie_inside_the_text(text: str) -> None:
    """Headline, reporters and end lie in order within what was given, whatever it is."""
    begin, *parts = opening(text, 0, len(text))
    end = closing(text, 0, len(text))
    assert 0 <= begin <= len(text)
    assert 0 <= end <= len(text)
    assert all(part is None or 0 <= part[0] < part[1] <= begin for part in parts)
