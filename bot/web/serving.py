"""The page served over HTTP, with headers that keep it to itself."""

import socket
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import gradio as gr
import uvicorn
from fastapi import FastAPI, Request, Response

from bot.conversations import Conversations
from bot.library import Library
from bot.web.access import Accounts
from bot.web.examples import example_questions
from bot.web.history.saved import Saved
from bot.web.library.reading_aside import LARGEST
from bot.web.page import HERE, STYLES, Addition, assemble, translations
from bot.web.shell import Shell
from bot.web.wording import CHINESE, ENGLISH

if TYPE_CHECKING:
    from starlette.middleware.base import RequestResponseEndpoint

# Gradio evaluates its templates and inlines its styles; all else must come from this server.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
SANS = ("system-ui", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif")


def application(
    library: Library,
    conversations: Conversations,
    accounts: Accounts,
    additions: Sequence[Addition] = (),
) -> FastAPI:
    """Return the application that answers for the page; without accounts nobody signs in."""
    assistant = library.assistant
    examples = {words.lang: example_questions(assistant, words) for words in (CHINESE, ENGLISH)}
    app = FastAPI(openapi_url=None)

    @app.middleware("http")
    async def keep_to_itself(request: Request, call_next: "RequestResponseEndpoint") -> Response:
        response = await call_next(request)
        response.headers.update(HEADERS)
        return response

    styles = [(HERE / name).read_text(encoding="utf-8") for name in STYLES]
    styles += [addition.style for addition in additions]
    script = (HERE / "shell.js").read_text(encoding="utf-8")
    app.add_middleware(Shell, style="".join(styles), script=script)
    page = assemble(library, Saved(conversations, library), examples, additions)
    gr.mount_gradio_app(
        app, page.queue(max_size=64), path="/",
        auth=list(accounts) or None, i18n=translations(additions), theme=_theme(),
        footer_links=[], run_history=False,
        enable_monitoring=False, ssr_mode=False,
        max_file_size=LARGEST * 2**20,
    )  # fmt: skip
    return app


def _theme() -> gr.themes.Base:
    return gr.themes.Base(
        primary_hue=gr.themes.colors.emerald, neutral_hue=gr.themes.colors.zinc,
        radius_size=gr.themes.sizes.radius_sm, font=SANS, font_mono=("ui-monospace", *SANS),
    )  # fmt: skip


def serve(app: FastAPI, bound: socket.socket) -> None:
    """Answer on a listening socket until interrupted."""
    settings = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1)
    with suppress(KeyboardInterrupt):
        uvicorn.Server(settings).run(sockets=[bound])
