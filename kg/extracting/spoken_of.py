"""Whom a common noun or pronoun means: 学校 the school that the entry is titled by or was told of last, 该公司 a firm,
我县 the publication's own county, 他 the person named last."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.extracting.recipient_names import dateless, light, past_date
from kg.model import DOCUMENT, HERITAGE, ORGANIZATION, PERSON, PLACE, PROJECT, Mention, Ref

_HE = re.compile(r"(?:[他她](?:本人)?|本人)")
ANOTHER = re.compile(
    r"学生|学员|徒弟|弟子|孩子|儿子|女儿|丈夫|妻子|作品|论文|集体|团队|企业|公司|班组|科室|班级|工作室"
)  # not the person told of
WORKS = ("作品", "剧目", "节目", "歌曲", "影片", "论文")
# what a noun means → families of its antecedent
_MEANT = {
    **dict.fromkeys(("项目", "工程"), (PROJECT,)),
    **dict.fromkeys(WORKS, (DOCUMENT,)),
}
# what a noun means → classes of its antecedent, whatever that is called (学校: 某某师范学院)
_KINDS = {
    **dict.fromkeys(("学校", "校", "学院", "高校"), ("EducationalOrganization",)),
    "医院": ("HealthOrganization",),
    **dict.fromkeys(("公司", "集团", "企业", "厂", "矿", "场", "店"), ("Enterprise",)),
}
_THIS = re.compile(
    r"(?:[该此本]|这(?:个|家|所|座)?)?"
    rf"(项目|工程|{'|'.join(WORKS)}|公司|企业|集团|学校|学院|高校|医院|单位|县|区|市|镇|乡|村|局|院|校|中心|矿|厂|场|所|站|社|馆|行|店|实验室|研究院|研究所|合作社|协会|商会|联盟)"
)
_NOUN = re.compile(
    r"(?:该|本)?([\u4e00-\u9fff]{1,4}(?:馆|院|园|寺|庙|塔|村|镇|寨|山|湖|岛|景区|古城|旧址|遗址|书院|故居|集团|公司|厂|场|社|站|所|队|港|协会|"
    r"学会|商会|中心|大学|学院|学校|中学|小学|幼儿园|医院|银行|支行|分行|分局|派出所|基地|园区|社区|委员会))"
)
OWN = re.compile(
    r"[我全本](校|学院|医院|院|局|厂|公司|行|所|站|中心|队|矿|馆|社|集团|企业|场|店|园|庭|会|系|支行|分行|分局|大队|支队)"
)
OWN_AREA = re.compile(r"[我全本](省|市|县|区|州|盟|旗|镇|乡|村|街道|社区)(?![直级属委政人])")


def spoken_of(context: Context, rest: str, start: int) -> tuple[list[Ref], tuple[int, int] | None]:
    """The antecedent of 该公司, 项目, 我市 before a verb."""
    word = re.sub(light().pattern + "$", "", dateless(rest)) or rest
    if area := OWN_AREA.fullmatch(word):
        return own_area(context, area[1])
    if (ours := OWN.fullmatch(word)) and (body := _own_body(context, ours[1])):
        return _told(body)
    if _HE.match(word) and not ANOTHER.search(word):
        person = next((m for m in reversed(context.found(PERSON)) if m.end <= start), None)
        return _told(person) if person else ([], None)
    found = _THIS.fullmatch(word)
    if not found:
        return _by_last_word(context, word, start)
    if kinds := _KINDS.get(found[1]):
        bodies = [m for m in context.found(ORGANIZATION) if m.type in kinds or m.name.endswith(found[1])]
        body = _of_kind(context, [m for m in bodies if m.name != found[1]], start)
        return _told(body) if body else ([], None)
    wanted = _MEANT.get(found[1], (ORGANIZATION, PLACE))
    titled = context.inside(0, context.entry.body, *wanted)[:1] if word.startswith("该") else []
    for mention in (*titled, *reversed([m for m in context.found(*wanted) if m.end <= start])):
        if len(wanted) == 1 or mention.name.endswith(found[1]):
            return _told(mention)
    return [], None


def _told(mention: Mention) -> tuple[list[Ref], tuple[int, int]]:
    return [mention.ref], (mention.begin, mention.end)


def _of_kind(context: Context, bodies: list[Mention], start: int) -> Mention | None:
    """The body of a kind that is meant at ``start``: the one that the entry is titled by, the last with which a
    sentence before begins, the last named before, or the only one."""
    if titled := _titled(context, bodies):
        return titled[0]
    heads = {past_date(context.text, *sentence) for sentence in context.sentences}
    before = [m for m in bodies if m.end <= start]
    told = [m for m in before if m.begin in heads]
    sole = bodies if len({m.name for m in bodies}) == 1 else []
    return next(iter((*told[-1:], *before[-1:], *sole)), None)


def _titled(context: Context, mentions: list[Mention]) -> list[Mention]:
    """Those of the mentions that stand in the entry's title."""
    return [m for m in mentions if m.end <= context.entry.body]


def _titled_or_sole(context: Context, mentions: list[Mention]) -> Mention | None:
    """The one that the entry is titled by, or the only one that the entry names."""
    titled = _titled(context, mentions)
    return (titled or mentions)[0] if titled or len({m.name for m in mentions}) == 1 else None


def own_area(context: Context, noun: str) -> tuple[list[Ref], tuple[int, int] | None]:
    """The area that 我市, 全县, 我镇 speaks of: the publication's own place or its province, else the one that the
    entry is titled by or the only one of the entry that is called so."""
    source = context.source
    if noun == "市" and source.place:
        return [Ref(PLACE, source.place)], None
    for own in (source.place, source.province):
        if own.endswith(noun):
            return [Ref(PLACE, own)], None
    called = [m for m in context.found(PLACE) if (m.full or m.name).endswith(noun) and len(m.name) > len(noun) + 1]
    area = _titled_or_sole(context, called)
    return _told(area) if area else ([], None)


def _own_body(context: Context, noun: str) -> Mention | None:
    """The one body of the entry that 我校, 全院, 全厂 speaks of: the one that it is titled by, or the only one."""
    kinds = _KINDS.get(noun)
    bodies = [m for m in context.found(ORGANIZATION) if m.type in kinds] if kinds else []
    return _titled_or_sole(context, bodies or [m for m in context.found(ORGANIZATION) if m.name.endswith(noun)])


def _by_last_word(context: Context, word: str, start: int) -> tuple[list[Ref], tuple[int, int] | None]:
    """The antecedent of a noun with which a name ends (纪念馆 of 某某纪念馆): the nearest before, else the only one."""
    noun = _NOUN.fullmatch(word)
    if not noun:
        return [], None
    ending = [m for m in context.found(ORGANIZATION, PLACE, HERITAGE) if m.name.endswith(noun[1]) and m.name != noun[1]]
    before = [m for m in ending if m.end <= start]
    chosen = before[-1:] or (ending if len({m.name for m in ending}) == 1 else [])
    return _told(chosen[0]) if chosen else ([], None)
