"""Gives a follow-up question the words that it leaves out, without a language model."""

import re

import rjieba

from bot.answer import Conversation
from bot.choices import picked
from bot.digest_questions import digest_asked
from bot.holdings import holdings_asked
from bot.identities import asked_of_another, identity_asked
from bot.persons import HIM, is_person
from bot.questions import analysed
from bot.speakers import is_about_speaker
from bot.wording import is_chinese
from index.tokens import words

LEADING = re.compile(
    r"^(?:那么|那(?![里儿边])|所以|然后|另外|还有|而|请问|and |what about |how about |so )+[，, ]*",
    re.IGNORECASE,
)
SWITCHING = re.compile(
    r"^(?:换(?:一?个)?(?:话题|问题)?|说点别的|另外问一?下?|再问一?个?|顺便问一?下?|回到|说回|接着说"
    r"|再说说?)[，,：: ]*"
    r"|^(?:new topic|another question|back to|by the way)[,: ]*",
    re.IGNORECASE,
)
THERE = re.compile(r"[，,](?:那里|那儿|那边|它们?|他们?|她们?|其)(?!中|他|余)的?")
NAMED = ("ns", "nt", "nz", "nr")
POINTING = re.compile(
    r"它们?|他们?|她们?|其中|这(?:个|些|家|项|位|里|笔|座|所|条|次|种|几|一|两|三)?"
    r"|(?<![\u4e00-\u9fff]{2})那(?:个|些|家|项|位|里|边|几|时)|该[^，。？]{0,4}|此(?:事|外|举)|上述|前者|后者|其(?:他|余)|同(?:一|期)"
    r"|\b(?:it|its|they|them|their|those|these|that|this|he|she|his|her)\b"
    r"|(?<!are )(?<!is )(?<!was )(?<!were )\bthere\b",
    re.IGNORECASE,
)
ELLIPTIC = re.compile(r"呢[?？]?$|^(?:what|how) about\b|^and\b", re.IGNORECASE)
ASKING = re.compile(
    r"(?:是|有|为|达到?|了)?(?:多少|几)[个家名位项人所件条次类种]?|有?多[长大高远久重]|什么时候|何时|为什么|什么"
    r"|哪[些里个家位]|谁|怎么样|如何|吗|呢|[?？]"
)
LINKING = re.compile(r"[是有为了的在由被，, ]+$")
PRONOUN = re.compile(
    r"^(?:它们?+|他们?+|她们?+|其(?!中|他|余)|该[^，。？]{0,3}?|这(?:个|项|家|座|位))(?=[^，。]{3})"
)
ENGLISH = re.compile(r"(?P<how>how many|how much|which|what) (?P<what>[\w-]+)", re.IGNORECASE)
CLAUSE = re.compile(r"[，,；;？?]")
GROWN = 60  # characters of a question that has taken in too many turns
TOPIC = 14  # characters of a subject that a pronoun is replaced by
NAMES = {"ns": "place", "nt": "institution", "nr": "person"}
COUNTED = re.compile(r"(?:多少|几)[个家名位项所条种座只支]?(?P<what>[\u4e00-\u9fff]{2,10})$")
YEARS = re.compile(r"(?:19|20)\d\d年?|今年|去年|前年|明年")
ENDING = 2  # characters that two names of one sort, as two schools, end with
BETWEEN = 12  # characters between beginning and end of such a name
MEASURED = re.compile(r"[值额量率费价积度]$")  # what is measured and not counted
LONGEST = 6  # characters of a thing that is counted instead of another
SHORT = 2  # content words of a question that cannot stand alone


def readings(text: str, conversation: Conversation) -> tuple[str, ...]:
    """Return how a question may read: as typed, as going on from the turns before it, or both.

    One in another language than the last is read as typed, and so is one that names what it is
    about and says enough. One with a pronoun or without a verb goes on: a place, institution,
    person or year that it names takes the place of the last question's; if it names none, the
    subject of the last question is put before it. Others may do either. A choice that was offered
    is picked by name or number.
    """
    before = _subject(conversation)
    if choice := picked(text, conversation) or asked_of_another(text, before):
        return (choice,)
    if not before or is_chinese(before) != is_chinese(text):
        return (text,)
    if switch := SWITCHING.match(text.strip()):
        return (THERE.sub("，", text.strip()[switch.end() :], count=1),)
    if _leans(text):
        return (_joined(text, before, conversation),)
    if _is_whole(text) or identity_asked(text):
        return (text,)
    return text, _joined(text, before, conversation)


def _joined(text: str, before: str, conversation: Conversation) -> str:
    """Return a question with what it leaves out from the one before it."""
    rest = LEADING.sub("", text.strip())
    if ELLIPTIC.search(text) and (swapped := _swapped(before, rest)):
        return f"{swapped}？" if re.search(r"[\u3400-\u9fff]", before) else f"{swapped}?"
    named = _of_another_year(before, rest) or _with_person(conversation, rest)
    named = named or _asked_alike(before, rest)
    return named or _completed(before, rest)


def _of_another_year(before: str, rest: str) -> str:
    """Return what the last question asked, of the year that this one names and hardly else."""
    year, asked = YEARS.search(rest), ASKING.search(rest)
    first, *_ = CLAUSE.split(before)
    if not year or not asked or not YEARS.search(first):
        return ""
    left = LINKING.sub("", ASKING.sub("", YEARS.sub("", rest)))
    subject = LINKING.sub("", ASKING.sub("", YEARS.sub(year[0], first, count=1)))
    return f"{subject}{asked[0]}？" if len(left) < SHORT else ""


def _completed(before: str, rest: str) -> str:
    """Return a question with the last one before it, or with its subject for a pronoun."""
    first, *_ = CLAUSE.split(before)
    topic = LINKING.sub("", ASKING.sub("", first)).lstrip("是")
    it = _head(before) or topic
    if len(it) <= TOPIC and PRONOUN.search(rest):
        return PRONOUN.sub(it, rest, count=1)
    asks = analysed(rest).kind != "other"
    return f"{topic if asks else before}，{rest}"


def _head(before: str) -> str:
    """Return the noun that a question begins with and asks about, empty where there is none."""
    asking = ASKING.search(before)
    subject, *_ = before[: asking.start()].split("是", maxsplit=1) if asking else [""]
    head = LINKING.sub("", subject)
    tagged = rjieba.tag(head)
    return head if tagged and tagged[-1][1][0] in "nj" else ""


def _with_person(conversation: Conversation, rest: str) -> str:
    """Return a question with the person whom the last answer names for 他, empty without either."""
    turn = conversation.turns[-1]
    marked = turn.highlights[0] if turn.question.kind == "person" and turn.highlights else ""
    named, times = HIM.subn(marked, rest, count=1)
    return named if times and is_person(marked) else ""


def _asked_alike(before: str, rest: str) -> str:
    """Return an English question that asks for another thing, as “and how many girls?” does."""
    asked, again = ENGLISH.match(before), ENGLISH.fullmatch(rest.rstrip("?"))
    if not asked or not again or asked["how"].lower() != again["how"].lower():
        return ""
    return f"{asked['how']} {again['what']}{before[asked.end('what') :]}?"


def _subject(conversation: Conversation) -> str:
    """Return the last question that said something, its last part if it has grown long."""
    for turn in reversed(conversation.turns):
        asked = turn.question.text
        aside = is_about_speaker(asked) or holdings_asked(asked) or digest_asked(asked)
        if turn.choices or aside:
            continue
        asked = turn.question.standalone.strip().rstrip("?？。")
        if analysed(asked).terms:
            return asked if len(asked) <= GROWN else asked.rsplit("，", 1)[-1][-GROWN:]
    return ""


def _leans(text: str) -> bool:
    """Tell whether a question points back."""
    plain = text.strip()
    bare = LEADING.sub("", plain)
    return bool(POINTING.search(bare) or ELLIPTIC.search(text) or LEADING.match(plain))


def _is_whole(text: str) -> bool:
    """Tell whether a question names what it is about and says something of it."""
    names = [name for name in analysed(text).names if not YEARS.match(name)]
    return bool(names) and (not says_little(text) or analysed(text).kind == "definition")


def says_little(text: str) -> bool:
    """Tell whether a question has too few telling words to stand alone for sure."""
    content = [word for word in words(ASKING.sub("", text)) if len(word) > 1]
    return len(content) < SHORT


def _is_thing(name: str) -> bool:
    """Tell whether a few characters are nouns, which can be counted instead of others."""
    tags = [tag for _, tag in rjieba.tag(name)]
    nouns = all(tag in ("n", "nz", "vn", "b") for tag in tags)
    return 1 < len(name) <= LONGEST and nouns and not MEASURED.search(name)


def _swapped(before: str, rest: str) -> str:
    """Return the last question with the name or year of this one, empty if they share no sort."""
    year = YEARS.search(rest)
    if year and YEARS.search(before):
        return YEARS.sub(year.group(), before, count=1)
    new = {tag: word for word, tag in rjieba.tag(rest) if tag in NAMES and len(word) > 1}
    for word, tag in rjieba.tag(before):
        if tag in new and len(words(ASKING.sub("", rest))) <= SHORT:
            return before.replace(word, new[tag], 1)
    name = LINKING.sub("", ASKING.sub("", rest))
    counted = COUNTED.search(before)
    if counted and _is_thing(name):
        return before[: counted.start("what")] + name
    alike = _alike(before, name) if len(name) > ENDING else None
    return before.replace(alike.group(), name, 1) if alike else ""


def _alike(before: str, name: str) -> re.Match[str] | None:
    """Return what begins and ends like a name in a question, or at least ends like it."""
    first, last = re.escape(name[:ENDING]), re.escape(name[-ENDING:])
    between = rf"{first}[^，,。；]{{0,{BETWEEN}}}?{last}"
    asking = [found.end() for found in ASKING.finditer(before) if found.end() < len(before)]
    after = re.compile(rf"[\u4e00-\u9fff]{{1,10}}?{last}")
    return re.search(between, before) or next(
        filter(None, (after.search(before, start) for start in (*asking[-1:], 0))), None
    )
