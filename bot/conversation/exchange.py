"""Puts what a follow-up names in the place of its like in the last question."""

import re

import rjieba

from bot.conversation.frames import TIME, WITHIN, frame_of
from bot.conversation.holders import holder_of
from bot.conversation.opposites import with_opposite
from bot.conversation.reaching import with_other_place
from bot.conversation.times import YEARS, at_time
from bot.language.persons import is_full_name
from bot.language.phrases import NAMES
from bot.language.places import AREAS, places_in
from bot.questions.nouns import MEASURED, is_measure
from corpus.institution_endings import ENDING

ORDINAL = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+|[上下前后首末这本][一二两\d]?)"
    r"(?P<of>[款个家位批期届次场轮名条项座种章季代篇部所句环步])"
)
NOUNS = ("n", "nz", "vn", "b", "j")  # tags of what can be counted
OWNER = re.compile(
    rf"(?:[^的，]{{0,10}}?(?:{AREAS}|{ENDING})(?![区站员长史]))"
    rf"(?:[^的，]{{1,4}}?(?:{AREAS}|{ENDING})(?![区站员长史]))*"
)
INSTITUTION = re.compile(rf"(?:{AREAS}|{ENDING}|[省市县镇乡]|(?<![校园社小景片库山地厂])区)$")
SIGN = re.compile(r"(?:\d+|[A-Z])$")  # a figure or letter that is asked of
SORT = re.compile(ENDING)
CHANGED = re.compile(r"[同环]比|[增降涨跌减升]|上[涨升]|下[降跌滑]")  # what is said of a measure
BARE = re.compile(r"(?:有|是|达|达到|一共|共)?多少钱?")
PLACE = re.compile(r".[省市县区镇乡]$")
KIND = re.compile(r"[\u4e00-\u9fff]{1,2}[级办营型性籍]")  # 国家级, 民办
AMONG = "其中"
POST = 3  # characters of a post without its institution
LONGEST = 6  # characters of a thing that is counted instead of another
TAIL = 2  # characters that two names of one sort, as two schools, end with
POINTS = re.compile(r"^(?:其|这|那(?!些?曲)|它|他|她|该|此)")


def exchanged(clause: str, named: str) -> str:
    """Return a clause that asks with what a follow-up names instead of its like, empty if none.

    Alike are two times, two of a sort as 一审 and 二审, two ordinals of one measure word, two
    counted things, words that begin or end alike, two names, two posts, and two adverbs.
    """
    if POINTS.match(named):
        return ""
    told_apart = (at_time, with_opposite, _ordinal, _member, _kind, with_other_place)
    steps = (*told_apart, _counted, _number_of, _alike, _name, _placed, _doer, _holder, _modifier)
    return next(filter(None, (step(clause, named) for step in steps)), "")


def owner_of(subject: str) -> str:
    """Return the place, institution or thing that a subject belongs to, empty if none is named."""
    if found := OWNER.match(subject):
        return found[0] if found.end() < len(subject) else ""
    time = WITHIN.search(subject)
    if time and time.end() < len(subject) and "的" not in subject[time.end() + 1 :]:
        return subject[: time.start()]
    if place := place_of(subject):
        return place
    tagged = rjieba.tag(subject)
    if [tag for _, tag in tagged[:2]] == ["eng", "q"] and len(tagged) > 2:
        return str(tagged[0][0] + tagged[1][0])
    of, _, _ = subject.rpartition("的")
    return of


def place_of(subject: str) -> str:
    """Return the known place that a subject begins with, with its 区 or the like; or empty."""
    for place in places_in(subject)[:1]:
        area = re.match(rf"{re.escape(place)}[省市区县镇乡]?", subject)
        return area[0] if area and area.end() < len(subject) else ""
    return ""


def sibling(subject: str, named: str) -> str:
    """Return a subject with a thing of the same sort in its place, as another branch; or empty."""
    alike = len(_words(named)) > 1 and not POINTS.match(named)
    return _alike(subject, named) if alike else ""


def is_name(text: str) -> bool:
    """Tell whether a text is the name of one person, place or institution."""
    if not text or POINTS.match(text):
        return False
    tagged = rjieba.tag(text)
    proper = bool(tagged) and all(tag in NAMES or tag == "eng" for word, tag in tagged)
    person = is_full_name(text) and not MEASURED.search(text)
    return proper or person or bool(INSTITUTION.search(text) and len(text) > TAIL)


def _ordinal(clause: str, named: str) -> str:
    new = ORDINAL.match(named)
    old = new and next((one for one in ORDINAL.finditer(clause) if one["of"] == new["of"]), None)
    return clause.replace(old[0], named, 1) if old and new and new[0] == named else ""


def _member(clause: str, named: str) -> str:
    """Exchange the part of a set that 其中 names, as a whole."""
    frame = frame_of(clause)
    old = frame.subject.removeprefix(AMONG)
    plain = not YEARS.search(named) and not TIME.match(named) and not ORDINAL.match(named)
    alike = bool(MEASURED.search(old)) == bool(MEASURED.search(named))
    if not (frame.subject.startswith(AMONG) and old and plain and alike):
        return ""
    sort = named[len(old) :]  # 类 of B类, which the tagger does not see as a part of A类
    old += sort if old.isascii() and clause.partition(old)[2].startswith(sort) else ""
    return clause.replace(old, named, 1)


def _counted(clause: str, named: str) -> str:
    """Exchange what is counted at the end; another thing is not counted by the same word."""
    frame = frame_of(clause)
    counts = re.search(r"多少|几", frame.asked)
    if not counts or not frame.tail or not _is_thing(named) or not _is_thing(frame.tail):
        return ""
    alike = named[-1] == frame.tail[-1]
    asked = frame.asked if alike else f"{frame.asked[: counts.start()]}多少"
    return f"{frame.lead}{asked}{named}"


def _number_of(clause: str, named: str) -> str:
    """Exchange the noun of which there is a number: 工人有多少."""
    frame = frame_of(clause)
    plain = all(tag in NOUNS for _, tag in rjieba.tag(named))
    asked = frame.asked == "有多少" and not frame.tail and frame.subject
    return f"{owner_of(frame.subject)}{named}有多少" if asked and plain else ""


def _is_thing(name: str) -> bool:
    tags = [tag for _, tag in rjieba.tag(name)]
    plain = all(tag in NOUNS for tag in tags) and tags[-1:] != ["b"] and not is_name(name)
    return len(name) > 1 and plain and not MEASURED.search(name)


def _alike(clause: str, named: str) -> str:
    """Exchange words of the lead that end like what is named, or one that begins like it."""
    frame = frame_of(clause)
    if SIGN.fullmatch(named) and (sign := SIGN.search(frame.lead)):
        return frame.asking(frame.lead[: sign.start()] + named)
    old = _words(frame.lead)
    new = _words(named)
    for at in range(len(old) - 1, -1, -1):
        span = old[max(0, at - len(new) + 1) : at + 1]
        if _ends_alike("".join(span), named, len(new)) and "的" not in span:
            if INSTITUTION.search(named) or (is_name(named) and named.endswith("".join(span))):
                span = _back(old, at)
            elif (
                len(span) > 1
                and PLACE.search(span[0])
                and not places_in(new[0])
                and "的" not in new
            ):
                span = span[1:]
            end = sum(map(len, old[: at + 1]))
            start = _past_institution(frame.lead, end - len("".join(span)))
            return frame.asking(frame.lead[:start] + named + frame.lead[end:])
    return ""


def _past_institution(text: str, at: int) -> int:
    """Return a place in a text, or the end of the word for an institution that it stands within."""
    found = (ending.end() for ending in SORT.finditer(text) if ending.start() < at < ending.end())
    return next(found, at)


def _back(words: list[str], at: int) -> list[str]:
    """Return the words of a name that ends at a place, back to 的 or the beginning."""
    start = max((n + 1 for n in range(at) if words[n] in ("的", "，", "和", "与")), default=0)
    time = TIME.match("".join(words[start : at + 1]))
    left = time.end() if time else 0
    while left > 0:
        left -= len(words[start])
        start += 1
    return words[start : at + 1]


def _ends_alike(old: str, new: str, words: int) -> bool:
    if old == new:
        return False
    if words > 1 or len(new) > TAIL + 1:
        return old[-TAIL:] == new[-TAIL:]
    return len(old) == len(new) and (old[-1] == new[-1] or (len(new) > TAIL and old[:2] == new[:2]))


def _words(text: str) -> list[str]:
    return [str(word) for word in rjieba.cut(text)]


def _name(clause: str, named: str) -> str:
    """Exchange a name for the subject of a clause, its owner or its last word if that is one."""
    frame = frame_of(clause)
    subject = frame.subject
    if not subject or not is_name(named):
        return ""
    *_, last = subject.rpartition("的")
    tagged = rjieba.tag(last)
    owner = owner_of(subject)
    if is_name(subject) or is_full_name(last):
        old = subject
        if len(tagged) > 1 and tagged[-1][1] in NAMES and not INSTITUTION.search(subject):
            old = str(tagged[-1][0]) if not is_full_name(last) else subject
    elif is_name(owner) and not is_full_name(named):
        old = owner
    else:
        return ""
    return clause.replace(old, named, 1)


def _placed(clause: str, named: str) -> str:
    """Exchange the subject of a clause where both begin with a name and end alike."""
    subject = frame_of(clause).subject
    both = all(tag in NAMES for text in (subject, named) for _, tag in rjieba.tag(text)[:1])
    alike = both and subject[-1:] == named[-1:] and "的" not in subject + named
    return clause.replace(subject, named, 1) if alike and subject != named else ""


def _doer(clause: str, named: str) -> str:
    """Exchange the name that a clause of a deed begins with: 甲公司去年卖了多少辆."""
    frame = frame_of(clause)
    subject = frame.subject
    (_, kind), *others = rjieba.tag(named)
    name = kind[:2] in NAMES and all(tag[0] == "n" for _, tag in others)
    done = frame.lead.startswith(subject) and frame.lead != subject and not frame.verb
    whose = subject and not is_measure(subject)
    return named + clause.removeprefix(subject) if name and done and whose else ""


def _holder(clause: str, named: str) -> str:
    """Exchange the post behind 谁是."""
    frame = frame_of(clause)
    of_post = frame.asked == "谁" and not frame.lead and frame.tail.startswith("是")
    return f"谁是{named}" if of_post and not is_name(named) else ""


def _kind(clause: str, named: str) -> str:
    """Exchange a word like 国家级 or 民办, which tells things of one sort apart."""
    if not KIND.fullmatch(named):
        return ""
    kinds = (found[0] for word in _words(clause) if (found := KIND.match(word)))
    old = next((kind for kind in kinds if kind[-1] == named[-1]), "")
    return clause.replace(old, named, 1) if old else ""


def _modifier(clause: str, named: str) -> str:
    """Exchange the word before the question word where it is no more than one, as 最快."""
    frame = frame_of(clause)
    words = rjieba.tag(named)
    plain = len(words) == 1 and words[0][1][0] in "ad"
    return frame.asking(named) if plain and frame.asked and not frame.subject else ""


def measured(clause: str, named: str) -> tuple[str, str]:
    """Return whose it is and a clause that asks for it, in place of what the last one asked for.

    That is 公园 and 面积多少 after 公园占地多少. Both are empty where no such thing was asked for.
    """
    frame = frame_of(clause)
    subject = frame.subject
    called = re.fullmatch(r"(?:是|叫)(?:谁|什么)", frame.asked)
    if (
        not subject
        or frame.tail not in ("", "钱")
        or frame.adjunct
        or is_name(named)
        or places_in(named)
    ):
        return "", ""
    if called:
        whose = owner_of(subject) if len(named) <= POST else place_of(subject) or owner_of(subject)
        return whose, frame.asking(named) if whose else ""
    if not BARE.fullmatch(frame.asked):
        return "", ""
    before = TIME.match(frame.lead) if not TIME.match(named) else None
    when = before[0] if before else ""
    said = frame.lead.partition(subject)[2]
    if said or not TIME.sub("", frame.lead).startswith(subject):
        whose = f"{when}{subject}"
        return whose, frame.asking(named + said if CHANGED.match(said) else named)
    time = WITHIN.search(subject)
    if time and "的" not in subject[time.end() + 1 :] and not TIME.match(named):
        return subject[: time.end()], frame.asking(named)
    holder = holder_of(frame)
    times = "".join(word for word, tag in rjieba.tag(subject) if tag == "t")
    had = f"{holder}{times}" if holder != subject else ""
    whose = owner_of(subject) or had
    return f"{when}{whose}" if whose else "", frame.asking(named)
