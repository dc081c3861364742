"""Turns as JSON: a whole answer written down, and read back into its values.

A hit is kept as an address only; where its article has gone since, it is left out. What is quoted
stays as it was, under the title and day that its article has now.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from bot.answer import Answer, Citation, Claim, Conversation, Copy, Question, Reading
from corpus.article import Article, Published, Range
from index.passage import Hit, Passage

ArticleOf = Callable[[str], Article]  # raises KeyError where there is none of this id


def written(answer: Answer) -> dict[str, Any]:
    """Return an answer as a JSON object."""
    return {
        "question": asdict(answer.question),
        "status": answer.status,
        "claims": [asdict(claim) for claim in answer.claims],
        "readings": [asdict(reading) for reading in answer.readings],
        "confidence": answer.confidence,
        "note": answer.note,
        "remark": answer.remark,
        "choices": list(answer.choices),
        "hits": [_written_hit(hit) for hit in answer.hits],
        "seconds": answer.seconds,
    }


def turn_of(record: dict[str, Any], article: ArticleOf) -> Answer:
    """Return the answer of a JSON object; raises KeyError or TypeError where it is none."""
    return Answer(
        question=_question(record["question"]),
        status=record["status"],
        claims=tuple(_claim(claim, article) for claim in record["claims"]),
        readings=tuple(Reading(**reading) for reading in record["readings"]),
        confidence=record["confidence"],
        note=record["note"],
        hits=tuple(hit for row in record["hits"] for hit in _hit(row, article)),
        seconds=record["seconds"],
        remark=record.get("remark", ""),
        choices=tuple(record.get("choices", ())),
    )


def renewed(conversation: Conversation, article: ArticleOf) -> Conversation:
    """Return a conversation under the titles and days that its articles have now."""
    return Conversation(tuple(turn_of(written(turn), article) for turn in conversation.turns))


def _question(record: dict[str, Any]) -> Question:
    near = record.get("near")
    return Question(**record | {"near": (near[0], near[1]) if near else None})


def _claim(record: dict[str, Any], article: ArticleOf) -> Claim:
    cited = record["citation"]
    also = tuple(Copy(**_placed(copy, article)) for copy in cited["also"])
    citation = Citation(**_placed(cited, article) | {"also": also})
    return Claim(citation, _ranges(record["highlights"]))


def _placed(record: dict[str, Any], article: ArticleOf) -> dict[str, Any]:
    """Return the fields of a citation or a copy with its day and its ranges as values."""
    placed = record | {"ranges": _ranges(record["ranges"])}
    try:
        now = article(record["article_id"])
    except KeyError:
        return placed | {"published": Published(**record["published"])}
    return placed | {"title": now.title.text, "published": now.published}


def _ranges(pairs: list[list[int]]) -> tuple[Range, ...]:
    return tuple((start, end) for start, end in pairs)


def _written_hit(hit: Hit) -> dict[str, Any]:
    passage = hit.passage
    return {
        "article_id": passage.article.id,
        "number": passage.number,
        "lines": [passage.first, passage.last],
        "score": float(hit.score),
        "rank": hit.rank,
        "lexical": hit.lexical,
        "dense": hit.dense,
        "matched": list(hit.matched),
    }


def _hit(record: dict[str, Any], article: ArticleOf) -> Iterator[Hit]:
    """Yield a hit if its article is there and still has its lines."""
    first, last = record["lines"]
    try:
        found = article(record["article_id"])
    except KeyError:
        return
    if last > len(found.lines):
        return
    yield Hit(
        passage=Passage(record["number"], found, first, last),
        score=record["score"],
        rank=record["rank"],
        lexical=record["lexical"],
        dense=record["dense"],
        matched=tuple(record["matched"]),
    )
