"""Conversations to go on from, and how a question reads that goes on from one."""

from bot.answer import Answer, Citation, Claim, Conversation, Kind, Question
from bot.conversation.followups import readings
from corpus.article import Published


def after(question: str) -> Conversation:
    """Return a conversation with one question asked."""
    asked = Question(question, question, "other")
    return Conversation().with_turn(Answer(asked, "refused"))


def standalone(text: str, conversation: Conversation) -> str:
    """Return how a question reads if it goes on from the turns before it, where it may."""
    return readings(text, conversation)[-1]


def answered(kind: Kind, quote: str, *marked: str) -> Answer:
    """Return an answer of a kind with a quote in which these parts are marked."""
    day = Published("2024-01-01", "printed")
    citation = Citation(1, "页.txt", "页.txt:1", "题", day, 0, quote, ((0, 1),))
    spans = tuple((quote.index(part), quote.index(part) + len(part)) for part in marked)
    asked = Question("谁签的？", "谁签的？", kind)
    return Answer(asked, "answered", (Claim(citation, spans),), confidence=0.9)
