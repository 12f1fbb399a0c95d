"""Names of enterprises taken apart: what stands before the brand, the brand with its trade, and the legal form.

中国云泽精工集团有限公司 and 云泽精工集团 agree in brand and form; 云泽精工股份 is another company of the group.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from kg.extracting.divisions import by_name, divisions, short
from kg.lexicon import words
from kg.resolving.keys import Key

_FORM = re.compile(r"(?P<form>(?:控股)?集团|控股|股份|总)?(?:有限责任公司|有限公司|公司)$|(?P<bare>(?:控股)?集团)$")
_BRANCH = re.compile(r"(?:分|支|子)公司$|[分支]行$")
_SITED = re.compile(r"[（(](?P<place>[\u4e00-\u9fff]{2,8})[）)]")
_HEADS = ("中国", "国家")
SHORTEST_BRAND = 4  # characters that are a name without form or place (云泽精工); a shorter one is many firms'
_SHORTEST_CORE = 2
_SHORTEST_LIMITED = 3  # 云泽公司 may be another than 云泽集团
_RELATED = 2  # characters of a brand that two firms of one group share


class Firm(NamedTuple):
    """``head``: 中国, a province or city ("" if none); ``core``: the brand with its trade; ``form``: 集团, 股份, 公司,
    or "" where nothing of the kind follows."""

    head: str
    core: str
    form: str


@lru_cache(1 << 14)
def firm(name: str) -> Firm:
    """The parts of an enterprise's name; a branch is its whole name."""
    if _BRANCH.search(name):
        return Firm("", name, "")
    core, form = name, ""
    if found := _FORM.search(name):
        stated = found["form"] or found["bare"]
        core = name[: found.start()]
        form = "集团" if stated and stated.endswith("集团") else stated or "公司"
    head = next((head for head in _heads() if core.startswith(head) and len(core) - len(head) >= _SHORTEST_CORE), "")
    core = core[len(head) :].replace("集团", "")
    if (sited := _SITED.search(core)) and (sited["place"] in _heads() or sited["place"] in by_name()):
        head, core = head or sited["place"], core[: sited.start()] + core[sited.end() :]  # 云泽（湖北）精工有限公司
    return Firm(short(head), core, form)


def same_firms(keys: Iterable[Key], home: frozenset[str]) -> Iterator[tuple[Key, Key]]:
    """Pairs of enterprises that are one: equal brand and trade, forms and heads that do not speak against it.

    ``home``: short and full names of the sources' own places. A name without a head is joined to the one with a head
    only where all heads of that brand lead to one company.
    """
    for core, group in _by_core(keys).items():
        forms: dict[str, list[Key]] = defaultdict(list)
        for key in group:
            forms[firm(key.name).form].append(key)
        named = [form for form in forms if form not in ("", "公司")]
        if len(named) == 1:  # 云泽精工公司 is 云泽精工集团 where no 云泽精工股份 is known
            plain = forms.pop("", []) if len(core) >= SHORTEST_BRAND else []
            limited = forms.pop("公司", []) if len(core) >= _SHORTEST_LIMITED else []
            forms[named[0]] += plain + limited
        elif not named:
            forms = defaultdict(list, {"": group})
        for members in forms.values():
            for place in _by_place(members):
                yield from _by_heads(place, home)


def doubtful_firms(keys: Iterable[Key]) -> Iterator[tuple[Key, Key]]:
    """Pairs of one brand that may be one or two."""
    for group in _by_core(keys).values():
        yield from combinations(sorted(group), 2)


def is_related(one: str, other: str) -> bool:
    """Whether two enterprises are of one group by their names: 云泽精工股份有限公司 and 云泽精工集团."""
    first, second = firm(one).core, firm(other).core
    shared = next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )
    return shared >= _RELATED and first[:shared] not in _trades()


def is_trade(words: str) -> bool:
    """Whether a stretch of a firm's name says nothing but what it deals in: 生物科技, 智能装备."""
    ends = [True, *(False for _ in words)]
    for end in range(1, len(words) + 1):
        ends[end] = any(ends[begin] and words[begin:end] in _trades() for begin in range(end))
    return bool(words) and ends[-1]


def _by_core(keys: Iterable[Key]) -> dict[str, list[Key]]:
    groups: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(set(keys)):
        parts = firm(key.name)
        named = len(parts.core) >= SHORTEST_BRAND or (parts.form and len(parts.core) >= _SHORTEST_CORE)
        if named and parts.core not in _trades():
            groups[parts.core].append(key)
    return {core: group for core, group in groups.items() if len(group) > 1}


def _by_place(members: list[Key]) -> Iterator[list[Key]]:
    """Names that are unique only within a place are not mixed with those of another place."""
    scopes = {key.scope for key in members} - {""}
    if len(scopes) <= 1:
        yield sorted(members)
    else:
        yield from (sorted(key for key in members if key.scope == scope) for scope in sorted(scopes))


def _by_heads(members: list[Key], home: frozenset[str]) -> Iterator[tuple[Key, Key]]:
    heads: dict[str, list[Key]] = defaultdict(list)
    for key in members:
        head = firm(key.name).head
        heads["" if head in home else head].append(key)
    for _, same in sorted(heads.items()):
        yield from ((same[0], other) for other in same[1:])
    others = sorted(set(heads) - {""})
    if "" in heads and len(others) == 1:
        yield heads[""][0], heads[others[0]][0]


@lru_cache(1)
def _heads() -> tuple[str, ...]:
    places = {d.name for d in divisions() if len(d.code) <= 4}
    names = {*places, *(short(name) for name in places), *_HEADS}
    return tuple(sorted((name for name in names if len(name) > 1), key=lambda name: (-len(name), name)))


@lru_cache(1)
def _trades() -> frozenset[str]:
    trades = frozenset(word for line in words("trades") for word in line.split())
    return trades | frozenset(by_name()) | {"银行", "农村商业银行", "邮政", "电信", "移动", "联通"}
