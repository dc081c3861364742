"""A thing and its like."""

import pytest

from bot.checks.contrasts import other_of_kind


@pytest.mark.parametrize(
    ("question", "where", "article", "apart"),
    [
        ("第二批有几家？", "首批12家入选。", "首批12家入选。", "第二批"),
        ("第二批有几家？", "第2批12家入选。", "第2批12家入选。", ""),
        ("第二批有几家？", "12家入选。", "第二批公布。12家入选。", ""),
        ("第23期开出几号？", "第22期开出9号。", "第22期开出9号。第23期待开。", "第23期"),
        ("500期货降到多少？", "1000期货降到9。", "", ""),
        ("第三期何时开工？", "今年开工。", "园区今年开工。", "第三期"),
        ("首批有几家？", "12家入选。", "12家入选。", ""),
        ("神行二号何时首飞？", "神行一号7月首飞。", "神行一号7月首飞，二号在研。", "二号"),
        ("西段多长？", "东段长6公里。", "西段在建。东段长6公里。", "西段"),
        ("西段多长？", "全长19公里，西段长8公里。", "", ""),
        ("股价为何下跌？", "股价上涨。", "股价上涨。", "下跌"),
        ("男生有几名？", "女生20名，男性30名。", "", ""),
        ("男生有几名？", "女生20名。", "", "男生"),
        ("缴了多少增值税？", "营收下降，缴税2亿元。", "", ""),
        ("设备升级花了多少？", "降雨少，设备换新花了2亿元。", "", ""),
        ("产量增了多少？", "产量降5%。", "", "增"),
        ("18号来了多少人？", "1号来了5人。", "18日来了9人。", ""),
        ("这一期签了几个项目？", "第九期签了3个项目。", "第九期签了3个项目。", ""),
        ("神行二号何时首飞？", "“神行2”号7月首飞。", "“神行2”号7月首飞。", ""),
        ("去年来了多少人？", "今年来了9人。", "", "去年"),
        ("去年来了多少人？", "目前来了9人。", "", "去年"),
        ("去年同期是多少人？", "截至8月来了9人。", "", "去年同期"),
        ("去年同期是多少人？", "来了9人，同比多2人。", "", ""),
        ("青河一中办了几个班？", "与青河八中办了9个班。", "青河八中、青河一中", "一中"),
        ("青河八中办了几个班？", "与第八中学办了9个班。", "青河第八中学", ""),
        ("统一中的难点有几个？", "第八中学有9个难点。", "", ""),
        ("羽毛球赛来了几人？", "乒乓球赛来了9人。", "", "羽毛球"),
        ("羽毛球赛来了几人？", "羽毛球赛来了9人，网球赛3人。", "", ""),
        ("东海混合C跌了多少？", "东海混合A跌0.3%。", "东海混合A跌0.3%。", "混合C"),
        ("东海混合C跌了多少？", "混合A跌0.3%。", "东海混合A、东海混合C", ""),
        ("东海混合c跌了多少？", "东海混合a跌0.3%。", "东海混合a跌0.3%。", "混合c"),
        ("L6卖了多少辆？", "L7卖了9辆。", "L7卖了9辆。", "L6"),
        ("L6卖了多少辆？", "L6卖了9辆。", "L-6、L7上市。", ""),
        ("上一届有几支球队？", "本届有9支球队。", "", "上一届"),
        ("去年来了多少人？", "今年来了9人，去年5人。", "", ""),
        ("比去年多了几人？", "今年多了9人。", "", ""),
        ("第301例是谁捐的？", "第300例由王红捐。", "第300例由王红捐。", "第301例"),
        ("第400万辆何时下线？", "第500万辆今年下线。", "", "第400万辆"),
        ("学校有多少老师？", "学校有学生4000人。", "", "老师"),
        ("学校有多少名教师？", "教职工300人，学生4000人。", "", ""),
        ("学生去了哪里？", "老师去了东港。", "", ""),
    ],
)
def test_what_sets_a_thing_apart_is_told(
    question: str, where: str, article: str, apart: str
) -> None:
    """Another batch, number, section, year or direction is another thing; 增值税 is no 增."""
    assert other_of_kind(question, where, where, article) == apart


def test_an_ordinal_in_the_quote_goes_before_one_above_it() -> None:
    """A quote about the 22nd issue does not answer for the 23rd, which the headline names."""
    around = "第23期预测。上一期即第22期开出9号。"
    assert other_of_kind("第23期开出几号？", "上一期即第22期开出9号。", around, around) == "第23期"
    assert other_of_kind("第23期开出几号？", "开出9号。", around, around) == ""


def test_a_contrast_must_stand_in_the_quote() -> None:
    """A fall told of elsewhere does not make the quote one of a fall."""
    around = "进口下降。出口12亿元。"
    assert other_of_kind("出口增加了多少？", "出口12亿元。", around, around) == ""
    assert other_of_kind("出口增加了多少？", "进口下降2亿元。", around, around) == "增加"


@pytest.mark.parametrize("question", ["股价是不是下跌了？", "这是第二次来访吧？"])
def test_the_other_of_its_kind_answers_whether_it_is(question: str) -> None:
    """Who asks whether it is the second is answered where it is the first."""
    where = "股价上涨。这是首次来访。"
    assert other_of_kind(question, where, where, where) == ""
