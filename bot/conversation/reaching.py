"""Puts another place where the last question names the one that is gone to or ranked in."""

import re

from bot.language.places import places_in

GOING = re.compile(
    r"[到去往至飞](?P<place>[\u4e00-\u9fff]{2,3}?)(?=[坐乘要需多怎的有开]|高铁|火车|$)"
)
WIDE = re.compile("(?:在|放在|放到)?(?P<scope>全[国球省市区县]|世界|国内|国际|亚洲)")
RANKED = re.compile(r"在(?P<place>[\u4e00-\u9fff]{2,5}?)(?=排|居|位[列居]|第)")


def with_other_place(clause: str, named: str) -> str:
    """Return a clause with the place that a follow-up names, 到西港 or 全国; empty if none fits.

    去东港坐船多久 asks of a way to go, 在东港排第几 of those among which something ranks.
    """
    goes, ranks = GOING.fullmatch(named), WIDE.fullmatch(named)
    old = (GOING if goes else RANKED).search(clause) if goes or ranks else None
    if not old or not (ranks or places_in(old["place"])):
        return ""
    place = goes["place"] if goes else ranks["scope"] if ranks else ""
    return clause[: old.start("place")] + place + clause[old.end("place") :]
