"""Further quotations stay, and are marked, only where they may be the answer."""

import re
from dataclasses import replace

import numpy as np
import pytest

from bot.answer import Claim
from bot.questions.analysis import analysed
from bot.quotes.needed import (
    AS_WELL,
    ASIDE,
    BEHIND,
    marked_where_near,
    plain_where_told,
    to_the_point,
)
from bot.sentences.claims import claim_from
from bot.sentences.extraction import Ranked
from tests.bot.sentences.test_extraction import candidates, ranked_as

TEXT = "甲镇建了12座桥。乙镇栽了30棵树。丙镇修了近12座桥。"
FIGURE = re.compile(r"近?\d+[座棵]")
NEAR, APART, FAR = BEHIND - 1, BEHIND + 1, ASIDE + 1


def of_text(second: float, third: float) -> tuple[tuple[Claim, ...], Ranked]:
    """Return the claims of the text, a figure marked in each, so far behind the first."""
    found = ranked_as(candidates(TEXT), [9, 9 - second, 9 - third])
    claims = []
    for one in found.candidates:
        figure = FIGURE.search(one.sentence.text)
        claims.append(claim_from(one.article, one.sentence, (figure.span(),) if figure else ()))
    return tuple(claims), found


@pytest.mark.parametrize(
    ("question", "behind", "marked"),
    [
        ("建了几座？", APART, [True, False, True]),
        ("建了几座？", NEAR, [True, True, True]),
        ("哪些镇建了？", APART, [True, True, True]),
        ("谁建了，建了几座？", APART, [True, True, True]),
        ("怎么样？", APART, [True, True, True]),
    ],
)
def test_another_value_is_plain_where_the_first_tells_it(
    question: str, behind: float, marked: list[bool]
) -> None:
    """Asked for one thing, what is less likely has nothing marked unless it says the same."""
    claims, found = of_text(behind, behind)
    plain = plain_where_told(analysed(question), claims, found)
    assert [bool(claim.highlights) for claim in plain] == marked


def test_what_is_far_less_likely_is_not_quoted() -> None:
    """Asked for one thing, a claim far behind the first goes; asked for a list, it stays."""
    claims, found = of_text(APART, FAR)
    kept = to_the_point(analysed("建了几座？"), claims, found)
    assert [claim.citation.number for claim in kept] == [1, 2]
    assert [claim.citation.sentence for claim in kept] == [0, 1]
    assert to_the_point(analysed("哪些镇建了？"), claims, found) == claims


@pytest.mark.parametrize(
    ("behind", "marked"), [(AS_WELL / 2, [True, True]), (APART, [True, False])]
)
def test_what_may_as_well_be_the_answer_is_marked(behind: float, marked: list[bool]) -> None:
    """A claim that is nearly as likely as the first has its likeliest span marked, others not."""
    claims, found = of_text(behind, FAR)
    sought = analysed("建了几座？")
    plain = (claims[0], replace(claims[1], highlights=()))
    told = marked_where_near(sought, plain, found, np.ones(len(sought.terms)))
    assert [bool(claim.highlights) for claim in told] == marked
    assert marked_where_near(sought, (), found, np.ones(len(sought.terms))) == ()


def test_what_holds_as_much_of_the_question_is_marked() -> None:
    """A claim that shares as many words with the question as the first is marked, if far behind."""
    claims, found = of_text(APART, APART)
    sought = analysed("丙镇修了几座桥？")
    plain = (claims[0], replace(claims[1], highlights=()), replace(claims[2], highlights=()))
    told = marked_where_near(sought, plain, found, np.ones(len(sought.terms)))
    assert [bool(claim.highlights) for claim in told] == [True, False, True]
