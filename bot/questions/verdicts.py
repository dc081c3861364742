"""Asks for a sentence of a court in the words of the reports: 判了多久."""

import re

ASKED = re.compile(
    r"(?:最[后终]|一审|二审|终审)?被?(?<![谈裁评批宣])判(?:刑|处)?了?(?:多久|多长时间|多重|[什啥]么?刑)的?(?=[？?呢\s]*$)"
)
COURT = re.compile(r"[一二终]审")


def in_words_of_courts(question: str) -> str:
    """Return a question that asks how long or how somebody was sentenced as one for the penalty.

    A penalty may be no time: 无期徒刑, 罚金.
    """
    return ASKED.sub(lambda asked: f"{_court(asked[0])}被判处什么刑罚", question)


def _court(asked: str) -> str:
    court = COURT.search(asked)
    return court[0] if court else ""
