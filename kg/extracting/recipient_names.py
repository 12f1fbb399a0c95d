"""The names of possible recipients before a verb of award: the bodies, people, places and works of a clause, and which
of them stand in one list."""

from __future__ import annotations

import bisect
import re
from functools import cache
from weakref import WeakKeyDictionary

from kg.extracting.context import Context
from kg.extracting.numerals import written
from kg.lexicon import words
from kg.model import DOCUMENT, HERITAGE, ORGANIZATION, PERSON, PLACE, PROJECT, Mention

FAMILIES = (PERSON, ORGANIZATION, PLACE, PROJECT, DOCUMENT, HERITAGE)
_COUNT = r"[\d一二两三四五六七八九十百多余]+"
ADJUNCT = re.compile(
    r"继(?![续承])[^，。；]*?后|[在于从](?:(?:“[^“”。；]*”|“(?![^“”。；]*”)|[^“，。；])*?(?:(?<![高初职])中(?![国央华原学小专等职医心级青药年型])|上(?![海市级半])|里(?!程)|内(?![蒙部容科])|期间|方面|以来|下)|[^，。；]*$)|"
    r"(?:凭借|凭|以(?![上下内外来及前后]|[^，。；]*为(?:引领|主|核心|依托|代表|龙头|重点|特色|基础|支撑)区?的)|作为|根据|按照|由于|因|通过|依托|参加(?!单位|人员)|(?<!人大)(?<!党)代表(?!队))[^，。；]*$"
)
_SEAT = re.compile(r"(?:于|在|从)[^，。；、的]{2,16}的(?!《)")
_MANY = re.compile(rf"{_COUNT}(?:余|多)?(?:[家名个人项件篇部种款首幅位]|所|支|人次|辆)")
_PERSONS = re.compile(r"[2-9两二三四五六七八九][人名位]")
_JOIN = re.compile(r"(?:、|《|》|和|与|及|以及|，|（[^）]*）|等|”|“)*")
KINDS = "|".join(sorted(words("award_recipient_kinds"), key=len, reverse=True))
ETC = re.compile(
    rf"(?:等|这)?(?:{_COUNT}(?:[家名个位所项座条件篇部]|支))?(?:[^，。；、的]{{0,10}}?(?:{KINDS})(?:[、和](?:{KINDS}))?)?"
)
_ASIDE = re.compile(r"(?<=[^，。；、：])（[^（）]*）")
_WORKS = re.compile(r"》(?:[、和与及][\u4e00-\u9fff]{0,8})?《")  # 报告文学《甲》和|曲剧《乙》
_BRACKETS = re.compile(r"（[^（）]*）")
_OTHERS = re.compile(rf"等(?:{_COUNT}(?:余|多)?[家名个位所项座条件篇部支人])?")
_COUNTED = re.compile(rf"等{_COUNT}[家名个位所项座条件篇部支人][^，。；、的]{{0,8}}[、和]")  # A等8个支部、B等13个支部
# 甲|老师|荣获; 甲|家庭、乙家庭获评
_CALLED = re.compile(
    r"^(?:老师|同志|教授|院士|医生|先生|女士|同学|选手|书记|主任|校长|院长|家庭|夫妇|夫妻|父子|父女|母子|母女|兄弟|姐妹)"
)
_UNKNOWN = re.compile(r"、[\u4e00-\u9fff]{2,12}、?")
_UNKNOWN_REST = re.compile(r"[\u4e00-\u9fff]{2,12}、")
# of a list: A、B、|某某驿站等6个站点, A、B某某|驿站等6个站点
_UNKNOWN_LAST = re.compile(rf"、?[\u4e00-\u9fff]{{2,14}}?(?=等{_COUNT}(?:[家名个位所座条]|支))")
_LONGEST_NOUN = 10
_LONGEST_PIECE = 14  # characters of a body's name that is known only in part
_LEAD = re.compile(r"(?:\d{4}年，?|其中，?|此外，?|我[省市州县区])?")
_SAYS_MORE = re.compile(rf"[，。；、的]|{'|'.join(words('award_making'))}")
_MADE = re.compile(
    rf"[^，。；]{{0,10}}?(?:{'|'.join(words('award_making'))})(?:并[^，。]{{0,4}})?的[^，。；的]{{1,24}}$"
)
_MADE_BY = re.compile(
    rf"(?:等)?(?:联合|共同|牵头|主持|参与|自主)?(?:{'|'.join(words('award_making'))}|承担|实施|申报|主导)的"
)
_POST_BESIDE = re.compile(r"[^，。；：、]{2,40}(?:[长员师手工生授任家理记席]|干部|领班|指导)、")
_DATES = re.compile(
    r"^(?:(?:(?:荣誉)?称号|奖牌|奖状|证书|牌匾)?”?、(?=(?:19|20)\d\d[年\-—–])|\d{4}[-—–~～至]\d{2,4}年度?|至此|此外|其中|同年|次年|翌年|当年|同日|近(?:几|些|两|三|五|十|\d+)?年来?|多年来|历年来|(?:[\d一二三四五六七八九十]+(?:余|多)?|几十)年来|"
    r"[建办开成][校院厂馆园业立]以来|\d{4}年度?(?:以来|起|至今|以后)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|[,，])+"
)
_PHRASE = re.compile(r"[，；：]")
_AREAS = re.compile(r"等|[、与和]|单位|做法|经验|县|区|市|乡|镇|村|社区|街道|地区")
_THEIR_BODIES = re.compile(
    rf"等{_COUNT}[家个所][^，。；、的]{{0,4}}(?:卫生院|医院|学校|小学|中学|企业|公司|合作社|派出所|法庭)"
)
# 甲县、乙区等3个县（市、区）|信访中心: the counties only say whose
_THEIR_UNITS = re.compile(
    rf"等{_COUNT}个(?:[县市区乡镇村]|街道|社区|（[^）]*）)+[\u4e00-\u9fff]{{0,12}}"
    r"(?:中心|[局院馆站所厂校队办]|公司|协会|法庭|工作室|党?支部|党组织|工会)"
)
_AREA_HEAD = re.compile(r"[\u4e00-\u9fff]{1,4}?[县区市镇乡]")
_RANKS = {"区": "县", "市": "县", "乡": "镇"}
_THEIR_WORKS = re.compile(r"的[^，。；、的]{0,6}(?:作品|论文|教案|课例)")  # 甲等4人|的作品, 乙|的书法作品
_OF_WORK = re.compile(r"(?![、和与及])[\u4e00-\u9fff]{0,14}《")  # 甲|创作的小说《…》, 某馆|的舞蹈《…》
_BESIDE = re.compile(r"(?:作词|作曲|编曲|编剧|导演|执导|编导|演唱|创作|主演)?[、和与]")  # 甲|作词、|乙作曲, 丙|和|丁
_LONGER = re.compile(r"(?!.*[个两家])[\u4e00-\u9fff]{2,10}[镇乡村]")  # 某市|某镇某村: the longer name is not known


@cache
def light() -> re.Pattern[str]:
    many = "|".join(sorted(map(re.escape, words("award_light")), key=len, reverse=True))
    return re.compile(
        rf"(?:{many}|[，]|先后(?:{_COUNT}次)?|连续{_COUNT}(?:年|次|届)|{_COUNT}次|第{_COUNT}次|"
        r"（[^（）]*）|于?(?:(?:20|19)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?|成为|“|”|被|其中)*"
    )


def last_group(context: Context, start: int, stop: int) -> list[Mention]:
    """The list of names that ends right before ``stop``, light words between allowed; who made the thing that stands
    there, if the thing itself is no name (A自主研发的装备获得…)."""
    text = context.text
    people = {m.begin for m in _named_here(context, start, stop) if m.family == PERSON}  # 于某 begins as 于 does
    around = [(a.start() + start, _adjunct_end(text, a, start, stop)) for a in ADJUNCT.finditer(text[start:stop])]
    around = [(begin, end) for begin, end in around if begin not in people]
    around += [(a.start() + start, a.end() + start) for a in _ASIDE.finditer(text[start:stop])]
    named = [m for m in outer(context, start, stop) if not any(b <= m.begin and m.end <= e for b, e in around)]
    if not named:
        return []
    gap = ADJUNCT.sub("", text[named[-1].end : stop])
    gap = _THEIR_WORKS.sub("", gap) if named[-1].family == PERSON else gap
    made = _MADE.match(gap)
    if not (made or _lead_on(gap)):
        return _before_unknown(context, start, named, gap)
    group, edge = [named[-1]], named[-1].begin
    for mention in reversed(named[:-1]):
        if (listed := _is_listed(context, mention, group[0], edge)) is None:
            break
        edge = mention.begin if listed else begins_at(context, mention)
        if listed:
            group.insert(0, mention)
    group = [m for m in group if m.family != PLACE] if _THEIR_UNITS.match(gap) else _without_owners(context, group)
    if not group:
        return []
    bare = _BRACKETS.sub("", gap).lstrip("”）》")
    persons = group[0].family == PERSON and _PERSONS.match(bare)  # 某局局长甲，某院院长|乙2人
    counted = not made and not persons and len(group) == 1 and not bare.startswith("等") and _MANY.search(bare)
    return [] if counted or _of_these(group, gap) else _makers(context, start, group)


def _without_owners(context: Context, group: list[Mention]) -> list[Mention]:
    """The list without the areas that share the end of the body named behind them: 甲县、|乙区自来水厂."""
    kept: list[Mention] = []
    for mention in reversed(group):
        whose = kept and kept[0].family == ORGANIZATION and mention.type == "AdministrativeDivision"
        if not (whose and _of_rank(context, kept[0], mention)):
            kept.insert(0, mention)
    return kept


def _of_rank(context: Context, body: Mention, area: Mention) -> bool:
    """Whether a body's name begins with an area of the rank of ``area``."""
    head = _AREA_HEAD.match(body.name)
    ranks = {_RANKS.get(name[-1:], name[-1:]) for name in (head.group() if head else "", area.full or area.name)}
    return head is not None and len(ranks) == 1 and context.source.place not in (head.group(), area.full or area.name)


def _before_unknown(context: Context, start: int, named: list[Mention], gap: str) -> list[Mention]:
    """The list before its last link where that is no name known, or a longer one than known, and 等 counts them."""
    unknown = _UNKNOWN_LAST.match(gap)
    end, joined = named[-1].end, gap.startswith("、")
    if unknown is None or not _lead_on(gap[unknown.end() :]):
        return []
    if not _names_only(context, end + joined, end + unknown.end()):
        return []
    if not joined:
        end = begins_at(context, named[-1]) - 1
        named = [m for m in named if m.end <= end]
    whole = named and named[-1].end == end and context.text[end] == "、"
    return last_group(context, start, end) if whole and named[-1].type != "AdministrativeDivision" else []


def _is_listed(context: Context, mention: Mention, after: Mention, edge: int) -> bool | None:
    """Whether a name is of the list that goes on with ``after``, the words of which begin at ``edge``; False if it only
    belongs to what stands there, None if the list does not reach back to it."""
    if mention.end == after.end:  # 甲县、乙县|法院: of a shared tail
        return True
    between = context.text[mention.end : edge]
    if after.family == mention.family == DOCUMENT and _WORKS.fullmatch(between):
        return True
    if after.family == DOCUMENT and _makes(mention, between, edge != after.begin):
        return False
    if after.family == PROJECT and mention.family in (ORGANIZATION, PERSON) and _MADE_BY.fullmatch(between):
        return False  # 某厂完成的|“…”项目
    if after.family == PERSON:
        of_post = mention.begin if mention.family == PERSON else mention.end
        if context.title_begins.get(after.begin, edge + 1) <= of_post:
            return False  # 某小学教师|王某, 某县|村民李某: the school is part of the post
        bare = between and mention.family in (ORGANIZATION, PLACE) and not re.search("[、，；和与及等]", between)
        if bare and _names_only(context, mention.end, edge):
            return False  # 某县某乡|寄宿制小学李某: of a school not known
    if not between or (between == "“" and mention.family == PLACE) or _heads_unknown(context, mention, edge):
        return False  # 某县|某镇, 某县|“某某工匠”
    return True if _joins(between, mention, after) or _past_unknown(context, mention, after, edge) else None


def _makes(mention: Mention, between: str, another: bool) -> bool:
    """Whether a person or body made the work that stands after what is ``between``; ``another``: beside a maker."""
    if another and mention.family == PERSON and _BESIDE.fullmatch(between):
        return True
    return mention.family != DOCUMENT and bool(_OF_WORK.fullmatch(between) or (between == "、" and another))


def _heads_unknown(context: Context, mention: Mention, edge: int) -> bool:
    """Whether a body or place only begins a longer name of the list that is not known: 某县|山城镇某村、."""
    more = _UNKNOWN_REST.fullmatch(context.text, mention.end, edge)
    return more is not None and mention.family != PERSON and _names_only(context, mention.end, edge - 1)


def _past_unknown(context: Context, before: Mention, after: Mention, edge: int) -> bool:
    """Whether what stands between two names of a list is another, or a piece of one, not known: 、某办事处|某村."""
    more = _UNKNOWN.fullmatch(context.text, before.end, edge)
    if more is None or PERSON in (before.family, after.family):
        return False
    return _names_only(context, before.end + 1, edge - (context.text[edge - 1] == "、"))


def _adjunct_end(text: str, found: re.Match[str], start: int, stop: int) -> int:
    """Where an adjunct ends: 位于某市的|某公司 says where those are who are named behind it."""
    seat = _SEAT.match(text, start + found.start(), stop)
    return seat.end() if seat and start + found.end() == stop else start + found.end()


def _lead_on(gap: str) -> bool:
    """Whether the words between the last name and the verb say nothing but what those named are, how many they are
    with others, and how they received it: A（某称）、B等4个村落新|入选."""
    bare = _CALLED.sub("", _BRACKETS.sub("", gap.lstrip("”）》")))
    if light().fullmatch(ETC.sub("", bare, count=1)):
        return True
    others = _OTHERS.match(bare)
    rest = bare[others.end() :] if others else ""
    sizes = range(min(len(rest), _LONGEST_NOUN) + 1) if others else ()
    return any(light().fullmatch(rest[n:]) and not _SAYS_MORE.search(rest[:n]) for n in sizes)


def _of_these(group: list[Mention], gap: str) -> bool:
    """Whether the names only say where those unnamed are from: 某区企业, 某县、某市3个项目, 王某班组."""
    said = ETC.match(gap.lstrip("”）》"))
    if len(group) > 1 and all(m.type == "Facility" for m in group) and gap.startswith(written(len(group))):
        return False  # 甲基地、乙园2家企业: the sites are the firms
    if group[-1].family == PLACE and _THEIR_BODIES.match(gap):
        return True
    if not said or not said.group() or said.group().startswith("等"):
        return False
    if group[-1].family == PLACE and _LONGER.fullmatch(said.group()):
        return True
    if group[-1].family == PLACE:
        return _AREAS.search(said.group()) is None
    return (
        len(group) == 1
        and group[-1].family == PERSON
        and said.group().endswith(("班组", "团队", "集体", "作品", "项目"))
    )


def _joins(between: str, before: Mention, after: Mention) -> bool:
    """Whether two names are in one list: a mark between, or two persons with the post of the second between."""
    between = _CALLED.sub("", _BRACKETS.sub("", between))  # 甲（回族）、某院医生乙; 甲教授和乙
    if _JOIN.fullmatch(between) or _COUNTED.fullmatch(between):
        return bool(re.search(r"[、和与及]", between))
    post = after.family == PERSON and len(between) <= (40 if before.family == PERSON else 12)
    return post and bool(re.match(r"[、和与]", between)) and not re.search(r"[，。；]", between)


def _makers(context: Context, start: int, group: list[Mention]) -> list[Mention]:
    """Instead of the titles of works those who made them, where they are named right before (王某小说《…》)."""
    if any(m.family != DOCUMENT for m in group):
        return group
    known = outer(context, start, group[-1].begin)
    makers = [m for m in known if m.family in (PERSON, ORGANIZATION) or m.type == "Facility"]
    found = []
    for work in group:
        before = [m for m in makers if m.end <= work.begin and work.begin - m.end <= 14]
        between = context.text[before[-1].end : work.begin] if before else ""
        if before and not re.search(r"[，。；》]", between):
            found += side_by_side(context, makers[: makers.index(before[-1]) + 1])
            found.append(work)
        elif found and found[-1].family == DOCUMENT:
            found.append(work)  # 某台选送的《甲》、|《乙》
    return found or group


def across_commas(context: Context, floor: int, start: int, group: list[Mention]) -> list[Mention]:
    """The group that the phrase from ``start`` on begins with, and the names before it where the phrases before hold
    nothing but names of the same kind: 某局局长甲，|某校校长乙，|某公司董事长丙等6人."""
    row = group
    while row and context.text[start - 1 : start] == "，" and _names_only(context, start, begins_at(context, row[0])):
        first = phrase_start(context.text, floor, start - 1)
        before = last_group(context, first, start - 1)
        whole = before and before[-1].end == start - 1 and before[0].family == group[0].family
        if not whole or not _names_only(context, _lead_end(context.text, first), begins_at(context, before[0])):
            return row
        row, start = before + row, first
    return row


def _names_only(context: Context, begin: int, end: int) -> bool:
    """Whether the words between are at most a piece of a body's name, in which nothing is done or joined, or a first
    post before another (某公司某班班长、|高级工甲)."""
    if _POST_BESIDE.fullmatch(context.text, begin, end):
        return True
    inside = context.tokens_inside(begin, end)
    return end - begin < _LONGEST_PIECE and all(t.word[0].isalnum() and t.tag[0] not in "vpcudr" for t in inside)


def _lead_end(text: str, begin: int) -> int:
    lead = _LEAD.match(text, begin)
    return lead.end() if lead else begin


def begins_at(context: Context, mention: Mention) -> int:
    """Where the words begin that introduce a name: the posts before a person, areas and bodies right before those or
    before another name (某市|某镇|某村)."""
    begin = context.title_begins.get(mention.begin, mention.begin)
    while above := [m for m in context.found(ORGANIZATION, PLACE) if m.end == begin and m.begin < begin]:
        begin = min(m.begin for m in above)
    return begin


def side_by_side(context: Context, makers: list[Mention]) -> list[Mention]:
    """The last of the names and those listed right before it: 甲、乙《…》, 某厅、某局|公布."""
    row = makers[-1:]
    for maker in reversed(makers[:-1]):
        between = context.text[maker.end : row[0].begin]
        if between != "、" and not (maker.family == PERSON and _BESIDE.fullmatch(between)):
            break
        row.insert(0, maker)
    return row


def phrase_start(text: str, floor: int, position: int) -> int:
    """Where the phrase begins that ends at ``position``; what is said within quotation marks, brackets or a
    title parts no phrase."""
    stop = position
    while (comma := max(text.rfind(sign, floor, stop) for sign in "，；\n：")) >= 0:
        if not _enclosed(text, floor, comma, position):
            return comma + 1
        stop = comma
    return floor


def phrase_starts(text: str, begin: int, position: int) -> list[int]:
    """Where the phrases begin that stand before ``position`` in the sentence from ``begin``, the last one first."""
    marks = [
        m.end() for m in _PHRASE.finditer(text, begin, position) if not _enclosed(text, begin, m.start(), position)
    ]
    return [start for start in reversed([begin, *marks]) if start < position]


def _enclosed(text: str, begin: int, mark: int, end: int) -> bool:
    return any(
        text.rfind(opening, begin, mark) > text.rfind(closing, begin, mark) and text.find(closing, mark, end) >= 0
        for opening, closing in ("“”", "（）", "《》")
    )


def dateless(rest: str) -> str:
    """What is said without the dates and the like that it begins with."""
    return _DATES.sub("", rest)


def past_date(text: str, begin: int, end: int) -> int:
    """Where ``text[begin:end]`` goes on behind the dates and the like that it begins with."""
    return end - len(dateless(text[begin:end]))


_NAMED: WeakKeyDictionary[Context, tuple[int, list[Mention], list[int]]] = WeakKeyDictionary()


def _named_here(context: Context, begin: int, end: int) -> list[Mention]:
    """Mentions of those who may receive an award within ``begin:end``, in order; sorted once for a state of reading."""
    known = _NAMED.get(context)
    if known is None or known[0] != len(context.mentions):
        found = context.found(*FAMILIES)
        known = _NAMED[context] = len(context.mentions), found, [m.begin for m in found]
    _, found, begins = known
    inside = found[bisect.bisect_left(begins, begin) : bisect.bisect_left(begins, end)]
    return [m for m in inside if m.end <= end]


def outer(context: Context, begin: int, end: int) -> list[Mention]:
    """Mentions in ``begin:end`` that lie in no other; a site on a list is no place besides."""
    inside = _named_here(context, begin, end)
    listed = {(m.begin, m.end) for m in inside if m.family == HERITAGE}
    inside = [m for m in inside if m.family != PLACE or (m.begin, m.end) not in listed]
    return [m for m in inside if not any(_covers(o, m) for o in inside)]


def _covers(outside: Mention, inside: Mention) -> bool:
    """Whether a name lies in a longer one; those that share the tail of a list (甲县、乙县|法院) do not."""
    within = outside.begin <= inside.begin and inside.end <= outside.end
    if not within or outside.end - outside.begin == inside.end - inside.begin:
        return False
    shares = inside.end == outside.end and inside.family == ORGANIZATION
    return not (shares and outside.rule.startswith("org.shared-tail"))


def unnested(context: Context, named: list[Mention]) -> list[Mention]:
    """Without the areas that stand right before a name to say where it is (某市某村)."""
    begins = {m.begin for m in named}
    return [m for m in named if not (m.family == PLACE and m.end in begins)]
