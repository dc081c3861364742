"""Finds the short names that reports make of several words: 农技学校, 老旧小区改造办, 先看后买.

Such a name takes the first characters of words and leaves out the rest. In quotation marks, as the
names of schemes stand, its words may be in another order than the English ones.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, combinations, pairwise, product

import rjieba

from bot.language.english import common_words
from bot.questions.analysis import QUOTES
from bot.translation.slots import HAN, Slot
from index.store import Index
from index.tokens import normal

FEWEST, MOST = 3, 6  # words that are written as one name
SHORTEST, LONGEST = 4, 4  # characters of such a name, of one word in it
LEAST = 0.1  # weight of a translation from which it may be shortened
MOVED = 1  # places by which words in quotation marks may be out of the English order
REACH = 1 + 2 * MOVED  # places between the English words of two neighbours in a name
PASSAGES = 50  # in which such a name is looked for
LIKELIEST = 4  # options of each word that are searched for


@dataclass(frozen=True, slots=True)
class Name:
    """A short name in a text, and the slots of which it is made in its order."""

    start: int
    end: int
    slots: tuple[int, ...] = ()
    cuts: tuple[int, ...] = ()  # where its words begin
    shortened: bool = False


def abbreviated(pieces: Sequence[Slot | str], index: Index) -> list[Slot | str]:
    """Return the pieces of a question, those of which reports make one short name put as one."""
    places = [at for at, piece in enumerate(pieces) if isinstance(piece, Slot)]
    slots = [piece for piece in pieces if isinstance(piece, Slot)]
    put = list(pieces)
    for written, made in reversed(_written(slots, index)):
        first, after = places[made[0]], places[made[-1]] + 1
        said = pieces[first:after]
        english = " ".join(piece.english if isinstance(piece, Slot) else piece for piece in said)
        put[first:after] = [Slot(english, {written: 1.0})]
    return put


def _written(slots: Sequence[Slot], index: Index) -> list[tuple[str, tuple[int, ...]]]:
    """Return the names made of a question's words in its order, none of a word of another.

    Of several that one is taken that is made of the most words, and stands the most often.
    """
    if len(slots) < FEWEST:
        return []
    texts = _texts(slots, index)
    forms: dict[str, dict[int, bool]] = {}
    for number, slot in enumerate(slots):
        if any(slot.english == other.english for other in slots[max(0, number - REACH) : number]):
            continue
        for form, shortened in _forms(slot).items():
            forms.setdefault(form, {})[number] = shortened
    firsts = {form[0] for form in forms}
    found = Counter(
        (text[name.start : name.end], tuple(sorted(name.slots)))
        for text in texts
        for name in _names(text, forms, firsts, slots)
    )
    kept: list[tuple[str, tuple[int, ...]]] = []
    for written, made in sorted(found, key=lambda one: (-len(one[1]), -found[one])):
        if not any(set(made) & set(other) for _, other in kept):
            kept.append((written, made))
    return sorted(kept, key=lambda one: one[1])


def _texts(slots: Sequence[Slot], index: Index) -> list[str]:
    """Return the passages that hold the most of the words, and of their characters in pairs."""
    likeliest = [slot.likeliest(LIKELIEST) for slot in slots]
    pairs = (
        one[0] + other[0]
        for before, after in pairwise(likeliest)
        for left, right in product(before, after)
        for one, other in ((left, right), (right, left))
    )
    query = " ".join(dict.fromkeys(chain(*likeliest, pairs)))
    found = index.search_leg("lexical", query, PASSAGES)
    return [normal(passage.text) for passage in found]


def _forms(slot: Slot) -> dict[str, bool]:
    """Return how a name may write a slot, each with whether that is shortened."""
    options = [o for o, weight in slot.options.items() if weight >= LEAST and HAN.match(o)]
    short = (option[0] for option in options)
    halves = (
        one + other
        for option in options
        if len(option) >= SHORTEST
        for one, other in combinations(option, 2)
    )
    return dict.fromkeys(chain(short, halves), True) | dict.fromkeys(options, False)


def _names(
    text: str, forms: dict[str, dict[int, bool]], firsts: set[str], slots: Sequence[Slot]
) -> Iterator[Name]:
    """Yield the short names in a text that begin and end with a word of it, cutting none.

    They begin with the `firsts` characters of forms. Only in quotation marks one ends with a verb.
    """
    begun = (start for start in range(len(text)) if text[start] in firsts)
    found = [name for start in begun for name in _grown_from(start, text, forms, slots)]
    if not found:
        return
    tagged = rjieba.tag(text)
    edges = list(accumulate((len(word) for word, _ in tagged), initial=0))
    words = list(zip(tagged, pairwise(edges), strict=True))
    ends = {end for (_, tag), (_, end) in words if tag != "v" or text[end : end + 1] in QUOTES}
    known = [span for (word, _), span in words if len(word) > 1 and word in common_words()]
    for name in found:
        cut = any(a < cut < b for a, b in known for cut in name.cuts)
        if name.start in edges and name.end in ends and not cut:
            yield name


def _grown_from(
    start: int, text: str, forms: dict[str, dict[int, bool]], slots: Sequence[Slot]
) -> Iterator[Name]:
    """Yield the short names that begin at a place of a text."""
    growing = [Name(start, start)]
    while growing:
        name = growing.pop()
        growing += _grown(name, text, forms)
        if len(name.slots) >= FEWEST and _is_name(name, text, slots):
            yield name


def _is_name(name: Name, text: str, slots: Sequence[Slot]) -> bool:
    """Tell whether a run of words is a short name: long enough, quoted or not all in full.

    Its slots are neighbours in its order, or nearly in quotation marks. It has no place at its
    end, and no word with a capital beside one without.
    """
    numbers = sorted(name.slots)
    made = [slots[number] for number in numbers]
    if name.end - name.start < SHORTEST or made[-1].certain:
        return False
    marks = text[max(0, name.start - 1) : name.start], text[name.end : name.end + 1]
    quoted = all(mark and mark in QUOTES for mark in marks)
    together = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    alike = len({slot.is_capital for slot in made}) == 1
    moved = max(abs(slot - numbers[0] - at) for at, slot in enumerate(name.slots))
    return together and alike and (moved <= MOVED if quoted else name.shortened and not moved)


def _grown(name: Name, text: str, forms: dict[str, dict[int, bool]]) -> Iterator[Name]:
    """Yield a name with one more word."""
    if len(name.slots) == MOST:
        return
    for end in range(name.end + 1, name.end + 1 + LONGEST):
        for slot, shortened in forms.get(text[name.end : end], {}).items():
            near = not name.slots or abs(slot - name.slots[-1]) <= REACH
            if slot not in name.slots and near and end <= len(text):
                yield Name(
                    name.start,
                    end,
                    (*name.slots, slot),
                    (*name.cuts, name.end),
                    name.shortened or shortened,
                )
