"""Gives an English follow-up question the words that it leaves out."""

import re

from bot.conversation.leaning import POINTING_IN_ENGLISH
from bot.conversation.thread import Thread
from bot.translation.slots import MONTHS
from bot.wording import is_chinese

LEADING = re.compile(r"^(?:thanks[!., ]+|and |what about |how about |so |[那呢, ])+", re.IGNORECASE)
POINTING = re.compile(POINTING_IN_ENGLISH, re.IGNORECASE)
COUNTED = re.compile(
    r"(?P<how>how many|how much) (?P<what>[\w -]+?)"
    r"(?= (?:are|is|was|were|did|do|does|have|has|had|can|will|work|live)\b|$)",
    re.IGNORECASE,
)
THING = re.compile(r"(?:(?P<how>how many|how much) )?(?P<what>[\w-]+(?: [\w-]+){0,2})")
WHOLE = re.compile(r"(?:who|what|when|where|which|why|how)\b.*\b\w+", re.IGNORECASE)
MEASURE = re.compile(
    r"(?P<what>[Ww]hat (?:is|was|are|were)) the (?P<measure>.+?) of (?P<owner>(?:the )?[A-Z].*)"
)
PLAIN = re.compile(r"(?P<what>[Ww]hat (?:is|was|are|were)) the [\w& -]+")
NOUN = re.compile(r"the (?P<measure>[\w& -]+)")
ITS = re.compile(r"(?:what (?:is|was|are|were) )?(?:its|their) (?P<measure>.+)", re.IGNORECASE)
SHORT = 6  # words of a question that cannot stand alone
NAME = re.compile(r"[A-Z][\w.-]*(?: (?:of |the )?[A-Z][\w.-]*)*")
NAMED = re.compile(
    rf"(?:(?:on|in|at|for|about|by|of|from|with|to) )?(?:the )?(?P<name>{NAME.pattern})(?:['’]s?)?"
)


def in_english(text: str, thread: Thread) -> tuple[str, ...]:
    """Return how an English question may read: as typed, as going on from the last, or both."""
    plain = text.strip()
    rest = LEADING.sub("", plain).rstrip("呢?？ ")
    leads = bool(LEADING.match(plain))
    if not leads and not POINTING.search(plain):
        return (text,)
    if WHOLE.match(rest) and not POINTING.search(rest) and NAME.search(rest, 1):
        return (f"{rest}?",)
    if is_chinese(thread.clause):
        little = POINTING.search(rest) and len(rest.split()) <= SHORT
        return (f"{thread.matter or thread.topic}: {rest}?" if little else text,)
    asked = thread.ask(thread.clause)
    swapped = (_of_another(asked, rest) or _counting(asked, rest)) if leads else ""
    swapped = swapped or _of_the_same(asked, rest)
    return (f"{swapped or f'{asked}, {rest}'}?",)


def _of_another(asked: str, rest: str) -> str:
    """Return the last question about another name, on X's in the place of on Y's."""
    new = NAMED.fullmatch(rest)
    if not new:
        return ""
    month = new["name"] in MONTHS
    names = [one for one in NAME.finditer(asked, 1) if (one[0].split()[0] in MONTHS) == month]
    if not names:
        return ""
    old = names[-1]
    return f"{asked[: old.start()]}{new['name']}{asked[old.end() :]}"


def _of_the_same(asked: str, rest: str) -> str:
    """Return the last question of what something is like with another measure of it."""
    old, new = MEASURE.fullmatch(asked), ITS.fullmatch(rest)
    if old and new:
        return f"{old['what']} the {new['measure']} of {old['owner']}"
    old, new = PLAIN.fullmatch(asked), NOUN.fullmatch(rest)
    return f"{old['what']} the {new['measure']}" if old and new else ""


def _counting(asked: str, rest: str) -> str:
    """Return the last question of how many with another thing that is counted."""
    old, new = COUNTED.match(asked), THING.fullmatch(rest)
    if not old or not new:
        return ""
    return f"{old['how']} {new['what']}{asked[old.end('what') :]}"
