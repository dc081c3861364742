"""An answer as the JSON object that the command and the interface for programs give."""

from dataclasses import asdict
from typing import Any

from bot.answer import Answer, Copy
from bot.labels import labels_of


def record(answer: Answer) -> dict[str, Any]:
    """Return an answer as a JSON object."""
    return {
        "question": answer.question.text,
        "standalone": answer.question.standalone,
        "kind": answer.question.kind,
        "status": answer.status,
        "answer": answer.text,
        "remark": answer.remark,
        "choices": answer.choices,
        "highlights": answer.highlights,
        "labels": labels_of(answer),
        "citations": [
            {
                "number": claim.citation.number,
                "source": claim.citation.source,
                "article_id": claim.citation.article_id,
                "title": claim.citation.title,
                "published": claim.citation.published.date,
                "quote": claim.citation.quote,
                "ranges": claim.citation.ranges,
                "also": [_copy(copy) for copy in claim.citation.also],
            }
            for claim in answer.claims
        ],
        "readings": [asdict(reading) for reading in answer.readings],
        "confidence": answer.confidence,
        "seconds": answer.seconds,
    }


def _copy(copy: Copy) -> dict[str, Any]:
    return asdict(copy) | {"published": copy.published.date}
