"""The commands of the project: run as a user runs them, or sooner, in the process of the tests."""

import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

from index.bundled import ROOT


def run(*arguments: str | Path) -> CompletedProcess[str]:
    """Run a command in a process of its own."""
    command = [sys.executable, "-m", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def run_here(*arguments: str | Path) -> CompletedProcess[str]:
    """Run a command as `python -m` does, but in this process."""
    given = [*map(str, arguments)]
    out, err = TextIOWrapper(BytesIO()), StringIO()
    with patch.object(sys, "argv", given), redirect_stdout(out), redirect_stderr(err):
        try:
            status = int(import_module(f"{given[0]}.__main__").main())
        except SystemExit as ended:
            status = int(ended.code or 0)
    out.flush()
    return CompletedProcess(given, status, out.buffer.getvalue().decode(), err.getvalue())


def outcome(done: CompletedProcess[str]) -> tuple[int, str, str]:
    """Return the status, the output and the errors of a command that was run."""
    return done.returncode, done.stdout, done.stderr
