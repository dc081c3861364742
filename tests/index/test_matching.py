"""Runs that a question and a text have in common are found."""

from index.matching import Pieces, common_runs
from index.symbols import symbols
from tests.corpus.pages_bundled import bundled_sources


def longest_ending(query: str, at: int, text: str) -> int:
    """Return the length of the longest run of `text` that ends at a character of the query."""
    return max(size for size in range(at + 2) if query[at + 1 - size : at + 1] in text)


def test_runs_are_those_of_a_plain_search() -> None:
    """For each character of a question and each line the longest run is what `in` finds."""
    lines = ["".join(filter(str.isalpha, line)) for line in bundled_sources()[0].raw.split("\n")]
    lines = [line for line in lines if line and not any(map(str.isascii, line))][:60]
    query = lines[7][:9] + lines[20][3:12] + "哪些呢"
    pieces = Pieces.of(symbols(["\n".join(lines)])[0])
    found = common_runs(symbols([query])[0][:-1], pieces)
    assert found.shape == (len(query), len(lines))
    for at in range(len(query)):
        assert found[at].tolist() == [longest_ending(query, at, line) for line in lines]
    assert found.max() >= 9


def test_pieces_know_their_lengths() -> None:
    """Breaks are no part of a piece."""
    pieces = Pieces.of(symbols(["一二三\n\n四五"])[0])
    assert pieces.lengths.tolist() == [3, 0, 2]
    assert pieces.holding(pieces.ends[[2]] - 1).tolist() == [False, False, True]
