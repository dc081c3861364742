"""Charts of a run as SVG to stand in a page, drawn by matplotlib; every axis starts at zero.

Texts stay texts in the colour of the page around them, so that they are read, found and, in
Chinese, drawn with the reader's own fonts.
"""

import re
import warnings
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

import numpy as np

from eval.abstention import Bin
from eval.measures import Measure

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, GREY = "#3f8f72", "#8a8378"  # to be seen on light and on dark
WIDTH = 5.4  # inches
ROW = 0.32  # inches for a bar
POINTS = 10  # of letters


def bars(rows: Sequence[tuple[str, Measure]]) -> str:
    """Return shares in 0..1 as bars with their intervals, from top to bottom."""
    shown = [(label, found) for label, found in rows if found.value is not None]
    labels = [f"{label}  (n={found.n})" for label, found in shown]
    widest = max(map(_width, labels), default=0.0)
    figure, axes = _canvas(len(shown) * ROW + 0.5, left=widest + 0.1, bottom=0.3)
    values = np.array([found.value for _, found in shown], float)
    ends = np.array([(found.low, found.high) for _, found in shown], float).reshape(-1, 2).T
    spread = np.abs(ends - values)
    axes.barh(labels, values, xerr=spread, color=INK, ecolor=GREY, capsize=2, height=0.6)
    axes.invert_yaxis()
    axes.set_xlim(0, 1)
    axes.tick_params(axis="y", length=0)
    return _drawn(figure)


def curves(series: Mapping[str, Sequence[tuple[int, float]]], across: str, up: str) -> str:
    """Return shares in 0..1 by depth, a line for each name, which stands in the legend."""
    figure, axes = _canvas(2.8, left=0.6, bottom=0.5)
    for (name, points), style in zip(series.items(), ("-", "--", ":", "-."), strict=False):
        places, values = zip(*points, strict=True)
        axes.plot(
            places, values, style, color=INK, marker="o", markersize=4, label=name, clip_on=False
        )
        axes.set_xticks(places)
    axes.set(ylim=(0, 1), xlim=(0, None), xlabel=across, ylabel=up)
    if len(series) > 1:
        axes.legend(loc="lower right", frameon=False)
    return _drawn(figure)


def reliability_diagram(bins: Sequence[Bin], across: str, up: str) -> str:
    """Return how often answers of each confidence are right; on the diagonal they are as sure."""
    figure, axes = _canvas(3.2, left=0.6, bottom=0.5)
    axes.plot((0, 1), (0, 1), color=GREY, linewidth=1, linestyle="--")
    places, values = [near.confidence for near in bins], [near.right for near in bins]
    axes.plot(places, values, color=INK, marker="o", markersize=5, clip_on=False)
    for near in bins:
        below = near.right > 0.9
        offset = (0, -12 if below else 7)
        axes.annotate(
            f"n={near.n}", (near.confidence, near.right), offset,
            textcoords="offset points", ha="center", fontsize=8,
        )  # fmt: skip
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel=across, ylabel=up)
    return _drawn(figure)


def _canvas(height: float, *, left: float, bottom: float) -> "tuple[Figure, Axes]":
    """Return a figure of a height with room for labels to the left and below, all in inches."""
    import matplotlib as mpl  # noqa: PLC0415 - slow, and only a report needs it
    from matplotlib.figure import Figure  # noqa: PLC0415

    mpl.rcParams |= {"svg.fonttype": "none", "svg.hashsalt": "eval", "font.size": POINTS}
    figure = Figure(figsize=(WIDTH, height))
    across = (left / WIDTH, 0.97 - left / WIDTH)
    up = (bottom / height, 1 - (bottom + 0.12) / height)
    axes = figure.add_axes((across[0], up[0], across[1], up[1]))
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(GREY)
    axes.tick_params(color=GREY)
    return figure, axes


def _width(text: str) -> float:
    """Return how many inches a label takes: Chinese characters are square, others about half."""
    squares = sum(1.0 if east_asian_width(mark) in "WF" else 0.56 for mark in text)
    return squares * POINTS / 72


def _drawn(figure: "Figure") -> str:
    """Return a figure as an element of HTML: no declarations, names, fonts or styles of its own."""
    warnings.filterwarnings("ignore", "Glyph .* missing from font")  # the page's fonts have it
    file = StringIO()
    nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
    figure.savefig(file, format="svg", transparent=True, metadata=nothing)
    svg = file.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<style.*?</style>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'<g id="[^"]*"', "<g", svg)
    svg = re.sub(r" font-family: [^;]*;", "", svg)
    return re.sub(r"<svg [^>]*(viewBox=\"[^\"]*\")[^>]*>", r'<svg \1 class="chart">', svg, count=1)
