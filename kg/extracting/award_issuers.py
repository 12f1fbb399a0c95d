"""Which bodies confer an award: those that 被…评为 names, those before 颁发的 or 公布的, those that hold the contest,
those that gave out the list."""

from __future__ import annotations

import re

from kg.extracting.award_names import AwardName
from kg.extracting.award_statement import Clause
from kg.extracting.context import Context
from kg.extracting.recipient_names import outer, phrase_start, side_by_side
from kg.extracting.recipients import agent_of, put_on
from kg.model import ORGANIZATION, Mention, Ref

_TOWARD = re.compile(r"(?<![作成认称分因])[为给向](?=[^，。；]*$)")  # 为甲校、乙院等|颁发“…”奖牌
_AREA_S = re.compile(r"(?P<area>[\u4e00-\u9fff]{1,6}[省市县区州盟旗])“")
_BODY_S = re.compile(r"(?:(?:颁发|授予|评选|命名)的)?")
_BESIDE = re.compile(r"[、和与]?")
_TOGETHER = re.compile(r"(?:（[^（）]*）)?(?:、|和|与|及|以及|会同|协同|联合)")
# 获某会|颁发的“…”, 入选某厅、某局|联合发文命名的…
_CONFERRED_BY = re.compile(
    r"(?:等[^，。；、的]{0,8})?(?:联合|共同|组织|发文)*(?:颁发|颁布|授予|授|评选|遴选|发布|公布|确定|认定|命名|评定|批复|推荐)的|"
    r"(?:颁发|授予)(?=“)"
)
_BEFORE_TITLE = re.compile(r"“[^“”]+”(?:[^，。；、“”]{0,12}奖|荣誉|称号|荣誉称号|奖|[，。；、]|$)")
# 在某局|组织的比赛中|荣获
_HELD = re.compile(
    r"在(?P<who>[^，。；]{2,40}?)(?:联合|共同)?(?:组织|举办|主办|开展)的?[^，。；]{2,60}?(?:中|上)，?[^，。；]{0,12}$"
)
# 某厅|印发《关于公布…名单的通知》，某县入选
_ANNOUNCED = re.compile(
    r"(?:联合|相继|先后|分别)?(?:印发|下发|公布|发布|通报)了?"
    r"(?:《关于(?:公布|命名|认定|表彰|表扬|通报|确定|评定|授予)|[^，。；《]{2,40}?(?:名单|名录|榜单|结果)(?=[，。；]))"
)


def issuers_of(context: Context, clause: Clause, active: bool = False) -> tuple[Ref, ...]:
    """The bodies that confer: between 被 or 由 and the verb, or the subject of 授予 or 将…列入, with
    those listed beside it."""
    start = phrase_start(context.text, clause.floor, clause.verb)
    stop = clause.verb
    if active and (toward := _TOWARD.search(context.text, start, stop)):
        stop = toward.start()
    if put := None if active else put_on(context, clause):
        stop = put.start()
    elif not active:
        agent = agent_of(context, start, clause.verb)
        if not agent:
            return ()
        start = agent.start("who")
    bodies = [m for m in outer(context, start, stop) if m.family == ORGANIZATION]
    row = bodies[:1]
    for body in bodies[1:]:
        if not _TOGETHER.fullmatch(context.text, row[-1].end, body.begin):
            break
        row.append(body)
    return tuple(m.ref for m in row)


def bodies_heading(context: Context, begin: int, end: int) -> tuple[list[Mention], int]:
    """The bodies right after the verb that confer what follows in quotation marks (荣获省某厅、省某会“…”称号) or after
    颁发的, and where the award itself begins."""
    named = [m for m in outer(context, begin, end) if m.family == ORGANIZATION]
    row: list[Mention] = []
    position = begin
    for mention in named:
        if not _BESIDE.fullmatch(context.text, position, mention.begin):
            break
        row.append(mention)
        position = mention.end
    said = _CONFERRED_BY.match(context.text, position, end)
    if row and said:
        return row, said.end()
    if row and _BEFORE_TITLE.match(context.text, position, end):
        return row, position
    return [], begin


def bodies_behind(context: Context, clause: Clause) -> tuple[Ref, ...]:
    """The bodies that hold the contest in which an award was won, else those that the sentence says gave out
    the list."""
    held = _HELD.search(context.text, clause.floor, clause.verb)
    if held:
        bodies = [m for m in outer(context, *held.span("who")) if m.family == ORGANIZATION]
        return _ending_at(context, bodies, held.end("who"))
    announced = _ANNOUNCED.search(context.text, clause.begin, clause.verb)
    if not announced:
        return ()
    bodies = context.inside(clause.begin, announced.start(), ORGANIZATION)
    return _ending_at(context, bodies, announced.start())


def _ending_at(context: Context, bodies: list[Mention], end: int) -> tuple[Ref, ...]:
    """The last of the bodies with those listed beside it, if it ends at ``end``."""
    return tuple(m.ref for m in side_by_side(context, bodies)) if bodies and bodies[-1].end == end else ()


def of_elsewhere(award: AwardName, issuers: tuple[Ref, ...]) -> bool:
    """Whether an award begins with an area that none of the bodies is of (获省政府颁发的“甲”、|某市“乙”)."""
    area = _AREA_S.match(award.name)
    return area is not None and not any(area["area"] in issuer.name for issuer in issuers)


def conferring(
    context: Context, clause: Clause, award: AwardName, recipients: tuple[Ref, ...], issuers: tuple[Ref, ...]
) -> tuple[Ref, ...]:
    """The body right before the award in a list of such (获批省某厅“…机构”、市某局“…基地”), else the ``issuers``."""
    bodies = context.inside(clause.after, award.begin, ORGANIZATION)
    own = next((m.ref for m in bodies if _BODY_S.fullmatch(context.text, m.end, award.begin)), None)
    return issuers if own is None or own in recipients or own in issuers else (own,)
