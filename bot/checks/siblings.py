"""Tells a thing from another of its sort by what stands before their common noun.

Of 东部地区 it is no answer what a text says of 中部地区, nor of one bank what it says of another.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import rjieba

from bot.answer import FIGURES
from bot.language.meaning import Meaning
from bot.language.overlap import nearest
from bot.language.places import known_countries, places_in
from bot.questions.analysis import ASKING, UNNAMED, Sought
from bot.questions.parts import asks_several
from bot.sentences.evidence import beginning, whole_text
from corpus.article import Article
from corpus.institution_endings import BANKS, COMPANIES, ENDINGS

Pair = tuple[str, str]  # what sets a thing apart, and the noun that it shares with its like

SORTS = tuple(
    sorted({end for end in ENDINGS if len(end) > 1} | {"机场", "地区", "业"}, key=len, reverse=True)
)  # ends of a word that names one of a sort
APART = ("n", "vn", "j", "b", "f", "i", "l", "eng")  # first letters of the tags of what sets apart
NOUNS = ("n", "vn", "nz", "nt", "nis")
NEVER = ("ns", "nt")  # a place may go without saying, and is looked for by itself
WITHIN = tuple("中里内上下前后")  # ends of words for where in a thing or when
REACH = 8  # characters before a noun in which a longer or shorter name of the same may stand
HALF = 2
SAME = 0.08  # squared cosine from which what sets two things apart may be the same, 乡村 and 农村
WHEN = "时候"  # which is cut from 什么
OWNER = re.compile(rf"[\u4e00-\u9fff]{{2,}}(?:{'|'.join((*COMPANIES, *BANKS))})$")
TOWN = re.compile(r"[\u4e00-\u9fff]{2}[镇乡村]")
NAMES = ("nr", "ns", "nz")  # tags that the name of a town is given
HOME = ("中国", "国内", "我国", "内地")
WORLD = re.compile(r"在?(?:全球|全世界|世界各地)(?!最|首|第|领先|化|性|排)")
EVERYWHERE = re.compile(r"全国|全省|全市|全县|全区|全行业|我国")


def told_of_another(
    sought: Sought, quote: str, where: str, article: Article, meaning: Meaning
) -> str:
    """Return the thing whose figure is sought where a quote tells of its like; else empty.

    `where` is the quote with what it stands below and behind.
    """
    if sought.kind not in FIGURES or asks_several(sought.text):
        return ""
    text = whole_text(article)
    return (
        told_of_sibling(sought.text, quote, where, text, meaning)
        or told_of_all(sought.names, sought.text, quote, where)
        or told_of_the_world(sought.text, quote, where)
        or told_of_other_town(sought.text, quote, f"{where} {beginning(article)}", text)
    )


def told_of_sibling(question: str, quote: str, where: str, article: str, meaning: Meaning) -> str:
    """Return the thing of a question where a quote names only others of its sort; else empty.

    `where` is the quote with what it stands below and behind. What sets the thing apart must stand
    nowhere in the article, unless the thing itself does: an article that only words it otherwise
    may well mean it.
    """
    told = _tagged(quote)
    for apart, noun in dict.fromkeys(_pairs(question)):
        if UNNAMED.fullmatch(apart + noun) or apart[0].isdigit():
            continue
        longer = question[max(0, question.find(apart + noun) - 1) :][: len(apart) + 1]
        named = apart in where or (apart in article and apart + noun not in article)
        named = named or (longer.endswith(apart) and longer in article)  # 农商行 in 东港农商行贷款
        if noun in quote and not named and _are_others(question, (apart, noun), quote, told):
            others = tuple(word for word, _ in _before(noun, told))
            if nearest([apart], [others], meaning).max() < SAME:
                return apart + noun
    return ""


def told_of_all(names: tuple[str, ...], question: str, quote: str, where: str) -> str:
    """Return the company or bank of a question where a quote gives the sum over a country."""
    summed = EVERYWHERE.search(quote) and not EVERYWHERE.search(question)
    owners = (name for name in names if OWNER.fullmatch(name) and name[:2] not in where)
    return next(owners, "") if summed else ""


def told_of_the_world(question: str, quote: str, where: str) -> str:
    """Return the place of a question where a quote gives what is so over the world."""
    places = [
        *places_in(question),
        *(one for one in (*known_countries(), *HOME) if one in question),
    ]
    summed = WORLD.search(quote) and not WORLD.search(question) and not places_in(quote)
    return places[0] if summed and places and not any(one in where for one in places) else ""


def told_of_other_town(question: str, quote: str, where: str, article: str) -> str:
    """Return the town or village of a question that an article names, but not near a quote.

    The quote names a place that the question does not. `where` is what stands near the quote, with
    the beginning of the article.
    """
    towns = (word for word, tag in _tagged(question) if tag in NAMES and TOWN.fullmatch(word))
    others = any(place not in question for place in places_in(quote))
    unmet = (town for town in towns if town in article and town[:-1] not in where)
    return next(unmet, "") if others else ""


def _pairs(question: str) -> Iterator[Pair]:
    """Yield what may set the things of a question apart, each with its noun."""
    tagged = _tagged(question)
    for word, tag in tagged:
        end = next((end for end in SORTS if word.endswith(end)), "") if tag[0] == "n" else ""
        if end and len(word) > len(end) + 1:
            yield word[: -len(end)], end
    for (apart, tag), (noun, kind) in pairwise(tagged):
        plain = tag.startswith(APART) and tag not in NEVER and not apart.endswith(WITHIN)
        asked = apart in ASKING or noun in ASKING or apart == WHEN
        if plain and kind in NOUNS and not asked and min(len(apart), len(noun)) > 1:
            yield apart, noun


def _are_others(question: str, asked: Pair, quote: str, told: tuple[Pair, ...]) -> bool:
    """Tell whether each of the nouns of a quote has something before it that sets it apart.

    A name that shares most of its characters may be the same, cut short or written in full, and
    so may one that the question holds elsewhere, 金砖峰会 of 金砖国家领导人峰会.
    """
    apart, noun = asked
    before = list(_before(noun, told))
    around = "".join(
        quote[max(0, match.start() - REACH) : match.start()]
        for match in re.finditer(re.escape(noun), quote)
    )
    alike = len(set(apart) & set(around)) * HALF > len(set(apart))
    others = (
        len(word) > 1 and tag.startswith(APART) and word not in question for word, tag in before
    )
    return bool(before) and not alike and all(others)


def _before(noun: str, told: tuple[Pair, ...]) -> Iterator[Pair]:
    """Yield the word, with its tag, before each place where words hold or begin with a noun."""
    last = "", ""
    for word, tag in told:
        at = word.find(noun)
        if at > 0:
            yield word[:at], "n"
        elif at == 0:
            yield last
        last = word, tag


@lru_cache(maxsize=64)
def _tagged(text: str) -> tuple[Pair, ...]:
    return tuple(rjieba.tag(text))
