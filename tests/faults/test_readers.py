"""While a library changes, each answer comes from one generation of it, whole."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from bot.library import Library
from corpus.article import Source, clean
from index.building import build_index
from index.checking import check_index
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import silent, source

READERS, COMMITS, MOST = 8, 20, 400
PAUSE = 0.5  # seconds: readers that never rest would leave the writer no time
QUESTION = "双子果园的收成是多少吨？"


def pair(number: int) -> list[Source]:
    """Return two reports that both name the number of their generation."""
    return [
        source(f"双{one}.txt", f"双子果园的收成是{number}吨。{one}号果园今年也是丰收。")
        for one in (1, 2)
    ]


def test_eight_readers_during_twenty_commits(tmp_path: Path) -> None:
    """No answer mixes two generations; every quote stands in the source as it was then.

    Where readers have seen too little of the change by then, more commits follow.
    """
    folder = tmp_path / "索引"
    build_index([*bundled_sources()[:2], *pair(100)], folder, progress=silent)
    library = Library(folder)
    done, seen = Event(), set[str]()

    def read() -> list[str]:
        told: list[str] = []
        while not done.wait(PAUSE):
            assistant = library.assistant
            answer = assistant.ask(QUESTION)
            assert answer.claims
            said = {citation.quote for citation in (claim.citation for claim in answer.claims)}
            for claim in answer.claims:
                raw = assistant.index.source(claim.citation.source).raw
                assert clean(raw, claim.citation.ranges) == claim.citation.quote
            (named,) = {figure for quote in said for figure in re.findall(r"收成是(\d+)吨", quote)}
            seen.add(named)
            told.append(named)
        return told

    with ThreadPoolExecutor(READERS) as readers:
        found = [readers.submit(read) for _ in range(READERS)]
        try:
            for number in range(101, 101 + MOST):
                library.add(pair(number))
                if number >= 100 + COMMITS and len(seen) > 2:
                    break
                if any(reader.done() for reader in found):  # which means that it failed
                    break
        finally:
            done.set()
        each = [reader.result() for reader in found]
    assert all(told == sorted(told) for told in each), "a reader went back in time"
    assert len(seen) > 2
    check_index(folder)
