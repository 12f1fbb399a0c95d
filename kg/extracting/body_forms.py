"""Which names of bodies in an entry mean one: the second name in brackets, a branch without its firm, a firm with and
without the place before it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extracting.bodies import Body
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import few

_TITLE = 3  # where a name at the head of an entry begins at the latest
_SHORTEST_FIRM = 6  # characters of a firm's name that no other firm of the entry ends with by chance


def fuller_names(reading: Reading, bodies: Sequence[Body]) -> dict[str, str]:
    """Names of bodies → the fuller name, or the first of two names, that the entry has for the same body."""
    names = {body: reading.text[body.begin : body.end] for body in bodies}
    fuller: dict[str, str] = {}
    firms: dict[str, set[str]] = {}
    for body, name in names.items():
        if body.type == "Enterprise":
            for bare in _placeless(reading, body):
                firms.setdefault(bare, set()).add(name)
    ends = {body.end: name for body, name in names.items() if body.head is not None}
    bank = _bank_of_entry(reading, bodies)
    for body, name in names.items():
        if (first := _named_before(reading, body, ends)) and first != name:
            fuller[name] = first
        branch = body.ending in few("branches") and body.owner is None
        longer = {other for other in names.values() if branch and other.endswith(name) and other != name}
        if len(longer) == 1:
            fuller[name] = longer.pop()
        elif branch and not longer and bank and body.ending == "分行" and len(name) > len("省分行"):
            fuller[name] = bank + name
        elif body.type == "Enterprise" and len(whole := firms.get(name, set()) - {name}) == 1:
            fuller[name] = whole.pop()
    return fuller


def _bank_of_entry(reading: Reading, bodies: Sequence[Body]) -> str:
    """The bank whose branch the entry begins with (【江北银行清川分行】…被江北省分行评为…), "" if there is none."""
    branches = (b.owner for b in bodies if b.begin < _TITLE and b.ending == "分行" and b.owner is not None)
    bank = next(branches, None)
    return reading.text[bank.begin : bank.end] if bank is not None else ""


def _named_before(reading: Reading, body: Body, ends: dict[int, str]) -> str:
    """The name right before the brackets that hold this one, of the same place: 云泽市考试中心（|云泽市测评中心|）."""
    text = reading.text
    if body.head is None or text[body.begin - 1 : body.begin] != "（" or text[body.end : body.end + 1] != "）":
        return ""
    first = ends.get(body.begin - 1, "")
    place = text[body.head[0] : body.head[1]]
    return first if body.head[0] == body.begin and len(place) > 1 and first.startswith(place) else ""


def _placeless(reading: Reading, body: Body) -> list[str]:
    """A firm's name without the first, the first two … of the places it begins with."""
    found, position = [], body.begin
    while (mark := reading.by_begin.get(position)) is not None and mark.end < body.end:
        position = mark.end
        if body.end - position >= _SHORTEST_FIRM:
            found.append(reading.text[position : body.end])
    return found
