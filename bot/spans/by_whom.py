"""Finds by whom something is done: the one name right before the word for the deed."""

import re

from bot.questions.analysis import Sought
from bot.spans.finding import spans_of
from corpus.article import Range

ASKED = re.compile(r"由谁来?(?P<deed>[\u4e00-\u9fff]{2})")
LED = re.compile(r"(?:先生|女士|同志)?(?:负责|亲自|共同|一起)?")  # between the name and the deed


def doer_told(sought: Sought, quote: str) -> Range | None:
    """Return the name before the deed that a question asks about, None without just one."""
    asked = ASKED.search(sought.text) if sought.kind == "person" else None
    if not asked:
        return None
    deed = re.compile(LED.pattern + re.escape(asked["deed"]))
    told = {span for span in spans_of("person", quote) if deed.match(quote, span[1])}
    return told.pop() if len(told) == 1 else None
