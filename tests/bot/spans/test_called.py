"""Which one of a sort is meant is told by its name before the sort."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.called import one_called


@pytest.mark.parametrize(
    ("question", "quote", "name"),
    [
        ("东村在哪个蓄滞洪区", "东村位于海东市最西侧，在青塘蓄滞洪区内。", "青塘蓄滞洪区"),
        ("工厂建在哪个产业园里？", "工厂建在“云湖产业园”，占地百亩。", "云湖产业园"),
        ("工厂建在哪个产业园里？", "工厂落户产业园，占地百亩。", None),
        ("工厂建在哪个产业园？", "工厂落户云湖产业园，占地百亩。", "云湖产业园"),
        ("工厂建在哪个产业园？", "云湖产业园和青塘产业园各有一家工厂。", None),
        ("服务点设在哪个火车站？", "作为服务点，东港东站备了雨伞。", "东港东站"),
        ("服务点设在哪个火车站？", "作为服务点，东港东站和西港站备了雨伞。", None),
        ("他赢了哪个东海国拳手", "他战胜东海国拳手八那布。", None),
        ("工厂有几个产业园？", "工厂落户云湖产业园。", None),
    ],
)
def test_the_one_of_a_sort_is_marked(question: str, quote: str, name: str | None) -> None:
    """A name and the sort stand together in the quote, and nowhere another."""
    told = one_called(analysed(question), quote)
    assert (quote[slice(*told)] if told else None) == name
