"""Finds what an article quotes, the lines where it stands, and those that name who says it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from bot.answer import Claim
from bot.sentences.claims import claim_from
from bot.spans.speech import Quoted, antecedent_in, quoted_in
from corpus.article import Article, Range, Sentence

BACK = 6  # sentences before a pronoun in which its person is looked for


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation: its words, its lines with the words in each, and the marks of who says it.

    `speakers` holds, best last, the lines that tell who speaks with what names him, None for a line
    with a pronoun alone; it is empty where that is not told.
    """

    article: Article
    words: str
    lines: tuple[tuple[Sentence, Range], ...]
    speakers: tuple[tuple[Sentence, Range | None], ...]

    @property
    def name(self) -> str:
        """What names who says it, empty where nothing does."""
        return next((line.text[slice(*span)] for line, span in self.speakers[-1:] if span), "")

    def claims(self, lines: Iterable[Sentence], *, marked: bool) -> list[Claim]:
        """Return the claims of some of its lines and of those that name who says it, in order.

        What names him is `marked`, else the words that are quoted.
        """
        marks: dict[int, list[Range]] = {}
        by_number = {line.number: line for line in lines}
        for line in by_number.values():
            spans = [span for one, span in self.lines if one.number == line.number]
            marks[line.number] = [] if marked else spans
        for line, span in self.speakers:
            by_number[line.number] = line
            marks.setdefault(line.number, []).extend([span] if span and marked else [])
        return [
            claim_from(self.article, by_number[number], tuple(sorted(marks[number])))
            for number in sorted(by_number)
        ]


def quotations_of(article: Article, paragraphs: Iterable[int]) -> Iterator[Said]:
    """Yield the quotations of some paragraphs of an article, in order."""
    wanted = set(paragraphs)
    for number, lines in groupby(article.sentences, key=lambda line: line.paragraph):
        if number in wanted:
            yield from _quotations(article, tuple(lines))


def _quotations(article: Article, lines: tuple[Sentence, ...]) -> Iterator[Said]:
    """Yield the quotations of one paragraph."""
    text = "".join(line.text for line in lines)
    if "“" not in text:
        return
    for quoted in quoted_in(text):
        where = tuple(_placed(lines, quoted.said))
        yield Said(article, text[slice(*quoted.said)], where, _told(article, lines, quoted))


def _told(
    article: Article, lines: tuple[Sentence, ...], quoted: Quoted
) -> tuple[tuple[Sentence, Range | None], ...]:
    """Return the lines that tell who says a quotation, the one with his name last."""
    if not quoted.who:
        return ()
    if quoted.name:
        return tuple(_placed(lines, quoted.name))[:1]
    line, _ = next(_placed(lines, quoted.who))
    return ((line, None), *_antecedent(article, line))


def _placed(lines: tuple[Sentence, ...], span: Range) -> Iterator[tuple[Sentence, Range]]:
    """Yield the lines that a span of their joined text stands in, with its part of each."""
    start = 0
    for line in lines:
        end = start + len(line.text)
        first, last = max(start, span[0]), min(end, span[1])
        if first < last:
            yield line, (first - start, last - start)
        start = end


def _antecedent(article: Article, line: Sentence) -> list[tuple[Sentence, Range | None]]:
    """Return the nearest sentence before one that names somebody, with his name."""
    for before in reversed(article.sentences[max(0, line.number - BACK) : line.number]):
        if span := antecedent_in(before.text):
            return [(before, span)]
    return []
