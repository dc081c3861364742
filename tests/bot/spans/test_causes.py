"""What a sentence gives as a cause in so many words is the answer to why."""

import numpy as np
import pytest

from bot.questions.analysis import analysed
from bot.spans.causes import cause_in


@pytest.mark.parametrize(
    ("question", "quote", "cause"),
    [
        ("工厂为什么停产？", "由于缺少电力，原料也不够，工厂上月停产。", "缺少电力，原料也不够"),
        ("工厂为什么停产？", "工厂以设备检修为由，宣布停产。", "设备检修"),
        (
            "李明为什么受罚？",
            "李明和王强被罚款，原因是李明去年付给王强五万元。",
            "李明去年付给王强五万元",
        ),
        ("他为什么回乡？", "真正促使他回乡的，是家里的老人。", "家里的老人"),
        ("工厂靠什么办法供电？", "由于断电，工厂用电车供电。", None),
        ("工厂为什么停产？", "由于工厂停产，镇上的客人少了。", None),
        ("他为什么砍树？", "他因喝醉了酒，看见门前太暗，用锯子砍树。", "喝醉了酒，看见门前太暗"),
        ("他为什么砍树？", "为多晒太阳，他拿来锯子。", "为多晒太阳"),
        ("他为了什么砍树？", "由于天热，他在砍树。", None),
        ("工厂为什么停产？", "工厂上月停产，因此客人少了。", None),
    ],
)
def test_a_cause_is_told_by_its_word(question: str, quote: str, cause: str | None) -> None:
    """It lasts to the clause of what it brought about or of the means, and is none of another."""
    sought = analysed(question)
    found = cause_in(sought, quote, np.ones(len(sought.terms)))
    assert (quote[slice(*found)] if found else None) == cause
