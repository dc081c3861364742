"""How a sentence goes about what is asked: order, parts of speech, what stands before, cause."""

import numpy as np
import pytest

from bot.language.meaning import shipped_meaning
from bot.language.overlap import Column
from bot.questions.analysis import analysed
from bot.questions.focus import nearness
from bot.sentences.candidates import candidates_of
from bot.sentences.manner import in_manner
from bot.sentences.support import Told
from corpus.pages import articles_of
from index.passage import Hit, Passage
from index.tokens import normal
from tests.index.built import source


def features(question: str, *sentences: str) -> dict[str, Column]:
    """Return the columns of an article's sentences for a question, its terms of equal weight."""
    (article,) = articles_of(source("页.txt", "".join(sentences)))
    passage = Passage(0, article, 0, len(article.sentences))
    found = candidates_of((Hit(passage, 1.0, 1, 1, 1, ()),))
    sought = analysed(question)
    terms = list(sought.terms)
    near = nearness(sought.text, sought.terms)
    told = Told(terms, np.ones(len(terms)), near, shipped_meaning())
    return in_manner(sought, found, [normal(one.sentence.text) for one in found], told)


def test_what_stands_before_counts_for_the_sentence_that_goes_on() -> None:
    """Words of the question told just before a sentence are its own setting, not its own words."""
    before = features(
        "东港博物馆的门票多少钱？", "东港博物馆昨日开馆。", "首日来了三千人。", "门票每张二十元。"
    )["told_before"]
    assert before[2] > before[0] == 0
    assert before[1] > 0


def test_what_every_sentence_of_an_article_has_tells_none_from_the_others() -> None:
    """The words that are rare in the article tell more of what is asked than those all have."""
    rare = features(
        "东港博物馆何时闭馆？", "东港博物馆免费。", "东港博物馆周一闭馆。", "东港博物馆不大。"
    )["focus_rare"]
    assert rare[1] > 2 * rare[0]


def test_order_and_parts_of_speech_are_weighed() -> None:
    """Who did what to whom is told by the order, the deed by its verb or one near in meaning."""
    found = features(
        "东港收购了哪家公司？", "东港收购西港公司。", "西港公司收购东港。", "东港扩建。"
    )
    assert found["in_order"][0] > found["in_order"][1]
    assert found["verbs"][0] > found["verbs"][2]


@pytest.mark.parametrize(
    ("question", "feature", "told", "untold"),
    [
        ("大桥为什么封闭？", "cause", "大桥因检修封闭。", "大桥昨日封闭。"),
        ("王红怎么表示？", "said_asked", "王红说大桥会开放。", "大桥昨日封闭。"),
        ("大桥何时封闭？", "said", "王红说大桥封闭。", "大桥昨日封闭。"),
    ],
)
def test_causes_and_sayings_are_told_apart(
    question: str, feature: str, told: str, untold: str
) -> None:
    """A cause counts where a reason is sought, a saying where what is said is asked."""
    first, second = features(question, told, untold)[feature]
    assert (first, second) == (1, 0)


def test_a_cause_counts_for_no_other_question() -> None:
    """A word of cause says nothing where no reason is sought."""
    assert not features("大桥何时封闭？", "大桥因检修封闭。", "大桥昨日封闭。")["cause"].any()


def test_a_question_without_terms_has_columns_too() -> None:
    """Where nothing telling is asked, the shares of its words are nothing."""
    found = features("为什么？", "大桥因检修封闭。", "大桥昨日封闭。")
    assert not any(found[name].any() for name in ("focus_rare", "verbs", "nouns", "told_before"))
