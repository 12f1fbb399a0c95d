"""Names in lists: 宝丰、鲁山两县人大常委会, 市公安、司法局, 二矿、五矿, and firms without an ending among firms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.bodies import Body, institute_end
from kg.extracting.body_cores import Listed
from kg.extracting.firm_frames import firms_with_works, framed_firms, publishers, told_firms_beside
from kg.extracting.firm_lists import beside_firms, counted_firms, told_firms, traded_firms
from kg.extracting.founded import founded
from kg.extracting.kinds import ending_of, kind_of
from kg.extracting.known import Known
from kg.extracting.media_lists import listed_media
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, inside, is_specific, listed, modifiers
from kg.extracting.party_branches import party_branches
from kg.extracting.unit_lists import having_units

_FIRM_RULES = ("org.ending", "org.head", "org.firm", "org.part", "org.known")
_AND = ("、", "和", "与", "及", "以及")
_EVERYWHERE = re.compile(  # bodies that every division has: the list before them is one of divisions
    r"(?:人大(?:常委会|常务委员会|工委)?|政协|(?:人民)?政府|纪委(?:监委)?|监委|[市县区]?委|管委会|公安局|分局|(?:人民)?法院|(?:人民)?检察院"
    r"|[\u4e00-\u9fff]{2,8}局|[\u4e00-\u9fff]{2,8}委|[\u4e00-\u9fff]{2,8}(?:矫正|接待|融媒体|疾控|控制|服务)中心|人民医院|中医院|妇幼保健院|敬老院|养老院|福利院|卫生院|派出所|司法所|人武部|武装部|供销社|红十字会|农商行|农商银行|农信社|农村信用社|信用联社|村镇银行|供电公司|烟草公司|总工会|妇联|团委|工商联|残联|科协|文联|侨联|医疗(?:健康)?(?:服务)?集团)$"
)
_LONGEST_PART = 20
_BY_SHORT = re.compile(r"[行司社]$")  # 云泽、青川农商行: firms are called by the short name
_BARE_ROW = re.compile(r"[\u4e00-\u9fff]{2,12}局(?:、[\u4e00-\u9fff]{2,8}局){2,}")
_WITH_BUREAU = re.compile(
    r"(?:联合|会同|协同|携手|协调|配合|(?<![参会])[与同]|(?<![自理])由|经)(?=[\u4e00-\u9fff]{2,11}局)"
)
_OF_BUREAU = re.compile(r"[长党机属系内副纪]|部门|工作|文件|管理|系统|领导|干部|网站|公众号")
_COMMITTEE = re.compile(r"(?<=[镇乡道区园])(?:党工委|党委)$|(?<=[省市县区旗州盟])委$")
_AUTHORITY = re.compile(
    r"(?:办事处|人民政府|政府|管委会|管理委员会)(?=[主联]|[承协]办|召|举|[^\u4e00-\u9fff]|[和与及]|$)"
)
_GOVERNMENT = re.compile(r"([省市县区州盟旗])(?:人民)?政府")
_STEMS = re.compile(r"([市县区省])((?:[\u4e00-\u9fff]{2,10}、)*[\u4e00-\u9fff]{2,10})[、和与及]")
_NUMBERED = re.compile(r"(第?[一二三四五六七八九十]{1,3})(矿|院|中|高|小|厂|人民医院|中学|小学|分厂|分公司)")
_BOTH_OFFICES = re.compile(r"(?P<seat>[省市县区])委(?P<parted>、)?(?P=seat)(?:人民)?政府(?P<office>两办|办公[室厅])")


def find_listed(reading: Reading, bodies: list[Body], firms: list[Known]) -> list[Listed]:
    """Bodies that a list names and that no ending tells; ``firms`` are uses of short forms of known ones."""
    by_begin = {b.begin: b for b in bodies}
    by_end = {b.end: b for b in bodies}
    named = [b for b in bodies if b.type == "Enterprise" and b.rule in _FIRM_RULES]
    begins = [b.begin for b in named if b.rule != "org.known"] + [firm.begin for firm in firms]
    lasts = [b.end for b in named] + [firm.end for firm in firms]
    ends = {*by_end, *(firm.end for firm in firms)}
    found: dict[tuple[int, int, str], Listed] = {}
    for body in bodies:
        for item in (
            *_shared_tail(reading, body),
            *_numbered(reading, body),
            *_shared_head(reading, body, by_begin),
            *_shared_owner(reading, body, by_end),
            *_beside_committee(reading, body),
        ):
            found.setdefault((item.begin, item.end, item.name), item)
    for item in (
        *_stems(reading, by_begin, by_end),
        *_bare_rows(reading.text, by_end),
        *_bare_beside(reading.text, by_end),
        *having_units(reading, bodies, by_end),
        *founded(reading, by_end),
        *counted_firms(reading, ends),
        *told_firms(reading, ends),
        *beside_firms(reading, begins, lasts, ends),
        *traded_firms(reading, ends),
        *_both_offices(reading),
        *framed_firms(reading, ends),
        *told_firms_beside(reading, ends),
        *publishers(reading, ends),
        *firms_with_works(reading, ends),
        *party_branches(reading, ends),
        *listed_media(reading, {b.end for b in bodies if b.type == "MediaOrganization"}),
    ):
        found.setdefault((item.begin, item.end, item.name), item)
    return sorted(found.values(), key=lambda item: (item.begin, item.end))


def _shared_tail(reading: Reading, body: Body) -> Iterator[Listed]:
    """舞钢市、宝丰县、湛河区人大常委会: one body each."""
    mark = reading.by_begin.get(body.head[0] if body.head else body.begin)
    if mark is None or body.owner is not None or (body.head and mark.end != body.head[1]):
        return
    tail = reading.text[mark.end : body.end]
    if not _EVERYWHERE.fullmatch(tail):
        return
    position = body.begin
    while True:
        gap = next((a for a in _AND if reading.text.endswith(a, 0, position)), None)
        left = reading.by_end.get(position - len(gap)) if gap else None
        if left is None or left.type != "AdministrativeDivision" or left.full[-1:] not in "市县区省镇乡":
            return
        name = left.full + tail if left.kind == "short" and not _BY_SHORT.search(tail) else left.name + tail
        yield Listed(left.begin, body.end, name, kind_of(name), "org.shared-tail")
        position = left.begin


def _numbered(reading: Reading, body: Body) -> Iterator[Listed]:
    """平煤股份二矿、五矿、十矿: the firm before the first."""
    first = re.search(r"(第?[一二三四五六七八九十]{1,3})(\w{1,4})$", reading.text[body.begin : body.end])
    if first is None or not body.ending:
        return
    stem, position = reading.text[body.begin : body.begin + first.start()], body.end
    while stem and (begin := _next(reading, position)):
        found = _NUMBERED.match(reading.text, begin)
        if found is None or not (body.ending.endswith(found[2]) or found[2].endswith(body.ending)):
            return
        yield Listed(found.start(), found.end(), found.group(), body.type, "org.numbered", stem + found.group())
        position = found.end()


def _next(reading: Reading, end: int) -> int:
    """Where the item begins that a list joins to the one that ends at ``end``; 0 if there is none."""
    joint = next((a for a in _AND if reading.text.startswith(a, end)), "")
    return end + len(joint) if joint else 0


def _shared_head(reading: Reading, body: Body, by_begin: dict[int, Body]) -> Iterator[Listed]:
    """市财政局、教育局 and 市公安、司法局: the head of the first is that of all."""
    seated = body.head is not None and reading.text[body.head[0] : body.head[1]] in few("seats")
    if body.head is None or not (seated or body.type in ("GovernmentBody", "PartyBody", "Association")):
        return
    if body.rule == "org.known":
        return  # 文旅部、发改委 share nothing
    head, position = reading.text[body.head[0] : body.head[1]], body.end
    while begin := _next(reading, position):
        end = _bare_end(reading, begin)
        if not end or begin in by_begin or begin in reading.by_begin:
            return
        name = reading.text[begin:end]
        if name.endswith("分局") and is_specific(reading.token_at(begin)):
            yield Listed(begin, end, name, kind_of(name), "org.shared-head")
            return  # 云泽县公安局、清川公安分局: the second has a place of its own
        if reading.token_at(begin).word in modifiers() and name[:-1] not in listed("bureaus"):
            return
        full = head + ("委" if name in few("organs of the committee") else "") + name  # 市委|宣传部
        yield Listed(begin, end, name, kind_of(full), "org.shared-head", full if name != "团委" else "")
        position = end


def _shared_owner(reading: Reading, body: Body, by_end: dict[int, Body]) -> Iterator[Listed]:
    """市市场监管局药品检验所、纤维检验所: the parts behind the first are of the same body."""
    if body.owner is None or body.rule != "org.part":
        return
    organs = body.type in ("PartyBody", "Association")  # 市水利局机关党委、|工会|、|团委
    owner, position = reading.text[body.owner.begin : body.owner.end], body.end
    while begin := _next(reading, position):
        end = _organ_end(reading, begin) if organs else _part_end(reading, begin)
        if not end and body.owner.ending in few("academies"):
            end = institute_end(reading, begin)  # 市农科院水稻所、|茶叶所
        if not end or end in by_end or begin in reading.by_begin:
            return
        name = reading.text[begin:end]
        yield Listed(begin, end, name, kind_of(owner + name), "org.shared-owner", owner + name)
        position = end


def _beside_committee(reading: Reading, body: Body) -> Iterator[Listed]:
    """石门街道党工委、办事处, 清川县委、政府: the authority beside a place's committee, without its name."""
    if body.type != "PartyBody" or not (begin := _next(reading, body.end)):
        return
    found, place = _AUTHORITY.match(reading.text, begin), _COMMITTEE.sub("", reading.text[body.begin : body.end])
    if found is None or place == reading.text[body.begin : body.end] or begin in reading.by_begin:
        return
    full = place.removeprefix("中共") + found.group()
    yield Listed(*found.span(), found.group(), "GovernmentBody", "org.shared-head", full)


def governments_beside(reading: Reading, bodies: list[Body]) -> dict[int, str]:
    """Where the governments begin that stand beside a place's committee, with their full names: 清川区委、|区政府."""
    beside, spans = {}, {(body.begin, body.end) for body in bodies}
    for body in bodies:
        begin = _next(reading, body.end) if body.type == "PartyBody" else 0
        found = _GOVERNMENT.match(reading.text, begin) if begin else None
        place = _COMMITTEE.sub("", reading.text[body.begin : body.end]).removeprefix("中共")
        whole = found is not None and found.span() in spans  # no 区政府办公室
        if found and whole and place[0] not in "我全本" and place[-1] == found[1] and len(place) > 2:
            beside[begin] = (place[:-1] if place[-2] == place[-1] else place) + found.group()[1:]
    return beside


def _organ_end(reading: Reading, begin: int) -> int:
    """The end of the organ of every unit that stands at ``begin`` in a list, 0 if there is none."""
    token = reading.token_at(begin)
    whole = token.begin == begin and token.word in few("organs of a unit") and reading.closes(token.end)
    return token.end if whole else 0


@cache
def _parts() -> tuple[str, ...]:
    return tuple(sorted(few("parts in a list")))


def _part_end(reading: Reading, begin: int) -> int:
    """The end of the name of a part at ``begin`` in a list, 0 if there is none."""
    position = begin
    while position < min(len(reading.text), begin + _LONGEST_PART):
        token = reading.token_at(position)
        if token.begin < position or not token.word.isalnum() or token.tag[0] in "pcumrd" or token.word in before():
            return 0
        position = token.end
        if reading.text[position : position + 1].isalnum() and reading.text[position] not in "和与及等":
            continue
        ending = ending_of(reading.text, position, begin)
        named = ending is not None and position - begin > len(ending.text) + 1 and ending.text.endswith(_parts())
        return position if named else 0
    return 0


def _stems(reading: Reading, by_begin: dict[int, Body], by_end: dict[int, Body]) -> Iterator[Listed]:
    """市公安、司法局: the bureau without 局 and the bureau without 市."""
    stems = listed("bureaus")
    for found in _STEMS.finditer(reading.text):
        names = found[2].split("、")
        end = _bare_end(reading, found.end())
        whole = by_end.get(end)
        if whole is not None and whole.begin <= found.start():
            continue  # 市自然资源和规划局 is one
        if end and "".join(names) + reading.text[found.end() - 1 : end - 1] in stems:
            name = reading.text[found.start() : end]
            yield Listed(found.start(), end, name, "GovernmentBody", "org.parted", name.replace("、", ""))
            continue  # 市文化、广电和旅游局 too
        if not end or found.end() in by_begin or any(name not in stems for name in names):
            continue
        head = found[1]
        mark = reading.by_end.get(found.end(1))
        head = mark.name if mark is not None else head
        tail = "局" if reading.text[end - 1] == "局" else "委"
        begin = found.start(2)
        for name in names:
            first = begin - (len(head) if begin == found.start(2) and mark is None else 0)
            yield Listed(first, begin + len(name), head + name + tail, "GovernmentBody", "org.shared-tail")
            begin += len(name) + 1
        bare = reading.text[found.end() : end]
        yield Listed(found.end(), end, bare, kind_of(head + bare), "org.shared-head", head + bare)


def _bare_rows(text: str, by_end: dict[int, Body]) -> Iterator[Listed]:
    """带领财政局、交通局、水务局等单位: bureaus in a row of which none says whose it is."""
    stems = listed("bureaus")
    for found in _BARE_ROW.finditer(text) if "局、" in text else ():
        first, *others = found.group().split("、")
        stem = next((first[at:-1] for at in range(len(first) - 2) if first[at:-1] in stems), "")
        begin = found.start() + len(first) - len(stem) - 1
        owned = text[begin - 1 : begin] in ("市", "县", "区", "省", "州", "旗") or found.start() + len(first) in by_end
        if not stem or owned or any(other[:-1] not in stems for other in others):
            continue
        for name in (stem + "局", *others):
            yield Listed(begin, begin + len(name), name, "GovernmentBody", "org.bare-row")
            begin += len(name) + 1


def _bare_beside(text: str, by_end: dict[int, Body]) -> Iterator[Listed]:
    """与|城管局|合作, 由|住建局|牵头: a bureau that somebody acts with or that acts, named without a place."""
    stems = listed("bureaus")
    for joint in _WITH_BUREAU.finditer(text) if "局" in text else ():
        begin = joint.end()
        while (end := text.find("局", begin, begin + 12) + 1) and text[begin : end - 1] in stems:
            if end in by_end or _OF_BUREAU.match(text, end):
                break
            yield Listed(begin, end, text[begin:end], "GovernmentBody", "org.bare-row")
            if text[end : end + 1] not in ("、", "和", "及", "与"):
                break
            begin = end + 1


def _bare_end(reading: Reading, begin: int) -> int:
    """The end of a bureau's name without a head at ``begin``, 0 if there is none."""
    position = begin
    while position < min(len(reading.text), begin + 12):
        token = reading.token_at(position)
        stops = token.word in before() and token.word not in inside()
        if stops or token.tag[0] in "pcumr" or not token.word.isalnum():
            return 0
        position = token.end
        seated = reading.text[begin:position] in few("bodies of every seat")
        if seated and not reading.text.startswith(("部", "长", "副"), position):
            return position
        ending = ending_of(reading.text, position, begin)
        if (
            ending is not None
            and ending.type == "GovernmentBody"
            and ending.text in ("局", "厅", "委", "委员会", "分局", "支队", "办公室", "法院", "检察院", "中心")
        ):
            if (
                position - begin < len(ending.text) + 2 and ending.text not in ("法院", "检察院")
            ) or ending.text == "中心":
                return 0
            return position
    return 0


def _both_offices(reading: Reading) -> Iterator[Listed]:
    """市委、市政府两办, 市委市政府办公室: the office of each."""
    for found in _BOTH_OFFICES.finditer(reading.text):
        if reading.is_start(found.start()) and (not found["parted"] or found["office"] == "两办"):
            office = "办公室" if found["office"] == "两办" else found["office"]
            for name in (f"{found['seat']}委{office}", f"{found['seat']}政府{office}"):
                yield Listed(*found.span(), name, kind_of(name), "org.shared-tail")
