"""Tests of the links to places in reports."""

import re

import pytest

from bot.web.place import Place, place_of

HOSTILE = '../"><img src=x onerror=alert(1)>](javascript:alert(1)) 中文 #1.jsonl#7/2'


@pytest.mark.parametrize(
    "place",
    [
        Place("a"),
        Place("报道 一#2", ((0, 12), (15, 20))),
        Place("a", ((0, 12),), ((30, 31), (40, 44))),
        Place(HOSTILE, ((0, 1),)),
    ],
    ids=["whole article", "two ranges", "others besides", "hostile id"],
)
def test_a_link_names_its_place(place: Place) -> None:
    """A place is read from its own link unchanged."""
    assert place_of(place.href) == place


def test_a_link_is_inert() -> None:
    """A link holds nothing that HTML or Markdown could read as theirs, whatever the id."""
    assert re.fullmatch(r"#cite/[\w.~%/+-]*", Place(HOSTILE, ((0, 1),)).href, re.ASCII)


@pytest.mark.parametrize(
    "href",
    ["", "#cite/a", "#cite/a/x/", "#cite//0-1/", "#cite/a/0-1/0-1/", "https://cite/a/0-1/",
     "#cite/a/" + "+".join(["0-1"] * 999) + "/", "#cite/a/0-1234567890/"],
)  # fmt: skip
def test_a_link_to_nothing_is_refused(href: str) -> None:
    """A text that is no link to a report raises ValueError."""
    with pytest.raises(ValueError, match="not a link"):
        place_of(href)
