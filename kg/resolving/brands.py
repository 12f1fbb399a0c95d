"""Brands that stand for a firm: 云泽精工 for 湖北云泽精工机械有限公司, where no other firm begins so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.resolving.firms import SHORTEST_BRAND, firm, is_trade
from kg.resolving.keys import Key

_SHORTEST_DOUBT = 3


def same_brands(keys: Sequence[Key], survivor: Mapping[Key, Key]) -> Iterator[tuple[Key, Key]]:
    """Pairs of a brand and the only firm whose name begins with it and goes on with trades.

    ``keys``: enterprises; ``survivor``: what was joined so far, so that two names of one firm are one firm.
    """
    for brand, firms in _firms_of_brands(keys, SHORTEST_BRAND).items():
        known = {survivor[key] for key in firms} - {survivor[brand]}
        if len(known) == 1 and any(is_trade(firm(key.name).core[len(brand.name) :]) for key in firms):
            yield brand, min(firms)


def doubtful_brands(keys: Sequence[Key], survivor: Mapping[Key, Key]) -> Iterator[tuple[Key, Key]]:
    """Pairs of a brand that stands for no firm yet and one that it may mean: there are others, or it is short."""
    for brand, firms in _firms_of_brands(keys, _SHORTEST_DOUBT).items():
        if not firm(survivor[brand].name).form:
            yield from ((survivor[brand], key) for key in sorted({survivor[key] for key in firms}))


def _firms_of_brands(keys: Iterable[Key], shortest: int) -> dict[Key, list[Key]]:
    """Names without place and legal form → the firms of their place whose brand and trade begin so."""
    plain: dict[str, list[Key]] = defaultdict(list)
    whole: list[tuple[str, Key]] = []
    for key in sorted(set(keys)):
        parts = firm(key.name)
        if parts.form:
            whole.append((parts.core, key))
        elif not parts.head and len(key.name) >= shortest:
            plain[key.name].append(key)
    found: dict[Key, list[Key]] = defaultdict(list)
    for core, key in whole:
        for length in range(shortest, len(core)):
            for brand in plain.get(core[:length], ()):
                if key.scope in ("", brand.scope) or not brand.scope:
                    found[brand].append(key)
    return found
