"""Questions to go on with are new, answerable, and lead to what was not shown yet."""

import pytest

from bot.answer import Conversation
from bot.assistant import Assistant
from bot.web.examples import example_questions
from bot.web.suggestions import SHOWN, candidates, suggestions
from bot.web.wording import CHINESE, ENGLISH, Words
from index.scope import Scope
from tests.bot.web_making import make_answer, make_citation, reports
from tests.index.built import bundled

ASSISTANT = Assistant(bundled())


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a busy machine the time to try every candidate."""
    monkeypatch.setattr("bot.web.suggestions.SECONDS", 600)


def talks(words: Words) -> list[Conversation]:
    """Return a conversation of one turn for each question to begin with."""
    return [
        Conversation((ASSISTANT.ask(question),)) for question in example_questions(ASSISTANT, words)
    ]


@pytest.mark.parametrize("words", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_each_leads_on(words: Words) -> None:
    """Each suggestion is answered with a quote not shown yet, and at most three are made."""
    made = 0
    for turns in talks(words):
        shown = {claim.citation.quote for claim in turns.turns[-1].claims}
        questions = suggestions(ASSISTANT, turns, words)
        assert len(questions) <= SHOWN
        for question in questions:
            quotes = {claim.citation.quote for claim in ASSISTANT.ask(question).claims}
            assert quotes - shown
        made += len(questions)
    assert made


def test_nothing_is_suggested_twice() -> None:
    """A question that was asked is not suggested again later in the conversation."""
    turns = talks(CHINESE)[0]
    asked: set[str] = set()
    for _ in range(3):
        asked |= {turn.question.text for turn in turns.turns}
        questions = suggestions(ASSISTANT, turns, CHINESE)
        assert len(set(questions)) == len(questions)
        assert not asked & set(questions)
        if questions:
            turns = turns.with_turn(ASSISTANT.ask(questions[0], turns))
    assert len(turns.turns) > 1


def test_a_refusal_leads_nowhere() -> None:
    """After a refusal, and before the first question, nothing is suggested."""
    assert suggestions(ASSISTANT, Conversation(), CHINESE) == []
    assert suggestions(ASSISTANT, Conversation((make_answer(note="无"),)), CHINESE) == []


def test_a_narrow_scope_is_kept() -> None:
    """What no report in the scope answers is not suggested."""
    for turns in talks(CHINESE):
        assert suggestions(ASSISTANT, turns, CHINESE, Scope(frozenset())) == []


def test_no_time_makes_no_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no time is allowed nothing is tried."""
    monkeypatch.setattr("bot.web.suggestions.SECONDS", -1)
    assert all(suggestions(ASSISTANT, turns, CHINESE) == [] for turns in talks(CHINESE))


def test_a_year_leads_to_the_one_before() -> None:
    """A question about one year leads to the same about the year before."""
    article, _ = reports()[0]
    answer = make_answer(make_citation(article, article.sentences[0]), text="2024年有多少？")
    assert "2023年有多少？" in list(candidates(answer, article, CHINESE))
