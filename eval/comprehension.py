"""Reading comprehension files as a second opinion: their contexts are the corpus, all of it.

Two shapes are read, gzipped or not. SQuAD's JSON (also CMRC 2018, DRCD): data -> paragraphs ->
context and qas with id, question and answers of text and answer_start. Flat JSON lines: id, query,
answers and starts or start, with a context each, or a context_id of a file NAME_contexts beside it.
"""

import gzip
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from corpus.article import Source
from corpus.json_text import JsonError, parsed
from eval.facts import Dialogue, Evidence, Fact, SetError, places
from eval.outcomes import Unscored


@dataclass(frozen=True, slots=True)
class Comprehension:
    """Questions on contexts, the contexts as sources, and the questions that cannot be scored.

    One without answers counts as unanswerable, though another context may answer it. `type` and
    `split` of the facts say nothing: the files have neither.
    """

    sources: tuple[Source, ...]
    dialogues: tuple[Dialogue, ...]
    unscored: tuple[Unscored, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    id: str
    question: str
    title: str
    context: str
    answers: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class _Contexts:
    """The distinct contexts of a file, named in the order in which they come."""

    file: str
    sources: dict[str, Source] = field(default_factory=dict)

    def source(self, entry: _Entry) -> Source:
        """Return the source of an entry's context."""
        text = entry.context
        if text not in self.sources:
            name = f"{self.file}#{len(self.sources) + 1}"
            digest = sha256(f"{entry.title}\n{text}".encode()).hexdigest()
            self.sources[text] = Source(name, "jsonl", text, digest, "", entry.title)
        return self.sources[text]


def is_comprehension(path: Path) -> bool:
    """Tell whether a file is meant to be one of these, by its name and first line."""
    if path.suffix in {".json", ".gz"}:
        return True
    try:
        with path.open(encoding="utf-8-sig") as lines:
            first = parsed(next((line for line in lines if line.strip()), "null"))
    except (OSError, ValueError):
        return False
    return isinstance(first, dict) and "query" in first


def load_comprehension(path: Path) -> Comprehension:
    """Return the questions of a file. Raises SetError naming the line or entry that is broken."""
    contexts = _Contexts(path.name)
    met = Counter[str]()
    dialogues: list[Dialogue] = []
    unscored = []
    for entry in _entries(path):
        met[entry.id] += 1
        again = f"~{met[entry.id]}" if met[entry.id] > 1 else ""  # files joined of several parts
        fact = replace(_fact(entry, contexts.source(entry)), id=entry.id + again)
        if fact.answerable or not entry.answers:
            dialogues.append((fact,))
        else:
            unscored.append(Unscored(fact.id, "答案不在原文中 / no answer stands in its context"))
    if not dialogues:
        raise SetError(f"{path}: 没有可计分的问题 / holds no question that can be scored")
    return Comprehension(tuple(contexts.sources.values()), tuple(dialogues), tuple(unscored))


def _fact(entry: _Entry, source: Source) -> Fact:
    found = {text: _stands(text, start, source.raw) for text, start in entry.answers}
    variants = tuple(text for text, spots in found.items() if spots)
    spots = tuple(spot for text in variants for spot in found[text])
    return Fact(
        id=entry.id,
        question=entry.question,
        type="other",
        split="test",
        answers=(variants,) if variants else (),
        evidence=(Evidence(source.name, variants[0], spots),) if variants else (),
        answerable=bool(variants),
        hard=False,
    )


def _stands(text: str, start: int, context: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return where an answer stands: at its start or, where that is off, anywhere."""
    found = places(text, context) if text.strip() else ()
    return tuple(spot for spot in found if spot[0][0] == start) or found


def _entries(path: Path) -> Iterator[_Entry]:
    if path.name.removesuffix(".gz").endswith(".json"):
        yield from _nested(path)
        return
    others = _contexts_beside(path)
    for number, row in _rows(path):
        try:
            context = others[row["context_id"]] if "context_id" in row else row
            answers = [_text(answer) for answer in row["answers"]]
            starts = row.get("starts") or [row.get("start", -1)]
            starts = [*starts, *[-1] * len(answers)]
            yield _Entry(
                id=_text(row["id"]),
                question=_text(row["query"]),
                title=_text(context.get("title", "")),
                context=_text(context["text" if "context_id" in row else "context"]),
                answers=tuple(zip(answers, starts, strict=False)),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise _broken(f"{path.name} line {number}", error) from error


def _nested(path: Path) -> Iterator[_Entry]:
    where, text = path.name, _read(path)
    try:
        for at, page in enumerate(parsed(text)["data"]):
            for below, paragraph in enumerate(page["paragraphs"]):
                for number, asked in enumerate(paragraph["qas"]):
                    where = f"{path.name} data[{at}].paragraphs[{below}].qas[{number}]"
                    yield _Entry(
                        id=_text(asked["id"]),
                        question=_text(asked["question"]),
                        title=_text(page.get("title", "")),
                        context=_text(paragraph["context"]),
                        answers=tuple(
                            (_text(answer["text"]), answer["answer_start"])
                            for answer in asked["answers"]
                        ),
                    )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _broken(where, error) from error


def _contexts_beside(path: Path) -> dict[str, dict[str, Any]]:
    """Return the contexts of the file that stands beside a file of questions, if there is one."""
    stem, dot, ending = path.name.partition(".")
    beside = path.with_name(f"{stem}_contexts{dot}{ending}")
    return {row["context_id"]: row for _, row in _rows(beside)} if beside.exists() else {}


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(_read(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield number, parsed(line)
        except JsonError as error:
            raise _broken(f"{path.name} line {number}", error) from error


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
        return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise SetError(f"{path}: 读不了这个题集 / this set cannot be read: {error}") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _broken(where: str, error: Exception) -> SetError:
    if isinstance(error, JsonError):
        return SetError(f"{where}: {error}")
    said = f"缺少 / lacks {error}" if isinstance(error, KeyError) else str(error)
    return SetError(f"{where}: 不是阅读理解题 / is no question on a context: {said}")
