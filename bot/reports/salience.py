"""Weighs the sentences of an article by how much each tells of the whole, without a language model.

Centrality after LexRank (Erkan and Radev 2004), the place in the article, the words shared with the
headline, and whether a sentence can be read by itself.
"""

import re

import numpy as np

from bot.language.meaning import Meaning
from bot.language.overlap import Column, covered
from bot.language.persons import SAYS
from bot.language.phrases import words_of
from corpus.article import Article, Sentence
from index.encoder import Encoder
from index.tokens import normal, words

DAMPING = 0.85  # of the walk from sentence to sentence
NEAR = 0.4  # cosine of two sentences' vectors from which they are alike in meaning
EARLY, HEADED, TOLD = 0.9, 0.5, 0.1  # weights of place, headline and figures beside centrality
SHORT, LONG = 30, 110  # characters of a sentence, outside of which it tells little or too much
FRAGMENT, LEANING, SPOKEN = 0.5, 0.75, 0.6  # what is left of the worth of such a sentence
LEANS = re.compile(
    r"但|而|然而|不过|因此|因而|所以|于是|其中|此外|另外|同时|随后|接着|后来|正因|为此|对此|据此|这|那|该|此|他|她"
    r"|它|其|大家|双方|两者|前者|后者|以上|例如|[又再]?比如|[又再]?如[，,]|还有|也|并|则|却|要|会议[强要指]|在此"
    r"|与此|除此|当[天日时]|值得一提|据悉|据了解|据介绍|.{0,8}上述|.{0,12}(?:则是|另一)"
)  # how a sentence begins that goes on from another
BEGINS = ("v", "d")  # tags of a first word before which the subject is left out
SPEECH = re.compile(r"^“|[“「\"](?=[^”」\"]{16})[^”」\"]*[，,。！？；]|[^“]*”[^，。]{0,20}[说道称]")
SAID = re.compile(rf"(?:[说称]|告诉记者|{SAYS})[。！：:]?”?$")
END = re.compile(r"[。！!.…][”’」』\"'）)]*$")
PICTURE = re.compile(r"图[：:]|来源[：:于]|截图|图为|供图|摄[)）]")
FIGURE = re.compile(r"\d")


def salience(
    sentences: tuple[Sentence, ...], article: Article, likeness: Column, meaning: Meaning
) -> Column:
    """Return how much each sentence tells of its article, above 0; `likeness` is theirs."""
    texts = [sentence.text for sentence in sentences]
    places = np.array([sentence.number for sentence in sentences])
    told = np.array([bool(FIGURE.search(text)) for text in texts], float)
    worth = (
        _centrality(likeness)
        + EARLY / np.sqrt(1 + places)
        + HEADED * _headed(texts, article, meaning)
        + TOLD * told
    )
    return np.asarray(worth * [_readable(text) for text in texts])


def likeness_of(texts: list[str], encoder: Encoder, meaning: Meaning) -> Column:
    """Return how alike texts are in words and in meaning, in 0..1, shape (len(texts), len(texts)).

    A word counts by how rare it is in the language.
    """
    bags = [[word for word in words(text) if len(word) > 1] for text in texts]
    known = {word: at for at, word in enumerate(sorted({word for bag in bags for word in bag}))}
    counts = np.zeros((len(texts), len(known)))
    for row, bag in zip(counts, bags, strict=True):
        for word in bag:
            row[known[word]] += 1
    rows = np.sqrt(counts) * meaning.rarity(tuple(known)) if known else counts
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    vectors = encoder.encode_passages(texts)
    near = np.clip((np.asarray(vectors @ vectors.T, float) - NEAR) / (1 - NEAR), 0, 1)
    return np.asarray((rows @ rows.T + near) / 2)


def _centrality(likeness: Column) -> Column:
    """Return how often a walk from sentence to like sentence comes to each, the most often as 1."""
    size = len(likeness)
    links = likeness - np.diag(likeness.diagonal()) + 1e-6
    steps = links / links.sum(axis=1, keepdims=True)
    ranks = np.linalg.solve(np.eye(size) - DAMPING * steps.T, np.full(size, (1 - DAMPING) / size))
    return np.asarray(ranks / ranks.max())


def _headed(texts: list[str], article: Article, meaning: Meaning) -> Column:
    """Return the share of the headline's words that stands in each text, by how rare they are."""
    terms = tuple(dict.fromkeys(word for word in words(article.title.text) if len(word) > 1))
    return covered(list(terms), meaning.rarity(terms), [normal(text) for text in texts])


def _readable(text: str) -> float:
    """Return how well a sentence can be read by itself, in 0..1."""
    left = min(len(text) / SHORT, 1.0) ** 2 * min(LONG / max(len(text), 1), 1.0)
    first = next((tag for _, _, tag in words_of(text)), "")
    if not END.search(text) or PICTURE.search(text):
        left *= FRAGMENT
    if LEANS.match(text) or first.startswith(BEGINS):
        left *= LEANING
    if SPEECH.search(text) or SAID.search(text):
        left *= SPOKEN
    return left
