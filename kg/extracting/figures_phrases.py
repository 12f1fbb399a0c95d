"""The words around an amount: how far its phrase reaches to both sides and what of it names the indicator."""

from __future__ import annotations

import bisect
import re
from functools import cache
from itertools import pairwise

from kg.extracting.context import Context, behind_mark
from kg.extracting.figures_amounts import Amount
from kg.extracting.figures_breakdown import head_of
from kg.extracting.figures_leads import subject_spans
from kg.extracting.figures_names import indicator_name
from kg.extracting.figures_nominals import (
    COURSE,
    DEED,
    Span,
    first_of_two,
    is_manner,
    is_verb,
    modified_noun,
    nominal_end,
    passive_modifier,
    words,
)
from kg.extracting.tokens import Token
from kg.lexicon import table
from kg.model import ORGANIZATION, PERSON, PLACE

_SEPARATOR = re.compile(r"[，；;。：！？!?\n]|,(?!\d)|(?<!\d):")
_BRACKET = re.compile(r"[（(][^（）()\n]{0,80}[）)]|“[^“”\n]{0,40}”")
_LONG_BRACKET = 26
_NO_LEAD = re.compile(  # 可|再生能源, 个人|贷款: the first characters belong to the word
    r"并(?=[网购轨联列行发排案])|公司(?=贷款|存款|客户|业务|信贷|债)|含(?=[煤税水沙氟硫盐油金量])|个人(?![获荣被受参立先现累共出捐])|市内[三四五六各]区|平均(?![每为达仅])|再(?:贷款|贴现|担保|就业|制造|保险|融资)|争取(?:[^，。；、\d]{0,8}(?:资金|经费|补助|支持))|可(?:再生|支配|降解|循环|回收|视|移动|燃|利用)"
)
_MANNER = re.compile(  # 高标准、高质量|完成…, 人口分布为|甲镇…
    r"(?:高(?:标准|质量|水平|起点|效率|效|规格|速度|品质)、?)+地?(?=完成|建成|新建|改建|实施|推进|打造|编制|举办|开展|改造|通过|创建|$)"
    r"|[^，。；、\d]{0,6}(?:分布|构成)(?:情况)?(?:为|是|如下)(?=..)"
)
_LONGER = re.compile(
    r"市县(?:[两三乡、]|（)|委会|.(?:段|部分(?=投资|长|全长|为|达|约|共|\d))"
)  # 云泽市|县两级, 市委|会
_SITES = tuple("站港段")
_ACTING = re.compile(  # 税务系统|组织…, 某医院累计|收治…: who did it is not what was done
    r"[^，。；、的\d“”（）]{0,12}?(?:系统|部门|机关|机构|单位|支队|大队|中心|公司|集团|法院|检察院|医院|学校|学院|大学|银行|分行|支行|海关"
    r"|派出所|水库|景区|协会|联合会|妇联|侨联|科协|馆|局|委|会)(?P<adverb>共计?|累计|总共|先后|已|均)?(?=..)"
)
_SPEC = re.compile(
    r"\d[\d.]*(?:[—～~至－-]+\d[\d.]*)?[万亿]?(?:岁|周岁|吨|千瓦|兆瓦|千伏|米|公里|[AGTMBC]|元|亩|平方米|立方米|星|体量)"
    r"(?:级|以上|以下|以内|及以上|至\w)*的?"
)
_ACTOR = re.compile("[累共总先已均]|系统|部门|机关")
_LONGEST_ACTOR = 26
_NO_LINK = {"到": "报签迟", "均": "村校户亩班组社院店站"}  # 报|到 to jieba
_AND = ("和", "及")
_AT = ("在", "向", "为", "对")
_SUMMING = re.compile(r"[^，。；的\d]{2,24}?(?P<adverb>共计?|累计|总共)")
_HOUSE = re.compile(r"(?:馆|景区|景点|公园|医院|学校|公司|中心)$")
_MEASURING = re.compile(r"(?:均|全部|同比)*(?:达|为|超|过(?=[百千万亿\d])|突破|实现|同比|增长|下降|增速|\d)")
_EDGE = "、，,；;：:。）)”’』」 \n"
_BODY = re.compile(r"(?:中心|企业|公司|医院|学校|院校|单位|[局所厂矿站社村镇乡县市区室店])$")
_NO_MEASURE = re.compile(r"[一二三四五六七八九十]期$|(?:所|下)属$|(?:[全我][国省市县区]|[辖境]内|辖区)$")
_BETWEEN = ("之间", "不等", "以来", "期间")  # 在10～14摄氏度之间: no noun
_RESULT = ("出", "了", "到", "完", "好", "起", "入")  # after a verb: 评选出
SIZE = r"[^，。；、：\d]{0,6}(?:容量|功率|面积|长度|直径|高度|产能|规模|投资额?)(?:约|为|达)?"  # 单机容量|5兆瓦
_LISTED_BESIDE = re.compile(  # what is counted, with a list of other things beside it
    r"(?P<first>[^，。；、（\d和及与的]{2,10})(?:和|以?及)[^，。；、\d]{2,12}、[^，。；\d]{2,30}等"
)
_LIMIT = re.compile(
    r"(?:(?![或和及与至])[^，。；：、\d]{0,10}\d[\d.]*[^，。；：、\d]{1,8}以[上下内]的"
    r"|[^，。；：、\d]{0,6}(?:收益|收入|产值|投资|面积|规模|资产|能力)\d[\d.]*[^，。；：、\d]{1,8}以[上下内]"
    rf"|{SIZE}\d[\d.]*[^，。；：、的\d]{{1,6}}的)"
)


@cache
def _by_character(key: str, last: bool) -> dict[str, tuple[str, ...]]:
    """A list of lexicon/figure_words.txt by first (or last) character, the longest words first."""
    grouped: dict[str, list[str]] = {}
    for word in sorted(table("figure_words")[key], key=lambda w: (-len(w), w)):
        grouped.setdefault(word[-1 if last else 0], []).append(word)
    return {character: tuple(found) for character, found in grouped.items()}


class Phrases:
    """The phrases of one entry, for its amounts in order."""

    def __init__(self, context: Context, amounts: list[Amount]) -> None:
        self.text = context.text
        self.amounts = amounts
        self._tokens = context.tokens
        self._begins = [t.begin for t in self._tokens]
        self._edges = {*self._begins, len(self.text)}
        self._stops = self._find_stops()
        self._subjects = subject_spans(context)
        divisions = (m for m in context.mentions if m.family == PLACE and m.type == "AdministrativeDivision")
        self._divisions = {m.begin: m.end for m in divisions}
        named = (PLACE, ORGANIZATION, PERSON)
        self._named_ends = {m.end for m in context.mentions if m.family in named}
        self._named_begins = {m.begin for m in context.mentions if m.family in named}
        self._persons = {m.begin for m in context.mentions if m.family == PERSON}
        self._others = self._persons | {b for b in self._named_begins if self.text[b - 1 : b] in _AND}
        self._person_ends = {m.end for m in context.mentions if m.family == PERSON}
        self._consumed = 0

    def _find_stops(self) -> list[int]:
        begins = [a.begin for a in self.amounts]
        plain: list[Span] = []
        stops: list[int] = []
        for found in _BRACKET.finditer(self.text):
            index = bisect.bisect_left(begins, found.start())
            holds = index < len(begins) and begins[index] < found.end()
            long = found[0][0] != "“" and found.end() - found.start() > _LONG_BRACKET
            if holds or long:
                stops += [] if found[0][0] == "“" else [found.start(), found.end() - 1]
            else:
                plain.append(found.span())
        hidden = 0
        for found in _SEPARATOR.finditer(self.text):
            while hidden < len(plain) and plain[hidden][1] <= found.start():
                hidden += 1
            if hidden == len(plain) or found.start() < plain[hidden][0]:
                stops.append(found.start())
        return sorted(stops)

    def left(self, index: int) -> Span:
        """What stands between the stop or amount before amount ``index`` and the amount."""
        begin = self.amounts[index].begin
        before = bisect.bisect_left(self._stops, begin)
        start = self._stops[before - 1] + 1 if before else 0
        if index:
            start = max(start, self.amounts[index - 1].end)
        return max(start, min(self._consumed, begin)), begin

    def right(self, index: int) -> Span:
        """What stands between the amount and the stop or amount after it."""
        end = self.amounts[index].end
        end += max((len(word) for word in _BETWEEN if self.text.startswith(word, end)), default=0)
        after = bisect.bisect_left(self._stops, end)
        stop = self._stops[after] if after < len(self._stops) else len(self.text)
        if index + 1 < len(self.amounts):
            stop = min(stop, self.amounts[index + 1].begin)
        return end, stop

    def next_at(self, index: int, position: int) -> Amount | None:
        """The amount after amount ``index`` if it begins at ``position``."""
        following = self.amounts[index + 1] if index + 1 < len(self.amounts) else None
        return following if following and following.begin == position else None

    def is_place(self, span: Span) -> bool:
        """Whether ``span`` is the name of an administrative division."""
        return span[0] < span[1] and self._subjects.get(span[0]) == span[1] and not self.text[span[0]].isdigit()

    def bracketed(self, index: int) -> bool:
        """Whether amount ``index`` stands alone in brackets (多年平均值（531毫米）)."""
        amount = self.amounts[index]
        return self.text[amount.begin - 1 : amount.begin] in "（(" and self.text[amount.end : amount.end + 1] in "）)"

    def since_comma(self, position: int) -> Span:
        """What stands between the last comma or full stop before ``position`` and it, brackets included."""
        return behind_mark(self.text, position, "，。；：\n"), position

    def parted(self, index: int) -> bool:
        """Whether a sentence or a clause ends between amount ``index`` and the amount before it."""
        between = self.text[self.amounts[index - 1].end : self.amounts[index].begin]
        return index == 0 or any(mark in between for mark in "。；\n")

    def before_stop(self, position: int) -> Span:
        """The phrase that ends at the last stop before ``position`` (empty at the start of a paragraph)."""
        index = bisect.bisect_left(self._stops, position)
        if not index or self.text[self._stops[index - 1]] in "。\n":
            return position, position
        return (self._stops[index - 2] + 1 if index > 1 else 0), self._stops[index - 1]

    def sentence_begin(self, position: int) -> int:
        """Where the sentence or clause begins that ``position`` is in."""
        return behind_mark(self.text, position, "。；\n")

    def consume(self, end: int) -> None:
        """Words before ``end`` belong to an amount already read."""
        self._consumed = max(self._consumed, end)

    def tokens(self, span: Span) -> list[Token]:
        """The words that lie within ``span``."""
        first = bisect.bisect_left(self._begins, span[0])
        last = bisect.bisect_left(self._begins, span[1])
        return [t for t in self._tokens[first:last] if t.end <= span[1]]

    # ------------------------------------------------------------------------------------ trimming

    def trim(self, span: Span) -> Span:
        """Without the joining words at its end and the time, place and filler words at its start."""
        return self.trim_left(self.trim_right(span))

    def trim_right(self, span: Span) -> Span:
        """Without 达到, 为, 共有 … at the end (whole words only)."""
        begin, end = span
        moved = True
        while moved and end > begin:
            moved = False
            while end > begin and self.text[end - 1] in "、，,；：: “‘（(\n":
                end -= 1
            for word in _by_character("link", True).get(self.text[end - 1 : end], ()):
                start = end - len(word)
                whole = start in self._edges and self.text[start - 1] not in _NO_LINK.get(word, "")
                if start >= begin and self.text.startswith(word, start) and whole:
                    end, moved = start, True
                    break
        return begin, end

    def trim_left(self, span: Span) -> Span:
        """Without dates, places, the acting body and words such as 全年, 累计, 其中 at the start."""
        begin, end = span
        moved = True
        while moved and begin < end:
            moved = False
            while begin < end and self.text[begin] in _EDGE:
                begin += 1
            after = self._after_subject(begin, end) or self._after_lead(begin, end) or self._after_actor(begin, end)
            if after:
                begin, moved = after, True
        return begin, end

    def _after_subject(self, begin: int, end: int) -> int:
        found = self._subjects.get(begin, 0)
        if self.text[begin].isdigit() and self.text.startswith(("底", "末", "初"), found):
            found += 1  # 2023年|末总人口
        if not found or found > end or found not in self._edges:
            return 0
        if found == end:
            return end if self.text[begin].isdigit() else 0  # 12月|将1.1亿元…发放到人
        if _LONGER.match(self.text, found - 1) or (self.text[found : found + 1] in _SITES and found + 1 in self._edges):
            return 0  # 青山|站发送旅客
        return found + 1 if self.text[found] == "的" else found

    def _after_lead(self, begin: int, end: int) -> int:
        if _NO_LEAD.match(self.text, begin):
            return 0
        if manner := _MANNER.match(self.text, begin, end):
            return manner.end()
        for word in _by_character("lead", False).get(self.text[begin], ()):
            after = begin + len(word)
            whole = after in self._edges or word == "其中"  # 其|中小麦 to jieba
            if after <= end and self.text.startswith(word, begin) and whole:
                return after
        return 0

    def _after_actor(self, begin: int, end: int) -> int:
        """Where the verb begins whose actor the phrase begins with: 系统 or 部门, or any body if 累计 follows."""
        if not _ACTOR.search(self.text, begin, min(end, begin + _LONGEST_ACTOR)):
            return 0
        found = _ACTING.match(self.text, begin, end) or self._acting_place(begin, end)
        if not found or found.end() not in self._edges or not self._acts_at(found.end(), end, found["adverb"]):
            return 0
        bare = not found["adverb"] and not found[0].endswith(("系统", "部门", "机关"))
        return 0 if bare or is_verb(self.tokens((begin, end))[0]) else found.end()

    def _acting_place(self, begin: int, end: int) -> re.Match[str] | None:
        """A place or body known by name, or a list of them, before 累计 (某山|累计接待游客)."""
        found = _SUMMING.match(self.text, begin, end)
        known = found and (
            found.start("adverb") in self._named_ends or _HOUSE.search(self.text, begin, found.start("adverb"))
        )
        return found if known else None

    def _acts_at(self, position: int, end: int, adverb: str | None) -> bool:
        """Whether a verb with an object begins at ``position``; after an ``adverb`` also where or for whom."""
        tokens = self.tokens((position, end))
        if len(tokens) < 2 or self.text.endswith("率", position, end):
            return False
        return tokens[0].word in words("action") or tokens[0].tag == "v" or bool(adverb and tokens[0].word in _AT)

    # ------------------------------------------------------------------------------------ parts

    def nominal(self, span: Span, modified: bool = True) -> Span:
        """The noun phrase that ``span`` begins with (empty if it begins with a predicate); where a clause modifies
        the noun (9名受到表扬的教师), the noun alone, unless nothing can be ``modified`` (3次召开党的会议)."""
        begin, end = span
        if self.text.startswith("的", begin):
            begin += 1
        if limit := _LIMIT.match(self.text, begin, end):
            begin = limit.end()  # 20家|用水量1万立方米以上的|单位
        elif (spec := _SPEC.match(self.text, begin, end)) and spec.end() in self._edges:
            of = self.nominal((spec.end(), end), modified)  # 4个2000吨级|泊位
            return (begin if of[0] == spec.end() else of[0], of[1]) if of[0] < of[1] else (begin, begin)
        if course := COURSE.match(self.text, begin, end):
            return begin, course.end()  # 投资2亿元的|青石至白水公路
        if joined := _LISTED_BESIDE.match(self.text, begin, end):
            end = joined.end("first")  # 3个部门|和交通、农业等领域的…
        if deed := DEED.search(self.text, begin, end):
            end = deed.start()  # 6座水闸|的加固
        tokens = self.tokens((begin, end))
        stop = end == len(self.text) or not self.text[end].isdigit()
        while tokens and tokens[-1].word in ("、", "和", "及", "与", "以及"):
            tokens, stop = tokens[:-1], True
        if skipped := passive_modifier(tokens):
            last = nominal_end(tokens[skipped:], tokens[skipped].begin, self._others, stop)
            return begin if last > tokens[skipped].begin else last, last
        if modified and (place := modified_noun(tokens)):
            head = tokens[place].begin
            last = nominal_end(tokens[place:], head, self._others, stop)
            if last > head:
                return head, last
        return begin, nominal_end(tokens, begin, self._others, stop)

    def countable(self, noun: Span) -> Span:
        """``noun`` without what the sentence goes on to measure of it (10个行业|增加值增长, 36所卫生室|覆盖率达90%)."""
        tokens = self.tokens(noun)
        measured = len(tokens) > 1 and (tokens[-1].word.endswith("率") or head_of(tokens[-1].word))
        if not measured or not _MEASURING.match(self.text, noun[1]):
            return noun
        bodies = [t.end for t in tokens[:-1] if _BODY.search(t.word)]
        return noun[0], bodies[-1] if bodies else tokens[-2].end

    def until_amount(self, noun: Span, count: str, last: bool) -> Span:
        """``noun``, which reaches to the next amount, without what names that one (8个项目|、资金, 3家厂|引进技术);
        ``last``: nothing is counted behind that."""
        tokens = self.tokens(noun)
        first, joined, rest = self.text[noun[0] : noun[1]].partition("和")
        if joined and count == str(rest.count("、") + 1) and "、" not in first:
            return noun[0], noun[0] + len(first)  # 10个镇|和甲、乙、丙(3个乡)
        depth = [self.text.count("（", noun[0], t.begin) - self.text.count("）", noun[0], t.begin) for t in tokens]
        if last and (end := first_of_two(tokens)):
            return noun[0], end
        breaks = [t.begin for t, inside in zip(tokens, depth, strict=True) if t.word == "、" and inside < 1] or [
            after.begin
            for before, after in pairwise(tokens)
            if (before.word in words("actor") or _BODY.search(before.word))
            and (after.word in words("action") or after.word in words("predicate"))
        ]
        return (noun[0], breaks[-1]) if breaks else noun

    def without_place(self, span: Span, counted: bool) -> Span:
        """``span`` of a measure without the administrative place that it ends with (累计雨量|某县(81毫米))."""
        begins = [b for b, e in self._divisions.items() if e == span[1] and b > span[0] + 1]
        return span if counted or not begins else self.without_place((span[0], min(begins)), counted)

    def last_named(self, span: Span) -> str:
        """The name of the body or place that ``span`` ends with, verbs such as 共有 apart, else nothing."""
        begin, end = self.trim_right(span)
        found = [b for b, e in self._subjects.items() if begin <= b and e == end and not self.text[b].isdigit()]
        return self.name((min(found), end)) if found else ""

    def names_body(self, span: Span) -> bool:
        """Whether ``span`` ends with the name of a body, place or person, with 一期 or 全市: nothing to be measured."""
        return span[1] in self._named_ends or bool(_NO_MEASURE.search(self.text, *span))

    def names_person(self, position: int) -> bool:
        """Whether a person's name and 等 stand before an amount (李青等35人); ``position`` is where the name ends."""
        return position in self._person_ends and self.text.startswith("等", position)

    def begins_name(self, position: int) -> bool:
        """Whether the name of a body, place or person begins at ``position``."""
        return position in self._named_begins

    def governed(self, left: Span) -> bool:
        """Whether a preposition stands right before the amount (对28个项目): what it counts is its object."""
        tokens = self.tokens(left)
        return bool(tokens) and tokens[-1].end == left[1] and tokens[-1].word in words("preposition")

    def verb_at_end(self, span: Span) -> Span:
        """The verb that ``span`` ends with, else an empty span."""
        tokens = self.tokens(span)
        if not tokens or tokens[-1].end != span[1]:
            return span[1], span[1]
        if len(tokens) > 1 and tokens[-1].word in _RESULT and is_verb(tokens[-2]):
            return tokens[-2].begin, span[1]  # 评选|出
        single = [len(t.word) == 1 and is_verb(t) for t in tokens[-3:]]
        if single[-2:] == [True, True] and single != [True, True, True]:
            return tokens[-2].begin, span[1]  # 补|划
        if _compounded(tokens):
            return span[1], span[1]
        return (tokens[-1].begin, span[1]) if is_verb(tokens[-1]) else (span[1], span[1])

    def verb_at_start(self, span: Span) -> Span:
        """The verb that ``span`` begins with, else an empty span."""
        tokens = self.tokens(span)
        if not tokens or tokens[0].begin != span[0] or not is_verb(tokens[0]):
            return span[0], span[0]
        more = len(tokens) > 1 and (tokens[1].word in _RESULT or is_manner(*tokens[:2]))
        return span[0], tokens[more].end

    def name(self, span: Span) -> str:
        """The words of ``span`` as an indicator's name: a long list before 等 left out, white space gone."""
        begin, end = span
        if begin >= end:
            return ""
        return indicator_name(self.text[begin:end], lambda: self.tokens(span))


def _compounded(tokens: list[Token]) -> bool:
    """Whether the verb at the end is a noun with the word before it (开展安全|生产): there is a verb before."""
    if len(tokens) > 2 and tokens[-1].word == "组织" and tokens[-2].tag.startswith("n"):
        return tokens[-2].word not in words("actor")  # 成立经济|组织的30个村
    if len(tokens) < 3 or not is_verb(tokens[0]) or not tokens[-2].tag.startswith("a"):
        return False
    return not any(tokens[-1].word in words(key) for key in ("predicate", "action", "light_verb", "process_verb"))
