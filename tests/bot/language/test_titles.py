"""Titles before and after a name."""

import pytest

from bot.language.titles import title_after, title_before


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("东海集团支付业务服务总经理李红表示", "李红", "东海集团支付业务服务总经理"),
        ("据该厂厂长李红介绍", "李红", "该厂厂长"),
        ("国家发展委投资司副司长、一级巡视员李红说", "李红", "国家发展委投资司副司长、一级巡视员"),
        (
            "东海集团数码项目及市场推广执行副总裁李红",
            "李红",
            "东海集团数码项目及市场推广执行副总裁",
        ),
        ("东海（上海）有限公司董事长兼总裁李红", "李红", "东海（上海）有限公司董事长兼总裁"),
        ("行长王小明和副行长李红出席", "李红", "副行长"),
        ("北山80后妈妈李红", "李红", "北山80后妈妈"),
        ("8日，在会上李红说", "李红", ""),
        ("昨天李红来到北山", "李红", ""),
    ],
)
def test_the_title_before_a_name_is_whole(text: str, name: str, title: str) -> None:
    """It begins after what only leads up to it, and ends with a word for a post or a role."""
    start = text.index(name)
    span = title_before(text, (start, start + len(name)))
    assert (text[slice(*span)] if span else "") == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("会议选举李红为东海市市长。", "东海市市长"),
        ("李红，1976年1月生，东海人，现任东海市副市长。", "东海市副市长"),
        ("李红是一名小学教师。", "一名小学教师"),
        ("目前，东海银行董事长为李红。", "东海银行董事长"),
        ("会上，李红教授致辞。", "教授"),
    ],
)
def test_a_title_may_follow_a_name(text: str, title: str) -> None:
    """Whom somebody was elected, what he or she is now or is called tells the post."""
    start = text.index("李红")
    told = [text[slice(*span)] for span, _ in title_after(text, (start, start + 2))]
    assert title in told


def test_what_somebody_does_is_no_title() -> None:
    """Speech and days of birth after a name are none, nor is another person's post."""
    for text in ("李红表示，要办好学校。", "李红出生于1976年1月。", "李红丈夫来到北山。"):
        assert not list(title_after(text, (0, 2)))
