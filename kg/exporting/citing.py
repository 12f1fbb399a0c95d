"""The evidence of a statement as properties: where it was read, by which rule, and the words if sources are given."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.errors import ZhituError
from kg.exporting.dataset import Dataset
from kg.exporting.properties import Properties
from kg.exporting.terms import Subject
from kg.graph.vocabulary import NAMESPACES
from kg.reading.decode import read_text, text_sha256

_ZT = NAMESPACES["zt"]
_TITLE = NamedNode(NAMESPACES["dcterms"] + "title")
_BREAK = re.compile(r"[ \t\u3000]*[\r\n\f]+\s*")


class Citations:
    """Evidence of the nodes of a dataset. ``sources`` (a file or folder) gives the sentences."""

    def __init__(self, dataset: Dataset, sources: Path | None = None) -> None:
        self._dataset = dataset
        self._texts = Texts(sources) if sources else None

    def of(self, statements: Iterable[Subject]) -> Properties:
        """Lists of one length, an item per piece of evidence: ``citations``, ``spans`` (code points in the file),
        ``rules`` and ``sentences``; ``confidence`` is the highest. Empty if there is none."""
        found = [
            evidence
            for statement in statements
            if isinstance(statement, NamedNode)
            for evidence in self._dataset.subjects(NamedNode(_ZT + "supports"), statement)
        ]
        pieces = sorted({self._piece(evidence) for evidence in found})
        if not pieces:
            return {}
        properties: Properties = {
            "citations": [piece[0] for piece in pieces],
            "spans": [f"{piece[1]}-{piece[2]}" for piece in pieces],
            "rules": [piece[3] for piece in pieces],
            "confidence": max(piece[4] for piece in pieces),
        }
        if self._texts:
            properties["sentences"] = [piece[5] for piece in pieces]
        return properties

    def _piece(self, evidence: Subject) -> tuple[str, int, int, str, float, str]:
        begin, end = int(self._one(evidence, "beginIndex") or 0), int(self._one(evidence, "endIndex") or 0)
        entry = next(iter(self._dataset.values(evidence, NamedNode(_ZT + "inEntry"))), None)
        issue = next(iter(self._dataset.values(entry, NamedNode(_ZT + "inIssue"))), None) if entry else None
        cited, words = "", ""
        if isinstance(entry, NamedNode) and isinstance(issue, NamedNode):
            page = self._one(entry, "page")
            parts = (self._title(issue), self._title(entry), f"第{page}页" if page else "")
            cited = " · ".join(part for part in parts if part)
            words = self._words(issue, begin, end)
        confidence = float(self._one(evidence, "confidence") or 0)
        return cited, begin, end, self._one(evidence, "rule"), confidence, words

    def _words(self, issue: NamedNode, begin: int, end: int) -> str:
        if not self._texts:
            return ""
        names = [
            name.value for name in self._dataset.values(issue, NamedNode(_ZT + "fileName")) if hasattr(name, "value")
        ]
        text = self._texts.text(tuple(names), self._one(issue, "sha256"))
        return self._dataset.masked(_BREAK.sub("", text[begin:end]).strip())

    def _one(self, node: Subject, name: str) -> str:
        found = self._dataset.values(node, NamedNode(_ZT + name))
        return min((value.value for value in found if isinstance(value, Literal)), default="")

    def _title(self, node: NamedNode) -> str:
        return next((value.value for value in self._dataset.values(node, _TITLE) if isinstance(value, Literal)), "")


class Texts:
    """The decoded texts of source files, a few at a time in memory. Raises ZhituError for a text that is missing or is
    not the one the graph was built from."""

    def __init__(self, place: Path) -> None:
        self._place = place
        files = [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())
        self._paths: dict[str, list[Path]] = {}
        for path in files:
            self._paths.setdefault(path.name, []).append(path)
        self.text = lru_cache(8)(self._text)

    def _text(self, names: tuple[str, ...], sha256: str) -> str:
        for name in names:
            for path in self._paths.get(name, []):
                text = read_text(path)
                if text_sha256(text) == sha256:
                    return text
        raise ZhituError(f"{self._place}: no {' or '.join(names)} with the text that the graph was built from")
