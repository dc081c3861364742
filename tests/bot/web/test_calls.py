"""What programs ask for, without a server."""

import pytest

from bot.library import Library
from bot.web.calls import CallError, Calls
from bot.web.observing.observed import Observed
from index.bundled import bundled_index
from index.manifest import UnusableIndexError
from index.store import Index
from tests.index.built import silent


def test_an_index_that_fails_is_an_error_of_the_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program is told in one sentence what became of the index, whatever it asks."""

    def gone(*_: object, **__: object) -> None:
        raise UnusableIndexError("索引不见了 / the index is gone")

    library = Library(bundled_index(silent), lasting=False)
    calls = Calls(library, Observed(library))
    monkeypatch.setattr(Index, "search", gone)
    for call in (lambda: calls.ask("有几所学校？", [], None), lambda: calls.search("学校", 3)):
        with pytest.raises(CallError, match="索引不见了"):
            call()
