"""The tab shows a run in the reader's language, and nothing of it can take effect as mark-up."""

from dataclasses import asdict, replace

import pytest

from eval.web.results import failures, progress, results, summary
from eval.web.wording import CHINESE, ENGLISH, Words, words_for
from tests.eval.making import SATISFACTION, make_answer, make_claim, make_outcome, make_unanswerable

RIGHT = make_outcome()
WRONG = make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%")))


@pytest.mark.parametrize(
    ("words", "name"), [(CHINESE, "回答正确"), (ENGLISH, "answer accuracy")], ids=["zh", "en"]
)
def test_figures_are_named_in_one_language(words: Words, name: str) -> None:
    """Table and chart name the measures as the reader reads them."""
    shown = results([RIGHT, WRONG], words)
    assert f'<th scope="row">{name}</th><td>0.500 <small>' in shown
    assert f">{name}  (n=2)</text>" in shown
    assert " / answer accuracy" not in shown


def test_splits_stand_side_by_side() -> None:
    """The table has a column for all and for each split, the rest is folded away."""
    shown = results([RIGHT, replace(WRONG, split="test", hard=True)], ENGLISH)
    table = shown.partition("</table>")[0]
    heads = [part.partition("<")[0] for part in table.split('<th scope="col">')[1:]]
    assert heads == ["all", "dev", "test"]
    assert ">hard</th>" in shown.partition("<details>")[2]


def test_nothing_asked_has_no_figures() -> None:
    """A run that was stopped at once shows its summary alone."""
    assert results([], CHINESE) == ""
    assert "0 题" in summary([], ["a"], CHINESE)


def test_questions_left_out_by_a_stop_are_counted_and_named() -> None:
    """The summary says how many, and names the first."""
    said = summary([RIGHT, WRONG], [f"f{n}" for n in range(9)], ENGLISH)
    assert "Questions: 2, right: 1" in said
    assert "9 questions were not asked" in said
    assert "f0, f1, f2, f3, f4 …" in said
    assert "not asked" not in summary([RIGHT], [], ENGLISH)


def test_failures_are_buttons() -> None:
    """Each question that failed can be chosen by its id; those that passed are not there."""
    invented = make_outcome(make_unanswerable(question="前年呢？"))
    shown = failures([RIGHT, WRONG, invented], CHINESE)
    assert shown.count("<button") == 2
    assert 'data-id="u1"' in shown
    assert "<dd>拒答</dd>" in shown
    assert failures([RIGHT], CHINESE) == ""


def test_what_comes_from_outside_is_escaped() -> None:
    """Mark-up in a question, an id or an answer stays text."""
    hostile = "<img src=x onerror=alert(1)>"
    shown = failures([replace(WRONG, question=hostile, id=f'"{hostile}', given=hostile)], CHINESE)
    assert "<img" not in shown
    assert '""' not in shown


def test_progress_is_a_bar_with_words() -> None:
    """The bar says how many of how many were asked."""
    assert '<progress value="3" max="60">' in progress(3, 60, ENGLISH)
    assert "3 / 60" in progress(3, 60, CHINESE)


def test_every_text_is_in_both_languages() -> None:
    """No text is left empty, and both take the same values."""
    for name, text in asdict(CHINESE).items():
        other = asdict(ENGLISH)[name]
        assert text
        assert other
        fields = [
            sorted(part.split("}")[0] for part in one.split("{")[1:]) for one in (text, other)
        ]
        assert fields[0] == fields[1], name


@pytest.mark.parametrize(
    ("accepted", "words"), [("zh-CN,en;q=.5", CHINESE), ("fr", ENGLISH), (None, ENGLISH)]
)
def test_the_browser_chooses_the_language(accepted: str | None, words: Words) -> None:
    """Chinese where the browser asks for it, else English."""
    assert words_for({"accept-language": accepted} if accepted else {}) is words
