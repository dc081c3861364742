"""Relevance is learned from questions asked where they are answered, and where they are not."""

import numpy as np

from bot.questions.analysis import analysed
from bot.sentences.certainty import CERTAINTY
from bot.sentences.scorer import likely
from bot.training.readers import Asked, Span
from bot.training.relevance import Example, fitted, scopes

MANY = 40
TOLD = CERTAINTY.index("near_weight")
ELSEWHERE = CERTAINTY.index("elsewhere")


def example(number: int, *, strayed: bool) -> Example:
    """Return an example whose words stand near what was found, or in other articles."""
    features = np.random.default_rng(number).normal(0, 0.1, len(CERTAINTY))
    features[ELSEWHERE if strayed else TOLD] += 1
    answers = () if strayed else (Span("页", 0, 2),)
    asked = Asked(f"A-{number}", f"产量是多少{number}", ("页",), answers, answers)
    return Example(asked, analysed(asked.query), "5 articles", features, strayed)


def test_what_is_near_is_about_the_matter() -> None:
    """Words near the sentence speak for it, those that only other articles hold against it."""
    found = [example(number, strayed=number % 2 > 0) for number in range(MANY)]
    model = fitted(found)
    assert model.weights[TOLD] > 0 > model.weights[ELSEWHERE]
    about = likely(model.score(np.stack([one.features for one in found])))
    strayed = np.array([one.strayed for one in found])
    assert about[~strayed].min() > about[strayed].max()


def test_nothing_is_asked_where_it_stands_as_if_it_strayed() -> None:
    """The groups that are asked of others' articles are none of those whose articles are read."""
    for scope in scopes():
        own = {group.name for group in scope.own}
        assert own.isdisjoint(group.name for group in scope.others)
