"""Text → sections and entries. One module per kind of publication; a kind joins in by a module in this folder.

A module that segments defines ``KIND`` (the ``Source.kind`` that it reads) and ``segment(raw, source)``.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache

from kg.model import Segmented, Source
from kg.segmenting.accounting import account

Segmenter = Callable[[str, Source], Segmented]
FALLBACK = "text"


@cache
def segmenters() -> dict[str, Segmenter]:
    """The segmenters of this folder by the kind that they read."""
    modules = [importlib.import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__)]
    return {module.KIND: module.segment for module in modules if hasattr(module, "KIND")}


def segment(raw: str, source: Source) -> Segmented:
    """Cut a text; ``raw`` is the decoded text as on disk. A text of an unknown kind, or one in which the reader of
    its kind finds no entry, is read as plain text. Every character outside the entries is set aside with a reason."""
    known = segmenters()
    found = known.get(source.kind, known[FALLBACK])(raw, source)
    if not found.entries and source.kind != FALLBACK:
        found = known[FALLBACK](raw, source)
    return account(found, raw)
