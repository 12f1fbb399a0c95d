"""Awards by published list: 某厅公布绿色矿山名录。…26家企业上榜; 50强榜单发布，某集团位列第32名; 某厅发布《关于确定…为
…的公告》，某馆入选; 某部认定770个国家…强镇，某市5个入选."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from kg.extracting.award_dates import award_date
from kg.extracting.award_names import awards_of
from kg.extracting.award_statement import AwardStatement
from kg.extracting.chains import outermost
from kg.extracting.context import Context
from kg.extracting.recipient_names import FAMILIES, begins_at, last_group, phrase_start, side_by_side
from kg.model import AWARD, ORGANIZATION, PERSON, PLACE, Mention, Ref

_GIVEN_OUT = re.compile(
    r"(?:公布|发布|公示)了?(?P<name>[^，。；、]{3,36}?(?:名录|(?<!项目)(?<!工程)(?<!人员)名单|榜单|榜|文物保护单位|百强|\d强|”(?=评选结果)))(?=评选结果|[，。；])"
)
_COUNT = r"[\d一二两三四五六七八九十百]+(?:余|多)?"
_BATCH = r"(?:首批|新一批|第[一二三四五六七八九十\d]+批)?"
_COUNTED = re.compile(
    rf"(?:认定|命名|评选|公布|确定|授予|评出|选树|选出|评选出)了?(?:{_BATCH}{_COUNT}[家名个位项]{_BATCH}"
    rf"(?P<name>(?:国家|全国|中国|全省|省级?)[^，。；、“”]{{2,24}})(?=[，。；])|(?P<quoted>“[^“”]{{2,16}}”){_COUNT}[家名个位项人]|"
    rf"{_COUNT}[家名个位项](?P<those>“[^“”]{{2,16}}”))"
)
_AND_COUNTED = re.compile(rf"[、和与及]{_COUNT}[家名个位项](?P<those>“[^“”]{{2,16}}”)")  # 12家“某店”和|10名“某长”
# 评出|省级美丽茶园|4个，依次为甲园、乙园
_THEN_COUNTED = re.compile(
    rf"(?:认定|命名|评选|公布|确定|评出|选树|选出|评选出|新增|新获批|获批|创成|创建)了?{_BATCH}"
    rf"(?P<name>(?:国家|全国|全省|省级?|市级|全市)[^，。；、“”\d]{{2,20}}?|“[^“”]{{2,16}}”)(?={_COUNT}[家名个位项]，?(?:分别|依次)[是为])"
)
_TITLED = re.compile(
    r"《关于(?:[^《》，。]*?为|(?:公布|发布|命名|认定|确定|授予|表彰))(?P<name>[^《》，。]{4,40}?)(?:名单)?的(?:公告|通知|决定|通报|公示)》"
)
_LISTED = re.compile(r"[《“](?P<name>[^《》“”]{4,40}(?:名录|名单|榜单))(?:（[^（）]*）)?[》”]")
_LISTS = ("名录", "名单", "榜单")
_CAME_OUT = re.compile(
    r"(?:名录|榜单|名单|十大[\u4e00-\u9fff]{2,8}|[学术艺闻]奖)(?=(?:日前|近日)?(?:在[^，。；]{2,24})?(?:正式)?(?:发布|公布|揭晓|出炉)[，。])"
)
_RESULT = re.compile(
    r"(?P<name>[^，。；：\n]{4,40}?(?:奖章|奖|称号|标兵|模范|先进个人|先进集体|企业家|人物|工匠|“[^“”]{2,16}”))(?:[^，。；]{0,20}?)评选结果(?=(?:正式)?(?:公布|揭晓|发布|出炉))"
)
_BEFORE = re.compile(r"[^，。；、和与暨\n]{2,30}$")
# 省教育厅表彰|全省教育系统先进集体|，某校榜上有名
_PRAISED = re.compile(
    r"(?:表彰|表扬|通报)(?:了|一批)?(?P<name>(?:20\d\d年?度?)?(?:全[国省市县区]|国家级?|省级|[\u4e00-\u9fff]{2,4}省)[^，。；、“”]{2,30}?"
    r"(?:先进|优秀|模范|文明|最美|十佳|杰出)[^，。；、“”的]{2,10})，(?=[^。；]{2,80}?(?:表[彰扬]|有名|名列|在列|入选|上榜))"
)
_ON_LIST = re.compile(r"位列|位居|上榜|榜上有名|名列|入选|入围|登榜|获奖|在列|(?:受到?|获得?)(?:通报)?表[彰扬]")
_HEADING = re.compile(r"(?:名单|名录|一览表)(?:（[^（）]*）)?[：:\n]?")
_KIND = re.compile(r"(?<=[。；：\n，])(?P<kind>[^，。；：\n]{2,12}(?:类|奖|组|项|个人|集体|单位))[：:]")
_SEGMENT = re.compile(r"[；。\n]")
_NAMED_AFTER = re.compile(r"(?:其中)?，?(?:分别|依次)[是为]：?")  # 某市3个乡镇入选，分别是A、B、C
_NUMBERED = re.compile(rf"{_COUNT}[家名个位项](?=，?(?:分别|依次)[是为])")
_LISTED_NEXT = re.compile(r"\s*(?:（[^（）]*）)?(?P<mark>、|和|与|及|以及)?")
_TITLED_NEXT = re.compile(r"\s*(?:（[^（）]*）)?(?P<mark>[、，]|和|与|及|以及)?")
_CUT = re.compile(r"(?![和与及等])[\u4e00-\u9fff]")  # 分别是甲县|林丰庄园: of a longer name not known
_THEY_ARE = re.compile(
    r"(?:[这该其上][\u4e00-\u9fff]?)?[\d一二两三四五六七八九十]+[名位个][^，。；：]{0,10}?(?:分别|依次)?[为是有]：?"
)
_FEW = 3  # names that make a list
_LONGEST_LEAD = 24  # characters that say of which body or trade a person of a list is
_GAP = 12  # characters of a name not recognised between two that were


def published_lists(context: Context, stated: list[AwardStatement]) -> Iterator[AwardStatement]:
    """For each list that the text says was published: who it says is on it, or whom it enumerates under 名单; of what
    was given to a number of people or bodies also that it was given."""
    for found in _lists(context.text):
        if any(s.award_span[0] < found.end and found.begin < s.award_span[1] for s in stated):
            continue
        if found.titled and any(s.begin <= found.begin < s.end for s in stated):
            continue  # the sentence itself tells who received what
        awards = awards_of(context.text, found.begin, found.end, found.counted)
        first, last = context.sentence(found.begin)
        who = [m.ref for m in _on_list(context, found.end, last)] if awards else []
        who = who or [m.ref for m in _enumerated(context, last)]
        for award in awards[:1] if who or found.counted else []:
            since = phrase_start(context.text, first, found.begin) if found.counted else first
            bodies = context.inside(since, found.begin, ORGANIZATION)
            issuers = tuple(m.ref for m in side_by_side(context, bodies)) if found.given_out else ()
            date, span = award_date(context, first, found.begin), (award.begin, award.end)
            name, rule = Ref(AWARD, award.name), "award.published/1"
            yield AwardStatement(tuple(who), name, issuers, date, first, last, span, rule=rule, form=award.form)


class _List(NamedTuple):
    """The span of a list's name, whether the body that gave it out stands before, whether those on it are counted,
    whether it is told by the title of a document."""

    begin: int
    end: int
    given_out: bool
    counted: bool = False
    titled: bool = False


def _lists(text: str) -> Iterator[_List]:
    """The lists that the text names: 某厅公布…名录; …榜单发布; 《关于…为…的公告》; 认定770个…."""
    for found in _GIVEN_OUT.finditer(text):
        yield _List(*found.span("name"), True)
    for found in _TITLED.finditer(text) if "《关于" in text else ():
        yield _List(*found.span("name"), True, titled=True)
    for found in _LISTED.finditer(text) if any(word in text for word in _LISTS) else ():
        yield _List(*found.span("name"), True, titled=True)
    for found in _COUNTED.finditer(text):
        yield _List(*next(found.span(part) for part in ("name", "quoted", "those") if found[part]), True, True)
        further = _AND_COUNTED.match(text, found.end()) if found["those"] else None
        while further:
            yield _List(*further.span("those"), True, True)
            further = _AND_COUNTED.match(text, further.end())
    for found in _THEN_COUNTED.finditer(text) if "分别" in text or "依次" in text else ():
        yield _List(*found.span("name"), True, True)
    for found in _PRAISED.finditer(text):
        yield _List(*found.span("name"), True)
    for found in _RESULT.finditer(text) if "评选结果" in text else ():
        yield _List(*found.span("name"), False)
    for found in _CAME_OUT.finditer(text):
        start = max(0, found.start() - 30)
        before = _BEFORE.search(text[start : found.start()])
        if before:
            yield _List(start + before.start(), found.end(), False)


def _on_list(context: Context, begin: int, end: int) -> list[Mention]:
    """Those that the rest of the sentence, or the next one, says are on the list."""
    number = _NUMBERED.match(context.text, begin)
    if number and (said := _NAMED_AFTER.match(context.text, number.end())):
        return row_after(context, said.end(), end)
    next_end = next((e for b, e in context.sentences if b >= end), end)
    verb = _ON_LIST.search(context.text, begin, next_end)
    if not verb:
        return []
    if said := _NAMED_AFTER.match(context.text, verb.end()):
        return row_after(context, said.end(), next_end)
    start = 1 + max(context.text.rfind(sign, begin, verb.start()) for sign in "，。；\n")
    return last_group(context, max(start, begin), verb.start())


def row_after(context: Context, begin: int, end: int) -> list[Mention]:
    """The names of the list at ``begin``, each with the posts, areas and bodies before it, and with what is said
    of it in brackets; commas part persons that have posts."""
    row: list[Mention] = []
    position = begin
    while mention := _next_in_row(context, position, end):
        titled = mention.family == PERSON and begins_at(context, mention) < mention.begin
        between = (_TITLED_NEXT if titled else _LISTED_NEXT).match(context.text, mention.end, end)
        row.append(mention)
        if not between or not between["mark"]:
            break
        position = between.end()
    return [m for m in row if not _CUT.match(context.text, m.end, end)]


def _next_in_row(context: Context, position: int, end: int) -> Mention | None:
    """The name that begins at ``position``, alone or with what introduces it; the last of areas side by side."""
    position += 2 * context.text.startswith(("时任", "现任"), position)
    stop = _SEGMENT.search(context.text, position, end)
    ahead = [m for m in outermost(context, *FAMILIES) if position <= m.begin and m.end <= end]
    ahead = [m for m in ahead if not stop or m.end <= stop.start()]
    limit = stop.start() if stop else end
    person = next((m for m in context.found(PERSON) if position <= m.begin and m.end <= limit), None)
    if person and (begins_at(context, person) <= position or _introduced(context, position, person)):
        return person
    named = next((m for m in ahead if m.begin == position), None)
    while named and (inner := next((m for m in ahead if m.begin == named.end), None)):
        named = inner
    return named


def _introduced(context: Context, position: int, person: Mention) -> bool:
    """Whether only nouns stand before a person in the list: 某厂一车间挡车工|甲."""
    if person.begin - position > _LONGEST_LEAD or re.search(r"[、，。；：（]", context.text[position : person.begin]):
        return False
    return all(t.tag[0] not in "vpcudr" or t.tag == "vn" for t in context.tokens_inside(position, person.begin))


def named_next(context: Context, stated: list[AwardStatement]) -> list[AwardStatement]:
    """The statements, those that name nobody with whom the next sentence lists: 这5名选手分别为：甲、乙."""
    found = []
    for statement in stated:
        told = _THEY_ARE.match(context.text, statement.end) if not statement.recipients else None
        row = row_after(context, told.end(), context.sentence(told.end())[1]) if told else []
        who = tuple(m.ref for m in row if m.family == PERSON)
        found.append(replace(statement, recipients=who) if len(who) > 1 else statement)
    return found


def by_kind(context: Context, stated: list[AwardStatement]) -> list[AwardStatement]:
    """The statements, the last that names nobody before a list by kinds (敬业奉献类：甲，某院医师；乙。助人为乐类：丙)
    with those whom the list names."""
    label = _KIND.search(context.text, context.entry.body)
    if not label:
        return stated
    open_ones = [s for s in stated if not s.recipients and s.award_span[1] <= label.start()]
    told = open_ones[-1] if open_ones else None
    who = tuple(m.ref for m in _named_by_kind(context, label.start())) if told else ()
    if told is None or len(who) < _FEW:
        return stated
    same = [s for s in open_ones if s.award == told.award]
    return [replace(s, recipients=who) if s in same else s for s in stated]


def _named_by_kind(context: Context, begin: int) -> Iterator[Mention]:
    """The names at the head of each segment of a list by kinds, up to the first segment without one."""
    heads = {m.begin: m for m in reversed(context.found(ORGANIZATION, PERSON))}
    position = begin
    while position < len(context.text):
        label = _KIND.match(context.text, position)
        position = label.end() if label else position
        mention = heads.get(position)
        if mention is None:
            return
        yield mention
        end = _SEGMENT.search(context.text, mention.end)
        position = end.end() if end else len(context.text)


def _enumerated(context: Context, begin: int) -> list[Mention]:
    """The names that stand one after the other under a heading 名单."""
    heading = _HEADING.search(context.text, begin)
    if not heading:
        return []
    row: list[Mention] = []
    position = heading.end()
    for mention in context.found(ORGANIZATION, PERSON, PLACE):
        if mention.begin < position:
            continue
        if mention.begin - position > _GAP or re.search(r"[，。；（]", context.text[position : mention.begin]):
            break
        row.append(mention)
        position = mention.end
    bodies = [m for m in row if m.family != PLACE]
    return (bodies or row) if len(row) >= _FEW else []
