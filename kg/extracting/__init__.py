"""Entry → mentions and facts. One module per kind of fact; a module joins in by being in this folder.

A module that extracts defines ``STAGE`` (an int: lower runs earlier) and ``extract(context)``, which yields
``Mention``s and facts. What it yields is in the context before the next module runs.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from functools import cache

from kg.extracting.context import Context
from kg.model import Entry, Extracted, Fact, Mention, Segmented

Extractor = Callable[[Context], Iterable[Mention | Fact]]


@cache
def extractors() -> tuple[Extractor, ...]:
    """All extractors of this folder in the order of their stages (modules of one stage by name)."""
    found: list[tuple[int, str, Extractor]] = []
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        if hasattr(module, "STAGE"):
            found.append((module.STAGE, info.name, module.extract))
    return tuple(extract for _, _, extract in sorted(found, key=lambda row: row[:2]))


def extract_entry(segmented: Segmented, entry: Entry) -> Extracted:
    """Read one entry."""
    context = Context(segmented.source, entry, segmented.section_path(entry))
    for extract in extractors():
        for item in list(extract(context)):
            (context.mentions if isinstance(item, Mention) else context.facts).append(item)  # type: ignore[arg-type]
    return Extracted(entry.number, tuple(context.mentions), tuple(context.facts), tuple(context.unresolved))
