"""Just enough of the country's divisions to tell a publication's city and province."""

from __future__ import annotations

import lzma
import re
from functools import cache
from importlib.resources import files

_UNNAMED = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
_PROVINCE_SUFFIX = re.compile(r"(?:特别行政区|(?:[壮回维]\S{0,3}族?)?自治区|省|市)$")


@cache
def division_lines() -> tuple[str, ...]:
    """The lines of ``divisions.txt.xz``: code and name of a province, prefecture or county, then its towns."""
    packed = (files("kg.lexicon") / "divisions.txt.xz").read_bytes()
    return tuple(line for line in lzma.decompress(packed).decode("utf-8").splitlines()[1:] if line)


@cache
def coded() -> tuple[tuple[str, str], ...]:
    """Code and name of provinces (2 digits), prefectures (4) and counties (6); the file says where they are from."""
    pairs = (line.split(" ", 2)[:2] for line in division_lines())
    return tuple((code, name) for code, name in pairs if name not in _UNNAMED)


@cache
def towns() -> dict[str, tuple[str, ...]]:
    """Full name of each town → the counties that have one of that name."""
    found: dict[str, tuple[str, ...]] = {}
    for line in division_lines():
        county, *names = line.split(" ")[1:]
        for name in (item[3:] for item in names):
            found[name] = (*found.get(name, ()), county)
    return found


@cache
def provinces() -> dict[str, str]:
    """Full name of each province → the name without its kind (河南省 → 河南, 广西壮族自治区 → 广西)."""
    return {name: _PROVINCE_SUFFIX.sub("", name) for code, name in coded() if len(code) == 2}


@cache
def provinces_of() -> dict[str, tuple[str, ...]]:
    """Full name of each prefecture and county → the provinces that have one of that name."""
    named = {code: name for code, name in coded() if len(code) == 2}
    found: dict[str, tuple[str, ...]] = {}
    for code, name in coded():
        province = named[code[:2]]
        if province not in found.get(name, ()):
            found[name] = (*found.get(name, ()), province)
    return found
