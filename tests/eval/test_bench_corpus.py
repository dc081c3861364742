"""The corpus of a benchmark is as large as is wanted, and its questions are about it."""

import gzip
import json
from pathlib import Path

import pytest

from eval.bench import questions
from eval.bench.corpus import Corpus, altered, read_news
from eval.bench.questions import asked_of
from eval.facts import SetError
from index.reprints import is_reprint, worded
from tests.corpus.pages_bundled import bundled_sources

TEXT = "全省有3座水库。今年新建12座。明年再建5座。"
OTHER = "全市有7所学校。去年新建4所。"


def test_a_repeated_text_has_other_sentences_and_digits() -> None:
    """Every other sentence comes from another text, and each digit is turned on."""
    assert altered(TEXT, OTHER, 1) == "全省有4座水库。去年新建5所。明年再建6座。"


def test_a_repeated_report_is_no_reprint() -> None:
    """Altered reports are no copies of those that they were made from."""
    first, second, *_ = (source.raw for source in bundled_sources())
    once = altered(first, second, 1)
    assert not is_reprint(worded(once), worded(first))
    assert not is_reprint(worded(once), worded(second))
    assert not is_reprint(worded(once), worded(altered(first, second, 2)))


def test_the_corpus_goes_on_for_as_long_as_is_wanted(tmp_path: Path) -> None:
    """Articles that are asked about come first and once; ids never repeat."""
    asked, *news = bundled_sources()
    Corpus([asked], news).write(200, tmp_path / "c.jsonl")
    lines = (tmp_path / "c.jsonl").read_text(encoding="utf-8").splitlines()
    ids = [json.loads(line)["id"] for line in lines]
    assert len(set(ids)) == 200
    assert [one for one in ids if one.startswith(asked.name)] == [asked.name] == ids[:1]


def test_a_question_is_made_of_the_words_of_its_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a set a question is part of a sentence of an article, which stands apart."""
    monkeypatch.setattr(questions, "ASKED", 10)
    asked, corpus = asked_of(None, list(bundled_sources()))
    raw = {f"corpus.jsonl#{source.name}": source.raw for source in corpus.asked}
    assert len(asked) == 10
    for one in asked:
        assert set(one.question) <= set(raw[one.source].lower())


def test_a_set_brings_the_contexts_of_its_questions(tmp_path: Path) -> None:
    """Questions of a reading comprehension file are about contexts that join the corpus."""
    row = {"id": "1", "query": "新建几座？", "context": TEXT, "answers": ["12座"], "start": 11}
    (tmp_path / "set.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    (asked,), corpus = asked_of(tmp_path / "set.jsonl", list(bundled_sources()))
    assert asked.question == "新建几座？"
    assert [source.raw for source in corpus.asked] == [TEXT]
    assert asked.source == f"corpus.jsonl#{corpus.asked[0].name}"


def test_one_article_is_no_corpus() -> None:
    """A benchmark over one article says that it needs two."""
    with pytest.raises(SetError, match="two articles"):
        asked_of(None, list(bundled_sources())[:1])


def test_news_may_be_gzipped(tmp_path: Path) -> None:
    """Gzipped JSON lines are read like plain ones."""
    line = json.dumps({"id": "a", "title": "", "date": "2024-01-31", "text": TEXT})
    (tmp_path / "news.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    (source,) = read_news([tmp_path / "news.jsonl.gz"])
    assert (source.name, source.raw) == ("news.jsonl#a", TEXT)
