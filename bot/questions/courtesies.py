"""Knows greetings, thanks and farewells, and takes them off the front of a question."""

import re

from bot import wording

GREETED = r"(?:你|您|大家)好啊?|嗨|哈喽|在吗|(?:早上|上午|下午|晚上)好|hi|hello|hey"
HEARD = (
    r"好(?:的|吧|嘞|啊)?|嗯+|行吧?|可以|哦+|噢+|对|是的|没错|原来如此"
    r"|ok(?:ay)?|all right|alright|got it|i see|(?:i )?underst(?:and|ood)|yes|sure"
)
THANKED = (
    r"(?:真的?|太|非常|十分|很|好)?(?:谢谢|多谢|感谢|感激|谢(?=[了啦你您]))"
    r"(?:你们?|您|大家|的|帮助|回答|解答|哈|啊|啦|了|不尽)*|(?:辛苦|麻烦)(?:你们?|您)?[了啦]"
    r"|(?:many |much )?(?:thanks|thank you|thx|cheers)(?: (?:so much|very much|a lot|again"
    r"|for (?:that|this|(?:your|the) (?:help|answer))))*|(?:i |much )appreciate[d]?(?: it| that)?"
)
GRASPED = r"(?:我|都|那我?)?(?:明白|知道|了解|懂|清楚|收到|学到|记住)[了啦]"
PRAISED = (
    r"(?:这|那|你)?(?:真是?|太|很|挺|非常|十分|回答得?|解释得?)*(?:有(?:帮助|用)|帮大忙|不错|棒|厉害|完美|好)"
    r"[了啊呀的]*|(?:that(?:'s| is| was)? |this (?:is|was) |it )?(?:really |very |so |most )*"
    r"(?:helpful|helps?(?: a lot)?|useful|great|perfect|excellent|awesome|nice|cool"
    r"|good(?: to know)?)"
)
ENDED = (
    r"不用了|no(?= thank)|(?:我?(?:没有?|无)(?:别的|其他|什么|要问的)*问题了)"
    r"|那?就先?(?:这样|到这里?)吧?"
    r"|that(?:'s| is| will be) all"
)
LEFT = r"再见|拜拜|回见|(?:good)?bye(?:[- ]?bye)?|see you"
KINDLY = f"{THANKED}|{GRASPED}|{HEARD}|{PRAISED}|{ENDED}"
MARKS = r"[\s,，.。!！~～;；、…]"
GREETING = re.compile(rf"(?>(?:{GREETED}){MARKS}*)+", re.IGNORECASE)
THANKS = re.compile(rf"(?>(?:{KINDLY}){MARKS}*)+", re.IGNORECASE)
FAREWELL = re.compile(rf"(?>(?:{LEFT}|{KINDLY}){MARKS}*)+", re.IGNORECASE)  # where it is no THANKS
BEFORE = re.compile(
    rf"(?>(?:{KINDLY}|{GREETED})(?:\s*[,，.。!！~～;；]|(?<=[\u4e00-\u9fff])\s)\s*)*"
    rf"(?:(?:{THANKED})\s*(?=那|请问|再问|还有|还想))?",
    re.IGNORECASE,
)
LONGEST = 60  # characters of a courtesy
ABOUT = re.compile(
    r"^(?:请问)?你(?:都)?(?:能|会|可以)(?:做|干|回答)(?:些)?什么\W*$|^(?:请问)?你是谁\W*$"
    r"|^(?:你|(?:这个?|该)?(?:机器人|页面|网页|网站|系统|工具|软件))?(?:该|要)?怎么用\W*$"
    r"|^what can you do(?: for me)?\W*$|^who are you\W*$|^help\W*$",
    re.IGNORECASE,
)


def reply_to(text: str) -> str:
    """Return the reply to what is only courtesy or asks about the bot, empty to a question."""
    plain = text.strip().replace("’", "'")
    if len(plain) > LONGEST:
        return ""
    if GREETING.fullmatch(plain) or ABOUT.search(plain):
        return wording.introduction(text)
    if THANKS.fullmatch(plain):
        return wording.welcome(text)
    return wording.farewell(text) if FAREWELL.fullmatch(plain) else ""


def without_courtesy(text: str) -> str:
    """Return a question without the thanks or the greeting that it begins with."""
    opened = BEFORE.match(text.lstrip())
    rest = text.lstrip()[opened.end() :] if opened else ""
    return rest or text
