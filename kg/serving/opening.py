"""What a worker holds: the graph, and the texts that it cites."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from kg.exporting.dataset import Dataset
from kg.exporting.opening import is_internal
from kg.exporting.withholding import Withholding
from kg.querying.loading import load, unite
from kg.reading.catalog import collect
from kg.reading.decode import read_text, text_sha256
from kg.reading.errors import ReadError


@dataclass(frozen=True, slots=True)
class Opening:
    """What to open: the graph file, the files and folders whose sentences are shown. ``public`` and
    ``without_evidence`` as for exports: None puts both on where the graph holds an internal source and is ``exposed``
    to other machines."""

    graph: Path
    sources: tuple[Path, ...] = ()
    public: bool | None = None
    without_evidence: bool | None = None
    exposed: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """What a server shows of its graph; ``internal``: the graph holds a source that is not for the public; ``unread``:
    a line for every source whose sentences are not shown because it cannot be read."""

    internal: bool
    public: bool
    without_evidence: bool
    unread: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing is withheld."""
        return not (self.public or self.without_evidence)


@dataclass(frozen=True, slots=True)
class Opened:
    """A graph that can be asked (its default graph is the union), the texts by SHA-256, and what makes words from them
    fit to be shown."""

    store: Store
    texts: dict[str, str]
    masked: Callable[[str], str]
    shown: Shown


def open_graph(opening: Opening) -> Opened:
    """Load what is to be shown. Raises QueryError for a graph that cannot be read."""
    store = load(opening.graph, union=False)
    internal = is_internal(store)
    guarded = internal and opening.exposed
    public = guarded if opening.public is None else opening.public
    without = guarded if opening.without_evidence is None else opening.without_evidence
    withholding = Withholding(store, public, without)
    if public or without:
        kept = Store()
        kept.bulk_extend(Dataset(store, withholding).quads())
        store = kept
    unite(store)
    texts, unread = ({}, ()) if without else _texts(opening.sources)
    return Opened(store, texts, withholding.text, Shown(internal, public, without, unread))


def _texts(paths: tuple[Path, ...]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Texts by SHA-256, and why some could not be read: the graph was built without them, or they are broken since."""
    if not paths:
        return {}, ()
    collected = collect(paths)
    texts, unread = {}, [str(problem) for problem in collected.problems]
    for file in collected.files:
        try:
            text = read_text(file.path)
        except ReadError as error:
            unread.append(str(error))
        else:
            texts[text_sha256(text)] = text
    return texts, tuple(unread)
