"""Charts show their figures, start at zero, and take their looks from the page."""

import re
from html import unescape

import pytest

from eval.abstention import Bin
from eval.charts import bars, curves, reliability_diagram
from eval.measures import Measure

CHARTS = {
    "bars": bars(
        [("回答正确", Measure("a", 0.75, 48, 0.6, 0.9)), ("空", Measure("b", None, 0, None, None))]
    ),
    "curves": curves({"词面": [(1, 0.5), (10, 0.9)], "向量": [(1, 0.2), (10, 1.0)]}, "k", "recall"),
    "reliability": reliability_diagram([Bin(3, 0.2, 0.5), Bin(9, 0.8, 1.0)], "把握度", "正确率"),
}


def texts(svg: str) -> list[str]:
    """Return the texts of a chart."""
    return [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


@pytest.mark.parametrize("svg", CHARTS.values(), ids=CHARTS)
def test_charts_stand_in_a_page(svg: str) -> None:
    """A chart is one element without size, style sheet, ids of groups or addresses."""
    assert re.match(r'<svg viewBox="[\d. ]+" class="chart">', svg)
    assert not re.search(r"<style|<\?xml|<g id=|https?:|font-family", svg)


@pytest.mark.parametrize("svg", CHARTS.values(), ids=CHARTS)
def test_axes_start_at_zero(svg: str) -> None:
    """The least figure on the axis of shares is 0, the greatest 1."""
    shares = [float(text) for text in texts(svg) if re.fullmatch(r"\d\.\d", text)]
    assert (min(shares), max(shares)) == (0, 1)


def test_bars_name_figure_and_number() -> None:
    """A label says how many items a bar stands on; what applies to nothing has no bar."""
    assert "回答正确 (n=48)" in [" ".join(text.split()) for text in texts(CHARTS["bars"])]
    assert "空" not in "".join(texts(CHARTS["bars"]))


def test_a_bar_is_as_long_as_its_figure() -> None:
    """Half of the axis stands for 0.5."""
    short, long = (bars([("m", Measure("m", value, 1, value, value))]) for value in (0.25, 0.5))

    def length(svg: str) -> float:
        bar = svg.split("fill: #3f8f72", maxsplit=1)[0].rsplit('d="', 1)[1]
        across = [float(x) for x in re.findall(r"[ML] (\S+) ", bar)]
        return max(across) - min(across)

    assert length(long) == pytest.approx(2 * length(short))


def test_each_line_is_named() -> None:
    """Several lines have a legend, bins their numbers."""
    assert {"词面", "向量"} < set(texts(CHARTS["curves"]))
    assert {"n=3", "n=9"} < set(texts(CHARTS["reliability"]))


def test_drawing_is_the_same_every_time() -> None:
    """A report of the same run is the same file."""
    again = reliability_diagram([Bin(3, 0.2, 0.5), Bin(9, 0.8, 1.0)], "把握度", "正确率")
    assert again == CHARTS["reliability"]
