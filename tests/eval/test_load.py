"""A page that is running is put under the load of many users."""

import asyncio
import re
import socket
from pathlib import Path

import httpx
import pytest

from eval.__main__ import main
from eval.load import Load, LoadError, Reply, _ask, put_load
from tests.serving import serving

QUESTIONS = ("科学城有多少个科创平台？", "火星上有多少人？")
HASTE = (0.1, 0.3)  # seconds
DONE = "event: heartbeat\ndata: null\n\nevent: complete\ndata: [{}]\n\n"


def test_two_users_are_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every question is served, the server's counters agree, memory is told."""
    monkeypatch.setattr("eval.load.PATIENCE", 300)  # on a busy machine
    with serving(tmp_path) as address:
        figures = put_load(address, QUESTIONS, Load(2, 2, thinking=HASTE))
        told = httpx.get(f"{address}/metrics", timeout=60, trust_env=False).text
    assert figures["questions"] == figures["served"] > 0
    assert figures["busy"] == figures["failed"] == 0
    assert 0 < figures["p50 s"] <= figures["p95 s"] <= figures["max s"]
    assert figures["memory before MB"] > 50
    counted = re.findall(r'^reports_questions_total\{outcome="\w+"\} (\S+)$', told, re.MULTILINE)
    assert sum(map(float, counted)) == figures["questions"]


@pytest.mark.parametrize(
    ("posted", "streamed", "outcome"),
    [
        (200, DONE, "served"),
        (200, "event: error\ndata: null\n\n", "failed: error"),
        (200, "event: heartbeat\ndata: null\n\n", "failed: heartbeat"),
        (503, "", "busy"),
        (429, "", "busy"),
        (500, "", "failed: 500"),
    ],
)
def test_what_came_of_a_question(posted: int, streamed: str, outcome: str) -> None:
    """Only a whole answer counts as served; a failure is named, and being put off is none."""

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return httpx.Response(posted, json={"event_id": "1"})
        return httpx.Response(200, text=streamed)

    async def ask() -> Reply:
        transport = httpx.MockTransport(answer)
        async with httpx.AsyncClient(transport=transport, base_url="http://page") as client:
            return await _ask(client, QUESTIONS[0], [])

    assert asyncio.run(ask()).outcome == outcome


def test_what_is_no_page_is_told() -> None:
    """An address where nothing listens, and one that is none, are one sentence."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        for address in (f"http://127.0.0.1:{free.getsockname()[1]}", "nonsense"):
            with pytest.raises(LoadError, match=f"{address}: 无法连接 / cannot be reached"):
                put_load(address, QUESTIONS, Load(1, 1))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("--users", "0"), "must be above 0"),
        (("--seconds", "nan"), "must be above 0"),
        (("--user", "ann"), "--password-env"),
        (("--user", "ann", "--password-env", "NO_SUCH_VARIABLE"), "--password-env"),
    ],
)
def test_mistakes_are_one_line(
    given: tuple[str, ...],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Options of no use end with status 2 and one line before anything is asked."""
    monkeypatch.setattr("sys.argv", ["eval", "load", "http://127.0.0.1:1", *given])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
