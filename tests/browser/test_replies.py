"""How replies come, and those other than quotes: a remark, choices, an index that died."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import expect

from bot.answer import Answer
from bot.assistant import Assistant
from index.bundled import bundled_index
from index.manifest import UnusableIndexError
from tests.bot.web_making import make_answer, make_citation, reports
from tests.browser.conftest import Opener
from tests.browser.doubles import Scripted, scripted
from tests.browser.test_journey import QUESTION, ask, copied
from tests.browser.test_look import MANY
from tests.index.built import silent

pytestmark = pytest.mark.browser

SEARCHING = """() => {const asked = document.querySelector("#chat .user-row:last-child");
    return asked !== null
        && getComputedStyle(asked, "::after").content.includes("正在报道里查找");}"""
WRONG, VAGUE, DEAD = "一共有五千台吗？", "那里怎么样？", "服务器还在吗？"
REMARK = "报道里的数字是 3000台，不是 5000台。"
ARTICLE = reports()[0][0]
CITATION = make_citation(ARTICLE, ARTICLE.sentences[0])
CORRECTED = replace(make_answer(CITATION, text=WRONG), remark=REMARK)
ASKING = replace(make_answer(text=VAGUE, note="指哪一个？"), choices=(QUESTION, "乙呢？"))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a page whose bot corrects, asks back, and fails."""
    folder = tmp_path_factory.mktemp("replies")
    dead = UnusableIndexError("server 10.0.0.9 does not answer")
    library = Scripted(bundled_index(silent), {WRONG: CORRECTED, VAGUE: ASKING, DEAD: dead})
    with scripted(library, folder) as address:
        yield address


@contextmanager
def gate() -> Iterator[Event]:
    """Give what holds the server up until it is set, at the latest at the end of the block."""
    opened = Event()
    try:
        yield opened
    finally:
        opened.set()


def test_a_search_is_seen(told: str, open_page: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between question and answer a line says that the reports are being looked through."""
    page, ask_at_once = open_page(told), Assistant.ask
    with gate() as opened:

        def ask_later(*given: Any, **named: Any) -> Answer:
            opened.wait()
            return ask_at_once(*given, **named)

        monkeypatch.setattr(Assistant, "ask", ask_later)
        page.locator("#question textarea").fill(QUESTION)
        page.locator("#question textarea").press("Enter")
        page.wait_for_function(SEARCHING)
        expect(page.locator("#chat .answer")).to_have_count(0)
        opened.set()
        expect(page.locator("#chat .answer .grounds")).to_be_visible()
        assert not page.evaluate(SEARCHING)


def test_an_answer_is_shown_as_it_comes(
    told: str, open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first quote is there to be read while the others are still to come."""
    page = open_page(told)
    claims = page.locator("#chat .claim")
    with gate() as opened:
        monkeypatch.setattr("bot.web.talk.time", SimpleNamespace(sleep=lambda _: opened.wait()))
        page.locator("#question textarea").fill(MANY)
        page.locator("#question textarea").press("Enter")
        expect(claims).to_have_count(1)
        expect(page.locator("#stop")).to_be_visible()
        opened.set()
        expect(page.locator("#chat .answer .grounds")).to_be_visible()
    assert claims.count() > 1


def test_a_suggestion_asks_its_question(
    told: str, open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A button below an answer asks what it says, and gets a cited answer."""
    monkeypatch.setattr("bot.web.suggestions.SECONDS", 600)
    page = open_page(told)
    ask(page, QUESTION)
    button = page.locator("#after [data-act=ask]").first
    question = button.inner_text()
    button.click()
    expect(page.locator("#chat .asked")).to_have_text([QUESTION, question])
    expect(page.locator("#chat .answer").last.locator("a.cite").first).to_be_visible()
    expect(page.locator("#after [data-act=copy]")).to_be_visible()


def test_a_remark_is_told_apart_from_quotes(told: str, open_page: Opener) -> None:
    """The bot's own words stand above the quotes in another type, and go into the copy."""
    page = open_page(told)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=told)
    answer = ask(page, WRONG)
    remark, quote = answer.locator(".remark"), answer.locator(".claim").first
    expect(remark).to_have_text(REMARK)
    font = "one => getComputedStyle(one).fontFamily"
    assert remark.evaluate(font) != quote.evaluate(font)
    above, below = remark.bounding_box(), quote.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]
    assert copied(page).splitlines()[1] == REMARK
    page.reload()
    expect(page.locator("#chat .remark")).to_have_text(REMARK)


def test_the_frame_follows_the_page(told: str, open_page: Opener) -> None:
    """In an English page only quotes and what is said of a Chinese question are Chinese.

    The switch of the language turns the frame of what was answered before.
    """
    page = open_page(told, locale="en-US")
    answer = ask(page, WRONG)
    expect(answer.locator(".remark")).to_have_text(REMARK)
    expect(answer.locator(".grounds")).to_contain_text("Quite sure")
    expect(page.locator("#chat .rewrite")).to_have_text("Edit")
    page.reload()
    expect(page.locator("#chat .grounds")).to_contain_text("Quite sure")
    page.locator("[data-language]").click()
    expect(page.locator("#chat .grounds")).to_contain_text("把握较大")
    expect(page.locator("#chat .rewrite")).to_have_text("改问题")


@pytest.mark.parametrize("how", ["click", "Enter", "Space"])
def test_a_choice_asks_its_question(told: str, open_page: Opener, how: str) -> None:
    """A choice is a button, by mouse and keyboard, and its question gets a cited answer."""
    page = open_page(told, width=390 if how == "click" else 1280)
    choices = ask(page, VAGUE).get_by_role("button")
    expect(choices).to_have_text([QUESTION, "乙呢？"])
    size = choices.first.bounding_box()
    assert size
    assert size["height"] >= 44
    choices.first.click() if how == "click" else choices.first.press(how)
    expect(page.locator("#chat .asked")).to_have_text([VAGUE, QUESTION])
    expect(page.locator("#chat .answer").last.locator("a.cite").first).to_be_visible()


def test_a_dead_index_leaves_a_usable_page(told: str, open_page: Opener) -> None:
    """The page says in a sentence that it cannot search, keeps the question, and goes on."""
    page = open_page(told)
    ask(page, QUESTION)
    box = page.locator("#question textarea")
    box.fill(DEAD)
    box.press("Enter")
    failed = page.locator("#chat .failed")
    expect(failed).to_contain_text("报道现在查不了")
    expect(failed).not_to_contain_text("10.0.0.9")
    expect(box).to_have_value(DEAD)
    expect(page.locator("#send")).to_be_visible()
    expect(page.locator(".toast-body")).to_have_count(0)
    expect(page.locator("#after [data-act=copy]")).to_be_visible()
    ask(page, WRONG)
    expect(page.locator("#chat .asked")).to_have_text([QUESTION, WRONG])
    expect(failed).to_have_count(0)
