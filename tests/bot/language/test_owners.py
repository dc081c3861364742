"""Whose a figure is: areas, towns and institutions, known or not."""

import pytest

from bot.language.owners import Owner, owners_in


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("2024年，青岚新区出口", [Owner("青岚", "新区")]),
        ("澜江市高新区出口", [Owner("澜江", "高新区")]),
        ("全市出口，其中云湖区", [Owner("", "市"), Owner("云湖", "区")]),
        ("远帆公司去年出口", [Owner("远帆", "公司")]),
        ("在青岚新区出口", []),
        ("青岚新区第一医院的床位", [Owner("第一", "医院")]),
        ("城市居民和山区附近的股市", []),
        ("青岚新区建成澜江市首个博物馆", [Owner("青岚", "新区")]),
        ("产量居澜江市第一", []),
    ],
)
def test_owners_are_named_by_their_sorts(text: str, owners: list[Owner]) -> None:
    """An owner has a name and a sort; one that tells only where another thing is, is none."""
    assert list(owners_in(text)) == owners


def test_owners_clash_by_sort_or_name() -> None:
    """A new area is not its town, nor another new area; one without its name may be either."""
    area, town = Owner("青岚", "新区"), Owner("澜江", "市")
    assert area.is_apart(town)
    assert area.is_apart(Owner("柏川", "新区"))
    assert not area.is_apart(Owner("", "新区"))
    assert area.clashes(Owner("柏川", "高新区"))
    assert not area.is_apart(Owner("柏川", "高新区"))
    assert not town.is_apart(Owner("云湖", "区"))
    assert not town.clashes(Owner("霁澜江", "市"))
