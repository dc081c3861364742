"""Remakes the table of traditional characters: `python -m index.training.traditional DATA`."""

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from index.simplified import TABLE
from index.training.corpus_text import DICTIONARY, rows


def pairs(folder: Path) -> dict[str, str]:
    """Return the traditional characters that no simplified word is written with, each with its own.

    Of several simplified ones the one that most words of CC-CEDICT have.
    """
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    plain: set[str] = set()
    for row in rows(folder / DICTIONARY):
        plain.update(row["simp"])
        if len(row["trad"]) == len(row["simp"]):
            for one, other in zip(row["trad"], row["simp"], strict=True):
                seen[one][other] += 1
    return {one: found.most_common(1)[0][0] for one, found in seen.items() if one not in plain}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora 语料文件夹")
    found = sorted(pairs(parser.parse_args().data).items())
    lines = ("".join(column) for column in zip(*found, strict=True))
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
