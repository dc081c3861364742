"""The tab of the page that lists the figures, programmes and institutions of the reports."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import gradio as gr

from bot.library import Library
from bot.web.entries.export import written
from bot.web.entries.listing import PAGE, Row, frame_markup, list_markup, pages, wanted_of
from bot.web.entries.wording import CHINESE, ENGLISH, Words, words_for
from bot.web.page import Addition
from bot.web.talk import Talk, label
from index.entries import Listed
from index.store import Index

HERE = Path(__file__).parent
MOST = 200_000  # entries of a download


def entries_tab() -> Addition:
    """Return what the lists add to the page."""
    return Addition(
        build=_build,
        texts={words.lang[:2]: _labels(words) for words in (CHINESE, ENGLISH)},
        style=(HERE / "tab.css").read_text(encoding="utf-8"),
    )


def _labels(words: Words) -> dict[str, str]:
    return {"entries": words.entries, "entries_frame": frame_markup(words)}


def _build(talk: Talk, _: gr.Tabs) -> None:
    with gr.Tab(label("entries"), id="entries"), gr.Column(elem_id="entries"):
        gr.HTML(
            label("entries_frame"),
            apply_default_css=False,
            js_on_load=(HERE / "tab.js").read_text(encoding="utf-8"),
            server_functions=[lister(talk.library), exporter(talk.library)],
        )


def lister(library: Library) -> Callable[[object], str]:
    """Return the function that answers the page's request for a list with its markup.

    Anyone who can open the page can call it with anything: what is no request counts as unsaid.
    """

    def list_entries(request: object) -> str:
        asked = _asked(request)
        wanted, page = wanted_of(asked)
        index = library.index
        listing = index.entries(wanted, page * PAGE, PAGE)
        if not listing.entries and listing.total:
            page = pages(listing) - 1
            listing = index.entries(wanted, page * PAGE, PAGE)
        rows = tuple(_row(entry, index) for entry in listing.entries)
        return list_markup(rows, listing, wanted, page, words_for(str(asked.get("language"))))

    return list_entries


def exporter(library: Library) -> Callable[[object], str]:
    """Return the function that answers the page's request for a list with all of it as CSV."""

    def export_entries(request: object) -> str:
        asked = _asked(request)
        wanted, _ = wanted_of(asked)
        listing = library.index.entries(wanted, 0, MOST)
        return written(listing.entries, words_for(str(asked.get("language"))))

    return export_entries


def _asked(request: object) -> dict[str, Any]:
    return request if isinstance(request, dict) else {}


def _row(entry: Listed, index: Index) -> Row:
    sentence = index.article(entry.article_id).sentences[entry.sentence]
    return Row(entry, sentence.text, sentence.ranges)
