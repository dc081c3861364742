"""Sums reports up in their own words: the sentences that tell most of each, none twice."""

from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np

from bot.answer import Claim
from bot.language.meaning import Meaning
from bot.language.overlap import Column
from bot.reports.salience import likeness_of, salience
from bot.sentences.claims import claim_from
from corpus.article import Article, Sentence
from index.encoder import Encoder
from index.store import Index

SENTENCES, LENGTH = 4, 300  # of the digest of one report, at most; characters
REPORTS, EACH = 8, 160  # that are summed up in a sentence each; characters of the sentence
READ = 300  # sentences of a report that are read for its digest
TOGETHER = 0.4  # likeness of two sentences below one heading, at least
WORTH = 0.25  # of the best sentence's, below which another adds too little


def digest_claims(articles: list[Article], index: Index, meaning: Meaning) -> Iterator[Claim]:
    """Yield the claims that sum up an article, or several in one sentence each, not numbered yet.

    Of several only the first `REPORTS` are summed up.
    """
    most, length = (SENTENCES, LENGTH) if len(articles) == 1 else (1, EACH)
    for article in articles[:REPORTS]:
        for sentence in digest(article, index.encoder, meaning, most=most, length=length):
            yield claim_from(article, sentence)


def digest(
    article: Article,
    encoder: Encoder,
    meaning: Meaning,
    *,
    most: int = SENTENCES,
    length: int = LENGTH,
) -> tuple[Sentence, ...]:
    """Return the most telling sentences of an article in the order of its text.

    There are `most` at most, of `length` characters together; where each is longer, the shortest
    stands alone. Chosen by maximal marginal relevance (Carbonell and Goldstein 1998).
    """
    sound = (sentence for sentence in article.sentences if not sentence.doubtful)
    sentences = tuple(islice(sound, READ)) or article.lines[:READ]
    if not sentences:
        return ()
    sizes = np.array([len(sentence.text) for sentence in sentences])
    likeness = likeness_of([sentence.text for sentence in sentences], encoder, meaning)
    worth = salience(sentences, article, likeness, meaning)
    alike = np.maximum(likeness, TOGETHER * _together(sentences, article))
    picked = _picked(worth, alike, sizes, most, max(length, int(sizes.min())))
    return tuple(sentences[at] for at in sorted(picked))


def _picked(worth: Column, alike: Column, sizes: Column, most: int, length: int) -> list[int]:
    """Return the places of the sentences that are worth most and unlike those picked before."""
    picked: list[int] = []
    while len(picked) < most:
        known = alike[:, picked].max(axis=1, initial=0.0)
        fits = sizes <= length - sizes[picked].sum()
        gain = worth * (1 - known) * fits
        gain[picked] = 0.0
        best = int(gain.argmax())
        if gain[best] <= WORTH * worth.max() * bool(picked):
            break
        picked.append(best)
    return picked


def _together(sentences: Iterable[Sentence], article: Article) -> Column:
    """Return 1 where two sentences stand below the same heading, 0 where there is none."""
    above = np.array([article.heading(sentence.number) for sentence in sentences])
    return np.asarray((above[:, None] == above) & (above != ""), float)
