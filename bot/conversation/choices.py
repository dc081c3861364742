"""Asks back which of several a question means, and reads which one was picked."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.answer import Answer, Claim, Conversation, Kind
from bot.language.persons import HIM, is_person
from bot.language.places import AREAS, owners_of, places_in
from bot.quotes.readings import COMPARED
from bot.spans.finding import spans_of
from corpus.article import Range
from corpus.institution_endings import ENDING, ENDINGS
from index.tokens import normal

MOST = 4  # choices
THERE = re.compile(r"那里|那儿|那边|当地|\bthere\b", re.IGNORECASE)
IT = re.compile(
    r"它(?!们)|该(?:公司|企业|校|院|机构|单位|银行|医院)|这[家所](?!谓)(?:[公企银医学]\w)?"
)
JOINED = re.compile(r"(?:院士|教授|博士|先生|女士|同志)?[”’》]?(?:、|和|与|及|以及|还是|跟)[“‘《]?")
UNNAMED = re.compile(rf"{JOINED.pattern}$")
AREA = re.compile(rf"(?:[市省县区州]|{AREAS})")
ORDINAL = re.compile(
    r"第?(?P<number>[1-4一二三四])(?:个|家|位|名|所)?(?:吧|。|呢)?"
    r"|(?:the )?(?P<english>first|second|third|fourth)(?: one)?\.?",
    re.IGNORECASE | re.ASCII,
)
NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4} | {
    mark: number for marks in ("1234", "一二三四") for number, mark in enumerate(marks, start=1)
}
ASIDE = re.compile(r"^(?:我(?:是)?(?:想)?[问说指]的?是|是|就是)|的?(?:那个)?[吧呢。？?！!]*$")
AREA_END = re.compile(r"(?<=..)[市省县]$")
SHORT = 2  # characters of a name that tell it


def choices_for(text: str, conversation: Conversation) -> tuple[str, ...]:
    """Return the questions that one with a pronoun can mean, none unless the turn before names two.

    They are two institutions or persons that the last answer marks side by side, or two places of
    the last question. It is asked once: a turn that follows such choices has none.
    """
    if not conversation.turns or conversation.turns[-1].choices:
        return ()
    last = conversation.turns[-1]
    asked = last.question.standalone
    for pronoun, names in (
        (THERE, _places(asked)),
        (IT, () if _names_institution(asked) else marked_in(last, "organisation")),
        (HIM, marked_in(last, "person")),
    ):
        found = pronoun.search(text)
        if found and 1 < len(names) <= MOST and not any(name in text for name in names):
            before, after = text[: found.start()], text[found.end() :]
            return tuple(f"{before}{name}{after}" for name in names)
    return ()


def owners_for(answer: Answer) -> tuple[str, ...]:
    """Return the questions that 高新区 or the like, of no place named, can mean.

    None unless the reports that give different figures for it speak of different places' own.
    """
    question = answer.question.standalone
    sort = re.search(AREAS, question)
    if not sort or not answer.readings or answer.question.kind not in COMPARED:
        return ()
    if places_in(question) or any(place in question for place in owners_of(sort[0], question)):
        return ()
    cited = {claim.citation.number: claim for claim in answer.claims}
    values = {
        next(owners_of(sort[0], _said_of(cited[reading.citation])), ""): reading.value
        for reading in answer.readings
    }
    if "" in values or not 1 < len(set(values.values())) <= MOST:
        return ()
    return tuple(question.replace(sort[0], f"{owner}{sort[0]}", 1) for owner in values)


def picked(text: str, conversation: Conversation) -> str:
    """Return the choice of the turn before that a text picks, empty if it picks none.

    It does so in the words of the choice, by number or by what sets the choice apart.
    """
    choices = conversation.turns[-1].choices if conversation.turns else ()
    plain = text.strip()
    if not choices or plain in choices:
        return plain if choices else ""
    number = ORDINAL.fullmatch(plain)
    if number:
        at = NUMBERS[(number["number"] or number["english"]).lower()]
        return choices[at - 1] if at <= len(choices) else ""
    name = AREA_END.sub("", ASIDE.sub("", ASIDE.sub("", plain, count=1)))
    found = [choice for choice in choices if len(name) >= SHORT and name in choice]
    return found[0] if len(found) == 1 else ""


def _places(question: str) -> tuple[str, ...]:
    """Return the places that a question names side by side, each with its 高新区 or the like."""
    found = [match for place in places_in(question) for match in _named(place, question)]
    found.sort(key=lambda match: match.start())
    joined = found and all(
        JOINED.search(question, one.end(), other.start()) for one, other in pairwise(found)
    )
    return tuple(dict.fromkeys(match.group() for match in found)) if joined else ()


def _named(place: str, question: str) -> Iterable[re.Match[str]]:
    return re.finditer(rf"{re.escape(place)}{AREA.pattern}?", question)


def marked_in(answer: Answer, kind: Kind) -> tuple[str, ...]:
    """Return the institutions or persons that the first quote of an answer marks side by side."""
    if not answer.claims:
        return ()
    claim = answer.claims[0]
    quote = claim.citation.quote
    parts = _persons if kind == "person" else _institutions
    named = [span for marked in claim.highlights for span in parts(quote, marked)]
    gaps = [quote[one[1] : other[0]] for one, other in pairwise(named)]
    if not gaps or not all(JOINED.fullmatch(gap) for gap in gaps):
        return ()
    if UNNAMED.search(quote[: named[0][0]]) or JOINED.match(quote[named[-1][1] :]):
        return ()  # there are more of them, which are not known as names
    return tuple(dict.fromkeys(quote[first:last] for first, last in named))


def _persons(quote: str, marked: Range) -> Iterator[Range]:
    """Yield the names of persons inside a span."""
    for first, last in spans_of("person", quote):
        if marked[0] <= first and last <= marked[1] and is_person(quote[first:last]):
            yield first, last


def _institutions(quote: str, marked: Range) -> Iterator[Range]:
    """Yield the parts of a span, between 和 and the like, that end as institutions do."""
    start, end = marked
    for joint in [*JOINED.finditer(quote, *marked), None]:
        last = joint.start() if joint else end
        if last - start > SHORT and quote[start:last].endswith(ENDINGS):
            yield start, last
        start = joint.end() if joint else end


def _names_institution(question: str) -> bool:
    """Tell whether a question names an institution, which a pronoun after it means."""
    return bool(re.search(rf"[\u4e00-\u9fff]{{2}}(?<![哪几两些家所个的])(?:{ENDING})", question))


def _said_of(claim: Claim) -> str:
    return normal(f"{claim.citation.quote} {claim.citation.title}")
