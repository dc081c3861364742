"""An ambiguous question is asked back once, and the next turn picks a choice."""

import pytest

from bot.answer import Answer, Citation, Claim, Conversation, Kind, Question, Reading
from bot.conversation.choices import choices_for, owners_for, picked
from corpus.article import Published
from tests.bot.test_assistant import assistant


def claim_in(quote: str, *marked: str) -> Claim:
    """Return a claim whose quote has these parts marked."""
    day = Published("2024-01-01", "printed")
    spans = tuple((quote.index(part), quote.index(part) + len(part)) for part in marked)
    return Claim(Citation(1, "页.txt", "页.txt:1", "题", day, 0, quote, ((0, 1),)), spans)


def after(question: str, kind: Kind, *claims: Claim) -> Conversation:
    """Return a conversation of one answered question."""
    asked = Question(question, question, kind)
    return Conversation((Answer(asked, "answered", claims, confidence=0.9),))


def test_there_can_be_either_of_two_places() -> None:
    """Of two places of the last question each makes a choice that stands alone."""
    before = after("宁波高新区和肇庆高新区各有什么做法？", "comparison")
    assert choices_for("那里的书记是谁？", before) == (
        "宁波高新区的书记是谁？",
        "肇庆高新区的书记是谁？",
    )


def test_it_can_be_either_of_two_institutions() -> None:
    """Of two institutions that the last answer marks side by side each makes a choice."""
    claim = claim_in("东海大学与南山医院签了协议。", "东海大学与南山医院")
    before = after("协议是谁签的？", "organisation", claim)
    choices = choices_for("它是什么时候成立的？", before)
    assert choices == ("东海大学是什么时候成立的？", "南山医院是什么时候成立的？")


def test_he_can_be_either_of_two_persons() -> None:
    """Of two persons that the last answer marks side by side each makes a choice."""
    claim = claim_in("王小明教授和李建国教授获奖。", "王小明教授和李建国教授")
    assert choices_for("他今年多大？", after("谁获奖了？", "person", claim)) == (
        "王小明今年多大？",
        "李建国今年多大？",
    )


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("那里的书记是谁？", after("宁波高新区有什么做法？", "other")),
        ("那里的书记是谁？", Conversation()),
        ("宁波那边的书记是谁？", after("宁波和肇庆各有什么做法？", "comparison")),
        ("书记是谁？", after("宁波和肇庆各有什么做法？", "comparison")),
        (
            "它们是什么时候成立的？",
            after(
                "谁签的？", "organisation", claim_in("东海大学与南山医院。", "东海大学与南山医院")
            ),
        ),
        (
            "它是什么时候成立的？",
            after(
                "城东中学和谁签约？",
                "organisation",
                claim_in("东海大学与南山医院。", "东海大学与南山医院"),
            ),
        ),
    ],
)
def test_what_is_plain_is_not_asked_back(text: str, before: Conversation) -> None:
    """One candidate, none, a name in the question, or a plural leaves nothing to choose."""
    assert choices_for(text, before) == ()


def asked_back() -> Conversation:
    """Return a conversation whose last turn offers two choices."""
    first = assistant().ask("宁波高新区和肇庆高新区各有什么做法？")
    before = Conversation((first,))
    return before.with_turn(assistant().ask("那里的书记是谁？", before))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("第二个", "肇庆"),
        ("1", "宁波"),
        ("the second one", "肇庆"),
        ("宁波的", "宁波"),
        ("我说的是肇庆高新区。", "肇庆"),
        ("宁波高新区的书记是谁？", "宁波"),
    ],
)
def test_a_choice_is_picked_by_number_name_or_words(text: str, place: str) -> None:
    """The picked choice becomes the stand-alone form of the next turn."""
    answer = assistant().ask(text, asked_back())
    assert answer.question.standalone == f"{place}高新区的书记是谁？"
    assert answer.choices == ()


@pytest.mark.parametrize(
    "text", ["第三个", "高新区", "书记", "几", "研发人员有多少？", "fırst", "ſecond"]
)
def test_what_picks_no_single_choice_is_a_question(text: str) -> None:
    """A number beyond the choices, or what several hold, picks none."""
    assert picked(text, asked_back()) == ""


def test_it_is_asked_back_once() -> None:
    """The turn that asks back is refused with a note, and the same question is not asked again."""
    before = asked_back()
    turn = before.turns[-1]
    assert (turn.status, turn.claims) == ("refused", ())
    assert turn.note == "您问的是哪一个？"
    assert len(turn.choices) == 2
    assert assistant().ask("那里的书记是谁？", before).choices == ()


def answered(question: str, *owners: str) -> Answer:
    """Return an answer with a figure of each owner's zone."""
    claims = [
        claim_in(f"{owner}高新区有{number}家企业。", f"{number}家")
        for number, owner in enumerate(owners, start=5)
    ]
    numbered = tuple(
        Claim(
            Citation(at, f"{at}.txt", f"{at}.txt:1", "题", Published("2024-01-01", "printed"), 0,
                     claim.citation.quote, ((0, 1),)),
            claim.highlights,
        )
        for at, claim in enumerate(claims, start=1)
    )  # fmt: skip
    readings = tuple(Reading(f"{at + 4}家", "", at) for at in range(1, len(owners) + 1))
    asked = Question(question, question, "number")
    return Answer(asked, "answered", numbered, readings, 0.9)


def test_a_zone_of_no_place_can_be_either_places() -> None:
    """Where reports tell different figures of different places' zones, each place is a choice."""
    assert owners_for(answered("高新区有多少家企业？", "宁波", "肇庆")) == (
        "宁波高新区有多少家企业？",
        "肇庆高新区有多少家企业？",
    )


@pytest.mark.parametrize(
    ("question", "owners"),
    [
        ("宁波高新区有多少家企业？", ("宁波", "肇庆")),
        ("高新区有多少家企业？", ("宁波", "宁波")),
        ("高新区有多少家企业？", ("宁波", "")),
        ("全市有多少家企业？", ("宁波", "肇庆")),
    ],
)
def test_a_zone_that_is_named_or_the_same_is_no_choice(
    question: str, owners: tuple[str, ...]
) -> None:
    """A place in the question, one owner, an unknown one or no zone leaves nothing to choose."""
    assert owners_for(answered(question, *owners)) == ()
