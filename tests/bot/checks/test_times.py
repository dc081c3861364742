"""A figure is of the time that its paragraph names for it, told from the day of its report."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Citation, Claim
from bot.checks.times import APART, SAME, WITHIN, nearness, part_apart, time_asked, time_told
from bot.questions.analysis import analysed
from corpus.article import Article, Published, Source
from corpus.pages import articles_of


def told(text: str, figure: str, day: str = "2024-02-01") -> tuple[Claim, Article]:
    """Return a claim that marks a figure in the last sentence of a report, and the report."""
    (read,) = articles_of(Source("页.txt", "txt", f"青河港的货运\n\n{text}", "", ""))
    article = replace(read, published=Published(day, "printed") if day else read.published)
    line = next(line for line in reversed(article.sentences) if figure in line.text)
    citation = Citation(
        1, "页.txt", article.id, "", article.published, line.number, line.text, line.ranges
    )
    at = line.text.index(figure)
    return Claim(citation, ((at, at + len(figure)),)), article


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("2022年，青河港吞吐量30万吨。", "2024-02-01", (2022, (1, 12))),
        ("去年，青河港吞吐量30万吨。", "2024-02-01", (2023, (1, 12))),
        ("2022年青河港扩建。上半年吞吐量30万吨。", "2024-02-01", (2022, (1, 6))),
        ("上半年吞吐量30万吨。", "2023-07-20", (2023, (1, 6))),
        ("青河港目前吞吐量30万吨。", "2024-02-01", (2024, (2, 2))),
        ("吞吐量较2021年增长，达到30万吨。", "2024-02-01", None),
        ("1月9日，青河港称吞吐量30万吨。", "2024-02-01", None),
        ("2020年以来，青河港吞吐量30万吨。", "2024-02-01", None),
        ("2021年青河港扩建。今年吞吐量30万吨。", "", None),
    ],
)
def test_the_time_of_a_figure_is_the_last_one_named_before_it(
    text: str, day: str, time: tuple[int, tuple[int, int]] | None
) -> None:
    """What it is compared with, the day of the news and a beginning are not its time."""
    found = time_told(*told(text, "30万吨", day))
    assert (found and (found.year, found.months)) == time


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("2023年上半年青河港吞吐量多少万吨？", SAME),
        ("上半年青河港吞吐量多少万吨？", SAME),
        ("2023年青河港吞吐量多少万吨？", WITHIN),
        ("青河港吞吐量多少万吨？", WITHIN),
        ("2023年一季度青河港吞吐量多少万吨？", APART),
        ("2024年青河港吞吐量多少万吨？", APART),
    ],
)
def test_a_part_is_within_its_year_and_no_part_of_it_is_the_year(question: str, near: int) -> None:
    """The first half is of its year, but neither of its first quarter nor of the next year."""
    claim, article = told("上半年，青河港吞吐量30万吨。", "30万吨", "2023-07-20")
    assert nearness(claim, analysed(question), article) == near


def test_a_whole_year_does_not_answer_for_a_part() -> None:
    """A figure of a year is none of its half; that the half is missing is told in its words."""
    claim, article = told("2023年，青河港吞吐量30万吨。", "30万吨")
    part, whole = "2023年上半年吞吐量多少万吨？", "2023年吞吐量多少万吨？"
    assert part_apart(analysed(part), claim, article) == "2023年上半年"
    assert part_apart(analysed("首季度吞吐量多少万吨？"), claim, article) == "首季度"
    assert part_apart(analysed(whole), claim, article) == ""


@pytest.mark.parametrize("question", ["2022年和2023年各多少？", "2022年以来多少？", "到8月多少？"])
def test_several_times_and_beginnings_are_not_one_time(question: str) -> None:
    """Only a question of one time that has an end of its own is held to it."""
    assert time_asked(question) is None


@given(st.text(alphabet="2023年1月6日上半下季度一前去今以来底末截至和", max_size=20))
def test_any_question_is_read(question: str) -> None:
    """Whatever a question holds, its months come in order."""
    asked = time_asked(question)
    assert asked is None or asked.months[0] <= asked.months[1]
