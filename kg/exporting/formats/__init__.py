"""The formats of ``kg export``: every module of this folder gives its ``FORMATS``, and nothing else knows them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.exporting.dataset import Dataset
from kg.exporting.projection import Projection


@dataclass(frozen=True, slots=True)
class Export:
    """What is exported: the statements, and the property graph made of them."""

    dataset: Dataset
    projection: Projection
    mark: str  # the same for the same graph and choices, another for another


@dataclass(frozen=True, slots=True)
class Format:
    """``file`` is the name of the result by default (a folder if it has no suffix); ``write`` puts it at a path, whole
    or not at all."""

    name: str
    file: str
    about: str
    write: Callable[[Export, Path], None]


@cache
def formats() -> dict[str, Format]:
    """All formats by name."""
    found: list[Format] = []
    for info in pkgutil.iter_modules(__path__):
        found += importlib.import_module(f"{__name__}.{info.name}").FORMATS
    return {item.name: item for item in sorted(found, key=lambda item: item.name)}
