"""What is counted while the page is served, as Prometheus reads it."""

from prometheus_client import CollectorRegistry, Counter, Histogram, Info, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

CONTENT_TYPE = CONTENT_TYPE_LATEST
OUTCOMES = ("answered", "refused", "failed")
SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)  # bounds of the histogram


class Measures:
    """Counters of one application in a registry of its own; safe between threads."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._questions = Counter(
            "reports_questions", "Questions by what came of them.", ["outcome"],
            registry=self._registry,
        )  # fmt: skip
        for outcome in OUTCOMES:
            self._questions.labels(outcome)
        self._seconds = Histogram(
            "reports_answer_seconds", "Time from a question to its answer, its wait aside.",
            buckets=SECONDS, registry=self._registry,
        )  # fmt: skip
        self._index = Info("reports_index", "The index that is served.", registry=self._registry)
        ProcessCollector(registry=self._registry)

    def count(self, outcome: str, seconds: float) -> None:
        """Count a question with one of `OUTCOMES`."""
        self._questions.labels(outcome).inc()
        self._seconds.observe(seconds)

    def text(self, generation: str) -> bytes:
        """Return all measures in Prometheus' text format, with the generation that is served."""
        self._index.info({"generation": generation})
        return generate_latest(self._registry)
