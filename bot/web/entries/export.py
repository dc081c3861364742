"""Lists of figures and names as CSV for spreadsheets."""

import csv
import io
from collections.abc import Iterable

from bot.web.entries.wording import Words
from index.entries import Listed

BOM = "\ufeff"  # by which spreadsheets know UTF-8
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def written(entries: Iterable[Listed], words: Words) -> str:
    """Return entries as CSV; no cell can be taken for a formula (OWASP, CSV Injection)."""
    file = io.StringIO()
    file.write(BOM)
    rows = csv.writer(file, lineterminator="\r\n")
    rows.writerow(
        (words.name, words.value, words.unit, words.period, "since", "until", words.mentions,
         words.report, "id", words.quotation)
    )  # fmt: skip
    for entry in entries:
        cells = (
            entry.name, entry.value, entry.unit, entry.period, entry.since, entry.until,
            str(entry.mentions), entry.report, entry.article_id, str(entry.sentence + 1),
        )  # fmt: skip
        rows.writerow(map(inert, cells))
    return file.getvalue()


def inert(cell: str) -> str:
    """Return a cell that no spreadsheet runs: an apostrophe stands before what begins a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) else cell
