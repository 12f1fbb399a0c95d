"""The administrative place that a figure is of: the one right before it, else that of its phrase, sentence or entry."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from kg.extracting.context import Context, behind_mark
from kg.extracting.divisions import home
from kg.extracting.figures_amounts import Amount
from kg.extracting.figures_periods import Periods
from kg.extracting.figures_things import is_own, is_size, tells_of_a_park, tells_of_a_thing
from kg.extracting.folding import fold_places
from kg.model import ORGANIZATION, PERSON, PLACE, PROJECT, Mention, Ref

_AGAINST = r"(?<![占居比于列])"  # 占全市的7%: no figure of the whole
_SCOPE = re.compile(rf"{_AGAINST}(?<!“)[全我本该]([市县区])(?!域|场|政|委|直|外|内外)")
_WHOLE = re.compile(  # 中国某奖章评选结果揭晓: of the country
    rf"{_AGAINST}(?:全国|全省|世界|全球|国内)|中国[^，。；]{{2,16}}奖[^，。；]{{0,16}}(?:评选|揭晓|名单)"
)
_DISTRIBUTED = re.compile(r"分别[^，。；、\d]{0,8}(?P<items>(?:\d[\d.]*[^\d，。；、]{1,9}[、和])*)$")
_ITEM = re.compile(r"[\d.]+[^\d]+")
_REACHED = re.compile(r"(?:援|赴|到|往|驻|抵|辖|设有?)$")  # 支援湖北|3批46人, 辖石门|1个镇
_WITHIN = re.compile(r"(?:[居列排位名占在于])$")  # 居河南省|第2位
_OF_PLACE = re.compile(r"有|共有|共|达|为|占|偏[多少高低大小]|")  # 其中甲市(2个)
_FIRM = 6  # characters of a firm's name behind the place
_FIRST_SENTENCES = 2  # the title and one more, which tell of what place an entry is
_TOGETHER = ("、", "和", "及")
_SEVERAL = tuple("两三四五六七八九十其各")  # 青禾县和|其他县区
_NOT_ALONE = re.compile(  # 青禾“智慧谷”东至…
    r"[、—－]|等|某|籍|方面|“[^”]{2,10}”(?:[东西南北]|位于|占地|总)"
)
_EDITION = re.compile(r"第[一二三四五六七八九十百\d]+[届次](?!党代会|人大)")  # 青禾县|第三届龙灯节吸引游客…
_WITHIN_PLACE = re.compile(  # 石门社区青山小区|共有6栋职工楼
    r"[^，。；、\d的]{2,12}(?:小区|家属院|小学|中学|遗址|公园|景区|酒店|市场|医院)(?:属于|位于|占地|共有|现有|建于|始建|是)"
    r"|(?![新改扩]|建|创|完成|实施|推进|打造|投|[共现]?有|评|开展|全|累计)[^，。；、\d的]{2,14}(?:服务中心|文创中心|产业园|工业园|展览馆|博物馆|图书馆|敬老院|福利院|合作社|家庭农场|水厂|电厂|处理厂)"
    r"(?!建设|改造|等|项目|建成|及|和|与|、|共?\d)"
)
_LIES = re.compile(r"\s*[^，。；：、\d“”（）\s]{2,18}?(?<![市县区镇乡村城省内境])\s?(?:位于|坐落[于在])")
_AND = re.compile(r"[和及与至到]|以及")
_PHRASE = re.compile(r"(?:[，；：]|其中|[\d余多]\D{1,3}、)$")  # 甲县降水58毫米、|乙县…
_LISTED = re.compile(r"；|等(?:共?\d|，)|、[^，；]*等")
_WITH_KIND = re.compile(r"(?:[县区市旗镇乡村]|街道)$")
_ITS_WORKS = re.compile(r"建设(?:加快|稳步|扎实|有序|全面|持续|提速|加速|深入|取得|步伐)")  # 青禾新区建设加快推进
_EVENT = re.compile(  # 河南省某展览会在青禾县举行
    r"[^，。；、\d]{2,30}?(?:会|大赛|竞赛|比赛|联赛|锦标赛|仪式|论坛|活动|演出|展览|培训班|决赛)(?:在|于|上|召开|举行|举办|开幕|落幕|闭幕|圆满)"
)
_ONE_PERSON = re.compile(r"(?<![^，；：。\s])(?:[他她](?!们|[人乡])|该(?:同志|选手|运动员|学生|职工|党员))")
_STANDING = re.compile(r"[，；：。\n]$|(?:运动员|选手|教师|医生|护士|民警|职工|村民|学生|作家|画家|艺人)$")
_DEED = re.compile(
    r"(?:先后|累计|共|已|独立|参与|主持)*(?:发表|创作|出版|撰写|获|荣获|拥有|研发|培养|带徒|捐|完成|取得|编写)"
)
_COUNTY_KIND = re.compile(r"县$|(?<!开发)(?<!集聚)(?<!功能)(?<!园)区$")
_COUNTED_OFF = re.compile(r"[^，。；]{0,60}?等\d")
_RULED = re.compile(r"辖(?!区)")  # 辖青禾、石门2个镇
_LED = re.compile(r"(?:(?<!分布)[在对向到赴于为是，；：]|其中|完成|开展|指导|协助|帮助|支持|督促|推动|推进|推荐|造成)$")
_LISTING = re.compile(r"[、与]|等|我[市县区省]")
_LISTED_ON = re.compile(r"[、和及与]|等")
_CLOSED = re.compile(r"[”」》）)]")
_BORDERS = re.compile(r"[东西南北][^，。；]{0,3}[与接临邻靠至到]|毗邻|接壤|相邻|距离?|铁路|高速|航线")
_INNER = re.compile(  # 市内五区有游园9处: of the city proper, not of its counties
    r"(?:(?<![^，。；：、对在市\n])|实现|完成|新增)(?:市内[两三四五六]区|(?:中?主|中心)城区|市区|建成区|[老新]?城区)(?![东西南北中]|域|部分|位于)"
)
_ABOVE = re.compile(
    r"(?:国家|中华|中国|全国|国务院|中央).+|.{1,10}[^干支编本总全]部|(?:[^市县]{2,3})?省(?:人民政府|政府|委|.{1,10}[厅局])"
)
_CONFERS = re.compile(r"认定|公布|表彰|评选|命名|授予|遴选|确定|发布|决定")
_COUNTY = ("县", "区", "市", "旗")
_OF_DISTRICT = re.compile(r".{1,6}?[县区市旗]")


@dataclass(frozen=True, slots=True)
class Regions:
    """The administrative places of an entry that its figures may be of."""

    context: Context
    periods: Periods
    places: list[Mention]

    def of(self, amount: Amount) -> Ref | None:
        """The administrative place of a figure; none if it is the size of a building or a site."""
        place = self._place(amount)
        first, _ = self.context.sentence(amount.begin)
        apart = place and (is_size(self.context, first, amount, place.name) or self._inner(place, amount))
        return None if apart else place

    def _inner(self, place: Ref, amount: Amount) -> bool:
        """Whether the clause of a figure tells of the city proper alone (市内五区), ``place`` being the city."""
        text, city = self.context.text, self.context.source.city
        clause = behind_mark(text, amount.begin, "。；\n")
        found = _INNER.search(text, clause, amount.begin) if city and place.name.startswith(city) else None
        return found is not None and not _SCOPE.search(text, found.end(), amount.begin)

    def _above(self, first: int, amount: Amount) -> bool:
        """Whether a body of the province or the country chooses so many (省政府表彰90家), not only of one place."""
        text = self.context.text
        for body in self.context.inside(first, amount.begin, ORGANIZATION):
            opens = body.begin == first or text[body.begin - 1] in "，；：\n"
            if opens and _ABOVE.fullmatch(body.name) and _CONFERS.search(text, body.end, amount.begin):
                return not any(body.end <= m.begin < amount.begin for m in self.places)
        return False

    def _place(self, amount: Amount) -> Ref | None:
        """The administrative place right before the figure or behind 其中, else the one that its phrase begins with,
        else the one that its sentence (or the first sentence with one) begins with; none if the sentence speaks of the
        province or the country as a whole."""
        context = self.context
        first, _ = context.sentence(amount.begin)
        places = [m for m in self.places if m.begin < amount.begin]
        here = [m for m in places if m.begin >= first]
        if place := self._right_before(here, amount) or _distributed(context.text, here, amount):
            return place.ref
        if _WHOLE.search(context.text, first, amount.begin) or self._above(first, amount):
            return None
        if place := self._of_phrase(here, amount):
            return place.ref
        scopes = _SCOPE.findall(context.text, first, amount.begin)
        for mention in here:
            if self._opens(mention.begin, first) and not (scopes and self._joint(mention)):
                apart = self._joint(mention) or self._of_firm(mention) or self._within(mention)
                apart = apart or self._calls_an_event(mention) or bool(_INNER.match(context.text, mention.end))
                place = self._told_of(mention)
                return None if apart or self._of_parts(place, place.end, amount) else place.ref
        if not scopes and tells_of_a_thing(context, first, amount, self._opens):
            return None
        if self._abroad(here):
            return None
        district = self._of_body(first, amount)
        for mention in places[: len(places) - len(here)]:
            sentence, _ = context.sentence(mention.begin)
            holds = self._holds(mention, scopes[-1] if scopes else "") and self._opens(mention.begin, sentence)
            told_of = self._told_of(mention) if holds and not self._joint(mention) else None
            if told_of and not scopes and _INNER.match(context.text, told_of.end):
                return None
            if told_of and not _ITS_WORKS.match(context.text, told_of.end):
                if (not scopes and self._sited_since(told_of, first)) or self._of_parts(told_of, first, amount):
                    return None
                return told_of.ref if district[:-1] in told_of.name else None
        return None

    def _told_of(self, mention: Mention) -> Mention:
        """The county or zone written into the place that a sentence begins with (云泽市青禾县), else that place."""
        index = self.places.index(mention)
        last = self.places[self._innermost(self.places, index)]
        return last if last.name.endswith(_COUNTY) and not self._joint(last) and not self._in_name(last) else mention

    def _calls_an_event(self, mention: Mention) -> bool:
        """Whether the place only begins what an event is called: an edition of it, or one of the whole province."""
        text, province = self.context.text, mention.name == self.context.source.province
        return bool(_EDITION.match(text, mention.end) or (province and _EVENT.match(text, mention.end)))

    def _in_name(self, mention: Mention) -> bool:
        """Whether the place only begins the name of a body (石龙区某小学)."""
        bodies = self.context.found(ORGANIZATION)
        return any(b.begin <= mention.begin and mention.end < b.end for b in bodies)

    def _within(self, mention: Mention) -> bool:
        """Whether the sentence tells of something in the place (石门社区青山小区), whose figures are its own."""
        last = self.places[self._innermost(self.places, self.places.index(mention))]
        return _WITHIN_PLACE.match(self.context.text, last.end) is not None

    def _sited_since(self, mention: Mention, first: int) -> bool:
        """Whether a sentence between the place and the one at ``first`` tells where something else lies
        (青山寺位于…)."""
        sentences = self.context.sentences
        begun = bisect.bisect_left(sentences, (mention.end,))
        return any(_LIES.match(self.context.text, begin) for begin, _ in sentences[begun:] if begin < first)

    def _abroad(self, here: list[Mention]) -> bool:
        """Whether the sentence tells of what was done in another city (对云泽市2家单位审计，发现问题30个) or in several
        others, not of those that border on the place or that its roads lead to."""
        source, text = self.context.source, self.context.text
        own = home(source.place, source.province)
        told = [(m, fold_places(m.full or m.name, source)) for m in here]
        others = [m for m, name in told if name.endswith("市") and name not in own.counties | {source.place}]
        if (
            not source.city
            or not others
            or _BORDERS.search(text, self.context.sentence(others[0].begin)[0], others[-1].end)
        ):
            return False
        return len(others) > 1 or text[others[0].begin - 1] in "对在赴到往"

    def _of_parts(self, place: Mention, since: int, amount: Amount) -> bool:
        """Whether the clause of a figure tells of parts of the place from ``since`` on (指导青禾县、石门县|新建3所;
        在青禾县|查处8起), of one person or of a park, and not of the
        whole again."""
        text = self.context.text
        clause = max(since, text.rfind("；", since, amount.begin) + 1)
        if (
            self._of_person(clause, amount)
            or tells_of_a_park(text, clause, amount)
            or self._of_body_alone(clause, amount)
        ):
            return True
        if self._left_behind(place, since, clause, amount.begin):
            return True
        phrase = behind_mark(text, amount.begin)
        parts = [m for m in self.places if since <= m.begin and clause <= m.end <= amount.begin]
        while parts and parts[0].begin == since and not self._joint(parts[0]):
            since = parts.pop(0).end  # 青禾县|石桥镇
        told = [m for m in parts if self._is_part(m, place) and (m.begin >= phrase or self._led(m, since))]
        ruled = amount.kind == "place" or _RULED.search(text, since, amount.begin)
        whole = told and not self._of_home(place) and _SCOPE.search(text, told[-1].end, amount.begin)
        return bool(told) and not ruled and not whole

    def _left_behind(self, place: Mention, since: int, clause: int, end: int) -> bool:
        """Whether the words before ``end`` went on from the county ``place`` to the whole city, or the clauses before
        ``clause`` to other counties."""
        if not (_COUNTY_KIND.search(place.full or place.name) or self._of_home(place)):
            return False
        scopes = _SCOPE.findall(self.context.text, since, end)
        others = (m for m in self.places if since < m.begin < clause and self._is_part(m, place))
        whole = scopes and scopes[-1] == "市" and not place.name.endswith("市")
        return bool(whole) or any(self._heads(m) for m in others)

    def _of_body_alone(self, clause: int, amount: Amount) -> bool:
        """Whether the clause or the phrase of a figure begins with a company or an institution (；青石机械有限公司获批
        专利|9项)."""
        text = self.context.text
        begins = (clause if text[clause - 1 : clause] == "；" else -1, behind_mark(text, amount.begin))
        bodies = (b for b in self.context.found(ORGANIZATION) if b.begin in begins and clause <= b.begin)
        return any(
            is_own(b) and b.end < amount.begin and not _LISTING.search(text, b.end, amount.begin) for b in bodies
        )

    def _of_person(self, since: int, amount: Amount) -> bool:
        """Whether a phrase from ``since`` on tells what one person did (他发表作品9篇, 林青石发表作品|9篇)."""
        text = self.context.text
        if _ONE_PERSON.search(text, since, amount.begin):
            return True
        persons = (m for m in self.context.found(PERSON) if since <= m.begin and m.end < amount.begin)
        return any(_STANDING.search(text, max(m.begin - 6, 0), m.begin) and _DEED.match(text, m.end) for m in persons)

    def _led(self, mention: Mention, since: int) -> bool:
        """Whether something is said to be done in or for the place: it begins a phrase, or it stands behind 在 or 指导,
        or it goes on a list of such."""
        text, index = self.context.text, self.places.index(mention)
        before = self.places[index - 1] if index else None
        while before and before.begin >= since and text[before.end : self.places[index].begin] in _TOGETHER:
            index -= 1
            before = self.places[index - 1] if index else None
        begin = self.places[index].begin
        beside = begin == since or bool(before and before.end == begin)
        return beside or _LED.search(text, since, begin) is not None

    def _is_part(self, mention: Mention, place: Mention) -> bool:
        """Whether a place is a county or district, another than ``place``, told of for itself: not in brackets or
        quotation marks, in the name of a body or in a list that a count closes (青禾县、石门县等5个)."""
        text = self.context.text
        opened = max(text.rfind(mark, 0, mention.begin) for mark in "“《（(")
        inside = opened >= 0 and not _CLOSED.search(text, opened, mention.begin)
        local = _COUNTY_KIND.search(mention.full or mention.name) or self._of_home(mention)
        own = mention.ref == place.ref or self._in_name(mention) or _COUNTED_OFF.match(text, mention.end)
        return bool(local) and not inside and not own

    def _of_province(self, mention: Mention) -> bool:
        """Whether the place is the source's province in short (省投资集团河南|3个项目)."""
        return self.context.source.province.removesuffix("省") == mention.name

    def _of_home(self, mention: Mention) -> bool:
        """Whether the place is a county of the source's city (a city of county rank too)."""
        source = self.context.source
        return fold_places(mention.full or mention.name, source) in home(source.place, source.province).counties

    def _of_firm(self, mention: Mention) -> bool:
        """Whether the place only begins the name of a company or an institution (青禾联通), or only says where one is
        that is told of (青禾县|石门化工公司)."""
        last = self.places[self._innermost(self.places, self.places.index(mention))]
        bodies = [b for b in self.context.found(ORGANIZATION) if is_own(b)]
        within = any(b.begin == mention.begin and mention.end < b.end for b in bodies)
        return within or any(b.begin == last.end and not _LISTED_ON.match(self.context.text, b.end) for b in bodies)

    def _right_before(self, here: list[Mention], amount: Amount) -> Mention | None:
        text = self.context.text
        for mention in here:
            listed = text[mention.begin - 1 : mention.begin] in tuple("、和及与距离")  # 甲、乙、丙3个镇
            listed = listed and not self._heads(mention)
            between = text[mention.end : amount.begin]
            among = text.endswith("其中", 0, mention.begin) and not re.search("^[、和]|[，；]", between)
            listed = listed or (self._of_province(mention) and not self._heads(mention))
            scope = _WITHIN if amount.kind == "place" else _REACHED
            reached = not between and scope.search(text, max(0, mention.begin - 2), mention.begin)
            beside = _OF_PLACE.fullmatch(between) and not reached
            if not listed and (among or beside):
                return mention
        return None

    def _of_phrase(self, here: list[Mention], amount: Amount) -> Mention | None:
        """The last place that a phrase before the figure begins with (全市新建12所，青禾县|改建3所), unless
        what follows tells of other places, of the whole again or of a list, or the place has its own figure."""
        text = self.context.text
        for index in range(len(here) - 1, -1, -1):
            if not self._heads(here[index]):
                continue
            last = self._innermost(here, index)
            place, between = here[last], text[here[last].end : amount.begin + 1]
            alone = last == len(here) - 1 and not (_LISTED.search(between) or _SCOPE.search(between))
            alone = alone and not (text[here[index].begin - 1] == "、" and re.search("[、，]", between))
            return place if alone and self._local(place) and not between[:1].isdigit() else None
        return None

    def _heads(self, mention: Mention) -> bool:
        """Whether the place begins a phrase (，青禾县) or an item after one with a figure (3所、青禾县)."""
        return _PHRASE.search(self.context.text, max(0, mention.begin - 8), mention.begin) is not None

    @staticmethod
    def _innermost(here: list[Mention], index: int) -> int:
        """The index of the last of the places written into each other: 青禾县石桥镇."""
        while index + 1 < len(here) and here[index + 1].begin == here[index].end:
            index += 1
        return index

    def _local(self, mention: Mention) -> bool:
        """Whether the place is named in full, alone, and is no province (河南省教学名师3人: of whom, not where)."""
        text, source = self.context.text, self.context.source
        kind = _WITH_KIND.search(text, mention.begin, mention.end) or mention.name.startswith(source.city or "　")
        return bool(kind) and mention.name != source.province and not self._joint(mention)

    def _joint(self, mention: Mention) -> bool:
        """Whether the place is one of several that something is said of together, or no place of figures (某公司)."""
        text = self.context.text
        joined = _AND.match(text, mention.end)
        begins = joined is not None and (
            any(m.begin == joined.end() for m in self.places) or text.startswith(_SEVERAL, joined.end())
        )
        return begins or _NOT_ALONE.match(text, mention.end) is not None or self._titled(mention)

    def _titled(self, mention: Mention) -> bool:
        """Whether the place only begins the name that the entry is about (青禾联通)."""
        title, text = self.context.entry.title, self.context.text
        longer = 0 < len(title) - (mention.end - mention.begin) <= _FIRM and text.startswith(title, mention.begin)
        return longer and not _WITH_KIND.search(text, mention.begin, mention.end)

    def _of_body(self, first: int, amount: Amount) -> str:
        """The district of a body that the sentence begins with (青禾县供销社推介产品12期): no other place is
        that of its figures. Empty if there is none, or if the words after it are of the whole again."""
        context = self.context
        own = home(context.source.place, context.source.province)
        for body in context.inside(first, amount.begin, ORGANIZATION):
            district = _OF_DISTRICT.match(body.name)
            between = context.text[body.end : amount.begin]
            if district and not ("；" in between or _SCOPE.search(between)) and self._opens(body.begin, first):
                name = fold_places(district[0], context.source)
                return name if name in own.counties else ""
        return ""

    def _holds(self, mention: Mention, level: str) -> bool:
        """Whether a place that an earlier sentence began with may be that of a figure: the source's city or one that
        the entry begins with, no province, and what 全县 says."""
        source, name = self.context.source, mention.full or mention.name
        own = source.city and name.startswith(source.city)
        if not own and bisect.bisect_left(self.context.sentences, (mention.begin + 1,)) > _FIRST_SENTENCES:
            return False
        if name.endswith(("省", "自治区")) or (source.province and source.province.startswith(name)):
            return False
        return not level or name.endswith((level, "省")) or not name.endswith(("市", "县", "区"))

    def _opens(self, begin: int, first: int) -> bool:
        """Whether nothing but a date stands between the start of the sentence at ``first`` and ``begin``."""
        before = self.context.text[first:begin].rstrip("，")
        if not before:
            return True
        dates = self.periods.dates
        index = bisect.bisect_left(self.periods.begins, first)
        return any(d.begin <= first and d.end >= first + len(before) for d in dates[index : index + 2])


def regions_of(context: Context, periods: Periods) -> Regions:
    """The administrative places of an entry outside the names of its projects."""
    works = [(m.begin, m.end) for m in context.found(PROJECT)]
    places = [
        m
        for m in context.found(PLACE)
        if m.type == "AdministrativeDivision" and not any(b <= m.begin and m.end < e for b, e in works)
    ]
    return Regions(context, periods, places)


def _distributed(text: str, places: list[Mention], amount: Amount) -> Mention | None:
    """The place of a list that the amount is of (甲县、乙县、丙区产量分别为3吨、2吨、5吨: by their order)."""
    before = _DISTRIBUTED.search(text, places[0].begin, amount.begin) if len(places) > 1 else None
    if not before:
        return None
    listed = [m for m in places if m.end <= before.start()]
    while len(listed) > 1 and text[listed[0].end : listed[1].begin] not in _TOGETHER:
        del listed[0]
    number = len(_ITEM.findall(before["items"]))
    return listed[number] if 1 < len(listed) > number else None
