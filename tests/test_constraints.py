"""Every install takes the versions that all is tested with."""

import re
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
FILES = (*ROOT.glob("requirements*.txt"), ROOT / "tests" / "requirements.txt")


def packages(file: Path) -> list[Requirement]:
    """Return what a file names, without comments and other files."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if not line.startswith(("#", "-"))]


PINS = {canonicalize_name(one.name): one for one in packages(ROOT / "constraints.txt")}


def test_each_line_is_one_plain_version() -> None:
    """No extra, no mark of a build or a place: the same line holds on every machine."""
    for pin in PINS.values():
        (version,) = pin.specifier
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9.]+(\.?(post|rc|b)[0-9]+)?", str(pin)), pin
        assert version.operator == "=="
    assert [*PINS] == sorted(PINS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.name}")
def test_what_is_named_is_pinned_alike(file: Path) -> None:
    """The requirement files and the constraints never ask for two versions of a package."""
    for named in packages(file):
        assert PINS[canonicalize_name(named.name)].specifier == named.specifier, named


def test_the_tests_run_with_these_versions() -> None:
    """What is installed here of the packages that are pinned has the version of its pin."""
    found = {
        canonicalize_name(one.metadata["Name"]): one.version for one in metadata.distributions()
    }
    assert len(found.keys() & PINS.keys()) > len(packages(ROOT / "requirements.txt"))
    for name in found.keys() & PINS.keys():
        assert PINS[name].specifier.contains(found[name]), (name, found[name])


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.name}")
def test_every_install_is_constrained(file: Path) -> None:
    """Each requirement file takes the constraints in, and the Makefile installs anew with them."""
    taken = [line[3:] for line in file.read_text().splitlines() if line.startswith("-c ")]
    assert [(file.parent / name).resolve() for name in taken] == [ROOT / "constraints.txt"]
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    stamps = [line for line in lines if re.match(r"\.venv/\w+\.stamp:", line)]
    assert all("constraints.txt" in line.split() for line in stamps)
