"""Remakes the marker: `python -m bot.training.spans DATA_FOLDER --out bot/model/spans.safetensors`.

Learns from the sentences that answer, of open questions and of those that readers asked of news,
which of their spans does: among the spans of the sentence, and, for the choice of sentences, also
among the likeliest spans of others.
"""

import random
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from bot.spans.features import FEATURES
from bot.spans.network import Network
from bot.training.network import List, fit_network
from bot.training.questions import OPEN, questions
from bot.training.readers import ASIDE, groups, sources
from bot.training.span_examples import Example, open_examples, reader_examples, rows_of
from corpus.command_line import Parser, put, say
from index.building import build_index
from index.store import Index

KEPT_ASIDE = 8  # every so many contexts of the open sets are measured on, not learned
WRONG = 80  # spans of a sentence that are learned as wrong
LIKELIEST = 12  # ... of each other sentence


def main() -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m bot.training.spans")
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--develop", type=Path, help="a question file to measure on only")
    options = parser.parse_args()
    asked = [item for name in OPEN for item in questions(options.data / name)]
    contexts = sorted({item.context for item in asked})
    random.Random(0).shuffle(contexts)
    aside = frozenset(contexts[::KEPT_ASIDE])
    found = list(open_examples(asked))
    readers = _of_readers(options.data)
    say(f"{len(found)} sentences of open sets, {len(readers)} of readers' questions")
    learned = [example for example in found if example.posed.context not in aside]
    learned += [example for example in readers if not example.posed.context.startswith(ASIDE)]
    within = Network(*fit_network(list(_lists(learned, None))))
    say("with the spans of other sentences")
    across = Network(*fit_network(list(_lists(learned, within))))
    tensors = {
        f"{name}.{part}": getattr(network, part)
        for name, network in (("within", within), ("across", across))
        for part in ("hidden", "bias", "out")
    }
    save_file(tensors, options.out, {"features": "\n".join(FEATURES)})
    put(measured([example for example in found if example.posed.context in aside], within))
    put(
        measured(
            [example for example in readers if example.posed.context.startswith(ASIDE)], within
        )
    )
    if options.develop:
        put(measured(list(open_examples(questions(options.develop))), within))
    return 0


def _of_readers(data: Path) -> list[Example]:
    articles = sources(data)
    with tempfile.TemporaryDirectory() as folder:
        build_index(articles.values(), Path(folder) / "index", progress=lambda *_: None)
        return list(reader_examples(groups(), articles, Index.open(Path(folder) / "index")))


def _lists(examples: Sequence[Example], miner: Network | None) -> Iterator[List]:
    """Yield for each thing asked its right spans among wrong ones, those of the others aside.

    The spans of other sentences that a `miner` likes best are among the wrong ones.
    """
    rng = np.random.default_rng(0)
    for example in examples:
        beside = _likeliest(example, miner) if miner else example.rows[:0]
        count = len(example.right)
        for number, right in enumerate(example.right):
            others = np.delete(example.right, number, axis=0).any(axis=0)
            wrong = np.flatnonzero(~right & ~others)
            picked = rng.permutation(wrong)[:WRONG]
            kept = np.sort(np.concatenate([np.flatnonzero(right), picked]))
            rows = np.concatenate([example.rows[kept], beside])
            marked = np.concatenate([right[kept], np.zeros(len(beside), bool)])
            yield rows, marked, example.weight / count**0.5


def _likeliest(example: Example, miner: Network) -> NDArray[np.float16]:
    """Return the rows of the best spans of each of an example's rival sentences."""
    found = [example.rows[:0]]
    for rival in example.posed.rivals:
        spans, rows = rows_of(example.posed, rival)
        if spans:
            best = np.argsort(-miner.scores(rows.astype(np.float32)), kind="stable")
            found.append(rows[best[:LIKELIEST]])
    return np.concatenate(found)


def measured(found: list[Example], network: Network) -> dict[str, float]:
    """Return the share of sentences whose best span is right for a thing asked, and holds it."""
    best = [int(np.argmax(network.scores(example.rows.astype(np.float32)))) for example in found]
    pairs = list(zip(found, best, strict=True))
    return {
        "sentences": len(found),
        "reachable": float(np.mean([example.right.any() for example in found])),
        "right": float(np.mean([example.right[:, at].any() for example, at in pairs])),
        "holds": float(np.mean([example.holds[:, at].any() for example, at in pairs])),
    }


if __name__ == "__main__":
    raise SystemExit(main())
