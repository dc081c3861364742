"""Gives an English follow-up question the words that it leaves out."""

import re

from bot.answer import Conversation
from bot.conversation.english_times import at_another_time, of_the_whole
from bot.conversation.exchange import INSTITUTION, owner_of
from bot.conversation.leaning import POINTING_IN_ENGLISH
from bot.conversation.thread import Thread
from bot.language.english import ACRONYMS
from bot.language.persons import is_person
from bot.questions.analysis import ASKING
from bot.translation.slots import MONTHS
from bot.wording import is_chinese

LEADING = re.compile(r"^(?:thanks[!., ]+|and |what about |how about |so |[那呢, ])+", re.IGNORECASE)
POINTING = re.compile(POINTING_IN_ENGLISH, re.IGNORECASE)
HIM = re.compile(r"\b(?:(?P<whose>his|her(?= [a-z]))|he|she|him|her)\b", re.IGNORECASE)
BE = "is|are|was|were"
AUXILIARY = rf"(?:{BE}|did|do|does|have|has|had|can|could|will|would|should)"
COUNTED = re.compile(
    r"(?P<how>how many|how much) (?P<what>[\w& -]+?)"
    rf"(?= (?:{AUXILIARY}|work|live)\b|$)",
    re.IGNORECASE,
)
THING = re.compile(
    rf"(?:(?P<how>how many|how much) )?(?!{AUXILIARY}\b)(?P<what>[\w&-]+(?: [\w&-]+){{0,2}})",
    re.IGNORECASE,
)
WHOLE = re.compile(
    rf"(?:(?:at|by|for|from|in|of|on|to|with) )?"
    rf"(?:who(?:se|m)?|what|when|where|which|why|how|{AUXILIARY})\b.*\b\w+",
    re.IGNORECASE,
)
ASKED = re.compile(
    rf"^(?:(?:how \w+|what|which|who(?:se|m)?|when|where|why)(?: {AUXILIARY})?|{AUXILIARY}) "
    rf"|\b(?:{BE}) there ",
    re.IGNORECASE,
)  # words of a question that ask
MEASURE = re.compile(
    rf"(?P<what>[Ww]hat (?:{BE})) the (?P<measure>.+?) of (?P<owner>(?:the )?[A-Z].*)"
)
PLAIN = re.compile(rf"(?P<what>[Ww]hat (?:{BE})) the [\w& -]+")
NOUN = re.compile(r"the (?P<measure>[\w& -]+)")
ITS = re.compile(rf"(?:what (?:{BE}) )?(?:its|their) (?P<measure>.+)", re.IGNORECASE)
SHORT = 6  # words of a question that cannot stand alone
WORD = r"(?<!\w)[a-z]?[A-Z](?:[\w.&-]|['’](?!s\b)(?=\w))*"
NAME = re.compile(rf"{WORD}(?: (?:of |the )?(?:{WORD}|\({WORD}\)))*")
NAMED = re.compile(
    rf"(?:(?:on|in|at|for|about|by|of|from|with|to) )?(?:the )?(?P<name>{NAME.pattern})(?:['’]s?)?"
)
IN_PLACE = re.compile(
    rf"\b(?:in|at|near) (?:the )?(?P<place>{NAME.pattern}|(?<=the )[a-z]+(?: [a-z]+)?)$"
)
THERE = re.compile(r"(?<!are )(?<!is )(?<!was )(?<!were )\bthere$", re.IGNORECASE)
QUOTED = re.compile(r"[\u3400-\u9fff“‘\"]| '")  # in a question that names a thing so


def in_english(text: str, conversation: Conversation, thread: Thread) -> tuple[str, ...]:
    """Return how an English question may read: as typed, as going on from the last, or both.

    One that names nothing may do either.
    """
    plain = text.strip()
    rest = LEADING.sub("", plain).rstrip("呢?？ ")
    leads, points = bool(LEADING.match(plain)), bool(POINTING.search(rest))
    whole = bool(WHOLE.match(rest))
    own = QUOTED.search(rest) or any(name.start() for name in _proper(rest))
    if whole and own and not points:
        return (f"{rest}?" if leads else text,)
    if person := _of_the_person(rest, conversation):
        return (f"{person}?",)
    if is_chinese(thread.clause):
        little = points and len(rest.split()) <= SHORT
        return _behind_chinese(text, rest, thread) if little else (text,)
    asked = f"{thread.matter}: {thread.clause}" if thread.matter else thread.clause
    swapped = at_another_time(asked, rest)
    if leads and not swapped:
        swapped = of_the_whole(asked, rest) or _of_another(asked, rest) or _counting(asked, rest)
    if swapped := swapped or (_of_the_same(thread, rest) if leads or points else ""):
        return (f"{swapped}?",)
    if whole:
        joined = f"{_about(thread, rest)}: {rest}?"
        return (joined,) if leads or points else (text, joined)
    return (f"{asked}, {rest}?" if leads or points else text,)


def _behind_chinese(text: str, rest: str, thread: Thread) -> tuple[str, ...]:
    """Return how a question with a pronoun may read after a Chinese one.

    Where no place was spoken of, `there` may be that of the reports.
    """
    place = _place(thread.subject, rest)
    joined = f"{place or thread.matter or thread.topic}: {rest}?"
    return (joined,) if place or not THERE.search(rest) else (text, joined)


def _of_the_person(rest: str, conversation: Conversation) -> str:
    """Return a question with the one person whom the last answer marks for he, or empty."""
    last = conversation.turns[-1]
    marked = {one for one in last.highlights if is_person(one)}
    if last.question.kind != "person" or len(marked) != 1:
        return ""
    (name,) = marked
    named, times = HIM.subn(lambda he: f"{name}'s" if he["whose"] else name, rest)
    return named if times else ""


def _place(subject: str, rest: str) -> str:
    """Return the place or institution of a Chinese subject where `there` is it, or empty."""
    named = (owner_of(subject), subject) if THERE.search(rest) else ()
    return next((one for one in named if INSTITUTION.search(one)), "")


def _about(thread: Thread, rest: str) -> str:
    """Return what the last question was about: its names, or what it said where that is meant."""
    said = ASKED.sub("", thread.clause).strip()
    pointed = POINTING.search(rest)
    if thread.matter:
        further = pointed and not POINTING.search(said)
        return f"{thread.matter}, {said}" if further else thread.matter
    names = [name[0] for name in _proper(thread.clause)]
    if THERE.search(rest) and (place := IN_PLACE.search(thread.clause)):
        return place["place"]
    return ", ".join(names) if names and not pointed else said


def _names(text: str) -> list[re.Match[str]]:
    """Return the names and months in a question, a question word with a capital aside."""
    found = ((name, name[0].split()[0]) for name in NAME.finditer(text))
    return [name for name, first in found if first in MONTHS or first.lower() not in ASKING]


def _proper(text: str) -> list[re.Match[str]]:
    """Return the names in a question, such acronyms as GDP and a question word aside."""
    return [name for name in _names(text) if name[0].lower() not in ACRONYMS]


def _of_another(asked: str, rest: str) -> str:
    """Return the last question about another name, on X's in the place of on Y's."""
    new = NAMED.fullmatch(rest)
    if not new:
        return ""
    month = new["name"] in MONTHS
    names = [one for one in _names(asked) if (one[0].split()[0] in MONTHS) == month]
    if not names:
        return ""
    old = names[-1]
    return f"{asked[: old.start()]}{new['name']}{asked[old.end() :]}"


def _of_the_same(thread: Thread, rest: str) -> str:
    """Return the last question of what something is like with another measure of it."""
    noun = NOUN.fullmatch(rest)
    old, new = MEASURE.fullmatch(thread.clause), ITS.fullmatch(rest) or noun
    if old and new and not NAME.search(rest):
        return f"{old['what']} the {new['measure']} of {old['owner']}"
    old = PLAIN.fullmatch(thread.clause)
    return f"{old['what']} the {noun['measure']}" if old and noun else ""


def _counting(asked: str, rest: str) -> str:
    """Return the last question of how many with another thing that is counted."""
    old, new = COUNTED.match(asked), THING.fullmatch(rest)
    if not old or not new or (new["how"] or old["how"]).lower() != old["how"].lower():
        return ""
    return f"{old['how']} {new['what']}{asked[old.end('what') :]}"
