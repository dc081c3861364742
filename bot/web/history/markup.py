"""The list of conversations and what follows an answer as markup: pure, every text escaped."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from bot.answer import Answer, Conversation
from bot.conversations import Entry, new_id
from bot.exports import as_docx, as_json, as_markdown
from bot.web.history.wording import Words

NAME = "conversation"  # of an exported file, without its ending
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a conversation can be exported to."""

    label: str
    media: str
    written: Callable[[Conversation], bytes]


FORMATS = {
    "md": Format("Markdown", "text/markdown", lambda turns: as_markdown(turns).encode()),
    "json": Format("JSON", "application/json", lambda turns: as_json(turns).encode()),
    "docx": Format("DOCX", _WORD, as_docx),
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
    return f'<p class="exports" role="group" aria-label="{words.export}">{buttons}</p>'


def export_markup(turns: Conversation, ending: str) -> str:
    """Return a conversation as a file that the page hands to the reader once."""
    kind = FORMATS[ending]
    data = b64encode(kind.written(turns)).decode()
    return (
        f'<a class="file" hidden download="{NAME}.{ending}" data-made="{new_id()}" '
        f'data-media="{kind.media}" data-content="{data}"></a>'
    )


def sourced_text(answer: Answer) -> str:
    """Return a question and its answer as plain text, below it where each quote stands."""
    cited = (claim.citation for claim in answer.claims)
    sources = (
        (f"[{one.number}] {one.title}", one.published.date or "", one.source) for one in cited
    )
    lines = [" · ".join(filter(None, parts)) for parts in sources]
    said = filter(None, (answer.remark, answer.text, *answer.choices))
    return "\n".join([answer.question.text, *said, *lines])


def after_markup(answer: Answer, questions: Sequence[str], words: Words) -> str:
    """Return what follows the last answer: questions to go on with, and its copy with sources."""
    asks = "".join(_button("ask", question, escape(question)) for question in questions)
    return (
        f'<div class="after" role="group" aria-label="{words.go_on}" lang="{words.lang}">'
        f'<button type="button" data-act="copy" data-text="{escape(sourced_text(answer))}" '
        f'data-copied="{words.copied}" data-uncopied="{words.uncopied}">{words.copy}</button>'
        f"{asks}</div>"
    )


def _button(act: str, name: str, text: str) -> str:
    return f'<button type="button" data-act="{act}" data-name="{escape(name)}">{text}</button>'
