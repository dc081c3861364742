"""Puts the question word to a question of which only its subject is typed: 深圳去年的收入."""

import re

import rjieba

from bot.language.posts import POST
from bot.questions.parts import ASKING, ORDERING

AMOUNT = (
    r"(?:[值额率积数]|(?<![免收付缴交浪耗消])费|(?<![评代降涨减提调])价"
    r"|(?<![质力])量|(?<![制态年季力])度)$"
)  # how measures end
FIGURE = re.compile(
    r"(?:[^效]率|额|[总产销流容重储能用电热存增]量|数量|降[雨水雪]量|[人户次票家件总岁]数|指数|参数量?|面积|强度|规模|产值"
    r"|[市估价总]值|收入|资产|负债|存款|利润|净利|营收|成本|投资|投入|预算|经费|费用|[学会运话水电油保房]费"
    r"|价格|[房票股油单均售底]价|工资|[月年]薪|薪水|租金|罚款|罚金|赔偿金?|奖金|资本|人口|GDP|gdp|占比|比例|比重|增[速幅]"
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
OF = r"s?(?= (?:of|in|for|at|by)\b|$)"  # what follows the noun that is asked for
ENGLISH_FIGURE = re.compile(
    r"\b(?:rate|ratio|intensity|share|number|amount|total|sum|value|population|area|gdp|investment|revenue"
    rf"|profit|budget|cost|price|rent|size|output|capacity|growth|length|target|sales){OF}",
    re.IGNORECASE,
)
ENGLISH_HOLDER = re.compile(
    r"^(?:the )?(?:deputy |vice[- ])?(?:director|president|head|mayor|secretary"
    rf"|chair(?:man|woman|person)|ceo|founder|principal|dean|manager|leader|author){OF}",
    re.IGNORECASE,
)
ENGLISH_OTHER = re.compile(
    r"^(?:and|or|but|so|what|how|list|show|tell|name|give|compare|summari[sz]e|explain|describe|find)\b"
    r"|\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|its?|their|his|her|they)\b",
    re.IGNORECASE,
)
STATING = re.compile(
    r"夺|赢|获得|[担出就]任|当选|成为|谢谢|感谢|不是|反对|拒绝|^[是请]|[，。；！,;!：:\n]|吗|呢|是否|是不是|有没有"
)
END = " ?？"
LONGEST = 40  # characters of what is typed as a subject alone
ENGLISH_LONGEST = 80


def completed(text: str) -> str:
    """Return a question with the question word that its last noun asks for, as it is if it has one.

    A measure asks how much, a post who holds it, a time when, a place where.
    """
    subject = text.strip(END)
    if subject.isascii():
        return _in_english(subject) or text
    if len(subject) > LONGEST or any(mark.search(subject) for mark in (STATING, ASKING, ORDERING)):
        return text
    asked = next((asked for sort, asked in WORDS if sort.search(subject)), "")
    word, tag = rjieba.tag(subject)[-1] if subject else ("", "")
    if not asked and tag == "n" and len(word) > 1 and re.search(AMOUNT, word):
        asked = AMOUNTS
    return f"{subject}{asked}？" if asked else text


def asked_of(noun: str) -> str:
    """Return the words that ask of a noun of its sort, empty for a noun of which nothing is."""
    known = next((asked for sort, asked in WORDS if sort.search(noun)), "")
    return known or (AMOUNTS if re.search(AMOUNT, noun) else "")


def _in_english(subject: str) -> str:
    """Return the question about an English noun phrase, empty for what is none."""
    asks = STATING.search(subject) or ASKING.search(subject) or ENGLISH_OTHER.search(subject)
    if len(subject) > ENGLISH_LONGEST or asks:
        return ""
    bare = re.sub(r"^the ", "", subject, flags=re.IGNORECASE)
    if ENGLISH_HOLDER.search(subject):
        return f"Who is the {bare}?"
    return f"What is the {bare}?" if ENGLISH_FIGURE.search(subject) else ""
