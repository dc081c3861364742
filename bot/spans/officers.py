"""Finds in a quote who holds the post that a question asks about."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from bot.language.persons import is_full_name, is_person
from bot.language.posts import POST, VAGUE
from bot.questions.analysis import Sought
from bot.spans.finding import FAMILY, spans_of
from corpus.article import Range

GIVEN = rf"(?:{FAMILY})[\u4e00-\u9fff]{{1,2}}"
BY = re.compile(rf"(?:一?职务?)?由[^，,。；;]{{0,40}}?(?P<name>{GIVEN})(?:担任|兼任|出任|接任)")
MADE = re.compile(
    rf"(?:聘任|聘请|任命|委任|选举|推选|推举|提名|增补)[^，,。；;]{{0,24}}?(?P<name>{GIVEN})"
    r"(?:同志|先生|女士)?(?:为|担任|出任|任)[^，,。；;]{0,30}$"
)  # before a post
APART = re.compile(r"[，,。；;和与]")  # what stands before it is of another
BEFORE = 24  # characters in which the owner of a post is named
LENGTHS = (3, 2)  # characters of names


def officer_told(sought: Sought, quote: str) -> Range | None:
    """Return the name of who holds the post that is sought, None where it is not plainly told.

    It follows the post, and others held with it, or 由, or stands before 为 and the post. Of
    several it is the one whose post has most of the question before it.
    """
    posts = list(POST.finditer(sought.text)) if sought.kind == "person" else []
    if not posts or posts[-1]["post"] in VAGUE:
        return None
    found = [
        (SequenceMatcher(None, before, sought.text).find_longest_match().size, span)
        for before, span in _held(posts[-1], quote)
        if quote[slice(*span)] not in sought.text
    ]
    most = max((size for size, _ in found), default=0)
    best = {span for size, span in found if size == most}
    return best.pop() if len(best) == 1 else None


def _held(asked: re.Match[str], quote: str) -> Iterator[tuple[str, Range]]:
    """Yield the names of those who hold a post in a quote, with what stands before the post."""
    for post in POST.finditer(quote):
        if (post["post"], bool(post["deputy"])) != (asked["post"], bool(asked["deputy"])):
            continue
        before = APART.split(quote[max(0, post.start() - BEFORE) : post.start()])[-1]
        made, by = MADE.search(quote[: post.start()]), BY.match(quote, post.end())
        if told := made or by:
            yield before, told.span("name")
        elif named := _name_behind(quote, post.end()):
            yield before, named


def _name_behind(quote: str, end: int) -> Range | None:
    """Return the name behind a post, or behind others that are held with it, None without one."""
    if named := name_at(quote, end):
        return named
    joined = quote.startswith(("、", "兼"), end)
    other = POST.search(quote, end, end + BEFORE) if joined else None
    beside = other and not re.search("[，,。；;]", quote[end : other.start()])
    return _name_behind(quote, other.end()) if other and beside else None


def name_at(quote: str, start: int) -> Range | None:
    """Return the person's name that begins at a place of a quote, None without one."""
    known = [span for span in spans_of("person", quote) if span[0] == start]
    if known and is_person(quote[slice(*known[-1])]):
        return known[-1]
    three, two = (quote[start : start + length] for length in LENGTHS)
    if re.match(FAMILY, three) and is_full_name(three):
        return start, start + len(three)
    ends = not quote[start + len(two) : start + len(two) + 1].isalpha()
    return (start, start + len(two)) if ends and is_person(two) else None
