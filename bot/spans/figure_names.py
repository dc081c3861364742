"""Finds what a figure of a quote is of, where a question asks what that figure is."""

import re

from bot.questions.analysis import Sought
from bot.questions.figures_meant import figure_meant
from corpus.article import Range
from corpus.figures import figures_of

WHAT = re.compile(
    r"(?:[是指为]|代表|属于|说的是)的?(?:什么|啥|哪)(?![时地]|[里儿年天]|家|位)|(?:^|[，,])(?:什么|哪[个项]\w{0,4}?)[是为有占达超]"
)
REACHED = re.compile(
    r"(?:已经?|将|累计|合计|总计|高|大|仅)*(?:达到?|为|是|超过?|突破|有|至|占)?了?$"
)
CLAUSE = re.compile(r"[，,、；;：:。！？]")
SHORTEST = 2  # characters of a name


def figure_named(sought: Sought, quote: str) -> Range | None:
    """Return what stands before the figure of a quote that a question asks the meaning of."""
    meant = figure_meant(sought.text) if WHAT.search(sought.text) else None
    alike = (one for one in figures_of(quote) if meant and one.low == meant.low)
    figure = next((one for one in alike if meant and one.unit == meant.unit), None)
    if figure is None:
        return None
    start = max((mark.end() for mark in CLAUSE.finditer(quote, 0, figure.start)), default=0)
    said = REACHED.sub("", quote[start : figure.start].rstrip())
    start += len(said) - len(said.lstrip())
    return (start, start + len(said.strip())) if len(said.strip()) >= SHORTEST else None
