"""What a run's figures belong to: without it, two figures cannot be set side by side."""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from eval.answers import LONGEST_SPAN
from eval.measures import RESAMPLES, SEED
from eval.outcomes import LIMIT, LONG_LIMIT
from index.store import Index

ROOT = Path(__file__).parent.parent
SETTINGS: dict[str, str | int] = {
    "characters": LIMIT,
    "characters of lists and comparisons": LONG_LIMIT,
    "highlighted characters per element": LONGEST_SPAN,
    "resamples": RESAMPLES,
    "seed": SEED,
}


@dataclass(frozen=True, slots=True)
class Signature:
    """The set, the index and its encoder, the settings of the measures, and the code.

    The digest of an index is that of its manifest and sources, less what differs from one build
    to the next. `commit` ends in -dirty where files differ from it, and is empty without git.
    """

    set: str
    set_sha256: str
    index_sha256: str
    encoder: str
    encoder_sha256: str
    items: int
    settings: dict[str, str | int]
    commit: str

    @property
    def facts(self) -> list[tuple[str, str]]:
        """All of it as names and values, for a reader."""
        plain = asdict(self)
        settings = plain.pop("settings")
        return [(name, str(value)) for name, value in (plain | settings).items()]


def sign(facts: Path, index: Index, items: int, settings: Mapping[str, str | int]) -> Signature:
    """Return the signature of a run; `settings` are those of the run itself."""
    manifest = asdict(index.manifest)
    made = {name: manifest[name] for name in ("format", "encoder_digest", "passage", "counts")}
    described = json.dumps([made, index.digests()], sort_keys=True, ensure_ascii=False)
    return Signature(
        set=facts.name,
        set_sha256=hashlib.sha256(facts.read_bytes()).hexdigest(),
        index_sha256=hashlib.sha256(described.encode()).hexdigest(),
        encoder=index.manifest.encoder,
        encoder_sha256=index.manifest.encoder_digest,
        items=items,
        settings=SETTINGS | dict(settings),
        commit=_commit(),
    )


def _commit() -> str:
    """Return the commit that the code stands at, empty where git or its folder is missing."""
    git = shutil.which("git")
    if git is None:
        return ""
    describe = (git, "--no-optional-locks", "-C", str(ROOT), "describe", "--always", "--dirty",
                "--abbrev=40", "--exclude=*")  # fmt: skip
    told = subprocess.run(describe, capture_output=True, text=True, check=False)  # noqa: S603
    return told.stdout.strip()
