"""Answers to requests that go no further."""

from collections.abc import Mapping
from math import ceil, isinf
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.responses import JSONResponse

from bot.web.guard.wording import Words, words_for
from bot.web.shell import spoken

if TYPE_CHECKING:
    from starlette.types import Scope

SAFE = ("GET", "HEAD", "OPTIONS")  # methods that change nothing


def headers_of(scope: "Scope") -> Headers:
    """Return the headers of a request, in the language that was chosen in the page."""
    return Headers(raw=spoken(scope["headers"]))


def locale_of(scope: "Scope") -> str:
    """Return the language that a request asks for, as in Accept-Language."""
    return headers_of(scope).get("accept-language", "")


def words_of(scope: "Scope") -> Words:
    """Return the texts in the language of a request."""
    return words_for(locale_of(scope))


def refusal(status: int, detail: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """Return a refusal in one sentence, as the page's script and programs read it."""
    return JSONResponse({"detail": detail}, status, headers)


def later(scope: "Scope", seconds: float, said: str = "") -> JSONResponse:
    """Return 429 with the seconds to wait, as a header and in a sentence."""
    wait = 3600 if isinf(seconds) else max(1, ceil(seconds))
    text = (said or words_of(scope).busy).format(seconds=wait)
    return refusal(429, text, {"Retry-After": str(wait)})
