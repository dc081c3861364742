"""Puts a question in English in the words of the reports: those that stand in one passage."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import rjieba

from bot.answer import Kind
from bot.language.english import shipped_table
from bot.language.meaning import Meaning
from bot.language.places import AREAS, known_places
from bot.questions.analysis import GENERIC, YEAR, Sought, analysed
from bot.translation.abbreviating import abbreviated
from bot.translation.agreement import CLASSIFIER, FIGURE, Witness, witnesses_of
from bot.translation.counted import counted_in, with_counted
from bot.translation.ordering import Ordered, ordered
from bot.translation.plainer import plainer
from bot.translation.slots import HAN, Slot, pieces_of
from bot.wording import is_chinese
from index.store import Index
from index.tokens import normal, words

NEAR = 0.6  # cosine from which a word of the reports passes for a translation
READ = 3  # best passages in which a word near in meaning is looked for
COVERED = 0.5  # share of a question below which no passage is taken to be about it
FIGURED = (
    rf"{{noun}}[达超近约有]{{{{0,2}}}}\d*{FIGURE}(?P<unit>{CLASSIFIER})",
    rf"{FIGURE}(?P<unit>{CLASSIFIER}){{noun}}",
)  # what is counted, right before or behind its figure
AREA = re.compile(AREAS)
SHARP = 12.0  # how much the best passage is preferred to the others


@dataclass(frozen=True, slots=True)
class Chosen:
    """The words of a question, what each became, and the passage that says the most of it."""

    slots: list[Slot]
    told: list[str]
    text: str


def understood(question: str, index: Index, meaning: Meaning) -> Sought:
    """Return what a question seeks, in Chinese terms where it is put in another language.

    Of the translations of each word those are taken that stand together in one passage; a word
    without one is replaced by the word near to it in meaning there, or stays as it is and counts
    as a word that the reports do not use.
    """
    sought = analysed(question)
    if is_chinese(question):
        return sought
    plain, present = plainer(question)
    pieces = with_counted(abbreviated(pieces_of(plain, index), index))
    slots = [piece for piece in pieces if isinstance(piece, Slot)]
    put = _put(plain, pieces, sought, index, meaning) if slots else sought
    return replace(put, text=f"{present}{put.text}") if slots else sought


def _put(
    question: str, pieces: Sequence[Slot | str], sought: Sought, index: Index, meaning: Meaning
) -> Sought:
    """Return what a question of some pieces seeks, in Chinese order where its form is plain."""
    plain = ordered(question, pieces, sought.kind)
    if plain and (
        put := _in_order(plain, sought, _as_typed(plain.slots, question, index, meaning))
    ):
        return put
    slots = [piece for piece in pieces if isinstance(piece, Slot)]
    return _side_by_side(pieces, sought, _chosen_together(slots, index, meaning))


def _in_order(plain: Ordered, sought: Sought, chosen: Chosen) -> Sought | None:
    """Return what a question of plain form seeks, as the Chinese question that it becomes would."""
    owner, noun = chosen.told[: len(plain.owner)], chosen.told[len(plain.owner) :]
    unit = _counted(chosen.slots, chosen.told, chosen.text)
    text = plain.put(
        _joined(owner, chosen.text),
        _joined(noun, chosen.text),
        sought.kind,
        "" if unit in chosen.told else unit,
    )
    put = analysed(text)
    kind = _kind(put.kind, sought.kind)
    return _with_terms(replace(put, kind=kind), sought, chosen) if text else None


def _side_by_side(pieces: Sequence[Slot | str], sought: Sought, chosen: Chosen) -> Sought:
    """Return what a question seeks with its words in the order of the English.

    What is counted gets its question word, and stands behind what is done with it.
    """
    unit = _counted(chosen.slots, chosen.told, chosen.text)
    noun = counted_in(pieces)
    ends = (0, noun.first, noun.last, len(chosen.told))
    parts = [_joined(chosen.told[start:end], chosen.text) for start, end in pairwise(ends)]
    if parts[1]:
        parts[1] = f"多少{'' if unit in chosen.told else unit}{parts[1]}"
    if noun.done:
        parts = [parts[0], parts[2], parts[1]]
    text = " ".join(filter(None, parts))
    put = replace(analysed(text), kind=sought.kind, counted=unit)
    return _with_terms(put, sought, chosen)


def _with_terms(put: Sought, sought: Sought, chosen: Chosen) -> Sought:
    """Return what a translated question seeks with the terms that its words became."""
    terms = tuple(dict.fromkeys(term for word in chosen.told for term in words(word)))
    return replace(
        put,
        terms=terms,
        numerals=sought.numerals,
        names=(*YEAR.findall(sought.text), *_names(chosen.slots, chosen.told)),
        nouns=tuple(term for term in terms if len(term) > 1 and _tells(term)),
    )


def _chosen_together(slots: list[Slot], index: Index, meaning: Meaning) -> Chosen:
    """Return for each word the translation that stands with those of the others."""
    witnesses = witnesses_of(slots, index)
    chosen = [_chosen(number, slot, witnesses) for number, slot in enumerate(slots)]
    if witnesses and witnesses[0].score < COVERED:
        chosen = [word if word in witnesses[0].text else "" for word in chosen]
    near = _near(slots, chosen, witnesses, meaning)
    told = [
        word or slot.certain or near.get(slot.english) or _told(slot, index) or _kept(slot)
        for slot, word in zip(slots, chosen, strict=True)
    ]
    return Chosen(slots, told, witnesses[0].text if witnesses else "")


def _as_typed(slots: list[Slot], question: str, index: Index, meaning: Meaning) -> Chosen:
    """Return the translations chosen in the order of the question, in that of the slots."""
    order = sorted(range(len(slots)), key=lambda at: question.find(slots[at].english))
    chosen = _chosen_together([slots[at] for at in order], index, meaning)
    told = dict(zip(order, chosen.told, strict=True))
    return replace(chosen, slots=slots, told=[told[at] for at in range(len(slots))])


def _kind(chinese: Kind, english: Kind) -> Kind:
    """Return the kind that a question has in Chinese, that of the English where it tells more.

    A percentage is only sought where the English asks for one.
    """
    told = "number" if chinese == "percent" != english else chinese
    vague = told == "other" or (told == "number" and english not in ("definition", "other"))
    return english if vague else told


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
    lacking = [slot.english for slot in open_slots if not slot.is_name and not slot.certain]
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

    Figures, days and acronyms are written alike in both languages, and ordinals are figures.
    """
    best = max(slot.options, key=lambda option: slot.options[option], default="")
    if best.removeprefix("第")[:1].isdigit():
        return best
    is_code = best.isascii()
    is_noun = slot.is_name or is_code or any(tag.startswith("n") for _, tag in rjieba.tag(best))
    return normal(slot.english) if is_noun else ""


def _joined(told: list[str], text: str) -> str:
    """Return the words in one line, joined as in a text; an area is joined with its place."""
    said = [word for word in told if word]
    line = said[0] if said else ""
    for before, word in pairwise(said):
        owned = before in known_places() and AREA.fullmatch(word)
        line += word if owned or before + word in text else f" {word}"
    return line


def _counted(slots: list[Slot], told: list[str], text: str) -> str:
    """Return the classifier with which a text counts what is counted, or its noun.

    It is the one between noun and figure, or that the dictionary gives.
    """
    for slot, noun in zip(slots, told, strict=True):
        if slot.counted:
            beside = (pattern.format(noun=re.escape(noun)) for pattern in FIGURED)
            if unit := next(
                (found["unit"] for one in beside if (found := re.search(one, text))), ""
            ):
                return unit
            units = (noun, *shipped_table().classifiers.get(noun, ""))
            figured = (
                unit for unit in units if unit and re.search(FIGURE + re.escape(unit[0]), text)
            )
            return next(figured, noun)
    return ""
