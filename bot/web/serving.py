"""The page served over HTTP, with its guards around it."""

import socket
from collections.abc import Sequence
from contextlib import suppress

import gradio as gr
import uvicorn
from fastapi import FastAPI, Request

from bot.library import Library
from bot.records.conversations import Conversations
from bot.web.access import Accounts
from bot.web.calls import Calls
from bot.web.examples import example_questions
from bot.web.guard.bodies import NoForms
from bot.web.guard.door import USER, Door
from bot.web.guard.faults import Understood
from bot.web.guard.fetching import NoFetching
from bot.web.guard.headers import Kept
from bot.web.guard.origin import OwnOrigin
from bot.web.guard.pacing import Pacing
from bot.web.guard.sessions import Sessions
from bot.web.guard.sign_in import SignIn
from bot.web.guard.tabs import OwnTabs
from bot.web.history.saved import Saved
from bot.web.library.reading_aside import LARGEST
from bot.web.observing.endpoints import observing
from bot.web.page import HERE, STYLES, Addition, assemble, translations
from bot.web.sessions import remember_few
from bot.web.shell import Shell
from bot.web.wording import CHINESE, ENGLISH

WAITING = 64  # questions; more are told to come again
CONNECTIONS = 800  # at the same time; an open page holds two
SANS = ("system-ui", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif")


def application(
    library: Library,
    conversations: Conversations,
    accounts: Accounts,
    additions: Sequence[Addition] = (),
    *,
    mcp: bool = False,
) -> FastAPI:
    """Return the application that answers for the page; without accounts nobody signs in.

    With `mcp` it also offers the tools, for which the packages of requirements-mcp.txt are needed.
    """
    assistant = library.assistant
    examples = {words.lang: example_questions(assistant, words) for words in (CHINESE, ENGLISH)}
    app = FastAPI(openapi_url=None)
    styles = [(HERE / name).read_text(encoding="utf-8") for name in STYLES]
    styles += [addition.style for addition in additions]
    script = (HERE / "shell.js").read_text(encoding="utf-8")
    app.add_middleware(Shell, style="".join(styles), script=script)
    observed = observing(app, library)
    if mcp:
        from bot.web.mcp_tools import serve_tools  # noqa: PLC0415  what it needs is optional

        serve_tools(app, Calls(library, observed))
    page = assemble(library, observed, Saved(conversations, library), examples, additions)
    remember_few(app, page)
    _mount(app, page, accounts, additions)
    _guard(app, accounts)
    return app


def _mount(
    app: FastAPI, page: gr.Blocks, accounts: Accounts, additions: Sequence[Addition]
) -> None:
    """Let an application answer for a page, with nothing of Gradio's own around it."""
    page.has_launched = True  # else Gradio takes any path of this machine for an upload
    gr.mount_gradio_app(
        app, page.queue(max_size=WAITING, api_open=False), path="/",
        auth_dependency=_user if accounts else None, show_error=False,
        i18n=translations(additions), theme=_theme(),
        footer_links=[], run_history=False,
        enable_monitoring=False, ssr_mode=False,
        max_file_size=LARGEST * 2**20,
    )  # fmt: skip


def _guard(app: FastAPI, accounts: Accounts) -> None:
    """Put the guards around an application, the innermost first."""
    app.add_middleware(Understood)
    app.add_middleware(NoFetching)
    if accounts:
        app.add_middleware(OwnTabs)
    app.add_middleware(NoForms)
    app.add_middleware(Pacing, largest=2 * LARGEST)  # MB: a file, also one written as text
    if accounts:
        app.add_middleware(Door, sign_in=SignIn(accounts), sessions=Sessions())
    app.add_middleware(OwnOrigin, local=not accounts)
    app.add_middleware(Kept)


def _user(request: Request) -> str | None:
    user: str | None = request.scope.get(USER)
    return user


def _theme() -> gr.themes.Base:
    return gr.themes.Base(
        primary_hue=gr.themes.colors.emerald, neutral_hue=gr.themes.colors.zinc,
        radius_size=gr.themes.sizes.radius_sm, font=SANS, font_mono=("ui-monospace", *SANS),
    )  # fmt: skip


def server_of(app: FastAPI) -> uvicorn.Server:
    """Return what answers for an application over HTTP, within bounds."""
    settings = uvicorn.Config(
        app, log_config=None, log_level="warning", timeout_graceful_shutdown=1,
        server_header=False, ws="none", limit_concurrency=CONNECTIONS,
    )  # fmt: skip
    return uvicorn.Server(settings)


def serve(app: FastAPI, bound: socket.socket) -> None:
    """Answer on a listening socket until interrupted."""
    with suppress(KeyboardInterrupt):
        server_of(app).run(sockets=[bound])
