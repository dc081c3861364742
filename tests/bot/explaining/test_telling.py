"""The story of an answer tells the steps that the assistant took."""

import pytest

from bot.answer import Answer, Conversation
from bot.explaining.story import Step, Story
from bot.explaining.telling import story_of
from index.scope import Scope
from tests.bot.test_assistant import assistant
from tests.commands import run_here


def told(question: str, conversation: Conversation | None = None) -> tuple[Answer, Story]:
    """Return the answer to a question and its story."""
    answer = assistant().ask(question, conversation or Conversation())
    return answer, story_of(answer, assistant())


def step(story: Story, english: str) -> Step:
    """Return the step of this name."""
    return next(step for step in story.steps if step.english == english)


def values(step: Step) -> dict[str, str]:
    """Return what a step tells under each English name."""
    return {line.english: line.value for line in step.lines}


def test_the_story_tells_every_step_of_an_answer() -> None:
    """Analysis, passages, sentences, confidence, checks and marked spans agree with the answer."""
    answer, story = told("全社会研发投入强度是多少？")
    names = ["Analysis", "Passages found", "Candidate sentences", "Confidence", "Checks", "Answer"]
    assert [step.english for step in story.steps] == names
    assert values(step(story, "Analysis"))["kind of answer"] == answer.question.kind
    assert len(step(story, "Passages found").lines) == len(answer.hits)
    assert answer.claims[0].citation.quote[:20] in step(story, "Candidate sentences").lines[0].value
    assert values(step(story, "Confidence"))["confidence"] == f"{answer.confidence:.3f}"
    kept = [line for line in step(story, "Checks").lines if line.english == "kept"]
    assert len(kept) == len(answer.claims)
    assert "5.4%" in step(story, "Answer").lines[0].value


def test_the_story_of_a_follow_up_tells_what_it_inherits() -> None:
    """The stand-alone form and the words of the turn before are named."""
    first = assistant().ask("建成了多少个市级以上孵化众创空间？")
    answer, story = told("那其中国家级的呢？", Conversation().with_turn(first))
    analysis = values(step(story, "Analysis"))
    assert analysis["stand-alone form"] == answer.question.standalone
    assert "孵化" in analysis["of the turns before"]


def test_the_story_of_an_english_question_tells_its_translation() -> None:
    """The words of the reports that an English question is understood as are shown."""
    _, story = told("How many academicians work there?")
    assert "院士" in values(step(story, "Analysis"))["translated as"]


@pytest.mark.parametrize(
    "question",
    [
        "谁是英国首相？",
        "重庆高新区的火箭发射场在哪里？",
        "你好",
        "",
        "上海迪士尼去年接待了多少游客？",
    ],
)
def test_the_story_of_a_refusal_ends_with_its_reason(question: str) -> None:
    """What is refused says why in the last step, also where nothing was searched."""
    answer, story = told(question)
    assert story.steps[-1].english == "Refused"
    assert story.steps[-1].lines[0].value == answer.note
    assert (len(story.steps) > 1) == bool(answer.hits)


def test_a_dropped_sentence_says_why() -> None:
    """A chosen sentence about another year is named as dropped with the reason."""
    _, story = told("2019年技术合同成交额是多少？")
    assert any(line.english.startswith("dropped: about") for line in step(story, "Checks").lines)


def test_a_story_keeps_to_its_scope() -> None:
    """The story of a question put to one report tells of no other."""
    name = "002_5b54f6324138c663.txt"
    scope = Scope(sources=frozenset({name}))
    answer = assistant().ask("研发人员有多少？", scope=scope)
    lines = step(story_of(answer, assistant(), scope), "Passages found").lines
    assert lines
    assert all(name in line.value for line in lines)


def test_the_command_explains_beside_the_answer() -> None:
    """With --explain the story goes to the error stream, and the answer stays as it was."""
    done = run_here("bot", "ask", "全社会研发投入强度是多少？", "--explain")
    assert "5.4%" in done.stdout.splitlines()[0]
    assert "1. 读懂问题 / Analysis" in done.stderr.splitlines()
    assert "1. 读懂问题" not in done.stdout
