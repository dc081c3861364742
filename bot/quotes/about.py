"""Tells whether a quote is about all that a question names, what stands around it included."""

import re

import rjieba

from bot.answer import Claim
from bot.language.measure_names import names_of
from bot.language.phrases import NAMES
from bot.questions.analysis import Sought
from bot.spans.finding import spans_of
from corpus.article import Article
from corpus.dates import dates_of
from index.tokens import normal

SHARE = "百分之多少"
POINTING = re.compile(r"(?P<it>其(?![中他它余次])|它)|(?:该|此|这[一条座个项所家])")
ANYTHING = ("项目", "工程")  # which a report calls what it has named by another word
OWNERS = re.compile(r"[省市县区州]")


def is_about(sought: Sought, claim: Claim, article: Article) -> bool:
    """Tell whether a quote with what it stands below holds all nouns and names of a question.

    A sentence that begins with a pronoun speaks of what those before it name. A day must stand in
    the quote itself.
    """
    number, quote = claim.citation.sentence, normal(claim.citation.quote)
    above = f"{article.title.text} {article.heading(number)}"
    text = plain(f"{above} {pointed_at(sought, article, number)} {quote}")
    dated = article.published.date or ""
    times = (sought.text[time.start : time.end] for time in dates_of(sought.text))
    if any(time not in quote for time in times):
        return False
    return all(
        dated.startswith(word) or any(plain(name) in text for name in names_of(word))
        for word in _named(sought)
    )


def pointed_at(sought: Sought, article: Article, number: int) -> str:
    """Return the sentences of the paragraph before one that begins with a pronoun, else nothing.

    They go back to the first that begins with none; 该公司 is no line that a question names.
    """
    lines = article.sentences
    first = number
    while 0 < first < len(lines) and lines[first - 1].paragraph == lines[first].paragraph:
        if not _points(lines[first].text, sought.text):
            break
        first -= 1
    return "".join(line.text for line in lines[first:number])


def plain(text: str) -> str:
    """Return a text folded and without what marks a total, which may be left out."""
    return normal(text).replace("总", "")


def _points(text: str, asked: str) -> bool:
    """Tell whether a sentence begins with a pronoun for a thing of the sort that is asked about."""
    found = POINTING.match(text)
    if not found or found["it"]:
        return bool(found)
    thing, _ = next(iter(rjieba.tag(text[found.end() :])), ("", ""))
    return thing in ANYTHING or thing[-1:] in asked


def _named(sought: Sought) -> list[str]:
    """Return the words that tell what a question is about.

    A name of an institution that they make up, as in 某县企业, says no more than they do.
    """
    proper = [word for word, tag in rjieba.tag(sought.text) if tag in NAMES and len(word) > 1]
    words = [*sought.names, *proper, *(noun for noun in sought.nouns if noun not in SHARE)]
    bodies = [sought.text[slice(*span)] for span in spans_of("organisation", sought.text)]
    return [*words, *(one for one in bodies if "多少" not in one and _says_more(one, words))]


def _says_more(body: str, words: list[str]) -> bool:
    """Tell whether something is left of a name without some words and marks of a place."""
    for word in sorted(words, key=len, reverse=True):
        body = body.replace(word, "")
    return bool(OWNERS.sub("", body))
