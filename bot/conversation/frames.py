"""Takes a question apart: what it is about, the words that ask, and what is left without them."""

import re
from dataclasses import dataclass
from functools import lru_cache

import rjieba

from bot.language.places import known_places

MEASURES = (
    "[个家名位项所件条次类种座场届期支只台套户亩倍岁层米张款份篇辆架艘颗枚起吨句本批组年月日天号点]"
)
ADJUNCT = (
    r"为什么|为何|为啥|怎么办|怎么(?!样)|怎样(?!的)|如何|什么时候|何时|几时|哪一?[年月天日]|几[月号日点]"
    rf"|哪里|哪儿|何处|哪(?=[？?]|$)|(?<=在)哪(?![一两二三四五六七八九十几些]|{MEASURES})"
)
ARGUMENT = (
    rf"谁|(?:什么|怎么?)样的?|什么|啥|[干做]嘛|哪(?!怕)[一两二三四五六七八九十几些]?{MEASURES}?"
    rf"|(?:多少|第?几(?![乎何度])){MEASURES}?(?:[以之]?内)?|多[大长高远久重宽深快]"
)
LIGHT = (
    r"(?:一?共|总共|大概|大约)?(?:(?:还|又)?(?:[能要]|可以)?"
    r"(?:是|叫做?|占比?(?!地)|达到?|值|花|排名?|指|用的)(?:了|在|一?[个种](?=什么|啥))?|有(?:着|了)?(?!限))?"
)
ASKED = re.compile(
    rf"(?P<light>{LIGHT})(?:(?P<by>[在由被从到]?)(?P<adjunct>{ADJUNCT})"
    rf"|(?P<to>(?:为了|[由被从跟和与给向对以在])?)(?P<argument>{ARGUMENT}))"
)
ENDING = re.compile(r"(?:吗|呢|的呢?)$")
SEVERAL = re.compile(r"哪([两二三四五六七八九十].?)$")
MARKS = "？?。！!，, "
PARTICLES = re.compile(r"[的了呢啊]+$")
GENERIC = re.compile(
    r"(?:人|钱|元|时间|地方|名字|职务|单位|意思|东西|岁数?|年纪|年龄|事|数)?[来多]?"
)
PERIOD = (
    r"(?:[上下]半年|前?[一二三四两]个?季度|前[一二三四五六七八九十\d]+个?月(?!\d)"
    r"|\d+[-—–~～至到]\d+月份?)"
)
DAY = rf"(?:(?:19|20)\d\d年|[今去前明]年)(?:\d+月)?(?:\d+日)?[底初末]?(?:{PERIOD}|同期)?"
TIME = re.compile(
    rf"^(?:(?:到|截至|截止|自|从|在)?(?:{DAY}|{PERIOD})(?:以来|之?前|之?后)?的?[，,]?)+"
)
WITHIN = re.compile(
    rf"(?<=..)(?:到|截至|截止|自|从|在)?(?:{DAY}|{PERIOD}|\d+月(?:份|底|末|初|(?!\d)))(?:以来|之?前|之?后)?"
)  # a time behind what it is a time of
LOOSE = "updcrxyt"  # first letters of the tags of words that no noun phrase ends with
OF_DEEDS = ("什", "啥", "哪")  # begin what is asked behind a verb that looks like a noun: 生产什么
VERBAL = f"{LOOSE}v"
MODAL = frozenset("说称要将是")  # verbs of one character that part a subject from the rest
SPENDING = ("花", "值")  # verbs that a price follows, and another verb may stand before
PLACED = frozenset("在用对向由被把将为跟给拿")  # prepositions that end a subject
ASIDE = re.compile(
    r"(?:一共|总共|累计|目前|现在|后来|之前|以后|今后|已经|最后|每天|每年|分别|同比|环比|正在|主要|一度|[这本首][次回])+$"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A clause taken apart at the words that ask.

    `lead` stands before `asked`, `tail` behind it. `asked` may begin with a `verb` of little
    meaning and, before a thing, a preposition, `by`. An `adjunct` is a time, place, reason or
    manner. Where nothing asks, `lead` is the clause and `tail` its particle.
    """

    lead: str
    asked: str
    tail: str
    verb: str = ""
    by: str = ""
    adjunct: bool = False

    @property
    def subject(self) -> str:
        """The noun phrase that the clause begins with, without a time before it."""
        if not self.lead:
            return _noun_phrase(TIME.sub("", self.tail), until=True) if self.adjunct else ""
        lead = _before_relative(TIME.sub("", self.lead))
        measured = self.asked[:1] == "多" and self.asked[:2] != "多少"
        if self.verb or measured or not self.asked:
            return _noun_phrase(lead, until=self.verb[:1] in SPENDING)
        if _begins_with_verb(lead):
            return ""
        deed = self.asked[:1] in OF_DEEDS and rjieba.tag(lead)[-1:]
        if deed and deed[0][1] == "vn" and len(lead) > len(deed[0][0]):
            lead = lead.removesuffix(deed[0][0])
        return trimmed(_noun_phrase(lead), LOOSE if self.by else VERBAL)

    @property
    def topic(self) -> str:
        """What the clause says without what it asks."""
        tail = PARTICLES.sub("", self.tail)
        if not self.asked:
            return PARTICLES.sub("", self.lead)
        if self.adjunct:
            return f"{self.lead}{tail}" if len(tail) > 1 else trimmed(self.lead)
        if self.verb.startswith("是") and self.tail.endswith("的"):
            return trimmed(self.lead) or tail
        return self._said(tail) or self.subject or trimmed(self.lead) or tail

    def _said(self, tail: str) -> str:
        """Return what a clause that asks for a thing says, empty if it says nothing besides."""
        if self.by:
            said = _predicate(tail)
            return f"{self.lead}{said}" if len(rjieba.cut(said)) > 1 else ""
        if self.verb == "有" and tail and _has_place(self.lead):
            return f"{self.lead}有{tail}"
        if not says(tail) and (self.verb or not self.lead or GENERIC.fullmatch(tail)):
            return ""
        several = SEVERAL.search(self.asked)
        return f"{self.lead}{several[1] if several else ''}{tail.removeprefix('是')}"

    def asking(self, lead: str, asked: str = "") -> str:
        """Return the question with another lead, and other words that ask if they are given."""
        return f"{lead}{asked or self.asked}{self.tail}"


@lru_cache(maxsize=256)
def frame_of(clause: str) -> Frame:
    """Return a clause taken apart."""
    plain = clause.strip(MARKS)
    found = ASKED.search(plain)
    if not found:
        whole = ENDING.sub("", plain)
        return Frame(whole, "", plain[len(whole) :])
    verb = found["light"].lstrip("一共总大概约还又能要可以")
    lead, asked, tail = plain[: found.start()], found[0], plain[found.end() :]
    if tail == "的" and "是" in lead[1:]:
        lead, _, deed = lead.rpartition("是")
        verb, asked = "是", f"是{deed}{asked}"
    return Frame(lead, asked, tail, verb, found["to"] or "", bool(found["adjunct"]))


def trimmed(text: str, loose: str = VERBAL) -> str:
    """Return a text without the words at its end whose tags begin with certain letters."""
    tagged = _tagged(ASIDE.sub("", text))
    while tagged and (_is_loose(*tagged[-1], loose) or _is_deed(tagged, loose)):
        tagged.pop()
    return ASIDE.sub("", "".join(word for word, _ in tagged))


def _tagged(text: str) -> list[tuple[str, str]]:
    """Return the words of a text with their tags; 占比, which the tagger parts, is a noun."""
    found: list[tuple[str, str]] = []
    for word, tag in rjieba.tag(text):
        if word == "比" and found and found[-1][0] == "占":
            found[-1] = ("占比", "n")
        else:
            found.append((word, tag))
    return found


def _is_deed(tagged: list[tuple[str, str]], loose: str) -> bool:
    """Tell whether a list of words ends with what a person does, where verbs end no subject."""
    return "v" in loose and len(tagged) > 1 and (tagged[-2][1][:2], tagged[-1][1]) == ("nr", "vn")


def _is_loose(word: str, tag: str, loose: str) -> bool:
    kept = tag == "vn" or word in known_places() or word in "”》）)」"
    return tag[0] in loose and not kept


def _begins_with_verb(text: str) -> bool:
    tagged = rjieba.tag(text)
    if not tagged or any(word == "的" for word, _ in tagged[:-1]):
        return False
    verbs = all(tag[0] in "vu" for _, tag in tagged)
    return verbs or tagged[0][1] == "v" or _has_aspect(tagged, 0)


def _noun_phrase(text: str, *, until: bool = False) -> str:
    """Return the nouns that a text begins with, empty if it begins with a preposition.

    They end with a verb like 说 or a preposition, or with any verb if they are read `until` one.
    """
    tagged = _tagged(text)
    ofs = [at for at, (word, _) in enumerate(tagged[:-1]) if word == "的"]
    start = ofs[-1] + 1 if ofs else 0
    if not start and tagged and _opens_predicate(*tagged[0], until=until):
        return ""
    ends = (at for at in range(start, len(tagged)) if _parts(tagged, at, until=until))
    return trimmed("".join(word for word, _ in tagged[: next(ends, len(tagged))]), LOOSE)


def _opens_predicate(word: str, tag: str, *, until: bool) -> bool:
    return tag == "p" or (tag == "v" and (until or len(word) == 1))


def _before_relative(lead: str) -> str:
    """Return a lead without 生产的 or the like at its end, which stands for the thing asked for."""
    if not lead.endswith("的"):
        return lead
    tagged = rjieba.tag(lead[:-1])
    kept = tagged[:-1] if tagged and tagged[-1][1][0] == "v" else tagged
    return "".join(word for word, _ in kept)


def _parts(tagged: list[tuple[str, str]], at: int, *, until: bool) -> bool:
    """Tell whether the word at a place parts a subject from what is said of it."""
    word, tag = tagged[at]
    own = until and tag == "v" and len(word) > 1
    placed = tag in ("p", "v") and word in PLACED
    own = own or (tag == "ul" and len(word) > 1)
    return _has_aspect(tagged, at) or own or word in MODAL or placed


def _has_aspect(tagged: list[tuple[str, str]], at: int) -> bool:
    """Tell whether 了 or the like follows a word, which so is a verb."""
    follows = tagged[at + 1] if at + 1 < len(tagged) else ("", "")
    return follows[1] == "ul" and len(follows[0]) == 1


def says(tail: str) -> bool:
    """Tell whether what follows the words that ask has a verb, and is no noun phrase only."""
    return any(tag in ("v", "ul") or word in PLACED for word, tag in rjieba.tag(tail))


def _predicate(tail: str) -> str:
    """Return what follows a noun."""
    tagged = rjieba.tag(tail)
    while tagged and tagged[0][1][0] == "n":
        tagged.pop(0)
    return "".join(word for word, _ in tagged)


def _has_place(lead: str) -> bool:
    return any(tag == "p" and word in PLACED for word, tag in rjieba.tag(lead))
