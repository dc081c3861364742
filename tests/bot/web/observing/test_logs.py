"""The log is JSON, one object a line."""

import json
import logging
import subprocess
import sys
from datetime import datetime

from bot.web.observing.logs import JsonLines
from index.bundled import ROOT

LOGGING = """
import logging
from bot.web.observing.logs import log_to_stderr
log_to_stderr()
logging.getLogger("bot.web").info("一\\n二", extra={"fields": {"count": 2}})
logging.getLogger("library").info("a step")
try:
    1 / 0
except ZeroDivisionError:
    logging.getLogger("library").exception("failed")
"""


def test_a_line_tells_time_level_and_event() -> None:
    """Time is in UTC; fields stand beside the event, whatever their type."""
    record = logging.LogRecord("bot", logging.WARNING, "", 0, "over %d", (7,), None)
    record.fields = {"path": ROOT}
    line = json.loads(JsonLines().format(record))
    assert datetime.fromisoformat(line["time"]).utcoffset().__str__() == "0:00:00"
    assert (line["level"], line["event"], line["path"]) == ("warning", "over 7", str(ROOT))


def test_stderr_holds_one_object_a_line() -> None:
    """Line breaks and tracebacks stay within a line; steps of libraries are left out."""
    command = [sys.executable, "-c", LOGGING]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    told, failed = map(json.loads, done.stderr.splitlines())
    assert (told["event"], told["count"]) == ("一\n二", 2)
    assert "ZeroDivisionError" in failed["traceback"]
    assert not done.stdout
