"""Word counts -> a Unigram tokenizer, built directly from log-probabilities: no trainer run.

Segmentation by the likeliest sequence of words, as in Kudo (2018), "Subword Regularization".
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import rjieba
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

LONGEST_WORD = 18
ENGLISH_SHARE = 0.23
"""Of the vocabulary's words, so many are English."""

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_LATIN = re.compile(r"[a-z]+")


def normalised(text: str) -> str:
    """Return the text as the tokenizer sees it: NFKC, lower case."""
    return unicodedata.normalize("NFKC", text).lower()


@dataclass(frozen=True, slots=True)
class WordCounts:
    """How often each word occurs, by script."""

    chinese: Counter[str]
    english: Counter[str]


def count_words(texts: Iterable[str]) -> WordCounts:
    """Count the Han and the Latin parts of the words that jieba finds, normalised."""
    chinese: Counter[str] = Counter()
    english: Counter[str] = Counter()
    for text in texts:
        words = rjieba.cut(normalised(text))
        chinese.update(part for word in words for part in _HAN.findall(word))
        english.update(part for word in words for part in _LATIN.findall(word))
    return WordCounts(chinese, english)


def count_translations(
    counts: WordCounts, translations: Iterable[tuple[str, str]], rarest: int = 5
) -> None:
    """Add the English of the Chinese words that occur `rarest` times or more to the counts.

    A translation counts for the logarithm of its word's frequency.
    """
    for word, english in translations:
        if (count := counts.chinese[word]) >= rarest:
            for part in _LATIN.findall(normalised(english)):
                counts.english[part] += int(math.log2(count))


def _most_common(counts: Counter[str], size: int) -> dict[str, int]:
    """Return the commonest words of 2 to LONGEST_WORD characters, ties by spelling."""
    words = [word for word in counts if 2 <= len(word) <= LONGEST_WORD]
    words.sort(key=lambda word: (-counts[word], word))
    return {word: counts[word] for word in words[:size]}


def _single_characters(chinese: Counter[str], rarest: int) -> dict[str, float]:
    """Return the characters that occur `rarest` times or more, with their count as a word."""
    seen: Counter[str] = Counter()
    for word, count in chinese.items():
        for character in word:
            seen[character] += count
    return {
        character: max(chinese[character], 0.5)
        for character, count in sorted(seen.items())
        if count >= rarest
    }


def build_tokenizer(counts: WordCounts, size: int, rarest_character: int = 3) -> Tokenizer:
    """Build a tokenizer of at most `size` tokens that no string is unknown to.

    Words first; else single characters, Latin letters, digits one by one; else the bytes of
    UTF-8. Punctuation and white space separate and are dropped.
    """
    pieces: dict[str, float] = {f"<0x{byte:02X}>": 0.01 for byte in range(256)}
    pieces |= dict.fromkeys("0123456789", 1.0) | dict.fromkeys("abcdefghijklmnopqrstuvwxyz", 0.05)
    pieces |= _single_characters(counts.chinese, rarest_character)
    room = size - len(pieces)
    words = _most_common(counts.english, int(room * ENGLISH_SHARE))
    pieces |= words | _most_common(counts.chinese, room - len(words))
    total = sum(pieces.values())
    scores = [(piece, round(math.log(count / total), 3)) for piece, count in pieces.items()]
    tokenizer = Tokenizer(models.Unigram(scores, unk_id=0, byte_fallback=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.WhitespaceSplit(),
            pre_tokenizers.Punctuation("removed"),
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.UnicodeScripts(),
        ]
    )
    return tokenizer
