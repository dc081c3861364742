"""Checks every claim against the stored source, whatever made it."""

from bot.answer import Claim
from bot.evidence import whole_text
from bot.questions import YEAR, Sought
from corpus.article import Article, Source, clean
from index.tokens import normal

RELATIVE = {"今年": 0, "去年": -1, "前年": -2, "明年": 1}  # years from that of the article


def is_true(claim: Claim, source: Source) -> bool:
    """Tell whether the quote stands at its ranges and the highlights inside the quote."""
    citation = claim.citation
    inside = all(0 <= start < end <= len(citation.quote) for start, end in claim.highlights)
    ordered = all(0 <= start < end <= len(source.raw) for start, end in citation.ranges)
    quoted = clean(source.raw, citation.ranges) == "".join(citation.quote.split())
    return bool(citation.quote.strip()) and inside and ordered and quoted


def fits(claim: Claim, sought: Sought, article: Article) -> bool:
    """Tell whether a claim is about what the question names.

    A place or an institution must stand somewhere in the article. Of several, as in a comparison,
    one will do; so it is with years.
    """
    years = [name for name in sought.names if YEAR.fullmatch(name)]
    others = [name for name in sought.names if name not in years]
    text = whole_text(article) if others else ""
    named = any(name in text for name in others)
    in_year = any(_is_of_year(claim, year, article) for year in years)
    return (in_year or not years) and (named or not others)


def _is_of_year(claim: Claim, year: str, article: Article) -> bool:
    """Tell whether a claim may be about a year.

    The year must stand in the quote, before it in its paragraph, in headline or heading, be that of
    the article, or be told from it, as in 去年. In an article without a date it will do that no
    other year stands there, if the article names this one or none.
    """
    quote, number = normal(claim.citation.quote), claim.citation.sentence
    above = f"{article.title.text} {article.heading(number)}"
    near = normal(f"{_paragraph_before(article, number)} {above}")
    dated = article.published.date or ""
    if year in quote or year in near or year in dated:
        return True
    if dated:
        told = (int(dated[:4]) + step for word, step in RELATIVE.items() if word in quote)
        return int(year) in told
    text = whole_text(article)
    return not YEAR.search(f"{quote} {near}") and (year in text or not YEAR.search(text))


def _paragraph_before(article: Article, number: int) -> str:
    """Return the text of the paragraph of a sentence up to it."""
    lines = article.lines
    own = lines[number].paragraph
    return "".join(line.text for line in lines[:number] if line.paragraph == own)
