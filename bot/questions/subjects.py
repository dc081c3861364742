"""Knows what a clause of a question speaks of."""

import re

import rjieba

from bot.language.phrases import NAMES

PLACED = re.compile("[在对向从给]")  # before a place or person
LOOSE = "pudcfrx"  # tags of words that a subject does not end with, beside short verbs
SHORTEST = 2  # characters of a subject


def subject_in(text: str) -> str:
    """Return a text without the verbs, prepositions and particles at its end."""
    tagged = rjieba.tag(text.strip())
    while tagged and (tagged[-1][1][0] in LOOSE or _is_short_verb(*tagged[-1])):
        tagged.pop()
    return "".join(word for word, _ in tagged)


def without_own_place(said: str, clause: str) -> str:
    """Return what a clause takes, without the place where it has its own: 在印度, 在国内."""
    place = PLACED.match(clause)
    at = said.find(place[0], SHORTEST) if place else -1
    return f"{subject_in(said[:at])}，" if at > 0 else said


def has_subject(clause: str) -> bool:
    """Tell whether a clause begins with a name, and so has its own subject."""
    tagged = rjieba.tag(clause.strip())
    return bool(tagged) and tagged[0][1] in NAMES


def names_one(clause: str) -> bool:
    """Tell whether a clause begins with a name, or with a person's behind the word for his sort."""
    tags = [tag for _, tag in rjieba.tag(clause.strip())[:3]]
    person = tags.index("nr") if "nr" in tags else 0
    return has_subject(clause) or (person > 0 and all(tag[0] == "n" for tag in tags[:person]))


def _is_short_verb(word: str, tag: str) -> bool:
    return tag[0] == "v" and len(word) == 1
