"""Rows without a sentence of the sources: what the program can say itself stands for labels of events and tasks."""

from __future__ import annotations

from dataclasses import replace

from kg.graph.vocabulary import SUPERCLASS
from kg.viewing import terms
from kg.viewing.explorer.rows import Node, Rows

_LONGEST = 24  # characters of a name; what is longer may be half a sentence


def without_sentences(rows: Rows) -> Rows:
    """Events are called by their kind and day, tasks by their number; no entry has a text."""
    days = {row.subject: row.start for row in rows.rows if row.relation == "date"}
    return replace(
        rows,
        nodes=tuple(_plain(node, days.get(number, "")) for number, node in enumerate(rows.nodes)),
        rows=tuple(replace(row, words=_cut(row.words)) for row in rows.rows),
        entries=tuple(replace(entry, text="") for entry in rows.entries),
    )


def _plain(node: Node, day: str) -> Node:
    word = terms.CLASSES.get(node.type, node.type)
    if node.type == "Event" or SUPERCLASS.get(node.type) == "Event":
        return replace(node, label=f"{word} {day}".strip(), alt_labels=())
    if node.type == "Task":
        return replace(node, label=node.label.split(" ", 1)[0], alt_labels=())
    return replace(node, alt_labels=tuple(alt for alt in node.alt_labels if len(alt) <= _LONGEST))


def _cut(words: str) -> str:
    """Indicators are cut from sentences; a figure stays readable by its last words."""
    head, colon, figure = words.partition("：")
    return f"…{head[-12:]}{colon}{figure}" if len(head) > _LONGEST else words
