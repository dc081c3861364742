"""Words that stand for one another are exchanged."""

import pytest

from bot.conversation.opposites import with_opposite


@pytest.mark.parametrize(
    ("clause", "named", "other"),
    [
        ("终审判决赔偿多少", "一审", "一审判决赔偿多少"),
        ("北山队上半场得了多少分", "下半场", "北山队下半场得了多少分"),
        ("城镇居民收入多少", "农村", "农村居民收入多少"),
        ("城镇居民收入多少", "农村居民", "农村居民收入多少"),
        ("省级公园有几个", "国家级", "国家级公园有几个"),
        ("城镇居民收入多少", "农村老人", ""),
        ("一审和二审各判赔多少", "二审", ""),
        ("公园有几个", "国家级", ""),
    ],
)
def test_a_word_takes_the_place_of_its_opposite(clause: str, named: str, other: str) -> None:
    """It does so where the clause has its opposite, before the same words, and not itself."""
    assert with_opposite(clause, named) == other
