"""Remakes the second reading: `python -m bot.training.rereading DATA_FOLDER --out FILE`.

Learns from readers' questions which of the best sentences answers, and from near misses and from
questions whose answering sentences are taken away that none does.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from sklearn.metrics import roc_auc_score

from bot.language.meaning import shipped_meaning
from bot.questions.analysis import Sought
from bot.sentences.candidates import Candidate, candidates_of
from bot.sentences.copies import unrepeated
from bot.sentences.evidence import FEATURES as OF_SENTENCE
from bot.sentences.extraction import weighed
from bot.sentences.reader import HITS
from bot.sentences.rereading import FEATURES, answered
from bot.sentences.scorer import shipped_weights
from bot.spans.network import Network
from bot.training.balance import balanced
from bot.training.fit import AGAINST, FORM
from bot.training.lists import holds
from bot.training.network import fit_network
from bot.training.readers import ASIDE, Asked, Group, groups, news_beside, sources
from bot.translation.translating import understood
from corpus.article import Source
from corpus.command_line import Parser, put, say
from index.building import build_index
from index.store import Index
from index.tokens import normal

AMONG_NEWS = 2  # every so many groups are also asked among thousands of other articles
NEAR_MISS, TAKEN_AWAY = 2.0, 0.25  # what these count beside a question with an answer
RISING = (  # no more of these speaks against an answer: near misses are asked in plainer words
    *("by_words", "score", "margin", "share", "likelihood", "best", "within", "clear", "any typed"),
    *(name for name in OF_SENTENCE if name not in (*AGAINST, *FORM)),
    *(f"span {name}" for name in ("clause_share", "clause_best", "soft_near", "soft_pull", "pull")),
)
SIGNS = [int(name in RISING) - int(name in AGAINST) for name in FEATURES]
LOST = 0.005  # share of the questions with an answer that are refused


@dataclass(frozen=True, slots=True)
class Example:
    """The sentences that are read once more for a question, and which of them answer.

    `rows` has shape (sentences, len(FEATURES)); with `taken_away`, those that did are left out.
    """

    asked: Asked
    sought: Sought
    rows: NDArray[np.float16]
    right: NDArray[np.bool_]
    taken_away: bool

    @property
    def is_aside(self) -> bool:
        """Whether it is measured on, not learned."""
        return self.asked.id.startswith(ASIDE)


def main() -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m bot.training.rereading")
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    found = list(examples(options.data))
    learned = [example for example in found if not example.is_aside]
    say(f"{len(learned)} lists")
    network, least = fitted(learned)
    tensors = {part: getattr(network, part) for part in ("hidden", "bias", "out")}
    save_file(tensors, options.out, {"features": "\n".join(FEATURES), "least": f"{least:.4f}"})
    put({"learned": measured(learned, network, least)})
    put({"kept aside": measured([item for item in found if item.is_aside], network, least)})
    return 0


def examples(data: Path) -> Iterator[Example]:
    """Yield the examples of all groups, each among its articles, and of some among thousands."""
    every = list(groups())
    with TemporaryDirectory() as work, ProcessPoolExecutor() as pool:
        say("5 articles")
        alone = (Path(work) / group.name for group in every)
        asked = pool.map(_alone, [data] * len(every), every, alone)
        yield from chain.from_iterable(asked)
        say("thousands")
        folder, articles = Path(work) / "every", sources(data)
        beside = news_beside(data, articles)
        build_index(chain(articles.values(), beside), folder, progress=lambda _: None)
        some = every[::AMONG_NEWS]
        yield from chain.from_iterable(
            pool.map(_among, [data] * len(some), some, [folder] * len(some))
        )


def _alone(data: Path, group: Group, folder: Path) -> list[Example]:
    """Return the examples of a group whose own articles are the whole index."""
    articles = _articles(data)
    build_index((articles[name] for name in group.articles), folder, progress=lambda _: None)
    return list(examples_of(group.questions, Index.open(folder), articles))


def _among(data: Path, group: Group, folder: Path) -> list[Example]:
    return list(examples_of(group.questions, _opened(folder), _articles(data)))


@cache
def _articles(data: Path) -> dict[str, Source]:
    return dict(sources(data))


@cache
def _opened(folder: Path) -> Index:
    return Index.open(folder)


def examples_of(
    asked: Iterable[Asked], index: Index, articles: dict[str, Source]
) -> Iterator[Example]:
    """Yield each question as asked, and once more without the sentences that answer it."""
    for item in asked:
        sought = understood(item.query, index, shipped_meaning())
        found = index.search(sought.text, HITS) if sought.terms else ()
        candidates = unrepeated(candidates_of(found), index)
        if not candidates:
            continue
        yield _example(item, sought, candidates, index)
        told = [normal(articles[span.article].raw[span.start : span.end]) for span in item.answers]
        others = [one for one in candidates if not _tells(one, item, told)]
        if told and others:
            yield _example(item, sought, others, index, taken_away=True)


def _tells(candidate: Candidate, asked: Asked, answers: Sequence[str]) -> bool:
    """Tell whether a sentence holds an answer: where it was marked, or in the same words."""
    text = normal(candidate.sentence.text)
    marked = any(holds(candidate, span) for span in asked.answers)
    return marked or any(len(answer) > 1 and answer in text for answer in answers)


def _example(
    asked: Asked,
    sought: Sought,
    candidates: list[Candidate],
    index: Index,
    *,
    taken_away: bool = False,
) -> Example:
    found = weighed(sought, candidates, index, shipped_meaning(), shipped_weights())
    answers = () if taken_away else asked.answers
    right = [any(holds(candidates[at], span) for span in answers) for at in found.read]
    return Example(asked, sought, found.again.astype(np.float16), np.array(right), taken_away)


def fitted(found: Sequence[Example]) -> tuple[Network, float]:
    """Return the network, and the likelihood of an answer below which nothing is taken for one."""
    counts = _counts(found)
    lists = [
        (item.rows, item.right, float(count))
        for item, count in zip(found, counts, strict=True)
        if item.right.any() or not item.asked.answers or item.taken_away
    ]
    network = Network(*fit_network(lists, none=True, signs=SIGNS))
    likely = [
        _likely(item, network) for item in found if item.asked.answers and not item.taken_away
    ]
    return network, float(np.quantile(likely, LOST))


def _counts(found: Sequence[Example]) -> NDArray[np.float64]:
    """Return what each example counts: by its sort, and so that the form of a question is none."""
    counts = np.array([TAKEN_AWAY if item.taken_away else 1.0 for item in found])
    whole = [number for number, item in enumerate(found) if not item.taken_away]
    near = [1.0 if found[number].asked.answers else NEAR_MISS for number in whole]
    form = balanced([found[n].asked for n in whole], [found[n].sought for n in whole])
    counts[whole] *= near * form
    return counts


def _likely(item: Example, network: Network) -> float:
    return answered(network.scores(item.rows.astype(np.float32)))


def measured(found: Sequence[Example], network: Network, least: float) -> dict[str, float]:
    """Return how often the first sentence is right, and how well the likelihood refuses."""
    likely = np.array([_likely(item, network) for item in found])
    away = np.array([item.taken_away for item in found])
    answers = np.array([bool(item.asked.answers) for item in found]) & ~away
    near = ~answers & ~away
    first = [
        item.right[np.argmax(network.scores(item.rows.astype(np.float32)))]
        for item, told in zip(found, answers, strict=True)
        if told
    ]
    return {
        "questions": int(answers.sum()),
        "first sentence": float(np.mean(first)),
        "refused": float((likely[answers] < least).mean()),
        "near misses refused": float((likely[near] < least).mean()),
        "refused without the answer": float((likely[away] < least).mean()),
        "AUROC of near misses": float(roc_auc_score(answers[~away], likely[~away])),
        "AUROC without the answer": float(roc_auc_score(answers[~near], likely[~near])),
    }


if __name__ == "__main__":
    raise SystemExit(main())
