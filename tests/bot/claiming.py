"""Makes claims of the sentences of an index."""

from bot.answer import Citation, Claim
from index.store import Index


def claim_of(index: Index, article_id: str, number: int) -> Claim:
    """Return the claim that quotes a line of an article."""
    article = index.article(article_id)
    line = article.lines[number]
    title, day = article.title.text, article.published
    return Claim(
        Citation(1, article.source, article.id, title, day, number, line.text, line.ranges), ()
    )
