"""Remakes the lists of places: `python -m bot.training.places DATA --out bot/model`.

`places.txt` holds the names that CC-CEDICT (CC BY-SA 4.0) explains as a province, city, county or
district, without 市, 县 and the like at their end, but for those that are common words too, as 合作
and 和平, each with the places that it says they lie in; `countries.txt` the countries of the CLDR
(Unicode licence) as Babel gives them, but for China, which Chinese reports take for granted.
"""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from bot.language.places import bare
from corpus.command_line import Parser

LEXICON = "lexicon/dict_cedict.jsonl.gz"
PLACE = re.compile(
    r"\b(?:prefecture-level city|county-level city|sub-?prefecture|province|municipality"
    r"|autonomous (?:region|county|prefecture)|suburban county|special administrative region"
    r"|(?:county|district|city|town|capital|banner|state|region) (?:in|of)\b"
    r"|capital city|country in)"
)
NO_COUNTRY = frozenset({"CN", "EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AQ"})  # CLDR codes
HAN = re.compile(r"[\u4e00-\u9fff]{2,6}$")
CHINESE = re.compile(
    r"(?:[\u4e00-\u9fff]+\|)?(?P<name>[\u4e00-\u9fff]{2,})\["
)  # 湖北省[Hu2bei3 Sheng3]
LARGE = re.compile(r"(?P<english>[A-Z][a-z]+) (?:municipality|[Pp]rovince)\b")


def main() -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m bot.training.places")
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    with gzip.open(options.data / LEXICON, "rt", encoding="utf-8") as file:
        entries = [json.loads(line) for line in file]
    common = {entry["simp"] for entry in entries if entry["pinyin"][:1].islower()}
    provinces = _provinces(entries)
    lies_in: dict[str, set[str]] = {}
    for entry in entries:
        for name in set(_names(entry)) - common:
            lies_in.setdefault(name, set()).update(_larger(entry, provinces))
    rows = (
        " ".join((name, *sorted(larger & lies_in.keys() - {name})))
        for name, larger in lies_in.items()
    )
    for file_name, found in (("places.txt", rows), ("countries.txt", set(_countries()))):
        (options.out / file_name).write_text("\n".join(sorted(found)) + "\n", encoding="utf-8")
    return 0


def _countries() -> Iterator[str]:
    """Yield the short Chinese names of countries and territories."""
    for code, name in Locale("zh").territories.items():
        if code.isalpha() and code not in NO_COUNTRY and HAN.fullmatch(name):
            yield name


def _names(entry: dict[str, str]) -> list[str]:
    """Return the name of a dictionary entry if a proper name is explained as a place."""
    proper = entry["pinyin"][:1].isupper()
    told = entry["simp"].endswith("省") or PLACE.search(str(entry["en"]))
    if proper and told and HAN.match(entry["simp"]):
        return [bare(entry["simp"])]
    return []


def _larger(entry: dict[str, str], provinces: dict[str, str]) -> set[str]:
    """Return the places that a dictionary says another one lies in."""
    told = " ".join(entry["en"])
    named = {bare(found["name"]) for found in CHINESE.finditer(told)}
    return named | {name for english, name in provinces.items() if english in told}


def _provinces(entries: list[dict[str, str]]) -> dict[str, str]:
    """Return the provinces and the cities of that rank by their English names."""
    large = ((entry, LARGE.match(entry["en"][0])) for entry in entries)
    return {match["english"]: bare(entry["simp"]) for entry, match in large if match}


if __name__ == "__main__":
    raise SystemExit(main())
