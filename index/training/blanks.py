"""Makes questions out of sentences: a figure, a date or a name gives way to a question word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import rjieba

from index.training.corpus_text import sentences

UNITS = "%|万元|亿元|元|万人|人|个|家|吨|公里|平方米|米|项|次|名|件|辆|户|套|岁|年|天"
BLANKS = {
    "figure": re.compile(rf"\d+(?:\.\d+)?[万亿]?[多余]?(?P<unit>{UNITS})"),
    "date": re.compile(r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}年"),
    "name": re.compile(r"(?<=“)[^”]{2,14}(?=”)|(?<=《)[^》]{2,14}(?=》)"),
}
WORDS = {
    "figure": ("多少", "几"),
    "date": ("什么时候", "何时", "哪一天"),
    "name": ("什么", "哪个", "什么名称"),
}
SHORTEST, LONGEST = 18, 110  # characters of a sentence
DROPPED = (0.15, 0.3, 0.45)  # share of the other words that a question leaves out
TURNED = 0.25  # share of the questions whose words start in the middle


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the name of the source that answers it, and the words that do."""

    query: str
    source: str
    answer: str


def blanked(text: str, source: str, random: Random) -> Iterator[Question]:
    """Yield a question made of one sentence of a text, or none where nothing can be asked."""
    told = [part.strip() for part in sentences(text)]
    told = [part for part in told if SHORTEST <= len(part) <= LONGEST]
    if not told:
        return
    sentence = random.choice(told)
    found = [(kind, at) for kind, form in BLANKS.items() for at in form.finditer(sentence)]
    if found:
        kind, at = random.choice(found)
        asking = random.choice(WORDS[kind]) + (at["unit"] if kind == "figure" else "")
        clauses = _clauses(sentence, at.start(), at.end(), asking, random)
        yield Question(_thinned(clauses, asking, random), source, at[0])


def _clauses(sentence: str, start: int, end: int, asking: str, random: Random) -> str:
    """Put the question word in its clause and keep up to two others, in their order."""
    parts = [(at.start(), at[0]) for at in re.finditer(r"[^，；：。！？]+", sentence)]
    kept = random.sample(range(len(parts)), min(len(parts), random.choice((0, 1, 1, 2))))
    clauses = []
    for number, (first, clause) in enumerate(parts):
        if first <= start < first + len(clause):
            clauses.append(clause[: start - first] + asking + clause[end - first :])
        elif number in kept:
            clauses.append(clause)
    return "，".join(clauses)


def _thinned(text: str, asking: str, random: Random) -> str:
    """Drop words at random, all but the question word; turn some questions round."""
    share = random.choice(DROPPED)
    kept = [word for word in rjieba.cut(text) if word in asking or random.random() > share]
    if random.random() < TURNED:
        middle = random.randrange(len(kept) + 1)
        kept = kept[middle:] + kept[:middle]
    return "".join(kept) + random.choice(("？", ""))
