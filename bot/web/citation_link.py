"""The link [n] of a quotation, which opens its place in the report."""

import re
from html import escape

from bot.answer import Answer, Citation
from bot.web.place import Place
from bot.web.wording import Words

BLANKS = re.compile(r"\s+")


def citation_link(citation: Citation, answer: Answer, words: Words) -> str:
    """Return the link [n] to a citation; it carries the answer's other places in that article."""
    also = tuple(
        span
        for claim in answer.claims
        if claim.citation.article_id == citation.article_id and claim.citation != citation
        for span in claim.citation.ranges
    )
    href = Place(citation.article_id, citation.ranges, also).href
    title = words.open_quotation.format(number=citation.number, title=citation.title)
    return f'<a class="cite" href="{href}" title="{plain(title)}">[{citation.number}]</a>'


def plain(text: str) -> str:
    """Return a text as one line of HTML in which nothing takes effect."""
    return stretch(text.strip())


def stretch(text: str) -> str:
    """Return a stretch of a line as such HTML, with the blanks at its ends."""
    return escape(BLANKS.sub(" ", text))
