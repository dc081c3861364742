"""Reads passages for a question: what it seeks, the best sentences, and whether to trust them."""

from dataclasses import dataclass, replace

from bot.answer import Place
from bot.language.english import translations
from bot.language.meaning import Meaning
from bot.language.respelling import respelled
from bot.questions.analysis import Sought
from bot.sentences.certainty import CERTAINTY
from bot.sentences.extraction import Keep, Ranked, ranked
from bot.sentences.rereading import shipped_rereader
from bot.sentences.scorer import Weights, likely
from bot.sentences.support import absent
from bot.translation.translating import understood
from bot.wording import is_chinese
from index.passage import Hit
from index.store import Index
from index.tokens import bigrams, normal

HITS = 12  # passages that are read for a question
SURE = 0.75  # how likely to be about the matter is enough where no passage holds a question's words
STEEP = 8  # power of the weight of such words by which less is enough where there are others


@dataclass(frozen=True, slots=True)
class Trust:
    """How likely sentences are about the matter, and how likely they then answer, in 0..1 each."""

    relevance: float
    answers: float
    least: tuple[float, float]  # of both, for an answer to be given

    @property
    def confidence(self) -> float:
        """How likely they are about the matter and answer, at best."""
        return min(self.relevance, self.answers)

    @property
    def is_enough(self) -> bool:
        """Whether an answer may be given."""
        least_relevance, least_answers = self.least
        return self.relevance >= least_relevance and self.answers >= least_answers


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the passages of one index by what was learned of words and of sentences."""

    index: Index
    meaning: Meaning
    weights: Weights

    def sought(self, text: str, alone: str) -> Sought:
        """Return what the stand-alone form of a question seeks, and which words it inherits."""
        sought = understood(alone, self.index, self.meaning)
        if alone == text:
            return sought
        typed = normal(respelled(text, self.index, self.meaning))
        own = () if is_chinese(text) else understood(text, self.index, self.meaning).terms
        inherited = (term for term in sought.terms if term not in typed and term not in own)
        return replace(sought, inherited=frozenset(inherited))

    def hits(self, sought: Sought) -> tuple[Hit, ...]:
        """Return the passages to read, best first, none for a question without a telling word."""
        return self.index.search(sought.text, HITS) if sought.terms else ()

    def ranked(
        self,
        sought: Sought,
        hits: tuple[Hit, ...],
        near: Place | None = None,
        *,
        keep: Keep | None = None,
    ) -> Ranked:
        """Return the sentences of passages, best first, those near a place before others.

        Only those are read that `keep` says are to be, if it is given.
        """
        parts = self.index, self.meaning, self.weights
        return ranked(sought, hits, *parts, near=near, keep=keep)

    def trust(self, found: Ranked) -> Trust:
        """Return how far the best sentences are to be trusted."""
        (relevance,) = likely(self.weights.relevance.score(found.certainty))
        unknown = float(found.certainty[0, CERTAINTY.index("absent_weight")])
        least_relevance = max(self.weights.least, SURE * unknown**STEEP)
        least = least_relevance, shipped_rereader().least
        return Trust(float(relevance), found.answered, least)

    def absent(self, sought: Sought) -> tuple[str, ...]:
        """Return the words that a question brings in and no passage holds, not even in others."""
        (unseen,) = self.index.idf("bigrams", [""])
        missing = (term for term in absent(sought, self.index) if term not in sought.inherited)
        words = (term for term in missing if len(term) > 1 and self._is_word(term, sought))
        return tuple(
            word for word in words if (self.index.idf("bigrams", bigrams(word)) >= unseen).any()
        )

    def _is_word(self, term: str, sought: Sought) -> bool:
        """Tell whether a term is a word of the language or a name, not what a tagger made up.

        A figure is none, as it may stand there in another form.
        """
        if term.isascii():
            return term.isalpha() and not translations(term)
        return any(term in name for name in sought.names) or self.meaning.knows(term)
