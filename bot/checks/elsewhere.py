"""Finds that quotes speak of another place than a question, whose figures may well be true."""

import re
from collections.abc import Sequence

from bot.answer import FIGURES
from bot.checks.lack import Lack
from bot.checks.unheard import is_unheard_of
from bot.language.places import (
    AREAS,
    bare,
    is_named,
    is_narrowed,
    lies_in,
    owners_of,
    parts_named,
    places_in,
)
from bot.questions.analysis import Sought
from bot.questions.parts import asks_several
from bot.sentences.evidence import printed_text, whole_text
from corpus.article import Article
from index.store import Index

OWNED = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,3}?)[市省]?[)）]?"
    rf"(?P<sort>{AREAS}|园区|大学|医院|机场|港|地铁)"
)  # a thing that many places have
INSTITUTIONS = "大学|学院|学校|银行|医院|公司|集团"


def unnamed_place(sought: Sought, articles: Sequence[Article], index: Index) -> Lack | None:
    """Return a place of the question that the articles do not name, for a list no report at all."""
    if sought.kind == "comparison" or asks_several(sought.text):
        return None
    text = "".join(map(printed_text, articles))
    asked = [place for place in places_in(sought.text) if _is_named(place, sought.text)]
    asked = [place for place in asked if not _is_confirmed(place, sought.text)]
    unnamed = [p for p in asked if not _is_named(p, text) and not parts_named(p, sought.text)]
    unnamed = [place for place in unnamed if not is_narrowed(place, sought.text, text)]
    unnamed = [p for p in unnamed if not any(lies_in(subject_of(one), bare(p)) for one in articles)]
    if sought.kind == "list":
        unnamed = [place for place in unnamed if is_unheard_of(place, index)]
    return Lack("place", unnamed[0]) if unnamed else None


def _is_named(place: str, text: str) -> bool:
    """Tell whether a text names a place, if only in 河南日报, but not in 河南大学 alone."""
    own = re.sub(rf"{re.escape(place)}(?:{INSTITUTIONS})", "", text)
    return is_named(place, own)


def _is_confirmed(place: str, question: str) -> bool:
    """Tell whether a question only wants to hear that a place is the one, as in 是从甲地来的吧."""
    return bool(re.search(rf"是[从在到去由往]?{re.escape(place)}[^，,。]{{0,6}}[吧吗]$", question))


def other_owner(sought: Sought, text: str) -> Lack | None:
    """Return the place of the question where a text speaks of another place's thing of that sort.

    高新区 of one city is not that of another, though the article names both cities.
    """
    for sort in dict.fromkeys(match["sort"] for match in OWNED.finditer(sought.text)):
        asked, told = (list(owners_of(sort, where)) for where in (sought.text, text))
        if asked and told and not any(place in text for place in asked):
            return Lack("place", asked[0])
    return None


def told_elsewhere(sought: Sought, where: str, quote: str, subject: str) -> Lack | None:
    """Return the place of the question where a quote speaks of another, and nothing above names it.

    A question of several parts has a claim for each, which may speak of one place only. `subject`
    is the place that the article names the most; it may go without saying, and so may one that
    stands above the quote, unless a clause of the quote begins with another.
    """
    if sought.kind not in (*FIGURES, "definition") or asks_several(sought.text):
        return None
    asked = [place for place in places_in(sought.text) if _is_named(place, sought.text)]
    asked = [place for place in asked if place not in quote]
    told = [place for place in places_in(quote) if place not in sought.text]
    others = [place for place in told if not any(lies_in(one, place) for one in asked)]
    apart = [place for place in others if not any(lies_in(place, one) for one in asked)]
    owned = any(re.search(rf"(?:^|[，。；：、]){re.escape(place)}", quote) for place in apart)
    if asked and owned:
        return Lack("owner", asked[0])
    asked = [place for place in asked if place not in where and place != subject]
    return Lack("place", asked[0]) if asked and others else None


def subject_of(article: Article) -> str:
    """Return the place that an article names the most, empty without any."""
    text = whole_text(article)
    return max(places_in(text), key=text.count, default="")
