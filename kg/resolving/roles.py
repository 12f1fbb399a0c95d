"""Which persons have a public role, as the facts of all sources say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.model import PERSON, Extracted, Holding, Honour, Participation, Ref
from kg.resolving.keys import Key
from kg.resolving.naming import NamedSource, is_writer
from kg.resolving.typing import PUBLIC, class_of

_PUBLIC_TITLE = re.compile(
    r"(?:[省市县区州旗盟地]委|党组|人大|政协|政府|人民法院|人民检察院|公安|法院|检察院|[省市县区州旗盟]长|镇长|乡长|"
    r"[^公园馆]局|厅|中共|国务院|军分区|武装部)"
)
_NOT_PUBLIC = re.compile(r"代表$|委员$|家属|邮局|书局")


@dataclass(frozen=True)
class Roles:
    """Persons with a post in a public body, with any post, and with a part in an event, an award or a signature."""

    official: set[Key] = field(default_factory=set)
    posted: set[Key] = field(default_factory=set)
    known: set[Key] = field(default_factory=set)


def public_roles(
    named: Sequence[NamedSource], extracted: Sequence[Iterable[Extracted]], survivor: Mapping[Key, Key]
) -> Roles:
    """What the facts of all sources say of persons, by surviving key."""
    roles = Roles()
    for source, results in zip(named, extracted, strict=True):
        for result in results:
            refs = source.refs[result.entry]
            for fact in result.facts:
                person = _person(fact)
                if person is None or person.family != PERSON:
                    continue
                key = survivor[refs[person]]
                roles.known.add(key)
                if isinstance(fact, Holding):
                    (roles.official if _is_public(fact, source, refs) else roles.posted).add(key)
        signed = {key for keys in source.refs.values() for key in keys.values() if is_writer(key)}
        roles.known.update(survivor[key] for key in signed)
    return roles


def _person(fact: object) -> Ref | None:
    if isinstance(fact, Holding):
        return fact.holder
    if isinstance(fact, Participation):
        return fact.agent
    return fact.recipient if isinstance(fact, Honour) else None


def _is_public(holding: Holding, source: NamedSource, refs: Mapping[Ref, Key]) -> bool:
    if holding.body is not None:
        body = refs[holding.body]
        if class_of(body.family, body.name, source.types.get(body, Counter())) in PUBLIC:
            return not _NOT_PUBLIC.search(holding.title)
    return bool(_PUBLIC_TITLE.search(holding.title)) and not _NOT_PUBLIC.search(holding.title)
