"""The property graph: labels, types, properties, and what each statement becomes."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kg.errors import ZhituError
from kg.exporting.opening import Choices
from kg.exporting.projection import Edge, Node, Statements
from kg.exporting.properties import day
from kg.graph.vocabulary import NAMESPACES

from .helpers import opened

ID = NAMESPACES["id"]


def _nodes(graph: Path, choices: Choices | None = None) -> dict[str, Node]:
    nodes = list(opened(graph, choices).projection.nodes())
    found = {node.iri.removeprefix(ID): node for node in nodes}
    assert len(found) == len(nodes), "an IRI is given twice"
    return found


def _edges(graph: Path, choices: Choices | None = None) -> dict[str, Edge]:
    edges = list(opened(graph, choices).projection.edges())
    found = {edge.id: edge for edge in edges}
    assert len(found) == len(edges), "an id is given twice"
    return found


def test_nodes_carry_their_classes_and_names(odd: Path) -> None:
    nodes = _nodes(odd)
    mayor = nodes["person_mayor"]
    assert (mayor.kind, mayor.labels, mayor.family) == ("Official", ("Official", "Person"), "Person")
    assert mayor.properties["name"] == "石大勇"
    assert mayor.properties["kindZh"] == "公职人员"
    assert mayor.properties["replaces"] == [f"{ID}person_old"]
    assert nodes["entry_1"].properties["page"] == "7"
    assert nodes["observation_1"].properties["name"] == "粮食产量 -2.5万吨"
    assert "evidence_1" not in nodes and "mention_1" not in nodes and "person_old" not in nodes


def test_numbers_are_numbers_and_dates_are_dates(odd: Path) -> None:
    nodes = _nodes(odd)
    assert nodes["observation_1"].properties["value"] == -2.5
    assert nodes["entry_1"].properties["endIndex"] == 60
    assert nodes["event_1"].properties["startDate"] == datetime.date(2025, 3, 5)
    assert nodes["issue_1"].properties["issued"] == datetime.date(2025, 4, 1)
    assert nodes["issue_1"].properties["issuedPrecision"] == "month"
    assert nodes["task_1"].properties["dueDateText"] == "2025年底前"
    assert "dueDate" not in nodes["task_1"].properties


def test_of_two_values_the_more_precise_stands_and_the_other_is_kept(odd: Path) -> None:
    mayor = _nodes(odd)["person_mayor"].properties
    assert mayor["birthDate"] == datetime.date(1970, 11, 1)
    assert mayor["birthDatePrecision"] == "month"
    assert mayor["otherValues"] == ["birthDate: 1971"]


def test_a_role_is_one_edge_with_the_evidence_of_all_that_tell_it(odd: Path) -> None:
    edge = _edges(odd)["event_1-LEADER-person_mayor"]
    assert (edge.type, edge.source, edge.target) == ("LEADER", f"{ID}event_1", f"{ID}person_mayor")
    assert edge.properties["entries"] == [f"{ID}entry_1", f"{ID}entry_2"]
    assert edge.properties["capacities"] == ["市长"]
    assert edge.properties["spans"] == ["60-80", "0-24"]  # in the order of the citations
    assert edge.properties["confidence"] == 0.9
    assert edge.properties["typeZh"]
    citations = edge.properties["citations"]
    assert isinstance(citations, list)
    assert any(str(cited).endswith(" · 第7页") for cited in citations)


def test_holdings_lead_to_the_body_or_to_the_post(odd: Path) -> None:
    edges = _edges(odd)
    assert edges["holding_1"].type == edges["holding_2"].type == "HOLDS_POST"
    assert edges["holding_1"].target == f"{ID}organization_1"
    assert edges["holding_1"].properties["post"] == "市长"
    assert edges["holding_1"].properties["observedOn"] == [datetime.date(2025, 3, 5), datetime.date(2025, 3, 9)]
    assert edges["holding_2"].target == f"{ID}post_1"
    assert edges["holding_2"].properties["heldFromPrecision"] == "month"
    assert edges["honour_1"].type == "RECEIVED"
    assert edges["honour_1"].properties["date"] == datetime.date(2024, 1, 1)


def test_no_edge_has_the_name_of_a_label(samples: Path) -> None:
    projection = opened(samples).projection
    labels = {label.lower() for node in projection.nodes() for label in node.labels}
    assert not labels & {edge.type.lower() for edge in projection.edges()}


def test_statements_as_nodes(odd: Path) -> None:
    choices = Choices(statements="nodes")
    nodes, edges = _nodes(odd, choices), _edges(odd, choices)
    assert nodes["participation_1"].properties["role"] == "leader"
    assert nodes["holding_1"].properties["titleAsWritten"] == "市长"
    assert nodes["relation_2"].properties["predicate"] == "partOf"
    assert edges["participation_1-AGENT-person_mayor"].target == f"{ID}person_mayor"
    assert edges["participation_1-IN_CAPACITY-holding_1"].target == f"{ID}holding_1"
    assert "event_1-LEADER-person_mayor" in edges
    assert "HOLDS_POST" not in {edge.type for edge in edges.values()}


@pytest.mark.parametrize("statements", ["edges", "nodes"])
def test_edges_join_nodes_that_are_there(samples: Path, statements: Statements) -> None:
    projection = opened(samples, Choices(statements=statements)).projection
    kinds = {node.iri: node.kind for node in projection.nodes()}
    edges = list(projection.edges())
    assert len(edges) > len(kinds)
    for edge in edges:
        assert (kinds[edge.source], kinds[edge.target]) == (edge.source_kind, edge.target_kind)
    assert len({edge.id for edge in edges}) == len(edges)


def test_every_direct_fact_between_entities_is_an_edge(samples: Path, samples_union: object) -> None:
    """Counted by SPARQL: triples between two typed nodes that are neither evidence nor statements."""
    from pyoxigraph import Store

    assert isinstance(samples_union, Store)
    left_out = "zt:Evidence, zt:Mention, zt:Participation, zt:PostHolding, zt:Honour, zt:ProjectStatus, zt:Relation"
    typed = "FILTER EXISTS { ?%s a ?k%s FILTER(STRSTARTS(STR(?k%s), STR(zt:)) && ?k%s NOT IN (" + left_out + ")) }"
    query = (
        "PREFIX zt: <https://w3id.org/zhitu/ontology#> SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { ?s ?p ?o "
        f"FILTER(?p != zt:status) {typed % (('s',) * 4)} {typed % (('o',) * 4)} }} }}"
    )
    counted = int(next(iter(samples_union.query(query)))["n"].value)
    edges = opened(samples).projection.edges()
    assert sum(1 for edge in edges if edge.type not in {"HOLDS_POST", "RECEIVED", "HAS_STATUS"}) == counted


def test_sentences_come_from_the_very_text(samples: Path, root: Path, tmp_path: Path) -> None:
    projection = opened(samples, Choices(sources=root / "sources")).projection
    edge = next(edge for edge in projection.edges("CHAIR"))
    sentences = edge.properties["sentences"]
    assert isinstance(sentences, list)
    assert any("主持" in str(sentence) for sentence in sentences)
    (tmp_path / "monthly-2026-05.txt").write_text("another text", encoding="utf-8")
    with pytest.raises(ZhituError, match="the text that the graph was built from"):
        list(opened(samples, Choices(sources=tmp_path)).projection.edges("CHAIR"))


@pytest.mark.parametrize(
    ("word", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-02-03", "2023-02-03", "2023-02-03"),
    ],
)
def test_months_and_years_have_a_first_and_a_last_day(word: str, first: str, last: str) -> None:
    assert str(day(word)) == first
    assert str(day(word, last=True)) == last


@pytest.mark.parametrize("word", ["2023-02-30", "年底", "2023-13", ""])
def test_what_is_no_date_is_none(word: str) -> None:
    assert day(word) is None
