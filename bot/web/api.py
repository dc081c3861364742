"""What the page offers to programs over HTTP: four calls under names of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import gradio as gr
from gradio.events import api

from bot.web.calls import CallError, Calls
from bot.web.library.uploads import offered
from bot.web.library.wording import words_for
from bot.web.talk import AT_ONCE


def offer(calls: Calls) -> None:
    """Add the calls to the page that is being built; docs/api.md tells how they are used."""

    def ask(request: gr.Request, question: str, before: list[str] | None = None) -> dict[str, Any]:
        """Answer a question on the reports with verbatim quotations, or refuse it.

        `before` holds the questions of the conversation so far, oldest first. The answer is what
        `python -m bot ask --json` prints.
        """
        with _telling():
            return calls.ask(question, before, request.username)

    def search(query: str, k: int = 10) -> list[dict[str, Any]]:
        """Return the best passages for a query: rank, score, source, title, ranges, text."""
        with _telling():
            return calls.search(query, k)

    def add(request: gr.Request, file: dict[str, Any]) -> dict[str, Any]:
        """Add an uploaded file of reports to the library; return what was understood of it."""
        with _telling():
            return _added(calls, file, request)

    def articles(find: str = "", start: int = 0, count: int = 1000) -> list[dict[str, Any]]:
        """Return the articles of the library: id, source, title, date, number of sentences.

        With `find`, only those whose title, date and source together hold each of its words.
        """
        with _telling():
            return calls.articles(find, start, count)

    for call in (ask, search, articles):
        api(call, api_name=call.__name__, concurrency_limit=AT_ONCE, concurrency_id="reply")
    api(add, api_name="add", concurrency_limit=1, concurrency_id="library")


def _added(calls: Calls, file: object, request: gr.Request) -> dict[str, Any]:
    calls.check_lasting()
    given = file if isinstance(file, dict) else {}
    path = str(given.get("path", ""))
    uploads = offered([{"path": path, "name": str(given.get("orig_name") or path)}])
    if not uploads:
        raise CallError("file 应为已上传的文件 / file must be one that was uploaded before")
    place, name = uploads[0]
    return calls.add(place, name, words_for(request.headers))


@contextmanager
def _telling() -> Iterator[None]:
    """Tell a caller what is wrong with a call; the log has no use for it."""
    try:
        yield
    except CallError as error:
        raise gr.Error(str(error), print_exception=False) from error
