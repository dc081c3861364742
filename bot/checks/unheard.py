"""Finds the persons, places and things of a question that stand in no report."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import rjieba

from bot.answer import FIGURES
from bot.checks.lack import Lack
from bot.language.english import common_words
from bot.language.meaning import Meaning
from bot.language.overlap import nearest
from bot.language.persons import is_full_name, is_person
from bot.language.places import AREAS, is_narrowed, known_places, places_in
from bot.questions.analysis import Sought, tagged_words
from bot.sentences.evidence import printed_text
from corpus.article import Article
from index.store import Index
from index.tokens import normal, words

WHEREABOUTS = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,8}?)(?:位于|坐落于?|坐落在|建在|设在|落户在?|是在|在)(?:哪|何[处地]|什么(?:地方|位置))"
)
SEAT = ("地点", "地址", "总部", "老家", "籍贯")  # the place itself, which reports need not name so
FULL = 3  # characters of most full names
LIKE = 0.25  # squared cosine from which a word passes for another
ASKED = re.compile("[几哪多啥]|什么|怎")
COUNTING = re.compile(r"[多少几那这哪每两]$")  # before a measure word that looks like a surname
SHORT = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2})(?:[的是和与]|在哪|有[几多])"
)  # a short name first


def unheard_name(
    sought: Sought, articles: Sequence[Article], index: Index, meaning: Meaning
) -> Lack | None:
    """Return a person or place of the question that stands in no passage, nor above the articles.

    A headline or a byline names some whom the text does not.
    """
    figures = sought.kind in (*FIGURES, "comparison")
    text = "".join(map(printed_text, articles))
    asked = places_in(sought.text) if figures else ()
    places = [place for place in asked if not is_narrowed(place, sought.text, text)]
    for word in (*_people(sought.text, meaning, index), *places):
        if len(word) > 1 and is_unheard_of(word, index) and not _is_written(word, text):
            return Lack("name", word)
    unlisted = _unlisted(sought.text) if figures else ()
    apart = (word for word in unlisted if not _shares_characters(word, index))
    word = next((word for word in apart if not _is_written(word, text)), "")
    return Lack("name", word) if word else None


def _people(text: str, meaning: Meaning, index: Index) -> Iterator[str]:
    """Yield the words of a text that are taken for full names of persons.

    What begins with the end of another name is none: of 屏东九鹏 it is not 东九鹏, where 屏东 is a
    known place or stands in a report. Two characters are only taken for one where the text begins
    with them, as a tagger makes names of verbs, too.
    """
    short = SHORT.match(text)
    if short and _is_short_name(short["name"], meaning):
        yield short["name"]
    start, before, noun = 0, "", False
    for word, tag in tagged_words(text):
        torn = any(
            text[start - size : start + 1] in known_places() for size in (1, 2) if start >= size
        ) or (len(before) == 1 and noun and not is_unheard_of(before + word[0], index))
        if (
            tag.startswith("nr")
            and is_full_name(word)
            and not COUNTING.search(before)
            and word not in common_words()
            and not torn
        ):
            yield word
        start, before, noun = start + len(word), word, tag == "n"


def _unlisted(text: str) -> Iterator[str]:
    """Yield the names of areas in a text, 两江新区, that are tagged as places and not known."""
    for (word, tag), (area, _) in pairwise((*tagged_words(text), ("", ""))):
        named = re.match(AREAS, area) or re.search(f".(?:{AREAS})$", word)
        if tag == "ns" and named and word not in known_places():
            yield word


def _is_written(word: str, text: str) -> bool:
    """Tell whether a text names somebody; of 王卓赢 a tagger may have made the name of 王卓."""
    name = normal(word)
    torn = len(name) == FULL and is_person(name[:2]) and name[:2] in text
    return name in text or (torn and any(one == name[:2] for one, _ in rjieba.tag(text)))


def _is_short_name(word: str, meaning: Meaning) -> bool:
    """Tell whether two characters are a name: a surname first, and no word that news knows."""
    (first, tag), *more = rjieba.tag(word)
    named = tag.startswith("nr") and first == word and not more
    return named and is_person(word) and not meaning.knows(word) and word not in common_words()


def unheard_thing(sought: Sought, texts: Sequence[str], index: Index) -> Lack | None:
    """Return the thing that a question seeks the place of, if no report speaks of such a thing.

    A text that spells a contraction out speaks of it, a report that holds a part of its name may.
    """
    asked = WHEREABOUTS.search(sought.text) if sought.kind == "place" else None
    word, tag = rjieba.tag(asked["what"])[-1] if asked else ("", "")
    thing = tag.startswith("n") and len(word) > 1 and word not in SEAT
    unknown = thing and all(is_unheard_of(word[at : at + 2], index) for at in range(len(word) - 1))
    spelt = "[\u4e00-\u9fff]".join((*map(re.escape, word), ""))
    spelt_out = any(re.search(spelt, text) for text in texts)
    return Lack("said", word) if unknown and not spelt_out else None


def unheard_of_itself(
    sought: Sought, texts: Sequence[str], index: Index, meaning: Meaning
) -> Lack | None:
    """Return the thing of a question that goes on from another, if no report speaks of the like.

    What it takes from the turns before would be answered instead.
    """
    own = [
        (word, tag)
        for word, tag in rjieba.tag(sought.text)
        if word in sought.nouns and not sought.inherited.issuperset(words(word))
    ]
    things = [word for word, tag in own if tag.startswith("n") and not ASKED.search(word)]
    unheard = (
        things and len(things) == len(own) and all(is_unheard_of(one, index) for one in things)
    )
    if not sought.inherited or not unheard:
        return None
    if sought.kind == "person" or set("".join(things)) & set("".join(texts)):
        return None
    said = tuple(dict.fromkeys(word for text in texts for word in words(normal(text))))
    return Lack("said", things[0]) if nearest(things, [said], meaning).max() < LIKE else None


def _shares_characters(word: str, index: Index) -> bool:
    """Tell whether two neighbouring characters of a word stand together in some passage."""
    pairs = (word[at : at + 2] for at in range(len(word) - 1))
    return any(not is_unheard_of(pair, index) for pair in pairs)


def is_unheard_of(word: str, index: Index) -> bool:
    """Tell whether two neighbouring characters of a word stand together in no passage."""
    (unseen,) = index.idf("bigrams", [""])
    pairs = [word[at : at + 2] for at in range(len(word) - 1)]
    return bool((index.idf("bigrams", pairs) >= unseen).any())
