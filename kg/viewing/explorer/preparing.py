"""The rows that a page may hold."""

from __future__ import annotations

from kg.viewing.explorer.plainly import without_sentences
from kg.viewing.explorer.private import without_private
from kg.viewing.explorer.rows import Rows


def prepared(rows: Rows, public: bool, evidence: bool) -> Rows:
    """Without private persons if it is for the public, without sentences unless they are wanted as ``evidence``."""
    if public:
        rows = without_private(rows)
    return rows if evidence else without_sentences(rows)
