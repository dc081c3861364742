"""Knows measures, prizes and stages of events by their several words, and misses them in texts."""

import re
from collections.abc import Sequence

import rjieba

from bot.answer import AMOUNTS, SPANNED, Kind
from bot.language.measure_names import names_of

ASKED_OF: tuple[Kind, ...] = (*SPANNED, "list")
ATTRIBUTES = (
    ("净利", "利润", "盈利", "赚", "亏", "收益"),
    ("利润", "净利", "盈利", "赚", "亏", "收益"),
    ("注册资本", "注册资金"),
    names_of("注册资本"),
    ("利率", "利息", "票息", "年息", "月息"),
    ("毛利率",),
    ("余额",),
    ("财政收入", "预算收入", "财政"),
    ("财政支出", "预算支出", "财政"),
    ("税收", "税"),
    ("起售价", "起售", "售价", "定价", "价格", "卖"),
    ("售价", "定价", "价格", "起售", "卖", "售"),
    ("定价", "售价", "价格", "起售", "卖", "售"),
    ("总投资", "投资", "斥资", "耗资", "造价", "投入"),
    ("产值",),
    ("市值",),
    ("估值", "价值"),
    ("营收", "营业收入", "收入", "营业额"),
    ("营业收入", "营收", "收入", "营业额"),
    ("预算",),
    ("保费",),
    ("学费",),
    ("票价", "票", "乘坐", "全程"),
    ("门票", "票", "免费", "入园", "参观"),
    ("租金", "月租", "年租", "租"),
    ("房价", "均价", "单价", "每平方米", "每平米"),
    ("损失",),
    ("工资", "薪", "收入", "挣"),
    ("估价", "估值", "评估", "价值", "市场价", "拍"),
    ("判了", "判", "刑", "徒"),
    ("捐款", "捐"),
    ("奖金", "奖励", "元"),
    ("就业", "岗位", "用工", "招聘", "饭碗"),
    ("编制",),
    ("权重",),
    ("装机", "容量"),
    ("容量", "装机", "容纳"),
    ("销量", "销售", "售出", "卖", "交付"),
    ("产量", "产能", "年产", "生产", "产出"),
    ("GDP", "生产总值", "经济总量"),
    ("生产总值", "GDP", "经济总量"),
    names_of("GDP"),
    names_of("生产总值"),
    ("人口", "居民", "户籍", "常住", "亿人", "口人"),
    ("库容", "容量", "蓄水"),
    ("储量",),
    ("标的额", "标的"),
    ("参数量", "参数"),
    ("专利",),
    ("论文",),
    ("观众", "观展", "人次", "到场", "入场"),
    ("死亡", "遇难", "身亡", "丧生", "罹难", "死", "去世"),
    ("冠军", "夺冠", "金牌", "第一名", "桂冠", "头名", "一等奖", "赢"),
    ("一等奖", "头奖", "获奖"),
    ("二等奖",),
    ("三等奖",),
    ("金奖",),
    ("银奖",),
    ("铜奖",),
    ("金牌", "金"),
    ("银牌", "银"),
    ("铜牌", "铜"),
    ("导演", "执导"),
    ("电话", "热线", "拨打", "手机"),
    ("邮箱", "邮件"),
    ("网址", "网站", "官网"),
    ("导师",),
    ("参数",),
    *((f"{years}龄",) for years in "教工军党树船"),
    ("教练",),
    ("律师",),
    ("领投",),
    ("闭幕", "结束", "落幕", "收官"),
    ("截止", "截至", "期限", "止"),
)  # what is asked for by the first word of a group must be told of by one of its words
MEASURE_ASKED = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{3,}?)(?:大约|约|一共|总共|共)?(?:[是为有达]|达到)?多少$"
)
MEASURED = (
    ("投资", "投", "资", "造价", "花", "成本", "砸"),
    ("出口", "外贸", "外销", "销往", "运往", "出海", "海外"),
    ("进口", "外贸", "引进"),
    ("贷款", "贷", "授信", "融资", "借"),
    ("罚款", "罚"),
    ("赔偿", "赔", "补偿"),
    ("补贴", "补助", "资助", "补"),
    ("负债", "债", "欠"),
    ("分红", "派息", "股息", "派发", "红利", "派"),
)  # the same of what stands near 多少 alone, as a question may only name them as its occasion
ASKING = re.compile("多少|几")
REACH = 8  # characters around 多少 in which such a word may stand
SHARE = re.compile(r"占[^，。；,;]{0,16}?(?:比重|比例|份额|\d[\d.]*[%％])")  # of a whole


def unspoken_attribute(question: str, kind: Kind, texts: Sequence[str]) -> str:
    """Return the measure, prize or stage of an event asked for that no text speaks of, or nothing.

    Of a 净利润 a text that gives the turnover alone says nothing, near as it is.
    """
    if kind not in ASKED_OF:
        return ""
    groups = (*ATTRIBUTES, *MEASURED) if kind in AMOUNTS else ATTRIBUTES
    near = _near_asked(question)
    asked = (
        group for group in groups if group[0].lower() in (near if group in MEASURED else question)
    )
    told = texts if kind == "percent" else [SHARE.sub("", text) for text in texts]
    return next(
        (group[0] for group in asked if not any(word in text for word in group for text in told)),
        "",
    )


def unspoken_measure(question: str, kind: Kind, texts: Sequence[str]) -> str:
    """Return the measure whose figure is asked for, 吞吐量, where no text has two letters of it.

    Of 降雨量 a text speaks that tells how much 降雨 there was.
    """
    asked = MEASURE_ASKED.search(question)
    if not asked or kind not in AMOUNTS:
        return ""
    word, _ = rjieba.tag(asked["what"])[-1]
    pairs = [word[at : at + 2] for at in range(len(word) - 1)]
    named = len(word) > 2 and word[-1] in "量率额价费"
    return word if named and not any(pair in text for pair in pairs for text in texts) else ""


def _near_asked(question: str) -> str:
    """Return what stands around the words that ask for a figure."""
    places = (match.span() for match in ASKING.finditer(question))
    return " ".join(question[max(0, start - REACH) : end + REACH] for start, end in places)
