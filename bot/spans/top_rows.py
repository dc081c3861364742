"""Finds the row of a table that has the most or the least of what a question asks for."""

import re
from collections.abc import Sequence

from bot.spans.cells import GROWTH, is_told, shared_name
from corpus.article import Range
from index.tokens import normal

TOP = re.compile(
    r"最(?P<how>[多高大长快强低少小短慢差])|(?P<first>排?名?第一)|(?P<last>垫底|倒数第一)"
)
WHICH = re.compile(r"哪(?:一?[个家座所处里])?|谁")
LEAST = "低少小短慢差"
FASTER = re.compile(r"[快慢]|增[长速幅]|涨幅|[降跌]幅|下[降跌滑]|[降跌]得")  # is asked of a growth
FALL = re.compile(r"[降跌]幅|下[降跌滑]|[降跌]得")  # of which the most is the least growth
SIGNED = re.compile(r"(?P<sign>[-－−↓▼降减]?)\s*(?P<value>\d+(?:,\d{3})*(?:\.\d+)?)\s*(?:%|％)?")
WHOLE = re.compile(
    r"合计|总计|小计|共计|平均|[全总][国省市区县]|全部"
)  # a row that is of all others
RANK = re.compile(r"名次|排名|序号|位次|^No\.?$", re.IGNORECASE)
OTHER = re.compile(r"[^那的是呢又则\s？?，,]")  # says what is compared
ROWS = 3  # with a value, from which one is the most


def asks_top(question: str) -> bool:
    """Tell whether a question asks which of several has the most or the least."""
    return bool(TOP.search(question) and WHICH.search(question))


def with_extreme(question: str, asked: str) -> str:
    """Return a question for the most of something as one for what is `asked`, 哪个最少; or empty.

    That names nothing by itself.
    """
    top, other = TOP.search(question), TOP.search(asked)
    bare = other and not OTHER.search(WHICH.sub("", asked.replace(other[0], "")))
    return question.replace(top[0], other[0]) if top and other and bare else ""


def top_row(question: str, table: Sequence[str], above: str) -> tuple[int, Range] | None:
    """Return the number of the row that a folded question asks for, and where its label stands.

    `table` are all rows, the names of the columns first. None where the question names no column,
    or has a word that is found neither there nor `above`, and where two rows have as much.
    """
    top = next(reversed(list(TOP.finditer(question))), None)
    columns = normal(table[0]).split() if table else []
    if not top or not columns or not asks_top(question):
        return None
    rest = WHICH.sub(" ", question.replace(top[0], " "))
    at, rest = _column(columns, rest, faster=bool(FASTER.search(question)))
    if not at or not is_told(rest, normal(" ".join((*table, above)))):
        return None
    values = dict(_values(table, columns, at))
    if len(values) < ROWS:
        return None
    least = bool(top["last"] or (top["how"] and top["how"] in LEAST))
    least ^= bool(FALL.search(question) and not FALL.search(columns[at]))
    best = (min if least else max)(values.values())
    (first, *others) = [row for row, value in values.items() if value == best]
    return None if others else (first, _label(table[first]))


def _column(columns: list[str], question: str, *, faster: bool) -> tuple[int, str]:
    """Return which column a question names, and what else it says; 0 where it names none.

    Of a growth it is the column of one, behind that of the measure where the question names that.
    """
    first = int(bool(RANK.search(columns[0])))  # the column of labels
    question = question.replace(columns[first], " ") if first < len(columns) else question
    shared = [
        shared_name(column, question) if place > first else ""
        for place, column in enumerate(columns)
    ]
    most = max(map(len, shared), default=0)
    at = [len(held) for held in shared].index(most) if most else 0
    alone = [len(held) for held in shared].count(most) == 1
    rest = question.replace(shared[at], " ") if most else question
    growths = [place for place, column in enumerate(columns) if GROWTH.search(column)]
    if faster and at not in growths:
        rest = FASTER.sub(" ", rest)
        behind = [place for place in growths if place == at + 1 or len(growths) == 1]
        return (behind[0] if behind else 0), rest
    return (at if most and alone else 0), rest


def _label(row: str) -> Range:
    """Return where the label of a row stands: its first cell, behind its number in a ranking."""
    cells = [match.span() for match in re.finditer(r"\S+", row)]
    return next((span for span in cells if not row[slice(*span)].isdigit()), cells[0])


def _values(table: Sequence[str], columns: list[str], at: int) -> list[tuple[int, float]]:
    """Return the number of each row that has a value in a column, and the value."""
    found = []
    for number, row in enumerate(table[1:], 1):
        cells = row.split()
        told = SIGNED.fullmatch(cells[at]) if len(cells) == len(columns) else None
        if told and not WHOLE.search(cells[0]):
            sign = -1 if told["sign"] else 1
            found.append((number, sign * float(told["value"].replace(",", ""))))
    return found
