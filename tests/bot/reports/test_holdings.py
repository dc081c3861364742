"""Questions about the reports themselves."""

import pytest

from bot.assistant import Assistant
from bot.reports.holdings import Wanted, holdings_asked
from bot.sentences.evidence import whole_text
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
    ("question", "wanted"),
    [
        ("一共有几篇报道？都是谁写的？", Wanted()),
        ("2024年3月的报道有哪些？", Wanted(days="2024-03")),
        ("2024年的文章有几篇", Wanted(days="2024")),
        ("最新的报道是哪一篇？", Wanted(one=True)),
        ("最早的一篇文章是哪篇", Wanted(oldest=True, one=True)),
        ("哪篇报道最早？", Wanted(oldest=True, one=True)),
        ("这些报道里，哪篇是最新的？", Wanted(one=True)),
        ("这些报道里最早的是哪天的", Wanted(oldest=True, one=True)),
        ("最新的报道是什么时候的", Wanted(one=True)),
        ("Which report is the oldest?", Wanted(oldest=True, one=True)),
        ("有哪些报道提到了院士？", Wanted(text="院士")),
        ("哪篇文章里写到了“双城记”？", Wanted(text="双城记")),
    ],
)
def test_a_time_or_a_matter_narrows_them(question: str, wanted: Wanted) -> None:
    """Reports are asked for by the time they appeared, by the newest, or by what they hold."""
    assert holdings_asked(question) == wanted


@pytest.mark.parametrize(
    "question",
    [
        "哪个机构成立最早？",
        "哪家企业是最新的？",
        "他写了几篇文章？",
        "哪些企业上了新闻",
        "报道里有几位院士？",
        "2024年有几家企业上市？",
        "",
    ],
)
def test_what_reports_say_is_another_question(question: str) -> None:
    """A question for what the reports say is looked up in them."""
    assert holdings_asked(question) is None


def test_reports_of_a_matter_hold_it() -> None:
    """Each headline that is quoted is that of a report in which the words stand."""
    index = Index.open(bundled_index(lambda _: None))
    answer = Assistant(index).ask("哪些报道提到了金凤实验室？")
    assert answer.claims
    for claim in answer.claims:
        assert "金凤实验室" in whole_text(index.article(claim.citation.article_id))


def test_no_report_of_a_time_is_said() -> None:
    """Where no report is of the time, that is said, with what is not known of undated ones."""
    answer = Assistant(Index.open(bundled_index(lambda _: None))).ask("1999年的报道有哪些？")
    assert answer.status == "refused"
    assert "没有找到这样的报道" in answer.note


def test_only_reports_in_use_are_listed() -> None:
    """In a scope, the headlines are those of its sources."""
    index = Index.open(bundled_index(lambda _: None))
    source = next(index.articles()).source
    answer = Assistant(index).ask("有哪些报道？", scope=Scope(frozenset({source})))
    assert {claim.citation.source for claim in answer.claims} == {source}
