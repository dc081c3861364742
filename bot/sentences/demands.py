"""Finds the sentences in which somebody demands one thing after the other: 要…, 要…."""

import re
from dataclasses import replace

from bot.questions.analysis import Sought
from bot.sentences.candidates import Candidate
from corpus.article import Range

ASKED = re.compile(r"要求|任务|工作|措施|部署|意见|建议|方面|强调|提出")
DEMAND = re.compile(
    r"(?:(?:^|[，,：:])(?:还|也|更|都|就)?要(?![求点素闻案塞紧么价约地道职务件]|不是|是)"
    r"|(?<=[\u4e00-\u9fff])要(?=切实|坚持|充分|积极|认真|加[强快大]|进一步|全面|严格|高度|深入|继续|扎实|全力|统筹|抓))"
    r"(?P<what>[^，,。；;：:]{2,})"
)
DEMANDED = re.compile(
    r"(?:提出|提|作出|做出|下达|有)了?(?:哪些|什么|哪几[点项个条])(?:具体|工作|新)*(?:要求|指示|部署)"
    r"|(?:要求|强调)(?:是|有|包括)?(?:什么|哪些)"
)
SAID = re.compile(r"强调|指出|要求|提出|指示|表示")
MOST = 8  # sentences


def demands_of(sought: Sought, candidate: Candidate) -> tuple[Candidate, ...]:
    """Return the demands that a sentence is one of where demands are to be listed, in order.

    All but the first begin with 要; empty where there are not two of them.
    """
    if sought.kind != "list" or not ASKED.search(sought.text):
        return ()
    sentences, number = candidate.article.sentences, candidate.sentence.number
    if number >= len(sentences) or demand_in(sentences[number].text) is None:
        return ()
    first = last = number
    while first and _begins(sentences[first].text) and demand_in(sentences[first - 1].text):
        first -= 1
    while last + 1 < len(sentences) and _begins(sentences[last + 1].text):
        last += 1
    found = sentences[first : min(last + 1, first + MOST)]
    return tuple(replace(candidate, sentence=one) for one in found) if len(found) > 1 else ()


def demanding_words(sought: Sought) -> str:
    """Return the words of a question that ask for demands, which no sentence with them repeats."""
    found = DEMANDED.search(sought.text)
    return found[0] if found else ""


def is_demanded(sought: Sought, candidate: Candidate) -> bool:
    """Tell whether a sentence says what somebody demands, or goes on with it, if that is asked."""
    if not DEMANDED.search(sought.text):
        return False
    text = candidate.sentence.text
    said = SAID.search(text)
    goes_on = _begins(text) and SAID.search(candidate.neighbour(-1))
    return bool(goes_on or (said and DEMAND.search(text, said.end())))


def demand_in(quote: str) -> Range | None:
    """Return what a sentence demands first, None where it demands nothing."""
    found = DEMAND.search(quote)
    return found.span("what") if found else None


def _begins(text: str) -> bool:
    """Tell whether a sentence begins with what it demands."""
    found = DEMAND.match(text)
    return bool(found and not text.startswith(("，", ",", "：", ":")))
