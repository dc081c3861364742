"""The learned marker."""

import numpy as np
import pytest

from bot.marker import GROUPS, OTHER, shipped_marker
from bot.marking import FEATURES, candidates, features, seen_in
from bot.questions import analysed


def test_every_kind_has_weights() -> None:
    """The shipped weights name each feature for each group of kinds."""
    weights = shipped_marker().weights
    assert set(weights) == {*GROUPS.values(), OTHER}
    assert all(row.shape == (len(FEATURES),) for row in weights.values())


@pytest.mark.parametrize(
    ("question", "quote", "span"),
    [
        ("两地签订了什么协议？", "两地于昨日签订了《人才互认协议》。", "《人才互认协议》"),
        ("占比在全省排第几？", "占比达6.2%，居全省第三。", "第三"),
        ("团队的负责人是谁？", "团队负责人牛中乾说，研发还要两年。", "牛中乾"),
    ],
)
def test_the_marked_span_holds_what_was_asked(question: str, quote: str, span: str) -> None:
    """A title, a rank and a rare surname are marked, and little beside them."""
    sought = analysed(question)
    found = shipped_marker().best(sought, quote, np.ones(len(sought.terms)), typed=False)
    assert found
    assert span in quote[slice(*found)]
    assert found[1] - found[0] <= len(span) + 6


def test_a_sentence_without_words_has_nothing_to_mark() -> None:
    """Where no span could answer, none is marked."""
    sought = analysed("增长了百分之几？")
    assert shipped_marker().best(sought, "……", np.ones(len(sought.terms)), typed=True) is None


def test_each_candidate_has_a_row() -> None:
    """Features are finite, one row for each span, also without a term in the question."""
    sought, quote = analysed("多少？"), "共有“双贷”等3种，惠及15家企业。"
    weights = np.ones(len(sought.terms))
    seen = seen_in(sought, quote, weights)
    spans = candidates(sought, quote, seen)
    rows = features(sought, quote, spans, seen, weights)
    assert rows.shape == (len(spans), len(FEATURES))
    assert np.isfinite(rows).all()
