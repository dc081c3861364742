"""Words, clauses and runs of a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from bot.language.phrases import TAIL, clauses_of, runs_of, tails_of


def test_a_run_is_any_words_of_a_clause() -> None:
    """Runs begin and end at words, never at a particle, and stay within their clause."""
    text = "大学与研究院共建了技术转移学院，年内开学。"
    found = {text[start:end] for start, end in runs_of(text)}
    assert {"技术转移学院", "转移学院", "学院", "大学与研究院"} <= found
    assert "大学与" not in found
    assert not any("，" in run for run in found)


def test_a_tail_may_go_on_over_clauses() -> None:
    """What explains or gives a reason often reaches over a comma."""
    text = "起因是设备老化，加上当日大风，火势很快蔓延。"
    found = {text[start:end] for start, end in tails_of(text)}
    assert {"设备老化", "设备老化，加上当日大风"} <= found


def test_no_clause_ends_within_a_figure() -> None:
    """The marks of 21:00 and 1,200 end no clause and no run, others do."""
    text = "8月11日21:00开始，限1,200人"
    assert [text[start:end] for start, end in clauses_of(text)] == ["8月11日21:00开始", "限1,200人"]
    assert "8月11日21:00" in {text[start:end] for start, end in runs_of(text)}


@given(st.text(alphabet="共建技术转移学院，。“”的abc12 \u3000", max_size=60))
def test_every_part_lies_in_the_text(text: str) -> None:
    """Every run, tail and clause is a part of the text, a tail of 60 characters at most."""
    for start, end in [*runs_of(text), *tails_of(text), *clauses_of(text)]:
        assert 0 <= start < end <= len(text)
    assert all(end - start <= TAIL for start, end in tails_of(text))
