"""The place in the tab where files are added, and the events that bring them into the library."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import gradio as gr
from gradio.utils import get_upload_folder

from bot.library import Changed
from bot.web.library.adding import progress_markup, taken_markup
from bot.web.library.reading_aside import FILES, LARGEST, Taken, named, read_aside
from bot.web.library.shelf import REFUSALS, Shelf, refusal
from bot.web.library.wording import Words, words_for
from bot.web.talk import Updates, label
from index.building import Change

HERE = Path(__file__).parent
File = tuple[Path, str]  # where an upload lies, and its name as it was typed


class Uploads:
    """The components by which reports are added."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._drop = gr.HTML(
            label("library_drop"), elem_id="library-drop", apply_default_css=False,
            js_on_load=(HERE / "drop.js").read_text(encoding="utf-8"),
        )  # fmt: skip
        self._changed = gr.State(Changed(Change()))
        self._added = gr.HTML("", elem_id="library-added", apply_default_css=False)

    def listen(self) -> None:
        """Connect the events; batches are taken one after another."""
        quiet: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        added = self._drop.submit(
            self._add, None, [self._added, self._changed],
            concurrency_limit=1, concurrency_id="library", **quiet,
        )  # fmt: skip
        shelf = self._shelf
        given = [self._changed, shelf.view, shelf.scope]  # as they are once all is read
        added.success(shelf.settle, given, shelf.shown, queue=False, **quiet)

    def _add(self, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Read the files one by one, then bring all of them into the library at once."""
        words = words_for(request.headers)
        files = offered(getattr(event, "files", None))
        taken: list[Taken] = []
        for path, name in files:
            yield {self._added: progress_markup(files, taken, words)}
            taken.append(read_upload(path, name, words))
        yield {self._added: progress_markup(files, taken, words)}
        changed, fault = Changed(Change()), ""
        try:
            sources = {source.name: source for one in taken for source in one.sources}
            changed = self._shelf.library.add(sources.values())
        except REFUSALS as error:
            fault = refusal(error, words)
        told = taken_markup(taken, changed.change, fault, words)
        yield {self._added: told, self._changed: changed}


def offered(given: Any) -> list[File]:
    """Return the uploads that a request names, each under a name of its own.

    Anyone who can open the page can name any path: only files in the folder of uploads are taken.
    """
    folder = Path(get_upload_folder()).resolve()
    files: list[File] = []
    for item in given[:FILES] if isinstance(given, list) else ():
        wanted = item if isinstance(item, Mapping) else {}
        path, name = wanted.get("path"), wanted.get("name")
        if isinstance(path, str) and isinstance(name, str) and "\0" not in path:
            place = Path(path).resolve()
            if place.is_relative_to(folder):
                files.append((place, _unused(named(name), {known for _, known in files})))
    return files


def _unused(name: str, used: set[str]) -> str:
    """Return a name, numbered where it is used already."""
    stem, suffix = Path(name).stem, Path(name).suffix
    tries = (name, *(f"{stem} ({number}){suffix}" for number in range(2, FILES + 2)))
    return next(name for name in tries if name not in used)


def read_upload(path: Path, name: str, words: Words) -> Taken:
    """Return what an upload holds; one that is gone or too large is a fault."""
    if not path.is_file():
        return Taken(name, faults=(words.gone,))
    if path.stat().st_size > LARGEST * 2**20:
        return Taken(name, faults=(words.large.format(name=name, size=LARGEST),))
    return read_aside(path, name, words)
