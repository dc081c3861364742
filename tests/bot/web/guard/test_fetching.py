"""Tests that no request makes this machine fetch a web address."""

import asyncio

import httpx
import pytest
from gradio import processing_utils, routes

from bot.web.guard.fetching import files_in, is_address
from tests.bot.web.guard.visiting import Served

ADDRESS = "http://93.184.215.14/a.txt"
FILE = {"path": ADDRESS, "orig_name": "a.txt", "meta": {"_type": "gradio.FileData"}}
CALLS = ("call/v2/add", "call/add", "run/add", "api/add", "queue/join", "run/predict")


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the list of addresses that Gradio goes on to fetch; it gets none of them."""
    asked: list[str] = []

    async def fetch(url: str, *_: object, **__: object) -> str:
        asked.append(url)
        raise ValueError(url)

    monkeypatch.setattr(processing_utils, "async_ssrf_protected_download", fetch)
    monkeypatch.setattr(routes, "secure_url_stream_response", fetch)
    return asked


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("nested", [False, True])
def test_a_file_is_an_upload(opened: Served, fetched: list[str], call: str, nested: bool) -> None:  # noqa: FBT001
    """A call that names its file by an address is refused before anything is asked for."""
    given = [{"deep": [FILE]}] if nested else FILE
    sent = {"file": given, "data": [given], "fn_index": 0, "session_hash": "fetching"}
    with opened.client() as client:
        answer = client.post(f"/gradio_api/{call}", json=sent)
    assert answer.status_code == 403
    assert answer.json()["detail"]
    assert not fetched


@pytest.mark.parametrize(
    "path",
    [
        ADDRESS, ADDRESS.replace("/", "%2f"), ADDRESS.replace("h", "%68"), ADDRESS.upper(),
        f"/{ADDRESS}", f"%20{ADDRESS}", "https://a.example/",
    ],
)  # fmt: skip
@pytest.mark.parametrize("way", ["file=", "file/", "proxy=", "file%3d", "%66ile%2F"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_no_address_is_given_out_as_a_file(
    opened: Served, fetched: list[str], path: str, way: str, method: str
) -> None:
    """Neither as a file, by the new route or the old, nor through the proxy for other apps."""
    url = httpx.URL(opened.address, raw_path=f"/gradio_api/{way}{path}".encode())
    with opened.client() as client:
        assert client.request(method, url).status_code == 403
    assert not fetched


def test_a_form_names_no_file(opened: Served, fetched: list[str]) -> None:
    """A form is taken by the address for uploads alone; what calls itself one is not passed on."""
    with opened.client() as client:
        for kind in ("multipart/x", "Multipart/form-data; boundary=b"):
            for call in CALLS:
                headers = {"content-type": kind}
                answer = client.post(f"/gradio_api/{call}", json={"data": [FILE]}, headers=headers)
                assert answer.status_code == 415
                assert "/gradio_api/upload" in answer.json()["detail"]
        sent = client.post("/gradio_api/upload", files={"files": ("a.txt", b"harmless")})
    assert sent.status_code == 200
    assert not fetched


def test_gradio_would_fetch(opened: Served, fetched: list[str]) -> None:
    """Behind the guard Gradio does go for the address, so that the guard is needed."""
    inner = httpx.ASGITransport(opened.app.router, raise_app_exceptions=False)

    async def visit() -> None:
        async with httpx.AsyncClient(transport=inner, base_url="http://localhost") as client:
            for way in ("file=", "file/"):
                await client.get(f"/gradio_api/{way}{ADDRESS}")

    asyncio.run(visit())
    assert fetched == [ADDRESS, ADDRESS]


def test_what_is_no_file_is_no_matter() -> None:
    """A question may speak of an address, and an upload has a path of this machine."""
    assert [*files_in({"data": [ADDRESS, {"path": ADDRESS}, FILE]})] == [ADDRESS]
    assert is_address(" HTTPS://a.example")
    assert not is_address("/tmp/gradio/x/http.txt")  # noqa: S108
