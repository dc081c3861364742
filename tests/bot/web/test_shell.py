"""Tests of the HTML that carries the page, and of the language chosen in it."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gradio
import pytest

from bot.web.frame import masthead_markup, waiting_markup
from bot.web.shell import Shell, dressed, spoken
from bot.web.wording import CHINESE, ENGLISH, Words

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope, Send

TEMPLATE = Path(gradio.__file__).parent / "templates" / "frontend" / "index.html"
COOKIE = b"other=1; reports_language=zh; more=2"


class Page:
    """An ASGI application that answers with what it is given and keeps what it was asked."""

    def __init__(self, kind: bytes, parts: list[bytes]) -> None:
        self.kind, self.parts = kind, parts
        self.asked: dict[bytes, bytes] = {}

    async def __call__(self, scope: "Scope", _: "Receive", send: "Send") -> None:
        """Answer in the given parts."""
        self.asked = dict(scope["headers"])
        size = str(sum(map(len, self.parts))).encode()
        headers = [(b"content-type", self.kind), (b"content-length", size)]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        for at, part in enumerate(self.parts):
            more = at < len(self.parts) - 1
            await send({"type": "http.response.body", "body": part, "more_body": more})


def answered(page: Page, path: str = "/", **headers: str) -> tuple[dict[bytes, bytes], bytes]:
    """Return the headers and the body that a shell around `page` answers a request with."""
    sent: list[Message] = []

    async def send(message: "Message") -> None:
        sent.append(message)

    async def receive() -> "Message":
        return {"type": "http.request"}

    asked = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope: dict[str, Any] = {"type": "http", "method": "GET", "path": path, "headers": asked}
    with suppress(StopIteration):  # nothing here waits, so one step leads to the end
        Shell(page, "STYLE", "SCRIPT")(scope, receive, send).send(None)
    body = b"".join(message.get("body", b"") for message in sent)
    return dict(sent[0]["headers"]), body


def test_the_chosen_language_is_the_accepted_one() -> None:
    """A cookie of the switch replaces the browser's language, and nothing else does."""
    headers = [(b"accept-language", b"en-US"), (b"cookie", COOKIE)]
    assert dict(spoken(headers))[b"accept-language"] == b"zh"
    for cookie in (
        b"",
        b"reports_language=fr",
        b"not_reports_language=zh",
        b"reports_language=zhx",
    ):
        untouched = [(b"accept-language", b"en-US"), (b"cookie", cookie)]
        assert spoken(untouched) == untouched


@pytest.mark.parametrize("words", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_gradios_page_is_dressed(words: Words) -> None:
    """Gradio's own template gets language, name, style and script, and no advertisement stays."""
    page = dressed(TEMPLATE.read_text(encoding="utf-8"), "STYLE", "SCRIPT", words)
    assert f'<html\n\tlang="{words.lang}"' in page
    assert page.index("<style>STYLE</style></head>") < page.index("<script>SCRIPT</script>")
    assert page.index("<script>SCRIPT") < page.index('id="waiting"') < page.index("<gradio-app")
    for gone in ("og:", "twitter:", 'rel="manifest"'):
        assert gone not in page


def test_the_page_comes_whole_and_uncompressed() -> None:
    """The page is put together before it is dressed, its length told as it is then."""
    page = Page(b"text/html; charset=utf-8", [b"<head></head><bo", "dy>报".encode()])
    headers, body = answered(page, accept_encoding="br", accept_language="zh-CN")
    assert b"accept-encoding" not in page.asked
    assert body.decode().startswith("<head><title>报道问答</title>")
    assert body.decode().endswith("报")
    assert headers[b"content-length"] == str(len(body)).encode()


def test_all_else_passes_as_it_is() -> None:
    """Other paths and other types of content are not touched."""
    for kind, path in ((b"text/html", "/login"), (b"application/json", "/")):
        parts = [b"<head></head>", b"<body>"]
        headers, body = answered(Page(kind, parts), path, cookie=COOKIE.decode())
        assert body == b"".join(parts)
        assert headers[b"content-length"] == b"19"


def test_the_frame_speaks_one_language_at_a_time() -> None:
    """Head and waiting line are in the language of the page; the switch names the other one."""
    for words, other in ((CHINESE, "English"), (ENGLISH, "中文")):
        for markup in (masthead_markup(words), waiting_markup(words)):
            assert f'lang="{words.lang}"' in markup
        assert f">{other}</button>" in masthead_markup(words)


def test_a_browser_is_given_an_id_and_keeps_it() -> None:
    """The page comes with a fresh id that scripts cannot read; a valid one stays for a year."""
    page = Page(b"text/html", [b"<head></head><body>"])
    given = [answered(page)[0][b"set-cookie"].decode() for _ in range(2)]
    assert given[0] != given[1]
    kept = answered(page, cookie=f"a=1; {given[0].split(';')[0]}; b=2")[0][b"set-cookie"].decode()
    assert kept == given[0]
    assert {"HttpOnly", "SameSite=Lax", "Max-Age=31536000"} <= set(kept.split("; "))
    for forged in ("x", given[0].split(";")[0] + "0", "not_" + given[0].split(";")[0]):
        cookie = forged if "=" in forged else f"reports_browser={forged}"
        assert answered(page, cookie=cookie)[0][b"set-cookie"].decode() != given[0]
