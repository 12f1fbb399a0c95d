"""The query book: ready questions with titles and parameters, one .rq file each.

The head of a file is comments::

    # title: Who chaired most meetings
    # title.zh: 谁主持会议最多
    # description: …            (description.zh beside it)
    # param person: entity Person | a person's name or IRI
    # param from: date = 0000 | first day, month or year

A parameter is a variable of the query. Its kind is ``entity`` with the classes it may have, ``date`` (a day, month or
year, bound as text so that it compares with dates of any precision) or ``text``. Without ``= default`` it is needed.
Every parameter must stand in the query's outermost SELECT: the engine binds no other variables.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_HEAD = re.compile(r"#\s*(?P<key>title|title\.zh|description|description\.zh|param (?P<name>\w+)):\s*(?P<value>.*)")
_PARAMETER = re.compile(
    r"(?P<kind>entity|date|text)(?P<classes>[\w ]*?)\s*(?:=\s*(?P<default>[^|]*?)\s*)?\|\s*(?P<help>.*)"
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question asks the user for; ``default`` is None where it must be given."""

    name: str
    kind: str  # entity | date | text
    classes: tuple[str, ...]  # local names of the classes that an entity may have, empty for any
    default: str | None
    help: str


@dataclass(frozen=True, slots=True)
class Question:
    """A ready question: ``text`` is its SPARQL; titles and descriptions by language (``en``, ``zh``)."""

    name: str
    title: dict[str, str]
    description: dict[str, str]
    parameters: tuple[Parameter, ...]
    text: str


@cache
def questions() -> dict[str, Question]:
    """All questions of the book by name, in the order of their names."""
    folder = files("kg.querying.book")
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".rq"))
    return {name[:-3]: read(name[:-3], (folder / name).read_text(encoding="utf-8")) for name in names}


def read(name: str, text: str) -> Question:
    """A question from the text of its file. Raises ValueError for a head that is not as described above."""
    head: dict[str, str] = {}
    parameters = []
    for line in text.splitlines():
        found = _HEAD.fullmatch(line.strip())
        if found and found["name"]:
            parameters.append(_parameter(found["name"], found["value"]))
        elif found:
            head[found["key"]] = found["value"]
    missing = {"title", "title.zh", "description", "description.zh"} - set(head)
    if missing:
        raise ValueError(f"{name}.rq has no {', '.join(sorted(missing))}")
    return Question(
        name,
        {"en": head["title"], "zh": head["title.zh"]},
        {"en": head["description"], "zh": head["description.zh"]},
        tuple(parameters),
        text,
    )


def _parameter(name: str, value: str) -> Parameter:
    found = _PARAMETER.fullmatch(value)
    if not found:
        raise ValueError(f"parameter {name}: expected 'kind [classes] [= default] | help', got '{value}'")
    return Parameter(name, found["kind"], tuple(found["classes"].split()), found["default"], found["help"])
