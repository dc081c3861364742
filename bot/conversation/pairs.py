"""Reads 这两家公司 and 他们两人 as those whom the last answers named."""

import re
from collections.abc import Iterator

from bot.answer import Answer, Conversation, Kind
from bot.conversation.choices import marked_in
from bot.language.persons import is_person
from bot.spans.finding import spans_of

NUMBERS = {"两": 2, "俩": 2, "二": 2, "三": 3}
THESE: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "organisation",
        re.compile(
            r"^[这那](?P<many>[两三])(?:[家所]|个(?=公|企|单|机|学|医|银))"
            r"(?:公司|企业|单位|机构|院校|学[校院]|医院|银行)?"
        ),
    ),
    (
        "person",
        re.compile(r"^(?:[这那他她]们?)(?:(?P<many>[两二三])(?:个?人|位)|(?P<both>俩))"),
    ),
)


def several_meant(rest: str, conversation: Conversation) -> str:
    """Return a question with the names that 这两家公司 or the like means, empty without as many.

    They stand side by side in the last answer, or are named one by one by the last answers.
    """
    for kind, these in THESE:
        found = these.match(rest)
        if not found:
            continue
        many = NUMBERS[next(filter(None, found.groups()))]
        turns = conversation.turns
        singly = [next(_named(turn, kind), "") for turn in turns[-many:]]
        for names in (marked_in(turns[-1], kind), tuple(dict.fromkeys(filter(None, singly)))):
            if len(names) == many:
                return "和".join(names) + rest[found.end() :]
    return ""


def _named(turn: Answer, kind: Kind) -> Iterator[str]:
    """Yield the institutions of the first quote of an answer, or the persons that it marks."""
    for claim in turn.claims[:1]:
        quote = claim.citation.quote
        if kind == "person":
            yield from (name for name in turn.highlights[:1] if is_person(name))
        else:
            yield from (quote[start:end] for start, end in spans_of(kind, quote))
