"""Spans of the kinds that questions seek."""

import pytest

from bot.answer import Kind
from bot.spans.finding import spans_of


@pytest.mark.parametrize(
    ("kind", "quote", "spans"),
    [
        pytest.param("percent", "同比增长58.6%，占20%以上", ["58.6%", "20%以上"], id="percent"),
        pytest.param(
            "percent", "提高3个百分点，约百分之五", ["3个百分点", "约百分之五"], id="points"
        ),
        pytest.param("percent", "2024成都峰会，占三成，成功了", ["三成"], id="tenths"),
        pytest.param("ordinal", "总量全市第一，是国内首家", ["第一", "首家"], id="rank"),
        pytest.param("person", "团队负责人牛中乾说", ["牛中乾"], id="titled"),
        pytest.param("person", "代表性传承人焦苇生今年71岁", ["焦苇生"], id="an heir"),
        pytest.param("person", "送到二级上士吴金学手中", ["吴金学"], id="a soldier"),
        pytest.param("person", "站长苗望禾说", ["苗望禾"], id="no part of a name"),
        pytest.param("person", "集团首席财务官林远表示", ["林远"], id="an officer"),
        pytest.param(
            "number", "风速48米/秒，浓度35微克/立方米", ["48米/秒", "35微克/立方米"], id="rates"
        ),
        pytest.param(
            "number",
            "发生5.5级地震，噪声58分贝，气压980百帕，用电12.4千瓦时",
            ["5.5级", "58分贝", "980百帕", "12.4千瓦时"],
            id="units of physics",
        ),
        pytest.param("money", "均价2.3万元/平方米", ["2.3万元/平方米"], id="a price for each"),
        pytest.param(
            "date", "当地时间25日晚10时许，停火", ["当地时间25日晚10时许"], id="an hour of a day"
        ),
        pytest.param("person", "山江镇毛都塘村的代表", [], id="a village"),
        pytest.param("number", "是水稻的三倍多。", ["三倍多"], id="more than"),
        pytest.param("number", "成绩是1小时17分05秒", ["1小时17分05秒"], id="to the second"),
        pytest.param("money", "投资超35亿元，补贴200余万元", ["超35亿元", "200余万元"], id="money"),
        pytest.param("money", "付了200万瑞士法郎", ["200万瑞士法郎"], id="francs"),
        pytest.param("money", "欠税7.3亿卢比", ["7.3亿卢比"], id="rupees"),
        pytest.param("person", "提高了舒适性，李建国说", ["李建国"], id="a quality"),
        pytest.param("money", "耗资2.87亿美元", ["2.87亿美元"], id="dollars"),
        pytest.param(
            "number", "建成20个、近30名、2.5万人", ["20个", "近30名", "2.5万人"], id="number"
        ),
        pytest.param("number", "上万台设备，一系列措施", ["上万台"], id="no number in a word"),
        pytest.param("number", "共十条产业链", ["十条"], id="Chinese numeral"),
        pytest.param("number", "是一种模式，一个项目", [], id="no number in an article"),
        pytest.param("number", "2023年建成9座", ["9座"], id="no year"),
        pytest.param("number", "用R2D2芯片", [], id="digits in a name"),
        pytest.param("number", "缩短至4分30秒", ["4分30秒"], id="minutes and seconds"),
        pytest.param("number", "共185公斤，73mg/100ml", ["185公斤", "73mg/100ml"], id="weights"),
        pytest.param("number", "占地34万㎡，60个自然日", ["34万㎡", "60个自然日"], id="measures"),
        pytest.param("number", "用电9.55亿度，得88分", ["9.55亿度", "88分"], id="degrees, points"),
        pytest.param("number", "27起案件，一起破获", ["27起"], id="cases, no adverb"),
        pytest.param("number", "500万家居券，30家店", ["500万", "30家"], id="no unit in a word"),
        pytest.param("number", "1/5的渔民，共30人", ["30人"], id="no part of a fraction"),
        pytest.param("money", "愿意赔几万块钱", ["几万块钱"], id="colloquial money"),
        pytest.param("money", "不超过9.5亿元", ["不超过9.5亿元"], id="upper bound"),
        pytest.param("money", "最高不超过8万元", ["最高不超过8万元"], id="two bounds"),
        pytest.param("date", "2023年10月授牌，今年7月签约", ["2023年10月", "今年7月"], id="dates"),
        pytest.param(
            "date", "将于29至31日访问，2至3名代表同行", ["29至31日"], id="from day to day"
        ),
        pytest.param("date", "11月16日上午举行", ["11月16日上午"], id="part of the day"),
        pytest.param("money", "定价29.5元/股，3亿美金", ["29.5元/股", "3亿美金"], id="currency"),
        pytest.param("money", "预算16亿余元新台币", ["16亿余元新台币"], id="whose currency"),
        pytest.param("number", "送出300盆，油耗5.2升", ["300盆", "5.2升"], id="pots, litres"),
        pytest.param("date", "8月25号上映，8月5号线通车", ["8月25号", "8月"], id="a day as 号"),
        pytest.param("date", "8月11日21:00开始", ["8月11日21:00"], id="hour of a day"),
        pytest.param(
            "date", "上午11时至中午13时", ["上午11时", "中午13时"], id="hours of parts of the day"
        ),
        pytest.param("number", "起降947架次，4万班次", ["947架次", "4万班次"], id="flights"),
        pytest.param(
            "number", "判十一年六个月，用时3小时20分", ["十一年六个月", "3小时20分"], id="two units"
        ),
        pytest.param("number", "2023年6个月", ["6个月"], id="no months of a calendar year"),
        pytest.param("number", "六大队推出六大举措", ["六大"], id="no number in a squad"),
        pytest.param("money", "投资l.8亿元，另有2O元", ["l.8亿元", "2O元"], id="misread digits"),
        pytest.param("number", "跳出6米47，又跳6米", ["6米47", "6米"], id="metres and centimetres"),
        pytest.param("number", "以21金15银居首", ["21金", "15银"], id="medals"),
        pytest.param("person", "法定代表人：王立新，住所", ["王立新"], id="behind a colon"),
        pytest.param("programme", "推出“双贷”和《办法》", ["“双贷”", "《办法》"], id="programme"),
        pytest.param("reason", "因为下雨", [], id="free text"),
        pytest.param("number", "2023张家港论坛来了30人", ["30人"], id="year before a name"),
        pytest.param("number", "卖出2023张票", ["2023张"], id="figure like a year"),
        pytest.param("person", "据王翀介绍", ["王翀"], id="a rare character"),
        pytest.param("person", "决定任命王新生为副市长", ["王新生"], id="appointed"),
        pytest.param("date", "2024年年底交付", ["2024年年底"], id="the end of a year"),
        pytest.param("number", "用时2个多月", ["2个多月"], id="some months more"),
        pytest.param("person", "分析师郭明錤近日表示", ["郭明錤"], id="a rare third character"),
        pytest.param("person", "喆妈妈来了", [], id="a rare character without a surname"),
        pytest.param("money", "补贴数十亿欧元", ["数十亿欧元"], id="tens of billions"),
        pytest.param("person", "中国·海宁国际赛开幕", [], id="no person"),
        pytest.param("person", "列车经张家口开往北京", [], id="a town"),
        pytest.param("number", "在127℃下", ["127℃"], id="degrees"),
    ],
)
def test_spans_of_a_kind_are_found(kind: Kind, quote: str, spans: list[str]) -> None:
    """The spans of a kind are whole, with their unit and bound."""
    assert [quote[start:end] for start, end in spans_of(kind, quote)] == spans


def test_names_are_found() -> None:
    """People, places and institutions are found by their tags and endings."""
    quote = "张伟在北京大学发布报告"
    assert (0, 2) in spans_of("person", quote)
    assert any("北京" in quote[start:end] for start, end in spans_of("organisation", quote))
    assert spans_of("place", "他住在上海")


def test_a_firm_is_found_by_its_short_name_behind_its_sort() -> None:
    """由本地企业甲科技承建 names 甲科技, which has no word for a company at its end."""
    quote = "智慧闸口由本地企业白帆科技承建，投入2800万元。"
    spans = spans_of("organisation", quote)
    assert "白帆科技" in [quote[start:end] for start, end in spans]


def test_the_year_of_an_age_is_no_date() -> None:
    """今年72岁 tells how old somebody is; 今年9月 is a time."""
    assert not spans_of("date", "今年72岁的传承人还在制茶。")
    quote = "今年9月，72岁的传承人还在制茶。"
    assert [quote[start:end] for start, end in spans_of("date", quote)] == ["今年9月"]


def test_a_place_that_looks_like_a_count_is_none() -> None:
    """三台 of 三台小学 is a place, 三台机器 are counted."""
    quote = "三台小学买了三台机器。"
    assert spans_of("number", quote) == [(6, 8)]
