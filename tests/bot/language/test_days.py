"""The day that a question names and those of a text."""

import pytest

from bot.language.days import other_day, other_month


@pytest.mark.parametrize(
    ("quote", "article", "published", "other"),
    [
        ("8月11日水位5.8米。", "8月11日水位5.8米。", None, "8月14日"),
        ("8月14日水位5.8米。", "8月14日水位5.8米。", None, ""),
        ("水位5.8米。", "水位5.8米。", None, ""),
        ("8月11日水位5.8米。", "8月11日水位5.8米，14日回落。", None, ""),
        ("8月11日水位5.8米。", "8月11日至14日。", None, ""),
        ("8月11日水位5.8米。", "8月11日水位5.8米。", "2023-08-14", ""),
        ("8月11日水位5.8米。", "8月11日水位5.8米。", "2023-08-24", "8月14日"),
        ("昨日水位5.8米。", "昨日水位5.8米。8月11日回落。", "2023-08-15", ""),
        ("水位5.8米。", "水位5.8米。8月11日回落。", None, "8月14日"),
        ("10日内完成。", "10日内完成。", None, ""),
    ],
)
def test_another_day_is_told(quote: str, article: str, published: str | None, other: str) -> None:
    """It is none where the article names the day somewhere or appeared on it."""
    assert other_day("8月14日水位是多少米？", quote, article, published) == other


def test_a_question_without_a_day_has_no_other() -> None:
    """A month alone is no day."""
    assert other_day("8月水位是多少米？", "7月11日水位5.8米。", "", None) == ""


@pytest.mark.parametrize(
    ("quote", "other"),
    [
        ("8月1日，飞船进入轨道。", "7月哪一天"),
        ("7月14日，飞船升空。", ""),
        ("14日，飞船升空。", ""),
        ("飞船升空。", ""),
    ],
)
def test_a_day_is_sought_of_its_month(quote: str, other: str) -> None:
    """Days of other months are none of it; a day without its month may be one."""
    assert other_month("飞船是7月哪一天升空的？", quote) == other
