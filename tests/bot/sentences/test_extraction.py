"""An answer takes the best sentences, as many as it needs and no more."""

import numpy as np
import pytest

from bot.sentences.candidates import Candidate, candidates_of, is_asking, is_credit
from bot.sentences.extraction import LENGTH, Ranked, chosen
from corpus.pages import articles_of
from index.passage import Hit, Passage
from tests.index.built import source

TEXT = "第一句话说苹果。第二句话说香梨。第一句话说苹果。第三句话说蜜桃。第四句话说葡萄。"


def candidates(text: str = TEXT) -> list[Candidate]:
    """Return the sentences of a text as candidates."""
    (article,) = articles_of(source("页.txt", text))
    passage = Passage(0, article, 0, len(article.sentences))
    return candidates_of((Hit(passage, 1.0, 1, 1, 1, ()),))


def ranked_as(of: list[Candidate], scores: list[float]) -> Ranked:
    """Return candidates with scores, which fall, and no features."""
    count = len(scores)
    return Ranked(
        of, np.array(scores), np.zeros((count, 1)), np.zeros(count), np.zeros((1, 1)), 0.5
    )


def picked(scores: list[float], text: str = TEXT) -> list[int]:
    """Return the numbers of the sentences chosen at these scores, which fall."""
    found = ranked_as(candidates(text), scores)
    return [candidate.sentence.number for candidate in chosen(found, "other")]


def test_a_clear_best_sentence_stands_alone() -> None:
    """Sentences far behind the best are left out."""
    assert picked([20, 1, 0, 0, 0]) == [0]


def test_near_ones_join_up_to_four_and_no_sentence_twice() -> None:
    """Sentences nearly as good join; a repeated one counts once; four are the most."""
    assert picked([3, 2.9, 2.8, 2.7, 2.6]) == [0, 1, 3, 4]


def test_an_answer_stays_short() -> None:
    """A sentence that would make the answer too long is left out."""
    long = "很" * LENGTH + "长。"
    assert picked([3, 2.9, 2.8], f"甲说得很清楚。{long}乙也说得清楚。") == [0, 2]


def test_a_sentence_of_two_hits_is_one_candidate() -> None:
    """A sentence found twice is a candidate once, of the better hit."""
    (article,) = articles_of(source("页.txt", TEXT))
    first = Hit(Passage(0, article, 0, 2), 1.0, 1, 1, 1, ())
    second = Hit(Passage(1, article, 1, 3), 0.5, 2, 2, 2, ())
    found = candidates_of((first, second))
    assert [(c.sentence.number, c.hit.rank) for c in found] == [(0, 1), (1, 1), (2, 2)]


def test_nothing_found_gives_nothing() -> None:
    """Without candidates nothing is chosen."""
    assert chosen(ranked_as([], []), "other") == []


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("【来源：东海新闻综合本港视频】", True),
        ("校对 李明", True),
        ("责编｜王小明", True),
        ("本报记者王小明", True),
        ("[查看原文](https://news.example/1.html)", True),
        ("当地回应！", True),
        ("来源复杂的食材要先登记。", False),
        ("编辑部设在东海大学。", False),
        ("消息来源：警方说，三人落水。", False),
        ("“快跑！”", False),
        ("咨询电话：0755-1234567", False),
    ],
)
def test_a_credit_is_no_sentence(text: str, *, credited: bool) -> None:
    """A line that only tells who made a report, or announces it, answers nothing else."""
    assert is_credit(text) is credited


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("问：哪些人可以办理备案？", True),
        ("“路什么时候修好？”", True),
        ("路什么时候修好？市里说年底。", False),
        ("他问路什么时候修好。", False),
        ("快来看看？", False),
        ("“有事打我，为什么要打他！”", True),
        ("没有什么比这更好！", False),
    ],
)
def test_a_question_in_a_report_answers_none(text: str, *, asking: bool) -> None:
    """A sentence that only asks is told from one that says."""
    assert is_asking(text) is asking
