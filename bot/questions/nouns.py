"""Knows what is asked of a noun of its sort: of a measure how much, of a post who holds it."""

import re

from bot.language.posts import POST

MEASURED = re.compile(r"[值额量率费价积度数]$")  # what is seldom counted
AMOUNT = re.compile(
    r"(?:[值额率积数]|(?<![免收付缴交浪耗消])费|(?<![评代降涨减提调])价"
    r"|(?<![质力])量|(?<![制态年季力])度)$"
)  # how measures end
FIGURE = re.compile(
    r"(?:[^效]率|额|[总产销流容重储能用电热存增]量|数量|降[雨水雪]量|[人户次票家件总岁]数|[人场班架]次|指数|参数量?|面积|强度|规模|产值"
    r"|[市估价总]值|收入|支出|资产|负债|存款|利润|净利|营收|成本|投资|投入|产能|预算|经费|费用|[学会运话水电油保房]费|补贴|补助|津贴|人次|[客车]流"
    r"|价格|[房票股油单均售底]价|工资|[月年日时底]薪|薪水|租金|罚款|罚金|赔偿金?|奖金|资本|人口|GDP|gdp|占比|比例|比重|增[速幅]"
    r"|[涨降跌]幅|得分|比分|票房|[长宽高深厚]度|[全总]长|海拔|身高|体重|年龄|岁数|距离|里程|时长|速度|气温|温度|损失|库容|订单)$"
)
HOLDER = re.compile(
    rf"(?:{POST.pattern}|[冠亚季]军|得主|获得者|法人代表|代言人|主持人|编剧|作者|主演|搭档|律师|带头人|丈夫|妻子)$"
)
TIME = re.compile(r"(?:时间|日期|年份|生日)$")
PLACE = re.compile(r"(?:地点|地址|位置|所在地|籍贯|出生地|产地|总部)$")
OTHER = re.compile(r"(?:原因|理由|目的|名字|名称|全称|主题|口号|校训|定义|含义|意思)$")
SHARES = re.compile(r"(?:排名|名次|位次)$")
AMOUNTS = "是多少"
WORDS = (
    (FIGURE, AMOUNTS),
    (HOLDER, "是谁"),
    (TIME, "是什么时候"),
    (PLACE, "在哪里"),
    (SHARES, "是第几"),
    (OTHER, "是什么"),
)  # what is asked of a noun of this sort


def is_measure(noun: str) -> bool:
    """Tell whether a noun is a measure, of which is asked how much it is."""
    return bool(FIGURE.search(noun) or AMOUNT.search(noun))


def asked_of(noun: str) -> str:
    """Return the words that ask of a noun of its sort, empty for a noun of which nothing is."""
    known = next((asked for sort, asked in WORDS if sort.search(noun)), "")
    return known or (AMOUNTS if AMOUNT.search(noun) else "")
