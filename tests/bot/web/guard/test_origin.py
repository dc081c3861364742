"""Tests of which requests another site made a browser send."""

import pytest
from starlette.datastructures import Headers

from bot.web.guard.origin import LOCAL, host_of, is_foreign


@pytest.mark.parametrize(
    ("header", "host"),
    [
        ("127.0.0.1:7860", "127.0.0.1"),
        ("LOCALHOST.:80", "localhost"),
        ("[::1]:7860", "::1"),
        ("evil.example:7860", "evil.example"),
        ("127.0.0.1.evil.example", "127.0.0.1.evil.example"),
        ("127.0.0.1@evil.example", "evil.example"),
        ("[", ""),
        ("", ""),
    ],
)
def test_a_host_is_named(header: str, host: str) -> None:
    """The name is read from the header as a browser would go to it; no trick makes it local."""
    assert host_of(header) == host
    assert (host in LOCAL) is (host in {"127.0.0.1", "localhost", "::1"})


@pytest.mark.parametrize(
    ("headers", "foreign"),
    [
        ({}, False),
        ({"origin": "http://page.example:7860"}, False),
        ({"origin": "https://PAGE.example:7860"}, False),
        ({"origin": "http://page.example"}, True),
        ({"origin": "http://evil.example:7860"}, True),
        ({"origin": "http://page.example:7860.evil.example"}, True),
        ({"origin": "null"}, True),
        ({"origin": ""}, True),
        ({"origin": "http://["}, True),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}, True),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, False),
        ({"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"}, False),
    ],
)
def test_a_foreign_page_is_known(headers: dict[str, str], *, foreign: bool) -> None:
    """What comes from the page's own address is not foreign; everything else that says so is."""
    assert is_foreign(Headers({"host": "page.example:7860", **headers})) is foreign
