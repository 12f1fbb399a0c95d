"""Places: divisions known and told by their form, roads, waters, sites and venues; 我市 and 我省."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extracting.context import Context
from kg.extracting.divisions import rank
from kg.extracting.facilities import Site, find_sites
from kg.extracting.folding import fold_places
from kg.extracting.form_zones import STREETS
from kg.extracting.forms import find_forms
from kg.extracting.kinds import place_ending_of
from kg.extracting.known import CALLED
from kg.extracting.landmarks import Landmark
from kg.extracting.name_reading import Reading, reading
from kg.extracting.name_words import few, proper
from kg.extracting.place_lists import find_members, find_rivers, find_villages
from kg.extracting.place_rows import find_rows
from kg.model import HERITAGE, ORGANIZATION, PLACE, Fact, Mention

STAGE = 20
_HONOUR = re.compile(
    r"“?(?:五一劳动|劳动模范|先进(?:集体|个人|单位)|优秀|十佳|十大|道德模范|科学技术(?:进步)?奖|三八|青年五四|工匠|文明单位|特色(?:村|镇)|示范(?:村|镇|县)|(?:(?![获被入评成创列])[\u4e00-\u9fff]){2,8}示范(?:村|镇|县|乡|区)(?:创建|评选|名单|称号))"
)
_HONOURED = re.compile(r"(?:荣获|获评|获|入选|评为|命名为|认定为|创建为|成为|列入|申报|授予)$")
_CALLED_AFTER = re.compile(r"[^“”，。；]{0,6}(?:经验|杯|精神|模式|速度|现象|卫生室)”")
_NAMED = re.compile(r"(?:平台|项目|工程|系统|装置)$")  # 国家某某实验平台|（云泽基地）
# bodies that are themselves of the division that their name begins with
_SEAT = re.compile(r"(?:政府|党委|党工委|办事处|委员会|管委会|人大|筹备组|纪委|所|局|站所)$")
_OF_TOWN = re.compile(r"(?:公司|合作社|基地|农场|养殖场|厂|矿|家庭农场)$")
_CAMPAIGN = re.compile(r"(?:书香|技能|平安|法治|美丽|健康|数字|出彩|诚信|信用|清廉|智慧|海绵|质量|寻美|打卡)$")
_WATER = re.compile(r"[河江湖溪](?![南北西苏省大])")
_WAYS = (*STREETS, "高铁", "高速")
# 云泽市新闻（2020年11月）: what stands over a file of entries is no part of one
_MASTHEAD = re.compile(
    r"\s*[\u4e00-\u9fff]{2,12}(?:新闻|大事记|年鉴|公报|政报|要闻|快讯|简报|简讯|月报)\s*（[^（）]{4,12}）\s*"
)
_THAT_AREA = re.compile(r"[该本][省市县区镇乡村](?!人|政|内|域)")
_OURS = re.compile(r"[我本](市|省|县|区)(?![\u4e00-\u9fff]?(?:级|直|场)|府)")


def survey(context: Context) -> Iterator[str]:
    """The waters that the entry tells by what stands around them, each with the entry's number."""
    if not _WATER.search(context.text):
        return
    view = reading(context)
    find_forms(view)
    waters = {m.name for m in view.landmarks if m.kind == "form" and m.name[-1] in "河江湖溪"}
    yield from (f"{name}={context.entry.number}" for name in waters)


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Mentions of the places of an entry; those that only stand in an organisation's name are left to it."""
    view = reading(context)
    find_forms(view)
    found = list(_mentions(context, view))
    if _MASTHEAD.fullmatch(context.text, 0, context.entry.body):
        found = [m for m in found if m.begin >= context.entry.body]
    called = _shorter(view, found)
    called |= {short[1]: m.full or m.name for m in found if (short := CALLED.match(context.text, m.end))}
    yield from (replace(m, full=called[m.name]) if m.name in called else m for m in found)
    yield from _ours(context, view)


def _shorter(view: Reading, found: list[Mention]) -> dict[str, str]:
    """Sites that the entry also names with the city or county before them (云泽|青萝池景区 … 青萝池景区), each with
    that longer name."""
    names = {m.name for m in found if m.type == "Facility"}
    longer = {}
    for mention in found if len(names) > 1 else ():
        area = view.by_begin.get(mention.begin)
        rest = mention.name[area.end - area.begin :] if area is not None and mention.type == "Facility" else ""
        if area is not None and len(rest) > 3 and rest in names and 1 < rank(area.full) < 4:
            longer[rest] = mention.full or mention.name
    return longer


def _mentions(context: Context, view: Reading) -> Iterator[Mention]:
    """The places of an entry in the order of the text."""
    taken = [(m.begin, m.end) for m in context.found(ORGANIZATION)]
    sites = list(find_sites(view))
    heritage = {m.end for m in context.found(HERITAGE)}  # 清川县青丘遗址: a heritage item and no other kind of place
    sites = [s for s in sites if s.end not in heritage and not _cut_off(view, s)]
    sites = [_at_corner(view, _shortened(view, site)) for site in sites]
    for form in [*find_villages(view), *find_rivers(view)]:
        view.enter(
            Landmark(
                form.begin,
                form.end,
                context.text[form.begin : form.end],
                context.text[form.begin : form.end],
                "form",
                form.type,
            )
        )
    for member in list(find_members(view)):
        mark = view.by_begin.get(member.begin)
        village = (
            mark is not None and rank(mark.full) < 4 and member.full.endswith("村")
        )  # 辖上林、|石家庄|等18个行政村
        if mark is not None and mark.end == member.end and (mark.kind == "form" or village):
            view.drop(mark)
        if not view.covers(member.begin, member.end):
            view.enter(member)
    places = [*((m.begin, m.end) for m in view.landmarks), *((s.begin, s.end) for s in sites)]
    sites += [Site(f.begin, f.end, f.type, "place.listed") for f in find_rows(view, places)]
    found = [
        *((s.begin, s.end, "", s.type, s.rule) for s in sites),
        *_known(context, view),
    ]
    covered = [(s.begin, s.end) for s in sites]
    for begin, end, full, kind, rule in sorted(found):
        if (
            (begin, end) in taken
            or view.in_title(begin, end)
            or any(_within(begin, end, span) and not _of_chain(view, begin, end, span) for span in taken)
        ):
            continue
        if any(_within(begin, end, span) and not _stands_out(view, begin, end, span[0]) for span in covered):
            continue
        if kind == "AdministrativeDivision" and _in_honour(context.text, begin, end):
            continue
        if context.entry.kind == "table" and kind == "AdministrativeDivision" and not _alone(context.text, end):
            continue  # a cell's heritage item, not its place
        if _only_names(context.text, begin, end, taken):
            continue
        if context.text[end : end + 1] == "域" or (
            context.text[end : end + 1] == "委" and context.text[end + 1 : end + 2] not in ("托", "派", "员")
        ):
            continue  # 平顶山市委常委: the committee, not the city
        name = fold_places(context.text[begin:end], context.source)
        yield Mention(begin, end, PLACE, name, kind, rule + "/1", full=full if full != name else "")


def _known(context: Context, view: Reading) -> Iterator[tuple[int, int, str, str, str]]:
    """The landmarks; a zone behind the short name of its city is one with it (云泽|高新区: that of the own city is
    高新区)."""
    zones = {m: view.by_end.get(m.begin) for m in view.landmarks if m.kind in ("zone", "tail")}
    cities = {z: c for z, c in zones.items() if c is not None and c.kind == "short" and rank(c.full) == 2}
    for mark in view.landmarks:
        if mark in cities.values():
            continue
        city = cities.get(mark)
        begin = city.begin if city is not None else mark.begin
        own = city is None or (city.full == context.source.place and mark.full != "新区")
        full = mark.full if own else view.text[begin : mark.end]
        yield begin, mark.end, full, mark.type, "place." + mark.kind


def _only_names(text: str, begin: int, end: int, bodies: list[tuple[int, int]]) -> bool:
    """Whether a place only names another thing: “清江经验”, “清江银行杯”, 书香清江, 国家区域医疗中心（江北）."""
    if text[begin - 1 : begin] == "“" and _CALLED_AFTER.match(text, end):
        return True
    if _CAMPAIGN.search(text, max(0, begin - 2), begin) and text[end : end + 1] not in ("省", "市"):
        return True
    if "·" in text[begin:end] and text.rfind("“", 0, begin) > text.rfind("”", 0, begin) and text[begin - 1] != "“":
        return True  # “探路之道·建强新城”: the middle of a slogan
    if text[begin - 1 : begin] != "（" or text[end : end + 1] != "）":
        return False
    return _NAMED.search(text, 0, begin - 1) is not None or any(e == begin - 1 for _, e in bodies)


def _in_honour(text: str, begin: int, end: int) -> bool:
    """Whether a division only begins an honour's name or stands in a slogan (荣获江北省“五一劳动奖章”, “平安云泽”)."""
    if _HONOUR.match(text, end) or (text[end - 1] == "省" and _HONOURED.search(text, max(0, begin - 8), begin)):
        return True
    opening = text.rfind("“", max(0, begin - 12), begin)
    return text[end : end + 1] == "”" and opening >= 0 and "”" not in text[opening:begin]


def _alone(text: str, end: int) -> bool:
    """Whether a name is not followed by more of the same cell."""
    return not text[end : end + 1].isalnum()


def _within(begin: int, end: int, span: tuple[int, int]) -> bool:
    return span[0] <= begin and end <= span[1] and (begin, end) != span


def _shortened(view: Reading, site: Site) -> Site:
    """A site without the places before it, if there are several: 湛河区|马庄街道|电力社区停车场 → 电力社区停车场."""
    begin = site.begin + (view.text.startswith("市区", site.begin - 1) and site.begin > 0)  # 云泽市区|煤山公园
    if _THAT_AREA.match(view.text, max(0, site.begin - 1)) and site.end - site.begin > 4:
        return replace(site, begin=site.begin + 1)  # 该|区|5G产业园
    city = view.by_begin.get(site.begin)
    if city is not None and view.text.startswith("市区", city.end - 1) and site.end - city.end > 3:
        return replace(site, begin=city.end + 1)
    zone = view.by_begin.get(begin + 1) if view.text[begin] in "市县" else None
    named = zone is not None and view.text[zone.end : site.end] not in few("bare sites")
    if named and zone is not None and zone.kind in ("zone", "tail") and site.end - zone.end > 3:
        return replace(site, begin=zone.end)  # 市|城乡一体化示范区|东岭小区
    while (mark := view.by_begin.get(begin)) is not None and mark.end in view.by_begin:
        if mark.type == "NaturalFeature" and begin == site.begin:
            break  # 青萝山|大瀑布|景区 is one
        begin = mark.end
    last = view.by_begin.get(begin)
    if last is not None and last.type == "Facility" and last.name.endswith(_WAYS) and _by_itself(view, last.end, site):
        return replace(site, begin=last.end)  # 平安大道|云川果品市场
    deep = begin == site.begin + 1 or (last is not None and rank(last.full) > 3)
    return replace(site, begin=begin) if deep else site


def _by_itself(view: Reading, begin: int, site: Site) -> bool:
    """Whether what follows the road that a site's name begins with is a name of its own."""
    ending = place_ending_of(view.text, site.end, begin)
    return ending is not None and proper(view.tokens_between(begin, site.end - len(ending.text)))


def _cut_off(view: Reading, site: Site) -> bool:
    """Whether a site's end lies inside a place's name (体育场 of 体育场社区)."""
    mark = view.over(site.end - 1)
    return mark is not None and mark.end > site.end


def _at_corner(view: Reading, site: Site) -> Site:
    """平安大道与|新华路交叉口游园: both roads belong to the name."""
    road = view.by_begin.get(site.begin)
    if (
        road is None
        or not view.text.startswith("交叉口", road.end)
        or view.text[site.begin - 1 : site.begin] not in ("与", "和")
    ):
        return site
    other = view.by_end.get(site.begin - 1)
    return replace(site, begin=other.begin) if other is not None else site


def _stands_out(view: Reading, begin: int, end: int, site: int) -> bool:
    """Whether a place in a site's name is named too: a town or village is, a county if the site (which begins at
    ``site``) begins with it (清川县|瑞景小区), a city is not."""
    mark = view.by_begin.get(begin)
    if mark is None or mark.end != end:
        return False
    opening = rank(mark.full) == 3 and begin - site < 2
    return opening or mark.full[-1] in "村镇乡路街" or mark.full[-2:] in ("社区", "街道", "大道")


def _of_chain(view: Reading, begin: int, end: int, body: tuple[int, int]) -> bool:
    """Whether a place is one of those, side by side, that a body there begins with: 清川县|石门镇|卫生院; the county
    is also before a road or community that the body is called after (清川区|和平路|小学)."""
    if _SEAT.search(view.text, *body):
        return False
    marks: list[Landmark] = []
    position = body[0] if body[0] in view.by_begin else body[0] + 1  # 市|高新区|石门镇|卫生院
    if (above := view.by_end.get(position)) is not None and above.type == "AdministrativeDivision":
        marks.append(above)  # 安庆市|桐城县|代表团
    while (mark := view.by_begin.get(position)) is not None and mark.end < body[1]:
        if marks and rank(mark.full) <= rank(marks[-1].full):
            break
        marks.append(mark)
        position = mark.end
    told = [m for m in marks if m.type == "AdministrativeDivision" and rank(m.full) > 2]
    if told and told[-1].kind == "short" and told[-1] is marks[-1]:
        del told[-1]  # 江北|白云|学院: called so
    if len(told) == 1 and told[0] is marks[0] and rank(told[0].full) == 3 and view.text[body[0] - 1] == "、":
        beside = view.by_end.get(body[0] - 1)  # 清川县、|石龙区|配套水厂: of both counties
        if beside is not None and beside.kind == told[0].kind == "full" and rank(beside.full) == 3:
            return (begin, end) == (told[0].begin, told[0].end)
    firm = bool(marks) and rank(marks[0].full) == 4 and _OF_TOWN.search(view.text, *body)  # 石门镇|丰禾合作社
    return (len(marks) > 1 or bool(firm)) and (begin, end) in [(m.begin, m.end) for m in told]


def _ours(context: Context, view: Reading) -> Iterator[Mention]:
    """我市, 我省: the publication's own city and province."""
    own = {"市": context.source.place, "省": context.source.province}
    for found in _OURS.finditer(context.text):
        full = own.get(found[1], "")
        if full and not view.in_title(*found.span()):
            yield Mention(*found.span(), PLACE, found[0], "AdministrativeDivision", "place.ours/1", full=full)
