"""Lists of named bodies, places and projects: those that end at a position, those that begin at one.

Of mentions that lie in one another only the outermost counts; 叶县|龚店镇|余王村 standing side by side is one link of
a list (the names nest), and the links are joined by 、 和 与 及.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.extracting.context import Context
from kg.model import PERSON, PLACE, Mention

Link = tuple[Mention, ...]  # mentions side by side, the widest first
_JOINT_BEFORE = re.compile(r"(?:等[^，。；、]{1,8}，|、|和|与|及|以及|暨|联合|会同|协同|携手|联手|同|，(?=$))$")
# 甲园、乙社等特色产业，|丙村等示范村，以及|丁厂等企业
_JOINT_AFTER = re.compile(
    r"；|(?:等)?(?:、|和|与|及|以及|，(?:以及)?)(?!等)|等[^，。；、]{2,12}[，、](?:以及|和|还有|及)?(?=[^，。；]{2,40}等[^，。；、]{0,12}[，。；])"
)
# words that go on after a name before the next link: 万达广场|附近停车场、…
_TAIL = re.compile(
    r"(?:附近|周边|地下|内|旁|门前|[东西南北][侧坡段]|沿线)?[^，。；、和与及]{0,6}、"
    r"|(?:的|建设|推进|建设推进|运行|运营|发展|保护)*情况(?:、|和|及|以及|与)"
    r"|[^，。；、和与及了]{0,16}(?:装置|生产线|车间|厂区|工地|门店)、"  # 某公司|60万吨煤制乙二醇装置、
)
_UNKNOWN = re.compile(
    r"(?:(?![并和与及或了还也])|(?<=、)(?=和[\u3400-\u9fff]{4,}、))"
    r"(?:[\u3400-\u9fff]{2}(?=、)|(?:(?!的|会上|[上中后时]，)[\w“”（）]){3,40}?)(?:[、，]|以及|[和及])(?=[\u3400-\u9fffA-Z\d“])"
)
_LED = re.compile(
    r"(?:位于)?(?:(?![到在和])[\u4e00-\u9fff]){0,10}?(?:示范点|联系点|观摩点|示范村|试点村|帮扶村|贫困村|脱贫村|重点村|典型村|挂点村|企业|基地|产业|的)(?=.)"
)
# 到甲市开展招商活动，|对接乙项目; 在甲开发区举行，|乙公司、丙公司入驻: no list goes on
_ACTED = re.compile(r"开展|进行|举办|举行|召开|启动|开幕|签约|签署|参加|活动|工作|洽谈|发布|公布|揭牌|推出")
# 某某园等参观，|甲公司与…: the list ends with what was done there
_SEEN = re.compile(r"等[^，。；、]{0,6}(?:参观|考察|调研|[察查踏]看|走访|慰问|视察|检查|观摩|学习)[^，。；、]*，$")
_DATED = re.compile(r"\d[年月日]")  # 专题调研|6月13日，某调研组…: no item of a list
_UNKNOWN_BEFORE = re.compile(r"[、和](?:(?!和|主办|承办|协办|指导|支持$)[\w（）“”]){3,22}$")  # 甲大学、|某集聚区|协办
_LONGEST_FILLER = 40
_SHORT_FORM = re.compile(
    r"（(?:(?:以下)?简称[^（）]{1,16}|[^（）\d]{2,10})）$"
)  # 甲办（以下简称乙）|举办, 某市工商联（总商会）|召开
_LEVELS = "省市州盟县区旗"
_FILLER_BEFORE = re.compile(
    r"(?:(?:于?(?:\d{1,2}月)?\d{1,2}日(?:[至到—-](?:\d{1,2}月)?\d{1,2}日)?(?:[上下]午|晚)?|(?:、|和|及|以及)(?:相关|有关|市直|县直|区直|省直|各|属地|部分|重点)[^，。；、]{0,10}?(?:部门|单位|区|县|县（市、区）|政府|企业|乡镇|街道|负责同志|负责人)|有关|相关|冠名|担任|联合|联手|携手|联袂|共同|一同|一起|具体|独家|负责|参与|协同|倾力|全程|首批|首次|组织|研究|精心|积极|成功|圆满|隆重|持续|及时|牵头|正式|近日|分别|主动|先后|还|等|等单位|等部门|单位|部门|负责同志|负责人|主要负责人|主要领导|相关负责人|等[^，。；、]{0,8}(?:部门|单位|企业|政府|机构|高校|院校|团体|公司|家))+|共?[\d一二三四五六七八九十]+(?:个|家)(?:单位|部门|企业)?)$"
)


def outermost(context: Context, *families: str) -> list[Mention]:
    """Mentions of the families that lie in no other of them, in the order of the text."""
    kept: list[Mention] = []
    for mention in context.found(*families):  # by begin, the longest first
        if not kept or mention.begin >= kept[-1].end:
            kept.append(mention)
        elif mention.end > kept[-1].end and mention.end - mention.begin > kept[-1].end - kept[-1].begin:
            kept[-1:] = [*_leading(context, kept[-1].begin, mention.begin), mention]
    return kept


def _leading(context: Context, begin: int, end: int) -> list[Mention]:
    """The place that stands before a name that overlaps a shorter one: 乙县|丙农场|光热电站, 乙县丙农场 being one."""
    return [m for m in context.inside(begin, end, PLACE) if (m.begin, m.end) == (begin, end)]


def list_before(
    context: Context, position: int, mentions: Sequence[Mention], floor: int, loose: bool = False
) -> list[Link]:
    """The links of the list that ends at ``position`` (words such as 联合, 共同 may stand between), in text order.
    ``loose``: the last of the list may be no known name."""
    text = context.text
    ends = {m.end: m for m in mentions if m.begin >= floor}
    links: list[Link] = []
    while filler := _FILLER_BEFORE.search(text, max(floor, position - _LONGEST_FILLER), position):
        if filler.start() == position:
            break
        position = filler.start()
    if said := _SHORT_FORM.search(text, floor, position):
        position = said.start()
    if loose:
        position = _past_unknown(text, floor, position, ends)
    while position in ends:
        link = [ends[position]]
        while link[0].begin in ends:
            link.insert(0, ends[link[0].begin])
        links.insert(0, tuple(link))
        joint = _joint_before(text, floor, link[0].begin)
        if joint is None:
            break
        position = _past_unknown(text, floor, joint, ends) if loose and text[joint] in "、和与" else joint
    return links


def _past_unknown(text: str, floor: int, position: int, ends: Mapping[int, Mention]) -> int:
    """Where the list goes on to the left behind an item that is no known name; ``position`` if it does not."""
    unknown = None if position in ends else _UNKNOWN_BEFORE.search(text, max(floor, position - 24), position)
    return unknown.start() if unknown and unknown.start() in ends else position


def _joint_before(text: str, floor: int, position: int) -> int | None:
    """Where the link before the one at ``position`` ends: before 、, 和 and the like, and before the 市 of
    甲县、市|城乡一体化示范区."""
    for edge in (position, position - 1) if text[position - 1 : position] in _LEVELS else (position,):
        joint = _JOINT_BEFORE.search(text, floor, max(edge, floor))
        if joint and joint.start() < edge:
            return joint.start()
    return None


def list_after(context: Context, position: int, mentions: Sequence[Mention], stop: int) -> list[Link]:
    """The links of the list that begins at ``position``, in text order."""
    text = context.text
    begins = {m.begin: m for m in mentions if m.end <= stop}
    links: list[Link] = []
    if position not in begins and text[position : position + 1] in _LEVELS and position + 1 in begins:
        position += 1  # 深入市|城乡一体化示范区
    position = _known(context, position, begins, stop, mentions, links)
    while position in begins:
        link = [begins[position]]
        while (further := _next(text, link[-1], begins)) is not None:
            link.append(further)
        links.append(tuple(link))
        joint = _JOINT_AFTER.match(text, link[-1].end, stop) or _TAIL.match(text, link[-1].end, stop)
        if not joint or (joint.group() == "；" and joint.end() not in begins):
            break
        position = joint.end()
        if position not in begins and text[position : position + 1] in _LEVELS and position + 1 in begins:
            position += 1
        position = _known(context, position, begins, stop, mentions, links)
    return links


def _known(
    context: Context,
    position: int,
    begins: dict[int, Mention],
    stop: int,
    mentions: Sequence[Mention],
    links: list[Link],
) -> int:
    """Where the list goes on with a known name behind one or two items that are none, or behind the words that say of
    which sort it is (先进示范点|丙村); ``position`` if it does not."""
    text = context.text
    led = _LED.match(text, position, stop) if links and position not in begins else None
    if led is not None and led.end() in begins:
        return led.end()
    passed, closing = position, list[Link]()
    for _ in range(3):
        unknown = None if passed in begins else _UNKNOWN.match(text, passed, stop)
        if (
            unknown is None
            or _closes(unknown.group())
            or _ACTED.search(text, position, passed)
            or _DATED.search(unknown.group())
            or _SEEN.search(text, *unknown.span())
            or (text[passed - 1] == "，" and _of_people(context, *unknown.span()))
        ):
            break
        closing += [(m,) for m in _closing(mentions, passed, unknown.end() - 1)]
        passed = unknown.end()
    if passed in begins or links:
        links += closing
    return passed if passed in begins else position


def _of_people(context: Context, begin: int, end: int) -> bool:
    """Whether an item behind a comma is somebody with a post, who is no site: 视察工程，|副市长甲及|乙局负责人陪同."""
    return any(m.begin > begin for m in context.inside(begin, end, PERSON))


def _closes(item: str) -> bool:
    """Whether an unknown item ends the clause with what was done there: 在某开发区|举行，甲公司、乙公司入驻."""
    return item[-1] == "，" and _ACTED.search(item) is not None


def _closing(mentions: Sequence[Mention], begin: int, end: int) -> list[Mention]:
    """The site that an item of a list ends with, behind words that say what it serves (某通道配套|甲换流站)."""
    return [m for m in mentions if begin < m.begin and m.end == end and m.type in ("Facility", "Enterprise")]


def _next(text: str, left: Mention, begins: dict[int, Mention]) -> Mention | None:
    """What stands right behind a mention, or behind its 的 if it is no division but a village: 甲村的|乙基地."""
    if left.end in begins:
        return begins[left.end]
    owned = begins.get(left.end + 1) if text.startswith("的", left.end) and left.family == PLACE else None
    of_town = left.name[-1:] in "镇乡道" and owned is not None and (owned.full or owned.name).endswith(("村", "社区"))
    return owned if owned is not None and (of_town or owned.type != "AdministrativeDivision") else None
