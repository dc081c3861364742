"""Answers who said what was quoted last, from the sentence itself or one beside it."""

import re
from collections.abc import Iterator

from bot.answer import Claim, Conversation
from bot.language.persons import SAYS, is_person, names_person
from bot.questions.said import words_said
from bot.sentences.claims import claim_from
from bot.spans.finding import spans_of
from corpus.article import Article, Range, Sentence
from index.store import Index

WHO = r"(?:谁|哪位|什么人|何人)"
ASKED = re.compile(
    rf"[这那](?:一?[句段番些])?话(?:都?是|由|出自)?{WHO}|{WHO}(?:说|讲|表示|提)(?:过|出|到)?的?[这那]"
    rf"(?:一?[句段番些])?话|^(?:那|这)?(?:都?是)?{WHO}(?:这么|这样)?(?:说|讲)的\W*$"
    r"|\bwho (?:said|says) (?:that|this|so|it)\b",
    re.IGNORECASE,
)
SAYING = re.compile(rf"[^，。！？；]{{0,8}}?(?:[说称讲]|{SAYS}|回忆|感慨|提出)")
SHORT = 24  # characters of a question that says nothing of what was said
BESIDE = (0, 1, -1)  # sentences from what was quoted, in which its speaker is looked for
BACK = 6  # sentences before it that one who speaks on may have begun with
ENDED = re.compile(r"[。！？…]”(?!.*[:：]“)")  # speech, and not a term in quotation marks
TURN = re.compile(r"(?P<who>[\u4e00-\u9fff·]{2,12})[:：]")  # opens what one says in a transcript
TURNS = 2  # of them that a transcript has at least
ANOTHER = re.compile(r"^(?:据|[^，。]{0,6}记者|另据|[^，。]{0,10}显示)")  # speaks here


def is_about_speaker(question: str) -> bool:
    """Tell whether a question asks who said what was quoted last."""
    asked = len(question) <= SHORT and bool(ASKED.search(question.strip()))
    return asked and not words_said(question)


def speaker_claims(conversation: Conversation, index: Index) -> tuple[Claim, ...]:
    """Return the sentence that names who said what the last answer begins with, none without it.

    There is none either where that report is gone, was changed or is outside the index's scope.
    """
    if not conversation.turns or not conversation.turns[-1].claims:
        return ()
    said = conversation.turns[-1].claims[0].citation
    article = index.article_inside(said.article_id)
    if article is None:
        return ()
    if said.quote not in (line.text for line in article.lines[said.sentence : said.sentence + 1]):
        return ()
    found = (
        claim_from(article, line, (span,))
        for line in (*_around(article, said.sentence), *_before(article, said.sentence))
        for span in _speakers(line.text)
    )
    return tuple(found)[:1] or tuple(_in_transcript(article, said.sentence))


def _around(article: Article, number: int) -> Iterator[Sentence]:
    """Yield a sentence and those beside it in its paragraph."""
    lines = article.lines
    for step in BESIDE:
        there = number < len(lines) and 0 <= number + step < len(lines)
        if there and lines[number + step].paragraph == lines[number].paragraph:
            yield lines[number + step]


def _before(article: Article, number: int) -> Iterator[Sentence]:
    """Yield the sentences before one in its paragraph, back to where another begins to speak.

    Between a quotation that ends and a sentence that is none, somebody else goes on.
    """
    lines = article.lines
    for there in range(number - 1, max(number - BACK, 0) - 1, -1):
        between = "".join(line.text for line in lines[there:number])
        follows = lines[there].paragraph == lines[number].paragraph
        if ENDED.search(between) or not follows or ANOTHER.match(lines[there + 1].text):
            return
        yield lines[there]


def _in_transcript(article: Article, number: int) -> Iterator[Claim]:
    """Yield the claim of who speaks at a sentence of a transcript, whose speakers have colons."""
    turns = [line for line in article.lines if _turn_of(line.text)]
    own = [line for line in turns if line.number <= number]
    if len(turns) >= TURNS and own and (span := _turn_of(own[-1].text)):
        yield claim_from(article, own[-1], (span,))


def _turn_of(text: str) -> Range | None:
    """Return who speaks from a line on: it names a person, or nothing else, before a colon."""
    found = TURN.match(text)
    opens = found and (found.end() == len(text) or names_person(found["who"]))
    return found.span("who") if found and opens else None


def _speakers(text: str) -> Iterator[Range]:
    """Yield the names that a verb of saying follows."""
    for start, end in spans_of("person", text):
        if is_person(text[start:end]) and SAYING.match(text, end):
            yield start, end
