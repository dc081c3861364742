"""The growth curve as SVG, drawn by matplotlib: seconds over passages, both by powers of ten."""

import warnings
from collections.abc import Mapping
from io import StringIO
from typing import Any

SERIES = (
    ("built", "build s", 1.0, "build 建立", "o-"),
    ("grown", "add s p50", 1.0, "add one report 加一篇", "s-"),
    ("grown", "remove s p50", 1.0, "remove one report 删一篇", "s--"),
    ("searched", "open s", 1.0, "open 打开", "^-"),
    ("searched", "search ms p95", 1e-3, "search p95 检索", "v:"),
    ("searched", "search ms p50", 1e-3, "search p50 检索", "v-"),
)
GREY = "#77756f"  # to be seen on light and on dark
COLOURS = ("#3f8f72", "#b0652d", "#b0652d", "#6b6fb3", "#a8527b", "#a8527b")


def growth_chart(found: Mapping[int, Mapping[str, Mapping[str, float]]]) -> str:
    """Return what each step takes at each size, a line for each."""
    import matplotlib as mpl  # noqa: PLC0415 - slow, and only a report needs it
    from matplotlib.figure import Figure  # noqa: PLC0415

    grey: dict[Any, str] = dict.fromkeys(
        ("text.color", "axes.labelcolor", "xtick.color", "ytick.color"), GREY
    )
    warnings.filterwarnings("ignore", "Glyph .* missing from font")  # the reader's fonts have it
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "bench", "font.size": 10, **grey}):
        figure = Figure(figsize=(7.2, 4.4))
        axes = figure.add_axes((0.1, 0.12, 0.58, 0.84))
        passages = [steps["built"]["passages"] for steps in found.values()]
        for (step, name, unit, label, style), colour in zip(SERIES, COLOURS, strict=True):
            values = [steps[step][name] * unit for steps in found.values()]
            axes.loglog(passages, values, style, color=colour, markersize=4, label=label)
        axes.set(xlabel="passages 段", ylabel="seconds 秒")
        axes.grid(visible=True, color=GREY, alpha=0.25, linewidth=0.6)
        axes.spines[["top", "right"]].set_visible(False)
        axes.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), frameon=False)
        file = StringIO()
        figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
        return file.getvalue()
