"""Takes off what is said around a question, 请问, 能告诉我…吗, 来着, and the fillers within it."""

import re

from bot.answer import Question
from bot.questions.courtesies import without_courtesy

PAPER = r"(?:新闻|报道|文章|材料|文本|资料|报纸|原文|上文|正文|文中|内容|信息)"
GIVEN = r"(?:这[些篇则]?|该|上述|以上|以下|所给|给定|提供|现有|已有)?的?"
SEE = r"(?:查|找|看|搜)(?:一?下|查|找|看)?"
ANSWER = r"(?:回答|作答)"
ASIDE = r"[，,：:\s]*"
CHINESE = (
    rf"(?:那么?)?请问(?:一?下)?{ASIDE}",
    r"我?(?:还|只|就)?(?:想|要)(?:要)?(?:知道|(?:问|了解|请教)(?:一?下)?)(?!的)" + ASIDE,
    (
        r"(?:我们?|记者|编辑|本人|读者)?(?:还|只|就)?(?:想|要|希望|需要)"
        rf"(?:来)?(?:核实|确认|核对|打听|咨询|查证|求证)(?:一?下)?{ASIDE}"
    ),
    r"(?:我)?(?:听说|据说|有人说|网上说|听人说)[，,：:\s]*(?=[^，。]{4})",
    rf"(?:请|麻烦|劳驾)?(?:你|您)?(?:帮我?|替我|给我){SEE}{ASIDE}",
    rf"(?:请|麻烦|劳驾)(?:你|您)?{SEE}{ASIDE}",
    (
        rf"请?(?:根据|依据|结合|按照?|据){GIVEN}{PAPER}+(?:里的?|中的?|的)?(?:描述|介绍|显示|可知)?"
        rf"(?:[，,]\s*|(?=请?{ANSWER}))"
    ),
    rf"(?:在|从)?{GIVEN}{PAPER}+(?:里面?|中|当中|来看)?[，,]\s*",
    rf"请?{ANSWER}(?:以下|下[列面]|这个)?的?(?:问题)?[：:，,]\s*",
    r"(?:问题|提问|问|question|q)\d{0,3}\s*[：:.]\s*",
    r"[(（]?\d{1,2}(?:[.．、)）](?![\d.])|[.．)）]\s+)\s*",
    r"[①②③④⑤⑥⑦⑧⑨⑩]\s*",
)
ENGLISH = (
    r"(?:(?:could|can|would|will) you )?(?:please )?(?:tell|show) me(?: please)?[,:]? ",
    r"i(?:'d| would) (?:like|love|want) to (?:know|ask)[,:]? ",
    r"i want(?:ed)? to (?:know|ask)[,:]? ",
    r"do you know ",
    (
        r"(?:according to|based on) (?:the |these |this )?(?:news |given )?"
        r"(?:reports?|articles?|texts?|papers?|news)[,:]? "
    ),
    r"please[,:]? (?=(?:who|what|when|where|which|why|how)\b)",
)
BEFORE = re.compile(rf"\s*(?:(?>{'|'.join((*CHINESE, *ENGLISH))})\s*)+", re.IGNORECASE)
MAY = r"(?:能不能|可不可以|能否|可否|能|可以|请)?"
TELL_ME = re.compile(rf"\s*(?:请|麻烦)?(?:你|您)?{MAY}告诉我?(?:一?下)?{ASIDE}")
SAID = r"(?:说|提到|提及|讲|写|介绍)(?:到(?!\d)|过|明)?"
WHETHER = re.compile(
    rf"\s*(?:在)?{GIVEN}{PAPER}+(?:里面?|中|当中)?(?:有没有|有无|是否|是不是){SAID}{ASIDE}"
)
ASKS = re.compile(
    r"谁|什么|啥|哪|几|多少|多[大长高远久重宽深快]|怎么|怎样|如何|为何|何时|何处"
    r"|干[嘛吗]|是否|是不是|有没有"
)
BEHIND = re.compile(
    r"[？?。.！!，,、\s]*(?:(?:非常|十分)?(?:谢谢|多谢|感谢)(?:你|您|啦|了|大家)*|thanks|thank you"
    r"|please|请(?:你|您)?(?:用[^，。？?]{1,8})?(?:简要|简单|简短|直接|准确|详细)?地?"
    r"(?:回答|作答|说明|概括|告知|列出)[^，。？?\d]{0,6})[。.！!~～\s]*$",
    re.IGNORECASE,
)
PARTICLE = re.compile(r"(?:来着|啊|呀|哈|哇|咧)+(?=[？?\s]*$)")
WONDERED = re.compile(r"吗(?=[？?。\s]*$)")
WONDER = r"(?:谁|什么|啥|哪|几(?!乎)|多少|多[大长高远久重宽深快]|为何|为什么|怎么|怎样|如何|何时)"
FILLER = re.compile(
    rf"(?:到底|究竟)(?=[是有由]?{WONDER})"
    r"|(?:大概|大约|差不多)(?=有?(?:多[少大长高远久重宽深快]|几))"
)
CORNERS = str.maketrans("「」『』", "“”“”")
STRAIGHT = re.compile(r"\"([^\"]*)\"")
SPACED = re.compile(r"(?<=[^\x00-\x7f])\s+(?=\S)|(?<=\S)\s+(?=[^\x00-\x7f])|(?<=\d)\s(?=\d)")
CLOSE = 0.8  # share of the characters of a text behind which a blank stands in a copy from a scan


def unframed(text: str) -> str:
    """Return a question without what is said around it, as it is where nothing else is said.

    Its quotation marks are those of Chinese print.
    """
    plain = STRAIGHT.sub(r"“\1”", _unspaced(text).translate(CORNERS))
    for step in (without_courtesy, _before, _told, _behind, _unfilled):
        plain = step(plain) or plain
    return plain if re.search(r"\w", plain) else text


def reads_as_typed(question: Question) -> bool:
    """Tell whether the stand-alone form of a question is what was typed, but for its frame."""
    alone = question.standalone.strip()
    return alone in (question.text.strip(), unframed(question.text).strip())


def _before(text: str) -> str:
    opened = BEFORE.match(text)
    return text[opened.end() :] if opened else text


def _told(text: str) -> str:
    """Return a question without 能告诉我 and its 吗, or 报道里有没有说, where it asks besides."""
    opened = TELL_ME.match(text) or WHETHER.match(text)
    rest = text[opened.end() :] if opened else text
    if not opened or not ASKS.search(rest):
        return text
    return WONDERED.sub("", rest)


def _behind(text: str) -> str:
    return PARTICLE.sub("", BEHIND.sub("", text))


def _unfilled(text: str) -> str:
    """Return a question without the words that only stress that it asks: 到底是谁, 大概多少."""
    return FILLER.sub("", text)


def _unspaced(text: str) -> str:
    """Return a text without its blanks where one stands behind nearly each character."""
    told = text.split()
    single = sum(len(one) == 1 for one in told)
    return SPACED.sub("", text) if len(told) > 2 and single >= CLOSE * len(told) else text
