"""``kg query`` as a user meets it."""

from __future__ import annotations

import csv
import io
import json
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from click.testing import Result

GRAPH = Path(__file__).parent / "graph.trig"
Kg = Callable[..., Result]
CHAIRS = "SELECT ?name (COUNT(?m) AS ?n) { ?m zt:chair ?p . ?p rdfs:label ?name } GROUP BY ?name ORDER BY ?name"


def one_line(result: Result) -> str:
    """The error: one line on standard error, nothing on standard output."""
    assert result.stdout == ""
    line = result.stderr.strip()
    assert line.startswith("Error: ") and "\n" not in line
    return line


def test_table_is_aligned_for_wide_characters(query: Kg) -> None:
    lines = query(CHAIRS).stdout.splitlines()
    assert lines == ["name    n", "──────  ─", "林晓川  1", "欧阳云  1"]


def test_csv(query: Kg) -> None:
    rows = list(csv.reader(io.StringIO(query(CHAIRS, "--format", "csv").stdout)))
    assert rows == [["name", "n"], ["林晓川", "1"], ["欧阳云", "1"]]


def test_json_is_the_format_of_the_w3c(query: Kg) -> None:
    found = json.loads(query("--json", CHAIRS).stdout)
    assert found["head"] == {"vars": ["name", "n"]}
    first = found["results"]["bindings"][0]
    assert first["name"] == {"type": "literal", "value": "林晓川", "xml:lang": "zh"}
    assert first["n"]["datatype"].endswith("#integer")


@pytest.mark.parametrize("how", ["file option", "path", "standard input"])
def test_query_from_elsewhere(query: Kg, tmp_path: Path, how: str) -> None:
    path = tmp_path / "my.rq"
    path.write_bytes(b"\xef\xbb\xbf" + CHAIRS.encode())  # as saved by a Windows editor
    words = {"file option": ["-f", str(path)], "path": [str(path)], "standard input": ["-"]}[how]
    assert "林晓川" in query(*words, standard_input=path.read_bytes()).stdout


def test_ask_construct_describe(query: Kg) -> None:
    assert query("ASK { ?e a zt:Enterprise }").stdout == "true\n"
    assert json.loads(query("ASK { ?e a zt:Nothing }", "--json").stdout)["boolean"] is False
    turtle = query("CONSTRUCT { ?p zt:owner ?o } WHERE { ?p zt:owner ?o }").stdout
    assert "id:mill zt:owner id:steel" in turtle
    assert "云川钢铁集团有限公司" in query("DESCRIBE id:steel").stdout
    assert "turtle" in one_line(query("DESCRIBE id:steel", "--format", "csv", status=2))


def test_a_fact_of_two_sources_counts_once(query: Kg) -> None:
    counted = query("SELECT (COUNT(*) AS ?n) { id:meeting zt:chair ?p }", "--format", "csv").stdout
    assert counted == "n\n1\n"
    by_entry = query("SELECT ?g { GRAPH ?g { id:meeting zt:chair ?p } } ORDER BY ?g", "--format", "csv").stdout
    assert by_entry.count("entry_") == 2


@pytest.mark.parametrize(
    "where",
    ["FROM id:entry_1 WHERE { id:meeting zt:chair ?p }", "WHERE { graph id:entry_1 { id:meeting zt:chair ?p } }"],
)
def test_graphs_may_be_asked_in_every_way(query: Kg, where: str) -> None:
    assert query(f"SELECT (COUNT(*) AS ?n) {where}", "--format", "csv").stdout == "n\n1\n"
    assert query(f"SELECT (COUNT(*) AS ?n) {where}".replace("_1", "_3"), "--format", "csv").stdout == "n\n0\n"


def test_limit_is_said(query: Kg) -> None:
    result = query("SELECT ?s { ?s a zt:Entry } ORDER BY ?s", "--limit", "2", "--format", "csv")
    assert len(result.stdout.splitlines()) == 3
    assert "first 2" in result.stderr
    assert query("SELECT ?s { ?s a zt:Entry }", "--limit", "3").stderr == ""


def test_nothing_found_is_said_on_standard_error(query: Kg) -> None:
    result = query("SELECT ?s { ?s a zt:Nothing }", "--format", "csv")
    assert (result.stdout, result.stderr) == ("s\n", "kg: nothing found\n")


def test_own_prefix_wins(query: Kg) -> None:
    own = "PREFIX zt: <http://example.org/> SELECT ?s { ?s a zt:Entry }"
    assert query(own, "--format", "csv").stdout == "s\n"


@pytest.mark.parametrize(
    ("sparql", "word"),
    [
        ("SELECT * { ?s ?p }", "cannot be read"),
        ("SELECT * { ?s ex:p ?o }", "ex: is not declared"),
        ("INSERT DATA { id:a zt:owner id:b }", "INSERT"),
        ("PREFIX a: <http://a/> DELETE WHERE { ?s ?p ?o }", "DELETE"),
        ("LOAD <file:///etc/hostname>", "LOAD"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { service SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { ?s ?p '''a'b''' . SERVICE ?x { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { # a comment ends here:\r SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } \n}", "SERVICE"),
        ("SELECT * { zt:a\\' ?p ?o . SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } #'\n}", "SERVICE"),
        ("SELECT * { zt:a\\# ?p ?o . SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }\n}", "SERVICE"),
        ("no-such-question", "no question of the book"),
        ("--frm", "no such option"),
        ("missing.rq", "missing.rq"),
    ],
)
def test_errors_are_one_line(query: Kg, sparql: str, word: str) -> None:
    assert word in one_line(query(sparql, status=2))


def test_names_that_look_like_key_words_are_no_fault(query: Kg) -> None:
    query("SELECT ?service { ?service a zt:Entry . # SERVICE\n FILTER(STR(?service) != \"SERVICE 'x' { INSERT\") }")


def test_graph_errors(query: Kg, tmp_path: Path) -> None:
    ask = "ASK { ?s ?p ?o }"
    assert "kg build" in one_line(query(ask, "-g", str(tmp_path / "none.trig"), status=2))
    (tmp_path / "a.txt").write_text("")
    assert "not a graph file" in one_line(query(ask, "-g", str(tmp_path / "a.txt"), status=2))
    (tmp_path / "broken.ttl").write_text("<a> <b>")
    assert "cannot be read" in one_line(query(ask, "-g", str(tmp_path / "broken.ttl"), status=2))


def test_other_formats_of_graphs(query: Kg, tmp_path: Path) -> None:
    quad = "<urn:s> <urn:p> <urn:o>"
    for name, text in (("a.nt", f"{quad} ."), ("a.nq", f"{quad} <urn:g> ."), ("a.ttl", f"{quad} .")):
        (tmp_path / name).write_text(text)
        assert query("ASK { <urn:s> <urn:p> <urn:o> }", "-g", str(tmp_path / name)).stdout == "true\n"


def test_no_query_at_all(query: Kg) -> None:
    assert "no query" in one_line(query(status=2))


def test_control_characters_do_not_reach_the_terminal(query: Kg) -> None:
    assert query('SELECT ("a\\u001b[31m\\nb" AS ?x) {}').stdout.splitlines()[2] == "a [31m b"


def test_help_and_list(query: Kg) -> None:
    assert "kg query chairs" in query("--help").stdout
    listed = query("--list").stdout
    assert "chairs  某段时间内谁主持会议最多  Who chaired most meetings" in listed
    book = {item["name"]: item for item in json.loads(query("--list", "--json").stdout)}
    assert {"chairs", "together", "holders", "events", "projects", "tasks", "visited", "figures", "honours"} <= set(
        book
    )
    assert [p["name"] for p in book["chairs"]["parameters"]] == ["from", "to"]
    assert "--person" in query("events", "--help").stdout
    assert query("events", "--show").stdout.startswith("# title:")


def test_a_long_string_does_not_make_the_scan_slow(query: Kg) -> None:
    started = time.process_time()
    query("ASK { ?s ?p '" + "\\\\a" * 20000 + "' }")
    query("ASK { ?s ?p '" + "a" * 20000, status=2)
    assert time.process_time() - started < 5


def test_a_query_that_takes_too_long_is_stopped(run_kg: Callable[..., CompletedProcess[str]]) -> None:
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a != ?j) }"
    stopped = run_kg("query", "-g", GRAPH, "--timeout", "0.5", slow, status=2)
    assert stopped.stdout == "" and stopped.stderr.count("\n") == 1
    assert "stopped after 0.5 s" in stopped.stderr and "--timeout" in stopped.stderr


def test_errors_of_a_query_with_a_time_limit_are_those_without(query: Kg) -> None:
    for limit in ("0", "30"):
        assert "cannot be read" in one_line(query("SELECT * { ?s ?p }", "--timeout", limit, status=2))
