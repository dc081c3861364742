"""With whom something is done is marked, and no more."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.partners import partner_told


@pytest.mark.parametrize(
    ("question", "quote", "party"),
    [
        ("东港跟谁合建船厂？", "东港拟同海风集团及两所高校共建船厂。", "海风集团及两所高校"),
        ("东港和哪所中学一起开课？", "东港与西港三中开通云课堂，一起开课。", "西港三中"),
        ("东港与哪家公司签约？", "东港与海风集团合作，与蓝鲸公司签约。", "蓝鲸公司"),
        ("东港与谁有关？", "东港与海风集团合作。", None),
        ("东港跟谁合建船厂？", "东港船厂开工。", None),
        ("船厂在哪里？", "东港与海风集团合建船厂。", None),
    ],
)
def test_the_other_party_is_told(question: str, quote: str, party: str | None) -> None:
    """Of several parties it is the one with whom that is done which the question asks of."""
    span = partner_told(analysed(question), quote)
    assert (quote[slice(*span)] if span else None) == party
