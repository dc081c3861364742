"""Answers questions from an index: the one entry of the page, the commands and the evals."""

import time
from copy import copy
from dataclasses import replace

from bot import wording
from bot.answer import Answer, Claim, Conversation, Question
from bot.answering import answer_to, asked_back, refused
from bot.bylines import byline_claims, is_about_byline
from bot.choices import choices_for, owners_for
from bot.claims import numbered
from bot.corrections import unproven, with_correction
from bot.courtesies import reply_to, without_courtesy
from bot.digest import REPORTS, digest_claims
from bot.digest_questions import DigestOf, digest_asked
from bot.digest_subjects import is_of_a_thing, reports_meant
from bot.followups import readings, says_little
from bot.holdings import LOOKED_AT, holdings_asked, holdings_claims
from bot.introductions import respelled_name
from bot.meaning import shipped_meaning
from bot.nearness import near_of
from bot.parts import parts_of
from bot.provenance import (
    asked_further,
    report_quoted,
    source_asked,
    source_claims,
    thread_of,
    unknown_source,
)
from bot.quoting import with_copies
from bot.reader import Reader
from bot.respelling import respelled
from bot.scorer import shipped_weights
from bot.several import answer_in_parts
from bot.speakers import is_about_speaker, speaker_claims
from bot.understanding import Meant, going_on, likeliest, meant_by
from bot.verification import is_true
from index.passage import Hit
from index.scope import EVERYTHING, Scope
from index.store import Index
from index.tokens import normal


class Assistant:
    """Answers with verified quotations from one index; keeps nothing between questions."""

    def __init__(self, index: Index) -> None:
        self.reader = Reader(index, shipped_meaning(), shipped_weights())

    @property
    def index(self) -> Index:
        """The index that is read."""
        return self.reader.index

    def ask(
        self,
        text: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        scope: Scope = EVERYTHING,
    ) -> Answer:
        """Return the answer to a question asked in a conversation, or a refusal.

        Only the articles of the scope are read for it. Halves of characters become “?”.
        """
        start = time.perf_counter()
        whole = text.encode("utf-8", "replace").decode("utf-8")
        answer = self.within(scope)._answer(whole, conversation)  # noqa: SLF001
        return replace(answer, seconds=time.perf_counter() - start)

    def within(self, scope: Scope) -> "Assistant":
        """Return this assistant over the articles of a scope."""
        narrowed = copy(self)
        if not scope.whole:
            narrowed.reader = replace(self.reader, index=self.index.within(scope))
        return narrowed

    def _answer(self, text: str, conversation: Conversation) -> Answer:
        note = _small_talk(text)
        if note:
            return refused(Question(text, text, "other"), note, 0.0, ())
        if told := self._of_the_source(text, conversation):
            return told
        asked, thread = without_courtesy(text), thread_of(conversation)
        answer = self._aside(asked, thread) or self._read(asked, thread)
        return replace(answer, question=replace(answer.question, text=text))

    def _of_the_source(self, text: str, conversation: Conversation) -> Answer | None:
        """Return which report was quoted last, or its day, paper or writer; None to others."""
        asked = asked_further(text, conversation)
        article = report_quoted(conversation, self.index) if asked else None
        question = Question(text, text, "list")
        if asked and article:
            claims = source_claims(asked, article, self.index)
            if not claims:
                return refused(question, unknown_source(asked, text), 0.0, ())
            day = article.published.date if asked in ("report", "day") else None
            return replace(
                self._told(question, claims, ()), remark=wording.published(text, day) if day else ""
            )
        if source_asked(text) not in (None, "writer"):
            return refused(question, wording.unquoted(text), 0.0, ())
        return None

    def _aside(self, text: str, conversation: Conversation) -> Answer | None:
        """Return the reply to what is not looked up in passages, None to a question that is."""
        if wanted := holdings_asked(text):
            claims = holdings_claims(wanted, self.index)
            question = Question(text, text, "list")
            return (
                self._told(question, claims, ())
                if claims
                else refused(question, wording.no_such_report(text), 0.0, ())
            )
        if asked := digest_asked(text):
            return self._digest(text, asked, conversation)
        if not is_about_speaker(text):
            return None
        claims = speaker_claims(conversation, self.index)
        question = Question(text, text, "person")
        if not claims and not conversation.turns:
            return refused(question, wording.vague(text), 0.0, ())
        return self._told(question, claims, ()) if claims else None

    def _digest(self, text: str, asked: DigestOf, conversation: Conversation) -> Answer | None:
        """Return the digest of the reports asked about, None where a thing is meant by the name."""
        question = Question(text, text, "list")
        reports = reports_meant(asked, conversation, self.index)
        if not reports:
            if is_of_a_thing(asked, self.index):
                return None
            missing = wording.untitled(text, asked.title)
            note = missing if asked.title else wording.no_such_report(text)
            return refused(question, note, 0.0, ())
        claims = digest_claims(reports, self.index, self.reader.meaning)
        told = self._told(question, tuple(with_copies(one, self.index) for one in claims), ())
        left, unsaid = len(reports) - REPORTS, asked.one and len(reports) > 1
        more = self.index.manifest.counts["articles"] > LOOKED_AT
        remark = wording.summed_up(text, REPORTS, left, more=more, unsaid=unsaid)
        return replace(told, remark=remark)

    def _read(self, text: str, conversation: Conversation) -> Answer:
        """Return the answer to a question that goes on from others, or does not."""
        spelt = respelled(text, self.index, self.reader.meaning)
        spelt = respelled_name(text, spelt, self.index)
        near = near_of(spelt, conversation)
        read = [
            going_on(text, reading, near, conversation, self.reader)
            for reading in readings(spelt, conversation)
        ]
        answered = bool(conversation.turns and conversation.turns[-1].claims)
        little = says_little(spelt)
        meant = likeliest(read, near, self.reader, little=little, answered=answered)
        question = Question(text, meant.alone, meant.sought.kind, near)
        if not meant.sought.terms:
            return refused(question, wording.vague(text), 0.0, ())
        if choices := choices_for(spelt, conversation):
            return asked_back(Question(text, spelt, meant.sought.kind), choices)
        if is_about_byline(normal(meant.alone)):
            return self._about_byline(question, meant.hits)
        answer = self._corrected(self._about(question, meant))
        owners = owners_for(answer) if not conversation.turns else ()
        return asked_back(question, owners) if owners else answer

    def _corrected(self, answer: Answer) -> Answer:
        """Return an answer with the true figure where its question states a wrong one."""
        stated = unproven(answer)
        if not stated:
            return answer
        meant = meant_by(stated.asked, self.reader)
        asked = Question(answer.question.text, stated.asked, meant.sought.kind)
        about = self._about(asked, meant)
        return with_correction(answer, stated, meant.sought, about, self.index)

    def _about(self, question: Question, meant: Meant) -> Answer:
        """Return what the reports say of a question, part by part if it has several."""
        parts = parts_of(question.standalone)
        if len(parts) == 1 or question.standalone != question.text:
            return answer_to(question, meant, self.reader)
        return answer_in_parts(question, meant, parts, self.reader)

    def _about_byline(self, question: Question, hits: tuple[Hit, ...]) -> Answer:
        """Return who wrote the article asked about or took its photographs."""
        claims = byline_claims(question.standalone, hits, self.index)
        if not claims:
            return refused(question, wording.unsigned(question.text), 0.0, hits)
        return self._told(question, claims, hits)

    def _told(self, question: Question, claims: tuple[Claim, ...], hits: tuple[Hit, ...]) -> Answer:
        """Return the answer of claims that are chosen for what they are and not for their words."""
        true = (
            claim for claim in claims if is_true(claim, self.index.source(claim.citation.source))
        )
        told = tuple(numbered(claim, n) for n, claim in enumerate(true, start=1))
        if not told:
            return refused(question, wording.refusal(question.text, ()), 0.0, hits)
        return Answer(question, "answered", told, (), 1.0, "", hits, 0.0)


def _small_talk(text: str) -> str:
    """Return the reply to what is no question about the reports, empty for a question."""
    if not text.strip():
        return wording.blank(text)
    if len(text) > wording.LONGEST:
        return wording.too_long(text)
    return reply_to(text)
