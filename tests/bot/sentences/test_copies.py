"""What a reprint repeats counts once in an answer, and the answer says where else it stands."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.__main__ import told
from bot.answer import Answer
from bot.assistant import Assistant
from bot.records.answer_record import record
from bot.sentences.candidates import Candidate, candidates_of
from bot.sentences.copies import says_the_same, unrepeated
from corpus.article import Source, clean
from corpus.pages import articles_of
from index.building import build_index, remove_sources
from index.passage import Hit, Passage
from index.scope import Scope
from index.store import Index
from tests.bot.test_assistant import assistant
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import silent, source

ORIGINAL = bundled_sources()[1]
NAME = "转载.txt"
QUESTIONS = [
    "全社会研发投入强度是多少？",
    "宁波聚集了多少家人工智能与工业软件企业？",
    "科学城引进了多少个科创平台？",
    "How many academicians work there?",
    "西部科学城有哪些科技金融政策？",
]
_FOLDER = TemporaryDirectory()


def reprint() -> Source:
    """Return the page as another paper prints it: other headline, a sentence cut, wide commas."""
    article = articles_of(ORIGINAL)[0]
    (start, end), *_ = article.sentences[10].ranges
    headline = article.title.text.partition(":")[2]
    raw = (ORIGINAL.raw[:start] + ORIGINAL.raw[end:]).replace(headline, "一份报纸转载的文章", 1)
    return source(NAME, raw.replace(",", "，"))


@cache
def with_reprint() -> Assistant:
    """Return an assistant over the bundled reports and the reprint of one."""
    folder = Path(_FOLDER.name) / "with"
    build_index([*bundled_sources(), reprint()], folder, progress=silent)
    return Assistant(Index.open(folder))


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_reprint_changes_no_answer(question: str) -> None:
    """With a reprint in the index the same sentences and figures are told, each once.

    The first stays first; two others that are nearly as likely may change places.
    """
    alone, beside = assistant().ask(question), with_reprint().ask(question)
    first, *others = (claim.citation.quote for claim in alone.claims)
    still, *further = (claim.citation.quote for claim in beside.claims)
    assert still == first
    assert sorted(further) == sorted(others)
    assert beside.readings == alone.readings
    assert [hit.passage.ranges for hit in beside.hits[:5]] == [
        hit.passage.ranges for hit in alone.hits[:5]
    ]


def test_quotations_of_the_reprinted_page_name_the_reprint() -> None:
    """Some of the answers quote the page that was reprinted."""
    claims = [claim for question in QUESTIONS for claim in with_reprint().ask(question).claims]
    assert any(claim.citation.also for claim in claims)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_quotation_names_the_reprint_and_its_place(question: str) -> None:
    """Just the quotes from the reprinted page say where the reprint has them, in its raw text."""
    index = with_reprint().index
    claims = with_reprint().ask(question).claims
    assert claims
    for claim in claims:
        citation = claim.citation
        assert [copy.source for copy in citation.also] == [NAME] * (
            citation.source == ORIGINAL.name
        )
        for copy in citation.also:
            quote = clean(index.source(copy.source).raw, copy.ranges)
            assert quote == "".join(citation.quote.replace(",", "，").split())


def test_what_only_one_of_them_says_names_no_other() -> None:
    """A sentence that the reprint left out is cited without it."""
    left_out = articles_of(ORIGINAL)[0].sentences[10].text
    answer = with_reprint().ask(f"{left_out[:-1]}？")
    (claim,) = (claim for claim in answer.claims if claim.citation.quote == left_out)
    assert claim.citation.also == ()


def test_the_reprint_answers_when_the_original_is_gone(tmp_path: Path) -> None:
    """Both are sources of their own: one removed, the other is cited, and alone."""
    build_index([*bundled_sources(), reprint()], tmp_path / "i", progress=silent)
    remove_sources([ORIGINAL.name], tmp_path / "i")
    answer: Answer = Assistant(Index.open(tmp_path / "i")).ask(QUESTIONS[0])
    first = answer.claims[0].citation
    assert (first.source, first.also) == (NAME, ())
    assert "5.4%" in first.quote


def test_a_reprint_with_another_figure_is_heard(tmp_path: Path) -> None:
    """Where a copy gives another figure both are told: none can know which is misprinted."""
    altered = source(NAME, reprint().raw.replace("5.4%", "6.4%"))
    build_index([*bundled_sources(), altered], tmp_path / "i", progress=silent)
    answer = Assistant(Index.open(tmp_path / "i")).ask(QUESTIONS[0])
    values = " ".join(reading.value for reading in answer.readings)
    assert "5.4%" in values
    assert "6.4%" in values


def test_candidates_of_copies_count_once() -> None:
    """Of the sentences of two hits that reprint each other those of the first stay."""
    index = with_reprint().index
    original, copy = (index.article(f"{name}:1") for name in (ORIGINAL.name, NAME))
    hits = [Hit(Passage(0, article, 3, 9), 1.0, 1, 1, 1, ()) for article in (original, copy)]
    first, both = candidates_of((hits[0],)), candidates_of(tuple(hits))
    assert len(both) == 12
    assert unrepeated(both, index) == first
    other = replace(copy.sentences[9], text="全社会研发投入强度达7.4%,居第一。")
    assert unrepeated([*both, Candidate(other, hits[1])], index)[-1].sentence == other


def test_the_command_prints_the_reprints() -> None:
    """As JSON each citation has its reprints with ranges, as text they stand below its source."""
    answer = with_reprint().ask(QUESTIONS[0])
    (also,) = record(answer)["citations"][0]["also"]
    assert set(also) == {"source", "article_id", "title", "published", "ranges"}
    assert (also["source"], also["published"]) == (NAME, None)
    assert f"    又见 / also in: {also['title']} ({NAME})" in told(answer).splitlines()


def test_a_scope_leaves_out_the_copies_outside() -> None:
    """Kept to a page or to its reprint, an answer is told from that one and names no other."""
    for name in (ORIGINAL.name, NAME):
        answer = with_reprint().ask(QUESTIONS[0], scope=Scope(frozenset([name])))
        assert answer.status == "answered"
        assert {claim.citation.source for claim in answer.claims} == {name}
        assert all(claim.citation.also == () for claim in answer.claims)


def test_what_says_the_same_is_told_by_words_and_figures() -> None:
    """A shorter wording of a sentence says the same, one with another figure does not."""
    told = "昨天，东港大桥全线贯通，总投资12亿元。"
    assert says_the_same("东港大桥全线贯通，总投资12亿元。", told)
    assert not says_the_same("东港大桥全线贯通，总投资15亿元。", told)
    assert not says_the_same("西山隧道昨天开工。", told)
