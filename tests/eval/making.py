"""Facts, answers and outcomes made by hand over a bundled report, with defaults."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bot.answer import Answer, Citation, Claim, Question
from corpus.article import Article, Piece, Published, Range, Sentence, Source
from eval.facts import Evidence, Fact, places
from eval.outcomes import Outcome, judge
from index.passage import Hit, Passage

REPORTS = Path("corpus/reports")
NAME = "001_62c49f3c455d8fc2.txt"
RAW = (REPORTS / NAME).read_text(encoding="utf-8")
SPENDING = "西部(重庆)科学城全社会研发投入强度达5.4%,居重庆市第一。"
CONTRACTS = "2024年技术合同成交额超35亿元,连续4年实现大幅增长。"
SATISFACTION = "人才服务评价满意度达99.8%。"


def source_named(name: str) -> Source:
    """Return a bundled report as a source; KeyError for any other name."""
    path = REPORTS / name
    if not path.is_file():
        raise KeyError(name)
    return Source(name, "txt", path.read_text(encoding="utf-8"), "", "2025-11-21T00:00:00+00:00")


def make_ranges(quote: str) -> tuple[Range, ...]:
    """Return where a quote of the report stands in it."""
    return places(quote, RAW)[0]


def make_fact(**changes: object) -> Fact:
    """Return the fact that 5.4 % is spent on research."""
    evidence = Evidence(NAME, "强度达5.4%", places("强度达5.4%", RAW))
    fact = Fact(
        "f1", "研发投入占比多高？", "percent", "dev", (("5.4%",),), (evidence,), True, False
    )
    return replace(fact, **changes)  # type: ignore[arg-type]


def make_unanswerable(**changes: object) -> Fact:
    """Return a fact that no report holds."""
    nothing = {"id": "u1", "answers": (), "evidence": (), "answerable": False}
    return make_fact(**nothing | changes)


def make_article(quotes: Iterable[str]) -> Article:
    """Return an article of the report whose sentences are these quotes."""
    sentences = tuple(
        Sentence(number, quote, make_ranges(quote), 0) for number, quote in enumerate(quotes)
    )
    unknown = Published(None, "unknown")
    title = Piece("党建引领激活科技创新引擎", ())
    return Article("a1", NAME, title, None, None, unknown, (), (), (), sentences)


def make_hit(rank: int, *quotes: str) -> Hit:
    """Return a hit whose passage is these quotes of the report."""
    passage = Passage(rank, make_article(quotes), 0, len(quotes))
    return Hit(passage, 1 / rank, rank, rank, None, ())


def make_claim(quote: str, span: str, number: int = 1) -> Claim:
    """Return a claim that quotes the report and highlights `span`."""
    unknown = Published(None, "unknown")
    start = quote.index(span)
    citation = Citation(number, NAME, "a1", "党建引领", unknown, 0, quote, make_ranges(quote))
    return Claim(citation, ((start, start + len(span)),))


def make_answer(*claims: Claim, hits: tuple[Hit, ...] = (), confidence: float = 0.9) -> Answer:
    """Return an answer of these claims, a refusal if there are none."""
    asked = Question("研发投入占比多高？", "研发投入占比多高？", "percent")
    status = "answered" if claims else "refused"
    note = "" if claims else "报道中没有提到 / not in the reports"
    return Answer(asked, status, claims, (), confidence, note, hits, 0.02)  # type: ignore[arg-type]


def make_outcome(fact: Fact | None = None, answer: Answer | None = None) -> Outcome:
    """Return the outcome of a right and well cited answer unless another is given."""
    right = make_answer(make_claim(SPENDING, "5.4%"), hits=(make_hit(1, SPENDING),))
    return judge(fact or make_fact(), answer or right, source_named)
