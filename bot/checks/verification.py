"""Checks every claim against the stored source, whatever made it."""

import re

from bot.answer import AMOUNTS, Claim
from bot.checks.elsewhere import subject_of
from bot.checks.times import time_asked, time_told
from bot.language.places import bare, is_named, is_narrowed, lies_in
from bot.questions.analysis import QUOTED, YEAR, Sought
from bot.sentences.evidence import printed_text, whole_text
from corpus.article import Article, Source, clean
from corpus.dates import RELATIVE, dates_of
from corpus.institution_endings import COMPANIES
from index.tokens import normal, words

DAY = re.compile(r"(?P<year>(?:19|20)\d\d)年(?P<day>\d{1,2}月(?:\d{1,2}日)?)")
SORT = re.compile(rf"(?<=[\u4e00-\u9fff]{{2}})(?:{'|'.join(COMPANIES)})$")
SHORT = re.compile(r"[\u4e00-\u9fff]{2,4}[局厅委办]")  # an office by some letters of its name
BETWEEN = "[\u4e00-\u9fff]{0,3}"
MOST = 2 / 3  # of the words of a name


def is_true(claim: Claim, source: Source) -> bool:
    """Tell whether the quote stands at its ranges and the highlights inside the quote."""
    citation = claim.citation
    inside = all(0 <= start < end <= len(citation.quote) for start, end in claim.highlights)
    ordered = all(0 <= start < end <= len(source.raw) for start, end in citation.ranges)
    quoted = clean(source.raw, citation.ranges) == "".join(citation.quote.split())
    return bool(citation.quote.strip()) and inside and ordered and quoted


def fits(claim: Claim, sought: Sought, article: Article) -> bool:
    """Tell whether a claim is about what the question names.

    A place, an institution or what stands in quotation marks must be spoken of in the article. Of
    several, as in a comparison, one will do; so it is with years, one of which that of a figure
    must be where its time is told. A name in Latin letters of a
    question in English is one that has no Chinese form, and tells nothing.
    """
    years = [name for name in sought.names if YEAR.fullmatch(name)]
    quoted = QUOTED.findall(sought.text)
    others = [
        name
        for name in sought.names
        if name not in years and (name in quoted or not name.isascii())
    ]
    text = "".join(printed_text(article).split()) if others else ""
    named = any(
        _speaks_of(text, name)
        or is_named(name, text)
        or is_narrowed(name, sought.text, text)
        or lies_in(subject_of(article), bare(name))
        for name in others
    )
    timed = sought.kind in AMOUNTS and time_asked(sought.text)
    told = time_told(claim, article) if timed and dates_of(claim.citation.quote) else None
    in_year = any(
        told.year == int(year) if told else _is_of_year(claim, year, article, sought.text)
        for year in years
        if year not in claim.citation.quote
    )
    in_year = in_year or any(year in claim.citation.quote for year in years)
    return (in_year or not years) and (named or not others)


def _speaks_of(text: str, name: str) -> bool:
    """Tell whether a text without blanks holds a name, or most words of one of several words.

    What a company is called it may hold without the word for one, and of an office the whole name.
    """
    parts = words(name)
    held = sum(part in text for part in parts)
    if SHORT.fullmatch(name) and re.search(BETWEEN.join(name), text):
        return True
    return SORT.sub("", "".join(name.split())) in text or (
        len(parts) > 1 and held >= MOST * len(parts)
    )


def _is_of_year(claim: Claim, year: str, article: Article, question: str) -> bool:
    """Tell whether a claim may be about a year.

    The year must stand in the quote, before it in its paragraph, in headline or heading, be that of
    the article, or be told from it, as in 去年. In an article without a date it will do that no
    other year stands there, if the article names this one or none; or, if it names the month or day
    in question, that the quote names no other year.
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
    days = (match["day"] for match in DAY.finditer(question) if match["year"] == year)
    if any(re.search(rf"(?<!\d){day}", text) for day in days):
        return not YEAR.search(quote)
    meant = year in text or not YEAR.search(text)
    return meant and not YEAR.search(f"{quote} {near}")


def _paragraph_before(article: Article, number: int) -> str:
    """Return the text of the paragraph of a sentence up to it."""
    lines = article.lines
    own = lines[number].paragraph
    return "".join(line.text for line in lines[:number] if line.paragraph == own)
