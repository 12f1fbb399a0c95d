"""Entities that differ between two builds: their names, class and fate, and the entries that name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pyoxigraph import Literal, NamedNode

from kg.comparing.matching import matched
from kg.comparing.side import Side, Term, Values, zt
from kg.comparing.statements import NOT_VALUES
from kg.comparing.telling import value_changes
from kg.comparing.types import CHANGED, GAINED, JOINED, LOST, SAME, SPLIT, EntityChange, FactChange, ValueChange
from kg.exporting.terms import local
from kg.graph.vocabulary import RELATIONS, ROLES, SUPERCLASS

# What facts tell already, each with its evidence, and what is told of joined nodes in its own way.
_TOLD = NOT_VALUES | RELATIONS | ROLES | {"status", "isReplacedBy", "joinedBy"}
_FACTS_THEMSELVES = frozenset({"Event", "Task"})  # their values are compared as those of facts
_CONCEPTS = frozenset({"Post", "Status", "Indicator"})
_ORDER = ("Person", "Organization", "Place", "Project", "Document", "Award", "HeritageItem", "Event", "Task")
_NAMED_IN, _WROTE = zt("mentionedIn"), zt("contributor")


class Entities:
    """``moved``: nodes of the old build and those that stand for them in the new one."""

    def __init__(self, old: Side, new: Side, moved: Mapping[NamedNode, NamedNode]) -> None:
        self._old, self._new, self._moved = old, new, moved

    def changes(
        self, groups: Mapping[NamedNode, set[NamedNode]], facts: Mapping[NamedNode, Sequence[FactChange]]
    ) -> tuple[EntityChange, ...]:
        """What differs of the nodes of some groups (each under the node that stands for it now), with their facts."""
        found = []
        for node, group in groups.items():
            found += [self._joined(one) for one in group if self._old.kind(one) and one in self._new.replaced]
            before = sorted((one for one in group if self._old.kind(one)), key=lambda one: one.value)
            if before or self._new.kind(node):
                found.append(self._change(node, before, facts.get(node, ())))
        told = (change for change in found if not change.empty and not _is_bare_concept(change))
        return tuple(sorted(told, key=_order))

    def _joined(self, node: NamedNode) -> EntityChange:
        rule = self._new.text(node, zt("joinedBy"))
        other = _named(self._new, self._new.replaced[node])
        return EntityChange(JOINED, local(node.value), self._old.word(node), self._old.kind(node), other, rule)

    def _change(self, node: NamedNode, before: Sequence[NamedNode], facts: Sequence[FactChange]) -> EntityChange:
        kind = self._new.kind(node)
        side = self._new if kind else self._old
        values = tuple(self._values(node, before)) if kind and before else ()
        how = LOST if not kind else CHANGED if values else SAME if before else GAINED
        stood = self._old.replaced.get(node) if how == GAINED else None
        return EntityChange(
            SPLIT if stood else how,
            local(node.value),
            side.word(node),
            kind or side.kind(node),
            other=_named(self._old, stood) if stood else "",
            formerly=self._formerly(node, before) if kind else "",
            values=values,
            named_in=self._entries("namedIn", node, before),
            wrote=self._entries("wrote", node, before),
            facts=tuple(sorted(facts, key=lambda fact: (fact.kind, fact.fact, fact.id))),
        )

    def _formerly(self, node: NamedNode, before: Sequence[NamedNode]) -> str:
        """The id of the same thing in the old build; that of one that was joined is told apart."""
        others = [one for one in before if one not in self._new.replaced]
        return local(others[0].value) if others and node not in others else ""

    def _values(self, node: NamedNode, before: Sequence[NamedNode]) -> Iterator[ValueChange]:
        """Class, label, other forms, then whatever else is said of it, codes and links for instance."""
        known = node if node in before else before[0]
        was, is_ = self._old.word(known), self._new.word(node)
        kinds = self._old.kind(known), self._new.kind(node)
        if kinds[0] != kinds[1]:
            yield ValueChange("type", (kinds[0],), (kinds[1],))
        if was != is_:
            yield ValueChange("label", (was,), (is_,))
        had, has = (_forms(side, nodes) for side, nodes in ((self._old, before), (self._new, [node])))
        lost, gained = had - has - {was}, has - had - {is_}
        if lost or gained:
            yield ValueChange("altLabel", tuple(sorted(lost)), tuple(sorted(gained)))
        if SUPERCLASS.get(kinds[1], kinds[1]) not in _FACTS_THEMSELVES:
            yield from value_changes(
                self._old, self._new, self._other(self._old, before), self._other(self._new, [node])
            )

    def _other(self, side: Side, nodes: Iterable[NamedNode]) -> Values:
        found: dict[str, set[Term]] = {}
        for node in nodes:
            for name, terms in side.values(node).items():
                if name not in _TOLD:
                    now = (self._moved.get(term, term) if isinstance(term, NamedNode) else term for term in terms)
                    found.setdefault(name, set()).update(now)
        return {name: frozenset(terms) for name, terms in found.items()}

    def _entries(self, name: str, node: NamedNode, before: Iterable[NamedNode]) -> ValueChange | None:
        """The entries that name the node (or that it wrote) in one build only, by title."""

        def those(side: Side, nodes: Iterable[NamedNode]) -> set[NamedNode]:
            return {
                entry
                for one in nodes
                for entry in (side.objects(one, _NAMED_IN) if name == "namedIn" else side.subjects(_WROTE, one))
            }

        had, has = those(self._old, before), those(self._new, [node])
        if had == has:
            return None
        lost, gained = (self._old.title(entry) for entry in had - has), (self._new.title(entry) for entry in has - had)
        return ValueChange(name, tuple(sorted(lost)), tuple(sorted(gained)))


def renumbered(old: Side, new: Side, nodes: Iterable[NamedNode]) -> dict[NamedNode, NamedNode]:
    """Entities of one name and family in the same entries that have another id now."""
    ordered = sorted(nodes, key=lambda node: node.value)
    lost = {n: _known(old, n) for n in ordered if old.kind(n) and not new.kind(n) and n not in new.replaced}
    gained = {n: _known(new, n) for n in ordered if new.kind(n) and not old.kind(n) and n not in old.replaced}
    keys = (lambda known: known, lambda known: known[:2])
    return dict(matched(_named_somewhere(lost), _named_somewhere(gained), keys, lambda a, b: bool(a[2] & b[2])))


Known = tuple[str, str, frozenset[NamedNode]]


def _known(side: Side, node: NamedNode) -> Known:
    kind = side.kind(node)
    return SUPERCLASS.get(kind, kind), side.word(node), frozenset(side.objects(node, _NAMED_IN))


def _named_somewhere(things: Mapping[NamedNode, Known]) -> dict[NamedNode, Known]:
    return {node: known for node, known in things.items() if known[2]}


def _forms(side: Side, nodes: Iterable[NamedNode]) -> set[str]:
    names = (side.values(node).get(name, ()) for node in nodes for name in ("label", "altLabel"))
    return {term.value for terms in names for term in terms if isinstance(term, Literal)}


def _named(side: Side, node: NamedNode) -> str:
    return f"{side.word(node)} ({local(node.value)})"


def _is_bare_concept(change: EntityChange) -> bool:
    """A post, status or indicator comes and goes with the facts that use it."""
    return change.type in _CONCEPTS and not change.facts


def _order(change: EntityChange) -> tuple[int, str, str, str]:
    family = SUPERCLASS.get(change.type, change.type)
    place = _ORDER.index(family) if family in _ORDER else len(_ORDER)
    return place, change.label, change.id, change.how
