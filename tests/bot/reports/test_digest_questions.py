"""What asks for a digest, and of what, is told from the question alone."""

import time

import pytest

from bot.reports.digest_questions import DigestOf, digest_asked
from bot.reports.holdings import Wanted
from bot.training.readers import groups

ONE, MANY, ANY = DigestOf(back=True, one=True), DigestOf(back=True, many=True), DigestOf(back=True)
TITLED = DigestOf(title="山城新桥通车")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("总结一下这篇报道", ONE),
        ("这篇报道讲了什么？", ONE),
        ("请用三句话概括一下这篇新闻的主要内容，谢谢", ONE),
        ("把这篇文章概括一下吧", ONE),
        ("那篇讲了什么", ONE),
        ("本文主要讲的是什么内容？", ONE),
        ("能给我写一个这篇报道的摘要吗？", ONE),
        ("我想知道这篇报道讲了什么", ONE),
        ("What is the article about?", ONE),
        ("Can you tell me what the article is about?", ONE),
        ("Please summarize this report in three sentences.", ONE),
        ("这些报道的要点是什么", MANY),
        ("这五篇报道分别讲了什么", MANY),
        ("报道里都说了些什么？", MANY),
        ("Summarise these reports", MANY),
        ("What are the main points of all the articles?", MANY),
        ("总结一下", ANY),
        ("概括一下主要内容", ANY),
        ("Summarise", ANY),
        ("总结一下第三篇报道", DigestOf(nth=3)),
        ("第2篇讲了什么", DigestOf(nth=2)),
        ("概括一下《山城新桥通车》", TITLED),
        ("《山城新桥通车》讲了什么？", TITLED),
        ("《山城新桥通车》这篇报道讲了什么？", DigestOf(title="山城新桥通车", surely=True)),
        ("Summarise the report “山城新桥通车”", DigestOf(title="山城新桥通车", surely=True)),
        ("请用几句话介绍一下2023年8月9日那篇报道的内容", DigestOf(Wanted(days="2023-08-09"))),
        ("2023年8月的报道讲了什么", DigestOf(Wanted(days="2023-08-"))),
        ("8月的报道讲了什么", DigestOf(Wanted(days="-08-"))),
        ("2023年的报道讲了什么", DigestOf(Wanted(days="2023"))),
        ("8月9日的报道说了什么", DigestOf(Wanted(days="-08-09"))),
        ("Summarise the article of 2023-08-09", DigestOf(Wanted(days="2023-08-09"))),
        ("最新的报道讲了什么？", DigestOf(Wanted(one=True))),
        ("总结一下关于茶叶的报道", DigestOf(Wanted(text="茶叶"))),
        ("关于茶叶的那篇报道讲了什么", DigestOf(Wanted(text="茶叶"), one=True)),
        ("山城新桥通车这篇报道讲了什么", DigestOf(Wanted(text="山城新桥通车"), one=True)),
    ],
)
def test_a_digest_is_asked_for_in_many_words(question: str, asked: DigestOf) -> None:
    """One report, several, those of a title, a day or a matter, and what was spoken of last."""
    assert digest_asked(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "介绍一下新桥项目",
        "总结一下人才政策有哪些",
        "总结一下2023年的工作",
        "概括一下它的成绩",
        "这个项目讲了什么",
        "会议的主要内容是什么",
        "总结报告说了什么",
        "这份文件的主要内容是什么",
        "这个消息讲了什么",
        "这篇报道的作者是谁",
        "这篇报道讲了什么政策？",
        "总结一下今年的工作",
        "这些报道提到了几位院士",
        "有哪些报道？",
        "最新的报道是哪一篇？",
        "10日的报道说了什么",
        "第0篇讲了什么",
        "What is the project about?",
        "Summarise the talent policy",
        "What does the report say about chips?",
        "",
    ],
)
def test_a_thing_that_is_told_of_is_no_report(question: str) -> None:
    """A question for what the reports tell of is looked up in them."""
    assert digest_asked(question) is None


def test_no_question_of_readers_is_taken_for_one() -> None:
    """None of the 8,448 questions on what news tells asks for a digest."""
    asked = [one.query for group in groups() for one in group.questions]
    assert not [question for question in asked if digest_asked(question)]


@pytest.mark.parametrize(
    "piece", ["用话来", "请", "这篇", "的", "in ", "briefly ", "1", "《", "那一篇"]
)
def test_no_question_takes_long(piece: str) -> None:
    """Whatever is repeated, a question is read within a fraction of a second."""
    start = time.process_time()
    digest_asked((piece * 100)[:100])
    assert time.process_time() - start < 0.5
