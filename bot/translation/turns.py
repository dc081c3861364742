"""Puts the English turns of a conversation in Chinese, for a Chinese question that goes on."""

from dataclasses import replace

from bot.answer import Answer, Conversation
from bot.language.meaning import Meaning
from bot.translation.translating import understood
from bot.wording import is_chinese
from index.store import Index


def spoken_in_chinese(
    question: str, conversation: Conversation, index: Index, meaning: Meaning
) -> Conversation:
    """Return a conversation whose English questions a Chinese one can go on from.

    They are in the words of the reports then. Before an English question it is as it was.
    """
    if not is_chinese(question):
        return conversation
    return Conversation(tuple(_in_chinese(turn, index, meaning) for turn in conversation.turns))


def _in_chinese(turn: Answer, index: Index, meaning: Meaning) -> Answer:
    asked = turn.question
    if is_chinese(asked.standalone):
        return turn
    told = "".join(understood(asked.standalone, index, meaning).text.split())
    return replace(turn, question=replace(asked, standalone=told)) if is_chinese(told) else turn
