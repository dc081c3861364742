"""Of a row of things, what belongs to the one asked for is marked."""

import numpy as np
import pytest

from bot.questions.analysis import analysed
from bot.spans.highlights import highlights_of

WORKS = (
    "投资最大的三项工程依次为东桥工程、西港工程和南站工程，投资额分别为96亿元、14.5亿元和73亿元。"
)
SCHOOLS = "新开工三所学校：青松小学投资1.2亿元、白杨中学2.6亿元、红枫幼儿园4800万元。"


@pytest.mark.parametrize(
    ("question", "quote", "span"),
    [
        ("投资最大的三项工程，第二项是什么？", WORKS, "西港工程"),
        ("投资最大的三项工程，最后一项是什么？", WORKS, "南站工程"),
        ("投资最大的三项工程，第二项投资多少？", WORKS, "14.5亿元"),
        ("南站工程投资额是多少？", WORKS, "73亿元"),
        ("三项工程的投资额分别是多少？", WORKS, "96亿元、14.5亿元和73亿元"),
        ("白杨中学投资多少？", SCHOOLS, "2.6亿元"),
        (
            "市局在海事方面办结了几起案件？",
            "共查线索9起，已办结案件2起，新立案3起，在办案件5起。",
            "2起",
        ),
        ("二审法官是谁？", "一审法官为王建国，二审法官为李大江。", "李大江"),
    ],
)
def test_what_belongs_to_one_of_a_row_is_marked(question: str, quote: str, span: str) -> None:
    """The item is told by its place in the row or by the name before its value."""
    sought = analysed(question)
    spans = highlights_of(sought, quote, np.ones(len(sought.terms)), lead=True)
    assert [quote[start:end] for start, end in spans] == [span]
