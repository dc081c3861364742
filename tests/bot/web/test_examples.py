"""Tests of the questions to begin with."""

import re
from pathlib import Path

from bot.assistant import Assistant
from bot.language.english import common_words
from bot.library import Library
from bot.web.examples import Examples, abbreviated, example_questions, measured, named
from bot.web.wording import CHINESE, ENGLISH
from index.building import build_index
from tests.bot.web_making import reports
from tests.index.built import bundled

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


def test_capitals_are_names_where_they_come_again() -> None:
    """An abbreviation within a longer word, or used once, is none; one sentence counts once."""
    texts = ["新建MEMS产线，MEMS。", "MEMS和CMOS芯片，IDM1。", "IDM1、CMOS、MEMS。", "GDP、GDP。"]
    assert abbreviated(texts) == ["MEMS", "CMOS"]


def test_english_examples_hold_no_phrase_of_the_reports() -> None:
    """Chinese stands in them as a quoted name that the dictionary has no English for, if at all."""
    questions = example_questions(Assistant(bundled()), ENGLISH)
    assert questions[0] == ENGLISH.ask_about
    for question in questions:
        assert not re.search("[\u4e00-\u9fff]", re.sub("“\\w+”", "", question))
        assert not common_words() & set(named([question]))


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
