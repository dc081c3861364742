"""A conversation as a file to keep: Markdown, JSON or DOCX; texts of others are inert in each."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from io import BytesIO

from docx import Document
from docx.document import Document as WordFile
from docx.shared import Cm

from bot.answer import Answer, Claim, Conversation
from bot.records.turns import written
from corpus.article import Range

LONGEST_NAME = 40  # characters of a file's name that come from the question
OPENS, CLOSES = "「", "」"  # told apart from “ and ”, which many a quote begins or ends with
INDENT = Cm(0.75)  # of a quote in Word
_BLANKS = re.compile(r"\s+")
_ACTIVE = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$^=:@/])")  # what Markdown or an autolink acts on
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # not in XML


@dataclass(frozen=True, slots=True)
class Near:
    """A passage near to a question that it does not answer: where it stands, and at what ranges."""

    text: str
    source: str
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What the page tells around the quotes of an answer: plain texts, empty where it tells none.

    `besides` heads all quotes but the first, `table` holds the readings with their head first, and
    `sources` where each quote stands; `nearest` heads the passages of a refusal.
    """

    understood: str
    besides: str
    caption: str
    table: tuple[tuple[str, ...], ...]
    grounds: str
    sources: tuple[str, ...]
    nearest: str = ""
    passages: tuple[Near, ...] = ()


Teller = Callable[[Answer], Told]


def file_name(conversation: Conversation, day: str) -> str:
    """Return a name for a file, without its ending: the first question and a day."""
    question = conversation.turns[0].question.text if conversation.turns else ""
    name = re.sub(r"\W+", "-", question).strip("-")[:LONGEST_NAME].strip("-")
    return f"{name or 'conversation'}-{day}"


def as_markdown(conversation: Conversation, tell: Teller) -> str:
    """Return the whole conversation as Markdown, a heading for each question."""
    return "\n".join(answer_markdown(turn, tell(turn)) for turn in conversation.turns)


def answer_markdown(answer: Answer, told: Told) -> str:
    """Return one question with its answer and all that is told around it as Markdown."""
    lines = [f"## {_inert(answer.question.text)}", ""]
    for text in filter(None, (told.understood, answer.note, answer.remark)):
        lines += [_inert(text), ""]
    if answer.choices:
        lines += [*(f"- {_inert(choice)}" for choice in answer.choices), ""]
    for at, (claim, source) in enumerate(_sourced(answer, told)):
        if at == 1 and told.besides:
            lines += [f"### {_inert(told.besides)}", ""]
        quote = f"{OPENS}{_marked(claim)}{CLOSES}"
        lines += [f"> {quote} \\[{claim.citation.number}\\]", ">", f"> {_inert(source)}", ""]
    lines += [*_markdown_table(told), *filter(None, [_inert(told.grounds)])]
    return "\n".join([*lines, *_markdown_passages(told), ""])


def _markdown_passages(told: Told) -> list[str]:
    lines = [f"### {_inert(told.nearest)}", ""] if told.nearest else []
    for near in told.passages:
        lines += [f"> {OPENS}{_inert(near.text)}{CLOSES}", ">", f"> {_inert(_placed(near))}", ""]
    return lines


def _markdown_table(told: Told) -> list[str]:
    if not told.table:
        return []
    rows = [f"| {' | '.join(map(_inert, row))} |" for row in told.table]
    rule = f"|{' --- |' * len(told.table[0])}"
    return [_inert(told.caption), "", rows[0], rule, *rows[1:], ""]


def as_json(conversation: Conversation, tell: Teller) -> str:
    """Return the whole conversation as JSON, each turn with quotes, spans and raw ranges."""
    turns = [written(turn) | {"told": asdict(tell(turn))} for turn in conversation.turns]
    return json.dumps({"turns": turns}, ensure_ascii=False, indent=2) + "\n"


def as_docx(conversation: Conversation, tell: Teller) -> bytes:
    """Return the whole conversation as a Word file; the spans asked for are bold."""
    document = Document()
    for turn in conversation.turns:
        _write_answer(document, turn, tell(turn))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _write_answer(document: WordFile, answer: Answer, told: Told) -> None:
    document.add_heading(_printable(answer.question.text), level=2)
    for text in filter(None, (told.understood, answer.note, answer.remark, *answer.choices)):
        document.add_paragraph(_printable(text))
    for at, (claim, source) in enumerate(_sourced(answer, told)):
        if at == 1 and told.besides:
            document.add_heading(_printable(told.besides), level=3)
        _write_quote(document, claim)
        document.add_paragraph(_printable(source))
    _write_table(document, told)
    if told.grounds:
        document.add_paragraph(_printable(told.grounds))
    if told.nearest:
        document.add_heading(_printable(told.nearest), level=3)
    for near in told.passages:
        quoted = document.add_paragraph(_printable(f"{OPENS}{near.text}{CLOSES}"))
        quoted.paragraph_format.left_indent = INDENT
        document.add_paragraph(_printable(_placed(near)))


def _write_quote(document: WordFile, claim: Claim) -> None:
    paragraph = document.add_paragraph(OPENS)
    paragraph.paragraph_format.left_indent = INDENT
    for text, bold in claim.pieces:
        paragraph.add_run(_printable(text)).bold = bold
    paragraph.add_run(f"{CLOSES} [{claim.citation.number}]")


def _write_table(document: WordFile, told: Told) -> None:
    if not told.table:
        return
    document.add_paragraph(_printable(told.caption))
    table = document.add_table(0, len(told.table[0]), style="Table Grid")
    for row in told.table:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = _printable(text)


def _sourced(answer: Answer, told: Told) -> list[tuple[Claim, str]]:
    """Return each claim with where it stands: number, report, day, file and raw ranges."""
    return [
        (claim, f"[{claim.citation.number}] {source} · {_ranges(claim.citation.ranges)}")
        for claim, source in zip(answer.claims, told.sources, strict=True)
    ]


def _placed(near: Near) -> str:
    return f"{near.source} · {_ranges(near.ranges)}"


def _ranges(ranges: tuple[Range, ...]) -> str:
    return ", ".join(f"{start}–{end}" for start, end in ranges)


def _marked(claim: Claim) -> str:
    return "".join(f"**{_inert(text)}**" if bold else _inert(text) for text, bold in claim.pieces)


def _inert(text: str) -> str:
    """Return a text on one line in which no Markdown, link or HTML takes effect."""
    return _ACTIVE.sub(r"\\\1", _BLANKS.sub(" ", text).translate(_ENTITIES))


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("\ufffd", text)
