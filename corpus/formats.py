"""Extracts the text of one file from its bytes, by format. Knows nothing of folders or names."""

import re
from collections.abc import Mapping
from datetime import date

from corpus.decoding import decode
from corpus.extract import Extract
from corpus.lines import FRONT
from corpus.pdf import pdf_text
from corpus.web import web_article
from corpus.word import word_text

KINDS: Mapping[str, str] = {
    ".txt": "txt",
    ".md": "md",
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
}
TOLD = re.compile(r"^(title|date):[ \t]*(\S.*?)\s*$", re.MULTILINE)
DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")


def extract(kind: str, data: bytes) -> Extract:
    """Return what a file of a kind (a value of KINDS, "jsonl" excepted) says.

    Raises FormatError or DecodingError.
    """
    match kind:
        case "pdf":
            return Extract(pdf_text(data))
        case "docx":
            return Extract(word_text(data))
        case "html":
            return web_article(data)
        case "md":
            return _markdown(decode(data))
        case _:
            return Extract(decode(data))


def _markdown(text: str) -> Extract:
    """Return a text with the title and day that it says of itself in front."""
    front = FRONT.match(text)
    told = dict(TOLD.findall(front["told"])) if front else {}
    title, day = (told.get(name, "").strip("\"'") for name in ("title", "date"))
    return Extract(text, title, found[0] if (found := DAY.match(day)) and _is_day(day) else "")


def _is_day(text: str) -> bool:
    """Tell whether a text begins with a day that the calendar has."""
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        return False
    return True
