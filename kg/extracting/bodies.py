"""Organisations told by the endings of their names, parts after their wholes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.extracting.body_cores import LIMITED, Body, Candidate, headed, headless
from kg.extracting.body_edges import edge_of, is_branded, parties, past_zone, region_before, year_before
from kg.extracting.body_kinds import is_kind, past_number
from kg.extracting.body_quotes import HONOUR_BEFORE, is_award, of_periodical, quoted_name
from kg.extracting.body_words import OF_PRODUCTS, goes_on
from kg.extracting.boundaries import walk
from kg.extracting.kinds import Ending, ending_of, heads, kind_of
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import few, length, listed, proper
from kg.extracting.platforms import is_channel

__all__ = ["Body", "find_bodies"]

_CONTINUES = re.compile(r"(?:集团)?(?:股份|有限|责任|控股(?=集团|有限|股份|公司|（))|公司|集团公司")
_DWELT_IN = re.compile(
    r"(?:社区|小区)(?!卫生|管理|服务|医院|教育|矫正|建设|工作|治理|养老|公司|党)|(?<=联盟|中心|集团)村(?=[，。；、设建成开举召在有的是]|$)"
)
_BRACKET = re.compile(r"（[^（）]{1,14}）")
_LEAF = re.compile(r"(?:矿|厂|场|农庄|山庄|分行|支行|营业部|车间|店|站)$")
_GROUPS = ("（集团）", "（控股）", "（集团）控股")
# 某会第五次|…, 某中学|是县属寄宿制|高级中学, 某公司|维修车间和|监控室
_LOCAL_SEATS = ("EducationalOrganization", "HealthOrganization", "Enterprise")  # in which a party has branches
_HAS_PARTS = ("内设", "下设", "下辖", "辖有", "设有", "设办公室", "设综合", "设党政")
_NO_PART = re.compile(
    r"第[一二三四五六七八九十百]+次|届[一二三四五六七八九十]+次|[一二三四]期|暨|^是|(?:车间|[^办公]室|大厅|厂房|仓库|食堂|机房)[和与及]"
    # 某大学|布局特色|产业学院, 县政府|水利主管部门召集专家|委员会
    r"|^(?:布局|打造|推进|成立|新增|新设|增设|创建|共建|开设|设立|设(?![计备施置])|举办|获批|入选|新建)(?=..)|主管部门"
)
_POST_AFTER = re.compile(r"(?:专职|纪律|组织|宣传)?(?:副?书记|委员|成员|常委)")
_COUNTED_AFTER = re.compile(r"(?:（[^（）]{1,12}）)?”?(?:达到|达)?\d+[家个所处座](?!分)")
_COUNTED_BEFORE = re.compile(r"(?<!第)(?:\d|[一二两三四五六七八九十百余多])[个所座]$")
_COUNTED_KIND = re.compile(r"\d+[家个](?!企业|公司|单位|合作社|主体|农场)")
_HELD_AFTER = re.compile(r"在[^，。；]{2,20}?(?:召开|举行|举办|开幕)(?=[，。；\n]|$)")
_LIST_AFTER = re.compile(r"的?名单(?:”|》)")
_PROJECT_AFTER = re.compile(r"(?:建设|新建|改造|扩建|提升)*(?:项目|工程)")
_CONFERS = re.compile(r"“|《|颁发|表彰|授予|评选|通报|(?:20)?\d\d(?:—20\d\d)?年?度")  # 荣获江北省文联|“先进集体”称号
_MONUMENT_AFTER = re.compile(r"[^，。；、]{0,14}(?:旧址|故居|遗址|纪念馆)")  # 云川军区|暨云川纵队司令部旧址
_TITLE_LATER = re.compile(r"[^，。；“]{0,80}“[^“”]{2,30}”")
_WORK_AFTER = re.compile(r"等(?:容量|量)替代(?:项目|工程)")  # 云泽热电|等容量替代
_INSTITUTE = re.compile(r"(?!研究)[^，。；、的与和在对及“”（）\d]{2,5}(?<!研究)(?<!所)所(?![在属有以需谓作])")
_PRIZE_AFTER = re.compile(r"(?:最高|质量|特等)?奖|特殊津贴")
_EDITION_BEFORE = re.compile(r"第[一二三四五六七八九十\d]+[届次]$")
_CONTEST_AFTER = re.compile(r"[^，。、；：（）“”\n]{0,12}?(?:竞赛|大赛|比赛|锦标赛|联赛|运动会)")
_LONGEST_REST = 20
_SHORT_TRADE = 2  # characters of a trade that is no name by itself (盐化)
_SCHOOLS_OF_LEAGUE = re.compile(r"(?:团中央|.?团[省市县区]委)学校部")
_SEVERAL = re.compile(
    r"^[三四五六七八九十]大(?=..?.?$)|第[一二三四五六七八九十]+批|[两三四五]级|两办$|各级|\dA级|县级市|（[县市区场]）|(?:[两三四五六七八九十]|\d+)[个家所](?=[\u4e00-\u9fff]{2,5}$)|”“|(?:[三四五]星|式)(?:级)?(?:司法所|派出所|法庭|支部|社区|饭店|酒店|农家乐)"
)
_CAMPUS = re.compile(r"（([\u4e00-\u9fff]{2,3})）")


@lru_cache(maxsize=4)
def find_bodies(reading: Reading) -> tuple[Body, ...]:
    """The organisations whose names end like one, in the order of their ends; parts follow their wholes."""
    found: list[Body] = []
    by_end: dict[int, Body] = {}
    for end, ending in _endings(reading):
        body = None if ending is None else _body(reading, end, ending, by_end)
        body = _with_campus(reading, body) if body is not None else None
        if body is None and end in reading.heads_by_end:
            body = _alone(reading, end)
        if body is None or reading.in_title(body.begin, body.end) or is_kind(reading, body):
            continue
        found.append(body)
        if (institute := _institute(reading, body)) is not None:
            found.append(institute)
            by_end[institute.end] = institute
        if ending is None or ending.strength not in ("w", "f") or ending.text in few("firms of a seat"):
            by_end[body.end] = body
            if closing := _BRACKET.match(reading.text, end):
                by_end.setdefault(closing.end(), body)  # 平顶山医院（市中医医院）|翠竹路院区
    return tuple(body for body in found if not _only_begins(body, found))


def _institute(reading: Reading, body: Body) -> Body | None:
    """市农科院|水稻所: an institute of the academy that its subject names."""
    end = institute_end(reading, body.end) if body.ending in few("academies") else 0
    return Body(body.begin, end, "ResearchOrganization", "org.part", body, body.head, "所") if end else None


def institute_end(reading: Reading, begin: int) -> int:
    """Where an institute that its subject names ends which begins at a position (水稻所); 0 if none does."""
    part = _INSTITUTE.match(reading.text, begin)
    return part.end() if part and reading.is_start(part.end()) else 0


def _with_campus(reading: Reading, body: Body) -> Body:
    """中国石油大学（北京）: the place in brackets behind a university is part of its name."""
    campus = _CAMPUS.match(reading.text, body.end) if body.ending in ("大学", "学院") else None
    if campus is None or (campus[1] not in few("campuses") and body.end + 1 not in reading.by_begin):
        return body
    return replace(body, end=campus.end())


def _only_begins(body: Body, found: list[Body]) -> bool:
    """Whether a body's name is nothing but the begin of a longer one (天安煤业 of 天安煤业香山矿有限公司)."""
    if body.rule == "org.known" and any(b.begin < body.begin and body.end < b.end and b.owner is None for b in found):
        return True  # 牧原 of 云泽市牧原农牧有限公司
    longer = [b for b in found if b.begin == body.begin and b.end > body.end]
    if any(b.owner == body for b in longer):
        return False
    return any(b.owner is None or b.owner.end > body.end for b in longer)


def _endings(reading: Reading) -> Iterator[tuple[int, Ending | None]]:
    """Where names may end; an ending inside a longer one (集团 in 集团有限公司) is none. None: 国务院 and the like."""
    kept: dict[int, Ending | None] = dict.fromkeys(reading.heads_by_end)
    longer = len(reading.text) + 1  # where the longer ending to the right begins
    for end, ending in reversed(reading.body_ends):
        if reading.text.startswith("长", end) and ending.text.endswith("学校"):
            continue  # 某市第二高级中学|校长
        if ending.text == "学校" and reading.text.endswith("大学校", 0, end):
            continue  # 云泽大学|校地合作
        if ending.text == "系" and reading.text.endswith(("公司系", "集团系", "厂系"), 0, end):
            continue  # 云泽水泥有限公司|系铁福集团子公司
        if _DWELT_IN.match(reading.text, end):
            continue  # 东风街道机床厂|社区: the community is called after the works
        if ending.text == "学校" and _SCHOOLS_OF_LEAGUE.match(reading.text, max(0, end - 5)):
            continue  # 团省委学校|部
        if end <= longer and (not _CONTINUES.match(reading.text, end) or ending.text.endswith("公司")):
            kept[end] = ending
            longer = end - len("子公司" if ending.text.endswith("子公司") else ending.text)  # 云石集团|控股子公司
    yield from sorted(kept.items(), key=lambda item: item[0])


def _alone(reading: Reading, end: int) -> Body | None:
    """国务院, 致公党: a body that a head names alone."""
    begin = reading.heads_by_end[end]
    kind = heads()[reading.text[begin:end]]
    if kind == "Enterprise" and is_channel(reading, begin, end):
        return None  # 抖音|直播, 在抖音、快手|等平台
    if kind == "PartyBody" and reading.text.startswith(("政治局", "总书记", "书记处"), end):
        return None
    first = edge_of(reading, begin, end, kind)
    if kind == "ResearchOrganization" and (part := _INSTITUTE.match(reading.text, end)):
        return Body(first, part.end(), kind, "org.head", None, (first, end), "所")  # 中国农科院|油料所
    return Body(first, end, kind, "org.known", None, (first, end)) if kind != "-" else None


def _body(reading: Reading, end: int, ending: Ending, by_end: dict[int, Body]) -> Body | None:
    """The body whose name ends at ``end``; ``by_end`` are those found before."""
    start = end - len(ending.text)
    if ending.strength == "p":
        return _party(reading, start, end, ending)
    around = reading.over(end - 1)
    if around is not None and around.end > end and around.begin < start:
        return None  # 毛坦|厂|镇
    if reading.place_ends_longer(end, ending.text) or _is_word(reading, start, end):
        return None
    if ending.text.endswith("子公司") or reading.text.startswith(goes_on(ending.text, ending.strength), end):
        return None  # 国际科|创中心, 姚电公司厂|区, 辖内银行|机构
    if (quoted := quoted_name(reading, end, ending) or of_periodical(reading, start, end, ending)) is not None:
        return None if is_award(reading, quoted) or _COUNTED_AFTER.match(reading.text, end) else quoted
    acts = ending.text in few("groups with a task")
    stretch = walk(reading, start, frozenset(by_end), ending.type != "Enterprise", acts)
    candidate = Candidate(reading, stretch, end, ending)
    owner = _owner(candidate, by_end)
    if (
        owner is not None
        and _LEAF.search(owner.ending)
        and ending.text.endswith("公司")
        and _is_trade(candidate, owner)
    ):
        return replace(owner, end=end, type="Enterprise", ending=ending.text)  # 鑫源铁矿|磁选|有限公司
    if owner is not None and (named := _of_brand(candidate, owner)) is not None:
        return named
    if owner is not None and LIMITED.search(ending.text) and reading.text[owner.end : start] in _GROUPS:
        return replace(owner, end=end, type="Enterprise", ending=ending.text)  # 中铁二局|（集团）|有限公司
    sure = stretch.verb < 0 or ending.type in ("ResearchOrganization", "EducationalOrganization")
    if owner is not None and sure and ending.strength not in ("w", "f", "b", "n") and _owns(owner, ending):
        return _part(candidate, owner)
    if ending.strength in ("f", "w") and _WORK_AFTER.match(reading.text, end):
        return None
    if ending.strength == "f" and reading.text.startswith("、", end) and OF_PRODUCTS.match(reading.text, end):
        return None  # 青河茶业、|云山酥梨等特色产业
    if ending.strength == "u" or (ending.strength == "q" and stretch.quoted < 0):
        return None
    body = _of_two_trades(candidate, by_end) or headed(candidate) or headless(candidate)
    body = past_zone(reading, body) if body is not None else None
    if body is not None and (first := past_number(reading.text, body.begin, body.end)) > body.begin:
        body = replace(body, begin=first)
    if body is not None and acts and (first := year_before(reading.text, body.begin)) < body.begin:
        body = replace(body, begin=first)
    if body is None or not _disowned(reading, body):
        return body
    mark = reading.by_begin.get(body.begin)
    if mark is not None and mark.kind == "form" and mark.end < end and _COUNTED_AFTER.match(reading.text, end):
        reading.drop(mark)  # 长明灯村|卫生室14所: no village either
    return None


def _of_brand(candidate: Candidate, owner: Body) -> Body | None:
    """伊利|乳业, 云泽市|牧原|农牧有限公司: a name that a well known brand begins, with the place before it."""
    reading, text = candidate.reading, candidate.ending.text
    if owner.rule != "org.known" or owner.type != "Enterprise":
        return None
    if candidate.ending.strength == "n":
        place = reading.by_begin.get(owner.end)  # 国网|江北|电力
        whole = place is not None and place.end == candidate.start and reading.closes(candidate.end)
        return replace(owner, end=candidate.end, ending=text) if whole else None
    if candidate.ending.strength in ("f", "w"):
        whole = candidate.start == owner.end and reading.closes(candidate.end)
        whole = whole and not reading.text.startswith("（", candidate.end)  # 伊利|乳业（云泽）有限公司
        return replace(owner, end=candidate.end, ending=text) if whole else None
    mark = reading.by_end.get(owner.begin)
    if mark is None or not LIMITED.search(text) or reading.text[owner.begin] in "中国":
        return None
    return candidate.body(mark.begin, "org.head", (mark.begin, mark.end))


def _of_two_trades(candidate: Candidate, by_end: dict[int, Body]) -> Body | None:
    """中国石油|和|化学工业联合会: everyday words behind what looks like a firm of the whole country."""
    stretch, text = candidate.stretch, candidate.reading.text
    first = by_end.get(stretch.begin - 1)
    if first is None or candidate.ending.type != "Association" or text[first.end] not in "和与":
        return None
    if stretch.heads or not stretch.tokens or proper(stretch.tokens):
        return None  # 中国石油和|铁福商会 are two
    trade = first.end - first.begin == len("中国") + 2 and text.startswith("中国", first.begin)
    return candidate.body(first.begin, "org.head", (first.begin, first.begin + 2)) if trade else None


def _owner(candidate: Candidate, by_end: dict[int, Body]) -> Body | None:
    """The body that ends where the walk stopped, but not behind a word that joins bodies (市工信局|联合|晋原市政府)."""
    stretch = candidate.stretch
    owner = by_end.get(stretch.begin)
    seated = owner is not None and stretch.heads and stretch.heads[0][:2] == (owner.end, owner.end + 1)
    if owner is not None and seated and not (owner.type == "PartyBody" and candidate.ending.text.endswith("工委")):
        return None  # 市财投公司|市|中医院: another body of the city; but 市委|市直机关工委 is one
    if owner is not None and (_beside_national(candidate, owner) or _of_one_place(candidate, owner)):
        return None  # 人力资源社会保障部|国家林草局, 中共云泽市纪律检查委员会|云泽市监察委员会
    if owner is not None and stretch.joint >= 0 and any(h.begin == stretch.joint + 1 for h in stretch.heads):
        stretch.heads = [h for h in stretch.heads if h.begin > stretch.joint]
        return None  # 昆明学院…和|昆明理工大学
    if owner is None or not stretch.tokens:
        return owner
    first = stretch.tokens[0]
    placed = any(h.begin == first.end for h in stretch.heads)  # 市科协|评选|云泽县第二实验学校
    governs = placed and ((first.tag == "v" and len(first.word) > 1) or first.word in few("governing verbs"))
    governs |= first.word in few("words of belonging") and length(stretch.tokens) > len(first.word) + 1  # 所属|平远公司
    if first.word not in few("links") | few("verbs of use") and not governs:
        return owner
    if LIMITED.search(candidate.ending.text) and (
        length(stretch.tokens[1:]) <= _SHORT_TRADE or not proper(stretch.tokens[1:])
    ):
        return owner  # 铁福集团|联合盐化有限公司
    stretch.soft = stretch.tokens[0].end
    stretch.heads = [h for h in stretch.heads if h.begin >= stretch.soft]
    return None


def _beside_national(candidate: Candidate, owner: Body) -> bool:
    """Whether a body of the whole country begins right behind another such body: two that act together."""
    firm = candidate.ending.type == "Enterprise" and owner.type in ("GovernmentBody", "PartyBody")
    national = candidate.reading.text[owner.end : owner.end + 2] in ("国家", "全国", "中国")
    return national and (firm or owner.rule == "org.known")


def _of_one_place(candidate: Candidate, owner: Body) -> bool:
    """Whether the place that an office has in its name begins another name right behind it."""
    text, mark = candidate.reading.text, candidate.reading.by_begin.get(owner.end)
    if mark is None or owner.type not in ("PartyBody", "GovernmentBody") or mark.kind != "full":
        return False
    return text.find(mark.name, owner.begin, owner.end) >= 0


def _is_trade(candidate: Candidate, owner: Body) -> bool:
    return candidate.start > owner.end and not proper(candidate.stretch.tokens)


def _owns(owner: Body, ending: Ending) -> bool:
    """Whether a body may have a part of that ending: a mine has no companies, a company no companies limited."""
    if ending.text == "司":
        return owner.rule == "org.known" and owner.type == "GovernmentBody"  # a ministry's: 商务部|市场运行司
    if ending.type != "Enterprise":
        return True
    return (
        not _LEAF.search(owner.ending)
        and ending.text[-3:] != "交易所"
        and not (LIMITED.search(ending.text) and LIMITED.search(owner.ending))
    )


def _part(candidate: Candidate, owner: Body) -> Body | None:
    """A part of the body that stands right before: 宏远公司|研发中心, 市委|办公室."""
    reading, ending = candidate.reading, candidate.ending
    rest = reading.text[candidate.stretch.begin : candidate.start]
    if len(rest) > _LONGEST_REST or _NO_PART.search(rest) or ("“" in rest and rest[-1] != "”"):
        return None  # 某医院“…”|眼科医学部
    if ending.text == owner.ending and ending.text not in few("shared endings") and rest[-2:] != "工作":
        return None
    of_party = ending.type in _LOCAL_SEATS and reading.text[owner.begin : owner.end] in parties()
    if of_party or reading.text.startswith(_HAS_PARTS, owner.end):
        return None  # 民盟|云川学院支部, 区委统战部|内设办公室、联络科
    if not rest and ending.text in few("no works of a firm"):
        return None  # 铁福股份有限公司|煤矿智能化改造
    seated = candidate.end in reading.by_begin or reading.text[candidate.end : candidate.end + 1] in few("seats")
    verb = ending.text == "系" and (owner.type == "GovernmentBody" or seated)  # 市水利局|系全省唯一
    if verb or (ending.text == "股" and rest[-1:] in tuple("占持入参控配募")):
        return None  # 铁福集团|占|股
    league = ending.text == "支部" and owner.type == "Association"  # 民盟云泽市委会|医卫支部
    league |= ending.type == "PartyBody" and reading.text.startswith(tuple(parties()), owner.begin)  # 农工党某县|总支部
    own = league or ending.text in few("organs")
    kind = owner.type if own else kind_of(reading.text[owner.begin : candidate.end])
    body = Body(owner.begin, candidate.end, kind, "org.part", owner, owner.head, ending.text)
    return None if _disowned(reading, body) else body


def _is_word(reading: Reading, start: int, end: int) -> bool:
    """Whether the ending is only the tail of an everyday word (承办, 格局)."""
    token = reading.token_at(end - 1)
    least = end - token.begin if token.word.endswith("厂") and token.end == end else 2  # 化|工厂 is none
    left = reading.token_at(start - 1) if token.begin == start > 0 and end - start == 1 else token
    joined = left.end == start and len(left.word) > 1 and left.tag[0] in "nv" and left.tag != "v"  # 普查|办
    if not joined and any(reading.text[end - n : end] in listed("false_endings") for n in (2, 3, 4, 5) if n >= least):
        return True
    if token.begin >= start or (token.word.endswith("公司") and is_branded(reading, token.begin)):
        return False
    return token.word in listed("not_bodies") or (end - start == 1 and token.tag[0] in "vad")


def _disowned(reading: Reading, body: Body) -> bool:
    """Whether the words around make it a committee named only in a post, a project, an honour or a number of such."""
    text = reading.text
    named = _SEVERAL.search(text[body.begin : body.end]) or _LIST_AFTER.match(text, body.end)
    if named or (body.ending.endswith("中心") and _PROJECT_AFTER.match(text, body.end)):
        return True  # 县两级妇联, 五星司法所, “…劳模工匠创新工作室的名单”, 市检验中心|项目
    if body.ending in few("party committees") and _POST_AFTER.match(text, body.end):
        return True
    if body.owner is not None and body.ending == "中心" and body.end - body.owner.end == len("中心"):
        return True  # 市委|中心|工作
    if not body.ending.endswith("政府") and _COUNTED_BEFORE.search(text, max(0, body.begin - 4), body.begin):
        return True  # 2个|县中医院
    if body.ending == "中心" and text.startswith(("组", "城", "点", "线", "血站"), body.end):
        return True  # 市委理论学习中心|组, 市|中心血站
    if body.ending == "政府" and _PRIZE_AFTER.match(text, body.end):
        return True  # 省慈善领域政府|最高奖
    if _EDITION_BEFORE.search(text, max(0, body.begin - 6), body.begin) and _CONTEST_AFTER.match(text, body.end):
        return True  # 第七届|全国残联|专职委员知识竞赛
    if body.ending in ("家庭农场", "合作社", "专业合作社") and _COUNTED_KIND.match(text, body.end):
        return True  # 注册家庭农场|687家
    if body.type == "MilitaryOrganization" and _MONUMENT_AFTER.match(text, body.end):
        return True
    mark = reading.by_begin.get(body.begin)
    before_it = text[max(0, body.begin - 14) : body.begin]
    if is_award(reading, body) or (body.type == "Association" and _HELD_AFTER.match(text, body.end)):
        return True  # 两省勘界协商会|在某市召开
    if body.type in ("Enterprise", "GovernmentBody"):
        return False
    honoured = body.type != "Association" or not text[body.end : body.end + 1].isalnum()  # 入选|江北学会|案例
    sort = honoured and body.rule != "org.part" and (mark is None or mark.full[-1:] == "省")
    given = before_it.endswith("授予") and _TITLE_LATER.match(text, body.end)  # 授予|第三人民医院等10个集体“…”称号
    if sort and not given and HONOUR_BEFORE.search(before_it) and not _CONFERS.match(text, body.end):
        return True
    listed_last = text[body.begin - 1 : body.begin] == "、" and ending_of(text, body.begin - 1) is not None
    counted = _COUNTED_AFTER.match(text, body.end) and not listed_last  # 甲中心、乙中心|2家单位
    return bool(_PROJECT_AFTER.match(text, body.end) or counted)


def _party(reading: Reading, start: int, end: int, ending: Ending) -> Body | None:
    """市委, 平顶山市委, 中共平顶山市委, 团市委, 民进河南省委会."""
    text = reading.text
    zone = ending.text == "区委" and text[start - 1 : start] in few("no district characters")  # 化工园|区委
    if zone or text.startswith(("会", "员", "旧址"), end):
        return None
    begin = start - 2 * (ending.text[0] == "团" and text.endswith("共青", 0, start))  # 共青|团县委
    if ending.text[0] in few("seats"):
        mark = reading.by_end.get(start + 1) or reading.by_end.get(start)  # 平顶山市|委, 平顶山|市委
        begin = mark.begin if mark is not None else region_before(text, start)
    elif ending.text in ("地委", "特委"):
        mark = reading.by_end.get(start)  # 云泽|地委, 豫西|特委
        begin = mark.begin if mark is not None else region_before(text, start)
    kind = ending.type
    if (first := reading.heads_by_end.get(begin)) is not None:  # 中共|平顶山市委, 民进|河南省委会
        league = heads()[text[first:begin]] == "Association" or text[first:begin] == "共青团"
        begin, kind = first, "Association" if league else ending.type
    elif text[max(0, begin - 2) : begin] == "中共":
        begin -= 2
    elif text[begin - 1 : begin] == "社" and ending.text in ("省委", "市委"):
        begin, kind = begin - 1, "Association"  # 九三学|社省委
    elif ending.type == "Association" and ending.text.endswith("委会"):
        return None
    return Body(begin, end, kind, "org.party", None, (begin, start + 1), ending.text)
