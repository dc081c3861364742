"""Whatever is asked, the answer quotes truly or is a refusal, and comes soon."""

import json
import subprocess
import sys
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer import Conversation
from index.bundled import ROOT
from tests.corpus.making import BODY
from tests.fuzz.targets import ask, assistant

NO_HANG = timedelta(minutes=2)  # for what takes a fraction of a second on an idle machine
SOON = settings(max_examples=40, deadline=NO_HANG)
CONTROL = "".join(map(chr, (*range(1, 32), *range(127, 160), 0x200B, 0x202E, 0x2028, 0xFEFF)))
LONG = ("科学城有多少个平台，" * 1_000)[:10_000]
WORDS = (
    "多少",
    "谁",
    "哪些",
    "和",
    "还是",
    "2023年",
    "它",
    "那",
    "？",
    "how many",
    "\x00",
    "０",
    "٣",
)
ODD = {
    "long": LONG,
    "long without a break": "平" * 10_000,
    "long Latin": "why " * 2_500,
    "control characters": CONTROL,
    "control characters within": "科学城\x00有\x1b[31m多少\x07个\u202e科创\x7f平台？",
    "digits": "9" * 900,
    "brackets": "（" * 900,
    "quotes": "“" * 450 + "”" * 450,
    "half of a character": "科学城\ud83d有多少个科创平台？",
    "marks on marks": "科" + "\u0301" * 900,
}


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """Build the index and load the assistant before the first question."""
    ask(BODY[0])


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_questions(text: str) -> None:
    """Very long questions and such with control characters get an answer or a refusal."""
    ask(text)


@SOON
@given(
    st.lists(
        st.sampled_from(WORDS) | st.sampled_from(BODY).map(lambda line: line[:12]) | st.text(),
        max_size=8,
    ).map("".join)
)
def test_questions_of_any_parts(text: str) -> None:
    """Words of questions, pieces of reports and any characters, in any order, end well."""
    ask(text)


@SOON
@given(st.text(max_size=60), st.text(max_size=60))
def test_conversations_of_any_text(before: str, text: str) -> None:
    """A question in a conversation of any text is answered or refused."""
    earlier = Conversation().with_turn(assistant().ask(f"科学城{before}有多少个平台？"))
    answer = assistant().ask(text, earlier)
    assert (answer.status == "answered") == bool(answer.claims)


@pytest.mark.parametrize("name", ["long", "control characters within"])
def test_the_command_takes_odd_questions(name: str) -> None:
    """`bot ask` answers them with one JSON line and no traceback."""
    text = ODD[name].replace("\x00", "")  # which no argument can hold
    command = [sys.executable, "-m", "bot", "ask", text, "--json"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=180, check=True
    )
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["status"] in ("answered", "refused")
    assert "Traceback" not in done.stderr
