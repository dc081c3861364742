"""Tests of the questions to begin with."""

import re

from bot.web.examples import measured, named
from tests.bot.web_making import reports

TEXTS = [sentence.text for article, _ in reports() for sentence in article.sentences]


def test_names_are_those_in_quotation_marks() -> None:
    """Names come from quotation marks, the most often named first, bare numbers left out."""
    names = named(
        ["“丁戊己”赛过“甲乙丙”，“甲乙丙”。", "“甲乙丙”有“416”项。", "“丁戊己”，“丁戊己”。"]
    )
    assert set(names) == {"甲乙丙", "丁戊己"}
    counts = [sum(f"“{name}”" in text for text in TEXTS) for name in named(TEXTS)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 1


def test_figures_are_found_by_what_they_measure() -> None:
    """Each subject stands in the reports right before 达 and a number, and begins a clause."""
    subjects = measured(TEXTS)
    assert subjects
    for subject in subjects:
        assert any(re.search(rf"[，,。；]{re.escape(subject)}达到?\d", text) for text in TEXTS)
