"""Cuts an English question into words and phrases, each with what it may mean in Chinese."""

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import product, takewhile

from bot.language.english import ACRONYMS, shipped_table, translations
from bot.language.places import LETTERS, is_place
from bot.language.romanised import names, syllables
from bot.questions.analysis import ASKING
from bot.translation.ordinals import NUMERALS, ordinal
from index.store import Index
from index.tokens import bigrams, normal

PHRASE = 4  # words of the longest phrase that is translated as one
NAME = 3  # words of the longest name
PART = 0.2  # weight of a translation of a part of a phrase
WHOLE = 3  # characters from which a phrase that reports hold is not put by its parts
RIVAL = 0.4  # weight of a name where the dictionary knows the word
TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*%?(?![A-Za-z\d])|(?:[A-Z]+\d|\d+[+&A-Z]|[A-Z]{2})[A-Za-z\d+&-]*|"
    r"[A-Za-z\d]+(?:['&.][A-Za-z\d]+)*|[\u3400-\u9fff]+"
)
HAN = re.compile(r"[\u3400-\u9fff]")
CODE = re.compile(r"[A-Z\d+&.-]*(?:[A-Z]{2}|\d)[A-Za-z\d+&.-]*")


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *(("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr")),
            *(("May",), ("June", "Jun"), ("July", "Jul"), ("August", "Aug")),
            *(("September", "Sept", "Sep"), ("October", "Oct")),
            *(("November", "Nov"), ("December", "Dec")),
        ),
        start=1,
    )
    for name in names
}
MEASURING = ("long", "far", "old", "big", "large")  # after “how”, what is no word of the answer
HEADS = ("director", "head", "chief", "president")
DEPUTIES = ("deputy", "vice")
HEAD_OF = {
    "bureau": ("局长",),
    "department": ("部长", "厅长", "主任"),
    "institute": ("院长", "所长"),
    "academy": ("院长",),
    "hospital": ("院长",),
    "university": ("校长",),
    "bank": ("行长",),
    "museum": ("馆长",),
    "library": ("馆长",),
    "school": ("校长",),
    "station": ("站长",),
    "factory": ("厂长",),
    "office": ("主任",),
    "center": ("主任",),
    "centre": ("主任",),
    "committee": ("主任",),
    "laboratory": ("主任",),
}  # what the head of each is called
WITHIN = ("of", "the", "a", "an", "and", "for")  # words in the name of an institution
DAY_OF_MONTH = re.compile(r"(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
TO = frozenset(("to", "through", "till", "until"))  # between two months
MONTH = rf"(?:{'|'.join(MONTHS)})"
DASH = re.compile(rf"\b(?P<first>{MONTH}(?: \d{{1,2}})?)\s?[-–—~]\s?(?={MONTH}\b)")  # the same
PAIR = re.compile(r"\b([A-Z][a-z]+)[-–]([A-Z][a-z]+)\b")  # China-Laos


@dataclass(frozen=True, slots=True)
class Slot:
    """A word or phrase of a question, and the Chinese words that it may mean with their weights."""

    english: str
    options: dict[str, float] = field(default_factory=dict)
    counted: bool = False  # after “how many”
    sought: bool = False  # the noun that is asked for

    @property
    def is_capital(self) -> bool:
        """Whether it is written with a capital, or in Chinese."""
        return self.english != self.english.lower() or bool(HAN.match(self.english))

    @property
    def certain(self) -> str:
        """The Chinese of a place or of the noun that is asked for, wherever it stands, or empty."""
        best = next(iter(self.likeliest(1)), "")
        return best if self.sought or (self.is_capital and is_place(best)) else ""

    @property
    def is_name(self) -> bool:
        """Whether it is written so and means nothing besides a name."""
        plain = self.english.lower()
        return self.is_capital and (plain in shipped_table().names or not translations(plain))

    def likeliest(self, many: int) -> list[str]:
        """Return that many options, likeliest first."""
        return sorted(self.options, key=lambda option: -self.options[option])[:many]


def pieces_of(question: str, index: Index) -> list[Slot | str]:
    """Return the words and phrases of a question in order, the longest that are known.

    Question words and particles stay in English; a capitalised word may also be a name in pinyin;
    Chinese words, figures, and Latin words that the reports use stay as they are.
    """
    plain = unicodedata.normalize("NFKC", question).replace("’", "'")
    plain = PAIR.sub(lambda pair: _contracted(pair, index), DASH.sub(r"\g<first> to ", plain))
    tokens = TOKEN.findall(plain)
    pieces: list[Slot | str] = []
    at = 0
    while at < len(tokens):
        slot, size = _slot(tokens[at:], index)
        if pieces[-1:] == ["how"] and tokens[at].lower() in MEASURING:
            slot, size = None, 1
        pieces.append(slot or tokens[at].lower())
        at += size
    return pieces


def _slot(tokens: list[str], index: Index) -> tuple[Slot | None, int]:
    """Return what the next tokens mean and how many they are."""
    return (
        _as_it_is(tokens, index)
        or _numbered(tokens)
        or _head(tokens)
        or _day(tokens)
        or _meant(tokens, index)
    )


def _as_it_is(tokens: list[str], index: Index) -> tuple[Slot, int] | None:
    """Return a Chinese word, a figure or a code as itself, None for another word or a phrase."""
    token = tokens[0]
    written, size = ordinal(tokens)
    if written:
        return Slot(" ".join(tokens[:size]), written), size
    same = HAN.match(token) or token[0].isdigit() or _is_code(token)
    known = ACRONYMS.get(token.lower().removesuffix("s"))
    options = {normal(token): 1.0} | ({known: 1.0} if known else {})
    if not same:
        return None
    phrase, size = _phrase(tokens, index)
    return (phrase, size) if size > 1 else (Slot(token, options), 1)


def _numbered(tokens: list[str]) -> tuple[Slot, int] | None:
    """Return the number of a school or the like, No. 8, as names have it, None for another word."""
    if tokens[0] != "No" or not tokens[1:] or not tokens[1].isdigit():
        return None
    numeral = NUMERALS.get(int(tokens[1]), tokens[1])
    return Slot(" ".join(tokens[:2]), dict.fromkeys((f"第{numeral}", numeral, tokens[1]), 1.0)), 2


def _meant(tokens: list[str], index: Index) -> tuple[Slot | None, int]:
    """Return the name or phrase that the tokens begin with, None for a word that asks."""
    first = tokens[0]
    name, size = _name(tokens, index)
    phrase, length = _phrase(tokens, index)
    if size > length:
        return name, size
    if length > 1:
        return phrase, length
    if first.lower() in ASKING:
        return None, 1
    if name.options:
        options = _rivals(name.options, index) if translations(first) else name.options
        return Slot(name.english, options | phrase.options), 1
    return phrase, 1


def _head(tokens: list[str]) -> tuple[Slot, int] | None:
    """Return the head of an institution that the tokens name next, by the words for its like."""
    deputy = tokens[0].lower() in DEPUTIES
    title = [token.lower() for token in tokens[deputy : deputy + 2]]
    if title[1:] != ["of"] or title[0] not in HEADS:
        return None
    size = deputy + 1
    behind = (token.lower() for token in tokens[size:])
    named = takewhile(lambda token: token not in ASKING or token in WITHIN, behind)
    posts = next((HEAD_OF[token] for token in named if token in HEAD_OF), ())
    options = {f"{'副' if deputy else ''}{post}": 1.0 for post in posts}
    return (Slot(" ".join(tokens[:size]), options), size) if posts else None


def _day(tokens: list[str]) -> tuple[Slot, int] | None:
    """Return the months or the day of one that the tokens begin with, None where they do not."""
    if [token.lower() for token in tokens[:2]] == ["end", "of"] and tokens[2:3]:
        closed = MONTHS.get(tokens[2])
        ends = {f"{closed}月末": 1.0, f"{closed}月底": 1.0}
        return (Slot(" ".join(tokens[:3]), ends), 3) if closed else None
    month = MONTHS.get(tokens[0])
    if not month:
        return None
    last = MONTHS.get(tokens[2], 0) if len(tokens) > 2 and tokens[1] in TO else 0
    if last > month:
        return Slot(" ".join(tokens[:3]), _months(month, last)), 3
    day = DAY_OF_MONTH.fullmatch(tokens[1]) if len(tokens) > 1 else None
    if day:
        return Slot(f"{tokens[0]} {tokens[1]}", {f"{month}月{day['day']}日": 1.0}), 2
    return Slot(tokens[0], {f"{month}月": 1.0}), 1


def _contracted(pair: re.Match[str], index: Index) -> str:
    """Return how reports write two joined names of places, by a character each, or the names."""
    told = [[word for word in translations(name) if is_place(word)] for name in pair.groups()]
    (unknown,) = index.idf("bigrams", [""])
    for ends in product(*told):
        for first, second in (ends, ends[::-1]):
            written = LETTERS.get(first, first[0]) + LETTERS.get(second, second[0])
            if index.idf("bigrams", [written])[0] < unknown:
                return f" {written} "
    return pair[0]


def _months(first: int, last: int) -> dict[str, float]:
    """Return how the months from one to another may be written, the plainest first."""
    written = [f"{first}{mark}{last}月" for mark in ("至", "-", "—", "到", "月至", "月-", "月到")]
    halves = {(1, 6): "上半年", (7, 12): "下半年"}
    known = [halves[first, last]] if (first, last) in halves else []
    since = [f"前{last}个月", f"前{NUMERALS[last]}个月"] if first == 1 else []
    return dict.fromkeys((*written, *known, *since), 1.0)


def _is_code(token: str) -> bool:
    """Tell whether a Latin word is an acronym or a code, which reports write as it is."""
    return bool(CODE.fullmatch(token)) and not token.istitle()


def _phrase(tokens: list[str], index: Index) -> tuple[Slot, int]:
    """Return the longest phrase at the head of the tokens that the table and the reports know.

    The words of a phrase that no report holds may also be put by themselves, as less likely.
    """
    (unknown,) = index.idf("bigrams", [""])
    for size in range(min(PHRASE, len(tokens)), 1, -1):
        phrase = " ".join(tokens[:size])
        found = {} if tokens[0].lower() in ASKING else translations(phrase)
        pairs = [pair for word in found for pair in bigrams(word)]
        if found and index.idf("bigrams", pairs).min() < unknown:
            parts = (translations(token) for token in tokens[:size] if token not in ASKING)
            likely = {
                word: PART * weight
                for part in parts
                for word, weight in part.items()
                if len(word) > 1
            }
            whole = any(
                len(word) >= WHOLE and index.idf("bigrams", bigrams(word)).max() < unknown
                for word in found
            )
            return Slot(phrase, found if whole else likely | found), size
    return Slot(tokens[0], _of_one_place(translations(tokens[0])) | _as_written(tokens[0])), 1


def _of_one_place(options: dict[str, float]) -> dict[str, float]:
    """Return the names of the place that is the likeliest of some options, all where it is none."""
    best = max(options, key=lambda option: options[option], default="")
    same = {one: weight for one, weight in options.items() if set(one) & set(best)}
    return same if is_place(best) else options


def _rivals(names: dict[str, float], index: Index) -> dict[str, float]:
    """Return the names that are words in the reports, as what a known word may mean besides."""
    (unknown,) = index.idf("words", [""])
    there = zip(names.items(), index.idf("words", list(names)), strict=True)
    return {name: RIVAL * weight for (name, weight), idf in there if idf < unknown}


def _as_written(token: str) -> dict[str, float]:
    """Return a capitalised word, which reports may leave in Latin letters."""
    return {normal(token): 1.0} if token[0].isupper() else {}


def _name(tokens: list[str], index: Index) -> tuple[Slot, int]:
    """Return the longest run of capitalised tokens, or one unknown word, that spells a name."""
    size = 0
    while size < min(NAME, len(tokens)) and tokens[size][0].isupper() and syllables(tokens[size]):
        size += 1
    unknown = not translations(tokens[0])
    if not size and unknown and len(tokens[0]) > 3 and syllables(tokens[0]):
        size = 1
    for length in range(size, 0, -1):
        if tokens[length - 1].lower() in ASKING:
            continue
        if found := names(tuple(tokens[:length]), index):
            return Slot(" ".join(tokens[:length]), found), length
    return Slot(tokens[0]), 1
