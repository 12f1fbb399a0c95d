"""Names of private persons in texts: found and masked, the names being in a temporary database on disk.

So memory does not grow with their number. What may begin a name is kept as a few bits; a text asks the database only
where one of these says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.exporting.temporary import database

MASK = "某某"

_SHORTEST = 2  # a single character is no name
_SLOTS = 1 << 20
_CACHE = 1 << 10  # KiB of pages that SQLite keeps in memory
_BLACK = re.compile(r"\S")
_SCHEMA = """
CREATE TABLE name (plain TEXT PRIMARY KEY, private INTEGER) WITHOUT ROWID;
"""
_ADD = "INSERT INTO name VALUES (?, ?) ON CONFLICT DO UPDATE SET private = max(private, excluded.private)"
_FROM = "SELECT plain, private FROM name WHERE plain >= ? AND plain < ? ORDER BY length(plain) DESC"
_LAST = "\U0010ffff"


class Names:
    """Masks the names of private persons. A longer name of somebody else that holds one is left whole."""

    def __init__(self, names: Iterable[tuple[str, bool]]) -> None:
        """``names``: each with whether it is that of a private person; white space in it is of no account."""
        self._heads = bytearray(_SLOTS)
        self._names = database(_SCHEMA, _CACHE)
        self._names.execute("BEGIN")
        self._names.executemany(_ADD, self._plain(names))
        self._names.execute("COMMIT")
        self._beginning = lru_cache(1 << 12)(self._asked)

    def mask(self, words: str) -> str:
        """The text with ``MASK`` for every private name, the longest at each place, white space inside it included."""
        plain = "".join(words.split())
        places = range(len(words)) if plain == words else [found.start() for found in _BLACK.finditer(words)]
        pieces, done, i, heads = [], 0, 0, self._heads
        while i <= len(plain) - _SHORTEST:
            if not heads[hash(plain[i : i + _SHORTEST]) % _SLOTS]:
                i += 1
                continue
            length, private = self._at(plain, i)
            if private:
                pieces += [words[done : places[i]], MASK]
                done = places[i + length - 1] + 1
            i += length or 1
        return "".join([*pieces, words[done:]]) if pieces else words

    def _at(self, plain: str, i: int) -> tuple[int, bool]:
        """The length of the name that begins here, 0 if none does, and whether it is private."""
        for name, private in self._beginning(plain[i : i + _SHORTEST]):
            if plain.startswith(name, i) and (private or self._holds_private(name)):
                return len(name), private
        return 0, False

    def _holds_private(self, name: str) -> bool:
        starts = range(1 - _SHORTEST + len(name))
        return any(
            private and name.startswith(inner, i)
            for i in starts
            for inner, private in self._beginning(name[i : i + _SHORTEST])
        )

    def _asked(self, head: str) -> list[tuple[str, bool]]:
        return [(name, bool(private)) for name, private in self._names.execute(_FROM, (head, head + _LAST))]

    def _plain(self, names: Iterable[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
        for name, private in names:
            plain = "".join(name.split())
            if len(plain) >= _SHORTEST:
                self._heads[hash(plain[:_SHORTEST]) % _SLOTS] = 1
                yield plain, private
