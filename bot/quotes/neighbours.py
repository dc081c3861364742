"""Quotes with the first sentence the one next to it that tells what it only points to."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.answer import SPANNED, Claim
from bot.checks.verification import is_true
from bot.questions.analysis import Sought
from bot.sentences.claims import all_numbered, claim_from, place_of
from bot.sentences.series import item_in, items_below, number_asked
from corpus.article import Article
from index.store import Index

WHAT = re.compile(
    r"(?:是|指)(?:一?[个种台款座件样]|些)?(?:什么|啥)(?:东西|设备|机构|意思)?[?？。]*$"
)
DEFINED = re.compile(r"是指|指的是|[指是][一两]|即")  # in a sentence that says itself what is what
NATURE = re.compile(
    r"[“‘\"]?(?:这|它|此)(?:其实|正|就|便)?是(?P<told>[一两几][^，,。；;！!”]{3,}|[^，,。；;！!”]{5,})"
)
WORKS = re.compile(
    r"(?:怎么|如何|怎样|咋)(?:操作|运[作行]|实施|实现|实行|做到|弄|搞|一?回事|办理)(?:的|呢)*[?？。]*$"
)
PROCESS = re.compile(
    r"(?:(?:[^，,。；;]*(?:解释|介绍|说明|说|称|表示)[，,：:])?[“‘\"]?)"
    r"(?P<told>(?=[^。]*?(?:先[期行由以后将把对]?[^。]{2,}?(?:后期|再|然后|之后|随后|最后|进而)"
    r"|通过[^。，]{2,}?(?:方式|形式|办法)))[^。！!”]{8,})"
)  # what is done one after the other, or by what means
SO = re.compile(r"[“‘\"]?(?:因此|所以|于是|为此|因而|由此|故而|正因(?:为)?如此|有鉴于此)")
CAUSE = re.compile(r"[“‘\"]?(?P<told>.+?)[。；;！!”’\"]*$")
OF_ITEMS = ("list", "definition", "programme", "other")  # kinds of questions that ask for one
MARKED = 60  # characters of what is marked, at most
LONGEST = 400  # characters of an answer with the items of a list
BEFORE, BEHIND = -1, 1


def with_neighbour(sought: Sought, claims: tuple[Claim, ...], index: Index) -> tuple[Claim, ...]:
    """Return claims with the sentence beside the first that tells what is sought.

    Of a reason that is the one before a sentence with 因此, of the nature of a thing the one behind
    a sentence that only names it, if it begins with 这是; of how it works the one behind that tells
    the steps. Without such a one the claims stay.
    """
    first = claims[0]
    quote, article = first.citation.quote, index.article(first.citation.article_id)
    beside = None
    if sought.kind == "reason" and SO.match(quote):
        beside = _beside(first, BEFORE, CAUSE, article)
    elif WHAT.search(sought.text) and not DEFINED.search(quote):
        beside = _beside(first, BEHIND, NATURE, article)
    elif WORKS.search(sought.text) and not PROCESS.match(quote):
        beside = _beside(first, BEHIND, PROCESS, article)
    if not beside or not is_true(beside, index.source(article.source)):
        return claims
    plain = replace(first, highlights=())
    led = (beside, plain) if beside.citation.sentence < first.citation.sentence else (plain, beside)
    others = (claim for claim in claims[1:] if place_of(claim) != place_of(beside))
    return all_numbered((*led, *others))


def _beside(claim: Claim, step: int, told: re.Pattern[str], article: Article) -> Claim | None:
    """Return a claim of the sentence a step from another, None where it does not tell it."""
    number = claim.citation.sentence + step
    if not 0 <= number < len(article.sentences):
        return None
    found = told.match(article.sentences[number].text)
    marks = (found.span("told"),) if found and len(found["told"]) <= MARKED else ()
    return claim_from(article, article.sentences[number], marks) if found else None


def with_items(sought: Sought, claims: tuple[Claim, ...], index: Index) -> tuple[Claim, ...]:
    """Return claims with the items of a list behind each that ends with the colon before them.

    Of a list of which one item is asked for by its number it is that one alone. Where a figure or
    a name is sought, a list behind another sentence is no part of the answer.
    """
    leading = claims[:1] if sought.kind in SPANNED else claims
    below = {
        place_of(claim): tuple(_items_of(claim, index)) if claim in leading else ()
        for claim in claims
    }
    for claim in claims:
        if one := _item_asked(sought, below[place_of(claim)]):
            return all_numbered((replace(claim, highlights=()), one))
    places = {place_of(item) for items in below.values() for item in items}
    length = sum(len(claim.citation.quote) for claim in claims if place_of(claim) not in places)
    told: list[Claim] = []
    for claim in (claim for claim in claims if place_of(claim) not in places):
        items = below[place_of(claim)]
        told.append(replace(claim, highlights=()) if items else claim)
        for item in items:
            length += len(item.citation.quote)
            if length <= LONGEST:
                told.append(item)
    return all_numbered(told)


def _items_of(claim: Claim, index: Index) -> Iterator[Claim]:
    """Yield claims of the items that a claim announces with the colon at its end."""
    article = index.article(claim.citation.article_id)
    for item in items_below(article, claim.citation.sentence):
        start, end = item_in(item.text)
        whole = len(item.text.rstrip("。；;"))
        mark = (start, whole if len(item.text) <= MARKED else end)
        below = claim_from(article, item, (mark,))
        if is_true(below, index.source(article.source)):
            yield below


def _item_asked(sought: Sought, items: tuple[Claim, ...]) -> Claim | None:
    """Return the item of a list that is asked for by its number, None where none is."""
    number = number_asked(sought.text) if sought.kind in OF_ITEMS else None
    if number is None or not items:
        return None
    at = number or len(items)
    return items[at - 1] if at <= len(items) else None
