"""Makes and numbers claims, tells where they stand and how many answer, and joins two of them."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.answer import Answer, Citation, Claim, Place
from bot.questions.parts import is_across, parts_of
from corpus.article import Article, Piece, Range, Sentence

ROW = re.compile(r"[^，。；：！？\s]+(?:\s+[^，。；：！？\s]+)+")  # of a table


def claim_from(article: Article, piece: Sentence | Piece, marks: tuple[Range, ...] = ()) -> Claim:
    """Return the claim that a sentence or another piece of an article makes, not numbered yet."""
    citation = Citation(
        number=0,
        source=article.source,
        article_id=article.id,
        title=article.title.text,
        published=article.published,
        sentence=piece.number if isinstance(piece, Sentence) else len(article.sentences),
        quote=piece.text,
        ranges=piece.ranges,
    )
    return Claim(citation, marks)


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


def is_one(answer: Answer) -> bool:
    """Tell whether one claim answers: the others are then there because it may be the wrong one.

    Lists, comparisons, figures set side by side and questions of several parts need them all; so do
    a row of a table with the head of its columns, and a quote that only leads up to the next one.
    """
    question = answer.question
    marked = [bool(claim.highlights) for claim in answer.claims[:2]]
    rows = [bool(ROW.fullmatch(claim.citation.quote)) for claim in answer.claims[:2]]
    together = marked == [False, True] or rows == [True, True]
    whole = question.kind in ("list", "comparison") or answer.readings or together
    return not whole and len(parts_of(question.standalone)) == 1 and not is_across(question.text)


def numbered(claim: Claim, number: int) -> Claim:
    """Return a claim whose citation has this number."""
    return replace(claim, citation=replace(claim.citation, number=number))


def all_numbered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims numbered from 1 in their order."""
    return tuple(numbered(claim, number) for number, claim in enumerate(claims, start=1))
