"""The learned marker: weighs the spans of a sentence that could answer."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open

from bot.answer import FIGURES, Kind
from bot.language.overlap import Column
from bot.questions.analysis import Sought
from bot.questions.question_words import things_asked
from bot.spans.awards import award_in
from bot.spans.candidates import (
    EXACT,
    ORDINAL,
    SAYING,
    WHO,
    alike_in,
    candidates,
    counting,
    counts,
    is_free,
    is_led_in,
    ranges_of,
    seen_in,
    typed_in,
)
from bot.spans.causes import cause_in
from bot.spans.deed_days import time_of_the_deed
from bot.spans.explanations import explanation_in
from bot.spans.features import FEATURES, features
from bot.spans.finding import spans_of
from bot.spans.inscriptions import inscription_in
from bot.spans.measures import unit_of
from bot.spans.network import Network
from bot.spans.paired_marks import is_cut, pairs_in
from bot.spans.ratings import rating_in
from bot.spans.revisions import new_figure, set_aside
from bot.spans.shares import share_asked
from bot.spans.standing import aims_aside
from bot.spans.stating import of_the_change, stated_in
from bot.spans.whereabouts import home_in, listing_in
from corpus.article import Range

WEIGHTS = Path(__file__).parent.parent / "model" / "spans.safetensors"
CLOSE = 1.0  # below the best span's score, within which another one may be what was asked for
SEVERAL = 3.0  # ... where the question asks for several things
NAMED: tuple[Kind, ...] = ("person", "organisation", "place")  # of which none is a time
CHOICE = 2  # spans among which there is one
RANK = re.compile(r"第(?!.*[届次批期年章]$)|[首榜魁居]")
BOTH = 40  # characters of two spans that are marked together


@dataclass(frozen=True, slots=True)
class Marker:
    """Two networks over FEATURES; made by `python -m bot.training.spans`.

    `within` tells the spans of one sentence apart, `across` those of several.
    """

    within: Network
    across: Network

    def best(
        self,
        sought: Sought,
        quote: str,
        weights: Column,
        *,
        lead: bool,
    ) -> tuple[Range, ...]:
        """Return the spans of a quote that most likely answer, none where none could.

        What leads the answer has as many as things are asked for, if they are nearly as likely as
        the best, and else a second one that is and is like it, if both are short; in the rest only
        one span of the kind sought is marked. `weights` are those of the question's terms.
        """
        aside = (*set_aside(sought, quote), *aims_aside(sought, quote))
        if not lead:
            return self._beside(sought, quote, weights, aside)
        ranked = self.ranked(sought, quote, weights, aside)
        if not ranked:
            return ()
        most = max(score for _, score in ranked)
        asked = things_asked(sought.text)
        if asked > 1:
            (first, _), *others = ranked
            near = [span for span, score in others if score >= most - SEVERAL]
            return _with_others(first, near, asked, short=False)
        if told := _told_in(sought, quote, weights, aside):
            return (told,)
        (first, _), *others = _of_the_measure(ranked, sought, quote)
        close = [span for span, score in others if score >= most - CLOSE]
        near = [span for span in close if _is_alike(first, span, sought, quote)]
        return _with_others(first, near, 2, short=True)

    def _beside(
        self, sought: Sought, quote: str, weights: Column, aside: tuple[Range, ...]
    ) -> tuple[Range, ...]:
        """Return the one span of the kind sought of a quote that does not lead, none without."""
        if inscribed := inscription_in(sought, quote):
            return (inscribed,)
        typed = of_the_change(sought, quote, alike_in(sought, quote, aside))
        if len(typed) < CHOICE:
            return typed
        start, end = self._best_of(typed, sought, quote, weights)
        whole = (one for one in ranges_of(typed, quote) if one[0] <= start and end <= one[1])
        return (next(whole, (start, end)),)

    def first(
        self, sought: Sought, quote: str, weights: Column, taken: tuple[Range, ...] = ()
    ) -> tuple[Range, ...]:
        """Return the one span of a quote that most likely answers, none where none could."""
        if told := _told_in(sought, quote, weights, taken):
            return (told,)
        return tuple(span for span, _ in self.ranked(sought, quote, weights, taken)[:1])

    def ranked(
        self, sought: Sought, quote: str, weights: Column, taken: tuple[Range, ...] = ()
    ) -> list[tuple[Range, float]]:
        """Return the spans of a quote that could answer, best first, with their scores."""
        spans, rows, typed = described(sought, quote, tuple(weights.tolist()), taken)
        if not spans:
            return []
        scores = self.within.scores(rows)
        order = np.argsort(-scores, kind="stable")
        pairs = pairs_in(quote)
        order = np.array([at for at in order if not is_cut(spans[at], pairs)] or order, np.intp)
        if sought.kind in SAYING and not WHO.search(sought.text):
            told = [at for at in order if not is_led_in(quote, spans[at])]
            order = np.array(told or order, np.intp)
        if sought.kind in NAMED and things_asked(sought.text) == 1:
            times = spans_of("date", quote)
            named = [at for at in order if not _is_within(spans[at], times)]
            order = np.array(named or order, np.intp)
        if sought.kind in EXACT:
            whole = frozenset((*typed, *counting(typed, quote)))
            order = _at_the_time(order, spans, time_of_the_deed(sought, quote, weights, taken))
            order = _narrowed(order, spans, typed, whole, tuple(ranges_of(typed, quote)))
        return [(spans[i], float(scores[i])) for i in order]

    def _best_of(
        self, spans: tuple[Range, ...], sought: Sought, quote: str, weights: Column
    ) -> Range:
        seen = seen_in(sought, quote, weights)
        rows = features(sought, quote, list(spans), seen, weights)
        return spans[int(np.argmax(self.within.scores(rows)))]


def _told_in(sought: Sought, quote: str, weights: Column, taken: tuple[Range, ...]) -> Range | None:
    """Return the prize, theme, rating, figure or cause that a quote plainly tells, if any."""
    said = (
        award_in(sought, quote),
        inscription_in(sought, quote),
        rating_in(sought, quote, weights),
        home_in(sought, quote),
        listing_in(sought, quote),
    )
    reasons = (cause_in(sought, quote, weights), explanation_in(sought, quote))
    plain = next((span for span in (*said, *reasons) if span and is_free(span, taken)), None)
    if plain:
        return plain
    told = share_asked(sought, quote, taken) or new_figure(sought, quote)
    return told or stated_in(sought, quote, weights, taken)


@lru_cache(maxsize=32)  # the sentences that are read for a question are marked after it
def described(
    sought: Sought, quote: str, weights: tuple[float, ...], taken: tuple[Range, ...]
) -> tuple[list[Range], NDArray[np.float64], tuple[Range, ...]]:
    """Return the free spans of a quote that could answer, their features, and those typed.

    A quote that says just what the question says has none.
    """
    told = np.array(weights)
    seen = seen_in(sought, quote, told, taken)
    spans = [span for span in candidates(sought, quote, seen) if is_free(span, taken)]
    rows = features(sought, quote, spans, seen, told) if spans else np.zeros((0, len(FEATURES)))
    return spans, rows, seen.typed


def _is_within(span: Range, others: Iterable[Range]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _at_the_time(
    order: NDArray[np.intp], spans: list[Range], time: Range | None
) -> NDArray[np.intp]:
    """Return the order of the spans that share a character with a time, of all where none does."""
    if not time:
        return order
    own = np.array([spans[at][0] < time[1] and time[0] < spans[at][1] for at in order], np.bool_)
    return order[own] if own.any() else order


def _narrowed(
    order: NDArray[np.intp],
    spans: list[Range],
    typed: tuple[Range, ...],
    whole: frozenset[Range],
    ranges: tuple[Range, ...],
) -> NDArray[np.intp]:
    """Return the order with the best span cut to the one figure or range that it holds.

    `whole` are the figures, without and with the nouns that follow them.
    """
    start, end = spans[order[0]]
    inside = [span for span in typed if start <= span[0] and span[1] <= end]
    for first, last in ranges:
        if inside and all(first <= span[0] and span[1] <= last for span in inside):
            own = [at for at in order if spans[at] == (first, last)]
            return np.concatenate([own, order[order != own[0]]]) if own else order
    if len({first for first, _ in inside}) != 1:
        return order
    figure, least = inside[0][0], min(last for _, last in inside)
    own = [
        at
        for at in order
        if spans[at] in whole and spans[at][0] == figure and least <= spans[at][1] <= end
    ]
    return np.concatenate([own[:1], order[order != own[0]]]) if own else order


def _of_the_measure(
    ranked: list[tuple[Range, float]], sought: Sought, quote: str
) -> list[tuple[Range, float]]:
    """Return the spans of what a question counts where there are such, else all."""
    alike = alike_in(sought, quote) if counts(sought) else ()
    if ORDINAL.search(sought.text):
        alike = tuple(span for span in typed_in(sought, quote) if RANK.match(quote[slice(*span)]))
    whole = {*alike, *counting(alike, quote)}
    return [one for one in ranked if one[0] in whole] or ranked


def _is_alike(one: Range, other: Range, sought: Sought, quote: str) -> bool:
    """Tell whether two spans may both be the one thing asked for: of figures those of one unit."""
    if sought.kind not in FIGURES:
        return True
    units = [unit_of(quote[slice(*span)]) for span in (one, other)]
    return units[0] == units[1] and other in typed_in(sought, quote)


def _with_others(first: Range, near: list[Range], most: int, *, short: bool) -> tuple[Range, ...]:
    """Return a span and others, in order, that neither touch it nor are long together."""
    found = [first]
    for span in near:
        apart = all(span[1] < start or end < span[0] for start, end in found)
        length = sum(end - start for start, end in (*found, span))
        if apart and len(found) < most and not (short and length > BOTH):
            found.append(span)
    return tuple(sorted(found))


@cache
def shipped_marker() -> Marker:
    """Return the marker that comes with the project."""
    with safe_open(WEIGHTS, "numpy") as file:
        if (file.metadata() or {}).get("features") != "\n".join(FEATURES):
            raise ValueError(f"{WEIGHTS} has weights of other features")
        within, across = (
            Network(*(file.get_tensor(f"{name}.{part}") for part in ("hidden", "bias", "out")))
            for name in ("within", "across")
        )
        return Marker(within, across)
