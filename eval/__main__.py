"""The commands `python -m eval run|compare|bench`."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.assistant import Assistant
from corpus.command_line import Parser, fail, json_lines, path_argument, run_command, say
from corpus.reading import ReadError
from eval.bench import bench
from eval.facts import SetError, load
from eval.measures import Difference, Measure, differences
from eval.outcomes import Outcome
from eval.report import figure
from eval.runs import REPORT, Run, RunError, ask_all, measure, read, signature, write
from index.bundled import REPORTS, bundled_index
from index.encoder import EncoderError
from index.manifest import UnusableIndexError
from index.store import Index

FACTS = Path(__file__).parent / "sets" / "facts.jsonl"
SHOWN = (
    *(f"evidence recall@{k}" for k in (1, 3, 5, 10)),
    *("answer accuracy", "span accuracy", "citation precision", "refusal accuracy"),
)


def main() -> int:
    """Run a command and return its exit status."""
    options = _parser().parse_args()
    try:
        options.run(options)
    except (EncoderError, ReadError, RunError, SetError, UnusableIndexError) as error:
        fail(error)
    except OSError as error:
        fail(f"{error.filename}: {error.strerror} / 读写失败")
    return 0


def _parser() -> Parser:
    parser = Parser(prog="python -m eval", description="评测 / evaluation on known facts")
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="用题集提问并计分 / ask a set and measure the answers")
    run.add_argument("set", type=path_argument, metavar="SET.jsonl")
    run.add_argument(
        "--index", type=path_argument, metavar="DIR", help="缺省用自带报道 / bundled reports"
    )
    run.add_argument("--out", type=path_argument, required=True, metavar="DIR")
    run.set_defaults(run=_run)
    compare = commands.add_parser("compare", help="比较两次运行 / compare two runs")
    compare.add_argument("runs", type=path_argument, nargs=2, metavar="RUN")
    compare.set_defaults(run=_compare)
    speed = commands.add_parser("bench", help="测速 / measure speed")
    speed.add_argument("paths", type=path_argument, nargs="*", default=[REPORTS], metavar="PATH")
    speed.add_argument("--set", type=path_argument, default=FACTS, metavar="SET.jsonl")
    speed.set_defaults(run=_bench)
    return parser


def _bench(options: Namespace) -> None:
    questions = []
    for number, line in json_lines(options.set):
        if not isinstance(line.get("question"), str):
            fail(f"{options.set}:{number}: 缺少 question / has no question")
        questions.append(line["question"])
    if not questions:
        fail(f"{options.set}: 没有问题 / holds no question")
    for name, value in bench(options.paths, questions).items():
        print(f"{name:16}{value:12.2f}")


def _run(options: Namespace) -> None:
    if options.out.exists() and not options.out.is_dir():
        fail(f"{options.out}: 不是文件夹 / not a folder")
    index = Index.open(options.index or bundled_index(say))
    dialogues = load(options.set, index.source)
    outcomes = tuple(ask_all(dialogues, Assistant(index), index.source, say))
    run = measure(signature(options.set, index.manifest, len(outcomes)), outcomes)
    write(run, options.out)
    _print_measures(run.measures)
    say(f"报告 / report: {options.out / REPORT}")


def _compare(options: Namespace) -> None:
    first, second = (read(folder) for folder in options.runs)
    if first.signature.set_sha256 != second.signature.set_sha256:
        fail("两次运行的题集不同，无法比较 / the runs are of different sets")
    _print_differences(differences(first.outcomes, second.outcomes))
    _print_changes(first, second)


def _print_measures(measures: Mapping[str, Sequence[Measure]]) -> None:
    print(f"{'':20}" + "".join(f"{group:30}" for group in measures))
    for row in zip(*measures.values(), strict=True):
        if row[0].name in SHOWN:
            print(f"{row[0].name:20}" + "".join(f"{figure(found):30}" for found in row))


def _print_differences(found: Sequence[Difference]) -> None:
    print(f"{'':20}{'first':>9}{'second':>9}{'change':>9}{'n':>6}{'p':>8}")
    for row in found:
        values = (row.first, row.second, row.change)
        cells = "".join(f"{'–' if value is None else f'{value:.3f}':>9}" for value in values)
        print(f"{row.name:20}{cells}{row.n:>6}{'–' if row.p is None else f'{row.p:.3f}':>8}")


def _print_changes(first: Run, second: Run) -> None:
    pairs = list(zip(first.outcomes, second.outcomes, strict=True))
    for told, won in (("变好 / mended", True), ("变坏 / broken", False)):
        changed = [(a, b) for a, b in pairs if a.right != b.right and b.right is won]
        print(f"\n{told}: {len(changed)}")
        for before, after in changed:
            print(f"{after.id}  {after.question}\n  - {_reply(before)}\n  + {_reply(after)}")


def _reply(outcome: Outcome) -> str:
    return f"({outcome.status}) {outcome.given}"


if __name__ == "__main__":
    run_command(main)
