"""Makes of a question and a sentence that answers it the spans to choose from, and the right ones.

The sentences are those of CMRC 2018 and XQuAD, and of news that readers asked questions of.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.language.meaning import shipped_meaning
from bot.language.overlap import Column
from bot.questions.analysis import Sought, analysed
from bot.questions.parts import parts_of
from bot.spans.candidates import candidates, seen_in
from bot.spans.features import features
from bot.spans.highlights import weights_for
from bot.training.questions import Asked
from bot.training.readers import Asked as Reader
from bot.training.readers import Group, Span
from bot.translation.translating import understood
from bot.wording import is_chinese
from corpus.article import Range, Sentence, Source, clean
from corpus.pages import articles_of
from index.store import Index
from index.tokens import bigrams

LIKE = 0.8  # F1 in characters from which a span is right where none holds the answer alone
LOOSE, SPARE = 1.5, 2  # a span that holds the answer may be so many times as long, or so much
APART = 2.2  # times as long as several answers may be all that they stand in
LONGEST = 60  # characters of a marked span for each answer that it holds
READER, OPEN_SET = 3.0, 1.0  # what a sentence counts for
RIVALS = 4  # sentences that do not answer a question
WHOLE = 0.5  # ... for a question that is also learned by parts

Things = tuple[tuple[Range, ...], ...]  # where in a sentence each thing that is asked for stands


@dataclass(frozen=True, slots=True)
class Posed:
    """A question with the weights of its terms, and where it is asked.

    `rivals` are sentences that do not answer it and share the most with it.
    """

    context: str
    sought: Sought
    weights: Column
    rivals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """The spans of a sentence: features, and for each thing asked which are right, or hold it."""

    posed: Posed
    rows: NDArray[np.float16]
    right: NDArray[np.bool_]
    holds: NDArray[np.bool_]
    weight: float


def open_examples(asked: Iterable[Asked]) -> Iterator[Example]:
    """Yield the sentence that answers each question of an open set, where one does."""
    read: dict[str, tuple[Sentence, ...]] = {}
    for item in asked:
        if item.context not in read:
            read[item.context] = _sentences(Source("", "txt", item.context, "", ""))
        there = [(sentence.text, _place(item, sentence)) for sentence in read[item.context]]
        others = [text for text, answer in there if not answer and item.answers[0] not in text]
        for text, answer in there:
            if answer:
                posed = _posed(item.context, analysed(item.query), _rivals(item.query, others))
                yield from _example(posed, text, ((answer,),), OPEN_SET)


def reader_examples(
    groups: Iterable[Group], sources: Mapping[str, Source], index: Index
) -> Iterator[Example]:
    """Yield the sentences that answer each question of readers, as a whole and by its parts.

    The index is what questions in English are put in the words of.
    """
    for group in groups:
        read = {name: _sentences(sources[name]) for name in group.articles}
        for item in group.questions:
            things = {
                sentence.text: _things(item, sources[name], sentence)
                for name, sentences in read.items()
                for sentence in sentences
            }
            told = [clean(sources[a.article].raw, ((a.start, a.end),)) for a in item.answers]
            others = [text for text in things if not any(answer in text for answer in told)]
            sought = understood(item.query, index, shipped_meaning())
            posed = _posed(group.name, sought, _rivals(item.query, others))
            for text, found in things.items():
                if any(found):
                    yield from _asked(item.query, posed, text, found)


def _rivals(query: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts that share the most pairs of characters with a question."""
    asked = _pairs(query)
    return tuple(sorted(texts, key=lambda text: -len(asked & _pairs(text)))[:RIVALS])


@lru_cache(maxsize=2048)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(bigrams(text))


def _asked(query: str, posed: Posed, quote: str, things: Things) -> Iterator[Example]:
    """Yield a question as a whole, and each part of it where each asks for one thing."""
    parts = parts_of(posed.sought.text) if is_chinese(query) else ()
    apart = len(parts) == len(things) > 1
    yield from _example(posed, quote, things, READER * (WHOLE if apart else 1))
    for part, thing in zip(parts, things, strict=True) if apart else ():
        own = analysed(part.alone)
        weights = weights_for(own, posed.sought, posed.weights)
        each = Posed(posed.context, own, weights, posed.rivals)
        yield from _example(each, quote, (thing,), READER)


def _posed(context: str, sought: Sought, rivals: tuple[str, ...]) -> Posed:
    terms = sought.terms
    weights = shipped_meaning().rarity(terms) if terms else np.zeros(0)
    return Posed(context, sought, weights, rivals)


def _sentences(source: Source) -> tuple[Sentence, ...]:
    return tuple(sentence for article in articles_of(source) for sentence in article.sentences)


def _place(item: Asked, sentence: Sentence) -> Range | None:
    """Return where the answer stands in a sentence that is whole in its context."""
    (first, last), *others = sentence.ranges
    start, end = item.start - first, item.start - first + len(item.answers[0])
    whole = not others and first <= item.start and item.start + len(item.answers[0]) <= last
    return (start, end) if whole and sentence.text[start:end] == item.answers[0] else None


def _things(item: Reader, source: Source, sentence: Sentence) -> Things:
    """Return where each answer that an article gives stands in a sentence of its evidence."""
    if not any(_meets(span, source, sentence) for span in item.evidence):
        return ()
    return tuple(
        tuple(_again(clean(source.raw, ((span.start, span.end),)), sentence.text))
        if _meets(span, source, sentence)
        else ()
        for span in item.answers
    )


def _meets(span: Span, source: Source, sentence: Sentence) -> bool:
    """Tell whether a range of an article and a sentence share a character."""
    first, last = sentence.ranges[0][0], sentence.ranges[-1][1]
    return span.article == source.name and span.start < last and first < span.end


def _again(wanted: str, text: str) -> Iterator[Range]:
    """Yield wherever a wording stands in a text, whatever blanks stand in it."""
    pattern = r"\s*".join(map(re.escape, wanted))
    return (match.span() for match in re.finditer(pattern, text))


def rows_of(posed: Posed, quote: str) -> tuple[list[Range], NDArray[np.float16]]:
    """Return the spans of a sentence that could answer, and their features."""
    seen = seen_in(posed.sought, quote, posed.weights)
    spans = candidates(posed.sought, quote, seen)
    rows = features(posed.sought, quote, spans, seen, posed.weights) if spans else np.zeros((0, 0))
    return spans, rows.astype(np.float16)


def _example(posed: Posed, quote: str, things: Things, weight: float) -> Iterator[Example]:
    spans, rows = rows_of(posed, quote)
    things = tuple(thing for thing in things if thing)
    if not spans or not things:
        return
    holds, near = _held(np.array(spans), things)
    right = holds & near
    for number in np.flatnonzero(~right.any(axis=1)):
        right[number] = [_is_like(quote, span, things[number]) for span in spans]
    yield Example(posed, rows, right, holds, weight)


def _is_like(quote: str, span: Range, thing: tuple[Range, ...]) -> bool:
    """Tell whether a span is as good as one that answers."""
    return any(_f1(quote[slice(*span)], quote[slice(*one)]) >= LIKE for one in thing)


def _held(spans: NDArray[np.int64], things: Things) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which spans hold each thing and are short, and which are little longer than it."""
    starts, ends = spans.T
    held, first, last = [], np.full(len(spans), np.iinfo(np.int64).max), np.zeros(len(spans), int)
    size = np.zeros(len(spans), int)
    for thing in things:
        inside = np.array([(starts <= start) & (end <= ends) for start, end in thing])
        some = inside.any(0)
        start, end = np.array(thing)[inside.argmax(0)].T
        first = np.where(some, np.minimum(first, start), first)
        last = np.where(some, np.maximum(last, end), last)
        size += np.where(some, end - start, 0)
        held.append(some)
    holds = np.array(held)
    count = holds.sum(0)
    lengths, extent = ends - starts, np.maximum(last - first, 0)
    near = lengths <= np.maximum(LOOSE * extent, extent + SPARE)
    together = (count < 2) | (extent <= APART * size + SPARE)
    return holds & (lengths <= LONGEST * np.maximum(count, 1)), near & together


def _f1(one: str, other: str) -> float:
    """Return the F1 of the characters of two texts, as in CMRC 2018."""
    shared = (Counter(one) & Counter(other)).total()
    return 2 * shared / (len(one) + len(other))
