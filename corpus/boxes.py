"""Tells by its headline what is set apart from the article above it, and where a box ends."""

import re
from collections.abc import Sequence

from corpus.blocks import Block

NOTICE = re.compile(r"(?:启事|公告|通告|公示|声明|通知|讣告|更正|简讯|短讯|快讯)$")
LABEL = re.compile(r"[\u4e00-\u9fff]{0,4}[谈评论语言话笔]")  # a column of opinion over a headline
OWN = re.compile(
    r"(?:大事记|名词解释|小贴士|一览表?|天气预报)$"
    r"|^(?:新闻链接|相关链接|链接|延伸阅读|新闻背景|背景资料|新闻资料|知识链接|今日天气|编后|记者手记)"
)  # headlines of what is set apart from the article above it
BRACKETS = "【】〖〗[]"


def is_notice(lines: Sequence[str]) -> bool:
    """Tell whether headings, each without blanks, are those of a notice."""
    return any(NOTICE.search(line) for line in lines)


def stands_apart(lines: Sequence[str]) -> bool:
    """Tell whether headings, each without blanks, are of what is set apart, such as a notice."""
    label = len(lines) > 1 and bool(LABEL.fullmatch(lines[0]))
    return label or is_notice(lines) or any(OWN.search(line) for line in lines)


def is_box(blocks: Sequence[Block], first: int, text: int, label: str) -> bool:
    """Tell whether a label at `first` and its text are set solid, with blank lines around them."""
    solid = not any(block.gap for block in blocks[first + 1 : text + 1])
    closed = any(block.gap for block in blocks[text + 1 :])
    return bool(OWN.search(label.strip(BRACKETS)) and blocks[first].gap and solid and closed)
