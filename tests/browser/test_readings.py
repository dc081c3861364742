"""A figure that changes over time, as the reader sees it."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.bot.web.live import serving_here
from tests.browser.conftest import Opener
from tests.browser.test_journey import ask

pytestmark = pytest.mark.browser


def test_a_figure_over_the_years_is_a_table_with_bars(tmp_path: Path, open_page: Opener) -> None:
    """Three yearly reports give three rows on a laptop's screen, with bars that tell of growth."""
    reports = tmp_path / "reports"
    reports.mkdir()
    for year, value in ((2021, "12.4"), (2022, "15.8"), (2023, "19.6")):
        (reports / f"{year}.md").write_text(
            f"# 海宁港{year}年发展情况\n\n{year + 1}年1月15日\n\n"
            f"{year}年，海宁港集装箱吞吐量达到{value}万标箱。码头作业效率继续提高。\n\n"
            "全年港口安全生产形势平稳，服务企业的能力增强。\n",
            encoding="utf-8",
        )
    with serving_here(tmp_path, "--reports", str(reports)) as address:
        page = open_page(address)
        page.set_viewport_size({"width": 1366, "height": 768})
        answer = ask(page, "海宁港集装箱吞吐量是多少？")
        table = answer.locator("table.readings")
        expect(table.locator("tbody tr")).to_have_count(3)
        expect(table.locator("caption")).not_to_contain_text("措辞不同")
        widths = {}
        for row in table.locator("tbody tr").all():
            expect(row).to_be_in_viewport(ratio=1)
            bar = row.locator(".share").bounding_box()
            assert bar
            widths[row.locator(".period").inner_text()] = bar["width"]
        assert widths["2021年"] < widths["2022年"] < widths["2023年"]
        page.set_viewport_size({"width": 390, "height": 844})
        assert not table.evaluate("table => table.scrollWidth > table.parentElement.clientWidth")
