"""Questions to go on with, made from an answer and kept where the bot can answer them."""

import re
import time
from collections.abc import Iterator

from bot.answer import Answer, Conversation
from bot.assistant import Assistant
from bot.questions.analysis import YEAR
from bot.web.examples import measured, named
from bot.web.wording import Words
from corpus.article import Article
from index.scope import EVERYTHING, Scope

SHOWN = 3
SECONDS = 0.15  # after which nothing further is tried
_MARKS = re.compile(r"[\W_]+")


def suggestions(
    assistant: Assistant, conversation: Conversation, words: Words, scope: Scope = EVERYTHING
) -> list[str]:
    """Return up to three questions that go on from the last answer and that the bot answers.

    They are asked by themselves, in the same scope; what takes longest is the last one tried.
    """
    if not conversation.turns or conversation.turns[-1].status == "refused":
        return []
    start = time.perf_counter()
    slowest = 0.0
    kept: list[str] = []
    for question in _unasked(assistant, conversation, words):
        before = time.perf_counter()
        if len(kept) == SHOWN or before + slowest > start + SECONDS:
            break
        if _leads_on(assistant.ask(question, scope=scope), conversation.turns[-1]):
            kept.append(question)
        slowest = max(slowest, time.perf_counter() - before)
    return kept


def _unasked(assistant: Assistant, conversation: Conversation, words: Words) -> Iterator[str]:
    """Yield each candidate once, those that were asked already left out."""
    last = conversation.turns[-1]
    seen = {
        _bare(text)
        for turn in conversation.turns
        for text in (turn.question.text, turn.question.standalone)
    }
    try:
        article = assistant.index.article(last.claims[0].citation.article_id)
    except KeyError:
        return
    for question in candidates(last, article, words):
        if _bare(question) not in seen:
            seen.add(_bare(question))
            yield question


def _leads_on(answer: Answer, last: Answer) -> bool:
    """Tell whether an answer has a quote that the last one has not shown."""
    shown = {claim.citation.quote for claim in last.claims}
    return any(claim.citation.quote not in shown for claim in answer.claims)


def candidates(answer: Answer, article: Article, words: Words) -> Iterator[str]:
    """Yield names that the article tells more of, the year before, then figures near by."""
    quotes = [claim.citation.quote for claim in answer.claims]
    asked = answer.question.standalone
    texts = [sentence.text for sentence in article.sentences]
    for name in named(quotes):
        if name not in asked and sum(name in text for text in texts) > 1:
            yield words.ask_meaning.format(name)
    if len(YEAR.findall(asked)) == 1:
        yield YEAR.sub(lambda year: str(int(year[0]) - 1), asked)
    cited = answer.claims[0].citation.sentence
    near = sorted(article.sentences, key=lambda sentence: abs(sentence.number - cited))
    subjects = measured([sentence.text for sentence in near]) if words.ask_figure else []
    yield from (words.ask_figure.format(subject) for subject in subjects if subject not in asked)


def _bare(question: str) -> str:
    return _MARKS.sub("", question).lower()
