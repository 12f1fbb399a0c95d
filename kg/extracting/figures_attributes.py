"""What money and measures are of, where words stand on both sides of them: 供水工程1.1亿元贷款, 半径7千米的系统."""

from __future__ import annotations

import re

from kg.extracting.figures_lists import DIVIDER
from kg.extracting.figures_nominals import Span, is_verb, words
from kg.extracting.figures_phrases import Phrases

_FUNDS = re.compile(r"(?:[^，。；、\d]{0,6})(?:贷款|资金|补助|补贴|基金|债券|经费|奖金|授信)")
_CONTEST = re.compile(r"赛|会|杯|队|展")
_CAPACITY = re.compile(r"能力$|容量$|库容$|产能$|规模$")
_ABLE = re.compile(r"(?:生产)?(?:能力|规模|产能|水平)$")
_DOES = re.compile(
    r"(?:日|年|月|每[天日年月]|小时)?可?(?:处理|供应?|产|生产|加工|接待|通过|吞吐|输送|储存|冷藏|屠宰|烘干|发电)[^，、]*$"
)
_JOINTS = ("、", "和", "及", "与", "以及", "的")
_MORE_THAN_VERB = 3  # characters
EXTENTS = {"长": "长度", "宽": "宽度", "高": "高度", "深": "深度", "厚": "厚度"}
_COURSE = re.compile(r"[，（]|[东西南北]起|起[于自点]|[从自由位地横跨贯穿连经建是为于在呈]")
_LONGEST_HOLDER = 14
_PLACED = re.compile(r"(?:在|用于|对)[^，]*?(?=建成|建设|新建|改建|修建|实施|改造|打造|开展)")
_EXTENT = re.compile(r"(?<=.)(?:[总全]长|[总全]高|[长高宽深厚]度|跨径|直径|(?:总?占地|总?建筑|总)?面积|[长宽高深厚])$")


def of_funds(phrases: Phrases, span: Span, noun: Span) -> bool:
    """Whether money stands between what it is for and what it is (供水工程1.1亿元|贷款)."""
    named = phrases.verb_at_end(span)[0] == span[1] and phrases.verb_at_start(span)[1] == span[0]
    of = phrases.text.startswith("的", noun[0] - 1)
    return span[0] < span[1] and named and not of and bool(_FUNDS.fullmatch(phrases.text, *noun))


def spent_on(phrases: Phrases, index: int, right: Span) -> str:
    """What money was spent on that is said in ``right`` after it, without where (投资8万元在城东|改造道路); the noun
    that the next amount counts, if only a verb is said of it (建成5个|充电站)."""
    found = _PLACED.match(phrases.text, *right)
    what = phrases.name((found.end() if found else right[0], right[1])).removeprefix("用于")
    counts = index + 1 < len(phrases.amounts) and phrases.amounts[index + 1].counted
    if counts and len(what) < _MORE_THAN_VERB:
        return what + phrases.name(phrases.nominal(phrases.right(index + 1)))
    return what


def worth(phrases: Phrases, span: Span, noun: Span) -> str:
    """某公司向我市捐赠了价值…的药品: the verb and what is measured, without who and whom; if nothing else is said, what
    it is of, the ``noun`` after it; else nothing."""
    tokens = phrases.tokens(span)
    if len(tokens) == 1 and tokens[0].word in ("价值", "总价值"):
        return phrases.name(noun) + tokens[0].word if noun[0] < noun[1] else ""  # 300张价值2万元|门票
    if len(tokens) < 2 or tokens[-1].end != span[1] or not tokens[-1].word.endswith("价值"):
        return ""
    verb = tokens[-3 if len(tokens) > 2 and tokens[-2].word == "了" else -2]
    return verb.word + tokens[-1].word if is_verb(verb) else ""


def attribute_of(phrases: Phrases, span: Span, right: Span) -> str:
    """半径7千米的系统, 日供水能力5万吨的水厂: what is measured of the noun after 的, else nothing."""
    tokens = phrases.tokens(span)
    if not tokens or tokens[-1].end != span[1] or not phrases.text.startswith("的", right[0]):
        return ""
    if tokens[-1].word in words("attribute"):
        return tokens[-1].word
    if not _CAPACITY.search(tokens[-1].word):
        return ""
    first = max((n + 1 for n, t in enumerate(tokens[:-1]) if t.word in _JOINTS or t.word in words("action")), default=0)
    return "".join(t.word for t in tokens[first:])


def capacity_of(phrases: Phrases, span: Span, noun: Span) -> str:
    """What something can do, where that stands after the measure (日处理垃圾300吨的|能力: 日处理垃圾能力; 日处理8万吨的
    |污水处理能力), else nothing."""
    name = phrases.name(noun) if phrases.text.startswith("的", noun[0] - 1) else ""
    if not _ABLE.search(name):
        return ""
    done = _DOES.search(phrases.name(span))
    return done[0] + name if done and _ABLE.fullmatch(name) else name


def first_listed(phrases: Phrases, noun: Span) -> Span:
    """``noun`` without what stands after its last 和 or 、 (某供热站|和日处理能力)."""
    return noun[0], next((t.begin for t in reversed(phrases.tokens(noun)) if t.word in ("和", "、", "及")), noun[1])


def another_extent(before: str, counted: str, name: str) -> str:
    """``name``, if it only says in which direction something extends, of what was ``counted`` just before (道路15条，
    长|23公里) or what ``before`` measured in another direction (大桥全长1.2公里，宽|28米), else nothing."""
    if name not in EXTENTS:
        return ""
    found = None if counted else _EXTENT.search(before)
    if found and before[: found.start()] not in ("全", "总"):
        return before[: found.start()] + name
    return counted + name if counted else ""


def extent_of(phrases: Phrases, left: Span, direction: str) -> str:
    """How far something extends in a direction, named after what its sentence begins with (步行街从东门至西门，长|
    900米: 步行街长), if it does so with a name, else after the direction alone (宽度)."""
    begin = phrases.sentence_begin(left[0])
    said = phrases.trim((begin, phrases.before_stop(left[1])[1]))
    found = _COURSE.search(phrases.text, *said)
    name = phrases.name((said[0], found.start())) if found else ""
    return name + direction if 1 < len(name) <= _LONGEST_HOLDER else EXTENTS[direction]


def medal(phrases: Phrases, index: int) -> str:
    """A medal of a list (在锦标赛上取得3金|1银): of what is said before the first, or in the phrase before that."""
    first, amounts = index, phrases.amounts
    while first and amounts[first - 1].kind == "medals" and amounts[first].begin - amounts[first - 1].end < 2:
        first -= 1
    left = phrases.left(first)
    span = phrases.without_place(phrases.trim(left), False)
    won = phrases.verb_at_end(span)
    name = phrases.name((span[0], won[0])) or phrases.name(phrases.trim(phrases.before_stop(left[1])))
    contest = not re.search(r"\d", name) and (len(name) < 4 or _CONTEST.search(name))
    of = re.sub("^(?:参加|在|举办的|本次)|上$", "", name) if contest else ""
    return of + phrases.text[amounts[index].begin : amounts[index].end].rstrip("牌")[-1] + "牌"


def next_head(phrases: Phrases, index: int, noun: Span) -> str:
    """2个三星级、6个二星级营业厅: the head that the first shares with the next, else nothing."""
    mark = phrases.text[noun[1] - 1]
    if mark not in "级”" or index + 1 == len(phrases.amounts):
        return ""
    following = phrases.amounts[index + 1]
    if not DIVIDER.fullmatch(phrases.text[noun[1] : following.begin]):
        return ""
    after = phrases.nominal(phrases.right(index + 1))
    _, level, head = phrases.text[after[0] : after[1]].partition(mark)
    return head if level else ""
