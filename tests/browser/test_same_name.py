"""A file of a name that the library has, with other content: the reader chooses."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.bot.web.live import serving_here
from tests.browser.conftest import Opener
from tests.browser.test_library import OUTSIDE, QUESTION, REPORT, VOLUME, add, ask_anew

pytestmark = pytest.mark.browser

OTHER = "四百五十万立方米"


def twice(page: Page, path: Path) -> None:
    """Add a report, then one of the same name with another figure."""
    path.write_text(REPORT, encoding="utf-8")
    add(page, path)
    expect(page.locator("#library .reports > li")).to_have_count(6)
    path.write_text(REPORT.replace(VOLUME, OTHER), encoding="utf-8")
    page.set_input_files("#library-files", path)
    expect(page.locator("#library-added .undecided")).to_have_count(1)


def test_nothing_is_replaced_unasked(tmp_path: Path, open_page: Opener) -> None:
    """The report that is there stays until the reader replaces it, which an undo takes back."""
    with serving_here(tmp_path) as address:
        page = open_page(address, width=1366)
        path = tmp_path / "水库.txt"
        twice(page, path)
        asked = page.locator("#library-added .undecided")
        expect(asked).to_contain_text("库里已有同名的报道，内容不同")
        asked.locator(".clash a").click()
        expect(page.locator("#source")).to_contain_text(VOLUME)
        expect(ask_anew(page, QUESTION).locator(".claim").first).to_contain_text(VOLUME)
        page.get_by_role("tab", name="报道").click()
        add_besides(page, tmp_path / "河堤.txt")
        expect(asked).to_have_count(1)
        asked.locator("[data-act=over]").click()
        expect(asked).to_have_count(0)
        expect(page.locator("#library-added")).to_contain_text("已替换同名的报道")
        expect(page.locator("#source")).to_contain_text(OTHER)
        expect(page.locator("#library .told")).to_contain_text("已替换 水库.txt")
        expect(ask_anew(page, QUESTION).locator(".claim").first).to_contain_text(OTHER)
        page.get_by_role("tab", name="报道").click()
        page.locator("#library [data-act=undo]").click()
        expect(page.locator("#library-added")).to_contain_text("现已不在库中")
        expect(ask_anew(page, QUESTION).locator(".claim").first).to_contain_text(VOLUME)


def add_besides(page: Page, path: Path) -> None:
    """Add another report while one waits for a choice."""
    path.write_text(REPORT.replace("白鹭水库", "青石河堤"), encoding="utf-8")
    page.set_input_files("#library-files", path)
    expect(page.locator("#library-added .taken > li")).to_have_count(2)
    expect(page.locator("#library .reports > li")).to_have_count(7)


def test_both_are_kept_or_the_other_is_left(tmp_path: Path, open_page: Opener) -> None:
    """On a phone, in English: one that is left out changes nothing, both stand side by side.

    What a file's line says of it follows when its report is removed.
    """
    with serving_here(tmp_path) as address:
        page = open_page(address, width=390, locale="en-US")
        path = tmp_path / "水库.txt"
        twice(page, path)
        assert not page.evaluate(OUTSIDE)
        asked, rows = (
            page.locator("#library-added .undecided"),
            page.locator("#library .reports > li"),
        )
        expect(asked).to_contain_text("with other content")
        asked.get_by_role("button", name="Do not add").tap()
        expect(page.locator("#library-added .failed")).to_contain_text("was not added")
        expect(rows).to_have_count(6)
        page.set_input_files("#library-files", path)
        asked.get_by_role("button", name="Keep both").tap()
        told = page.locator("#library-added .read")
        expect(told).to_contain_text("this one is named 水库 (2).txt")
        expect(rows).to_have_count(7)
        expect(rows.locator(".file").first).to_have_text("水库 (2).txt")
        expect(told.locator("a.report")).to_have_count(1)
        rows.first.locator("[data-act=remove]").tap()
        expect(told).to_contain_text("No longer here")
        expect(told.locator("a.report")).to_have_count(0)
        expect(rows.locator(".file").first).to_have_text("水库.txt")
