"""``explorer.html`` → the rows that it was made from, so that views of parts need no second build."""

from __future__ import annotations

import base64
import binascii
import gzip
import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from kg.errors import ZhituError
from kg.viewing.explorer.rows import Issue, Node, Place, Row, Rows

_BLOCK = re.compile(r'<script type="application/octet-stream" id="data-(graph|evidence)">([A-Za-z0-9+/=]*)</script>')


def read_page(path: Path) -> Rows:
    """What a page holds; the text of an entry is what the page has of it. Raises ZhituError if it is no such page."""
    blocks = _blocks(path)
    return _rows(_unpacked(path, blocks["graph"]), _unpacked(path, blocks["evidence"]))


def read_graph(path: Path) -> Any:
    """The columns of the graph alone (``packing.graph_columns``). Raises ZhituError if it is no such page."""
    return _unpacked(path, _blocks(path)["graph"])


def _blocks(path: Path) -> dict[str, str]:
    try:
        page = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ZhituError(f"{path}: cannot be read; kg build writes it ({error})") from error
    blocks = dict(_BLOCK.findall(page))
    if set(blocks) != {"graph", "evidence"}:
        raise ZhituError(f"{path}: not an explorer page")
    return blocks


def _unpacked(path: Path, data: str) -> Any:
    try:
        return json.loads(gzip.decompress(base64.b64decode(data)))
    except (binascii.Error, OSError, EOFError, ValueError) as error:
        raise ZhituError(f"{path}: its data is damaged ({error})") from error


def _rows(graph: Any, evidence: Any) -> Rows:
    texts, spans = _texts(evidence)
    named, types = evidence["named"], graph["types"]
    nodes = tuple(
        Node(id_, types[kind], label, tuple(alt.split("\n")) if alt else (), tuple(entries))
        for id_, kind, label, alt, entries in zip(
            *(graph["nodes"][key] for key in ("id", "type", "label", "alt")), named, strict=True
        )
    )
    facts = (graph["facts"][key] for key in ("a", "b", "rel", "start", "end"))
    rows = tuple(
        Row(
            a,
            None if b < 0 else b,
            graph["relations"][relation],
            evidence["wordTable"][words],
            _date(start),
            _date(end),
            entry,
            span,
        )
        for a, b, relation, start, end, words, entry, span in zip(
            *facts, evidence["words"], evidence["entry"], spans, strict=True
        )
    )
    columns = (evidence["entries"][key] for key in ("source", "sections", "title", "page"))
    entries = tuple(
        Place(source, evidence["sectionTable"][sections], title, page, texts.get(number, ""))
        for number, (source, sections, title, page) in enumerate(zip(*columns, strict=True))
    )
    return Rows(nodes, rows, entries, tuple(Issue(*source) for source in graph["sources"]))


def _texts(evidence: Any) -> tuple[dict[int, str], list[tuple[int, int]]]:
    """Text by entry: its passages, a line each; and for every row the span of its sentence in it."""
    if "texts" not in evidence:
        return {}, [(0, 0)] * len(evidence["entry"])
    found: dict[int, str] = defaultdict(str)
    begins: dict[int, int] = {}
    for entry, text in sorted(set(zip(evidence["entry"], evidence["text"], strict=True))):
        begins[text] = len(found[entry])
        found[entry] += evidence["texts"][text] + "\n"
    columns = (evidence[key] for key in ("text", "begin", "length"))
    spans = [(begins[t] + begin, begins[t] + begin + length) for t, begin, length in zip(*columns, strict=True)]
    return dict(found), spans


def _date(day: int) -> str:
    """20230405 → 2023-04-05, 20230400 → 2023-04, 20230000 → 2023, 0 → empty."""
    year, month, date = day // 10000, day // 100 % 100, day % 100
    parts = [f"{year:04d}", f"{month:02d}", f"{date:02d}"]
    return "-".join(parts[: 3 if date else 2 if month else 1]) if day else ""
