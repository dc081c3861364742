"""Questions about when and where all the reports appeared, and who wrote them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.reports.each_source import each_source_asked
from corpus.article import Source
from index.building import build_index
from index.store import Index

PAGES = {
    "甲.txt": "东港新桥通车\n\n东港日报2024年3月5日讯（记者 王小明）新桥昨日通车，长三公里。\n",
    "乙.txt": "东港码头扩建\n\n东港日报2024年5月8日讯（记者 李建国）码头昨日开工，投资2亿元。\n",
    "丙.txt": "东港茶园\n\n茶园的春茶开采了，茶农忙着采摘。\n",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over three short reports, two with a dateline."""
    folder: Path = tmp_path_factory.mktemp("sources") / "index"
    added = datetime(2024, 6, 1, tzinfo=UTC).isoformat()
    sources = [Source(name, "txt", text, name, added) for name, text in PAGES.items()]
    build_index(sources, folder, progress=lambda _: None)
    return Assistant(Index.open(folder))


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("这些报道都是什么时候发表的？", ("2024年5月8日", "2024年3月5日")),
        ("报道都是哪天的", ("2024年5月8日", "2024年3月5日")),
        ("When were these reports published?", ("2024年5月8日", "2024年3月5日")),
        ("这些报道来自哪些媒体？", ("东港日报", "东港日报")),
        ("Which newspapers are these reports from?", ("东港日报", "东港日报")),
        ("这几篇文章都是谁写的？", ("李建国", "王小明")),
    ],
)
def test_each_report_tells_its_source(
    question: str, marked: tuple[str, ...], assistant: Assistant
) -> None:
    """What each says of itself is quoted, the newest first; those that say nothing are left out."""
    assert assistant.ask(question).highlights == marked


def test_what_no_report_tells_of_itself_is_said(tmp_path: Path) -> None:
    """Where none names its paper the refusal says so."""
    added = datetime(2024, 6, 1, tzinfo=UTC).isoformat()
    source = Source("丙.txt", "txt", PAGES["丙.txt"], "丙.txt", added)
    build_index([source], tmp_path / "index", progress=lambda _: None)
    answer = Assistant(Index.open(tmp_path / "index")).ask("这些报道是哪家报纸的？")
    assert (answer.status, answer.note) == ("refused", "现有的报道都没有写明这一点。")


@pytest.mark.parametrize(
    "question",
    [
        "新桥什么时候通车？",
        "数据截至什么时候",
        "哪些企业上了报纸",
        "谁写了这首歌",
        "项目都是哪天开工的",
    ],
)
def test_what_reports_tell_is_another_question(question: str) -> None:
    """Days and writers of other things are looked up in the reports."""
    assert each_source_asked(question) is None
