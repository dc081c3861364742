"""Of several times, the one asked for leads; the newest does where the latest is asked for."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from corpus.article import Source
from index.building import build_index
from index.store import Index

REPORTS = {
    "2022年8月3日": "上半年，青河港完成货物吞吐量1260万吨，同比增长4.1%。",
    "2023年1月19日": "2022年，青河港完成货物吞吐量2710万吨，同比增长5.0%。",
    "2023年7月25日": "上半年，青河港完成货物吞吐量1355万吨，同比增长7.5%。",
    "2024年1月22日": "去年，青河港完成货物吞吐量2956万吨，同比增长9.1%。",
}
PAGE = "青河日报\n{day}\n\n青河港货运平稳\n\n本报记者 王小明\n\n{text}\n"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over four reports of one measure."""
    folder: Path = tmp_path_factory.mktemp("timing") / "index"
    added = datetime(2024, 2, 1, tzinfo=UTC).isoformat()
    sources = [
        Source(f"{day}.txt", "txt", PAGE.format(day=day, text=text), "0", added)
        for day, text in REPORTS.items()
    ]
    build_index(sources, folder, progress=lambda _: None)
    return Assistant(Index.open(folder))


def marked(answer: Answer) -> list[str]:
    """Return what an answer marks first in each of its quotes."""
    return [claim.citation.quote[slice(*claim.highlights[0])] for claim in answer.claims]


@pytest.mark.parametrize(
    ("time", "amount"),
    [
        ("2022年上半年", "1260万吨"),
        ("2022年", "2710万吨"),
        ("2023年上半年", "1355万吨"),
        ("2023年", "2956万吨"),
    ],
)
def test_only_the_figure_of_the_time_asked_for_is_quoted(
    time: str, amount: str, assistant: Assistant
) -> None:
    """Halves and years of one measure are told apart by the days of their reports."""
    assert marked(assistant.ask(f"{time}青河港货物吞吐量是多少？")) == [amount]


@pytest.mark.parametrize("time", ["2024年", "2021年", "2022年一季度", "2024年上半年"])
def test_figures_of_other_times_are_no_answer(time: str, assistant: Assistant) -> None:
    """The year of publication is not that of a figure of the year before, nor a year its part."""
    assert assistant.ask(f"{time}青河港货物吞吐量是多少？").status == "refused"


def test_the_newest_leads_where_the_latest_is_asked_for(assistant: Assistant) -> None:
    """The claims are numbered in their order and the readings point to them."""
    answer = assistant.ask("最新的青河港货物吞吐量是多少？")
    assert marked(answer)[0] == "2956万吨"
    assert [claim.citation.number for claim in answer.claims] == [*range(1, len(answer.claims) + 1)]
    for reading in answer.readings:
        assert reading.value in answer.claims[reading.citation - 1].citation.quote


def test_what_is_counted_up_to_another_hour_is_no_answer(tmp_path: Path) -> None:
    """Of counts up to 8, 12 and 17 o'clock the one of the hour asked for is quoted alone."""
    page = "青河洪水\n\n本报讯 {}\n"
    hours = {8: "截至6日8时，青河洪水致26处房屋受损。", 12: "截至6日12时，青河洪水致65处房屋受损。",
             17: "截至6日17时，青河洪水致98处房屋受损。"}  # fmt: skip
    sources = [
        Source(f"{hour}.txt", "txt", page.format(text), "0", "") for hour, text in hours.items()
    ]
    build_index(sources, tmp_path / "index", progress=lambda _: None)
    answer = Assistant(Index.open(tmp_path / "index")).ask("青河洪水到6日下午5点有多少处房屋受损？")
    assert marked(answer) == ["98处"]
