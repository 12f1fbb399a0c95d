"""What an export leaves out: private persons (``--public``) and the sentences of the sources (``--without-evidence``).

Rules. Public: no ``zt:PrivatePerson``, no statement about one, and no text that holds the name of one; names are
masked wherever they stand, titles and sentences included, save in the label of a person who is in public life under
the same name. Without evidence: no ``zt:Evidence``, no ``zt:Mention``, no running text of a task; an event is called by
its kind and date; titles of entries and tasks (which may be the first words of a sentence) end after 20 characters.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad

from kg.exporting.masking import Names
from kg.exporting.terms import Quads, Statement, kind_of, labels
from kg.graph.vocabulary import NAMESPACES, SUPERCLASS

LONGEST_TITLE = 20  # characters of a title when evidence is withheld

_ZT, _DCTERMS, _SKOS = NAMESPACES["zt"], NAMESPACES["dcterms"], NAMESPACES["skos"]
_RDF_TYPE = NamedNode(NAMESPACES["rdf"] + "type")
_PERSON = NamedNode(_ZT + "Person")
_SUPPORTS, _DESCRIPTION = NamedNode(_ZT + "supports"), NamedNode(_DCTERMS + "description")
_REPLACED, _TITLE = NamedNode(_DCTERMS + "isReplacedBy"), NamedNode(_DCTERMS + "title")
_PREFERRED, _ALTERNATIVE = NamedNode(_SKOS + "prefLabel"), NamedNode(_SKOS + "altLabel")
_LABELS = (NamedNode(NAMESPACES["rdfs"] + "label"), _PREFERRED, _ALTERNATIVE)
# A statement is about the node that it names with one of these.
_ABOUT = tuple(NamedNode(_ZT + name) for name in ("agent", "holder", "recipient", "subject", "object", "mentionOf"))
_SENTENCES = frozenset({"Evidence", "Mention"})


Kept = TypeVar("Kept", bound=Statement)


class Withholding:
    """Decides on every statement of ``store``; with neither ``public`` nor ``without_evidence`` all are kept."""

    def __init__(self, store: Quads, public: bool = False, without_evidence: bool = False) -> None:
        self._store, self.public, self.without_evidence = store, public, without_evidence
        self._open = not (public or without_evidence)
        self._names = _names(store) if public else None
        self.hidden = lru_cache(1 << 14)(self._hidden)
        self._kind = lru_cache(1 << 12)(lambda node: kind_of(store, node))

    def seen(self, quad: Kept) -> Kept | Quad | None:
        """The statement as it may be shown, None if it may not."""
        if self._open:
            return quad
        if self._withheld(quad):
            return None
        value = quad.object
        if not isinstance(value, Literal):
            return quad
        text = self._shown(quad, value.value)
        if text == value.value:
            return quad
        shown = Literal(text, language=value.language) if value.language else Literal(text, datatype=value.datatype)
        return Quad(quad.subject, quad.predicate, shown, quad.graph_name)

    def text(self, words: str) -> str:
        """Any text with the names of private persons masked."""
        return self._names.mask(words) if self._names else words

    def _withheld(self, quad: Statement) -> bool:
        subject, value = quad.subject, quad.object
        if isinstance(subject, NamedNode) and self.hidden(subject):
            return True
        if isinstance(value, NamedNode) and quad.predicate != _RDF_TYPE and self.hidden(value):
            return True
        if not self.without_evidence:
            return False
        event_alias = quad.predicate == _ALTERNATIVE and self._is_event(subject)
        return quad.predicate == _DESCRIPTION or event_alias

    def _hidden(self, node: NamedNode) -> bool:
        kind = self._kind(node)
        if self.without_evidence and kind in _SENTENCES:
            return True
        if not self.public:
            return False
        if kind == "PrivatePerson" or self._leads_to_hidden(node, (*_ABOUT, _REPLACED)):
            return True
        return kind == "Evidence" and self._supports_hidden_only(node)

    def _leads_to_hidden(self, node: NamedNode, predicates: tuple[NamedNode, ...]) -> bool:
        quads = (quad for p in predicates for quad in self._store.quads_for_pattern(node, p, None, None))
        return any(self._is_private(quad.object) for quad in quads)

    def _supports_hidden_only(self, evidence: NamedNode) -> bool:
        supported = [quad.object for quad in self._store.quads_for_pattern(evidence, _SUPPORTS, None, None)]
        return bool(supported) and all(isinstance(node, NamedNode) and self.hidden(node) for node in supported)

    def _is_private(self, node: object) -> bool:
        return isinstance(node, NamedNode) and self._kind(node) == "PrivatePerson"

    def _is_event(self, node: object) -> bool:
        kind = self._kind(node) if isinstance(node, NamedNode) else ""
        return "Event" in (kind, SUPERCLASS.get(kind, ""))

    def _shown(self, quad: Statement, words: str) -> str:
        subject, predicate = quad.subject, quad.predicate
        if self.without_evidence and isinstance(subject, NamedNode):
            if predicate in _LABELS and self._is_event(subject):
                return self._event_name(subject)
            if predicate == _TITLE or (predicate in _LABELS and self._kind(subject) == "Task"):
                words = words if len(words) <= LONGEST_TITLE else f"{words[:LONGEST_TITLE]}…"
        if self._names is None or (predicate in _LABELS and self._is_person(subject)):
            return words
        return self.text(words)

    def _is_person(self, node: object) -> bool:
        kind = self._kind(node) if isinstance(node, NamedNode) else ""
        return "Person" in (kind, SUPERCLASS.get(kind, ""))

    def _event_name(self, event: NamedNode) -> str:
        days = {
            quad.object.value
            for name in ("startDate", "endDate")
            for quad in self._store.quads_for_pattern(event, NamedNode(_ZT + name), None, None)
            if isinstance(quad.object, Literal)
        }
        kind = self._kind(event)
        return labels().get(kind, kind) + (f"（{'—'.join(sorted(days))}）" if days else "")


def _names(store: Quads) -> Names:
    """The names of all persons of the graph."""
    persons = store.quads_for_pattern(None, _RDF_TYPE, _PERSON, None)
    return Names(
        (label.object.value, kind_of(store, person.subject) == "PrivatePerson")
        for person in persons
        for predicate in _LABELS
        for label in store.quads_for_pattern(person.subject, predicate, None, None)
        if isinstance(label.object, Literal)
    )
