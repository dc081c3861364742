"""Makes the table of translations: `python -m bot.training.english DATA --out FILE`."""

import argparse
import gzip
import itertools
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import rjieba

from bot.training.glosses import (
    HAN,
    LEAST,
    Entries,
    Weights,
    characters,
    classifiers,
    direct,
    lemma,
    names,
    scaled,
    translations,
)
from index.training.corpus_text import DICTIONARY, NEWS, parallel, rows

Pair = tuple[list[str], list[str]]

ROUNDS = 5  # of expectation and maximisation
KEPT = 12  # translations of a term
FAINT = 0.04  # weight below which a translation is left out
EVERY = 3  # one news report in so many is counted
ENGLISH = re.compile(r"[a-z\d]+(?:'[a-z\d]+)*")
IRREGULAR = """
be:was,were,been begin:began,begun break:broke,broken bring:brought build:built buy:bought
catch:caught choose:chose,chosen come:came cost:cost deal:dealt do:did,done draw:drew,drawn
drive:drove,driven fall:fell,fallen feel:felt fight:fought find:found fly:flew,flown
forbid:forbade get:got give:gave,given go:went,gone grow:grew,grown hear:heard hold:held keep:kept
know:knew,known lay:laid lead:led leave:left lend:lent lose:lost make:made mean:meant meet:met
pay:paid put:put read:read rise:rose,risen run:ran say:said see:saw,seen seek:sought sell:sold
send:sent shoot:shot show:showed,shown speak:spoke,spoken spend:spent stand:stood
steal:stole,stolen strike:struck take:took,taken teach:taught tell:told think:thought
throw:threw,thrown win:won write:wrote,written child:children man:men woman:women
person:people,persons foot:feet
"""
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
]


def main() -> None:
    """Read the data folder and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    entries = list(rows(options.data / DICTIONARY))
    counts = counted(options.data, {entry["simp"] for entry in entries})
    print(f"{len(counts)} words counted")
    known = {term for entry in entries for gloss in entry["en"] for term in translations(gloss)}
    pairs = [
        ([lemma(word, known) for word in english], chinese)
        for english, chinese in (*_entry_pairs(entries), *_sentence_pairs(options.data))
    ]
    learned = aligned(pairs)
    print(f"{len(learned)} English words aligned in {len(pairs)} pairs")
    terms = merged(direct(entries, counts, known), learned, counts)
    table = {
        "terms": terms,
        "names": sorted(names(entries, counts) & terms.keys()),
        "classifiers": classifiers(entries, counts),
        "characters": characters(entries, counts),
    }
    packed = json.dumps(table, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    options.out.write_bytes(gzip.compress(packed.encode(), 9, mtime=0))
    print(f"{len(terms)} terms, {options.out.stat().st_size} bytes")


def counted(data: Path, headwords: set[str]) -> Counter[str]:
    """Return how often words, and dictionary entries of two or three words, stand in the news."""
    counts: Counter[str] = Counter()
    for number, row in enumerate(rows(data / NEWS)):
        if number % EVERY:
            continue
        words = rjieba.cut(row["text"])
        counts.update(words)
        counts.update(row["text"])
        twos = map("".join, itertools.pairwise(words))
        threes = map("".join, zip(words, words[1:], words[2:], strict=False))
        counts.update(headwords.intersection(twos))
        counts.update(headwords.intersection(threes))
    return counts


def aligned(pairs: list[Pair]) -> Weights:
    """Return the probability of each Chinese word for an English one: IBM's model 1.

    Brown et al. 1993, without the empty word; words that stand in one pair only are left out.
    """
    seen = Counter(word for english, _ in pairs for word in set(english))
    pairs = [([w for w in english if seen[w] > 1], chinese) for english, chinese in pairs]
    likely: dict[tuple[str, str], float] = defaultdict(lambda: 1.0)
    for _ in range(ROUNDS):
        together: dict[tuple[str, str], float] = defaultdict(float)
        alone: dict[str, float] = defaultdict(float)
        for english, chinese in pairs:
            for word in chinese:
                total = sum(likely[one, word] for one in english)
                for one in english:
                    share = likely[one, word] / total
                    together[one, word] += share
                    alone[one] += share
        likely = defaultdict(float, {pair: n / alone[pair[0]] for pair, n in together.items()})
    table: Weights = defaultdict(dict)
    for (english_word, word), probability in likely.items():
        if probability > FAINT and together[english_word, word] > 1:
            table[english_word][word] = probability
    return table


def merged(dictionary: Weights, learned: Weights, counts: Counter[str]) -> Weights:
    """Return both tables in one, with irregular forms and ordinals, the likeliest words first."""
    table: Weights = defaultdict(dict)
    for weights in (dictionary, {term: scaled(found) for term, found in learned.items()}):
        for term, found in weights.items():
            for word, weight in found.items():
                if HAN.match(word) and counts[word] >= LEAST and not _is_empty(word):
                    table[term][word] = max(table[term].get(word, 0.0), weight)
    for group in IRREGULAR.split():
        base, forms = group.split(":")
        for form in forms.split(","):
            table[form] = scaled({**table[form], **table[base]})
    for number, term in zip("一二三四五六七八九十", ORDINALS, strict=True):
        table[term]["第" + number] = 1.0
    return {term: _first(found) for term, found in sorted(table.items()) if found}


def _entry_pairs(entries: Entries) -> Iterator[Pair]:
    for entry in entries:
        chinese = rjieba.cut(entry["simp"])
        for gloss in entry["en"]:
            for term in translations(gloss):
                yield _english(term), chinese


def _sentence_pairs(data: Path) -> Iterator[Pair]:
    for english, chinese in parallel(data, kept_out=False):
        yield _english(english.lower()), [word for word in rjieba.cut(chinese) if HAN.match(word)]


def _english(text: str) -> list[str]:
    """Return the words of an English text, plurals and past forms as they are."""
    return ENGLISH.findall(text)


def _is_empty(word: str) -> bool:
    """Tell whether a word is a particle, preposition or the like, which translate nothing."""
    ((_, tag), *others) = rjieba.tag(word)
    return not others and tag[0] in "ucpeyo"


def _first(found: dict[str, float]) -> dict[str, float]:
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
    return {word: round(weight, 2) for word, weight in ranked if weight >= FAINT}


if __name__ == "__main__":
    main()
