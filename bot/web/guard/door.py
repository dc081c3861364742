"""Lets nobody in who has not signed in, whatever is asked for."""

from base64 import b64decode
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.requests import Request, cookie_parser
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from bot.web.guard.answers import headers_of, later, locale_of, refusal, words_of
from bot.web.guard.sessions import LASTING, Sessions
from bot.web.guard.sign_in import SignIn
from bot.web.guard.sign_in_page import sign_in_markup, sign_out_markup

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

COOKIE = "reports_session"
USER = "reports.user"  # key of the scope under which the user is passed on
FORM = 4096  # bytes of a filled-in form
OPEN = frozenset({"/healthz"})  # says whether the service runs, and nothing else


class Door:
    """An ASGI application behind a door; programs may send name and password with each request."""

    def __init__(self, app: "ASGIApp", sign_in: SignIn, sessions: Sessions) -> None:
        self._app, self._sign_in, self._sessions = app, sign_in, sessions

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer users as the application does; others may only sign in."""
        if scope["type"] == "lifespan" or (scope["type"] == "http" and scope["path"] in OPEN):
            await self._app(scope, receive, send)
        elif scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
        else:
            answer = await self._answer(Request(scope, receive))
            application = answer or self._app
            await application(scope, receive, send)

    async def _answer(self, request: Request) -> Response | None:
        """Return what is answered at the door, None to a user, whom the scope then names."""
        scope, headers = request.scope, headers_of(request.scope)
        token = _token(headers)
        user = self._sessions.user(token) if token else None
        if scope["path"] == "/login":
            return await self._at_login(request)
        if scope["path"] == "/logout" and user:
            return self._at_logout(request, user, token)
        named = user or await self._named(request, headers.get("authorization", ""))
        if isinstance(named, Response):
            return named
        if named:
            scope[USER] = named
            return None
        if scope["path"] in ("/", "/logout") and scope["method"] == "GET":
            return RedirectResponse("login", 303)
        return refusal(401, words_of(scope).unknown)

    async def _at_login(self, request: Request) -> Response:
        scope = request.scope
        if scope["method"] != "POST":
            return HTMLResponse(sign_in_markup(locale_of(scope)))
        form = await _form(request)
        user, password = (form.get(name, [""])[0] for name in ("username", "password"))
        refused = await self._refused(request, user.strip(), password)
        if refused is None:
            return self._welcome(request, user.strip())
        if not _is_read(scope):
            return refused
        told = words_of(scope).wrong if refused.status_code == 401 else ""
        told = told or words_of(scope).often.format(seconds=refused.headers["retry-after"])
        return HTMLResponse(sign_in_markup(locale_of(scope), told), refused.status_code)

    async def _refused(self, request: Request, user: str, password: str) -> Response | None:
        """Return why a name and a password let nobody in, None if they do."""
        words = words_of(request.scope)
        wait = await self._sign_in.wait(user, password, _address(request))
        if wait is None:
            return None
        return later(request.scope, wait, words.often) if wait else refusal(401, words.wrong)

    def _welcome(self, request: Request, user: str) -> Response:
        token = self._sessions.begin(user)
        read = _is_read(request.scope)
        answer = RedirectResponse("./", 303) if read else JSONResponse({"success": True})
        answer.set_cookie(
            COOKIE, token, max_age=int(LASTING), httponly=True, samesite="lax",
            secure=request.url.scheme == "https",
        )  # fmt: skip
        return answer

    def _at_logout(self, request: Request, user: str, token: str) -> Response:
        if request.method != "POST":
            return HTMLResponse(sign_out_markup(locale_of(request.scope), user))
        self._sessions.end(token)
        answer = RedirectResponse("login", 303)
        answer.delete_cookie(COOKIE, httponly=True, samesite="lax")
        return answer

    async def _named(self, request: Request, authorization: str) -> str | Response | None:
        """Return the user that an Authorization header names, or why it lets nobody in."""
        if not authorization.lower().startswith("basic "):
            return None
        known = self._sessions.user(authorization)
        if known:
            return known
        try:
            named = b64decode(authorization[6:], validate=True).decode()
        except ValueError:
            return refusal(401, words_of(request.scope).wrong)
        user, _, password = named.partition(":")
        refused = await self._refused(request, user, password)
        if refused is None:
            self._sessions.begin(user, authorization)
        return refused or user


def _token(headers: Headers) -> str:
    return cookie_parser(headers.get("cookie", "")).get(COOKIE, "")


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _is_read(scope: "Scope") -> bool:
    """Return whether a person will read the answer."""
    return "text/html" in headers_of(scope).get("accept", "")


async def _form(request: Request) -> dict[str, list[str]]:
    """Return the fields of a form; none where it is too long or no form."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > FORM:
            return {}
    return parse_qs(body.decode("utf-8", "replace"), errors="replace")
