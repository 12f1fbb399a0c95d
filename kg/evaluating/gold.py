"""Gold files: one annotated entry a line, as ``evaluation/README.md`` describes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kg.errors import ZhituError
from kg.evaluating.rows import EVENTS, FIGURES, KINDS, Item, Name, fold

_FIELDS = {"id": str, "source": str, "begin": int, "end": int, "events": list, "entities": list, "facts": list}
_ROW_OF = {"value": FIGURES, "change": FIGURES}
_TASK = ("responsible", "lead_body")


class GoldError(ZhituError):
    """A gold file that is missing or not as it should be."""


@dataclass(frozen=True)
class Gold:
    """An annotated entry: ``source`` (base name of its file without suffix), ``begin``, ``end`` (code points in that
    file's text, end exclusive), and what a reader found in it."""

    id: str
    source: str
    group: str
    begin: int
    end: int
    events: tuple[Mapping[str, Any], ...]
    entities: tuple[Mapping[str, Any], ...]
    facts: tuple[tuple[str, ...], ...]

    @cached_property
    def _forms(self) -> dict[str, Name]:
        every = (frozenset(map(fold, (e["name"], *e.get("alt", ())))) for e in self.entities)
        return {form: forms for forms in every for form in sorted(forms)}

    def name(self, text: str) -> Name:
        """All forms that the entry has for a name."""
        return self._forms.get(fold(text), frozenset({fold(text)}))

    def items(self, required: bool) -> dict[str, list[Item]]:
        """By row, what is asked for (``required``), or what a reader may leave out. Statistics, kinds of event beyond
        the nine, and their dates are never asked for."""
        found: dict[str, list[Item]] = defaultdict(list)
        for entity in self.entities:
            if bool(entity.get("optional")) != required:
                found[KINDS[entity["type"]]].append((self.name(entity["name"]),))
        for event in self.events:
            if (event["type"] in EVENTS and not event.get("optional")) == required and event.get("start"):
                first, last = event["start"], event.get("end") or event["start"]
                found["event date"].append((frozenset({first}), frozenset({last})))
                found["event type"].append((frozenset({event["type"], event.get("alt_type") or event["type"]}),))
        for fact in self.facts:
            if (len(fact) == 3) == required:
                found[_ROW_OF.get(fact[1], fact[1])].append(self._item(*fact[:3]))
        return found

    def _item(self, subject: str, key: str, value: str) -> Item:
        if subject == "E":
            return (self.name(value),)
        first = frozenset({subject.lstrip("T")}) if key in _TASK else self.name(subject)
        return first, self.name(value)


def read_gold(path: Path, prefix: str = "") -> list[Gold]:
    """The entries of a gold file whose source or group starts with ``prefix``. Raises GoldError."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: cannot be read: {error}") from error
    entries = [_entry(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()]
    kept = [entry for entry in entries if entry.source.startswith(prefix) or entry.group.startswith(prefix)]
    if not kept:
        raise GoldError(f"{path}: no entries" + (f" of {prefix}" if prefix else ""))
    return kept


def _entry(line: str, where: str) -> Gold:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise GoldError(f"{where}: not JSON: {error.msg}") from error
    for field, kind in _FIELDS.items():
        if not isinstance(data, dict) or not isinstance(data.get(field), kind):
            raise GoldError(f"{where}: {field} must be there, a {kind.__name__}")
    if any(e.get("type") not in KINDS or not isinstance(e.get("name"), str) for e in data["entities"]):
        raise GoldError(f"{where}: an entity needs a name, and a type of {', '.join(KINDS)}")
    if any("type" not in e for e in data["events"]) or not all(_is_fact(f) for f in data["facts"]):
        raise GoldError(f'{where}: an event needs a type; a fact is [subject, key, object] or has "opt" behind')
    taken: dict[str, Any] = {
        field: tuple(data[field]) if kind is list else data[field] for field, kind in _FIELDS.items()
    }
    return Gold(group=data.get("group", ""), **taken)


def _is_fact(fact: Iterable[object]) -> bool:
    parts = list(fact)
    return all(isinstance(part, str) for part in parts) and (len(parts) == 3 or parts[3:] == ["opt"])
