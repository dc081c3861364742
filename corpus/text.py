"""The one place where text is altered: white space is dropped or collapsed, nothing else."""

from corpus.article import Piece, Range


def piece(raw: str, ranges: tuple[Range, ...], *, spaced: bool = False) -> Piece:
    """Return the clean text at `ranges` with the ranges that its characters stand at.

    Blanks between Latin words stay as one space, others go; with `spaced`, as in headlines, where
    a blank parts two phrases, every run of blanks stays as one space.
    """
    text, places = clean_text(raw, ranges, spaced=spaced)
    return Piece(text, merged(raw, places))


def clean_text(
    raw: str, ranges: tuple[Range, ...], *, spaced: bool = False
) -> tuple[str, list[int]]:
    """Return the clean text at `ranges` and the raw offset of each of its characters.

    A space stands at the offset of the first blank that it was made from, or, where a line
    break parts two ranges, at the last character before it.
    """
    characters: list[str] = []
    places: list[int] = []
    blank = -1
    for start, end in ranges:
        if characters and blank < 0:
            blank = places[-1]
        for place in range(start, end):
            character = raw[place]
            if character.isspace():
                blank = place if blank < 0 and characters else blank
                continue
            if blank >= 0 and (spaced or _words_part(characters[-1], character)):
                characters.append(" ")
                places.append(blank)
            blank = -1
            characters.append(character)
            places.append(place)
    return "".join(characters), places


def merged(raw: str, places: list[int]) -> tuple[Range, ...]:
    """Return the ranges that `places` make when only blanks may stand between two of them."""
    ranges: list[Range] = []
    for place in places:
        start, end = ranges[-1] if ranges else (0, -1)
        if place == end - 1:
            continue
        if 0 <= end <= place and not raw[end:place].strip():
            ranges[-1] = (start, place + 1)
        else:
            ranges.append((place, place + 1))
    return tuple(ranges)


def _words_part(before: str, after: str) -> bool:
    """Tell whether a blank between two characters parts words of an alphabet or numbers."""
    western = all(ord(character) < 0x2E80 for character in (before, after))
    return western and (before + after).isascii() | before.isalnum() | after.isalnum()
