"""Reads the question sets that measure the encoder and never train it."""

import json
from dataclasses import dataclass
from pathlib import Path

from index.training.corpus_text import rows


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the text that answers it, and where in it the answers start."""

    query: str
    context: str
    starts: set[int]


def cmrc(folder: Path) -> list[Asked]:
    """Return the CMRC 2018 development questions."""
    eval_folder = folder / "qa" / "eval"
    contexts = {
        row["context_id"]: row["text"] for row in rows(eval_folder / "cmrc_dev_contexts.jsonl.gz")
    }
    return [
        Asked(row["query"], contexts[row["context_id"]], {n for n in row["starts"] if n >= 0})
        for row in rows(eval_folder / "cmrc_dev.jsonl.gz")
    ]


def xquad(folder: Path, english: Path) -> list[Asked]:
    """Return XQuAD's questions from its English file, on its Chinese paragraphs."""
    articles = json.loads(english.read_text(encoding="utf-8"))["data"]
    questions = {
        f"xquad-{question['id']}": question["question"]
        for article in articles
        for paragraph in article["paragraphs"]
        for question in paragraph["qas"]
    }
    chinese = rows(folder / "qa" / "mrc_xquad_zh.jsonl.gz")
    return [Asked(questions[row["id"]], row["context"], {row["start"]}) for row in chinese]
