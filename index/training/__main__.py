"""Remakes the encoder: `python -m index.training DATA_FOLDER --out index/model`."""

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from tokenizers import Tokenizer

from index.training.contrast import Kind, Schedule, first_weights, train
from index.training.corpus_text import NEWS, articles, parallel
from index.training.dictionary import translations
from index.training.evaluate import report
from index.training.kinds import broad_kinds, pointed_kinds
from index.training.materials import frequencies, materials
from index.training.saving import save
from index.training.vocabulary import build_tokenizer, count_translations, count_words

SEED = 20231231
BROAD = Schedule(steps=4500, rate=0.1)
POINTED = Schedule(steps=2500, rate=0.05)


def say(message: str) -> None:
    """Print a line of progress, with the time, on stderr."""
    print(time.strftime("%H:%M:%S"), message, file=sys.stderr, flush=True)


def make_tokenizer(data: Path, size: int) -> Tokenizer:
    """Build the tokenizer of the data folder's words."""
    both = parallel(data, kept_out=False)
    counts = count_words(chain(articles(data), chain.from_iterable(both)))
    count_translations(counts, translations(data))
    return build_tokenizer(counts, size)


def teller(kinds: Sequence[Kind], every: int = 100) -> Callable[[int, str, float], None]:
    """Return a function that says the last loss of each kind now and then."""
    last = dict.fromkeys((kind.name for kind in kinds), float("nan"))

    def tell(step: int, name: str, loss: float) -> None:
        last[name] = loss
        if (step + 1) % every == 0:
            losses = ", ".join(f"{kind} {value:.2f}" for kind, value in last.items())
            say(f"step {step + 1}: {losses}")

    return tell


def remake(data: Path, out: Path, size: int, dimensions: int, shorten: int) -> None:
    """Count words, build the tokenizer, train in two phases; save and measure after each."""
    say("counting words 统计词频")
    tokenizer = make_tokenizer(data, size)
    say(f"{tokenizer.get_vocab_size()} tokens; tokenising 切分语料")
    parts = materials(data, tokenizer)
    weights = first_weights(frequencies(parts.news, tokenizer.get_vocab_size()), dimensions, SEED)
    with TemporaryDirectory() as untrained:
        save(tokenizer, weights, Path(untrained))
        say(f"untrained 未训练: {json.dumps(report(data, Path(untrained)), ensure_ascii=False)}")
    for schedule, kinds in ((BROAD, broad_kinds(parts)), (POINTED, pointed_kinds(parts))):
        steps = max(1, schedule.steps // shorten)
        brief = Schedule(steps, schedule.batch, schedule.rate)
        weights = train(weights, kinds, brief, SEED + steps, teller(kinds))
        save(tokenizer, weights, out)
        say(f"{steps} steps 步: {json.dumps(report(data, out), ensure_ascii=False)}")


def main() -> int:
    """Run the command; exit code 2 with one line where the data folder is not one."""
    parser = argparse.ArgumentParser(prog="python -m index.training", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora 语料文件夹")
    parser.add_argument("--out", type=Path, required=True, help="model folder 模型文件夹")
    parser.add_argument(
        "--tokens", type=int, default=45_000, help="size of the vocabulary 词表大小"
    )
    parser.add_argument("--dimensions", type=int, default=256, help="of a vector 向量维数")
    parser.add_argument("--threads", type=int, default=2, help="processor threads 线程数")
    parser.add_argument(
        "--shorten", type=int, default=1, help="divide the steps, to try 步数缩减倍数"
    )
    options = parser.parse_args()
    if not (options.data / NEWS).is_file():
        say(f"{options.data} holds no {NEWS}: give the data folder. 该文件夹中没有 {NEWS}。")
        return 2
    torch.set_num_threads(options.threads)
    remake(options.data, options.out, options.tokens, options.dimensions, options.shorten)
    return 0


if __name__ == "__main__":
    sys.exit(main())
