"""Reads files and folders into sources; one bad file never stops the rest of the batch."""

import os
import stat
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from corpus.article import Source
from corpus.decoding import DecodingError
from corpus.formats import KINDS, FormatError, extract
from corpus.records import BadLine, records_of

LARGEST = 64 * 2**20  # bytes of one file; JSON lines are streamed and have no limit
FORMATS = " ".join(KINDS)
PASSED_OVER = (".", "~$")  # how hidden files and Word's lock files begin


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file, or one line of it, that gave no source; `reason` is one sentence naming it."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Given:
    """A file of a batch: `path` as given, `inner` its path in the folder that was given."""

    path: Path
    inner: Path


class ReadError(ValueError):
    """A path of a batch where there is nothing to read."""


def read(paths: Iterable[Path], added: datetime | None = None) -> Iterator[Source | Unreadable]:
    """Return the sources of files and, recursively and sorted, of folders.

    A source is named by its file, or by its path where two files of the batch share a name; a
    line of JSON lines by `FILE.jsonl#ID`. A file given twice is read once. Hidden files, files of
    other formats and linked folders below a folder are passed over. `added` is now by default.
    Raises ReadError at once for a path that does not exist or a folder without a readable file.
    """
    found: dict[str, Given] = {}
    for path in paths:
        for file in _files(path):
            found.setdefault(os.path.realpath(file.path), file)
    stamp = (added or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    return _sources(_named(found.values()), stamp)


def _files(path: Path) -> list[Given]:
    """Return the file that `path` is or the readable files of the folder. Raises ReadError."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise ReadError(
            f"{path}: 不存在或无法访问，请检查路径 / cannot be found; check the path"
        ) from error
    if stat.S_ISREG(mode):
        return [Given(path, path)]
    if not stat.S_ISDIR(mode):
        raise ReadError(f"{path}: 既不是文件也不是文件夹 / is neither a file nor a folder")
    files = [Given(path / inner, inner) for inner in _inside(path)]
    if not files:
        raise ReadError(
            f"{path}: 文件夹中没有可读的文件 / the folder holds no readable file ({FORMATS})"
        )
    return files


def _inside(folder: Path) -> list[Path]:
    """Return the paths of the readable files below a folder, relative to it and sorted."""
    found = []
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(PASSED_OVER)]
        for name in names:
            path = Path(place, name)
            known = path.suffix.lower() in KINDS and not name.startswith(PASSED_OVER)
            if known and path.is_file():
                found.append(path.relative_to(folder))
    return sorted(found)


def _refuse(error: OSError) -> None:
    raise ReadError(
        f"{error.filename}: 文件夹无法打开 / the folder cannot be opened ({error.strerror})"
    ) from error


def _named(files: Collection[Given]) -> dict[Given, str]:
    """Return each file with the shortest of its names that no other file of its base name has."""
    alike: defaultdict[str, list[Given]] = defaultdict(list)
    for file in files:
        alike[file.path.name].append(file)
    names: dict[Given, str] = {}
    for base, group in alike.items():
        for spellings in (
            [Path(base)],
            [file.inner for file in group],
            [file.path for file in group],
        ):
            if len(set(spellings)) == len(group):
                names.update(zip(group, map(_spelled, spellings), strict=True))
                break
    return {file: names[file] for file in files}


def _spelled(path: Path) -> str:
    """Return a path in posix form, bytes that are no UTF-8 as escapes."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _sources(names: Mapping[Given, str], added: str) -> Iterator[Source | Unreadable]:
    """Yield what each file holds, under its name."""
    for file, name in names.items():
        path = file.path
        try:
            if KINDS.get(path.suffix.lower()) == "jsonl":
                yield from _articles(path, name, added)
            else:
                yield _source(path, name, added)
        except (DecodingError, FormatError) as error:
            yield Unreadable(path, f"{name}: {error}")
        except OSError as error:
            yield Unreadable(path, f"{name}: 无法读取 / cannot be read ({error.strerror})")


def _source(path: Path, name: str, added: str) -> Source:
    """Return the source that a file is. Raises FormatError, DecodingError or OSError."""
    kind = KINDS.get(path.suffix.lower())
    if kind is None:
        raise FormatError(f"不支持这种格式 / is of no format that is read here ({FORMATS})")
    size = path.stat().st_size
    if size > LARGEST:
        raise FormatError(
            f"大小为 {size / 2**20:.1f} MB，超过上限 {LARGEST // 2**20} MB，请拆分"
            f" / has {size / 2**20:.1f} MB, over the limit of {LARGEST // 2**20} MB; split it"
        )
    data = path.read_bytes()
    text = extract(kind, data)
    if not text.raw.strip():
        raise FormatError("没有文字 / is empty")
    return Source(name, kind, text.raw, sha256(data).hexdigest(), added, text.title, text.date)


def _articles(path: Path, name: str, added: str) -> Iterator[Source | Unreadable]:
    """Yield the articles of a file of JSON lines."""
    empty = True
    with path.open("rb") as stream:
        for line in records_of(stream):
            empty = False
            if isinstance(line, BadLine):
                yield Unreadable(path, f"{name}:{line.number}: {line.reason}")
            else:
                yield Source(
                    name=f"{name}#{line.id}",
                    kind="jsonl",
                    raw=line.text,
                    sha256=line.sha256,
                    added=added,
                    title=line.title,
                    date=line.date,
                )
    if empty:
        raise FormatError("没有文字 / is empty")
