"""What is got out of a file: its text, or the reason why there is none."""

import re
from dataclasses import dataclass

CELL = 60  # characters of a table's cell up to which it is one line


@dataclass(frozen=True, slots=True)
class Extract:
    """The raw text of a file, and the title and ISO date that its format states, if any."""

    raw: str
    title: str = ""
    date: str = ""


class FormatError(ValueError):
    """A file whose text its format's reader cannot get at."""


def paragraphs(text: str) -> str:
    """Return a text with one blank line, where there are several, and none at its ends."""
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")


def cell(text: str) -> str:
    """Return the text of a table's cell, which a row on one line has room for if it is short."""
    return " ".join(text.split()) if len(text) <= CELL else text.strip()
