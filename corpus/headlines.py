"""Finds the headlines whose wording could be running text by what stands below them."""

import re
from collections.abc import Iterator, Sequence

from corpus.blocks import Block
from corpus.credits import HEADING, SALUTATION, SPEAKER, Role, is_byline, is_name
from corpus.imprint import DATELINE, is_masthead
from corpus.joins import ended
from corpus.tails import is_attribution, is_prose
from corpus.turns import ends_in_turn

LINES = 4  # of the longest headline
OPEN = re.compile("[，,：:、]$")  # ends a line of a headline that the next one goes on with
SENTENCE = re.compile("[。；;]")
STOPPED = re.compile("[！？!?…][”’」』]?$")
QUESTION = re.compile("[？?][”’」』]?$")
HAN = re.compile("[\u4e00-\u9fff]{2}")


def set_headlines(
    blocks: Sequence[Block], texts: Sequence[str], printed: list[Role | None]
) -> None:
    """Mark the headlines right above a report's byline or first words in `printed`.

    So is one right below the line that sends the reader on or that signs a text, and one that
    opens the page and that a comma or colon parts into lines.
    """
    for place in range(1, len(blocks)):
        lines = _lines_above(place, blocks, texts, printed)
        if not lines or OPEN.search(texts[place - 1]):
            continue
        if _opens_report(place, texts, printed) or (
            _is_text(place, texts, printed)
            and blocks[place].gap > 0
            and _follows_on_nothing(lines, texts, printed)
        ):
            for i in lines:
                printed[i] = "heading"


def _lines_above(
    place: int, blocks: Sequence[Block], texts: Sequence[str], printed: Sequence[Role | None]
) -> list[int]:
    """Return the lines set solid right above a block that may be those of a headline."""
    top = place
    while top > 0 and _may_head(top - 1, blocks, texts, printed):
        opens_page = all(printed[: top - 1])
        if top < place and (blocks[top].gap or (STOPPED.search(texts[top - 1]) and not opens_page)):
            break
        top -= 1
    solid = top > 0 and not blocks[top].gap
    goes_on = solid and not printed[top - 1] and not ended(texts[top - 1])
    return [] if goes_on or place - top > LINES else list(range(top, place))


def _may_head(
    place: int, blocks: Sequence[Block], texts: Sequence[str], printed: Sequence[Role | None]
) -> bool:
    """Tell whether a block's wording and print leave open that it is a line of a headline."""
    block, text = blocks[place], texts[place]
    marked = block.marked or block.row or block.item or block.bullet
    if printed[place] or marked or is_attribution(place, blocks, texts):
        return False
    named = is_name(text) or is_masthead("".join(text.split())) or SPEAKER.match(text)
    named = named or SALUTATION.fullmatch(text)
    phrase = len(text) <= HEADING and HAN.search(text) and not SENTENCE.search(text)
    return bool(phrase) and not named


def _follows_on_nothing(
    lines: Sequence[int], texts: Sequence[str], printed: Sequence[Role | None]
) -> bool:
    """Tell whether lines open a page, parted by a mark, or stand below a report's end."""
    above = lines[0] - 1
    if lines[0] and ends_in_turn(texts[above]):
        return True
    signed = lines[0] > 1 and printed[above] == "byline" and is_byline(texts[above])
    if signed and _is_text(above - 1, texts, printed) and not _asks(lines[-1], texts, printed):
        return True
    return all(printed[: lines[0]]) and any(OPEN.search(texts[i]) for i in lines)


def _asks(place: int, texts: Sequence[str], printed: Sequence[Role | None]) -> bool:
    """Tell whether a block is a question with others below it, as in an interview."""
    below = zip(texts[place + 1 :], printed[place + 1 :], strict=True)
    return bool(QUESTION.search(texts[place])) and any(
        QUESTION.search(text) and not role and not is_prose(text) for text, role in below
    )


def _opens_report(place: int, texts: Sequence[str], printed: Sequence[Role | None]) -> bool:
    """Tell whether a report's byline over running text, or its first words, stand at a place."""
    if printed[place] == "byline" and is_byline(texts[place]):
        below = next(_below(place, printed), None)
        return below is not None and _is_text(below, texts, printed)
    return printed[place] is None and bool(DATELINE.match(texts[place]))


def _below(place: int, printed: Sequence[Role | None]) -> Iterator[int]:
    """Yield the blocks below a byline that are no credit."""
    credit = ("byline", "dateline", "caption", "note")
    return (i for i in range(place + 1, len(printed)) if printed[i] not in credit)


def _is_text(place: int, texts: Sequence[str], printed: Sequence[Role | None]) -> bool:
    return printed[place] is None and is_prose(texts[place])
