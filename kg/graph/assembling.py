"""A build → the quads of its graph and of its mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.graph.entry_graph import Concept, EntryGraph
from kg.graph.labels import concept_quads, node_quads
from kg.graph.sources import contributor_quads, figure_set_quads, source_quads
from kg.graph.statements import add_fact
from kg.graph.terms import Quad
from kg.resolving.naming import contributor_key
from kg.resolving.types import BuildResult, Entity, Event


def assemble(build: BuildResult) -> Iterator[Quad]:
    """All quads but the mentions, some of them more than once, in no particular order.

    What an entry states stands in the graph whose name is the entry's; labels, classes of entities and events, and
    what the sources are, in the default graph.
    """
    concepts: set[Concept] = set()
    for index in range(len(build.sources)):
        yield from source_quads(build, index)
        yield from figure_set_quads(build, index)
    for graph in _entry_graphs(build):
        yield from _entry_quads(graph)
        concepts |= graph.concepts
    things: list[Entity | Event] = [*build.resolved.entities.values(), *build.resolved.events.values()]
    for thing in things:
        yield from node_quads(thing)
    for concept in concepts:
        yield from concept_quads(*concept)


def mentions(build: BuildResult) -> Iterator[Quad]:
    """Every mention, in the graph of its entry."""
    for graph in _entry_graphs(build):
        yield from graph.all_mentions()


def _entry_graphs(build: BuildResult) -> Iterator[EntryGraph]:
    for index, result in enumerate(build.sources):
        entries = {entry.number: entry for entry in result.segmented.entries}
        # A table in the midst of a speech is an entry of its own: to the speech it is something set aside.
        tables = [(entry.begin, entry.end) for entry in entries.values()]
        asides = sorted([*((aside.begin, aside.end) for aside in result.segmented.set_aside), *tables])
        for extracted in result.extracted:
            yield EntryGraph(build, index, entries[extracted.entry], extracted, asides)


def _entry_quads(graph: EntryGraph) -> Iterable[Quad]:
    for ref in {mention.ref for mention in graph.extracted.mentions}:
        graph.add(graph.node(ref), "zt:mentionedIn", graph.name)
    for fact in graph.extracted.facts:
        add_fact(graph, fact)
    writers = [graph.entity(contributor_key(contributor)).id for contributor in graph.entry.contributors]
    return (*graph.quads, *graph.evidence_quads(), *contributor_quads(graph.local, writers))
