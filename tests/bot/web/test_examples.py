"""Tests of the questions to begin with."""

import re
from pathlib import Path

from bot.library import Library
from bot.web.examples import Examples, example_questions, measured, named
from bot.web.wording import CHINESE
from index.building import build_index
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


def test_examples_follow_the_library(tmp_path: Path) -> None:
    """After a report is removed, only questions that the others answer are offered."""
    build_index([source for _, source in reports()], tmp_path / "index", progress=lambda _: None)
    library = Library(tmp_path / "index")
    first = example_questions(library.assistant, CHINESE)
    examples = Examples(library, {CHINESE.lang: first})
    assert examples.now(CHINESE) == first
    names = list(library.index.digests())
    library.remove(names[1:])
    left = examples.now(CHINESE)
    assert left != first
    assert all(library.assistant.ask(question).status == "answered" for question in left)
