"""What a sentence tells in a set wording is marked: a name, a place, a letter's meaning."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.wordings import wording_told


@pytest.mark.parametrize(
    ("question", "quote", "told"),
    [
        ("“3+1”里的“3”是什么？", "推行“3+1”（“3”即三支队伍，“1”即一座码头）体系。", "三支队伍"),
        ("3+1里的1是啥", "推行“3+1”（“3”即三支队伍，“1”即一座码头）体系。", "一座码头"),
        ("“3+1”里的“2”是什么？", "推行“3+1”（“3”即三支队伍）体系。", None),
        ("船厂建在哪里？", "东港船厂落户海风产业园，占地9亩。", "海风产业园"),
        ("公司总部在哪里？", "公司注册地在东港，项目建设在西港。", "东港"),
        ("船厂在哪里？", "船厂位于东港，码头位于西港。", None),
        ("打人的男子姓什么？", "经查，该男子姓严，当日喝了酒。", "严"),
        ("打人的男子姓什么？", "严某喝了酒，王某没有喝。", None),
        ("哪家媒体说船厂要搬？", "东海社7月28日也曾报道说，船厂要搬。", "东海社"),
        ("哪家媒体说船厂要搬？", "据《东港日报》报道，船厂要搬；西港网称，船厂不搬。", None),
        ("船厂占地多少亩？", "船厂位于东港，占地9亩。", None),
        (
            "让党员比本领的活动叫什么名字？",
            "东港开展“三比一争”先锋队创建活动，“海风”“白帆”两队领先。",
            "三比一争",
        ),
        ("前几名有奖？", "前8名的选手各得金丝楠木1棵。", "前8名"),
        ("渡口在几号线？", "在地铁二号线上，有乘客问路。", "二号线"),
        ("渡口在几号线？", "2号线和3号线都到。", None),
        ("东港搞的是哪个活动？", "东港办了“三比一争”活动和“海风”活动。", None),
    ],
)
def test_a_set_wording_is_read(question: str, quote: str, told: str | None) -> None:
    """Where exactly one thing is told so it is marked, of several none is."""
    span = wording_told(analysed(question), quote)
    assert (quote[slice(*span)] if span else None) == told
