"""Things of two builds that are one, though their ids differ: only where there is no choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from pyoxigraph import NamedNode

Thing = TypeVar("Thing")


def matched(
    lost: Mapping[NamedNode, Thing],
    gained: Mapping[NamedNode, Thing],
    keys: Sequence[Callable[[Thing], object]],
    akin: Callable[[Thing, Thing], bool],
) -> Iterator[tuple[NamedNode, NamedNode]]:
    """A lost and a gained thing that are alone under a key on their side, and ``akin``; the strictest key first."""
    left, right = dict(lost), dict(gained)
    for key in keys:
        old, new = _alone(left, key), _alone(right, key)
        for found, one in old.items():
            other = new.get(found)
            if other and akin(left[one], right[other]):
                yield one, other
                del left[one], right[other]


def _alone(things: Mapping[NamedNode, Thing], key: Callable[[Thing], object]) -> dict[object, NamedNode]:
    found: dict[object, list[NamedNode]] = {}
    for node, thing in things.items():
        found.setdefault(key(thing), []).append(node)
    return {key: nodes[0] for key, nodes in found.items() if len(nodes) == 1}
