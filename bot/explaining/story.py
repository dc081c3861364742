"""How an answer came about, step by step, in words that a reader understands."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """What was found at one point of a step, behind its name in Chinese and English."""

    chinese: str
    english: str
    value: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step of answering and what it found."""

    chinese: str
    english: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The steps that led to an answer, in order."""

    steps: tuple[Step, ...]

    @property
    def text(self) -> str:
        """The story as lines of text, each step numbered."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        for number, step in enumerate(self.steps, start=1):
            yield f"{number}. {step.chinese} / {step.english}"
            for line in step.lines:
                yield f"   {line.chinese} / {line.english}: {line.value}"
