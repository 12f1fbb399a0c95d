"""Entry → mentions and facts. One module per kind of fact; a module joins in by being in this folder.

A module that extracts defines ``STAGE`` (an int: lower runs earlier) and ``extract(context)``, which yields
``Mention``s and facts. What it yields is in the context before the next module runs.

A module may also define ``survey(context)``, which yields strings: names that the entry gives with certainty. They are
gathered over all entries of a source before extraction and handed to every entry as ``context.knowledge[module name]``,
so that a bare name is known from the entry that introduces it. Only names of the same source: what a file yields never
depends on the other files.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from types import ModuleType

from kg.extracting.context import Context
from kg.model import Entry, Extracted, Fact, Mention, Segmented

Extractor = Callable[[Context], Iterable[Mention | Fact]]
Survey = Callable[[Context], Iterable[str]]
Knowledge = Mapping[str, frozenset[str]]


@cache
def _modules() -> tuple[ModuleType, ...]:
    return tuple(importlib.import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__))


@cache
def extractors() -> tuple[Extractor, ...]:
    """All extractors of this folder in the order of their stages (modules of one stage by name)."""
    stages = [(module.STAGE, module.__name__, module.extract) for module in _modules() if hasattr(module, "STAGE")]
    return tuple(extract for _, _, extract in sorted(stages, key=lambda row: row[:2]))


@cache
def _surveys() -> tuple[tuple[str, Survey], ...]:
    """The surveys of this folder with the names of their modules."""
    return tuple((m.__name__.rsplit(".", 1)[1], m.survey) for m in _modules() if hasattr(m, "survey"))


@contextmanager
def _rule(name: str, faults: list[str] | None) -> Iterator[None]:
    """A rule at work: if it fails on an unforeseen text it is told of in ``faults``, or raises if there are none."""
    try:
        yield
    except Exception as error:
        if faults is None:
            raise
        faults.append(f"{name}: {error!r}")


def survey_entry(segmented: Segmented, entry: Entry, faults: list[str] | None = None) -> dict[str, frozenset[str]]:
    """The names that an entry gives with certainty, by module. A survey that fails raises, or is told of in ``faults``
    if they are given."""
    context = Context(segmented.source, entry, segmented.section_path(entry))
    found = {}
    for name, survey in _surveys():
        with _rule(f"survey of {name}", faults):
            found[name] = frozenset(survey(context))
    return found


def merge_knowledge(parts: Iterable[Knowledge]) -> dict[str, frozenset[str]]:
    """The knowledge of a source from that of its entries."""
    merged: dict[str, set[str]] = {}
    for part in parts:
        for name, known in part.items():
            merged.setdefault(name, set()).update(known)
    return {name: frozenset(known) for name, known in merged.items()}


def extract_entry(
    segmented: Segmented, entry: Entry, knowledge: Knowledge | None = None, forgiving: bool = False
) -> Extracted:
    """Read one entry, with what the survey of its source found.

    A rule that fails on an unforeseen text raises, or, where it is ``forgiving``, is told of in ``faults`` while the
    others are kept. Raises ValueError where a span lies outside the entry's text.
    """
    context = Context(segmented.source, entry, segmented.section_path(entry), knowledge)
    faults: list[str] = []
    for extract in extractors():
        with _rule(extract.__module__.rsplit(".", 1)[1], faults if forgiving else None):
            for item in _checked(entry, list(extract(context))):
                if isinstance(item, Mention):
                    context.mentions.append(item)
                else:
                    context.facts.append(item)
    titles = tuple(context.open_titles)
    unresolved = tuple(title.called for title in titles)
    return Extracted(entry.number, tuple(context.mentions), tuple(context.facts), unresolved, titles, tuple(faults))


def _checked(entry: Entry, found: list[Mention | Fact]) -> list[Mention | Fact]:
    for item in found:
        span = item if isinstance(item, Mention) else item.evidence
        if not 0 <= span.begin < span.end <= len(entry.text):
            raise ValueError(f"{span.rule}: span {span.begin}:{span.end} of {len(entry.text)} characters")
    return found
