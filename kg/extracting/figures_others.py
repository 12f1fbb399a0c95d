"""Those for whom, with whom or of whom something is told: as a count they are not all there are (为7家茶社|授信3亿元,
7所学校|900名学生参赛), in a name they are not what is measured (为甲社、乙社提供岗位|90个)."""

from __future__ import annotations

import bisect
import re

from kg.extracting.figures_amounts import Amount
from kg.extracting.figures_nominals import is_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading
from kg.extracting.tokens import tokenize

_MARKS = re.compile(r"[“”‘’\s]")
_FOR = re.compile(  # 累计为辖内|27户; 总数为|9家 and 确定为|3所 say what is
    r"(?:(?:累计|共)为|(?<![分别均总数量额率度积计值成定称作认评列选授变改更升转因人行以名])为|(?<![相绝核校反])对|(?<![方走取意倾])向|(?<!供)给|针对)"
    r"(?:[全我][省市县区]|辖区?内?|[市县区省]内|以下|上述|其中|其他|首批)*$"
)
_WHOSE = re.compile(
    r"(?:企业|公司|单位|机构|学校|中学|小学|高校|大学|学院|医院|卫生[院室所]|银行|商户|门店|景区|小区|社区|乡镇|街道|行政村|[村县户]|国家"
    r"|楼盘|项目|地块|监测点|样本|[场厂站园]|妇女|儿童|学生|职工|居民|群众|党组织)$"
)
_BETWEEN = ("", "的", "共", "共计", "的共")
_GIVEN = re.compile(
    r"[^，。；、\d]{1,14}?(?P<deed>(?:现场|累计|共|按时)*(?:提供|发放|捐赠|赠送|投放|办理|减免|送去|拨付|授信|批复|争取|配备|解决).*)"
)
_GIVEN_TO = re.compile(
    r"(?:(?:累计|共)为|(?<![分别均总数量额])为|向|给)[^，。；]{0,60}(?:[、和及与]|以及|\d[余多]?[万千百]?[家户个名人所位]次?)$"
)
_TOGETHER = re.compile(
    r"[^，。；、\d]{1,16}?(?P<deed>(?:联合|共同|合作|协同|携手)(?:开展|举办|组织|实施|建设|召开|开发|发布|研发|承办|主办|推出|成立).+)"
)
_BESIDE = re.compile(r"(?:^|[^参给授赋])(?:与|同)$")
_BESIDE_THEM = ("的", "、", "和", "及", "")
_IN_ALL = re.compile(r"(?:合计|共计|累计|共|总计|约|了)+$")
_LONGEST_DEED = 22
_ARE_THERE = re.compile(r"有|设|辖|含|包括|造成|受灾|辐射|覆盖|惠及|涉及|影响|建成|建立|新建|为|是|达|增至")


def of_others(phrases: Phrases, reading: Reading) -> str | None:
    """The name of a count of those for whom, or of whom, something else is told: with what is done for them (为7家茶社
    新增授信|3亿元: 新增授信茶社), None if that is not one thing; the name as it is for any other figure."""
    amount, name = reading.amount, reading.indicator
    if reading.measure != "level" or not amount.counted:
        return name
    end = _end_of_noun(phrases.text, amount, name)
    if not end or any(is_verb(t) or t.word in words("predicate") for t in tokenize(name)):
        return name
    begin, _ = phrases.since_comma(amount.begin)
    index = bisect.bisect_left(phrases.amounts, amount.begin, key=lambda a: a.begin)
    told_for = _FOR.search(phrases.text, begin, amount.begin) and not phrases.text.startswith(("，", "。", "；"), end)
    if not told_for and not _holds_the_next(phrases, index, begin, end, name) and not _took_part(phrases, index, end):
        return name
    deed = _deed(phrases, index, end)
    return deed + name if deed else None


def _deed(phrases: Phrases, index: int, end: int) -> str:
    """What is done for those or by those that amount ``index`` counts, whose noun ends at ``end``: the verb behind it
    with its object, which the next amount may count (发放|15笔|普惠贷款), or the verb behind those too that are counted
    beside them; empty if there is none."""
    span = end, phrases.right(index)[1]
    following = phrases.next_at(index, span[1])
    if following and phrases.text[slice(*span)] in _BESIDE_THEM:
        span, following = phrases.right(index + 1), None
        begin = phrases.nominal(span)[1]
        span = begin, span[1]
    said = phrases.tokens(phrases.trim_right(span))
    if not said or not (is_verb(said[0]) or said[0].word in words("predicate")) or said[0].begin != span[0]:
        return ""
    deed = _IN_ALL.sub("", phrases.text[said[0].begin : said[-1].end])
    listed = "、" in deed
    if following:
        object_ = phrases.right(index + 1)
        if phrases.text.startswith("等", said[-1].end):
            deed, listed = f"{deed}等{phrases.name(object_)}", False  # 获得票据、债券等|6万元|支持
        elif len(said) == 1:
            deed += phrases.name(phrases.nominal(object_))
    deed = deed.removeprefix("进行")
    vague = listed or "的" in deed or "每" in deed or deed.startswith("与")
    return "" if vague or not 3 < len(deed) <= _LONGEST_DEED else deed


def without_others(phrases: Phrases, amount: Amount, name: str) -> str:
    """``name`` without the last of those to whom it was given (为甲社、乙社|提供岗位) or with whom it was done
    (与青山社区|联合开展巡查)."""
    begin, end = phrases.since_comma(amount.begin)
    said = _MARKS.sub("", phrases.text[begin:end])
    bare = _MARKS.sub("", name)
    before = said[: max(said.rfind(bare), 0)]
    found = _GIVEN.fullmatch(bare) if _GIVEN_TO.search(before) else None
    found = found or (_TOGETHER.fullmatch(bare) if _BESIDE.search(before) else None)
    return found["deed"] if found else name


def _end_of_noun(text: str, amount: Amount, name: str) -> int:
    """Where the noun behind the amount ends if it is all that the name says, else 0."""
    behind = text[amount.end : amount.end + 2 * len(name) + 4]
    if not name or not _MARKS.sub("", behind).startswith(name):
        return 0
    left = len(name)
    for place, character in enumerate(behind):
        left -= not _MARKS.match(character)
        if not left:
            return amount.end + place + 1
    return 0


def _holds_the_next(phrases: Phrases, index: int, begin: int, end: int, name: str) -> bool:
    """Whether bodies are counted whose people or things the next amount counts (7所学校|90名学生)."""
    if index + 1 == len(phrases.amounts) or not _WHOSE.search(name):
        return False
    held = phrases.amounts[index + 1]
    named = phrases.nominal(phrases.right(index + 1))
    beside = phrases.text[end : held.begin].lstrip("”") in _BETWEEN and (held.counted or held.kind == "bare")
    return beside and named[0] < named[1] and not _ARE_THERE.search(phrases.text, begin, phrases.amounts[index].begin)


def _took_part(phrases: Phrases, index: int, end: int) -> bool:
    """Whether a phrase begins with so many and more of whom it counts or measures what they did or got (；70余家企业|
    获得奖金6万元)."""
    amount = phrases.amounts[index]
    begin, _ = phrases.since_comma(amount.begin)
    following = phrases.amounts[index + 1] if index + 1 < len(phrases.amounts) else None
    if not amount.more or following is None or phrases.text[begin : amount.begin].strip():
        return False
    said = phrases.tokens((end, following.begin))
    between = phrases.text[end : following.begin]
    return bool(said) and is_verb(said[0]) and not any(mark in between for mark in "，。；\n")
