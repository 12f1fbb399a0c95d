"""Of which body another is said to be a part: 甲集团所属乙公司, 丙站隶属于丁集团, 戊中心为己局直属事业单位,
该公司是庚集团的全资子公司, 辛公司下设壬厂、癸厂, 子馆包含丑馆、寅馆, 卯苑由辰馆、巳馆组成.

The part is named right behind the word, or it is what the sentence speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.antecedents import subject_of
from kg.extracting.chains import list_after, list_before, outermost
from kg.extracting.context import Context
from kg.extracting.nesting import once, relation, titles
from kg.extracting.spoken_of import spoken_of
from kg.model import ORGANIZATION, PLACE, PROJECT, Mention, Relation

STAGE = 45
_RULE = "nesting.belongs"
_WORKS = (PLACE, PROJECT, ORGANIZATION)
_OWNS = re.compile(
    r"(?:所属|下属|旗下|所辖|直属|(?:全资|独资|控股)(?:组建|设立|成立|创办|注册|收购)|控股|全资)的?(?:(?:\d+|[两三四五六七八九十]+)[个家])?(?:子公司|分公司|企业|单位|公司)?(?:：|，分别[为是])?"
)  # 甲集团|所属|乙公司
_UNDER = re.compile(r"(?:隶属于?|归属于?|直属于|下属于|依托于)")  # 甲站|隶属于|乙集团
_RUN_BY = re.compile(r"[由归系](?=[\u4e00-\u9fff])")  # 甲站|由|乙局主管, 系|乙局下属单位
_BOUGHT = re.compile(r"被(?=[\u4e00-\u9fff])")  # 该公司|被|乙集团收购
_BUYS = re.compile(r"(?:全资|整体|成功|正式)*(?:收购|并购|兼并|控股)")
_RUNS = re.compile(r"(?:直接|统一|归口|代为)?(?:主管|管辖|管理|领导|代管|直管)(?=[，。；）]|$)")
# 甲公司|下设乙厂、丙厂; of buildings and works: 甲中心，|包含乙馆、丙馆三个场馆
_HAS = re.compile(
    r"(?:下设|内设|下辖|辖有|管辖|分设|(?<![建开])设有|现有|拥有|(?<=，)(?:下属|旗下有?|下有)(?!的|单位|企业|子公司|公司))"
)
_HOLDS = re.compile(r"(?:包含|包括|内含|涵盖)：?")
_OF = re.compile(
    r"(?:(?<=[，园苑区城馆])|(?<=教育集团)|(?<=联盟)|(?<=医共体))由(?=[^，。；]{4,80}(?:组成|构成))"
)  # 甲文化苑由|乙馆、丙馆和丁馆等组成
_COMPOSED = re.compile(r"等?[^，。；、]{0,8}?(?<!合并)(?:组成|构成)")
_KIND_OF_PART = re.compile(  # 是甲集团|的全资子公司, 为乙局|直属公益一类事业单位
    r"(?:的|[^，。；《》、]{1,12}的)?(?:全资|控股|参股|所属|直属|下属|下辖|管理的|主管的|二级)[^，。；《》]{0,12}?"
    r"(?:子公司|公司|企业|事业单位|单位|机构|学校|医院|工厂|分厂)(?=[，。；]|$)"
    r"|(?:的|在[^，。；《》]{2,12}的)?(?:分支机构|派出机构|分公司|分行|支行|分校|分院|分厂|子公司|成员(?:企业|单位)|旗下(?:公司|企业|品牌|单位)?)(?=[，。；]|$)"
)
# 【甲铁矿】 乙集团|下属企业。…
_UNDER_IT = re.compile(
    r"的?(?:下属|所属|直属|二级|成员|控股|全资)(?:企业|单位|公司|子公司|国有企业|集体企业|事业单位)[。，]"
)
_IS = re.compile(
    r"(?:[是系]|(?<![整名改])为|作为)(?:(?:世界|中国|全球|国内|全国|知名|著名|大型)[^，。；、的]{0,10})?$"
)  # but 将甲中心调整为|乙局所属事业单位
_ITSELF = re.compile(r"(?:全|该|本)?(?:公司|集团|企业|厂|局|院|校|行|银行|集团公司)(?:现|共|还)?")  # 公司|下设甲厂
_YEAR = re.compile(r"\d{4}年，")
_FOUNDS = re.compile(r"(?:(?:成立|组建|设立|创建|创办)了?|[制名组建]为)$")
_TURNED = re.compile(r"(?:调整|划转|变更|转隶|移交)为$")  # 将甲中心|调整为|乙局所属事业单位
_RENAMED = re.compile(r"[^，。；《》]{2,24}，(?:并)?(?:更名|改名|改称)为")  # …，更名为|丙中心
# a firm's daughter that the phrase begins with: ，子公司|甲厂获得…
_DAUGHTER = re.compile(
    r"(?:(?<=[，。；、\n和及与])|^)(?:(?:下属|所属|旗下|权属)的?)?(?:(?:全资|控股|参股|直属)的?)?子公司(?=[\u4e00-\u9fff“])"
)
# 甲学院|新设乙系; 丙局|在城区设丁分局
_OPENS = re.compile(
    r"(?:在[^，。；]{1,12}?)?(?:新?成立|(?:投资)?(?:设立|成立|组建|注册|创办)(?:了)?(?:全资|控股)?(?:子|分)公司(?:——|—|：)?|新设|增设|设立|组建|新增|新开|开设|设)了?"
)
_BRANCH = re.compile(r"(?:分[局会院行社校馆]|支行|[分支]公司|营业部|办事处|联络处|研究生院|支部|专业委员会)$")
_CHAPTERS = re.compile(r"(?:新?成立|组建|设立|增设)了?(?=[^，。；]{2,40}分会)")  # 成立甲会，|组建乙分会
_ITS_DAUGHTER = re.compile(r"其(?:下属|所属|旗下)?的?(?:全资|控股|参股)?的?(?:子公司|分公司)(?=[\u4e00-\u9fff“])")
_THAT = re.compile(r"(?:该|本)[\u4e00-\u9fff]{1,4}$")


def extract(context: Context) -> Iterator[Relation]:
    """Relations partOf between bodies that a word of belonging tells."""
    told = (*_owned(context), *_under(context), *_described(context), *_having(context), *_opening(context))
    yield from once((*told, *_shared(context), *_daughters(context)))


def _shared(context: Context) -> Iterator[Relation]:
    """甲集团乙中心、|丙分公司: the parts of a list whose body only the first of them names."""
    bodies = context.found(ORGANIZATION)
    for part in (m for m in bodies if m.rule.startswith("org.shared-owner") and m.full.endswith(m.name)):
        owner = part.full[: -len(part.name)]
        whole = next((m for m in reversed(bodies) if m.end <= part.begin and m.name == owner), None)
        yield from relation(context, part, "partOf", whole, _RULE)


def _opening(context: Context) -> Iterator[Relation]:
    """甲学院新设乙系, 丙局在城区设丁分局, 成立戊会，组建己分会: what a body opens is its part if it ends like one."""
    bodies = outermost(context, ORGANIZATION)
    for whole in bodies:
        if word := _OPENS.match(context.text, whole.end):
            school = whole.type == "EducationalOrganization"
            for link in list_after(context, word.end(), bodies, context.phrase(whole.end)[1]):
                named = word.group().endswith(("公司", "—", "："))  # 设立分公司——|某公司
                if named or _BRANCH.search(link[-1].name) or (school and link[-1].type == whole.type):
                    yield from relation(context, link[-1], "partOf", whole, _RULE)
    for word in _ITS_DAUGHTER.finditer(context.text):
        begin, end = context.sentence(word.start())
        firms = [m for m in bodies if begin <= m.begin and m.end <= word.start() and m.type == "Enterprise"]
        for link in list_after(context, word.end(), bodies, context.phrase(word.start())[1]) if firms else ():
            yield from relation(context, link[-1], "partOf", firms[-1], _RULE)
    for word in _CHAPTERS.finditer(context.text):
        begin, end = context.sentence(word.start())
        unions = [m for m in bodies if begin <= m.begin and m.end <= word.start() and m.type == "Association"]
        for link in list_after(context, word.end(), bodies, end) if unions else ():
            if link[-1].name.endswith("分会"):
                yield from relation(context, link[-1], "partOf", unions[-1], _RULE)


def _daughters(context: Context) -> Iterator[Relation]:
    """【甲公司】…，子公司|乙厂…: a daughter that no firm stands before is of the firm that the entry is about."""
    whole = titled(context, ORGANIZATION) if "子公司" in context.text else None
    for word in _DAUGHTER.finditer(context.text) if whole is not None and whole.type == "Enterprise" else ():
        for link in list_after(context, word.end(), outermost(context, ORGANIZATION), context.phrase(word.start())[1]):
            yield from relation(context, link[-1], "partOf", whole, _RULE)


def _owned(context: Context) -> Iterator[Relation]:
    """甲集团所属乙公司、丙公司: those named behind are its parts."""
    found = list(_OWNS.finditer(context.text))
    if not found:
        return
    bodies = outermost(context, ORGANIZATION)
    ends = {m.end: m for m in bodies}
    for word in found:
        whole = ends.get(word.start())
        links = list_after(context, word.end(), bodies, context.phrase(word.start())[1]) if whole else []
        for link in links:
            yield from relation(context, link[-1], "partOf", whole, _RULE)


def _under(context: Context) -> Iterator[Relation]:
    """甲站隶属于乙集团: the part is named right before, or spoken of."""
    words = [(w, False) for w in _UNDER.finditer(context.text)]
    words += [(w, True) for pattern in (_RUN_BY, _BOUGHT) for w in pattern.finditer(context.text)]
    for word, run in words:
        whole = _body_at(context, word.end())
        told = _BUYS if word.re is _BOUGHT else _RUNS
        if whole is not None and (not run or told.match(context.text, whole.end)):
            last = _part_before(context, word.start())
            beside = list_before(
                context, word.start(), outermost(context, ORGANIZATION), context.phrase(word.start())[0]
            )
            for part in dict.fromkeys((*(link[-1] for link in beside if last is link[-1] or len(beside) > 1), last)):
                yield from relation(context, part, "partOf", whole, _RULE)


def _having(context: Context) -> Iterator[Relation]:
    """甲公司下设乙厂、丙厂; 该中心位于某路，包含丁馆、戊馆: the parts of what stands before or is spoken of."""
    for pattern, parts, wholes in (
        (_HAS, (ORGANIZATION,), (ORGANIZATION,)),
        (_HOLDS, _WORKS, _WORKS),
        (_OF, _WORKS, _WORKS),
    ):
        for word in pattern.finditer(context.text):
            links = list_after(context, word.end(), outermost(context, *parts), context.phrase(word.start())[1])
            if not links or len(links) < 2 - (pattern is _HAS):
                continue
            if pattern is _OF and not _COMPOSED.match(context.text, links[-1][-1].end):
                continue
            whole = _whole_before(context, word.start(), wholes)
            for link in links if whole else ():
                if link[-1].family != PLACE or link[-1].type == "Facility":
                    yield from relation(context, link[-1], "partOf", whole, _RULE)


def _whole_before(context: Context, position: int, families: tuple[str, ...]) -> Mention | None:
    """What has parts: the name right before, else what the sentence is about (该公司成立于某年，|下设…)."""
    text, begin = context.text, context.sentence(position)[0]
    clause = max(begin, text.rfind("，", begin, position) + 1)
    names = outermost(context, *families)
    named = next((m for m in names if m.end == position), None)
    if named is None and _ITSELF.fullmatch(text, clause, position):
        return titled(context, *families)
    if named is not None or text[clause:position].strip():
        return named
    begin += len("2031年，") if _YEAR.match(text, begin) else 0
    first = next((m for m in names if m.begin == begin), None)
    if first is not None and first.type == "AdministrativeDivision":
        first = next((m for m in names if m.begin == first.end), first)  # 某县|某文化苑
    made = None
    if text[position - 1 : position] == "，":  # 成立|甲集团，|下设乙公司; 丙厂改制为|丁公司，|下辖戊厂
        made = next((m for m in names if m.end == position - 1 and _FOUNDS.search(text, begin, m.begin)), None)
    return made or first or titled(context, *families)


def titled(context: Context, *families: str) -> Mention | None:
    """The body or site that the entry's title is nothing but the name of."""
    named = context.inside(0, context.entry.body, *families)
    return next((m for m in named if titles(context, m)), None)


def _described(context: Context) -> Iterator[Relation]:
    """该公司是甲集团的全资子公司: what the sentence speaks of is one of the parts."""
    for whole in outermost(context, ORGANIZATION):
        verb = _IS.search(context.text, max(0, whole.begin - 16), whole.begin)
        if (
            not verb
            and _UNDER_IT.match(context.text, whole.end)
            and not context.text[context.entry.body : whole.begin].strip()
        ):
            yield from relation(context, titled(context, ORGANIZATION), "partOf", whole, _RULE)
        if verb and _KIND_OF_PART.match(context.text, whole.end):
            yield from relation(context, _part_before(context, verb.start()), "partOf", whole, _RULE)
        turned = _TURNED.search(context.text, max(0, whole.begin - 4), whole.begin)
        if turned and _KIND_OF_PART.match(context.text, whole.end):
            named = _RENAMED.match(context.text, whole.end)
            parts = (*(m for m in outermost(context, ORGANIZATION, PLACE) if m.end == turned.start()),)
            for part in (*parts, _body_at(context, named.end()) if named else None):
                yield from relation(context, part, "partOf", whole, _RULE)


def _body_at(context: Context, position: int) -> Mention | None:
    return next((m for m in outermost(context, ORGANIZATION) if m.begin == position), None)


def _part_before(context: Context, position: int) -> Mention | None:
    """What is said to belong to something at ``position``: the name right before (组建甲中心，|为乙局直属事业单位),
    该公司, or the phrase's subject."""
    end = position - 1 if context.text[position - 1 : position] == "，" else position
    named = next((m for m in outermost(context, ORGANIZATION, PLACE) if m.end == end), None)
    begin = context.sentence(position)[0]
    if named is None:
        that = _THAT.search(context.text, begin, position)
        refs = spoken_of(context, that.group(), that.start())[0] if that else subject_of(context, begin, position)[0]
        named = next((m for ref in refs if (m := context.named(ref)) is not None), None)
        if named is None and context.text[position - 1 : position] in ("，", "。", "\n"):
            named = titled(context, ORGANIZATION, PLACE)  # 【县印刷厂】 1970年创建，|隶属县轻工业局
    return named if named is not None and (named.family == ORGANIZATION or named.type == "Facility") else None
