"""What the browser's Back and Forward do, and a page that is opened at a citation."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.browser.test_journey import ask
from tests.browser.test_look import MANY

pytestmark = pytest.mark.browser

EMPTY = "原文在这里打开"
ASTRAY = "现在的对话里没有这处引文"


def show(page: Page, number: int) -> str:
    """Open a citation of the last answer, and return its quote once that is marked."""
    claim = page.locator("#chat .claim").nth(number)
    quote = claim.locator(".quote").inner_text()
    claim.locator("a.cite").click()
    expect(page.locator("#source mark")).to_have_text(quote)
    return quote


def test_back_and_forward_walk_the_citations(address: str, open_page: Opener) -> None:
    """On a desktop Back shows what the pane showed before, Forward opens the citation again."""
    page = open_page(address)
    ask(page, MANY)
    first, second = show(page, 0), show(page, 1)
    mark = page.locator("#source mark")
    page.go_back()
    expect(mark).to_have_text(first)
    page.go_back()
    expect(page.locator("#source")).to_contain_text(EMPTY)
    expect(page.locator("#chat .claim a.cite").first).to_be_focused()
    expect(page.locator("#chat .asked")).to_have_text([MANY])
    page.go_forward()
    expect(mark).to_have_text(first)
    page.go_forward()
    expect(mark).to_have_text(second)
    expect(page.locator("#chat a[aria-current]")).to_have_count(1)


def test_steps_within_an_answer_are_one_step_back(address: str, open_page: Opener) -> None:
    """Next and previous do not fill the history: one Back leaves the report, on a phone too."""
    for width in (1280, 390):
        page = open_page(address, width=width)
        ask(page, MANY)
        show(page, 0)
        page.locator("#source [data-step='1']").click()
        expect(page.locator("#source .at")).to_contain_text("2 /")
        page.go_back()
        expect(page.locator("#source mark")).to_have_count(0)
        expect(page.locator("#chat .asked")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_reload_shows_the_citation_again(address: str, open_page: Opener, width: int) -> None:
    """After a reload the citation is open, one of its answer's, and Back leads before it."""
    page = open_page(address, width=width)
    ask(page, MANY)
    quote = show(page, 1)
    page.reload()
    expect(page.locator("#source mark")).to_have_text(quote)
    expect(page.locator("#source .at")).to_contain_text("2 /")
    expect(page.locator("#source .astray")).to_have_count(0)
    page.go_back()
    expect(page.locator("#source mark")).to_have_count(0)
    expect(page.locator("#chat .asked")).to_be_visible()


def test_a_citation_of_another_conversation_says_so(address: str, open_page: Opener) -> None:
    """Who has not asked is told that the quotation is not in the conversation, and what to do.

    Its report stands below, the quotation marked.

    On a phone the way back leads to the conversation, and the address names no citation then.
    """
    page = open_page(address)
    ask(page, MANY)
    quote = show(page, 0)
    other, phone = open_page(page.url), open_page(page.url, width=390)
    for one in (other, phone):
        expect(one.locator("#source .astray")).to_contain_text(ASTRAY)
        expect(one.locator("#source .astray")).to_contain_text("请提问")
        expect(one.locator("#source .astray")).to_be_in_viewport()
        expect(one.locator("#source mark")).to_have_text(quote)
    phone.locator("#source .back").tap()
    expect(phone.locator("#chat .example").first).to_be_visible()
    assert phone.url == f"{address}/"


def test_a_place_that_is_nowhere_says_so(address: str, open_page: Opener) -> None:
    """An address of no report, of no place in one, or cut, is answered with what to do."""
    page = open_page(address)
    ask(page, MANY)
    show(page, 0)
    report = page.url.split("/#cite/")[1].split("/")[0]
    for place in ("gone.txt%3A1/1-2/", f"{report}/99999-99999/", f"{report}/1"):
        other = open_page(f"{address}/#cite/{place}")
        expect(other.locator("#source .notice")).to_contain_text("请核对链接，或重新提问")


def test_a_report_of_the_library_comes_back_plain(address: str, open_page: Opener) -> None:
    """A report that was opened from the list is there after a reload, and nothing is missed."""
    page = open_page(address)
    page.get_by_role("tab", name="报道").click()
    title = page.locator("#library a.report").last.inner_text()
    page.locator("#library a.report").last.click()
    expect(page.locator("#source h2")).to_have_text(title)
    page.reload()
    expect(page.locator("#source h2")).to_have_text(title)
    expect(page.locator("#source .astray")).to_have_count(0)


def in_tab(page: Page, name: str) -> None:
    """Wait until a tab is the one that is open."""
    expect(page.get_by_role("tab", name=name, exact=True)).to_have_attribute(
        "aria-selected", "true"
    )


@pytest.mark.parametrize("width", [1366, 390])
def test_back_walks_the_tabs(address: str, open_page: Opener, width: int) -> None:
    """Back leads from tab to tab and from a report to its list, Forward again, and none leaves."""
    page = open_page(address, width=width)
    ask(page, MANY)
    page.get_by_role("tab", name="报道").click()
    title = page.locator("#library a.report").last
    headline = title.inner_text()
    title.click()
    expect(page.locator("#source h2")).to_have_text(headline)
    page.go_back()
    expect(page.locator("#source h2")).to_have_count(0)
    in_tab(page, "报道")
    expect(title).to_be_focused()
    page.get_by_role("tab", name="数字与名称").click()
    in_tab(page, "数字与名称")
    page.go_back()
    in_tab(page, "报道")
    page.go_back()
    in_tab(page, "问答")
    expect(page.locator("#chat .asked")).to_have_text([MANY])
    page.go_forward()
    in_tab(page, "报道")
    page.go_forward()
    in_tab(page, "数字与名称")


def test_a_tab_changes_under_a_citation(address: str, open_page: Opener) -> None:
    """What is open beside stays while tabs change, back and forth, and after a reload with it."""
    page = open_page(address)
    ask(page, MANY)
    quote = show(page, 0)
    mark = page.locator("#source mark")
    page.get_by_role("tab", name="评测").click()
    in_tab(page, "评测")
    page.go_back()
    in_tab(page, "问答")
    expect(mark).to_have_text(quote)
    page.go_forward()
    in_tab(page, "评测")
    page.reload()
    in_tab(page, "评测")
    expect(mark).to_have_text(quote)
    page.go_back()
    in_tab(page, "问答")
    page.go_back()
    expect(mark).to_have_count(0)
    expect(page.locator("#chat .asked")).to_have_text([MANY])


def test_a_tab_of_the_menu_is_a_step_too(address: str, open_page: Opener) -> None:
    """In a window with no room for every tab Back leads to one that stands in the menu by now."""
    page = open_page(address, width=300, locale="en-US")
    for name in ("Figures and names", "Evals"):
        page.locator(".overflow-menu > button").click()
        page.locator(".overflow-dropdown button", has_text=name).click()
        in_tab(page, name)
    page.go_back()
    in_tab(page, "Figures and names")
    page.go_back()
    in_tab(page, "Ask")
