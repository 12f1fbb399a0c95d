"""Persons of history, and the other names of a person: 苏东坡 is 苏轼, 字子明 and 号云溪居士 are of the one before.

A person of history is known by name (historic_persons.txt) where nothing behind makes the name part of another word
(某某文化, 某某故里); a courtesy name, art name or former name means the person in whose sentence it is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.context import Context
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import PERSON, Mention

STAGE = 31
_CALLED = re.compile(
    r"(?<=[，（、；）])(?:又|亦|原|别|曾用|本|小|乳|笔|艺|谱|学|晚)?(?:名|字|号|人称|世称|自号|别号|谥号?)(?:“)?"
    r"(?P<name>[\u3400-\u9fff]{2,5}?)(?:”)?(?=[，。；、）])"
)
_NOT_NAMED = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "单", "称", "码", "文件")
_PART_OF = re.compile(
    r"(?:文化|故里|故居|思想|精神|学院|学说|学派|书院|像|雕像|塑像|祠|庙|墓|园|陵|湖|路|街|大道|广场|公园|纪念|研究|杯|奖|"
    r"镇|乡|村|社区|小学|中学|大学|医院|集团|公司|酒|肉|诗|词|书法|理论|著作|碑|亭|阁|楼|井|洞|山|河|桥|传|年谱|文集|全集|号)"
)


def extract(context: Context) -> Iterator[Mention]:
    """Mentions of persons of history by any of their names, and of persons by the other names that the text tells."""
    for found in _known().finditer(context.text):
        begin, end = found.span()
        name = found.group()
        if _stands_alone(context, begin, end) and not context.taken(begin, end):
            full = best_known()[name]
            yield Mention(begin, end, PERSON, name, "Person", "person.historic/1", 0.9, full if full != name else "")
    yield from _told(context)


@cache
def best_known() -> dict[str, str]:
    """Every name of a person of history → the one that the person is best known by."""
    return {name: line.split()[0] for line in words("historic_persons") for name in line.split()}


@cache
def _known() -> re.Pattern[str]:
    return re.compile(trie_pattern(best_known()))


def _stands_alone(context: Context, begin: int, end: int) -> bool:
    """Whether the name is a word by itself."""
    opened = not context.text[begin - 1 : begin].isalnum() or context.boundary(begin)
    closed = not context.text[end : end + 1].isalnum() or context.boundary(end)
    return opened and closed and _PART_OF.match(context.text, end) is None


def _told(context: Context) -> Iterator[Mention]:
    """字, 号, 笔名 and the like behind the person, in one sentence with nobody else between."""
    persons = context.found(PERSON)
    for called in _CALLED.finditer(context.text):
        begin, end = called.span("name")
        first = context.sentence(begin)[0]
        before = [m for m in persons if first <= m.begin and m.end <= called.start()]
        if not before or called["name"].startswith(_NOT_NAMED) or context.taken(begin, end):
            continue
        if len({m.name for m in before}) == 1:
            yield Mention(begin, end, PERSON, called["name"], "Person", "person.also-called/1", 0.85, before[0].name)
