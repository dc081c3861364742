"""The commands `python -m eval run|check|compare|bench|load`."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from math import inf
from pathlib import Path
from typing import get_args

from bot.assistant import Assistant
from corpus.command_line import Parser, fail, json_lines, path_argument, run_command, say
from corpus.reading import ReadError
from eval.bench.report import report_text
from eval.bench.rivals import MissingRivalError
from eval.bench.run import Plan, bench
from eval.console import comparison_text, counts_text, run_text, unscored_text
from eval.differences import differences
from eval.facts import SetError, Split
from eval.legs import measured_legs
from eval.load import Load, LoadError, put_load
from eval.runs import REPORT, RunError, ask_all, measure, read, write
from eval.signature import sign
from eval.tasks import counts, opened
from index.bundled import REPORTS
from index.encoder import EncoderError
from index.manifest import UnusableIndexError

KNOWN = (
    EncoderError, LoadError, MissingRivalError, ReadError, RunError, SetError, UnusableIndexError,
)  # fmt: skip
FACTS = Path(__file__).parent / "sets" / "facts.jsonl"


def main() -> int:
    """Run a command and return its exit status."""
    options = _parser().parse_args()
    try:
        options.run(options)
    except KNOWN as error:
        fail(error)
    except OSError as error:
        fail(f"{error.filename}: {error.strerror} / 读写失败")
    return 0


def _parser() -> Parser:
    parser = Parser(prog="python -m eval", description="评测 / evaluation on known facts")
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="用题集提问并计分 / ask a set and measure the answers")
    check = commands.add_parser("check", help="检查题集 / check a set and count its questions")
    for command in (run, check):
        command.add_argument("set", type=path_argument, metavar="SET")
        command.add_argument(
            "--index", type=path_argument, metavar="DIR", help="缺省用自带报道 / bundled reports"
        )
    check.set_defaults(run=_check)
    run.add_argument("--out", type=path_argument, required=True, metavar="DIR")
    run.add_argument("--split", choices=get_args(Split), help="只问其一 / ask only this split")
    run.add_argument("--legs", action="store_true", help="检索各路分开计分 / each leg apart")
    run.add_argument("--sample", type=int, metavar="N", help="随机抽 N 题 / ask N at random")
    run.add_argument(
        "--in-a-row", type=int, metavar="N",
        help="每 N 道不相干的题在一次对话里问 / ask N unrelated questions in one conversation",
    )  # fmt: skip
    run.add_argument("--seed", type=int, default=0, metavar="S")
    run.add_argument(
        "--among", type=path_argument, action="append", default=[], metavar="PATH",
        help="阅读理解题集混入的报道 / articles to mix with the contexts of a file",
    )  # fmt: skip
    run.set_defaults(run=_run)
    compare = commands.add_parser("compare", help="比较两次运行 / compare two runs")
    compare.add_argument("runs", type=path_argument, nargs=2, metavar="RUN")
    compare.set_defaults(run=_compare)
    _add_bench(commands.add_parser("bench", help="测速 / measure speed"))
    _add_load(commands.add_parser("load", help="多人同时提问 / put the load of many users"))
    return parser


def _add_bench(speed: ArgumentParser) -> None:
    speed.add_argument(
        "--news", type=path_argument, action="append", metavar="PATH",
        help="缺省用自带报道 / the bundled reports by default",
    )  # fmt: skip
    speed.add_argument(
        "--questions", type=path_argument, metavar="FILE",
        help="阅读理解题集；缺省取自文章 / a comprehension set; by default made of the news",
    )  # fmt: skip
    speed.add_argument("--sizes", default="1000,10000", metavar="N,N", help="段数 / passages")
    speed.add_argument("--rivals", action="store_true", help="与其他库对照 / other libraries too")
    speed.add_argument("--out", type=path_argument, default=Path(".cache/bench"), metavar="DIR")
    speed.set_defaults(run=_bench)


def _add_load(load: ArgumentParser) -> None:
    load.add_argument("address", metavar="URL", help="正在运行的网页 / the page, which is running")
    load.add_argument("--users", type=int, default=50, metavar="N")
    load.add_argument("--seconds", type=float, default=180, metavar="S")
    load.add_argument("--set", type=path_argument, default=FACTS, metavar="SET.jsonl")
    load.add_argument("--user", metavar="NAME", help="需要登录时的账户 / where sign-in is required")
    load.add_argument(
        "--password-env", metavar="VAR", help="存有密码的环境变量 / the variable with the password"
    )
    load.set_defaults(run=_load)


def _run(options: Namespace) -> None:
    if options.out.exists() and not options.out.is_dir():
        fail(f"{options.out}: 不是文件夹 / not a folder")
    for name, number in (("--sample", options.sample), ("--in-a-row", options.in_a_row)):
        if number is not None and number < 1:
            fail(f"{name} {number}: 至少为 1 / must be at least 1")
    with opened(options.set, options.index, options.among, say) as whole:
        task = whole.of_split(options.split) if options.split else whole
        task = task.sampled(options.sample, options.seed) if options.sample else task
        task = task.in_a_row(options.in_a_row, options.seed) if options.in_a_row else task
        outcomes = tuple(ask_all(task.dialogues, Assistant(task.index), task.index.source, say))
        legs = measured_legs(task.facts, outcomes, task.index) if options.legs else {}
        signed = sign(options.set, task.index, len(outcomes), _settings(options))
    run = measure(signed, outcomes, task.unscored, legs)
    write(run, options.out)
    print(run_text(run))
    say(f"报告 / report: {options.out / REPORT}")


def _settings(options: Namespace) -> dict[str, str | int]:
    """Return what was asked of a set other than all of it, for the signature."""
    given: dict[str, str | int] = {}
    if options.split:
        given["split"] = options.split
    if options.sample:
        given |= {"sample": options.sample, "sample seed": options.seed}
    if options.in_a_row:
        given |= {"in a row": options.in_a_row, "row seed": options.seed}
    if options.among:
        given["among"] = " ".join(map(str, options.among))
    return given


def _check(options: Namespace) -> None:
    with opened(options.set, options.index, (), say) as task:
        print("\n\n".join([counts_text(counts(task.facts)), *unscored_text(task.unscored)]))


def _compare(options: Namespace) -> None:
    first, second = (read(folder) for folder in options.runs)
    asked = [[outcome.id for outcome in run.outcomes] for run in (first, second)]
    if first.signature.set_sha256 != second.signature.set_sha256 or asked[0] != asked[1]:
        fail("两次运行的题目不同，无法比较 / the runs are of different sets or parts of one")
    found = differences(first.outcomes, second.outcomes)
    print(comparison_text(found, first.outcomes, second.outcomes))


def _bench(options: Namespace) -> None:
    given = [size.strip() for size in options.sizes.split(",")]
    if not all(size.isdecimal() and int(size) for size in given):
        fail(
            f"--sizes {options.sizes}: 应为逗号隔开的正整数 / "
            "must be whole numbers above 0, with commas"
        )
    sizes = sorted(set(map(int, given)))
    plan = Plan(options.news or [REPORTS], options.questions, sizes, options.rivals, options.out)
    found = bench(plan, say)
    print(report_text(found))
    say(f"图表 / tables and chart: {options.out}")


def _load(options: Namespace) -> None:
    if options.users < 1 or not 0 < options.seconds < inf:
        fail("--users 与 --seconds 须大于 0 / --users and --seconds must be above 0")
    password = os.environ.get(options.password_env or "")
    if options.user and not password:
        fail("请用 --password-env 指明密码所在的变量 / name a set variable with --password-env")
    account = (options.user, password) if options.user and password else None
    load = Load(options.users, options.seconds, account)
    _print_figures(put_load(options.address, _questions(options), load))


def _questions(options: Namespace) -> list[str]:
    questions = []
    for number, line in json_lines(options.set):
        if not isinstance(line.get("question"), str):
            fail(f"{options.set}:{number}: 缺少 question / has no question")
        questions.append(line["question"])
    if not questions:
        fail(f"{options.set}: 没有问题 / holds no question")
    return questions


def _print_figures(figures: Mapping[str, float]) -> None:
    for name, value in figures.items():
        print(f"{name:24}{value:12.2f}")


if __name__ == "__main__":
    run_command(main)
