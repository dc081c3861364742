"""Finds in a paragraph what is quoted, and the words beside it that tell who said it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.language.persons import SAYS, is_person
from bot.language.phrases import words_of
from bot.language.titles import HELD, WORD
from bot.spans.finding import FAMILY, spans_of
from corpus.article import Range

QUOTATION = re.compile(r"“(?P<said>[^“”]{3,}(?:“[^“”]*”[^“”]*)*)(?:”|$)")
SAY = (
    rf"(?:(?<![小传学])说|(?<![名职简俗统人昵全])称(?![为之号作赞])|讲|{SAYS}|回忆|感慨|回应|提出"
    r"|坦陈|直言|写)(?:道|着)?"
)
WHO = r"(?P<who>[^，,。！？!?；;：:“”]{1,40}?)"
TO = r"(?:(?:对)?(?:本报)?记者(?:们)?|大家|媒体)?"
AHEAD = re.compile(rf"(?:^|[，,。！？!?；;”])\s*{WHO}{SAY}{TO}[，,：:]\s*$")
BEHIND = re.compile(rf"[，,]?\s*(?!的){WHO}{SAY}{TO}(?=[，,。：:；;！!“]|$)")
CLOSED = re.compile(rf"(?:^|[，,。！？!?；;”])\s*{WHO}{SAY}[。！]\s*$")
COLON = re.compile(rf"(?:^|[，,。！？!?；;”])\s*{WHO}[：:]\s*$")
ABOUT = re.compile(rf"\s*{WHO}[说谈聊讲提][起到及](?=[^，。]{{1,16}}[，,])")
HE = re.compile(r"^(?:[^，]{0,4}?(?<![其吉]))?[他她](?!们|人|乡|山)")
TITLED = re.compile(
    rf"(?:(?:{FAMILY})[\u4e00-\u9fff]?(?:女士|先生|老师|师傅|阿姨|大爷|大妈|大娘|大叔|奶奶|爷爷"
    rf"|老人|某某?)|(?<![\u4e00-\u9fff])[老小](?:{FAMILY}))"
)
MANNER = re.compile(
    r"(?:(?:在|于|面对|接受|当着|就|对着|针对)[^，]*|(?:向|对)[^，]{2,}|[^，]{1,4}[着地]"
    r"|昨[天日]|今[天日]|日前|当[天日]|近日|随后|赛后|[会事]后|也|还|则|曾|就|又|都|这样|如此|如是|随即|特别|再次|进一步|反复|一再)$"
)  # between who speaks and the verb
OPENED = re.compile(
    r"^(?:昨[天日]|今[天日]|日前|当[天日]|近日|随后|对此|据|正如|而|但|会上|其中|此外|另外)+"
)
SURNAME = re.compile(FAMILY)
ALSO = "主|支书"  # before a name as a post is
CALLED = re.compile(rf"(?:{WORD}|{ALSO})(?P<name>(?:{FAMILY})[\u4e00-\u9fff]{{1,2}})$")
POST = 6  # characters before a name in which a post stands
LONGEST = 24  # characters of who speaks


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is quoted at `said` of a paragraph, and where the words that name who says it stand.

    `who` is None where they are not told; `name` is what names him best, None for a pronoun.
    """

    said: Range
    who: Range | None
    name: Range | None


def quoted_in(text: str) -> list[Quoted]:
    """Return the quotations of a paragraph in order, each with who says it by the words beside."""
    spans = [match.span() for match in QUOTATION.finditer(text)]
    return [_quoted(text, spans, at) for at in range(len(spans))]


def antecedent_in(text: str) -> Range | None:
    """Return the person that a sentence names first outside quotations, None without one."""
    quotations = [match.span() for match in QUOTATION.finditer(text)]
    named = [span for span in _persons(text) if not any(a < span[1] <= b for a, b in quotations)]
    return min(named, default=None)


def _quoted(text: str, spans: list[Range], at: int) -> Quoted:
    said = spans[at][0] + 1, spans[at][1] - text[: spans[at][1]].endswith("”")
    who = next(_speakers(text, spans, at), None)
    return Quoted(said, who, _name(text, who) if who else None)


def _speakers(text: str, spans: list[Range], at: int) -> Iterator[Range]:
    """Yield the words for who says a quotation, those before it first.

    Quotations that follow each other without a word between them are of one. Without a verb of
    saying a colon or 说起 tells who speaks, if a person stands before it.
    """
    first = last = at
    while first and spans[first - 1][1] == spans[first][0]:
        first -= 1
    while last + 1 < len(spans) and spans[last][1] == spans[last + 1][0]:
        last += 1
    before = text[: spans[first][0]]
    start = spans[first - 1][1] if first else 0
    found = (
        AHEAD.search(before, max(0, start - 1)),
        BEHIND.match(text, spans[last][1]),
        CLOSED.search(before, max(0, start - 1)),
    )
    yield from (match.span("who") for match in found if match)
    loose = COLON.search(before, max(0, start - 1)), ABOUT.match(text, spans[last][1])
    whos = (match.span("who") for match in loose if match)
    yield from (who for who in whos if _person_in(text, who))


def _name(text: str, who: Range) -> Range | None:
    """Return the person of the words for who speaks, else these words without what is no part."""
    start, end = who
    if person := _person_in(text, who):
        return person
    if HE.match(text[start:end]):
        return None
    if titled := TITLED.search(text, start, end):
        return titled.span()
    start += len((OPENED.match(text[start:end]) or [""])[0])
    while cut := MANNER.search(text[start:end]):
        end = start + cut.start()
    return (start, end) if 1 < end - start <= LONGEST else None


def _person_in(text: str, who: Range) -> Range | None:
    """Return the last person that the words for who speaks name, None where they name none."""
    start, end = who
    named = [span for span in _persons(text) if start <= span[0] and span[1] <= end]
    if named:
        return max(named, key=lambda span: (span[1], span[1] - span[0]))
    called = CALLED.search(text, start, end)
    return called.span("name") if called else None


def _persons(text: str) -> list[Range]:
    """Return the names of persons in a text, those too that a tagger cut in two behind a post."""
    named = [span for span in spans_of("person", text) if is_person(text[slice(*span)])]
    return [*named, *_cut_in_two(text)]


def _cut_in_two(text: str) -> Iterator[Range]:
    """Yield what a surname and the word after it make, where a post stands before them."""
    words = words_of(text)
    for (start, middle, _), (_, end, _) in pairwise(words):
        named = SURNAME.fullmatch(text[start:middle]) and is_person(text[start:end])
        if named and _follows_post(text[max(0, start - POST) : start]):
            yield start, end


def _follows_post(text: str) -> bool:
    return bool(HELD.search(text) or re.search(rf"(?:{ALSO})$", text))
