"""Answers who said what a question repeats, and adds what somebody is quoted with."""

import re
from collections.abc import Iterator

from bot import wording
from bot.answer import Answer, Claim, Question
from bot.checks.verification import is_true
from bot.language.overlap import Column, covered
from bot.questions.analysis import Sought
from bot.questions.said import asks_what_was_said, words_said
from bot.quotes.quoting import with_copies
from bot.reports.quotations import Said, quotations_of
from bot.sentences.claims import all_numbered, place_of
from bot.sentences.reader import Reader
from bot.sentences.support import term_weights
from bot.sentences.understanding import Meant
from bot.spans.finding import spans_of
from bot.wording import is_chinese
from corpus.article import Article, Sentence
from index.tokens import normal

SURE = 0.8  # confidence in who is told to have said what a question repeats
REPEATED = 0.8  # of the words that a question repeats, by weight, that a quotation holds
PUT = 0.6  # ... where they are put in another language
MARKS = re.compile(r"[\W_]+")
MOST = 4  # sentences of what somebody is quoted with
LENGTH = 300  # characters of them


def attributed(question: Question, meant: Meant, reader: Reader) -> Answer | None:
    """Return who said what a question repeats, None where it is quoted nowhere.

    Where nobody is told to have said it, that is said.
    """
    words = words_said(meant.alone)
    found = _repeated(words, meant, reader) if words else None
    if not found:
        return None
    said, lines = found
    if not said.speakers:
        named = any(spans_of("person", line.text) for line, _ in said.lines)
        note = wording.unattributed(question.text)
        return None if named else Answer(question, "refused", note=note, hits=meant.hits)
    claims = _verified(said.claims(lines, marked=True), reader)
    return Answer(question, "answered", claims, confidence=SURE, hits=meant.hits)


def with_quotations(
    question: str, sought: Sought, claims: tuple[Claim, ...], reader: Reader
) -> tuple[Claim, ...]:
    """Return the claims of what somebody said, led by the quotations beside the first of them.

    They are of whom the question names.
    """
    if not claims or not asks_what_was_said(question):
        return claims
    article = reader.index.article(claims[0].citation.article_id)
    number = claims[0].citation.sentence
    if number >= len(article.sentences):
        return claims
    own = article.sentences[number].paragraph
    asked = normal(sought.text)
    told = [one for one in quotations_of(article, (own,)) if one.name and normal(one.name) in asked]
    quoted = [claim for one in told for claim in one.claims(_lines(one), marked=False)]
    return _together(quoted, claims, reader) if quoted else claims


def _lines(said: Said) -> list[Sentence]:
    return [line for line, _ in said.lines]


def _together(quoted: list[Claim], claims: tuple[Claim, ...], reader: Reader) -> tuple[Claim, ...]:
    """Return quotations and claims, each sentence once, as many as an answer holds."""
    by_place: dict[tuple[str, int], Claim] = {}
    for claim in (*quoted, *claims):
        by_place.setdefault(place_of(claim), claim)
        if claim.highlights and not by_place[place_of(claim)].highlights:
            by_place[place_of(claim)] = claim
    kept: list[Claim] = []
    for claim in by_place.values():
        length = sum(len(other.citation.quote) for other in (*kept, claim))
        if len(kept) < MOST and (not kept or length <= LENGTH):
            kept.append(claim)
    return _verified(kept, reader)


def _repeated(words: str, meant: Meant, reader: Reader) -> tuple[Said, list[Sentence]] | None:
    """Return the quotation that holds what a question repeats, and its lines with the most of it.

    One whose speaker is told goes before others.
    """
    sought = reader.sought(words, words)
    weights = term_weights(sought, reader.index, reader.meaning)
    least = REPEATED if is_chinese(words) else PUT
    best: tuple[tuple[bool, bool, float], Said] | None = None
    for said in _near(meant):
        literal = _letters(words) in _letters(said.words)
        share = float(_shares(sought, weights, [said.words])[0])
        rank = literal, bool(said.speakers), share
        if (literal or share >= least) and (not best or rank > best[0]):
            best = rank, said
    if not best:
        return None
    parts = [line.text[slice(*span)] for line, span in best[1].lines]
    held = _shares(sought, weights, parts)
    lines = [
        line for (line, _), share in zip(best[1].lines, held, strict=True) if share >= held.max()
    ]
    return best[1], lines[:1]


def _shares(sought: Sought, weights: Column, texts: list[str]) -> Column:
    return covered(list(sought.terms), weights, [normal(text) for text in texts])


def _letters(text: str) -> str:
    return MARKS.sub("", normal(text))


def _near(meant: Meant) -> Iterator[Said]:
    """Yield the quotations of the paragraphs that were found for a question."""
    paragraphs: dict[str, tuple[Article, set[int]]] = {}
    for hit in meant.hits:
        article = hit.passage.article
        _, numbers = paragraphs.setdefault(article.id, (article, set()))
        numbers.update(line.paragraph for line in hit.passage.lines)
    for article, numbers in paragraphs.values():
        yield from quotations_of(article, numbers)


def _verified(claims: list[Claim], reader: Reader) -> tuple[Claim, ...]:
    """Return the claims that their sources bear out, numbered."""
    true = (claim for claim in claims if is_true(claim, reader.index.source(claim.citation.source)))
    return all_numbered(with_copies(claim, reader.index) for claim in true)
