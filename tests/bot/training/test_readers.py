"""The questions of readers that the bot's weights are learned from."""

import json

from bot.training.readers import WRITTEN, groups

QUESTIONS = [item for group in groups() for item in group.questions]


def test_each_group_has_five_articles_questions_and_near_misses() -> None:
    """Every group has five articles of its own, questions that they answer and ones they do not."""
    every = list(groups())
    names = [name for group in every for name in group.articles]
    assert len(names) == len(set(names)) == 5 * len(every)
    for group in every:
        answered = [item for item in group.questions if item.answers]
        assert len(answered) >= 20
        assert len(group.questions) - len(answered) >= 5


def test_answers_stand_in_their_evidence() -> None:
    """Each answer is a range within a piece of evidence of the same article of the group."""
    for item in QUESTIONS:
        assert bool(item.answers) == bool(item.evidence)
        for answer in item.answers:
            assert answer.article in item.articles
            assert any(
                held.article == answer.article
                and held.start <= answer.start < answer.end <= held.end
                for held in item.evidence
            ), item.id


def test_no_question_is_asked_twice() -> None:
    """Ids differ, and so do the questions of a group."""
    assert len({item.id for item in QUESTIONS}) == len(QUESTIONS)
    for group in groups():
        assert len({item.query for item in group.questions}) == len(group.questions)


def test_what_a_near_miss_lacks_is_said() -> None:
    """A line says of each near miss what the articles lack, and of no other question."""
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        for item in json.loads(line)["questions"]:
            assert bool(item.get("lacks")) == (not item["answers"])
