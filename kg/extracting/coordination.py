"""Names in lists: 宝丰、鲁山两县人大常委会, 市公安、司法局, 二矿、五矿, and firms without an ending among firms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extracting.bodies import Body
from kg.extracting.boundaries import walk
from kg.extracting.kinds import ending_of, kind_of, place_ending_of
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, generic, inside, is_specific, listed, modifiers, proper
from kg.extracting.person_names import surnames
from kg.extracting.tokens import Token

_AND = ("、", "和", "与", "及", "以及")
_EVERYWHERE = re.compile(  # bodies that every division has: the list before them is one of divisions
    r"(?:人大(?:常委会|常务委员会|工委)?|政协|(?:人民)?政府|纪委(?:监委)?|监委|[市县区]?委|管委会|公安局|分局|(?:人民)?法院|(?:人民)?检察院"
    r"|[\u4e00-\u9fff]{2,8}局|[\u4e00-\u9fff]{2,8}委|[\u4e00-\u9fff]{2,8}(?:矫正|接待|融媒体|疾控|控制|服务)中心|人民医院|中医院|妇幼保健院|农商行|农商银行|农信社|农村信用社|信用联社|村镇银行|供电公司|烟草公司|总工会|妇联|团委|工商联|残联|科协|文联|侨联|医疗(?:健康)?(?:服务)?集团)$"
)
_BY_SHORT = re.compile(r"[行司社]$")  # 云泽、青川农商行: firms are called by the short name
_BARE_ROW = re.compile(r"[\u4e00-\u9fff]{2,12}局(?:、[\u4e00-\u9fff]{2,8}局){2,}")
_STEMS = re.compile(r"([市县区省])((?:[\u4e00-\u9fff]{2,10}、)*[\u4e00-\u9fff]{2,10})[、和与及]")
_NUMBERED = re.compile(r"(第?[一二三四五六七八九十]{1,3})(矿|院|中|高|小|厂|人民医院|中学|小学|分厂|分公司)")
_AND_FIRMS = re.compile(
    r"(?<![一二三特初中高])等(?:\d+|[一二两三四五六七八九十]+|多|数)?(?:余|多)?(?:家|个|户|大|批)?(?:本土|本地|重点|骨干|龙头|知名|规上|工业|上市|民营|国有|大型|老旧|高新技术|科技型|涉及|驻平|相关|优质|链主|头部|入驻|参展|省内外|省内|国内外|国内|[\u4e00-\u9fff]{2}类|[\u4e00-\u9fff]{2,4}(?=企业)){0,3}(?:中小)?(?:企业|公司|厂区|集团|商家|厂家|煤矿|矿井|运营商|金融机构)"
)
_FOUNDED = re.compile(r"(?:组建|成立|共建|设立|创办|创建|建立)了?(?!单位|机制)(?:全[国省市县区]首[家个])?")
_FOUNDED_ENDING = re.compile(
    r"(?:研究院|研究所|实验室|中心|协会|学会|商会|联合会|联盟|委员会|学院|工作站|领导小组|指挥部|专班|工作组)$"
)
_FOUNDED_NAMED = re.compile(
    r"[、和与]?“(?P<name>(?!省级|国家级|市级)[\u4e00-\u9fff]{4,26}?(?:[站队团社所院会室坊]|基地|中心|联盟|专班))”"
    r"(?![\u4e00-\u9fff](?<![等和与及]))"
)
_BOTH_OFFICES = re.compile(r"(?P<seat>[省市县区])委(?P<parted>、)?(?P=seat)(?:人民)?政府(?P<office>两办|办公[室厅])")
_QUOTED_PART = re.compile(r"“[\u4e00-\u9fffA-Za-z\d]{1,10}”(?=[\u4e00-\u9fff])")
_LONG_ENOUGH = 4  # characters of a firm's name that is no other word
_ITEM = re.compile(r"[\u4e00-\u9fffA-Za-z（）·]{2,14}")
_FIRM_WORDS = re.compile(
    r"(?:项目|工程|技术|产品|产业|平台|系统|设备|服务|资源|能力|水平|问题|工作|活动|建设|发展|行业|领域|品牌|专业|经济|市场|文化|部门|单位|企业|学校|等)$"
    r"|街道|小区|[厅局处院校部会]长|主任|书记|主席|经理|公司(?:投资|建设|承建|出资|实施|运营)"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A body of a list: the span where it is named, its name (with what the list shares), class and rule."""

    begin: int
    end: int
    name: str
    type: str
    rule: str
    full: str = ""


def find_listed(reading: Reading, bodies: list[Body]) -> list[Listed]:
    """Bodies that a list names and that no ending tells."""
    by_begin = {b.begin: b for b in bodies}
    by_end = {b.end: b for b in bodies}
    found: dict[tuple[int, int, str], Listed] = {}
    for body in bodies:
        for item in (*_shared_tail(reading, body), *_numbered(reading, body), *_shared_head(reading, body, by_begin)):
            found.setdefault((item.begin, item.end, item.name), item)
    for item in (
        *_stems(reading, by_begin, by_end),
        *_bare_rows(reading.text, by_end),
        *_founded(reading, by_end),
        *_counted_firms(reading, by_end),
        *_beside_firms(reading, bodies, by_end),
        *_both_offices(reading),
    ):
        found.setdefault((item.begin, item.end, item.name), item)
    return sorted(found.values(), key=lambda item: (item.begin, item.end))


def _shared_tail(reading: Reading, body: Body) -> Iterator[Listed]:
    """舞钢市、宝丰县、湛河区人大常委会: one body each."""
    if body.head is None or body.owner is not None:
        return
    tail = reading.text[body.head[1] : body.end]
    mark = reading.by_begin.get(body.head[0])
    if mark is None or mark.end != body.head[1] or not _EVERYWHERE.fullmatch(tail):
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
    while stem:
        gap = next((a for a in _AND if reading.text.startswith(a, position)), None)
        found = _NUMBERED.match(reading.text, position + len(gap)) if gap else None
        if found is None or not (
            found[2] == body.ending or body.ending.endswith(found[2]) or found[2].endswith(body.ending)
        ):
            return
        yield Listed(found.start(), found.end(), found.group(), body.type, "org.numbered", stem + found.group())
        position = found.end()


def _shared_head(reading: Reading, body: Body, by_begin: dict[int, Body]) -> Iterator[Listed]:
    """市财政局、教育局 and 市公安、司法局: the head of the first is that of all."""
    if body.head is None or body.type not in ("GovernmentBody", "PartyBody", "Association"):
        return
    if body.rule == "org.known":
        return  # 文旅部、发改委 share nothing
    head, position = reading.text[body.head[0] : body.head[1]], body.end
    while (gap := next((a for a in _AND if reading.text.startswith(a, position)), None)) is not None:
        begin = position + len(gap)
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


def _bare_end(reading: Reading, begin: int) -> int:
    """The end of a bureau's name without a head at ``begin``, 0 if there is none."""
    position = begin
    while position < min(len(reading.text), begin + 12):
        token = reading.token_at(position)
        stops = token.word in before() and token.word not in inside()
        if stops or token.tag[0] in "pcumr" or not token.word.isalnum():
            return 0
        position = token.end
        if reading.text[begin:position] in few("bodies of every seat") and reading.text[position] not in "部长副":
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


def _counted_firms(reading: Reading, by_end: dict[int, Body]) -> Iterator[Listed]:
    """中材环保、平煤机等14家企业."""
    for found in _AND_FIRMS.finditer(reading.text):
        items = list_items(reading, found.start())
        sure = any(end in by_end or _is_firm(reading, begin, end) for begin, end in items)
        for begin, end in items:
            if end not in by_end and (
                _is_firm(reading, begin, end) or (sure and _is_firm(reading, begin, end, lax=True))
            ):
                yield Listed(begin, end, reading.text[begin:end], "Enterprise", "org.firms")


def lists_firms(text: str) -> bool:
    """Whether a list of firms may end somewhere in a text."""
    return _AND_FIRMS.search(text) is not None


def firms_of_lists(reading: Reading, bodies: list[Body]) -> Iterator[str]:
    """The firms that only a list of firms tells, if their names are long enough to be looked for elsewhere."""
    for item in _counted_firms(reading, {b.end: b for b in bodies}):
        first, ending = reading.token_at(item.begin).word, ending_of(item.name, len(item.name))
        traded = ending is not None and ending.strength in ("w", "f") and first not in generic() | modifiers()
        if len(item.name) >= _LONG_ENOUGH and (traded or _is_firm(reading, item.begin, item.end)):
            yield item.name


def list_items(reading: Reading, end: int) -> list[tuple[int, int]]:
    """The items of the 、-list that ends at ``end``, the last first; the first begins where a name may begin."""
    items = []
    while True:
        comma = reading.text.rfind("、", max(0, end - 30), end)
        item = reading.text[comma + 1 : end]
        if comma >= 0 and _ITEM.fullmatch(item) and _whole(reading, comma + 1, end):
            items.append((comma + 1, end))
            end = comma
            continue
        stretch = walk(reading, end, joins=False, limit=16)
        begin = max(stretch.begin, stretch.cut, stretch.soft)
        if begin < end:
            items.append((begin, end))
        return items


def _whole(reading: Reading, begin: int, end: int) -> bool:
    """Whether no verb or function word stands in a stretch."""
    return all(
        (t.word not in before() and t.tag[0] not in "pu") or len(t.word) == 1
        for t in reading.tokens_between(begin, end)
    )


def _founded(reading: Reading, by_end: dict[int, Body]) -> Iterator[Listed]:
    """组建政务服务中心, 共建绿色低碳产业研究院, 成立“两项”治理工作专班, 建立“某专家站”“某实验基地”: what is founded
    is named, though its words are everyday ones."""
    for found in _FOUNDED.finditer(reading.text):
        position = begin = found.end()
        while (named := _FOUNDED_NAMED.match(reading.text, position)) and not _few_words(reading, *named.span("name")):
            position = named.end()
            if named.end("name") not in by_end:
                name = named["name"]
                yield Listed(*named.span("name"), name, kind_of(name), "org.founded")
        if quoted := _QUOTED_PART.match(reading.text, begin):
            position = quoted.end()
        while position < min(len(reading.text), begin + 22):
            token = reading.token_at(position)
            if (
                token.begin < position
                or not token.word.isalnum()
                or token.word in ("的", "了", "等")
                or token.tag[0] in "pu"
                or token.tag in ("m", "q", "r")
            ):
                break
            position = token.end
            ending = ending_of(reading.text, position, begin)
            if ending is None or ending.type == "Enterprise" or not _FOUNDED_ENDING.search(ending.text):
                continue
            core = position - begin - len(ending.text)
            if (
                core >= 2
                and position - begin >= 6
                and position not in by_end
                and (not (joined := reading.text[position : position + 1]).isalnum() or joined in "和与及")
            ):
                name = reading.text[begin:position]
                yield Listed(begin, position, name, kind_of(name), "org.founded")
                if joined and joined in "和与及":  # 设立破产法研究中心|和|企业拯救中心
                    begin = position = position + 1


def _both_offices(reading: Reading) -> Iterator[Listed]:
    """市委、市政府两办, 市委市政府办公室: the office of each."""
    for found in _BOTH_OFFICES.finditer(reading.text):
        if reading.is_start(found.start()) and (not found["parted"] or found["office"] == "两办"):
            office = "办公室" if found["office"] == "两办" else found["office"]
            for name in (f"{found['seat']}委{office}", f"{found['seat']}政府{office}"):
                yield Listed(*found.span(), name, kind_of(name), "org.shared-tail")


def _few_words(reading: Reading, begin: int, end: int) -> bool:
    """Whether a quotation says something rather than naming it: of two words, or with what acts or counts."""
    tokens = reading.tokens_between(begin, end)
    return len(tokens) < 3 or any(t.tag[0] in "pcurd" or t.tag == "m" for t in tokens)


def _other_kind(name: str) -> bool:
    """Whether a name ends like a body that is no firm (长江航道局; but 美亚柏科 ends like nothing)."""
    ending = ending_of(name, len(name))
    return ending is not None and ending.type != "Enterprise" and ending.strength not in ("u", "q")


def _is_firm(reading: Reading, begin: int, end: int, lax: bool = False) -> bool:
    """Whether an item of a list may be a firm's name; ``lax``: it stands among firms, an uncommon word is enough."""
    name = reading.text[begin:end]
    if not 3 <= len(name) <= 12 or "的" in name or _FIRM_WORDS.search(name) or not _ITEM.fullmatch(name):
        return False
    if end in reading.by_end or place_ending_of(name, len(name)) is not None or _other_kind(name):
        return False
    tokens = reading.tokens_between(begin, end)
    placed = (mark := reading.by_begin.get(begin)) is not None and mark.end < end  # 大连|重工
    return (
        (proper(tokens) or placed or (lax and len(tokens) > 1))
        and (tokens[0].tag != "m")
        and not all(t.word in generic() for t in tokens)
    )


def _everyday_end(tokens: list[Token]) -> bool:
    """Whether an item ends with an everyday noun that is no trade and no place of business (云泽市|技术|能手)."""
    last = tokens[-1]
    if len(last.word) < 2 or last.word in listed("trades") or last.word[-1] in few("business characters"):
        return False
    return last.tag in ("n", "vn", "v", "an") and last.word not in inside()


def _beside_firms(reading: Reading, bodies: list[Body], by_end: dict[int, Body]) -> Iterator[Listed]:
    """平高通用、跃薪公司: what stands beside a firm in a list is one, if it looks like a name."""
    for body in bodies:
        if body.type != "Enterprise" or body.rule not in ("org.ending", "org.head", "org.known"):
            continue
        if reading.text[body.begin - 1 : body.begin] == "、" and body.rule != "org.known":
            for begin, end in list_items(reading, body.begin - 1):
                if end - begin < 4 and reading.text[begin] in surnames():
                    break  # 副主任陈某飞、宏远公司
                if end in by_end or not _is_firm(reading, begin, end) or not reading.is_start(begin):
                    break
                if _everyday_end(reading.tokens_between(begin, end)):
                    break
                yield Listed(begin, end, reading.text[begin:end], "Enterprise", "org.beside")
        following = reading.text[body.end : body.end + 1]
        if following == "、" and (end := _next_item(reading, body.end + 1)) not in by_end:
            name = reading.text[body.end + 1 : end]
            ending = ending_of(name, len(name)) if name else None
            if ending is not None and ending.strength in ("w", "f") and _is_firm(reading, body.end + 1, end):
                yield Listed(body.end + 1, end, name, "Enterprise", "org.beside")


def _next_item(reading: Reading, begin: int) -> int:
    """The end of the item of a 、-list that begins at ``begin``."""
    end = begin
    while end < min(len(reading.text), begin + 8) and (token := reading.token_at(end)).word.isalnum():
        end = token.end
        ending = ending_of(reading.text, end, begin)
        if ending is not None and ending.strength in ("w", "f") and end - begin > len(ending.text):
            return end if reading.closes(end) and reading.text[end : end + 1] != "（" else begin
    return begin
