"""The page as it is seen and reached: accessibility, language, light, states."""

import re
from importlib import resources

import pytest
from playwright.sync_api import Page, Route, ViewportSize, expect

from bot.web.place import Place
from tests.bot.web_making import reports
from tests.browser.conftest import Opener
from tests.browser.test_journey import QUESTION, UNANSWERABLE, ask

pytestmark = pytest.mark.browser

MANY = "“先投后股”是什么？"  # answered with several quotes, two of the first one's report
AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
LAPTOP = ViewportSize(width=1366, height=768)
SERIOUS = ("serious", "critical")
FOLLOW = """href => {const link = document.createElement("a");
    link.setAttribute("href", href); document.body.append(link); link.click();}"""
COVERED = """async top => {document.querySelector("#chat [role=log]").scrollTop = top;
    let over = true;
    for (let times = 0; over && times < 50; times++) {
        await new Promise(done => setTimeout(done, 100));
        const button = document.querySelector("#chat .scroll-down-button-container");
        if (!button || getComputedStyle(button).visibility === "hidden") return null;
        const its = button.getBoundingClientRect();
        over = [...document.querySelectorAll("#chat a.cite")].some(one => {
            const box = one.getBoundingClientRect();
            return box.left < its.right && its.left < box.right
                && box.top < its.bottom && its.top < box.bottom;});
    }
    return over;}"""  # whether the button to the end stays over a citation; null while it is away
SETTLED = """Promise.allSettled(document.getAnimations().filter(
    one => Number.isFinite(one.effect.getComputedTiming().endTime)).map(one => one.finished))"""


def complaints(page: Page) -> list[str]:
    """Return what axe finds seriously wrong with the page once nothing in it moves."""
    page.evaluate(AXE)
    page.evaluate(SETTLED)
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in SERIOUS]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_axe_finds_nothing_serious(
    address: str, open_page: Opener, locale: str, scheme: str
) -> None:
    """Empty, with an answer and its report, refused, and in each tab: no serious violation."""
    page = open_page(address, locale=locale)
    page.set_viewport_size(LAPTOP)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.locator("#chat .example").first.wait_for()
    dark = expect(page.locator("body"))
    (dark.to_have_class if scheme == "dark" else dark.not_to_have_class)(re.compile(r"\bdark\b"))
    assert complaints(page) == []
    ask(page, MANY).locator("a.cite").first.click()
    expect(page.locator("#source mark")).to_be_visible()
    assert complaints(page) == []
    ask(page, UNANSWERABLE)
    page.locator("#source [data-original]").click()
    assert complaints(page) == []
    for tab in page.get_by_role("tab").all():
        tab.click()
        assert complaints(page) == []


def test_nothing_of_gradio_is_left(address: str, open_page: Opener) -> None:
    """Neither the page's HTML nor what is seen of it advertises Gradio, in word or orange."""
    page = open_page(address)
    ask(page, QUESTION)
    assert page.locator("meta[content*=radio], link[rel=manifest], footer").count() == 0
    assert "gradio" not in page.locator("body").inner_text().lower()
    orange = """[...document.querySelectorAll("body *")].filter(one => one.checkVisibility())
        .flatMap(one => ["color", "backgroundColor", "borderTopColor"].map(
            name => getComputedStyle(one)[name]))
        .filter(colour => /^rgb\\((249, 115, 22|234, 88, 12|251, 146, 60|255, 124, 0)\\)$/
            .test(colour))"""
    assert page.evaluate(orange) == []


def test_a_laptop_needs_no_page_scroll(address: str, open_page: Opener) -> None:
    """At 1366 by 768 question, answer and report stand side by side and the page stays put."""
    page = open_page(address)
    page.set_viewport_size(LAPTOP)
    ask(page, MANY).locator("a.cite").last.click()
    expect(page.locator("#source mark").first).to_be_in_viewport()
    expect(page.locator("#question textarea")).to_be_in_viewport(ratio=1)
    expect(page.locator("#send")).to_be_in_viewport(ratio=1)
    scrolls = "[document.documentElement.scrollHeight, document.documentElement.scrollWidth]"
    assert page.evaluate(scrolls) == [LAPTOP["height"], LAPTOP["width"]]


def test_a_low_window_scrolls_as_a_whole(address: str, open_page: Opener) -> None:
    """Magnified twofold, at 683 by 384, question and button are reached, nothing lies over them."""
    page = open_page(address)
    page.set_viewport_size({"width": 683, "height": 384})
    ask(page, MANY)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(page.locator("#send")).to_be_in_viewport(ratio=1)
    expect(page.locator("#question textarea")).to_be_in_viewport(ratio=1)


def test_a_line_of_a_report_is_as_long_as_is_read_well(address: str, open_page: Opener) -> None:
    """On a laptop and wider a full line of a report holds 32 to 38 characters."""
    page = open_page(address)
    ask(page, MANY).locator("a.cite").first.click()
    expect(page.locator("#source mark")).to_be_visible()
    for width in (1366, 1920):
        page.set_viewport_size({"width": width, "height": 768})
        line = """() => {const text = document.querySelector("#source .report > p");
            return text.clientWidth / parseFloat(getComputedStyle(text).fontSize);}"""
        assert 32 <= page.evaluate(line) <= 38


def test_a_citation_is_large_enough_for_a_thumb(address: str, open_page: Opener) -> None:
    """What opens a quote on a touch is 44 pixels wide and high."""
    page = open_page(address, width=390)
    link = ask(page, MANY).locator("a.cite").first
    box = link.bounding_box()
    assert box is not None
    across, down = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    hit = "([x, y]) => document.elementFromPoint(x, y).closest('a.cite') !== null"
    for aside in ((-21, 0), (21, 0), (0, -21), (0, 21)):
        assert page.evaluate(hit, [across + aside[0], down + aside[1]])


@pytest.mark.parametrize(
    ("locale", "send", "example", "after", "lang"),
    [("zh-CN", "发送", "How|What", "Send", "en"), ("en-US", "Send", "是", "发送", "zh")],
)
def test_the_language_can_be_switched(  # noqa: PLR0917
    address: str, open_page: Opener, locale: str, send: str, example: str, after: str, lang: str
) -> None:
    """The switch changes labels and what the server writes, and is remembered."""
    page = open_page(address, locale=locale)
    expect(page.locator("#send")).to_have_text(send)
    page.locator("[data-language]").click()
    expect(page.locator("#send")).to_have_text(after)
    expect(page.locator("html")).to_have_attribute("lang", re.compile(f"^{lang}"))
    expect(page.locator("#chat .example").first).to_contain_text(re.compile(example))
    page.reload()
    expect(page.locator("#send")).to_have_text(after)
    page.locator("[data-language]").click()
    expect(page.locator("#send")).to_have_text(send)


def test_the_light_follows_the_system_and_a_choice(address: str, open_page: Opener) -> None:
    """The page is as dark as the system until the switch says otherwise, which is remembered."""
    page = open_page(address)
    body = page.locator("body")
    expect(body).not_to_have_class(re.compile(r"\bdark\b"))
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_class(re.compile(r"\bdark\b"))
    page.locator("[data-light]").click()
    expect(body).not_to_have_class(re.compile(r"\bdark\b"))
    page.reload()
    page.locator("#question textarea").wait_for()
    expect(body).not_to_have_class(re.compile(r"\bdark\b"))
    page.locator("[data-light]").click()
    page.emulate_media(color_scheme="light")
    expect(body).not_to_have_class(re.compile(r"\bdark\b"))


def test_the_keyboard_reaches_the_question_first(address: str, open_page: Opener) -> None:
    """The first Tab shows a link that leads to the question, from another tab too."""
    page = open_page(address)
    page.get_by_role("tab").nth(1).click()
    page.locator("body").evaluate("body => document.activeElement.blur()")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    for _ in range(8):
        if skip.evaluate("link => link === document.activeElement"):
            break
        page.keyboard.press("Shift+Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#question textarea")).to_be_focused()


def test_focus_can_be_seen(address: str, open_page: Opener) -> None:
    """A citation reached by keyboard wears a ring."""
    page = open_page(address)
    link = ask(page, MANY).locator("a.cite").first
    link.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(link).to_be_focused()
    assert link.evaluate("one => parseFloat(getComputedStyle(one).outlineWidth)") >= 2


def test_the_original_text_shows_the_same_place(address: str, open_page: Opener) -> None:
    """The switch in the bar shows the stored text, the cited characters marked and in view."""
    page = open_page(address)
    claim = ask(page, QUESTION).locator(".claim").first
    claim.locator("a.cite").click()
    expect(page.locator("#source mark")).to_have_text(claim.locator(".quote").inner_text())
    page.locator("#source [data-original]").click()
    cited = page.locator("#source .raw .cited").first
    expect(cited).to_be_in_viewport()
    expect(page.locator("#source mark")).not_to_be_visible()
    page.locator("#source [data-original]").click()
    expect(page.locator("#source mark")).to_be_in_viewport()


def test_the_bar_counts_the_citations(address: str, open_page: Opener) -> None:
    """The bar tells which citation of how many is shown, and the others stand lighter."""
    page = open_page(address)
    answer = ask(page, MANY)
    count = answer.locator(".claim").count()
    answer.locator("a.cite").nth(1).click()
    expect(page.locator("#source .at")).to_have_text(f"2 / {count}")
    answer.locator("a.cite").first.click()
    expect(page.locator("#source .at")).to_have_text(f"1 / {count}")
    expect(page.locator("#source .also").first).to_be_attached()


def test_less_motion_is_respected(address: str, open_page: Opener) -> None:
    """Who asks for less motion sees no pulse."""
    page = open_page(address)
    page.emulate_media(reduced_motion="reduce")
    ask(page, QUESTION).locator("a.cite").first.click()
    mark = page.locator("#source mark.pulse")
    assert mark.evaluate("one => getComputedStyle(one).animationName") == "none"


def test_a_report_that_does_not_come_can_be_asked_for_again(
    address: str, open_page: Opener
) -> None:
    """Where the service does not answer the source says so, with a button that tries again."""
    page = open_page(address)
    link = ask(page, QUESTION).locator("a.cite").first

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/component_server/**", refuse)
    link.click()
    again = page.locator("#source [data-again]")
    expect(page.locator("#source [role=alert]")).to_contain_text("没有取到")
    expect(again).to_be_focused()
    page.unroute("**/component_server/**", refuse)
    again.click()
    expect(page.locator("#source mark")).to_be_visible()


def test_a_report_that_is_late_is_seen_to_be_awaited(address: str, open_page: Opener) -> None:
    """While the next report is on its way the one shown is pale, and no longer once it is there."""
    page = open_page(address)
    links = ask(page, MANY).locator(".claim a.cite")
    links.nth(0).click()
    expect(page.locator("#source mark")).to_be_visible()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/component_server/**", hold)
    links.nth(1).click()
    source = page.locator("#source")
    expect(source).to_have_class(re.compile(r"\bloading\b"))
    for _ in range(600):  # the page is pale before its request is held
        if held:
            break
        page.wait_for_timeout(100)
    held[0].continue_()
    expect(source).not_to_have_class(re.compile(r"\bloading\b"))
    expect(page.locator("#source .at")).to_have_text(re.compile("^2 / "))


def test_headline_and_quote_are_seen_together(address: str, open_page: Opener) -> None:
    """The first sentence of a report is shown below its headline, the last one scrolled to."""
    page = open_page(address)
    article, _ = max(reports(), key=lambda report: len(report[0].sentences))
    for sentence, seen in ((article.sentences[0], True), (article.sentences[-1], False)):
        page.evaluate(FOLLOW, Place(article.id, sentence.ranges).href)
        expect(page.locator("#source mark")).to_have_text(sentence.text)
        expect(page.locator("#source mark")).to_be_in_viewport()
        headline = expect(page.locator("#source h2"))
        headline.to_be_in_viewport() if seen else headline.not_to_be_in_viewport()


@pytest.mark.parametrize("width", [1366, 390])
def test_the_way_down_covers_no_citation(address: str, open_page: Opener, width: int) -> None:
    """The button that leads to the end is there at times, but never over a citation."""
    page = open_page(address, width=width)
    ask(page, "引进了多少个科创平台？")
    ask(page, MANY)
    found = [page.evaluate(COVERED, top) for top in range(0, 600, 20)]
    assert False in found
    assert True not in found
