"""The texts of the sources that a graph was built from, to show the words that it cites."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.reading.catalog import collect
from kg.reading.decode import read_text, text_sha256


def source_texts(paths: Iterable[Path]) -> dict[str, str]:
    """Decoded texts by their SHA-256, as ``zt:sha256`` gives it: another edition of a file is never cited for this one.

    Raises ReadError for a file that cannot be read.
    """
    given = list(paths)
    texts = (read_text(file.path) for file in collect(given).files) if given else ()
    return {text_sha256(text): text for text in texts}
