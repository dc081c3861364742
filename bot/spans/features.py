"""Describes each span of a sentence that could be the answer: one row of features a span."""

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from bot.answer import KINDS
from bot.language.overlap import Column
from bot.language.phrases import CLOSING, OPENING, words_of
from bot.language.running import MARKS, among, running, way_along
from bot.questions.analysis import Sought
from bot.questions.question_words import ASKS, UNIT, WHICH, asks_of
from bot.spans.candidates import Seen
from bot.spans.meaning import MEANT, by_meaning
from bot.spans.sorts import SORTED, by_sort
from corpus.article import Range

TAGS = (
    *("n", "nr", "ns", "nt", "nz", "v", "m", "q", "a", "d", "p", "u", "c", "t", "r", "f", "x"),
    *("eng", "other", "none"),
)  # of words; other tags are told by their first letter
AT_ENDS = ("first", "last", "before", "after")  # the words whose tags are told
BASE = (
    "typed",  # a figure, date or name of the kind sought
    "holds_typed",  # longer than one that it holds
    "cuts_typed",  # a part of one
    "nearest_typed",  # of those, the one that the question's words stand nearest to
    "quoted",  # between quotation marks
    "nearest_quoted",
    "clause",
    "aligned",  # what stands where the question word stood
    "in_aligned",
    "holds_aligned",
    "short_aligned",  # ... and is no longer than a name
    "noun_last",  # share of the noun asked for, 什么学院, with which it ends
    "noun_first",  # ... that follows it at once
    "noun_near",  # the noun asked for stands within some characters after it
    "noun_before",  # ... shortly before it
    "unit",  # the unit asked for stands at its end
    "pull",  # how near the words of the question stand, over the nearest span's
    "known",  # share of its characters that stand in the question's words
    "length",  # log of its characters
    "long",  # its characters over 20
    "words",  # its words over 8
    "cut_first",  # it begins within a word
    "cut_last",
    "best_clause",  # it stands in the clause that holds most of the question
    "next_clause",  # ... in the one after
    "copula",  # 是, 为, 叫 or the like stands before it
    "said_of",  # 的, 等 or a mark ends it
    "cause",  # a word of cause or aim begins it or stands before it
    "at_end",  # it ends its clause
    "at_start",
    "place",  # where it begins, 0..1
)
TAGGED = tuple(f"{end} {tag}" for end in AT_ENDS for tag in TAGS)
FEATURES = (
    *BASE,
    *SORTED,
    *MEANT,
    *(f"asks {name}" for name in ASKS),
    *TAGGED,
    *(f"kind {kind}" for kind in KINDS),
)
NOUN_ASKED = re.compile(
    rf"(?:{WHICH}|什么|啥|几{UNIT}|多少{UNIT}?)"
    r"(?P<what>[\u4e00-\u9fff]{1,6})"
)
HEAD = re.compile(
    r"(?P<before>[\u4e00-\u9fff]{1,6})(?:叫|是|有|为|达|占)?(?:什么|啥|谁|多少|几)"
    r"|(?:什么|哪[个家项种位]?|几[个家项种位]?|多少)(?P<after>[\u4e00-\u9fff]{1,6})"
)
HEADED = 2.0  # times that a word beside the question word counts
REACH = 5.0  # characters over which a neighbouring word loses half its pull
NAME = 16  # characters of a name with its title
NEAR, BEFORE = 8, 6  # characters after and before a span in which words are looked for
LONG = 20.0
COPULA = re.compile(r"(?:[是为叫即称作由有达在于以：:]|名为|就是)(?:了|到|一[个种款座])?$")
CAUSE = re.compile(
    r"因为|由于|为了|为(?=.{2,12}[，,])|因|旨在|以便|以期|从而|确保|帮助|促进|得益于|目的是|有利于"
    r"|解决|避免|防止|实现|推动|提升|强化|使|让"
)


def features(
    sought: Sought, quote: str, spans: list[Range], seen: Seen, weights: Column
) -> NDArray[np.float64]:
    """Return one row of features for each span, shape (len(spans), len(FEATURES))."""
    starts, ends = np.array(spans, np.int64).reshape(-1, 2).T
    pulls = pulls_of(sought, seen.text, spans, weights)
    columns = (
        _as_typed(seen, spans, starts, ends)
        | _as_quoted(quote, starts, ends)
        | _as_aligned(seen, starts, ends)
        | _beside_the_noun(sought, seen, starts, ends)
        | _in_form(sought, quote, seen, starts, ends)
        | _in_clauses(seen, starts, ends)
        | _beside_words(quote, starts, ends)
        | by_sort(sought, quote, seen, starts, ends)
        | by_meaning(sought, quote, seen, np.column_stack([starts, ends]), weights)
        | {"pull": pulls / max(float(pulls.max(initial=0.0)), 1e-9)}
    )
    for sort in ("typed", "quoted"):
        marked = columns[sort] > 0
        nearest = np.where(marked, pulls, -1.0)
        columns[f"nearest_{sort}"] = marked & (np.arange(len(spans)) == np.argmax(nearest))
    plain = np.column_stack([columns[name] for name in (*BASE, *SORTED, *MEANT)]).astype(np.float64)
    asks = np.tile(asks_of(sought.text), (len(spans), 1))
    kind = np.tile([float(kind == sought.kind) for kind in KINDS], (len(spans), 1))
    return np.hstack([plain, asks, _tags(quote, starts, ends), kind])


def pulls_of(sought: Sought, text: str, spans: list[Range], weights: Column) -> Column:
    """Return how near the words of the question stand to each span, its unit counting most."""
    starts, ends = np.array(spans, np.int64).reshape(-1, 2).T
    way = way_along(text)
    head = HEAD.search(sought.text)
    beside = (head["before"] or head["after"]) if head else ""
    pulls = np.zeros(len(spans))
    for term, weight in zip(sought.terms, weights, strict=True):
        gaps = [
            np.maximum(0, np.where(at >= ends, way[at] - way[ends],
                                   way[starts] - way[np.minimum(at + len(term), starts)]))
            for at in _places(term, text)
        ]  # fmt: skip
        if gaps:
            pulls += weight * (HEADED if term in beside else 1.0) / (1 + np.min(gaps, 0) / REACH)
    unit = sought.counted[:1]
    most = float(weights.max(initial=1.0)) * (HEADED if beside else 1.0)
    return pulls + most * _holds(text, unit, starts, ends + 1)


def _places(piece: str, text: str) -> Iterator[int]:
    """Yield where a piece stands in a text."""
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + len(piece))


def _as_typed(
    seen: Seen, spans: list[Range], starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> dict[str, Column]:
    same = np.array([span in seen.typed for span in spans], bool)
    within = np.zeros(len(spans), bool)
    around = np.zeros(len(spans), bool)
    for first, last in seen.typed:
        other = (starts != first) | (ends != last)
        around |= (starts <= first) & (last <= ends) & other
        within |= (first <= starts) & (ends <= last) & other
    return {"typed": same, "holds_typed": around, "cuts_typed": within}


def _as_quoted(quote: str, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> dict[str, Column]:
    padded = f" {quote} "
    opening = np.array([character in OPENING for character in padded])
    closing = np.array([character in CLOSING for character in padded])
    inside = opening[starts + 1] & closing[ends]
    return {"quoted": inside | (opening[starts] & closing[ends + 1])}


def _as_aligned(
    seen: Seen, starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> dict[str, Column]:
    first, last = seen.aligned or (-1, -1)
    same = (starts == first) & (ends == last)
    there = seen.aligned is not None
    return {
        "aligned": same,
        "in_aligned": there & (first <= starts) & (ends <= last) & ~same,
        "holds_aligned": there & (starts <= first) & (last <= ends) & ~same,
        "short_aligned": same & (ends - starts <= NAME),
    }


def _beside_the_noun(
    sought: Sought, seen: Seen, starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> dict[str, Column]:
    asked = NOUN_ASKED.search(sought.text)
    noun = asked["what"] if asked else ""
    size = len(noun)
    return {
        "noun_last": _share(seen.text, noun, np.maximum(starts, ends - size), ends),
        "noun_first": _share(seen.text, noun, ends, ends + size),
        "noun_near": _holds(seen.text, noun[:2], ends, ends + NEAR),
        "noun_before": _holds(seen.text, noun[:2], np.maximum(0, starts - BEFORE), starts),
        "unit": _holds(seen.text, sought.counted[:1], starts, ends + 1),
    }


def _in_form(
    sought: Sought, quote: str, seen: Seen, starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> dict[str, Column]:
    size = ends - starts
    known = running(character in sought.text for character in seen.text)
    stops = {"的", "等", *MARKS, *CLOSING}
    ended = np.array([character in stops for character in f"{quote} "])
    return {
        "known": (known[ends] - known[starts]) / size,
        "length": np.log(size),
        "long": size / LONG,
        "said_of": ended[ends],
        "place": starts / max(len(quote), 1),
    }


def _in_clauses(
    seen: Seen, starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> dict[str, Column]:
    bounds = np.array(seen.clauses, np.int64).reshape(-1, 2)
    own = np.searchsorted(bounds[:, 0], starts, side="right") - 1
    inside = own >= 0
    first, last = bounds[own].T if len(bounds) else (starts, ends)
    at_start, at_end = inside & (starts == first), inside & among(ends, bounds[:, 1])
    return {
        "best_clause": own == seen.best,
        "next_clause": own == seen.best + 1,
        "at_start": at_start,
        "at_end": at_end,
        "clause": at_start & (ends == last),
    }


def _beside_words(
    quote: str, starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> dict[str, Column]:
    copula, cause = np.zeros(len(quote) + 1, bool), np.zeros(len(quote) + 1, bool)
    for at in np.unique(starts):
        copula[at] = bool(COPULA.search(quote[max(0, at - BEFORE) : at]))
        cause[at] = bool(CAUSE.match(quote, at) or CAUSE.search(quote[max(0, at - 4) : at]))
    words = words_of(quote)
    begins = np.array([word[0] for word in words], np.int64)
    first = np.searchsorted(begins, starts, side="right")
    last = np.searchsorted(begins, ends, side="left")
    return {
        "copula": copula[starts],
        "cause": cause[starts],
        "words": (last - first + 1) / 8,
        "cut_first": ~among(starts, begins),
        "cut_last": ~among(ends, np.append(begins, len(quote))),
    }


def _tags(quote: str, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return which tag the words at both ends of each span and those around it have."""
    by_start, by_end = {}, {}
    for begin, end, tag in words_of(quote):
        number = _number(tag)
        by_start[begin], by_end[end] = number, number
    none = TAGS.index("none")
    columns = (
        [by_start.get(at, none) for at in starts.tolist()],
        [by_end.get(at, none) for at in ends.tolist()],
        [by_end.get(at, none) for at in starts.tolist()],
        [by_start.get(at, none) for at in ends.tolist()],
    )
    eye = np.eye(len(TAGS))
    return np.hstack([eye[column] for column in columns])


def _number(tag: str) -> int:
    known = tag if tag in TAGS else tag[0]
    return TAGS.index(known if known in TAGS else "other")


def _share(
    text: str, noun: str, starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return 1 where a part of a text holds the beginning of a noun, half for its first letter."""
    first, both = _holds(text, noun[:1], starts, ends), _holds(text, noun[:2], starts, ends)
    return np.maximum(first / 2, both) if len(noun) > 1 else first / 2


def _holds(text: str, piece: str, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Column:
    """Return 1 for the parts of a text that hold a piece; none holds an empty one."""
    if not piece:
        return np.zeros(len(starts))
    count = running(text.startswith(piece, at) for at in range(len(text)))
    last = np.minimum(ends, len(text)) - len(piece) + 1
    return np.asarray(count[np.maximum(last, starts)] > count[starts], np.float64)
