"""Measures a saved encoder by itself: `python -m index.training.evaluate DATA_FOLDER MODEL`."""

import argparse
import json
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer

from index.training.corpus_text import NEWS, parallel, rows, sentences
from index.training.evaluation_sets import Asked, cmrc, xquad

PASSAGE_CHARACTERS = 300
DISTRACTORS = 30_000
WORDS = (("总统", "president"), ("经济", "economy"), ("增长", "上升"), ("医院", "大夫"))
UNRELATED = (("总统", "apple"), ("经济", "dance"), ("增长", "厨房"), ("医院", "足球"))


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of `n` queries whose text came first, and among the first ten; 0 to 1."""

    hit_1: float
    hit_10: float
    n: int


def passages(text: str, longest: int = PASSAGE_CHARACTERS) -> list[tuple[int, str]]:
    """Pack whole sentences up to `longest` characters, each passage with where it starts."""
    packed: list[tuple[int, str]] = []
    position = 0
    for sentence in sentences(text):
        if packed and len(packed[-1][1]) + len(sentence) <= longest:
            packed[-1] = (packed[-1][0], packed[-1][1] + sentence)
        else:
            packed.append((position, sentence))
        position += len(sentence)
    return packed


def encoded(model: SentenceTransformer, texts: list[str]) -> NDArray[np.float32]:
    """Return the unit vectors of the texts."""
    vectors = model.encode(texts, batch_size=512, show_progress_bar=False)
    return np.asarray(vectors, dtype=np.float32)


def hits(
    queries: NDArray[np.float32], texts: NDArray[np.float32], right: list[set[int]]
) -> Figures:
    """Count how often one of a query's right texts is the nearest, and among the nearest ten."""
    first = ten = 0
    for start in range(0, len(queries), 256):
        scores = queries[start : start + 256] @ texts.T
        nearest = np.argpartition(-scores, 10, axis=1)[:, :10]
        best = scores.argmax(axis=1)
        for number, answers in enumerate(right[start : start + 256]):
            first += int(best[number]) in answers
            ten += not answers.isdisjoint(nearest[number].tolist())
    return Figures(first / len(queries), ten / len(queries), len(queries))


def on_questions(model: SentenceTransformer, asked: list[Asked], news: list[str]) -> Figures:
    """Ask questions over the passages of their contexts mixed with news passages.

    Right is each passage of the question's context that holds the start of an answer.
    """
    texts: list[str] = []
    places: dict[str, list[tuple[int, int]]] = {}
    for context in dict.fromkeys(item.context for item in asked):
        for start, text in passages(context):
            places.setdefault(context, []).append((start, len(texts)))
            texts.append(text)
    right = [
        {max(p for p in places[item.context] if p[0] <= start)[1] for start in item.starts}
        for item in asked
    ]
    return hits(encoded(model, [item.query for item in asked]), encoded(model, texts + news), right)


def on_translations(folder: Path, model: SentenceTransformer) -> Figures:
    """Ask the kept-out English sentences; right are their Chinese translations."""
    pairs = parallel(folder, kept_out=True)
    chinese = encoded(model, [zh for _, zh in pairs])
    right: dict[str, set[int]] = {}
    for number, (english, _) in enumerate(pairs):
        right.setdefault(english, set()).add(number)
    return hits(encoded(model, list(right)), chinese, list(right.values()))


def cosine(model: SentenceTransformer, a: str, b: str) -> float:
    """Return the cosine of two texts, -1 to 1."""
    left, right = encoded(model, [a, b])
    return float(left @ right)


def report(folder: Path, model_folder: Path, english: Path | None = None) -> dict[str, str]:
    """Return all figures, ready to print; those on XQuAD where its English file is given."""
    model = SentenceTransformer(str(model_folder), device="cpu").float()
    news = (text for row in rows(folder / NEWS) for _, text in passages(row["text"]))
    distractors = list(islice(news, DISTRACTORS))
    figures = {
        "cmrc_dev": on_questions(model, cmrc(folder), distractors),
        "tatoeba en-zh": on_translations(folder, model),
    }
    if english:
        figures["xquad en-zh"] = on_questions(model, xquad(folder, english), distractors)
    lines = {
        name: f"hit@1 {found.hit_1:.3f}, hit@10 {found.hit_10:.3f}, n {found.n}"
        for name, found in figures.items()
    }
    for a, b in (*WORDS, *UNRELATED):
        lines[f"{a} / {b}"] = f"{cosine(model, a, b):.2f}"
    return lines


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora 语料文件夹")
    parser.add_argument("model", type=Path, help="model folder 模型文件夹")
    parser.add_argument("--english", type=Path, help="xquad.en.json of google-deepmind/xquad")
    options = parser.parse_args()
    figures = report(options.data, options.model, options.english)
    print(json.dumps(figures, ensure_ascii=False, indent=1))
