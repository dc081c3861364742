"""Known facts: what is asked, what an answer must hold, and where the reports say it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from bot.answer import KINDS, Kind
from corpus.article import Range, Source
from corpus.json_text import JsonError, parsed
from eval.matching import Elements, missing

Split = Literal["dev", "test"]
FindSource = Callable[[str], Source]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim quote of a source.

    `places` holds, for each time that the quote stands there, its ranges without white space.
    """

    source: str
    quote: str
    places: tuple[tuple[Range, ...], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A question with its known answer.

    All of `answers` are needed, each in any one of its variants, and all of `evidence`; both are
    empty where `answerable` is false.
    """

    id: str
    question: str
    type: Kind
    split: Split
    answers: Elements
    evidence: tuple[Evidence, ...]
    answerable: bool
    hard: bool


Dialogue = tuple[Fact, ...]


class SetError(ValueError):
    """A set of facts is missing or a line of it is broken; the message names file and line."""


class LineError(ValueError):
    """What is wrong with one line of a set."""


_FIELDS = {
    "question": str,
    "type": str,
    "split": str,
    "answers": list,
    "evidence": list,
    "answerable": bool,
    "hard": bool,
}


def load(path: Path, source: FindSource) -> tuple[Dialogue, ...]:
    """Return the dialogues of a set; a question asked alone is a dialogue of one turn.

    `source` returns the source of a name and raises KeyError where there is none. Raises SetError.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SetError(f"{path}: 读不了这个题集 / this set cannot be read: {error}") from error
    dialogues: dict[str, Dialogue] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            identity, dialogue = dialogue_of(line, source)
        except LineError as error:
            raise SetError(f"{path.name} line {number}: {error}") from error
        if identity in dialogues:
            raise SetError(
                f"{path.name} line {number}: id 重复：{identity} / repeats the id {identity}"
            )
        dialogues[identity] = dialogue
    if not dialogues:
        raise SetError(f"{path}: 题集是空的 / the set is empty")
    return tuple(dialogues.values())


def dialogue_of(line: str, source: FindSource) -> tuple[str, Dialogue]:
    """Return the id and the dialogue that a line of a set holds. Raises LineError."""
    try:
        record = parsed(line)
    except JsonError as error:
        raise LineError(str(error)) from error
    if not isinstance(record, dict):
        raise LineError("不是 JSON 对象 / is no JSON object")
    identity = record.pop("id", None)
    if not isinstance(identity, str) or not identity:
        raise LineError("缺少 id / id is missing")
    if "turns" not in record:
        return identity, (_fact(identity, record, source),)
    turns = record["turns"]
    if set(record) != {"turns", "split"} or not isinstance(turns, list) or not turns:
        raise LineError("对话只有 id、split、turns / a dialogue has id, split and turns")
    facts = []
    for turn, entry in enumerate(turns, start=1):
        if not isinstance(entry, dict) or "split" in entry:
            raise LineError(
                f"turns.{turn} 应为没有 split 的对象 / a turn is an object without split"
            )
        facts.append(_fact(f"{identity}.{turn}", entry | {"split": record["split"]}, source))
    return identity, tuple(facts)


def places(quote: str, raw: str) -> tuple[tuple[Range, ...], ...]:
    """Return the ranges of each occurrence of a quote in a raw text, white space aside."""
    pattern = r"\s*".join(re.escape(mark) for mark in "".join(quote.split()))
    return tuple(
        tuple((at.start() + run.start(), at.start() + run.end()) for run in _runs(at[0]))
        for at in re.finditer(pattern, raw)
    )


def _runs(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"\S+", text)


def _fact(identity: str, record: dict[str, Any], source: FindSource) -> Fact:
    _check_fields(record)
    answers = _answers(record["answers"])
    evidence = tuple(_evidence(entry, source) for entry in record["evidence"])
    answerable = record["answerable"]
    if bool(answers) is not answerable or bool(evidence) is not answerable:
        raise LineError(
            "可答的题要有 answers 和 evidence，不可答的都要为空 / "
            "answers and evidence are filled if answerable, else both empty"
        )
    absent = missing("\n".join(piece.quote for piece in evidence), answers)
    if absent:
        raise LineError(f"evidence 里没有“{absent[0]}” / the evidence does not hold “{absent[0]}”")
    return Fact(
        id=identity,
        question=record["question"],
        type=record["type"],
        split=record["split"],
        answers=answers,
        evidence=evidence,
        answerable=answerable,
        hard=record["hard"],
    )


def _check_fields(record: dict[str, Any]) -> None:
    for name, kind in _FIELDS.items():
        if not isinstance(record.get(name), kind):
            sort = kind.__name__
            raise LineError(f"{name} 应为 {sort} / {name} must be a {sort}")
    for name in record:
        if name not in _FIELDS:
            raise LineError(f"不认识的字段 {name} / unknown field {name}")
    for name, allowed in (("type", KINDS), ("split", get_args(Split))):
        if record[name] not in allowed:
            known = ", ".join(allowed)
            raise LineError(f"{name} 应为其中之一：{known} / {name} must be one of: {known}")
    if not record["question"].strip():
        raise LineError("question 是空的 / the question is empty")


def _answers(entries: list[Any]) -> Elements:
    for element in entries:
        if not isinstance(element, list) or not element:
            raise LineError("answers 的每一项应为一列说法 / each of answers is a list of variants")
        if not all(isinstance(variant, str) and variant.strip() for variant in element):
            raise LineError("answers 里有空的说法 / answers holds an empty variant")
    return tuple(tuple(element) for element in entries)


def _evidence(entry: Any, source: FindSource) -> Evidence:
    if not isinstance(entry, dict) or set(entry) != {"source", "quote"}:
        raise LineError("evidence 每项有 source 和 quote / evidence has source and quote")
    name, quote = entry["source"], entry["quote"]
    if not all(isinstance(value, str) and value.strip() for value in (name, quote)):
        raise LineError("evidence 有空的 source 或 quote / evidence has an empty source or quote")
    try:
        raw = source(name).raw
    except KeyError as error:
        raise LineError(f"没有来源 {name} / there is no source {name}") from error
    found = places(quote, raw)
    if not found:
        raise LineError(f"{name} 里没有这句引文：{quote} / {name} does not hold the quote: {quote}")
    return Evidence(name, quote, found)
