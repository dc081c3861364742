"""All measures of a run, in the order in which they are shown."""

import numpy as np

from eval.abstention import ABSTENTION
from eval.answers import ANSWERS
from eval.citations import CITATIONS
from eval.outcomes import Outcome
from eval.retrieval import RETRIEVAL
from eval.scores import Metric, Scores, Statistic


def seconds(outcome: Outcome) -> float:
    """Return how long the bot took, as it says itself, loading of the index left out.

    The rival, the time until the page shows the answer, depends on the browser too.
    """
    return outcome.seconds


def percentile(share: float) -> Statistic:
    """Return the statistic that is a percentile of each set, interpolated; the rival is a rank."""

    def of(batch: Scores) -> Scores:
        return np.asarray(np.percentile(batch[..., 0], share, axis=-1))

    return of


METRICS = (
    *RETRIEVAL,
    *ANSWERS,
    *CITATIONS,
    *ABSTENTION,
    Metric("seconds p50", seconds, percentile(50)),
    Metric("seconds p95", seconds, percentile(95)),
)
