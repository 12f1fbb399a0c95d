"""The comparison itself: what the builds do not share leads to the facts and entities that are looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from pyoxigraph import NamedNode

from kg.comparing.entities import Entities, renumbered
from kg.comparing.side import Side, zt
from kg.comparing.sources import source_changes
from kg.comparing.statements import STATEMENTS, Statement, pairs, statement, supported
from kg.comparing.telling import Telling
from kg.comparing.types import Difference, FactChange
from kg.graph.vocabulary import SUPERCLASS

_SOURCES = frozenset({"Publication", "Issue", "Section", "Entry"})
_EVIDENCE = frozenset({"Evidence", "Mention"})
Facts = dict[NamedNode, Statement]
Groups = dict[NamedNode, set[NamedNode]]


def compare(old: Path, new: Path, texts: Mapping[str, str]) -> Difference:
    """What ``new`` says and ``old`` did not, and the other way round. Both are graph files or folders of a build.

    ``texts``: the decoded texts of sources by SHA-256, for the sentences. A node that was joined to another is
    followed: what was said of it is now said of the other, which is no difference. Takes time in proportion to the
    graphs, and memory beyond them to the difference. Raises QueryError for a graph that cannot be read.
    """
    return _Comparison(Side(old), Side(new)).difference(texts)


class _Comparison:
    def __init__(self, old: Side, new: Side) -> None:
        self._old, self._new = old, new
        self._moved = dict(new.replaced)
        touched = {quad.subject for quad in (*old.missing_from(new), *new.missing_from(old))}
        self._nodes = self._led_to(node for node in touched if isinstance(node, NamedNode))

    def difference(self, texts: Mapping[str, str]) -> Difference:
        self._moved |= renumbered(self._old, self._new, self._nodes)
        for kind in ("Event", "PostHolding"):  # what other facts speak of
            self._moved |= dict(pairs(*self._apart(node for node in self._nodes if self._is(node, {kind}))))
        old, new = self._facts(self._nodes)
        telling = Telling(self._old, self._new, texts)
        found: dict[NamedNode, list[FactChange]] = defaultdict(list)
        replaced = dict(pairs(*_only_in(old, new)))
        taken = set(replaced.values())
        for node in sorted(old.keys() | new.keys(), key=lambda node: node.value):
            if node in taken:
                continue
            one, other = old.get(node), new.get(replaced.get(node, node))
            about = (other or one or old[node]).about
            change = telling.fact(replaced.get(node, node), one, other)
            if change:
                found[about].append(change)
        entities = Entities(self._old, self._new, self._moved)
        named = {node for node in self._nodes if not self._is(node, STATEMENTS)} | found.keys()
        return Difference(source_changes(self._old, self._new), entities.changes(self._grouped(named), found))

    def _led_to(self, touched: Iterable[NamedNode]) -> set[NamedNode]:
        """The facts and entities that the differing statements speak of."""
        found: set[NamedNode] = set()
        for node in touched:
            if self._is(node, _EVIDENCE):
                found |= supported(self._old, node) | supported(self._new, node)
            elif self._is(node, {"Entry"}):
                writer = zt("contributor")
                found |= self._old.objects(node, writer) ^ self._new.objects(node, writer)
            elif not self._is(node, _SOURCES):
                found.add(node)
        return found

    def _is(self, node: NamedNode, kinds: Iterable[str]) -> bool:
        kind = self._old.kind(node) or self._new.kind(node)
        return SUPERCLASS.get(kind, kind) in kinds

    def _follow(self, node: NamedNode) -> NamedNode:
        return self._moved.get(node, node)

    def _grouped(self, nodes: Iterable[NamedNode]) -> Groups:
        """Nodes by the node that stands for them now, which is always one of its group."""
        found: Groups = defaultdict(set)
        for node in nodes:
            found[self._follow(node)] |= {node, self._follow(node)}
        return found

    def _facts(self, nodes: Iterable[NamedNode]) -> tuple[Facts, Facts]:
        """The facts of both builds that these nodes are, under the nodes that stand for them now."""
        old, new = {}, {}
        for node, group in sorted(self._grouped(nodes).items(), key=lambda item: item[0].value):
            if fact := statement(self._old, group, self._follow):
                old[node] = fact
            if fact := statement(self._new, [node], lambda term: term):
                new[node] = fact
        return old, new

    def _apart(self, nodes: Iterable[NamedNode]) -> tuple[Facts, Facts]:
        return _only_in(*self._facts(nodes))


def _only_in(old: Facts, new: Facts) -> tuple[Facts, Facts]:
    return (
        {node: fact for node, fact in old.items() if node not in new},
        {node: fact for node, fact in new.items() if node not in old},
    )
