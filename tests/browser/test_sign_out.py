"""The way out of a page that asks for accounts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bot.web.access import keep_account
from tests.bot.web.live import serving_here
from tests.browser.conftest import Opener, patient

pytestmark = pytest.mark.browser


def test_who_signed_in_can_sign_out(tmp_path: Path, chromium: Browser) -> None:
    """A link of the page leads to signing out, after which the page asks who one is."""
    accounts = tmp_path / "accounts"
    keep_account(accounts, "ann", "password one")
    with (
        serving_here(tmp_path, "--auth-file", str(accounts)) as address,
        patient(chromium, locale="zh-CN") as context,
    ):
        page = context.new_page()
        page.goto(address)
        page.get_by_label("用户名").fill("ann")
        page.get_by_label("密码").fill("password one")
        page.get_by_role("button", name="登录").click()
        page.locator("#question textarea").wait_for()
        page.get_by_role("link", name="退出").click()
        page.get_by_role("button", name="退出").click()
        expect(page.get_by_label("用户名")).to_be_visible()
        page.goto(address)
        expect(page.get_by_label("用户名")).to_be_visible()


def test_without_accounts_there_is_no_way_out(address: str, open_page: Opener) -> None:
    """A page that knows no accounts shows no such link."""
    page = open_page(address)
    expect(page.locator(".leave")).not_to_be_visible()
