"""An index that fails halfway through a call is an error of the call."""

import pytest

from bot.library import Library
from bot.web.calls import CallError, Calls
from bot.web.observing.observed import Observed
from index.bundled import bundled_index
from index.manifest import UnusableIndexError
from index.store import Index
from tests.index.built import silent


def test_reprints_that_cannot_be_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search whose passages were found says in one sentence that the rest could not be read."""

    def gone(*_: object) -> None:
        raise UnusableIndexError("索引不见了 / the index is gone")

    library = Library(bundled_index(silent), lasting=False)
    monkeypatch.setattr(Index, "also", gone)
    with pytest.raises(CallError, match="索引不见了"):
        Calls(library, Observed(library)).search("学校", 3)
