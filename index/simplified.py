"""Folds traditional characters into simplified ones, one for one."""

import re
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "model" / "traditional.txt"  # a line of each, in one order


def simplified(text: str) -> str:
    """Return a text with each traditional character as the simplified one, so that offsets stay.

    Those that simplified texts have too, such as 乾 or 著, are left as they are.
    """
    found, table = _traditional()
    return text.translate(table) if found.search(text) else text


@cache
def _traditional() -> tuple[re.Pattern[str], dict[int, int]]:
    """Return what finds a traditional character, and what each becomes."""
    traditional, plain = TABLE.read_text(encoding="utf-8").split()
    return re.compile(f"[{traditional}]"), str.maketrans(traditional, plain)
