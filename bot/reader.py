"""Reads passages for a question: what it seeks, the best sentences, and whether to trust them."""

from dataclasses import dataclass, replace
from math import inf

import numpy as np

from bot.extraction import Ranked, certainty, ranked
from bot.meaning import Meaning
from bot.questions import Sought
from bot.respelling import respelled
from bot.scorer import Weights
from bot.support import is_supported
from bot.translation import understood
from index.passage import Hit
from index.store import Index
from index.tokens import normal

HITS = 12  # passages that are read for a question
UNKNOWN = 0.4  # share of a question's words from which the reports know too few of them


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the passages of one index by what was learned of words and of sentences."""

    index: Index
    meaning: Meaning
    weights: Weights

    def sought(self, text: str, alone: str) -> Sought:
        """Return what the stand-alone form of a question seeks, and which words it inherits."""
        sought = understood(alone, self.index, self.meaning)
        typed = normal(respelled(text, self.index, self.meaning))
        inherited = (term for term in sought.terms if term not in typed)
        return replace(sought, inherited=frozenset(inherited)) if alone != text else sought

    def hits(self, sought: Sought) -> tuple[Hit, ...]:
        """Return the passages to read, best first."""
        return self.index.search(sought.text, HITS)

    def ranked(self, sought: Sought, hits: tuple[Hit, ...]) -> Ranked:
        """Return the sentences of passages, best first."""
        return ranked(sought, hits, self.index, self.meaning, self.weights)

    def confidence(self, sought: Sought, found: Ranked) -> float:
        """Return how sure it is, in 0..1, that the best sentences answer."""
        features = certainty(sought, found, self.index, self.meaning)
        (logit,) = self.weights.confidence.score(features)
        return float(1 / (1 + np.exp(-logit)))

    def limit(self, sought: Sought, found: Ranked) -> float:
        """Return the confidence from which the best sentences are trusted, infinite if never.

        Where few of the question's nouns stand around the best one, it is twice the threshold, and
        the reports must know most of the question's words, each noun of one that had to be
        translated; else half the threshold.
        """
        if is_supported(sought, found.candidates[0], self.meaning):
            return self.weights.threshold / 2
        absent = self.absent(sought)
        foreign = any(noun.isascii() for noun in sought.nouns if noun in absent)
        unknown = foreign or len(absent) >= UNKNOWN * len(sought.terms)
        return inf if unknown else 2 * self.weights.threshold

    def absent(self, sought: Sought) -> tuple[str, ...]:
        """Return the words of a question that no passage holds."""
        terms = [term for term in sought.terms if len(term) > 1]
        idf = self.index.idf("words", terms)
        (unknown,) = self.index.idf("words", [""])
        return tuple(t for t, value in zip(terms, idf, strict=True) if value >= unknown)
