"""Checks every claim against the stored source, whatever made it."""

import re

from bot.answer import Claim
from bot.evidence import whole_text
from bot.questions import YEAR, Sought
from corpus.article import Article, Source, clean
from index.tokens import normal

RELATIVE = re.compile(r"[今去明前]年")  # years that an undated article does not tell


def is_true(claim: Claim, source: Source) -> bool:
    """Tell whether the quote stands at its ranges and the highlights inside the quote."""
    citation = claim.citation
    inside = all(0 <= start < end <= len(citation.quote) for start, end in claim.highlights)
    ordered = all(0 <= start < end <= len(source.raw) for start, end in citation.ranges)
    quoted = clean(source.raw, citation.ranges) == "".join(citation.quote.split())
    return bool(citation.quote.strip()) and inside and ordered and quoted


def fits(claim: Claim, sought: Sought, article: Article) -> bool:
    """Tell whether a claim is about what the question names.

    A year must stand in the quote, before it in its paragraph, in headline or heading, or be that
    of the article; a quote that says 今年 or the like of an undated article passes. A place or an
    institution must stand somewhere in the article. Of several, as in a comparison, one will do.
    """
    quote, number = normal(claim.citation.quote), claim.citation.sentence
    years = [name for name in sought.names if YEAR.fullmatch(name)]
    others = [name for name in sought.names if name not in years]
    before = _paragraph_before(article, number)
    near = normal(f"{before} {article.title.text} {article.heading(number)}")
    dated = article.published.date or ""
    relative = not dated and not YEAR.search(quote) and RELATIVE.search(quote)
    in_year = any(year in quote or year in near or year in dated for year in years)
    text = whole_text(article) if others else ""
    named = any(name in text for name in others)
    return bool(in_year or relative or not years) and (named or not others)


def _paragraph_before(article: Article, number: int) -> str:
    """Return the text of the paragraph of a sentence up to it."""
    lines = article.lines
    own = lines[number].paragraph
    return "".join(line.text for line in lines[:number] if line.paragraph == own)
