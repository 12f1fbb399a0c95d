"""The verb of a list that its later figures share: 新增研究中心5家、众创空间|8家: 新增众创空间; 查扣面包车2辆、
小货车|2辆: 查扣小货车. Without it the name would speak of all there are."""

from __future__ import annotations

import bisect
import re
from dataclasses import replace
from functools import cache

from kg.extracting.context import behind_mark
from kg.extracting.figures_amounts import Amount
from kg.extracting.figures_nominals import alternatives, is_verb, plain_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading
from kg.extracting.tokens import tokenize

_PERSONS = ("人", "名", "位", "人次", "户", "户次", "户数")
_BEFORE = "参与|启动|帮助|协助|累计|升级|责令|停业|防治|通过|成功|立案|签约"  # two characters each
_LEVEL = re.compile(r"(?:国家|[省市县区乡镇村])级")
_JOINT = re.compile(r"(?:、|和|以?及)(?P<name>[^，。；：\d]+)")
_MARKS = re.compile(r"[“”‘’《》（）()\s]")
_OWN = re.compile(r"总|累计|合计|[人户月年日亩]均|平均|占|达|其中|年[产收销]|.*(?:率|占比|比重|比例|总[数量额]|余额)$")
_OR = "(?:[或及和、](?:共享|改建|扩建|改造|改扩建|提升))?"  # 新建或共享|小学5所、卫生室4所
_BODY = re.compile(r"[所站点室院馆厂场队员师会户村镇区园书]|单位|企业|公司|机构|项目|人员|中心|基地")
_SIZE = re.compile(r"(?:投资|资金|[总金]额|产值|收入|面积|长度|里程|规模|容量|产能|资本|税收|利润|造价|价值|能力)$")


def with_verbs(phrases: Phrases, readings: list[Reading]) -> list[Reading]:
    """``readings`` in their order, those of a list with the verb of its first, what is told of them likewise."""
    named: list[Reading] = []
    old = new = ""  # the last level's name as read and as it stands now
    for reading in readings:
        if reading.measure == "level":
            first = old == new
            old, new = reading.indicator, _with_verb(phrases, named[-1] if named else None, reading, first)
            new += _of_class(phrases, named, reading) if new == old else ""
        elif not (old and reading.indicator.startswith(old)):
            old = new = ""
        rest = reading.indicator.removeprefix(old)
        named.append(replace(reading, indicator=new + rest) if new != old else reading)
    return named


def _with_verb(phrases: Phrases, before: Reading | None, reading: Reading, first: bool) -> str:
    """The name of ``reading``, with the verb of the one just ``before`` it if it goes on with its list; ``first``: that
    one is its first."""
    name = reading.indicator
    found = _verbs().search(before.indicator) if before and before.measure == "level" else None
    if before is None or found is None or not _follows(phrases, before, reading):
        return name
    vague = name in words("generic_name") or name in words("bare_noun") or _are_there(phrases, before)
    if vague or _acts(name) or _acts(found["what"]) or _OWN.match(name):
        return name
    if found["adds"]:
        other = before.amount.counted != reading.amount.counted and _SIZE.search(name)
        return name if other else _led(found, name, first)
    alike = _kind(before.amount) == _kind(reading.amount) or name[-2:] == before.indicator[-2:]
    return _led(found, name, first) if alike and not all(is_verb(t) for t in tokenize(found["what"])) else name


def _are_there(phrases: Phrases, reading: Reading) -> bool:
    """Whether a figure is of those that there are (全县有|供应网点9家: no verb)."""
    begin = reading.amount.begin
    at = phrases.text.rfind(reading.indicator[:2], max(0, begin - len(reading.indicator) - 4), begin)
    return phrases.text.endswith(("有", "设", "辖"), 0, max(at, 0))


def _led(found: re.Match[str], name: str, first: bool) -> str:
    """``name`` with the verb, after the ``first`` of a list with its level too if it goes on alike (创建省级卫生镇3个、
    卫生村|7个)."""
    level = _LEVEL.match(found["what"]) if first else None
    shared = found["what"].find(name[:2], level.end()) if level else 0
    return found["verb"] + found["what"][: max(shared, 0)] + name


def _acts(name: str) -> bool:
    """Whether ``name`` begins with a verb or goes on with another (新建|及提档升级…)."""
    first, *rest = tokenize(name)
    if len(rest) == 1 and _BODY.fullmatch(rest[0].word):
        return False  # 实践所, 设计单位
    return plain_verb(first) or first.word in words("action") or name[0] in "新及或和并"


def _kind(amount: Amount) -> str:
    """What an amount counts, persons or things, else its unit without the magnitude."""
    unit = amount.unit.lstrip("万亿")
    return ("persons" if unit in _PERSONS else "things") if amount.counted else unit


def _of_class(phrases: Phrases, named: list[Reading], reading: Reading) -> str:
    """What is counted by classes in a sentence (建议90件，其中，科教类|30件；政法类|20件: 建议), else nothing."""
    begin = behind_mark(phrases.text, reading.amount.begin, "。\n")
    parts = phrases.text.rfind("其中", begin, reading.amount.begin)
    if parts < 0 or not reading.amount.counted or not reading.indicator.endswith("类"):
        return ""
    before = [r for r in named if begin <= r.amount.begin < parts and r.amount.unit == reading.amount.unit]
    whole = before[-1].indicator if before else ""
    ends = [t.end for t in tokenize(whole) if plain_verb(t) and len(whole) - t.end > 1]
    return re.sub("^各类", "", whole[max(ends, default=0) :])


def _follows(phrases: Phrases, before: Reading, reading: Reading) -> bool:
    """Whether the figure of ``reading`` is the next of a list, with only its name before it."""
    index = bisect.bisect_left(phrases.amounts, reading.amount.begin, key=lambda a: a.begin)
    if index == 0 or phrases.amounts[index - 1].end != before.amount.end:
        return False
    found = _JOINT.fullmatch(phrases.text, before.amount.end, reading.amount.begin)
    return found is not None and _MARKS.sub("", found["name"]) == _MARKS.sub("", reading.indicator)


@cache
def _verbs() -> re.Pattern[str]:
    """A verb of a list in a name, and what follows it there; ``adds``: it adds to what there is."""
    adds = rf"(?P<adds>(?<![重更创革最高全翻])(?:{alternatives('adding_verb')}){_OR})"
    return re.compile(rf"(?P<verb>{adds}|(?:^|(?<={_BEFORE}))(?:{alternatives('list_verb')}))(?P<what>[^，。；、]+)$")
