"""Another place is gone to, or ranked in."""

import pytest

from bot.conversation.reaching import with_other_place
from tests.bot.conversation.asking import after, standalone


@pytest.mark.parametrize(
    ("clause", "named", "meant"),
    [
        ("去成都坐高铁多久", "到上海", "去上海坐高铁多久"),
        ("到成都要多久", "去上海", "到上海要多久"),
        ("产值在重庆排第几", "全国", "产值在全国排第几"),
        ("产值在全省居第几位", "在全国", "产值在全国居第几位"),
        ("产值是多少", "全国", ""),
        ("到现在有多少人", "到上海", ""),
        ("去成都坐高铁多久", "全国", ""),
    ],
)
def test_the_place_is_exchanged(clause: str, named: str, meant: str) -> None:
    """Only where the clause names a place that is gone to, or in which something ranks."""
    assert with_other_place(clause, named) == meant


def test_places_do_not_pile_up() -> None:
    """Each turn asks of its own place."""
    assert standalone("到上海呢？", after("去成都坐高铁多久？")) == "去上海坐高铁多久？"
    assert (
        standalone("全国呢？", after("研发投入占比在重庆排第几？")) == "研发投入占比在全国排第几？"
    )
