"""Knows words that stand for one another, as 一审 and 二审, and puts one in the other's place."""

import re

NUMBER = "[一二三四五六七八九十首]"
ALIKE = (
    rf"{NUMBER}审|终审|再审|重审",
    r"[上下]半场|全场",
    r"主场|客场",
    rf"{NUMBER}期",
    rf"(?:{NUMBER}|特)等奖",
    r"[冠亚季殿]军",
    r"金[牌奖]|银[牌奖]|铜[牌奖]",
    r"城镇|农村|城市|乡村",
    r"男[性子]?|女[性子]?",
    r"(?:国家|省|市|县|区|校|镇|世界|部)级",
    r"原告|被告",
    r"进口|出口",
    r"国内|国外|海外|境内|境外",
    r"线上|线下",
    r"公办|民办|公立|私立",
    r"最高|最低",
    r"最大|最小",
    r"最多|最少",
    r"收入|支出",
    r"博士|硕士|本科|专科",
    r"工作日|周末|节假日",
    r"白天|夜间",
    r"成人|儿童|成年人|未成年人",
    r"开盘|收盘",
    r"批发|零售",
    r"春季|夏季|秋季|冬季",
)  # words of which a thing is said as it is of the other
SETS = tuple(re.compile(f"(?:{words})") for words in ALIKE)


def with_opposite(clause: str, named: str) -> str:
    """Return a clause with what is named for the word of its sort, empty if it has none.

    What follows that word in what is named, as 居民 in 农村居民, follows it in the clause too.
    """
    for words in SETS:
        new = words.match(named)
        more = named[new.end() :] if new else ""
        old = re.search(rf"{words.pattern}{re.escape(more)}", clause) if new else None
        if old and new and new[0] not in clause:
            return f"{clause[: old.start()]}{named}{clause[old.end() :]}"
    return ""
