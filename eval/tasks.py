"""What is run: the questions of a file, and the index that they are put to."""

import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from corpus.command_line import Reader
from eval.comprehension import is_comprehension, load_comprehension
from eval.facts import Dialogue, Fact, SetError, Split, load
from eval.outcomes import Unscored
from index.building import build_index
from index.bundled import bundled_index
from index.store import Index

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Task:
    """Dialogues to be asked in order, the index that answers them, and what cannot be scored."""

    dialogues: tuple[Dialogue, ...]
    index: Index
    unscored: tuple[Unscored, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every question with its known answer."""
        return tuple(chain.from_iterable(self.dialogues))

    def of_split(self, split: Split) -> "Task":
        """Return the task of one split. Raises SetError where it has no question."""
        kept = tuple(dialogue for dialogue in self.dialogues if dialogue[0].split == split)
        if not kept:
            raise SetError(f"没有 split 为 {split} 的题 / no question of split {split}")
        return replace(self, dialogues=kept)

    def sampled(self, number: int, seed: int) -> "Task":
        """Return the task of `number` dialogues drawn at random, in their order, or of all."""
        drawn = random.Random(seed).sample(  # noqa: S311
            range(len(self.dialogues)), min(number, len(self.dialogues))
        )
        return replace(self, dialogues=tuple(self.dialogues[at] for at in sorted(drawn)))

    def in_a_row(self, number: int, seed: int) -> "Task":
        """Return the task whose questions are asked `number` after another in one conversation.

        Those asked alone are drawn at random, so that each turns to another matter.
        """
        lone = [dialogue[0] for dialogue in self.dialogues if len(dialogue) == 1]
        random.Random(seed).shuffle(lone)  # noqa: S311
        rows = tuple(tuple(lone[at : at + number]) for at in range(0, len(lone), number))
        told = tuple(dialogue for dialogue in self.dialogues if len(dialogue) > 1)
        return replace(self, dialogues=(*told, *rows))


@contextmanager
def opened(
    path: Path, folder: Path | None, among: Sequence[Path], progress: Progress
) -> Iterator[Task]:
    """Yield the task of a file, over the index in `folder` or, without one, the bundled reports.

    A reading comprehension file brings its own corpus: an index of its contexts `among` further
    articles, kept until the end of the block. Raises SetError.
    """
    if not is_comprehension(path):
        if among:
            raise SetError(
                f"{path}: --among 只用于阅读理解题集 / is for reading comprehension only"
            )
        index = Index.open(folder or bundled_index(progress))
        yield Task(load(path, index.source), index)
        return
    if folder:
        raise SetError(f"{path}: 自带原文，不用 --index / brings its own corpus; leave --index out")
    given = load_comprehension(path)
    with tempfile.TemporaryDirectory() as aside:
        sources = chain(given.sources, Reader(among))
        build_index(sources, Path(aside) / "index", progress=progress)
        yield Task(given.dialogues, Index.open(Path(aside) / "index"), given.unscored)


def counts(facts: Sequence[Fact]) -> dict[str, Counter[str]]:
    """Return how many questions of each type there are: all, by split, by having an answer, hard.

    The first row, `all`, is their sum.
    """
    found: dict[str, Counter[str]] = {"all": Counter()}
    for fact in facts:
        known = "answerable" if fact.answerable else "unanswerable"
        for row in (found["all"], found.setdefault(fact.type, Counter())):
            row.update(["all", fact.split, known, *["hard"] * fact.hard])
    return found
