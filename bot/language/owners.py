"""Finds whose a figure is by the area, place or institution that a text names last before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.language.places import AREAS
from corpus.institution_endings import BANKS, COMPANIES, ENDING, HOSPITALS, SCHOOLS

HAN = r"[^\W\da-zA-Z_年月日底末度在由据和与及其中的、]"
SORTS_OF_AREA = frozenset(AREAS.split("|"))
HOUSES = "|".join((*COMPANIES, *BANKS, *HOSPITALS, *SCHOOLS))
NO_TOWN = "城都超股楼上门夜集菜车房债牛熊入本该我"  # before 市: no name of a town
NO_DISTRICT = "社小地园景灾市城山学特校牧辖片街库林厂战禁新专矿病疫郊老护"  # ... before 区
OWNER = re.compile(
    rf"(?P<name>{HAN}{{0,4}}?)(?P<sort>{AREAS})"
    r"|(?P<all>[全本该我])(?P<level>[省市县区州])"
    rf"|(?P<place>{HAN}{{2,3}}?)(?P<kind>(?<![{NO_TOWN}])[市县州]|(?<![{NO_DISTRICT}])区)"
    r"(?![场民政值委直长级属域内中间区市县])"
    rf"|(?P<firm>{HAN}{{0,8}}?)(?P<house>{HOUSES})"
)
BESIDE = re.compile(rf"[\u4e00-\u9fff]{{0,5}}?(?:{ENDING}|管委会)")
AROUND = re.compile(r"(?:在|位于|落户|走进|来自|相邻的|相比)$")
RANKED = re.compile(
    r"(?:范围)?[内里中]?(?:首[个家批次例座位创只部款条]|第[一二三四五六七八九十\d]|唯一|最[大高早多好]|率先|领先|前列|前[三五十])"
)  # behind the place among whose likes something ranks
NAMED = 2  # characters at an end that the longer and the shorter name of one owner share


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose something is: a name, empty where it goes without saying, and the sort, as 新区."""

    name: str
    sort: str

    def clashes(self, other: "Owner") -> bool:
        """Tell whether two owners are not the same, by their sorts or their names."""
        if self.sort != other.sort:
            return True
        one, two = self.name, other.name
        same = one[-NAMED:] == two[-NAMED:] or one[:NAMED] == two[:NAMED]
        return bool(one and two) and not same

    def is_apart(self, other: "Owner") -> bool:
        """Tell whether two are areas of one sort that differ, or an area and a town or county.

        A district may well stand for its town, where a fire or a match is told of, and an area may
        go by two names, as a new area and a science city.
        """
        regions = is_region(self) and is_region(other)
        alike = self.sort == other.sort or not (is_area(self) and is_area(other))
        return regions and alike and (is_area(self) or is_area(other)) and self.clashes(other)


def owners_in(text: str, question: str = "") -> tuple[Owner, ...]:
    """Return the owners that a text names, in order.

    One that only tells where another thing is, as 新区医院 or 在新区, is none, unless the question
    itself names that thing; nor is one among whose likes something ranks, 东港市首个.
    """
    return tuple(_owners(text, question))


def _owners(text: str, question: str) -> Iterator[Owner]:
    for match in OWNER.finditer(text):
        beside = BESIDE.match(text, match.end())
        apart = beside and beside[0] not in question
        ranked = RANKED.match(text, match.end())
        if apart or ranked or AROUND.search(text[: match.start()]):
            continue
        sort = match["sort"] or match["level"] or match["kind"] or match["house"]
        name = match["name"] or match["place"] or match["firm"] or ""
        yield Owner(name.rstrip("市县省"), sort)


def is_area(owner: Owner) -> bool:
    """Tell whether an owner is a new area, a high-tech zone or the like, a part of a town."""
    return owner.sort in SORTS_OF_AREA


def is_region(owner: Owner) -> bool:
    """Tell whether an owner is an area, a town, a county or a province."""
    return is_area(owner) or len(owner.sort) == 1
