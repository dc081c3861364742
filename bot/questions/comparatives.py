"""Asks of each of two things what a question asks of the one beside the other."""

import re

from bot.questions.nouns import AMOUNTS, is_measure
from bot.questions.shared_words import SHAPE
from bot.questions.side_by_side import HOW, LED, things_in

COMPARED = re.compile(r"(?:请|帮我|麻烦)*(?:比较|对比|比一比)(?:一?下)?(?P<rest>[^，。？?]{5,})$")
AGO = "[去前往上]一?年|同期|上[一个]|此前|之前|以前|原|计划|预[期计]|目标"
THAN = re.compile(
    rf"(?P<one>[^，,]{{2,}}(?<![同环占对]))比(?!{AGO})(?P<other>[^，,]{{2,}}?)(?<![降减增提升缩扩加放延])"
    rf"(?P<how>{HOW})[出了]?(?P<asked>(?:多少|几)(?![岁倍])[^，,]*)$"
)  # 甲比乙多多少家


def compared(question: str) -> tuple[str, ...]:
    """Return a question that compares things once for each of them, none if it names only one.

    甲港比乙港多几个泊位 asks how many berths each of them has.
    """
    if plain := COMPARED.match(question):
        return _of_all(plain["rest"])
    than = THAN.match(question)
    return _of_both(than) if than else ()


def _of_all(rest: str) -> tuple[str, ...]:
    """Return what 比较甲和乙的产量 asks of each of the things; none if it names one."""
    things = things_in(rest, len(rest))
    if not things:
        return ()
    ask = AMOUNTS if is_measure(things.whole[-1]) else "怎么样"
    return tuple(f"{things.head}{whole}{ask}" for whole in things.whole)


def _of_both(than: re.Match[str]) -> tuple[str, ...]:
    """Return what 甲的产量比乙高多少 asks of each of the two; none if it does not name both."""
    measure = is_measure(SHAPE.sub("", than["one"]))
    verb = "是" if measure else "有" if than["how"] in "多少" else than["how"]
    both = _in_full(than["one"], than["other"], measure=measure)
    return tuple(f"{thing}{verb}{than['asked']}" for thing in both)


def _in_full(one: str, other: str, *, measure: bool) -> tuple[str, ...]:
    """Return two things with what the other leaves out: 甲的产量 and 乙 are two outputs."""
    found = LED.match(one)
    time = found[0] if found else ""
    if time and LED.fullmatch(other):
        return one, other + one[len(time) :]
    if measure and "的" in one and not is_measure(other) and not SHAPE.fullmatch(other):
        return one, f"{time}{other}{one[one.rindex('的') :]}"
    text = f"{one}、{other}"
    things = things_in(text, len(text))
    return tuple(things.head + whole for whole in things.whole) if things else ()
