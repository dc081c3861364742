"""Writes files so that a fault on the way leaves those that were there before."""

import os
from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex


def write_together(folder: Path, texts: Mapping[str, str], mode: int = 0o666) -> None:
    """Write texts under their names into a folder, all of them or none.

    Each is written aside and synced before the first takes its place; `mode` are the rights of new
    files, less the process's mask. Raises OSError naming the file that could not be written.
    """
    asides = {name: folder / f".{name}.{token_hex(6)}" for name in texts}
    contents = {name: text.encode() for name, text in texts.items()}
    name = ""
    try:
        for name, content in contents.items():
            asides[name].touch(mode, exist_ok=False)
            with asides[name].open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for name, aside in asides.items():
            aside.replace(folder / name)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(folder / name)) from error
    finally:
        for aside in asides.values():
            aside.unlink(missing_ok=True)
