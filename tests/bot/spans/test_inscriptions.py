"""Themes and inscriptions."""

import numpy as np
import pytest

from bot.questions.analysis import analysed
from bot.spans.inscriptions import inscription_in
from bot.spans.marker import shipped_marker


@pytest.mark.parametrize(
    ("question", "quote", "told"),
    [
        ("论坛的主题是什么？", "本届论坛以“共建 共享”为主题，分四场举行。", "“共建 共享”"),
        ("论坛的主题是什么？", "论坛今日开幕，主题为“共建共享”。", "“共建共享”"),
        ("茶会的主题是什么？", '茶会聚焦"一叶知春"主题,共办三天。', '"一叶知春"'),
        ("对话以什么为主题？", "两校围绕“怎样读书”的主题谈了一天。", "“怎样读书”"),
        ("运动会的口号是什么？", "运动会口号：“更近一步”。", "“更近一步”"),
        ("锦旗上写着什么？", "他将写有“好人一生平安，谢谢”的锦旗送来。", "“好人一生平安，谢谢”"),
        ("石碑上刻了什么字？", "碑上刻着《东港颂》。", "《东港颂》"),
    ],
)
def test_what_is_quoted_beside_the_word_for_it_is_marked(
    question: str, quote: str, told: str
) -> None:
    """A theme, a slogan and what is written on something are marked as a whole and alone."""
    sought = analysed(question)
    weights = np.ones(len(sought.terms))
    for lead in (True, False):
        found = shipped_marker().best(sought, quote, weights, lead=lead)
        assert [quote[slice(*marked)] for marked in found] == [told]


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("论坛在哪里举行？", "论坛以“共建共享”为主题在东港举行。"),
        ("论坛的主题是什么？", "“共建共享”基地在论坛上揭牌。"),
        ("锦旗上写着什么？", "他送来一面锦旗，说“谢谢”。"),
    ],
)
def test_no_other_quotation_passes_for_one(question: str, quote: str) -> None:
    """Nothing is told where no theme is asked for, or what is quoted is none."""
    assert inscription_in(analysed(question), quote) is None
