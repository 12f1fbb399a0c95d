"""Which type each property of the property graph has, and how literals become its values.

The types are fixed here, not read from the data, so that a column never changes its type between two builds.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable
from typing import Literal

from pyoxigraph import Literal as Term

Value = str | int | float | datetime.date | list[str] | list[datetime.date]
Properties = dict[str, Value]
Type = Literal["string", "int", "float", "date", "string[]", "date[]"]

_TYPES: dict[str, Type] = {
    **dict.fromkeys(("beginIndex", "endIndex"), "int"),
    **dict.fromkeys(("value", "confidence"), "float"),
    **dict.fromkeys(
        ("startDate", "endDate", "heldFrom", "heldUntil", "date", "dueDate", "birthDate", "issued", "issuedOn"), "date"
    ),
    "observedOn": "date[]",
    **dict.fromkeys(
        (
            "aliases",
            "capacities",
            "citations",
            "entries",
            "fileName",
            "otherValues",
            "publisher",
            "replaces",
            "rules",
            "sentences",
            "spans",
        ),
        "string[]",
    ),
}
NAMES = {  # RDF → property graph
    "prefLabel": "name",
    "title": "name",
    "altLabel": "aliases",
}
UNUSED = frozenset({"label", "type", "inScheme"})  # said by `name` and by the labels of the node
_UPPER = frozenset({"endDate", "heldUntil", "dueDate"})  # of a month or year these mean its last day
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
SEPARATOR = " | "  # between the values of a list where a format has no lists


def type_of(name: str) -> Type:
    """The type of a property by its name."""
    return _TYPES.get(name, "string")


def add(properties: Properties, name: str, literals: Iterable[Term]) -> None:
    """Put the values of one property of the graph into ``properties``.

    A property that holds one value takes the most precise and then the first; the others are kept as words in
    ``otherValues``. Of a date that is a month or year the first day is taken (of an end the last), and
    ``<name>Precision`` says so; words that are no date stand in ``<name>Text``.
    """
    words = sorted({literal.value for literal in literals})
    kind = type_of(name)
    if kind in ("date", "date[]"):
        dated = [word for word in words if day(word, name in _UPPER)]
        _add_list(properties, f"{name}Text", [word for word in words if word not in dated])
        words = dated
    if not words:
        return
    if kind == "string[]":
        properties[name] = words
    elif kind == "date[]":
        properties[name] = [found for word in words if (found := day(word))]
    else:
        first, *others = sorted(words, key=lambda word: (-len(word) if kind == "date" else 0, word))
        _add_one(properties, name, first)
        _add_list(properties, "otherValues", [f"{name}: {other}" for other in others])


def _add_one(properties: Properties, name: str, word: str) -> None:
    kind = type_of(name)
    if kind == "date":
        found = day(word, name in _UPPER)
        assert found is not None
        properties[name] = found
        if len(word) < len("2026-01-01"):
            properties[f"{name}Precision"] = "month" if len(word) > len("2026") else "year"
    else:
        properties[name] = int(word) if kind == "int" else float(word) if kind == "float" else word


def _add_list(properties: Properties, name: str, words: list[str]) -> None:
    if not words:
        return
    if type_of(name) == "string[]":
        known = properties.setdefault(name, [])
        assert isinstance(known, list)
        properties[name] = [*map(str, known), *words]
    else:
        properties[name] = SEPARATOR.join(words)


def day(word: str, last: bool = False) -> datetime.date | None:
    """An ISO day, month or year as a day: its first or its last. None for other words."""
    found = _DATE.fullmatch(word)
    if not found:
        return None
    year, month = int(found[1]), int(found[2] or (12 if last else 1))
    try:
        number = int(found[3] or (calendar.monthrange(year, month)[1] if last else 1))
        return datetime.date(year, month, number)
    except (ValueError, calendar.IllegalMonthError):
        return None


def as_text(value: Value) -> str:
    """A value as words: ISO dates, lists with `` | `` between their values."""
    if isinstance(value, list):
        return SEPARATOR.join(map(as_text, value))
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
