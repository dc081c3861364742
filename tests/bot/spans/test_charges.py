"""What is free of charge is told where its price is asked for."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.charges import free_told


@pytest.mark.parametrize(
    ("question", "quote", "told"),
    [
        ("东港博物馆门票多少钱？", "东港博物馆免费开放，每天接待一千名观众。", "免费"),
        ("班车收费吗？", "园区班车分文不取，一趟二十分钟。", "分文不取"),
        ("东港博物馆门票多少钱？", "博物馆特展收20元，常设展免费。", None),
        ("东港博物馆有多少观众？", "东港博物馆免费开放，每天接待一千名观众。", None),
        ("东港博物馆门票多少钱？", "东港博物馆每天接待一千名观众。", None),
    ],
)
def test_nothing_charged_is_marked(question: str, quote: str, told: str | None) -> None:
    """Where no sum is given, the words that nothing is charged are the answer."""
    found = free_told(analysed(question), quote)
    assert (quote[slice(*found)] if found else None) == told
