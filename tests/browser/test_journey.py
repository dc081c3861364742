"""The journeys of a reader through the page."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.bot.web.live import serving_here
from tests.browser.conftest import Opener
from tests.commands import run_here

pytestmark = pytest.mark.browser

QUESTION = "全社会研发投入强度是多少？"
UNANSWERABLE = "火星上的咖啡馆一年卖出多少杯拿铁？"
SAID = """() => {window.said = []; new MutationObserver(changes => changes.forEach(
    change => window.said.push(change.target.textContent)
)).observe(document.querySelector("#after"), {childList: true, subtree: true});}"""
IN_VIEW = """() => {
    const mark = document.querySelector("#source mark");
    const scrolls = one => /auto|scroll/.test(getComputedStyle(one).overflowY);
    let scroller = mark.parentElement;
    while (!scrolls(scroller)) scroller = scroller.parentElement;
    const [inner, outer] = [mark, scroller].map(one => one.getBoundingClientRect());
    return inner.top >= outer.top && inner.top < Math.min(outer.bottom, innerHeight)
        && outer.top >= 0 && scrollY === 0;
}"""  # the mark is inside the visible part of its own scroller, and the page has not moved


def ask(page: Page, question: str) -> Locator:
    """Type a question, send it with Enter, and return the whole answer to it."""
    answers = page.locator("#chat .answer")
    before = answers.count()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    answer = answers.nth(before)
    expect(answer.locator(".grounds, .refusal")).to_be_visible()
    expect(page.locator("#after [data-act=link]")).to_be_visible()  # ready for the next
    return answer


def copied(page: Page) -> str:
    """Click the button that copies an answer; return the clipboard once the page told of it.

    What the button says then is soon gone, so every text that it gets is kept.
    """
    page.evaluate(SAID)
    page.locator("#after [data-act=copy]").click()
    page.wait_for_function("window.said.includes('已复制')")
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("how", ["click", "Enter"])
def test_a_citation_opens_its_source(
    address: str, open_page: Opener, foreign: list[str], how: str
) -> None:
    """A click, or Enter, on [n] shows the quote marked in its report, in view, nothing fetched."""
    page = open_page(address)
    answer = ask(page, QUESTION)
    claim = answer.locator(".claim").last
    quote = claim.locator(".quote").inner_text()
    link = claim.locator("a.cite")
    link.click() if how == "click" else link.press("Enter")
    mark = page.locator("#source mark")
    expect(mark).to_have_text(quote)
    page.wait_for_function(IN_VIEW)
    assert foreign == []


def test_the_send_button_sends(address: str, open_page: Opener) -> None:
    """The button sends as Enter does, and the question's box is empty for the next."""
    page = open_page(address)
    page.locator("#question textarea").fill(QUESTION)
    page.locator("#send").click()
    expect(page.locator("#chat a.cite").first).to_be_visible()
    expect(page.locator("#question textarea")).to_have_value("")


def test_an_example_is_answered(address: str, open_page: Opener) -> None:
    """A click on a question of the empty page asks it and gets a cited answer."""
    page = open_page(address)
    page.locator("#chat .example").first.click()
    expect(page.locator("#chat a.cite").first).to_be_visible()


def test_a_refusal_claims_nothing(address: str, open_page: Opener) -> None:
    """What the reports do not say is refused: no claim, no citation, passages to look at."""
    page = open_page(address)
    answer = ask(page, UNANSWERABLE)
    expect(answer.locator(".refusal")).not_to_be_empty()
    assert answer.locator(".claim, a.cite").count() == 0
    answer.locator("a.near").first.click()
    expect(page.locator("#source mark").first).to_be_visible()


def test_a_follow_up_knows_what_was_asked(address: str, open_page: Opener) -> None:
    """A second question that leaves out the subject is understood from the first."""
    page = open_page(address)
    ask(page, "“先投后股”首批项目资助了多少万元？")
    answer = ask(page, "那首批有多少个项目？")
    expect(answer.locator(".understood")).to_contain_text("先投后股")
    expect(answer.locator("a.cite").first).to_be_visible()


def test_a_new_conversation_forgets(address: str, open_page: Opener) -> None:
    """The button empties the chat, and the next question stands alone."""
    page = open_page(address)
    ask(page, "“先投后股”是什么？")
    page.locator("#restart").click()
    expect(page.locator("#chat .answer")).to_have_count(0)
    answer = ask(page, QUESTION)
    expect(answer.locator(".understood")).to_have_count(0)


def test_a_new_conversation_closes_the_report(address: str, open_page: Opener) -> None:
    """What was cited in the old conversation does not stay open beside the new one."""
    page = open_page(address)
    ask(page, QUESTION).locator("a.cite").first.click()
    expect(page.locator("#source article")).to_be_visible()
    page.locator("#restart").click()
    expect(page.locator("#source article")).to_have_count(0)
    assert "#" not in page.url


def test_a_long_text_is_not_asked(address: str, open_page: Opener) -> None:
    """More than can be read stays in the box, whole; the chat says once how much it is.

    Once it is shortened and sent, nothing of that stays in the chat.
    """
    for width in (1280, 390):
        page = open_page(address, width=width)
        box = page.locator("#question textarea")
        ask(page, QUESTION)
        box.fill("长" * 1_500)
        box.press("Enter")
        overlong = page.locator("#chat .overlong")
        expect(overlong).to_contain_text("共 1500 个字，至多 1000 个")
        expect(overlong).to_be_in_viewport()
        expect(page.locator(".toast-body")).to_have_count(0)
        expect(box).to_have_value("长" * 1_500)
        expect(page.locator("#chat .answer")).to_have_count(1)
        ask(page, UNANSWERABLE)
        expect(page.locator("#chat .asked")).to_have_text([QUESTION, UNANSWERABLE])


def test_a_greeting_offers_no_sources(address: str, open_page: Opener) -> None:
    """What quotes nothing cannot be copied with its sources; a refusal with passages can."""
    for locale, greeting in (("zh-CN", "你好"), ("en-US", "hello")):
        page = open_page(address, locale=locale)
        ask(page, greeting)
        expect(page.locator("#after [data-act=copy]")).to_have_count(0)
        ask(page, UNANSWERABLE)
        expect(page.locator("#after [data-act=copy]")).to_be_visible()


def test_english_examples_are_english(address: str, open_page: Opener) -> None:
    """Of an English page's examples the first is answered, and Chinese is only a quoted name."""
    page = open_page(address, locale="en-US")
    examples = page.locator("#chat .example")
    expect(examples).to_have_count(4)
    for text in examples.all_inner_texts():
        assert re.fullmatch(r"(?:What|Who) [ -~]+(?:“\w+”)?\?", text.strip())
    examples.first.click()
    expect(page.locator("#chat .answer a.cite").first).to_be_visible()


def test_a_report_opens_from_the_library(address: str, open_page: Opener) -> None:
    """Every loaded article is listed, and its title opens it with nothing marked."""
    page = open_page(address)
    page.get_by_role("tab", name="报道").click()
    title = page.locator("#library a.report").last
    title.click()
    expect(page.locator("#source h2")).to_have_text(title.inner_text())
    expect(page.locator("#source mark")).to_have_count(0)


def test_the_steps_go_from_citation_to_citation(address: str, open_page: Opener) -> None:
    """Next and previous open the other quotes of the same answer."""
    page = open_page(address)
    quotes = ask(page, "引进了多少个科创平台？").locator(".claim")
    assert quotes.count() > 1
    quotes.nth(0).locator("a.cite").click()
    page.locator("#source [data-step='1']").click()
    expect(page.locator("#source mark")).to_have_text(quotes.nth(1).locator(".quote").inner_text())
    page.locator("#source [data-step='-1']").click()
    expect(page.locator("#source mark")).to_have_text(quotes.nth(0).locator(".quote").inner_text())


def test_a_phone_shows_all(address: str, open_page: Opener) -> None:
    """At 390 pixels nothing scrolls sideways; a report lies over the page until back."""
    page = open_page(address, width=390)
    answer = ask(page, QUESTION)
    sideways = "document.documentElement.scrollWidth > innerWidth"
    assert not page.evaluate(sideways)
    answer.locator("a.cite").first.tap()
    mark = page.locator("#source mark")
    expect(mark).to_be_in_viewport()
    page.wait_for_function(IN_VIEW)
    assert not page.evaluate(sideways)
    page.locator("#source .back").tap()
    expect(mark).not_to_be_visible()
    answer.locator("a.cite").first.tap()
    expect(mark).to_be_in_viewport()
    page.go_back()
    expect(mark).not_to_be_visible()
    expect(answer.locator("a.cite").first).to_be_focused()


@pytest.mark.parametrize(
    ("locale", "send", "lang"), [("zh-CN", "发送", "zh"), ("en-US", "Send", "en")]
)
def test_the_browser_chooses_the_language(
    address: str, open_page: Opener, locale: str, send: str, lang: str
) -> None:
    """The labels follow the browser's locale."""
    page = open_page(address, locale=locale)
    expect(page.locator("#send")).to_have_text(send)
    expect(page.locator("html")).to_have_attribute("lang", re.compile(f"^{lang}"))


def test_the_page_keeps_to_itself(address: str, open_page: Opener, foreign: list[str]) -> None:
    """The page comes with a content policy, breaks none of it, and asks no other host."""
    page = open_page(address)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    reply = page.reload()
    assert reply is not None
    assert "default-src 'self'" in reply.headers["content-security-policy"]
    ask(page, QUESTION).locator("a.cite").first.click()
    expect(page.locator("#source mark")).to_be_visible()
    assert complaints == []
    assert foreign == []


def test_a_hostile_report_stays_text(tmp_path: Path, open_page: Opener, foreign: list[str]) -> None:
    """Markup in a file's name and text is shown as written: nothing runs, nothing is fetched."""
    hostile = (
        "<img src=x onerror=window.hit=1> ![i](http://evil.invalid/x.png) "
        "[x](javascript:window.hit=1) ${window.hit=1} {{value}}"
    )
    path = tmp_path / "<img src=x onerror=window.hit=1>.txt"
    path.write_text(
        f"红星厂{hostile}产量\n\n红星厂去年生产拖拉机三千台{hostile}，居全省第一。\n",
        encoding="utf-8",
    )
    index = str(tmp_path / "index")
    assert run_here("index", "build", path, "--out", index).returncode == 0
    with serving_here(tmp_path, "--index", index) as address:
        page = open_page(address)
        answer = ask(page, f"红星厂去年生产拖拉机多少台？{hostile}")
        answer.locator("a").first.click()
        expect(page.locator("#source article")).to_contain_text("onerror=window.hit=1")
        page.get_by_role("tab", name="报道").click()
        expect(page.locator("#library")).to_contain_text("onerror=window.hit=1")
        assert page.evaluate("window.hit") is None
        assert page.locator("#chat img, #source img, #library img").count() == 0
        assert foreign == []
