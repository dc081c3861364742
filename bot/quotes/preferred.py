"""Lets a sentence lead the answer that is of the standing or lists the number asked for."""

import re
from collections.abc import Sequence
from datetime import date

from bot.answer import AMOUNTS, FIGURES
from bot.checks.kinds import unlike_sought
from bot.language.overlap import Column
from bot.questions.analysis import YEAR, Sought
from bot.sentences.candidates import Candidate
from bot.sentences.extraction import SENTENCES, Ranked
from bot.spans.enumerations import ITEM, enumerations_of
from bot.spans.highlights import highlights_of
from bot.spans.measures import unit_of
from bot.spans.standing import AIM, DONE, asks_aim, is_aim
from corpus.article import Range
from corpus.dates import dates_of
from index.tokens import normal

LOOKED_AT = 30  # best sentences among which one of the standing asked for is looked for
BEFORE = 3  # sentences before one, in which its year may be named
LISTED = re.compile(r"哪([三四五六七八九十])(?!年|月|日|天)")
GOAL = re.compile("目标|任务")
NUMBERS = "零一二三四五六七八九十"  # two things side by side are seldom a list
TIME = re.compile(r"\d|[今去明前]年|年初|年底|月|季度|半年|全年")  # in words that only tell when


def led_by_standing(
    sought: Sought, picked: Sequence[Candidate], found: Ranked, weights: Column
) -> list[Candidate]:
    """Return the chosen sentences, led by the best that gives a result, or an aim if one is sought.

    Another than the first leads only where that gives the one not asked for, and it holds all the
    words of the question that the first does, gives a figure of the same unit and is not told of
    other years. The first stays behind it.
    """
    if sought.kind not in FIGURES:
        return list(picked)
    wanted = asks_aim(sought.text)
    first = picked[0]
    marked = marked_in(sought, first, weights)
    goal = wanted and bool(GOAL.search(sought.text))

    def is_wanted(candidate: Candidate, span: Range) -> bool:
        aim = is_aim(*_told(candidate, span)) == wanted
        return aim and (not goal or _names_goal(candidate))

    if not marked or any(is_wanted(first, span) for span in marked):
        return list(picked)
    units = {unit_of(normal(first.sentence.text[slice(*span)])) for span in marked}
    for other in (*picked[1:], *found.candidates[:LOOKED_AT]):
        if other is not first and replaces(sought, first, other):
            spans = [
                span
                for span in marked_in(sought, other, weights)
                if is_wanted(other, span) and _is_of_year(sought, other, span)
            ]
            alike = [s for s in spans if unit_of(normal(other.sentence.text[slice(*s)])) in units]
            text = other.sentence.text
            dated = sought.kind not in AMOUNTS and not unlike_sought(sought, [text], text)
            if alike or (spans and dated):
                rest = [one for one in picked if one is not other]
                return [other, *rest][:SENTENCES]
    return list(picked)


def led_by_number(sought: Sought, picked: Sequence[Candidate]) -> list[Candidate]:
    """Return the chosen sentences, led by the first that lists as many things as are asked for.

    That is 五步 for 哪五步; the order is kept where the first lists them, or none does.
    """
    asked = LISTED.search(sought.text) if sought.kind == "list" else None
    number = NUMBERS.index(asked[1]) if asked else 0
    if not number or _lists(picked[0], number):
        return list(picked)
    lead = next((one for one in picked[1:] if _lists(one, number)), picked[0])
    return [lead, *(one for one in picked if one is not lead)]


def _lists(candidate: Candidate, number: int) -> bool:
    """Tell whether a sentence says that things are so many, and lists that many side by side."""
    text = candidate.sentence.text
    said = (NUMBERS[number], str(number))
    spans = enumerations_of(text)
    listed = any(len(ITEM.split(text[slice(*span)])) == number for span in spans)
    return listed and any(mark in text for mark in said)


def marked_in(sought: Sought, candidate: Candidate, weights: Column) -> tuple[Range, ...]:
    """Return what would be marked in a sentence that leads the answer."""
    return highlights_of(sought, candidate.sentence.text, weights, lead=True)


def _told(candidate: Candidate, span: Range) -> tuple[str, Range, str]:
    """Return a sentence, a span of it, and its heading, the headline where it has none."""
    heading = candidate.article.heading(candidate.sentence.number)
    return candidate.sentence.text, span, heading or candidate.article.title.text


def _names_goal(candidate: Candidate) -> bool:
    """Tell whether a sentence or what it stands below calls something a goal."""
    return bool(GOAL.search(f"{candidate.sentence.text} {candidate.context}"))


def replaces(sought: Sought, first: Candidate, other: Candidate) -> bool:
    """Tell whether a sentence holds the words of the question that the first does, of its year.

    Those of the sentence before the first count too, which 该项目 goes on from.
    """
    own = normal(f"{first.neighbour(-1)} {first.sentence.text}")
    told = normal(f"{other.sentence.text} {other.context}")
    terms = [term for term in sought.terms if not _is_of_standing(term)]
    held = all(term in told for term in terms if term in own)
    asked = {int(year) for year in YEAR.findall(sought.text)}
    return held and (not asked or bool(asked & _years(other)))


def _is_of_year(sought: Sought, candidate: Candidate, span: Range) -> bool:
    """Tell whether a span names no year but one that a question names, if it names any."""
    asked, told = (
        set(YEAR.findall(text)) for text in (sought.text, candidate.sentence.text[slice(*span)])
    )
    return not (asked and told) or bool(asked & told)


def _is_of_standing(term: str) -> bool:
    """Tell whether a word only says when something is, or that it is an aim or a result."""
    return bool(TIME.search(term) or AIM.search(term) or DONE.search(term))


def _years(candidate: Candidate) -> set[int]:
    """Return the years that a sentence names, else those around it, else that of its report."""
    article, number = candidate.article, candidate.sentence.number
    day = article.published.date or ""
    anchor = date.fromisoformat(day) if len(day) == len("2024-01-31") else None
    before = "".join(line.text for line in article.lines[max(0, number - BEFORE) : number])
    for text in (candidate.sentence.text, f"{candidate.context} {before}"):
        years = {found.first.year for found in dates_of(text, anchor) if found.first}
        if years:
            return years
    return {anchor.year, anchor.year - 1} if anchor else set()
