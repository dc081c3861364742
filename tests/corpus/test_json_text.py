"""What is no JSON to go on with is told in one sentence."""

import pytest

from corpus.json_text import JsonError, parsed


def test_a_value_is_read() -> None:
    """A whole pair of surrogates is one character."""
    assert parsed('{"甲": [1, null, "\\ud83e\\udda2"]}') == {"甲": [1, None, "🦢"]}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" * 100_000, "too deeply"),
        ('{"甲":' * 100_000, "too deeply"),
        ('["\\ud800"]', "half a character"),
        ('{"\\udc00": 1}', "half a character"),
        ("{", "no valid JSON"),
        ("9" * 5000, "no valid JSON"),
    ],
)
def test_what_cannot_be_read_is_one_error(text: str, said: str) -> None:
    """Deep nesting, half a character and broken JSON raise one kind of error, in one line."""
    with pytest.raises(JsonError, match=said) as told:
        parsed(text)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 200
