"""What questions take for granted."""

import pytest

from bot.language.predicates import undated_event, unheard_end


@pytest.mark.parametrize(
    ("question", "dated", "event"),
    [
        ("公司哪年成立？", ["公司2019年注册。"], ""),
        ("公司哪年成立？", ["公司2019年获奖。"], "成立"),
        ("公司哪年成立？", [], "成立"),
        ("基地何时挂牌？", ["基地2019年授牌。"], ""),
        ("高铁何时开通？", ["高铁2024年通车。"], ""),
        ("高铁何时开通？", ["高铁2021年开工。"], "开通"),
        ("电影哪天上映？", ["电影今天发布海报。"], "上映"),
        ("电影哪天上映？", ["电影定档8月9日。"], ""),
        ("手表什么时候发布？", ["手表8月9日亮相。"], ""),
        ("手表什么时候发布？", ["手表今年在大会上展示。"], "发布"),
        ("他何时来访？", ["他2021年获奖。"], ""),
        ("技艺哪年列入名录？", ["传承人今年72岁。"], "列入"),
        ("学校哪年入选试点？", ["学校2022年被遴选为试点。"], ""),
        ("建成后何时开放？", ["2024年开放。"], ""),
        ("他是哪一年出生的？", ["他，1975年生，博士。"], ""),
        ("他是哪一年出生的？", ["他，男，1978年3月生。"], ""),
        ("他是哪一年出生的？", ["工厂1978年生产鞋。"], "出生"),
        ("建成后坐车要多久？", [], ""),
        ("展览几号结束？", ["展览8月1日开幕。"], "结束"),
        ("展览几号结束？", ["展览持续到8月5日。"], ""),
        ("展览几号结束？", ["展览8月1日至5日举行。"], ""),
        ("8月1日至5日来了谁？", [], ""),
    ],
)
def test_the_day_of_another_event_is_none(question: str, dated: list[str], event: str) -> None:
    """A day answers only where an event of the sort stands beside it."""
    assert undated_event(question, dated) == event


def test_an_end_that_no_text_tells_is_unheard_of() -> None:
    """A question that presumes an end is answered only by a text that tells of one."""
    assert unheard_end("项目为什么取消？", "项目进展顺利。") == "取消"
    assert unheard_end("项目为什么取消？", "项目已经终止。") == ""
    assert unheard_end("项目为什么重要？", "项目进展顺利。") == ""
    assert unheard_end("产值为什么下滑？", "产值增长。") == "下滑"
    assert unheard_end("产值为什么下滑？", "产值低于去年。") == ""
