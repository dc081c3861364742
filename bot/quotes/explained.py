"""Quotes beside what names a thing the next sentence where that says what it is: 这是一台 …."""

import re
from dataclasses import replace

from bot.answer import Claim
from bot.checks.verification import is_true
from bot.sentences.claims import all_numbered, claim_from, place_of
from index.store import Index

WHAT = re.compile(
    r"(?:是|指)(?:一?[个种台款座件样]|些)?(?:什么|啥)(?:东西|设备|机构|意思)?[?？。]*$"
)
THIS = re.compile(
    r"[“‘\"]?(?:这|它|此)(?:其实|正|就|便)?是(?P<what>[一两几][^，,。；;！!”]{3,}|[^，,。；;！!”]{5,})"
)

DEFINED = re.compile(r"是指|指的是|[指是][一两]|即")  # in a sentence that says itself what is what


def with_explanation(question: str, claims: tuple[Claim, ...], index: Index) -> tuple[Claim, ...]:
    """Return claims with the sentence behind the first that says what that one only names.

    They are as they were where no nature is asked for, or the next sentence tells none.
    """
    if not WHAT.search(question):
        return claims
    first = claims[0]
    if DEFINED.search(first.citation.quote):
        return claims
    article = index.article(first.citation.article_id)
    number = first.citation.sentence + 1
    if number >= len(article.sentences):
        return claims
    told = THIS.match(article.sentences[number].text)
    if not told:
        return claims
    after = claim_from(article, article.sentences[number], (told.span("what"),))
    if not is_true(after, index.source(article.source)):
        return claims
    others = (claim for claim in claims[1:] if place_of(claim) != place_of(after))
    return all_numbered((replace(first, highlights=()), after, *others))
