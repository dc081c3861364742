"""Measures of the citations, after ALCE but without a model that judges.

ALCE (Gao et al. 2023, Enabling Large Language Models to Generate Text with Citations) asks a model
of entailment whether the cited passages support a statement. Here a statement is a quotation and
its support the raw text at the ranges that it names, so that equality takes the place of
entailment, and known evidence that of judging what is beside the point.
"""

from eval.outcomes import Outcome
from eval.scores import Metric


def citation_recall(outcome: Outcome) -> float | None:
    """Return the share of statements that their citation supports.

    A statement is supported when its quote stands at its ranges and holds its highlights. Over
    answered questions, each weighing the same; the rival pools the statements of all, so that long
    answers weigh more. It asks whether a citation is true, not whether it is to the point.
    """
    if outcome.refused:
        return None
    return _share([claim.true for claim in outcome.cited])


def citation_precision(outcome: Outcome) -> float | None:
    """Return the share of citations that support their statement and are to the point.

    A citation is to the point when it holds a wanted element or a part of the evidence. Over
    answered questions that have an answer. The rival, ALCE's own, calls a citation beside the
    point when the others support the statement without it; here each statement has but one.
    """
    if outcome.refused or not outcome.answerable:
        return None
    return _share([claim.true and claim.relevant for claim in outcome.cited])


def _share(flags: list[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0


CITATIONS = (
    Metric("citation recall", citation_recall),
    Metric("citation precision", citation_precision),
)
