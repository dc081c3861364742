"""Knows what a clause of a question speaks of."""

import re
from itertools import takewhile

import rjieba

from bot.language.phrases import NAMES
from bot.language.places import known_places
from bot.questions.nouns import is_measure
from corpus.institution_endings import ENDING

PLACED = re.compile("[在对向从给]")  # before a place or person
LOOSE = "pudcfrx"  # tags of words that a subject does not end with, beside short verbs
REACHING = re.compile(r"[升降涨跌增减提达][到至为成]$")  # verbs of two characters that end a clause
CLOSING = frozenset("”’》」）)")  # marks that end a name
OWNER = re.compile(rf"{ENDING}$|项目|产品|系列")  # what has a measure
MEASURING = frozenset({"n", "vn", "v", "b", "a", "j", "l", "d", "f"})  # tags of the words of one
DOING = frozenset(("v", "d", "p", "vd", "vi"))  # tags of verbs and what stands with them
PRONOUNS = frozenset(("他", "她", "它", "其", "该", "他们", "她们", "它们", "自己", "这", "那"))
SHORTEST = 2  # characters of a subject


def subject_in(text: str) -> str:
    """Return a text without the verbs, prepositions and particles at its end."""
    tagged = rjieba.tag(text.strip())
    while tagged and tagged[-1][0] not in known_places() and _is_loose(*tagged[-1]):
        tagged.pop()
    return "".join(word for word, _ in tagged)


def topic_in(text: str) -> str:
    """Return what a clause behind an occasion speaks of, without what is said to be done.

    全省 of 全省提前转移了, nothing of 他花了.
    """
    whole = subject_in(text)
    topic = "".join(
        word for word, _ in takewhile(lambda one: one[1] not in DOING, rjieba.tag(whole))
    )
    if topic.endswith("的"):
        return whole
    return "" if topic in PRONOUNS else topic


def without_own_place(said: str, clause: str) -> str:
    """Return what a clause takes, without the place where it has its own: 在印度, 在国内."""
    place = PLACED.match(clause)
    at = said.find(place[0], SHORTEST) if place else -1
    return f"{subject_in(said[:at])}，" if at > 0 else said


def without_measure(said: str) -> str:
    """Return what a clause speaks of without the measure that it asks for: 甲公司 of 甲公司收入."""
    plain = said.rstrip("，")
    tagged = rjieba.tag(plain)
    if not tagged or not is_measure(plain):
        return said
    while tagged and tagged[-1][1] in MEASURING and not OWNER.search(tagged[-1][0]):
        tagged.pop()
    owner = "".join(word for word, _ in tagged).rstrip("的")
    return f"{owner}，" if owner else ""


def has_subject(clause: str) -> bool:
    """Tell whether a clause begins with a name, and so has its own subject."""
    tagged = rjieba.tag(clause.strip())
    return bool(tagged) and tagged[0][1] in NAMES


def names_one(clause: str) -> bool:
    """Tell whether a clause begins with a name, or with a person's behind the word for his sort."""
    tags = [tag for _, tag in rjieba.tag(clause.strip())[:3]]
    person = tags.index("nr") if "nr" in tags else 0
    return has_subject(clause) or (person > 0 and all(tag[0] == "n" for tag in tags[:person]))


def _is_loose(word: str, tag: str) -> bool:
    short_verb = tag[0] == "v" and (len(word) == 1 or bool(REACHING.search(word)))
    return (tag[0] in LOOSE or short_verb) and word not in CLOSING
