"""Questions are counted and logged, and nothing of what was asked."""

import json
import logging
from functools import cache

import pytest

from bot.answer import Conversation
from bot.library import Library
from bot.web.observing.logs import JsonLines
from bot.web.observing.observed import Observed
from index.bundled import bundled_index
from tests.index.built import silent

QUESTION = "科学城有多少个科创平台？"


@cache
def library() -> Library:
    """Return a library of the bundled reports."""
    return Library(bundled_index(silent))


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    """Return what was logged."""
    return [json.loads(JsonLines().format(record)) for record in caplog.records]


def test_questions_are_counted_by_outcome() -> None:
    """An answer and a refusal are counted apart, and both are timed."""
    observed = Observed(library())
    answer = observed.ask(QUESTION, Conversation())
    observed.ask("？", Conversation())
    told = observed.measures.text("generation-1").decode()
    assert answer.status == "answered"
    assert 'reports_questions_total{outcome="answered"} 1.0' in told
    assert 'reports_questions_total{outcome="refused"} 1.0' in told
    assert 'reports_questions_total{outcome="failed"} 0.0' in told
    assert "reports_answer_seconds_count 2.0" in told
    assert 'reports_index_info{generation="generation-1"} 1.0' in told


def test_each_application_counts_for_itself() -> None:
    """What one counts is not found in another of the same process."""
    one, other = Observed(library()), Observed(library())
    one.ask("？", Conversation())
    assert 'outcome="refused"} 0.0' in other.measures.text("generation-1").decode()


def test_a_question_is_one_line_without_its_text(caplog: pytest.LogCaptureFixture) -> None:
    """The line tells outcome, time and generation, the account only as a digest, and no text."""
    caplog.set_level(logging.INFO, "bot")
    observed = Observed(library())
    answer = observed.ask(QUESTION, Conversation(), account="李明")
    observed.ask(QUESTION, Conversation())
    first, second = lines(caplog)
    assert first["event"] == "question"
    assert first["level"] == "info"
    assert first["outcome"] == "answered"
    assert first["citations"] == len(answer.claims) > 0
    assert first["generation"] == library().index.manifest.generation
    assert isinstance(first["milliseconds"], float)
    assert second["user"] is None
    assert first["user"]
    written = json.dumps(first, ensure_ascii=False)
    assert not [word for word in (QUESTION, "科创平台", "李明") if word in written]


def test_a_user_is_the_same_until_the_end_only(caplog: pytest.LogCaptureFixture) -> None:
    """One account has one digest in an application, another account or application another."""
    caplog.set_level(logging.INFO, "bot")
    observed = Observed(library())
    for account in ("ann", "ann", "bob"):
        observed.ask("？", Conversation(), account=account)
    Observed(library()).ask("？", Conversation(), account="ann")
    ann, again, bob, later = (line["user"] for line in lines(caplog))
    assert ann == again
    assert len({ann, bob, later}) == 3


def test_a_failure_is_counted_and_goes_on(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error of the assistant reaches the caller, and stands in the log and the counters."""
    observed = Observed(library())

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(type(library().assistant), "ask", fail)
    with pytest.raises(OSError, match="Input/output"):
        observed.ask(QUESTION, Conversation())
    (line,) = lines(caplog)
    assert (line["level"], line["outcome"]) == ("error", "failed")
    assert 'outcome="failed"} 1.0' in observed.measures.text("generation-1").decode()
