"""``--public`` and ``--without-evidence`` hold in every format."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from kg.exporting.formats import formats
from kg.exporting.opening import Choices, open_export
from kg.graph.vocabulary import NAMESPACES
from kg.reading.decode import read_text

from .helpers import all_text, opened, written

ID, ZT = NAMESPACES["id"], NAMESPACES["zt"]


@pytest.mark.parametrize("name", sorted(formats()))
def test_private_persons_stand_nowhere(odd: Path, tmp_path: Path, name: str) -> None:
    everything = all_text(written(odd, name, tmp_path / "all"))
    public = all_text(written(odd, name, tmp_path / "public", Choices(public=True)))
    for private in ("覃大娘", "农 一", "person_private", "person_older", "honour_1", "evidence_2", "女"):
        assert private in everything or private in ("person_older", "evidence_2")
        assert private not in public, private
    assert "慰问某某" in public
    assert "某某家庭农场" in public
    assert "石大勇" in public
    assert "person_namesake" in public


def test_a_name_shared_with_an_official_stands_only_as_the_official_s_own(odd: Path) -> None:
    nodes = {node.iri: node for node in opened(odd, Choices(public=True)).projection.nodes()}
    assert nodes[f"{ID}person_namesake"].properties["name"] == "覃小满"
    named = {iri for iri, node in nodes.items() if "覃小满" in str(node.properties).replace("覃小满江", "")}
    assert named == {f"{ID}person_namesake"}


def test_a_longer_name_that_holds_a_private_one_stays(odd: Path) -> None:
    nodes = {node.iri: node for node in opened(odd, Choices(public=True)).projection.nodes()}
    assert nodes[f"{ID}event_1"].properties["aliases"] == ["慰问覃 小满江与某某"]


def test_nothing_dangles_in_a_public_graph(odd: Path) -> None:
    """What the graph says of a hidden node is gone with it: no object without a subject that was one before."""
    before, after = list(opened(odd).dataset.triples()), list(opened(odd, Choices(public=True)).dataset.triples())
    subjects = {triple.subject for triple in before}
    left = {triple.subject for triple in after}
    objects = {triple.object for triple in after if isinstance(triple.object, NamedNode)}
    assert not {node for node in objects & subjects if node not in left}
    assert NamedNode(f"{ID}evidence_1") in left, "evidence of the mayor is kept"


@pytest.mark.parametrize("name", sorted(formats()))
def test_no_sentence_without_evidence(samples: Path, root: Path, tmp_path: Path, name: str) -> None:
    """No stretch that is cited as evidence, and no text of a task, is in the file; titles are cut at 20 characters."""
    result = all_text(written(samples, name, tmp_path, Choices(without_evidence=True)))
    sentences = _sentences(samples, root / "sources")
    assert len(sentences) > 100
    assert not [sentence for sentence in sentences if sentence in result]
    assert "event.dated/1" not in result


@pytest.mark.parametrize("name", ["ttl", "csv"])
def test_events_are_called_by_kind_and_date_without_evidence(odd: Path, tmp_path: Path, name: str) -> None:
    result = all_text(written(odd, name, tmp_path, Choices(without_evidence=True)))
    assert "调研检查（2025-03-05）" in result
    assert "石大勇到柳河镇调研春耕备耕工作并慰问困难…" in result
    assert "灌区改造" not in result


def test_a_live_server_gets_internal_sources_guarded_unless_told_otherwise(odd: Path, samples: Path) -> None:
    def names(graph: Path, choices: Choices, live: bool) -> set[str]:
        return {str(node.properties["name"]) for node in open_export(graph, choices, live).projection.nodes()}

    assert "农 一" in names(odd, Choices(), live=False)
    guarded = names(odd, Choices(), live=True)
    assert "农 一" not in guarded and "调研检查（2025-03-05）" in guarded
    open_ = names(odd, Choices(public=False, without_evidence=False), live=True)
    assert "农 一" in open_ and "调研检查（2025-03-05）" not in open_
    assert names(samples, Choices(), live=True) == names(samples, Choices(), live=False), "public sources are not"


def _sentences(graph: Path, sources: Path) -> list[str]:
    """All cited stretches of 21 characters and more, as the files hold them."""
    store = Store()
    store.bulk_load(path=graph, format=RdfFormat.TRIG)
    query = f"""PREFIX zt: <{ZT}> SELECT ?f ?b ?e {{
        GRAPH ?g {{ ?x a zt:Evidence ; zt:inEntry ?n ; zt:beginIndex ?b ; zt:endIndex ?e }}
        ?n zt:inIssue/zt:fileName ?f }}"""
    texts = {path.name: read_text(path) for path in sources.iterdir() if path.suffix != ".toml"}
    found = set()
    for row in store.query(query):
        file, begin, end = row["f"], row["b"], row["e"]
        assert isinstance(file, Literal) and isinstance(begin, Literal) and isinstance(end, Literal)
        found.add("".join(texts[file.value][int(begin.value) : int(end.value)].split()))
    return sorted(sentence for sentence in found if len(sentence) > 20)
