"""Places are found as words of their own."""

import pytest

from bot.language.places import bare, is_named, is_narrowed, known_places, places_in


def test_places_of_a_text_are_found_in_order() -> None:
    """Cities, counties and their abbreviated forms are found once each, without 市 or 县."""
    assert places_in("从宁波市到肇庆，再到宁波") == ("宁波", "肇庆")


def test_a_place_inside_a_longer_name_is_none() -> None:
    """北京大学 is no 北京."""
    assert places_in("北京大学的实验室") == ()


def test_the_ending_of_a_place_is_left_out() -> None:
    """市 and 县 go from a name of three characters and more."""
    assert (bare("云阳县"), bare("沙市")) == ("云阳", "沙市")


def test_the_list_holds_places_only() -> None:
    """Common words are not in the list of places."""
    assert not known_places() & {"创新", "科学", "建设", "开放", "新区"}
    assert len(known_places()) > 3000


def test_a_province_is_named_by_its_letter_beside_another() -> None:
    """京津冀 and 津冀 name 河北; a letter alone is a part of any word."""
    assert is_named("河北", "流向津冀的合同")
    assert is_named("四川", "川渝合作")
    assert is_named("北京", "渔业大会在京召开")
    assert not is_named("四川", "山川秀丽")
    assert not is_named("吉林", "在吉他课上")
    assert not is_named("湖北", "湖南")


def test_a_country_is_named_by_its_letter_behind_a_verb() -> None:
    """赴韩 and 中韩 name 韩国; 在日前 names no country."""
    assert is_named("韩国", "赴韩的客轮")
    assert is_named("韩国", "中韩两国")
    assert not is_named("日本", "在日前举行")
    assert not is_named("美国", "在美丽的港口")


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("绍兴上虞的桥多长？", "上虞的桥通车了。", True),
        ("绍兴市上虞的桥多长？", "上虞的桥通车了。", True),
        ("绍兴上虞的桥多长？", "诸暨的桥通车了。", False),
        ("绍兴的桥多长？", "桥通车了。", False),
        ("绍兴温州的桥多长？", "温州的桥通车了。", False),
    ],
)
def test_a_smaller_place_stands_for_the_larger(question: str, text: str, *, told: bool) -> None:
    """A text that names the place right behind another need not name that."""
    assert is_narrowed("绍兴", question, text) is told
