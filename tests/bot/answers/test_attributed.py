"""Who said what is quoted is told by the words beside the quotation, and so is what he said."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from corpus.article import Source
from index.building import build_index
from index.store import Index

TEXT = """东港镇召开渔港建设会

“渔港是全镇的饭碗，不能只当风景。”东港镇镇长周海宁在会上说，今年要清淤三处。

“码头再旧也是家。”镇渔业站有关负责人介绍，二期下月动工。

渔民赵大明出海三十年。“以前台风一来就睡不着。”“现在有了避风塘。”他说。

村民张女士说：“以前买菜要走五里路。现在家门口就有集市。孩子也高兴。”

“船修好了，心也安了。”村支书马长河说起渔港，眼里有光。

“海鲜从船头卖到城里”的口号喊了多年。邻镇也来参观。
"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over one page."""
    folder: Path = tmp_path_factory.mktemp("attributed") / "index"
    added = datetime(2024, 7, 20, tzinfo=UTC).isoformat()
    build_index([Source("页.txt", "txt", TEXT, "0", added)], folder, progress=lambda _: None)
    return Assistant(Index.open(folder))


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("“渔港是全镇的饭碗”是谁说的？", "周海宁"),
        ("谁说渔港不能只当风景？", "周海宁"),
        ("渔港不能只当风景，这话是谁讲的？", "周海宁"),
        ("哪位领导表示渔港是全镇的饭碗？", "周海宁"),
        ("“码头再旧也是家”是谁说的？", "镇渔业站有关负责人"),
        ("“现在有了避风塘”是谁说的？", "赵大明"),
        ("谁说以前台风一来就睡不着？", "赵大明"),
        ("“船修好了，心也安了”是谁说的？", "马长河"),
        ("“孩子也高兴”这句话是谁说的？", "张女士"),
    ],
)
def test_the_speaker_of_a_quotation_is_marked(
    question: str, speaker: str, reader: Assistant
) -> None:
    """The verb of saying behind or before the quotation names who said it, a pronoun whom."""
    answer = reader.ask(question)
    assert answer.highlights == (speaker,)


def test_a_slogan_has_no_speaker(reader: Assistant) -> None:
    """What nobody is told to have said is refused, and no word of it is marked as a person."""
    assert reader.ask("“海鲜从船头卖到城里”是谁说的？").status == "refused"


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("周海宁在会上说了什么？", "渔港是全镇的饭碗，不能只当风景。"),
        ("张女士说了什么？", "孩子也高兴。"),
    ],
)
def test_what_somebody_said_is_quoted(question: str, quoted: str, reader: Assistant) -> None:
    """The quotation before or behind the words that name its speaker is part of the answer."""
    assert quoted in reader.ask(question).highlights
