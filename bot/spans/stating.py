"""Finds the figure that a sentence states of just what is asked: of a noun, or of its change."""

import re
from itertools import takewhile

from bot.answer import AMOUNTS
from bot.language.overlap import Column
from bot.language.phrases import words_of
from bot.questions.analysis import COUNTED, Sought
from bot.spans.candidates import alike_in, is_free, is_new, ranges_of
from bot.spans.dating import of_the_time
from bot.spans.enumerations import rows_of
from bot.spans.finding import UNIT, spans_of
from corpus.article import Range

UP = r"(?:上?[涨升]|增[长加速]?|提[高升]|[上攀飙]升|扩大|上调|调[高升]|延长)"
DOWN = r"(?:[下大暴]?跌|[下]?降[低]?|下滑|减[少]?|缩[减小水短]|回落|[下]调|调低|压[缩减])"
MUCH = r"了?(?:大?约)?(?:多少|几|百分之几)"
ASKED = (
    (re.compile(rf"{UP}{MUCH}|(?<!至)多了多少|[增涨]幅|增速"), rf"(?:{UP}|多增?|[增涨升]幅)"),
    (re.compile(rf"{DOWN}{MUCH}|少了多少|[跌降]幅"), rf"(?:{DOWN}|少增?|[跌降减]幅)"),
)  # what asks for a change of one sort, and what stands before a figure that tells it
GOAL = re.compile(rf"(?P<verb>{UP}|{DOWN})(?:[到至为成])了?(?:多少|几)")
REACHED = rf"(?:{UP}|{DOWN})(?:了|近)?[到至为成]了?\s*$"  # before the figure that a change ends at
TOLD = r"(?:幅度?)?[了达近超为约过]*\s*$"
SHARE = re.compile("百分|幅|增速|率|几成")  # else a rise may be told by an amount too
AMOUNT = re.compile(
    r"(?:现在|目前|大约|一共|总共|会|将|能|要|应该?|得)*(?:是|为|有|达到?|做到|调到|占)?了?(?:多少|几)[\u4e00-\u9fff]?(?:钱|元)?$"
)
OF_AIM = re.compile(r"的?(?:年度|全年|预期)?(?:目标|计划|任务)[数值]?(?=[是为有]?(?:多少|几))")
LINK = r"(?:累计|合计|共计|大约|[为是达至约到有近超共仅已低高升降了过：:\s])*"
PAST = re.compile(r"[了过]$")  # behind a verb
NOUNS = ("n", "nz", "vn", "v", "j", "l")  # tags
COUNTED_NOUNS = ("n", "vn", "j", "l", "b")
TOTALS = frozenset(("总额", "总数", "总量", "总和", "总计", "合计", "金额", "数额"))
EARNED = {"赚": "利润|盈利|净利", "亏": "亏损", "亏损": "亏损|净亏"}  # what a verb asks for
CODED = re.compile(
    r"(?:[编型账证单批牌本]号|号码|代码|编码|电话)$"
)  # a number that names something
CODE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.－-]*[A-Za-z0-9])?")
USUAL = re.compile(r"(?:一般|通常|平均|正常情况下|多数)(?:[为是在要需有]|持续)*约?$")
LIMIT = re.compile(r"最[高低长短多少大小]|至少|至多|个别")
REACH = 10.0  # characters over which a word before a figure loses half its pull
WITHIN = 12  # characters before a figure that are looked at


def stated_in(
    sought: Sought, quote: str, weights: Column, taken: tuple[Range, ...] = ()
) -> Range | None:
    """Return the figure that tells the rise or fall asked for, or of just the noun asked for.

    Of several changes the one is taken that the words of the question stand nearest before. None
    where the quote states none; those that reach into `taken` spans are left out. `weights` are
    those of the question's terms.
    """
    if sought.kind not in AMOUNTS:
        return None
    figures = _figures(sought, quote, taken)
    alike = frozenset(alike_in(sought, quote, taken))
    if sought.kind == "percent" and not SHARE.search(sought.text):
        alike = frozenset()
    changes = [span for span in _changes(sought, quote, figures) if not alike or span in alike]
    found = changes or _usual(sought, quote, figures) or _of_the_noun(sought, quote, figures)
    if not found:
        return None
    terms = tuple(zip(sought.terms, weights, strict=True))
    owned = [
        sum(weight * _nearness(term, quote[:start]) for term, weight in terms) for start, _ in found
    ]
    best = found[owned.index(max(owned))]
    for row, asked in rows_of(quote, tuple(figures), sought.terms):
        best = row[asked] if best in row and asked >= 0 else best
    return next((whole for whole in ranges_of(tuple(figures), quote) if whole[0] == best[0]), best)


def of_the_change(sought: Sought, quote: str, spans: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return the spans that tell a rise or fall where a question asks for one, else all."""
    if not any(asked.search(sought.text) for asked, _ in ASKED):
        return spans
    return tuple(span for span in spans if span in _changes(sought, quote, list(spans)))


def _nearness(term: str, before: str) -> float:
    """Return how near the end of some words a term stands, 1 at the end and 0 where it does not."""
    at = before.rfind(term)
    return 1 / (1 + (len(before) - at - len(term)) / REACH) if at >= 0 else 0.0


def _figures(sought: Sought, quote: str, taken: tuple[Range, ...]) -> list[Range]:
    """Return the figures of a quote that are not the question's, the longest at each place."""
    longest = dict(sorted(span for kind in AMOUNTS for span in spans_of(kind, quote)))
    spans = longest.items()
    new = [s for s in spans if is_free(s, taken) and is_new(sought, quote[slice(*s)])]
    return of_the_time(sought.text, quote, new)


def _changes(sought: Sought, quote: str, figures: list[Range]) -> list[Range]:
    """Return the figures that follow a word for the sort of change asked for, or for its end."""
    if GOAL.search(sought.text):
        return [s for s in figures if re.search(REACHED, quote[max(0, s[0] - WITHIN) : s[0]])]
    verbs = "|".join(verb for asked, verb in ASKED if asked.search(sought.text))
    told = re.compile(f"(?:{verbs}){TOLD}")
    return [s for s in figures if verbs and told.search(quote[max(0, s[0] - WITHIN) : s[0]])]


def _usual(sought: Sought, quote: str, figures: list[Range]) -> list[Range]:
    """Return the one figure that is told to be the usual one, where no limit is asked for."""
    if LIMIT.search(sought.text):
        return []
    units = alike_in(sought, quote)
    usual = [s for s in figures if USUAL.search(quote[max(0, s[0] - WITHIN) : s[0]])]
    ends = {whole[0]: whole[1] for whole in ranges_of(tuple(figures), quote)}
    told = [s for s in usual if any(s[0] <= one[0] < ends.get(s[0], s[1]) for one in units)]
    return told if len(told) == 1 else []


def _of_the_noun(sought: Sought, quote: str, figures: list[Range]) -> list[Range]:
    """Return the one figure that follows the noun asked for at once, as 面积为3亩 of 面积是多少.

    Of several the one with most of the question before the noun, none where they have as much. A
    number that names something is written of letters and digits.
    """
    noun, before = _noun_asked(sought.text)
    if not noun and sought.kind == "number":
        noun, before = _noun_counted(sought.text)
    if CODED.search(noun):
        figures = [match.span() for match in CODE.finditer(quote)]
    leads = re.compile(f"(?P<before>.*)(?:{EARNED.get(noun, re.escape(noun))}){LINK}$", re.DOTALL)
    led = [(span, leads.match(quote[: span[0]])) for span in figures if noun]
    before = PAST.sub("", before)
    found = [(span, _shared_end(before, match["before"])) for span, match in led if match]
    most = max((shared for _, shared in found), default=0)
    best = [span for span, shared in found if shared == most]
    return best if len(best) == 1 else []


def _noun_asked(question: str) -> tuple[str, str]:
    """Return the noun that stands before 是多少 or the like, and what stands before it.

    Of 损失总额 it is 损失, of 产量目标 it is 产量. Empty where there is none.
    """
    question = OF_AIM.sub("", question)
    asked = AMOUNT.search(question)
    if not asked:
        return "", ""
    words = [word for word in words_of(question) if word[1] <= asked.start()]
    if len(words) > 1 and question[slice(*words[-1][:2])] in TOTALS and words[-2][2] in NOUNS:
        (start, end, tag), after = words[-2], words[-1][1]
    else:
        start, end, tag = words[-1] if words else (0, 0, "")
        after = end
    noun = question[start:end]
    is_noun = (tag in NOUNS and len(noun) > 1) or noun in EARNED
    return (noun, question[:start]) if after == asked.start() and is_noun else ("", "")


def _noun_counted(question: str) -> tuple[str, str]:
    """Return the noun that is counted, 护林员 of 多少名护林员, and what stands before 多少."""
    asked = COUNTED.search(question)
    if not asked:
        return "", ""
    after = question[asked.start("unit") :]
    words = words_of(after)
    words = words[1:] if words and re.fullmatch(UNIT, after[: words[0][1]]) else words
    named = list(takewhile(lambda word: word[2].startswith(COUNTED_NOUNS), words))
    noun = after[named[0][0] : named[-1][1]] if named else ""
    return (noun, question[: asked.start()]) if len(noun) > 1 else ("", "")


def _shared_end(one: str, other: str) -> int:
    """Return the number of characters in which two texts end alike."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
