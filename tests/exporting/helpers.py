"""Exports written in this process, and what is in them."""

from __future__ import annotations

import zipfile
from pathlib import Path

from kg.exporting.formats import Export, formats
from kg.exporting.opening import Choices, open_export


def written(graph: Path, name: str, folder: Path, choices: Choices | None = None) -> Path:
    """Export ``graph`` in a format; the path of the file or folder."""
    item = formats()[name]
    path = folder / item.file
    item.write(open_export(graph, choices or Choices()), path)
    return path


def opened(graph: Path, choices: Choices | None = None) -> Export:
    """A graph opened for export."""
    return open_export(graph, choices or Choices())


def all_text(path: Path) -> str:
    """Everything that a result holds, workbooks unpacked; escapes of JSON, XML and Cypher are not undone."""
    if path.is_dir():
        return "\n".join(f"{file.name}\n{all_text(file)}" for file in sorted(path.iterdir()))
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return "\n".join(book.read(name).decode("utf-8") for name in book.namelist())
    return path.read_text(encoding="utf-8")
