"""A story is values that print as numbered lines in both languages."""

from bot.explaining.story import Line, Step, Story
from bot.explaining.story_names import NAMES
from bot.sentences.certainty import CERTAINTY
from bot.sentences.evidence import FEATURES


def test_a_story_reads_as_numbered_steps() -> None:
    """Each step is numbered and named in both languages, and its lines stand below it."""
    one = Step("读懂问题", "Analysis", (Line("所问", "kind of answer", "date"),))
    story = Story((one, Step("回答", "Answer", ())))
    assert story.text == (
        "1. 读懂问题 / Analysis\n   所问 / kind of answer: date\n2. 回答 / Answer"
    )


def test_every_feature_has_a_name() -> None:
    """What speaks for a sentence or for certainty has a name of its own in both languages."""
    assert set(NAMES) == {*FEATURES, *CERTAINTY}
    for language in (0, 1):
        assert len({names[language] for names in NAMES.values()}) == len(NAMES)
