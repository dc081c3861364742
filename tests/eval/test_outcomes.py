"""An answer is held to its fact and to the raw text of its sources."""

from dataclasses import replace

import pytest

from bot.answer import Claim
from eval.facts import Evidence, places
from tests.eval.making import (
    CONTRACTS,
    NAME,
    RAW,
    SATISFACTION,
    SPENDING,
    make_answer,
    make_claim,
    make_fact,
    make_hit,
    make_outcome,
    make_unanswerable,
)


def test_a_right_answer_is_right() -> None:
    """The wanted figure in a true, concise quote is what was asked for."""
    outcome = make_outcome()
    assert outcome.right
    assert outcome.missing == outcome.missing_spans == ()
    assert outcome.cited[0].true


def test_a_wrong_answer_names_what_it_lacks() -> None:
    """A true quote of another figure is not an answer."""
    outcome = make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%")))
    assert not outcome.right
    assert outcome.missing == ("5.4%",)


def test_a_right_quote_may_point_at_the_wrong_span() -> None:
    """Quotes and highlighted spans are judged apart."""
    outcome = make_outcome(answer=make_answer(make_claim(SPENDING, "第一")))
    assert (outcome.missing, outcome.missing_spans) == ((), ("5.4%",))


@pytest.mark.parametrize(("kind", "right"), [("percent", False), ("list", True)])
def test_a_long_answer_counts_only_where_much_is_asked(kind: str, right: bool) -> None:  # noqa: FBT001
    """Beyond 200 quoted characters only a list or a comparison is right."""
    claims = [make_claim(SPENDING, "5.4%")] + [make_claim(CONTRACTS, "35亿元")] * 7
    outcome = make_outcome(make_fact(type=kind), make_answer(*claims))
    assert 200 < outcome.quoted <= 400
    assert outcome.right is right


def test_only_a_refusal_is_right_where_nothing_is_known() -> None:
    """A true quote does not answer what no report says."""
    assert make_outcome(make_unanswerable(), make_answer()).right
    assert not make_outcome(make_unanswerable()).right


def moved(claim: Claim) -> Claim:
    """Return a claim whose ranges lie one character on."""
    ranges = tuple((start + 1, end + 1) for start, end in claim.citation.ranges)
    return replace(claim, citation=replace(claim.citation, ranges=ranges))


def reworded(claim: Claim) -> Claim:
    """Return a claim whose quote has another figure."""
    quote = claim.citation.quote.replace("5.4%", "5.5%")
    return replace(claim, citation=replace(claim.citation, quote=quote))


def emptied(claim: Claim) -> Claim:
    """Return a claim without quote and ranges."""
    return Claim(replace(claim.citation, quote="", ranges=()), ())


def overlong(claim: Claim) -> Claim:
    """Return a claim whose highlight ends beyond its quote."""
    return replace(claim, highlights=((0, len(claim.citation.quote) + 1),))


def unsourced(claim: Claim) -> Claim:
    """Return a claim on a source that does not exist."""
    return replace(claim, citation=replace(claim.citation, source="none.txt"))


@pytest.mark.parametrize("mutate", [moved, reworded, emptied, overlong, unsourced])
def test_a_false_citation_is_found_out(mutate: object) -> None:
    """A quote that is not at its ranges, or a highlight outside its quote, is false."""
    assert callable(mutate)
    outcome = make_outcome(answer=make_answer(mutate(make_claim(SPENDING, "5.4%"))))
    assert [claim.true for claim in outcome.cited] == [False]


def test_evidence_without_the_answer_is_to_the_point() -> None:
    """A citation is relevant for a wanted element or for lying on evidence, else it is not."""
    other = make_fact(answers=(("六成",),))
    assert make_outcome(other).cited[0].relevant
    elsewhere = make_fact(answers=(("5.4%",),), evidence=(Evidence(NAME, "35亿元", ()),))
    assert make_outcome(elsewhere).cited[0].relevant
    assert not make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%"))).cited[0].relevant


def test_a_quote_may_be_spaced_otherwise() -> None:
    """White space does not make a quote false."""
    claim = make_claim(SPENDING, "5.4%")
    spaced = replace(claim.citation, quote=claim.citation.quote.replace("达", "达 \n"))
    assert make_outcome(answer=make_answer(replace(claim, citation=spaced))).cited[0].true


def test_rank_is_of_the_first_hit_that_brings_the_evidence() -> None:
    """Later hits that bring it again do not count, and a half does not bring it."""
    across = Evidence(NAME, "第一。2024年", places("第一。2024年", RAW))
    fact = make_fact(evidence=(*make_fact().evidence, across))
    hits = (
        make_hit(1, SATISFACTION),
        make_hit(2, SPENDING),
        make_hit(3, SPENDING, CONTRACTS),
    )
    outcome = make_outcome(fact, make_answer(hits=hits))
    assert outcome.ranks == (2, 3)
    assert make_outcome(fact, make_answer(hits=hits[:2])).ranks == (2, None)


def test_another_source_does_not_bring_the_evidence() -> None:
    """The same offsets in another report are another text."""
    foreign = replace(make_fact().evidence[0], source="000_ec239d691e5941e8.txt")
    answer = make_answer(hits=(make_hit(1, SPENDING),))
    assert make_outcome(make_fact(evidence=(foreign,)), answer).ranks == (None,)
