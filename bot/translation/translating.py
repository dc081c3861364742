"""Puts a question in English in the words of the reports: those that stand in one passage."""

import re
from dataclasses import replace
from itertools import pairwise

import numpy as np
import rjieba

from bot.language.english import shipped_table
from bot.language.meaning import Meaning
from bot.questions.analysis import GENERIC, YEAR, Sought, analysed
from bot.translation.agreement import FIGURE, Witness, witnesses_of
from bot.translation.slots import HAN, Slot, slots_of
from bot.wording import is_chinese
from index.store import Index
from index.tokens import normal, words

NEAR = 0.6  # cosine from which a word of the reports passes for a translation
READ = 3  # best passages in which a word near in meaning is looked for
COVERED = 0.5  # share of a question below which no passage is taken to be about it
SHARP = 12.0  # how much the best passage is preferred to the others


def understood(question: str, index: Index, meaning: Meaning) -> Sought:
    """Return what a question seeks, in Chinese terms where it is put in another language.

    Of the translations of each word those are taken that stand together in one passage; a word
    without one is replaced by the word near to it in meaning there, or stays as it is and counts
    as a word that the reports do not use.
    """
    sought = analysed(question)
    if is_chinese(question):
        return sought
    slots = slots_of(question, index)
    if not slots:
        return sought
    witnesses = witnesses_of(slots, index)
    chosen = [_chosen(number, slot, witnesses) for number, slot in enumerate(slots)]
    if witnesses and witnesses[0].score < COVERED:
        chosen = [word if word in witnesses[0].text else "" for word in chosen]
    near = _near(slots, chosen, witnesses, meaning)
    told = [
        word or near.get(slot.english) or _told(slot, index) or _kept(slot)
        for slot, word in zip(slots, chosen, strict=True)
    ]
    there = witnesses[0].text if witnesses else ""
    terms = tuple(dict.fromkeys(term for word in told for term in words(word)))
    put = analysed(" ".join(word for word in told if word))
    return replace(
        put,
        text=_joined([word for word in told if word], there),
        kind=sought.kind,
        counted=_counted(slots, told, there),
        terms=terms,
        numerals=sought.numerals,
        names=(*YEAR.findall(question), *_names(slots, told)),
        nouns=tuple(term for term in terms if len(term) > 1 and _tells(term)),
    )


def _names(slots: list[Slot], told: list[str]) -> tuple[str, ...]:
    """Return the names of which an answer must be about one; where none is known, what is near."""
    longer = [(slot, word) for slot, word in zip(slots, told, strict=True) if len(word) > 1]
    names = [word for slot, word in longer if slot.is_name]
    if names and all(name.isascii() for name in names):
        names = [word for slot, word in longer if slot.is_capital]
    return tuple(dict.fromkeys(names))


def _tells(term: str) -> bool:
    """Tell whether a term is a noun, verb or adjective that says something by itself."""
    return term not in GENERIC and any(
        tag[0] in "nvaijl" or tag == "eng" for _, tag in rjieba.tag(term)
    )


def _chosen(number: int, slot: Slot, witnesses: list[Witness]) -> str:
    """Return the option that the best passages speak for, empty where none holds any."""
    if not witnesses:
        return ""
    best = witnesses[0].score or 1.0
    votes = dict.fromkeys(slot.options, 0.0)
    for witness in witnesses:
        trust = np.exp(SHARP * (witness.score - best) / best)
        for option, value in witness.values[number].items():
            votes[option] += float(trust) * value
    word = max(votes, key=lambda option: votes[option], default="")
    return word if votes.get(word, 0.0) > 0 else ""


def _near(
    slots: list[Slot], chosen: list[str], witnesses: list[Witness], meaning: Meaning
) -> dict[str, str]:
    """Return the word near in meaning for each slot that has none, from the best passages."""
    open_slots = (slot for slot, word in zip(slots, chosen, strict=True) if not word)
    lacking = [slot.english for slot in open_slots if not slot.is_name]
    there = {word for witness in witnesses[:READ] for word in words(witness.text)}
    chinese = sorted(word for word in there if HAN.match(word) and len(word) > 1)
    if not lacking or not chinese:
        return {}
    nearness = np.asarray(meaning.vectors(lacking) @ meaning.vectors(chinese).T)
    return {
        english: chinese[int(row.argmax())]
        for english, row in zip(lacking, nearness, strict=True)
        if row.max() >= NEAR
    }


def _told(slot: Slot, index: Index) -> str:
    """Return the likeliest Chinese option that stands anywhere in the reports, empty if none."""
    (unknown,) = index.idf("words", [""])
    options = slot.likeliest(len(slot.options))
    there = [word for word in options if HAN.match(word) and _is_there(word, index, unknown)]
    return there[0] if there else ""


def _is_there(word: str, index: Index, unknown: float) -> bool:
    return bool((index.idf("words", list(words(word)) or [""]) < unknown).all())


def _kept(slot: Slot) -> str:
    """Return the English of a slot that nothing stands for, empty where it is no noun.

    Figures, days and acronyms are written alike in both languages.
    """
    best = max(slot.options, key=lambda option: slot.options[option], default="")
    if best[:1].isdigit():
        return best
    is_code = best.isascii()
    is_noun = slot.is_name or is_code or any(tag.startswith("n") for _, tag in rjieba.tag(best))
    return normal(slot.english) if is_noun else ""


def _joined(told: list[str], text: str) -> str:
    """Return the words in one line; those that stand joined in a text are joined."""
    line = told[0] if told else ""
    for before, word in pairwise(told):
        line += word if before + word in text else f" {word}"
    return line


def _counted(slots: list[Slot], told: list[str], text: str) -> str:
    """Return the classifier with which a text counts what is counted, or its noun."""
    for slot, noun in zip(slots, told, strict=True):
        if slot.counted:
            units = (noun, *shipped_table().classifiers.get(noun, ""))
            return next(
                (unit for unit in units if unit and re.search(FIGURE + unit[0], text)), noun
            )
    return ""
