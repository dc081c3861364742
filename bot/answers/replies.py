"""Replies to what is not looked up in passages: which reports there are, what they sum up to."""

from collections.abc import Iterable
from dataclasses import replace

from bot import wording
from bot.answer import Answer, Claim, Conversation, Question
from bot.answers.answering import refused
from bot.checks.elsewhere import unnamed_place
from bot.checks.quoted import unquoted_name
from bot.checks.verification import is_true
from bot.quotes.quoting import with_copies
from bot.reports.bylines import byline_claims
from bot.reports.digest import REPORTS, digest_claims
from bot.reports.digest_questions import DigestOf, digest_asked
from bot.reports.digest_subjects import is_of_a_thing, reports_meant
from bot.reports.each_source import each_source_asked, each_source_claims
from bot.reports.holdings import LOOKED_AT, Wanted, holdings_asked, holdings_claims
from bot.reports.provenance import (
    asked_further,
    report_quoted,
    source_asked,
    source_claims,
    unknown_source,
)
from bot.reports.speakers import is_about_speaker, speaker_claims
from bot.sentences.claims import all_numbered
from bot.sentences.reader import Reader
from bot.sentences.understanding import Meant
from index.passage import Hit
from index.store import Index


def reply_on_source(text: str, conversation: Conversation, index: Index) -> Answer | None:
    """Return which report was quoted last, or its day, paper or writer; None to others."""
    asked = asked_further(text, conversation)
    article = report_quoted(conversation, index) if asked else None
    question = Question(text, text, "list")
    if asked and article:
        claims = source_claims(asked, article, index)
        if not claims:
            return refused(question, unknown_source(asked, text))
        day = article.published.date if asked in ("report", "day") else None
        remark = wording.published(text, day) if day else ""
        return replace(_told(question, claims, index), remark=remark)
    writer = source_asked(text) == "writer" and index.manifest.counts["articles"] == 1
    if source_asked(text) and not writer:
        return refused(question, wording.unquoted(text))
    return None


def reply_beside(text: str, conversation: Conversation, reader: Reader) -> Answer | None:
    """Return which reports there are, their digest or who was quoted; None to other questions."""
    if wanted := holdings_asked(text):
        return _holdings(text, wanted, reader.index)
    if source := each_source_asked(text):
        question = Question(text, text, "list")
        claims = each_source_claims(source, reader.index)
        told = _told(question, claims, reader.index)
        return told if claims else refused(question, wording.untold_sources(text))
    if asked := digest_asked(text):
        return _digest(text, asked, conversation, reader)
    return _speaker(text, conversation, reader.index) if is_about_speaker(text) else None


def reply_on_byline(question: Question, meant: Meant, index: Index) -> Answer:
    """Return who wrote the article asked about or took its photographs.

    It has the place and the title by which the question names it.
    """
    claims, hits = byline_claims(question.standalone, meant.hits, index), meant.hits
    if not claims:
        return refused(question, wording.unsigned(question.text), hits=hits)
    sought = replace(meant.sought, kind="person")
    articles = [index.article(claims[0].citation.article_id)]
    lack = unnamed_place(sought, articles, index) or unquoted_name(sought, articles, index)
    if lack:
        note = wording.lacking(question.text, lack.missing, lack.word, used=False)
        return refused(question, note, hits=hits)
    return _told(question, claims, index, hits)


def _holdings(text: str, wanted: Wanted, index: Index) -> Answer:
    """Return the headlines of the reports that are wanted."""
    question = Question(text, text, "list")
    claims = holdings_claims(wanted, index)
    if not claims:
        return refused(question, wording.no_such_report(text))
    return _told(question, claims, index)


def _digest(
    text: str, asked: DigestOf, conversation: Conversation, reader: Reader
) -> Answer | None:
    """Return the digest of the reports asked about, None where a thing is meant by the name."""
    question, index = Question(text, text, "list"), reader.index
    reports = reports_meant(asked, conversation, index)
    if not reports:
        if is_of_a_thing(asked, index):
            return None
        missing = wording.untitled(text, asked.title)
        note = missing if asked.title else wording.no_such_report(text)
        return refused(question, note)
    claims = digest_claims(reports, index, reader.meaning)
    told = _told(question, (with_copies(claim, index) for claim in claims), index)
    left, unsaid = len(reports) - REPORTS, asked.one and len(reports) > 1
    more = index.manifest.counts["articles"] > LOOKED_AT
    return replace(told, remark=wording.summed_up(text, REPORTS, left, more=more, unsaid=unsaid))


def _speaker(text: str, conversation: Conversation, index: Index) -> Answer | None:
    """Return who said what was quoted last, None where that is not told."""
    claims = speaker_claims(conversation, index)
    question = Question(text, text, "person")
    if claims:
        return _told(question, claims, index)
    if not conversation.turns:
        return refused(question, wording.vague(text))
    quoted = bool(conversation.turns[-1].claims)
    return refused(question, wording.unattributed(text)) if quoted else None


def _told(
    question: Question, claims: Iterable[Claim], index: Index, hits: tuple[Hit, ...] = ()
) -> Answer:
    """Return the answer of claims that are chosen for what they are and not for their words."""
    true = (claim for claim in claims if is_true(claim, index.source(claim.citation.source)))
    told = all_numbered(true)
    if not told:
        return refused(question, wording.refusal(question.text, ()), hits=hits)
    return Answer(question, "answered", told, confidence=1.0, hits=hits)
