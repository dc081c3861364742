"""Answers questions from an index: the one entry of the page, the commands and the evals."""

import time
from copy import copy
from dataclasses import replace

from bot import wording
from bot.answer import Answer, Conversation, Question
from bot.answers.answering import answer_to, asked_back, refused
from bot.answers.further import further_answer
from bot.answers.introductions import respelled_name
from bot.answers.replies import reply_beside, reply_on_byline, reply_on_source
from bot.answers.several import answer_in_parts
from bot.conversation.choices import choices_for, owners_for
from bot.conversation.followups import readings
from bot.conversation.leaning import may_stand_alone, says_little
from bot.conversation.tails import with_head, with_tail
from bot.language.meaning import shipped_meaning
from bot.language.respelling import respelled
from bot.questions.bare import completed
from bot.questions.changes import of_the_verb
from bot.questions.courtesies import reply_to
from bot.questions.framing import unframed
from bot.questions.parts import parts_of
from bot.questions.verdicts import in_words_of_courts
from bot.questions.written_times import with_full_times
from bot.quotes.corrections import unproven, with_correction
from bot.reports.bylines import is_about_byline
from bot.reports.provenance import turns_of_substance
from bot.sentences.nearness import near_of
from bot.sentences.reader import Reader
from bot.sentences.scorer import shipped_weights
from bot.sentences.understanding import Meant, going_on, likeliest, meant_by
from bot.translation.mixed import in_chinese, otherwise
from bot.translation.turns import spoken_in_chinese
from index.scope import EVERYTHING, Scope
from index.simplified import simplified
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
        typed = simplified(text)
        note = _small_talk(typed)
        if note:
            return refused(Question(text, text, "other"), note)
        plain = in_chinese(typed, self.index)
        plainly = with_head(with_full_times(unframed(plain)))
        asked = in_words_of_courts(with_tail(completed(plainly)))
        thread = turns_of_substance(conversation)
        answer = (
            reply_on_source(plain, conversation, self.index)
            or reply_beside(asked, thread, self.reader)
            or further_answer(asked, thread, self.reader)
            or self._reworded(asked, thread)
        )
        return replace(answer, question=replace(answer.question, text=text))

    def _reworded(self, text: str, conversation: Conversation) -> Answer:
        """Return the answer to a question, or to the same in other words where there is none."""
        answer, other = self._read(text, conversation), of_the_verb(otherwise(text))
        if answer.status != "refused" or other == text:
            return answer
        again = self._read(other, conversation)
        return again if again.status == "answered" else answer

    def _read(self, text: str, conversation: Conversation) -> Answer:
        """Return the answer to a question that goes on from others, or does not."""
        spelt = respelled(text, self.index, self.reader.meaning)
        spelt = respelled_name(text, spelt, self.index)
        conversation = spoken_in_chinese(spelt, conversation, self.index, self.reader.meaning)
        near = near_of(spelt, conversation)
        read = [
            going_on(text, reading, near, conversation, self.reader)
            for reading in readings(spelt, conversation)
            if len(reading) <= wording.LONGEST
        ] or [meant_by(spelt, self.reader)]
        answered = bool(conversation.turns and conversation.turns[-1].claims)
        little = says_little(spelt)
        meant = likeliest(read, near, self.reader, little=little, answered=answered)
        question = Question(text, meant.alone, meant.sought.kind, near)
        if not meant.sought.terms:
            return refused(question, wording.vague(text))
        if choices := choices_for(spelt, conversation):
            return asked_back(Question(text, spelt, meant.sought.kind), choices)
        if is_about_byline(normal(meant.alone)):
            return reply_on_byline(question, meant, self.index)
        answer = self._corrected(self._about(question, meant))
        leaning = answered and little
        if not (answer.claims or leaning or meant.alone == spelt) and may_stand_alone(spelt):
            answer = self._by_itself(text, spelt) or answer
        owners = owners_for(answer) if not conversation.turns else ()
        return asked_back(question, owners) if owners else answer

    def _by_itself(self, text: str, spelt: str) -> Answer | None:
        """Return the answer to a question that does not go on from the last one, if there is one.

        What was not answered is seldom gone on with; after an answer a question that says much may
        be another one.
        """
        alone = meant_by(spelt, self.reader)
        answer = self._about(Question(text, spelt, alone.sought.kind), alone)
        return answer if answer.claims else None

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
        """Return what the reports say of a question, part by part if several are typed."""
        parts = parts_of(question.standalone)
        if len(parts) == 1 or len(parts_of(question.text)) == 1:
            return answer_to(question, meant, self.reader)
        return answer_in_parts(question, meant, parts, self.reader)


def _small_talk(text: str) -> str:
    """Return the reply to what is no question about the reports, empty for a question."""
    if not text.strip():
        return wording.blank(text)
    if len(text) > wording.LONGEST:
        return wording.too_long(text)
    return reply_to(text)
