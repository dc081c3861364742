"""Holds the figure that a question takes for true against the one that a quote gives."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

import rjieba

from bot.answer import Answer, Claim, Kind
from bot.checks.contrasts import ordinals_of
from bot.checks.figure_agreement import agrees, is_told, same_unit
from bot.labels import english_label
from bot.language.measure_names import names_of
from bot.questions.analysis import Sought
from bot.questions.assertions import REACHED, Assertion, assertion_in
from bot.quotes.about import is_about, plain
from bot.sentences.claims import all_numbered, place_of
from bot.sentences.extraction import SENTENCES, length_of
from bot.wording import corrected
from corpus.article import Article, Range
from corpus.figures import Figure, figures_of
from corpus.measures import family_of
from index.store import Index
from index.tokens import normal

CHANGES = frozenset(
    re.findall(
        r"\w+", "增长 增速 增幅 增加 上升 下降 减少 提高 提升 上涨 下跌 降低 扩大 回落 缩小 下滑"
    )
)  # verbs that a share measures
CODE = re.compile(r"(?=[a-zA-Z]*\d)(?=\d*[a-zA-Z])[a-zA-Z\d]+")
COMPARED = ("同比", "环比")  # words of a share that are nothing it is of
KEPT: tuple[Kind, ...] = ("reason", "list", "definition", "person", "place", "organisation")
STOPS = re.compile(r"[，,。；;：:、！？（）()]")
REACH = 14  # characters beside a figure in which what it measures must stand
LEADING = "的达到了至为是有共约近超过逾已一总合计 "


def unproven(answer: Answer) -> Assertion | None:
    """Return the figure that a question itself states and no quote of its answer holds."""
    question = answer.question
    stated = assertion_in(question.standalone)
    same = ordinals_of(question.standalone).keys()
    texts = (claim.citation.quote for claim in answer.claims)
    quotes = [text for text in texts if same <= ordinals_of(text).keys()]
    if not stated or stated.words not in question.text or is_told(stated, quotes):
        return None
    return stated


def with_correction(
    answer: Answer, stated: Assertion, sought: Sought, other: Answer, index: Index
) -> Answer:
    """Return an answer with the figure that tells a stated one wrong, as it is if none does.

    `other` answers the question that asks for the figure and seeks `sought`. Its first quote stands
    first, behind the others where the question asks for a reason, a list or a meaning.
    """
    if not other.claims or is_told(stated, _around(stated, sought, (answer, other))):
        return answer
    first = other.claims[0]
    span = true_figure(stated, sought, first, index.article(first.citation.article_id))
    if span is None:
        return answer
    given = first.citation.quote[slice(*span)]
    same = [claim for claim in answer.claims if place_of(claim) == place_of(first)]
    figure = _with_marks_of(replace(first, highlights=(span,)), same)
    rest = _short([claim for claim in answer.claims if claim not in same], figure, answer)
    claims = (*rest, figure) if answer.question.kind in KEPT else (figure, *rest)
    return replace(
        answer,
        status="answered",
        claims=all_numbered(claims),
        readings=(),
        confidence=max(answer.confidence, other.confidence),
        note="",
        remark=corrected(answer.question.text, stated.words, given, english_label(given)),
    )


def _short(claims: list[Claim], figure: Claim, answer: Answer) -> list[Claim]:
    """Return the first claims that leave room for one more in an answer."""
    left = length_of(answer.question.kind) - len(figure.citation.quote)
    lengths = accumulate(len(claim.citation.quote) for claim in claims[: SENTENCES - 1])
    return [claim for claim, length in zip(claims, lengths, strict=False) if length <= left]


def _around(stated: Assertion, sought: Sought, answers: Iterable[Answer]) -> Iterator[str]:
    """Yield the sentences found for a question that name what its figure counts or measures.

    Where it is the first batch that is counted, all batches together are something else.
    """
    things, same = _things(stated, sought), ordinals_of(stated.asked).keys()
    for line in (line for one in answers for hit in one.hits for line in hit.passage.lines):
        text = plain(line.text)
        if any(plain(thing) in text for thing in things) and same <= ordinals_of(line.text).keys():
            yield line.text


def _with_marks_of(claim: Claim, others: list[Claim]) -> Claim:
    """Return a claim with the marks of others of its sentence that stand apart from its own."""
    marks = [
        (start, end)
        for other in others
        for start, end in other.highlights
        if all(end <= first or last <= start for first, last in claim.highlights)
    ]
    return replace(claim, highlights=tuple(sorted((*claim.highlights, *marks))))


def true_figure(
    assertion: Assertion, sought: Sought, claim: Claim, article: Article
) -> Range | None:
    """Return where a quote gives the figure that tells a stated one wrong; None if unsure.

    `sought` is what the question that asks for the figure seeks. The quote must be about all that
    the question names, and one figure of it alone be of the same unit and of the same things.
    """
    if not is_about(sought, claim, article):
        return None
    quote = claim.citation.quote
    things = _things(assertion, sought)
    known = f"{sought.text}{assertion.asked}"
    found = [
        figure
        for figure in figures_of(quote)
        if same_unit(assertion, figure)
        and _measures(quote, figure, things, known)
        and not _is_of_another(quote, figure, sought)
        and not _is_one_of_many(quote, figure, sought)
    ]
    if len(found) != 1 or agrees(assertion.figure, found[0]):
        return None
    words = quote[found[0].start : found[0].end]
    return found[0].end - len(REACHED.sub("", words)), found[0].end


def _things(assertion: Assertion, sought: Sought) -> tuple[str, ...]:
    """Return the words for what the stated figure counts or measures."""
    if assertion.things:
        return assertion.things
    before, _, after = assertion.asked.partition("多少")
    if family_of(assertion.figure.unit) in ("count", "people"):
        following = STOPS.split(after)[0].removeprefix(assertion.figure.unit)
        nouns = [word for word, tag in rjieba.tag(following) if tag[0] == "n" and len(word) > 1]
        if nouns:
            return names_of(nouns[-1])
    words = [
        word
        for word, tag in rjieba.tag(before or sought.text)
        if len(word) > 1 and (_is_thing(tag) or word in CHANGES)
    ]
    return names_of(words[-1]) if words else ()


def _is_thing(tag: str) -> bool:
    """Tell whether words of a tag name things and no place, person or institution."""
    return (tag[0] == "n" and tag not in ("ns", "nr", "nt")) or tag in ("vn", "j", "l", "eng")


def _measures(quote: str, given: Figure, things: tuple[str, ...], known: str) -> bool:
    """Tell whether one of the things stands beside a figure, set apart by nothing unknown."""
    before = plain(STOPS.split(quote[: given.start])[-1][-REACH:])
    after = plain(STOPS.split(quote[given.end :])[0][:REACH])
    for thing in map(plain, things):
        if thing in after and _is_known(after.partition(thing)[0], known):
            return True
        if thing in before and _is_plain(before.rpartition(thing)[2]):
            return True
    return False


def _is_known(text: str, known: str) -> bool:
    """Tell whether a text between a figure and what it counts holds only words of a question."""
    return all(word in known for word, tag in rjieba.tag(text) if tag[0] not in "xwuc")


def _is_plain(text: str) -> bool:
    """Tell whether a text between a thing and its figure holds no other thing."""
    return not any(tag[0] in "nb" or tag == "vn" for _, tag in rjieba.tag(text.strip(LEADING)))


def _is_of_another(quote: str, given: Figure, sought: Sought) -> bool:
    """Tell whether a figure stands in a clause without a code such as 5A that a question names.

    So is a share in one that names things, but none of the question.
    """
    clause = STOPS.split(quote[: given.start])[-1]
    if any(code not in CODE.findall(normal(clause)) for code in CODE.findall(sought.text)):
        return True
    if given.unit != "%":
        return False
    words = [word for word, tag in rjieba.tag(clause) if len(word) > 1 and _is_thing(tag)]
    asked = plain(" ".join(name for noun in sought.nouns for name in names_of(noun)))
    own = [plain(word) for word in words if word not in (*CHANGES, *COMPARED)]
    return bool(own) and not any(word in asked or word in sought.text for word in own)


def _is_one_of_many(quote: str, given: Figure, sought: Sought) -> bool:
    """Tell whether a quote gives such figures of several things, and this clause not of the asked.

    Of 进口增长10%，出口增长20% each is of what stands in its own clause.
    """
    alike = {
        figure.low
        for figure in figures_of(quote)
        if figure.unit == given.unit and figure.start != given.start
    }
    if not alike - {given.low}:
        return False
    start = max((stop.end() for stop in STOPS.finditer(quote, 0, given.start)), default=0)
    stop = STOPS.search(quote, given.end)
    clause = normal(quote[start : stop.start() if stop else len(quote)])
    return not any(name in clause for noun in sought.nouns for name in names_of(noun))
