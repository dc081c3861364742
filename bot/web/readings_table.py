"""The readings of a figure as a table; where they compare, a bar behind each tells how they do."""

import re
from decimal import Decimal

from bot.answer import Answer, Reading
from bot.web.citation_link import citation_link, plain
from bot.web.wording import Words
from corpus.figures import figures_of

FEWEST = 3  # dated readings of one unit that make bars: with two the numbers say it all
NEAR = 18  # characters of a clause before its figure: one line of a laptop's table
_CLAUSE_END = re.compile(r"[，。；：！？,;]")


def readings_markup(answer: Answer, words: Words) -> str:
    """Return a row for each reading, with its clause where the clauses differ, else its report.

    Empty where there are fewer than two readings.
    """
    if len(answer.readings) < 2:
        return ""
    apart = worded_apart(answer)
    caption = caption_of(answer, words)
    names = (words.value, words.period, words.wording if apart else words.report, words.quotation)
    kinds = ("value", "period", "clause" if apart else "report", "link")
    head = "".join(
        f'<th scope="col" class="{kind}">{name}</th>'
        for kind, name in zip(kinds, names, strict=True)
    )
    rows = "".join(
        _row(reading, share, answer, words, apart=apart)
        for reading, share in zip(answer.readings, shares_of(answer.readings), strict=True)
    )
    return (
        f'<table class="readings"><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def worded_apart(answer: Answer) -> bool:
    """Tell whether the readings stand in different words."""
    return len({_worded(reading, answer) for reading in answer.readings}) > 1


def caption_of(answer: Answer, words: Words) -> str:
    """Return what the table is of, with a caution where the words differ."""
    return words.readings + (f" · {words.worded_apart}" if worded_apart(answer) else "")


def shares_of(readings: tuple[Reading, ...]) -> tuple[float | None, ...]:
    """Return the share in 0..1 that each reading is of the highest, None where it has no bar.

    Bars have those that are dated and in the unit of the first such, if they are three or more.
    """
    worths = [_worth(reading) for reading in readings]
    unit = next((one[1] for one in worths if one), "")
    compared = [one[0] if one and one[1] == unit else None for one in worths]
    found = [worth for worth in compared if worth is not None]
    highest = max(found, default=Decimal(0))
    days = {reading.until for reading in readings}
    if len(found) < FEWEST or highest <= 0 or len(days) == 1:
        return (None,) * len(readings)
    return tuple(
        None if worth is None else float(max(worth, Decimal(0)) / highest) for worth in compared
    )


def _worth(reading: Reading) -> tuple[Decimal, str] | None:
    """Return what a dated reading amounts to and its unit."""
    figures = figures_of(reading.value)
    if not reading.until or len(figures) != 1:
        return None
    return figures[0].low, figures[0].unit


def wording_of(reading: Reading, answer: Answer) -> str:
    """Return the clause of its quote that a reading stands in, its end where it is long.

    Empty where the reading is not in the quote.
    """
    quotes = {claim.citation.number: claim.citation.quote for claim in answer.claims}
    before, value, after = quotes.get(reading.citation, "").partition(reading.value)
    if not value:
        return ""
    before = _CLAUSE_END.split(before)[-1]
    if len(before) > NEAR:
        near = before[-NEAR:]
        before = f"……{near.partition('、')[2] or near}"
    return before + value + _CLAUSE_END.split(after)[0]


def aim_of(reading: Reading, words: Words) -> str:
    """Return what is put behind the time of a reading that is a target, empty for others."""
    return f" · {words.aimed}" if reading.aimed else ""


def _worded(reading: Reading, answer: Answer) -> str:
    """Return the clause of a reading without its value and its time."""
    return wording_of(reading, answer).replace(reading.value, "").replace(reading.period, "")


def _row(
    reading: Reading, share: float | None, answer: Answer, words: Words, *, apart: bool
) -> str:
    cited = {claim.citation.number: claim.citation for claim in answer.claims}
    citation = cited.get(reading.citation)
    bar = "" if share is None else f'<span class="share" style="width:{share:.1%}"></span>'
    period = plain(reading.period) or f'<span class="unstated">{words.unstated}</span>'
    period += aim_of(reading, words)
    clause, report = wording_of(reading, answer), ""
    if citation:
        report = citation.title or citation.source
    cells = (
        ("value", f"{bar}<strong>{plain(reading.value)}</strong>"),
        ("period", period),
        ("clause", plain(clause)) if apart else ("report", plain(report)),
        ("link", citation_link(citation, answer, words) if citation else f"[{reading.citation}]"),
    )
    return "<tr>" + "".join(f'<td class="{kind}">{cell}</td>' for kind, cell in cells) + "</tr>"
