"""Issues that one build has read and the other has not, or otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from kg.comparing.side import Side, zt
from kg.comparing.types import CHANGED, GAINED, LOST, SourceChange
from kg.exporting.terms import local
from kg.graph.vocabulary import NAMESPACES

_TYPE = NamedNode(NAMESPACES["rdf"] + "type")


def source_changes(old: Side, new: Side) -> tuple[SourceChange, ...]:
    """The issues that differ, by title. A text that reads otherwise, or is cut into other entries, is a change."""
    return tuple(sorted(_changes(old, new), key=lambda change: (change.title, change.id)))


def _changes(old: Side, new: Side) -> Iterator[SourceChange]:
    before, after = (side.subjects(_TYPE, zt("Issue")) for side in (old, new))
    for issue in before | after:
        side = new if issue in after else old
        one, other = (at.subjects(zt("inIssue"), issue) for at in (old, new))
        how = GAINED if issue not in before else LOST if issue not in after else CHANGED
        if how == CHANGED and one == other and _text(old, issue) == _text(new, issue):
            continue
        file = side.text(issue, zt("fileName"))
        yield SourceChange(how, local(issue.value), side.title(issue), file, len(other - one), len(one - other))


def _text(side: Side, issue: NamedNode) -> str:
    return side.text(issue, zt("sha256"))
