"""Finds that a figure is of another area or town than a question asks about, known or unknown.

Of a town it is no answer what a text tells of a new area or a high-tech zone in it.
"""

import re

from bot.answer import AMOUNTS, Claim
from bot.checks.lack import Lack
from bot.language.owners import Owner, is_region, owners_in
from bot.questions.analysis import Sought
from bot.questions.parts import asks_several
from index.simplified import simplified

AREA_ASKED = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{1,10}?(?P<sort>[城区县市镇乡村省园岛州]))的?(?:总|占地|规划|土地)*面积"
)
AREA_TOLD = re.compile(
    r"(?:面积|占地)[^，,。；\d]{0,4}\d[\d.,]*[余多]?万?(?:平方(?:米|公里|千米)|亩|公顷)的(?P<thing>[^，,。；]{2,30})"
)


def area_of_another(question: str, quote: str) -> str:
    """Return the town or zone whose area is sought where a quote gives that of a thing in it."""
    asked, told = AREA_ASKED.search(question), AREA_TOLD.search(quote)
    if not asked or not told or asked["of"][-2:] in quote:
        return ""
    return "" if asked["sort"] in told["thing"] else asked["of"]


def owned_by_another(sought: Sought, claim: Claim) -> Lack | None:
    """Return the town or area of a question where the figure that a claim marks is another's.

    The words before it, if they name any, and the headline name others only.
    """
    asked = owner_asked(sought)
    if sought.kind not in AMOUNTS or not asked or asks_several(sought.text):
        return None
    told = (*_owners_told(sought.text, claim), *_owners_headed(sought.text, claim))
    apart = told and all(asked.is_apart(one) for one in told)
    return Lack("owner", f"{asked.name or '全'}{asked.sort}") if apart else None


def owner_asked(sought: Sought) -> Owner | None:
    """Return the owner that a question names last, None without one."""
    return next(reversed(owners_in(sought.text, sought.text)), None)


def of_the_owner(sought: Sought, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the claims without those of another area or town, unless all are of others."""
    other = [owned_by_another(sought, claim) is not None for claim in claims]
    kept = tuple(claim for claim, wrong in zip(claims, other, strict=True) if not wrong)
    return kept or claims


def of_one_owner(one: Claim, other: Claim, sought: Sought) -> bool:
    """Tell whether the figures that two claims mark may both be of the owner that is asked about.

    The question's owner counts where the first claim is not of another itself.
    """
    asked, first, told = owner_asked(sought), *(_owner_told(sought.text, c) for c in (one, other))
    if asked and first and asked.clashes(first):
        asked = None
    return not (told and any(owner and owner.clashes(told) for owner in (asked, first)))


def _owner_told(question: str, claim: Claim) -> Owner | None:
    return next(reversed(_owners_told(question, claim)), None)


def _owners_told(question: str, claim: Claim) -> tuple[Owner, ...]:
    """Return the owners before the figure that a claim marks, else those of its headline.

    Those without a name take that of their like in the headline.
    """
    quote, marks = simplified(claim.citation.quote), claim.highlights
    told = owners_in(quote[: marks[0][0]] if marks else quote, question)
    headed = _owners_headed(question, claim)
    named = {one.sort: one for one in headed if one.name}
    return tuple(one if one.name else named.get(one.sort, one) for one in told) or headed


def _owners_headed(question: str, claim: Claim) -> tuple[Owner, ...]:
    """Return the areas, towns and counties that the headline of a claim's report names."""
    title = simplified(claim.citation.title)
    return tuple(one for one in owners_in(title, question) if is_region(one))
