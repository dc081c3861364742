"""Short names that reports make of several words are found for the English ones."""

from datetime import UTC, datetime

import pytest

from bot.translation.abbreviating import abbreviated
from bot.translation.slots import Slot, pieces_of
from corpus.article import Source
from index.building import build_index
from index.store import Index

TEXT = """东港推出新办法

东港推行“先看后买”办法，三家商店参加。东港的农技学校搬到湖边。
东港的机关有人事处，老人才来过一次。
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Return an index of one made-up page."""
    folder = tmp_path_factory.mktemp("abbreviating") / "index"
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    source = Source("页.txt", "txt", TEXT, "页.txt", added)
    build_index([source], folder, progress=lambda _: None)
    return Index.open(folder)


def named(question: str, index: Index) -> list[str]:
    """Return the Chinese of the words of a question that became one name."""
    before = pieces_of(question, index)
    after = abbreviated(before, index)
    new = [one for one in after if isinstance(one, Slot) and one not in before]
    return [option for slot in new for option in slot.options]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Which shops take part in look first, buy later?", ["先看后买"]),
        ("When did the agriculture technology school move?", ["农技学校"]),
    ],
)
def test_a_short_name_is_found_by_its_words(question: str, names: list[str], index: Index) -> None:
    """It takes a character of each; in quotation marks two words may change places."""
    assert named(question, index) == names


@pytest.mark.parametrize(
    "question",
    ["Which school of technology and agriculture?", "Who is a person of talent service?"],
)
def test_other_words_make_no_name(question: str, index: Index) -> None:
    """Words in another order make none, nor do the parts of a known word."""
    assert named(question, index) == []


def test_a_repeated_word_takes_no_time(index: Index) -> None:
    """A word that is said again and again is one word of a name."""
    assert named("school later " * 80, index) == []
