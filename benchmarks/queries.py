"""Time of every question of the book, warm, and with ``--rdflib`` beside plain rdflib with a check of its answers.

    python benchmarks/queries.py [GRAPH] [--rdflib] [--answers] [--repeat N] [--json]

GRAPH is a ``graph.trig``. Parameters that a question needs are taken from the graph itself: the person with most
events, the place with most, and so on, so that the work is about the largest that a user can ask for. The exit status
is 1 if rdflib answers differently, and with ``--answers`` if a question has none.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store
from rdflib import Dataset, URIRef
from rdflib import Literal as RdfLiteral

from kg.querying.asking import Statements, Table, ask
from kg.querying.binding import bind
from kg.querying.loading import load_for
from kg.querying.prefixes import PREFIXES
from kg.querying.questions import Question, questions

MOST = {  # by the name of the parameter or of the question: what ?x is told of most
    "person": "?p zt:agent ?x . ?x a zt:Person",
    "place": "?e zt:location|zt:visited ?x . ?x a zt:Place",
    "body": "?t zt:responsibleBody ?x",
    "involved": "?p zt:agent ?x . ?x a zt:Organization",
    "staff": "?h org:organization ?x",
    "owner": "?p zt:owner ?x ; a zt:Project",
    "project": "?s zt:project ?x",
    "whole": "?p zt:partOf ?x",
    "region": "?o zt:region ?x",
    "sites": "?p zt:locatedIn ?x ; a zt:Project . ?x a zt:Place",
    "honours": "?h zt:recipient ?x . ?x a zt:Place",
}
WORDS = {"post": "市长", "on": "2024-03", "indicator": "产值", "award": "全"}
ALSO = {"thing": "person"}
NAMED = "?x zt:mentionedIn ?entry ; a zt:Organization"  # where the graph tells nothing of the kind of anybody


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph", type=Path, nargs="?", default=Path("exports/graph.trig"))
    parser.add_argument("--rdflib", action="store_true", help="also ask rdflib, and compare")
    parser.add_argument("--answers", action="store_true", help="exit status 1 if a question has no answer")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    store = load_for("\n".join(question.text for question in questions().values()), given.graph)
    dataset = None
    if given.rdflib:
        dataset = Dataset(default_union=True)
        dataset.parse(given.graph, format="trig")
    rows = [measure(store, dataset, question, given.repeat) for question in questions().values()]
    report(rows, given.json)
    silent = [row["question"] for row in rows if given.answers and not row["rows"]]
    if silent:
        print(f"no answer: {', '.join(map(str, silent))}", file=sys.stderr)
    sys.exit(bool(silent) or any(row["same"] is False for row in rows))


def parameters(store: Store, question: Question) -> dict[str, str] | None:
    """Words for the parameters that a question needs; None if the graph has nothing to ask about."""
    found: dict[str, str] = {}
    for parameter in question.parameters:
        if parameter.default is not None:
            continue
        if parameter.name in WORDS:
            found[parameter.name] = WORDS[parameter.name]
            continue
        name = ALSO.get(parameter.name, parameter.name)
        patterns = (MOST.get(question.name) or MOST[name], NAMED)
        most = next(filter(None, (_most(store, pattern) for pattern in patterns)), None)
        if most is None:
            return None
        found[parameter.name] = most
    return found


def _most(store: Store, pattern: str) -> str | None:
    answer = ask(store, f"SELECT ?x {{ {pattern} }} GROUP BY ?x ORDER BY DESC(COUNT(*)) ?x LIMIT 1")
    assert isinstance(answer, Table)
    return next((row[0].value for row in answer.rows if isinstance(row[0], NamedNode)), None)


def measure(store: Store, dataset: Dataset | None, question: Question, repeat: int) -> dict[str, object]:
    """Processor milliseconds of the fastest of ``repeat`` runs after a first one, and of one run of rdflib."""
    words = parameters(store, question)
    row: dict[str, object] = {"question": question.name, "rows": 0, "ms": None, "rdflib ms": None, "same": None}
    if words is None:
        return row
    terms = bind(store, question, words)
    times = []
    for _ in range(repeat + 1):
        begun = time.process_time()
        answer = ask(store, question.text, terms)
        times.append(time.process_time() - begun)
    ours = plain(answer.triples if isinstance(answer, Statements) else answer.rows)  # type: ignore[union-attr]
    row |= {"rows": len(ours), "ms": round(min(times[1:]) * 1000, 1)}
    if dataset is not None:
        begun = time.process_time()
        theirs = other(dataset, question, terms)
        row |= {"rdflib ms": round((time.process_time() - begun) * 1000, 1), "same": ours == theirs}
    return row


def other(dataset: Dataset, question: Question, terms: dict[str, NamedNode | Literal]) -> list[list[str]]:
    """The answer of rdflib, as ``plain`` gives it."""
    bindings = {
        name: URIRef(term.value) if isinstance(term, NamedNode) else RdfLiteral(term.value)
        for name, term in terms.items()
    }
    answer = dataset.query(question.text, initNs=PREFIXES, initBindings=bindings)
    if answer.graph is not None:
        return sorted([str(part) for part in triple] for triple in set(answer.graph))
    names = [name for name in answer.vars or [] if str(name) not in terms]
    return sorted([_parts("" if row[name] is None else str(row[name])) for name in names] for row in answer)  # type: ignore[index]


def plain(rows: object) -> list[list[str]]:
    """Rows as sorted words; what is concatenated comes in any order."""
    found = []
    for row in rows:  # type: ignore[attr-defined]
        values = (row.subject, row.predicate, row.object) if hasattr(row, "subject") else row
        words = ["" if value is None else value.value for value in values]
        found.append(words if hasattr(row, "subject") else [_parts(word) for word in words])
    return sorted(found)


def _parts(cell: str) -> str:
    sign = "、" if "、" in cell else ", "
    return sign.join(sorted(cell.split(sign)))


def report(rows: list[dict[str, object]], as_json: bool) -> None:
    """Print all rows, the slowest first, and on standard error how busy the machine was."""
    ordered = sorted(rows, key=lambda row: -float(str(row["ms"] or 0)))
    if as_json:
        print(json.dumps(ordered, indent=1))
    else:
        print(f"{'question':14} {'rows':>6} {'ms':>8} {'rdflib ms':>10}")
        for row in ordered:
            told = "" if row["same"] in (None, True) else "  differs"
            missing = "-" if row["ms"] is None else row["ms"]
            print(f"{row['question']:14} {row['rows']:>6} {missing:>8} {row['rdflib ms'] or '':>10}{told}")
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors", file=sys.stderr)


if __name__ == "__main__":
    main()
