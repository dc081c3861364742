"""A thing and its like."""

import pytest

from bot.checks.contrasts import other_of_kind, other_work


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
        ("网球男单冠军是谁？", "郭兰问鼎女双冠军。", "", "男单"),
        ("B轮融了多少？", "完成6亿元C轮融资。", "完成6亿元C轮融资。", "B轮"),
        ("其中B类有几张？", "其中A类126张、B类23张。", "其中A类126张、B类23张。", ""),
        ("神行二号何时首飞？", "神行一号7月首飞。", "神行一号7月首飞，二号在研。", "二号"),
        ("星河之门3何时上映？", "9月上映。", "《星河之门1》之后是《星河之门2》。", "河之门3"),
        ("星河之门2何时上映？", "9月上映。", "《星河之门1》之后是《星河之门2》。", ""),
        ("码头有3个泊位？", "码头有5个泊位。", "", ""),
        ("第二季何时播出？", "第一季9月播出。", "第一季9月播出。", "第二季"),
        ("首笔贷款是多少？", "贷款余额9亿元。", "贷款余额9亿元。", "首笔"),
        ("首笔贷款是多少？", "放款9万元。", "首单业务落地。放款9万元。", ""),
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


@pytest.mark.parametrize(
    ("question", "quote", "work"),
    [
        ("擦窗机器人W2卖多少钱？", "净化机器人Z2售价7999元。", "W2"),
        ("擦窗机器人W2卖多少钱？", "擦窗机器人W2售价3999元。", ""),
        ("擦窗机器人W2卖多少钱？", "售价3999元。", ""),
        ("电影听海哪天上映？", "电影《望山》于8月8日上映。", "听海"),
        ("电影听海哪天上映？", "电影于8月8日上映。", ""),
    ],
)
def test_a_figure_of_another_work_is_none(question: str, quote: str, work: str) -> None:
    """A text that names another model or title, and not that of the question, is of another."""
    articles = f"{quote}《听海》发布海报。"
    assert other_work(question, quote, quote, articles) == work
