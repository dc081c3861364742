"""Finds the rating that a sentence gives: letters of an agency, or the advice of a broker."""

import re
from collections.abc import Sequence

from bot.language.overlap import Column
from bot.language.phrases import clauses_of
from bot.questions.analysis import Sought
from corpus.article import Range

ASKED = re.compile(
    r"^(?!.*[从由](?:什么|多少)).*(?:(?:什么|啥|哪[种个一]+|何种|怎样的?)(?:投资|信用)?评级(?!机构|公司|标准|体系)"
    r"|评级[^，。？?]{0,6}[上下]?调[到至为]了?(?:什么|多少|啥)"
    r"|评级(?:现在|目前)?(?:是|为|有)?(?:什么|啥|多少|几级|哪一?[级档个]|怎么样|如何)(?!机构|时候|意思))"
)
LETTERS = (
    r"(?<![A-Za-z])(?:A{1,3}|B{1,3}|C{1,3}|Aa[a1-3]|Ba?a?[1-3]|A[1-3])"
    r"(?:[+-](?!\d)|(?![A-Za-z\d+股轮-]))"
)
ADVICE = (
    r"(?:强烈推荐|谨慎推荐|审慎增持|强力买入|优于大[市盘]|跑[赢输]行业|买入|增持|推荐|中性|减持|卖出"
    r"|持有|强推|回避)"
)
RATING = re.compile(rf"{LETTERS}|(?:[“‘「\"]{ADVICE}[”’」\"]|{ADVICE}(?=(?:的?投资)?评级))")
FORMER = re.compile(
    r"(?:从|由|原先?的?|此前的?)[^，,。；;至到为A-Z“]{0,6}$"
)  # before what it was till then


def lacks_rating(sought: Sought, quotes: Sequence[str]) -> bool:
    """Tell whether a rating is asked for and none of some quotes holds any."""
    return bool(ASKED.search(sought.text)) and not any(RATING.search(quote) for quote in quotes)


def rating_in(sought: Sought, quote: str, weights: Column) -> Range | None:
    """Return the rating of a quote that stands with most of the question, None without one.

    What a rating was before it changed is none. `weights` are those of the question's terms.
    """
    if not ASKED.search(sought.text):
        return None
    best: tuple[float, Range] | None = None
    for start, end in clauses_of(quote):
        told = zip(sought.terms, weights, strict=True)
        share = sum(weight for term, weight in told if term in quote[start:end])
        for found in RATING.finditer(quote, start, end):
            if not FORMER.search(quote[start : found.start()]) and (not best or share > best[0]):
                best = share, found.span()
    return best[1] if best else None
