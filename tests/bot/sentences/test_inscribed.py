"""Sentences that quote a theme."""

from datetime import UTC, datetime

import numpy as np
import pytest

from bot.questions.analysis import analysed
from bot.sentences.candidates import Candidate
from bot.sentences.inscribed import QUOTED, with_inscribed
from corpus.article import Source
from corpus.pages import articles_of
from index.passage import Hit, Passage

PAGE = """东港市图书交易博览会开幕

东港市图书交易博览会昨日在会展中心开幕。本届书博会以“开卷有益”为主题，共有300家单位参展。开幕式由副市长主持。

书展到周日结束。现场还有儿童游园。西山市的漫画大会将在下月举行。那次大会的主题是“画出未来”。
"""


def candidates() -> list[Candidate]:
    """Return the sentences of the page."""
    (article,) = articles_of(Source("页.txt", "txt", PAGE, "", datetime.now(UTC).isoformat()))
    hit = Hit(Passage(0, article, 0, len(article.lines) - 1), 1.0, 1, 1, 1, ())
    return [Candidate(sentence, hit) for sentence in article.sentences]


@pytest.mark.parametrize(
    ("question", "begun"),
    [("图书交易博览会的主题是什么？", "本届书博会"), ("漫画大会的主题是什么？", "那次大会")],
)
def test_a_theme_goes_before_what_names_its_owner(question: str, begun: str) -> None:
    """A sentence with a theme is raised over those beside it, though it names no owner."""
    sought, read = analysed(question), candidates()
    scores = np.array([1.0 if sought.terms[0] in one.sentence.text else 0.0 for one in read])
    raised = with_inscribed(sought, read, scores, np.ones(len(sought.terms)))
    best = read[int(raised.argmax())].sentence.text
    assert best.startswith(begun)
    assert raised.max() == scores.max() + QUOTED


def test_demands_of_no_matter_raise_nothing() -> None:
    """A question that only asks for demands is no reason to raise a sentence."""
    sought, read = analysed("提出了哪些要求？"), candidates()
    raised = with_inscribed(sought, read, np.zeros(len(read)), np.ones(len(sought.terms)))
    assert not raised.any()


def test_the_theme_of_another_matter_is_not_raised() -> None:
    """Where little of the question stands beside a theme, its sentence keeps its score."""
    sought, read = analysed("全国机器人足球联赛的主题是什么？"), candidates()
    scores = np.zeros(len(read))
    raised = with_inscribed(sought, read, scores, np.ones(len(sought.terms)))
    assert (raised == scores).all()
