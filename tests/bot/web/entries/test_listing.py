"""The tab of figures and names: what is asked, its markup, and the download."""

import csv
import io
from html.parser import HTMLParser

import pytest

from bot.web.entries.export import BOM, written
from bot.web.entries.listing import PAGE, Row, frame_markup, list_markup, wanted_of
from bot.web.entries.wording import CHINESE, ENGLISH, words_for
from index.entries import Listed, Listing, Wanted
from tests.bot.web_making import HOSTILE


def listed(name: str = "产值", value: str = "超3亿元") -> Listed:
    """Return an entry."""
    return Listed("a.txt:1", "标题", name, 0, 0, 5, value, "元", "2023年", "", "", 1)


class Tags(HTMLParser):
    """Collects the tags of a markup."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag; none has a handler of events."""
        assert not [name for name, _ in attrs if name.startswith("on")]
        self.tags.append(tag)


@pytest.mark.parametrize("nonsense", [{}, {"kind": 1, "page": "x"}, {"page": -4, "order": "drop"}])
def test_nonsense_counts_as_unsaid(nonsense: dict[str, object]) -> None:
    """A request that makes no sense gets the first page of the figures."""
    assert wanted_of(nonsense) == (Wanted(), 0)


def test_texts_of_reports_are_escaped() -> None:
    """Nothing that a report says becomes a tag."""
    row = Row(listed(HOSTILE, HOSTILE), HOSTILE, ((3, 9),))
    markup = list_markup((row,), Listing((row.entry,), 1), Wanted(), 0, CHINESE)
    assert not {"img", "script"} & set(Tags(markup).tags)
    assert 'href="#cite/a.txt%3A1/3-9/"' in markup


def test_a_figure_without_a_sure_measure_shows_its_sentence() -> None:
    """Where it is not sure what a figure measures, its sentence stands there, escaped."""
    row = Row(listed(""), f"产值超3亿元{HOSTILE}。", ((3, 9),))
    markup = list_markup((row,), Listing((row.entry,), 1), Wanted(), 0, CHINESE)
    assert "<q>产值超3亿元" in markup
    assert not {"img", "script"} & set(Tags(markup).tags)


def test_long_lists_are_turned() -> None:
    """A list of more than a page says which page is shown and leads to the others."""
    row = Row(listed(), "产值超3亿元。", ((3, 9),))
    markup = list_markup((row,) * PAGE, Listing((row.entry,), 3 * PAGE), Wanted(), 1, ENGLISH)
    assert "Page 2 of 3" in markup
    assert 'data-page="0"' in markup
    assert 'data-page="2"' in markup


def test_the_column_that_sorts_says_so() -> None:
    """The header of the sorted column tells its order to assistive technology."""
    row = Row(listed(), "产值超3亿元。", ((3, 9),))
    wanted = Wanted(order="value", falling=True)
    assert (
        list_markup((row,), Listing((row.entry,), 1), wanted, 0, CHINESE).count("descending") == 1
    )


def test_both_languages_have_a_frame() -> None:
    """The frame is in the reader's language."""
    assert "机构" in frame_markup(words_for("zh-CN"))
    assert "Institutions" in frame_markup(words_for("en"))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", " =", "＝"])
def test_no_cell_is_a_formula(start: str) -> None:
    """A downloaded cell that begins like a formula begins with an apostrophe."""
    text = written([listed(name=f'{start}HYPERLINK("x")')], CHINESE)
    assert text.startswith(BOM)
    assert list(csv.reader(io.StringIO(text)))[1][0].startswith("'")
