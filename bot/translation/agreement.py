"""Finds the passages in which the translations of a question's words stand together."""

import re
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bot.translation.slots import HAN, Slot
from index.passage import Passage
from index.store import Index
from index.tokens import bigrams, normal

TRIED = (1, 3, 12)  # likeliest options of each word that are searched together
PASSAGES = 30  # of each search
JOINED = 0.75  # times its weight that a word gains which stands joined to the next, as in 人才联盟
PLAUSIBLE = 0.08  # weight below which a translation must stand joined to the next
SINGLE = 0.3  # weight of a single character that stands alone
FIGURE = r"[\d一二三四五六七八九十百千万亿][余多]?"
CLASSIFIER = "[个名家项位]"  # between a figure and what it counts


@dataclass(frozen=True, slots=True)
class Witness:
    """A passage with the options of each slot that stand in it, and what they count for."""

    text: str
    values: list[dict[str, float]]
    score: float  # the share of the question that the passage says; over 1 with many joined words


def witnesses_of(slots: list[Slot], index: Index) -> list[Witness]:
    """Return the passages that say the most of the question, best first."""
    queries = (" ".join(o for slot in slots for o in slot.likeliest(many)) for many in TRIED)
    pool = {p.number: p for query in queries for p in index.search_leg("lexical", query, PASSAGES)}
    weights = _weights(slots, index)
    found = [_witness(slots, weights, _text(passage)) for passage in pool.values()]
    return sorted(found, key=lambda witness: -witness.score)


def _weights(slots: list[Slot], index: Index) -> list[float]:
    """Return what each slot tells: the mean idf of its options, by their weights."""
    weights = []
    for slot in slots:
        idf = np.array([_idf(option, index) for option in slot.options])
        share = np.array(list(slot.options.values()))
        weights.append(float(idf @ share / share.sum()) if len(idf) else 0.0)
    return weights


def _idf(word: str, index: Index) -> float:
    return float(index.idf("bigrams", bigrams(word) or [word]).max())


def _witness(slots: list[Slot], weights: list[float], text: str) -> Witness:
    """Return which options stand in a text.

    Those count more that stand joined to an option of the word before or after, or to a figure.
    """
    there = [_there(slot, text) for slot in slots]
    joined = [_figured(slot, text) for slot in slots]
    for (left, before), (right, after) in pairwise(enumerate(there)):
        for one in before:
            for other in after:
                if one + other in text or other + one in text:
                    joined[left].add(one)
                    joined[right].add(other)
    values = [
        {
            option: weight * share * (1 + JOINED if option in together else _alone(option))
            for option, share in found.items()
            if option in together or slot.options[option] >= PLAUSIBLE
        }
        for slot, found, together, weight in zip(slots, there, joined, weights, strict=True)
    ]
    said = sum(max(found.values(), default=0.0) for found in values)
    return Witness(text, values, float(said / (sum(weights) or 1.0)))


def _there(slot: Slot, text: str) -> dict[str, float]:
    """Return the options that stand in a text, without those that are a part of another."""
    found = [option for option in slot.options if option in text]
    figured = _figured(slot, text)
    return {
        option: slot.options[option] ** 0.5
        for option in found
        if option in figured or not any(option in other and option != other for other in found)
    }


def _figured(slot: Slot, text: str) -> set[str]:
    """Return the options of a counted word that stand behind a figure in a text."""
    if not slot.counted:
        return set()
    return {
        option
        for option in slot.options
        if re.search(f"{FIGURE}{CLASSIFIER}?{re.escape(option)}", text)
    }


def _alone(option: str) -> float:
    """Return what an option counts that stands joined to none: a single character may be chance."""
    return SINGLE if len(option) == 1 and HAN.match(option) else 1.0


def _text(passage: Passage) -> str:
    return normal(f"{passage.article.title.text} {passage.heading} {passage.text}")
