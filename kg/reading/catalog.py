"""Which files to read, and what a folder's ``catalog.toml`` says of them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kg.reading.errors import ReadError

CATALOG = "catalog.toml"
SUFFIXES = (".txt", ".md")
KINDS = ("monthly", "gazette", "yearbook", "text")
RIGHTS = ("internal", "public")
_KEYS = ("title", "kind", "year", "issue", "overall", "issued", "place", "province", "publisher", "rights")
_NOT_SOURCES = ("readme", "license", "licence", "changelog", "contributing", "notice")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read; ``given`` is what the catalog of its folder says of it (keys of ``kg.model.Source``).

    ``label`` is how messages call it: the base name, with as many folders before it as are needed to tell it from
    another file of the same base name. Such files are all read: the graph tells them apart by issue and SHA-256.
    """

    path: Path
    label: str
    given: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Collected:
    """The files of some paths in a fixed order, and one error for every path or catalog that is not good."""

    files: tuple[SourceFile, ...]
    problems: tuple[ReadError, ...] = ()


def collect(paths: Iterable[Path]) -> Collected:
    """The texts among ``paths``: a file as given, of a folder (and the folders in it) all .txt and .md files but
    hidden ones, readme and licence. Sorted by base name, then path, each file once, whatever the order of ``paths``."""
    found: dict[Path, Path] = {}  # by the file itself, so that links and spellings of a path count once
    problems: list[ReadError] = []
    for path in sorted(paths):
        if path.is_dir():
            found.update((file.resolve(), file.absolute()) for file in sorted(_texts(path)))
        elif path.exists():
            found[path.resolve()] = path.absolute()
        else:
            problems.append(ReadError(str(path), "", "no such file or folder"))
    ordered = sorted(found.values(), key=lambda file: (file.name, file.as_posix()))
    catalogs: dict[Path, dict[str, dict[str, str | int]]] = {}
    for folder in sorted({file.parent for file in ordered}):
        try:
            catalogs[folder] = read_catalog(folder)
        except ReadError as error:
            problems.append(error)
    labels = _labels(ordered)
    files = (SourceFile(file, labels[file], catalogs.get(file.parent, {}).get(file.name, {})) for file in ordered)
    return Collected(tuple(files), tuple(problems))


def read_catalog(folder: Path) -> dict[str, dict[str, str | int]]:
    """What ``catalog.toml`` of a folder says, by file name; empty without one. Raises ReadError for bad TOML, a
    source without ``file``, an unknown key, a value of the wrong type or outside its list, a file named twice."""
    path = folder / CATALOG
    if not path.is_file():
        return {}
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ReadError(str(path), "", f"not a TOML file ({error})") from error
    sources = content.get("source", [])
    unknown = sorted(set(content) - {"source"})
    if unknown or not isinstance(sources, list) or not all(isinstance(item, dict) for item in sources):
        raise ReadError(
            str(path), "", "should hold [[source]] tables only" + (f", not {unknown[0]}" if unknown else "")
        )
    return _by_file(path, sources)


def _by_file(path: Path, sources: list[dict[str, Any]]) -> dict[str, dict[str, str | int]]:
    result: dict[str, dict[str, str | int]] = {}
    for number, item in enumerate(sources, 1):
        place = f"source {number}"
        name = item.get("file")
        if not isinstance(name, str) or not name:
            raise ReadError(str(path), place, 'has no file name (file = "…")')
        if name in result:
            raise ReadError(str(path), place, f"{name} is described twice")
        result[name] = {key: _value(path, place, key, value) for key, value in item.items() if key != "file"}
    return result


def _value(path: Path, place: str, key: str, value: Any) -> str | int:
    if key not in _KEYS:
        raise ReadError(str(path), place, f"unknown key {key} (known: file, {', '.join(_KEYS)})")
    if key == "year":
        if isinstance(value, bool) or not isinstance(value, int) or not 1000 <= value <= 2999:
            raise ReadError(str(path), place, f"year should be a number like 2024, not {value!r}")
        return value
    if isinstance(value, bool) or not isinstance(value, (str, int, date)):
        raise ReadError(str(path), place, f"{key} should be a text in quotes, not {value!r}")
    text = value.isoformat() if isinstance(value, date) else str(value)
    allowed = {"kind": KINDS, "rights": RIGHTS}.get(key)
    if allowed and text not in allowed:
        raise ReadError(str(path), place, f"{key} should be one of {', '.join(allowed)}, not {text}")
    return text


def _texts(folder: Path) -> list[Path]:
    return [
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in SUFFIXES
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
        and not file.name.lower().startswith(_NOT_SOURCES)
        and file.is_file()
    ]


def _labels(files: list[Path]) -> dict[Path, str]:
    """Base names, with folders before them where a base name stands for several files."""
    by_name: dict[str, list[Path]] = {}
    for file in files:
        by_name.setdefault(file.name, []).append(file)
    labels = {}
    for same in by_name.values():
        depth = 1
        while depth < max(len(file.parts) for file in same) and len({file.parts[-depth:] for file in same}) < len(same):
            depth += 1
        labels.update({file: "/".join(file.parts[-depth:]) for file in same})
    return labels
