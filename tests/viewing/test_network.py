"""The network page: which nodes and ties it shows, where it puts them, and that it is one harmless file."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest

from kg.model import PERSON
from kg.resolving.types import BuildResult
from kg.viewing.core import core
from kg.viewing.explorer.collecting import collect
from kg.viewing.layout import layout
from kg.viewing.network import network_html, wrapped
from kg.viewing.ties import Pair, Tie, ties_of


@pytest.fixture(scope="module")
def page(build: BuildResult) -> str:
    return network_html(collect(build))


def ties(build: BuildResult) -> dict[Pair, Tie]:
    return ties_of(collect(build))


def named(build: BuildResult, name: str) -> str:
    return next(entity.id for entity in build.resolved.entities.values() if entity.label == name)


def test_an_event_ties_its_leader_to_what_was_visited(build: BuildResult) -> None:
    person, project = named(build, "林晓川"), named(build, "云川至青禾高速公路项目")
    tie = ties(build)[min(person, project), max(person, project)]
    assert "调研检查" in tie.relations
    assert tie.dates


def test_an_event_of_two_sources_counts_once(build: BuildResult) -> None:
    twice = replace(build, sources=build.sources * 2)
    resolved = build.resolved
    again = {(1, entry, key): id_ for (_, entry, key), id_ in resolved.event_ids.items()}
    second = {(1, entry): found for (_, entry), found in resolved.refs.items()}
    both = replace(
        resolved,
        refs=resolved.refs | second,
        event_ids=resolved.event_ids | again,
        entry_ids=resolved.entry_ids | {(1, entry): f"second_{id_}" for (_, entry), id_ in resolved.entry_ids.items()},
    )
    once, joined = ties(build), ties(replace(twice, resolved=both))
    events = {"调研检查", "会议", "仪式", "讲话", "举办"}
    for pair, tie in once.items():
        for word in events & set(tie.relations):
            assert joined[pair].relations[word] == tie.relations[word]


def test_the_best_connected_are_chosen(build_of: Callable[[int], BuildResult]) -> None:
    build = build_of(40)
    graph = core(build.resolved.entities, ties(build), most=10)
    assert len(graph) == 10
    assert nx.is_connected(graph)


def test_private_ties_do_not_make_self_loops(build: BuildResult) -> None:
    assert all(one < other for one, other in ties(build))


def test_words_of_a_tie_are_ranked() -> None:
    tie = Tie()
    tie.relations["同场"] |= {"a", "b", "c"}
    tie.relations["会见"] |= {"a"}
    assert tie.words() == [("会见", 1), ("同场", 3)]


def test_boxes_do_not_overlap(build_of: Callable[[int], BuildResult]) -> None:
    graph: nx.Graph[str] = nx.relabel_nodes(nx.barabasi_albert_graph(300, 2, seed=1), str)
    for _, _, tie in graph.edges(data=True):
        tie["telling"] = 1.0
    boxes = {node: (60.0 + 10 * (i % 9), 40.0) for i, node in enumerate(graph)}
    places = layout(graph, boxes)
    assert places == layout(graph, boxes)
    nodes = list(places)
    over = [
        (a, b)
        for i, a in enumerate(nodes)
        for b in nodes[:i]
        if abs(places[a][0] - places[b][0]) < (boxes[a][0] + boxes[b][0]) / 2 - 3
        and abs(places[a][1] - places[b][1]) < 37
    ]
    assert len(over) <= 3


def test_labels_are_broken_and_cut() -> None:
    assert wrapped("林晓川") == "林晓川"
    assert wrapped("云川市发展和改革委员会") == "云川市发展和\n改革委员会"
    long = wrapped("云" * 80)
    assert long.endswith("…") and len(long.replace("\n", "")) == 30


def test_page_is_one_file_that_loads_nothing(page: str) -> None:
    markup = re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)
    assert not re.search(r"<(link|img|iframe|object|embed)\b|<script[^>]+src|@import|url\(", markup)
    assert '<meta charset="utf-8">' in page
    assert "bootstrap" not in page and "cdnjs" not in page


def test_names_cannot_close_the_script(page: str) -> None:
    data = re.search(r"const nodes = new vis.DataSet\((\[.*?\])\);\n", page)
    assert data and "<" not in data[1]
    labels = {node["title"].split("\n")[0] for node in json.loads(data[1])}
    assert "<script>alert('坏')</script>" in labels
    assert page.count("</script>") == 2


def test_page_is_the_same_whatever_the_hash_seed() -> None:
    code = (
        "import runpy, hashlib; from kg.viewing.explorer.collecting import collect;"
        "from kg.viewing.network import network_html;"
        f"build = runpy.run_path({str(Path(__file__).parent / 'city.py')!r})['build_of'](30);"
        "print(hashlib.sha256(network_html(collect(build)).encode()).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(hashes) == 1


def test_page_of_nothing_says_so(empty: BuildResult) -> None:
    assert "没有可以画出的关系" in network_html(collect(empty))


def test_only_readable_families_are_drawn(build: BuildResult) -> None:
    graph = core(build.resolved.entities, ties(build))
    families = {build.resolved.entities[node].family for node in graph}
    assert PERSON in families and families <= {"Person", "Organization", "Place", "Project"}
