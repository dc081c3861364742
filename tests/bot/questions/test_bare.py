"""A subject typed alone is asked about in full."""

import pytest

from bot.questions.bare import completed


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("红星集团去年净利润", "红星集团去年净利润是多少？"),
        ("东港 常住人口？", "东港 常住人口是多少？"),
        ("东港 2023年 旅游总收入 增速", "东港 2023年 旅游总收入是多少，同比增长多少？"),
        ("东港 送教活动 教师人数 讲座场次", "东港 送教活动 教师人数是多少，讲座场次是多少？"),
        ("物流集团货物周转量", "物流集团货物周转量是多少？"),
        ("东港七月平均气温", "东港七月平均气温是多少？"),
        ("东港博物馆馆长", "东港博物馆馆长是谁？"),
        ("短跑比赛冠军", "短跑比赛冠军是谁？"),
        ("大桥通车时间", "大桥通车时间是什么时候？"),
        ("开幕式地点", "开幕式地点在哪里？"),
        ("东港全省排名", "东港全省排名是第几？"),
        ("工厂停产的原因", "工厂停产的原因是什么？"),
        ("harbour freight volume growth", "What is the harbour freight volume growth?"),
        ("The number of museums", "What is the number of museums?"),
        ("director of the museum", "Who is the director of the museum?"),
    ],
)
def test_the_last_noun_tells_what_is_asked(typed: str, asked: str) -> None:
    """A measure asks how much, a post who, a time when, a place where."""
    assert completed(typed) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "红星集团去年净利润是多少？",
        "东港博物馆",
        "东港的空气质量",
        "东港保持增长",
        "专家的评价",
        "红星女排夺得冠军",
        "王小明担任县委书记",
        "公交免费",
        "药品降价",
        "北方高温",
        "反对浪费",
        "谢谢主任",
        "不是利润",
        "Harbour Company profit rises",
        "President Smith visits the harbour",
        "那净利润呢",
        "列出各年的净利润",
        "企业发展势头很好，去年利润",
        "the museum",
        "what about the growth rate",
        "show the growth rate",
        "it had a high growth rate",
        "年" * 40 + "净利润",
        "",
    ],
)
def test_other_texts_stay_as_typed(typed: str) -> None:
    """What asks by itself, goes on, orders, tells or names a thing alone is left alone."""
    assert completed(typed) == typed
