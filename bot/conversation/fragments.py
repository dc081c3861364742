"""Asks the last question of what a few words name that ask nothing themselves: 那去年呢."""

import re

from bot.conversation.exchange import (
    ORDINAL,
    exchanged,
    is_name,
    measured,
    owner_of,
)
from bot.conversation.frames import TIME, WITHIN, Frame, frame_of
from bot.conversation.thread import Thread
from bot.conversation.times import YEARS, at_time, is_time
from bot.questions.nouns import AMOUNTS, MEASURED, asked_of, is_measure

OWN_TIME = re.compile(
    rf"(?P<owner>.{{2,}}?)[到在]?(?P<time>{YEARS.pattern}|[上下首]一?[届次轮季])(?P<what>的.{{2,6}})?"
)
SET = re.compile(r"^(?:其中|其他|其余|这些|那些|以上)")
NOW = re.compile("现在|目前|如今|眼下|当前|现今")
EARLY = re.compile(
    rf"^[^，]{{0,10}}?(?:时(?![候间长])|时候|之初|初期|当初|当年|最初)|{TIME.pattern}"
)
ALIKE = 2  # characters by which the names of two of a sort differ in length, at most
COUNTING = re.compile(r"多少|几")
DIRECTED = re.compile(r"^(?:到|去|往|从|在|对|给|跟|除了?|比)(?!.*的)")  # a phrase beside a verb
CHANGE = re.compile(
    r"(?:[同环]比)?(?:[增涨降跌升][幅速]|变化|增减|增长率?|下降)|[同环]比|目标|占比|比重"
)


def asked_again(frame: Frame, rest: str, thread: Thread) -> str:
    """Return the last question asked of what a few words name."""
    named = re.sub(r"^那(?=[一两几个])", "", frame.lead)
    if not named:
        return f"{thread.subject or thread.topic}，{rest}"
    if SET.match(rest):
        again = thread.asked.asked if COUNTING.search(thread.asked.asked) else ""
        return f"{thread.whole}，{rest.rstrip('呢？?')}{again}？"
    if is_time(named) and (asked := at_another_time(named, thread)):
        return f"{asked}？"
    if NOW.fullmatch(named) and thread.asked.asked:
        return f"{thread.ask(named + EARLY.sub('', thread.clause))}？"
    asked = _changing(named, thread) or _again(named, thread) or _at_its_time(named, thread)
    asked = asked or _in_place(named, thread) or _measuring(named, thread)
    asked = asked or (_belonging(named, thread) if frame.tail.startswith("的") else "")
    return f"{asked}？" if asked else _beside(named, rest, thread)


def at_another_time(time: str, thread: Thread) -> str:
    """Return what the last question asked at another time, empty if it asked nothing."""
    if clause := at_time(thread.clause, time):
        return thread.ask(clause)
    if matter := at_time(thread.matter, time):
        return thread.ask(thread.clause, matter)
    subject = thread.asked.subject
    rest = thread.clause.removeprefix(subject)
    return thread.ask(f"{subject}{time}{rest}") if thread.asked.asked else ""


def _changing(named: str, thread: Thread) -> str:
    """Return a question of the change or aim of the last measure, empty of anything else."""
    if not CHANGE.fullmatch(TIME.sub("", named)) or CHANGE.search(thread.asked.subject):
        return ""
    return f"{thread.measure or thread.topic}，{named}{AMOUNTS}"


def _again(named: str, thread: Thread) -> str:
    """Return a question of the measure asked before at another time that is named with it."""
    time = TIME.match(named)
    measure = named[time.end() :] if time else ""
    for told in (thread.asked.subject, thread.matter):
        if time and len(measure) > 1 and told.endswith(measure):
            owner = WITHIN.sub("", told.removesuffix(measure).removesuffix("的"), count=1)
            return f"{owner}{named}{AMOUNTS}" if owner else ""
    return ""


def _in_place(named: str, thread: Thread) -> str:
    """Return the last question with what is named in the place of its like, if it has one."""
    if clause := exchanged(thread.clause, named):
        return thread.ask(clause)
    matter = exchanged(thread.matter, named) if thread.matter else ""
    if matter:
        return thread.ask(thread.clause, matter)
    holder = thread.subject
    alike = holder[-1:] == named[-1:] and abs(len(holder) - len(named)) <= ALIKE
    fits = alike and named not in thread.clause and holder in thread.clause and len(named) > 1
    return thread.ask(thread.clause.replace(holder, named, 1)) if fits else ""


def _at_its_time(named: str, thread: Thread) -> str:
    """Return the last question of another owner and time, 乙到2027年的目标, empty of others."""
    found = OWN_TIME.fullmatch(named)
    other = exchanged(thread.clause, found["owner"]) if found else ""
    if not found or not other:
        return ""
    whose, time = found["owner"], found["time"]
    last = "" if YEARS.search(time) else other.replace(whose, whose + time, 1)
    clause = exchanged(other, time) or last
    if not clause:
        return ""
    frame = frame_of(clause)
    return thread.ask(frame.asking(frame.lead + (found["what"] or "")))


def _measuring(named: str, thread: Thread) -> str:
    """Return the last question of another measure, or of the holder of another post."""
    whose, clause = measured(thread.clause, named)
    if not clause or asked_of(named) not in ("", AMOUNTS):
        return ""
    return f"{whose}，{clause}" if whose and not thread.matter else thread.ask(whose + clause)


def _belonging(named: str, thread: Thread) -> str:
    """Return the last question of the time, batch or other owner that 的 follows."""
    last = thread.asked
    if YEARS.search(named) or ORDINAL.search(named):
        return thread.ask(f"{named}的{thread.clause}")
    if not last.subject:
        return ""
    lead = last.lead.replace(last.subject, owner_of(last.subject) + named, 1)
    return thread.ask(last.asking(lead))


def _beside(named: str, rest: str, thread: Thread) -> str:
    """Return what is named with what the last question was about before it."""
    if DIRECTED.match(named):
        return f"{thread.topic if '，' in rest else thread.ask(thread.clause)}，{rest}"
    measure = thread.asked.subject or thread.matter
    if is_name(named) and is_measure(measure) and not owner_of(measure):
        asked = thread.clause if thread.asked.subject else thread.ask(thread.clause)
        return f"{named}的{asked}？"
    last = thread.asked.subject or thread.subject
    both = MEASURED.search(named) and MEASURED.search(last)
    whose = (owner_of(last) if both else "") or thread.subject or thread.topic
    asked = "" if is_name(named) else asked_of(named)
    clause = f"{named}{asked}？" if asked else rest
    timed = asked == AMOUNTS and not TIME.match(named) and whose.startswith(thread.subject)
    return f"{thread.time if timed else ''}{whose}，{clause}"
