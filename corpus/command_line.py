"""What the commands share: one clear line for what went wrong, and JSON lines on stdout."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from corpus.article import Source
from corpus.reading import Unreadable, read

FAILED = 2  # exit status


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """Print the error and exit with 2."""
        self.exit(FAILED, f"{self.prog}: {message}\n")


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
    """Reads sources, says which files gave none, and remembers whether there were any."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._inputs = read(paths)
        self.failed = False

    def __iter__(self) -> Iterator[Source]:
        for item in self._inputs:
            if isinstance(item, Unreadable):
                say(item.reason)
                self.failed = True
            else:
                yield item
