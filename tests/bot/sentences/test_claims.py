"""Claims are numbered, and two of one sentence become one."""

from bot.answer import Answer, Question
from bot.sentences.claims import is_one, marked_by_both, numbered, place_of
from tests.bot.conversation.test_choices import claim_in


def test_a_claim_is_numbered() -> None:
    """Its citation has the number, and all else stays."""
    claim = claim_in("甲乙丙。", "甲")
    assert numbered(claim, 3).citation.number == 3
    assert numbered(numbered(claim, 3), 1) == claim


def test_spans_of_two_claims_are_joined() -> None:
    """Spans that overlap become one, others stand beside it in order."""
    one, other = claim_in("甲乙丙丁戊己。", "甲乙丙"), claim_in("甲乙丙丁戊己。", "丙丁", "己")
    assert marked_by_both(one, other).highlights == ((0, 4), (5, 6))


def test_a_claim_stands_at_a_sentence_of_an_article() -> None:
    """Claims of one sentence have one place, whatever they mark."""
    assert place_of(claim_in("甲乙。", "甲")) == place_of(claim_in("甲乙。", "乙"))


def test_quotes_that_belong_together_are_one_answer() -> None:
    """What leads up to the next quote, and a row and the head of its table, are not set apart."""
    asked = Question("东港怎么样？", "东港怎么样？", "other")
    led = claim_in("东港推出新办法。"), claim_in("先养后补，再换鱼苗。", "先养后补")
    table = claim_in("东港 12 34", "12"), claim_in("港口 泊位 职工")
    apart = claim_in("东港有泊位。", "泊位"), claim_in("西港有职工。")
    told = [is_one(Answer(asked, "answered", claims)) for claims in (led, table, apart)]
    assert told == [False, False, True]
