"""Tests of the list of reports."""

import re
from dataclasses import replace
from html import unescape

from bot.web.chosen import MOST
from bot.web.library.catalogue import PAGE, Listed, Report, found, leaf, names, ticked
from bot.web.library.form import Form, form_markup, form_of
from bot.web.library.listing import Step, View, listing_markup
from bot.web.library.wording import CHINESE, ENGLISH
from bot.web.place import place_of
from corpus.article import Published, Source
from tests.bot.web_making import HOSTILE, reports

REPORTS = tuple(
    Report(
        source.name,
        True,
        (Listed(article.id, article.title.text, article.published, len(article.sentences)),),
    )
    for article, source in {
        source.name: (article, source) for article, source in reports()
    }.values()
)
MANY = tuple(
    Report(f"n{number}.txt", False, (Listed(f"n{number}", f"第{number}号桥通车", day, 3),))
    for number in range(120)
    for day in [Published(f"2021-01-{number % 28 + 1:02}", "record")]
)


def plain(markup: str) -> str:
    """Return what a reader sees of some markup."""
    return unescape(re.sub("<.*?>", " ", markup))


def test_every_report_is_listed() -> None:
    """Each source has a row with its articles as links, their dates and sentences, and its name."""
    rows = listing_markup(REPORTS, View(), None, CHINESE).split('<li><input type="checkbox"')[1:]
    for row, report in zip(rows, REPORTS, strict=True):
        (href,) = re.findall('href="([^"]*)"', row)
        (article,) = report.articles
        assert place_of(href).article_id == article.id
        for text in (article.title, str(article.sentences), report.name):
            assert text in plain(row)
        assert " checked>" in row


def test_only_chosen_reports_are_ticked() -> None:
    """The ticks are those of the choice, and the line above tells how many there are."""
    chosen = names(REPORTS[:2])
    markup = listing_markup(REPORTS, View(), chosen, ENGLISH)
    ticks = re.findall('data-act="tick" data-name="([^"]*)" aria-label="[^"]*" checked', markup)
    assert set(ticks) == chosen
    assert f"2 of {len(REPORTS)}" in plain(markup)
    assert ENGLISH.using_none in plain(listing_markup(REPORTS, View(), frozenset(), ENGLISH))


def test_a_choice_too_large_to_be_kept_says_so() -> None:
    """The line above the list tells that so many ticks will not be there the next time."""
    chosen = frozenset(map(str, range(MOST))) | {REPORTS[0].name}
    assert CHINESE.unkept in plain(listing_markup(REPORTS, View(), chosen, CHINESE))
    few = listing_markup(REPORTS, View(), frozenset({REPORTS[0].name}), CHINESE)
    assert CHINESE.unkept not in plain(few)


def test_a_long_list_is_cut_into_pages() -> None:
    """Fifty reports stand on a page; a page that there is not is the last."""
    assert len(leaf(MANY, 0).reports) == PAGE
    assert leaf(MANY, 99) == leaf(MANY, 2)
    assert len(leaf(MANY, 2).reports) == len(MANY) - 2 * PAGE
    assert CHINESE.page.format(page=2, pages=3) in plain(
        listing_markup(MANY, View(page=1), None, CHINESE)
    )


def test_a_search_looks_at_names_titles_and_days() -> None:
    """Every word of a query must stand in one of them, in whatever width or case."""
    assert names(found(MANY, "N7.TXT")) == {"n7.txt"}
    assert names(found(MANY, "７号桥 2021-01-08")) == {"n7.txt"}
    assert found(MANY, "") == MANY
    assert CHINESE.nothing in listing_markup(MANY, View(query="拖拉机"), None, CHINESE)


def test_ticks_add_up() -> None:
    """Ticking and clearing change the choice; all together are no choice, unknown names nothing."""
    every = names(MANY)
    few = ticked(None, MANY, every - {"n1.txt"}, on=False)
    assert few == frozenset({"n1.txt"})
    assert ticked(few, MANY, {"n2.txt", "unknown"}, on=True) == frozenset({"n1.txt", "n2.txt"})
    assert ticked(few, MANY, every, on=True) is None
    assert ticked(None, MANY, every, on=False) == frozenset()


def test_an_undo_is_offered_while_there_is_something_to_undo() -> None:
    """The line has its button until every removal is undone, and names the one that is next."""
    first, second = (
        Step(f"已移除 {name}", (Source(name, "txt", "", "", ""),)) for name in ("a.txt", "b.txt")
    )
    view = View().taking(first).taking(second)
    told = []
    while view.steps:
        markup = listing_markup(MANY, view, None, CHINESE)
        assert 'data-act="undo"' in markup
        told.append(plain(markup).split("撤销")[0].strip())
        view = view.undoing(f"已恢复 {view.steps[-1].before[0].name}")
    assert told == ["已移除 b.txt", "已恢复 b.txt · 已移除 a.txt"]
    assert view.notice == "已恢复 a.txt"
    assert 'data-act="undo"' not in listing_markup(MANY, view, None, CHINESE)


def test_a_form_stands_in_the_row_of_its_report() -> None:
    """It holds the day and a title for each article, or what was typed and what is wrong."""
    (article,), others = REPORTS[0].articles, REPORTS[1].articles
    report = replace(REPORTS[0], articles=(article, *others))
    asked = View(form=Form(report.name, report.told))
    rows = listing_markup((report, *MANY), asked, None, CHINESE).split(
        '<li><input type="checkbox"'
    )[1:]
    (row,) = (row for row in rows if "<form" in row)
    assert report.name in plain(row)
    assert 'data-act="remove"' not in row
    values = re.findall('name="(title|date)" value="([^"]*)"', row)
    assert [unescape(value) for _, value in values] == [*report.told.titles, report.told.date]
    wrong = form_of(report.name, "x" * 99, [HOSTILE, 5])
    markup = form_markup(replace(wrong, fault=HOSTILE), ENGLISH)
    assert plain(markup).count(HOSTILE) == 1
    assert f'value="{"x" * 20}" maxlength="20" lang="zh-Hans" aria-invalid="true"' in markup
    assert set(re.findall(r"<(\w+)", markup)) == {"form", "label", "span", "input", "p", "button"}
    assert form_of("", None, {"titles": 1}).typed.titles == ()


def test_hostile_names_stay_text() -> None:
    """Markup in a title, a file's name, a query or a notice is shown as it is written."""
    first = REPORTS[0]
    articles = (replace(first.articles[0], title=HOSTILE, id=HOSTILE),)
    view = View(notice=HOSTILE)
    markup = listing_markup((Report(HOSTILE, False, articles),), view, None, ENGLISH)
    assert plain(markup).count(HOSTILE) == 3
    elements = set(re.findall(r"<(\w+)", markup))
    assert elements <= {"div", "p", "span", "button", "label", "input", "ul", "li", "a", "small"}
