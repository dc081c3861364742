"""Questions about the reports themselves."""

import pytest

from bot.assistant import Assistant
from bot.holdings import is_about_holdings
from index.bundled import bundled_index
from index.scope import Scope
from index.store import Index


@pytest.mark.parametrize(
    "question",
    ["有哪些报道？", "你一共收录了多少篇文章", "What reports do you have?", "List the articles"],
)
def test_the_headlines_answer_which_reports_there_are(question: str) -> None:
    """Every headline is quoted, each true to its place in the page, the newest report first."""
    index = Index.open(bundled_index(lambda _: None))
    answer = Assistant(index).ask(question)
    assert {claim.citation.article_id for claim in answer.claims} == {
        article.id for article in index.articles()
    }
    dates = [claim.citation.published.date or "" for claim in answer.claims]
    assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize(
    "question", ["有哪些报道提到了院士？", "他写了几篇文章？", "哪些企业上了新闻"]
)
def test_what_reports_say_is_another_question(question: str) -> None:
    """A question that names a matter is looked up in the reports."""
    assert not is_about_holdings(question)


def test_only_reports_in_use_are_listed() -> None:
    """In a scope, the headlines are those of its sources."""
    index = Index.open(bundled_index(lambda _: None))
    source = next(index.articles()).source
    answer = Assistant(index).ask("有哪些报道？", scope=Scope(frozenset({source})))
    assert {claim.citation.source for claim in answer.claims} == {source}
