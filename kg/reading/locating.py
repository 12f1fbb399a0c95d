"""The place of a text that no masthead names: by the divisions that it names, how it calls its own (我县, 全州) and the
name of its file (丽水大事记.txt, wenzhou-news-2011.txt)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from kg.reading.places import coded, provinces, towns

_ENDS = re.compile(r"[市县区州盟旗]")
_LONGEST, _SHORTEST = 12, 3  # characters of a division's name; those of two (叶县) are looked for after a mark only
_AFTER_MARK = re.compile(r"(?<![\u4e00-\u9fff])(?:在|到|由|中共|从)?((?!代县长)[\u4e00-\u9fff]县)(?=[\u4e00-\u9fff])")
_OWN = re.compile(
    r"(?:我|全|本)([市县区州盟旗])|(?<![\u4e00-\u9fff])([市县区州盟旗])(?:党?委|人民政府|政府|长|人大|政协|领导)"
)
_TOWN = re.compile(r"(?=([\u4e00-\u9fff]{2,5}(?:镇|乡)))")
_LATIN = re.compile(r"[a-z]{4,}")
_FEWEST_TOWNS = 2
_PREFECTURE, _COUNTY = 4, 6  # digits of their codes


def most_told(text: str, head: str) -> str:
    """The division that a text tells of most; ``head`` is its first line, which counts more. One of the level that it
    calls its own before the others; the prefecture of its counties where it names none of that level. "" if none."""
    counts = Counter(named(text))
    counts.update(dict.fromkeys(named(head), 2))
    own = own_level(text)
    ranked = sorted(counts, key=lambda name: -counts[name])  # of two as often named the first
    if not set(named(head)) and any(short in head for short in provinces().values()):
        return ""  # a province's
    fitting = [name for name in ranked if name.endswith(own)]
    if own and not fitting:
        return _above(ranked, own) or _of_towns(text, own) or (ranked[0] if ranked else "")
    return (fitting or ranked or [""])[0]


def of_file(file_name: str, text: str) -> str:
    """The division that a file is named for, in Chinese or in letters; of several, the one that the text names, or the
    only prefecture; "" if none."""
    stem = file_name.rsplit(".", 1)[0]
    said = list(named(stem)) or [name for name in _codes() if len(_bare(name)) > 1 and stem.startswith(_bare(name))]
    tokens = _LATIN.findall(stem.lower())
    own = own_level(text)
    candidates = said or [name for token in tokens for name in _spelled().get(token, ())]
    if not candidates:
        return ""
    scores = {name: _weight(name, text) + (bool(own) and name.endswith(own)) for name in candidates}
    most = max(scores.values())
    best = sorted((_digits(name), name) for name in scores if scores[name] == most)
    level = [name for digits, name in best if digits == best[0][0]]
    return level[0] if len(level) == 1 and level[0] in _codes() else ""


def is_prefecture(name: str) -> bool:
    """Whether a full name is that of a prefecture or a city of its rank."""
    return _digits(name) == _PREFECTURE


def own_level(text: str) -> str:
    """市, 县, 区, 州, 盟 or 旗: what the text calls its own place most; "" if nothing."""
    counts = Counter(first or second for first, second in _OWN.findall(text))
    return max(counts, key=lambda level: (counts[level], level)) if counts else ""


def named(text: str) -> Iterator[str]:
    """Full names of the divisions that a text names, each as often as it does."""
    known = _forms()
    for end in _ENDS.finditer(text):
        stop = end.end()
        for length in range(_LONGEST, _SHORTEST - 1, -1):
            if length <= stop and (name := text[stop - length : stop]) in known:
                yield known[name]
                break
    yield from (name for name in _AFTER_MARK.findall(text) if name in _codes())


def _digits(name: str) -> int:
    return len(_codes()[name][0]) if name in _codes() else 0


def _weight(name: str, text: str) -> int:
    """How much a text speaks for a division: its name, its short name, its prefecture and province."""
    above = {code: full for code, full in coded() if len(code) < _COUNTY}
    bare = provinces().get(name) or _bare(name)
    told = 0
    for code in _codes().get(name, ()):
        whole = [above[code[:digits]] for digits in (2, _PREFECTURE) if digits < len(code) and code[:digits] in above]
        told = max(told, sum(_tells(full, bare, text) for full in whole))
    return text.count(name) * 3 + (text.count(bare) if len(bare) > 1 else 0) + told


def _tells(whole: str, bare: str, text: str) -> bool:
    """Whether a text names the prefecture or province of a place, if that is not called like the place itself (衡阳 is
    the city, not the county in it)."""
    short = provinces().get(whole, _bare(whole))
    return short in text and short != bare


def _above(counties: Iterable[str], own: str) -> str:
    """The prefecture with that ending in which most of the counties lie, if there are at least two or it is no 市."""
    above = {code: full for code, full in coded() if len(code) == _PREFECTURE and full.endswith(own)}
    parents = Counter(
        above[code[:4]]
        for name in counties
        if len(codes := _codes()[name]) == 1
        for code in codes
        if len(code) == _COUNTY and code[:4] in above
    )
    most = max(parents, key=lambda name: (parents[name], name)) if parents else ""
    return most if parents[most] >= _FEWEST_TOWNS or own != "市" else ""


def _of_towns(text: str, own: str) -> str:
    """The county with that ending to which the towns belong that the text names; "" if they are not of one."""
    found: Counter[str] = Counter()
    for name in set(_TOWN.findall(text)):
        counties = {county for start in range(len(name) - 2) for county in towns().get(name[start:], ())}
        found.update(county for county in counties if county.endswith(own))
    ranked = found.most_common(2)
    clear = ranked and ranked[0][1] >= _FEWEST_TOWNS and (len(ranked) == 1 or ranked[1][1] < ranked[0][1])
    return ranked[0][0] if clear else ""


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    """Prefectures and counties, with the four provinces that are cities: full name → codes."""
    found: dict[str, tuple[str, ...]] = {}
    for code, name in coded():
        if (len(code) > len("11") or name.endswith("市")) and name not in ("城区", "郊区", "矿区", "东区", "西区"):
            found[name] = (*found.get(name, ()), code)
    return found


@cache
def _forms() -> dict[str, str]:
    """Full names, and short ones of autonomous prefectures and counties (恩施州) → the full name."""
    short = {_bare(name) + name[-1]: name for name in _codes() if "自治" in name and len(_bare(name)) > 1}
    return {**short, **{name: name for name in _codes()}}


@cache
def _bare(name: str) -> str:
    """The name without its kind and, of an autonomous one, its peoples: 恩施土家族苗族自治州 → 恩施."""
    if "自治" in name:
        return re.sub(r"(?<=..)(?:[\u4e00-\u9fff]{1,4}族|各族)*自治[州县旗区]$", "", name) if "族" in name else name[:2]
    return re.sub(r"(?:地区|林区|特区|新区|市|县|区|盟|旗)$", "", name)


@cache
def _spelled() -> dict[str, tuple[str, ...]]:
    """Letters → the divisions and provinces that are written so: wenzhou, wenzhoushi."""
    from pypinyin import lazy_pinyin  # takes a quarter of a second: only where nothing else tells the place

    found: dict[str, tuple[str, ...]] = {}
    for name in {**provinces(), **_codes()}:
        bare = provinces().get(name) or _bare(name)
        for form in {bare, name} if len(bare) > 1 else {name}:
            letters = "".join(lazy_pinyin(form, v_to_u=False)).replace("ü", "v")
            found[letters] = (*found.get(letters, ()), name)
    return found
