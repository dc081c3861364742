"""What a reader puts right of a report holds, and all else stays as it was read."""

from dataclasses import replace

import pytest

from corpus.article import Source, clean
from corpus.describing import (
    LONGEST,
    Description,
    DescriptionError,
    described,
    description_of,
)
from corpus.pages import articles_of
from tests.corpus.pages_bundled import bundled_sources

PAGE = """青石日报　2032年4月18日

白鹭水库竣工畜水

　　青石县白鹭水库昨日竣工。水库总库容三百二十万立方米，可灌溉农田四万二千亩。

图为：
白鹭 水库
"""
SOURCE = Source("页.txt", "txt", PAGE, "0", "2026-01-01")


def told(source: Source, date: str, *titles: str) -> Source:
    """Return a source as a reader tells it."""
    return described(source, articles_of(source), Description(date, titles))


def test_date_and_title_are_put_right() -> None:
    """The new day is that of every article of a page, the new title that of one of them."""
    page = bundled_sources()[0]
    _, *others = articles_of(page)
    assert others
    source = told(page, "2025年3月1日", "更正的标题", *(one.title.text for one in others))
    first, *rest = articles_of(source)
    assert (first.title.text, first.title.ranges) == ("更正的标题", ())
    assert {one.published.date for one in (first, *rest)} == {"2025-03-01"}
    assert [one.title for one in rest] == [one.title for one in others]
    assert (source.name, source.raw, source.sha256) == (page.name, page.raw, page.sha256)


def test_sentences_stay_where_they_are() -> None:
    """No sentence, and no number of one, changes under another title; the old one is kept aside."""
    for source in bundled_sources():
        before = articles_of(source)
        after = articles_of(told(source, "2025-03-01", *("更正的标题" for _ in before)))
        assert [one.lines for one in after] == [one.lines for one in before]
        assert all(old.title in new.furniture for old, new in zip(before, after, strict=True))


def test_what_is_told_as_it_is_changes_nothing() -> None:
    """A description that is sent back as it was shown leaves a source as it is, a told one too."""
    for source in (SOURCE, told(SOURCE, "2023-4-18", "白鹭水库竣工蓄水")):
        now = description_of(articles_of(source))
        assert told(source, now.date, *now.titles) == source


def test_what_is_told_empty_is_read_again() -> None:
    """An emptied day and emptied titles are those of the page again."""
    changed = told(SOURCE, "2023-04-18", "甲")
    assert articles_of(changed) != articles_of(SOURCE)
    assert told(changed, "", "") == SOURCE


def test_a_title_that_the_page_prints_has_its_place() -> None:
    """A title that stands in full lines of the page, white space aside, is verbatim there."""
    title = articles_of(told(SOURCE, "", "图为：白鹭水库"))[0].title
    assert clean(PAGE, title.ranges) == "图为：白鹭水库"
    assert articles_of(told(SOURCE, "", "水库总库容"))[0].title.ranges == ()


@pytest.mark.parametrize(
    "date",
    ["2023-02-30", "2023-13-01", "昨天", "2023", "2023-04-18x", "0", "9999-12-31", "0001-01-01"],
)
def test_a_bad_date_is_one_sentence(date: str) -> None:
    """What is no day of the calendar is refused in both languages, with an example."""
    with pytest.raises(
        DescriptionError, match=r"^日期不对.*2024-03-01.* / not a date.* 2024-03-01$"
    ):
        told(SOURCE, date, "")


@pytest.mark.parametrize(
    "date",
    ["2023-04-18", "2023/4/18", "2023.4.18", "2023年4月18日", "２０２３年４月１８日", "20230418"],
)
def test_a_day_can_be_written_in_many_ways(date: str) -> None:
    """All usual forms are one ISO date."""
    assert told(SOURCE, f" {date} ", "").date == "2023-04-18"


def test_titles_are_lines_of_print() -> None:
    """Breaks, control characters and half characters are blanks, and a title has an end."""
    assert told(SOURCE, "", "a\n\x00b\ud800c\u3000d").titles == ("a b c d",)
    assert told(SOURCE, "", "字" * LONGEST).titles == ("字" * LONGEST,)
    with pytest.raises(DescriptionError, match=f"标题不能超过 {LONGEST} 个字"):
        told(SOURCE, "", "字" * (LONGEST + 1))


def test_a_page_that_changed_meanwhile_is_not_touched() -> None:
    """Titles of another number of articles are refused; kept ones no longer fitting are unused."""
    with pytest.raises(DescriptionError, match="report has changed"):
        told(SOURCE, "", "甲", "乙")
    assert articles_of(replace(SOURCE, titles=("甲", "乙"))) == articles_of(SOURCE)
