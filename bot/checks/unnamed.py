"""Finds that a quote comes from a report that never names whom or what a question begins with."""

import re
from collections.abc import Iterator

import rjieba

from bot.answer import FIGURES
from bot.checks.lack import Lack, lack
from bot.language.meaning import Meaning
from bot.language.persons import is_full_name
from bot.language.places import bare, known_places
from bot.questions.analysis import ASKING, Sought, tagged_words
from bot.questions.parts import asks_several
from bot.sentences.evidence import printed_text
from corpus.article import Article

OWNED = (
    *FIGURES,
    "person",
    "organisation",
    "place",
    "programme",
    "other",
    "list",
    "reason",
    "definition",
)
BEFORE = re.compile(
    r"(?:[\d年月日份，,、“《]|[一二三四五六七八九十]+[年月日]|截至|截止|在|到|据)+"
)  # a name, with words for a time
NAMES = ("nr", "nt", "nz")  # tags of names
RARE = 0.6  # from which a word that news knows may be a name; 洪水 is tagged as one, too
UNUSUAL = 0.85  # ... from which any noun may be
PARTED = frozenset("njbga")  # first letters of the tags of a character torn from a foreign name
FIRM = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,3})(?:汽车|科技|药业|医药|产业|生态|能源|股份|集团|证券|电子|电气|重工|传媒|影业|航空|乳业|酒业|生物)"
)  # a firm's name before the branch that it is of
WITHIN = re.compile(r"[里中上内边]$")
HAN = re.compile(r"[\u4e00-\u9fff]")
MODEL = re.compile(
    r"(?<![A-Za-z\d.])(?=[A-Za-z-]*\d)(?=\d*[A-Za-z])[A-Za-z\d-]{3,12}(?![A-Za-z\d.%])"
)
LATIN = re.compile(r"[a-z]{3,}(?=\d*[\u4e00-\u9fff]{3})")  # at the head of a Chinese question
SPELT = ".{0,6}"  # what may stand between the characters of a name that is written in full


def unnamed_subject(sought: Sought, article: Article, meaning: Meaning) -> Lack | None:
    """Return the first name of a question of which an article holds no two letters.

    The figure of one company is often asked of another; a name that is cut short in the question,
    or spelt out there, is the same. Where the question takes a subject from an earlier turn, what
    is typed behind it may begin with a firm.
    """
    if sought.kind not in OWNED or asks_several(sought.text):
        return None
    text = "".join(printed_text(article).split())
    own = sought.text.partition(",")[2] if sought.inherited else ""
    names = (*_first_names(sought.text, meaning), *_firm(own, meaning))
    named = (*names, *_models(sought.text), *_people(sought.text))
    missing = next((name for name in named if not _is_told(name, text)), "")
    return lack("name", missing)


def _first_names(question: str, meaning: Meaning) -> Iterator[str]:
    """Yield the name that a question begins with, if any.

    It is a rare word that is tagged as a name, a noun that news does not know, a word before the
    branch that a firm is of or a Latin word that no other name follows; a tagger parts the first
    character from a foreign name, 卓 from 卓莱亚. Known places are looked for by themselves: behind
    one, a word that news does not know is the name.
    """
    tagged = tagged_words(question)
    while tagged and (tagged[0][1] == "t" or BEFORE.fullmatch(tagged[0][0])):
        del tagged[0]
    (word, tag), (after, kind) = [*tagged, ("", ""), ("", "")][:2]
    if word.isascii():
        headed = LATIN.match(question[question.find(word) :])
        if headed and headed[0] == word and not kind.startswith("n"):
            yield word
        return
    if tag == "ns" or bare(word) in known_places():
        if _is_unknown(after, kind, meaning):
            yield after
        return
    if firm := next(_firm(question[question.find(word) :], meaning), ""):
        yield firm
    elif len(word) == 1 and tag[0] in PARTED and len(after) > 1 and not meaning.knows(after):
        yield word + after
    elif len(word) > 1 and not WITHIN.search(word) and _may_name(word, tag, meaning):
        yield word


def _firm(question: str, meaning: Meaning) -> Iterator[str]:
    """Yield the name before the branch that a firm at the head of a question is of, if any."""
    firm = FIRM.match(question)
    if firm and _is_coined(firm["name"], meaning):
        yield firm["name"]


def _may_name(word: str, tag: str, meaning: Meaning) -> bool:
    """Tell whether a word is tagged as a name and rare, or a noun that is rarer still."""
    (rarity,) = meaning.rarity((word,))
    named = tag.startswith(NAMES) and rarity >= RARE
    unusual = tag.startswith("n") and (rarity >= UNUSUAL or not meaning.knows(word))
    return bool(named or unusual) and word not in ASKING


def _is_unknown(word: str, tag: str, meaning: Meaning) -> bool:
    """Tell whether a word is a noun that news does not know and no place in something, 县里."""
    noun = len(word) > 1 and tag.startswith(("n", "j")) and not WITHIN.search(word)
    return noun and not meaning.knows(word) and word not in ASKING


def _is_coined(name: str, meaning: Meaning) -> bool:
    """Tell whether what stands before a branch is no word that tells a sort of firms, 新能源.

    It is one rare word, or a tagger parts it into characters that stand for a place or a thing.
    """
    parts = rjieba.tag(name)
    if len(parts) == 1:
        return float(meaning.rarity((name,))[0]) >= UNUSUAL and parts[0][1][0] not in "mr"
    return all(len(part) == 1 and tag.startswith(("j", "nz", "g")) for part, tag in parts)


def _models(question: str) -> Iterator[str]:
    """Yield the names of models in a Chinese question, of Latin letters with figures."""
    if HAN.search(question):
        yield from (found[0].replace("-", "") for found in MODEL.finditer(question))


def _people(question: str) -> Iterator[str]:
    """Yield the words of a question that are taken for full names of persons."""
    tagged = tagged_words(question)
    yield from (word for word, tag in tagged if tag.startswith("nr") and is_full_name(word))


def _is_told(name: str, text: str) -> bool:
    """Tell whether a text holds two neighbouring letters of a name, or all of them in order."""
    pairs = (name[at : at + 2] for at in range(len(name) - 1))
    whole = name.isascii()
    shared = name in text.replace("-", "") if whole else any(pair in text for pair in pairs)
    return shared or (not whole and bool(re.search(SPELT.join(map(re.escape, name)), text)))
