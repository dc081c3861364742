"""What a user does with the turns of a conversation."""

import json
import re
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from docx import Document
from playwright.sync_api import Browser, expect

from bot.records.conversations import BROWSER
from bot.web.access import keep_account
from bot.web.shell import BROWSER_COOKIE
from tests.bot.web.live import serving_here
from tests.browser.conftest import Opener, patient
from tests.browser.test_journey import QUESTION, ask, copied
from tests.serving import serving

pytestmark = pytest.mark.browser

FIRST = "“先投后股”是什么？"


@pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
def test_last_question_can_be_asked_again_or_changed(
    open_page: Opener, address: str, locale: str
) -> None:
    """Retry answers in the same place; edit takes the turn back and fills the box."""
    page = open_page(address, width=390, locale=locale)
    box = page.locator("#question textarea")
    expect(page.locator("#again")).to_have_count(0)
    box.fill(FIRST)
    box.press("Enter")
    before = page.locator("#again").element_handle()
    before.click()
    before.wait_for_element_state("hidden")
    expect(page.locator("#again")).to_be_visible()
    expect(page.locator("#chat .asked")).to_have_count(1)
    expect(page.locator("#chat .answer .grounds")).to_have_count(1)
    for button in page.locator("#actions button").all():
        size = button.bounding_box()
        assert size
        assert size["height"] >= 40
        assert size["x"] + size["width"] <= 390
    page.locator("#chat .rewrite").click()
    expect(box).to_have_value(FIRST)
    expect(box).to_be_focused()
    expect(page.locator("#chat .asked")).to_have_count(0)
    expect(page.locator("#again")).to_have_count(0)


def test_a_reload_restores_the_conversation(address: str, open_page: Opener) -> None:
    """A reload shows the last turn of the conversation, to go on with; a new one starts empty."""
    page = open_page(address)
    ask(page, FIRST)
    page.reload()
    expect(page.locator("#chat .asked")).to_have_text([FIRST])
    expect(page.locator("#chat .grounds")).to_be_visible()
    ask(page, QUESTION)
    page.reload()
    expect(page.locator("#chat .asked")).to_have_text([FIRST, QUESTION])
    expect(page.locator("#chat .asked").last).to_be_in_viewport()
    expect(page.locator("#chat .asked").first).not_to_be_in_viewport()
    page.locator("#restart").click()
    expect(page.locator("#chat .asked")).to_have_count(0)
    ask(page, QUESTION)
    page.locator("#history summary").click()
    listed = page.locator("#history [data-act=open] span")
    expect(listed).to_have_text([QUESTION, FIRST])
    listed.last.click()
    expect(page.locator("#chat .asked")).to_have_text([FIRST, QUESTION])


def test_each_browser_tab_keeps_its_conversation(address: str, open_page: Opener) -> None:
    """A reload shows the tab's own conversation, an empty one too; a new tab shows the newest."""
    page = open_page(address)
    ask(page, FIRST)
    other = page.context.new_page()
    other.goto(address)
    expect(other.locator("#chat .asked")).to_have_text([FIRST])
    other.locator("#restart").click()
    expect(other.locator("#chat .asked")).to_have_count(0)
    other.reload()
    expect(other.locator("#chat .example").first).to_be_visible()
    ask(other, QUESTION)
    page.reload()
    expect(page.locator("#chat .asked")).to_have_text([FIRST])
    ask(page, "那研发人员呢？")
    other.reload()
    expect(other.locator("#chat .asked")).to_have_text([QUESTION])
    page.reload()
    expect(page.locator("#chat .asked")).to_have_text([FIRST, "那研发人员呢？"])


def test_a_shorter_conversation_opens_at_its_last_question(address: str, open_page: Opener) -> None:
    """It is seen from its last question on, wherever the longer one before it was read."""
    page = open_page(address, width=390)
    ask(page, QUESTION)
    ask(page, FIRST)
    page.locator("#restart").click()
    expect(page.locator("#chat .asked")).to_have_count(0)
    for question in (FIRST, QUESTION, "院士有多少名？"):
        ask(page, question)
    page.locator("#chat [role=log]").evaluate("one => one.scrollTo(0, 0)")
    page.locator("#history summary").click()
    page.locator("#history [data-act=open]").last.click()
    expect(page.locator("#chat .asked")).to_have_text([QUESTION, FIRST])
    expect(page.locator("#chat .asked").first).not_to_be_in_viewport()
    expect(page.locator("#chat .asked").last).to_be_in_viewport()


def test_a_restart_keeps_conversations(tmp_path: Path, open_page: Opener) -> None:
    """A server started again with the same data shows a browser what it asked before."""
    with serving_here(tmp_path) as address:
        page = open_page(address)
        ask(page, FIRST)
    with serving(tmp_path) as address:
        page.goto(address)
        expect(page.locator("#chat .asked")).to_have_text([FIRST])
        expect(page.locator("#chat a.cite").first).to_be_visible()


def test_a_page_stays_open_over_a_restart(tmp_path: Path, open_page: Opener) -> None:
    """A question to a server that was started again goes on with the conversation in the page."""
    with serving(tmp_path) as address:
        page = open_page(address)
        ask(page, FIRST)
        other = page.context.new_page()  # whose conversation is newer, and as long
        other.goto(address)
        expect(other.locator("#chat .asked")).to_have_text([FIRST])
        other.locator("#restart").click()
        expect(other.locator("#chat .asked")).to_have_count(0)
        ask(other, QUESTION)
    with serving(tmp_path, "--port", str(urlsplit(address).port)):
        page.wait_for_timeout(3_000)  # for the page to find the server again
        ask(page, "那研发人员呢？")
        expect(page.locator("#chat .asked")).to_have_text([FIRST, "那研发人员呢？"])
        page.reload()
        expect(page.locator("#chat .asked")).to_have_text([FIRST, "那研发人员呢？"])


def test_browsers_are_apart(address: str, open_page: Opener) -> None:
    """Another browser sees nothing of a conversation, and no script can read the browser's id."""
    first = open_page(address)
    ask(first, FIRST)
    second = open_page(address)
    second.locator("#history summary").click()
    expect(second.locator("#history .list")).to_contain_text("还没有保存的对话")
    expect(second.locator("#chat .asked")).to_have_count(0)
    (cookie,) = (one for one in first.context.cookies() if one["name"] == BROWSER_COOKIE)
    assert BROWSER.fullmatch(cookie["value"])
    assert cookie["sameSite"] == "Lax"
    assert BROWSER_COOKIE not in first.evaluate("document.cookie")


def test_accounts_are_apart(tmp_path: Path, chromium: Browser) -> None:
    """Each account has its own conversations, in one browser too, and finds them in another."""
    accounts = tmp_path / "accounts"
    for user, password in (("ann", "password one"), ("bob", "password two")):
        keep_account(accounts, user, password)
    with serving_here(tmp_path, "--auth-file", str(accounts)) as address:
        for who, number, shown in (("ann", "one", 0), ("bob", "two", 0), ("ann", "one", 1)):
            with patient(chromium, locale="zh-CN") as context:
                page = context.new_page()
                page.goto(address)
                page.get_by_label("用户名").fill(who)
                page.get_by_label("密码").fill(f"password {number}")
                page.get_by_role("button", name="登录").click()
                page.locator("#question textarea").wait_for()
                expect(page.locator("#history summary")).to_be_visible()
                expect(page.locator("#chat .asked")).to_have_count(shown)
                if not shown:
                    ask(page, FIRST)


def test_a_deletion_can_be_undone(address: str, open_page: Opener) -> None:
    """A deleted conversation leaves list and chat; undo lists it, and it opens as it was."""
    page = open_page(address, width=390)
    ask(page, FIRST)
    expect(page.locator("#history .exports")).to_be_visible()
    page.locator("#history summary").click()
    page.locator("#history [data-act=delete]").click()
    expect(page.locator("#history [data-act=open]")).to_have_count(0)
    expect(page.locator("#chat .asked")).to_have_count(0)
    undo = page.locator("#history [data-act=undo]")
    expect(undo).to_be_focused()
    undo.click()
    page.locator("#history [data-act=open]").click()
    expect(page.locator("#chat .asked")).to_have_text([FIRST])
    expect(page.locator("#history .list")).not_to_be_visible()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_exports_hold_the_conversation(address: str, open_page: Opener) -> None:
    """Each format is handed over as a file that its own reader opens and that has the quotes."""
    page = open_page(address)
    answer = ask(page, FIRST)
    quote = "".join(answer.locator(".quote").first.inner_text().split())
    words = "".join(filter(str.isalnum, quote))
    texts = {}
    for ending in ("md", "json", "docx"):
        with page.expect_download() as download:
            page.locator(f"#history [data-name={ending}]").click()
        name = download.value.suggested_filename
        assert re.fullmatch(rf"先投后股-是什么-\d{{4}}-\d\d-\d\d\.{ending}", name)
        texts[ending] = Path(download.value.path())
    (turn,) = json.loads(texts["json"].read_text(encoding="utf-8"))["turns"]
    assert "".join(turn["claims"][0]["citation"]["quote"].split()) == quote
    paragraphs = [one.text for one in Document(BytesIO(texts["docx"].read_bytes())).paragraphs]
    assert any(quote in "".join(text.split()) for text in paragraphs)
    markdown = texts["md"].read_text(encoding="utf-8")
    assert words in "".join(filter(str.isalnum, markdown))


def test_an_answer_is_copied_with_its_sources(address: str, open_page: Opener) -> None:
    """The button puts question, quotes, files and sureness on the clipboard, and says so."""
    page = open_page(address)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    answer = ask(page, QUESTION)
    quote = answer.locator(".quote").first.inner_text()
    grounds = answer.locator(".grounds").inner_text()
    text = copied(page)
    assert text.startswith(f"{QUESTION}\n\n[1] 「{quote}」\n")
    assert ".txt" in text.splitlines()[3]
    assert text.splitlines()[-1] == grounds
