"""The endpoint asked by a standard client and by hand: forms of answers, data sets, refusals, limits."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import socket
import subprocess
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import rdflib

from kg.querying.questions import Parameter, questions
from kg.serving.faults import Fault
from kg.serving.negotiation import CSV, JSON, JSON_LD, PAGES, STATEMENTS, TABLES, TSV, TURTLE, XML, chosen

from .running import Served

wrapper = pytest.importorskip("SPARQLWrapper")
MEETINGS = "SELECT ?name { ?m a zt:Meeting ; rdfs:label ?name } ORDER BY ?name"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
FORM, DIRECT = "application/x-www-form-urlencoded", "application/sparql-query"


def client(served: Served, query: str, form: str, post: bool = False) -> Any:
    made = wrapper.SPARQLWrapper(f"{served.url}sparql")
    made.setQuery(query)
    made.setReturnFormat(form)
    made.setMethod(wrapper.POST if post else wrapper.GET)
    return made.queryAndConvert()


@pytest.mark.parametrize("post", [False, True])
def test_a_standard_client_gets_tables(served: Served, post: bool) -> None:
    found = client(served, MEETINGS, wrapper.JSON, post)
    assert found["head"]["vars"] == ["name"]
    names = [row["name"]["value"] for row in found["results"]["bindings"]]
    assert len(names) > 5
    assert all(row["name"]["xml:lang"] == "zh" for row in found["results"]["bindings"])
    rows = list(csv.reader(io.StringIO(client(served, MEETINGS, wrapper.CSV, post).decode())))
    assert rows == [["name"], *([name] for name in names)]
    tab = client(served, MEETINGS, wrapper.TSV, post).decode().splitlines()
    assert tab == ["?name", *(f'"{name}"@zh' for name in names)]
    xml = client(served, MEETINGS, wrapper.XML, post)
    assert len(xml.getElementsByTagName("result")) == len(names)
    assert client(served, "ASK { ?m a zt:Meeting }", wrapper.JSON, post)["boolean"] is True


def test_a_standard_client_gets_statements(served: Served) -> None:
    construct = "CONSTRUCT { ?m rdfs:label ?name } WHERE { ?m a zt:Meeting ; rdfs:label ?name }"
    turtle = rdflib.Graph().parse(data=client(served, construct, wrapper.TURTLE), format="turtle")
    assert len(turtle) == len(client(served, MEETINGS, wrapper.JSON)["results"]["bindings"])
    for form in (wrapper.JSONLD, wrapper.RDFXML):
        assert set(client(served, construct, form)) == set(turtle)


def test_ways_to_send_a_query(served: Served) -> None:
    wanted = served.ask(MEETINGS).body
    assert served.get("sparql", urlencode({"query": MEETINGS}).encode(), content_type=FORM).body == wanted
    assert served.get("sparql", MEETINGS.encode(), content_type=f"{DIRECT}; charset=utf-8").body == wanted
    assert served.get("sparql?format=csv", MEETINGS.encode(), content_type=DIRECT).media == CSV


def test_data_sets(served: Served) -> None:
    graph = json.loads(served.ask("SELECT ?g { GRAPH ?g { ?m a zt:Participation } } LIMIT 1").body)
    iri = graph["results"]["bindings"][0]["g"]["value"]
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"

    def number(query: str, **fields: str) -> int:
        return int(served.ask(query, format="csv", **fields).text.split()[1])

    whole, one = number(count), number(count, **{"default-graph-uri": iri})
    assert 0 < one < whole
    assert number(count.replace("{", f"FROM <{iri}> {{")) == one
    named = count.replace("{ ?s ?p ?o }", "{ GRAPH ?g { ?s ?p ?o } }")
    assert number(named, **{"named-graph-uri": iri}) == one
    assert number(count, **{"named-graph-uri": iri}) == 0
    assert number(named, **{"default-graph-uri": iri}) == 0


def test_terms_are_bound_and_not_pasted(served: Served) -> None:
    query = "SELECT ?p ?name { ?p a zt:Person ; rdfs:label ?name }"
    assert served.ask(query, format="csv", **{"$name": '"骆明远"@zh'}).text.count("骆明远") == 1
    hostile = '"x\\" } INSERT DATA { <a:a> <a:a> <a:a> } #"'
    assert served.ask(query, format="csv", **{"$name": hostile}).text.split() == ["p,name"]
    for bad in ("骆明远", '"a" , "b"', '"a" . <a:a> <a:a> "b"', "_:b"):
        refused = served.ask(query, **{"$name": bad})
        assert (refused.status, refused.text.count("\n")) == (400, 1)


def test_every_question_of_the_book_is_answered_with_its_parameters(served: Served) -> None:
    for question in questions().values():
        fields = {f"${parameter.name}": term(served, parameter) for parameter in question.parameters}
        answer = served.ask(question.text, **fields)
        assert answer.status == 200, (question.name, answer.text)


def term(served: Served, parameter: Parameter) -> str:
    """A value that a parameter may have, in N-Triples."""
    if parameter.default is not None or parameter.kind != "entity":
        return json.dumps(parameter.default or "2026", ensure_ascii=False)
    kind = f"zt:{parameter.classes[0]}" if parameter.classes else "zt:Person"
    return f"<{served.ask(f'SELECT ?s {{ ?s a {kind} }} LIMIT 1', format='csv').text.split()[1]}>"


def test_a_client_that_says_what_it_takes_gets_that_or_nothing(served: Served) -> None:
    assert served.ask(MEETINGS, "application/sparql-results+xml;q=0.5, text/csv;q=0.9").media == CSV
    assert ElementTree.fromstring(served.ask("ASK {}", XML).body).tag.endswith("sparql")
    refused = served.ask(MEETINGS, "text/turtle")
    assert refused.status == 406
    assert CSV in refused.text
    assert served.ask("CONSTRUCT WHERE { ?m a zt:Meeting }", CSV).status == 406


@pytest.mark.parametrize(
    ("accept", "word", "offered", "media"),
    [
        ("", "", TABLES, JSON),
        ("*/*", "", STATEMENTS, TURTLE),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "", PAGES, "text/html"),
        ("application/json", "", TABLES, JSON),
        ("application/json", "", STATEMENTS, JSON_LD),
        ("text/*;q=0.5, text/csv;q=0", "", TABLES, TSV),
        ("image/png", "", TABLES, None),
        ("image/png", "csv", TABLES, CSV),
        ("", "csv", STATEMENTS, None),
        ("", "JSON", PAGES, JSON_LD),
    ],
)
def test_negotiation(accept: str, word: str, offered: dict[str, str], media: str | None) -> None:
    assert chosen(accept, word, offered) == media


def test_negotiation_refuses_what_it_cannot_read() -> None:
    with pytest.raises(Fault, match="no such format"):
        chosen("", "docx", TABLES)
    with pytest.raises(Fault, match="no number"):
        chosen("text/csv;q=much", "", TABLES)


def test_without_a_query_the_service_is_described(served: Served) -> None:
    described = rdflib.Graph().parse(data=served.get("sparql", accept="text/turtle").text, format="turtle")
    assert (rdflib.URIRef(f"{served.url}sparql"), rdflib.RDF.type, None) in described
    assert served.get("sparql", accept="text/html").text.startswith("<!doctype html>")  # led to the page


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("INSERT DATA { id:a zt:owner id:b }", "INSERT"),
        ("LOAD <file:///etc/hosts>", "LOAD"),
        ("LOAD <file:///etc/hosts> INTO GRAPH <a:a>", "LOAD"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { # see:\r SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } \n}", "SERVICE"),
    ],
)
def test_changes_and_other_servers_are_refused(served: Served, query: str, word: str) -> None:
    refused = served.ask(query)
    assert (refused.status, refused.text.count("\n")) == (403, 1)
    assert word in refused.text


def test_updates_are_refused_whatever_way_they_come(served: Served) -> None:
    before = served.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body
    update = "DELETE WHERE { ?s ?p ?o }"
    for path, body, media in (
        ("sparql", urlencode({"update": update}).encode(), FORM),
        ("sparql", update.encode(), "application/sparql-update"),
        (f"sparql?{urlencode({'update': update})}", b"", FORM),
    ):
        assert served.get(path, body, content_type=media).status == 403
    assert served.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body == before


def test_files_are_not_read(served: Served) -> None:
    found = served.ask("SELECT * FROM <file:///etc/hosts> { ?s ?p ?o }", format="csv")
    assert sorted(found.text.strip().split(",")) == ["o", "p", "s"]


@pytest.mark.parametrize(
    ("path", "body", "media", "status"),
    [
        ("sparql?query=SELECT+*+%7B", None, "", 400),
        ("sparql?query=ASK+%7B%7D&query=ASK+%7B%7D", None, "", 400),
        ("sparql?query=%FF", None, "", 400),
        ("sparql?query=ASK+%7B%7D&default-graph-uri=no+iri", None, "", 400),
        ("sparql?query=ASK+%7B%7D&format=docx", None, "", 400),
        ("sparql?query=ASK+%7B+what:is+a+zt:Meeting+%7D", None, "", 400),
        ("sparql", b"", FORM, 400),
        ("sparql", b"\xff", DIRECT, 400),
        ("sparql", b"ASK {}", "text/plain", 415),
        ("sparql", b"query=" + b"x" * (2 << 20), FORM, 413),
        ("nothing", None, "", 404),
        ("explorer.html", b"", FORM, 405),
    ],
)
def test_mistakes_are_told_in_one_line(served: Served, path: str, body: bytes | None, media: str, status: int) -> None:
    told = served.get(path, body, **({"content_type": media} if media else {}))
    assert (told.status, told.text.count("\n")) == (status, 1)


def test_a_query_that_never_ends_is_stopped_and_the_others_go_on(served: Served) -> None:
    began = time.monotonic()
    stopped = served.ask(ENDLESS)
    assert stopped.status == 503
    assert "longer than 5 seconds" in stopped.text
    assert time.monotonic() - began < 30
    assert served.ask("ASK { ?m a zt:Meeting }", format="csv").text == "true"


def doubled(times: int) -> str:
    """A query whose answer is a text of 16 bytes doubled so often."""
    steps = "".join(f"BIND(CONCAT(?t{n}, ?t{n}) AS ?t{n + 1}) " for n in range(times))
    return f'SELECT ?t{times} {{ BIND("0123456789abcdef" AS ?t0) {steps} }}'


def test_an_answer_that_is_too_large_is_not_sent(served: Served) -> None:
    assert len(served.ask(doubled(10), format="csv").body) > 16 << 10
    refused = served.ask(doubled(21), format="csv")
    assert refused.status == 422
    assert "more than 32 MB" in refused.text


@pytest.mark.parametrize(
    ("header", "value", "status"),
    [
        ("host", "elsewhere.example", 421),
        ("host", "127.0.0.1.elsewhere.example:80", 421),
        ("host", "localhost:1234", 200),
        ("host", "[::1]:1234", 200),
        ("origin", "http://elsewhere.example", 403),
        ("origin", "null", 403),
        ("sec_fetch_site", "cross-site", 403),
    ],
)
def test_other_sites_are_turned_away(served: Served, header: str, value: str, status: int) -> None:
    assert served.get("sparql?query=ASK+%7B%7D", **{header: value}).status == status


def test_its_own_pages_may_ask_and_load_nothing_from_elsewhere(served: Served) -> None:
    asked = served.get("sparql?query=ASK+%7B%7D", origin=served.url.removesuffix("/"), sec_fetch_site="same-origin")
    assert asked.status == 200
    assert "access-control-allow-origin" not in asked.headers
    assert asked.headers["content-security-policy"].startswith("default-src 'none'")


def test_only_this_machine_is_served(served: Served) -> None:
    name = socket.gethostname()
    try:
        outside = {info[4][0] for info in socket.getaddrinfo(name, None, socket.AF_INET)} - {"127.0.0.1", "127.0.1.1"}
    except OSError:
        outside = set()
    if not outside:
        pytest.skip("this machine has no other address")
    with pytest.raises(OSError):
        socket.create_connection((sorted(outside)[0], int(served.host.rpartition(":")[2])), timeout=5)


def test_the_examples_of_the_documentation(served: Served, root: Path) -> None:
    if not shutil.which("curl"):
        pytest.skip("no curl")
    text = (root / "docs" / "serving.md").read_text(encoding="utf-8")
    examples = [line for line in re.findall(r"^curl .*$", text, re.MULTILINE) if "8484" in line]
    assert len(examples) > 12
    for example in examples:
        command, _, status = example.partition(" # → ")
        shell = command.replace("http://127.0.0.1:8484/", served.url) + " -s -w '\\n%{http_code}'"
        done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, encoding="utf-8", check=True)
        body, _, got = done.stdout.rpartition("\n")
        assert got == (status or "200"), (example, done.stdout)
        assert body.strip(), example


def test_the_python_example_of_the_documentation(
    served: Served, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (root / "docs" / "serving.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    exec(example.replace("http://127.0.0.1:8484/", served.url), {})
    assert capsys.readouterr().out.startswith("name\r\n")
