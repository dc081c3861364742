"""A call that fails in the queue, after its request was answered, gives nothing away."""

import json
import logging
from typing import Any

import httpx
import pytest

from bot.web.guard.wording import CHINESE, ENGLISH
from tests.bot.web.guard.visiting import Served

# In a server that runs with the tests, a warning of a library would be an error.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
ASKED = "谁也不该读到的问题"
FOREIGN = {"path": "/etc/passwd", "meta": {"_type": "gradio.FileData"}}
CALLS: tuple[tuple[str, list[Any]], ...] = (
    ("ask", [ASKED]),
    ("ask", []),
    ("search", [{"path": ASKED}]),
    ("add", [FOREIGN | {"orig_name": ASKED}]),
)


def ended(client: httpx.Client, call: str, data: list[Any]) -> tuple[str, str]:
    """Return the event with which a call ends, and its data."""
    sent = client.post(f"/gradio_api/call/{call}", json={"data": data})
    answer = client.get(f"/gradio_api/call/{call}/{sent.json()['event_id']}").text
    event, _, told = answer.strip().partition("\n")
    return event.removeprefix("event: "), told.removeprefix("data: ")


@pytest.mark.parametrize(("call", "data"), CALLS)
def test_a_failed_call_is_not_written_down(
    opened: Served,
    call: str,
    data: list[Any],
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Neither the log nor the output holds any of what was asked, nor a traceback."""
    with opened.client() as client, caplog.at_level(logging.DEBUG):
        event, _ = ended(client, call, data)
    assert event == "error"
    own = [one for one in caplog.records if not one.name.startswith("http")]  # the client's
    written = "".join(map(str, [*capfd.readouterr(), *(vars(record) for record in own)]))
    for hidden in (ASKED, json.dumps(ASKED).strip('"'), "/etc/passwd", "Traceback"):
        assert hidden not in written


@pytest.mark.parametrize(("language", "words"), [("zh-CN", CHINESE), ("en", ENGLISH)])
def test_the_caller_is_told_in_a_sentence(opened: Served, language: str, words: Any) -> None:
    """A call with a missing argument or a file of the machine says that it failed, not nothing."""
    with opened.client(**{"accept-language": language}) as client:
        for call, data in (CALLS[0], CALLS[-1]):
            _, told = ended(client, call, data)
            assert json.loads(told)["error"] == words.failed


def test_the_log_says_where(opened: Served, caplog: pytest.LogCaptureFixture) -> None:
    """The kind of the error and the places it came through are logged, one record a call."""
    with opened.client() as client:
        ended(client, *CALLS[0])
    (record,) = (one for one in caplog.records if one.name == "bot.web.guard.faults")
    fields = vars(record)["fields"]
    assert fields["error"] == "ValueError"
    assert all(".py:" in place for place in (fields["at"], *fields["through"]))
