"""Facts that differ, in words, with the sentences that they were read from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from kg.comparing.side import Side, Term, Values, zt
from kg.comparing.statements import Statement
from kg.comparing.types import CHANGED, GAINED, LOST, FactChange, ValueChange
from kg.exporting.terms import local
from kg.querying.explaining import Place, cite


class Telling:
    """Tells of the facts of two builds. ``texts``: the decoded texts of the sources by SHA-256."""

    def __init__(self, old: Side, new: Side, texts: Mapping[str, str]) -> None:
        self._old, self._new, self._texts = old, new, texts

    def fact(self, node: NamedNode, old: Statement | None, new: Statement | None) -> FactChange | None:
        """How a fact differs, None if it does not: neither its values nor the entries that tell of it."""
        before, after = self._places(self._old, old), self._places(self._new, new)
        if new is None or old is None:
            if one := new or old:
                sides = (self._new, self._old) if new else (self._old, self._new)
                words = _words(*sides, one)
                return FactChange(GAINED if new else LOST, one.kind, local(node.value), words, (), before, after)
            return None
        values = tuple(value_changes(self._old, self._new, old.values, new.values))
        if not values and {span.entry for span in old.places} == {span.entry for span in new.places}:
            return None
        words = _words(self._new, self._old, new)
        return FactChange(CHANGED, new.kind, local(node.value), words, values, before, after)

    def _places(self, side: Side, fact: Statement | None) -> tuple[Place, ...]:
        found = [self._place(side, span.entry, evidence) for span, evidence in fact.places.items()] if fact else []
        return tuple(sorted(found, key=lambda place: (place.file, place.begin, place.end, place.rule)))

    def _place(self, side: Side, entry: NamedNode, evidence: NamedNode) -> Place:
        begin, end = side.number(evidence, "beginIndex"), side.number(evidence, "endIndex")
        return cite(side.store, entry, begin, end, side.text(evidence, zt("rule")), self._texts)


def value_changes(old: Side, new: Side, before: Values, after: Values) -> Iterator[ValueChange]:
    """The properties that have not the same values. Nodes of one name are told apart by their ids."""
    for name in sorted(before.keys() | after.keys()):
        one, other = before.get(name, frozenset()), after.get(name, frozenset())
        if one != other:
            yield _value_change(name, _worded(old, new, one - other), _worded(new, old, other - one))


def _value_change(name: str, lost: Mapping[Term, str], gained: Mapping[Term, str]) -> ValueChange:
    alike = set(lost.values()) & set(gained.values())

    def told(words: Mapping[Term, str]) -> tuple[str, ...]:
        exact = (f"{word} ({local(term.value)})" if word in alike else word for term, word in words.items())
        return tuple(sorted(exact))

    return ValueChange(name, told(lost), told(gained))


def _worded(side: Side, other: Side, terms: Collection[Term]) -> dict[Term, str]:
    return {term: _word(side, other, term) for term in terms}


def _word(side: Side, other: Side, term: Term) -> str:
    """A node of the old build may be known by the one that stands for it now, of which the old build knows nothing."""
    known = isinstance(term, Literal) or side.kind(term)
    return (side if known else other).word(term)


def _words(side: Side, other: Side, fact: Statement) -> str:
    """``PostHolding: organization = …; titleAsWritten = …``; what it is about is left out, as the head says it."""
    values = [
        f"{name} = {word}"
        for name, terms in fact.values.items()
        for word in sorted(_word(side, other, term) for term in terms if term != fact.about)
    ]
    return f"{fact.kind}: {'; '.join(values)}"
