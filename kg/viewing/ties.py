"""The explorer's rows → ties between entities: events collapsed to the people, bodies and places they joined.

A tie joins two entities and says how: each relation by its Chinese word, how often, when, and in which events. The same
event told by several sources counts once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.graph.vocabulary import ROLES, SUPERCLASS
from kg.model import ORGANIZATION, PERSON, PLACE, PROJECT
from kg.resolving.types import Event
from kg.viewing import terms
from kg.viewing.explorer.rows import Node, Row, Rows

Pair = tuple[str, str]
FAMILIES = (PERSON, ORGANIZATION, PLACE, PROJECT)
_POSTS = {"post", "heldFrom", "heldUntil"}

# Who of an event is tied to whom, and the word for it (None: the word for the event's kind).
_PAIRS: tuple[tuple[str, str, str | None], ...] = (
    ("leader", "visited", None),
    ("leader", "location", None),
    ("leader", "counterpart", "会见"),
    ("leader", "attendee", "同行"),
    ("chair", "host", "主持会议"),
    ("chair", "speaker", "同场"),
    ("chair", "attendee", "同场"),
    ("chair", "location", "主持会议"),
    ("speaker", "host", "讲话"),
    ("speaker", "attendee", "同场"),
    ("speaker", "location", "讲话"),
    ("attendee", "visited", "参加"),
    ("attendee", "host", "参加"),
    ("counterpart", "location", None),
    ("host", "organizer", "合办"),
    ("host", "coOrganizer", "合办"),
    ("host", "location", "举办"),
    ("organizer", "location", "承办"),
    ("guidedBy", "host", "指导"),
    ("issuer", "honoree", "表彰"),
)
# Being in one room says less than leading there, and a hall of people would tie everybody to everybody.
_WEIGHTS = {"同场": 0.3, "同行": 0.6, "参加": 0.5}
_MOST_PRESENT = 15
_MOST_EXAMPLES = 3


@dataclass(slots=True)
class Tie:
    """How two entities are joined: the events or entries of each relation (their ids), dates and examples."""

    relations: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    dates: set[str] = field(default_factory=set)
    examples: dict[str, str] = field(default_factory=dict)  # event id → its date and label

    @property
    def weight(self) -> float:
        """How much it says that the two belong together."""
        return sum(len(ids) * _WEIGHTS.get(word, 1.0) for word, ids in self.relations.items())

    def words(self) -> list[tuple[str, int]]:
        """Relations with their counts, the most telling first."""
        counted = ((word, len(ids)) for word, ids in self.relations.items())
        return sorted(counted, key=lambda pair: (-pair[1] * _WEIGHTS.get(pair[0], 1.0), pair[0]))


def family(node: Node) -> str:
    """Of the kinds of entities the one that a node belongs to."""
    return SUPERCLASS.get(node.type, node.type)


def ties_of(rows: Rows) -> dict[Pair, Tie]:
    """All ties; a pair is in the order of the two ids, pairs are sorted."""
    found: dict[Pair, Tie] = defaultdict(Tie)
    for event, cast in _casts(rows):
        for one, other, word in joined(event, cast):
            tie = found[min(one, other), max(one, other)]
            tie.relations[word].add(event.id)
            tie.dates |= {event.start} - {""}
            if len(tie.examples) < _MOST_EXAMPLES:
                tie.examples[event.id] = f"{event.start} {event.label}".strip()
    for row in rows.rows:
        ends = _direct(rows, row)
        if ends:
            tie = found[min(ends), max(ends)]
            tie.relations[_word(rows, row)].add(str(row.entry))
            tie.dates |= {row.start} - {""}
    return dict(sorted(found.items()))


def _casts(rows: Rows) -> Iterator[tuple[Event, dict[str, list[str]]]]:
    """Events with the ids of their participants by role; by date and id."""
    roles: dict[int, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    days: dict[int, tuple[str, str]] = {}
    for row in rows.rows:
        if row.relation == "date":
            days[row.subject] = (row.start, row.end)
        elif row.relation in ROLES and row.object is not None:
            roles[row.object][row.relation][rows.nodes[row.subject].id] = None
    events = []
    for number in days:
        node = rows.nodes[number]
        cast = {role: list(ids) for role, ids in roles[number].items()}
        events.append((Event(node.id, node.type, node.label, *days[number], ()), cast))
    yield from sorted(events, key=lambda pair: (pair[0].start, pair[0].id))


def _direct(rows: Rows, row: Row) -> Pair | None:
    if row.object is None or row.relation in ROLES or row.relation == "award":
        return None
    one, other = rows.nodes[row.subject], rows.nodes[row.object]
    return (one.id, other.id) if {family(one), family(other)} <= set(FAMILIES) else None


def _word(rows: Rows, row: Row) -> str:
    """The word for a direct tie; of a post without the name of the body that it leads to."""
    if row.relation not in _POSTS or row.object is None:
        return terms.PREDICATES.get(row.relation, row.relation)
    body = rows.nodes[row.object]
    for name in sorted((body.label, *body.alt_labels), key=len, reverse=True):
        if row.words.startswith(name) and len(row.words) > len(name):
            return row.words[len(name) :]
    return row.words


def joined(event: Event, cast: dict[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    """Who of an event is tied to whom (ids), and the word for it."""
    for left, right, word in _PAIRS:
        ones, others = cast.get(left, ()), cast.get(right, ())
        if len(ones) > _MOST_PRESENT or len(others) > _MOST_PRESENT:
            continue
        for one in ones:
            for other in others:
                if one != other:
                    yield one, other, word or terms.CLASSES.get(event.type, event.type)
