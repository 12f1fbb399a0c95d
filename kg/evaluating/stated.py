"""What a built graph states of every entry, in the form of the gold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.evaluating.rows import EVENTS, KINDS, PAIRS, ROLES, Item, Name, fold
from kg.graph.vocabulary import NAMESPACES, ONTOLOGY
from kg.querying.loading import load

_PREFIXES = "".join(f"PREFIX {prefix}: <{base}>\n" for prefix, base in NAMESPACES.items())
_ENTRIES = "?e a zt:Entry ; zt:inIssue/zt:fileName ?f ; zt:beginIndex ?b ; zt:endIndex ?z"


class Stated:
    """A graph file read for comparison. Raises ZhituError if it is none."""

    def __init__(self, path: Path) -> None:
        self._store = load(path, union=False)
        self._names: dict[str, set[str]] = defaultdict(set)
        for node, label in self._select("?n ?l", "?n skos:prefLabel|skos:altLabel ?l"):
            self._names[node].add(fold(label))
        self._kinds: dict[str, set[str]] = defaultdict(set)
        for node, kind in self._select("?n ?k", "?n a ?k"):
            self._kinds[node].add(kind.removeprefix(ONTOLOGY))
        self._entries: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for file, begin, end, entry in self._select("?f ?b ?z ?e", _ENTRIES):
            self._entries[Path(file).stem].append((int(begin), int(end), entry))
        self._items: dict[str, dict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
        for entry, row, item in sorted(self._read(), key=lambda found: (*found[:2], [sorted(n) for n in found[2]])):
            self._items[entry][row].append(item)

    def nearest(self, source: str, begin: int, end: int) -> str | None:
        """The entry of a source that shares most characters with a range, at least half of what both cover."""
        best, share = None, 0.5
        for first, last, entry in sorted(self._entries[source]):
            common = min(last, end) - max(first, begin)
            if common > 0 and common / (max(last, end) - min(first, begin)) >= share:
                best, share = entry, common / (max(last, end) - min(first, begin))
        return best

    def items(self, entry: str) -> dict[str, list[Item]]:
        """By row, what the named graph of an entry says."""
        return self._items[entry]

    def ruled(self) -> Iterator[tuple[str, str, str, Item]]:
        """Every fact with evidence as (entry, rule, row, item); a fact of two evidences stands for each of them."""
        inside = "GRAPH ?e {{ ?v zt:rule ?r ; zt:supports ?x . {} }}"
        dated = inside.format("?x zt:startDate ?d OPTIONAL { ?x zt:endDate ?z }") + " BIND(COALESCE(?z, ?d) AS ?last)"
        for entry, rule, node, first, last in self._select("?e ?r ?x ?d ?last", dated):
            yield entry, rule, "event date", (frozenset({first}), frozenset({last}))
            for kind in self._event_kinds(node):
                yield entry, rule, "event type", (frozenset({kind}),)
        rows = {ONTOLOGY + role: row for row, role in ROLES.items()}
        for entry, rule, role, agent in self._select("?e ?r ?o ?a", inside.format("?x zt:role ?o ; zt:agent ?a")):
            yield entry, rule, rows[role], (self._name(agent),)
        for row, pattern in PAIRS.items():
            for entry, rule, a, b in self._select("?e ?r ?a ?b", inside.format(_node_pattern(pattern))):
                yield entry, rule, row, (self._name(a), self._name(b))

    def _event_kinds(self, node: str) -> list[str]:
        return [kind for kind, term in EVENTS.items() if (term or kind) in self._kinds[node]]

    def _select(self, variables: str, pattern: str) -> Iterator[tuple[str, ...]]:
        query = f"{_PREFIXES}SELECT DISTINCT {variables} {{ {pattern} }}"
        rows = self._store.query(query, use_default_graph_as_union=True)
        assert isinstance(rows, ox.QuerySolutions)
        for row in rows:
            yield tuple(term.value for term in row if isinstance(term, (ox.NamedNode, ox.Literal)))

    def _name(self, term: str) -> Name:
        return frozenset(self._names.get(term) or {fold(term)})

    def _read(self) -> Iterator[tuple[str, str, Item]]:
        inside = "GRAPH ?e {{ {} }}"
        for entry, node in self._select("?e ?n", inside.format("?n zt:mentionedIn ?e")):
            for kind in self._kinds[node] & {*KINDS.values()}:
                yield entry, kind, (self._name(node),)
        dated = inside.format("?n zt:startDate ?d OPTIONAL { ?n zt:endDate ?z }") + " BIND(COALESCE(?z, ?d) AS ?last)"
        for entry, node, first, last in self._select("?e ?n ?d ?last", dated):
            yield entry, "event date", (frozenset({first}), frozenset({last}))
            for kind in self._event_kinds(node):
                yield entry, "event type", (frozenset({kind}),)
        for entry, writer in self._select("?e ?n", "?e zt:contributor ?n"):
            yield entry, "contributor", (self._name(writer),)
        for row, role in ROLES.items():
            for entry, node in self._select("?e ?n", inside.format(f"?event zt:{role} ?n")):
                yield entry, row, (self._name(node),)
        for row, pattern in PAIRS.items():
            for entry, a, b in self._select("?e ?a ?b", inside.format(pattern)):
                yield entry, row, (self._name(a), self._name(b))


def _node_pattern(pattern: str) -> str:
    """A pattern of ``PAIRS`` with ?x for the node that evidence supports: the statement, or a zt:Relation."""
    subject, predicate, *_ = pattern.split()
    if subject == "?a":
        return f"?x zt:subject ?a ; zt:predicate {predicate} ; zt:object ?b"
    return pattern.replace(subject, "?x", 1)
