"""The HTML that carries the page, and the language that the reader chose in it.

Gradio's own HTML comes without style, in the browser's language, and advertises Gradio. Here it
gets the page's style and name before its scripts load, and each request the chosen language. A
browser gets an id, by which it finds its conversations again.
"""

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from bot.records.conversations import BROWSER, new_id
from bot.web.frame import frame_words, waiting_markup
from bot.web.wording import Words, words_for_locale

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

Headers = list[tuple[bytes, bytes]]
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" '
    'rx="4" fill="#0f5a43"/><path d="M8 9h16M8 15h16M8 21h9" stroke="#fff" stroke-width="3"/></svg>'
)
BROWSER_COOKIE = "reports_browser"
YEAR = 31_536_000  # seconds
_CHOSEN = re.compile(rb"(?:^|;\s*)reports_language=(zh|en)(?:;|$)")
_ADVERTISED = re.compile(
    r'<meta\s+(?:property|name)="(?:og|twitter):[^>]*>|<link rel="manifest"[^>]*>'
)


class Shell:
    """An ASGI application around that of the page."""

    def __init__(self, app: "ASGIApp", style: str, script: str) -> None:
        self._app = app
        self._style, self._script = style, script

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer a request as the page does; the page itself is dressed."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = spoken(scope["headers"])
        if scope["path"] != "/" or scope["method"] != "GET":
            await self._app({**scope, "headers": headers}, receive, send)
            return
        plain = [(name, value) for name, value in headers if name != b"accept-encoding"]
        locale = dict(headers).get(b"accept-language", b"").decode("latin-1")
        dressing = self._dressing(send, words_for_locale(locale), browser_cookie(headers))
        await self._app({**scope, "headers": plain}, receive, dressing)

    def _dressing(self, send: "Send", words: Words, cookie: bytes) -> "Send":
        """Return a `send` that passes an answer on once it is whole, dressed and with a cookie."""
        begun: list[Message] = []
        body = bytearray()

        async def dress(message: "Message") -> None:
            if message["type"] == "http.response.start":
                begun.append(message)
                return
            body.extend(message.get("body", b""))
            if message.get("more_body"):
                return
            start = begun.pop()
            if dict(start["headers"]).get(b"content-type", b"").startswith(b"text/html"):
                page = dressed(body.decode(), self._style, self._script, words)
                body[:] = page.encode()
            sized = _sized(start["headers"], len(body))
            await send({**start, "headers": [*sized, (b"set-cookie", cookie)]})
            await send({"type": "http.response.body", "body": bytes(body)})

        return dress


def spoken(headers: Headers) -> Headers:
    """Return the headers of a request, the language chosen in the page as the accepted one."""
    cookies = b";".join(value for name, value in headers if name == b"cookie")
    chosen = _CHOSEN.search(cookies)
    if chosen is None:
        return headers
    others = [(name, value) for name, value in headers if name != b"accept-language"]
    return [*others, (b"accept-language", chosen[1])]


def browser_cookie(headers: Headers) -> bytes:
    """Return the cookie that keeps a browser's id for a year more, or gives it one."""
    cookies = b"; ".join(value for name, value in headers if name == b"cookie").decode("latin-1")
    known = re.search(rf"(?:^|; ?){BROWSER_COOKIE}=({BROWSER.pattern})(?:;|$)", cookies)
    value = known[1] if known else new_id()
    kept = f"{BROWSER_COOKIE}={value}; Path=/; Max-Age={YEAR}; HttpOnly; SameSite=Lax"
    return kept.encode()


def dressed(page: str, style: str, script: str, words: Words) -> str:
    """Return Gradio's HTML in the page's language, name and style, without Gradio's own."""
    name = frame_words(words).name
    head = (
        f'<title>{name}</title><link rel="icon" href="data:image/svg+xml,{quote(ICON)}">'
        f"<style>{style}</style></head>"
    )
    page = _ADVERTISED.sub("", page)
    page = page.replace('lang="en"', f'lang="{words.lang}"', 1).replace("</head>", head, 1)
    return re.sub(
        r"<body[^>]*>",
        lambda body: f"{body[0]}<script>{script}</script>{waiting_markup(words)}",
        page,
        count=1,
    )


def _sized(headers: Headers, size: int) -> Headers:
    others = [(name, value) for name, value in headers if name != b"content-length"]
    return [*others, (b"content-length", str(size).encode())]
