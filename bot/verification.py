"""Checks every claim against the stored source, whatever made it."""

import re

from bot.answer import Claim
from bot.questions import YEAR, Sought
from corpus.article import Article, Source, clean


def is_true(claim: Claim, source: Source) -> bool:
    """Tell whether the quote stands at its ranges and the highlights inside the quote."""
    citation = claim.citation
    inside = all(0 <= start < end <= len(citation.quote) for start, end in claim.highlights)
    ordered = all(0 <= start < end <= len(source.raw) for start, end in citation.ranges)
    quoted = clean(source.raw, citation.ranges) == "".join(citation.quote.split())
    return bool(citation.quote.strip()) and inside and ordered and quoted


def fits(claim: Claim, sought: Sought, article: Article) -> bool:
    """Tell whether a claim speaks of the year asked about, where it names a year at all."""
    asked = set(YEAR.findall(sought.text))
    named = set(YEAR.findall(claim.citation.quote))
    if not asked or asked & named:
        return True
    around = " ".join((article.title.text, article.published.date or ""))
    return not named and (bool(asked & set(YEAR.findall(around))) or not _dated(around))


def _dated(text: str) -> bool:
    return bool(re.search(YEAR, text))
