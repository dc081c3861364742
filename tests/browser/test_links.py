"""A link to a question, from the page that it was asked in to another."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener
from tests.browser.test_journey import QUESTION, ask

pytestmark = pytest.mark.browser

FOLLOW_UP = "那2022年是多少？"


def test_a_link_types_the_question_for_another_reader(address: str, open_page: Opener) -> None:
    """It holds the whole question of a follow-up, which stands in the box and is not asked yet."""
    page = open_page(address)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, QUESTION)
    understood = ask(page, FOLLOW_UP).locator(".understood").inner_text().partition("：")[2]
    button = page.locator("#after [data-act=link]")
    button.click()
    expect(button).to_have_text("已复制")
    link = page.evaluate("navigator.clipboard.readText()")
    other = open_page(link, locale="en-US")
    box = other.locator("#question textarea")
    expect(box).to_have_value(understood)
    expect(box).to_be_focused()
    expect(other.locator("#chat .asked")).to_have_count(0)
    assert other.url == f"{address}/"
    box.press("Enter")
    expect(other.locator("#chat .asked")).to_have_text([understood])


def test_a_link_to_anything_else_does_nothing(address: str, open_page: Opener) -> None:
    """Markup in a link is text in the box, and one that was cut within a character is no question.

    A page that is open already takes a link too, from any tab.
    """
    page = open_page(f"{address}/#ask/%3Cimg%20src%3Dx%20onerror%3D%22window.hit%3D1%22%3E")
    box = page.locator("#question textarea")
    expect(box).to_have_value('<img src=x onerror="window.hit=1">')
    page.get_by_role("tab", name="报道").click()
    page.evaluate("location.hash = '#ask/%E5%85'")
    expect(box).to_be_visible()
    expect(box).to_have_value('<img src=x onerror="window.hit=1">')
    page.evaluate("location.hash = '#ask/' + '%E5%AD%97'.repeat(12000)")
    expect(box).to_have_value("字" * 10_000)
    assert page.evaluate("window.hit") is None
    expect(page.locator("#chat .asked")).to_have_count(0)
