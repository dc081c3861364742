"""Numbers claims, tells where they stand, and joins two of one sentence."""

from dataclasses import replace

from bot.answer import Claim
from corpus.article import Range

Place = tuple[str, int]  # article and number of a sentence


def marked_by_both(one: Claim, other: Claim) -> Claim:
    """Return a claim with the spans that two of one sentence mark, those that overlap as one."""
    spans: list[Range] = []
    for start, end in sorted((*one.highlights, *other.highlights)):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return replace(one, highlights=tuple(spans))


def place_of(claim: Claim) -> Place:
    """Return the article and the number of the sentence that a claim quotes."""
    return claim.citation.article_id, claim.citation.sentence


def numbered(claim: Claim, number: int) -> Claim:
    """Return a claim whose citation has this number."""
    return replace(claim, citation=replace(claim.citation, number=number))
