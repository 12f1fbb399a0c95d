"""Names of a build by Chinese, pinyin and initials: 李明俊 is found by ``李明``, ``limingjun``, ``lmj``, ``李mj``.

The names and their readings are those that ``explorer.html`` holds, so that a look-up needs no graph; the ranks are
those of the page's own search (``assets/explorer/search.js``), which a test compares with these.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import ZhituError
from kg.graph.vocabulary import SUPERCLASS
from kg.viewing.explorer.reading import read_graph

MOST = 30  # names that a look-up gives, unless it is asked for more or fewer
_SHORT = 2  # letters that are not looked for inside a name: every name holds them
_LETTER = re.compile(r"[a-z]")
_NOT_FIRST = re.compile(r"(?<=[^ \n])[^ \n]+| ")  # of a reading: all but the first letters of its syllables
_KINDS = sorted({*SUPERCLASS, *SUPERCLASS.values(), "Project", "Document", "Award", "HeritageItem", "Task"})


@dataclass(frozen=True, slots=True)
class Name:
    """A node as it is called: its class (local name), label, other forms; ``facts`` join it to another node."""

    id: str
    type: str
    label: str
    others: tuple[str, ...]
    facts: int


class Names:
    """The names of a page, ready to be looked up; ``columns`` as ``packing.graph_columns`` gives them."""

    def __init__(self, columns: Any) -> None:
        nodes = columns["nodes"]
        self._columns = columns
        self._ids = frozenset(nodes["id"])
        self._types: list[str] = [columns["types"][kind] for kind in nodes["type"]]
        self._facts = _degree(len(self._types), columns["facts"])
        self._labels = [plainly(label) for label in nodes["label"]]
        self._others = [f"|{plainly(alt.replace(chr(10), '|'))}|" if alt else "" for alt in nodes["alt"]]
        self._readings = [reading.lower() for reading in nodes["pinyin"]]
        self._pinyin = [reading.replace(" ", "") for reading in self._readings]
        self._initials = _NOT_FIRST.sub("", "\n".join(self._readings)).split("\n")

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids

    def search(self, word: str, kinds: Collection[str] = (), most: int = MOST) -> list[Name]:
        """The names that fit a word best, at most ``most``; only of the classes ``kinds`` (see ``kind``) if any."""
        wanted = plainly(word)
        found = []
        for number, type_ in enumerate(self._types if wanted else ()):
            family = SUPERCLASS.get(type_, type_)
            if kinds and type_ not in kinds and family not in kinds:
                continue
            if rank := self._fit(number, wanted):
                found.append((-rank - (0.5 if family == "Person" else 0), -self._facts[number], number))
        return [self._name(number) for *_, number in sorted(found)[:most]]

    def _name(self, number: int) -> Name:
        id_, label, alt = (self._columns["nodes"][key][number] for key in ("id", "label", "alt"))
        return Name(id_, self._types[number], label, tuple(alt.split("\n")) if alt else (), self._facts[number])

    def _fit(self, number: int, wanted: str) -> int:
        """How well a name fits a plain word: 9 is the very name, 0 not at all."""
        label, others = self._labels[number], self._others[number]
        pinyin, initials = self._pinyin[number], self._initials[number]
        if label == wanted:
            return 9
        if wanted in (initials, pinyin):
            return 8
        spelled = self._spelled(number, wanted)
        ranks = (
            (spelled is _WHOLE, 8),
            (label.startswith(wanted), 7),
            (f"|{wanted}|" in others, 6),
            (pinyin.startswith(wanted), 5),
            (spelled is _BEGINNING or initials.startswith(wanted), 4),
            (wanted in label, 3),
            (wanted in others, 2),
            (spelled is _INSIDE or (len(wanted) > _SHORT and (wanted in pinyin or wanted in initials)), 1),
        )
        return next((rank for fits, rank in ranks if fits), 0)

    def _spelled(self, number: int, wanted: str) -> str:
        label, reading = self._labels[number], self._readings[number]
        mixed = not wanted.isascii()  # letters alone inside a name are looked for as they stand
        begins = wanted[0] in (label[:1], reading[:1])
        if not _LETTER.search(wanted) or not (mixed or begins) or not set(wanted) <= {*label, *reading}:
            return _NOT
        found = spelled(signs(self._columns["nodes"]["label"][number], reading), wanted)
        return found if mixed or found is not _INSIDE else _NOT


_WHOLE, _BEGINNING, _INSIDE, _NOT = "whole", "beginning", "inside", ""


def read_names(page: Path) -> Names:
    """The names that an ``explorer.html`` holds. Raises ZhituError if it is no such page."""
    return Names(read_graph(page))


def plainly(text: str) -> str:
    """Full width and half width, capitals and small letters alike, without white space."""
    return "".join(unicodedata.normalize("NFKC", text).lower().split())


def signs(label: str, reading: str) -> list[tuple[str, str]]:
    """Every character of a label with its syllable; letters and figures that belong together are one."""
    found, position = [], 0
    for part in reading.split():
        while label[position : position + 1].isspace():
            position += 1
        length = len(part) if label[position : position + len(part)].lower() == part else 1
        found.append((plainly(label[position : position + length]), part))
        position += length
    return found


def spelled(name: list[tuple[str, str]], wanted: str) -> str:
    """Whether a word spells the whole of a name, its beginning or something inside it, giving every sign as itself, as
    its syllable or as the beginning of it: 李mj, lming. Empty if it does not."""
    reached = {0}
    inside: set[int] = set()
    for count, (sign, syllable) in enumerate(name, 1):
        inside = _passed(sign, syllable, wanted, {0, *inside} if count > 1 else ())
        reached = _passed(sign, syllable, wanted, reached)
        if len(wanted) in reached:
            return _WHOLE if count == len(name) else _BEGINNING
        if len(wanted) in inside:
            return _INSIDE
    return _NOT


def _passed(sign: str, syllable: str, wanted: str, places: Iterable[int]) -> set[int]:
    return {end for at in places for end in _ends(sign, syllable, wanted, at)}


def _ends(sign: str, syllable: str, wanted: str, at: int) -> Iterator[int]:
    if sign and wanted.startswith(sign, at):
        yield at + len(sign)
    for end, letter in enumerate(syllable, at):
        if wanted[end : end + 1] != letter:
            return
        yield end + 1


def _degree(count: int, facts: Any) -> list[int]:
    degree = [0] * count
    for one, other in zip(facts["a"], facts["b"], strict=True):
        if other >= 0:
            degree[one] += 1
            degree[other] += 1
    return degree


def kind(word: str) -> str:
    """The class that a word means: its name in capitals or not (``enterprise``), or its label (企业).

    Raises ZhituError for a word that is no class of what has a name.
    """
    if found := _kinds().get(word.lower()):
        return found
    families = sorted({SUPERCLASS.get(name, name).lower() for name in _KINDS})
    raise ZhituError(f"{word}: no kind; {', '.join(families)}, a class below one of these, or the Chinese word for it")


@cache
def _kinds() -> dict[str, str]:
    from kg.exporting.terms import labels  # reads the ontology

    return {**{labels()[name]: name for name in _KINDS}, **{name.lower(): name for name in _KINDS}}
