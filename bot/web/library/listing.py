"""The list of reports as markup: pure functions, every text of a report or a user escaped."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

from bot.web.chosen import MOST
from bot.web.library.catalogue import Chosen, Leaf, Listed, Report, found, leaf, names
from bot.web.library.form import Form, form_markup
from bot.web.library.wording import Words
from bot.web.place import Place
from bot.web.wording import dated, words_for_locale
from corpus.article import Source


@dataclass(frozen=True, slots=True)
class Step:
    """A change of the session: what was told of it, and the sources that its undo brings back."""

    told: str
    before: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class View:
    """What a reader sees of the list: the page (from 0) of what a query finds, below a notice.

    `steps` can be undone, the last of them first; `form` stands in the row of its report.
    """

    query: str = ""
    page: int = 0
    notice: str = ""
    steps: tuple[Step, ...] = ()
    form: Form | None = None

    def taking(self, step: Step) -> "View":
        """Return the view after one more change, which its notice tells."""
        return replace(self, notice=step.told, steps=(*self.steps, step))

    def undoing(self, told: str) -> "View":
        """Return the view after its last change was undone; the notice tells the one before, too.

        That is the one which the next undo is of.
        """
        steps = self.steps[:-1]
        notice = " · ".join([told, *(step.told for step in steps[-1:])])
        return replace(self, notice=notice, steps=steps)


def listing_markup(reports: Sequence[Report], view: View, chosen: Chosen, words: Words) -> str:
    """Return the reports that are seen, those of them ticked that are chosen."""
    matching = found(reports, view.query)
    turned = leaf(matching, view.page)
    rows = "".join(_row(report, chosen, view.form, words) for report in turned.reports)
    nothing = words.nothing if reports else words.empty
    body = f'<ul class="reports">{rows}</ul>' if rows else f'<p class="none">{nothing}</p>'
    return (
        f'<div lang="{words.lang}">{_notice(view, words)}'
        f"{_choice(reports, chosen, words)}{_found(reports, matching, words)}"
        f"{body}{_turning(turned, words)}</div>"
    )


def _notice(view: View, words: Words) -> str:
    undo = _button("undo", words.undo) if view.steps else ""
    said = f"<span>{escape(view.notice)}</span>{undo}" if view.notice else ""
    return f'<p class="told" role="status">{said}</p>'


def _choice(reports: Sequence[Report], chosen: Chosen, words: Words) -> str:
    """Return how many reports are ticked, and what ticks many at once."""
    if not reports:
        return ""
    every = names(reports)
    ticks = every if chosen is None else chosen & every
    said = words.total if ticks == every else words.using if ticks else words.using_none
    line = said.format(chosen=len(ticks), total=len(every))
    line += words.unkept if chosen is not None and len(chosen) > MOST else ""
    bundled = names(report for report in reports if report.bundled)
    check = _check("bundled", words.bundled.format(count=len(bundled)), on=bundled <= ticks)
    return (
        f'<p class="chosen{"" if ticks else " warn"}">{line}</p>'
        f'<p class="ticking">{_button("all", words.all)}{_button("none", words.none)}'
        f"{check if bundled else ''}</p>"
    )


def _found(reports: Sequence[Report], matching: Sequence[Report], words: Words) -> str:
    if len(matching) in (0, 1, len(reports)):
        return ""
    told = words.remove_found.format(count=len(matching))
    return f'<p class="found">{_button("remove-found", told)}</p>'


def _row(report: Report, chosen: Chosen, form: Form | None, words: Words) -> str:
    """Return a report with its articles and what can be done with it, or with its form."""
    name = escape(report.name)
    on = " checked" if chosen is None or report.name in chosen else ""
    if form and form.name == report.name:
        body, acts = form_markup(form, words), ""
    else:
        articles = "".join(_article(article, words) for article in report.articles)
        body, acts = f'<ul class="articles">{articles}</ul>', _acts(report.name, words)
    return (
        f'<li><input type="checkbox" data-act="tick" data-name="{name}" '
        f'aria-label="{escape(words.use.format(name=report.name))}"{on}>'
        f'<div>{body}<p class="file">{name}</p></div>{acts}</li>'
    )


def _acts(name: str, words: Words) -> str:
    acts = (
        ("describe", words.describe, words.describe_named),
        ("remove", words.remove, words.remove_named),
    )
    buttons = "".join(
        f'<button type="button" data-act="{act}" data-name="{escape(name)}" '
        f'aria-label="{escape(told.format(name=name))}">{text}</button>'
        for act, text, told in acts
    )
    return f'<p class="acts">{buttons}</p>'


def _article(article: Listed, words: Words) -> str:
    day = escape(dated(article.published, words_for_locale(words.lang)))
    count = words.sentences.format(article.sentences)
    return f"<li>{report_link(article.id, article.title)} <small>{day} · {count}</small></li>"


def report_link(article_id: str, title: str) -> str:
    """Return the link that opens an article in the source view."""
    href = Place(article_id).href
    return f'<a class="report" href="{href}" lang="zh-Hans">{escape(title or article_id)}</a>'


def _turning(turned: Leaf, words: Words) -> str:
    if turned.pages == 1:
        return ""
    earlier = _button("page", words.earlier, turned.number - 1) if turned.number else ""
    last = turned.number == turned.pages - 1
    later = "" if last else _button("page", words.later, turned.number + 1)
    at = words.page.format(page=turned.number + 1, pages=turned.pages)
    return f'<p class="turning">{earlier}<span>{at}</span>{later}</p>'


def _button(act: str, text: str, name: object = "") -> str:
    return f'<button type="button" data-act="{act}" data-name="{name}">{text}</button>'


def _check(act: str, text: str, *, on: bool) -> str:
    checked = " checked" if on else ""
    return f'<label><input type="checkbox" data-act="{act}"{checked}>{text}</label>'
