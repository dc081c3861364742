"""Tells the figure of a whole from those of its members, as in 全县90亩，其中甲镇30亩."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answer import AMOUNTS
from bot.language.phrases import words_of
from bot.questions.analysis import Sought
from bot.spans.candidates import alike_in, counts
from bot.spans.enumerations import ITEMS
from bot.spans.finding import spans_of
from bot.spans.measures import unit_of
from corpus.article import Range
from index.tokens import bigrams, normal

AMONG = re.compile(r"(?:其中|包括|包含)[，,：:]?(?:有|的)?(?=[^。；;\d]{2,20}\d)")
STOP = re.compile(r"[。；;！？!?]")
MARKS = "，,、：:和及与 "
WITHIN = re.compile(
    r"在?(?:这|上述|全部|该)?\d[\d,.]*[万亿]?(?P<unit>[部家个名位人件项所座起例款条])[^，,。；\d]{0,12}[中里][，,]?(?:共?有|就有)?"
    r"(?P<part>\d[\d,.]*[万亿]?(?P=unit))"
)  # 在这49部影片中，41部
PART_ASKED = re.compile(r"[中里](?:面|头)?(?:有|，|,)*(?:多少|几)")
NAMED = 2  # characters of the shortest name of a member


@dataclass(frozen=True, slots=True)
class Share:
    """A figure of a member, with the words that lead up to it and so name the member."""

    label: str
    figure: Range

    def named_in(self, question: str, whole: str) -> str:
        """Return the whole words, two characters at least, that a question shares from its start.

        Those that the whole holds too name no member, but for one that it lists with others.
        """
        ends = (end for _, end, _ in words_of(self.label) if end >= NAMED)
        heads = [self.label[:end] for end in ends if self.label[:end] in question]
        head = heads[-1] if heads else ""
        return "" if head in ITEMS.sub("", whole) else head


def part_told(sought: Sought, quote: str) -> Range | None:
    """Return the figure of a part right behind that of the whole, where the part is asked for."""
    asked = sought.kind == "number" and PART_ASKED.search(sought.text)
    told = WITHIN.search(quote) if asked else None
    return told.span("part") if told else None


def shares_in(quote: str, figures: Sequence[Range]) -> tuple[Share, ...]:
    """Return the figures that a quote gives of members behind 其中 or the like, in order."""
    found = list[Share]()
    for among in AMONG.finditer(quote):
        stop = STOP.search(quote, among.end())
        last, end = among.end(), stop.start() if stop else len(quote)
        for start, until in figures:
            if last <= start < end:
                found.append(Share(quote[last:start].strip(MARKS), (start, until)))
                last = until
    return tuple(share for share in found if share.label)


def whole_of(quote: str) -> str:
    """Return what a quote says before 其中 or the like, empty where it has none such."""
    among = AMONG.search(quote)
    return quote[: among.start()] if among else ""


def share_asked(sought: Sought, quote: str, taken: tuple[Range, ...] = ()) -> Range | None:
    """Return the figure of the member that a question names, else that of the whole it asks of.

    None where a quote gives no figures of members, or it is not plain whose is asked for. Figures
    in `taken` spans are left out.
    """
    if sought.kind not in AMOUNTS or not AMONG.search(quote):
        return None
    figures = _of_one_unit(sought, quote, taken)
    shares, whole = shares_in(quote, figures), whole_of(quote)
    named = [share.named_in(sought.text, whole) for share in shares]
    longest = max(named, key=len, default="")
    if longest:
        return shares[named.index(longest)].figure if named.count(longest) == 1 else None
    sums = [span for span in figures if span[1] <= len(whole)]
    asked = set(bigrams(sought.text))
    told = {pair for share in shares for pair in bigrams(normal(share.label))}
    own = set(bigrams(normal(whole)))
    plain = len(sums) == 1 and asked & own and not asked & (told - own)
    once = len(AMONG.findall(quote)) == 1
    return sums[0] if shares and plain and once else None


def _of_one_unit(sought: Sought, quote: str, taken: tuple[Range, ...]) -> list[Range]:
    """Return the figures of what is asked for, in order, that have one unit with those of members.

    Where a question names no unit, it is that of the first member.
    """
    found = alike_in(sought, quote, taken)
    longest = sorted(dict(sorted(found)).items())
    if counts(sought):
        return longest
    behind = (span for span in longest if span[0] > len(whole_of(quote)))
    unit = next((unit_of(quote[slice(*span)]) for span in behind), "")
    return [span for span in longest if unit_of(quote[slice(*span)]) == unit]


def figures_in(quote: str) -> list[Range]:
    """Return every figure of a quote, the longest at each place, in order."""
    return sorted(dict(sorted(s for kind in AMOUNTS for s in spans_of(kind, quote))).items())
