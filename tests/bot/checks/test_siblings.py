"""A thing and another of its sort."""

import pytest

from bot.checks.siblings import (
    told_of_all,
    told_of_other_town,
    told_of_sibling,
    told_of_the_world,
)
from bot.language.meaning import shipped_meaning


@pytest.mark.parametrize(
    ("question", "quote", "article", "thing"),
    [
        ("沿海地区出口多少？", "内陆地区出口3亿元。", "", "沿海地区"),
        ("沿海地区出口多少？", "地区出口3亿元。", "", ""),
        ("沿海地区出口多少？", "沿海出口5亿元，内陆地区出口3亿元。", "", ""),
        ("旅游投资增长多少？", "工业投资增长8%。", "", "旅游投资"),
        ("旅游投资增长多少？", "投资增长8%。", "", ""),
        ("旅游投资增长多少？", "工业投资增长8%。", "旅游项目增加。工业投资增长8%。", ""),
        ("旅游投资增长多少？", "工业投资增长8%。", "旅游投资放缓。工业投资增长8%。", "旅游投资"),
        ("建筑业占多少？", "服务业占30%。", "", "建筑业"),
        ("星湖6max电池多大？", "星湖6 Max用大电池。", "", ""),
        ("招商银行总资产多少？", "交通银行总资产3亿元。", "", "招商银行"),
        ("招商银行总资产多少？", "该银行总资产3亿元。", "", ""),
        ("东海区法院收了多少案子？", "东海法院收案30件。", "", ""),
        ("当天收盘价是多少？", "当日收盘价3元。", "", ""),
        ("海湾国家领导人峰会哪天开？", "海湾峰会将于8月2日开。", "", ""),
        ("海湾国家领导人峰会哪天开？", "群岛峰会将于8月2日开。", "", "领导人峰会"),
        ("乡村公路修了多少公里？", "农村公路修了90公里。", "", ""),
    ],
)
def test_a_figure_of_a_sibling_is_told(question: str, quote: str, article: str, thing: str) -> None:
    """Where only others of a sort are named, a quote gives their figure and not the one sought."""
    text = article or quote
    assert told_of_sibling(question, quote, quote, text, shipped_meaning()) == thing


def test_a_sibling_is_none_where_the_thing_stands_near() -> None:
    """What a headline or the sentence before names goes without saying."""
    quote = "工业投资增长8%。"
    where = f"旅游投资 {quote}"
    assert told_of_sibling("旅游投资增长多少？", quote, where, quote, shipped_meaning()) == ""


@pytest.mark.parametrize(
    ("quote", "where", "owner"),
    [
        ("全国贷款余额3亿元。", "", "交通银行"),
        ("全国贷款余额3亿元。", "交通银行发布数据。", ""),
        ("贷款余额3亿元。", "", ""),
    ],
)
def test_a_sum_over_a_country_is_of_no_bank(quote: str, where: str, owner: str) -> None:
    """What all banks lend together is not what the one in question does."""
    found = told_of_all(("2023", "交通银行"), "交通银行贷款余额多少？", quote, f"{where}{quote}")
    assert found == owner


@pytest.mark.parametrize(
    ("question", "quote", "place"),
    [
        ("影片在中国的票房多少？", "影片在全球收获1亿美元票房。", "中国"),
        ("影片在中国的票房多少？", "影片在中国收获1亿美元票房。", ""),
        ("影片在全球的票房多少？", "影片在全球收获1亿美元票房。", ""),
        ("影片的票房多少？", "影片在全球收获1亿美元票房。", ""),
        ("北京有几家影院？", "北京有全球最大的影院9家。", ""),
    ],
)
def test_a_sum_over_the_world_is_of_no_country(question: str, quote: str, place: str) -> None:
    """What is so over the world is no figure of the country that a question names."""
    assert told_of_the_world(question, quote, quote) == place


def test_a_figure_of_another_town_is_told() -> None:
    """A town that an article lists is not the one whose figure stands beside another place."""
    question, quote = "石桥镇降雨多少毫米？", "北京降雨90毫米。"
    assert told_of_other_town(question, quote, quote, f"{quote}石桥镇受灾。") == "石桥镇"
    assert told_of_other_town(question, quote, f"石桥 {quote}", f"{quote}石桥镇受灾。") == ""
    assert told_of_other_town(question, "降雨90毫米。", "", "石桥镇受灾。") == ""
