"""One source: every Ref of its entries → a key that follows from this source alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from typing import get_args

from kg.extracting.award_editions import normal_name
from kg.extracting.divisions import by_name
from kg.model import (
    AWARD,
    ORGANIZATION,
    PERSON,
    PLACE,
    Contributor,
    Entry,
    Extracted,
    Fact,
    Mention,
    Ref,
    Relation,
    Segmented,
)
from kg.resolving.bodies import full_name
from kg.resolving.forms import QUOTES, fulls_of, is_distinctive, is_variant
from kg.resolving.identity import entry_ids
from kg.resolving.keys import Key, Surroundings, key_of
from kg.resolving.locale import Locale, entry_locale

Forms = dict[Key, Counter[str]]

CONTRIBUTOR = "contributor"  # family of a Ref of a person who only signs; begins the mark of the key

_FIELDS = {kind: tuple(part.name for part in fields(kind)) for kind in get_args(Fact)}
_BODY_ENDING = re.compile(r"(?:局|委|办|部|会|室|院|校|所|厂|社|站|中心|公司|集团|支队|大队|检察院|法院|政府|联)$")
_LONGEST_PLAIN_NAME = 4
_MOST_STEPS = 3  # from a short form to a fuller one, and from that to a still fuller one


@dataclass(frozen=True)
class NamedSource:
    """A source's entities by key. ``forms`` counts the forms in use, ``types`` the classes that mentions give them;
    ``shorts`` are the short forms that mean one full name wherever this source uses them; ``spheres`` are those that
    persons are shown in."""

    place: str = ""
    refs: dict[int, dict[Ref, Key]] = field(default_factory=dict)
    forms: Forms = field(default_factory=lambda: defaultdict(Counter))
    types: Forms = field(default_factory=lambda: defaultdict(Counter))
    shorts: dict[tuple[str, str], Key] = field(default_factory=dict)
    spheres: dict[Key, set[Key]] = field(default_factory=lambda: defaultdict(set))


def refs_of(fact: Fact) -> Iterator[Ref]:
    """The entities that a fact speaks of."""
    for name in _FIELDS[type(fact)]:
        value = getattr(fact, name)
        if isinstance(value, Ref):
            yield value
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, Ref))


def contributor_key(contributor: Contributor) -> Ref:
    """The Ref under which ``NamedSource.refs`` and ``Resolved.refs`` know a writer: a person apart from the persons
    that entries name, for a writer is not thereby the official of that name; or a body (市发改委) or place (湛河区)."""
    name = contributor.name
    if name in by_name():
        return Ref(PLACE, name)
    body = len(name) > _LONGEST_PLAIN_NAME or (len(name) > 2 and _BODY_ENDING.search(name))
    return Ref(ORGANIZATION if body else CONTRIBUTOR, name)


def is_writer(key: Key) -> bool:
    """Whether a key is of a person who only signs."""
    return key.mark.startswith(CONTRIBUTOR)


def _writer_mark(segmented: Segmented) -> str:
    """One for all issues and years of a publication; a text without a title is its own (as in ``identity``)."""
    return f"{CONTRIBUTOR} {segmented.source.title or segmented.source.sha256}"


def name_source(segmented: Segmented, extracted: Iterable[Extracted]) -> NamedSource:
    """Give every Ref of the source's entries its key."""
    return _Naming(segmented, tuple(extracted)).run()


class _Naming:
    def __init__(self, segmented: Segmented, extracted: tuple[Extracted, ...]) -> None:
        self.segmented, self.extracted = segmented, extracted
        self.entries: dict[int, Entry] = {entry.number: entry for entry in segmented.entries}
        self.ids = entry_ids(segmented)
        self.locales: dict[int, Locale] = {number: entry_locale(segmented, e) for number, e in self.entries.items()}
        self.fulls = {result.entry: fulls_of(result.mentions) for result in extracted}
        self.spelled = frozenset(self._spelled())
        self.around = {result.entry: self._surroundings(result) for result in extracted}
        self.signing = {
            result.entry: _only_signing(self.entries[result.entry], result.mentions) for result in extracted
        }
        self.named = NamedSource(segmented.source.place)

    def run(self) -> NamedSource:
        self.named.shorts.update(self._shorts())
        for result in self.extracted:
            self._name_entry(result)
        _settle_families(self.named)
        return self.named

    def _name_entry(self, result: Extracted) -> None:
        keys = self.named.refs.setdefault(result.entry, {})
        for mention in result.mentions:
            key = keys.setdefault(mention.ref, self._key(mention.ref, result.entry))
            self.named.types[key][mention.type] += 1
            self.named.forms[key].update(self._surface_forms(mention, result.entry))
        for fact in result.facts:
            for ref in refs_of(fact):
                if ref not in keys:
                    keys[ref] = self._key(ref, result.entry)
                    self.named.forms[keys[ref]][ref.name] += 1
        for contributor in self.entries[result.entry].contributors:
            ref = contributor_key(contributor)
            keys.setdefault(ref, self._key(ref, result.entry))
            self.named.forms[keys[ref]][ref.name] += 1

    def _key(self, ref: Ref, entry: int) -> Key:
        if ref.family == CONTRIBUTOR or ref in self.signing.get(entry, ()):
            return Key(PERSON, self.locales[entry].place, ref.name, _writer_mark(self.segmented))
        full = self._full(ref, entry)
        if full == ref.name and (known := self.named.shorts.get((ref.family, ref.name))):
            return known
        return key_of(Ref(ref.family, full), self.around[entry])

    def _surroundings(self, result: Extracted) -> Surroundings:
        rivers = (m.name for m in result.mentions if m.family == PLACE and m.type == "NaturalFeature")
        divisions = {m.name for m in result.mentions if m.family == PLACE and m.type != "NaturalFeature"}
        year, entry = self.segmented.source.year, result.entry
        natural = frozenset(rivers) - divisions
        return Surroundings(self.locales[entry], self.ids[entry], year, self.spelled, _parents(result), natural)

    def _full(self, ref: Ref, entry: int) -> str:
        """The fullest form that the entry gives."""
        fulls, name = self.fulls.get(entry, {}), ref.name
        for _ in range(_MOST_STEPS):
            fuller = fulls.get(Ref(ref.family, name))
            if not fuller or fuller == name:
                break
            name = fuller
        return name

    def _spelled(self) -> Iterator[str]:
        for result in self.extracted:
            locale = self.locales[result.entry]
            for name in {mention.name for mention in result.mentions if mention.family == ORGANIZATION}:
                yield full_name(name, locale).full

    def _shorts(self) -> Iterator[tuple[tuple[str, str], Key]]:
        """Short forms that every entry of the source which writes them out writes out alike."""
        found: dict[tuple[str, str], set[Key]] = defaultdict(set)
        types: dict[tuple[str, str], set[str]] = defaultdict(set)
        for result in self.extracted:
            for mention in result.mentions:
                if mention.full and mention.full != mention.name:
                    full = self._full(mention.ref, result.entry)
                    full_key = key_of(Ref(mention.family, full), self.around[result.entry])
                    found[mention.family, mention.name].add(full_key)
                    types[mention.family, mention.name].add(mention.type)
        for (family, name), keys in sorted(found.items()):
            if len(keys) == 1 and is_distinctive(name, next(iter(keys)).name, types[family, name]):
                yield (family, name), next(iter(keys))

    def _surface_forms(self, mention: Mention, entry: int) -> Iterator[str]:
        yield mention.name
        if mention.full:
            yield mention.full
        if mention.family == AWARD:  # 第三批某称号 is called 某称号
            yield normal_name(mention.full or mention.name)
        surface = "".join(self.entries[entry].text[mention.begin : mention.end].split()).strip(QUOTES)
        prize = mention.family == AWARD and mention.name.endswith(surface)  # 一等奖 of the contest told of
        if surface != mention.name.strip(QUOTES) and (prize or is_variant(surface, mention.name)):
            yield surface


def _only_signing(entry: Entry, mentions: Iterable[Mention]) -> frozenset[Ref]:
    """Persons who are named nowhere in the entry but in the writer's line."""
    signatures = {(contributor.begin, contributor.end) for contributor in entry.contributors}
    signed: set[Ref] = set()
    elsewhere: set[Ref] = set()
    for mention in mentions if signatures else ():
        if mention.family == PERSON:
            (signed if (mention.begin, mention.end) in signatures else elsewhere).add(mention.ref)
    return frozenset(signed - elsewhere)


def _parents(result: Extracted) -> dict[str, str]:
    """Place → the place that the entry says it lies in, where it says one only."""
    found: dict[str, set[str]] = defaultdict(set)
    for fact in result.facts:
        if (
            isinstance(fact, Relation)
            and fact.predicate == "partOf"
            and fact.subject.family == PLACE
            and isinstance(fact.object, Ref)
            and fact.object.family == PLACE
        ):
            found[fact.subject.name].add(fact.object.name)
    return {name: next(iter(above)) for name, above in found.items() if len(above) == 1}


def _settle_families(named: NamedSource) -> None:
    """A name that the source uses as an organisation here and as a place there is one thing: what it mostly is."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for key, types in named.types.items():
        if key.family in (ORGANIZATION, PLACE):
            counts[key.scope, key.name][key.family] += sum(types.values())
    moved: dict[Key, Key] = {}
    for (scope, name), families in counts.items():
        if len(families) == 2:
            kept = min(families, key=lambda family: (-families[family], family))
            other = PLACE if kept == ORGANIZATION else ORGANIZATION
            moved[Key(other, scope, name)] = Key(kept, scope, name)
    _move(named, moved)


def _move(named: NamedSource, moved: dict[Key, Key]) -> None:
    for old, new in moved.items():
        named.forms[new].update(named.forms.pop(old, Counter()))
        named.types[new].update(named.types.pop(old, Counter()))
    for keys in named.refs.values():
        for ref, key in keys.items():
            keys[ref] = moved.get(key, key)
    for short, key in named.shorts.items():
        named.shorts[short] = moved.get(key, key)
