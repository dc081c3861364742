"""Reads JSON that others wrote: whatever is wrong with it is told in one sentence."""

import json
from typing import Any


class JsonError(ValueError):
    """A text that is no JSON, or holds what can be neither walked nor written again."""


def parsed(text: str) -> Any:
    """Return the value that a text says in JSON. Raises JsonError."""
    try:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise JsonError("JSON 嵌套过深 / JSON nested too deeply") from error
    except UnicodeEncodeError as error:
        raise JsonError(
            "含有半个字符（\\ud800 之类）/ holds half a character, like \\ud800"
        ) from error
    except ValueError as error:
        raise JsonError(f"不是有效的 JSON / is no valid JSON: {error}") from error
    return value
