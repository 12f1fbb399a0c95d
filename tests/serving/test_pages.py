"""Pages and statements of ids, look-ups, the pages of the build; what is withheld; how the command fails."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode

from kg.graph.vocabulary import DATA, NAMESPACES
from kg.querying.explaining import Explained, Place, Said, Told
from kg.serving.entities import entity_page
from kg.serving.folder import prepare
from kg.serving.jobs import Described
from kg.serving.opening import Opened, Opening, open_graph
from kg.serving.pages import Site

from .running import Served, start

ZT = rdflib.Namespace(NAMESPACES["zt"])
WHO = "骆明远"  # of the samples
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture(scope="module")
def person(served: Served) -> str:
    found = json.loads(served.get("find?q=lmy&kind=person").body)[0]
    assert found["label"] == WHO
    assert found["iri"] == DATA + found["id"]
    return str(found["id"])


def test_a_page_tells_facts_with_their_sentences(served: Served, person: str, root: Path) -> None:
    page = served.get(f"id/{person}", accept=BROWSER)
    assert (page.status, page.media) == (200, "text/html")
    assert "<h1>骆明远</h1>" in page.text
    assert re.search(r"<h3><a href=\"/id/holding_\w+\">市长</a>", page.text)
    sentences = re.findall(r"<blockquote>(.*?)</blockquote>\s*<figcaption>(.*?) <a .*?>《(.*?)》</a>", page.text)
    assert len(sentences) > 10
    texts = ["".join(path.read_text(encoding="utf-8").split()) for path in (root / "sources").glob("*-20*")]
    for words, issue, title in sentences:
        assert any(words in text for text in texts), words
        assert issue
        assert title
    assert any(WHO in words for words, _, _ in sentences)


def test_an_id_is_statements_for_programs(served: Served, person: str) -> None:
    node = rdflib.URIRef(DATA + person)
    answer = served.get(f"id/{person}", accept="text/turtle, text/html;q=0.9")
    assert (answer.media, answer.headers["vary"]) == ("text/turtle", "Accept")
    turtle = rdflib.Graph().parse(data=answer.text, format="turtle")
    assert (node, rdflib.RDFS.label, rdflib.Literal(WHO, lang="zh")) in turtle
    holdings = set(turtle.subjects(ZT.holder, node))
    assert holdings
    assert all(any(turtle.subjects(ZT.supports, holding)) for holding in holdings)
    for media in ("application/ld+json", "application/n-triples"):
        other = served.get(f"id/{person}", accept=media)
        assert other.media == media
        form = {"application/ld+json": "json-ld", "application/n-triples": "nt"}[media]
        assert set(rdflib.Graph().parse(data=other.text, format=form)) == set(turtle)
    assert served.get(f"id/{person}?format=turtle", accept=BROWSER).body == answer.body
    assert served.get(f"id/{person}", accept="image/png").status == 406


def test_a_retired_id_leads_to_the_one_that_replaces_it(served: Served) -> None:
    query = "SELECT ?old ?new { ?old dcterms:isReplacedBy ?new } LIMIT 1"
    old, new = (iri.rsplit("/", 1)[-1] for iri in served.ask(query, format="csv").text.split()[1].split(","))
    followed = served.get(f"id/{old}?format=turtle")
    assert followed.body == served.get(f"id/{new}?format=turtle").body


@pytest.mark.parametrize("id_", ["nothing", "person_1%20", "%3E", "..%2F..%2Fetc", "骆"])
def test_no_such_id(served: Served, id_: str) -> None:
    told = served.get(f"id/{quote(id_, safe='%')}")
    assert (told.status, told.text.count("\n")) == (404, 1)


def test_people_get_a_page_when_something_is_wrong(served: Served) -> None:
    told = served.get("id/nothing", accept=BROWSER)
    assert (told.status, told.media) == (404, "text/html")
    assert "nothing is not in this graph" in told.text


def test_every_kind_of_node_has_a_page(served: Served) -> None:
    query = "SELECT ?kind (SAMPLE(?s) AS ?one) { ?s a ?kind FILTER(STRSTARTS(STR(?s), STR(id:))) } GROUP BY ?kind"
    rows = served.ask(query, format="csv").text.split()[1:]
    assert len(rows) > 25
    for row in rows:
        kind, iri = row.split(",")
        page = served.get(f"id/{iri.removeprefix(DATA)}", accept=BROWSER)
        assert page.status == 200, kind
        assert "<h1>" in page.text


def test_a_page_of_many_facts_comes_in_lots() -> None:
    def fact(number: int) -> Told:
        place = Place("a.txt", "云川月报", "entry_1", "题", "3", number, number + 1, "rule/1", f"句子{number}。")
        said = (Said("startDate", f"2026-01-{number % 28 + 1:02d}"), Said("label", f"会议{number}"))
        return Told("", (place,), f"event_{number}", "Meeting", ("chair",), said)

    told = Described(Explained("person_1", "林晓川", ("Person",), "", facts=tuple(map(fact, range(450)))), (), ())
    pages = [entity_page(Site((), False), told, number, False) for number in (1, 2, 3)]
    assert [page.count("<article>") for page in pages] == [200, 200, 50]
    assert 'aria-current="page">2<' in pages[1]
    assert {n for page in pages for n in re.findall(r"<blockquote>句子(\d+)。", page)} == set(map(str, range(450)))
    days = re.findall(r"<dd>(2026-01-\d\d)</dd>", "".join(pages))
    assert days == sorted(days, reverse=True)


def test_look_ups(served: Served, run_kg: Callable[..., subprocess.CompletedProcess[str]], samples_built: Path) -> None:
    found = json.loads(served.get("find?q=%E5%B8%82&limit=5").body)
    told = json.loads(run_kg("find", "市", "--limit", 5, "--json", "-p", samples_built / "explorer.html").stdout)
    assert [name["id"] for name in found] == [name["id"] for name in told]
    page = served.get("find?q=lmy", accept=BROWSER).text
    assert f">{WHO}</a>" in page
    assert "&lt;b&gt;" in served.get("find?q=%3Cb%3E", accept=BROWSER).text
    assert served.get("find?q=a&kind=wombat").status == 400
    assert served.get("find?q=a&limit=0").status == 400
    assert json.loads(served.get("find").body) == []


@pytest.mark.parametrize("name", ["explorer.html", "network.html", "report.html", "report.json"])
def test_the_pages_of_the_build(served: Served, samples_built: Path, name: str) -> None:
    assert served.get(name).body == (samples_built / name).read_bytes()


@pytest.mark.parametrize("path", ["graph.trig", "assets/../app.py", "assets/%2e%2e/app.py", "assets//etc/hosts"])
def test_nothing_else_is_served(served: Served, path: str) -> None:
    assert served.get(path).status == 404


@pytest.fixture(scope="module")
def internal(samples_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build of the samples, one source of which is internal."""
    folder = tmp_path_factory.mktemp("internal")
    shutil.copy(samples_built / "explorer.html", folder)
    graph = (samples_built / "graph.trig").read_text(encoding="utf-8")
    changed = graph.replace('dcterms:rights "public"', 'dcterms:rights "internal"', 1)
    assert changed != graph
    (folder / "graph.trig").write_text(changed, encoding="utf-8", newline="\n")
    return folder


def private(opened: Opened) -> list[str]:
    kind = NamedNode(NAMESPACES["zt"] + "PrivatePerson")
    people = opened.store.quads_for_pattern(None, NamedNode(NAMESPACES["rdf"] + "type"), kind)
    labels = NamedNode(NAMESPACES["rdfs"] + "label")
    return [
        quad.object.value
        for person in people
        for quad in opened.store.quads_for_pattern(person.subject, labels, None)
        if isinstance(quad.object, Literal)
    ]


def test_other_machines_get_no_private_persons_and_sentences_of_internal_sources(
    internal: Path, root: Path, tmp_path: Path
) -> None:
    here = open_graph(Opening(internal / "graph.trig", (root / "sources",)))
    assert here.shown.internal
    assert here.shown.whole
    assert private(here)
    assert here.texts
    out = open_graph(Opening(internal / "graph.trig", (root / "sources",), exposed=True))
    assert (out.shown.public, out.shown.without_evidence) == (True, True)
    assert (private(out), out.texts) == ([], {})
    asked = open_graph(Opening(internal / "graph.trig", (), public=False, without_evidence=False, exposed=True))
    assert asked.shown.whole
    folder = prepare(internal, out.shown, tmp_path)
    assert set(folder.pages) == {"explorer.html"}
    assert folder.names is not None
    assert folder.names.search(WHO)
    for name in private(here):
        assert not folder.names.search(name), name


def test_what_is_public_is_served_whole_to_other_machines(samples_built: Path) -> None:
    assert open_graph(Opening(samples_built / "graph.trig", exposed=True)).shown.whole


def test_a_source_that_cannot_be_read_is_told(samples_built: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    opened = open_graph(Opening(samples_built / "graph.trig", (tmp_path, tmp_path / "none")))
    assert opened.texts == {}
    assert len(opened.shown.unread) == 2


def test_command_fails_in_one_line(
    served: Served, run_kg: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path, samples_built: Path
) -> None:
    told = run_kg("serve", tmp_path, "--port", 0, status=2)
    assert "kg build" in told.stderr
    assert (told.stdout, told.stderr.count("\n")) == ("", 1)
    taken = run_kg("serve", samples_built, "--port", served.url.rstrip("/").rpartition(":")[2], status=2)
    assert "cannot listen" in taken.stderr


def test_a_terminated_server_ends_its_workers(internal: Path) -> None:
    process, url = start(internal, "--workers", 1, "--no-public")
    assert url.startswith("http://")
    process.terminate()
    assert process.wait(timeout=30) == 0
