"""Honours told without a verb of award_verbs.txt: 表彰全市“…标兵”, 对A、B进行表彰, 某市“…之城”授牌仪式, 全国劳动
模范王某, 某区是省级高新区、“…示范基地”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.antecedents import subject_of
from kg.extracting.award_added import added
from kg.extracting.award_beside import titles_before
from kg.extracting.award_dates import award_date
from kg.extracting.award_editions import normal_name, printed
from kg.extracting.award_names import AwardName, awards_of, known_awards
from kg.extracting.award_statement import AwardStatement
from kg.extracting.award_subjects import chosen
from kg.extracting.award_topic import holders
from kg.extracting.context import Context
from kg.extracting.life_subject import life_subject
from kg.extracting.recipient_names import ADJUNCT, dateless, last_group, light, phrase_start
from kg.extracting.spoken_of import spoken_of
from kg.model import AWARD, ORGANIZATION, PLACE, Ref

_PRAISED = re.compile(
    r"(?:表彰|表扬|嘉奖)(?:了|的|一批|全[市省县区]|[\u4e00-\u9fff]{2,3}[省市县区])*(?P<named>“[^“”]{2,30}”(?:(?:\d+[个名家])?[、和]“[^“”]{2,30}”)*)|(?P<before>“[^“”]{2,30}”(?:[^，。；、“”的暨]{2,10}(?=表彰[大会]))?)(?:评选)?表彰|"
    r"对(?P<list>[^。；]{4,120}?)(?:进行|予以|给予)了?(?:通报)?(?:表彰|表扬|颁奖|授牌|嘉奖)"
)
_COUNT = r"[\d一二两三四五六七八九十百]+(?:余|多)?[个名件家位项篇]"
_COUNTED_OUT = re.compile(rf"(?:(?P<who>.{{2,80}}?)等)?{_COUNT}(?=.)")  # 甲室等17个|先进单位
_DECIDED = re.compile(r"(?:研究)?决定$|$")
# 受到表彰的先进集体是甲局，受到表彰的6名先进个人分别是乙、丙
_WHO_WAS = re.compile(
    rf"(?:受到?|获得?|荣获)[^，。；的]{{0,12}}?(?:表彰|表扬|嘉奖)的(?:{_COUNT})?(?P<award>[^，。；的]{{2,16}}?)(?:分别|依次)?[是为]：?"
)
_PRAISE = re.compile(r"表彰|表扬|嘉奖|颁奖|授牌")
_BESIDE = re.compile(r"(?:（[^（）]*）)?、")
_PLATE = re.compile(r"(?P<title>“[^“”]{2,30}”)(?:荣誉)?(?:称号)?(?:授牌|授匾|颁牌|授称)")
_CERTIFIED = re.compile(
    r"(?<!未)(?<!将)通过了?(?P<name>[^，。；、“”]{2,24}?(?:[\dA-Z一二三四五]+星?级)(?:以上)?认证)"
)  # 通过数字化贯标3星级认证
_KEPT = re.compile(  # 顺利通过国家园林县城复查, 通过“中国曲艺之乡”复核
    r"(?<!未)(?<!将)通过了?(?P<name>“[^“”]{4,24}”|(?![^，。；、“”]{2,16}[开新园]发?区)(?:国家|全国|全省|省级|[\u4e00-\u9fff]{2,3}省)[^，。；、“”]{2,16}?)(?:称号|创建|建设|的|年度|调研)*"
    r"(?:复核|复验|复审|复查|复评)"
)
_PASSED = re.compile(  # 通过省级化工园区认定, 通过…示范县创建验收
    r"(?<!未)(?<!将)(?<!请)通过了?(?P<name>(?:国家|全国|全省|省级|市级|[\u4e00-\u9fff]{2,3}省)[^，。；、“”]{2,24}?)(?:创建)?(?:认定|评审|验收)(?=[，。；、！\n])"
)
_IS = re.compile(  # 某景区|还是|国家…, 该公司|为|省…; not 称为, 为全省作示范
    r"(?:[是系]|(?<![认成称作评列定名选视确改因更建报授])为)(?=“?(?:(?:首批|第[一二三四五六七八九十]+批)?(?:国家|全国|中国|世界|省|[\u4e00-\u9fff]{2,3}省)|[\u4e00-\u9fff]{2,6}部第))"
)
_STATE = re.compile(r"的|最高|最大|贫困|重要|主要|[二三四五六七八九]大|重点[县镇村]$|级实验室$")
_STOP = re.compile(r"[，；。！\n]")
_LEVEL = re.compile(
    r"^“?(?:首批|第[一二三四五六七八九十]+批)?(?:国家|全国|中国|省级|全省|世界|省|[\u4e00-\u9fff]{2,4}部第|[\u4e00-\u9fff]{2,3}省)"
)


def unsaid(context: Context, stated: list[AwardStatement]) -> list[AwardStatement]:
    """The statements of honours in the entry that no verb of conferring makes and that overlap none of ``stated``."""
    found = [*stated]
    for reader in (_praised, _chosen, _who_was, _plates, _titles, _copulas, _certified, added):
        found += [s for s in reader(context) if not _told(found, *s.award_span)]
    return found[len(stated) :]


def _told(stated: list[AwardStatement], begin: int, end: int) -> bool:
    return any(s.award_span[0] < end and begin < s.award_span[1] for s in stated)


def _statement(
    context: Context, award: AwardName, who: list[Ref], rule: str, dated: bool = True, issuers: tuple[Ref, ...] = ()
) -> AwardStatement:
    first, last = context.sentence(award.begin)
    date = award_date(context, first, award.begin) if dated else ""
    return AwardStatement(
        tuple(who),
        Ref(AWARD, award.name),
        issuers,
        date,
        first,
        last,
        (award.begin, award.end),
        rule=rule,
        form=award.form,
    )


def _praised(context: Context) -> Iterator[AwardStatement]:
    """表彰全市“普查员标兵”, 某府对甲局等17个先进单位予以表彰: an honour given, one of its recipients named at most."""
    if not _PRAISE.search(context.text):
        return
    for found in _PRAISED.finditer(context.text):
        group = next(name for name in ("named", "before", "list") if found[name])
        issuers = [m.ref for m in context.found(ORGANIZATION) if _DECIDED.fullmatch(context.text, m.end, found.start())]
        for named in awards_of(context.text, *found.span(group), False):
            award, who = _counted_out(context, named)
            yield _statement(context, award, who, "award.praised/1", issuers=tuple(issuers[-1:]))


def _chosen(context: Context) -> Iterator[AwardStatement]:
    """评选出甲、乙等首届“…”企业36家: those named of the ones chosen."""
    for found in chosen(context.text):
        who = [m.ref for m in last_group(context, found.start("who"), found.end("who"))]
        for award in awards_of(context.text, *found.span("award"), True)[:1] if who else ():
            yield _statement(context, award, who, "award.praised/1")


def _counted_out(context: Context, award: AwardName) -> tuple[AwardName, list[Ref]]:
    """The award without how many received it, and those of them whom the words before name."""
    found = _COUNTED_OUT.match(context.text, award.begin, award.end)
    if not found:
        return award, []
    form = context.text[found.end() : award.end]
    who = last_group(context, award.begin, found.end("who")) if found["who"] else []
    whole = who and not context.text[award.begin : who[0].begin].strip("《“")  # no longer name not known
    told = [m.ref for m in who] if whole else []
    return award._replace(begin=found.end(), name=normal_name(form), form=printed(form)), told


def _who_was(context: Context) -> Iterator[AwardStatement]:
    """受到表彰的先进集体是甲局: those named after it, each with the posts before the name."""
    for found in _WHO_WAS.finditer(context.text) if _PRAISE.search(context.text) else ():
        stop = _STOP.search(context.text, found.end())
        who = [m.ref for m in last_group(context, found.end(), stop.start() if stop else len(context.text))]
        for award in awards_of(context.text, *found.span("award"), True) if who else []:
            yield _statement(context, award, who, "award.praised/1")


def _plates(context: Context) -> Iterator[AwardStatement]:
    """某市“…之城”授牌仪式: the one named right before."""
    for found in _PLATE.finditer(context.text) if "“" in context.text else ():
        begin, end = found.span("title")
        who = [m.ref for m in context.found(ORGANIZATION, PLACE) if m.end == begin]
        for award in awards_of(context.text, begin, end, True):
            yield _statement(context, award, who[-1:], "award.plate/1")


def _titles(context: Context) -> Iterator[AwardStatement]:
    """A known award right before a person's name, or before several: 全国劳动模范王某（某厂工人）、李某."""
    persons = {m.begin: m for m in context.found("Person")}
    for award in known_awards(context.text, context.source.place, context.source.province):
        row: list[Ref] = []
        position = award.end
        while person := persons.get(position):
            if row and context.title_begins.get(position, position) < position:
                break  # another with a post of his own
            row.append(person.ref)
            beside = _BESIDE.match(context.text, person.end)
            position = beside.end() if beside else len(context.text)
        if row:
            yield _statement(context, award, row, "award.title/1", dated=False)
    for award, titled in titles_before(context):
        yield _statement(context, award, [titled.ref], "award.title/1", dated=False)
    if (lived := life_subject(context)) and context.text.startswith("，", lived.end):
        stop = _STOP.search(context.text, lived.end + 1)
        for award in awards_of(context.text, lived.end + 1, stop.start() if stop else len(context.text), False)[:1]:
            if award.begin == lived.end + 1 and _LEVEL.match(award.form):  # 甲，|中国工艺美术大师，
                yield _statement(context, award, [lived.ref], "award.title/1", dated=False)


def _copulas(context: Context) -> Iterator[AwardStatement]:
    """某区是“省…示范基地”“省绿色园区”、省十强集群: titles of a place or body, each with the level that gave it."""
    for found in _IS.finditer(context.text):
        first, last = context.clause(found.start())
        stop = _STOP.search(context.text, found.end(), last)
        awards = awards_of(context.text, found.end(), stop.start() if stop else last, False)
        levelled = [a for a in awards if _LEVEL.match(context.text[a.begin : a.end])]
        if not levelled or _STATE.search(levelled[0].name):
            continue
        start = phrase_start(context.text, first, found.start())
        rest = dateless(context.text[start : found.start()])
        if rest:
            who = [m.ref for m in last_group(context, start, found.start())] or spoken_of(context, rest, start)[0]
        else:
            who = subject_of(context, context.sentence(first)[0], start)[0]
        for award in levelled:
            yield _statement(context, award, who, "award.copula/1", dated=False)


def _certified(context: Context) -> Iterator[AwardStatement]:
    """某公司通过…3星级认证, 通过“…之乡”复核: a level certified or kept, of the subject of the sentence."""
    for found in _CERTIFIED.finditer(context.text) if "级认证" in context.text else ():
        begin, end = found.span("name")
        name = context.text[begin:end]
        if who := _subject(context, found.start()):
            yield _statement(context, AwardName(begin, end, name, False, name), who, "award.certified/1")
    for found in (*_KEPT.finditer(context.text), *_PASSED.finditer(context.text)):
        for award in awards_of(context.text, *found.span("name"), False)[:1]:
            who = _subject(context, found.start())
            who = [] if who is None else holders(context, award.name, who)[0]
            yield _statement(context, award, who, "award.certified/1")


def _subject(context: Context, position: int) -> list[Ref] | None:
    """Who is said to have passed at ``position``: the names before it, or the subject of the sentence; None where it is
    one that we cannot name."""
    first = context.sentence(position)[0]
    start = phrase_start(context.text, first, position)
    if who := [m.ref for m in last_group(context, start, position)]:
        return who
    rest = ADJUNCT.sub("", context.text[start:position])
    if not light().fullmatch(dateless(rest)) and not rest.startswith("成为"):
        return spoken_of(context, rest, start)[0] or None  # 园区内某产业|通过…认定
    return subject_of(context, first, position)[0]
