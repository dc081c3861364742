"""A Chinese question goes on from English ones."""

import pytest

from bot.answer import Conversation
from bot.assistant import Assistant
from bot.translation.turns import spoken_in_chinese
from tests.index.built import bundled


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """Return an assistant over the bundled reports."""
    return Assistant(bundled())


def test_a_chinese_question_goes_on_from_an_english_one(assistant: Assistant) -> None:
    """What was counted in English is what 其中 means, and the thing asked for another place."""
    first = assistant.ask("How many academicians work there?")
    then = assistant.ask("那其中国家级的呢？", Conversation((first,)))
    assert then.question.standalone.startswith("院士")
    assert "院士" in then.claims[0].citation.quote
    first = assistant.ask("What is the R&D intensity of the science city?")
    then = assistant.ask("那宁波呢？", Conversation((first,)))
    assert then.question.standalone == "宁波的研发投入强度是多少？"


def test_other_turns_stay_as_they_are(assistant: Assistant) -> None:
    """An English question goes on from what was typed, and Chinese turns are as they were."""
    english = Conversation((assistant.ask("How many academicians work there?"),))
    parts = assistant.index, assistant.reader.meaning
    assert spoken_in_chinese("And how many staff?", english, *parts) == english
    chinese = Conversation((assistant.ask("有多少名院士？"),))
    assert spoken_in_chinese("那其中国家级的呢？", chinese, *parts) == chinese
