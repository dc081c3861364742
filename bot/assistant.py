"""Answers questions from an index: the one entry of the page, the commands and the evals."""

import time
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import replace
from math import inf

import numpy as np

from bot import wording
from bot.answer import Answer, Citation, Claim, Conversation, Kind, Question
from bot.bylines import byline_claims, is_about_byline
from bot.candidates import Candidate
from bot.choices import choices_for, owners_for
from bot.claims import marked_by_both, numbered, place_of
from bot.copies import copies_of
from bot.corrections import unproven, with_correction
from bot.extraction import Ranked, certainty, chosen, length_of, ranked
from bot.followups import standalone
from bot.highlights import highlights_of, is_counted
from bot.holdings import holdings_claims, is_about_holdings
from bot.lacking import lack_of
from bot.meaning import shipped_meaning
from bot.overlap import Column
from bot.parts import is_across, parts_of
from bot.questions import QUOTED, Sought
from bot.readings import readings_of, rivals_of, same_measure
from bot.scorer import shipped_weights
from bot.series import item_in, series_of
from bot.support import is_supported, term_weights
from bot.translation import understood
from bot.verification import fits, is_true
from index.passage import Hit
from index.scope import EVERYTHING, Scope
from index.store import Index
from index.tokens import normal

HITS = 12  # passages that are read for a question
MARKED = 0.1  # weight that words of earlier turns have when a span is chosen
RIVALS = 30  # best sentences among which other reports' figures are looked for
ABSENT = 3  # words that a refusal names
UNLIKELY = 0.1  # of its confidence is left to an answer that lacks what was asked for
UNKNOWN = 0.4  # share of a question's words from which the reports know too few of them


class Assistant:
    """Answers with verified quotations from one index; keeps nothing between questions."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.meaning = shipped_meaning()
        self.weights = shipped_weights()

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
        narrowed.index = self.index if scope.whole else self.index.within(scope)
        return narrowed

    def _answer(self, text: str, conversation: Conversation) -> Answer:
        note = _small_talk(text)
        if note:
            return _refused(Question(text, text, "other"), note, 0.0, ())
        if is_about_holdings(text):
            return self._told(Question(text, text, "list"), holdings_claims(self.index), ())
        alone = standalone(text, conversation, self._begins_with_name)
        sought = self.sought(text, alone)
        question = Question(text, alone, sought.kind)
        if not sought.terms:
            return _refused(question, wording.vague(text), 0.0, ())
        if choices := choices_for(text, conversation):
            return _asked_back(Question(text, text, sought.kind), choices)
        hits = self.index.search(sought.text, HITS)
        if is_about_byline(normal(alone)):
            return self._about_byline(question, hits)
        answer = self._corrected(self._about(question, sought, hits))
        meant = owners_for(answer) if not conversation.turns else ()
        return _asked_back(question, meant) if meant else answer

    def _begins_with_name(self, text: str) -> bool:
        """Tell whether a question begins with a name that a passage has in quotation marks."""
        plain = normal(text)
        hits = self.index.search(plain, HITS)
        return any(
            plain.startswith(name) for hit in hits for name in QUOTED.findall(hit.passage.text)
        )

    def _corrected(self, answer: Answer) -> Answer:
        """Return an answer with the true figure where its question states a wrong one."""
        stated = unproven(answer)
        if not stated:
            return answer
        sought = self.sought(stated.asked, stated.asked)
        hits = self.index.search(sought.text, HITS)
        asked = Question(answer.question.text, stated.asked, sought.kind)
        return with_correction(answer, stated, sought, self._about(asked, sought, hits), self.index)

    def _about(self, question: Question, sought: Sought, hits: tuple[Hit, ...]) -> Answer:
        """Return what the best sentences of the hits say, or a refusal with its reason."""
        typed = question.text
        found = ranked(sought, hits, self.index, self.meaning, self.weights)
        if not found.candidates:
            return _refused(question, wording.refusal(typed, ()), 0.0, hits)
        confidence = self.confidence(sought, found)
        claims = self._with_parts(self._claims(sought, found), sought.kind, question.standalone)
        lack = lack_of(sought, claims, self.index, self.meaning) if claims else None
        if lack:
            note = wording.lacking(typed, lack.missing, lack.word)
            return _refused(question, note, confidence * UNLIKELY, hits)
        if not claims or confidence < self.limit(sought, found):
            note = wording.refusal(typed, self._absent(sought)[:ABSENT])
            return _refused(question, note, confidence, hits)
        readings = readings_of(claims, sought)
        return Answer(question, "answered", claims, readings, confidence, "", hits, 0.0)

    def limit(self, sought: Sought, found: Ranked) -> float:
        """Return the confidence from which the best sentences are trusted, infinite if never.

        Where few of the question's nouns stand around the best one, it is twice the threshold, and
        the reports must know most of the question's words, each noun of one that had to be
        translated; else half the threshold.
        """
        if is_supported(sought, found.candidates[0], self.meaning):
            return self.weights.threshold / 2
        absent = self._absent(sought)
        foreign = any(noun.isascii() for noun in sought.nouns if noun in absent)
        unknown = foreign or len(absent) >= UNKNOWN * len(sought.terms)
        return inf if unknown else 2 * self.weights.threshold

    def _about_byline(self, question: Question, hits: tuple[Hit, ...]) -> Answer:
        """Return who wrote the article asked about or took its photographs."""
        claims = byline_claims(question.standalone, hits, self.index)
        if not claims:
            return _refused(question, wording.unsigned(question.text), 0.0, hits)
        return self._told(question, claims, hits)

    def _told(self, question: Question, claims: tuple[Claim, ...], hits: tuple[Hit, ...]) -> Answer:
        """Return the answer of claims that are no sentences but headlines, bylines or captions."""
        true = (
            claim for claim in claims if is_true(claim, self.index.source(claim.citation.source))
        )
        told = tuple(numbered(claim, n) for n, claim in enumerate(true, start=1))
        if not told:
            return _refused(question, wording.refusal(question.text, ()), 0.0, hits)
        return Answer(question, "answered", told, (), 1.0, "", hits, 0.0)

    def sought(self, text: str, alone: str) -> Sought:
        """Return what the stand-alone form of a question seeks, and which words it inherits."""
        sought = understood(alone, self.index, self.meaning)
        typed = normal(text)
        inherited = (term for term in sought.terms if term not in typed)
        return replace(sought, inherited=frozenset(inherited)) if alone != text else sought

    def confidence(self, sought: Sought, found: Ranked) -> float:
        """Return how sure it is, in 0..1, that the best sentences answer."""
        features = certainty(sought, found, self.index, self.meaning)
        (logit,) = self.weights.confidence.score(features)
        return float(1 / (1 + np.exp(-logit)))

    def _claims(self, sought: Sought, found: Ranked) -> tuple[Claim, ...]:
        """Return the verified claims of the chosen sentences, and other reports' figures.

        Where reports differ, what else was chosen gives way to their figures.
        """
        weights = term_weights(sought, self.index, self.meaning, inherited=MARKED)
        first, *others = chosen(
            found, sought.kind, counted=is_counted(sought.text), across=is_across(sought.text)
        )
        if sought.kind == "list" and (series := series_of(first)):
            return self._listed(sought, series, weights)
        further = [c for c in found.candidates[:RIVALS] if c is not first and c not in others]
        claims = (
            *self._verified(sought, [first], weights, lead=True),
            *self._verified(sought, others, weights),
        )
        rivals = rivals_of(claims, self._verified(sought, further, weights), sought)
        if rivals:
            same = (claim for claim in claims[1:] if same_measure(claims[0], claim, sought))
            claims = (claims[0], *same)
        told = (self._with_copies(claim) for claim in (*claims, *rivals))
        return tuple(numbered(claim, n) for n, claim in enumerate(told, start=1))

    def _listed(
        self, sought: Sought, series: Sequence[Candidate], weights: Column
    ) -> tuple[Claim, ...]:
        """Return the verified claims of a list over several sentences, its items marked."""
        kept: list[Claim] = []
        for claim in self._verified(sought, list(series), weights):
            length = sum(len(other.citation.quote) for other in (*kept, claim))
            if not kept or length <= length_of("list"):
                item = (item_in(claim.citation.quote),)
                kept.append(replace(claim, highlights=claim.highlights or item))
        told = (self._with_copies(claim) for claim in kept)
        return tuple(numbered(claim, n) for n, claim in enumerate(told, start=1))

    def _with_parts(
        self, claims: tuple[Claim, ...], kind: Kind, question: str
    ) -> tuple[Claim, ...]:
        """Return the claims with the best one for each part of a question of several parts."""
        parts = parts_of(question)
        if not claims or len(parts) == 1:
            return claims
        each = [claim for part in parts for claim in self._best(self.sought(part, part))]
        distinct: dict[tuple[str, int], Claim] = {}
        for claim in (*each, *claims):
            same = distinct.get(place_of(claim))
            distinct[place_of(claim)] = marked_by_both(same, claim) if same else claim
        kept: list[Claim] = []
        for claim in distinct.values():
            length = sum(len(other.citation.quote) for other in (*kept, claim))
            if not kept or length <= length_of(kind):
                kept.append(claim)
        return tuple(numbered(claim, n) for n, claim in enumerate(kept, start=1))

    def _best(self, sought: Sought) -> Iterator[Claim]:
        """Yield the claim of the best sentence for a question, if its source bears it out."""
        hits = self.index.search(sought.text, HITS)
        found = ranked(sought, hits, self.index, self.meaning, self.weights)
        weights = term_weights(sought, self.index, self.meaning)
        yield from self._verified(sought, found.candidates[:1], weights, lead=True)

    def _verified(
        self, sought: Sought, candidates: list[Candidate], weights: Column, *, lead: bool = False
    ) -> Iterator[Claim]:
        """Yield the claims that candidates make and their sources bear out."""
        for candidate in candidates:
            claim = claim_of(sought, candidate, weights, lead=lead)
            source = self.index.source(candidate.article.source)
            if is_true(claim, source) and fits(claim, sought, candidate.article):
                yield claim

    def _with_copies(self, claim: Claim) -> Claim:
        """Return a claim whose citation names the reprints that its quote stands in too."""
        also = tuple(copies_of(claim.citation, self.index))
        return replace(claim, citation=replace(claim.citation, also=also))

    def _absent(self, sought: Sought) -> tuple[str, ...]:
        """Return the words of a question that no passage holds."""
        terms = [term for term in sought.terms if len(term) > 1]
        idf = self.index.idf("words", terms)
        (unknown,) = self.index.idf("words", [""])
        return tuple(t for t, value in zip(terms, idf, strict=True) if value >= unknown)


def claim_of(sought: Sought, candidate: Candidate, weights: Column, *, lead: bool) -> Claim:
    """Return the claim that a sentence makes, not numbered yet.

    `weights` are those of the question's terms, `lead` tells that it opens the answer.
    """
    article, sentence = candidate.article, candidate.sentence
    citation = Citation(
        number=0,
        source=article.source,
        article_id=article.id,
        title=article.title.text,
        published=article.published,
        sentence=sentence.number,
        quote=sentence.text,
        ranges=sentence.ranges,
    )
    return Claim(citation, highlights_of(sought, sentence.text, weights, lead=lead))


def _small_talk(text: str) -> str:
    """Return the reply to what is no question about the reports, empty for a question."""
    if not text.strip():
        return wording.blank(text)
    if len(text) > wording.LONGEST:
        return wording.too_long(text)
    if wording.GREETING.match(text.strip()) or wording.ABOUT.search(text):
        return wording.introduction(text)
    return ""


def _refused(question: Question, note: str, confidence: float, hits: tuple[Hit, ...]) -> Answer:
    return Answer(question, "refused", (), (), confidence, note, hits, 0.0)


def _asked_back(question: Question, choices: tuple[str, ...]) -> Answer:
    """Return the reply to a question that can mean several, with the questions to choose from."""
    note = wording.ambiguous(question.text)
    return replace(_refused(question, note, 0.0, ()), choices=choices)
