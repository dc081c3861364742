"""The manifest of an index folder: what is in it, how it was made, and the digests to check it."""

import hashlib
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, astuple, dataclass
from pathlib import Path

from corpus import json_text
from corpus.disk import in_place_of, sync
from index.encoder import Encoder

FORMAT = 14
NAME = "manifest.json"
GENERATION = "generation-"
UNFINISHED = ".unfinished"  # follows the name of a generation that was never current
REQUIRED = "建立请用 / build one with: python -m index build PATH... --out DIR"
WAYS_OUT = (
    "请由备份恢复，或重新完整复制这个文件夹；都没有时把它移走再重建 / restore a backup with "
    "python -m index restore FILE --out NEW, or copy the whole folder again; "
    "with neither, move it away and build anew"
)
MENDING = (
    "所存原文若完好可用 / if the texts it holds are sound: python -m index rebuild --index DIR; "
    f"{WAYS_OUT}"
)
RENEWED = "更新请用 / renew it with: python -m index rebuild --index DIR"
HASHED = 64_000_000  # bytes of files that are read to compare digests when an index is opened


class UnusableIndexError(ValueError):
    """An index folder is missing, damaged or of another format."""


@dataclass(frozen=True, slots=True)
class File:
    """Size in bytes and digest of a file as it was written."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Server:
    """A collection on a Milvus server; `uri` holds no password."""

    uri: str
    collection: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index folder holds; `generation` names the folder in it that is current.

    `passage` is the length in characters that passages were cut to; `parts` names the folders in
    the generation that hold the text of record, in the order of their numbers; `server` holds
    the legs of a search, None where they are in the generation.
    """

    format: int
    generation: str
    encoder: str
    encoder_digest: str
    dimension: int
    passage: int
    counts: dict[str, int]
    parts: tuple[str, ...]
    files: dict[str, File]
    server: Server | None = None

    def write(self, folder: Path) -> None:
        """Make this the folder's manifest by one atomic rename."""
        with in_place_of(folder / NAME) as (aside,):
            aside.write_text(self.text(), encoding="utf-8")

    def text(self) -> str:
        """Return the manifest as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1)


def read_manifest(folder: Path, formats: Collection[int] | None = (FORMAT,)) -> Manifest:
    """Return the manifest of a folder; raises UnusableIndexError with one clear line.

    `formats` are those that are taken, None for all.
    """
    path = folder / NAME
    if not path.is_file():
        if finished(folder):
            raise damaged(folder)
        raise UnusableIndexError(f"{folder}: 这里没有索引 / there is no index here; {REQUIRED}")
    try:
        manifest = parsed(path.read_text(encoding="utf-8"))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UnusableIndexError(
            f"{path}: 清单已损坏 / the manifest is damaged; {WAYS_OUT}"
        ) from error
    if formats is not None and manifest.format not in formats:
        raise UnusableIndexError(
            f"{path}: 格式 {manifest.format}，需要 {FORMAT} / "
            f"format {manifest.format}, not {FORMAT}; {RENEWED}"
        )
    return manifest


def finished(folder: Path) -> bool:
    """Tell whether a folder has a generation that was current once, as far as is known."""
    names = {path.name for path in folder.glob(f"{GENERATION}*")}
    return any(f"{name}{UNFINISHED}" not in names for name in names if "." not in name)


def damaged(folder: Path) -> UnusableIndexError:
    """Return what to raise where no manifest tells which generation is current."""
    return UnusableIndexError(
        f"{folder}: 索引已损坏，有数据而没有可用的 {NAME} / the index is damaged: its data has "
        f"no usable {NAME}; {WAYS_OUT}"
    )


def parsed(text: str) -> Manifest:
    """Return the manifest that JSON describes; raises ValueError and its like for what is none."""
    data = json_text.parsed(text)
    files = {name: File(**entry) for name, entry in data.pop("files").items()}
    parts = tuple(data.pop("parts", ()))
    server = Server(**entry) if (entry := data.pop("server", None)) else None
    manifest = Manifest(files=files, parts=parts, server=server, **data)
    _check(manifest)
    return manifest


def _check(manifest: Manifest) -> None:
    """Raise ValueError where a field of a manifest is of no use."""
    numbers = (manifest.format, manifest.dimension, manifest.passage, *manifest.counts.values())
    sizes = (file.size for file in manifest.files.values())
    names = (manifest.encoder, manifest.encoder_digest, *manifest.files)
    served = astuple(manifest.server) if manifest.server else ()
    if (
        not all(type(number) is int for number in (*numbers, *sizes))
        or not all(type(name) is str for name in (*names, *served))
        or not re.fullmatch(r"generation-[0-9a-f]+", manifest.generation)
        or not manifest.files
        or any(".." in Path(name).parts or Path(name).is_absolute() for name in manifest.files)
        or any(not re.fullmatch(r"part-[0-9]+", part) for part in manifest.parts)
        or (manifest.format == FORMAT and not manifest.parts)
    ):
        raise ValueError("a field of the manifest is of the wrong sort")


def files_of(folder: Path, known: Mapping[str, File]) -> dict[str, File]:
    """Return size and digest of each file below a folder by its relative name.

    Files whose entry is `known` are not read; all others are made sure to be on the disk.
    """
    files = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir():
            sync(path)
        elif name in known:
            files[name] = known[name]
        elif not name.endswith(".lock"):
            sync(path)
            files[name] = File(path.stat().st_size, digest_of(path))
    sync(folder)
    return files


def digest_of(path: Path) -> str:
    """Return the SHA-256 digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check_files(folder: Path, manifest: Manifest, hashed: float = HASHED) -> None:
    """Check a generation's files; raises UnusableIndexError naming the first bad one.

    Sizes of all are compared, and digests of the smallest files, up to `hashed` bytes of them.
    """
    read = 0
    for name, file in sorted(manifest.files.items(), key=lambda item: item[1].size):
        path = folder / name
        read += file.size
        same = path.is_file() and path.stat().st_size == file.size
        if not same or (read <= hashed and digest_of(path) != file.sha256):
            raise UnusableIndexError(
                f"{path}: 文件缺失或已损坏 / the file is missing or damaged; {MENDING}"
            )


def check_encoder(folder: Path, manifest: Manifest, encoder: Encoder) -> None:
    """Check that an encoder is the one that an index was built with."""
    if encoder.digest != manifest.encoder_digest:
        raise UnusableIndexError(
            f"{folder}: 编码模型 {manifest.encoder} 已不是建索引时的那个 / the encoder "
            f"{manifest.encoder} is not the one this index was built with; {RENEWED}"
        )
