"""A report that attacks its reader in every text of it, walked through the whole page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from bot.answer import Answer, Question
from corpus.article import Source
from corpus.reading import read
from index.building import build_index
from tests.browser.conftest import Opener
from tests.browser.doubles import Scripted, scripted
from tests.browser.test_journey import ask
from tests.index.built import silent

pytestmark = pytest.mark.browser

MARK = "onerror=alert(1)"  # stands in each attack, so that it can be seen as text
SHORT = f"<img src=x {MARK}>"
ATTACK = (
    f'<img src="http://evil.invalid/i.png" {MARK}><script>alert(2)</script>'
    '"><svg onload=alert(3)> ![i](http://evil.invalid/m.png) [x](javascript:alert(4)) '
    "${alert(5)} {{value}} http://evil.invalid/auto"
)
REPORT = (
    f"# 红星厂{SHORT}年产拖拉机3000台\n\n2024年3月5日\n\n"
    f"本报讯（记者 王磊）红星厂去年生产拖拉机3000台{ATTACK}，居全省第一。\n\n"
    f"2023年，红星厂拖拉机{SHORT}产量达到3000台，“星火{SHORT}工程”同步推进。\n\n"
    "红星厂的“星火工程”总投资5000万元，已建成3条生产线。\n"
)
QUESTION = f"红星厂去年生产拖拉机多少台？{SHORT}"
WRONG, VAGUE = "红星厂去年生产拖拉机五千台吗？", "它怎么样？"
ASKING = Answer(
    Question(VAGUE, VAGUE, "other"), "refused", note=f"指哪一个？{ATTACK}",
    choices=(f"甲{ATTACK}", f"乙{ATTACK}"),
)  # fmt: skip
ACTIVE = """() => [...document.querySelectorAll("img, script, svg, iframe, a, [onerror], [onload]")]
    .filter(one => one.closest("#talk, #source") && [...one.attributes].some(attribute =>
        /^on/.test(attribute.name) || ["href", "src"].includes(attribute.name)
            && /evil|javascript:/.test(attribute.value)))
    .map(one => one.outerHTML)"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a page over that report, whose bot also corrects and asks back."""
    folder = tmp_path_factory.mktemp("hostile")
    path = folder / f"{SHORT}.md"
    path.write_text(REPORT, encoding="utf-8")
    build_index(
        [one for one in read([path]) if isinstance(one, Source)], folder / "index", progress=silent
    )
    honest = Scripted(folder / "index", {}).assistant.ask(WRONG)
    corrected = replace(honest, remark=f"是三千台{ATTACK}")
    with scripted(Scripted(folder / "index", {WRONG: corrected, VAGUE: ASKING}), folder) as address:
        yield address


def watched(page: Page) -> list[str]:
    """Return the list to which every dialog of the page is added."""
    dialogs: list[str] = []

    def close(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", close)
    return dialogs


def test_every_part_shows_it_as_text(hostile: str, open_page: Opener, foreign: list[str]) -> None:
    """Chat, report, lists, tabs, choices and remark show the attack; it does nothing anywhere."""
    page = open_page(hostile)
    dialogs = watched(page)
    expect(page.locator("#chat .example").first).to_be_visible()
    ask(page, QUESTION)
    expect(page.locator("#chat .asked")).to_contain_text(MARK)
    ask(page, WRONG).locator("a.cite").first.click()
    expect(page.locator("#chat .remark")).to_contain_text(MARK)
    expect(page.locator("#source h2")).to_contain_text(MARK)
    expect(page.locator("#source mark").first).to_contain_text("<script>alert(2)</script>")
    page.locator("#source [data-original]").click()
    expect(page.locator("#source .raw pre")).to_contain_text("<script>alert(2)</script>")
    expect(page.locator("#after [data-act=copy]")).to_be_visible()
    assert page.evaluate(ACTIVE) == []
    choice = ask(page, VAGUE).get_by_role("button").first
    expect(choice).to_contain_text(MARK)
    choice.click()
    expect(page.locator("#chat .asked").last).to_contain_text(MARK)
    expect(page.locator("#chat .answer").last.locator(".grounds, .refusal")).to_be_visible()
    page.reload()
    page.locator("#history summary").click()
    expect(page.locator("#history [data-act=open]")).to_contain_text(MARK)
    assert page.evaluate(ACTIVE) == []
    for tab, part in (("报道", "#library"), ("数字与名称", ".entries .list")):
        page.get_by_role("tab", name=tab).click()
        expect(page.locator(part)).to_contain_text(MARK)
        assert page.evaluate(ACTIVE) == []
    assert dialogs == []
    assert foreign == []


def test_a_preview_shows_it_as_text(
    hostile: str, open_page: Opener, foreign: list[str], tmp_path: Path
) -> None:
    """What is told of a file that is being added is text too, its name included."""
    page = open_page(hostile)
    dialogs = watched(page)
    path = tmp_path / f"东风{SHORT}.md"
    path.write_text(REPORT.replace("红星", "东风"), encoding="utf-8")
    page.get_by_role("tab", name="报道").click()
    page.set_input_files("#library-files", path)
    told = page.locator("#library-added .taken:not([data-busy]) > li")
    expect(told).to_contain_text(f"{MARK}>.md", timeout=180_000)
    expect(told).to_contain_text(f"东风厂{SHORT}")
    assert page.evaluate(ACTIVE) == []
    assert page.locator("#library img, #library-added img").count() == 0
    assert dialogs == []
    assert foreign == []


def test_an_exported_file_is_inert(hostile: str, open_page: Opener, foreign: list[str]) -> None:
    """The exports hold the attack, and the Markdown none of its links, images and elements."""
    page = open_page(hostile)
    dialogs = watched(page)
    ask(page, WRONG)
    texts = {}
    for ending in ("md", "json", "docx"):
        with page.expect_download() as download:
            page.locator(f"#history [data-name={ending}]").click()
        texts[ending] = Path(download.value.path()).read_bytes()
    markdown = texts["md"].decode()
    assert "alert\\(1\\)" in markdown
    assert not any(sign in markdown for sign in ("<img", "<script", "](", "http://"))
    assert MARK in texts["json"].decode()
    assert texts["docx"].startswith(b"PK")
    assert dialogs == []
    assert foreign == []
