"""Measures of the answer: what the quotes hold, and what is highlighted in them."""

from collections.abc import Callable
from functools import partial

from eval.outcomes import Outcome
from eval.resemblance import exact, f1
from eval.scores import Metric

LONGEST_SPAN = 60  # characters highlighted per wanted element
Likeness = Callable[[str, str], float]


def answer_accuracy(outcome: Outcome) -> float | None:
    """1 if the quotes hold every wanted element and keep to the length limit.

    Over the answerable; a refusal is 0, and so is a dump that is too long to be read. The rivals,
    exact match and F1, suit systems that write their own short answer; a quotation is judged by
    what it holds and how long it is.
    """
    return float(outcome.right) if outcome.answerable else None


def span_accuracy(outcome: Outcome) -> float | None:
    """1 if the highlighted spans hold every wanted element, in at most 60 characters for each.

    Over the answerable; a refusal is 0. The rival counts answered questions only, and rises when
    the bot refuses more. Without the limit a highlighted sentence would count.
    """
    if not outcome.answerable:
        return None
    highlighted = sum(len(span) for claim in outcome.cited for span in claim.highlights)
    short = highlighted <= LONGEST_SPAN * len(outcome.wanted)
    return float(not outcome.refused and not outcome.missing_spans and short)


def quote_likeness(outcome: Outcome, likeness: Likeness) -> float | None:
    """Return how like all that is quoted is to the wanted answer, at best over its variants.

    Over answers of one element, as CMRC 2018 wants one span; a refusal is 0. A whole sentence
    seldom equals a figure, so this says how terse the quotes are; the rival is `span_likeness`.
    """
    return _likeness(outcome, "".join(claim.quote for claim in outcome.cited), likeness)


def span_likeness(outcome: Outcome, likeness: Likeness) -> float | None:
    """Return how like the highlighted spans of the first claim are to the wanted answer.

    Over answers of one element, at best over its variants; a refusal is 0. The first claim is what
    the bot answers, and those after it add to that; the rival joins the spans of all.
    """
    first = outcome.cited[0].highlights if outcome.cited else ()
    return _likeness(outcome, "".join(first), likeness)


def _likeness(outcome: Outcome, given: str, likeness: Likeness) -> float | None:
    if len(outcome.wanted) != 1:
        return None
    return max(likeness(given, variant) for variant in outcome.wanted[0])


ANSWERS = (
    Metric("answer accuracy", answer_accuracy),
    Metric("answer EM", partial(quote_likeness, likeness=exact)),
    Metric("answer F1", partial(quote_likeness, likeness=f1)),
    Metric("span accuracy", span_accuracy),
    Metric("span EM", partial(span_likeness, likeness=exact)),
    Metric("span F1", partial(span_likeness, likeness=f1)),
)
