"""What the disk is asked for in one way: files that take their place whole, and its refusals."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from errno import (
    EACCES,
    EDQUOT,
    EFBIG,
    EIO,
    EISDIR,
    ENAMETOOLONG,
    ENOENT,
    ENOSPC,
    ENOTDIR,
    EPERM,
    EROFS,
)
from pathlib import Path
from secrets import token_hex

REASONS = {
    EACCES: "没有权限",
    EDQUOT: "超出配额",
    EFBIG: "文件过大",
    EIO: "读写出错",
    EISDIR: "是文件夹",
    ENAMETOOLONG: "名称过长",
    ENOENT: "不存在",
    ENOSPC: "磁盘已满",
    ENOTDIR: "不是文件夹",
    EPERM: "没有权限",
    EROFS: "只读",
}


def reason(error: OSError) -> str:
    """Return why the disk refused, in both languages where the reason is a known one."""
    chinese = REASONS.get(error.errno or 0, "")
    return " / ".join(filter(None, [chinese, error.strerror or str(error)]))


@contextmanager
def in_place_of(*paths: Path) -> Iterator[list[Path]]:
    """Yield a new name beside each path; what is written there takes the paths' place at the end.

    Where any of it fails, all that was there stays. Raises OSError, which names the path itself.
    """
    asides = [path.with_name(f".{path.name}.{token_hex(6)}") for path in paths]
    wanted = paths[0]
    try:
        yield asides
        for aside, path in zip(asides, paths, strict=True):
            wanted = path
            sync(aside)
        for aside, path in zip(asides, paths, strict=True):
            aside.replace(path)
        for folder in {path.parent for path in paths}:
            sync(folder)
    except OSError as error:
        own = {str(aside): str(path) for aside, path in zip(asides, paths, strict=True)}
        error.filename = own.get(str(error.filename), error.filename or str(wanted))
        raise
    finally:
        for aside in asides:
            with suppress(OSError):
                aside.unlink(missing_ok=True)


def write_together(folder: Path, texts: Mapping[str, str], mode: int = 0o666) -> None:
    """Write texts under their names into a folder, all of them or none.

    `mode` are the rights of new files, less the process's mask. Raises OSError naming the file.
    """
    with in_place_of(*(folder / name for name in texts)) as asides:
        for aside, text in zip(asides, texts.values(), strict=True):
            aside.touch(mode, exist_ok=False)
            aside.write_text(text, "utf-8", newline="")


def sync(path: Path) -> None:
    """Make sure that a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # no folder can be opened there
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
