"""What people have decided, against or beside the rules: the shapes of ``decisions.toml`` and what became of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

ENTITY_ACTIONS = ("same", "not-same", "split", "rename", "retype", "drop")
FACT_ACTIONS = ("add", "drop", "correct")
APPLIED, STALE, NEEDLESS = "applied", "stale", "needless"


@dataclass(frozen=True, slots=True)
class EntityDecision:
    """``entities`` are ids, IRIs, or names that one entity only bears; ``entries`` the entries that ``split`` gives to
    an entity of their own; ``value`` the new name or class."""

    do: str
    entities: tuple[str, ...]
    who: str
    when: str
    why: str
    entries: tuple[str, ...] = ()
    value: str = ""
    file: str = ""
    number: int = 0  # of its kind in the file, from 1


@dataclass(frozen=True, slots=True)
class FactDecision:
    """``where``: fields of the fact that is meant (of the new one for ``add``), names as the entry writes them;
    ``set``: the fields to correct; ``words``: the stretch of the entry's text that an added fact is read from."""

    do: str
    kind: str
    entry: str
    where: tuple[tuple[str, str], ...]
    who: str
    when: str
    why: str
    set: tuple[tuple[str, str], ...] = ()
    words: str = ""
    file: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions of a build, in the order of the files."""

    entities: tuple[EntityDecision, ...] = ()
    facts: tuple[FactDecision, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a decision: applied; stale: what it speaks of is not there (any more); needless: it was so
    without it. ``about`` is the decision in a line."""

    about: str
    state: str
    who: str
    when: str
    why: str
    note: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entities kept apart in doubt: ids and labels, the reason, and what the sources say of each, in lines."""

    ids: tuple[str, str]
    labels: tuple[str, str]
    reason: str
    contexts: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass
class Ledger:
    """Collects outcomes while decisions are applied."""

    outcomes: list[Outcome] = field(default_factory=list)

    def note(self, decision: EntityDecision | FactDecision, state: str, note: str = "") -> None:
        """Enter what became of a decision."""
        d = decision
        self.outcomes.append(Outcome(about(d), state, d.who, d.when, d.why, note, d.file))


def about(decision: EntityDecision | FactDecision) -> str:
    """A decision in a line: ``same: person_04c1…, person_9be2…``."""
    if isinstance(decision, EntityDecision):
        rest = _list(decision.entries) + (f" → {decision.value}" if decision.value else "")
        return f"{decision.do}: {_list(decision.entities)}{f' {rest.strip()}' if rest else ''}"
    change = f" → {_pairs(decision.set)}" if decision.set else ""
    return f"{decision.do} {decision.kind}: {_pairs(decision.where)}{change} ({decision.entry})"


def local_id(reference: str) -> str:
    """The id in an IRI or a prefixed name; any other reference as it is."""
    return reference.rsplit("/", 1)[-1].removeprefix("id:")


def _list(items: Iterable[str]) -> str:
    return ", ".join(items)


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{key}={value}" for key, value in pairs)
