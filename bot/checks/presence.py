"""Misses the thing of which a question asks whether there is any, 有没有地铁, or how many."""

import re
from collections.abc import Sequence

import rjieba

from bot.checks.doers import is_unheard
from bot.checks.unheard import is_unheard_of
from bot.checks.units import PERSONS, STAFF
from bot.language.english import translations
from bot.language.meaning import Meaning
from bot.questions.analysis import ASKING, GENERIC, Sought
from index.store import Index

HAVING = re.compile(
    r"(?:有没有|有无|(?:是否|是不是)[设建开办]?有)(?P<what>[^,，。]{2,14}?)[吗呢]?$"
)
THERE = re.compile(r"(?P<before>.*)有(?P<what>[^有,，。]{2,14}?)(?:吗|么|没有?)$")
NEAR = 4  # characters before 有 by which it is cut from them
COUNTED = re.compile(
    r"(?:多少|几)[个家所座条处间栋片](?P<what>[\u4e00-\u9fff]{2,6})$"
    r"|(?P<of>[\u4e00-\u9fff]{2,6})(?:一共|总共|共)?有(?:多少|几)[个家所座条处间栋片]?$"
)
PLAINLY = 0.4  # weight from which a word is what an English one plainly means
SHORTEST = 2  # characters of a word that is looked for
SORTING = frozenset("bansfvjz")  # first letters of the tags of words that tell what sort it is
SAYS_NOTHING = frozenset("mqdcpuyeo")  # first letters of tags


def missing_presence(sought: Sought, texts: Sequence[str], meaning: Meaning) -> str:
    """Return the thing whose presence is asked for where no text speaks of it, else nothing.

    It is the last word that tells anything, and what sort of it is asked for, 女院士, is to stand
    in one text with it; what is asked with 什么 or 哪些 is no presence.
    """
    tagged = rjieba.tag(_what(sought.text)) if sought.kind == "other" else []
    if any(tag == "r" for _, tag in tagged):
        return ""
    told = [word for word, tag in tagged if len(word) > 1 and tag[0] not in SAYS_NOTHING]
    asked = [word for word in told if word not in ASKING and word not in GENERIC][-1:]
    if asked and is_unheard(asked, texts, meaning):
        return asked[0]
    return _unheard_sort(tagged, texts, meaning)


def _unheard_sort(tagged: list[tuple[str, str]], texts: Sequence[str], meaning: Meaning) -> str:
    """Return the noun asked for with what sort of it is, where no text has both, else nothing."""
    *before, (noun, tag) = tagged or [("", "")]
    phrase = "".join(word for word, _ in tagged)
    verb = any(how.startswith("v") and how != "vn" for _, how in before)
    plain = all(how[0] in SORTING or how == "uj" for _, how in before)
    sorts = [word for word, how in before if how != "uj" and word not in GENERIC]
    if not sorts or tag[:1] != "n" or not plain or (verb and f"的{noun}" not in phrase):
        return ""
    near = [text for text in texts if not is_unheard([noun], [text], meaning)]
    heard = any(all(not is_unheard([one], [text], meaning) for one in sorts) for text in near)
    return "" if heard else phrase


def _what(text: str) -> str:
    """Return what stands behind 有没有, or between 有 as a word and 吗, nothing without them."""
    if having := HAVING.search(text):
        return having["what"]
    there = THERE.fullmatch(text)
    alone = there and ("有", "v") in rjieba.tag(f"{there['before'][-NEAR:]}有{there['what']}")
    return there["what"] if there and alone else ""


def unheard_counted(sought: Sought, texts: Sequence[str], index: Index, meaning: Meaning) -> str:
    """Return the thing that is counted where no report at all and no text speaks of the like.

    A word of which a text holds two neighbouring characters may be put otherwise there; persons
    go by many names.
    """
    found = COUNTED.search(sought.text) if sought.kind == "number" else None
    told = rjieba.tag(found["what"] or found["of"]) if found else [("", "")]
    word, tag = told[-1]
    known = len(word) < SHORTEST or tag[:1] not in "nlj" or word in ASKING or word in GENERIC
    if known or word.startswith(STAFF) or PERSONS.match(word) or not is_unheard_of(word, index):
        return ""
    near = any(word[at : at + 2] in text for text in texts for at in range(len(word) - 1))
    return word if not near and is_unheard([word], texts, meaning) else ""


def unheard_in_english(sought: Sought, index: Index) -> str:
    """Return what an English noun that is counted means, if no report speaks of it.

    Such a noun stays in English, as nothing stands for it.
    """
    counted = sought.text.partition("多少")[2] if sought.kind == "number" else ""
    left = (noun for noun in sought.nouns if noun.isascii() and noun in counted)
    for noun in (one for one in left if is_unheard_of(one, index)):
        plain = {
            word: weight
            for word, weight in translations(noun).items()
            if weight >= PLAINLY and len(word) > 1
        }
        if plain and all(is_unheard_of(word, index) for word in plain):
            return max(plain, key=plain.__getitem__)
    return ""
