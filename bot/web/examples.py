"""Questions to begin with, made from the loaded reports and kept where the bot can answer them."""

import re
from collections import Counter
from itertools import islice

from bot.assistant import Assistant
from bot.web.wording import Words

_NAMED = re.compile(r"“(\w{3,10})”")
_MEASURED = re.compile(r"[，,。；](\w[^，,。；“”]{7,21})达(?:到)?\d[\d.]*(?:%|亿|万)")
SHOWN = 4
TRIED = 12  # candidates, each a search: a second of the start at most


def example_questions(assistant: Assistant, words: Words) -> list[str]:
    """Return up to four questions that the bot answers, a figure's first."""
    texts = [
        sentence.text for article in assistant.index.articles() for sentence in article.sentences
    ]
    questions = [words.ask_figure.format(subject) for subject in measured(texts)[:1]]
    questions += [words.ask_meaning.format(name) for name in named(texts)]
    answered = (
        question for question in questions[:TRIED] if assistant.ask(question).status == "answered"
    )
    return list(islice(answered, SHOWN))


def named(texts: list[str]) -> list[str]:
    """Return the names in quotation marks, the most often named first, bare figures aside."""
    counts = Counter(name for text in texts for name in set(_NAMED.findall(text)))
    return [name for name, _ in counts.most_common() if not name.isdecimal()]


def measured(texts: list[str]) -> list[str]:
    """Return the words before 达 and a figure, in the order of the texts."""
    return [subject for text in texts for subject in _MEASURED.findall(text)]
