"""A ready question asked of Oxigraph and of plain rdflib: the answers must be the same."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode, Store
from rdflib import Dataset, URIRef
from rdflib import Literal as RdfLiteral

from kg.querying.asking import Statements, Table, Value, ask
from kg.querying.binding import bind
from kg.querying.prefixes import PREFIXES
from kg.querying.questions import Question


def plain(value: Value) -> str:
    """The words of a value, empty if there is none."""
    return value.value if isinstance(value, NamedNode | Literal) else ""


def compare(store: Store, dataset: Dataset, question: Question, given: Mapping[str, str]) -> int:
    """Assert that both give the same rows (or statements), and return how many."""
    terms = bind(store, question, given)
    bindings = {
        key: URIRef(term.value) if isinstance(term, NamedNode) else RdfLiteral(term.value)
        for key, term in terms.items()
    }
    answer = dataset.query(question.text, initNs=PREFIXES, initBindings=bindings)
    found = ask(store, question.text, terms)
    if isinstance(found, Statements):
        assert answer.graph is not None
        ours = sorted((t.subject.value, t.predicate.value, plain(t.object)) for t in found.triples)  # type: ignore[union-attr]
        assert ours == sorted((str(s), str(p), str(o)) for s, p, o in set(answer.graph))
        return len(ours)
    shown = [str(name) for name in answer.vars or [] if str(name) not in terms]
    theirs = sorted(_ordered(["" if row[column] is None else str(row[column]) for column in shown]) for row in answer)  # type: ignore[index]
    assert isinstance(found, Table) and list(found.columns) == shown
    assert sorted(_ordered([plain(value) for value in row]) for row in found.rows) == theirs
    return len(theirs)


def _ordered(row: list[str]) -> list[str]:
    """Concatenated values come in any order."""
    return [cell and sep.join(sorted(cell.split(sep))) for cell in row for sep in ("、" if "、" in cell else ", ",)]
