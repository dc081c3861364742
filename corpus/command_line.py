"""What the commands share: one clear line for what went wrong, and JSON lines on stdout."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

from corpus.article import Source
from corpus.json_text import JsonError, parsed
from corpus.reading import Remark, read

FAILED = 2  # exit status


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """Print the error and exit with 2; what is told in English only is led in in Chinese."""
        told = message if " / " in message else f"选项有误，见 --help / {message}"
        self.exit(FAILED, f"{self.prog}: {told}\n")


def text_argument(given: str) -> str:
    """Take an argument that must be text; bytes that are no UTF-8 are refused."""
    try:
        given.encode()
    except UnicodeEncodeError as error:
        raise argparse.ArgumentTypeError("不是有效的 UTF-8 文本 / is no valid UTF-8") from error
    return given


def path_argument(given: str) -> Path:
    """Take an argument that names a file or folder; its name must be valid UTF-8."""
    return Path(text_argument(given))


def run_command(main: Callable[[], int]) -> NoReturn:
    """Run a command to its exit status, its output in UTF-8; an interruption is one line."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = main()
    except KeyboardInterrupt:
        fail("已中断 / interrupted")
    raise SystemExit(status)


def json_lines(file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield number and object of each line of a file of JSON lines, blank ones aside.

    A line that is no object in valid UTF-8 ends the command with one line that names it.
    """
    with file.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                record = parsed(line.decode("utf-8-sig" if number == 1 else "utf-8"))
            except UnicodeDecodeError:
                fail(f"{file}:{number}: 不是 UTF-8 文本 / is no text in UTF-8")
            except JsonError as error:
                fail(f"{file}:{number}: {error}")
            if not isinstance(record, dict):
                fail(f"{file}:{number}: 不是 JSON 对象 / is no JSON object")
            yield number, record


def say(message: str) -> None:
    """Print a message or the progress of long work to stderr."""
    print(message, file=sys.stderr, flush=True)  # noqa: T201


def fail(message: object) -> NoReturn:
    """Print one line and exit with 2."""
    say(" ".join(str(message).split()))
    raise SystemExit(FAILED)


def put(record: dict[str, Any]) -> None:
    """Print one JSON line to stdout; ends quietly when nobody reads on."""
    try:
        sys.stdout.buffer.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None


class Reader:
    """Reads sources, says what gave none, and counts it in `failed`."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._inputs = read(paths)
        self.failed = 0

    def __iter__(self) -> Iterator[Source]:
        for item in self._inputs:
            if isinstance(item, Source):
                yield item
            elif isinstance(item, Remark):
                say(" ".join(item.text.split()))
            else:
                say(" ".join(item.reason.split()))
                self.failed += item.count
