"""Mends a wrong character of a question by one that sounds alike, as typing in pinyin errs."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

import rjieba

from bot.language.english import shipped_table
from bot.language.meaning import Meaning
from bot.language.persons import is_full_name
from index.store import Index
from index.tokens import bigrams

GRAMMAR = frozenset(
    "的地得着了过儿们么吗呢吧是不在有和与跟及给把被让向对从以为由于按到上下里外中前后哪那这几多啥谁"
    "一二两三四五六七八九十个名家项种位枚件条座只台次年月日所类场处期届支套户倍岁层张部款天秒吨株份篇本间栋辆架艘颗"
    "版课班组批段轮他她它我你您各分别又都还也再就才只更最很太没该能会要想请共约超将已曾并且或而但若如则其此每某另何"
)  # particles, prepositions, numerals, measure words and pronouns, which stand beside any word
HAN = re.compile(r"(?<![A-Za-z])[\u4e00-\u9fff]{2,}")  # a letter makes a word with what follows

COUNTED = re.compile(
    "[一二两三四五六七八九十几各][省市县区州镇乡村国校院厂馆店队方岛湖江山桥路]"
)  # 两县
DOING = re.compile("(?:谁|家|位|人|何)[来去]$")  # before what is done: 谁来建


def respelled(question: str, index: Index, meaning: Meaning) -> str:
    """Return a question with each character that fits nowhere in the reports put right.

    A character fits nowhere if no passage holds it beside either of its neighbours. It gives way to
    the one character of the same sound, tones aside, with which a word of the reports comes about:
    a longer word, or one in place of what is no word at all.
    """
    return HAN.sub(lambda run: _mended(run[0], index, meaning), question)


def _mended(run: str, index: Index, meaning: Meaning) -> str:
    """Return a run of Chinese characters with its wrong ones put right.

    A character that fits elsewhere in the run was meant: 旗 of 星旗 beside 国旗.
    """
    known = _known(bigrams(run), index)
    for at in range(len(run)):
        elsewhere = {pair for pair in known if run[at] in pair}
        counted = COUNTED.fullmatch(run[max(0, at - 1) : at + 1])
        done = DOING.search(run[:at]) is not None  # a deed follows
        if run[at] not in GRAMMAR and not (elsewhere or counted or done):
            fitting = _fitting(run, at, index, meaning)
            if len(fitting) == 1:
                run = fitting[0]
                known = _known(bigrams(run), index)
    return run


def _fitting(run: str, at: int, index: Index, meaning: Meaning) -> list[str]:
    """Return the run with each character of the same sound that makes a word of the reports.

    A single character must also be known beside both its neighbours: 搞 is not 高 before 了. What
    is no word, but makes one with its neighbour, is right: 长 of 长是 in 重庆市长是谁. A person's
    name gives way to no shorter word.
    """
    was = _word(run, at)
    junk = len(was) == 1 or not meaning.knows(was)
    if junk and any(meaning.knows(pair) for pair in _pairs(run, at)):
        return []
    loose = len(was) > 1 and not meaning.knows(was) and was not in rjieba.cut(run, False)
    least = 2 if loose and not is_full_name(was) else len(was) + (not loose)
    alike = [run[:at] + other + run[at + 1 :] for other in _sounding_like(run[at])]
    known = _known([pair for other in alike for pair in _pairs(other, at)], index)
    enough = any if loose else all
    beside = [other for other in alike if enough(pair in known for pair in _pairs(other, at))]
    words = {other: _word(other, at) for other in beside}
    longer = [other for other in beside if len(words[other]) >= least]
    *idf, unknown = index.idf("words", [*(words[other] for other in longer), ""])
    return [other for other, value in zip(longer, idf, strict=True) if value < unknown]


def _pairs(run: str, at: int) -> list[str]:
    """Return the pairs that a character makes with its neighbours."""
    return [run[start : start + 2] for start in (at - 1, at) if 0 <= start < len(run) - 1]


def _known(pairs: Sequence[str], index: Index) -> frozenset[str]:
    """Return the pairs of characters that a passage holds."""
    *found, unknown = index.idf("bigrams", [*pairs, ""])
    return frozenset(pair for pair, idf in zip(pairs, found, strict=True) if idf < unknown)


def _word(run: str, at: int) -> str:
    """Return the word that holds a character of a run."""
    cut = rjieba.cut(run)
    ends = accumulate(map(len, cut))
    return next(word for word, end in zip(cut, ends, strict=True) if at < end)


def _sounding_like(character: str) -> Iterator[str]:
    """Yield the other characters that a character's syllables may be written with."""
    for syllable in _syllables().get(character, ()):
        yield from (other for other in shipped_table().characters[syllable] if other != character)


@cache
def _syllables() -> dict[str, list[str]]:
    """Return the toneless syllables of each character."""
    found: dict[str, list[str]] = {}
    for syllable, characters in shipped_table().characters.items():
        for character in characters:
            found.setdefault(character, []).append(syllable)
    return found
