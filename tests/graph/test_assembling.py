"""The graph of a few invented entries, as the contract wants it, read back with a store."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.exporting.turtle import trig
from kg.graph.assembling import assemble, mentions
from kg.graph.statements import _first_phrase, _shortened
from kg.graph.vocabulary import CLASSES, NAMESPACES, ONTOLOGY, PROPERTIES
from kg.model import (
    Contributor,
    Entry,
    EventFact,
    Evidence,
    Extracted,
    Fact,
    Figure,
    Holding,
    Honour,
    Mention,
    Participation,
    Ref,
    Relation,
    Section,
    Segmented,
    SetAside,
    Source,
    StatusFact,
    TaskFact,
)
from kg.resolving import resolve
from kg.resolving.types import BuildResult, SourceResult

TEXT = "市长林晓川调研云湖水厂项目。\n他要求加快。产值12.5亿元，增长5.4%。（欧阳云）"
SOURCE = Source("a.txt", "monthly", "云泽月报", 2025, "3", "65", "2025-03", "云泽市", "湖北省", sha256="a" * 64)
MAYOR, PLANT = Ref("Person", "林晓川"), Ref("Project", "云湖水厂项目")
CITY, OFFICE = Ref("Place", "云泽市"), Ref("Organization", "市政府")
FIRST, SECOND, THIRD = Evidence(0, 14, "t/1"), Evidence(15, 21, "t/2"), Evidence(21, 35, "t/3")
PREFIXES = "".join(f"PREFIX {prefix}: <{base}> " for prefix, base in NAMESPACES.items())
FACTS: tuple[Fact, ...] = (
    EventFact(0, "Inspection", "2025-03-02", "2025-03-02", "林晓川调研云湖水厂项目", FIRST),
    Participation(0, "leader", MAYOR, FIRST, capacity="市长"),
    Participation(0, "leader", MAYOR, SECOND),
    Participation(0, "visited", PLANT, FIRST),
    Holding(MAYOR, "市长", "市长", OFFICE, FIRST, observed="2025-03-02"),
    Honour(MAYOR, Ref("Award", "全国先进工作者"), "2025", None, SECOND),
    Figure("产值", "12.5亿元", "12.5", "亿元", "level", THIRD, period="2025"),
    Figure("产值", "按省下达计划执行", "", "", "plan", THIRD),
    TaskFact("7", "加快水厂建设。", (OFFICE,), (OFFICE,), FIRST, due="2025-12"),
    StatusFact(PLANT, "开工", "2025-03-02", FIRST),
    StatusFact(PLANT, "试运行", "", FIRST),
    Relation(PLANT, "locatedIn", CITY, FIRST),
    Relation(MAYOR, "birthDate", "1963-11", SECOND),
)


def _build(facts: tuple[Fact, ...] = FACTS, text: str = TEXT, aside: tuple[SetAside, ...] = ()) -> BuildResult:
    raw, cut = [], {stretch.begin: stretch.end - stretch.begin for stretch in aside}
    position = 100
    for _ in text:
        position += cut.get(position, 0)
        raw.append(position)
        position += 1
    name = text.find("欧阳云")
    writer = (Contributor("欧阳云", name, name + 3),) if name >= 0 else ()
    entry = Entry(0, "article", "林晓川调研", 100, position, text, raw, section=1, page="8", contributors=writer)
    sections = (Section("经济", None, 90, 999), Section("项目", 0, 95, 999))
    found = (
        Mention(2, 5, "Person", "林晓川", "Official", "t/1"),
        Mention(7, 13, "Project", "云湖水厂项目", "Project", "t/1"),
    )
    read = (Segmented(SOURCE, 999, sections, (entry,), set_aside=aside), (Extracted(0, found, facts),))
    return BuildResult((SourceResult(*read, ("a.txt",)),), resolve([read]))


class Asked:
    """The graph of a build in a store."""

    def __init__(self, build: BuildResult) -> None:
        self.store = ox.Store()
        self.store.load("".join(trig(assemble(build))), format=ox.RdfFormat.TRIG)
        self.entry = f"{NAMESPACES['id']}{build.resolved.entry_ids[0, 0]}"

    def __call__(self, pattern: str) -> list[tuple[str, ...]]:
        """The solutions of a pattern over the union, as texts in the order of the variables."""
        found = self.store.query(f"{PREFIXES} SELECT * {{ {pattern} }}", use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        names = sorted(variable.value for variable in found.variables)
        return sorted(tuple(row[name].value for name in names) for row in found)

    def stated(self, pattern: str) -> bool:
        """Whether the entry's own graph says it."""
        return bool(self(f"GRAPH <{self.entry}> {{ {pattern} }}"))


@pytest.fixture(scope="module")
def graph() -> Asked:
    return Asked(_build())


def test_sources(graph: Asked) -> None:
    issue = "?i a zt:Issue ; zt:fileName ?f ; zt:overallNumber ?n ; dcterms:issued ?d ; dcterms:isPartOf ?p"
    assert graph(f"{issue} . ?p dcterms:title ?t")[0][:2] == ("2025-03", "a.txt")
    entry = "?e a zt:Entry ; zt:page ?p ; dcterms:isPartOf ?s . ?s dcterms:title ?a ; dcterms:isPartOf ?t"
    assert graph(f"{entry} . ?t dcterms:title ?b")[0][:3] == ("项目", "经济", graph.entry)
    assert graph("?e a zt:Entry ; zt:contributor/skos:prefLabel ?n") == [(graph.entry, "欧阳云")]


def test_what_the_entry_states_stands_in_its_graph(graph: Asked) -> None:
    assert graph.stated("?v zt:leader ?p ; zt:startDate '2025-03-02'^^xsd:date ; zt:endDate ?d ; zt:reportedIn ?e")
    assert graph.stated("?x zt:event ?v ; zt:agent ?p ; zt:role zt:leader ; zt:inCapacity ?h . ?h zt:holder ?p")
    assert graph.stated("?h zt:titleAsWritten '市长' ; zt:post ?c ; org:organization ?o ; zt:observedOn ?d")
    assert graph.stated("?h zt:recipient ?p ; zt:award ?a ; zt:date '2025'^^xsd:gYear")
    assert graph.stated("?t zt:number '7' ; zt:leadBody ?o ; zt:responsibleBody ?o ; zt:dueDate ?d")
    assert graph.stated("?s zt:project ?p ; zt:status zt:status_started . ?p zt:status zt:status_started")
    assert graph.stated("?p zt:locatedIn ?c")
    assert graph.stated("?p zt:birthDate '1963-11'^^xsd:gYearMonth")
    assert graph.stated("?p zt:mentionedIn ?e")
    assert not graph.stated("?x rdfs:label ?l")


def test_figures(graph: Asked) -> None:
    (found,) = graph("[] zt:asWritten '12.5亿元' ; zt:value ?v ; zt:unit ?u ; zt:measure ?m ; zt:period ?p")
    assert found == ("level", "2025", "亿元", "12.5")
    assert not graph("?o zt:asWritten '按省下达计划执行' ; zt:value ?v")


def test_labels_and_classes(graph: Asked) -> None:
    assert graph("?x a zt:Official, zt:Person ; skos:prefLabel '林晓川'@zh ; rdfs:label ?l")
    assert graph("?x a zt:GovernmentBody ; skos:prefLabel '云泽市人民政府'@zh ; skos:altLabel '市政府'@zh")
    for kind, label in (("Post", "市长"), ("Indicator", "产值"), ("Status", "开工"), ("Status", "试运行")):
        assert graph(f"?x a zt:{kind} ; skos:prefLabel '{label}'@zh"), label
    assert not graph("?x skos:prefLabel ?a, ?b FILTER(?a != ?b)")


def test_every_statement_has_evidence_with_a_rule(graph: Asked) -> None:
    kinds = "Event Participation PostHolding Honour Observation Task ProjectStatus Relation"
    for kind in kinds.split():
        assert graph(f"?x a zt:{kind}"), kind
        assert not graph(f"?x a zt:{kind} FILTER NOT EXISTS {{ ?v zt:supports ?x ; zt:rule ?r ; zt:inEntry ?e }}"), kind
    assert not graph("?v a zt:Evidence ; zt:beginIndex ?b ; zt:endIndex ?z FILTER(?b < 100 || ?b >= ?z)")


def test_a_fact_told_twice_is_one_node_with_two_evidences(graph: Asked) -> None:
    assert len(graph("?x a zt:Participation ; zt:role zt:leader")) == 1
    assert len(graph("?x zt:role zt:leader . ?v zt:supports ?x")) == 2


def test_an_antecedent_says_where_the_name_stands(graph: Asked) -> None:
    found = graph(
        "?v zt:rule 't/2' ; zt:supports/zt:agent ?p ; zt:antecedent ?m . ?m zt:mentionOf ?p ; zt:beginIndex ?b"
    )
    assert [row[0] for row in found] == ["102"]
    assert not graph("?v zt:rule 't/1' ; zt:antecedent ?m")


def test_a_citation_ends_where_something_was_set_aside() -> None:
    facts = (EventFact(0, "Inspection", "2025-03-02", "2025-03-02", "调研", Evidence(0, 14, "t/1")),)
    facts += (Participation(0, "visited", PLANT, Evidence(0, 14, "t/1")),)
    graph = Asked(_build(facts, aside=(SetAside(106, 506, "caption"),)))
    assert graph("?v zt:supports/zt:agent ?p ; zt:beginIndex ?b ; zt:endIndex ?z")[0][:1] == ("506",)


def test_mentions_stand_apart() -> None:
    build = _build()
    quads = list(ox.parse("".join(trig(mentions(build))), format=ox.RdfFormat.TRIG))
    assert len({quad.subject for quad in quads}) == 2
    places = {q.object.value for q in quads if q.predicate.value.endswith("Index")}
    assert places == {"102", "105", "107", "113"}


def test_only_terms_of_the_vocabulary(graph: Asked) -> None:
    for quad in graph.store:
        if quad.predicate.value.startswith(ONTOLOGY):
            assert quad.predicate.value.removeprefix(ONTOLOGY) in PROPERTIES
        if quad.predicate.value.endswith("#type") and quad.object.value.startswith(ONTOLOGY):
            assert quad.object.value.removeprefix(ONTOLOGY) in CLASSES


@pytest.mark.parametrize(
    "fact", [Participation(0, "cook", MAYOR, FIRST), Relation(MAYOR, "likes", "鱼", FIRST)], ids=["role", "relation"]
)
def test_a_term_that_the_vocabulary_lacks_is_refused(fact: Fact) -> None:
    with pytest.raises(ValueError, match="unknown"):
        list(assemble(_build((FACTS[0], fact))))


def test_a_task_is_called_by_whole_phrases() -> None:
    told = "加快云河水库除险加固、清川灌区续建配套、石桥泵站更新改造等重大水利项目建设，完善管护。"
    assert _first_phrase(told[:30], told) == told.split("，")[0]
    assert _first_phrase("水利建设", told) == "水利建设"
    assert _shortened("实施城市更新、" * 12).endswith("更新…") and len(_shortened("实施城市更新、" * 12)) <= 60
