"""Reads files and folders into sources; one bad file never stops the rest of the batch."""

import os
import stat
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from itertools import chain
from pathlib import Path

from corpus.article import Source
from corpus.decoding import DecodingError
from corpus.disk import reason
from corpus.extract import Extract, FormatError
from corpus.formats import KINDS, extract
from corpus.records import BadLine, records_of

LARGEST = 64 * 2**20  # bytes of one file; JSON lines are streamed and have no limit
FORMATS = " ".join(KINDS)
TOLD = 20  # bad lines of a file that are told one by one
PASSED_OVER = (".", "~$")  # how hidden files and Word's lock files begin


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What gave no source: a path, a file or lines of it; `reason` is one sentence naming it."""

    path: Path
    reason: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence on what a source that was read left in doubt."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True)
class Given:
    """A file of a batch: `path` as given, `inner` its path in the folder that was given."""

    path: Path
    inner: Path


class ReadError(ValueError):
    """A batch that holds no file to read."""


Read = Source | Unreadable | Remark


def read(paths: Iterable[Path], added: datetime | None = None) -> Iterator[Read]:
    """Return the sources of files and, recursively and sorted, of folders.

    A source is named by its file, or by its path where two files of the batch share a name; a
    line of JSON lines by `FILE.jsonl#ID`. A file given twice is read once. Hidden files, files of
    other formats and linked folders below a folder are passed over. `added` is now by default.
    Raises ReadError at once if the paths lead to no file.
    """
    found: dict[str, Given] = {}
    missing: list[Unreadable] = []
    for item in chain.from_iterable(map(_files, paths)):
        if isinstance(item, Unreadable):
            missing.append(item)
        else:
            found.setdefault(os.path.realpath(item.path), item)
    if missing and not found:
        raise ReadError("; ".join(item.reason for item in missing))
    stamp = (added or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    return chain(missing, _sources(_named(found.values()), stamp))


def _files(path: Path) -> list[Given | Unreadable]:
    """Return the file that `path` is or the files of the folder, and what cannot be read there."""
    if os.path.isdir(path):  # noqa: PTH112  Path.is_dir raises where a path cannot be looked at
        none = f"{path}: 文件夹中没有可读的文件 / the folder holds no readable file ({FORMATS})"
        return _inside(path) or [Unreadable(path, none)]
    fault = _fault(path)
    return [Unreadable(path, f"{path}: {fault}") if fault else Given(path, path)]


def _fault(path: Path) -> str:
    """Return why a path is no file, an empty string if it is one."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        if os.path.islink(path):  # noqa: PTH114
            return "链接失效 / is a broken link"
        return "不存在或无法访问，请检查路径 / cannot be found; check the path"
    return "" if stat.S_ISREG(mode) else "既不是文件也不是文件夹 / is neither a file nor a folder"


def _inside(folder: Path) -> list[Given | Unreadable]:
    """Return the files of known formats below a folder, sorted, after the folders that are shut."""
    shut: list[OSError] = []
    found: list[Given | Unreadable] = []
    for place, folders, names in os.walk(folder, onerror=shut.append):
        folders[:] = [name for name in folders if not name.startswith(PASSED_OVER)]
        for name in names:
            path = Path(place, name)
            if path.suffix.lower() in KINDS and not name.startswith(PASSED_OVER):
                fault = _fault(path)
                given = Given(path, path.relative_to(folder))
                found.append(Unreadable(path, f"{path}: {fault}") if fault else given)
    refused = [
        Unreadable(
            Path(error.filename),
            f"{error.filename}: 文件夹无法打开 / the folder cannot be opened ({reason(error)})",
        )
        for error in shut
    ]
    return [*refused, *sorted(found, key=lambda item: item.path)]


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


def _sources(names: Mapping[Given, str], added: str) -> Iterator[Read]:
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
            yield Unreadable(path, f"{name}: 无法读取 / cannot be read ({reason(error)})")


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
    text = extract(kind, data) if data else Extract("")
    if not text.raw.strip():
        raise FormatError("没有文字 / is empty")
    return Source(name, kind, text.raw, sha256(data).hexdigest(), added, text.title, text.date)


def _articles(path: Path, name: str, added: str) -> Iterator[Read]:
    """Yield the articles of a file of JSON lines, and last what is to be said of all of them."""
    empty, bad, undated = True, 0, []
    with path.open("rb") as stream:
        for line in records_of(stream):
            empty = False
            if isinstance(line, BadLine):
                bad += 1
                if bad <= TOLD:
                    yield Unreadable(path, f"{name}:{line.number}: {line.reason}")
                continue
            if line.undated:
                undated.append(f"{line.id}: {line.undated}")
            source = f"{name}#{line.id}"
            yield Source(source, "jsonl", line.text, line.sha256, added, line.title, line.date)
    if bad > TOLD:
        more = bad - TOLD
        reason = f"{name}: 另有 {more} 行无法读取 / {more} more lines cannot be read"
        yield Unreadable(path, reason, more)
    if undated:
        yield Remark(
            path,
            f"{name}: {len(undated)} 条记录的日期无法识别，按无日期处理(首条 {undated[0]})"
            f" / {len(undated)} records have a date that is no day and count as undated"
            f" (the first: {undated[0]})",
        )
    if empty:
        raise FormatError("没有文字 / is empty")
