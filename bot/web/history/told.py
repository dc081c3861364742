"""What the page tells around the quotes of an answer, for files and copies of it."""

from bot.answer import Answer, Citation, Reading
from bot.questions.framing import reads_as_typed
from bot.records.exports import CLOSES, OPENS, Near, Told
from bot.sentences.claims import is_one
from bot.web.grounds import grounds_of
from bot.web.nearest import nearest
from bot.web.readings_table import aim_of, caption_of, worded_apart, wording_of
from bot.web.wording import Words, dated
from index.passage import Passage

INDENT = "    "  # before the source of a copied quote


def told_of(answer: Answer, words: Words) -> Told:
    """Return what is told around an answer in the language of the page."""
    table = _table(answer, words)
    related = is_one(answer) and len(answer.claims) > 1
    return Told(
        understood=_understood(answer, words),
        besides=words.besides if related else "",
        caption=caption_of(answer, words) if table else "",
        table=table,
        grounds=grounds_of(answer, words) if answer.claims else "",
        sources=tuple(_source(claim.citation, words) for claim in answer.claims),
        nearest=words.nearest if nearest(answer) else "",
        passages=tuple(_passage(hit.passage, words) for hit in nearest(answer)),
    )


def sourced_text(answer: Answer, words: Words) -> str:
    """Return a question and its answer as plain text: each quote apart, with number and source."""
    told = told_of(answer, words)
    said = (answer.question.text, told.understood, answer.note, answer.remark, *answer.choices)
    quotes = [
        f"[{claim.citation.number}] {OPENS}{claim.citation.quote}{CLOSES}\n{INDENT}{source}"
        for claim, source in zip(answer.claims, told.sources, strict=True)
    ]
    rows = [" | ".join(row) for row in told.table]
    head, less_likely = "\n".join(filter(None, said)), told.besides
    blocks = (head, *quotes[:1], less_likely, *quotes[1:], "\n".join((told.caption, *rows)))
    near = (f"{OPENS}{one.text}{CLOSES}\n{INDENT}{one.source}" for one in told.passages)
    return "\n\n".join(filter(None, (*blocks, told.grounds, told.nearest, *near)))


def _understood(answer: Answer, words: Words) -> str:
    question = answer.question
    return "" if reads_as_typed(question) else words.understood.format(question.standalone)


def _source(citation: Citation, words: Words) -> str:
    parts = [citation.title, dated(citation.published, words), citation.source]
    if citation.also:
        parts.append(words.also + "、".join(copy.title or copy.source for copy in citation.also))
    return " · ".join(filter(None, parts))


def _passage(passage: Passage, words: Words) -> Near:
    article = passage.article
    parts = (article.title.text, dated(article.published, words), article.source)
    return Near(passage.text, " · ".join(filter(None, parts)), passage.ranges)


def _table(answer: Answer, words: Words) -> tuple[tuple[str, ...], ...]:
    """Return the readings side by side below their head; empty where there are fewer than two."""
    if len(answer.readings) < 2:
        return ()
    apart = worded_apart(answer)
    head = (words.value, words.period, words.report, words.day, words.wording, words.quotation)
    rows = (head, *(_row(reading, answer, words) for reading in answer.readings))
    return rows if apart else tuple((*row[:4], row[5]) for row in rows)


def _row(reading: Reading, answer: Answer, words: Words) -> tuple[str, ...]:
    cited = {claim.citation.number: claim.citation for claim in answer.claims}
    citation = cited.get(reading.citation)
    report = (citation.title or citation.source) if citation else ""
    day = dated(citation.published, words) if citation else ""
    clause = wording_of(reading, answer)
    period = (reading.period or words.unstated) + aim_of(reading, words)
    return reading.value, period, report, day, clause, f"[{reading.citation}]"
