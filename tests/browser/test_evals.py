"""The journeys of a reader through the evals of the page."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from eval.outcomes import Outcome
from eval.runs import ask_all
from tests.bot.web.live import serving_here
from tests.browser.conftest import Opener
from tests.browser.test_journey import QUESTION, UNANSWERABLE, ask
from tests.index.built import copied_index

pytestmark = pytest.mark.browser

WAIT = 300_000  # milliseconds that a run may take on a busy machine
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of an index of the bundled reports that no other test writes to."""
    return copied_index(tmp_path_factory.mktemp("evals") / "index")


@pytest.fixture(scope="module")
def own(folder: Path) -> Iterator[str]:
    """Give the address of the page over that index."""
    with serving_here(folder.parent, "--index", str(folder)) as at:
        yield at


@pytest.fixture
def short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a set of one question, at which the bot fails, in the place of the bundled facts."""
    asked = {"id": "one", "question": QUESTION, "type": "percent", "split": "dev", "hard": False}
    fact = asked | {"answerable": False, "answers": [], "evidence": []}
    (tmp_path / "facts.jsonl").write_text(json.dumps(fact), encoding="utf-8")
    monkeypatch.setattr("eval.web.tab.SETS", tmp_path)


def run_set(page: Page, part: str = "开发") -> None:
    """Run the facts of one split to the end."""
    page.get_by_role("tab", name="评测").click()
    page.locator("#part").get_by_label(part).check()
    page.locator("#run").click()
    expect(page.locator("#results table").first).to_be_visible(timeout=WAIT)


def test_a_run_shows_its_figures(own: str, open_page: Opener, foreign: list[str]) -> None:
    """A run ends in a table with intervals and charts whose texts are Chinese; nothing fetched."""
    page = open_page(own)
    run_set(page)
    row = page.locator("#results tr", has_text="回答正确").first
    expect(row).to_have_text(re.compile(r"0\.\d{3} *0\.\d\d–[01]\.\d\d, n=\d+"))
    charts = page.locator("#results figure")
    expect(charts).to_have_count(4)
    expect(charts.first.locator("svg")).to_contain_text("回答正确")
    expect(page.locator("#run")).to_be_visible()
    assert foreign == []


@pytest.mark.usefixtures("short")
def test_a_failure_opens_in_the_chat(own: str, open_page: Opener) -> None:
    """A click on a question that failed shows its answer in the chat, and a report beside it."""
    page = open_page(own)
    run_set(page)
    failed = page.locator("#failures button").first
    question = failed.inner_text()
    failed.click()
    expect(page.locator("#chat .asked")).to_have_text(question)
    expect(page.locator("#chat .answer")).to_be_visible()
    expect(page.locator("#source article")).to_be_visible()


def test_a_run_can_be_stopped(own: str, open_page: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a stop the figures are those of what was asked, and the rest is counted and named.

    No question is asked after it.
    """
    page, ended = open_page(own), Event()

    def asking(*given: Any) -> Iterator[Outcome]:
        try:
            yield from ask_all(*given)
        finally:
            ended.set()

    monkeypatch.setattr("eval.web.tab.ask_all", asking)
    page.get_by_role("tab", name="评测").click()
    page.locator("#run").click()
    bar = page.locator("#evals-progress progress")
    expect(bar).not_to_have_attribute("value", "0")
    page.locator("#evals-stop").click()
    said = re.compile(r"\d+ 题没有问到.*：\w+")
    expect(page.locator("#evals-progress")).to_contain_text(said, timeout=WAIT)
    expect(page.locator("#results table").first).to_be_visible()
    expect(page.locator("#run")).to_be_visible()
    assert ended.wait(WAIT / 1000)
    expect(bar).to_have_count(0)


def test_an_answer_becomes_a_test_case(own: str, folder: Path, open_page: Opener) -> None:
    """An answer is saved with its evidence, refused a second time, and run as a set of its own."""
    page = open_page(own)
    ask(page, QUESTION)
    page.locator("#make-case").click()
    wanted = page.get_by_label("应有的答案")
    expect(wanted).to_have_value(re.compile("5.4%"))
    wanted.fill("不在报道里的话")
    expect(wanted).to_have_value("不在报道里的话")
    page.locator("#case-save").click()
    expect(page.locator("#case-said")).to_contain_text("找到的段落里没有")
    wanted.fill("5.4% | 百分之5.4")
    page.locator("#case-save").click()
    expect(page.locator("#case-said")).to_contain_text("现有 1 道")
    expect(page.locator("#case")).not_to_be_visible()
    (saved,) = map(json.loads, (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines())
    assert saved["question"] == QUESTION
    assert saved["answers"] == [["5.4%", "百分之5.4"]]
    assert "5.4%" in saved["evidence"][0]["quote"]
    expect(page.locator("#set").get_by_label("我的考题")).to_be_checked()
    page.locator("#run").click()
    expect(page.locator("#evals-progress")).to_contain_text("1 题，1 题达标")
    page.get_by_role("tab", name="问答").click()
    page.locator("#make-case").click()
    page.locator("#case-save").click()
    expect(page.locator("#case-said")).to_contain_text("已经是考题")
    page.locator("#case-cancel").click()
    expect(page.locator("#case")).not_to_be_visible()


def test_a_refusal_becomes_a_test_case(own: str, folder: Path, open_page: Opener) -> None:
    """A refused question is saved as one that the reports do not answer."""
    page = open_page(own)
    ask(page, UNANSWERABLE)
    page.locator("#make-case").click()
    expect(page.get_by_label("应有的答案")).to_have_value("")
    page.locator("#case-save").click()
    expect(page.locator("#case")).not_to_be_visible()
    last = (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines()[-1]
    saved = json.loads(last)
    assert (saved["question"], saved["answerable"]) == (UNANSWERABLE, False)
    assert saved["answers"] == saved["evidence"] == []


def test_there_is_nothing_to_save_before_a_question(own: str, open_page: Opener) -> None:
    """The button comes with the first answer."""
    page = open_page(own)
    expect(page.locator("#send")).to_be_visible()
    expect(page.locator("#make-case")).not_to_be_visible()
    ask(page, "全社会研发投入强度是多少？")
    expect(page.locator("#make-case")).to_be_visible()


@pytest.mark.usefixtures("short")
def test_a_phone_shows_the_evals(own: str, open_page: Opener) -> None:
    """At 390 pixels nothing scrolls sideways, in English too, and the buttons keep to one line.

    A question that failed is shown in the language of the page, whatever its own is.
    """
    page = open_page(own, width=390, locale="en-US")
    tops = [page.locator(name).bounding_box() for name in ("#restart", "#make-case", "#send")]
    assert len({round(box["y"]) for box in tops if box}) == 1
    assert all(box["x"] + box["width"] <= 390 - 16 for box in tops if box)
    page.get_by_role("tab", name="Evals").tap()
    page.locator("#part").get_by_label("Dev").check()
    page.locator("#run").tap()
    expect(page.locator("#results table").first).to_be_visible(timeout=WAIT)
    assert not page.evaluate(SIDEWAYS)
    page.locator("#failures button").first.tap()
    expect(page.locator("#chat .answer")).to_have_attribute("lang", "en")
    expect(page.locator("#chat .rewrite")).to_have_text("Edit")
    expect(page.locator("#source article")).not_to_be_visible()
    assert not page.evaluate(SIDEWAYS)
