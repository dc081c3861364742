"""What an answer lacks of what was asked."""

from dataclasses import dataclass
from typing import Literal

Missing = Literal["name", "place", "owner", "post", "kind", "unit", "said"]


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing, and the word of the question, or the kind sought, that stands for it."""

    missing: Missing
    word: str


def lack(missing: Missing, word: str) -> Lack | None:
    """Return what is missing, None where the word for it is empty."""
    return Lack(missing, word) if word else None
