"""Finds what somebody gives as the reason: all that he says where he is told to explain it."""

import re

from bot.questions.analysis import Sought
from bot.spans.causes import AIM
from corpus.article import Range

LED = re.compile(
    r"(?:解释(?!权)|(?:原因|理由|缘由|缘故|考虑)(?:[^，,。；;：:“”]{0,6}直接|有[两三四五六几]\S{1,2}|很简单)?)"
    r"[^，,。；;：:“”]{0,10}[，,：:]\s*(?P<told>[^，,：:].{5,}?)[。！”’]*$"
)  # behind words for an explanation or a reason, all that a sentence goes on to say
COUNTED = re.compile(
    r"(?P<told>(?:一是|其一|首先)[^。]*?[，,；;。](?:二是|其二|其次)[^。]*?)[。！”’]*$"
)
QUOTED = re.compile(
    r"^“(?P<told>[^“”]{8,}(?:“[^”]{1,20}”[^“”]*)*)”[^。，,“”]{0,40}[。]?$"
)  # a sentence that is a quotation, with who says it
ASKED_WHO = re.compile(r"谁|哪位|何人")
LONGEST = 120  # characters of what is marked as an explanation


def explanation_in(sought: Sought, quote: str) -> Range | None:
    """Return all that a quote gives as a reason where one is asked for, None where it gives none.

    That is what follows words for an explanation, what is counted as 一是…二是…, or a quotation
    that the whole sentence is.
    """
    if sought.kind != "reason" or AIM.search(sought.text):
        return None
    for pattern in (COUNTED, LED, QUOTED):
        found = pattern.search(quote)
        if found and len(found["told"]) <= LONGEST:
            return found.span("told")
    return None
