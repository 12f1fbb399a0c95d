"""A query → its answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
    Variable,
)

from kg.querying.errors import QueryError
from kg.querying.prefixes import PREFIXES
from kg.querying.scanning import check

Term = NamedNode | BlankNode | Literal | Triple
Value = Term | None  # None where a variable is not bound


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a SELECT: one value per column in each row; ``cut`` if there were more rows than asked for."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Truth:
    """The answer to an ASK."""

    value: bool


@dataclass(frozen=True, slots=True)
class Statements:
    """The answer to a CONSTRUCT or DESCRIBE, each triple once, in a fixed order; ``cut`` as in a Table."""

    triples: tuple[Triple, ...]
    cut: bool = False


Answer = Table | Truth | Statements


@dataclass(frozen=True, slots=True)
class Graphs:
    """The data set of a query as a request may name it, by IRI: ``default`` instead of the union of all graphs,
    ``named`` instead of all named graphs; None: as the query itself says."""

    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None


def ask(
    store: Store, text: str, terms: Mapping[str, NamedNode | Literal] | None = None, limit: int | None = None
) -> Answer:
    """Run a query; ``terms`` are bound to the variables of their names, whose columns the answer leaves out.

    At most ``limit`` rows or triples are taken. Raises QueryError when the query is wrong, would change the graph or
    ask another server, or cannot be worked out.
    """
    with faults_in_words():
        found = run(store, text, terms)
        if isinstance(found, QueryBoolean):
            return Truth(bool(found))
        if isinstance(found, QuerySolutions):
            return _table(found, set(terms or ()), limit)
        taken = list(islice(found, limit + 1 if limit is not None else None))
    return Statements(tuple(sorted(set(taken[:limit]), key=str)), limit is not None and len(taken) > limit)


def run(
    store: Store, text: str, terms: Mapping[str, NamedNode | Literal] | None = None, graphs: Graphs | None = None
) -> QueryBoolean | QuerySolutions | QueryTriples:
    """Begin a query: what is found comes as it is read, and its faults too (``faults_in_words``).

    Raises QueryError for a query that may not run.
    """
    check(text)
    bound: dict[Variable, Term] = {Variable(name): term for name, term in (terms or {}).items()}
    chosen = graphs or Graphs()
    return store.query(
        text,
        prefixes=PREFIXES,
        substitutions=bound or None,
        default_graph=None if chosen.default is None else [NamedNode(iri) for iri in chosen.default],
        named_graphs=None if chosen.named is None else [NamedNode(iri) for iri in chosen.named],
    )


@contextmanager
def faults_in_words() -> Iterator[None]:
    """What the engine raises becomes a QueryError of one line."""
    try:
        yield
    except SyntaxError as error:
        raise QueryError(f"the query cannot be read: {_one_line(error)}") from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be answered: {_one_line(error)}") from error


def _table(found: QuerySolutions, hidden: set[str], limit: int | None) -> Table:
    names = [variable.value for variable in found.variables]
    shown = [i for i, name in enumerate(names) if name not in hidden]
    rows = islice(found, limit + 1 if limit is not None else None)
    taken = [tuple(map(row.__getitem__, shown)) for row in rows]
    return Table(tuple(names[i] for i in shown), tuple(taken[:limit]), limit is not None and len(taken) > limit)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
