"""Lists of posts behind words of taking office, as lives tell them: cut, and completed where a part has no body.

历任|青川县副县长、县委常委、政法委书记，安远市市长、市委书记等职 is 青川县副县长, 青川县委常委, 青川县委政法委书记,
安远市市长, 安远市委书记; 任|某矿务局东山矿、西山矿技术员 is a post at either mine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.extracting.context import Context
from kg.extracting.divisions import by_name
from kg.extracting.kinds import ending_of, place_ending_of
from kg.extracting.post_bodies import body_at, fits, is_named
from kg.extracting.posts import Post, head_before
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import ORGANIZATION, Ref

_HAN = "[\u3400-\u9fff]"
_PART = re.compile(r"[^，,；;。：\n]+")
_CUT = re.compile(
    r"、(?![一二三四五六七八九十\d]{1,3}[、和届])|/|[并还]?(?:先后|同时)?兼(?!职)任?|(?<![一二三四五六七八九十\d])和|以?及|与"
)
_ASIDE = re.compile(r"\s?（[^（）]{1,24}）$")
# behind the last title: 等职, 期间, （主持工作）, 直至退休
_TAIL = re.compile(
    r"(?:[等的]?(?:领导)?(?:职务?|一职|之职|要职|岗位))?(?:等)?"
    r"(?:期间|时|后|以来|至今|[直一]*[至到][^任]{0,14}|离休|退休|离任|[\d一二两三四五六七八九十]+[余多]?年)?$"
)
_JOB = re.compile(
    r"(?:(?:(?![级组班])[\u3400-\u9fff]){1,2}[长员师警工]|实习生|干部|教师|老师|医生|护士|代表|会计|出纳|文书|司机|秘书|战士|学徒|记者|负责人"
    r"|传承人|带头人)$"
)
_NO_POST = re.compile(
    r"(?:[党团盟]员|人员|队员|会员|家长|校友|增长|成长|特长|老师傅|职工|员工|[施动手竣开加]工|[重责]任)$"
)
# words of a telling, which no title behind a comma holds
_TELLS = re.compile(r"[的了着被把将获评授她他\d]|(?<![主责])任(?!务)|参加|领导下|工作|毕业|主持|负责|享受|当选")
_OPENS_TELLING = re.compile(
    r"[并又还再是未因使]|其[间中]|后(?![勤备方])|[同当]时|同年|为(?!民)|曾(?=任)|先后|在|从(?!化|江)|带[领队]|率"
)
_LEVEL = re.compile(
    rf"(?P<level>[省市县区州旗盟乡镇村])(?=委|政府|人大|政协|纪委|监委|长|法院|检察院|公安局|(?!直){_HAN}{{1,8}}[局委办会部])"
)
_CENTRAL = re.compile(r"中共|中国|国家|全国|中央|国务院|世界|国民党")
_GENERAL = re.compile(r"[省市县区州旗盟乡镇村]|地委|地区|专区|行署|公社|驻")
_ORGANS = ("工会", "党委", "党支部", "党总支", "党组", "团委", "党工委", "纪委", "支部", "总支")
_UNITS = ("车间", "班", "组", "室", "科", "股", "处", "部", "队", "庭", *_ORGANS)
# 校|团委书记, 镇|党委书记, 厂|办公室主任: the body that the telling is about, by its last character alone
_BY_SIGN = re.compile(
    r"(?P<sign>[校厂矿局所村排班旅师镇乡]|院(?!士)|社(?!会)|连(?![锁接])|营(?![销业运养])|团(?!结)|军(?![工需训政民分])"
    rf"|站(?!前)|场(?!馆)|行(?!政)|店|库(?!房)|处(?!理))(?P<unit>.{{0,12}}(?:{'|'.join(_UNITS)}|委员会))?$"
)
_ORGAN = re.compile(rf"(?:机关|第[一二三四五六七八九十]+)?(?:{'|'.join(_ORGANS)})$")
_SECTIONS = ("科", "车间", "处", "室", "队", "组", "班")
_OF_WHOLE = re.compile(r"副?总(?!支)|董事|监事|党委|工会|[厂局院校]长")  # 某厂设计科科长、|副总工程师
_SCHOOLS = "校学中小院"  # whose head is 校长
_TEAM = re.compile(r"(?:班组?|小组?|团队)$")  # 某中心|班组成员
_RANKS = (("班", "组"), ("室", "股"), ("科", "车间", "队", "庭"), ("处", "部"))  # the narrower first
_SIGN = re.compile(
    r"(?:代理?|副|常务副|第一)*(?P<sign>[班排连营团旅师军局厅处科股所站院校厂矿队县市乡镇村区州段行店场社馆园])长(?:助理)?"
)
_TROOPS = "排连营团旅师军"
_COMMITTEE = re.compile(rf"(?:中共)?{_HAN}{{1,10}}?(?:[省市县区州旗镇乡地]委|党委|工委)")
_OF_COMMITTEE = re.compile(
    r"组织部|宣传部|统战部|政法委|秘书长|副?书记|常委|委员|政研室|农工部|办公室|党校|工交|财贸|农村"
)
# 副科级|组织员, 主办|干事: of which sort a post is
_SORT = re.compile(
    rf"(?:{_HAN}{{0,3}}级|主办|专职|兼职|代理?|副|首席|名誉|常务|执行|第一|助理|见习|一线|候补|特约|特聘|客座|外聘|原)+$"
)
_WORKERS = ("员", "者", "人", "手", "师")  # 特约记者, 农民观察员, 节目主持人: of no body
_REGIONS = ("省", "市", "县", "区", "州", "旗", "盟")


class Title(NamedTuple):
    """A title as written, its head, and the joined span of what is written of it."""

    text: str
    head: str
    begin: int
    end: int


def listed(context: Context, begin: int, stop: int) -> tuple[list[Title], int]:
    """The titles of the list that begins at ``begin``, and where it ends; none if no post stands there."""
    titles: list[Title] = []
    end = begin
    for part in _PART.finditer(context.text, begin, stop):
        follows = part.start() == end + 1 and context.text[end] in "，,"
        if titles and not (follows and _is_title(context.text, part.start(), part.end())):
            break
        found = list(_titles(context.text, part.start(), part.end())) if part.start() <= end + 1 else []
        if not found or (titles and not _is_tail(context.text[found[-1].end : part.end()])):
            break
        titles += found
        end = part.end()
        if not _is_tail(context.text[found[-1].end : end]):
            break
    return titles, titles[-1].end if titles else begin


def _is_title(text: str, begin: int, end: int) -> bool:
    """Whether a part behind a comma may be nothing but titles."""
    return not (_OPENS_TELLING.match(text, begin) or _TELLS.search(_ASIDE.sub("", text[begin:end])))


def _is_tail(rest: str) -> bool:
    """Whether nothing is told behind a title but brackets and 等职."""
    return _TAIL.fullmatch(_ASIDE.sub("", rest)) is not None


def _titles(text: str, begin: int, stop: int) -> Iterator[Title]:
    """The titles of the part between commas at ``begin:stop``."""
    pending: list[tuple[int, int]] = []
    start = begin
    for cut in (*_CUT.finditer(text, begin, stop), None):
        end = cut.start() if cut else stop
        if cut and end == start:
            start = cut.end()  # 局长、|兼|书记
            continue
        bare = _bare_end(text, start, end)
        head = _head(text, start, bare)
        if head and not {"的", "《", "“"} & set(text[start:bare]):
            yield from _shared(text, pending, start, bare, head)
            yield Title(text[start:bare], head, start, bare)
            pending = []
        elif cut and cut.group() == "、":
            pending.append((start, end))
        elif cut:
            continue  # 规划|和|自然资源局局长
        start = cut.end() if cut else end


def _head(text: str, begin: int, end: int) -> str:
    """The head of the post that ``begin:end`` is, without the unit before it (办公室|主任); "" if it is none."""
    if end - begin < 2 or _NO_POST.search(text, begin, end):
        return ""
    head = head_before(text, end)
    if not head:
        job = _JOB.search(text, begin, end)
        return job.group() if job else ""
    if len(head) > end - begin:
        return ""
    unit = _unit().match(head)
    return head[unit.end() :] if unit and head_before(head, len(head)) and unit.end() < len(head) - 1 else head


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(trie_pattern({*_UNITS, *words("subunits"), "办公室"} - {"部", "处", "室", "科"}))


def _bare_end(text: str, begin: int, end: int) -> int:
    """Where a title ends, without the brackets and the words of time and office behind it."""
    said = text[begin:end]
    while (cut := _ASIDE.sub("", _TAIL.sub("", said)).rstrip()) != said:
        said = cut
    return begin + len(said)


def _shared(text: str, pending: list[tuple[int, int]], start: int, end: int, head: str) -> Iterator[Title]:
    """The same post at the bodies that stand before the one that is told with it: 东山矿、|西山矿技术员."""
    for first, last in pending:
        at = text.find(text[last - 1], start + 1, end - len(head))
        if at > 0:
            yield Title(text[first:last] + text[at + 1 : end], head, first, last)


def complete(context: Context, titles: list[Title], above: str) -> tuple[list[Post], str]:
    """The posts of a list with their bodies, and the body that the last is of; ``above`` is the body or the place where
    the person worked before."""
    posts = []
    for title in titles:
        said = title.text.removesuffix(title.head)
        whole = title.text if _is_own(context, title, said) else _joined(title, said, above) or title.text
        body, carried = whole.removesuffix(title.head), whole != title.text
        ref = _body(context, body) if carried else body_at(context, title.begin, title.begin + len(said))
        posts.append(Post(title.begin, title.end, whole, title.head, body, ref, carried))
        if not _SORT.fullmatch(body) and (len(body) > 2 or not title.head.endswith(_WORKERS)):
            above = _next_above(_TEAM.sub("", body) if title.head.endswith("成员") else body, above)
    return posts, above


def _next_above(body: str, above: str) -> str:
    """The body that what follows a post of ``body`` is of: 厂办公室 behind 某钢铁厂炼钢车间 is of 某钢铁厂."""
    if not body or not (sign := _BY_SIGN.match(body)):
        return body or above
    at = above.rfind(sign["sign"])
    return above[: at + 1] + (sign["unit"] or "") if at > 0 else body


def _body(context: Context, name: str) -> Ref | None:
    """The organisation named in the text that a carried body is, or begins with."""
    named = [m for m in context.found(ORGANIZATION) if name.startswith(context.text[m.begin : m.end])]
    return max(named, key=lambda m: m.end - m.begin).ref if named else None


def _is_own(context: Context, title: Title, body: str) -> bool:
    """Whether a title tells its own body in full."""
    of_division = any(body[:n] in by_name() for n in range(2, 7))
    if _BY_SIGN.match(body):
        return not of_division
    if len(body) < 2 or _LEVEL.match(title.text):
        return False
    if of_division or is_named(context, title.begin, title.begin + len(body)) or _CENTRAL.match(body):
        return True
    if body.endswith(_UNITS):
        whose = _ORGAN.sub("", body)
        return whose not in ("", body) and ending_of(body, len(whose)) is not None
    return _GENERAL.match(body) is not None or len(body) > 7


def _joined(title: Title, body: str, above: str) -> str:
    """A title with the body ``above`` that it leaves out; "" if it is not of that body."""
    if not above or not fits(title.head, _ORGAN.sub("", above), title.head):
        return ""
    if level := _LEVEL.match(title.text):
        at = above.find(level["level"], 1, 10)
        return above[:at].removeprefix("中共") + title.text if at > 0 else ""
    for size in range(min(len(above), len(body), 8), 0, -1):
        if above.endswith(body[:size]) and (size > 1 or body[0] in "市县区州旗盟镇乡村"):
            return above + title.text[size:]  # 县委组织部, |组织部副部长
    if above.endswith(_REGIONS) and not _SIGN.fullmatch(title.head):
        return ""
    if not body or _SORT.fullmatch(body):
        return _under_sign(above, title.head, body)
    committee = _COMMITTEE.match(above)
    if committee and above.endswith(("委", "部", "室")) and _OF_COMMITTEE.match(title.text):
        return (above if _is_narrower(body, above) else committee.group()) + title.text
    if body.endswith((*_UNITS, *words("subunits"))) and not _BY_SIGN.match(body):
        return _parent(above, body) + title.text
    return ""


def _under_sign(above: str, head: str, body: str) -> str:
    """A bare head at the body above, cut to the unit that has such a head: 某团二连三排, |连长."""
    above = _ORGAN.sub("", above)
    sign = _SIGN.fullmatch(head)
    signs = _SCHOOLS if sign and sign["sign"] == "校" else sign["sign"] if sign else ""
    if _OF_WHOLE.match(head) and above.endswith(_SECTIONS):
        above = _parent(above, above)
    elif sign and sign["sign"] != "班" and above[-1] not in signs:
        at = above.rfind(sign["sign"])
        known = at > 0 and (ending_of(above, at + 1) or place_ending_of(above, at + 1) or sign["sign"] in _TROOPS)
        if not known:
            return ""
        above = above[: at + 1]
    return above + body + head


def _is_narrower(unit: str, above: str) -> bool:
    """Whether a unit may be a part of the body above: its rank is lower (a 科 of a 部)."""
    ranks = [next((n for n, signs in enumerate(_RANKS) if name.endswith(signs)), len(_RANKS)) for name in (unit, above)]
    return ranks[0] < ranks[1]


def _parent(above: str, unit: str) -> str:
    """The body that a unit is of: the one above, without its own unit if the two stand side by side (某厂|供应科,
    |销售科)."""
    above = _ORGAN.sub("", above)
    if unit.endswith(_ORGANS) or _is_narrower(unit, above):
        return above
    ends = (
        at for at in range(len(above) - 2, 1, -1) if ending_of(above, at) and not above[:at].endswith((*_UNITS, "办"))
    )
    return above[: next(ends, len(above))]
