"""The place in the tab where files are added, and the events that bring them into the library."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import gradio as gr
from gradio.utils import get_upload_folder

from bot.library import Changed
from bot.web.library.adding import progress_markup, taken_markup
from bot.web.library.batch import Batch, both, held, left_out, renamed, unused
from bot.web.library.reading_aside import FILES, LARGEST, Taken, named, read_aside
from bot.web.library.shelf import REFUSALS, Shelf, refusal
from bot.web.library.wording import Words, words_for
from bot.web.talk import Updates, label
from index.building import Change

HERE = Path(__file__).parent
NOTHING = Changed(Change())
File = tuple[Path, str]  # where an upload lies, and its name as it was typed


class Uploads:
    """The components by which reports are added."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._drop = gr.HTML(
            label("library_drop"), elem_id="library-drop", apply_default_css=False,
            js_on_load=(HERE / "drop.js").read_text(encoding="utf-8"),
        )  # fmt: skip
        self._changed = gr.State(NOTHING)
        self._batch = gr.State(Batch())
        self._added = gr.HTML(
            "", elem_id="library-added", apply_default_css=False,
            js_on_load=(HERE / "added.js").read_text(encoding="utf-8"),
        )  # fmt: skip

    def listen(self) -> None:
        """Connect the events; batches are taken one after another."""
        quiet: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        shown = [self._added, self._changed, self._batch]
        added = self._drop.submit(
            self._add, self._batch, shown, trigger_mode="multiple",
            concurrency_limit=1, concurrency_id="library", **quiet,
        )  # fmt: skip
        decided = self._added.click(self._decide, self._batch, shown, queue=False, **quiet)
        shelf = self._shelf
        given = [self._changed, shelf.view, shelf.scope]  # as they are once all is read
        for one in (added, decided):
            one.success(shelf.settle, given, shelf.shown, queue=False, **quiet)
        for one in shelf.changes:
            one.then(self._again, self._batch, self._added, queue=False, **quiet)

    def _add(self, before: Batch, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Read the files one by one, then bring all of them into the library at once.

        Those that would take the place of another report are held back, for the reader to choose.
        What came of the batch before stays where the files had to wait for it.
        """
        words = words_for(request.headers)
        files = offered(getattr(event, "files", None))
        taken: list[Taken] = []
        for path, name in files:
            yield {self._added: progress_markup(files, taken, words)}
            taken.append(read_upload(path, name, words))
        yield {self._added: progress_markup(files, taken, words)}
        changed, fault = NOTHING, ""
        try:
            sources = {source.name: source for one in taken for source in one.sources}
            changed = self._shelf.library.add(sources.values(), over=False)
        except REFUSALS as error:
            fault = refusal(error, words)
        aside = frozenset(source.name for source in changed.aside)
        batch = Batch(tuple(taken), changed.change, aside, fault)
        batch = before.joined(batch, whole=getattr(event, "follows", False) is True)
        yield self._told(batch, changed, words)

    def _told(self, batch: Batch, changed: Changed, words: Words) -> Updates:
        told = taken_markup(batch, self._there(batch), words)
        return {self._added: told, self._changed: changed, self._batch: batch}

    def _there(self, batch: Batch) -> frozenset[str]:
        """Return the names of the sources of a batch that the library has as they were read."""
        known = self._shelf.library.index.digests()
        sources = (source for one in batch.taken for source in one.sources)
        return frozenset(one.name for one in sources if known.get(one.name) == one.sha256)

    def _again(self, batch: Batch, request: gr.Request) -> Any:
        """Tell anew what came of the files, of which some may have been removed by now."""
        words = words_for(request.headers)
        return taken_markup(batch, self._there(batch), words) if batch.taken else gr.skip()

    def _decide(self, batch: Batch, event: gr.EventData, request: gr.Request) -> Updates:
        """Do with a file that is held back, or with every one, what the reader chose."""
        words = words_for(request.headers)
        act, name = (str(getattr(event, field, "")) for field in ("act", "name"))
        batch, done = replace(batch, fault=""), NOTHING
        for one in batch.open:
            if name in ("", one.name):
                try:
                    now, changed = self._decided(act, one, batch.aside, words)
                except REFUSALS as error:
                    batch = replace(batch, fault=refusal(error, words))
                    break
                aside = [source.name for source in changed.aside]
                batch = batch.settled(one, now, changed.change, aside)
                done = Changed(both(done.change, changed.change), (*done.before, *changed.before))
        return self._told(batch, done, words)

    def _decided(
        self, act: str, one: Taken, aside: Collection[str], words: Words
    ) -> tuple[Taken, Changed]:
        """Return a file after a choice, and what changed; what is no choice holds it back still."""
        library = self._shelf.library
        sources = held(one, aside)
        match act:
            case "over":
                return one, library.add(sources)
            case "both":
                name = unused(one.name, library.index.digests())
                now = renamed(one, aside, name, words.kept_both.format(name=name))
                names = {source.name for source in one.sources}
                fresh = (source for source in now.sources if source.name not in names)
                return now, library.add(fresh, over=False)
            case "leave":
                return left_out(one, aside, words.left), NOTHING
        return one, Changed(Change(), aside=sources)


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
                files.append((place, unused(named(name), {known for _, known in files})))
    return files


def read_upload(path: Path, name: str, words: Words) -> Taken:
    """Return what an upload holds; one that is gone or too large is a fault."""
    if not path.is_file():
        return Taken(name, faults=(words.gone,))
    if path.stat().st_size > LARGEST * 2**20:
        return Taken(name, faults=(words.large.format(name=name, size=LARGEST),))
    return read_aside(path, name, words)
