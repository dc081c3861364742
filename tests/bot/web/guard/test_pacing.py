"""Tests that large and frequent requests are turned away with what to do."""

import asyncio
from typing import TYPE_CHECKING

import httpx
import pytest
from gradio.routes import App
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount

from bot.web.guard import pacing
from bot.web.guard.door import USER
from bot.web.guard.limits import Rate
from bot.web.guard.pacing import Pacing
from bot.web.serving import WAITING
from tests.bot.web.guard.visiting import Served, sent

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

RATES = {
    "ask": (Rate(2, 0.01), Rate(4, 0.01)),
    "upload": (Rate(3, 0.01), Rate(5, 0.01)),
    "small": (Rate(3, 0.01), Rate(9, 0.01)),
}
ASK, UPLOAD, SMALL = "/gradio_api/queue/join", "/gradio_api/upload", "/gradio_api/run/predict"


class Paced:
    """An application behind its pace; `answer` is what it says to everything."""

    def __init__(self, answer: Response) -> None:
        self.answer = answer
        self._paced = Pacing(self._app, largest=2)

    async def _app(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        await self.answer(scope, receive, send)

    def post(
        self, path: str, user: str = "", body: bytes = b"", headers: dict[str, str] | None = None
    ) -> httpx.Response:
        """Return the answer to a request of a user, or of nobody in particular."""

        async def named(scope: "Scope", receive: "Receive", send: "Send") -> None:
            await self._paced({**scope, **({USER: user} if user else {})}, receive, send)

        async def posted(app: "ASGIApp") -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
                return await client.post(path, content=body, headers=headers)

        return asyncio.run(posted(named))


@pytest.fixture
def paced(monkeypatch: pytest.MonkeyPatch) -> Paced:
    """Give an application with small bounds that is content with everything."""
    monkeypatch.setattr(pacing, "RATES", RATES)
    return Paced(JSONResponse("fine"))


def statuses(answers: list[httpx.Response]) -> list[int]:
    """Return the status codes of answers."""
    return [one.status_code for one in answers]


def test_a_user_asks_only_so_often(paced: Paced) -> None:
    """Beyond the own bound a user waits, others do not; then the bound for all holds for them."""
    assert statuses([paced.post(ASK, "ann") for _ in range(3)]) == [200, 200, 429]
    assert statuses([paced.post(ASK, "bob") for _ in range(3)]) == [200, 200, 429]
    assert paced.post(ASK, "eve").status_code == 429
    assert paced.post(SMALL, "eve").status_code == 200


def test_one_machine_has_the_bound_for_all(paced: Paced) -> None:
    """Without accounts only the bound for all holds."""
    assert statuses([paced.post(ASK) for _ in range(5)]) == [200] * 4 + [429]


def test_uploads_count_by_size(paced: Paced) -> None:
    """Of large files fewer are taken; what was refused costs nothing."""
    large = bytes(2 * 2**20)
    seen = [paced.post(UPLOAD, "ann", body) for body in (large, large, b"small", b"small")]
    assert statuses(seen) == [200, 429, 200, 429]


@pytest.mark.parametrize(("locale", "told"), [("zh-CN", "请"), ("en-GB", "please try again")])
def test_who_has_to_wait_is_told_how_long(paced: Paced, locale: str, told: str) -> None:
    """The refusal is one sentence in the reader's language, with the seconds in a header too."""
    answers = [paced.post(ASK, "ann", headers={"accept-language": locale}) for _ in range(3)]
    wait = answers[-1].headers["retry-after"]
    assert 0 < int(wait) <= 100
    detail = answers[-1].json()["detail"]
    assert wait in detail
    assert told in detail


def test_a_full_queue_asks_to_come_again(paced: Paced) -> None:
    """What Gradio answers when its queue is full becomes 429 with the seconds to wait."""
    paced.answer = JSONResponse({"detail": "Queue is full. Max size is 64."}, 503)
    answer = paced.post(ASK, headers={"accept-language": "zh"})
    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "5"
    assert answer.json() == {"detail": "服务繁忙，请 5 秒后再试。"}


def test_too_large_is_not_read(paced: Paced) -> None:
    """A body over the limit, or of a size not told, is refused before any of it is taken."""
    assert paced.post(SMALL, body=bytes(2 * 2**20)).status_code == 200
    assert paced.post(SMALL, body=bytes(2 * 2**20 + 1)).status_code == 413
    assert paced.post(SMALL, headers={"transfer-encoding": "chunked"}).status_code == 411
    assert paced.post(SMALL, headers={"content-length": "many"}).status_code == 411


def test_the_served_page_has_these_bounds(opened: Served) -> None:
    """The page as it is served refuses a request over the size of a file with the size."""
    answer = sent(opened.address, "POST", SMALL, {"Content-Length": str(2**30)}, b"")
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b"40 MB" in answer


def test_the_queue_of_the_page_is_bounded(opened: Served) -> None:
    """Questions cannot go around the queue, which holds only so many."""
    with opened.client() as client:
        sent = {"data": ["桥有多长？", []]}
        assert client.post("/gradio_api/run/ask", json=sent).status_code == 404
        assert client.post("/gradio_api/api/ask", json=sent).status_code == 404
    (mounted,) = (route.app for route in opened.app.routes if isinstance(route, Mount))
    assert isinstance(mounted, App)
    assert mounted.get_blocks()._queue.max_size == WAITING
