"""A conversation as a file to keep: Markdown, JSON or DOCX; texts of others are inert in each."""

import json
import re
from io import BytesIO

from docx import Document

from bot.answer import Answer, Citation, Claim, Conversation
from bot.turns import written

_ACTIVE = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$^=:@/])")  # what Markdown or an autolink acts on
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # not in XML


def as_markdown(conversation: Conversation) -> str:
    """Return the whole conversation as Markdown, a heading for each question."""
    return "\n".join(answer_markdown(turn) for turn in conversation.turns)


def answer_markdown(answer: Answer) -> str:
    """Return one question with its answer and its sources as Markdown."""
    lines = [f"## {_inert(answer.question.text)}", ""]
    if answer.status == "refused":
        choices = (f"- {_inert(choice)}" for choice in answer.choices)
        lines += [_inert(answer.note), "", *choices, ""]
    if answer.remark:
        lines += [_inert(answer.remark), ""]
    for claim in answer.claims:
        quote = _marked(claim)
        lines += [f"> {quote} \\[{claim.citation.number}\\]", ""]
    lines += [f"- {_inert(_source_line(claim.citation))}" for claim in answer.claims]
    return "\n".join([*lines, ""])


def as_json(conversation: Conversation) -> str:
    """Return the whole conversation as JSON, each turn with quotes, spans and raw ranges."""
    turns = [written(turn) for turn in conversation.turns]
    return json.dumps({"turns": turns}, ensure_ascii=False, indent=2) + "\n"


def as_docx(conversation: Conversation) -> bytes:
    """Return the whole conversation as a Word file; the spans asked for are bold."""
    document = Document()
    for turn in conversation.turns:
        document.add_heading(_printable(turn.question.text), level=2)
        if turn.status == "refused":
            document.add_paragraph(_printable(turn.note))
        for text in filter(None, (turn.remark, *turn.choices)):
            document.add_paragraph(_printable(text))
        for claim in turn.claims:
            paragraph = document.add_paragraph()
            for text, bold in claim.pieces:
                paragraph.add_run(_printable(text)).bold = bold
            paragraph.add_run(f" [{claim.citation.number}]")
        for claim in turn.claims:
            document.add_paragraph(_printable(_source_line(claim.citation)))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _source_line(citation: Citation) -> str:
    """Return where a quote stands: report, day, source and raw ranges."""
    ranges = ", ".join(f"{start}–{end}" for start, end in citation.ranges)
    parts = (citation.title, citation.published.date or "", citation.source, ranges)
    return f"[{citation.number}] " + " · ".join(part for part in parts if part)


def _marked(claim: Claim) -> str:
    return "".join(f"**{_inert(text)}**" if bold else _inert(text) for text, bold in claim.pieces)


def _inert(text: str) -> str:
    """Return a text on one line in which no Markdown, link or HTML takes effect."""
    return _ACTIVE.sub(r"\\\1", " ".join(text.split()).translate(_ENTITIES))


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("\ufffd", text)
