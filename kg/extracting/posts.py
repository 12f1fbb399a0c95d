"""Posts as they are written before a name: split, and completed where a part leaves its body out.

市委常委、秘书长 is 市委常委 and 市委秘书长; 郑州银行党委书记、董事长 is two posts of the bank; 副市长、市公安局局长
stays as it is. What a part leaves out is carried over from the part before it, from the person before it in the
sentence (市政协主席甲，副主席乙), or from the body of the fitting kind named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.extracting.context import Context
from kg.extracting.peoples import past_people
from kg.extracting.person_names import name_end
from kg.extracting.post_bodies import (
    beside,
    body_at,
    body_meant,
    employer,
    ends_of_names,
    fits,
    is_named,
    job_at_end,
    ranked,
    same_sentence,
    seat_before,
    unnamed_body,
    with_discipline,
)
from kg.extracting.post_edges import RANKS, body_start
from kg.lexicon import words
from kg.model import ORGANIZATION, Mention, Ref

_LONGEST_HEAD = 9
_OWN = re.compile(
    r"[省市州盟县区旗镇乡村](?:长(?:候选人|助理)?|委书记)$|院士$|代表$|政协委员$|教授$|研究员$|(?<!总)(?<!总.)(?<!总..)师$|医生$|家$|记者$|学者$|专家$|村支书$|国务委员$|^国家副?主席$"
)
_CALLED_SHORT = re.compile(r"（(?:以下)?简称[^（）]*）$")  # 某有限公司（简称某某）|董事长
_PROFESSION = re.compile(r"(?:教授|研究员|师|医生)$")
_BASE = re.compile(r"^(?:原|代理|代|常务|执行|名誉|荣誉|专职|第一|副|首席|轮值|党组|党委)+")
_SEPARATOR = re.compile(r"[、，]$|[、，]?(?:兼任|兼)$")
_PARTY_UNIT = re.compile(r"(?:机关|第[一二三四五六七八九十]+)?党(?:总支部|支部|总支|委|组)$")
_MEMBERS = re.compile(r"(?:班组|小组|团队)$")  # 某中心班组|成员
_BRANCH = re.compile(r"(?:门诊|机关|离退休|在职)?(?:第[一二三四五六七八九十]+)?$")
_JOB = re.compile(r"(?:长|员|师|警|干部|职工|工人|教师|医生|护士|代表|传承人|负责人|带头人|(?<![职员施加动开手])工)$")
_OF_PEOPLE = ("族", "男", "女")  # 与回族女|焊工甲交谈: a post of none of the bodies before
_BECAME = ("为", "获", "评", "任", "是", "成", "选")
_COMMITTEES = ("省委", "市委", "州委", "县委", "区委", "旗委", "党组", "政府")
_OF_COMMITTEES = ("party", "government")
_PARTY_OFFICE = ("机关党委", "机关工委")  # in which the further posts of its secretary are not: 某新区|调研员
_UNITS = ("科", "室")  # of a hospital or office
_RANKED = ("上将", "中将", "少将", "大校", "上校", "中校", "少校")
BEHIND_NAMES = ("院士", "教授", "副教授", "研究员", "老师", "医生", "先生", "女士", "同志", "博士", *_RANKED)
_AT_ONCE = ("书记", "董事长", "总经理", "院长", "校长", "所长", "局长", "厂长", "会长", "主编")
_CALLED_ON = re.compile(r"(?:慰问|看望|走访|探望)了?[^，。；、]{0,12}$")
_UNNAMED = ("负责人", "负责同志", "代表", "专家", "学者", "记者", "家属")  # who often stay without a name
# 北川区委, 北川区|区委
_OF_REGION = re.compile(r"^(?:中共)?(?P<region>(?!中共)[\u3400-\u9fff]{1,8}?(?P<level>[省市县区州旗]))(?P=level)?委$")
_HEAD_OF_REGION = re.compile(r"(?:代|常务)?副?[省市县区州旗]长")
_MEMBER = re.compile(r"[\u3400-\u9fff]{0,10}?[省市州县区旗]委(?:常委|委员)(?=[\u3400-\u9fff]{2,8}长$)")
# 省教育厅副厅长甲和|发展规划处处长乙: one name and what joins the next
_BESIDE_HIM = re.compile(r"(?:[\u3400-\u9fff·]{2,4}|[A-Za-z .·]{4,24})(?:教授|同志|先生|女士)?(?:[、和与及]|以及)")
# 我市|市委副书记, 我省|清川县某校教师
_OURS = re.compile(r"[我本][省市县区州旗](?=[省市县区州旗]|[\u3400-\u9fff]{2,4}[县市区镇乡旗村])")
_OUR = re.compile(r"[我本][省市县区州旗]")  # 我市|甲有限公司
_OUR_HEAD = re.compile(r"[我本](?P<level>[省市县区州旗镇乡村])(?=(?P=level)[长委])")  # 我|县|县长
_NEXT = re.compile(r"(?:[\u3400-\u9fff·]{2,4})?[、，和]")
_MADE_UP = re.compile(r"(?P<body>[\u3400-\u9fff]{2}[委办会组])(?:组成)?(?:人员|成员)(?:构成|组成|名单)?，")
_TROUPE = re.compile(r"(?<!集)团$")
_COUNCIL = ("理事长", "会长", "主任委员")
_OF_GROUPS = (*_COUNCIL, "指挥长", "总指挥", "组长", "召集人", "秘书长")  # whose holders have other posts besides
_STAFF = re.compile(r"(?:职工|员工|工人|(?<![职员施加动开手竣完人])工)$")  # 某厂细纱车间挡车工、|技师甲
# 区委组织|部长、统战|部长: the second is of the committee, not of its 组织部
_MINISTRY = re.compile(
    r"(?P<committee>[\u3400-\u9fff]{0,10}(?:[省市州县区旗]委|党工委|党委))(?:组织|宣传|统战|社会工作|农村工作)"
)
_QUALIFIERS = ("时任", "现任", "代理", *RANKS)
_KIND_OF_HEAD = (
    (re.compile(r"主席$"), ("ConsultativeConference", "Association")),
    (re.compile(r"主任$|秘书长$"), ("PeoplesCongress",)),
    (re.compile(r"董事|总经理$|经理$|总裁$|监事"), ("Enterprise",)),
    (re.compile(r"校长$"), ("EducationalOrganization",)),
    (re.compile(r"院长$"), ("HealthOrganization", "EducationalOrganization")),
    (re.compile(r"会长$"), ("Association",)),
)


@dataclass(frozen=True, slots=True)
class Post:
    """A post before a name: joined span, title in full, its head (局长), its body as text and as an entity."""

    begin: int
    end: int
    title: str
    head: str
    body: str
    ref: Ref | None
    carried: bool


@cache
def heads() -> dict[str, str]:
    """Heads of posts → kind (party, government, …)."""
    return dict(line.split() for line in words("posts"))


def head_before(text: str, end: int) -> str:
    """The longest head of a post that ends at ``end``, empty if none."""
    return next((h for n in range(_LONGEST_HEAD, 1, -1) if (h := text[max(end - n, 0) : end]) in heads()), "")


def bare(head: str) -> str:
    """A head without its qualifiers: 常务副主任 → 主任."""
    return _BASE.sub("", head) or head


def posts_before(context: Context, end: int, floor: int, before: list[Post]) -> list[Post]:
    """The posts that end at ``end``, in the order of the text; ``before`` are the posts read earlier in the entry.

    ``floor`` is where the sentence, or the name before, ends: nothing is read beyond it.
    """
    parts: list[tuple[int, str, int]] = []
    sharing: dict[int, list[tuple[int, int]]] = {}
    while (head := _head_before(context, end) or _job(context, end, floor, parts)) and end - len(head) >= floor:
        if _titled(context, end - len(head), head):
            break
        if head.endswith(_AT_ONCE) and head_before(context.text, end - len(head)).endswith(_AT_ONCE):
            parts.append((end - len(head), head, end))  # 党委书记|院长甲, with no mark between
            end -= len(head)
            continue
        start = past_people(context.text, body_start(context, end - len(head), floor), end - len(head))
        became = {context.text[start - 1 : start], context.text[start : end - len(head)]} & {*_BECAME}
        unnamed = head.endswith(_UNNAMED) or _CALLED_ON.search(context.text, floor, start)
        if parts and context.text[end] == "，" and (became or unnamed):
            break  # 甲被评为全国优秀教师，|某馆馆长乙; 某局负责人，|某集团董事长甲; 慰问监考教师，|某局局长乙
        member = _MEMBER.match(context.text, start, end)
        parts.append((member.end() if member else start, head, end))
        if member:
            end = member.end()  # 清川县委常委|宣传部长甲
            continue
        if shared := _shared_bodies(context, start, end - len(head), floor):
            sharing[start] = shared
            parts += [(begin, head, stop) for begin, stop in shared]
            start = shared[-1][0]
        separator = _SEPARATOR.search(context.text[max(start - 3, floor) : start])
        if not separator:
            break
        end = start - len(separator.group())
    posts: list[Post] = []
    for start, head, stop in reversed(parts):
        posts.append(_complete(context, start, head, stop, posts, before, floor))
    return posts + list(_further(posts, sharing))


def _job(context: Context, end: int, floor: int, parts: list[tuple[int, str, int]]) -> str:
    """The work that ends at ``end``, left of a title, which its holder does in a named body; "" if none does."""
    job = context.token_ending(end) if parts and _STAFF.search(context.text, max(floor, end - 3), end) else None
    if job is None or job.begin < floor or job.word in ("", "工"):
        return ""
    return job.word if is_named(context, body_start(context, job.begin, floor), job.begin) else ""


def _further(posts: list[Post], sharing: dict[int, list[tuple[int, int]]]) -> Iterator[Post]:
    """The further posts of bodies that share the first: 甲集团、乙电气党委书记、|董事长 is 甲集团董事长 too."""
    for start, shared in sharing.items():
        last = next((post for post in posts if post.begin == start), None)
        further = [post for post in posts if last and post.carried and post.begin > start and post.body == last.body]
        for one in [post for post in posts if (post.begin, post.end) in shared]:
            for post in further:
                yield replace(post, title=one.body + post.head, body=one.body, ref=one.ref)


def posts_stated(context: Context, begin: int, end: int) -> list[Post]:
    """The posts that ``begin:end`` states of a person named before: parted by 、 or 兼; the first names the body, the
    others are of the same one unless they name their own (X公司储配党支部书记、储配部部长)."""
    text = re.sub(r"（[^（）]*）$", "", context.text[begin:end])
    posts: list[Post] = []
    base = ""
    for title, at, above in (unit for stated in _titles(text, begin) for unit in _units(context, *stated)):
        head = head_before(title, len(title)) or job_at_end(context, title, at + len(title))
        ref = body_at(context, at, at + len(title) - len(head))
        own = not (above or base) or title[0] == "驻" or is_named(context, at, at + len(title))
        own = own or _HEAD_OF_REGION.fullmatch(title) is not None  # 县委副书记、|县长
        whole = title if own else (above or base) + title
        base = base or _base(title, head)
        ref = ref or (posts[0].ref if posts and whole != title else None)  # 某公司某部部长, of the company
        posts.append(Post(at, at + len(title), whole, head, whole[: -len(head)], ref, whole != title))
    return posts


def _base(title: str, head: str) -> str:
    """The body that further titles are of: without the party branch that the first one is of."""
    body = title[: -len(head)]
    body = _MEMBERS.sub("", body) if head == "成员" else body
    return _BRANCH.sub("", body) if head.startswith(("党支部", "党总支", "支部", "总支")) else _PARTY_UNIT.sub("", body)


def _titles(text: str, begin: int) -> Iterator[tuple[str, int]]:
    """The titles of a part with their joined positions: cut at a 、 or 兼 that stands behind the head of a post."""
    start = 0
    for found in re.finditer(r"、|兼(?:任)?|$", text):
        position = found.start()
        title = text[start:position]
        if len(title) > 1 and (head_before(text, position) or _JOB.search(title)):
            yield title, begin + start
            start = found.end()
        elif len(title) > 3 and text.startswith(title[:3], position + 1):
            start = found.end()  # 某集团操作能手、|某集团讲师


def _units(context: Context, title: str, at: int) -> Iterator[tuple[str, int, str]]:
    """The posts that one head states of several units, and the body that later units are of: 某医院甲科、乙室主任 is
    某医院甲科主任 and 某医院乙室主任. Any other title as it is."""
    head = next((h for h in ("副主任", "主任") if title.endswith(h)), "")
    units = title[: len(title) - len(head)].split("、") if head else []
    found = [m for m in context.found(ORGANIZATION) if m.begin == at and m.end < at + len(units[0])] if units else []
    if len(units) < 2 or not found or not all(unit.endswith(_UNITS) for unit in units):
        yield title, at, ""
        return
    above = max(found, key=lambda m: m.end)
    for number, unit in enumerate(units):
        yield unit + head, at, context.text[above.begin : above.end] if number else ""
        at += len(unit) + 1


def _head_before(context: Context, end: int) -> str:
    """The head that ends at ``end``: one before which a known body ends (省委巡视组|组长), else the longest."""
    found = head_before(context.text, end)
    ends = ends_of_names(context)
    for size in range(len(found) - 1, 1, -1):
        if end - size in ends and end - len(found) not in ends and context.text[end - size : end] in heads():
            return context.text[end - size : end]
    return found


def _titled(context: Context, end: int, head: str) -> bool:
    """Whether a title stands behind a name (陈铁山|院士、某学者甲): it is of that person, not of the next."""
    if head not in BEHIND_NAMES or end in ends_of_names(context):
        return False  # 云泽师范大学|教授: no 范大学 is one
    return any(name_end(context.text[:end], end - n, True) == end for n in (3, 2) if end >= n)


def _shared_bodies(context: Context, start: int, stop: int, floor: int) -> list[tuple[int, int]]:
    """Bodies that share the head with the body at ``start``: 中国企业联合会、企业家协会会长."""
    shared, ends = [], ends_of_names(context)
    while start > floor and context.text[start - 1] == "、" and stop > start:
        begin = ends.get(start - 1)
        if begin is None or begin < floor or head_before(context.text, start - 1):
            break
        if _TROUPE.search(context.text, begin, start - 1) and not _TROUPE.search(context.text, start, stop):
            break  # 率某艺术团、|某协会主席甲: no 主席 of a troupe
        shared.append((begin, start - 1))
        start = begin
    return shared


def _complete(
    context: Context, start: int, head: str, end: int, mine: list[Post], before: list[Post], floor: int
) -> Post:
    text = context.text
    start += 2 * bool(_OURS.match(text, start) or (_OUR.match(text, start) and is_named(context, start + 2, end)))
    start += bool(_OUR_HEAD.match(text, start - 1))
    if text[start - 1 : start] == "驻" and start > floor:
        start = with_discipline(
            text, unnamed_body(context, start - 1, floor), floor
        )  # 某国政府驻|某地办事处主任, 驻|某地总领事
    body_end = end if not text[start:end].endswith(head) else end - len(head)
    body = seat_before(context, start, body_end, floor) + _CALLED_SHORT.sub("", text[start:body_end].replace("\n", ""))
    ref = _committee_of(context, start, body, before) or body_at(context, start, body_end)
    meant = None if ref else body_meant(context, start, body)
    if meant and meant[1] != body:
        return Post(start, end, meant[1] + head, head, meant[1], meant[0], True)
    firm = None if ref or meant else next((p for p in reversed(before) if _is_unit_of(body, p.body)), None)
    if firm:  # 远大集团总裁甲，|集团华北区总经理乙
        return Post(start, end, firm.body + body[2:] + head, head, firm.body + body[2:], firm.ref, True)
    ref = meant[0] if meant else ref
    region = "" if body else _region_of(context, start, head, mine or before[-1:])
    if region or (mine and (region := beside(mine[-1].title, body + head))):
        return Post(start, end, region + body + head, head, region + body, None, True)
    source = _carrier(context, start, head, body, mine, before)
    if source is None:
        return Post(start, end, body + head, head, body, ref, False)
    if source.body.endswith(body) and body:
        return Post(start, end, source.body + head, head, source.body, source.ref, True)
    return Post(start, end, source.body + body + head, head, source.body + body, source.ref, True)


def _is_unit_of(body: str, firm: str) -> bool:
    """Whether a body is a unit of a firm that it calls by its noun alone."""
    noun = body[:2] if body[:2] in ("集团", "公司") and body[2:4] != "公司" else ""
    return bool(noun) and len(body) > len(noun) and len(firm) > len(noun) and firm.endswith(noun)


def _committee_of(context: Context, start: int, body: str, before: list[Post]) -> Ref | None:
    """清川县委书记甲，|县委副书记乙: the committee with its county, where the sentence has named it."""
    if body not in ("县委", "区委", "旗委"):
        return None
    named = [p.body for p in before if p.body.endswith(body) and p.body != body]
    near = named and same_sentence(context, before[-1].end, start)
    return Ref(ORGANIZATION, named[-1]) if near else None


def _region_of(context: Context, start: int, head: str, last: list[Post]) -> str:
    """江油市委副书记、|市长甲; 洛阳市委书记甲，|市长乙: the region of the committee right before, of a head of its
    government."""
    committee = _OF_REGION.search(last[-1].body) if last and _HEAD_OF_REGION.fullmatch(head) else None
    if committee is None or committee["region"][-1] != head[-2] or not same_sentence(context, last[-1].end, start):
        return ""
    return committee["region"] if _NEXT.fullmatch(context.text, last[-1].end, start) else ""


def _carrier(context: Context, start: int, head: str, body: str, mine: list[Post], before: list[Post]) -> Post | None:
    """The post whose body an incomplete part takes over, None if the part is complete."""
    body = "" if body in _QUALIFIERS else body
    before = [post for post in before if fits(head, post.body, post.head)]
    if mine and not fits(head, mine[-1].body, mine[-1].head):
        return None
    if body and not ((body + head)[: len(body) + 1].endswith(words("subunits")) or body.endswith(words("subunits"))):
        return None
    if body and (ranked(body) or is_named(context, start, start + len(body))):
        return None
    if body and not mine:
        return _parent(context, start, before)
    if mine:
        last = mine[-1]
        if head == "部长" and body and (whole := _MINISTRY.fullmatch(last.body)):
            return replace(last, body=whole["committee"])
        if last.body.endswith(_PARTY_OFFICE) and heads().get(head) != "party":
            last = replace(last, body=last.body[:-4], ref=body_at(context, last.begin, last.begin + len(last.body) - 4))
        if body and _PROFESSION.search(last.head) and (whose := employer(context, last.begin, last.body)):
            return replace(last, body=whose)
        of_government = head.startswith(("党组", "代")) and last.body.endswith("政府")  # 某县政府副县长、|代理县长
        own = _OWN.search(last.head) and not of_government
        return last if last.body and (body or of_government or not _OWN.search(head)) and not own else None
    if not body and (colleague := _colleague(context, start, head, before)):
        return colleague
    if body or _OWN.search(head) or context.text[start - 1 : start] in _OF_PEOPLE:
        return None
    if context.text.startswith("、", start + len(head)) and bare(head) in _OF_GROUPS:
        firsts = [p for p in before if _opens_titles(context, p) and same_sentence(context, p.end, start)]
        if firsts:
            return firsts[-1] if firsts[-1].body else None
        if before and before[-1].body.endswith(_COMMITTEES) and bare(before[-1].head) != bare(head):
            return None  # 县委书记甲，|副组长、副县长乙: of a group whose name is not told
    before = [p for p in before if not (len(p.body) == 1 and p.body in "局院校厂矿站所馆")]  # 厂工会主席甲、|副厂长乙
    before = [p for p in before if p.body and p.body not in RANKS and p.body[0] != "驻"]  # no 专职 to hand on
    near = [p for p in before if same_sentence(context, p.end, start)]
    alike = [p for p in before if bare(p.head) == bare(head)]
    if near and alike and bare(head) in _COUNCIL and same_sentence(context, alike[-1].end, start):
        return alike[-1]  # 实验室理事长甲，副理事长、某院院长乙，|副理事长丙: not of that 院
    host = None if near else _host(context, start, head)
    if host and same_sentence(context, host.begin, start):
        return host
    if near and not (alike and near[-1].body.endswith(_COMMITTEES) and heads().get(head) not in _OF_COMMITTEES):
        return near[-1]  # 实验室理事长、市委书记甲，|理事长、某厅厅长乙: no 理事长 of a party committee
    return alike[-1] if alike else host


def _colleague(context: Context, start: int, head: str, before: list[Post]) -> Post | None:
    """The post of the person right before who has the same profession: 某大学教授甲、|副教授乙."""
    last = before[-1] if before and _PROFESSION.search(head) else None
    if last is None or not last.body or bare(last.head) != bare(head):
        return None
    return last if _NEXT.fullmatch(context.text, last.end, start) else None


def _opens_titles(context: Context, post: Post) -> bool:
    """Whether a post is the first of several that one person has: |防指政委、县委书记甲, |指挥长、县长乙."""
    return context.text.startswith("、", post.end) and context.text[post.begin - 1 : post.begin] != "、"


def _parent(context: Context, start: int, before: list[Post]) -> Post | None:
    """The body above the one of the person before in the sentence: X总院急救中心主任甲和|内科主任乙."""
    near = [p for p in before if p.body and same_sentence(context, p.end, start)]
    if not near:
        return None
    last = near[-1]
    above = [m for m in context.found(ORGANIZATION) if m.begin == last.begin and len(m.name) < len(last.body)]
    if not above:
        beside = last.ref and _BESIDE_HIM.fullmatch(context.text, last.end, start)
        return Post(last.begin, last.end, "", last.head, last.body, last.ref, True) if beside else None
    body = max(above, key=lambda m: m.end)
    return Post(body.begin, body.end, "", last.head, body.name, body.ref, True)


def _host(context: Context, start: int, head: str) -> Post | None:
    """The body of the kind that has such a post, named last before ``start``."""
    kinds = next((kinds for pattern, kinds in _KIND_OF_HEAD if pattern.search(head)), ())
    named = [m for m in context.found(ORGANIZATION) if m.end <= start and (m.type in kinds or _committee(m, head))]
    made_up = _MADE_UP.search(context.text, context.sentence(start)[0], start)
    if made_up and not any(m.end == made_up.end("body") for m in named):
        return None  # 调整某安委人员构成，甲担任|主任: of that group, whose name is not known
    return Post(named[-1].begin, named[-1].end, "", head, named[-1].name, named[-1].ref, False) if named else None


def _committee(mention: Mention, head: str) -> bool:
    return head.endswith("主任委员") and mention.name.endswith("委员会")
