"""Finds the figure that a question takes for true, and puts the question that asks for it."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.language.english import translations
from corpus.figures import Figure, figures_of
from corpus.measures import family_of

QUOTED = re.compile(
    r"[一二两三四五六七八九十几\d]+[篇条](?:报道|新闻|文章|稿|消息)|“[^”]*”|《[^》]*》|「[^」]*」|‘[^’]*’|\"[^\"]*\""
)
CHOSEN = re.compile(
    r"(?:[哪前每第另首头后上下再]|其中|任何|至少|最[多高低少])$"
)  # before what is no claim
PART = re.compile(
    r"^(?:之?[中内里间]|以[上下内]|左右|之一|[一二三四五六七八九十]|分之)"
)  # after such
UNTOLD = frozenset(("层", "期", "届", "点", "版", "课", "班", "段", "轮", "次", "度", "成", "折"))
SURE = re.compile(
    r"(?:请问)?(?:为(?:什么|何|啥)|怎么|如何|是不是|是否|有没有|真的|的?原因(?:是什么)?|[这那]$)"
)
LISTING = re.compile(
    r"(?:都|分别|各自?)*[是叫为有]?(?:什么|哪些|哪几\w|谁)(?:名字)?"
    r"|[，,](?:对不对|是不是|(?:对|是|没错|(?:是|这是)?真的)[吗吧])|[吗吧呢]|[?？]"
)
REACHED = re.compile(r"^\s*(?:达到?)?\s*")  # before a figure that is no bound of it
BESIDE = (
    "in|of|at|on|from|to|for|by|with|that|which|who|are|is|were|was|be|been|have|has|had|there|did|do"
    "|does|work|works|working|take|took|get|got"
)  # words after the name of what is counted
ENGLISH = re.compile(
    r"(?<![\w.,+/-])(?P<value>\d[\d,]*(?:\.\d+)?)(?![\d+/-])\s?(?:(?P<share>%|per ?cent\b)"
    rf"|(?P<what>[a-z][a-z-]+(?: (?!(?:{BESIDE})\b)[a-z][a-z-]+){{0,6}}))",
    re.IGNORECASE,
)
ASKED_WHY = re.compile(r"^(?:so )?(?:why|how come)\b ?|\breally\b ?", re.IGNORECASE)
MEASURED = re.compile(
    r"^(?:years?|months?|weeks?|days?|hours?|minutes?|century|am|pm|hundred|thousand|million|billion"
    r"|trillion|yuan|dollars?|euros?|pounds|mu|(?:square |cubic |kilo|centi)?met(?:er|re)s?|tons?"
    r"|tonnes?|times)\b",
    re.IGNORECASE,
)  # after a number that counts no things
LEAST = 2  # things that a question counts; one of them is no count


@dataclass(frozen=True, slots=True)
class Assertion:
    """A figure that a question states, in the words of the question.

    `asked` is the question that asks for the figure instead; `things` are the Chinese words for
    what a question in English counts, `figure` has no unit then.
    """

    words: str
    figure: Figure
    asked: str
    things: tuple[str, ...] = ()


def assertion_in(question: str) -> Assertion | None:
    """Return the one figure that a question takes for true, None without one or with several.

    Times, ranks, names, choices such as 哪两家 and parts such as 前10名 are none.
    """
    if re.search(r"[\u3400-\u9fff]", question):
        hidden = QUOTED.sub(lambda quoted: "〇" * len(quoted[0]), question)
        found = [figure for figure in figures_of(hidden) if _is_stated(hidden, figure)]
        return _stated(question, found[0]) if len(found) == 1 else None
    matches = [match for match in ENGLISH.finditer(question) if _is_meant(question, match)]
    return _in_english(question, matches[0]) if len(matches) == 1 else None


def _is_stated(text: str, figure: Figure) -> bool:
    """Tell whether a question in Chinese states a figure as a fact."""
    family = family_of(figure.unit)
    counts = bool(figure.unit) and family != "time" and figure.unit not in UNTOLD
    chosen = CHOSEN.search(text[: figure.start]) or PART.match(text[figure.end :])
    return counts and not chosen and figure.low == figure.high and figure.low >= LEAST


def _stated(question: str, figure: Figure) -> Assertion:
    share = figure.unit == "%"
    before, after = question[: figure.start], question[figure.end :]
    wanted = "百分之多少" if share else f"多少{figure.unit}"
    bare = LISTING.sub("", SURE.sub("", before)), LISTING.sub("", SURE.sub("", after))
    words = REACHED.sub("", question[figure.start : figure.end]).strip()
    return Assertion(words, figure, f"{bare[0]}{wanted}{bare[1]}？")


def _is_meant(question: str, match: re.Match[str]) -> bool:
    """Tell whether a number in English counts things or is a share."""
    year = re.fullmatch(r"(?:19|20)\d\d", match["value"])
    first = re.search(r"(?:\b(?:top|first|last|every|each|which|number|no\.?|in)|[“\"'])\s*$",
                      question[: match.start()], re.IGNORECASE)  # fmt: skip
    time = match["what"] and MEASURED.match(match["what"])
    return not (year or first or time) and Decimal(match["value"].replace(",", "")) >= LEAST


def _in_english(question: str, match: re.Match[str]) -> Assertion | None:
    value = Decimal(match["value"].replace(",", ""))
    share = bool(match["share"])
    figure = Figure(*match.span(), value, value, "%" if share else "", "exact")
    things: tuple[str, ...] = ()
    if share:
        words, wanted = match[0].strip(), "what percent"
    else:
        things = tuple(translations(match["what"].split()[-1]))
        words, wanted = match["value"], f"how many {match['what']}"
        figure = replace(figure, end=match.end("value"))
    asked = f"{question[: match.start()]}{wanted}{question[match.end() :]}"
    return Assertion(words, figure, ASKED_WHY.sub("", asked).strip(), things)
