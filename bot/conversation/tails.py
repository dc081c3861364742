"""Spells out what the end of a question leaves out: 利润呢 behind 营收是多少."""

import re

import rjieba

from bot.answer import Answer, Conversation, Question
from bot.conversation.followups import readings
from bot.questions.analysis import analysed
from bot.questions.clauses import ASKING, SENTENCES
from bot.questions.parts import EACH

TAIL = re.compile(
    r"^(?P<first>.+)[？?；;，,]\s*(?P<tail>(?:那么?|还有|以及)?[^，,、？?；;。]{2,14}呢)[？?]?\s*$",
    re.DOTALL,
)
FIGURE = re.compile(r"[是有为]?多少")
HEADED = re.compile(
    r"^(?P<who>(?!那|这)[^，,？?；;。]{2,14})呢[？?，,]\s*(?P<what>[^，,？?；;。呢]{2,14})[？?]?\s*$"
)


def with_head(text: str) -> str:
    """Return a question that names first whom it asks about as one clause: 东港呢，面积多少."""
    found = HEADED.match(text)
    if not found or ASKING.search(found["who"]):
        return text
    _, tag = rjieba.tag(found["what"])[0]
    return f"{found['who']}{'的' if tag[0] == 'n' else ''}{found['what']}？"


def with_tail(text: str) -> str:
    """Return a question whose last clause only names what else is asked for, with that in full.

    The clause is read as a turn of its own behind the question before it.
    """
    found = TAIL.match(text)
    if not found or ASKING.search(found["tail"]) or not ASKING.search(found["first"]):
        return text
    first = with_tail(found["first"])
    before = (Question(one, one, analysed(one).kind) for one in SENTENCES.split(first) if one)
    thread = Conversation(tuple(Answer(asked, "answered") for asked in before))
    *_, meant = readings(found["tail"], thread)
    if not ASKING.search(meant):
        return text
    if EACH.search(first) and not EACH.search(meant):
        meant = FIGURE.sub(lambda figure: f"各{figure[0]}", meant, count=1)
    return f"{first.rstrip('？?')}？{meant}"
