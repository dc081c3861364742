"""Feeds one target with bytes that libFuzzer makes up, led by which code they reach.

`python -m tests.fuzz.with_atheris TARGET SECONDS` needs `pip install atheris==3.0.0` (Linux);
TARGET is a kind of file or `question`. It ends with 0 where nothing was found, else with the
traceback and the input, which libFuzzer keeps in a file `crash-...` or `timeout-...`.
"""

import sys
import tempfile
from importlib import import_module
from pathlib import Path

atheris = import_module("atheris")  # optional: no part of the suite
with atheris.instrument_imports(include=["corpus", "bot", "trafilatura", "docx"]):
    from tests.fuzz.targets import KINDS, ask, read_bytes, seeds, word_of, xml_of

TARGETS = (*KINDS, "question")
SLOW = 10  # seconds that an input may take
LONGEST = 4096  # bytes of an input


def put(target: str, data: bytes) -> None:
    """Give bytes to a target."""
    if target == "question":
        ask(data.decode("utf-8", "replace"))
    elif target == "docx":
        read_bytes("docx", data)
        read_bytes("docx", word_of(data))
    else:
        read_bytes(target, data)


def first(target: str) -> tuple[bytes, ...]:
    """Return inputs to begin with."""
    if target == "question":
        return ("科学城有多少个科创平台？".encode(), "谁和谁在2023年1月5日说了什么？".encode())
    return (xml_of(seeds("docx")[0]),) if target == "docx" else seeds(target)


def main() -> None:
    """Fuzz until the time is over or something is found."""
    target, seconds = sys.argv[1:]
    if target not in TARGETS:
        raise SystemExit(f"{target}: {' '.join(TARGETS)}?")
    with tempfile.TemporaryDirectory() as corpus:
        for number, data in enumerate(first(target)):
            (Path(corpus) / f"seed{number}").write_bytes(data[:LONGEST])
        options = [
            f"-max_total_time={seconds}", f"-timeout={SLOW}", f"-max_len={LONGEST}",
            "-rss_limit_mb=4096",
        ]  # fmt: skip
        atheris.Setup([sys.argv[0], *options, corpus], lambda data: put(target, data))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
