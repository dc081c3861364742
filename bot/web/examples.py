"""Questions to begin with, made from the loaded reports and kept where the bot can answer them."""

import re
from collections import Counter
from itertools import islice
from threading import Lock

from bot.assistant import Assistant
from bot.language.english import common_words
from bot.library import Library
from bot.web.wording import CHINESE, Words

_NAMED = re.compile(r"“(\w{3,10})”")
_ABBREVIATED = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,6}(?![A-Za-z0-9])")
_MEASURED = re.compile(r"[，,。；](\w[^，,。；“”]{7,21})达(?:到)?\d[\d.]*(?:%|亿|万)")
SHOWN = 4
TRIED = 12  # candidates, each a search: a second of the start at most


class Examples:
    """The questions to begin with, made anew where the library has changed since."""

    def __init__(self, library: Library, first: dict[str, list[str]]) -> None:
        self._library = library
        self._of = library.assistant
        self._questions = dict(first)
        self._making = Lock()

    def now(self, words: Words) -> list[str]:
        """Return the questions of a language that the library answers as it is now."""
        with self._making:
            if self._of is not self._library.assistant:
                self._of, self._questions = self._library.assistant, {}
            if words.lang not in self._questions:
                self._questions[words.lang] = example_questions(self._of, words)
            return self._questions[words.lang]


def example_questions(assistant: Assistant, words: Words) -> list[str]:
    """Return up to four questions that the bot answers, a figure's or of all reports first.

    They hold a Chinese name where they are English only if the dictionary has no word for it.
    """
    texts = [
        sentence.text for article in assistant.index.articles() for sentence in article.sentences
    ]
    names, figures = named(texts), measured(texts)[:1] if words.ask_figure else []
    if words is not CHINESE:
        names = [*abbreviated(texts), *(name for name in names if name not in common_words())]
    questions = [words.ask_figure.format(subject) for subject in figures]
    questions = questions or [words.ask_about, words.ask_writers]
    questions += [words.ask_meaning.format(name) for name in names]
    answered = (
        question for question in questions[:TRIED] if assistant.ask(question).status == "answered"
    )
    return list(islice(answered, SHOWN))


def abbreviated(texts: list[str]) -> list[str]:
    """Return the names in capital letters that are used again, the most often used first."""
    counts = Counter(name for text in texts for name in set(_ABBREVIATED.findall(text)))
    return [name for name, count in counts.most_common() if count > 1]


def named(texts: list[str]) -> list[str]:
    """Return the names in quotation marks, the most often named first, bare figures aside."""
    counts = Counter(name for text in texts for name in set(_NAMED.findall(text)))
    return [name for name, _ in counts.most_common() if not name.isdecimal()]


def measured(texts: list[str]) -> list[str]:
    """Return the words before 达 and a figure, in the order of the texts."""
    return [subject for text in texts for subject in _MEASURED.findall(text)]
