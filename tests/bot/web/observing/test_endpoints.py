"""A supervisor learns whether the server is well, and what it has counted."""

from pathlib import Path
from shutil import copytree

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from bot.answer import Conversation
from bot.library import Library
from bot.web.guard.door import Door
from bot.web.guard.passwords import hashed
from bot.web.guard.sessions import Sessions
from bot.web.guard.sign_in import SignIn
from bot.web.observing.endpoints import observing
from bot.web.observing.observed import Observed
from index.bundled import bundled_index
from tests.index.built import silent

PASSWORD = "long and secret"  # noqa: S105


@pytest.fixture(name="library")
def make_library(tmp_path: Path) -> Library:
    """Give a library of the bundled reports in a folder of its own."""
    return Library(copytree(bundled_index(silent), tmp_path / "library"))


def watched(library: Library) -> tuple[TestClient, Observed]:
    """Return a client of an application and what its questions go through."""
    app = FastAPI()
    observed = observing(app, library)
    return TestClient(app), observed


def test_health_is_the_generation(library: Library) -> None:
    """In good health the generation that is served is told, and nothing else."""
    client, _ = watched(library)
    answer = client.get("/healthz")
    generation = library.index.manifest.generation
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "generation": generation})


@pytest.mark.parametrize("harm", ["manifest", "file", "folder"])
def test_an_index_that_cannot_be_read_is_no_good_health(
    library: Library, harm: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The reason is told without the names of files, which only the log has."""
    manifest = library.index.manifest
    lost = {
        "manifest": library.folder / "manifest.json",
        "file": library.folder / manifest.generation / next(iter(manifest.files)),
        "folder": library.folder,
    }[harm]
    lost.rename(lost.with_name("elsewhere"))
    client, _ = watched(library)
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["status"] == "failing"
    assert "the index cannot be read" in answer.json()["reason"]
    assert library.folder.name not in answer.text
    assert str(library.folder) in caplog.records[-1].__dict__["fields"]["reason"]


def test_measures_are_text_for_prometheus(library: Library) -> None:
    """Questions, generation and the memory of the process are told."""
    client, observed = watched(library)
    observed.ask("？", Conversation())
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert 'reports_questions_total{outcome="refused"} 1.0' in answer.text
    assert f'generation="{library.index.manifest.generation}"' in answer.text
    assert "process_resident_memory_bytes" in answer.text


def test_behind_the_door_only_the_health_is_told(library: Library) -> None:
    """Where users sign in, a stranger gets no measures; a program gives name and password."""
    app = FastAPI()
    observing(app, library)
    sign_in = SignIn({"ann": hashed(PASSWORD)})
    app.add_middleware(Door, sign_in=sign_in, sessions=Sessions())
    client = TestClient(app)
    assert client.get("/healthz").status_code == 200
    assert client.get("/metrics").status_code == 401
    assert client.get("/metrics", auth=("ann", "wrong")).status_code == 401
    assert "reports_questions" in client.get("/metrics", auth=("ann", PASSWORD)).text
