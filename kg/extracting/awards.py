"""Who was awarded what, by whom and when: the statements from which mentions, honours and events are made.

``award_statements`` reads the sentences with a verb of award_verbs.txt. It is called when the awards are found (stage
41), by ``honours`` and by the events, and says the same to all of them as far as the mentions of that time go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from weakref import WeakKeyDictionary

from kg.extracting.award_carried import PRIZES, THEIRS, still_told_of, told_on
from kg.extracting.award_contests import with_contest
from kg.extracting.award_dates import award_date
from kg.extracting.award_editions import edition_name, uncounted
from kg.extracting.award_given import given, given_on, giver
from kg.extracting.award_headlines import of_one_edition, told_once
from kg.extracting.award_issuers import bodies_behind, bodies_heading, conferring, issuers_of, of_elsewhere
from kg.extracting.award_lists import by_kind, named_next, published_lists, row_after
from kg.extracting.award_names import AwardName, awards_of, known_awards, list_stop
from kg.extracting.award_paired import with_work
from kg.extracting.award_practices import without_whose
from kg.extracting.award_rolls import holders_counted, listed_under, rated, rolls, with_numbered
from kg.extracting.award_same import on_it, told_back
from kg.extracting.award_shares import (
    counts_people,
    counts_projects,
    portions,
    shared,
    sole_works,
    without_works_of_persons,
)
from kg.extracting.award_statement import AwardStatement, Clause
from kg.extracting.award_subjects import GIVEN_AS
from kg.extracting.award_topic import holders, possible, those_fitting
from kg.extracting.award_unsaid import unsaid
from kg.extracting.award_winners import winners_after
from kg.extracting.context import Context
from kg.extracting.recipient_names import FAMILIES, last_group, light, phrase_start
from kg.extracting.recipients import (
    recipients_before,
    recipients_whole,
    says_nobody,
)
from kg.extracting.trie import trie_pattern
from kg.lexicon import table
from kg.model import AWARD, DOCUMENT, ORGANIZATION, PERSON, PLACE, PROJECT, Fact, Mention, Ref

__all__ = ["AwardStatement", "award_statements", "extract"]

STAGE = 41

_STRIVING = re.compile(r"(?:创建|争创|申报|争取|申请|力争|冲刺|拟|推荐|助力|培育|打造|建设|创成)$")
# not won: 金牌店铺|候选; nor where it names a contest or a body: 金牌店铺|橱窗布置大赛
_HOPED = re.compile(
    r"”?(?:候选|提名|号(?=”)|评选|申报|创建|工匠|创新工作室|工作室|精神|事迹"
    r"|(?!表彰|颁奖|授牌)(?:(?!参加|举[办行])[\u4e00-\u9fff]){0,9}(?:大赛|竞赛|博览会|论坛|工作委员会))"
)
_TITLES_COUNTED = re.compile(r"[\d一二两三四五六七八九十]+(?:余|多)?[个项次枚]")  # 获得全国冠军|3个
_NOT_WON = re.compile(r"(?:可以?|未|没有?|不|将|拟|力争|争取|有望|申报|申请|推荐|帮助.{0,20}申报)$")
_NAMED_AFTER = re.compile(
    r"(?:荣誉)?(?:称号|名单)?(?:的?有?\d+[人名位个家](?=，))?，?(?:(?<=[人名位个家]，)是|(?:其中|[他她它]们)?，?(?:分别|依次)[是为有]|[他她它]们(?:就?是|为)|(?:即|[是为有])(?=：)|(?=：))：?"
)  # 4个景点被命名为“…”，分别是A、B
_GIVEN_BY = re.compile(r"(?:颁发|授予)的")
_GAINED_FROM = re.compile(r"(?:获得|荣获|获|、)[^，。；、“”]{2,24}$")  # 获得甲府|颁发的“…”、乙部|颁发的“…”
_BROUGHT_UP = re.compile(r"(?:建设|打造|培育|培养)$")  # 把某市建设|成为…城市
_HOPING = re.compile(r"(?:推荐|申报|力争|争取)(?!的)[^，。；]*$")  # 推荐某项目|创建为…
_GIVEN_TO = re.compile(r"(?:授予|对|给|向|为|表彰)$")  # 授予|获得一等奖的选手“…”
_WHO_WON = re.compile(r"[^，。；“”]{2,80}的(?:选手|市民|人|学生|个人|单位|集体|职工|队伍|教师|同志|企业)")
_ONE_WHO = re.compile(r"(?:唯一|首个|第一个|首位|首家)[^，。；]*$")  # 成为某市唯一一个|获得某奖的市民
_HONOURING = re.compile("式|平安|文明|示范|先进|模范|优秀|星级|和谐|最美|满意")  # 命名为|“平安派出所”
_THEIRS_THEN = re.compile(r"(?:称号|名单)?\d+(?:余|多)?[家个所]，")
_MORE_THAN_ONE = re.compile(r"(?:称号|名单)?(?:[2-9]|1\d|[二两三四五六七八九十])")  # 学院学生获评先进集体|3个
_WINNERS = re.compile(r"(?:[2-9]|\d{2,})[人名项个]")  # 某市获得金奖|3人, 省科技进步奖|9项
_SEVERAL = re.compile(r"\d+[个家]")  # 某市创建|4个|省级品牌
_APPLICANTS = re.compile(r"\d+[家个](?:企业|公司|单位|项目)?$")  # 甲等4家企业|申报为…: who only applied
_AT_SEVERAL = re.compile(r"为?[^，。；“”]{0,12}\d+[家所个](?:企业|单位|学校|高校)")  # 获聘|35家企业“某副总”: a post
_AND = re.compile(r"(?:并且?|同时|且|又|还)+$")  # 入选“…”|并获得二等奖
_NEXT_SUBJECT = re.compile(r"”(?=“[^“”]+”[\u4e00-\u9fff]{2,12}$)")  # 荣膺“…”|“甲”传播体系获得“…”


@cache
def _verbs() -> re.Pattern[str]:
    many = trie_pattern(verb for verb in table("award_verbs") if len(verb) > 1)
    return re.compile(
        rf"纳入(?=[^，。；、“”]{{2,40}}(?:试点|创建单位)(?![^，。；、])|[^，。；、“”]{{0,12}}“[^“”]{{2,8}}”企业库(?!企业))|{many}(?!后|者|作品|企业|单位名单|工作(?!突出|先进|优秀)|(?<=获优)[秀胜良质])|(?<=[局会部府协院委厅社])授(?![予权课粉旗牌奖勋衔信业受位])(?=[^，。；]{{2,12}}(?:“|全国|全省|国家|同志|省|市))|(?<![荣追登标惦])记(?=(?:个人|集体)?[特一二三]等功)|创建(?=(?:国家级?|全国|全省|省级|市级|县级)?“[^“”]{{4,24}}”\d+[个家名所]|A{{2,5}}级)|(?<=年)保持(?=[全国省市“])|(?<![捕收查抓缴斩荣喜新截分破俘])获(?![得评批奖取悉利益救准授颁赠释刑罪知胜])"
    )


@cache
def _said() -> re.Pattern[str]:
    """Where a sentence may tell of an award; what it finds is read closely."""
    return re.compile(
        trie_pattern(
            (
                *table("award_verbs"),
                "认定",
                "命名",
                "新增",
                "确定",
                "批准",
                "追认",
                "评选",
                "评定",
                "推选",
                "公布",
                "表彰",
                "评",
                "创建",
                "保持",
                "纳入",
                "等功",
            )
        )
    )


_ENDS_NAMES = "勇荣喜新再连"  # with which verbs begin and names end: 勇获, 荣获
_READ: WeakKeyDictionary[Context, tuple[int, list[AwardStatement]]] = WeakKeyDictionary()


def award_statements(context: Context) -> list[AwardStatement]:
    """The statements of the entry in the order of the text, one for every award that a sentence lists. Read anew only
    if names of possible recipients were found since the last time."""
    read = _READ.get(context)
    known = sum(mention.family in FAMILIES for mention in context.mentions)
    if read is None or read[0] != known:
        read = known, _statements(context)
        _READ[context] = read
    return read[1]


def _statements(context: Context) -> list[AwardStatement]:
    found: list[AwardStatement] = []
    said = [m.start() for m in _said().finditer(context.text)]
    for begin, end in sorted({context.sentence(position) for position in said}):
        found.extend(_in_sentence(context, begin, end, found))
    found.extend(published_lists(context, found))
    for tell in (told_back, on_it):
        found.extend(tell(context, sorted(found, key=lambda s: s.award_span)))
    found.extend(unsaid(context, found))
    found = _with_rolls(
        found,
        [statement for tell in (rolls, listed_under, holders_counted, rated) for statement in tell(context, found)],
    )
    found = with_numbered(context, by_kind(context, sorted(found, key=lambda s: s.award_span)))
    found = with_work(context, sorted(named_next(context, found), key=lambda s: s.award_span))
    return of_one_edition(told_once(found, context.entry.body))


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Mentions of awards: conferred ones, and those known by name unless somebody only strives for them."""
    taken: list[tuple[int, int]] = []
    for statement in award_statements(context):
        begin, end = statement.award_span
        if not any(b < end and begin < e for b, e in taken):
            taken.append((begin, end))
            yield _mention(begin, end, statement.title.name, statement.form, statement.rule)
    for award in known_awards(context.text, context.source.place, context.source.province):
        free = not any(b < award.end and award.begin < e for b, e in taken)
        striving = _STRIVING.search(context.text, 0, award.begin) or _HOPED.match(context.text, award.end)
        counted = award.name.endswith("冠军") and _TITLES_COUNTED.match(context.text, award.end)
        if (
            free
            and not striving
            and not counted
            and not context.taken(award.begin, award.end, "Document", "Organization")
        ):
            name = edition_name(award.name, award.form)
            yield _mention(award.begin, award.end, name, award.form, "award.known/1")


def _mention(begin: int, end: int, name: str, form: str, rule: str) -> Mention:
    """The award by its printed form, its name without counts being the full one."""
    form = uncounted(form)
    if form and form != name:
        return Mention(begin, end, AWARD, form, "Award", rule, full=name)
    return Mention(begin, end, AWARD, name, "Award", rule)


# ------------------------------------------------------------------------------------ verbs of a sentence


def _in_sentence(context: Context, begin: int, end: int, before: Sequence[AwardStatement]) -> Iterator[AwardStatement]:
    """The statements of a sentence; ``before``: those of the sentences before it."""
    text = context.text
    marked = "“" in text[begin:end] or "《" in text[begin:end]
    verbs = [_past_name(context, m) for m in _verbs().finditer(text, begin, end)]
    verbs = [m for m in verbs if not (marked and _quoted(text, begin, m.start()))]
    verbs = [
        m
        for m in verbs
        if not (_GIVEN_BY.match(text, m.start()) and _GAINED_FROM.search(text, begin, m.start()))
        and not (m.group() == "授予" and GIVEN_AS.match(text, m.start()))
        and not (_GIVEN_TO.search(text, begin, m.start()) and _WHO_WON.match(text, m.end(), end))
    ]
    here: list[AwardStatement] = []
    floor = begin
    for index, verb in enumerate(verbs):
        if verb.start() < floor or _NOT_WON.search(text, max(begin, verb.start() - 8), verb.start()):
            continue
        hoped = verb.group().startswith("创建") and _HOPING.search(
            text, phrase_start(text, floor, verb.start()), verb.start()
        )
        if hoped or text.startswith("有名：", verb.end() - 2):
            continue
        if _ONE_WHO.search(text, phrase_start(text, floor, verb.start()), verb.start()) and _WHO_WON.match(
            text, verb.end(), end
        ):
            continue
        if verb.group() == "申报为" and _APPLICANTS.search(text, begin, verb.start()):
            continue
        if verb.group().startswith("获聘") and _AT_SEVERAL.match(text, verb.end()):
            continue
        if verb.group() == "成为" and _BROUGHT_UP.search(text, begin, verb.start()):
            continue
        following = verbs[index + 1].start() if index + 1 < len(verbs) else end
        clause = Clause(begin, floor, verb.start(), verb.end(), _ceiling(text, verb.end(), end, following))
        stated = list(_stated(context, clause, _kind(verb.group()), here))
        stated = [told_on(context, clause, s, before) for s in stated]
        here += stated
        if here and not stated and text.startswith("其中", verb.end()) and not here[-1].recipients:
            here[-1] = replace(here[-1], recipients=tuple(m.ref for m in _among(context, clause)))
        floor = max([verb.end(), *(s.award_span[1] for s in stated)])
    following = end
    for found in reversed(list(GIVEN_AS.finditer(text, begin, end))):
        clause = Clause(begin, begin, found.start(), found.end(), _ceiling(text, found.end(), end, following))
        following = found.start()
        if not any(s.award_span[0] >= found.end() - 1 and s.award_span[0] < clause.ceiling for s in here):
            who = recipients_whole(context, found.start("who"), found.end("who"))
            awards = awards_of(text, found.end(), clause.ceiling, True)
            by = issuers_of(context, clause, active=True) or giver(context, clause)
            here += _made(context, clause, awards, who, by, None)
    yield from here


def _past_name(context: Context, verb: re.Match[str]) -> re.Match[str]:
    """The verb that stands behind a name whose last character it seems to begin with: 吴大勇|获, not 吴大|勇获."""
    names = (m for m in context.found(PERSON) if m.begin < verb.start() < m.end < verb.end())
    name = next(names, None) if verb.group()[0] in _ENDS_NAMES else None
    return (_verbs().match(verb.string, name.end) if name else None) or verb


def _kind(verb: str) -> str:
    """What a verb of award tells: see award_verbs.txt."""
    return "given" if verb == "授" else table("award_verbs").get(verb, ("gained",))[0]


def _among(context: Context, clause: Clause) -> list[Mention]:
    """Who is among those that the sentence before the clause counted: 17家单位被命名为…，A、B|入选其中."""
    return last_group(context, phrase_start(context.text, clause.floor, clause.verb), clause.verb)


def _quoted(text: str, begin: int, position: int) -> bool:
    """Whether a quotation or title is open at the position."""
    before = text[begin:position]
    return before.count("“") > before.count("”") or before.count("《") > before.count("》")


def _ceiling(text: str, begin: int, end: int, verb: int) -> int:
    """Where the list of awards after a verb must end: the sentence, a semicolon, or the phrase of the next verb."""
    limit = list_stop(text, begin, end)
    if verb < limit:
        comma, mark = text.rfind("，", begin, verb), text.rfind("、", begin, verb)
        if comma < mark and (comma <= begin or light().fullmatch(text, mark + 1, verb)):
            comma = mark
        limit = comma if comma > begin else verb
        if beside := _NEXT_SUBJECT.search(text, begin, limit):
            limit = beside.end()
        limit = max(begin, joint.start()) if (joint := _AND.search(text, begin, limit)) else limit
    return limit


def _stated(context: Context, clause: Clause, kind: str, here: list[AwardStatement]) -> Iterator[AwardStatement]:
    text = context.text
    start = phrase_start(text, clause.floor, clause.verb)
    if kind == "given" and not re.search(r"[被由获]|(?<!总)经(?!理)", text[start : clause.verb]):
        awards, who, by = given(context, clause)
        yield from _made(context, clause, awards, who, by, None)
        if awards and who:
            for further, those in given_on(context, awards[-1].end, context.sentence(clause.verb)[1]):
                yield from _made(context, clause, further, those, by, None)
        return
    sure = kind in ("won", "given") or (kind == "named" and not text.startswith(("列", "纳"), clause.verb))
    if winners := list(winners_after(context, clause, sure)):
        for awards, those in winners:
            yield from _made(context, clause, awards, those, (), None)
        return
    issuers, start = bodies_heading(context, clause.after, clause.ceiling)
    awards = awards_of(text, start, clause.ceiling, sure or bool(issuers))
    if not awards:
        return
    previous = still_told_of(context, here, clause) if here else None
    who, antecedent = recipients_before(context, clause, previous)
    if (not who or antecedent) and (named := _NAMED_AFTER.match(text, awards[-1].end)):
        row = [m.ref for m in row_after(context, named.end(), context.sentence(clause.verb)[1])]
        who, antecedent = (row, None) if row else (who, antecedent)
    by = tuple(m.ref for m in issuers) or (issuers_of(context, clause) if kind in ("named", "given") else ())
    by = by or bodies_behind(context, clause)
    who = [w for w in who if w not in by]
    who = [w for w in who if w.family != PROJECT or any(those_fitting(a.name, [w]) for a in awards)]
    if all(those_fitting(award.name, who) for award in awards) or not says_nobody(context, clause):
        yield from _made(context, clause, awards, who, by, antecedent)
        return
    for award in awards:
        fitting, span = holders(context, award.name, who, antecedent)
        yield from _made(context, clause, [award], fitting, by, span)


def _with_rolls(stated: list[AwardStatement], listed: list[AwardStatement]) -> list[AwardStatement]:
    """The statements with those of the rolls, which take the place of those that name nobody."""
    spans = [s.award_span for s in listed]
    return [s for s in stated if not any(b < s.award_span[1] and s.award_span[0] < e for b, e in spans)] + listed


def _made(
    context: Context,
    clause: Clause,
    awards: list[AwardName],
    who: list[Ref],
    issuers: tuple[Ref, ...],
    antecedent: tuple[int, int] | None,
) -> Iterator[AwardStatement]:
    date = award_date(context, clause.begin, clause.verb)
    last = context.sentence(clause.verb)[1]
    said = context.text[clause.floor : clause.after]
    each = "分别" in said or said.endswith("分获")
    if who and awards and (each or len(who) == 1):
        works = sum(w.family == DOCUMENT for w in who)
        parts = shared(context.text, clause.after, awards[-1].end, works or len(who))
        awards = [AwardName(begin, end, name, grade, name) for begin, end, name, grade in parts] or awards
    each = each or (len(awards) > 1 and sole_works(context, who, awards[0].begin, awards[-1].end))
    shares = portions(context, clause.floor, clause.verb, who, len(awards)) if each and len(awards) > 1 else []
    for number, award in enumerate(awards):
        name, form = (
            with_contest(context, clause, award, number, len(awards)) if award.grade else (award.name, award.form)
        )
        called = said.endswith(("命名为", "更名为")) and not _HONOURING.search(name)
        if called and any(m.name == name for m in context.found(ORGANIZATION)):
            continue  # 医院被命名为某市中医院: a name given, no honour
        if not name or (name == award.name and award.grade and not who):
            continue  # 获3个一等奖 of nobody named, in no contest named
        recipients = tuple(without_works_of_persons(shares[number] if shares else who))
        span = (award.begin, award.end)
        after = _THEIRS_THEN.match(context.text, awards[0].end, award.begin) if number else None
        end = awards[0].end if after else award.end  # 新入选省“…”企业22家，|国家级企业增至8家
        if (THEIRS.match(context.text, end) and not award.name.endswith(PRIZES)) or (
            _SEVERAL.fullmatch(context.text, clause.after, award.begin)
        ):
            others = "创" in said[-4:] or _MORE_THAN_ONE.match(context.text, end)  # 某会创建|省级“…基地”5家
            recipients = tuple(r for r in recipients if r.family != PLACE and not (others and r.family == ORGANIZATION))
        if award.name.endswith(PRIZES) and _WINNERS.match(context.text, award.end):
            recipients = tuple(r for r in recipients if r.family != PLACE)
        if counts_people(context.text, award.end, awards[-1].end) and not award.name.endswith(PRIZES):
            recipients = tuple(r for r in recipients if r.family not in (PLACE, ORGANIZATION))
        if number == len(awards) - 1 and len(who) == 1 and counts_projects(context.text, award.end):
            recipients = tuple(r for r in recipients if r.family != DOCUMENT)
        recipients = tuple(possible(award.name, without_whose(context, clause, award.name, list(recipients))))
        by = conferring(context, clause, award, recipients, issuers)
        if number and by == issuers and of_elsewhere(award, issuers):
            by = ()
        yield AwardStatement(recipients, Ref(AWARD, name), by, date, clause.begin, last, span, antecedent, form=form)
