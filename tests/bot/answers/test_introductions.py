"""Who somebody is comes first, with the whole title marked."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from corpus.article import Source
from index.building import build_index
from index.store import Index

PAGES = {
    "会.txt": (
        "李红表示，东海集团要把茶园的改造抓紧办好，争取明年完工。"
        "东海集团茶叶业务部总经理李红说，茶园今年来了许多客人。"
        "原任北山镇镇长王强，已任东海市副市长。王强调整了计划。"
        "陈友国出生于1976年1月，东海人。会议选举陈友国为东海市市长。"
        "东海集团是一家做茶叶的公司，成立于2014年。"
    ),
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over a page that introduces some persons."""
    folder: Path = tmp_path_factory.mktemp("introductions") / "index"
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    sources = (Source(name, "txt", text, name, added) for name, text in PAGES.items())
    build_index(sources, folder, progress=lambda _: None)
    return Assistant(Index.open(folder))


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("李红是谁？", "东海集团茶叶业务部总经理"),
        ("李红是干什么的", "东海集团茶叶业务部总经理"),
        ("Who is Li Hong?", "东海集团茶叶业务部总经理"),
        ("王强担任什么职务？", "东海市副市长"),
        ("陈友国是什么人？", "东海市市长"),
        ("东海集团是做什么的？", "一家做茶叶的公司"),
    ],
)
def test_the_sentence_with_the_title_comes_first(
    question: str, title: str, assistant: Assistant
) -> None:
    """Speech, a day of birth and a post that was left stand behind what somebody is."""
    answer = assistant.ask(question)
    assert answer.highlights[:1] == (title,)


@pytest.mark.parametrize("name", ["陈国友", "红李", "赵小明"])
def test_who_is_named_nowhere_is_refused(name: str, assistant: Assistant) -> None:
    """The same characters in another order are another name."""
    answer = assistant.ask(f"{name}是谁？")
    assert answer.status == "refused"
    assert f"没有提到“{name}”" in answer.note
