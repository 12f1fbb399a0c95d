"""Nouns that say nothing alone, completed by what their clause does with them or says of them: 谋划|88个项目,
提出的|3条建议, 升级青山、白水等|4个市场, 12个集体|受到表彰, 投入人员30人次、车辆|12台次."""

from __future__ import annotations

import bisect
import re

from kg.extracting.figures_holders import THERE_ARE
from kg.extracting.figures_nominals import Span, is_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_predicates import predicate, statement
from kg.extracting.figures_reading import Reading
from kg.extracting.tokens import Token, tokenize

_SHORT = 6  # characters of what is said of those that are counted
_TELLING = frozenset(("决定", "涉及", "设置", "获得", "取得", "荣获", "提出", "形成", "围绕", "聚焦", "获", "设"))
_PEOPLE = ("人", "名", "户", "万人", "位")
_PRAISE = ("荣誉", "殊荣", "称号", "奖项", "奖牌")
_NAMED = 2  # characters: a longer noun that no list has tells what it is
_DIVISIONS = frozenset(("街道", "乡镇", "村庄", "社区", "小区", "省市"))
_ROW = re.compile(r"[、，]\s*(?:和|及)?")
_JOINTS = ("、", "和", "及", "以及", "与")
_BESIDE = re.compile(r"(?:[、，]|和|以?及)(?:[^，。；]*的)?$|(?:和|以?及)[^，。；]*$|、[^，。；]*等$|$")
_TAKEN = re.compile(
    r"(?:均|都|分别|先后)?(?P<said>被[^，。；、\d]{2,12}?(?:收录|采用|采纳|刊用|刊发|转发|录用|表彰|选用))(?:[在于到至进]|，|。|；)"
)
_HANDED = re.compile(
    r"(?:交由|转交|移交|由)[^，。；]{0,12}?(?:单位|部门|机关)(?P<deed>[^，。；、\d的]{2,6})(?=[，。；])"
)
_CLAUSE = re.compile(r"(?:对|针对|将|[此本这]次)?(?P<said>[^，。；、：\d的]{4,12})的")
_LISTING = ("、", "“", "《", "等")
_DEEDS = ("action", "list_verb", "adding_verb", "row_verb", "process_verb")
_MODEL = re.compile("[^，。；、]{0,10}?(?:示范|试点|先进|优秀)(?=..)")
_SCOPE = re.compile("[全我本][国省市县区镇乡]")
_POINTING = re.compile("[本该其此这各他她]|会议|活动|方面|[会赛上中]")
_ENDS = tuple("所站厂院馆店社")
_WORKS = re.compile(  # 完成9条道路|、8千米弱电入地任务
    r"[、和]\d[\d.]*[余多]?[万亿]?(?:千米|公里|米|平方米|公顷|亩|处|个|座)(?P<work>[^，。；、\d]{2,10}(?:任务|工作|改造|建设|整治|治理|修复))(?=[，。；])"
)
_LEAD = 8  # characters of who or what does it, with the verb (旅游资源涉及|8个主类)
_THERE = re.compile(r"(?:有|设|辖|含|共|是|为|计)$")


def is_bare(reading: Reading) -> bool:
    """Whether the name of a figure is a noun that does not say which or what for."""
    name = reading.indicator
    if reading.measure != "level" or not (reading.amount.counted or reading.amount.kind == "bare"):
        return False
    if name in words("bare_noun") or name in words("vague_noun"):
        return True
    return len(name) == _NAMED and name not in _DIVISIONS and not _verbal(name)


def _verbal(name: str) -> bool:
    """Whether a word of two characters says what was done (植树, 刑拘, 出库): no noun that lacks anything."""
    said = tokenize(name)
    known = any(is_verb(t) for t in said) or name in words("predicate")
    return known or name[0] == "在" or tokenize(name[0])[0].tag == "v"


def completed(phrases: Phrases, told: list[Reading], reading: Reading) -> str:
    """A bare name with what is said of it, the verb that governs it, or that of the row it stands in; as it is if there
    is none and it tells of what there is, empty if it tells nothing. ``told``: the figures before in its sentence."""
    amount, name = reading.amount, reading.indicator
    index = bisect.bisect_left(phrases.amounts, amount.begin, key=lambda a: a.begin)
    begin, end = phrases.right(index)
    begin += len(phrases.text[begin:end]) - len(phrases.text[begin:end].lstrip())
    behind = phrases.text.startswith(name, begin)
    rest = begin + len(name) if behind else begin, end
    more = _of_clause(phrases, index) or _said(phrases, index, rest, name)
    if not more and not phrases.text.startswith("的", rest[0]):
        more = _governing(phrases, index, name)
    if more:
        return more + name if more != name else name
    if behind and phrases.text[rest[0] : rest[0] + 1] in _ENDS:
        name, rest = name + phrases.text[rest[0]], (rest[0] + 1, end)  # 9个司法|所: what jieba parts
    if behind and (stated := _stated(phrases, index, rest)):
        return stated if stated.endswith(name) else stated + name
    if behind and (shared := _WORKS.match(phrases.text, rest[0])):
        return name + re.sub("(?:任务|工作)$", "", shared["work"])
    if verb := _verb_of_row(phrases, told, reading, behind) or _of_classes(phrases, index, name):
        return verb + name
    if name in _PRAISE:
        return "获得" + name
    there = _THERE.search(phrases.text[slice(*_left(phrases, index))].removesuffix(name))
    among = THERE_ARE.search(phrases.text, phrases.sentence_begin(amount.begin), amount.begin)
    vague = name in words("bare_noun") or name in words("vague_noun")
    told_of = name not in words("empty_noun") and (among or not behind or not vague)
    return name if there or told_of else ""  # 全市|3所学校的学生参加: of the schools nothing is told


def _said(phrases: Phrases, index: int, rest: Span, name: str) -> str:
    """The short verb that says something of those counted (作品300件|参评), else nothing."""
    if taken := _TAKEN.match(phrases.text, rest[0]):
        return phrases.name(taken.span("said"))  # 3篇报告|被县政协收录在…
    if handed := _HANDED.match(phrases.text, rest[0]):
        return handed["deed"]  # 72条建议|交由9家单位办理
    said = predicate(phrases, rest)
    length = said[1] - said[0]
    if not 1 < length <= _SHORT or not phrases.amounts[index].unit or phrases.text[slice(*said)] == name:
        return ""
    return "" if _open(phrases, index, said) else phrases.name(said)


def _stated(phrases: Phrases, index: int, rest: Span) -> str:
    """The whole statement on those counted, or on them and others counted beside them (7个集体、9名个人|登台领奖)."""
    if stated := statement(phrases, index, rest, phrases.governed(_left(phrases, index))):
        return stated
    begin = rest[0]
    while index + 1 < len(phrases.amounts) and phrases.amounts[index + 1].counted:
        joint = phrases.text[begin : phrases.amounts[index + 1].begin]
        of_them = not joint and phrases.amounts[index + 1].unit in _PEOPLE
        beside = of_them or joint in _JOINTS or (not joint and phrases.text.endswith("集体", 0, begin))
        noun = phrases.nominal(phrases.right(index + 1)) if beside else (0, 0)
        if noun[0] == noun[1]:  # 9个乡镇|4万人受灾
            return "" if not of_them else statement(phrases, index + 1, phrases.right(index + 1))
        index, begin = index + 1, noun[1]
    if begin == rest[0]:
        return ""
    stated = statement(phrases, index, (begin, phrases.right(index)[1]))
    return "" if stated.startswith("进行") else stated


def _open(phrases: Phrases, index: int, said: Span) -> bool:
    """Whether ``said`` is a verb alone whose object is counted next or left out (86种茶具|进入9家商场)."""
    tokens = phrases.tokens(said)
    return len(tokens) == 1 and (tokens[0].word in words("transitive") or phrases.next_at(index, said[1]) is not None)


def _of_classes(phrases: Phrases, index: int, name: str) -> str:
    """What is said of those whose classes are counted before them (符合条件|4类对象91户), else nothing."""
    before = phrases.amounts[index - 1] if index else None
    if before is None or before.unit not in ("类", "大类", "种") or not before.counted:
        return ""
    between = phrases.text[before.end : phrases.amounts[index].begin]
    return phrases.name(phrases.trim(_left(phrases, index - 1))) if between == name else ""


def _left(phrases: Phrases, index: int) -> Span:
    """What stands between the comma or amount before amount ``index`` and the amount."""
    begin, end = phrases.since_comma(phrases.amounts[index].begin)
    return max(begin, phrases.amounts[index - 1].end if index else 0), end


def _of_clause(phrases: Phrases, index: int) -> str:
    """The clause with 的 right before the number (提出的|3条建议, 通过鉴定的|6项产品), else nothing."""
    left = _left(phrases, index)
    tokens = [t for t in phrases.tokens(left) if t.word.strip()]
    if len(tokens) < 2 or tokens[-1].word != "的":
        return ""
    if (
        tokens[-2].tag == "v"
        and len(tokens[-2].word) > 1
        and (len(tokens) < 3 or tokens[-3].word == "所" or tokens[-3].tag == "d")
    ):
        return tokens[-2].word
    if tokens[-2].word == "中" and len(tokens) > 3:
        return "".join(t.word for t in tokens[-4:-1]) if tokens[-3].tag.startswith("n") else ""  # 意见中的|9个问题
    begin, _ = phrases.trim(left)
    clause = _CLAUSE.fullmatch(phrases.text, begin, tokens[-1].end)
    ends = (tokens[-2], *phrases.tokens(clause.span("said"))[:1]) if clause else ()
    acts = any(is_verb(t) or t.tag == "l" for t in ends)  # 通过鉴定: one word to jieba
    return phrases.name(clause.span("said")) if clause and acts else ""


def _governing(phrases: Phrases, index: int, name: str) -> str:
    """The verb right before the number (谋划|88个项目; 发现3类|26项问题), or before a list (升级甲、乙等|4个市场) or
    the object beside the number (下达某市|10个项目) if the noun tells nothing at all."""
    left = _left(phrases, index)
    if index and phrases.amounts[index - 1].end == left[1]:
        batch = phrases.amounts[index - 1].unit == "批" and phrases.name(phrases.trim(_left(phrases, index - 1)))
        return batch or _of_clause(phrases, index - 1) or _governing(phrases, index - 1, name)  # 采购药品3批|9个品种
    tokens = [t for t in phrases.tokens(phrases.without_place(left, False)) if t.word.strip()]
    while len(tokens) > 1 and _SCOPE.fullmatch(tokens[-1].word):
        tokens.pop()
    if not tokens:
        return ""
    if verb := _verb(tokens[-1]):
        said = phrases.name((phrases.trim(left)[0], tokens[-1].end)) if verb in _TELLING else ""
        return said if said.endswith(verb) and len(said) <= _LEAD and not _POINTING.search(said) else verb
    mark = next((n for n, t in enumerate(tokens) if t.word in _LISTING), 0)
    if mark:
        beside = _verb(tokens[mark - 1]) if tokens[mark].word in "“《" else ""
        return beside or _verb(tokens[0])
    led = [t.word for t in tokens if _verb(t) and t.tag == "v"] if name in words("empty_noun") else []
    return led[0] if led and any(led[0] in words(key) for key in _DEEDS) else ""


def _verb(token: Token) -> str:
    word = token.word
    if word in _TELLING:
        return word
    known = len(word) > 1 and is_verb(token) and word not in words("no_deed")
    return word if known and word not in words("link") and word not in words("light_verb") else ""


def _verb_of_row(phrases: Phrases, told: list[Reading], reading: Reading, behind: bool) -> str:
    """The verb of the figures just before in a row of counts (投入人员30人次、车辆|12台次; 制定3个规定、|1个办法), with
    what a noun like theirs shares, else nothing; ``behind``: the noun stands behind its number."""
    following = reading
    for before in reversed(told):
        between = phrases.text[before.amount.end : following.amount.begin]
        tokens = tokenize(before.indicator)
        verb, noun = (tokens[0].word, before.indicator[len(tokens[0].word) :]) if len(tokens) > 1 else ("", "")
        if before.measure != "level" or not (before.amount.counted and following.amount.counted):
            return ""
        beside = between.startswith(noun) and _BESIDE.match(between, len(noun))
        acts = not between.endswith("等") and any(is_verb(t) for t in tokenize(between[len(noun) :]))
        if behind and (not beside or acts):
            return ""
        joint = None if behind else _ROW.match(between)
        if not behind and not (joint and between[joint.end() :] == following.indicator):
            return ""
        at = 0 if behind else before.indicator.find(reading.indicator[:_NAMED])
        if at > 0 and not is_verb(tokens[0]):
            return before.indicator[:at]
        if len(noun) >= _NAMED and any(verb in words(key) for key in _DEEDS[:-1]):
            return verb + ("" if behind else _shared(noun, reading.indicator))
        following = before
    return ""


def _shared(noun: str, name: str) -> str:
    """What ``name`` shares with a ``noun`` before it (和美乡村示范片区、|示范村; 返乡创业示范园区、|项目)."""
    at = noun.find(name[:_NAMED])
    model = _MODEL.match(noun) if at < 0 and name in words("empty_noun") else None
    return model[0] if model else noun[: max(at, 0)]
