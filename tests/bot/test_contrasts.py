"""A thing and its like."""

import pytest

from bot.contrasts import other_of_kind


@pytest.mark.parametrize(
    ("question", "where", "article", "apart"),
    [
        ("第二批有几家？", "首批12家入选。", "首批12家入选。", "第二批"),
        ("第二批有几家？", "第2批12家入选。", "第2批12家入选。", ""),
        ("第二批有几家？", "12家入选。", "第二批公布。12家入选。", ""),
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
    ],
)
def test_what_sets_a_thing_apart_is_told(
    question: str, where: str, article: str, apart: str
) -> None:
    """Another batch, number, section or direction is another thing; 增值税 is no 增."""
    assert other_of_kind(question, where, article) == apart
