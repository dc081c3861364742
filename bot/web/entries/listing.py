"""The lists of figures and names as markup: pure functions, every text of a report escaped."""

from dataclasses import dataclass
from html import escape
from typing import Any, Literal, get_args

from bot.web.entries.wording import Words
from bot.web.place import Place
from corpus.article import Range
from corpus.entries import Kind
from corpus.measures import Family
from index.entries import ORDERS, Listed, Listing, Order, Wanted

PAGE = 50  # entries
LONGEST = 200  # characters of a filter
HIGHEST = 10**7  # page that can be asked for
KINDS: tuple[Kind, ...] = get_args(Kind)
FIGURES = ("name", "value", "period", "report")
NAMES = ("name", "mentions", "report")


@dataclass(frozen=True, slots=True)
class Row:
    """An entry that is listed, with the text and the raw ranges of the sentence it stands in."""

    entry: Listed
    sentence: str
    ranges: tuple[Range, ...]


def wanted_of(request: dict[str, Any]) -> tuple[Wanted, int]:
    """Return what a request of the page wants, and which page from 0; nonsense counts as unsaid."""
    kinds: dict[str, Kind] = {kind: kind for kind in KINDS}
    families: dict[str, Family] = {family: family for family in get_args(Family)}
    orders: dict[str, Order] = {order: order for order in ORDERS}
    kind = kinds.get(str(request.get("kind")), "figure")
    shown = FIGURES if kind == "figure" else NAMES
    order: Order | Literal[""] = orders.get(str(request.get("order")), "")
    wanted = Wanted(
        kind=kind,
        text=_filter(request.get("text")),
        family=families.get(str(request.get("family")), "") if kind == "figure" else "",
        report=_filter(request.get("report")),
        order=order if order in shown else "",
        falling=request.get("falling") is True,
    )
    page = request.get("page")
    return wanted, min(max(page, 0), HIGHEST) if type(page) is int else 0


def _filter(text: object) -> str:
    return text.strip()[:LONGEST] if isinstance(text, str) else ""


def frame_markup(words: Words) -> str:
    """Return what stays around the list: the choice of a view, the filters and the download."""
    views = "".join(
        f'<button type="button" data-kind="{kind}" aria-pressed="{str(kind == "figure").lower()}">'
        f"{getattr(words, kind)}</button>"
        for kind in KINDS
    )
    options = "".join(
        f'<option value="{family}">{text}</option>' for family, text in words.families.items()
    )
    return (
        f'<div class="entries" lang="{words.lang}" data-lost="{words.lost}">'
        f'<div class="views" role="group" aria-label="{words.entries}">{views}</div>'
        f'<div class="filters">{_input("text", words.text)}{_input("report", words.filter_report)}'
        f'<label class="family"><span>{words.family}</span>'
        f'<select data-filter="family">{options}</select></label>'
        f'<button type="button" data-download>{words.download}</button></div>'
        '<div class="list" aria-live="polite"></div></div>'
    )


def _input(name: str, text: str) -> str:
    return (
        f'<input type="search" data-filter="{name}" placeholder="{text}" aria-label="{text}" '
        f'maxlength="{LONGEST}">'
    )


def list_markup(
    rows: tuple[Row, ...], listing: Listing, wanted: Wanted, page: int, words: Words
) -> str:
    """Return one page of a list, its columns headed by what sorts it."""
    if not rows:
        return f'<p class="none">{words.nothing}</p>'
    names = FIGURES if wanted.kind == "figure" else NAMES
    head = "".join(_head(name, wanted, words) for name in names)
    body = "".join(_row(row, names) for row in rows)
    total = words.total.format(total=listing.total)
    return (
        f'<p class="total">{total}</p><table class="{wanted.kind}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>{_turning(page, pages(listing), words)}"
    )


def pages(listing: Listing) -> int:
    """Return how many pages a list has."""
    return max(1, -(-listing.total // PAGE))


def _title(name: str, wanted: Wanted, words: Words) -> str:
    return words.measure if name == "name" and wanted.kind == "figure" else getattr(words, name)


def _head(name: str, wanted: Wanted, words: Words) -> str:
    way = ("descending" if wanted.falling else "ascending") if wanted.order == name else "none"
    return (
        f'<th scope="col" aria-sort="{way}"><button type="button" data-order="{name}">'
        f"{_title(name, wanted, words)}</button></th>"
    )


def _row(row: Row, names: tuple[str, ...]) -> str:
    entry = row.entry
    href = Place(entry.article_id, row.ranges).href
    said = f"<q>{escape(row.sentence)}</q>"  # where it is not sure what a figure measures
    told = {
        "name": f'<a href="{href}" lang="zh-Hans">{escape(entry.name) or said}</a>',
        "value": f"<strong>{escape(entry.value)}</strong>",
        "period": escape(entry.period),
        "mentions": str(entry.mentions),
        "report": f"<span>{escape(entry.report)}</span>",
    }
    cells = "".join(f'<td class="{name}">{told[name]}</td>' for name in names)
    return f"<tr>{cells}</tr>"


def _turning(page: int, last: int, words: Words) -> str:
    if last == 1:
        return ""
    at = words.page.format(page=page + 1, pages=last)
    return (
        f'<p class="turning">{_turn(page - 1, words.earlier, on=page > 0)}<span>{at}</span>'
        f"{_turn(page + 1, words.later, on=page + 1 < last)}</p>"
    )


def _turn(page: int, text: str, *, on: bool) -> str:
    off = "" if on else " disabled"
    return f'<button type="button" data-page="{page}"{off}>{text}</button>'
