"""Marks with whom something is done, where a question asks for the other party alone."""

import re

from bot.questions.analysis import Sought
from corpus.article import Range
from index.tokens import bigrams, folded

WITH = r"(?:联合|携手|联手|会同|[跟和与同])"
ASKED = re.compile(
    rf"{WITH}(?:谁|哪[一两几些]?[家个所座位名]?|什么(?:单位|机构|公司|企业|学校))"
    r"(?![\u4e00-\u9fff]{0,6}(?:有关|相比|不同|一样))"
)
DEED = (
    r"三方|双方|共同|一起|一道|联合|合作|合办|合建|共建|携手|联手|签|达成|建立|开展|开设|开通|打造|成立|组建"
    r"|高水平|举办|展开|进行|结成|对接|交流|[，,。；;]|$"
)
PARTNER = re.compile(rf"{WITH}(?P<who>[^，,。；;：:！？、]{{2,30}}?)(?={DEED})")
BEHIND = re.compile(r"[，,]?[^，,。；;：:]{0,12}")  # what is done with a party


def partner_told(sought: Sought, quote: str) -> Range | None:
    """Return the party that a quote names behind 与 or the like, None where none is asked for.

    It is no word of the question, and what is done with it is told in words of the question.
    """
    asked = ASKED.search(sought.text)
    if not asked:
        return None
    deed = set(sought.text[asked.end() :])
    pairs = set(bigrams(sought.text))
    best, most = None, 0
    for found in PARTNER.finditer(quote):
        behind = BEHIND.match(quote, found.end())
        shared = len(deed & set(folded(behind[0]))) if behind else 0
        if folded(found["who"]) not in sought.text and not set(bigrams(found["who"])) <= pairs:
            best, most = (found.span("who"), shared) if shared > most else (best, most)
    return best
