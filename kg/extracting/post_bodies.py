"""The bodies of posts: which words are one, which one a noun means, what two share."""

from __future__ import annotations

import re
from collections.abc import Container

from kg.extracting.context import Context
from kg.extracting.divisions import by_name
from kg.extracting.kinds import ending_of
from kg.lexicon import words
from kg.model import ORGANIZATION, PLACE, Ref

_NOUNS_FOR_BODIES = {
    **dict.fromkeys(("公司", "集团", "企业", "银行", "厂", "矿"), "Enterprise"),
    **dict.fromkeys(("学院", "学校", "大学"), "EducationalOrganization"),
    **dict.fromkeys(("医院",), "HealthOrganization"),
    **dict.fromkeys(("实验室", "研究院", "研究所"), "ResearchOrganization"),
    **dict.fromkeys(("协会", "商会", "学会"), "Association"),
}
_SIGNS = re.compile(r"(?<!市)(?<!县)(?P<sign>[局厅行院馆台])长$")  # whose head says what its body is called
_ORGANS = ("党组", "党委")  # a body has the one or the other
_OF_WHOLE = ("团委", "工会", "妇联", "纪委")  # organs of a whole body, not of its office
_PARTS = ("处", "科", "室", "股")
_BESIDE = ("党工委", "纪工委", "工委")  # committees beside an administration, none of its own
_ADMINISTRATIONS = ("管委会", "办事处", "人大工委")
_SEATED_AT = re.compile(r"[\u3400-\u9fff]{1,5}?[市县区州旗](?=委|政府|人大|政协|纪委|监委)")
_SEATED = re.compile(r"[市县区州旗](?:委|政府|人大|政协|纪委|监委)")
_NOUN = re.compile(f"(该)?({'|'.join(_NOUNS_FOR_BODIES)})")
_UNITS = ("支队", "大队", "中队", "总队")
_OFFICE = re.compile(r"[省市州盟县区旗][\u3400-\u9fff]{1,4}[办委局]$")
_DUTY = re.compile(r"(?:^|[、，；。])(?P<duty>(?:(?![与该和同向对并由以])[\u3400-\u9fff]){2,4})$")
# 组织部长、|社治委|主任, ，|双创办|主任: an office of few characters behind a mark
_OFFICE_ALONE = re.compile(r"[、，](?P<office>(?:(?![该和同向对并由以为任兼是])[\u3400-\u9fff]){1,4}[委办])$")
# 清川县纪委书记、|监委主任; 某新区党工委委员、|管委会副主任: organs that stand side by side
_REGIONAL = re.compile(r"(?P<region>[\u3400-\u9fff]{1,16}?)(?:纪委|党工委|党委|工委)(?:副?书记|委员|常委)")
_BESIDE_IT = re.compile(r"监委|管委会")
_COUNTED = re.compile(r"第[一二三四五六七八九十]{1,2}$")
_SEATS = ("协会", "联合会", "商会", "学会", "促进会", "研究会")
_GRADES = ("高级", "中级", "初级", "特级", "首席")
_SEAT = re.compile(r"中国|全国|[\u3400-\u9fff]{1,5}?[省市县区州]")


def ends_of_names(context: Context) -> dict[int, int]:
    """End → begin of the longest organisation or place that ends there."""
    ends: dict[int, int] = {}
    for mention in context.found(ORGANIZATION, PLACE):
        ends[mention.end] = min(mention.begin, ends.get(mention.end, mention.begin))
    return ends


def seat_before(context: Context, start: int, end: int, floor: int) -> str:
    """The place or 中国 that the body before has and this one shares: 湖北省企业联合会、|企业家协会会长."""
    text = context.text
    if text[start - 1 : start] != "、" or not text[start:end].endswith(_SEATS) or is_named(context, start, end):
        return ""
    first = ends_of_names(context).get(start - 1, -1)
    seat = _SEAT.match(text, first) if first >= floor and text[first : start - 1].endswith(_SEATS) else None
    return seat.group() if seat else ""


def same_sentence(context: Context, first: int, second: int) -> bool:
    """Whether what ends at ``first`` and what begins at ``second`` stand in one sentence."""
    return context.sentence(first - 1) == context.sentence(second)


def behind_former(context: Context, begin: int) -> int:
    """Where the name of a body begins behind a 原 at ``begin``, which tells of its holder (原|中央某部部长)."""
    return begin + (context.text.startswith("原", begin) and len(context.tokens_inside(begin, begin + 1)) == 1)


def body_at(context: Context, begin: int, end: int) -> Ref | None:
    """The organisation that a body's words are: the longest one that they begin with; a place holds no posts."""
    begin = behind_former(context, begin)
    inside = [m for m in context.found(ORGANIZATION) if m.begin == begin and m.end <= end]
    return max(inside, key=lambda m: m.end).ref if inside else None


def body_meant(context: Context, start: int, body: str) -> tuple[Ref, str] | None:
    """The body named last before that a bare noun means, and the words for it: as written (学院|院长), in full behind
    该 (该公司|董事长, 该集团甲厂|厂长)."""
    noun = _NOUN.match(body)
    if noun is None:
        return None
    that = bool(noun[1]) or context.text[start - 1 : start] == "该"
    unit = not that and noun.end() < len(body)  # 集团|华北区总经理
    if unit and (noun[2] not in ("集团", "公司") or body.startswith("公司", noun.end())):
        return None
    kind = _NOUNS_FOR_BODIES[noun[2]]
    named = [m for m in context.found(ORGANIZATION) if m.end <= start and m.type == kind and m.name != noun[2]]
    called = [m for m in named if m.name.endswith(noun[2])]
    if not named:
        return None
    if unit and not called:
        return None
    return (called or named)[-1].ref, (called or named)[-1].name + body[noun.end() :] if that or unit else body


def is_named(context: Context, begin: int, end: int) -> bool:
    """Whether a body's words begin with the name of an organisation or place: then the body is complete."""
    return any(m.begin == begin and m.end <= end for m in context.found(ORGANIZATION, PLACE))


_OF_FIRMS = re.compile(r"总裁$|董事|总经理$|监事")
_WORKS_BUREAU = re.compile(
    r"(?:工程|航务|航道|电力|电气化|隧道|大桥|[一二三四五六七八九十]|铁路)局$"
)  # firms: 某集团第八工程局
_PUBLIC_BODIES = ("委", "政府", "人大", "政协", "人大常委会", "局", "厅")


def fits(head: str, body: str, other: str) -> bool:
    """Whether a post may be of the body of another post: no 局长 of a 学校, no 总裁 of a 市委, no
    党组书记 beside a 党委, no 党工委书记 of a 管委会."""
    if _OF_FIRMS.search(head) and body.endswith(_PUBLIC_BODIES) and not _WORKS_BUREAU.search(body):
        return False
    if len(body) == 1 and body in "局院校厂矿站所馆" and (body in head or head.endswith("检察长")):
        return False  # 局党委书记、|局长甲; 局党组成员、|副局长乙; 院党组书记、|检察长丙
    sign = _SIGNS.search(head)
    if sign and sign["sign"] not in body:
        return False
    if head.startswith(_OF_WHOLE) and body.endswith(_PARTS):
        return False
    if head.startswith(_BESIDE) and body.endswith(_ADMINISTRATIONS):
        return False
    return not any(head.startswith(a) and other.startswith(b) for a, b in (_ORGANS, _ORGANS[::-1]))


def division_begin(context: Context, begin: int, end: int, floor: int) -> int:
    """Where the division begins whose first letters are an everyday word: 高|昌区委书记 → 高昌区; ``begin`` if none
    does."""
    region = _SEATED_AT.match(context.text, begin, end)
    if region is None and _SEATED.match(context.text, begin, end):  # 汉|台|区委书记
        named = (at for at in range(max(floor, begin - 4), begin) if context.text[at : begin + 1] in by_name())
        return next(named, begin)
    if region is None or region.group() in by_name():
        return begin
    starts = range(max(floor, begin - 2), begin)
    return next((at for at in starts if context.text[at : region.end()] in by_name()), begin)


def unnamed_body(context: Context, end: int, floor: int) -> int:
    """Where the body begins that ends at ``end`` as organisations' names do, though it is not known by name; ``end`` if
    there is none (某国（某地）两山学院|执行院长)."""
    if ending_of(context.text, end, max(floor, end - 8)) is None:
        return end
    begin = end
    while (token := context.token_ending(begin)) and token.begin >= floor:
        inside = token.word.isalnum() or token.word in "（）"
        if not inside or token.tag[0] in "pcu" or token.word in words("person_verbs") + words("post_stops"):
            break
        begin = token.begin
    return begin if end - begin > 3 else end


def before_quoted(text: str, ends: Container[int], position: int, floor: int) -> int:
    """Where a body's own words begin before what it quotes and counts: 省委|“…”主题教育第二|巡回指导组; 0 if nothing of
    the kind ends at ``position``. ``ends``: where names end."""
    if counted := _COUNTED.search(text, max(floor, position - 4), position):
        return counted.start()
    if text[position - 1 : position] != "”":
        return 0
    opening = text.rfind("“", floor, position)
    return opening if opening in ends and "”" not in text[opening : position - 1] else 0


def office_begin(context: Context, end: int, floor: int) -> int:
    """Where a body with a short name begins that is known by its level and its last character alone (市安委办|主任);
    ``end`` if none ends there."""
    office = _OFFICE.search(context.text, max(floor, end - 8), end)
    return office.start() if office and context.boundary(office.start()) else end


def with_duty(context: Context, begin: int, end: int, floor: int) -> int:
    """Where a unit, office or firm begins whose own word is a verb or unknown (禁毒|支队, 双创|办, 合发|集团某分公司):
    right behind a mark."""
    if begin == end and (office := _OFFICE_ALONE.search(context.text, max(0, floor - 1, end - 6), end)):
        return office.start("office")
    if context.text[begin:end] not in _UNITS and not context.text.startswith("集团", begin, end):
        return begin
    duty = _DUTY.search(context.text, max(floor, begin - 6), begin)
    return duty.start("duty") if duty else begin


def with_discipline(text: str, begin: int, floor: int) -> int:
    """Where 省纪委|省监委 begins, one body of two names."""
    first = max(floor, begin - 3)
    return (
        first if text[first:begin] == text[begin : begin + 1] + "纪委" and text.startswith("监委", begin + 1) else begin
    )


def unacting(word: str, tag: str) -> bool:
    """Whether a word may stand inside a body's name though it is no noun: no joining word, nothing that persons
    do."""
    if tag[0] == "m":
        return word.startswith("第") or word[-1] in "队矿部科组班厂院室"
    return (
        tag[0] not in "pcuryq"
        and word not in words("post_stops")
        and word not in words("name_after")
        and word not in words("person_verbs")
    )


def ranked(body: str) -> bool:
    """Whether a body's words begin with its level or seat: it is nobody's subunit."""
    return body[0] in "省市县区镇乡州" or body[:2] in ("中共", "中央", "全国")


def beside(title: str, other: str) -> str:
    """The region that the post ``other`` shares with ``title`` beside which it stands (see above); "" if it is none."""
    region = _REGIONAL.fullmatch(title) if _BESIDE_IT.match(other) else None
    return region["region"] if region else ""


def employer(context: Context, begin: int, body: str) -> str:
    """The organisation that a professional's body begins with, of which his further posts are (某医院骨科主任医师、
    科教处处长); empty if none is named."""
    named = [m.name for m in context.found(ORGANIZATION) if m.begin == begin and body.startswith(m.name)]
    return max(named, key=len, default="")


def job_at_end(context: Context, title: str, end: int) -> str:
    """The words for what one does that a title ends with, where the lexicon of posts knows none: 创新工作室|带头人,
    高级检查工. ``end`` is where the title ends in the text."""
    job = context.token_ending(end)
    if job is None or len(job.word) > len(title):
        return title[-2:]
    begin = job.begin
    if len(job.word) == 1 and (work := context.token_ending(begin)):
        begin = work.begin
    head = title[-(end - begin) :]
    grade = next((g for g in _GRADES if title.endswith(g + head)), "")
    return grade + head
