"""What an answer rests on, in one line: how sure it is, its reports, the words that matched."""

import re
from itertools import groupby

from bot.answer import Answer
from bot.web.wording import Words


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
    """Return the longest stretches of `question` that `terms` cover, single characters aside."""
    covered = [False] * len(question)
    for term in terms:
        for found in re.finditer(re.escape(term), question, re.IGNORECASE):
            covered[found.start() : found.end()] = [True] * len(found[0])
    runs = groupby(range(len(question)), key=lambda at: covered[at])
    stretches = ["".join(question[at] for at in run) for inside, run in runs if inside]
    return [stretch for stretch in dict.fromkeys(stretches) if len(stretch) > 1]
