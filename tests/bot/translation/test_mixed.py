"""English words in a Chinese question are put in Chinese."""

from datetime import UTC, datetime

import pytest

from bot.translation.mixed import in_chinese, otherwise
from corpus.article import Source
from index.building import build_index
from index.store import Index

TEXT = """博物馆下月开门

东港博物馆下月开门。红星集团交了所得税3亿元。这款app卖得好。球队加强攻击。
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Return an index of one made-up page."""
    folder = tmp_path_factory.mktemp("mixed") / "index"
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    source = Source("页.txt", "txt", TEXT, "页.txt", added)
    build_index([source], folder, progress=lambda _: None)
    return Index.open(folder)


@pytest.mark.parametrize(
    ("question", "put"),
    [
        ("红星集团交了多少income tax？", "红星集团交了多少所得税？"),
        ("那个museum什么时候开门", "那个博物馆什么时候开门"),
        ("这款app多少钱？", "这款app多少钱？"),
        ("球队的attack怎么样？", "球队的attack怎么样？"),
        ("东港的concert在哪里？", "东港的concert在哪里？"),
        ("东港Museum多大？", "东港Museum多大？"),
        ("When does the museum open?", "When does the museum open?"),
    ],
    ids=["phrase", "word", "of the reports", "of two meanings", "not there", "name", "English"],
)
def test_words_with_one_meaning_are_put_in_chinese(question: str, put: str, index: Index) -> None:
    """Others stay as they are, as do those that the reports use."""
    assert in_chinese(question, index) == put


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("东港的GDP是多少？", "东港的生产总值是多少？"),
        ("东港的生产总值是多少？", "东港的GDP是多少？"),
        ("东港的地区生产总值是多少？", "东港的GDP是多少？"),
        ("东港的gdp和R&D经费", "东港的生产总值和研发经费"),
        ("东港有几家CEOS公司？", "东港有几家CEOS公司？"),
        ("东港有多少人？", "东港有多少人？"),
        ("What is the GDP?", "What is the GDP?"),
    ],
)
def test_acronyms_have_other_words(question: str, other: str) -> None:
    """An acronym is put in words, words of one as the acronym, all else stays."""
    assert otherwise(question) == other
