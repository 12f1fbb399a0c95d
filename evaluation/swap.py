"""Exchange the persons and enterprises of gold files for invented ones, in the texts and in the gold.

    python evaluation/swap.py TEXTS OUT --gold FILE [--gold FILE …] [--seed TEXT]

A program that knows its names by heart, or from one corpus only, scores lower on the exchanged texts. Every name gets
one of the same length, so that all offsets stay; the same name gets the same invention everywhere in the texts, also
where white space or a line break stands inside it, and the same seed gives the same inventions.

- Persons: names of two to four Han characters that start with a known surname. A compound surname is exchanged for a
  compound one. A name that is an everyday word as well is exchanged only in the annotated entries that name it. Names
  that readers always marked optional (leaders within a slogan), Latin and dotted names stay.
- Enterprises: the brand, that is what stands between a region and the first word for a trade or a kind of body
  (河南〔云桥〕电气股份有限公司); region, trade and legal form stay, and a brand made of others gets theirs. One of two
  characters is exchanged only where a trade or a form follows, or where it is all that an entry calls the firm.
  Enterprises without a brand (branches, numbered mines, state banks) stay.

Written into OUT: ``texts/`` (with catalog.toml if there is one), every gold file under its own name, ``names.json``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from jieba import posseg

from kg.extracting.divisions import by_name
from kg.extracting.person_names import surnames
from kg.lexicon import words

GIVEN = (
    "伟敏静磊洋艳勇军杰娟涛超霞平刚桂英华玉兰文志建国海燕春梅俊峰红亮晓宁浩宇婷丽彬斌鹏飞雪琳辉颖凯旭晨昊阳博思远子涵"
)
BRAND = "鑫瑞恒泰嘉隆盛诚宏达康卓铭启辰昊晟睿源裕祥润泽翔腾骏驰锐捷凯旺澜朗菲禾沐琪柏屹岚"
COUNTRY = ("中国", "国家", "中原", "全国", "省", "市", "县", "区")
GENERIC = re.compile(
    r"[省市县区镇乡村路矿厂社站一二三四五六七八九十第该本总分]|[行队]$|公司|中心|服务|计量|勘探|有限|工商|农业|公共|公交|现代"
    r"|邮政|水利|卷烟|铝土|电网|供电|选煤"
)
HAN = re.compile(r"[\u4e00-\u9fff]+")
Gold = list[dict[str, Any]]
Exchange = Callable[[str, frozenset[str]], str]  # a text, and the names that are exchanged in it alone


@dataclass
class Names:
    """What is exchanged: everywhere (``free``), before a trade or form (``bound``), in single entries (``local``)."""

    free: set[str] = field(default_factory=set)
    bound: set[str] = field(default_factory=set)
    local: dict[tuple[str, int, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    new: dict[str, str] = field(default_factory=dict)


def compact(text: str) -> str:
    """Without white space."""
    return re.sub(r"\s", "", text)


def spaced(name: str) -> str:
    """A pattern for a name with white space anywhere inside."""
    return r"\s{0,4}".join(map(re.escape, name))


def longest(names: Iterable[str]) -> str:
    """An alternation of names, the longest first."""
    return "|".join(spaced(name) for name in sorted(names, key=lambda name: (-len(name), name))) or r"(?!)"


def everyday(name: str) -> bool:
    """Whether the general dictionary knows a word of this form; of three or more characters, one that is no person."""
    tag = dictionary().word_tag_tab.get(name)
    return tag is not None and (len(name) == 2 or tag != "nr")


@cache
def dictionary() -> posseg.POSTokenizer:
    """The general dictionary: words with their parts of speech."""
    posseg.initialize()
    return posseg.dt


def surname(name: str) -> str:
    """The surname that a name starts with, "" if none."""
    return next((name[:n] for n in (2, 1) if len(name) > n and name[:n] in surnames()), "")


def people(gold: Gold, names: Names) -> None:
    """The persons to be exchanged."""
    for entry in gold:
        persons = (e for e in entry["entities"] if e["type"] == "Person" and not e.get("optional"))
        for name in (name for entity in persons for name in (entity["name"], *entity.get("alt", ()))):
            if not HAN.fullmatch(name) or not 2 <= len(name) <= 4 or not surname(name):
                continue
            if everyday(name):
                names.local[entry["source"], entry["begin"], entry["end"]].add(name)
            else:
                names.free.add(name)


def brand(name: str) -> tuple[str, str]:
    """The brand of an enterprise and what follows it; ("", "") if it has none."""
    rest = name
    while True:
        region = max((p for p in (*COUNTRY, *regions()) if rest.startswith(p)), key=len, default="")
        if not region or region == rest:
            break
        rest = rest[len(region) :]
    if rest.startswith(tuple(tails())):
        return "", ""
    ends = [at for tail in tails() if (at := rest.find(tail)) > 0]
    core = rest[: min(ends, default=len(rest))]
    core = re.sub(r"[（(].*", "", core)
    if not HAN.fullmatch(core) or not 2 <= len(core) <= 4 or GENERIC.search(core) or core in regions():
        return "", ""
    return core, rest[len(core) :]


@cache
def regions() -> frozenset[str]:
    """Names of divisions, with and without their last character."""
    full = [name for name in by_name() if HAN.fullmatch(name)]
    return frozenset([*full, *(name[:-1] for name in full if len(name) > 2)])


@cache
def tails() -> frozenset[str]:
    """Words for trades and kinds of enterprise."""
    trades = (word for line in words("trades") for word in line.split())
    kinds = (line.split()[0] for line in words("organization_suffixes") if " Enterprise" in line)
    return frozenset([*trades, *kinds])


def firms(gold: Gold, names: Names) -> set[str]:
    """The enterprises' brands to be exchanged; returned is what may follow a bound one."""
    follows: set[str] = set(tails())
    found = [
        (*brand(name), (entry["source"], entry["begin"], entry["end"]))
        for entry in gold
        for entity in entry["entities"]
        if entity["type"] == "Enterprise"
        for name in (entity["name"], *entity.get("alt", ()))
    ]
    cores = {core for core, *_ in found if core}
    for core, rest, where in found:
        shorter = next((core[:n] for n in (2, 3) if core[:n] in cores and n < len(core)), "")
        if shorter and core[len(shorter) :] not in cores:  # a trade that no list has stands behind the brand
            core, rest = shorter, core[len(shorter) :]
        if len(core) > 2 and not everyday(core):
            names.free.add(core)
        elif core:
            names.bound.add(core)
            follows |= {rest[:2]} - {""}
            if not rest:
                names.local[where].add(core)
    return follows


def invent(names: Names, persons: set[str], texts: str, seed: str) -> None:
    """Give every name its invention: unknown to the texts and to the dictionary, no two the same."""
    every = names.free | names.bound | {name for local in names.local.values() for name in local}
    for name in sorted(every, key=lambda name: (len(name), name)):
        dice = random.Random(hashlib.sha256(f"{seed}{name}".encode()).digest())
        new = "" if name in persons else composed(name, names.new)
        while not new or new in texts or new in dictionary().word_tag_tab or new in names.new.values():
            new = person(name, dice) if name in persons else "".join(dice.sample(BRAND, len(name)))
        names.new[name] = new


def person(name: str, dice: random.Random) -> str:
    """An invented person's name of the same length, with a surname of as many characters."""
    length = len(surname(name))
    family = sorted(name for name, rank in surnames().items() if len(name) == length and (rank == 1 or length == 2))
    chosen = dice.choice(family)
    return chosen + "".join(dice.sample(GIVEN, len(name) - length))


def composed(name: str, new: Mapping[str, str]) -> str:
    """The invention of a name that is made of exchanged ones (云桥 + 江岭), else ""."""
    for cut in range(2, len(name) - 1):
        if name[:cut] in new and name[cut:] in new:
            return new[name[:cut]] + new[name[cut:]]
    return ""


def exchanger(names: Names, follows: set[str]) -> Exchange:
    """A function that exchanges the names in a text, given those that are local to it."""
    behind = rf"(?:{longest(names.bound)})(?=\s{{0,4}}(?:{longest(follows)}))"

    @cache
    def pattern(local: frozenset[str]) -> re.Pattern[str]:
        first = "".join(sorted({name[0] for name in names.free | names.bound | local}))
        return re.compile(f"(?=[{first}])(?:{longest(names.free | local)}|{behind})")

    def exchange(text: str, local: frozenset[str]) -> str:
        return pattern(local).sub(lambda found: filled(found[0], names.new[compact(found[0])]), text)

    return exchange


def filled(old: str, new: str) -> str:
    """``new`` with the white space of ``old``."""
    rest = iter(new)
    return "".join(char if char.isspace() else next(rest) for char in old)


def changed(value: Any, exchange: Exchange, local: frozenset[str]) -> Any:
    """A JSON value with the names in its strings exchanged."""
    if isinstance(value, str):
        return exchange(value, local)
    if isinstance(value, list):
        return [changed(item, exchange, local) for item in value]
    return {key: changed(item, exchange, local) for key, item in value.items()} if isinstance(value, dict) else value


def write_texts(texts: Mapping[Path, str], names: Names, exchange: Exchange, folder: Path) -> None:
    """The exchanged texts, and the catalogue of the folder they come from."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        for (source, begin, end), local in sorted(names.local.items()):
            if source == path.stem:
                text = text[:begin] + exchange(text[begin:end], frozenset(local)) + text[end:]
        (folder / path.name).write_bytes(exchange(text, frozenset()).encode("utf-8"))
        catalog = path.parent / "catalog.toml"
        if catalog.exists():
            shutil.copy(catalog, folder)


def write_gold(gold: Gold, names: Names, exchange: Exchange, path: Path) -> None:
    """A gold file with the exchanged names; what says which entry it is stays."""
    lines = []
    for entry in gold:
        local = frozenset(names.local.get((entry["source"], entry["begin"], entry["end"]), ()))
        kept = {key: entry[key] for key in ("id", "source", "group")}
        lines.append(json.dumps({**changed(entry, exchange, local), **kept}, ensure_ascii=False) + "\n")
    path.write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Read, exchange, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--gold", type=Path, action="append", required=True)
    parser.add_argument("--seed", default="zhitu")
    given = parser.parse_args()
    golds = {path: [json.loads(line) for line in path.read_text("utf-8").splitlines() if line] for path in given.gold}
    texts = {path: path.read_bytes().decode("utf-8-sig") for path in sorted(given.texts.glob("*.txt"))}
    names = Names()
    every = [entry for gold in golds.values() for entry in gold]
    people(every, names)
    persons = names.free | {name for local in names.local.values() for name in local}
    follows = firms(every, names)
    invent(names, persons, compact("".join(texts.values())), given.seed)
    exchange = exchanger(names, follows)
    write_texts(texts, names, exchange, given.out / "texts")
    for path, gold in golds.items():
        write_gold(gold, names, exchange, given.out / path.name)
    shown = json.dumps(dict(sorted(names.new.items())), ensure_ascii=False, indent=1)
    (given.out / "names.json").write_text(shown + "\n", encoding="utf-8")
    print(f"{len(persons)} names of persons and {len(names.new) - len(persons)} brands exchanged")


if __name__ == "__main__":
    main()
