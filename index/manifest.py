"""The manifest of an index folder: what is in it, how it was made, and the digests to check it."""

import hashlib
import json
import os
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from index.encoder import Encoder

FORMAT = 5
NAME = "manifest.json"
REQUIRED = "重建请用 / rebuild with: python -m index build PATH... --out DIR"


HASHED = 64_000_000


class UnusableIndexError(ValueError):
    """An index folder is missing, damaged or of another format."""


@dataclass(frozen=True, slots=True)
class File:
    """Size in bytes and digest of a file as it was written."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index folder holds; `generation` names the folder in it that is current.

    `passage` is the length in characters that passages were cut to.
    """

    format: int
    generation: str
    encoder: str
    encoder_digest: str
    dimension: int
    passage: int
    counts: dict[str, int]
    files: dict[str, File]

    def write(self, folder: Path) -> None:
        """Make this the folder's manifest by one atomic rename."""
        aside = folder / f".{NAME}.{os.getpid()}"
        with aside.open("w", encoding="utf-8") as file:
            json.dump(asdict(self), file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(folder / NAME)


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of a folder; raises UnusableIndexError with one clear line."""
    path = folder / NAME
    if not path.is_file():
        raise UnusableIndexError(f"{folder}: 这里没有索引 / there is no index here; {REQUIRED}")
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        files = {name: File(**entry) for name, entry in data.pop("files").items()}
        manifest = Manifest(files=files, **data)
        _check(manifest)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise UnusableIndexError(
            f"{path}: 清单已损坏 / the manifest is damaged; {REQUIRED}"
        ) from error
    if manifest.format != FORMAT:
        raise UnusableIndexError(
            f"{path}: 格式 {manifest.format}，需要 {FORMAT} / "
            f"format {manifest.format}, not {FORMAT}; {REQUIRED}"
        )
    return manifest


def _check(manifest: Manifest) -> None:
    """Raise ValueError where a field of a manifest is of no use."""
    numbers = (manifest.format, manifest.dimension, manifest.passage, *manifest.counts.values())
    sizes = (file.size for file in manifest.files.values())
    names = (manifest.encoder, manifest.encoder_digest, *manifest.files)
    if (
        not all(type(number) is int for number in (*numbers, *sizes))
        or not all(type(name) is str for name in names)
        or not re.fullmatch(r"generation-[0-9a-f]+", manifest.generation)
        or not manifest.files
        or any(".." in Path(name).parts or Path(name).is_absolute() for name in manifest.files)
    ):
        raise ValueError("a field of the manifest is of the wrong sort")


def files_of(folder: Path) -> dict[str, File]:
    """Return size and digest of each file below a folder by its relative name."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): File(path.stat().st_size, digest_of(path))
        for path in paths
        if not path.name.endswith(".lock")
    }


def digest_of(path: Path) -> str:
    """Return the SHA-256 digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check_files(folder: Path, manifest: Manifest) -> None:
    """Check a generation's files; raises UnusableIndexError naming the first bad one.

    Digests cost time in proportion to the index: above `HASHED` bytes only sizes are compared.
    """
    hashed = sum(file.size for file in manifest.files.values()) <= HASHED
    for name, file in manifest.files.items():
        path = folder / name
        same = path.is_file() and path.stat().st_size == file.size
        if not same or (hashed and digest_of(path) != file.sha256):
            raise UnusableIndexError(
                f"{path}: 文件缺失或已损坏 / the file is missing or damaged; {REQUIRED}"
            )


def check_encoder(folder: Path, manifest: Manifest, encoder: Encoder) -> None:
    """Check that an encoder is the one that an index was built with."""
    if encoder.digest != manifest.encoder_digest:
        raise UnusableIndexError(
            f"{folder}: 编码模型 {manifest.encoder} 已不是建索引时的那个 / the encoder "
            f"{manifest.encoder} is not the one this index was built with; {REQUIRED}"
        )
