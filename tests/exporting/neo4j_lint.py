"""A linter for the files of ``neo4j-admin database import full``: what that tool would refuse or silently drop."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

DELIMITER = "\x1f"
_HEAD = re.compile(r"(?P<name>\w*)(?::(?P<type>[\w_]+)(?P<group>\(\w+\))?(?P<list>\[\])?)?")
_TYPES = {
    None: r".*",
    "long": r"-?\d+",
    "double": r"-?\d+(\.\d+)?(e-?\d+)?",
    "date": r"\d{4}-\d\d-\d\d",
    "string": r".*",
}
_MARKS = {"ID", "START_ID", "END_ID", "LABEL", "TYPE"}


def lint(folder: Path) -> list[str]:
    """All faults found, one line each; empty if the files can be imported whole."""
    ids: set[str] = set()
    faults: list[str] = []
    nodes, edges = sorted(folder.glob("nodes-*.csv")), sorted(folder.glob("edges-*.csv"))
    for path in nodes:
        faults += _lint_file(path, ids, ("ID", "LABEL"))
    for path in edges:
        faults += _lint_file(path, ids, ("START_ID", "END_ID", "TYPE"))
    command = (folder / "import.sh").read_text(encoding="utf-8")
    faults += [f"import.sh does not name {path.name}" for path in (*nodes, *edges) if f"={path.name}" not in command]
    if not nodes or not edges:
        faults.append("no nodes or no edges")
    return faults


def _lint_file(path: Path, ids: set[str], needed: tuple[str, ...]) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, strict=True)
        heads = [_HEAD.fullmatch(cell) for cell in next(rows)]
        for head in heads:
            if head is None or (head["type"] not in _TYPES and head["type"] not in _MARKS):
                yield f"{path.name}: bad header {head}"
                return
        kinds = [head["type"] for head in heads if head]
        if not set(needed) <= set(kinds):
            yield f"{path.name}: header lacks {set(needed) - set(kinds)}"
        names = [head["name"] for head in heads if head and head["name"]]
        if len(names) != len(set(names)):
            yield f"{path.name}: a property is named twice"
        for number, row in enumerate(rows, 2):
            if len(row) != len(heads):
                yield f"{path.name}:{number}: {len(row)} cells for {len(heads)} columns"
                continue
            for head, cell in zip(heads, row, strict=True):
                assert head is not None
                yield from (f"{path.name}:{number}: {fault}" for fault in _lint_cell(head, cell, ids))


def _lint_cell(head: re.Match[str], cell: str, ids: set[str]) -> Iterator[str]:
    kind = head["type"]
    if kind == "ID":
        if cell in ids or not cell:
            yield f"id {cell!r} is empty or not unique"
        ids.add(cell)
    elif kind in ("START_ID", "END_ID"):
        if cell not in ids:
            yield f"dangling end {cell!r}"
    elif kind in ("LABEL", "TYPE"):
        if not all(re.fullmatch(r"\w+", part) for part in cell.split(DELIMITER)):
            yield f"bad label or type {cell!r}"
    elif cell:
        for part in cell.split(DELIMITER) if head["list"] else [cell]:
            if not part or not re.fullmatch(_TYPES[kind], part, re.DOTALL):
                yield f"{part!r} is no {kind or 'string'} ({head['name']})"
            if DELIMITER in part:
                yield f"delimiter inside {head['name']}"
