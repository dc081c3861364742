"""Draws training pairs: what a reader might type, and the text that it should lie near."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from index.training.token_corpus import TokenCorpus, Tokens

Pair = tuple[Tokens, Tokens]
Draw = Callable[[Random], Pair]

Meanings = Mapping[int, Sequence[Sequence[int]]]
"""For the token of a word, the tokens of each of its translations or synonyms."""

LONGEST_QUERY = 40


def thinned(tokens: Tokens, random: Random) -> Tokens:
    """Keep a random 20 to 90 % of the tokens, one at least, in their order."""
    keep = random.uniform(0.2, 0.9)
    chosen = [token for token in tokens.tolist() if random.random() < keep]
    return np.array(chosen or tokens[:1].tolist(), dtype=np.int32)


def answering(corpus: TokenCorpus, passage: int, sentence: int, random: Random) -> Tokens:
    """Return a sentence's passage, half the time without it, or a neighbour of that passage."""
    first, last = corpus.sentence_range(passage)
    start, end = corpus.passage_range(int(corpus.article_of[passage]))
    chance = random.random()
    if chance < 0.15 and end - start > 1:
        return corpus.passage(passage + 1 if passage + 1 < end else passage - 1)
    if chance < 0.6 and last - first > 1:
        return np.concatenate([corpus.span(first, sentence), corpus.span(sentence + 1, last)])
    return corpus.passage(passage)


@dataclass(frozen=True, slots=True)
class SentencePairs:
    """A thinned sentence -> its passage."""

    corpus: TokenCorpus

    def __call__(self, random: Random) -> Pair:
        """Draw a pair."""
        passage = random.randrange(len(self.corpus))
        sentence = random.randrange(*self.corpus.sentence_range(passage))
        query = thinned(self.corpus.span(sentence, sentence + 1), random)[:LONGEST_QUERY]
        return query, answering(self.corpus, passage, sentence, random)


@dataclass(frozen=True, slots=True)
class HeadlinePairs:
    """A headline -> one of the first three passages of its article, which has the same number."""

    headlines: Sequence[Tokens]
    bodies: TokenCorpus

    def __call__(self, random: Random) -> Pair:
        """Draw a pair."""
        article = random.randrange(len(self.headlines))
        first, last = self.bodies.passage_range(article)
        passage = self.bodies.passage(random.randrange(first, min(last, first + 3)))
        headline = self.headlines[article]
        return (thinned(headline, random) if random.random() < 0.3 else headline), passage


@dataclass(frozen=True, slots=True)
class ListedPairs:
    """Pairs from a list; several drawn at once are joined, which makes short ones distinct."""

    pairs: Sequence[Pair]
    most_joined: int = 1

    def __call__(self, random: Random) -> Pair:
        """Draw a pair."""
        drawn = random.choices(self.pairs, k=random.randint(1, self.most_joined))
        if len(drawn) == 1:
            return drawn[0]
        return np.concatenate([a for a, _ in drawn]), np.concatenate([b for _, b in drawn])


@dataclass(frozen=True, slots=True)
class ReplacedPairs:
    """Pairs of another kind, a `share` of the query's words replaced by words of like meaning.

    A word without replacement stays with the chance `stay`; up to eight of
    `fillers` (for English: what, is, the, ...) are added where there are any.
    """

    plain: Draw
    meanings: Meanings
    share: float
    stay: float = 1.0
    fillers: Sequence[int] = ()

    def __call__(self, random: Random) -> Pair:
        """Draw a pair."""
        query, passage = self.plain(random)
        words: list[int] = []
        for token in query.tolist():
            meanings = self.meanings.get(token, ())
            if meanings and random.random() < self.share:
                words.extend(random.choice(meanings))
            elif random.random() < self.stay:
                words.append(token)
        if self.fillers:
            words.extend(random.choices(self.fillers, k=random.randint(0, 8)))
        return np.array(words or query, dtype=np.int32), passage
