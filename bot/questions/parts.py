"""Parts a question that asks several things at once, so that each is looked for by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import rjieba

from bot.language.places import places_in
from bot.questions.clauses import ASKING, CLAUSES, NAMED, ORDERING, SENTENCES, first_ask
from bot.questions.comparatives import compared
from bot.questions.nouns import is_measure
from bot.questions.side_by_side import Things, each_of, things_in
from bot.questions.subjects import (
    has_subject,
    names_one,
    subject_in,
    topic_in,
    without_measure,
    without_own_place,
)

JOINER = re.compile(r"以及|还有|并且|同时|[和与及并而且]")
OF_REPORTS = re.compile(
    r"[两各三]篇|几篇(?:报道|新闻|文章|稿)|各?报道(?:里|中)?.{0,12}(?:分别|各|不同)"
    r"|\b(?:reports|articles)\b.*\b(?:each|respectively|differ)"
)
LEADING = re.compile(
    r"^(?:请问|想问|问)?[一两二三四几]个?(?:问题?)[：:，,]\s*"
    r"|(?:^|(?<=[，,：:]))\s*(?:[（(]?\d{1,2}[)）.、](?!\d)|[①-⑨]|[一二三四]是)\s*"
)  # counts the questions that follow
EACH = re.compile(r"各|分别")
OF_TIMES = re.compile(r"变化|变成|从多少|\bchanged?\b")
LATER = re.compile(r"后来|之后|随后|现在|如今|目前|眼下|再后")
LATTER = re.compile(r"(前者)|后者")
COUNTED = re.compile(r"(?:多少|几)[\u4e00-\u9fffA-Za-z\d]{1,10}")  # with nothing said of it
OPEN = re.compile(
    r"(?:何[时地处人]|什么(?:时候|地方)|哪(?:[里儿]|一?[天年月日])|几[点时号月]|怎么样?|怎样|如何|为何|为什么|由谁)$"
)
TURNED = re.compile(
    r"^(?:而(?![且已])|但是?|另外|此外|与此同时|另一方面)[，,]?"
)  # to another thing
FIRST = re.compile(r"[首头第][一]?[批期次轮]|最初|起初|当初|原来|[刚一]?开始")
HEDGE = re.compile(r"(?:预[计期测]|估计|有望|大[约概]|目前|现在|一共|总共|将|会|可)+$")
SIDE = 2  # characters of the shortest subject, and of what a part says beside its question word
MOST = 6  # parts of a question


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that a question asks: its own words, and these with what they leave out.

    `placed` is the part with nothing but the occasion that the question tells before it asks, empty
    where it tells none.
    """

    text: str
    alone: str
    placed: str = ""

    @property
    def leans(self) -> bool:
        """Whether it takes words from the rest of the question."""
        return self.text != self.alone


@lru_cache(maxsize=64)  # asked for by each step of an answer
def parts_of(question: str) -> tuple[Part, ...]:
    """Return the questions that a question is made of, itself alone where it is one.

    Sentences and clauses that each ask something are parts; so are the things side by side of which
    各, 分别 or 哪个更 says that each has its own answer. What the parts share stands in each.
    A question of what several reports say of one thing is one.
    """
    found = () if OF_REPORTS.search(question) else tuple(dict.fromkeys(_parts(question)))
    return found if 1 < len(found) <= MOST else (Part(question, question),)


def is_across(question: str) -> bool:
    """Tell whether a question sets reports or times side by side, so that each is to be heard."""
    return bool(OF_REPORTS.search(question) or OF_TIMES.search(question))


def asks_several(question: str) -> bool:
    """Tell whether a question asks several things, for each of which there is an answer."""
    return bool(EACH.search(question)) or len(parts_of(question)) > 1


def _parts(question: str) -> Iterator[Part]:
    """Yield what each sentence of a question asks, with what was said before it."""
    told, things = "", None
    for typed in _sentences(question):
        sentence = _spelt_out(typed, things) if things else typed
        apart = tuple((one, one) for one in compared(sentence)) or each_of(sentence, things)
        repeated = _begins_alike(told, sentence)
        lead = "" if repeated or (apart and not things_in(sentence, len(sentence))) else told
        for own, one in apart:
            shared = one.removesuffix(own)
            for part in _clauses(one, ""):
                placed = part.placed and f"{lead}{part.placed}"
                yield Part(part.text.removeprefix(shared), f"{lead}{part.alone}", placed)
        found = [] if apart else list(_clauses(sentence, _taken(told, sentence)))
        yield from found
        told = told or _told(sentence, asks=bool(apart or found))
        each = EACH.search(sentence)
        named = min(first_ask(sentence), each.start() if each else len(sentence))
        things = things_in(sentence, named) or things


def _taken(told: str, sentence: str) -> str:
    """Return what a sentence takes from those before it, nothing where it names what it asks of."""
    if _names(sentence) or _begins_alike(told, sentence):
        return ""
    owner, _, said = told.rstrip("，").rpartition("的")
    if owner and is_measure(said) and is_measure(_asked_of(sentence)):
        told = f"{owner}，"
    return without_own_place(told, sentence)


def _asked_of(clause: str) -> str:
    """Return what a clause asks of, without the words that hedge it: 票房 of 票房预计多少."""
    return HEDGE.sub("", subject_in(clause[: first_ask(clause)]))


def _begins_alike(told: str, sentence: str) -> bool:
    """Tell whether a sentence says again what those before it begin with."""
    return len(told) > NAMED and sentence.startswith(told[:NAMED])


def _sentences(question: str) -> Iterator[str]:
    """Yield the sentences of a question, and what each goes on to ask of one other thing.

    What is announced, 开展了哪些工作：, is asked behind the colon.
    """
    for part in SENTENCES.split(question):
        sentence = LEADING.sub("", part.strip())
        announced, _, asked = sentence.partition("：")
        if ASKING.search(announced) and len(ASKING.findall(asked)) > 1:
            yield subject_in(announced[: first_ask(announced)])
            yield from _of_one_thing(asked)
        else:
            yield from _of_one_thing(sentence)


def _of_one_thing(sentence: str) -> Iterator[str]:
    """Yield what a sentence asks of each of several things, and what further of one other."""
    each = EACH.search(sentence)
    further = CLAUSES.finditer(sentence, each.end()) if each else ()
    other = next((mark for mark in further if _is_other(sentence[mark.end() :])), None)
    yield sentence[: other.start()] if other else sentence
    if other:
        yield sentence[other.end() :]


def _is_other(rest: str) -> bool:
    """Tell whether a sentence goes on to ask of one thing that it names, not of each."""
    clause = CLAUSES.split(rest)[0]
    own = LATTER.match(clause) or names_one(clause[: first_ask(clause)])
    return bool(ASKING.search(clause) and own and not EACH.search(rest))


def _spelt_out(sentence: str, things: Things) -> str:
    """Return a sentence with the first or last of two things in the place of 前者 or 后者."""
    which = LATTER.match(sentence)
    if not which:
        return sentence
    return things.head + things.whole[0 if which[1] else -1] + sentence[which.end() :]


def _told(sentence: str, *, asks: bool) -> str:
    """Return what a sentence gives to those after it: all that it says, or what it asks of.

    One that asks of each of several things gives the occasion only.
    """
    said = sentence.strip()
    if asks:
        head = sentence[: first_ask(sentence)]
        *before, last = CLAUSES.split(head)
        occasion = "，".join(before)
        said = occasion if EACH.search(head) else subject_in(head)
        if occasion and not EACH.search(head):
            said = "，".join(filter(None, (occasion, topic_in(last))))
    return f"{said}，" if said else ""


def _clauses(sentence: str, told: str) -> Iterator[Part]:
    """Yield each clause of a sentence that asks, with what leads up to it."""
    lead, subject, counting, first = told, "", "", True
    own: list[str] = []
    for clause in _split(sentence):
        if not (ASKING.search(clause) or ORDERING.search(clause)):
            own.append(clause)
            continue
        text = "，".join((*own, clause))
        other = _straight(text)
        turned = other != text and len(subject_in(other[: first_ask(other)])) >= NAMED
        lean = told if turned else lead + _shared(_straight(clause), subject)
        placed = "" if first or lean == lead or not lead else f"{lead}{other}"
        lean = counting if counting and _only_counts(text) else lean
        yield Part(other, f"{lean}{other}", placed)
        if first:
            asks = first_ask(text)
            counting = told + text[:asks] if _only_counts(text[asks:]) else ""
            lead = told + "".join(f"{one}，" for one in own)
            subject = _carried(clause, lead)
            first = False
        own = []


def _only_counts(text: str) -> bool:
    """Tell whether a text asks how many there are of a thing, and says nothing of it."""
    counted = COUNTED.fullmatch(text)
    return bool(counted) and all(tag != "v" for _, tag in rjieba.tag(text))


def _straight(clause: str) -> str:
    """Return a clause without the word that turns to another thing: not the 但 of 但丁."""
    turn = TURNED.match(clause)
    word = next(iter(rjieba.cut(clause)), "")
    whole = turn and (turn[0] != turn[0].rstrip("，,") or turn[0] == word)
    return clause[turn.end() :] if turn and whole else clause


def _shared(clause: str, subject: str) -> str:
    """Return what a clause takes from the first one that asks, nothing if it has its own."""
    if has_subject(clause):
        return ""
    if is_measure(_asked_of(clause)):
        subject = without_measure(subject)
    return FIRST.sub("", subject) if LATER.match(clause) else without_own_place(subject, clause)


def _split(sentence: str) -> Iterator[str]:
    """Yield the clauses of a sentence, those that ask two things as two.

    Of 何时、在哪里举行 the first takes the verb of the second.
    """
    halves = [half for clause in CLAUSES.split(sentence) for half in _halves(clause.strip())]
    for half, following in zip(halves, [*halves[1:], ""], strict=True):
        shared = _is_open(half) and ASKING.match(following.lstrip("在由于从"))
        if half:
            yield half + (_predicate(following) if shared else "")


def _is_open(clause: str) -> bool:
    """Tell whether a clause ends with words that ask when, where or how, and so lacks its verb."""
    return bool(OPEN.search(clause))


def _predicate(clause: str) -> str:
    """Return what a clause says behind the words that ask, from its first verb."""
    found = ASKING.search(clause)
    at = found.end() if found else 0
    for word, tag in rjieba.tag(clause[at:]):
        if tag[0] in "vp":
            return clause[at:]
        at += len(word)
    return ""


def _halves(clause: str) -> list[str]:
    """Return a clause cut where a joining word stands between two things that it asks."""
    asks = list(ASKING.finditer(clause))
    cuts = []
    for one, other in pairwise(asks):
        joiners = list(JOINER.finditer(clause, one.end(), other.start()))
        between = clause[one.end() : other.start()]
        if joiners and not (one[0] == other[0] and between == joiners[-1][0]):
            cuts.append(joiners[-1].span())
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(clause)]
    return [clause[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def _carried(clause: str, lead: str) -> str:
    """Return what the first clause that asks gives to the others: what it asks of."""
    head = clause[: first_ask(clause)]
    subject = topic_in(head) if lead else subject_in(head)
    if len(subject) < SIDE and not lead:
        subject = ASKING.sub("", clause)
    return f"{subject}，" if subject else ""


def _names(sentence: str) -> bool:
    """Tell whether a sentence names what it asks of, with which others have nothing to do."""
    head = sentence[: first_ask(sentence)]
    return names_one(sentence) or "“" in head or bool(places_in(head))
