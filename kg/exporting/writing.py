"""Files written whole or not at all: beside their place first, moved there when all of them are done."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kg.errors import ZhituError

_BUFFER = 1 << 20


def write_all(folder: Path, files: Mapping[str, Iterable[str]]) -> None:
    """Write ``files`` (name → pieces of text, in UTF-8) into ``folder``, which is made if it is missing.

    Nothing there changes before the last piece is written. Raises ZhituError if the folder cannot be written to.
    """
    temporary = {name: folder / f".{name}.{os.getpid()}.part" for name in files}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, pieces in files.items():
            _write(temporary[name], pieces)
        for name, path in temporary.items():
            path.replace(folder / name)
    except OSError as error:
        raise ZhituError(f"{folder}: cannot be written ({error.strerror or error})") from error
    finally:
        for path in temporary.values():
            if path.exists():
                path.unlink()


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A path beside ``path`` to write to; it takes that place when all went well, and is gone otherwise.

    Raises ZhituError if the folder cannot be written to.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield temporary
        temporary.replace(path)
    except OSError as error:
        raise ZhituError(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        if temporary.exists():
            temporary.unlink()


def _write(path: Path, pieces: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n", buffering=_BUFFER) as file:
        file.writelines(pieces)
