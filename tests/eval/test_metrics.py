"""Every measure has one name, and a Chinese one beside it."""

from eval.metrics import METRICS
from eval.naming import in_both, in_chinese


def test_names_are_unique() -> None:
    """A printed name stands for one measure."""
    assert len({metric.name for metric in METRICS}) == len(METRICS)


def test_every_measure_has_a_chinese_name_of_its_own() -> None:
    """The pages can name each, and no two alike."""
    names = {in_chinese(metric.name) for metric in METRICS}
    assert len(names) == len(METRICS)


def test_both_names_stand_side_by_side() -> None:
    """A page for all readers shows the Chinese name first."""
    assert in_both("answer accuracy") == "回答正确 / answer accuracy"
