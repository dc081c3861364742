"""Puts the words of an English question of plain form in the order that Chinese has.

Who is the H of M? becomes M 的 H 是谁, how many H does M have? M 有多少 H: what a noun belongs to
stands before it, the question word at the end or before what is counted.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answer import AMOUNTS, Kind
from bot.language.english import translations
from bot.language.posts import VAGUE
from bot.questions.nouns import asked_of
from bot.translation.slots import Slot

THING = "#"  # a word or phrase with a meaning
FILLED = rf"(?:{THING}|and|or|the|an?|all|its|their|his|her|our|your|my|any|each|both|other|it|s)"
NOUN = rf"{FILLED}(?: {FILLED})*"
LINK = (
    r"(?:of|in|at|for|from|by|on|to|with|per|during|within|among|between|under|after|before|since"
    r"|near|across|around|through|without|as)"
)
LINKED = rf"{NOUN}(?:(?: {LINK})+ {NOUN})*"
BE = r"(?:is|are|was|were|will be|would be|has been|have been)"
DO = r"(?:do|does|did|has|have|had|will|would|can|could|should)"
HAS = r"(?:do|does|did|has)"  # before what owns many things; those that have may be the many
OPENED = r"(?:(?:and|so|but) )?"
COPULAR = re.compile(
    rf"{OPENED}(?P<word>who|what|how (?:much|large|big|long|old)|where(?= (?:is|are)\b))"
    rf" (?P<be>{BE}) (?P<noun>{LINKED})"
)  # how much is H of M
COUNTING = tuple(
    re.compile(rf"{OPENED}(?P<word>how many) (?P<noun>{NOUN}) {form}")
    for form in (
        rf"(?:(?P<own>{BE})(?: there)? )?{LINK} (?P<owner>{LINKED})",
        rf"{HAS} (?P<owner>{LINKED})(?P<own> have)?",
    )
)  # how many H are there in M, H in M, does M have
DOING = tuple(
    re.compile(f"{OPENED}{form}")
    for form in (
        rf"(?P<word>how far) {BE} (?P<owner>{LINKED})",
        rf"(?P<word>how (?:much|long)) {DO} (?P<owner>{LINKED}(?: been {LINKED})?)",
    )
)  # how far is M from N, how long has M done
PRESENCE = tuple(
    re.compile(f"{OPENED}{form}")
    for form in (
        rf"(?P<word>{BE} there) (?P<noun>{NOUN})(?: {LINK} (?P<owner>{LINKED}))?",
        rf"(?P<word>{HAS}) (?P<owner>{LINKED}) have (?P<noun>{NOUN})",
    )
)  # is there an H in M, does M have an H
WHETHER = "whether there is"
PARTICIPLE = re.compile(r"^[a-z]+ed$")  # of what is done to somebody
POSSESSIVE = re.compile(r"['’]s?$")
COMMA = re.compile(r"[,;:，；：](?!\d)")
HOLDER, AMOUNT = "是谁", "是多少"
ASKED = {"who": HOLDER, "where": "在哪里", "how old": "几岁"}
SIZED = {
    "how large": "有多大",
    "how big": "有多大",
    "how long": "多长",
    "how much": AMOUNT,
}  # where the noun is no measure
LIKELY = 0.2  # of the weight of the likeliest, from which a translation passes for what is sought
PLAINLY = 0.4  # ... from which it passes for what may be there or not
OF_DEEDS = {"how far": "多远", "how long": "多久", "how much": "多少钱"}
LASTING = re.compile(r"(?:期|期间|时间|历时|时长)$")  # how the words for a time end


@dataclass(frozen=True, slots=True)
class Ordered:
    """The words of a question in Chinese order: of whom, joined by `link`, what is asked.

    `word` is the question word, or WHETHER; `noun` is empty where it asks of all that stands
    before.
    """

    word: str
    owner: tuple[Slot, ...]
    link: str
    noun: tuple[Slot, ...]
    plural: bool = False

    @property
    def slots(self) -> list[Slot]:
        """The words in order."""
        return [*self.owner, *self.noun]

    def put(self, owner: str, noun: str, kind: Kind, unit: str) -> str:
        """Return the Chinese question that asks of a noun and its owner, empty if none fits.

        `kind` is what the English seeks, `unit` what the things asked for are counted with.
        """
        if self.word == "how many":
            return f"{owner}{self.link}多少{unit}{noun}"
        if self.word == WHETHER:
            return f"{owner}有没有{noun}"
        asked = self._asked(noun, kind)
        return f"{owner}{self.link}{noun}{asked}" if asked else ""

    def _asked(self, noun: str, kind: Kind) -> str:
        """Return the question word at the end, empty where the noun does not tell which it is."""
        if not self.noun:
            return OF_DEEDS[self.word]
        if self.word in ASKED:
            return ASKED[self.word]
        if self.word == "how long":
            return OF_DEEDS[self.word] if LASTING.search(noun) else SIZED[self.word]
        asked = asked_of(noun)
        if self.word in SIZED:
            return asked if asked == AMOUNT else SIZED[self.word]
        if not asked and kind in AMOUNTS:
            return AMOUNT
        return asked or ("有哪些" if self.plural else "")


def ordered(question: str, pieces: Sequence[Slot | str], kind: Kind) -> Ordered | None:
    """Return the words of a question in Chinese order, None where its form is not plain.

    `kind` is what it seeks: how much somebody does is only plain where it is money.
    """
    if COMMA.search(question) or kind == "comparison":
        return None
    line = " ".join(THING if isinstance(piece, Slot) else piece for piece in pieces)
    slots = [piece for piece in pieces if isinstance(piece, Slot)]
    if found := COPULAR.fullmatch(line):
        return _copular(found, slots, kind)
    if found := next((m for form in COUNTING if (m := form.fullmatch(line))), None):
        return _counting(found, slots)
    if found := next((m for form in PRESENCE if (m := form.fullmatch(line))), None):
        noun = _within(found, "noun", slots)
        owner = _within(found, "owner", slots) if found["owner"] else []
        return Ordered(WHETHER, tuple(owner), "", _wanted(noun)) if noun else None
    found = next((m for form in DOING if (m := form.fullmatch(line))), None)
    if not found or not slots or (found["word"] == "how much" and kind != "money"):
        return None
    return Ordered(found["word"], tuple(_within(found, "owner", slots)), "", ())


def _counting(found: re.Match[str], slots: Sequence[Slot]) -> Ordered | None:
    """Return what is counted and whose it is, None where either goes unsaid."""
    noun, owner = _within(found, "noun", slots), _within(found, "owner", slots)
    if not noun or not owner:
        return None
    counted = (*(replace(one, counted=False) for one in noun[:-1]), replace(noun[-1], counted=True))
    return Ordered(found["word"], tuple(owner), "有" if found["own"] else "", counted)


def _copular(found: re.Match[str], slots: Sequence[Slot], kind: Kind) -> Ordered | None:
    """Return what is asked of a noun and of what it is, the last named first.

    Who or what something is without an owner is no such question.
    """
    first, *others = re.split(rf"(?: {LINK})+ ", found["noun"])
    left = _within(found, "noun", slots)
    if first == THING and others and PARTICIPLE.search(left[0].english):
        return None
    parts: list[list[Slot]] = []
    for part in (first, *others):
        size = part.split().count(THING)
        parts.append(left[:size])
        left = left[size:]
    noun = parts[0]
    mine = max(
        (at for at, slot in enumerate(noun, 1) if POSSESSIVE.search(slot.english)), default=0
    )
    owner = [slot for part in reversed(parts[1:]) for slot in part] + noun[:mine]
    if not noun[mine:] or (not owner and found["word"] in ("who", "what")):
        return None
    plural = found["be"] in ("are", "were")
    named = (*noun[mine:-1], _sought(noun[-1], found["word"], kind))
    return Ordered(found["word"], tuple(owner), "的" if owner else "", named, plural)


def _sought(slot: Slot, word: str, kind: Kind) -> Slot:
    """Return what is asked for with those translations of which such a question can be asked.

    Of anything may be asked how large it is.
    A deputy does not hold the post; one that reports give by other words may become any of them.
    """
    if word in SIZED:
        return slot
    likeliest = next(iter(slot.likeliest(1)), "")
    asks = HOLDER if word == "who" else AMOUNT if kind in AMOUNTS else asked_of(likeliest)
    fit = {one: slot.options[one] for one in slot.options if asks and asked_of(one) == asks}
    fit = {one: weight for one, weight in fit.items() if one[0] != "副"} or fit
    if fit and max(fit, key=lambda one: fit[one]) in VAGUE:
        return slot
    least = LIKELY * max(fit.values(), default=0.0)
    fit = {one: weight for one, weight in fit.items() if weight >= least}
    return replace(slot, options=fit, sought=True) if fit else slot


def _wanted(noun: Sequence[Slot]) -> tuple[Slot, ...]:
    """Return the slots of a noun whose presence is asked for, as one where the phrase is known.

    The last stands for what it plainly means, whether reports speak of it or not.
    """
    phrase = " ".join(slot.english for slot in noun)
    whole = translations(phrase) if len(noun) > 1 else {}
    *before, last = [Slot(phrase, whole)] if whole else noun
    least = PLAINLY * max(last.options.values(), default=0.0)
    plain = {one: weight for one, weight in last.options.items() if weight >= least}
    longer = {one: weight for one, weight in plain.items() if len(one) > 1}
    return (*before, replace(last, options=longer or plain, sought=bool(plain)))


def _within(found: re.Match[str], group: str, slots: Sequence[Slot]) -> list[Slot]:
    """Return the words that stand in a group of a matched line."""
    before = found.string.count(THING, 0, found.start(group))
    return list(slots[before : before + found[group].count(THING)])
