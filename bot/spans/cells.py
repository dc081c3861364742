"""Finds the cell of a table that a question asks for, by the names of its row and its column."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from corpus.article import Range
from index.tokens import normal, words

UNIT = re.compile(r"[（(][^（）()]*[）)]")  # behind the name of a row or column
AREA = re.compile(r"[省市区县镇乡村州]$")
NAME = re.compile(r"(?=.*[\u4e00-\u9fffA-Za-z])\S{2,}|(?:19|20)\d\d")  # of a row, or its year
LABELS = 2  # first cells of a row that may name it: a region and a town
SHARED = 0.6  # of the name of a column that a question holds, the whole of one with a digit
LEAST = 2  # characters of it
ANOTHER = re.compile(
    r"为[什何啥]|怎|如何|[比增减降涨跌升差]|变化|[去前明上]年|何时|时候|[几哪]年|谁(?!\s*$)"
)
GROWTH = re.compile(
    r"同比|环比|增[长速幅]|涨[了幅]|[降跌]幅"
)  # a column behind that of its measure
OF_GROWTH = re.compile(
    rf"(?:(?:{GROWTH.pattern}|增加|上[涨升]|下[降跌滑]|[增涨降跌升减])+(?:率|了|的|是)?)+"
    r"|几个(?:百分)?点"
)
LINK = re.compile("[是为有达]|哪[家个位些]")  # joined to other words by the tagger
LOOSE = frozenset(("浓度", "数量", "总数", "数值", "情况", "分别", "目前", "现在", "具体"))


def names_row(question: str, row: str) -> bool:
    """Tell whether a folded question has the name of a row of a table."""
    return any(_name_in(cell, question) for cell in normal(row).split()[:LABELS])


def cell_asked(question: str, row: str, table: Sequence[str], above: str) -> Range | None:
    """Return where in a row the cell stands that a folded question asks for by its row and column.

    `table` are all rows, the names of the columns first, `above` is what it stands below; a row
    with fewer cells lacks those of merged ones on its left. None where two columns are named alike,
    and where a question has a word that is found in none of these: it asks for something else.
    """
    cells = [match.span() for match in re.finditer(r"\S+", row)]
    columns = table[0].split()[-len(cells) :]
    if row == table[0] or len(columns) < max(len(cells), LEAST):
        return None
    for label in cells[:LABELS]:
        name = _name_in(normal(row[slice(*label)]), question)
        plain = _without_longer(question, name, table)
        name = name if name in plain else ""
        rest = question.replace(name, " ") if name else ""
        shared = [shared_name(normal(column), rest) for column in columns] if name else []
        most = max(map(len, shared), default=0)
        if most and [len(held) for held in shared].count(most) == 1:
            at = [len(held) for held in shared].index(most)
            rest = rest.replace(shared[at], " ")
            if GROWTH.search(rest) and GROWTH.search("".join(columns[at + 1 : at + 2])):
                at, rest = at + 1, OF_GROWTH.sub(" ", rest)
            known = normal(" ".join((*table, above)))
            asked = cells[at] != label and not ANOTHER.search(rest)
            return cells[at] if asked and is_told(rest, known) else None
    return None


def _name_in(cell: str, question: str) -> str:
    """Return the name in a cell as a question has it, with or without 市 or the like, or empty."""
    name = UNIT.sub("", cell)
    bare = AREA.sub("", name)
    forms = (name, bare) if len(bare) >= LEAST else (name,)
    return next((form for form in forms if NAME.fullmatch(name) and form in question), "")


def _without_longer(question: str, name: str, table: Sequence[str]) -> str:
    """Return a question without the names of other rows that hold a row's name."""
    cells = (cell for row in table for cell in normal(row).split()[:LABELS])
    for longer in sorted(
        {cell for cell in cells if name in cell and cell != name}, key=len, reverse=True
    ):
        question = question.replace(longer, " ")
    return question


def shared_name(column: str, question: str) -> str:
    """Return the longest part of a column's name that a question has, empty for too short a one."""
    name = UNIT.sub("", column)
    matcher = SequenceMatcher(None, name, question, autojunk=False)
    found = matcher.find_longest_match()
    head = found.a + found.size == len(name)  # the noun that the name ends with
    least = len(name) if re.search(r"\d", name) else max(LEAST, 0 if head else SHARED * len(name))
    return name[found.a : found.a + found.size] if found.size >= least else ""


def is_told(rest: str, known: str) -> bool:
    """Tell whether each telling word of what is left of a question is known of the table."""
    plain = LINK.sub(" ", rest)
    telling = (word for word in words(plain) if len(word) > 1 or word.isdigit())
    return all(word in known or word in LOOSE for word in telling)
