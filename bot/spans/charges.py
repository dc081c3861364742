"""Finds the words of a quote that say that nothing is charged for what is asked for."""

import re

from bot.questions.analysis import Sought
from bot.spans.candidates import new_spans
from corpus.article import Range

CHARGED = re.compile(
    r"多少钱|什么价|几块|收费|要钱|花钱|付费|付钱|免费|[票房]价|价格|门票|费用|[学租话]费"
)
FREE = re.compile(r"免费|免票|免收|无偿|不收费|不收取?任何费用|零收费|分文不[取收]|不要钱|不花钱")


def free_told(sought: Sought, quote: str) -> Range | None:
    """Return where a quote without a new sum of money says that nothing is charged, if it does."""
    if sought.kind not in ("money", "other") or not CHARGED.search(sought.text):
        return None
    free = FREE.search(quote)
    return free.span() if free and not new_spans(sought, "money", quote) else None
