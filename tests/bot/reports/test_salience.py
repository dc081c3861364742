"""The sentences that tell most of an article are central, early, and readable by themselves."""

from dataclasses import replace

import numpy as np
import pytest

from bot.language.meaning import shipped_meaning
from bot.language.overlap import Column
from bot.reports.salience import likeness_of, salience
from corpus.article import Article, Sentence
from tests.index.built import bundled


def weighed(article: Article, sentences: tuple[Sentence, ...]) -> Column:
    """Return how much each of some sentences tells of an article."""
    meaning = shipped_meaning()
    texts = [sentence.text for sentence in sentences]
    likeness = likeness_of(texts, bundled().encoder, meaning)
    return salience(sentences, article, likeness, meaning)


def made(*texts: str) -> tuple[Sentence, ...]:
    """Return sentences of one place, which only their texts tell apart."""
    return tuple(Sentence(9, text, ((0, len(text)),), 0) for text in texts)


@pytest.mark.parametrize("article", list(bundled().articles()), ids=lambda article: article.id)
def test_every_sentence_has_a_finite_worth(article: Article) -> None:
    """Each sentence of a report is worth something, and none beyond measure."""
    worth = weighed(article, article.sentences)
    assert worth.shape == (len(article.sentences),)
    assert np.isfinite(worth).all()
    assert (worth > 0).all()


def test_likeness_is_symmetric_and_within_bounds() -> None:
    """Texts are as alike one way as the other, most alike to themselves, and in 0..1."""
    texts = [line.text for article in bundled().articles() for line in article.sentences[:9]]
    likeness = likeness_of([*texts, "", "。"], bundled().encoder, shipped_meaning())
    assert np.allclose(likeness, likeness.T, atol=1e-6)
    assert likeness.min() >= 0
    assert likeness.max() <= 1 + 1e-6
    assert np.allclose(likeness.diagonal()[: len(texts)], 1, atol=1e-6)


def test_what_comes_first_tells_more() -> None:
    """The same sentence tells more at the head of an article than further down."""
    article = next(bundled().articles())
    line = article.sentences[2]
    first, later = weighed(article, (replace(line, number=0), replace(line, number=30)))
    assert first > later


@pytest.mark.parametrize(
    "poorer",
    [
        "因此这座大桥今年八月建成通车，两岸居民出行时间缩短到十分钟以内。",
        "“这座大桥今年八月建成通车，两岸居民出行时间缩短到十分钟以内。”",
        "大桥今年八月建成通车，两岸居民出行时间缩短到十分钟以内，周师傅说。",
        "这座大桥今年八月建成通车，两岸居民出行时间缩短到十分钟以内；",
        "图为大桥今年八月建成通车，两岸居民出行时间缩短到十分钟以内。",
        "大桥建成通车。",
        "大桥今年八月建成通车，两岸居民出行时间缩短到十分钟以内"
        + "，沿线各镇同步开行公交" * 20
        + "。",
    ],
)
def test_what_does_not_stand_by_itself_tells_less(poorer: str) -> None:
    """A fragment, speech, a caption, what goes on from before, too little and too much tell less.

    The sentence beside it says the same as it should be said.
    """
    article = next(bundled().articles())
    sound = "城东大桥今年八月建成通车，两岸居民出行时间缩短到十分钟以内。"
    better, worse = weighed(article, made(sound, poorer))
    assert better > worse


def test_the_headline_is_heard() -> None:
    """Of two sentences the one with the words of the headline tells more."""
    article = next(bundled().articles())
    headed = f"本地今年继续推进{article.title.text}的工作，取得了许多新的进展。"
    other = "本地气象部门预计后天到大后天有阵雨转多云的天气，请市民出门带好雨具。"
    with_words, without = weighed(article, made(headed, other))
    assert with_words > without
