"""Apache Jena reads what we write: riot every file, Fuseki answers as Oxigraph does."""

from __future__ import annotations

import json
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from .asking import PREFIXES, QUESTIONS, by_sparql, comparable
from .helpers import written
from .running import free_port, java_classpath

pytestmark = pytest.mark.integration
FILES = ["ttl", "nq", "jsonld"]


@pytest.fixture(scope="module")
def classpath() -> str:
    return java_classpath("jena")


@pytest.fixture(scope="module")
def read_by_riot(classpath: str, samples: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each format, read by riot and written again as N-Quads."""
    folder = tmp_path_factory.mktemp("riot")
    results = {}
    for name in FILES:
        given, results[name] = written(samples, name, folder), folder / f"{name}.riot.nq"
        with results[name].open("wb") as output:
            words = ["java", "-cp", classpath, "riotcmd.riot", "--strict", "--output=nquads", str(given)]
            done = subprocess.run(words, stdout=output, stderr=subprocess.PIPE, timeout=200, check=False)
        assert done.returncode == 0 and b"ERROR" not in done.stderr, done.stderr.decode()[-2000:]
    return results


@pytest.mark.parametrize("name", FILES)
def test_riot_reads_the_same(read_by_riot: dict[str, Path], samples: Path, name: str) -> None:
    given, found = Store(), Store()
    given.bulk_load(path=samples, format=RdfFormat.TRIG)
    found.bulk_load(path=read_by_riot[name], format=RdfFormat.N_QUADS)
    if name == "ttl":
        assert {quad.triple for quad in found} == {quad.triple for quad in given}
    else:
        assert set(found) == set(given)


@pytest.fixture(scope="module")
def fuseki(classpath: str, samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Fuseki server that holds the Turtle file; the address of its endpoint."""
    port = free_port()
    file = written(samples, "ttl", tmp_path_factory.mktemp("fuseki"))
    main = "org.apache.jena.fuseki.main.cmds.FusekiMainCmd"
    words = ["java", "-cp", classpath, main, f"--port={port}", "--localhost", f"--file={file}", "/zhitu"]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{port}/$/ping", process)
        yield f"http://127.0.0.1:{port}/zhitu/query"
    finally:
        process.terminate()
        process.wait(60)


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(400):
        assert process.poll() is None, "Fuseki ended"
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except urllib.error.HTTPError:
            return  # it answers: the page for pings is not switched on
        except OSError:
            time.sleep(0.3)
    pytest.fail("Fuseki does not answer")


@pytest.mark.parametrize("name", QUESTIONS)
def test_fuseki_answers_as_oxigraph_does(fuseki: str, samples_union: Store, name: str) -> None:
    query = f"{PREFIXES} {QUESTIONS[name][0]}"
    request = urllib.request.Request(
        f"{fuseki}?{urllib.parse.urlencode({'query': query})}", headers={"Accept": "application/sparql-results+json"}
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        found = json.load(response)
    rows = [[row[column]["value"] for column in found["head"]["vars"]] for row in found["results"]["bindings"]]
    assert rows and comparable(rows) == by_sparql(samples_union, name)
