"""The passages that stand nearest to a question that was refused."""

from bot.answer import Answer
from index.passage import Hit

SHOWN = 3


def nearest(answer: Answer) -> tuple[Hit, ...]:
    """Return the passages shown with an answer: none where it quotes, or asks what is meant."""
    refused = answer.status == "refused" and not answer.choices
    return answer.hits[:SHOWN] if refused else ()
