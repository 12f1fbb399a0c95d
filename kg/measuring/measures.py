"""What the networks say in figures, as tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx

from kg.measuring.happenings import Happening
from kg.measuring.networks import COUNTY, PERSON, met, persons_and_counties

_DIGITS = 4  # of shares and centralities
Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Figures:
    """A table: names of columns, and rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def as_dicts(self) -> list[dict[str, Cell]]:
        """For JSON."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def events_by_month(events: Sequence[Happening]) -> Figures:
    """How many events of each kind a month saw; events of which only the year is known are left out."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for event in events:
        if event.month:
            counts[event.month][event.kind] += 1
    total = Counter(kind for kinds in counts.values() for kind in kinds.elements())
    kinds = sorted(total, key=lambda kind: (-total[kind], kind))
    rows: list[tuple[Cell, ...]] = [(month, *(counts[month][kind] for kind in kinds)) for month in sorted(counts)]
    return Figures(("month", *kinds), tuple(rows))


def bridges(events: Sequence[Happening]) -> Figures:
    """Who bridges the counties: persons by betweenness, the share of shortest paths between any two persons or counties
    that lead through them, in the network of persons and the counties where they were."""
    graph = persons_and_counties(events)
    central = nx.betweenness_centrality(graph)
    rows = [
        (
            graph.nodes[node]["label"],
            round(central[node], _DIGITS),
            len(graph[node]),
            sum(tie["weight"] for tie in graph[node].values()),
            node,
        )
        for node in graph
        if graph.nodes[node]["kind"] == PERSON
    ]
    rows.sort(key=lambda row: (-row[1], -row[2], -row[3], row[4]))
    return Figures(("person", "betweenness", "counties", "events", "id"), tuple(rows))


def meetings_by_month(events: Sequence[Happening]) -> Figures:
    """The network of those who met, month by month: meetings, persons, ties, density, the persons of the largest part
    that hangs together, and who met most others."""
    rows: list[tuple[Cell, ...]] = []
    for month, meetings in by_month(events).items():
        graph = met(meetings)
        most = min(graph, key=lambda node: (-len(graph[node]), node), default=None)
        rows.append(
            (
                month,
                len(meetings),
                graph.number_of_nodes(),
                graph.number_of_edges(),
                round(nx.density(graph), _DIGITS),
                max((len(part) for part in nx.connected_components(graph)), default=0),
                graph.nodes[most]["label"] if most else "",
            )
        )
    return Figures(("month", "meetings", "persons", "ties", "density", "largest", "most central"), tuple(rows))


def by_month(events: Sequence[Happening]) -> dict[str, list[Happening]]:
    """Meetings with somebody there, by month."""
    found: dict[str, list[Happening]] = defaultdict(list)
    for event in events:
        if event.kind == "Meeting" and event.month and event.persons:
            found[event.month].append(event)
    return dict(sorted(found.items()))


def bridging(events: Sequence[Happening], most: int) -> nx.Graph[str]:
    """The network of ``bridges`` with at most so many persons, those who bridge most, and the counties they tie."""
    graph = persons_and_counties(events)
    persons = {str(row[4]) for row in bridges(events).rows[:most]}
    counties = {node for node in graph if graph.nodes[node]["kind"] == COUNTY and persons & set(graph[node])}
    kept = nx.Graph(graph.subgraph(sorted(persons | counties)))
    nx.set_node_attributes(kept, nx.betweenness_centrality(graph), "central")
    return kept
