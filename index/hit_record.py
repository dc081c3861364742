"""A hit as the JSON object that the command and the interface for programs give."""

from typing import Any

from index.passage import Hit


def hit_record(hit: Hit, also: tuple[str, ...]) -> dict[str, Any]:
    """Return a hit as the JSON object that the command prints; `also` are reprints that say it."""
    article = hit.passage.article
    return {
        "rank": hit.rank,
        "score": hit.score,
        "source": article.source,
        "title": article.title.text,
        "article_id": article.id,
        "heading": hit.passage.heading,
        "ranges": hit.passage.ranges,
        "text": hit.passage.text,
        "matched": hit.matched,
        "lexical": hit.lexical,
        "dense": hit.dense,
        "also": also,
    }
