"""Whom words speak of without naming them: the antecedent of 该公司 and 我市, the subject carried on from the phrase,
the sentence or the title before."""

from __future__ import annotations

import re

from kg.extracting.award_statement import Clause
from kg.extracting.biography_parts import PART, literals
from kg.extracting.context import Context
from kg.extracting.life_subject import life_subject
from kg.extracting.project_words import cuts, leads
from kg.extracting.recipient_names import dateless, last_group, outer, phrase_start, phrase_starts
from kg.extracting.spoken_of import OWN, OWN_AREA, WORKS, own_area, spoken_of
from kg.lexicon import table
from kg.model import DOCUMENT, HERITAGE, ORGANIZATION, PERSON, PLACE, PROJECT, Mention, Ref

_MADE_WORK = re.compile(r"拍摄|创作|制作|编排|出版|撰写|推出|采写|录制|编写|打造")
_TOLD_OF = re.compile(
    r"》(?:等[\d一二三四五六七八九十]+[篇部件项])?被"
)  # a work as the subject: 《…》被某会采用，被评为…
_HIMSELF = re.compile(r"[他她](?:本人)?(?![的们人国乡])")
_NEAR = 1  # sentences back in which a body or person may be meant rather than the area that the entry is about
_SCORES = re.compile(r"(?:共|并|还)?(?:获得?|荣获|取得|夺得|斩获|名列|位列|列)[^，；]{1,30}，|团体总分[^，；]{1,10}，")
_TEAM = re.compile(r"组成的[^，。；]{1,12}?队")
_QUOTED_NAME = re.compile(
    r"“[^“”]{2,30}”[^，。；]{0,16}?(?:项目|案例|活动|品牌|模式|团队|工作室|作品|产品|平台|体系|机制|公众号|报道|栏目|专栏|节目|课程|课题)"
    r"(?=[，推被荣获入先全])"
)  # “某某”志愿服务项目，被评为: a subject that is no known name
_OF_SOME = re.compile(  # 某市|各级林业部门落实…, 某县与某集团|共同打造的合作模式，
    r"各(?:级|县|区|市|乡|镇|单位|部门|中小学|学校|医院|企业)|[\u4e00-\u9fff]{2,6}的[^，。；]{2,40}(?:模式|机制|做法|经验|工作法|工作站)，"
)
# 全市|国有粮食企业
_GROUP = re.compile(r"[\u4e00-\u9fff]{1,10}?(?P<kind>企业|部门|单位|机关|系统|机构|队伍|学校|医院|法院|合作社|组织)")
# a case dealt with as the subject: 查处的某厂偷排废水案，|被评选为…
_THING_DONE = re.compile(r"[\u4e00-\u9fff]{2,6}的[^，。；]{2,40}(?:案件?|提案|模式|机制|做法|工作法)，")
_WORKS = ("综合", "治理", "整治", "修复", "前期")  # 某河|综合治理…扎实推进: the works are spoken of
# 产品质量得到提升，用户投诉率下降35%，: a state told in passing, which wins nothing
_STATE = re.compile(
    r"(?![^，。；]*(?:获|评为|入选|授予|命名))[^，。；“”]{2,30}(?:提升|提高|增强|改善|扩大|增长|上升|下降|优化|达到?|超过?|实现|完成)"
    r"[^，。；“”]{0,16}(?<=[升高强善大长降化率%次元人个篇件倍])，"
)
# 工业总产值增速14.2%，: a figure told in passing
_FIGURE = re.compile(
    r"(?![^，。；]*(?:获|评为|入选|授予|命名))[^，。；“”]{2,24}\d(?:%|个百分点|[万亿]?[元吨户人个家件辆台亩株张千瓦时立方平米公里顷]+|[个项人名枚块篇]次?|次)，"
)
_SAME_BODY = re.compile(
    rf"(?:(?:该|本)?(?:公司|企业|集团|学校|学院|高校|医院)|该[厂矿场院校局所站社馆行店]|该(?:{'|'.join(WORKS)}))(?![的等各师员职])"
)
_SOME_PEOPLE = re.compile(r"\d+(?:余|多)?[名位](?!列|居|次|中)[\u4e00-\u9fff]")  # 3名选手赴北京参赛，|获…
_OF_SEX = re.compile(r"[男女]，")
_OVERVIEW = re.compile(
    r"(?:（[^（）]{2,40}）)?，?(?:产品|原|又|现|俗)?(?:[位处]于|坐落|地处|座落|始建|[创修组筹重兴]?建[于立]|成立|创[办立]|隶属|占地|现?有|[是系为]|远销|总?面积)"
)
_FROM = re.compile(r"[\u4e00-\u9fff]{2,6}籍")
_LONGEST_UNIT = 16  # characters of the unit before the noun for a person
_UNIT = re.compile(
    r"[^，。；、的了在对由被把向]{2,}(?:车间|班组|[厂矿村校院科室站队所局社园店连营团])(?:青年|老|退休|下岗|女|男)?"
)
_GIVING = ("授予", "追授", "表彰")  # who is named behind is given to
_LED_BY = 3  # names before the person that may say where he is of
_LONGEST_LEAD = 40
_SPEECH = re.compile(r"(?:指出|强调|要求|表示|介绍|认为|说|希望)")
# verbs and adverbs at the head of a phrase that the tagger takes for nouns: 细化标准, 广泛开展活动, 高标准建成某园
_ACTS = re.compile(
    r"(?:细化|量化|亮化|美化|净化|硬化|活化|固化|选派|策划|重塑|首创|编印|编校|组团|清欠"
    r"|(?:深入|广泛|认真|严格|持续|扎实|重新|贯彻|建立|全面)(?:开展|健全|落实|执行|推进|实施|启动|贯彻)"
    r"|(?:全域|动态|系统|高标准|高质量|高水平|高效|多渠道|足额|因地制宜|规范|精准)(?=推进|推动|优化|构建|打造|建成|建设|发放|发展|融资|做好|有序|开展|办理|完成|实施))"
)
_DATE_HEAD = re.compile(
    r"(?:[^，。；]{0,14}[年月日](?=，)|[^，。；]{0,14}?[年月日](?!\d{1,2}[月日])(?:[上中下]旬)?|其中|同年|近日|全年|当年|至此|此外|随后)?[，,]?\s*"
)


def carried(context: Context, clause: Clause, start: int) -> tuple[list[Ref], tuple[int, int] | None]:
    """Who is spoken of where the phrase names nobody: the sentence's subject, or the one of the sentences before."""
    if person := life_subject(context, start):
        return [person.ref], (person.begin, person.end)
    if context.entry.kind == "biography":
        return [], None
    last = phrase_start(context.text, clause.floor, max(start - 1, clause.floor))
    while last > clause.begin and _SCORES.match(context.text, last, start):  # 组队参加…，获金牌2枚，|获某奖
        start, last = last, phrase_start(context.text, clause.begin, last - 1)
    team = _TEAM.search(context.text, last, start)
    if team:
        group = last_group(context, last, team.start())
        if group:
            return [m.ref for m in group], None
    if dateless(context.text[last:start]).startswith("由"):  # 由A完成的项目，获得…
        group = last_group(context, last, start - 1)
        if group:
            return [m.ref for m in group], None
    if work := _just_made(context, clause.begin, start):
        return [work.ref], None
    return subject_of(context, clause.begin, start)


def subject_of(context: Context, begin: int, position: int) -> tuple[list[Ref], tuple[int, int] | None]:
    """Whom the words at ``position`` speak of without naming them, in the sentence that begins at ``begin``: the
    sentence's own subject, the body or person that the entry is titled by, or the subject of the sentences before."""
    own = subject_in_sentence(context, begin, position)
    if own is not None or context.entry.kind == "speech":
        return own or [], None
    if heading := _paragraph_topic(context, begin):
        return [heading.ref], (heading.begin, heading.end)
    titled = context.inside(0, context.entry.body, PERSON, ORGANIZATION) or _whole_title(context)
    if titled:
        return [titled[0].ref], (titled[0].begin, titled[0].end)
    if lived := life_subject(context, position):
        return [lived.ref], (lived.begin, lived.end)
    before = [s for s in context.sentences if s[0] < begin]
    whole = _area_told_of(context)
    for number, (first, last) in enumerate(reversed(before)):
        subject = _topic(context, first, last)
        if subject and whole and (number >= _NEAR or subject[0].family == PLACE):
            return [whole[0].ref], (whole[0].begin, whole[0].end)
        if subject and subject[0].type == "GovernmentBody" and _another_at_end(context, first, last, subject):
            return [], None
        if subject and subject[0].family in (PERSON, ORGANIZATION, PLACE):
            return [m.ref for m in subject], (subject[0].begin, subject[0].end)
        if not _headless(context, first, last):
            city = context.source.place
            part = whole and (whole[0].full or whole[0].name) not in (city, city[:-1])
            return ([whole[0].ref], (whole[0].begin, whole[0].end)) if part else ([], None)
    return [], None


def _another_at_end(context: Context, begin: int, end: int, subject: list[Mention]) -> bool:
    """Whether the last phrase of a sentence is about another body or place than the sentence: 省政府印发方案，|某城
    上升为省级战略."""
    start = phrase_start(context.text, begin, end)
    other = _topic(context, start, end) if start > begin else []
    return bool(other) and other[0].family in (ORGANIZATION, PLACE) and other[0].ref != subject[0].ref


def _paragraph_topic(context: Context, begin: int) -> Mention | None:
    """What a later paragraph of an overview is about: the one thing, body or place with which it begins."""
    line = context.text.rfind("\n", 0, begin) + 1
    if context.entry.kind not in ("item", "plain") or line <= context.entry.body or line == begin:
        return None
    topic = _topic(context, *context.sentence(line))
    sole = len(topic) == 1 and topic[0].family in (ORGANIZATION, PLACE, HERITAGE)
    return topic[0] if sole and _OVERVIEW.match(context.text, topic[0].end) else None


def _whole_title(context: Context) -> list[Mention]:
    """The place or site whose name is the title."""
    title = context.text[: context.entry.body].strip("【】 \n")
    return [m for m in context.inside(0, context.entry.body, PLACE, HERITAGE) if title in (m.name, m.full)]


def _area_told_of(context: Context) -> list[Mention]:
    """The county or district that an entry is about as a whole: the topic of its first sentence."""
    topic = _topic(context, *context.first_sentence) if context.first_sentence else []
    return topic if len(topic) == 1 and topic[0].family == PLACE else []


def subject_in_sentence(context: Context, begin: int, position: int) -> list[Ref] | None:
    """The subject of the phrases before ``position`` in its sentence, the nearest that has one: empty if it is no name
    we know, None if they all begin with verbs."""
    text, titled = context.text, _titled_body(context)
    if titled and text.startswith("；", position - 1):
        return None  # 成立创新班2个，5名教师赴海外培训；|获批…, of the body that the title names
    for first in phrase_starts(text, begin, position):
        subject = _topic(context, first, position)
        if subject and _SPEECH.match(text, subject[-1].end):
            return _our_area(context, OWN_AREA.search(text, subject[-1].end, position))
        if subject and subject[0].family in (PROJECT, DOCUMENT) and "；" in text[subject[-1].end : position]:
            return []  # “某模式”入选…；建设水网，|获批…: no longer told of
        if subject:
            return [m.ref for m in subject]
        if ours := OWN_AREA.match(text, first):  # 我市|某队队员…: one of ours whom no name tells
            apart = _goes_on(context, ours.end(), position) or _some_bodies(context, ours.end(), position)
            return [] if apart else _our_area(context, ours)
        if he := _HIMSELF.match(text, first, position):
            return spoken_of(context, he.group(), first)[0]
        if (own := OWN.match(text, first, position)) and not _goes_on(context, own.end(), position):
            return spoken_of(context, own.group(), first)[0]
        if (body := _SAME_BODY.match(text, first, position)) and not _goes_on(context, body.end(), position):
            return spoken_of(context, body.group(), first)[0]
        if _SOME_PEOPLE.match(text, first, position) or _THING_DONE.match(text, first, position):
            return []
        passing = text.startswith("其中", first) or any(p.match(text, first, position) for p in (_STATE, _FIGURE))
        passing = passing or _tells_of_life(text, first, position)
        if not passing and not _headless(context, first, position):
            return []
        if titled and text.startswith("；", first - 1):
            return None
    return None


def _some_bodies(context: Context, begin: int, end: int) -> bool:
    """Whether bodies of a kind follow an area: 全市|国有粮食企业, 青禾县|教育系统."""
    group = _GROUP.match(context.text, begin, end)
    if group is None:
        return False
    words = context.tokens_inside(begin, group.end())
    acting = [t for t in words if t.tag[0] in "vpcudr" or t.word in cuts()]
    return all(t.tag == "vn" and t.end == group.start("kind") for t in acting)


def _titled_body(context: Context) -> bool:
    """Whether the title of an item is the name of a body."""
    title = context.text[: context.entry.body].strip("【】 \n")
    return context.entry.kind in ("item", "plain") and any(
        title in (m.name, m.full) for m in context.inside(0, context.entry.body, ORGANIZATION)
    )


def _tells_of_life(text: str, first: int, stop: int) -> bool:
    """Whether the phrase at ``first`` only says of which sex, age or schooling a person is: 甲，|女，|中共党员，获…."""
    phrase = PART.match(text, first, stop)
    return phrase is not None and bool(literals(phrase.group()) or phrase.group().endswith(("党员", "团员", "盟员")))


def _just_made(context: Context, begin: int, position: int) -> Mention | None:
    """The work that the phrase before says was made: 拍摄专题片《…》，|荣获…."""
    text = context.text
    if text[position - 1 : position] != "，" or text[position - 2 : position - 1] != "》":
        return None
    work = next((m for m in context.found(DOCUMENT) if m.end == position - 2), None)
    return work if work and _MADE_WORK.search(text, phrase_start(text, begin, work.begin), work.begin) else None


def _our_area(context: Context, said: re.Match[str] | None) -> list[Ref]:
    """The publication's own city or county where the text says 我市, 我县."""
    if said is None:
        return []
    named = next((m for m in context.found(PLACE) if m.begin == said.start()), None)
    return [named.ref] if named else own_area(context, said[1])[0]


def _after_date(context: Context, begin: int, end: int) -> int:
    """Where the words of a sentence or phrase begin after its date."""
    head = _DATE_HEAD.match(context.text, begin, end)
    return head.end() if head else begin


def _headless(context: Context, begin: int, end: int) -> bool:
    """Whether the phrase begins with a verb or an adverb, its subject being that of the phrase before."""
    first = _after_date(context, begin, end)
    if _QUOTED_NAME.match(context.text, first, end):
        return False
    word = next(iter(context.tokens_beginning(first, min(end, first + 8))), None)
    if _ACTS.match(context.text, first, end):
        return True
    if word is None or word.word in ("全省", "全市", "全国", "全年", "代表", "经过", "最终"):
        return True
    return word.tag[0] in "vdpcamxti" or word.word in cuts() or leads().match(context.text, first) is not None


def _topic(context: Context, begin: int, end: int) -> list[Mention]:
    """The names at the head of a sentence (after its date): what it is about."""
    first = _after_date(context, begin, end)
    if context.text.startswith(_GIVING, first):
        return []
    inside = outer(context, begin, end)
    named = [m for m in inside if m.begin in (first, begin)]
    titled = [m for m in inside if m.family == PERSON and _begins(context, m, first) in (first, begin)]
    titled = titled or [m for m in inside[:_LED_BY] if m.family == PERSON and _only_nouns(context, first, m)][:1]
    named = titled[:1] or named
    named = named or [m for m in inside[:1] if m.begin == first + 1 and _TOLD_OF.match(context.text, m.end)]
    if not named or (named[0].family == DOCUMENT and not _of_work(context, named[0])):
        return []
    group = [named[0]]
    for mention in (m for m in inside if m.begin >= named[0].end):
        both = group[-1].family == mention.family == PERSON
        told = context.title_begins.get(mention.begin, mention.begin) if both else mention.begin
        between = context.text[group[-1].end : told]  # 甲与|队友乙
        if not re.fullmatch(r"(?:[、和与及]|以及)?", between):
            break
        group = [*group, mention] if between else [*group[:-1], mention]
    area = group[-1].family == PLACE and _some_bodies(context, group[-1].end, end)
    return [] if area or _goes_on(context, group[-1].end, end) else group


def _begins(context: Context, person: Mention, first: int) -> int:
    """Where the words begin that introduce a person: the post, before it where he is from (云泽籍|选手甲) or the unit
    in which he works (某厂车间|工人甲)."""
    begin = context.title_begins.get(person.begin, person.begin)
    unit = first < begin <= first + _LONGEST_UNIT and begin < person.begin
    unit = unit and _UNIT.fullmatch(context.text, first, begin) is not None
    return first if unit or _FROM.fullmatch(context.text, first, begin) else begin


def _only_nouns(context: Context, begin: int, person: Mention) -> bool:
    """Whether what stands before a person only says where he is of and what he is: 某县某镇某村|农民甲."""
    if person.begin - begin > _LONGEST_LEAD:
        return False
    known = context.overlapping(begin, person.begin, PLACE, ORGANIZATION)
    rest = [t for t in context.tokens_inside(begin, person.begin) if not any(m.begin <= t.begin < m.end for m in known)]
    return all(t.word[0].isalnum() and (t.tag[0] in "nsjzab" or t.tag == "vn") for t in rest)


def topic_at(context: Context, begin: int, end: int) -> Mention | None:
    """The area or body with which a sentence begins after its date, whether or not more words of the subject follow."""
    first = _after_date(context, begin, end)
    return next((m for m in outer(context, begin, end) if m.begin == first and m.family in (ORGANIZATION, PLACE)), None)


def _of_work(context: Context, work: Mention) -> bool:
    """Whether a sentence that begins with a work is about it: 《…》被某会采用; “春到云川”系列报道推出9篇."""
    return not context.text.startswith("《", work.begin - 1) or bool(_TOLD_OF.match(context.text, work.end))


def _goes_on(context: Context, begin: int, end: int) -> bool:
    """Whether a noun follows right at ``begin``: the name before is part of a longer one that is not known."""
    if _OF_SOME.match(context.text, begin, end):
        return True
    behind = next(iter(context.tokens_beginning(begin, min(end, begin + 4))), None)
    if behind is None or behind.begin != begin or behind.word in cuts() or _OF_SEX.match(context.text, begin):
        return False
    if context.text.startswith(("通过", *table("award_verbs")), begin):
        return False
    if behind.tag == "a" and len(behind.word) == 1:  # 某县|大铜鼓舞
        behind = next(iter(context.tokens_beginning(behind.end, min(end, behind.end + 4))), behind)
    return behind.tag in ("n", "nz", "nt") or behind.word.startswith(_WORKS)
