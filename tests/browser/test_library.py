"""The journeys of a reader who brings reports of their own."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.bot.web.live import serving_here
from tests.browser.conftest import Opener
from tests.browser.test_journey import ask
from tests.serving import serving

pytestmark = pytest.mark.browser

NAME = "白鹭水库【终稿】(1) <img src=x onerror=window.hit=1>.txt"
REPORT = """青石日报　2023年4月18日

白鹭水库竣工蓄水

　　本报讯（记者何远帆）青石县白鹭水库昨日竣工蓄水。水库总库容三百二十万立方米，可灌溉农田四万二千亩。

　　工程总投资1.86亿元，历时二十七个月。
"""
QUESTION = "白鹭水库的总库容是多少？"
VOLUME = "三百二十万立方米"
OUTSIDE = """[...document.querySelectorAll("#library *")].some(
    one => one.getBoundingClientRect().right > innerWidth)"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Give a report of a name that no path should be made of."""
    path = tmp_path / NAME
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def own(tmp_path: Path) -> Iterator[str]:
    """Give the address of a page whose library a test may change."""
    with serving_here(tmp_path) as at:
        yield at


def add(page: Page, *paths: Path) -> Locator:
    """Choose files in the tab, and return what is told of them once all are in."""
    page.get_by_role("tab", name=re.compile("报道|Reports")).click()
    page.set_input_files("#library-files", paths)
    told = page.locator("#library-added .taken:not([data-busy]) > li")
    expect(told).to_have_count(len(paths), timeout=180_000)
    return told


def ask_anew(page: Page, question: str) -> Locator:
    """Ask in the tab of the conversation."""
    page.get_by_role("tab").first.click()
    return ask(page, question)


def test_a_report_comes_goes_and_comes_back(
    tmp_path: Path, report: Path, open_page: Opener, foreign: list[str]
) -> None:
    """A report that was added is cited until it is removed, and again after an undo and a restart.

    Its name stays as it was typed, and no markup in it takes effect.
    """
    with serving_here(tmp_path) as address:
        page = open_page(address)
        assert "refusal" in ask_anew(page, QUESTION).inner_html()
        told = add(page, report)
        expect(told.locator(".file")).to_have_text(NAME)
        expect(told).to_contain_text("2023-04-18")
        expect(page.locator("#library .reports .file").first).to_have_text(NAME)
        answer = ask_anew(page, QUESTION)
        expect(answer.locator(".claim").first).to_contain_text(VOLUME)
        answer.locator("a.cite").first.click()
        expect(page.locator("#source mark")).to_contain_text(VOLUME)
        page.get_by_role("tab", name="报道").click()
        page.locator("#library .reports [data-act=remove]").first.click()
        undo = page.locator("#library [data-act=undo]")
        expect(undo).to_be_focused()
        expect(page.locator("#library .reports > li")).to_have_count(5)
        assert "refusal" in ask_anew(page, QUESTION).inner_html()
        page.get_by_role("tab", name="报道").click()
        undo.click()
        expect(page.locator("#library .reports > li")).to_have_count(6)
        expect(ask_anew(page, QUESTION).locator(".claim").first).to_contain_text(VOLUME)
        assert page.evaluate("window.hit") is None
        assert page.locator("#library img, #source img").count() == 0
    with serving(tmp_path) as address:
        answer = ask(open_page(address), QUESTION)
        expect(answer.locator(".claim").first).to_contain_text(VOLUME)
    assert foreign == []


def test_a_misread_report_is_put_right(own: str, report: Path, open_page: Opener) -> None:
    """A title and a day typed in the list stand in the list, the answer and the report at once.

    A bad date is told in one sentence and what was typed stays; an undo brings the old ones back.
    """
    title = "白鹭水库昨日蓄水 <img src=x onerror=window.hit=1>"
    page = open_page(own)
    add(page, report)
    cited = ask_anew(page, QUESTION).locator(".cited li")
    cited.locator("a.report").click()
    expect(page.locator("#source h2")).to_have_text("白鹭水库竣工蓄水")
    page.get_by_role("tab", name="报道").click()
    page.locator("#library [data-act=describe]").first.click()
    form = page.locator("#library form")
    expect(form.get_by_label("标题")).to_be_focused()
    expect(form.get_by_label("日期")).to_have_value("2023-04-18")
    form.get_by_label("标题").fill(title)
    form.get_by_label("日期").fill("2024-02-30")
    page.keyboard.press("Enter")
    expect(form.get_by_role("alert")).to_contain_text("2024-03-01")
    expect(form.get_by_label("日期")).to_be_focused()
    expect(form.get_by_label("标题")).to_have_value(title)
    form.get_by_label("日期").fill("2024年5月6日")
    form.get_by_role("button", name="保存").click()
    row = page.locator("#library .reports > li").first
    expect(row.locator("a.report")).to_have_text(title)
    expect(row).to_contain_text("2024-05-06")
    expect(row.locator("[data-act=describe]")).to_be_focused()
    expect(page.locator("#source h2")).to_have_text(title)
    page.get_by_role("tab").first.click()
    expect(cited).to_contain_text(title)
    expect(cited).to_contain_text("2024-05-06")
    page.reload()
    expect(cited).to_contain_text(title)
    page.get_by_role("tab", name="报道").click()
    expect(page.locator("#library .reports > li").nth(1)).to_be_visible()
    page.locator("#library-search input").fill("2024-05-06")
    expect(page.locator("#library .reports > li")).to_have_count(1)
    page.locator("#library-search input").fill("")
    expect(page.locator("#library .reports > li")).to_have_count(6)
    page.locator("#library [data-act=describe]").first.click()
    expect(form.get_by_label("标题")).to_be_focused()
    form.get_by_label("标题").fill("")
    page.keyboard.press("Enter")
    expect(row.locator("a.report")).to_have_text("白鹭水库竣工蓄水")
    page.locator("#library [data-act=undo]").click()
    expect(row.locator("a.report")).to_have_text(title)
    assert page.evaluate("window.hit") is None


def test_a_form_keeps_what_is_typed_until_it_is_left(address: str, open_page: Opener) -> None:
    """A tick elsewhere leaves it as it is; the form of another report is its own, Escape none."""
    page = open_page(address, locale="en-US")
    page.get_by_role("tab", name="Reports").click()
    acts, form = page.locator("#library [data-act=describe]"), page.locator("#library form")
    acts.nth(1).click()
    expect(form.get_by_label("Title")).to_be_focused()
    form.get_by_label("Date").fill("2019-1-2")
    page.locator("#library [data-act=tick]").first.click()
    expect(page.locator("#library .chosen")).to_contain_text("4 of 5")
    expect(form.get_by_label("Date")).to_have_value("2019-1-2")
    page.locator("#library [data-act=all]").click()
    expect(page.locator("#library .chosen")).to_have_text("Reports: 5")
    acts.first.click()
    expect(form.get_by_label("Date")).to_have_value("")
    expect(form.get_by_label("Title")).to_be_focused()
    page.keyboard.press("Escape")
    expect(form).to_have_count(0)
    expect(acts.first).to_be_focused()


def test_every_removal_can_be_undone(own: str, open_page: Opener) -> None:
    """Reports removed one by one come back one by one, the last first, by the keyboard too."""
    page = open_page(own)
    page.get_by_role("tab", name="报道").click()
    rows, undo = page.locator("#library .reports > li"), page.locator("#library [data-act=undo]")
    expect(rows).to_have_count(5)
    names = rows.locator(".file").all_inner_texts()
    for left in (4, 3, 2):
        page.locator("#library .reports [data-act=remove]").first.click()
        expect(rows).to_have_count(left)
    told = page.locator("#library .told")
    for name, before in zip(names[2::-1], [*names[1::-1], ""], strict=True):
        undo.press("Enter")
        expect(told).to_contain_text(f"已恢复 {name}" + (f" · 已移除 {before}" if before else ""))
        expect(rows.locator(".file", has_text=name)).to_have_count(1)
    expect(rows).to_have_count(5)
    expect(undo).to_have_count(0)


def test_files_that_come_while_others_are_added_are_added_next(
    tmp_path: Path, own: str, open_page: Opener
) -> None:
    """The page says how many wait; all are added, and what came of the first stays in view."""
    paths = [tmp_path / f"{number}.txt" for number in range(6)]
    for number, path in enumerate(paths):
        path.write_text(REPORT.replace("白鹭", f"白鹭{number}号"), encoding="utf-8")
    (tmp_path / "坏.pdf").write_bytes(b"%PDF-1.4")
    page = open_page(own)
    page.get_by_role("tab", name="报道").click()
    page.set_input_files("#library-files", [tmp_path / "坏.pdf", *paths[:3]])
    expect(page.locator("#library-added [data-busy]")).to_have_count(1)
    page.set_input_files("#library-files", paths[3:5])
    expect(page.locator("#library .sending")).to_contain_text("还有 2 个文件等着")
    page.set_input_files("#library-files", paths[5:])
    expect(page.locator("#library .sending")).to_contain_text("还有 3 个文件等着")
    expect(page.locator("#library .reports > li")).to_have_count(11, timeout=180_000)
    told = page.locator("#library-added .taken:not([data-busy]) > li")
    expect(told).to_have_count(7)
    expect(told.first).to_contain_text("坏.pdf")
    expect(page.locator("#library-added .summary")).to_have_text("读入 6 个文件 · 1 个未加入")
    expect(page.locator("#library .sending")).to_be_empty()


def test_only_ticked_reports_answer(own: str, report: Path, open_page: Opener) -> None:
    """A reader who leaves the bundled reports out is answered from the others, others are not."""
    bundled = "全社会研发投入强度是多少？"
    page, other = open_page(own), open_page(own)
    add(page, report)
    expect(page.locator("#library .reports > li")).to_have_count(6)
    page.locator("#library [data-act=bundled]").click()
    expect(page.locator("#library .chosen")).to_contain_text("1")
    expect(ask_anew(page, QUESTION).locator(".claim").first).to_contain_text(VOLUME)
    assert "refusal" in ask_anew(page, bundled).inner_html()
    page.get_by_role("tab", name="报道").click()
    page.locator("#library [data-act=all]").click()
    expect(page.locator("#library .reports > li > input:checked")).to_have_count(6)
    expect(ask(other, bundled).locator("a.cite").first).to_be_visible()
    expect(ask(other, QUESTION).locator(".claim").first).to_contain_text(VOLUME)


def test_a_broken_file_is_one_sentence(
    tmp_path: Path, own: str, report: Path, open_page: Opener
) -> None:
    """A file that is no PDF gets one line, and the files beside it are added."""
    broken = tmp_path / "坏.pdf"
    broken.write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 8 + b"\n%%EOF")
    told = add(open_page(own, locale="en-US"), broken, report)
    expect(told.nth(0).locator(".fault")).to_have_count(1)
    expect(told.nth(0)).to_contain_text("damaged PDF")
    expect(told.nth(1).locator("a.report")).to_be_visible()


def test_a_search_finds_among_many(tmp_path: Path, own: str, open_page: Opener) -> None:
    """Fifty reports are on a page, a search narrows the list, and what it found goes at once."""
    many = tmp_path / "many.jsonl"
    line = '{{"id": "n{0}", "title": "第{0}号桥通车", "text": "第{0}号桥昨日通车，全长{0}米。"}}\n'
    many.write_text("".join(map(line.format, range(100, 170))), encoding="utf-8")
    page = open_page(own)
    add(page, many)
    rows = page.locator("#library .reports > li")
    expect(rows).to_have_count(50)
    page.locator("#library [data-act=page]").click()
    expect(rows).to_have_count(25)
    page.locator("#library-search input").fill("第15 号桥")
    expect(rows).to_have_count(10)
    page.locator("#library [data-act=remove-found]").click()
    expect(rows).to_have_count(0)
    page.locator("#library [data-act=undo]").click()
    expect(rows).to_have_count(10)


def test_a_phone_holds_the_library(own: str, report: Path, open_page: Opener) -> None:
    """At 390 pixels nothing stands out sideways, and a report that was added can be read."""
    page = open_page(own, width=390)
    told = add(page, report)
    assert not page.evaluate(OUTSIDE)
    page.locator("#library [data-act=describe]").first.tap()
    expect(page.locator("#library form")).to_be_visible()
    assert not page.evaluate(OUTSIDE)
    told.locator("a.report").tap()
    expect(page.locator("#source h2")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("locale", "told"), [("zh-CN", "一份报道也没有选用"), ("en-US", "No report is chosen")]
)
def test_no_report_chosen_is_said(address: str, open_page: Opener, locale: str, told: str) -> None:
    """With nothing ticked, after a reload too, the page says so and offers to choose all."""
    question = "全社会研发投入强度是多少？"
    page = open_page(address, locale=locale)
    page.get_by_role("tab", name=re.compile("报道|Reports")).click()
    page.locator("#library [data-act=none]").click()
    expect(page.locator("#library .chosen.warn")).to_be_visible()
    page.reload()
    expect(page.locator("#library .chosen.warn")).to_be_visible()
    page.get_by_role("tab").first.click()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    expect(page.locator("#chat .unchosen")).to_contain_text(told)
    expect(page.locator("#chat .refusal")).to_have_count(0)
    expect(page.locator("#question textarea")).to_have_value(question)
    page.locator("#chat .choose-all").click()
    expect(page.locator("#chat .answer a.cite").first).to_be_visible()
    expect(page.locator("#chat .asked")).to_have_text([question])
    expect(page.locator("#question textarea")).to_have_value("")
    page.get_by_role("tab", name=re.compile("报道|Reports")).click()
    expect(page.locator("#library .reports > li > input:checked")).to_have_count(5)


def test_a_narrow_choice_is_told_below_the_answer(address: str, open_page: Opener) -> None:
    """Who reads one report of five is told so, and asks all of them with a button."""
    question = "全社会研发投入强度是多少？"
    page = open_page(address)
    page.get_by_role("tab", name="报道").click()
    page.locator("#library [data-act=none]").click()
    expect(page.locator("#library .chosen.warn")).to_be_visible()
    page.locator("#library [data-act=tick]").first.click()
    expect(page.locator("#library .reports > li > input:checked")).to_have_count(1)
    expect(ask_anew(page, question).locator(".refusal, a.cite").first).to_be_visible()
    expect(page.locator("#after .narrowed")).to_contain_text("1 个来源，共 5 个")
    page.locator("#after .choose-all").click()
    expect(page.locator("#chat .answer")).to_contain_text("5.4%")
    expect(page.locator("#chat .asked")).to_have_text([question])
    expect(page.locator("#after .narrowed")).to_have_count(0)


def test_a_choice_outlasts_a_reload(address: str, open_page: Opener) -> None:
    """The reports that were ticked are ticked after a reload, and after all are chosen all are."""
    page = open_page(address)
    ticks = page.locator("#library .reports > li > input")
    for act, count in (("tick", 4), ("all", 5)):
        page.get_by_role("tab", name="报道").click()
        page.locator(f"#library [data-act={act}]").first.click()
        expect(page.locator("#library .reports > li > input[checked]")).to_have_count(count)
        expect(page.locator("#library .reports > li > input:checked")).to_have_count(count)
        before = [tick.is_checked() for tick in ticks.all()]
        page.reload()
        expect(page.locator("#library .reports > li > input:checked")).to_have_count(count)
        assert [tick.is_checked() for tick in ticks.all()] == before
