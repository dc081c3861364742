"""The reports that a digest is asked of are found by headline, matter or what was said before."""

import pytest

from bot.answer import Conversation
from bot.assistant import Assistant
from bot.reports.digest_questions import DigestOf
from bot.reports.digest_subjects import is_of_a_thing, reports_meant
from bot.reports.holdings import Wanted
from index.scope import Scope
from tests.index.built import bundled

ARTICLES = {article.id: article for article in bundled().articles()}
ONE, MANY, ANY = DigestOf(back=True, one=True), DigestOf(back=True, many=True), DigestOf(back=True)


def after(*questions: str) -> Conversation:
    """Return a conversation of answers to these questions."""
    assistant, conversation = Assistant(bundled()), Conversation()
    for question in questions:
        conversation = conversation.with_turn(assistant.ask(question, conversation))
    return conversation


def names(asked: DigestOf, conversation: Conversation = Conversation()) -> list[str]:  # noqa: B008
    """Return the ids of the reports that are meant."""
    return [article.id for article in reports_meant(asked, conversation, bundled())]


@pytest.mark.parametrize("asked", [ONE, ANY])
def test_the_report_quoted_first_is_the_one_spoken_of(asked: DigestOf) -> None:
    """After an answer, 总结一下 and 那篇报道 mean the report that it quotes first."""
    conversation = after("研发投入强度是多少？")
    first = conversation.turns[-1].claims[0].citation.article_id
    assert names(asked, conversation) == [first]
    assert len(names(MANY, conversation)) == len(ARTICLES)


def test_a_turn_without_an_answer_is_passed_over() -> None:
    """What was quoted before a refusal is still spoken of."""
    conversation = after("研发投入强度是多少？", "1999年的报道有哪些？")
    first = conversation.turns[0].claims[0].citation.article_id
    assert names(ONE, conversation) == [first]


def test_listed_reports_are_those() -> None:
    """After a list of reports, 这些报道 and 总结一下 mean those listed, 这篇 the first of them."""
    conversation = after("有哪些报道提到了院士？")
    listed = [claim.citation.article_id for claim in conversation.turns[-1].claims]
    assert 1 < len(listed) < len(ARTICLES)
    assert names(MANY, conversation) == listed
    assert names(ANY, conversation) == listed
    assert names(ONE, conversation) == listed[:1]


def test_after_the_digest_of_one_these_are_all() -> None:
    """After a single report was summed up, 这些报道 are all there are again."""
    conversation = after("研发投入强度是多少？", "总结一下")
    assert len(names(MANY, conversation)) == len(ARTICLES)


def test_reports_are_counted_as_they_were_listed() -> None:
    """The third report is the third of those that were listed, or of all, and there is no 99th."""
    third = DigestOf(nth=3)
    conversation = after("有哪些报道？")
    listed = [claim.citation.article_id for claim in conversation.turns[-1].claims]
    assert names(third, conversation) == [listed[2]]
    assert len(names(third)) == 1
    assert names(DigestOf(nth=99)) == []


def test_what_is_out_of_scope_is_not_spoken_of() -> None:
    """Where the report quoted last is not in use any more, those in use are meant."""
    conversation = after("研发投入强度是多少？")
    last = conversation.turns[-1].claims[0].citation.source
    others = Scope(frozenset(bundled().digests()) - {last})
    found = reports_meant(ONE, conversation, bundled().within(others))
    assert last not in {article.source for article in found}
    assert found


@pytest.mark.parametrize("name", list(ARTICLES))
def test_a_headline_or_a_line_of_it_names_its_report(name: str) -> None:
    """A report is found by its headline, also without spaces, and by the longest line of it."""
    title = ARTICLES[name].title.text
    for given in (title, title.replace(" ", ""), max(title.split(), key=len)):
        assert name in names(DigestOf(title=given))
        assert name in names(DigestOf(Wanted(text=given), one=True))


@pytest.mark.parametrize("title", ["报道", "重庆", "冰川鲸鱼观察手记", "！"])
def test_a_word_of_a_headline_names_none(title: str) -> None:
    """A part of a headline that is less than half of it names no report."""
    assert names(DigestOf(title=title)) == []


def test_a_matter_names_the_reports_that_hold_it() -> None:
    """Of a matter, all reports that speak of it are meant, or the one that does so most."""
    several, single = (names(DigestOf(Wanted(text="院士"), one=one)) for one in (False, True))
    assert len(several) > 1
    assert len(single) == 1
    assert set(single) <= set(several)


def test_a_work_that_reports_speak_of_is_a_thing() -> None:
    """A title that stands within reports is looked up there, unless it is said to be a report's."""
    work = "成渝地区双城经济圈建设规划"
    assert is_of_a_thing(DigestOf(title=work), bundled())
    assert not is_of_a_thing(DigestOf(title=work, surely=True), bundled())
    assert not is_of_a_thing(DigestOf(title="冰川鲸鱼观察手记"), bundled())
    assert is_of_a_thing(DigestOf(Wanted(text="冰川鲸鱼")), bundled())
