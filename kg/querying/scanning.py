"""The words of a SPARQL query, just closely enough to see what it must not do before the engine reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.querying.errors import QueryError, Refusal
from kg.querying.prefixes import PREFIXES

_TOKEN = re.compile(
    r"(?P<skip>\#[^\n\r]*|<[^<>\"{}|^`\\\x00-\x20]*>"
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''|\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\""
    r"|'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|[?$]\w+|@[A-Za-z-]+)"
    r"|(?P<prefixed>[\w.-]*):(?:[\w.:%-]|\\.)*|(?P<word>[A-Za-z_]\w*)",
    re.DOTALL,
)
_CODE_POINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in a query outside comments, strings, IRIs and variables: key words (upper case, in order) and the
    prefixes of its names."""

    keys: tuple[str, ...]
    prefixes: tuple[str, ...]


def scan(text: str) -> Words:
    """The key words and prefixes of a query."""
    keys, prefixes = [], []
    for token in _TOKEN.finditer(text):
        if token["word"]:
            keys.append(token["word"].upper())
        elif token["prefixed"] is not None:
            prefixes.append(token["prefixed"])
    return Words(tuple(keys), tuple(prefixes))


def asks_graphs(text: str) -> bool:
    """Whether a query says which graphs it asks (GRAPH, FROM)."""
    return not {"GRAPH", "FROM"}.isdisjoint(scan(text).keys)


def check(text: str) -> Words:
    """The words of a query that may run. Raises Refusal for an update and a call to another server (SERVICE),
    QueryError for a prefix that nobody declared."""
    words = scan(text)
    first = next((key for key in words.keys if key not in ("PREFIX", "BASE")), "")
    if first in _UPDATES:
        raise Refusal(f"{first}: a query may only read, the graph is changed by kg build alone")
    # SPARQL lets any character of a query be written as \uXXXX, a key word's too.
    plain = _CODE_POINT.sub(lambda found: chr(min(int(found[1] or found[2], 16), 0x10FFFF)), text)
    if "SERVICE" in words.keys or "SERVICE" in scan(plain).keys:
        raise Refusal("SERVICE: other servers are not asked, everything works offline")
    declared = {*PREFIXES, *re.findall(r"(?i)\bprefix\s+([\w.-]*):", text), "_"}
    for prefix in words.prefixes:
        if prefix not in declared:
            raise QueryError(f"the prefix {prefix}: is not declared (known without: {', '.join(PREFIXES)})")
    return words
