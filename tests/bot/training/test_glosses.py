"""The dictionary gives the table its classifiers."""

from collections import Counter

import pytest

from bot.training.glosses import LEAST, classifiers


@pytest.mark.parametrize(
    ("gloss", "marks"),
    [("CL:張|张[zhang1],個|个[ge4]", "张个"), ("boat (CL:條|条[tiao2])", "条")],
)
def test_a_classifier_ends_before_a_bracket(gloss: str, marks: str) -> None:
    """Whether or not a classifier is told in brackets, only its characters are taken."""
    entry = {"simp": "船", "en": ["vessel", gloss]}
    assert classifiers([entry], Counter({"船": LEAST})) == {"船": marks}
