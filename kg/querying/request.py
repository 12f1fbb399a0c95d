"""The words of a command line → what is to be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.querying.errors import QueryError
from kg.querying.questions import Question, questions


@dataclass(frozen=True, slots=True)
class Request:
    """SPARQL to run; for a question of the book also the question and the words given for its parameters."""

    text: str
    question: Question | None = None
    given: dict[str, str] = field(default_factory=dict)


def request(words: Sequence[str], file: Path | None, standard_input: Callable[[], bytes]) -> Request:
    """What ``words`` ask: the name of a question with ``--parameter value`` pairs, the path of a .rq file, ``-`` for
    standard input, or SPARQL itself. ``file`` is read instead of words.

    Raises QueryError where neither is given, both are, or the file cannot be read.
    """
    if file:
        if words:
            raise QueryError(f"{words[0]}: there is a query already, from {file}")
        return Request(_read(file))
    if not words:
        raise QueryError("no query: give SPARQL, a .rq file, - for standard input, or a question of the book (--list)")
    first, rest = words[0], words[1:]
    question = questions().get(first)
    if question:
        return Request(question.text, question, _parameters(question, rest))
    if rest:
        raise QueryError(f"{rest[0]}: one query at a time, and only a question of the book takes parameters")
    if first == "-":
        return Request(_decode(standard_input(), "standard input"))
    if first.endswith(".rq"):
        return Request(_read(Path(first)))
    if first.startswith("-"):
        raise QueryError(f"no such option: {first}")
    if "{" not in first and "<" not in first and " " not in first.strip():
        raise QueryError(f"{first}: no question of the book (kg query --list) and no SPARQL")
    return Request(first)


def _parameters(question: Question, words: Sequence[str]) -> dict[str, str]:
    """``--name value`` and ``--name=value`` pairs."""
    given: dict[str, str] = {}
    left = list(words)
    while left:
        name, equals, value = left.pop(0).partition("=")
        if not name.startswith("--"):
            raise QueryError(f"{name}: expected --PARAMETER VALUE after {question.name}")
        if not equals and not left:
            raise QueryError(f"{name}: a value is missing")
        given[name[2:]] = value if equals else left.pop(0)
    return given


def _read(path: Path) -> str:
    try:
        return _decode(path.read_bytes(), str(path))
    except OSError as error:
        raise QueryError(f"{path}: cannot be read: {error.strerror}") from error


def _decode(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QueryError(f"{where}: not UTF-8") from error
