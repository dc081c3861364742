"""Remakes the bot's weights: `python -m bot.training DATA_FOLDER --out bot/model/weights.json`."""

import json
import random
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.answer import Kind
from bot.evidence import FEATURES
from bot.extraction import CERTAINTY, Ranked, certainty, chosen
from bot.meaning import Meaning, shipped_meaning
from bot.scorer import Linear, Weights
from bot.training.fit import fit_confidence, fit_ranker, threshold
from bot.training.lists import List, lists, pool
from bot.training.questions import OPEN, Asked, misasked, news, questions, reworded
from corpus.command_line import Parser, put, say
from index.store import Index
from index.tokens import normal
from index.training.corpus_text import held_out

DISTRACTORS = 6000  # news articles among the contexts
SEED = 20240601
REWORDED = (0.4, 0.7)  # shares of a question's plain words that are put otherwise
LOST = 0.01  # share of right answers that the threshold may refuse


def main() -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m bot.training")
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--questions", type=int, default=3000)
    parser.add_argument(
        "--develop", type=Path, help="a question file to measure on, never to learn"
    )
    options = parser.parse_args()
    asked = [item for name in OPEN for item in questions(options.data / name) if held_out(item.id)]
    random.Random(SEED).shuffle(asked)
    asked = asked[: options.questions]
    with tempfile.TemporaryDirectory() as folder:
        articles = news(options.data / "news/news.jsonl.gz", DISTRACTORS)
        index = pool(asked, articles, Path(folder) / "pool")
        others = [item for share in REWORDED for item in reworded(asked, SEED, share)]
        weights = learned(asked, others, index, shipped_meaning())
    write(weights, options.out)
    if options.develop:
        develop = list(questions(options.develop))[: options.questions // 2]
        with tempfile.TemporaryDirectory() as folder:
            index = pool(develop, articles, Path(folder) / "pool")
            put(measured(develop, index, weights))
    return 0


def learned(asked: list[Asked], others: list[Asked], index: Index, meaning: Meaning) -> Weights:
    """Fit ranker, confidence and threshold on questions, as asked and in other words."""
    say(f"{len(asked)} questions, {len(others)} in other words")
    good = list(lists([*asked, *others], index, meaning))
    say("ranker")
    ranker = fit_ranker(FEATURES, [(item.rows, item.gold) for item in good])
    third = len(asked) // 3
    bad = [
        *lists(misasked([*asked, *others], SEED)[: 3 * third], index, meaning),
        *lists([*asked[:third], *others[:third]], index, meaning, without_context=True),
    ]
    say("confidence")
    rows, right = outcomes([*good, *bad], ranker, index, meaning)
    confidence = fit_confidence(CERTAINTY, rows, right)
    sure = confidence.score(rows[right])
    return Weights(ranker, confidence, threshold(1 / (1 + np.exp(-sure)), LOST))


def outcomes(
    found: Iterable[List], ranker: Linear, index: Index, meaning: Meaning
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return the certainty features of each list and whether what is chosen answers it."""
    rows, right = [], []
    for item in found:
        order = ordered(item, ranker)
        rows.append(certainty(item.sought, order, index, meaning)[0])
        right.append(is_right(item.asked, order, item.sought.kind))
    return np.stack(rows), np.array(right)


def ordered(item: List, ranker: Linear) -> Ranked:
    """Return the candidates of a list, best first."""
    scores = ranker.score(item.rows)
    order = np.argsort(-scores, kind="stable")
    return Ranked([item.candidates[i] for i in order], scores[order], item.rows[order])


def is_right(asked: Asked, found: Ranked, kind: Kind) -> bool:
    """Tell whether the chosen sentences hold an accepted answer."""
    text = normal("".join(candidate.sentence.text for candidate in chosen(found, kind)))
    return any(normal("".join(answer.split())) in text for answer in asked.answers)


def measured(asked: list[Asked], index: Index, weights: Weights) -> dict[str, float]:
    """Return shares of right answers, and how well confidence tells wrong questions apart."""
    meaning = shipped_meaning()
    good = list(lists(asked, index, meaning))
    rows, right = outcomes(good, weights.ranker, index, meaning)
    first = np.mean([item.gold[np.argmax(weights.ranker.score(item.rows))] for item in good])
    bm25 = np.mean([item.gold[np.argmax(item.rows[:, 0])] for item in good])
    wrong_rows, _ = outcomes(
        lists(misasked(asked, SEED), index, meaning), weights.ranker, index, meaning
    )
    sure, unsure = weights.confidence.score(rows), weights.confidence.score(wrong_rows)
    limit = np.log(weights.threshold / (1 - weights.threshold))
    length = [
        sum(len(c.sentence.text) for c in chosen(ordered(item, weights.ranker), item.sought.kind))
        for item in good
    ]
    return {
        "questions": len(good),
        "reachable": float(np.mean([item.gold.any() for item in good])),
        "first_sentence_by_bigrams": float(bm25),
        "first_sentence": float(first),
        "right": float(right.mean()),
        "mean_length": float(np.mean(length)),
        "refused_of_right": float((sure[right] < limit).mean()),
        "refused_of_misasked": float((unsure < limit).mean()),
        "auroc": float((sure[:, None] > unsure[None]).mean()),
    }


def write(weights: Weights, path: Path) -> None:
    """Write weights as JSON: per feature its weight, centre and scale."""
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = {"ranker": weights.ranker, "confidence": weights.confidence}
    data = {
        name: {"features": dict(_table(part)), "bias": part.bias} for name, part in parts.items()
    }
    path.write_text(json.dumps({**data, "threshold": weights.threshold}, indent=1) + "\n")


def _table(part: Linear) -> Iterator[tuple[str, list[float]]]:
    for name, *values in zip(part.features, part.weights, part.centre, part.scale, strict=True):
        yield name, [round(float(value), 6) for value in values]


if __name__ == "__main__":
    raise SystemExit(main())
