"""What an answer rests on, in one line: how sure it is, its reports, the words that matched."""

import re
from itertools import groupby

from bot.answer import Answer
from bot.web.wording import Words

COUNTING = re.compile(
    r"[多少几数哪那这每各某首\d一二两三四五六七八九十百千万亿]"
)  # before a measure word


def grounds_of(answer: Answer, words: Words) -> str:
    """Return how sure an answer is, what it rests on and which words it matched, as plain text."""
    grounds = words.grounds.format(reports=_reports(answer), quotations=len(answer.claims))
    matched = _matched(answer)
    terms = [words.matched.format("、".join(matched))] if matched else []
    return " · ".join([_sureness(answer.confidence, words), grounds, *terms])


def _reports(answer: Answer) -> int:
    """Return how many reports an answer rests on; one that reprints another counts with it."""
    counted: set[str] = set()
    reports = 0
    for citation in (claim.citation for claim in answer.claims):
        reports += citation.article_id not in counted
        counted |= {citation.article_id, *(copy.article_id for copy in citation.also)}
    return reports


def _sureness(confidence: float, words: Words) -> str:
    if confidence >= 0.75:
        return words.sure
    return words.fairly_sure if confidence >= 0.5 else words.unsure


def _matched(answer: Answer) -> list[str]:
    """Return the stretches of the question whose terms stand in the quotes."""
    quotes = "\n".join(claim.citation.quote for claim in answer.claims).lower()
    terms = {term for hit in answer.hits for term in hit.matched if term.lower() in quotes}
    return _stretches(answer.question.standalone, terms)


def _stretches(question: str, terms: set[str]) -> list[str]:
    """Return the longest stretches of `question` that `terms` cover, single characters aside.

    Of 多少名院士 it is 院士: a measure word without its number says nothing.
    """
    covered = [False] * len(question)
    for term in terms:
        for found in re.finditer(re.escape(term), question, re.IGNORECASE):
            covered[found.start() : found.end()] = [True] * len(found[0])
    runs = groupby(range(len(question)), key=lambda at: covered[at])
    stretches = [[*run] for inside, run in runs if inside]
    texts = [question[_begin(run[0], question, terms) : run[-1] + 1] for run in stretches]
    return [text for text in dict.fromkeys(texts) if len(text) > 1]


def _begin(start: int, question: str, terms: set[str]) -> int:
    """Return where a stretch begins without the measure word that may stand at its start."""
    counted = start > 0 and COUNTING.match(question[start - 1])
    return start + 1 if counted and question[start] in terms else start
