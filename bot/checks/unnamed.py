"""Finds that a quote comes from a report that never names whom or what a question begins with."""

import re

from bot.answer import FIGURES
from bot.checks.lack import Lack, lack
from bot.language.meaning import Meaning
from bot.language.places import bare, known_places
from bot.questions.analysis import ASKING, Sought, tagged_words
from bot.questions.parts import asks_several
from bot.sentences.evidence import printed_text
from corpus.article import Article

OWNED = (*FIGURES, "person", "organisation", "place")  # kinds of answer that somebody has
BEFORE = re.compile(
    r"(?:[\d年月日份，,、“《]|[一二三四五六七八九十]+[年月日]|截至|截止|在|到|据)+"
)  # a name, with words for a time
NAMES = ("nr", "nt", "nz")  # tags of names
RARE = 0.6  # from which a word that news knows may be a name; 洪水 is tagged as one, too
UNUSUAL = 0.85  # ... from which any noun may be
PARTED = frozenset("njbga")  # first letters of the tags of a character torn from a foreign name
LATIN = re.compile(r"[a-z]{3,}(?=\d*[\u4e00-\u9fff]{3})")  # at the head of a Chinese question
SPELT = ".{0,6}"  # what may stand between the characters of a name that is written in full


def unnamed_subject(sought: Sought, article: Article, meaning: Meaning) -> Lack | None:
    """Return the name that a question begins with, where an article holds no two letters of it.

    The figure of one company is often asked of another; a name that is cut short in the question,
    or spelt out there, is the same.
    """
    if sought.kind not in OWNED or asks_several(sought.text):
        return None
    name = _first_name(sought.text, meaning)
    text = "".join(printed_text(article).split())
    return None if not name or _is_told(name, text) else lack("name", name)


def _first_name(question: str, meaning: Meaning) -> str:
    """Return the name that a question begins with, or an empty string.

    It is a rare word that is tagged as a name, a noun that news does not know, or a Latin word that
    no other name follows; a tagger parts the first character from a foreign name, 卓 from 卓莱亚.
    Known places are looked for by themselves.
    """
    tagged = tagged_words(question)
    while tagged and (tagged[0][1] == "t" or BEFORE.fullmatch(tagged[0][0])):
        del tagged[0]
    (word, tag), (after, kind) = [*tagged, ("", ""), ("", "")][:2]
    if word.isascii():
        headed = LATIN.match(question[question.find(word) :])
        return word if headed and headed[0] == word and not kind.startswith("n") else ""
    if len(word) == 1 and tag[0] in PARTED and len(after) > 1 and not meaning.knows(after):
        return word + after
    (rarity,) = meaning.rarity((word,))
    named = tag.startswith(NAMES) and rarity >= RARE
    unknown = tag.startswith("n") and (not meaning.knows(word) or rarity >= UNUSUAL)
    plain = len(word) < 2 or word in ASKING or bare(word) in known_places()
    return word if (named or unknown) and not plain else ""


def _is_told(name: str, text: str) -> bool:
    """Tell whether a text holds two neighbouring letters of a name, or all of them in order."""
    pairs = (name[at : at + 2] for at in range(len(name) - 1))
    whole = name.isascii()
    shared = name in text if whole else any(pair in text for pair in pairs)
    return shared or (not whole and bool(re.search(SPELT.join(map(re.escape, name)), text)))
