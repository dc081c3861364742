"""The tab of the page that holds the reports."""

from pathlib import Path

import gradio as gr

from bot.web.library.adding import drop_markup
from bot.web.library.shelf import Shelf
from bot.web.library.uploads import Uploads
from bot.web.library.wording import CHINESE, ENGLISH, Words
from bot.web.page import Addition
from bot.web.talk import Talk, label

HERE = Path(__file__).parent


def library_tab(*, lasting: bool) -> Addition:
    """Return what the library adds to the page; `lasting` as of the Library that is served."""
    return Addition(
        build=_build,
        texts={words.lang[:2]: _labels(words, lasting=lasting) for words in (CHINESE, ENGLISH)},
        style=(HERE / "tab.css").read_text(encoding="utf-8"),
    )


def _labels(words: Words, *, lasting: bool) -> dict[str, str]:
    return {
        "library_drop": drop_markup(words, lasting=lasting),
        "library_search": words.search,
    }


def _build(talk: Talk, _: gr.Tabs) -> None:
    shelf = Shelf(talk)
    with gr.Tab(label("reports"), id="reports") as tab, gr.Column(elem_id="library"):
        uploads = Uploads(shelf)
        shelf.build()
    shelf.listen(tab)
    uploads.listen()
