"""Tests of what the page gives out as it is served: headers, files, and nothing to other sites."""

import logging
import os
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from gradio.utils import get_upload_folder

from bot.web.guard.headers import HEADERS
from tests.bot.web.guard.visiting import PASSWORDS, Served, called

# In a server that runs with the tests, a warning of a library would be an error.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
ROOT = Path(__file__).parent.parent.parent.parent.parent


@pytest.mark.parametrize("path", ["/", "/config", "/no/such", "/gradio_api/file=/etc/passwd"])
def test_every_answer_has_the_headers(opened: Served, closed: Served, path: str) -> None:
    """The page, refusals and errors carry all headers; nothing of a reader's is stored."""
    for served in (opened, closed):
        with served.client() as client:
            answer = client.get(path)
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
        assert answer.headers["cache-control"] == "no-store"
        assert "server" not in answer.headers


def test_files_of_the_machine_stay_there(closed: Served, ann: httpx.Client) -> None:
    """No spelling of a path gives out the index, the conversations, the code or a system file."""
    files = [Path("/etc/passwd"), ROOT / "app.py", ROOT / "bot" / "web" / "access.py"]
    files += [closed.folder / "conversations.sqlite", closed.library.folder / "manifest.json"]
    assert all(path.is_file() for path in files)
    for path in files:
        for spelt in (
            str(path),
            os.path.relpath(path, Path.cwd()),
            f"/tmp/../{path}",  # noqa: S108
            f"..%2f..%2f..%2f..%2f..%2f..{quote(str(path), safe='')}",
            quote(str(path), safe="").replace("%", "%25"),
            f"file://{path}",
            f"{path}%00.txt",
        ):
            for way in ("file=", "file/", "proxy=", "stream/", "custom_component/"):
                url = httpx.URL(closed.address, raw_path=f"/gradio_api/{way}{spelt}".encode())
                assert ann.get(url).status_code >= 400, url


def test_an_upload_cannot_choose_its_place(closed: Served, ann: httpx.Client) -> None:
    """Whatever a file is called, it lands in a folder of its own below that of uploads."""
    for name in ("../../evil.txt", "/etc/cron.d/evil", "..\\..\\evil.txt", "a\0b.txt", "." * 300):
        answer = ann.post("/gradio_api/upload", files={"files": (name, b"harmless")})
        if answer.status_code == 200:
            (place,) = (Path(one) for one in answer.json())
            assert place.read_bytes() == b"harmless"
            folder = Path(get_upload_folder())
            assert place.resolve().parent.parent == folder.resolve()
    assert not Path("/etc/cron.d/evil").exists()
    assert not [*closed.folder.rglob("evil*")]


def test_another_site_gets_nothing(opened: Served, ann: httpx.Client) -> None:
    """What a page of another site sends is refused, with the cookie of a user too."""
    with opened.client() as client:
        for one in (client, ann):
            for origin in ("http://evil.example", "null", "http://localhost:3000"):
                for method, path in (("POST", "/gradio_api/queue/join"), ("GET", "/config")):
                    answer = one.request(method, path, headers={"origin": origin})
                    assert answer.status_code == 403
                    assert "access-control-allow-origin" not in answer.headers
            own = str(one.base_url).rstrip("/")
            assert one.get("/config", headers={"origin": own}).status_code == 200


def test_a_name_made_to_lead_here_opens_nothing(opened: Served) -> None:
    """Where nobody signs in, only names of this machine are answered."""
    with opened.client() as client:
        for host in ("evil.example", "evil.example:7860", "127.0.0.1.evil.example", ""):
            assert client.get("/config", headers={"host": host}).status_code == 403
        for host in ("localhost:1", "127.0.0.1", "[::1]:7860"):
            assert client.get("/config", headers={"host": host}).status_code == 200


def test_the_log_keeps_secrets(
    closed: Served, ann: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    """No password, token, question or name of a guesser is logged."""
    caplog.set_level(logging.DEBUG)
    secret = "what only ann asks 全社会研发投入强度"  # noqa: S105
    with closed.client(**{"x-forwarded-for": "203.0.113.20"}) as client:
        client.post("/login", data={"username": secret, "password": secret})
        client.get("/config", auth=(secret, secret))
        client.get(f"/?q={quote(secret)}")
    called(ann, "history", {"act": secret, "name": secret}, "tab-of-a-log")
    ann.post("/gradio_api/call/ask", json={"data": [secret, []]})
    ann.post("/gradio_api/call/ask", json={"data": secret})
    own = [one for one in caplog.records if not one.name.startswith("http")]  # the client's
    told = "".join(record.getMessage() + str(vars(record)) for record in own)
    for hidden in (secret, quote(secret), *PASSWORDS.values(), *ann.cookies.values()):
        assert hidden not in told
