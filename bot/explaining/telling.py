"""Tells how an answer came about: makes its steps again and puts them in words."""

import numpy as np
from numpy.typing import NDArray

from bot.answer import Answer, Claim
from bot.assistant import Assistant
from bot.checks.lacking import lack_of
from bot.checks.verification import fits, is_true
from bot.explaining.story import Line, Step, Story
from bot.explaining.story_names import NAMES
from bot.questions.analysis import Sought
from bot.questions.parts import parts_of
from bot.quotes.quoting import claim_of, picked_for
from bot.reports.bylines import is_about_byline
from bot.sentences.claims import place_of
from bot.sentences.extraction import MARKED, Ranked
from bot.sentences.reader import Reader
from bot.sentences.scorer import Linear
from bot.sentences.support import term_weights
from bot.wording import is_chinese
from index.passage import Hit
from index.scope import EVERYTHING, Scope
from index.tokens import normal

SHOWN = 5  # sentences
TELLING = 4  # features of a sentence or of the confidence
BEGUN = 40  # characters of a passage or a sentence


def story_of(answer: Answer, assistant: Assistant, scope: Scope = EVERYTHING) -> Story:
    """Return the steps that led to an answer of this assistant over the articles of a scope."""
    reader = assistant.within(scope).reader
    question = answer.question
    if not answer.hits:
        return Story((_outcome(answer),))
    sought = reader.sought(question.text, question.standalone)
    steps = [_analysis(answer, sought), _passages(answer.hits)]
    if not is_about_byline(normal(question.standalone)):
        found = reader.ranked(sought, answer.hits, question.near)
        steps += _judged(answer, sought, found, reader) if found.candidates else []
    return Story((*steps, _outcome(answer)))


def _analysis(answer: Answer, sought: Sought) -> Step:
    """Return what was understood of the question; what it does not have is left out."""
    alone = answer.question.standalone
    parts = parts_of(alone)
    told = (
        ("独立问句", "stand-alone form", alone),
        ("译成", "translated as", "" if is_chinese(alone) else sought.text),
        ("所问", "kind of answer", answer.question.kind),
        ("所数", "what is counted", sought.counted),
        ("检索词", "terms", "、".join(sought.terms)),
        ("来自前文", "of the turns before", "、".join(sorted(sought.inherited))),
        ("须谈到的名称", "names an answer must be about", "、".join(sought.names)),
        ("名词", "nouns", "、".join(sought.nouns)),
        (
            "分开问的部分",
            "parts asked apart",
            " | ".join(part.alone for part in parts) if len(parts) > 1 else "",
        ),
    )
    return Step("读懂问题", "Analysis", tuple(Line(*line) for line in told if line[2]))


def _passages(hits: tuple[Hit, ...]) -> Step:
    """Return the passages that were found with their scores."""
    return Step("找到的段落", "Passages found", tuple(_passage(hit) for hit in hits))


def _passage(hit: Hit) -> Line:
    passage = hit.passage
    legs = f"词面/words {hit.lexical or '–'}，语义/meaning {hit.dense or '–'}"
    matched = "、".join(hit.matched) or "–"
    told = f"{hit.score:.3f}（{legs}）[{matched}] {passage.article.source}：{_begun(passage.text)}"
    return Line(f"第{hit.rank}", f"rank {hit.rank}", told)


def _judged(answer: Answer, sought: Sought, found: Ranked, reader: Reader) -> list[Step]:
    """Return the steps that weigh sentences, tell how sure the best one is, and check claims."""
    return [
        _sentences(found, reader),
        _confidence(found, reader),
        _checks(answer, sought, found, reader),
    ]


def _sentences(found: Ranked, reader: Reader) -> Step:
    """Return the best sentences with the features that spoke most for and against their words."""
    rows = zip(found.candidates[:SHOWN], found.scores, found.rows, found.by_words, strict=False)
    lines = []
    for number, (candidate, score, row, by_words) in enumerate(rows, start=1):
        spoke = _telling(reader.weights.ranker, row)
        words = f"按词面 / by words {by_words:+.2f}"
        told = f"{score:+.2f} {_begun(candidate.sentence.text)}（{words}：{spoke}）"
        lines.append(Line(f"第{number}", f"rank {number}", told))
    return Step("候选句", "Candidate sentences", tuple(lines))


def _confidence(found: Ranked, reader: Reader) -> Step:
    """Return how far the best sentence is trusted, from which features, and what is asked of it."""
    trust = reader.trust(found)
    chiefly = _telling(reader.weights.relevance, found.certainty[0])
    least_relevance, least_answers = trust.least
    return Step(
        "把握",
        "Confidence",
        (
            Line("切题", "relevance", f"{trust.relevance:.3f}"),
            Line("至少需要", "needed at least", f"{least_relevance:.3f}"),
            Line("主要依据", "chiefly from", chiefly),
            Line("切题时能回答", "answers if relevant", f"{trust.answers:.3f}"),
            Line("至少需要", "needed at least", f"{least_answers:.3f}"),
            Line("把握", "confidence", f"{trust.confidence:.3f}"),
        ),
    )


def _telling(linear: Linear, row: NDArray[np.float64]) -> str:
    """Return the features that moved a score most: name, value, and what each added."""
    added = (row - linear.centre) / linear.scale * linear.weights
    most = np.argsort(-np.abs(added), kind="stable")[:TELLING]
    return "；".join(
        f"{' / '.join(NAMES[linear.features[at]])} {row[at]:.2f} ({added[at]:+.2f})" for at in most
    )


def _checks(answer: Answer, sought: Sought, found: Ranked, reader: Reader) -> Step:
    """Return what the answer quotes, and why the other sentences that were chosen are left out."""
    quoted = {place_of(claim) for claim in answer.claims}
    lines = [Line("保留", "kept", _begun(claim.citation.quote)) for claim in answer.claims]
    chosen_claims = _chosen(sought, found, reader)
    for claim in chosen_claims:
        if place_of(claim) not in quoted:
            fate = _dropped(claim, sought, reader) or _gave_way(answer)
            lines.append(Line(*fate, _begun(claim.citation.quote)))
    true = [claim for claim in chosen_claims if not _dropped(claim, sought, reader)]
    lack = lack_of(sought, true, reader.index, reader.meaning) if true else None
    if lack and not answer.claims:
        lines.append(Line("都没有给出", "none of them gives", f"{lack.word}（{lack.missing}）"))
    return Step("核对", "Checks", tuple(lines))


def _chosen(sought: Sought, found: Ranked, reader: Reader) -> list[Claim]:
    """Return the claims of the sentences that were chosen, before they are checked."""
    weights = term_weights(sought, reader.index, reader.meaning, inherited=MARKED)
    return [
        claim_of(sought, candidate, weights, lead=number == 0)
        for number, candidate in enumerate(picked_for(sought, found))
    ]


def _gave_way(answer: Answer) -> tuple[str, str]:
    """Return what became of a true claim that is not in the answer."""
    if answer.claims:
        return "让位：他句更合所问", "gave way to sentences that fit better"
    return "属实，但不足以作答", "true, yet no answer"


def _dropped(claim: Claim, sought: Sought, reader: Reader) -> tuple[str, str] | None:
    """Return why a claim is not made, None if it is."""
    if not is_true(claim, reader.index.source(claim.citation.source)):
        return "舍去：与原文不符", "dropped: not what stands in the source"
    if not fits(claim, sought, reader.index.article(claim.citation.article_id)):
        return "舍去：说的是别处或别的年份", "dropped: about another place, body or year"
    return None


def _outcome(answer: Answer) -> Step:
    """Return the marked spans of each claim, or why there is none."""
    if answer.status == "refused":
        return Step("未作答", "Refused", (Line("原因", "why", answer.note),))
    lines = [Line("说明", "remark", answer.remark)] if answer.remark else []
    for claim in answer.claims:
        marked = " | ".join(text for text, asked in claim.pieces if asked) or "–"
        told = f"[{claim.citation.number}] {marked} ← {_begun(claim.citation.quote)}"
        lines.append(Line("标出", "marked", told))
    return Step("回答", "Answer", tuple(lines))


def _begun(text: str) -> str:
    """Return a text, or its beginning where it is long, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= BEGUN else f"{line[:BEGUN]}…"
