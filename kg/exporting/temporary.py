"""Databases for the time of an export."""

from __future__ import annotations

import sqlite3


def database(schema: str, cache: int) -> sqlite3.Connection:
    """A SQLite database in the folder for temporary files, without a name and gone with its connection, of which at
    most ``cache`` KiB are held in memory. Nothing is kept for a crash."""
    made = sqlite3.connect("", isolation_level=None)
    made.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{cache};{schema}")
    return made
