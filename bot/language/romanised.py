"""Finds Chinese names that a question spells in pinyin, by the characters that stand together."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from bot.language.english import shipped_table
from index.store import Index

LONGEST = 4  # syllables of a name
LETTERS = 6  # of a syllable, at most
KEPT = 40  # names for one spelling
SURNAMES, ALONE = 5, 0.5  # characters that one syllable may be, and their weight
SWAPPED = 0.7  # weight of a name whose parts are turned round


def names(tokens: tuple[str, ...], index: Index) -> dict[str, float]:
    """Return the runs of characters in the index that tokens spell, with weights in 0..1.

    Both 王小明 as Wang Xiaoming and as Xiaoming Wang are found, the second as less likely; a rare
    run is likelier a name than one that stands wherever common words meet. One syllable is no name.
    """
    orders = {tokens: 1.0, (*tokens[1:], tokens[0]): SWAPPED}
    found: dict[str, float] = {}
    for order, weight in reversed(orders.items()):
        for parts in product(*(syllables(token) for token in order)):
            spelt = [syllable for part in parts for syllable in part]
            if len(spelt) == 1:
                found |= dict.fromkeys(shipped_table().characters[spelt[0]][:SURNAMES], ALONE)
            elif len(spelt) <= LONGEST:
                found |= {run: float(weight * rare) for run, rare in _runs(spelt, index).items()}
    likeliest = sorted(found.items(), key=lambda item: -item[1])[:KEPT]
    best = likeliest[0][1] if likeliest else 1.0
    return {run: weight / best for run, weight in likeliest}


@lru_cache(maxsize=4096)
def syllables(token: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways to cut a word into pinyin syllables, none for a word that is not pinyin."""
    plain = re.sub(r"['’]s?$", "", token.lower()).replace("ü", "u")
    parts = [tuple(_cuts(part, LONGEST)) for part in re.split(r"['’-]", plain)]
    if len(parts) > LONGEST:
        return ()
    whole = (sum(cut, ()) for cut in product(*parts))
    return tuple(sorted(whole, key=len))[:3]


def _cuts(text: str, most: int) -> Iterator[tuple[str, ...]]:
    """Yield the ways to cut letters into syllables, so many at the most."""
    if not text:
        yield ()
    known = shipped_table().characters
    for size in range(1, min(len(text), LETTERS) + 1) if most else ():
        if text[:size] in known:
            for rest in _cuts(text[size:], most - 1):
                yield (text[:size], *rest)


def _runs(spelt: list[str], index: Index) -> dict[str, float]:
    """Return the runs of characters with these sounds of which each two stand together.

    Their weights are the inverse document frequencies of their rarest pair, the highest 1.
    """
    known = shipped_table().characters
    (unknown,) = index.idf("bigrams", [""])
    runs = dict.fromkeys(known[spelt[0]], 0.0)
    for syllable in spelt[1:]:
        ends = sorted({run[-1] for run in runs})
        pairs = [end + character for end in ends for character in known[syllable]]
        idf = dict(zip(pairs, index.idf("bigrams", pairs) / unknown, strict=True))
        runs = {
            run + character: max(rare, idf[run[-1] + character])
            for run, rare in runs.items()
            for character in known[syllable]
            if idf[run[-1] + character] < 1
        }
    return runs
