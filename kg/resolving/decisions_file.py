"""``decisions.toml``: read, checked, and added to."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kg.errors import ZhituError
from kg.resolving.decisions import ENTITY_ACTIONS, FACT_ACTIONS, Decisions, EntityDecision, FactDecision
from kg.resolving.decisions_facts import FIELDS

NAME = "decisions.toml"
_SAID = ("who", "when", "why")


class DecisionError(ZhituError):
    """A decision file that cannot be used; the text names file, decision and fault."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names that decisions may use: classes, roles of events, predicates of relations."""

    classes: frozenset[str]
    roles: frozenset[str]
    relations: frozenset[str]


def read_decisions(folders: Iterable[Path], vocabulary: Vocabulary) -> Decisions:
    """The decisions of all folders that hold such a file, folders in order. Raises DecisionError."""
    entities: list[EntityDecision] = []
    facts: list[FactDecision] = []
    for path in sorted({folder / NAME for folder in folders}):
        if path.is_file():
            content = _content(path)
            entities += [_entity(path, n, item, vocabulary) for n, item in enumerate(content.get("entity", []), 1)]
            facts += [_fact(path, n, item, vocabulary) for n, item in enumerate(content.get("fact", []), 1)]
    return Decisions(tuple(entities), tuple(facts))


def add_decision(path: Path, do: str, entities: Iterable[str], who: str, when: str, why: str) -> None:
    """Add a decision on entities to the end of the file, which is made if it is missing."""
    listed = ", ".join(_quoted(one) for one in entities)
    lines = ["", "[[entity]]", f"do = {_quoted(do)}", f"entities = [{listed}]"]
    lines += [f"{key} = {_quoted(value)}" for key, value in zip(_SAID, (who, when, why), strict=True)]
    before = path.read_text(encoding="utf-8-sig").rstrip("\n") if path.exists() else ""
    path.write_text("\n".join([before, *lines] if before else lines[1:]) + "\n", encoding="utf-8")


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)  # a JSON string is a TOML string


def _content(path: Path) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise DecisionError(f"{path}: not a TOML file ({error})") from error
    for key, items in content.items():
        if key not in ("entity", "fact"):
            raise DecisionError(f"{path}: should hold [[entity]] and [[fact]] tables only, not {key}")
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise DecisionError(f"{path}: {key} should be a [[{key}]] table")
    return content


def _entity(path: Path, number: int, item: dict[str, Any], vocabulary: Vocabulary) -> EntityDecision:
    place = f"{path}: entity {number}"
    do = _action(place, item, ENTITY_ACTIONS)
    value_key = {"rename": "name", "retype": "type"}.get(do)
    _known(
        place,
        item,
        {"do", "entity", "entities", *_SAID, *([value_key] if value_key else [])}
        | ({"entries"} if do == "split" else set()),
    )
    entities = _texts(place, item, "entities") or _texts(place, item, "entity")
    needed = 2 if do in ("same", "not-same") else 1
    if len(entities) < needed or (needed == 1 and len(entities) > 1):
        raise DecisionError(f"{place}: {do} needs " + ("entities = [two or more]" if needed == 2 else 'entity = "one"'))
    value = _text(place, item, value_key) if value_key else ""
    if do == "retype" and value not in vocabulary.classes:
        raise DecisionError(f"{place}: unknown class {value}")
    entries = _texts(place, item, "entries")
    if do == "split" and not entries:
        raise DecisionError(f"{place}: split needs entries = [ids of entries]")
    who, when, why = (_text(place, item, key) for key in _SAID)
    return EntityDecision(do, entities, who, when, why, entries, value, path.name, number)


def _fact(path: Path, number: int, item: dict[str, Any], vocabulary: Vocabulary) -> FactDecision:
    place = f"{path}: fact {number}"
    do = _action(place, item, FACT_ACTIONS)
    kind = _text(place, item, "fact")
    if kind not in FIELDS:
        raise DecisionError(f"{place}: fact should be one of {', '.join(FIELDS)}, not {kind}")
    _known(place, item, {"do", "fact", "entry", "set", "words", *_SAID, *FIELDS[kind]})
    where = tuple((key, _text(place, item, key)) for key in FIELDS[kind] if key in item)
    change = item.get("set", {})
    if not isinstance(change, dict) or (do == "correct") != bool(change):
        raise DecisionError(f'{place}: set = {{ field = "…" }} belongs to correct, and only there')
    _known(f"{place}: set", change, set(FIELDS[kind]))
    changes = tuple((key, _text(place, change, key)) for key in sorted(change))
    for key, allowed in (("role", vocabulary.roles), ("predicate", vocabulary.relations)):
        if (used := dict((*where, *changes)).get(key)) and used not in allowed:
            raise DecisionError(f"{place}: unknown {key} {used}")
    if not where:
        raise DecisionError(f"{place}: which {kind}? Give one of {', '.join(FIELDS[kind])}")
    words = _text(place, item, "words") if do == "add" else ""
    who, when, why = (_text(place, item, key) for key in _SAID)
    entry = _text(place, item, "entry")
    return FactDecision(do, kind, entry, where, who, when, why, changes, words, path.name, number)


def _action(place: str, item: dict[str, Any], actions: tuple[str, ...]) -> str:
    do = item.get("do")
    if do not in actions:
        raise DecisionError(f"{place}: do should be one of {', '.join(actions)}, not {do}")
    return str(do)


def _known(place: str, item: dict[str, Any], keys: set[str]) -> None:
    if unknown := sorted(set(item) - keys):
        raise DecisionError(f"{place}: unknown key {unknown[0]} (known: {', '.join(sorted(keys))})")


def _text(place: str, item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, (str, int)) or value == "":
        raise DecisionError(f'{place}: needs {key} = "…"')
    return str(value)


def _texts(place: str, item: dict[str, Any], key: str) -> tuple[str, ...]:
    value = item.get(key, [])
    items = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) and one for one in items):
        raise DecisionError(f"{place}: {key} should be a list of texts in quotes")
    return tuple(items)
