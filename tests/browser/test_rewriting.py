"""How a user changes what was asked, and walks the places of an answer in its report."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener
from tests.browser.test_journey import QUESTION, ask
from tests.browser.test_look import MANY

pytestmark = pytest.mark.browser

FIRST = "“先投后股”首批项目资助了多少万元？"
FOLLOW_UP = "那首批有多少个项目？"
OTHER = "“先投后股”是什么？"


def test_an_earlier_question_is_asked_anew(address: str, open_page: Opener) -> None:
    """A changed first question takes the place of its turn and of those after it, saved too."""
    page = open_page(address, locale="en-GB")
    for question in (FIRST, FOLLOW_UP, QUESTION):
        ask(page, question)
    page.locator("#chat .rewrite").first.press("Enter")
    box = page.locator("#question textarea")
    expect(box).to_have_value(FIRST)
    expect(box).to_be_focused()
    expect(page.locator("#chat .replaced")).to_contain_text("dropped: 2")
    ask(page, OTHER)
    expect(page.locator("#chat .asked")).to_have_text([OTHER])
    page.reload()
    expect(page.locator("#chat .asked")).to_have_text([OTHER])


def test_a_change_can_be_dropped(address: str, open_page: Opener) -> None:
    """Who keeps the conversation as it was has every turn back and an empty box."""
    page = open_page(address)
    ask(page, FIRST)
    ask(page, QUESTION)
    page.locator("#chat .rewrite").first.click()
    expect(page.locator("#chat .asked")).to_have_count(0)
    page.locator("#chat .keep").click()
    expect(page.locator("#chat .asked")).to_have_text([FIRST, QUESTION])
    expect(page.locator("#question textarea")).to_have_value("")


@pytest.mark.parametrize("where", ["#question textarea", "#chat .keep"])
def test_escape_drops_a_change(address: str, open_page: Opener, where: str) -> None:
    """Escape gives every turn back as the link does, and does nothing where nothing is changed."""
    page = open_page(address)
    ask(page, FIRST)
    ask(page, QUESTION)
    page.locator("#question textarea").press("Escape")
    expect(page.locator("#chat .asked")).to_have_text([FIRST, QUESTION])
    page.locator("#chat .rewrite").first.click()
    expect(page.locator("#chat .asked")).to_have_count(0)
    page.locator("#question textarea").fill("x")
    page.locator(where).press("Escape")
    expect(page.locator("#chat .asked")).to_have_text([FIRST, QUESTION])
    expect(page.locator("#question textarea")).to_have_value("")


def test_a_question_that_is_changed_makes_no_test_case(address: str, open_page: Opener) -> None:
    """While a question is changed what acts on an answer is away, then back with the answer."""
    page = open_page(address)
    ask(page, FIRST)
    made = page.locator("#make-case")
    expect(made).to_be_visible()
    page.locator("#chat .rewrite").first.click()
    expect(page.locator("#chat .replaced")).to_be_visible()
    expect(made).not_to_be_visible()
    expect(page.locator("#send")).to_be_visible()
    page.keyboard.press("Escape")
    expect(made).to_be_visible()


@pytest.mark.parametrize("how", ["click", "Enter"])
def test_how_a_question_was_understood_can_be_changed(
    address: str, open_page: Opener, how: str
) -> None:
    """The stand-alone form goes into the box; once sent, it is the question of that turn."""
    page = open_page(address)
    ask(page, FIRST)
    understood = ask(page, FOLLOW_UP).locator(".understood a")
    said = understood.inner_text().removeprefix("理解为：")
    understood.click() if how == "click" else understood.press("Enter")
    expect(page.locator("#question textarea")).to_have_value(said)
    ask(page, f"{said}？")
    expect(page.locator("#chat .asked")).to_have_text([FIRST, f"{said}？"])


def test_what_is_put_right_is_asked_as_it_stands(address: str, open_page: Opener) -> None:
    """How a question was understood, once changed, takes nothing from the turns before."""
    page = open_page(address)
    ask(page, FIRST)
    ask(page, FOLLOW_UP).locator(".understood a").click()
    expect(page.locator("#chat .replaced")).to_be_visible()
    answer = ask(page, "西部科学城集聚了院士多少名？")
    expect(answer.locator("a.cite").first).to_be_visible()
    expect(answer.locator(".understood")).to_have_count(0)
    expect(ask(page, "那研发人员呢？").locator(".understood")).to_contain_text("研发人员")


def test_a_pale_place_becomes_the_current_one(address: str, open_page: Opener) -> None:
    """Another cited place of the report is chosen by a click or Enter, and arrows go on from it."""
    page = open_page(address)
    answer = ask(page, MANY)
    answer.locator("a.cite").first.click()
    for act in ("click", "Enter"):
        expect(page.locator("#cited")).to_be_focused()  # the report has come to rest
        pale = page.locator("#source .report > p .also").first
        text = pale.inner_text()
        pale.click() if act == "click" else pale.press("Enter")
        expect(page.locator("#source mark").first).to_contain_text(text)
    count = answer.locator(".claim").count()
    answer.locator(".claim a.cite").first.click()
    expect(page.locator("#source .at")).to_have_text(f"1 / {count}")
    expect(page.locator("#cited")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#source .at")).to_have_text(f"2 / {count}")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#source .at")).to_have_text(f"1 / {count}")


def test_two_tabs_lose_no_turn(address: str, open_page: Opener) -> None:
    """A tab that has not seen the turn of another goes on as a conversation of its own."""
    page = open_page(address)
    ask(page, FIRST)
    other = page.context.new_page()
    other.goto(address)
    expect(other.locator("#chat .asked")).to_have_text([FIRST])
    ask(other, OTHER)
    ask(page, QUESTION)
    expect(page.locator(".toast-body")).to_contain_text("另存为一段")
    expect(page.locator(".toast-body").get_by_role("button")).to_have_accessible_name("关闭")
    kept = page.locator("#history [data-act=open]")
    expect(kept).to_have_count(2)
    page.locator("#history summary").click()
    kept.last.click()
    expect(page.locator("#chat .asked")).to_have_text([FIRST, OTHER])
