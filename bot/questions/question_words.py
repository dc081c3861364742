"""Tells by its question words what a question asks: which sort of thing, of what, how many."""

import re
from functools import lru_cache

import rjieba

ASKS = {
    "who": r"谁|哪位|何人|名字|姓名",
    "which": r"哪",
    "what": r"什么|啥",
    "how many": r"多少|几",
    "why": r"为什么|为何|为啥|怎么会|缘何|凭什么|原因|图什么|图啥",
    "how": r"怎么|怎样|如何|咋",
    "how long": r"多久|多长",
    "how big": r"多[大高远重]",
    "whether": r"吗|是不是|有没有|是否|能不能|会不会",
    "several": r"分别|各|和|跟|与|、|还",
    "when": r"时候|何时|[哪几]一?[年月日天号]|几时",
    "where": r"哪里|哪儿|在哪|何处|哪个?[省市县区镇村国]",
    "share": r"成|百分|比例|占",
    "money": r"钱|元|块|价",
    "rank": r"第几|老几|排",
    "called": r"叫什么|叫啥|名字|称",
    "post": r"职务|身份|职位|担任|级别|头衔",
    "deed": r"做|干|办|要求|表示|说",
    "listed": r"哪些|哪几|哪[两二三四五六七八九十]|有啥|都有",
    "change": r"多了?多少|[增涨降跌减]了?多少|同比",
}
COMPILED = tuple(re.compile(pattern) for pattern in ASKS.values())
UNIT = "[个家所座种项款条位支类块]"
WHICH = rf"哪(?:一?[个家所座种项款条位支类块届]|[两二三四五六七八九十几])?{UNIT}?"
WORD = re.compile(rf"{WHICH}|什么|啥|多少|几|谁|为何")
THING = re.compile(
    r"多少|第几|老几|(?<![前后近去这来])几(?!乎|度|何)|什么|啥|哪|谁|怎么|怎样|何时"
    r"|多(?:大|高|长|久|远|重)"
)
EACH = re.compile(r"各|分别|变化|差|[从由].{1,12}到")
COUNT = re.compile(
    r"(?:哪|这|的|“|是)?(?P<count>[两二三四五六七八九十])[个大项条支家所种类样点句颗款件座位名]”?"
)
NUMBERS = dict(zip("两二三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))
TELLING = frozenset("nvajlbie")  # first letters of the tags of nouns, verbs and the like
FAR = 4  # characters after the question word from which another noun is asked for
WORDS = 2  # that are kept on either side


def asks_of(text: str) -> tuple[float, ...]:
    """Return 1 for each of ASKS of which a question has a word, else 0."""
    return tuple(float(bool(pattern.search(text))) for pattern in COMPILED)


def things_asked(text: str) -> int:
    """Return how many things a question asks for, 1 at least."""
    found = len(THING.findall(text))
    least = max(found, 2) if EACH.search(text) else found
    return max(least, 1)


def count_asked(text: str) -> int:
    """Return how many items a question says there are, as in 哪两家; 0 where it does not."""
    counted = COUNT.search(text)
    return NUMBERS[counted["count"]] if counted else 0


@lru_cache(maxsize=1024)
def words_beside(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the telling words that follow the question word at once, and the last before it."""
    asked = WORD.search(text)
    if not asked:
        return (), ()
    after, before, place = list[str](), list[str](), 0
    for word, tag in rjieba.tag(text):
        start, place = place, place + len(word)
        telling = tag[0] in TELLING
        if start >= asked.end() and after and not telling:
            break
        if telling and asked.end() <= start <= asked.end() + FAR:
            after.append(word)
        elif telling and place <= asked.start():
            before.append(word)
    return tuple(after[:WORDS]), tuple(before[-WORDS:])
