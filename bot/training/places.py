"""Remakes the list of places: `python -m bot.training.places DATA --out bot/model/places.txt`.

The names are those that CC-CEDICT (CC BY-SA 4.0) explains as a country, province, city, county or
district, without 市, 县 and the like at their end.
"""

import gzip
import json
import re
from pathlib import Path

from bot.places import bare
from corpus.command_line import Parser

LEXICON = "lexicon/dict_cedict.jsonl.gz"
PLACE = re.compile(
    r"\b(?:prefecture-level city|county-level city|sub-?prefecture|province|municipality"
    r"|autonomous (?:region|county|prefecture)|suburban county|special administrative region"
    r"|(?:county|district|city|town|capital|banner|state|region) (?:in|of)\b"
    r"|capital city|country in)"
)
HAN = re.compile(r"[\u4e00-\u9fff]{2,6}$")


def main() -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m bot.training.places")
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    with gzip.open(options.data / LEXICON, "rt", encoding="utf-8") as file:
        names = {name for line in file for name in _names(json.loads(line))}
    options.out.write_text("\n".join(sorted(names)) + "\n", encoding="utf-8")
    return 0


def _names(entry: dict[str, str]) -> list[str]:
    """Return the name of a dictionary entry if a proper name is explained as a place."""
    proper = entry["pinyin"][:1].isupper()
    if proper and HAN.match(entry["simp"]) and PLACE.search(str(entry["en"])):
        return [bare(entry["simp"])]
    return []


if __name__ == "__main__":
    raise SystemExit(main())
