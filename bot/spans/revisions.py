"""Finds the figures that a sentence itself replaces: by a change, a new plan or a correction."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from bot.answer import AMOUNTS, FIGURES
from bot.language.phrases import words_of
from bot.questions.analysis import Sought
from bot.spans.finding import spans_of
from corpus.article import Range
from index.simplified import simplified
from index.tokens import folded

FORMERLY = r"原来|原先|原本|原定|原计划|此前|之前|以前|最初|起初|早先"
ASKS_FORMER = re.compile(rf"{FORMERLY}|[整改正造建]前|误[写作为印报]")
ASKS_BOTH = re.compile(r"变化|怎么变|如何变|[从由].{0,8}(?:多少|几)|(?:多少|几).*(?:多少|几)")
CHANGE = r"[调改变增加提升降减扩缩压涨跌延推翻展拓跃攀落]"
FROM = re.compile(rf"[由从](?:{FORMERLY}|的)*(?P<when>[^，,。；;：:由从为到至]{{0,12}})$")
TIME = re.compile(r"\d+[年月日]")
NOW = r"(?:(?:[今当]年|目前|现在|如今|(?:\d{4}年)?(?:\d{1,2}月)?[末底]?)的?)?(?:每\S{1,2})*"
TO = re.compile(
    rf"[^。；;]{{0,6}}?{CHANGE}[^，,。；;]{{0,4}}?[到至为成回](?:了|大?约|近|超过?)*{NOW}"
)
BRACKETS = re.compile(r"[（(][^（()）]*[)）]")
PLANNED = re.compile(r"原(?:定|计划|拟|本|先)[^，,。；;]{0,8}$")
MOVED = re.compile(
    r"[^。；;]*(?:推迟|延期|延后|提前|提早|改|调整|延)[^，,。；;]{0,3}[到至为于在](?:了)?"
)
OPENING, CLOSING = '[“‘「『"]', '[”’」』"]'
BASE = re.compile(r"[去上前]一?年|同期|上一?[季月周]|此前|之前")
BASE_BEFORE = re.compile(rf"[较比](?:{BASE.pattern})[^，,。；;]{{0,16}}$")
GROWN = re.compile(r"(?:增|降|减|下|上|涨|升|多|少|翻|提|扩|缩|高|低)")
PHRASE = rf"[^，,。；;“”‘’「」『』\"]{{0,24}}{OPENING}?[^，,。；;“”‘’「」『』\"]{{0,24}}"
RIGHT_AFTER = re.compile(
    rf"[^，,。；;“”]{{0,6}}{CLOSING}?(?:一[句处]|[这的]?[数字据]+)?(?:系?有?误|错误)?[，,、]?"
    rf"(?:[现特]?[应实](?:该|当|际)?[为是作]|[应现]?(?:更正|改正|订正|纠正|修正|勘误)为|应改为)[：:]?{PHRASE}"
)  # between a wrong figure and the right one
WRONG_AFTER = re.compile(
    rf"[^，,。；;“”]{{0,6}}{CLOSING}?(?:被|错)?(?:误|错)[写作印登刊报排标植录]?[写印]?(?:成|为|作)?了?{PHRASE}"
)  # between a right figure and the wrong one
NOTICE = re.compile(
    r"更正|勘误|订正|纠正|改正|有误|错误|误[写作为印登刊报排标植录]|致歉|本[报刊网台]"
)


def set_aside(sought: Sought, quote: str) -> tuple[Range, ...]:
    """Return the figures of a quote that are not asked for, as it gives others in their place.

    Of 由8个增加到9个 it is the first, unless what was before is asked for or the words with it are
    the question's own; then the last. None where the question asks for both.
    """
    if sought.kind not in FIGURES or ASKS_BOTH.search(sought.text):
        return ()
    asked = ASKS_FORMER.search(sought.text)
    return tuple(
        new if asked or _is_named(when, sought.text) else former
        for former, new, when in revisions_in(quote, dated=sought.kind == "date")
    ) + (() if BASE.search(sought.text) else _bases_in(quote))


def _bases_in(quote: str) -> tuple[Range, ...]:
    """Return the figures with which those of a year before are compared: 较上年的8亿元增长."""
    text = folded(quote)
    return tuple(
        (start, end)
        for start, end in _figures(quote, dated=False)
        if BASE_BEFORE.search(text[:start]) and GROWN.match(text, end)
    )


def new_figure(sought: Sought, quote: str) -> Range | None:
    """Return what a figure asked for was changed to, None where the quote tells no such change.

    A word of the question stands just before the change, and none that is not told before the new
    figure stands behind it: of 床位由8张增加到9张，其中重症床位2张 it is 9张, but for 重症床位.
    """
    aside, text = set_aside(sought, quote), folded(quote)
    if sought.kind not in AMOUNTS or not aside:
        return None
    for former, new, _ in revisions_in(quote, dated=False):
        start = max(text.rfind(mark, 0, former[0]) for mark in "由从")
        subject = re.split("[，,。；;：:]", text[:start])[-1]
        nouns = [subject[slice(*word[:2])] for word in words_of(subject)][-1:]
        later = [term for term in sought.terms if term in text[new[1] :] and term not in subject]
        if nouns and nouns[0] in sought.text and not later:
            return former if new in aside else new
    return None


@lru_cache(maxsize=4096)
def revisions_in(quote: str, *, dated: bool) -> tuple[tuple[Range, Range, str], ...]:
    """Return the former and the new figures or days of a quote, with the words before a former."""
    text = folded(quote)
    found = [
        (former, new, led["when"])
        for former, new in pairwise(_outside_brackets(_figures(quote, dated=dated), text))
        if (led := FROM.search(text[: former[0]]))
        and TO.fullmatch(BRACKETS.sub("", text[former[1] : new[0]]))
    ]
    if dated:
        found += [
            (former, new, "")
            for former, new in pairwise(_figures(quote, dated=True))
            if PLANNED.search(text[: former[0]]) and MOVED.fullmatch(text[former[1] : new[0]])
        ]
    return (*found, *((wrong, right, "") for wrong, right in corrections_in(quote, dated=dated)))


@lru_cache(maxsize=4096)
def corrections_in(quote: str, *, dated: bool) -> tuple[tuple[Range, Range], ...]:
    """Return the wrong figures or days of a notice, each with the right one, none of others."""
    if not NOTICE.search(simplified(quote)):
        return ()
    return tuple(_corrections(quote, folded(quote), dated=dated))


def _corrections(quote: str, text: str, *, dated: bool) -> Iterator[tuple[Range, Range]]:
    for one, other in pairwise(_figures(quote, dated=dated)):
        between = text[one[1] : other[0]]
        if RIGHT_AFTER.fullmatch(between):
            yield one, other
        elif WRONG_AFTER.fullmatch(between):
            yield other, one


def _outside_brackets(spans: list[Range], text: str) -> list[Range]:
    """Return the spans that stand in no brackets: of 0.5次(2019年数据) only the first."""
    inner = [found.span() for found in BRACKETS.finditer(text)]
    return [(a, b) for a, b in spans if not any(start < a < end for start, end in inner)]


def _figures(quote: str, *, dated: bool) -> list[Range]:
    """Return the days or the longest amounts of a quote, in order."""
    kinds = ("date",) if dated else AMOUNTS
    return sorted(dict(sorted(span for kind in kinds for span in spans_of(kind, quote))).items())


def _is_named(when: str, question: str) -> bool:
    """Tell whether the words that stand before a former figure are some of the question's.

    A year, month or day is one of them as a whole only.
    """
    if times := TIME.findall(when):
        return any(time in question for time in times)
    return any(when[at : at + 2] in question for at in range(len(when) - 1))
