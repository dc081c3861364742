"""What programs are offered, by the examples and tables of its documentation."""

import json
import re
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from gradio_client import Client, handle_file
from gradio_client.exceptions import AppError

from bot.answer import Copy, Reading
from bot.records.answer_record import record
from tests.bot.web.live import serving_here
from tests.bot.web_making import make_answer, make_citation, reports
from tests.commands import run_here
from tests.serving import ROOT, serving

DOCS = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
REPORT = "青石日报　2023年4月18日\n\n水库竣工\n\n　　白鹭水库昨日竣工，库容三百二十万立方米。\n"
QUESTION = "科学城有多少个科创平台？"
CALLS = ("ask", "search", "add", "articles")
PATIENCE = 120  # seconds for an answer on a busy machine


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a server over the bundled reports, with the tools where they can be."""
    options = ["--mcp"] if find_spec("mcp") else []
    with serving(tmp_path_factory.mktemp("api"), *options) as at:
        yield at


def connected(address: str) -> Client:
    """Return a client of a server."""
    return Client(address, verbose=False, httpx_kwargs={"timeout": PATIENCE})


@pytest.fixture(scope="module")
def client(address: str) -> Client:
    """Give a client of that server."""
    return connected(address)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Give the report that the examples add."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def examples(language: str) -> list[str]:
    """Return the documented blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", DOCS, re.DOTALL)


def told(call: str) -> tuple[set[str], Any]:
    """Return the documented fields of what a call returns, and its documented example."""
    section = DOCS.split(f"\n### {call}\n")[1].split("\n## ")[0].split("\n### ")[0]
    table = section.split("| field | |")[1].split("\n\n")[0]
    example = section.split("```json\n")[1].split("```")[0]
    return set(re.findall(r"^\| `(.*?)` ", table, re.MULTILINE)), json.loads(example)


def fields(value: Any, at: str = "") -> set[str]:
    """Return the paths of the fields of a JSON value."""
    if isinstance(value, dict):
        inner = [fields(one, f"{at}.{name}".lstrip(".")) for name, one in value.items()]
        return {f"{at}.{name}".lstrip(".") for name in value}.union(*inner)
    if isinstance(value, list | tuple):
        return set().union(*(fields(one, f"{at}[]") for one in value))
    return set()


def run_example(code: str, address: str, folder: Path, *command: str) -> str:
    """Return what an example prints that is run as it stands, but for the address."""
    done = subprocess.run(
        [*command, code.replace("http://127.0.0.1:7860", address)],
        cwd=folder, capture_output=True, text=True, timeout=300, check=True,
    )  # fmt: skip
    return done.stdout


def test_every_field_of_an_answer_is_documented() -> None:
    """The table has exactly the fields of an answer that has all there can be."""
    article, _ = reports()[0]
    sentence = article.sentences[0]
    copy = Copy("b.txt", "b.txt:1", "乙", article.published, ((0, 1),))
    citation = replace(make_citation(article, sentence), also=(copy,))
    whole = make_answer(citation, readings=(Reading("33个", "2023年", 1),))
    assert fields(json.loads(json.dumps(record(whole)))) == told("ask")[0]


def test_calls_and_command_give_one_shape(client: Client, tmp_path: Path) -> None:
    """The answer over HTTP and with --json has the documented fields; a line two more."""
    documented, example = told("ask")
    top = {name for name in documented if re.fullmatch(r"\w+", name)}
    assert set(example) == top
    assert set(client.predict(QUESTION, api_name="/ask")) == top
    assert set(json.loads(run_here("bot", "ask", QUESTION, "--json").stdout)) == top
    lines = tmp_path / "q.jsonl"
    lines.write_text(json.dumps({"id": 1, "question": QUESTION}), encoding="utf-8")
    line = json.loads(run_here("bot", "ask", "--input", lines).stdout)
    assert list(line)[:2] == ["id", "turn"]
    assert set(line) == top | {"id", "turn"}


def test_what_is_found_listed_and_added_is_documented(client: Client, report: Path) -> None:
    """Tables and examples have exactly the fields that the other calls return."""
    returned = {
        "search": client.predict("院士", 3, api_name="/search"),
        "articles": client.predict(api_name="/articles"),
        "add": client.predict(handle_file(str(report)), api_name="/add"),
    }
    for call, value in returned.items():
        documented, example = told(call)
        assert fields(value) == documented
        assert fields(example) == documented
    assert returned["add"] in (
        told("add")[1],
        told("add")[1] | {"sources": [{"name": "report.txt", "change": "unchanged"}]},
    )


@pytest.mark.skipif(not shutil.which("curl"), reason="no curl")
@pytest.mark.skipif(sys.platform == "win32", reason="the examples are for a POSIX shell")
@pytest.mark.parametrize("code", examples("sh"))
def test_the_examples_for_curl_run(code: str, address: str, report: Path) -> None:
    """Each ends in a completed event, whose answer has the documented fields."""
    printed = run_example(code, address, report.parent, "bash", "-euc")
    event, data = printed.strip().split("\n")
    assert event == "event: complete"
    (answer,) = json.loads(data.removeprefix("data: "))
    assert {"citations", "articles"} & set(answer)


def test_the_example_for_gradio_client_runs(address: str, report: Path) -> None:
    """It prints the follow-up's answer, a passage, what was added and the number of articles."""
    (code,) = (code for code in examples("python") if "gradio_client" in code)
    printed = run_example(code, address, report.parent, sys.executable, "-c")
    assert "科创平台" in printed
    assert "report.txt" in printed


def test_mistakes_are_told_in_a_sentence(client: Client) -> None:
    """What makes no sense is an error that names the parameter, in both languages."""
    for call, given in (
        ("ask", (" ",)),
        ("ask", (QUESTION, "甲")),
        ("ask", (QUESTION, [None])),
        ("search", ("院士", 1.5)),
        ("articles", (None,)),
        ("add", ("report.txt",)),
    ):
        with pytest.raises(AppError, match=r"^\w+ 应为.+ / \w+ must be .+$"):
            client.predict(*given, api_name=f"/{call}")


def test_no_file_of_this_machine_is_taken(address: str, tmp_path: Path) -> None:
    """A path that was not uploaded is refused, also where it is dressed up as an upload."""
    path = tmp_path / "private.txt"
    path.write_text(REPORT, encoding="utf-8")
    client = connected(address)
    file = {"path": str(path), "meta": {"_type": "gradio.FileData"}}
    sent = json.dumps({"file": file}).encode()
    request = urllib.request.Request(  # noqa: S310
        f"{address}/gradio_api/call/v2/add", sent, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
        event = json.load(answer)["event_id"]
    told_at = f"{address}/gradio_api/call/add/{event}"
    with urllib.request.urlopen(told_at, timeout=PATIENCE) as answer:  # noqa: S310
        assert answer.read().startswith(b"event: error")
    assert client.predict("private.txt", api_name="/articles") == []


def test_a_bad_file_is_an_error_that_names_it(client: Client, tmp_path: Path) -> None:
    """A file of another format adds nothing and is told of."""
    path = tmp_path / "script.py"
    path.write_text("pass", encoding="utf-8")
    with pytest.raises(AppError, match=r"script\.py"):
        client.predict(handle_file(str(path)), api_name="/add")


def test_articles_are_found_and_paged(client: Client) -> None:
    """The words of `find` choose, start and count page."""
    every = client.predict(api_name="/articles")
    assert client.predict("", 1, 2, api_name="/articles") == every[1:3]
    some = client.predict("科学城 txt", api_name="/articles")
    assert some
    assert all("科学城" in article["title"] for article in some)
    assert client.predict("", 10**6, 1, api_name="/articles") == []


def test_what_does_not_last_is_not_added_to(report: Path, tmp_path: Path) -> None:
    """Reports given with --reports cannot be added to, and the error says what to do."""
    folder = tmp_path / "served"
    folder.mkdir()
    with serving_here(folder, "--reports", str(report)) as address:
        client = connected(address)
        with pytest.raises(AppError, match="--index"):
            client.predict(handle_file(str(report)), api_name="/add")


def test_four_calls_are_offered(address: str) -> None:
    """The description of the interface names these calls and no event of the page."""
    with urllib.request.urlopen(f"{address}/gradio_api/info", timeout=PATIENCE) as answer:  # noqa: S310
        described = json.load(answer)
    assert set(described["named_endpoints"]) == {f"/{call}" for call in CALLS}
    assert not described["unnamed_endpoints"]


def test_missing_packages_are_told_at_once() -> None:
    """Where the packages for --mcp are missing, one line says how to get them."""
    lacking = (
        "import runpy, sys; sys.modules['mcp'] = None; sys.argv = ['app.py', '--mcp']; "
        "runpy.run_path('app.py', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", lacking], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert "pip install -r requirements-mcp.txt" in line
