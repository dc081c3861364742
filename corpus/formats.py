"""Extracts the text of one file from its bytes, by format. Knows nothing of folders or names."""

from collections.abc import Mapping

from corpus.decoding import decode
from corpus.extract import Extract
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
        case _:
            return Extract(decode(data))
