"""A reader's own set: answers of the chat made test cases, kept beside the index they are about."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import Any

from bot.answer import Answer
from corpus.article import Range
from corpus.disk import write_together
from eval.facts import FindSource, LineError, dialogue_of, places
from eval.matching import Elements, contains

NAME = "cases.jsonl"
MOST = 1000  # cases of a set, so that nobody fills the disk from the page


class Cases:
    """The set of one index folder; several readers may add to it at once."""

    def __init__(self, folder: Path, source: FindSource) -> None:
        self.path = folder / NAME
        self._source = source
        self._lock = Lock()

    def add(self, question: str, wanted: Elements, answer: Answer) -> int:
        """Add a question that wants these elements, a refusal if none; return the number of cases.

        The evidence is looked for in what `answer` quotes and found. Raises LineError where the
        case is no sound line of a set, OSError where it cannot be written.
        """
        line = json.dumps(self._record(question.strip(), wanted, answer), ensure_ascii=False)
        identity, _ = dialogue_of(line, self._source)
        with self._lock:
            kept = self.path.read_text(encoding="utf-8") if self.path.exists() else ""
            if f'"{identity}"' in kept:
                raise LineError("这个问题已经是考题 / this question is a test case already")
            lines = [line for line in kept.split("\n") if line.strip()]
            if len(lines) >= MOST:
                raise LineError(f"考题已满 {MOST} 道 / there are {MOST} cases already")
            whole = "".join(f"{line}\n" for line in [*lines, line])
            write_together(self.path.parent, {NAME: whole})
        return len(lines) + 1

    def _record(self, question: str, wanted: Elements, answer: Answer) -> dict[str, Any]:
        digest = hashlib.sha256(question.encode()).hexdigest()
        identity = f"u{digest[:12]}"
        even = hashlib.sha256(identity.encode()).digest()[0] % 2 == 0
        return {
            "id": identity,
            "question": question,
            "type": answer.question.kind,
            "split": "dev" if even else "test",
            "answers": wanted,
            "evidence": list(self._evidence(wanted, answer)),
            "answerable": bool(wanted),
            "hard": False,
        }

    def _evidence(self, wanted: Elements, answer: Answer) -> Iterator[dict[str, str]]:
        """Yield a verbatim quote for each element, the first that holds it, each quote once."""
        held = list(self._quotes(answer))
        given = set()
        for variants in wanted:
            found = next((piece for piece in held if _holds(piece[1], variants)), None)
            if found is None:
                raise LineError(
                    f"找到的段落里没有“{variants[0]}” / no passage found holds “{variants[0]}”"
                )
            if found not in given:
                given.add(found)
                yield {"source": found[0], "quote": found[1]}

    def _quotes(self, answer: Answer) -> Iterator[tuple[str, str]]:
        """Yield source and text of what was quoted, then of each sentence of what was found.

        A sentence that a caption or column break cut stands in no one place: it gives its parts.
        """
        for claim in answer.claims:
            cited = claim.citation
            yield from self._standing(cited.source, cited.quote, cited.ranges)
        for hit in answer.hits:
            for line in hit.passage.lines:
                yield from self._standing(hit.passage.article.source, line.text, line.ranges)

    def _standing(
        self, name: str, text: str, ranges: tuple[Range, ...]
    ) -> Iterator[tuple[str, str]]:
        raw = self._source(name).raw
        parts = (text, *("".join(raw[start:end].split()) for start, end in ranges))
        yield from ((name, part) for part in parts if part and places(part, raw))


def _holds(text: str, variants: tuple[str, ...]) -> bool:
    return any(contains(text, variant) for variant in variants)
