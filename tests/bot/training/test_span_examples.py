"""Sentences with the spans that answer."""

from pathlib import Path

from bot.training.questions import Asked
from bot.training.readers import Asked as Reader
from bot.training.readers import Group, Span
from bot.training.span_examples import open_examples, reader_examples
from index.building import build_index
from index.store import Index
from index.training.ranking_lists import source_of

TEXT = "仪式昨日举行。区委书记张玉婷为队伍授旗，队员共有54人。"


def test_right_spans_are_little_longer_than_the_answer() -> None:
    """The answer alone is right; a span that holds more of the sentence only holds it."""
    (example,) = open_examples([Asked("1", "谁为队伍授旗？", TEXT, ("张玉婷",), TEXT.index("张"))])
    assert example.right.shape == (1, len(example.rows))
    assert example.right.any()
    assert (example.holds & ~example.right).any()
    assert example.posed.rivals == ("仪式昨日举行。",)


def test_each_part_of_a_question_is_learned_with_its_own_answer(tmp_path: Path) -> None:
    """Of a question of two parts there is one example of both answers and one of each."""
    source = source_of("a", TEXT)
    build_index([source], tmp_path / "index", progress=lambda *_: None)
    name, count = TEXT.index("张玉婷"), TEXT.index("54人")
    item = Reader(
        "1",
        "谁为队伍授旗，队员共有多少人？",
        ("a",),
        (Span("a", name, name + 3), Span("a", count, count + 3)),
        (Span("a", TEXT.index("区"), len(TEXT)),),
    )
    groups = [Group("0", ("a",), (item,))]
    found = list(reader_examples(groups, {"a": source}, Index.open(tmp_path / "index")))
    assert [len(example.right) for example in found] == [2, 1, 1]
    assert all(example.right.any(axis=1).all() for example in found)
