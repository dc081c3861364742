"""The conversation as chat messages: pure functions from answers to markup.

Each message is one line of HTML with every text of a report or a user escaped, so that neither
Markdown nor HTML in it takes effect.
"""

import re
from dataclasses import replace
from html import escape
from itertools import groupby

from bot.answer import Answer, Citation, Claim, Copy, Reading
from bot.labels import labels_of
from bot.web.place import Place
from bot.web.readings_chart import chart_markup
from bot.web.wording import Words, dated, words_for_question
from index.passage import Hit

EXCERPT = 90  # characters of a nearest passage: enough to judge it, few enough to see three
Message = dict[str, str]


def messages(turns: tuple[Answer, ...]) -> list[Message]:
    """Return the chat of whole turns."""
    return [
        message
        for turn in turns
        for message in (asked(turn.question.text), replied(turn, len(turn.claims)))
    ]


def asked(text: str) -> Message:
    """Return the user's message as it was typed."""
    lines = "<br>".join(_plain(line) for line in text.strip().splitlines())
    return {"role": "user", "content": f'<div class="asked">{lines}</div>'}


def replied(answer: Answer, shown: int) -> Message:
    """Return the bot's message with the first `shown` claims, and its frame once all are shown."""
    words = words_for_question(answer.question.text)
    if answer.status == "refused":
        body = _refusal(answer, words)
    else:
        body = "".join(_claim(claim, answer, words) for claim in answer.claims[:shown])
        body += _frame(answer, words) if shown >= len(answer.claims) else ""
    content = f'<div class="answer" lang="{words.lang}">{_understood(answer, words)}{body}</div>'
    return {"role": "assistant", "content": content}


def citation_link(citation: Citation, answer: Answer, words: Words) -> str:
    """Return the link [n] to a citation; it carries the answer's other places in that article."""
    also = tuple(
        span
        for claim in answer.claims
        if claim.citation.article_id == citation.article_id and claim.citation != citation
        for span in claim.citation.ranges
    )
    href = Place(citation.article_id, citation.ranges, also).href
    title = words.open_quotation.format(number=citation.number, title=citation.title)
    return f'<a class="cite" href="{href}" title="{_plain(title)}">[{citation.number}]</a>'


def _understood(answer: Answer, words: Words) -> str:
    question = answer.question
    if question.standalone.strip() == question.text.strip():
        return ""
    return f'<p class="understood">{words.understood.format(_plain(question.standalone))}</p>'


def _claim(claim: Claim, answer: Answer, words: Words) -> str:
    quote = _bold(claim)
    link = citation_link(claim.citation, answer, words)
    label = _label(claim, answer)
    return f'<p class="claim"><span class="quote" lang="zh-Hans">{quote}</span>{link}{label}</p>'


def _label(claim: Claim, answer: Answer) -> str:
    """Return the English of the figures marked in a claim, where the question is in English."""
    labels = filter(None, labels_of(replace(answer, claims=(claim,))))
    text = _plain(" · ".join(labels))
    return f' <span class="label" lang="en">{text}</span>' if text else ""


def _bold(claim: Claim) -> str:
    return "".join(
        f"<strong>{_plain(text)}</strong>" if bold else _plain(text) for text, bold in claim.pieces
    )


def _frame(answer: Answer, words: Words) -> str:
    readings = _readings(answer, words) if len(answer.readings) > 1 else ""
    readings += chart_markup(answer.readings, words)
    return readings + f'<p class="grounds">{_grounds(answer, words)}</p>' + _cited(answer, words)


def _readings(answer: Answer, words: Words) -> str:
    head = "".join(
        f'<th scope="col">{name}</th>'
        for name in (words.value, words.period, words.report, words.quotation)
    )
    rows = "".join(_reading(reading, answer, words) for reading in answer.readings)
    return (
        f'<table class="readings"><caption>{words.readings}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _reading(reading: Reading, answer: Answer, words: Words) -> str:
    cited = {claim.citation.number: claim.citation for claim in answer.claims}
    citation = cited.get(reading.citation)
    cells = (
        f"<strong>{_plain(reading.value)}</strong>",
        _plain(reading.period) or f'<span class="unstated">{words.unstated}</span>',
        _plain(citation.title or citation.source) if citation else "",
        citation_link(citation, answer, words) if citation else f"[{reading.citation}]",
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _grounds(answer: Answer, words: Words) -> str:
    grounds = words.grounds.format(reports=_reports(answer), quotations=len(answer.claims))
    matched = _matched(answer)
    terms = [words.matched.format(_plain("、".join(matched)))] if matched else []
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


def _cited(answer: Answer, words: Words) -> str:
    reports: dict[str, list[Citation]] = {}
    for claim in answer.claims:
        reports.setdefault(claim.citation.article_id, []).append(claim.citation)
    rows = "".join(_cited_report(citations, words) for citations in reports.values())
    return f'<ul class="cited" title="{words.cited}">{rows}</ul>'


def _cited_report(citations: list[Citation], words: Words) -> str:
    numbers = "".join(f"[{citation.number}]" for citation in citations)
    first = citations[0]
    ranges = tuple(span for citation in citations for span in citation.ranges)
    return (
        f'<li><span class="numbers">{numbers}</span> '
        f'<a class="report" lang="zh-Hans" href="{Place(first.article_id, ranges).href}">'
        f"{_plain(first.title or first.source)}</a> "
        f'<span class="date">{_plain(dated(first.published, words))}</span>'
        f"{_copies(citations, words)}</li>"
    )


def _copies(citations: list[Citation], words: Words) -> str:
    """Return links to the reprints of a report, each with all the places that are cited."""
    copies: dict[str, list[Copy]] = {}
    for copy in (copy for citation in citations for copy in citation.also):
        copies.setdefault(copy.article_id, []).append(copy)
    links = "、".join(_copy_link(places) for places in copies.values())
    return f' <span class="copies">{words.also}{links}</span>' if links else ""


def _copy_link(places: list[Copy]) -> str:
    first = places[0]
    ranges = tuple(span for copy in places for span in copy.ranges)
    return (
        f'<a class="report" lang="zh-Hans" href="{Place(first.article_id, ranges).href}">'
        f"{_plain(first.title or first.source)}</a>"
    )


def _refusal(answer: Answer, words: Words) -> str:
    rows = "".join(_nearest(hit) for hit in answer.hits[:3])
    nearest = f'<p class="nearest">{words.nearest}</p><ul class="nearest">{rows}</ul>'
    return f'<p class="refusal">{_plain(answer.note)}</p>{nearest if rows else ""}'


def _headline(hit: Hit) -> str:
    """Return the headline of a hit's article, or its file where it has none."""
    return hit.passage.article.title.text or hit.passage.article.source


def _nearest(hit: Hit) -> str:
    text = hit.passage.text
    excerpt = text if len(text) <= EXCERPT else text[:EXCERPT] + "……"
    href = Place(hit.passage.article.id, hit.passage.ranges).href
    return (
        f'<li lang="zh-Hans"><a class="near" href="{href}">{_plain(_headline(hit))}'
        f"</a> {_plain(excerpt)}</li>"
    )


def _plain(text: str) -> str:
    return escape(" ".join(text.split()))
