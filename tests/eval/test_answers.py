"""Answers are scored by what the quotes hold and by what is highlighted in them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from eval.answers import answer_accuracy, quote_likeness, span_accuracy, span_likeness
from eval.outcomes import Outcome
from eval.resemblance import exact, f1
from tests.eval.making import (
    CONTRACTS,
    SATISFACTION,
    SPENDING,
    make_answer,
    make_claim,
    make_fact,
    make_outcome,
    make_unanswerable,
)

RIGHT = make_outcome()
WRONG = make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%")))
WITHHELD = make_outcome(answer=make_answer())
REFUSED = make_outcome(make_unanswerable(), make_answer())
INVENTED = make_outcome(make_unanswerable())


@pytest.mark.parametrize(
    ("score", "values"),
    [
        pytest.param(answer_accuracy, (1.0, 0.0, 0.0, None, None), id="answer-accuracy"),
        pytest.param(span_accuracy, (1.0, 0.0, 0.0, None, None), id="span-accuracy"),
        pytest.param(
            partial(span_likeness, likeness=exact), (1.0, 0.0, 0.0, None, None), id="span-EM"
        ),
        pytest.param(
            partial(quote_likeness, likeness=exact), (0.0, 0.0, 0.0, None, None), id="answer-EM"
        ),
    ],
)
def test_scores(score: Callable[[Outcome], float | None], values: tuple[float | None, ...]) -> None:
    """A score applies to the answerable, where a refusal is 0, and is None for the rest."""
    outcomes = (RIGHT, WRONG, WITHHELD, REFUSED, INVENTED)
    assert tuple(score(outcome) for outcome in outcomes) == values


def test_a_long_dump_is_no_answer() -> None:
    """A reply that holds the answer among over 200 characters is wrong."""
    dump = make_answer(make_claim(SPENDING, "5.4%"), *[make_claim(CONTRACTS, "35亿元")] * 7)
    outcome = make_outcome(answer=dump)
    assert outcome.missing == ()
    assert answer_accuracy(outcome) == 0.0


def test_highlighting_a_whole_sentence_is_not_a_span() -> None:
    """A long highlight counts for nothing even if the answer stands in it."""
    sentence = "应" * 58 + "5.4%"
    claim = replace(RIGHT.cited[0], highlights=(sentence,))
    assert span_accuracy(replace(RIGHT, cited=(claim,))) == 0.0


def test_a_span_with_more_than_the_answer_is_partly_right() -> None:
    """Two of three units in common give precision 2/3, recall 1, so F1 0.8."""
    outcome = make_outcome(answer=make_answer(make_claim(SPENDING, "达5.4%")))
    assert span_likeness(outcome, exact) == 0.0
    assert span_likeness(outcome, f1) == pytest.approx(0.8)


def test_the_best_variant_counts() -> None:
    """Of the accepted variants the one most like the span is taken, as of CMRC's gold answers."""
    fact = make_fact(answers=(("百分之五点四", "5.4%"),))
    assert span_likeness(make_outcome(fact), exact) == 1.0


def test_only_the_first_claim_is_the_short_answer() -> None:
    """Spans of further claims do not dilute the span that answers; quotes count all."""
    alone = make_outcome()
    more = make_outcome(
        answer=make_answer(make_claim(SPENDING, "5.4%"), make_claim(CONTRACTS, "35亿元", 2))
    )
    assert span_likeness(more, exact) == 1.0
    terse, wordy = quote_likeness(alone, f1), quote_likeness(more, f1)
    assert terse is not None
    assert wordy is not None
    assert terse > wordy


def test_several_elements_are_no_one_span() -> None:
    """Exact match and F1 leave out questions that want several elements."""
    fact = make_fact(answers=(("5.4%",), ("5.4%",)))
    assert span_likeness(make_outcome(fact), exact) is None
    assert quote_likeness(make_outcome(fact), f1) is None
