"""Tells a measure from what has it, as a length from its bridge, and how such nouns are asked."""

import re

import rjieba

from bot.conversation.frames import WITHIN, Frame, trimmed
from bot.language.phrases import NAMES
from bot.language.places import AREAS
from bot.language.posts import POST
from bot.questions.nouns import is_measure
from corpus.institution_endings import ENDING

OF_MEASURE = "vbtdja"  # first letters of the tags of words for the time or kind of a measure
EXTENT = re.compile(
    r"全(?:社会|[球国省市县区镇校年线网])|[日月年季]均?|[一二三四]季度|去年同期|每.|营业|的"
)  # words for how far it goes
TIMED = re.compile(
    rf"(?:{WITHIN.pattern}|[一二两三四五六七八九十几\d]+年(?:[来内间]|以来))$"
)  # a time at the end of what has a measure
OWNED = re.compile(ENDING)  # in a word that says whose the measure is
HOLDING = re.compile(rf"(?:{ENDING}|{AREAS}|.[省市县区镇乡村])$")
AND = ("和", "与", "跟", "同", "及")
FIGURE = re.compile(r"多少|几|多[大长高远久重宽深快]")


def holder_of(asked: Frame) -> str:
    """Return the subject of a clause without a measure at its end of which the figure is asked."""
    subject = asked.subject
    counts = asked.verb == "有" and asked.tail
    if not FIGURE.search(asked.asked) or counts or not asked.lead.endswith(subject):
        return subject
    tagged = rjieba.tag(subject)
    word, tag = tagged.pop() if tagged else ("", "")
    if tag in NAMES or OWNED.search(word) or not is_measure(word):
        return subject
    holder = _timeless(tagged)
    while (tagged := rjieba.tag(holder)) and (many := _of_measure(tagged)):
        holder = _timeless(tagged[:-many])
    return trimmed(holder) or subject


def without_post(subject: str) -> str:
    """Return whose post a subject ends with, a subject of another sort as it is."""
    post = next((one for one in POST.finditer(subject) if one.end() == len(subject)), None)
    whose = subject[: post.start()].rstrip("的") if post else ""
    return whose if len(whose) > 1 else subject


def noun_before_verb(subject: str) -> str:
    """Return the institution or place that a clause begins with: 东港中学 of 东港中学调整专业."""
    tagged = rjieba.tag(subject)
    said = (at for at, (word, tag) in enumerate(tagged) if at and _is_said(word, tag))
    end = next(said, len(tagged))
    noun = "".join(word for word, _ in tagged[:end])
    return noun if HOLDING.search(noun) and "的" not in subject else subject


def _is_said(word: str, tag: str) -> bool:
    """Tell whether a word begins what is said of a noun: a verb, an adverb or a preposition."""
    return tag in ("v", "d", "p", "zg", "ad") and word not in AND


def _timeless(tagged: list[tuple[str, str]]) -> str:
    """Return a text without a time, as 2022年 or 五年内, at its end."""
    text = "".join(word for word, _ in tagged)
    return TIMED.sub("", text)


def _of_measure(tagged: list[tuple[str, str]]) -> int:
    """Return how many words at the end say of what time, kind or extent a measure is."""
    for many in (2, 1):
        if EXTENT.fullmatch("".join(word for word, _ in tagged[-many:])):
            return many
    return int(tagged[-1][1][0] in OF_MEASURE)
