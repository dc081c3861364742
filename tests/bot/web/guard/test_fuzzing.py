"""Every address of the served page, sent what no browser sends: it answers, and goes on to."""

import json
import logging
import string
from collections import Counter
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.bot.web.guard.visiting import Served, addresses, sent

# In a server that runs with the tests, a warning of a library would be an error.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
NAMES = (
    "data", "fn_index", "session_hash", "event_data", "event_id", "trigger_id", "component_id",
    "fn_name", "simple_format", "batched", "path", "meta",
)  # fmt: skip
MARKS = st.text(string.printable + "\0\r\n\x7f鹭🦢\u202e\ud800", max_size=40)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | MARKS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(NAMES) | MARKS, inner, max_size=5)
    ),
    max_leaves=12,
)
BODIES = (
    st.binary(max_size=200)
    | st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=8).map(
        lambda one: json.dumps(one).encode()
    )
    | st.just(b"[" * 50_000)
    | st.just(b'--b\r\nContent-Disposition: form-data; name="files"; filename="../x"\r\n\r\nx')
)
HEADERS = st.dictionaries(
    st.sampled_from(
        (
            "Content-Type", "Accept", "Accept-Encoding", "Accept-Language", "Authorization",
            "Cookie", "Range", "If-None-Match", "X-Forwarded-For", "X-Gradio-User",
            "Content-Length",
        )
    ),
    st.sampled_from(
        (
            "application/json", "multipart/form-data; boundary=b", "multipart/form-data",
            "text/html", "bytes=9-1", "-1", "0", "1e9", "Basic =", "reports_language=zh; ;;=",
        )
    )
    | MARKS,
    max_size=4,
)  # fmt: skip
METHODS = st.sampled_from(
    ("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "é")
)


def test_nothing_brings_the_server_down(opened: Served, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever is sent is answered in time, without a traceback, and the page is still there."""
    caplog.set_level(logging.CRITICAL)
    known = sorted(set(addresses(opened.app.routes)))
    posted = [one for one in known if one[0] == "POST"]
    odd = MARKS.map(lambda mark: f"/gradio_api/{mark}")
    targets = (
        st.sampled_from(known)
        | st.sampled_from(posted)
        | st.tuples(METHODS, odd | st.sampled_from([path for _, path in known]))
    )
    seen: Counter[bytes] = Counter()

    @seed(1)
    @settings(max_examples=700, database=None, suppress_health_check=[*HealthCheck])
    @given(targets, st.just({}) | HEADERS, BODIES)
    def attack(target: tuple[str, str], headers: dict[str, str], body: bytes) -> None:
        method, path = target
        answer = sent(opened.address, method, path, headers, body)
        assert b"Traceback" not in answer
        assert b"site-packages" not in answer
        assert answer == b"" or answer.startswith(b"HTTP/1.1 ")
        if answer.startswith(b"HTTP/1.1 5"):  # a handler did not know what to do with its input
            assert path.startswith(("/gradio_api/run/", "/gradio_api/api/")), (method, path, body)
            assert b'{"error":' in answer
        seen[answer[9:12]] += 1

    attack()
    assert {b"200", b"400", b"404", b"422"} <= set(seen)
    assert seen[b""] < 0.1 * seen.total()
    with opened.client() as client:
        assert client.get("/").status_code == 200
        assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize(
    "question",
    [
        "院士" * 5000, "\0\x01\x1b[31m\x7f院士\r\n\t", "\u202e\u2066院士\ufeff", "\ud800院士",
        "'; DROP TABLE conversation; --", "<script>alert(1)</script>", "(" * 2000, "*" * 2000,
        '"' * 999, "👩‍👩‍👧‍👦" * 500, "title:院士 AND (",
    ],
    ids=range(11),
)  # fmt: skip
def test_odd_questions_are_answered(opened: Served, question: str) -> None:
    """A question of any length or characters is answered or refused, not failed."""
    body = json.dumps({"data": [question, [question]]}).encode()
    kind = {"content-type": "application/json"}
    with opened.client() as client:
        begun = client.post("/gradio_api/call/ask", content=body, headers=kind)
        assert begun.status_code == 200
        told = read(client, begun.json()["event_id"])
    assert "event: complete" in told
    assert "event: error" not in told


def read(client: httpx.Client, event: str) -> str:
    """Return what a call to ask was answered."""
    return client.get(f"/gradio_api/call/ask/{event}").text
