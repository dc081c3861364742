"""Tells whether a text that stops in mid sentence goes on in another one.

A column break, a caption or a heading may cut a sentence, but a page may also have lost the half
that is missing. Only what the print shows counts: punctuation, an open quotation, a word that
stands over the cut, the indent of a paragraph.
"""

import re
from typing import Literal

import rjieba

Link = Literal["sure", "likely", "none"]

ENDED = re.compile(
    r"[。！？!?…；;：:.\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?(?:[”’」』）)】》\"'\s]|[（(][^（）()。，]{1,40}[）)])*$"
)
WAITS = re.compile(r"[，,、“‘（(《「『—–\-/~～·]$")
GOES_ON = re.compile(r"[，,、。；;：:！？!?”’）)》」』%％·]")
BOUND = frozenset("着了的得地们吗呢吧")  # words that no sentence begins with
REMNANT = re.compile(r"[\u4e00-\u9fff][，,。、；]")  # one character of a word before a mark
NUMBER_OVER = re.compile(r"\d[.．]?\|[\d.．%％]|[A-Za-z\d-]\|[a-z]|……?\|…")
OPENER = re.compile(
    r"目前|当前|近年来|近日|日前|此外|另外|同时|与此同时|据了解|据悉|据介绍|截至|如今|接下来|下一步|"
    r"未来|今年|去年|首先|其次|再次|最后|其中|比如|例如|又比如|再比如|一方面|另一方面|不仅如此|值得一提|"
    r"为此|因此|然而|不过|随着|作为|对此|事实上|会议|记者|在.{1,12}[，,]|本报讯|[一二三四五六七八九十]是|"
    r"[“①-⑳（(一二三四五六七八九十][、）)]"
)
PAIRS = (("“", "”"), ("（", "）"), ("(", ")"), ("《", "》"), ("「", "」"))
STOPS = re.compile(r"[。！？!?]")
WORDS = frozenset(
    "没不也都很最更再又就才还能会要可想被把让给向对从在是有为与和及或而但等将已曾正的了着过地得到说看做用去来上下里中后前走打开出起成"
)
ALONE = re.compile("[pcurdmqf]")  # parts of speech of words that one character often is
SIGNED = 60  # characters that a signature in brackets and closing marks may fill
WINDOW = 12  # characters either side of a cut that its words are told from


def ended(text: str) -> bool:
    """Tell whether a text stops where a sentence or a clause before a list does."""
    return bool(ENDED.search(text, max(0, len(text) - SIGNED)))


def link(above: str, below: str) -> Link:
    """Return how surely `below`, clean text, goes on with the last sentence of `above`."""
    if NUMBER_OVER.search(f"{above[-2:]}|{below[:2]}"):
        return "sure"
    if not above or not below or ended(above):
        return "none"
    before, over = _word_over(above[-WINDOW:], below[:WINDOW])
    if next(iter(rjieba.cut(below[:WINDOW], False))) in BOUND:
        return "sure"
    if over or GOES_ON.match(below) or _closes(above, below) or WAITS.search(above):
        return "sure"
    if REMNANT.match(below):
        return "likely"
    return "none" if OPENER.match(below) or _is_fragment(before) else "likely"


def _closes(above: str, below: str) -> bool:
    """Tell whether the first mark that `below` closes is one that `above` left open."""
    last = STOPS.split(above)[-1]
    for opening, closing in PAIRS:
        opened = last.count(opening) > last.count(closing)
        first = below.find(closing)
        if opened and first >= 0 and opening not in below[:first]:
            return True
    return False


def _word_over(before: str, after: str) -> tuple[tuple[str, str], bool]:
    """Return the last word before a cut with its tag, and whether a word stands over the cut."""
    place, over = 0, False
    for word in rjieba.cut(before + after, False):
        over = over or place < len(before) < place + len(word)
        place += len(word)
    tagged = rjieba.tag(before)
    return (tagged[-1] if tagged else ("", "")), over


def _is_fragment(word: tuple[str, str]) -> bool:
    """Tell whether the last word before a cut is one character that is no word of its own."""
    text, tag = word
    han = len(text) == 1 and "\u4e00" <= text <= "\u9fff"
    return han and text not in WORDS and not ALONE.match(tag)
