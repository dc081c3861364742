"""Remakes the marker: `python -m bot.training.spans DATA_FOLDER --out bot/model/spans.safetensors`.

Learns from the sentences that answer the open questions which of their spans does.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from bot.marker import Marker
from bot.marking import candidates, seen_in
from bot.questions import analysed
from bot.span_features import FEATURES, features
from bot.training.network import fit_network
from bot.training.questions import OPEN, Asked, questions
from corpus.article import Range, Sentence, Source
from corpus.command_line import Parser, put, say
from corpus.pages import articles_of

KEPT_ASIDE = 8  # every so many contexts are measured on, not learned
LIKE = 0.8  # F1 in characters from which a span is as good as the answer
LOOSE, SPARE = 1.6, 4  # a span that holds the answer may be so many times as long, or so much
LONGEST = 60  # characters of a marked span


@dataclass(frozen=True, slots=True)
class Example:
    """The spans of a sentence that answers: features, and which are right or hold the answer."""

    context: str
    rows: NDArray[np.float32]
    right: NDArray[np.bool_]
    holds: NDArray[np.bool_]


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
    found = list(examples(asked))
    say(f"{len(found)} sentences")
    learned = [example for example in found if example.context not in aside]
    marker = Marker(*fit_network([(example.rows, example.right) for example in learned]))
    tensors = {"hidden": marker.hidden, "bias": marker.bias, "out": marker.out}
    save_file(tensors, options.out, {"features": "\n".join(FEATURES)})
    put(measured([example for example in found if example.context in aside], marker))
    if options.develop:
        put(measured(list(examples(questions(options.develop))), marker))
    return 0


def examples(asked: Iterable[Asked]) -> Iterator[Example]:
    """Yield the sentence that answers each question, where one does."""
    read: dict[str, tuple[Sentence, ...]] = {}
    for item in asked:
        if item.context not in read:
            read[item.context] = _sentences(item.context)
        for sentence in read[item.context]:
            answer = _place(item, sentence)
            if answer:
                yield from _example(item, sentence.text, answer)


def _sentences(context: str) -> tuple[Sentence, ...]:
    source = Source("", "txt", context, "", "")
    return tuple(sentence for article in articles_of(source) for sentence in article.sentences)


def _place(item: Asked, sentence: Sentence) -> Range | None:
    """Return where the answer stands in a sentence that is whole in its context."""
    (first, last), *others = sentence.ranges
    start, end = item.start - first, item.start - first + len(item.answers[0])
    whole = not others and first <= item.start and item.start + len(item.answers[0]) <= last
    return (start, end) if whole and sentence.text[start:end] == item.answers[0] else None


def _example(item: Asked, quote: str, answer: Range) -> Iterator[Example]:
    sought = analysed(item.query)
    weights = np.ones(len(sought.terms))
    seen = seen_in(sought, quote, weights)
    spans = candidates(sought, quote, seen)
    if not spans:
        return
    size = answer[1] - answer[0]
    lengths = np.array([end - start for start, end in spans])
    held = np.array([start <= answer[0] and answer[1] <= end for start, end in spans])
    like = [_f1(quote[slice(*span)], quote[slice(*answer)]) >= LIKE for span in spans]
    holds = held & (lengths <= LONGEST)
    near = lengths <= max(LOOSE * size, size + SPARE)
    rows = features(sought, quote, spans, seen, weights).astype(np.float32)
    yield Example(item.context, rows, holds & near | np.array(like), holds)


def measured(found: list[Example], marker: Marker) -> dict[str, float]:
    """Return the share of sentences whose best span is right, and holds the answer."""
    best = [int(np.argmax(marker.scores(example.rows))) for example in found]
    pairs = list(zip(found, best, strict=True))
    return {
        "sentences": len(found),
        "reachable": float(np.mean([example.right.any() for example in found])),
        "right": float(np.mean([example.right[at] for example, at in pairs])),
        "holds": float(np.mean([example.holds[at] for example, at in pairs])),
    }


def _f1(one: str, other: str) -> float:
    """Return the F1 of the characters of two texts, as in CMRC 2018."""
    shared = (Counter(one) & Counter(other)).total()
    return 2 * shared / (len(one) + len(other))


if __name__ == "__main__":
    raise SystemExit(main())
