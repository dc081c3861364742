"""Gives a follow-up question the words that it leaves out, without a language model."""

import re

import rjieba

from bot.answer import Conversation
from bot.conversation.choices import picked
from bot.conversation.english_followups import in_english
from bot.conversation.exchange import (
    INSTITUTION,
    ORDINAL,
    OWNER,
    exchanged,
    is_name,
    owner_of,
    sibling,
)
from bot.conversation.fragments import SET, asked_again, at_another_time
from bot.conversation.frames import ADJUNCT, MEASURES, Frame, frame_of
from bot.conversation.holders import TIMED, holder_of, noun_before_verb, without_post
from bot.conversation.leaning import (
    ELLIPTIC,
    POINTING,
    is_whole,
    leans_on_others,
    says_little,
)
from bot.conversation.members import any_of_a_sort
from bot.conversation.pairs import several_meant
from bot.conversation.rows import item_meant, next_item
from bot.conversation.thread import LEADING, Thread, below, thread_of
from bot.conversation.times import counted_from, is_time
from bot.conversation.turning import corrected, turned
from bot.language.persons import HIM, is_person, names_person
from bot.language.places import places_in
from bot.questions.analysis import analysed
from bot.questions.identities import identity_asked
from bot.spans.top_rows import asks_top, with_extreme
from bot.wording import is_chinese

THERE = re.compile(r"[，,](?:那里|那儿|那边|它们?|他们?|她们?|其)(?!中|他|余)的?")
IT = re.compile(r"^(?:它们?的?|其(?!中|他|余|它)|他的?(?!们)|她的?(?!们))(?=[^，。]{2})")
THING = re.compile(r"^(?:它|[这该][家所])")  # no person
THEY = re.compile(r"^[他她]们")
THIS = re.compile(
    r"^(?:[这该][家所](?:公司|企业|单位|机构|院校|学[校院]|医院|银行)|该[院校行])(?=的?[^，。]{2})"
)
THE = re.compile(r"^[这该此](?:一?[个项种家座条款场部次届支份只台])?(?=.{2})")
BARE = re.compile(rf"[在从由于到]?(?:{ADJUNCT})的?")
ALSO = re.compile(r"[也还]")  # beside what was said
RISING = ("", "同比", "环比")  # what a question of a change begins with
CHANGING = re.compile(r"[涨增降跌升减占排比]|同期|超过|为[什何啥]|怎么|原因")  # asked of a measure
OF_ALL = re.compile(r"所有|全部|哪[几些]篇|报道[里中]")  # of the reports
COUNTING = re.compile(rf"(?:多少|几|哪[几两二三四五六七八九十])(?P<of>{MEASURES})")
NAMED = ("nr", "ns", "nz", "eng")  # tags of names, 党组织 is tagged as an institution's
LONG = 24  # characters of a subject that no pronoun is replaced by
REPEATED = 12  # characters of an institution that is named again rather than called 这家公司


def readings(text: str, conversation: Conversation) -> tuple[str, ...]:
    """Return how a question may read: as typed, as going on from the turns before it, or both.

    One that names what it is about and says enough is read as typed. One with a pronoun, without a
    subject or without a verb goes on: what it names takes the place of its like in the last
    question, or what that was about is put before it. Others may do either. A choice that was
    offered is picked by name or number.
    """
    if choice := picked(text, conversation):
        return (choice,)
    thread = thread_of(conversation)
    if not thread:
        return (text,)
    plain = text.strip()
    if (new := turned(plain)) is not None:
        return (THERE.sub("，", new, count=1) if analysed(new).terms else text,)
    if not is_chinese(corrected(plain)):
        return in_english(text, conversation, thread)
    chinese = is_chinese(thread.matter or thread.clause)
    return _in_chinese(text, thread, conversation) if chinese else (text,)


def _in_chinese(text: str, thread: Thread, conversation: Conversation) -> tuple[str, ...]:
    """Return how a Chinese question may read after another one."""
    plain = text.strip()
    rest = corrected(plain)
    leans = rest != plain or leans_on_others(plain) or _asks_for_post(plain, thread)
    bare = LEADING.sub("", rest)
    whole = is_whole(rest) and (rest != plain or not leans)
    ranked = asks_top(bare) and not says_little(bare)
    if whole or ranked or _asks_identity(plain) or _is_of_all(rest):
        return (bare,)
    joined = _joined(bare, thread, conversation)
    return (joined,) if leans or joined in (text, bare) else (bare, joined)


def _asks_identity(text: str) -> bool:
    """Tell whether a question asks who somebody is whom it names, and not 他哥哥."""
    asked = identity_asked(text)
    return asked is not None and (not HIM.match(asked.name) or is_name(asked.name))


def _asks_for_post(text: str, thread: Thread) -> bool:
    """Tell whether a question asks who holds a post that must be one of what was spoken of.

    科技局局长是谁 behind a question about a district is that of the district.
    """
    frame = frame_of(text)
    asks = frame.verb in ("是", "叫") and frame.lead and frame.tail in ("", "名字")
    person = asks and analysed(text).kind == "person"
    plain = _is_common_noun(frame.lead) and not places_in(frame.lead)
    whose = thread.subject
    placed = OWNER.match(whose) or INSTITUTION.search(whose) or places_in(whose)
    return bool(person and plain and placed)


def _is_common_noun(text: str) -> bool:
    """Tell whether a text is a noun phrase without a verb or a name."""
    return all(tag[0] != "v" and tag not in NAMED for _, tag in rjieba.tag(text) if tag != "vn")


def _is_of_all(text: str) -> bool:
    """Tell whether a question asks for all that there is in the reports."""
    return bool(OF_ALL.search(text)) and not (POINTING.search(text) or ELLIPTIC.search(text))


def _joined(rest: str, thread: Thread, conversation: Conversation) -> str:
    """Return a question with what it leaves out, as it is where it leaves out nothing."""
    rest = counted_from(f"{thread.matter}，{thread.clause}", rest)
    other = next_item(rest, thread.matter or thread.topic, thread.clause)
    if (
        other := other
        or any_of_a_sort(rest, thread)
        or with_extreme(thread.ask(thread.clause), rest)
    ):
        return other
    frame = frame_of(rest)
    if not frame.asked and frame.tail != "吗":
        return asked_again(frame, rest, thread)
    return (
        several_meant(rest, conversation)
        or item_meant(rest, conversation)
        or _at_another_time(frame, thread)
        or _asked_otherwise(rest, frame, thread)
        or _with_person(conversation, rest)
        or _with_institution(conversation, rest)
        or _with_persons(rest, thread)
        or _with_referent(rest, thread)
        or _with_the_same(rest, frame, thread)
        or _of_a_like(rest, frame, thread)
        or _prefixed(rest, frame, thread)
    )


def _at_another_time(frame: Frame, thread: Thread) -> str:
    """Return what the last question asked, of the time that this one names and hardly else."""
    if not is_time(frame.lead) or frame.adjunct or frame.tail:
        return ""
    asked = at_another_time(frame.lead.removesuffix("的"), thread)
    return f"{asked}？" if asked else ""


def _asked_otherwise(rest: str, frame: Frame, thread: Thread) -> str:
    """Return the last question with the bare words for a time, place or reason of this one."""
    last = thread.asked
    if not BARE.fullmatch(rest.rstrip("？?")) or not last.adjunct:
        return ""
    return f"{thread.ask(last.asking(last.lead, frame.asked))}？"


def _with_person(conversation: Conversation, rest: str) -> str:
    """Return a question with the person whom the last answer names for 他, empty without either."""
    turn = conversation.turns[-1]
    marked = turn.highlights[0] if turn.question.kind == "person" and turn.highlights else ""
    named, times = HIM.subn(marked, rest, count=1)
    return named if times and is_person(marked) else ""


def _with_institution(conversation: Conversation, rest: str) -> str:
    """Return a question with the institution that the last answer names for 这家公司, or empty.

    它 is the one that the last question asked for as the doer: 哪家企业建成了大桥.
    """
    turn = conversation.turns[-1]
    clause = frame_of(turn.question.text)
    doer = clause.asked.startswith("哪") and not clause.lead
    this = THIS.match(rest) or (IT.match(rest) if doer else None)
    asked = turn.question.kind == "organisation" and turn.highlights
    marked = turn.highlights[0] if asked else ""
    named = bool(this and INSTITUTION.search(marked) and len(marked) <= LONG)
    return f"{marked}{rest[this.end() :]}" if this and named else ""


def _with_persons(rest: str, thread: Thread) -> str:
    """Return a question with those whom the last one counts for 他们, empty without either."""
    they = THEY.match(rest)
    counted = thread.whole if they and thread.whole != thread.topic else ""
    return f"{counted}{rest[they.end() :]}" if they and counted else ""


def _with_referent(rest: str, thread: Thread) -> str:
    """Return a question with what its pronoun means, empty where that is not plain.

    它 is the institution that owns the last subject, or that subject; 这家公司 an institution.
    """
    subject = TIMED.sub("", holder_of(thread.asked) or thread.subject)
    subject = without_post(subject) if THING.match(rest) else subject
    owner = owner_of(subject)
    named = [one for one in (owner, subject) if INSTITUTION.search(one)]
    if found := THIS.match(rest):
        named = named or [TIMED.sub("", without_post(thread.subject))]
        it = named[0] if len(named[0]) <= REPEATED else ""
    elif found := IT.match(rest):
        it = named[0] if named and subject.startswith(f"{owner}的") else subject
    if not found or not it or len(it) > LONG:
        return ""
    of = "的" if found[0].endswith("的") else ""
    clause = f"{it}{of}{rest[found.end() :]}"
    return thread.ask(clause) if thread.asked.subject and not is_name(it) else clause


def _with_the_same(rest: str, frame: Frame, thread: Thread) -> str:
    """Return a question with the name that 这个项目 means, empty if no such noun was said."""
    noun = THE.sub("", frame.subject, count=1)
    name, found, _ = thread.subject.rpartition(noun) if THE.match(frame.subject) else ("", "", "")
    return f"{name}{rest.removeprefix(frame.subject[: -len(noun)])}" if name and found else ""


def _of_a_like(rest: str, frame: Frame, thread: Thread) -> str:
    """Return a question whose subject takes the place of its like, empty if it is like nothing."""
    own = frame.subject
    ordinal = ORDINAL.match(own)
    if ordinal and (batch := exchanged(thread.subject, ordinal[0])):
        return f"{batch}{rest.removeprefix(ordinal[0])}"
    if own and _says_alike(frame, thread.asked):
        clause = exchanged(thread.clause, own)
        return f"{thread.ask(clause)}？" if clause else f"{owner_of(thread.asked.subject)}{rest}"
    for one in (own, owner_of(own), holder_of(frame), ALSO.split(own)[0]):
        brother = sibling(thread.subject, one) if one and not is_name(one) else ""
        if brother and rest.startswith(one):
            return f"{brother}{rest.removeprefix(one)}"
    return ""


def _prefixed(rest: str, frame: Frame, thread: Thread) -> str:
    """Return a question with what the last one was about before it.

    Where it has no subject or one out of what was said, that is all that was said. Persons are
    spoken of with pronouns, so that a question with another subject leaves them.
    """
    own = frame.subject
    if is_name(own) and (frame.verb[:1] in ("是", "叫") or thread.subject.startswith(own)):
        return rest
    if SET.match(rest):
        return below(thread.whole, rest)
    if own[:1] in ("", "比") and _counts_alike(frame, thread.asked):
        return below(thread.whole, rest)
    if own in RISING and CHANGING.search(rest) and thread.measure:
        return below(thread.measure, rest)
    if not own or is_name(own) or ORDINAL.match(own) or ALSO.search(rest):
        return below(thread.topic, rest)
    left = names_person(thread.subject) and not POINTING.search(rest)
    whose = noun_before_verb(thread.subject) if _is_common_noun(own) else thread.subject
    return rest if left else below(whose or thread.topic, rest)


def _counts_alike(one: Frame, other: Frame) -> bool:
    """Tell whether two questions count by one measure word: 几家 and 哪两家."""
    words = [COUNTING.search(frame.asked) for frame in (one, other)]
    return all(words) and len({word["of"] for word in words if word}) == 1


def _says_alike(one: Frame, other: Frame) -> bool:
    """Tell whether two questions ask the like of the same deed."""
    tails = [frame.tail.rstrip("的了") for frame in (one, other)]
    return one.adjunct and other.adjunct and bool(tails[0]) and tails[0] == tails[1]
