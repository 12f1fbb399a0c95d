"""Names that only an honour tells: |绿州社区|成功创建省级森林乡村, |前川派出所|被授予…, 联禾盐化|获批省级绿色工厂.

Whoever receives an honour is a named one, so what stands before the verb and ends as names of bodies and places do is a
name too, unless its words are everyday ones (治安部门); of an honour for firms a firm may end like nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from kg.extracting.award_names import awards_of, list_stop
from kg.extracting.context import Context
from kg.extracting.kinds import ending_of, kind_of, place_ending_of
from kg.extracting.landmarks import known_name
from kg.extracting.name_words import before, generic, inside, is_specific, length, listed, modifiers, proper
from kg.extracting.recipient_names import ADJUNCT, KINDS, past_date, phrase_start
from kg.extracting.tokens import Token
from kg.lexicon import table
from kg.model import ORGANIZATION, PERSON, PLACE, Mention

STAGE = 40
RULE = "award.subject/1"
_WON = re.compile(
    r"(?:光荣|荣幸|强势|高票|再度|圆满|同样|成功|先后|曾经|曾|多次|均|双双|再次|首次|连续|又|还|再|一举|喜|荣|新|也|同时|分别|分(?=获)|顺利|\d+次)*"
    r"(?:被[^，。；]{0,30}?(?:授予|授|评为|评选为|评定为|命名为|认定为|确定为|选定为|遴选为|列为|列入|表彰为|公布为)|荣获|分获|获评|获批|获得|喜获|荣膺"
    r"|荣立|荣记|立(?=[特一二三]等功)|记(?=[特一二三]等功)|荣登|(?:推动)?入选|入围|上榜|位列(?=[^，。；]{2,30}(?:名单|集群|名录|榜))|通过(?=[^，。；]{4,30}(?:认定|评审|验收|复[审核查评验]|考核))"
    r"|创成|创建(?=为|成为|[全省市国\d])|成功申报为|申报成为|享受(?=[^，。；]{0,8}津贴)|成为(?=[全省市国]|[\u4e00-\u9fff]{2,3}省)|评为"
    r"|获(?=[“全省市国第]|[男女][^，。；得评批]{0,20}(?:第[一二三四五六七八九十\d]+名|[冠亚季]军|[金银铜]牌)|[^，。；、得评批]{2,24}(?:奖|称号|品牌|线路|标兵)(?![励项品])|[^，。；、得评批]{0,16}(?:第[一二三四五六七八九十\d]+名|[冠亚季]军|[金银铜]牌)|[^，。；得评批]{4,30}[两三四五2-9]枚[金银铜]牌)|(?:受到?|获得?)[^，。；]{0,10}表[彰扬](?![大会先会的])|取得|夺得|斩获|摘得)"
)
# 认定|A、B|为…
GIVEN_AS = re.compile(
    r"(?:认定|命名|确定|评选|评定|推选|公布|授予|表彰|新增|批准|核定|审定|核准|追认|评(?![估价审议测比奖优]))(?P<who>[^，。；：为“]{2,160}?)(?<!见义勇)作?为(?=.)"
)
_NUMBER = r"[\d一二两三四五六七八九十百]+(?:余|多)?[个名件家位项篇]"
# 评选出甲公司、乙公司等首届“某某名品”企业36家, 评出甲、乙等3家AAA级企业
CHOSEN = re.compile(
    r"(?:评选出|评出|推选出|选出|选树)了?(?P<who>[^，。；“”]{2,90}?)等"
    r"(?:首届|首批|第[一二三四五六七八九十]+[届批])?"
    rf"(?:{_NUMBER})?(?P<award>[^，。；、及等]{{2,30}}?)(?:{_NUMBER})?(?=[，。；、及])"
)
# 为甲园、乙园等6个市级先进典型项目授牌
PLAQUES = re.compile(
    rf"为(?P<who>[^，。；“”]{{3,90}}?)等(?:{_NUMBER})?(?P<award>“[^“”]{{2,24}}”[^，。；、及等]{{0,8}}|[^，。；、及等“”]{{4,30}}?)"
    r"(?:进行|举行|集中|分别)?(?:授牌|颁牌|授予牌匾|颁发(?:牌匾|奖牌|证书))(?=[，。；])"
)
# 获…奖的|个人和集体分别是：|甲、乙
THEY_ARE = rf"(?:(?:先进)?(?:{KINDS})[和、]?)*(?:(?:还|分别|依次)*(?:有|是|为|包括)：?)"
_WINNERS = re.compile(
    rf"(?:获|授|授予|评为|选为|命名为)(?P<award>[^，。；：获]{{3,50}}?)的{THEY_ARE}(?P<who>[^。；：]{{2,300}})"
)
# 授予|在抢险中牺牲的甲|“…”称号
_GIVEN = re.compile(r"(?:授予|追授|追认)(?!给)(?P<who>[^，。；“”]{2,60}?)(?:同志)?(?=“)")
# 某部将|甲村|列入…名录
_PUT = re.compile(
    r"[将把](?![被由于在来近要会军])(?P<who>[^，。；：“]{2,80}?)"
    r"(?:列入|列为|评为|评定为|命名为|认定为|确定为|选为|评选为|公布为|授牌为|授予)(?=.)"
)
_OF_FIRMS = re.compile(r"[^，。；]{0,24}?(?:企业|公司|工厂|单项冠军|小巨人|瞪羚|标杆|头雁|领跑者)")
_LED = re.compile(r"(?:其|旗下|下属|所属)?(?:全资|控股|参股)?[子孙]公司(?=[\u4e00-\u9fff]{3})")  # 子公司|京元新奥
_ITEM = re.compile(r"(?:[\u4e00-\u9fff（）“”·]|\d{1,2}号){2,26}")
_JOINT = re.compile(r"、|和|与|及")
_ASIDE = re.compile(r"（[^（）]*）$")
# A、B|两个景点, A、B|等3家企业
_COUNTED = re.compile(
    r"(?:等|这)?[\d一二两三四五六七八九十百]+(?:余|多)?(?:[家个项款处条所座名位人]|支)(?![^，。；、]*[和与及])[^，。；、“”的]{0,6}$"
)
_SUCH = re.compile(rf"等(?:{KINDS})(?:[、和](?:{KINDS}))?$")  # 甲、乙|等运动员、教练员
_WHEN = re.compile(r"于?(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?[、和]?)+(?:又|再次|再度|连续)?$")
_AT = re.compile(r"在[^，。；]{2,40}(?:上|中|里|会|赛)，$")
_REGION = re.compile(
    r"(?:东北|西北|西南|东南|华北|华东|华南|华中|中南|江南|北方|南方)[\u4e00-\u9fff]{2}"
)  # 东北林业|大学
_TEAM = re.compile(r"(?:班组|劳模创新工作室|创新工作室|工作室|名师工作室)")  # 林青山|班组
_UNIT = re.compile(
    r"(?:\d{1,2}号)?(?:[\u4e00-\u9fff]{0,7}[一二三四五六七八九十甲乙丙丁]?)(?:班|班组|队|部|室|科|车间|工区|房|岗|庭|支部)"
)  # 某水厂|运行二班


class Honoured(NamedTuple):
    """Where those are named who are honoured: the span before the verb of award without what counts them, and where
    what follows the verb begins."""

    begin: int
    stop: int
    after: int


_VERBS: WeakKeyDictionary[Context, list[re.Match[str]]] = WeakKeyDictionary()


def chosen(text: str) -> Iterator[re.Match[str]]:
    """Where those are named who were chosen or given a plaque as what follows them says."""
    yield from CHOSEN.finditer(text)
    if "牌" in text or "证书" in text:
        yield from PLAQUES.finditer(text)


def verbs_of_award(context: Context) -> list[re.Match[str]]:
    """The verbs of award of the entry, in order; looked for once, as several modules read what stands before them."""
    verbs = _VERBS.get(context)
    if verbs is None:
        verbs = _VERBS[context] = list(_WON.finditer(context.text))
    return verbs


def links(text: str, joint: re.Pattern[str], begin: int, end: int) -> list[tuple[int, int]]:
    """The spans between the joints of the list in ``begin:end``."""
    joints = list(joint.finditer(text, begin, end))
    return list(zip([begin, *(m.end() for m in joints)], [*(m.start() for m in joints), end], strict=True))


_SUBJECTS: WeakKeyDictionary[Context, list[Honoured]] = WeakKeyDictionary()


def honoured(context: Context) -> list[Honoured]:
    """The subjects of the verbs of award of the entry, in order; looked for once."""
    found = _SUBJECTS.get(context)
    if found is None:
        found = _SUBJECTS[context] = list(_honoured(context))
    return found


def _honoured(context: Context) -> Iterator[Honoured]:
    text = context.text
    for won in verbs_of_award(context):
        floor = context.sentence(won.start())[0]
        start = past_date(text, phrase_start(text, floor, won.start()), won.start())
        if start == won.start() > floor and _AT.search(text, floor, start):
            start = past_date(text, phrase_start(text, floor, start - 1), won.start())  # 某室在某大会上，|获…
        said = _WHEN.sub("", text[start : won.start()])  # 甲产品|1984年|荣获…
        subject = _SUCH.sub("", _COUNTED.sub("", _ASIDE.sub("", ADJUNCT.sub("", said))))
        yield Honoured(start, start + len(subject), won.end())
    for given in (*GIVEN_AS.finditer(text), *chosen(text), *_PUT.finditer(text), *_GIVEN.finditer(text)):
        subject = _COUNTED.sub("", given["who"])
        yield Honoured(given.start("who"), given.start("who") + len(subject), given.end("who"))
    for won in _WINNERS.finditer(text):
        yield Honoured(*won.span("who"), won.start("award"))


def extract(context: Context) -> Iterator[Mention]:
    """Mentions of those honoured whom no rule before took for names."""
    text = context.text
    told: set[int] = set()
    for won in honoured(context):
        firms = bool(_OF_FIRMS.match(text, won.after))
        for begin, end in links(text, _JOINT, won.begin, won.stop):
            led = _LED.match(text, begin, end)
            begin = led.end() if led else begin
            if begin not in told and (mention := _named(context, begin, end, won.after, firms or led is not None)):
                told.add(begin)
                yield mention


def _named(context: Context, begin: int, end: int, won: int, firms: bool) -> Mention | None:
    """The mention of one who was honoured by what stands at ``won``, None if it is known, or is no name."""
    text = context.text
    over = context.overlapping(begin, end)
    if not _ITEM.fullmatch(text, begin, end) or any(m.end == end or m.begin < begin for m in over):
        return None
    first, body = begin, None
    while headed := [m for m in over if m.begin == first and m.end < end]:
        above = max(headed, key=lambda m: m.end)
        if above.family == PERSON and _TEAM.fullmatch(text, above.end, end):
            return Mention(begin, end, ORGANIZATION, text[begin:end], "Organization", RULE, 0.8)
        if above.family not in (PLACE, ORGANIZATION):
            return None
        body, first = above, above.end
    if any(m.end > first for m in over):
        return None
    if body is not None and body.family == ORGANIZATION:
        if _UNIT.fullmatch(text, first, end) is None:
            return None
        sort = "Organization" if body.type == "Enterprise" else body.type  # a firm's workshop is no firm
        return Mention(body.begin, end, ORGANIZATION, text[body.begin : end], sort, RULE, 0.8)
    tokens = context.tokens_filling(first, end)
    if not tokens or not may_name(tokens):
        return None
    kind = class_by_ending(text, first, end, tokens, first > begin, firms) or _by_award(
        context, first, end, won, tokens
    )
    if kind is None or _cut_off(text, begin, end):
        return None
    begin = first if kind[0] == PLACE or text[begin] in "我本" else begin
    return Mention(begin, end, kind[0], text[begin:end], kind[1], RULE, 0.8)


def _cut_off(text: str, begin: int, end: int) -> bool:
    """Whether a bracket or quotation opens or closes outside of a stretch."""
    return any(text.count(a, begin, end) != text.count(b, begin, end) for a, b in ("“”", "（）"))


def may_name(tokens: list[Token]) -> bool:
    """Whether no word acts, counts or joins."""
    if _allied(tokens):
        return True
    words = [t for t in tokens if len(t.word) > 1]
    if any(t.tag[0] in "curd" or (t.tag[0] == "m" and not is_specific(t)) for t in tokens):
        return False
    if any(t.word in before() - inside() or (t.tag[0] == "p" and t is not tokens[0]) for t in tokens):
        return False  # the first sign of a name may be read as a preposition: 同立医养中心
    return not any(t.tag == "v" and t.word in generic() for t in words[:1])


def _allied(tokens: list[Token]) -> bool:
    """Whether words name a firm of several that have joined: 联合|盐化."""
    trade = tokens[-1]
    return len(tokens) == 2 and tokens[0].word == "联合" and (trade.tag == "j" or trade.word in listed("trades"))


def class_by_ending(
    text: str, begin: int, end: int, tokens: list[Token], placed: bool, firms: bool = False
) -> tuple[str, str] | None:
    """Family and class by the ending, None if it is no name."""
    body, place = ending_of(text, end, begin), place_ending_of(text, end, begin)
    ending = body if body and (place is None or len(body.text) >= len(place.text)) else place
    if ending is None:
        last = tokens[-1].word in listed("trades") or tokens[-1].word not in generic()
        named = proper(tokens) or placed or _allied(tokens)
        named = named or (len(tokens) > 1 and not any(t.word in generic() for t in tokens))
        firm = firms and last and 3 < length(tokens) + 2 * placed < 9 and named
        return (ORGANIZATION, "Enterprise") if firm else None
    core = [t for t in tokens if t.end <= end - len(ending.text)]
    core = core or [t for t in tokens if t.tag == "ns" and len(t.word) > len(ending.text) + 1]
    if not core and not placed:
        return None
    everyday = generic() | modifiers() | before()
    own = any(t.word not in everyday for t in core)
    placed = placed or bool(_REGION.match(text, begin, end - len(ending.text)))
    if not own and (ending is place or not placed):
        return None
    if ending is body:
        return ORGANIZATION, kind_of(text[begin:end])
    city = ending.type == "NaturalFeature" and known_name(text[begin:end], "", "")
    return PLACE, "AdministrativeDivision" if city else ending.type  # 眉山|入选…


def _by_award(context: Context, begin: int, end: int, won: int, tokens: list[Token]) -> tuple[str, str] | None:
    """Family and class of a name without an ending by what it won: a 幸福河湖 is a water, a 先进集体 a body."""
    last = tokens[-1].word
    if "“" in context.text[begin:end] or not proper(tokens) or last in generic() or last in modifiers():
        return None
    awards = awards_of(context.text, won, list_stop(context.text, won, len(context.text)), False)
    kinds = table("award_kinds")
    name = awards[0].name.strip("“”") if awards else ""
    kind = next((kinds[name[-size:]] for size in range(5, 0, -1) if name[-size:] in kinds), None)
    return (kind[0], kind[1]) if kind else None
