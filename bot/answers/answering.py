"""Answers a question read in one way: what the best sentences say, or why there is no answer."""

from dataclasses import replace

from bot import wording
from bot.answer import Answer, Claim, Question
from bot.answers.attributed import attributed, with_quotations
from bot.answers.introductions import introduced
from bot.answers.second_look import second_look
from bot.checks.lack import Lack
from bot.checks.lacking import lack_of
from bot.questions.analysis import Sought
from bot.questions.identities import identity_asked
from bot.quotes.confirming import confirming
from bot.quotes.needed import marked_where_near, to_the_point
from bot.quotes.neighbours import with_items, with_neighbour
from bot.quotes.notices import amended, day_of_notice
from bot.quotes.quoting import claims_of
from bot.quotes.readings import readings_of
from bot.quotes.timing import newest_first
from bot.sentences.claims import all_numbered
from bot.sentences.evidence import whole_text
from bot.sentences.extraction import MARKED
from bot.sentences.reader import Reader, Trust
from bot.sentences.support import term_weights
from bot.sentences.understanding import Meant
from index.passage import Hit
from index.tokens import normal

ABSENT = 3  # words that a refusal names
UNLIKELY = 0.1  # of its confidence is left to an answer that lacks what was asked for


def answer_to(question: Question, meant: Meant, reader: Reader) -> Answer:
    """Return what the best sentences say, or a refusal with its reason.

    Who somebody is, is told by the sentences that introduce him. Where the best sentences lack
    something that was asked for, those that give it are heard before that is said.
    """
    asked = identity_asked(meant.alone)
    if asked and (known := introduced(question, asked, meant, reader)):
        return known
    told = _of_a_notice(question, meant, reader) or attributed(question, meant, reader)
    if told:
        return told
    trust = reader.trust(meant.found)
    answer, lack = _told(question, meant, trust, reader)
    if not lack:
        return answer
    again = second_look(lack, meant, reader)
    told, missing = _told(question, again, trust, reader) if again else (answer, lack)
    return answer if missing or not told.claims else told


def _told(
    question: Question, meant: Meant, trust: Trust, reader: Reader
) -> tuple[Answer, Lack | None]:
    """Return what the best sentences say, or a refusal, and what these sentences lack."""
    typed, sought, hits, found = question.text, meant.sought, meant.hits, meant.found
    if not found.candidates:
        return refused(question, wording.refusal(typed, ()), hits=hits), None
    claims = claims_of(sought, found, reader)
    claims, lack = _led_without_lack(sought, claims, reader) if claims else (claims, None)
    if lack:
        used = _stands(lack.word, claims, hits, reader)
        note = wording.lacking(typed, lack.missing, lack.word, used=used)
        return refused(question, note, trust.confidence * UNLIKELY, hits), lack
    told = trust.is_enough or found.candidates[0].cell(sought.text) is not None
    if not claims or not told:
        note = wording.refusal(typed, reader.absent(sought)[:ABSENT])
        return refused(question, note, trust.confidence, hits), None
    readings = readings_of(claims, sought)
    if readings:
        claims, readings = newest_first(sought, claims, readings)
    else:
        weights = term_weights(sought, reader.index, reader.meaning, inherited=MARKED)
        claims = marked_where_near(sought, to_the_point(sought, claims, found), found, weights)
        claims = confirming(meant.alone, sought, claims)
        claims = with_quotations(meant.alone, sought, claims, reader)
        claims = with_neighbour(sought, claims, reader.index)
        claims = with_items(sought, claims, reader.index)
    mended = amended(claims, hits, reader.index)
    if mended is not claims:
        claims, readings = mended, readings_of(mended, sought)
    answer = Answer(question, "answered", claims, readings, trust.confidence, hits=hits)
    return answer, None


def _led_without_lack(
    sought: Sought, claims: tuple[Claim, ...], reader: Reader
) -> tuple[tuple[Claim, ...], Lack | None]:
    """Return the claims, led by one that lacks nothing if the first does, and what they lack."""
    lack = lack_of(sought, claims, reader.index, reader.meaning)
    if lack and lack.missing == "said":
        for claim in claims[1:]:
            led = all_numbered((claim, *(other for other in claims if other is not claim)))
            if claim.highlights and not lack_of(sought, led, reader.index, reader.meaning):
                return led, None
    return claims, lack


def _of_a_notice(question: Question, meant: Meant, reader: Reader) -> Answer | None:
    """Return the day of the notice of a correction where it is asked for, None where it is not."""
    claims = day_of_notice(meant.sought, meant.hits, reader.index)
    if not claims:
        return None
    day = claims[0].citation.published.date
    remark = wording.published(question.text, day) if day else ""
    told = all_numbered(claims)
    return Answer(question, "answered", told, confidence=1.0, hits=meant.hits, remark=remark)


def _stands(word: str, claims: tuple[Claim, ...], hits: tuple[Hit, ...], reader: Reader) -> bool:
    """Tell whether a word stands in one of the articles that were read for a question."""
    quoted = (reader.index.article(claim.citation.article_id) for claim in claims)
    read = (*quoted, *(hit.passage.article for hit in hits))
    return any(normal(word) in whole_text(article) for article in read)


def refused(
    question: Question, note: str, confidence: float = 0.0, hits: tuple[Hit, ...] = ()
) -> Answer:
    """Return the answer that nothing is quoted for, with a note that says why."""
    return Answer(question, "refused", confidence=confidence, note=note, hits=hits)


def asked_back(question: Question, choices: tuple[str, ...]) -> Answer:
    """Return the reply to a question that can mean several, with the questions to choose from."""
    note = wording.ambiguous(question.text)
    return replace(refused(question, note), choices=choices)
