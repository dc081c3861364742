"""The list of conversations and what follows an answer as markup: pure, every text escaped."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from urllib.parse import quote

from bot.answer import Answer, Conversation
from bot.records.conversations import Entry, new_id
from bot.records.exports import Teller, as_docx, as_json, as_markdown, file_name
from bot.web import wording
from bot.web.history.told import sourced_text, told_of
from bot.web.history.wording import Words
from bot.web.nearest import nearest

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a conversation can be exported to."""

    label: str
    media: str
    written: Callable[[Conversation, Teller], bytes]


FORMATS = {
    "md": Format("Markdown", "text/markdown", lambda *given: as_markdown(*given).encode()),
    "json": Format("JSON", "application/json", lambda *given: as_json(*given).encode()),
    "docx": Format("Word", _WORD, as_docx),
}


@dataclass(frozen=True, slots=True)
class View:
    """What is seen of the list: whether it is open, which id an undo brings back, a new export."""

    is_open: bool = False
    deleted: str = ""
    export: str = ""


def bar_markup(
    entries: Sequence[Entry], key: str, turns: Conversation, view: View, words: Words
) -> str:
    """Return the line above the chat: the list, and exports where there is something to export."""
    rows = "".join(_row(entry, key, words) for entry in entries)
    body = f"<ul>{rows}</ul>" if rows else f"<p>{words.empty}</p>"
    is_open = " open data-open" if view.is_open else ""
    return (
        f'<div class="bar" lang="{words.lang}"><details{is_open}><summary>{words.history}</summary>'
        f'<div class="list">{_told(view, words)}{body}</div></details>'
        f"{_exports(words) if turns.turns else ''}{view.export}</div>"
    )


def _told(view: View, words: Words) -> str:
    undo = _button("undo", view.deleted, words.undo)
    said = f"<span>{words.deleted}</span>{undo}" if view.deleted else ""
    return f'<p class="told" role="status">{said}</p>'


def _row(entry: Entry, key: str, words: Words) -> str:
    current = ' aria-current="true"' if entry.id == key else ""
    title, name = escape(entry.title), escape(entry.id)
    when = f'<time datetime="{entry.changed}">{entry.changed[:10]}</time>'
    told = escape(words.delete_named.format(title=entry.title))
    return (
        f'<li><button type="button" data-act="open" data-name="{name}"{current}>'
        f"<span>{title}</span>{when}</button>"
        f'<button type="button" data-act="delete" data-name="{name}" aria-label="{told}">'
        f"{words.delete}</button></li>"
    )


def _exports(words: Words) -> str:
    buttons = "".join(_button("export", ending, kind.label) for ending, kind in FORMATS.items())
    told = f"<span>{words.export}</span>"
    return f'<p class="exports" role="group" aria-label="{words.export}">{told}{buttons}</p>'


def export_markup(turns: Conversation, ending: str, words: wording.Words) -> str:
    """Return a conversation as a file that the page hands to the reader once."""
    kind = FORMATS[ending]
    data = b64encode(kind.written(turns, lambda answer: told_of(answer, words))).decode()
    name = file_name(turns, datetime.now().astimezone().date().isoformat())
    return (
        f'<a class="file" hidden download="{escape(name)}.{ending}" data-made="{new_id()}" '
        f'data-media="{kind.media}" data-content="{data}"></a>'
    )


def after_markup(
    answer: Answer, questions: Sequence[str], words: Words, narrowed: tuple[int, int] | None = None
) -> str:
    """Return what follows the last answer: questions to go on with, a copy of it and its link.

    What quotes nothing, as the reply to a greeting, has no sources to be copied with.
    `narrowed` is of how many sources the answer is and how many there are, where they are not all.
    """
    link = f"#ask/{quote(answer.question.standalone, safe='')}"
    copies = _copy("link", link, words.link, words)
    if answer.claims or nearest(answer):
        text = sourced_text(answer, wording.words_for_locale(words.lang))
        copies = _copy("copy", text, words.copy, words) + copies
    asks = "".join(_button("ask", question, escape(question)) for question in questions)
    return (
        f'<div class="after" role="group" aria-label="{words.go_on}" lang="{words.lang}">'
        f"{_narrowed(narrowed, words)}{copies}{asks}</div>"
    )


def _narrowed(narrowed: tuple[int, int] | None, words: Words) -> str:
    """Return the line that says how few sources were read, with a way to ask of all."""
    if narrowed is None:
        return ""
    chosen, all_there = narrowed
    told = words.narrowed.format(chosen=chosen, all=all_there)
    widen = f'<button type="button" class="choose-all">{words.widen}</button>'
    return f'<p class="narrowed" role="status">{told} {widen}</p>'


def _copy(act: str, copied: str, text: str, words: Words) -> str:
    return (
        f'<button type="button" data-act="{act}" data-text="{escape(copied)}" '
        f'data-copied="{words.copied}" data-uncopied="{words.uncopied}">{text}</button>'
    )


def _button(act: str, name: str, text: str) -> str:
    return f'<button type="button" data-act="{act}" data-name="{escape(name)}">{text}</button>'
