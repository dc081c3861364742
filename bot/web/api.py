"""What the page offers to programs: asking, searching and listing, under names of their own."""

from typing import Any

from gradio.events import api

from bot.answer import Conversation
from bot.answer_record import record
from bot.library import Library
from bot.web.talk import LONGEST_QUESTION
from index.hit_record import hit_record

MOST_TURNS, MOST_HITS = 20, 100


def offer(library: Library) -> None:
    """Add the calls to the page that is being built."""

    def ask(question: str, before: list[str]) -> dict[str, Any]:
        """Answer a question on the reports with verbatim quotations, or refuse it.

        `before` holds the questions of the conversation so far, oldest first. The answer is what
        `python -m bot ask --json` prints.
        """
        conversation = Conversation()
        for turn in before[-MOST_TURNS:]:
            conversation = conversation.with_turn(library.assistant.ask(_text(turn), conversation))
        return record(library.assistant.ask(_text(question), conversation))

    def search(query: str, k: float) -> list[dict[str, Any]]:
        """Return the best passages for a query: rank, score, source, title, ranges, text."""
        hits = library.index.search(_text(query), max(1, min(int(k), MOST_HITS)))
        return [hit_record(hit, library.index.also(hit.passage)) for hit in hits]

    def articles() -> list[dict[str, Any]]:
        """Return the articles of the library: id, source, title, date, number of sentences."""
        return [
            {
                "id": article.id,
                "source": article.source,
                "title": article.title.text,
                "published": article.published.date,
                "sentences": len(article.sentences),
            }
            for article in library.index.articles()
        ]

    for call in (ask, search, articles):
        api(call, api_name=call.__name__, concurrency_limit=4, concurrency_id="reply")


def _text(text: str) -> str:
    return text[:LONGEST_QUESTION].encode("utf-8", "replace").decode("utf-8")
