"""A small chart of the readings of a figure over time, as inline SVG."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape

from bot.answer import Reading
from bot.web.wording import Words
from corpus.figures import figures_of

FEWEST = 3  # dated readings of one unit: with two the table says it all
WIDTH, HEIGHT, MARGIN, FOOT = 480, 150, 44, 24
HEAD = 18  # room for the value above the highest bar
BAR = 26


@dataclass(frozen=True, slots=True)
class Bar:
    """A reading as it is drawn: its words, its worth, and the time it speaks of."""

    value: str
    worth: Decimal
    until: date
    period: str


def bars_of(readings: tuple[Reading, ...]) -> tuple[Bar, ...]:
    """Return the dated readings in the unit of the first, oldest first; none if they are few."""
    bars: list[Bar] = []
    unit = None
    for reading in readings:
        figures = figures_of(reading.value)
        if not reading.until or len(figures) != 1:
            continue
        unit = figures[0].unit if unit is None else unit
        if figures[0].unit == unit:
            day = date.fromisoformat(reading.until)
            bars.append(Bar(reading.value, figures[0].low, day, reading.period))
    enough = len(bars) >= FEWEST and len({bar.until for bar in bars}) > 1
    return tuple(sorted(bars, key=lambda bar: bar.until)) if enough else ()


def chart_markup(readings: tuple[Reading, ...], words: Words) -> str:
    """Return the chart of readings, on a base of zero; empty where fewer than three compare."""
    bars = bars_of(readings)
    highest = max((bar.worth for bar in bars), default=Decimal(0))
    if highest <= 0:
        return ""
    step = (WIDTH - 2 * MARGIN) / max(1, len(bars) - 1)
    drawn = "".join(_bar(bar, MARGIN + at * step, highest) for at, bar in enumerate(bars))
    told = "; ".join(f"{bar.period}: {bar.value}" for bar in bars)
    base = HEIGHT - FOOT
    return (
        f'<svg class="readings-chart" role="img" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'style="display:block;width:100%;max-width:{WIDTH}px;height:auto" '
        f'font-size="12" fill="currentColor" text-anchor="middle">'
        f"<title>{escape(f'{words.readings} — {told}')}</title>"
        f'<line x1="0" x2="{WIDTH}" y1="{base}" y2="{base}" stroke="currentColor" opacity=".4"/>'
        f"{drawn}</svg>"
    )


def _bar(bar: Bar, middle: float, highest: Decimal) -> str:
    base = HEIGHT - FOOT
    height = float(max(bar.worth, Decimal(0)) / highest) * (base - HEAD)
    return (
        f'<rect x="{middle - BAR / 2:.1f}" y="{base - height:.1f}" width="{BAR}" '
        f'height="{height:.1f}" fill="var(--accent)"/>'
        f'<text x="{middle:.1f}" y="{base - height - 5:.1f}">{escape(bar.value)}</text>'
        f'<text x="{middle:.1f}" y="{HEIGHT - 7}" opacity=".75">{escape(bar.period)}</text>'
    )
