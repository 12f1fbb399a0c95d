"""Parts of what was counted or paid just before, whose name only says of what kind they are or what they are for:
公务用车共5辆（其中新能源|3辆）: 新能源公务用车; 落实资金9亿元，其中用于道路养护|2亿元: 用于道路养护资金."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extracting.context import Context
from kg.extracting.figures_breakdown import joined
from kg.extracting.figures_nominals import is_verb, leading_verb, plain_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading
from kg.extracting.figures_resumed import says_class
from kg.extracting.tokens import tokenize

_PERSONS = ("人", "名", "位", "人次", "人数")
_OPENING = re.compile(r"(?:其中(?:有|包括|包含)?|包括)[，：:]?")
_BESIDE = re.compile(r"[^，。；、：\d]{0,14}(?:，[^，。；]{1,30})?[，。（；]*")  # 9亿元|，支持道路养护，|其中
_ITEM = r"[^，；、。\d（）]{0,24}\d[\d.]*[^，；、。\d（）]{0,8}(?:（[^（）]*）)?"
_ITEMS = re.compile(rf"(?:{_ITEM}[，、；和])*")
_KIND = re.compile(
    r".{0,8}(?:[组档]|[寿财产车]险|期刊|报刊|学历|学位|职称|能源|(?<=.)一批|规上工业|规上服务业|住宿业?|餐饮业?|零售业?|批发业?|线[上下]|业余|"
    r"公开招标|邀请招标|[全专兼]职|[国省市县区]级示范|[佛道]教|基督教|伊斯兰教|天主教|跨省调运|省内调运)"
)
_PERSON = re.compile(
    r"(?:[人员师士生者民工兵官长手友童女男户]|干部|代表|委员|主任|书记|常委|领导|教授|专家|群众|学者|作家|画家|企业家|患者|骨干|人才|带头人"
    r"|劳模|标兵|先锋|儿童|少年|青年|老人|老年人|残疾人|会员|党)$"
)
_HELD = re.compile(r"(?:级(?:及?以[上下])?职称|学历|学位|[处科厅]级|[一二三]本(?:专业)?|专升本|转段|高职高专)$")
_FOR = re.compile(r"(?:用于|投向|支持)[^，。；、\d]{2,16}")
_MONEY = re.compile(r"(?:资金|贷款|经费|专款|基金|债券|专项债|融资|补助|补贴)$")
_LEVEL = re.compile(r"^[^，、]{1,4}级以[上下]")
_MADE_UP = re.compile(
    r"(?P<of>[^（）]{0,6}?(?:委员|代表|成员|党员|职工|学生|教师|干部|人员|员工))(?:队伍)?(?:构成|结构)(?:情况)?"
)
_TRADES = re.compile("(?:(?:住宿|餐饮|批发|零售)业?[和、]?)+")
_STOP = re.compile(r"[，。；、\d]")
_SUMS = (*tuple("数量率额"), "培训", "成员")
_FAR = 300  # characters from a whole to the last of its parts
_SHORTEST, _LONGEST = 2, 30


def with_parts(context: Context, phrases: Phrases, readings: list[Reading]) -> list[Reading]:
    """``readings`` in their order, the parts of a whole with what the whole is of where they do not say that."""
    made_up = _MADE_UP.fullmatch(context.entry.title)
    told = _partial_names(phrases, [_shared(phrases, *pair) for pair in zip([None, *readings], readings, strict=False)])
    return [_of_group(made_up["of"], r) for r in told] if made_up else told


def _shared(phrases: Phrases, before: Reading | None, reading: Reading) -> Reading:
    """A percentage that follows a count with no words of its own (党员150名，|39%): the share of those."""
    bare = reading.amount.kind == "percent" and reading.measure == "level" and before is not None
    if not bare or before is None or not before.amount.counted or before.indicator != reading.indicator:
        return reading
    if phrases.text[before.amount.end : reading.amount.begin] != "，":
        return reading
    return replace(reading, indicator=reading.indicator + "占比", measure="share")


def _of_group(group: str, reading: Reading) -> Reading:
    """A figure of an entry on how a ``group`` is made up (委员构成: 妇女|9名), with the group."""
    counts = reading.amount.counted and reading.amount.unit in _PERSONS
    lacks = reading.indicator and group[-2:] not in reading.indicator
    of_it = lacks and (counts or reading.measure == "share")
    return replace(reading, indicator=f"{group}中{reading.indicator}") if of_it else reading


def _partial_names(phrases: Phrases, readings: list[Reading]) -> list[Reading]:
    named: list[Reading] = []
    old = new = ""  # what the last part was called and is called now
    for reading in readings:
        whole = _whole(phrases, named, reading) if _partial(reading) else None
        if told := _of_whole(whole, reading) if whole else "":
            old, new = reading.indicator, told
        elif reading.measure == "level" and not reading.indicator.startswith(old or "\n"):
            old = new = ""
        own = told or (old and reading.measure in ("change", "share") and reading.indicator.startswith(old))
        name = new + reading.indicator.removeprefix(old) if own else reading.indicator
        named.append(replace(reading, indicator=name) if name != reading.indicator else reading)
    return named


def _partial(reading: Reading) -> bool:
    """Whether a name only tells of a kind, of what persons hold, or what money is for."""
    name, amount = reading.indicator, reading.amount
    if reading.measure != "level" or not name:
        return False
    if amount.kind == "money":
        return _FOR.fullmatch(name) is not None
    if amount.counted and amount.unit.lstrip("万") in _PERSONS and _HELD.search(name):
        return True
    return amount.counted and (_KIND.fullmatch(name) is not None or says_class(name))


def _whole(phrases: Phrases, named: list[Reading], reading: Reading) -> Reading | None:
    """The figure that ``reading`` is a part of: the last of its unit before 其中, if only parts stand between."""
    text, end = phrases.text, reading.amount.begin
    begin = max(text.rfind("\n", 0, end) + 1, end - _FAR)
    first = max(text.rfind(opening, begin, end) for opening in ("其中", "包括"))
    opening = _OPENING.match(text, first) if first >= 0 else None
    if opening is None:
        return None
    items = _ITEMS.match(text, opening.end(), end)
    if _STOP.search(text, items.end() if items else opening.end(), end):
        return None
    unit = _unit(reading)
    for whole in reversed(named):
        if whole.amount.end <= first and whole.measure == "level" and _unit(whole) == unit:
            return whole if _BESIDE.fullmatch(text, whole.amount.end, first) else None
        if whole.amount.end < begin:
            break
    return None


def _unit(reading: Reading) -> str:
    unit = reading.amount.unit.lstrip("万亿")
    return "人" if unit in _PERSONS else unit


def _of_whole(whole: Reading, reading: Reading) -> str:
    """The name of a part with the noun of its ``whole``, and the verb if that adds to what there is."""
    name, noun = reading.indicator, whole.indicator
    if reading.amount.kind == "money":
        of = _MONEY.search(noun)
        return name + of[0] if of and not _MONEY.search(name) else ""
    tokens = tokenize(noun)
    verb = leading_verb(tokens) if tokens else ""
    ends = [t.end for t in tokens if plain_verb(t) and len(noun) - t.end >= _SHORTEST]
    own = noun[max(ends, default=len(verb) if len(noun) - len(verb) >= _SHORTEST else 0) :].rpartition("、")[2]
    if name in own:
        told = _TRADES.sub(name, own)  # 住宿餐饮企业9家，其中住宿|4家: 住宿企业
        return told if told != own else ""
    own = tokenize(own)[-1].word if own and name.endswith("业") else _LEVEL.sub("", own)
    if own.endswith(_SUMS) or all(is_verb(t) for t in tokenize(own)) or own.endswith(name) or name.endswith(own):
        return ""
    if _unit(reading) == "人" and not _PERSON.search(own):
        return ""
    led = verb if verb in words("adding_verb") else ""
    told = led + joined(name, own)
    return told if len(told) <= _LONGEST else ""
