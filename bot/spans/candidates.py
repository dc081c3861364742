"""Lists the spans of a sentence that could be what a question asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from bot.answer import AMOUNTS, FIGURES, Kind
from bot.language.alignment import aligned
from bot.language.english import common_words
from bot.language.hours import asks_clock
from bot.language.persons import SAYS, is_person
from bot.language.phrases import clauses_of, runs_of, tails_of, words_of
from bot.language.places import is_place
from bot.questions.analysis import COUNTED, QUOTES, Sought
from bot.spans.dating import of_the_event, of_the_time
from bot.spans.enumerations import enumerations_of
from bot.spans.finding import spans_of
from bot.spans.frequency import asks_how_often, times_told
from bot.spans.measures import not_lasting, tells, told_by
from corpus.article import Range
from index.tokens import folded, normal

KINDS_TRIED: dict[Kind, tuple[Kind, ...]] = {
    "percent": AMOUNTS,
    "money": ("money", "number"),
    "number": ("number", "money", "percent"),
    "comparison": AMOUNTS,
    "organisation": ("organisation", "place"),
    "place": ("place", "organisation"),
}
EXACT: tuple[Kind, ...] = (*FIGURES, "comparison")  # told by a figure and nothing around it
SORTS: dict[str, tuple[Kind, ...]] = {
    "figure": AMOUNTS,
    "rank": ("ordinal",),  # type: ignore[dict-item]
    "day": ("date",),
    "person": ("person",),
    "place": ("place",),
    "institution": ("organisation",),
    "title": ("programme",),
}  # of spans that a pattern or a tag tells, whatever is sought
ORDINAL = re.compile(r"第几|(?:排名|名次|位次|位列)(?!.*(?:多少|几)[分票秒人家])|\brank")
BETWEEN = re.compile(r"\s*(?:[-－–—~～至到]+)\s*")  # two ends of one range of figures or days
SAYING: tuple[Kind, ...] = ("reason", "list", "definition", "other")  # told by what is said
LEAD_IN = re.compile(
    r"(?P<who>据[^，,：:“”]{0,20}(?:消息|报道|介绍|了解)|[^，,：:“”]{0,30}"
    rf"(?:{SAYS}|(?<![名职简俗统人昵全])称|(?<![小传学])说))[，,：:“]"
)
WHO = re.compile(
    r"谁|哪[位家个]|身份|职务|职位|头衔|干什么的|做什么的|\bwho\b"
)  # may be told by who says it
SIGNED = re.compile(
    r"(?:记者|通讯员|编辑|校对|摄影?|文/|图/)\s*[:：]?\s*(?:[\u4e00-\u9fff]{2,4}[、\s]+)*$"
)  # before the names of those who wrote a report
CLOCK = re.compile(r"\d[时点:：]")
LONG = 120  # characters of a clause, in print without marks, that is too much for an answer
NAMED = 2  # words after a figure that may name what it counts


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence beside a question: folded text, spans of the kind, aligned part, clauses."""

    text: str
    typed: tuple[Range, ...]
    aligned: Range | None
    clauses: tuple[Range, ...]
    best: int  # number of the clause that holds most of the question
    sorts: dict[str, tuple[Range, ...]]  # the spans of each of SORTS
    lists: tuple[Range, ...]


def seen_in(
    sought: Sought, quote: str, weights: NDArray[np.float64], taken: tuple[Range, ...] = ()
) -> Seen:
    """Return what is needed of a sentence to weigh its spans, `taken` ones aside."""
    text = folded(quote)
    clauses = clauses_of(quote)
    held = [
        sum(weight for term, weight in zip(sought.terms, weights, strict=True) if term in text[a:b])
        for a, b in clauses
    ]
    best = int(np.argmax(held)) if held else 0
    typed = typed_in(sought, quote, taken)
    sorts, lists, _ = _phrases(quote)
    return Seen(text, typed, aligned(sought.text, text), tuple(clauses), best, sorts, lists)


def typed_in(sought: Sought, quote: str, taken: tuple[Range, ...] = ()) -> tuple[Range, ...]:
    """Return the spans of the kind sought, or of the next one that is tried for it, in order.

    Those of a list are the enumerations. Spans that reach into `taken` ones are left out.
    """
    if sought.kind == "list":
        return tuple(span for span in _phrases(quote)[1] if is_free(span, taken))
    if asks_how_often(sought.text) and (told := times_told(quote)):
        return told
    ranked = ("ordinal",) if ORDINAL.search(sought.text) else ()
    for kind in (*ranked, *KINDS_TRIED.get(sought.kind, (sought.kind,))):
        free = (span for span in spans_of(kind, quote) if is_free(span, taken))
        typed = [span for span in free if is_new(sought, quote[slice(*span)])]
        if kind == "person":
            typed = [span for span in typed if _is_name(quote[slice(*span)])]
            typed = [span for span in typed if not SIGNED.search(quote[: span[0]])] or typed
        if kind == "date":
            typed = of_the_event(sought.text, quote, typed) or typed
        if sought.kind in AMOUNTS:
            typed = of_the_time(sought.text, quote, typed)
            typed = not_lasting(sought.text, quote, typed)
        if asks_clock(sought.text):
            typed = [span for span in typed if CLOCK.search(quote[slice(*span)])] or typed
        if typed:
            return tuple(sorted(typed))
    return ()


def _is_name(word: str) -> bool:
    return is_person(word) and word not in common_words() and not is_place(word)


def alike_in(sought: Sought, quote: str, taken: tuple[Range, ...] = ()) -> tuple[Range, ...]:
    """Return the spans of just the kind sought, of figures those that count what is counted."""
    typed = typed_in(sought, quote, taken)
    if sought.kind in AMOUNTS:
        typed = tuple(span for span in typed if span in spans_of(sought.kind, quote))
    return tuple(span for span in typed if tells(sought, quote, span)) if counts(sought) else typed


def counts(sought: Sought) -> bool:
    """Tell whether a question itself says what it counts, not the one that it goes on from."""
    last = re.split("[，,]", sought.text)[-1]
    own = not sought.inherited or bool(COUNTED.search(last))
    return own and sought.kind == "number" and told_by(sought) is not None


def candidates(sought: Sought, quote: str, seen: Seen) -> list[Range]:
    """Return every span that could answer, each once, in order.

    Any run of words and any tail of a clause may, a figure or a day also as a range or with the
    noun that it counts, and any enumeration.
    """
    _, _, phrases = _phrases(quote)
    found = {*seen.typed, *ranges_of(seen.typed, quote), *counting(seen.typed, quote), *phrases}
    found |= {seen.aligned} if seen.aligned else set()
    return sorted(s for s in found if seen.text[slice(*s)].strip(QUOTES) not in sought.text)


@lru_cache(maxsize=512)
def _phrases(
    quote: str,
) -> tuple[dict[str, tuple[Range, ...]], tuple[Range, ...], frozenset[Range]]:
    """Return the spans of each sort, the enumerations, and these with all runs, tails, clauses."""
    sorts = {
        sort: tuple(chain.from_iterable(spans_of(kind, quote) for kind in kinds))
        for sort, kinds in SORTS.items()
    }
    lists = tuple(enumerations_of(quote))
    clauses = [one for one in clauses_of(quote) if one[1] - one[0] <= LONG]
    parts = (clauses, runs_of(quote), tails_of(quote), lists, *sorts.values())
    return sorts, lists, frozenset(chain.from_iterable(parts))


def ranges_of(spans: tuple[Range, ...], quote: str) -> Iterator[Range]:
    """Yield the ranges that two neighbouring figures or days are the ends of."""
    for (start, stop), (again, end) in pairwise(sorted(spans)):
        if BETWEEN.fullmatch(quote[stop:again]):
            yield start, end


def counting(spans: tuple[Range, ...], quote: str) -> Iterator[Range]:
    """Yield each figure with one or two nouns that follow it at once."""
    words = words_of(quote)
    for start, stop in spans:
        after = [word for word in words if word[0] >= stop][:NAMED]
        for begin, end, tag in after:
            if begin != stop or tag[0] != "n":
                break
            stop = end  # noqa: PLW2901
            yield start, stop


def is_led_in(quote: str, span: Range) -> bool:
    """Tell whether a span begins with who says something, as 某某表示，."""
    lead = LEAD_IN.match(quote, span[0])
    return bool(lead and lead.end("who") <= span[1])


def is_new(sought: Sought, span: str) -> bool:
    """Tell whether the question does not hold a span itself, quotation marks aside."""
    return normal(span).strip(QUOTES) not in sought.text


def new_spans(sought: Sought, kind: Kind, quote: str) -> list[str]:
    """Return the spans of a kind in a quote that the question does not hold itself."""
    found = (quote[start:end] for start, end in spans_of(kind, quote))
    return [span for span in found if is_new(sought, span)]


def is_free(span: Range, taken: tuple[Range, ...]) -> bool:
    """Tell whether a span shares no character with others."""
    return not taken or all(span[1] <= start or end <= span[0] for start, end in taken)
