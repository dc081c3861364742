"""The calls that the page offers to programs."""

import json
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from gradio_client import Client

from tests.browser.conftest import serving


@pytest.fixture(scope="module")
def client(address: str) -> Client:
    """Return a client of the running page."""
    return Client(address, verbose=False)


def test_a_program_asks_and_follows_up(client: Client) -> None:
    """A question is answered with citations as by the command; a follow-up leans on it."""
    first = client.predict("科学城有多少个科创平台？", [], api_name="/ask")
    assert first["status"] == "answered"
    assert all(citation["quote"] and citation["ranges"] for citation in first["citations"])
    second = client.predict("那其中国家级的呢？", ["科学城有多少个科创平台？"], api_name="/ask")
    assert "科创平台" in second["standalone"]


def test_a_program_searches_and_lists(client: Client) -> None:
    """Passages come ranked, no more than asked for; every article is listed."""
    hits = client.predict("院士", 3, api_name="/search")
    assert [hit["rank"] for hit in hits] == [1, 2, 3]
    articles = client.predict(api_name="/articles")
    assert {hit["article_id"] for hit in hits} <= {article["id"] for article in articles}


def test_nothing_else_is_offered(address: str) -> None:
    """The description of the interface names these three calls and no event of the page."""
    with urllib.request.urlopen(f"{address}/gradio_api/info", timeout=30) as answer:  # noqa: S310
        described = json.load(answer)
    assert set(described["named_endpoints"]) == {"/ask", "/search", "/articles"}
    assert not described["unnamed_endpoints"]


def test_a_stranger_is_answered_nothing(tmp_path: Path) -> None:
    """Where accounts are asked for, a call without sign-in gets 401 and no answer."""
    accounts = tmp_path / "accounts"
    accounts.write_text("ann:secret\n", encoding="utf-8")
    with serving(tmp_path, "--auth-file", str(accounts)) as closed:
        for call in ("ask", "search", "articles"):
            request = urllib.request.Request(  # noqa: S310
                f"{closed}/gradio_api/run/{call}",
                data=b'{"data": []}',
                headers={"Content-Type": "application/json"},
            )
            with pytest.raises(urllib.error.HTTPError, match="401"):
                urllib.request.urlopen(request, timeout=30)  # noqa: S310
