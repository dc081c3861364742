"""A digest is made of the sentences of its report, in their order and within its length."""

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Answer, Conversation
from bot.assistant import Assistant
from bot.checks.verification import is_true
from bot.explaining.telling import story_of
from bot.language.meaning import shipped_meaning
from bot.records.exports import Told, as_docx, as_json, as_markdown
from bot.records.turns import turn_of, written
from bot.reports.digest import EACH, LENGTH, REPORTS, SENTENCES, digest
from bot.web.chat import messages
from bot.web.history.told import told_of
from bot.web.wording import CHINESE, ENGLISH
from corpus.article import Article, Source
from corpus.reading import read
from index.building import build_index
from index.scope import Scope
from index.store import Index
from tests.index.built import bundled, silent

ARTICLES = tuple(bundled().articles())


@cache
def assistant() -> Assistant:
    """Return an assistant over the bundled reports."""
    return Assistant(bundled())


def in_chinese(answer: Answer) -> Told:
    """Return what a Chinese page tells around an answer."""
    return told_of(answer, CHINESE)


def check(answer: Answer) -> None:
    """Hold every claim of an answer to its source, and their numbers to their order."""
    for number, claim in enumerate(answer.claims, start=1):
        assert is_true(claim, bundled().source(claim.citation.source))
        assert claim.citation.number == number


@given(st.sampled_from(ARTICLES), st.integers(1, 9), st.integers(1, 900))
def test_a_digest_is_of_its_report_in_order_and_short(
    article: Article, most: int, length: int
) -> None:
    """Whatever is asked for, it is sentences of the article in order, no more and no longer.

    Where every sentence is longer, the shortest stands alone.
    """
    found = digest(article, bundled().encoder, shipped_meaning(), most=most, length=length)
    numbers = [sentence.number for sentence in found]
    assert numbers == sorted(set(numbers))
    assert all(
        article.sentences[at] == sentence for at, sentence in zip(numbers, found, strict=True)
    )
    assert 1 <= len(found) <= most
    shortest = min(len(line.text) for line in article.sentences if not line.doubtful)
    assert sum(len(sentence.text) for sentence in found) <= max(length, shortest)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_the_digest_of_a_report_is_cited_and_true(article: Article) -> None:
    """Asked by headline, three or four sound sentences of that report are quoted, verified."""
    answer = assistant().ask(f"概括一下《{article.title.text}》")
    check(answer)
    assert 3 <= len(answer.claims) <= SENTENCES
    assert {claim.citation.article_id for claim in answer.claims} == {article.id}
    quoted = [article.sentences[claim.citation.sentence] for claim in answer.claims]
    assert not any(sentence.doubtful for sentence in quoted)
    assert sum(len(claim.citation.quote) for claim in answer.claims) <= LENGTH
    assert not answer.remark


@pytest.mark.parametrize("question", ["这些报道的要点是什么", "Summarise these reports"])
def test_several_reports_have_a_sentence_each(question: str) -> None:
    """All reports are summed up in one sentence each, none of them long."""
    answer = assistant().ask(question)
    check(answer)
    names = [claim.citation.article_id for claim in answer.claims]
    assert sorted(names) == sorted(article.id for article in ARTICLES)
    assert all(len(claim.citation.quote) <= EACH for claim in answer.claims)
    assert not answer.remark


def test_a_report_that_is_not_named_is_all_of_them() -> None:
    """Where no report was spoken of, 这篇 is all there are, and that is said in either language."""
    chinese, english = map(assistant().ask, ("这篇报道讲了什么？", "What is the article about?"))
    assert len(chinese.claims) == len(ARTICLES)
    assert chinese.claims == english.claims
    assert "没有说明" in chinese.remark
    assert "not said" in english.remark


def test_the_reports_in_use_are_summed_up() -> None:
    """In a scope of one report, that one is."""
    article = ARTICLES[-1]
    answer = assistant().ask("总结一下", scope=Scope(frozenset([article.source])))
    assert {claim.citation.article_id for claim in answer.claims} == {article.id}
    assert len(answer.claims) > 1


def test_the_newest_come_first_and_the_rest_are_counted(tmp_path: Path) -> None:
    """Of many reports the newest are summed up, and it is said how many are left out."""
    lines = [
        {"id": f"a{day}", "title": f"第{day}号码头开港", "date": f"2023-08-{day:02}",
         "text": f"第{day}号码头昨天上午在北岸新区正式开港，首日有{day + 30}艘货船靠泊。"}
        for day in range(1, REPORTS + 4)
    ]  # fmt: skip
    file = tmp_path / "many.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    build_index(
        [one for one in read([file]) if isinstance(one, Source)], tmp_path / "ix", progress=silent
    )
    asks = Assistant(Index.open(tmp_path / "ix")).ask
    answer = asks("总结一下这些报道")
    days = [claim.citation.published.date for claim in answer.claims]
    assert days == [f"2023-08-{day:02}" for day in range(REPORTS + 3, 3, -1)]
    assert "还有 3 篇" in answer.remark
    assert "3 more" in asks("Summarise these reports").remark
    assert asks("2023年8月5日那篇报道讲了什么").claims[0].citation.published.date == "2023-08-05"
    assert asks("最新的报道讲了什么").claims[0].citation.published.date == days[0]
    assert asks("2023年9月1日那篇报道讲了什么").status == "refused"


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("概括一下《冰川鲸鱼观察手记》", "《冰川鲸鱼观察手记》"),
        ("Summarise the report “冰川手记”", "no report with the title"),
        ("1999年5月4日那篇报道讲了什么？", "没有找到这样的报道"),
    ],
)
def test_a_report_that_is_not_there_is_said_to_be_missing(question: str, note: str) -> None:
    """A title or a day of no report is refused by name."""
    answer = assistant().ask(question)
    assert answer.status == "refused"
    assert note in answer.note


def test_a_digest_is_shown_exported_and_explained_as_other_answers() -> None:
    """In the page, in files, in a saved conversation and step by step a digest is an answer."""
    answer = assistant().ask(f"概括一下《{ARTICLES[0].title.text}》")
    talk = Conversation((answer,))
    for words in (CHINESE, ENGLISH):
        _, shown = messages(talk.turns, words)
        assert shown["content"].count('class="claim"') == len(answer.claims)
        assert words.besides not in shown["content"]
    assert as_docx(talk, in_chinese)
    for text in (as_markdown(talk, in_chinese), as_json(talk, in_chinese)):
        assert all(str(claim.citation.ranges[0][0]) in text for claim in answer.claims)
    assert turn_of(written(answer), bundled().article) == answer
    assert answer.claims[0].citation.quote[:20] in story_of(answer, assistant()).text
