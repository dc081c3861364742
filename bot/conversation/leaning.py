"""Tells whether a question leans on those before it, or says enough to stand alone."""

import re

from bot.conversation.frames import frame_of
from bot.conversation.thread import CLAUSE, LEADING
from bot.conversation.times import YEARS
from bot.questions.analysis import analysed

POINTING_IN_ENGLISH = (
    r"\b(?:it|its|they|them|their|those|these|this|his|her|s?he(?! (?-i:[A-Z])))\b"
    r"|(?:^|\b(?:about|and|at|by|did|does|for|from|in|is|of|on|than|to|was|with) )that\b"
    r"|\bthat(?=[?？ ]*$)"
    r"|(?<!are )(?<!is )(?<!was )(?<!were )\bthere\b"
)
POINTING = re.compile(
    r"它们?|他们?|她们?|其中|这(?:个|些|家|项|位|里|笔|座|所|条|次|种|几|一|两|三|张|篇|天)?"
    r"|(?<![\u4e00-\u9fff]{2})那(?:个|些|家|项|位|里|边|几|时|天|次|两|年)|该[^，。？]{0,4}|此(?:事|外|举)|上述|前者|后者|其(?:他|余)|同(?:一|期)"
    rf"|{POINTING_IN_ENGLISH}",
    re.IGNORECASE,
)
ELLIPTIC = re.compile(r"呢[?？]?$|^(?:what|how) about\b|^and\b", re.IGNORECASE)
ASKING = re.compile(
    r"(?:是|有|为|达到?|了)?(?:多少|几)[个家名位项人所件条次类种]?|有?多[长大高远久重]|什么时候|何时|为什么"
    r"|(?:叫|是)?什么(?:名字?|时间|地方|职务|单位|意思|东西)?"
    r"|哪[些里个家位]|谁|怎么样|如何|吗|呢|[?？]"
)
DESCRIBED = re.compile(
    r"那[个些家项位里笔座所条次种几张篇台][^，。？的]{4,}的[\u4e00-\u9fff]"
)  # points at nothing that was said: 那家做信用增进的公司
SAID = re.compile(r"是(?!不是|否|谁|哪位)")  # of what was spoken of
OF_LIST = re.compile(r"(?:第[一二三四五六七八九十]|最后一?)[个种条句点步项](?!大)|第.个?环节")
BESIDE = re.compile(r"另外|此外|对了|顺便|请问|我?想(?:知道|问)")  # perhaps of another matter
SHORT = 2  # content words of a question that can stand alone
LACKING = 3  # of one that names nothing before it asks


def may_stand_alone(text: str) -> bool:
    """Tell whether a question asks something in words of its own and points back nowhere."""
    pointing = points_back(text) or ELLIPTIC.search(text) or LEADING.match(text)
    return not (pointing or SAID.match(text)) and bool(frame_of(text).asked)


def points_back(text: str) -> bool:
    """Tell whether a question has a pronoun for what was said before it, not in itself.

    A pronoun behind words that say enough means those, and a thing that is described none.
    """
    found = POINTING.search(text)
    if not found:
        return False
    before = analysed(text[: found.start()])
    named = before.names or any(len(noun) > 1 for noun in before.nouns)
    within = named and not says_little(before.text) and not found[0].isascii()
    return not (within or DESCRIBED.match(text, found.start()))


def leans_on_others(text: str) -> bool:
    """Tell whether a question points back, or lacks what it is about and says little besides."""
    bare = LEADING.sub("", text)
    led = bare != text and not (is_whole(bare) or (BESIDE.match(text) and not says_little(bare)))
    if points_back(bare) or OF_LIST.match(bare) or ELLIPTIC.search(text) or led:
        return True
    frame = frame_of(bare)
    lacking = not frame.subject if frame.asked else frame.tail != "吗"
    return lacking and says_little(bare, LACKING) and not CLAUSE.search(bare)


def is_whole(text: str) -> bool:
    """Tell whether a question names what it is about and says something of it."""
    names = [name for name in analysed(text).names if not YEARS.match(name)]
    return bool(names) and (not says_little(text) or analysed(text).kind == "definition")


def says_little(text: str, least: int = SHORT) -> bool:
    """Tell whether a question has too few telling words to stand alone for sure."""
    content = [term for term in analysed(ASKING.sub("", text)).terms if len(term) > 1]
    return len(content) < least
