"""Finds what a question asks for that the quoted sentences do not give.

A figure of another unit, or the true figure of another place, is the commonest wrong answer, and
words in common do not tell it. So each check is a rule with its evidence, and a refusal can say
what is missing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Literal

import rjieba

from bot.answer import Claim, Kind
from bot.evidence import whole_text
from bot.overlap import covered
from bot.persons import is_person
from bot.places import known_places, places_in
from bot.questions import QUOTES, Sought
from bot.spans import UNIT, spans_of
from corpus.article import Article
from index.store import Index
from index.tokens import normal, words

Missing = Literal["name", "place", "post", "kind", "unit", "said"]

SPANNED: dict[Kind, tuple[Kind, ...]] = {
    "person": ("person", "organisation"),
    "date": ("date",),
    "money": ("money",),
    "percent": ("percent",),
    "number": ("number", "money", "percent"),
}  # kinds of span of which a quote must hold one that the question does not
PEOPLE = ("人", "名", "位", "员")
MEASURES = (
    ("平方米", "平米", "平方公里", "平方千米", "亩", "公顷"),
    ("公里", "千米", "米", "厘米", "毫米", "海里", "英里"),
    ("吨", "公斤", "千克", "斤", "克"),
    ("岁",),
)  # units of which one can be asked for and another be given
HOW_MANY_PEOPLE = re.compile(
    r"多少号?人(?![次才工])|(?:多少|几)[名位]|几人"
    r"|\bhow many (?:people|employees|staff|workers|students)"
)
ABOUT = 0.6  # of the words that the best claim shares with the question
POST = re.compile(
    r"(?:理事|董事|秘书|[会院校园局部所县市区镇村厂行台社站馆处科厅司州省队船机组])长|书记|主任|总?经理"
    r"|总裁|负责人|创始人|主席|总理|总统|教练|发言人|主编|院士|设计师"
)
OWNED = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,3}?)[市省]?[)）]?"
    r"(?P<sort>高新区|新区|科学城|大学城|开发区|经开区|保税区|自贸区|园区|大学|医院|机场|港|地铁)"
)  # a thing that many places have
CLASSIFIERS = tuple("家所座株辆")  # of things that are seldom counted otherwise
BESIDE = 8  # characters between a figure and what it counts
SORTS = (
    ("公司", "企业", "集团", "厂"),
    ("学校", "中学", "小学", "学院", "大学", "幼儿园", "校区"),
    ("银行",),
    ("医院", "诊所"),
    ("协会", "学会", "联盟"),
)  # words for institutions of one sort
NAMING = ("n", "vn", "j", "l", "b", "eng")  # tags of words that set one sort from another
SORT_ASKED = re.compile(rf"哪(?:一?[家个所些]|[两几][家所个])?(?P<sort>{'|'.join(chain(*SORTS))})")
COUNTED = re.compile(rf"(?:多少|几)(?:{UNIT})(?P<what>[\u4e00-\u9fff]{{4,10}})[?？]?$")
WHO = re.compile(r"谁|哪位|哪名|叫什么|姓名|何人")
COUNTING = re.compile(r"[多少几]$")  # before a measure word that looks like a surname
DURATION = re.compile(r"多久|多长时间")
WHETHER = re.compile(r"是否|是不是|有没有|有无|能不能|能否|会不会")


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing, and the word of the question, or the kind sought, that stands for it."""

    missing: Missing
    word: str


def lack_of(sought: Sought, claims: Sequence[Claim], index: Index) -> Lack | None:
    """Return what the claims do not give; None if nothing.

    Only claims that are about what is asked count: a date somewhere else is no answer.
    """
    articles = [index.article(name) for name in {claim.citation.article_id for claim in claims}]
    quotes = [claim.citation.quote for claim in _carriers(sought, claims, index)]
    return (
        _name(sought, index)
        or _place(sought, articles)
        or _owner(sought, _where(claims[0], index))
        or _post(sought, quotes)
        or _kind(sought, quotes)
        or _unit(sought, quotes)
        or _sort(sought, quotes)
        or _counted(sought, _where(claims[0], index))
        or _said(sought, quotes)
    )


def _carriers(sought: Sought, claims: Sequence[Claim], index: Index) -> list[Claim]:
    """Return the claims that hold, where they stand, most of what the best of them holds."""
    if not sought.terms:
        return list(claims)
    held = covered(
        list(sought.terms),
        index.idf("words", list(sought.terms)),
        [normal(_where(claim, index)) for claim in claims],
    )
    return [
        claim
        for claim, share in zip(claims, held, strict=True)
        if claim is claims[0] or share >= ABOUT * held.max()
    ]


def _where(claim: Claim, index: Index) -> str:
    """Return a claim's quote with the sentence before it, its heading and headline."""
    article = index.article(claim.citation.article_id)
    number = claim.citation.sentence
    lines = article.lines
    before = lines[number - 1].text if 0 < number < len(lines) else ""
    return f"{article.title.text} {article.heading(number)} {before} {claim.citation.quote}"


def _name(sought: Sought, index: Index) -> Lack | None:
    """Return a person or place of the question that stands in no report."""
    tagged = rjieba.tag(sought.text)
    people = [
        word
        for (before, _), (word, tag) in pairwise([("", ""), *tagged])
        if tag.startswith("nr") and is_person(word) and not COUNTING.search(before)
    ]
    for word in (*people, *places_in(sought.text)):
        if len(word) > 1 and _is_unknown(word, index):
            return Lack("name", word)
    return None


def _is_unknown(word: str, index: Index) -> bool:
    """Tell whether two neighbouring characters of a word stand together in no passage."""
    (unseen,) = index.idf("bigrams", [""])
    pairs = [word[at : at + 2] for at in range(len(word) - 1)]
    return bool((index.idf("bigrams", pairs) >= unseen).any())


def _place(sought: Sought, articles: Sequence[Article]) -> Lack | None:
    """Return a place of the question that the articles do not name."""
    named = {place for article in articles for place in places_in(whole_text(article))}
    found = (place for place in places_in(sought.text) if place not in named)
    place = next(found, None)
    return Lack("place", place) if place else None


def _owner(sought: Sought, text: str) -> Lack | None:
    """Return the place of the question where a text speaks of another place's thing of that sort.

    高新区 of one city is not that of another, though the article names both cities.
    """
    for sort in dict.fromkeys(match["sort"] for match in OWNED.finditer(sought.text)):
        asked, told = (_owners(sort, where) for where in (sought.text, text))
        if asked and told and not any(place in text for place in asked):
            return Lack("place", asked[0])
    return None


def _owners(sort: str, text: str) -> list[str]:
    """Return the known places that stand before the word for a sort of thing."""
    found = (match["place"] for match in OWNED.finditer(text) if match["sort"] == sort)
    ends = (place[-size:] for place in found for size in (3, 2) if len(place) >= size)
    return [place for place in ends if place in known_places()]


def _post(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the post whose holder is sought where no quote names the post."""
    posts = POST.findall(sought.text) if WHO.search(sought.text) else []
    named = posts and any(posts[-1] in quote for quote in quotes)
    return Lack("post", posts[-1]) if posts and not named else None


def _kind(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the kind of span sought where no quote holds one."""
    kinds = SPANNED.get(sought.kind, ())
    if DURATION.search(sought.text):
        kinds = (*kinds, "number")
    held = any(_spans(sought, kind, quote) for kind in kinds for quote in quotes)
    return Lack("kind", sought.kind) if kinds and not held else None


def _spans(sought: Sought, kind: Kind, quote: str) -> list[str]:
    found = [quote[start:end] for start, end in spans_of(kind, quote)]
    return [span for span in found if normal(span).strip(QUOTES) not in sought.text]


def _unit(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the unit sought where no figure of the quotes is of its sort."""
    if sought.kind != "number":
        return None
    people = bool(HOW_MANY_PEOPLE.search(sought.text))
    sorts = (group for group in MEASURES if sought.counted.startswith(group))
    wanted = PEOPLE if people else next(sorts, None)
    if wanted is None:
        return _classified(sought, quotes)
    spans = [span for quote in quotes for span in _spans(sought, "number", quote)]
    given = any(unit in span for span in spans for unit in wanted)
    asked = next((unit for unit in wanted if sought.counted.startswith(unit)), wanted[0])
    return None if given else Lack("unit", asked)


def _classified(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the classifier sought, 多少家, where no figure has it or counts the same things."""
    unit, noun = sought.counted[:1], sought.counted[1:3]
    if unit not in CLASSIFIERS:
        return None
    for quote in quotes:
        for start, end in spans_of("number", quote):
            around = quote[max(0, start - BESIDE) : end + BESIDE]
            if unit in quote[start : end + 1] or (noun and noun in around):
                return None
    return Lack("unit", unit)


def _sort(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the sort of institution sought, 哪家公司, where no quote holds one of that sort."""
    asked = SORT_ASKED.search(sought.text)
    if sought.kind != "organisation" or not asked:
        return None
    words_of_sort = next(sort for sort in SORTS if asked["sort"] in sort)
    given = any(word in quote for word in words_of_sort for quote in quotes)
    return None if given else Lack("kind", asked["sort"])


def _counted(sought: Sought, text: str) -> Lack | None:
    """Return what sets apart the things that are counted, where a text counts others.

    Of 多少家生物医药企业 the companies stand there, and no word of 生物医药.
    """
    asked = COUNTED.search(sought.text)
    if sought.kind != "number" or not asked:
        return None
    *before, (last, _) = rjieba.tag(asked["what"])
    apart = [word for word, _ in before if len(word) > 1]
    plain = all(tag.startswith(NAMING) for _, tag in before)
    there = normal(text)
    if not plain or not apart or last not in there or any(word in there for word in apart):
        return None
    return Lack("said", "".join(apart))


def _said(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the first word after 是否 where nothing of what follows stands in a quote."""
    found = WHETHER.search(sought.text)
    if not found:
        return None
    text = normal(" ".join(quotes))
    asked = [word for word in words(sought.text[found.end() :]) if len(word) > 1]
    missing = [word for word in asked if word not in text]
    return Lack("said", missing[0]) if missing and missing == asked else None
