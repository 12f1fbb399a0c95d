"""Where projects are named: single (某大桥竣工通车), in lists (A、B等5个项目), by what they make (年产…项目).

A phrase is cut at the words that cannot stand in a name (project_cuts.txt); each run between is a list of one or more
items. An item is a project if it ends in 项目 or 工程; if the list it stands in is called projects; or if it is a thing
that is built (project_heads.txt) and said to be begun, built, finished or put into use. It must hold something of its
own: words of project_generic.txt alone name nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.known import CALLED
from kg.extracting.numerals import written
from kg.extracting.project_built import (
    built_end,
    enumerated,
    is_built,
    is_funded,
    is_visited,
    is_works,
    launched,
    numbered,
)
from kg.extracting.project_items import ProjectName, after_leads, after_sort, by_firm, named_item
from kg.extracting.project_kinds import contested, of_culture, only_kind, won
from kg.extracting.project_runs import INVESTED, chunks, runs
from kg.extracting.project_shared import (
    after_work,
    beside,
    called_by_place,
    further_phase,
    handed_down,
    is_work,
    only_goes_on,
    part_follows,
    places_worked,
    with_line,
    works_on,
)
from kg.extracting.project_streets import STREET, worked_on
from kg.extracting.project_words import (
    COUNT,
    HEAD,
    PHASE,
    built,
    is_generic,
    is_topic,
    no_project,
    one_of_many,
    site,
    trigger,
)
from kg.extracting.tokens import Token

_ETC = re.compile(
    rf"等(?:一批|多(?=[项个])|(?P<count>{COUNT})(?:余|多)?)?(?P<measure>[个条座家处所类]|项(?!目)|大(?=.))?(?P<kind>[^、，。；]{{0,14}}?)"
    r"(?P<head>项目|工程(?!师|通道|资金|量|款|造价)|技术改造(?!项目|工程)|技改(?!项目|工程)|道路|主干道|产业园(?!区)|桥梁|问题楼盘|楼盘|高速公路|公路|断头路|[县乡村]道|建设|充电站|站点|高速|铁路|高铁|快速路|水库|水闸|河道)"
)
_COUNTED = re.compile(
    rf"(?P<count>{COUNT})(?P<measure>[个项条座]|大(?=项目|工程|产业园|园区))(?P<kind>[^、，。；\d]{{0,14}}?)(?P<head>项目|工程(?!师|通道|资金|量|款|造价)|道路|桥梁|[县乡村]道|公路|“?断头路”?|问题楼盘|楼盘|小区|高速公路|高速|高铁|园区|产业园(?!区))"
)
_QUOTED = re.compile(r"”(?:品牌|活动|行动|计划|平台|系统|专项)?$")  # “甲”品牌和|“乙”工程
_MADE = re.compile(r"(?:建成|打造|建设|实施|新建|兴建|开发)了?(?P<first>(?:全[国省市县区]|国内|省内)?首[个座家条])?$")
_GOES_ON = re.compile(r"[，。；]该项目(?!部|组|库|经理|负责人|资金)")
_AMOUNT = re.compile(r"[\d.]+万?(?:吨|台|套|千瓦|兆瓦)(?=[\u4e00-\u9fff]{2})")  # 120万吨|能源储备基地
_CONTENT = re.compile(r"(?:主要)?建设内容(?:主要)?(?:包括|为|是|有)?|主要建设")
_WATERS = ("水库", "水闸", "河道")  # projects only with what is done to them
_LEADS_TO = re.compile(r"通[往向]|直[达通]|通达")  # 甲山、乙谷2条|通往景区的公路
_QUARTERS = re.compile(r"棚改|棚户区|保交楼|楼盘|旧改|安置")
_SITES = re.compile(
    r"企业|公司|单位|考古|服务|检验|检查|检测|体检|培训|(?:改造|整治|治理|体育|表演|比赛|竞赛|领域|方面|审计|非遗|文化遗产|(?<![工农商]业)(?<!商贸)(?<!能源)类)$"
)
_MANY = re.compile(
    rf"(?:共计?|总计|合计|总数)?{COUNT}(?:余|多)?(?:个(?!月)|[项座处件宗])|(?:获批|获准|获|批准)?立项{COUNT}项|(?:结题|验收|鉴定)+{COUNT}[项个]|数量|总数|个数|清单|名单|库|率|审批|申报|审批|评审|招引|质量"
)
_SITE = re.compile(r"(?:建设|施工)(?:工地|现场|$)|工地")
_SORT = re.compile(r"^(?:[省市县区]级|[省市县区](?=重)|重大|重点|在建|续建|新建|新开工)+")
_OF_WHICH = re.compile(r"(?<=[改造迁建程目房])\d[\d.]*(?:余|多)?万?(?:套|栋|户|平方米|公里|千米)(?=[\u4e00-\u9fff]{2})")
_SECTION = re.compile(r"(?!建设|施工|实施)[\u4e00-\u9fff]{2,4}(?<![阶时前后手])段(?!落)")  # 某公路改建工程平川段
_PLOT = re.compile(r"[第同各时][一二三四五六七八九十]|期\d*号?(?:地块|楼|厂房)")  # 某园区一期|2号地块
_MAIN_WORK = re.compile(r"(?:控制性|先导|标志性|关键性)工程$")  # 某高速公路控制性工程|清江特大桥
_CROSSING = re.compile(r"[^、，。；]{2,10}?(?:交叉口|平交口|交汇处|互通立交)")  # 甲路与|乙路交叉口
# 少年组设跳绳、徒手操两个项目, 比赛设乒乓球、象棋3个项目
_HELD_FOR = re.compile(r"(?:[男女年童]{1,2}组|比赛|竞赛|大赛|运动会|赛事)(?:共|分)?(?:设|分|包括)")
# what it will make tells a project too: 20万吨/年尼龙切片, 年产5万台机床
_CAPACITY = re.compile(
    r"年(?:产|加工|处理|屠宰)[\d.]+万?[吨台套件辆米片头只羽]|[\d.]+万?(?:吨|台|套|件|辆)[/／]年(?=[\u4e00-\u9fff])"
)
_BEHIND = 16  # characters behind a run: what was done to it (建成通车)
_SHARED_HEADS = re.compile(r"高速公路|高速|铁路|高铁|快速路|技术改造|技改")  # each item's too: 甲、乙等高速


def project_names(context: Context) -> Iterator[ProjectName]:
    """The names of projects in the order of the text; they do not overlap."""
    bodies = [(m.begin, m.end) for m in context.found("Organization", "Place")]
    for begin, end in chunks(context.text):
        if trigger().search(context.text, begin, end) or context.text.startswith("分别", begin):
            here = [b for b in bodies if b[0] < end and begin < b[1]]
            for first, last in runs(context, begin, end, here):
                yield from _Run(context, first, last, begin).names()


def _behind_areas(group: re.Match[str]) -> int:
    """Where the kind begins behind what its places are called: 甲、乙等|市县|废旧资源利用项目."""
    called = re.match(r"(?:市县|县市|县区|区县|市区|地区|地|乡镇|镇村)", group["kind"])
    return group.start("kind") + (called.end() if called else 0)


class _Run:
    """A stretch of text without cutting words; ``floor`` is where its chunk begins."""

    def __init__(self, context: Context, begin: int, end: int, floor: int) -> None:
        self.context, self.text = context, context.text
        self.begin, self.end, self.floor = begin, end, floor

    def names(self) -> Iterator[ProjectName]:
        """The projects that the run names."""
        if _CONTENT.search(self.text, max(self.floor, self.begin - 8), self.begin + 6) and HEAD.search(
            self.text, self.context.sentence(self.begin)[0], self.floor
        ):
            return  # 某生产线项目…，主要建设|生产线一条
        told = trigger().search(self.text, max(self.floor, self.begin - 2), min(len(self.text), self.end + _BEHIND))
        etc = _ETC.search(self.text, self.begin, self.end)
        untold = not (told or is_funded(self.text, self.end) or numbered(self.text, self.begin))
        if untold or (etc and contested(self.text, etc.end())):
            return
        if etc and etc.start() > self.begin and self._called_projects(etc):
            yield from self._group(self.begin, etc.start(), etc)
            yield from _Run(self.context, etc.end(), self.end, self.floor).names() if etc.end() < self.end else ()
            return
        counted = next(
            (c for c in _COUNTED.finditer(self.text, self.begin, self.end) if c.start() > self.begin + 1), None
        )
        listed = counted and "、" in self.text[self.begin : counted.start()]
        if counted and listed and _LEADS_TO.match(counted["kind"]):
            return
        if counted and listed and (self._is_built(self.begin, counted.end()) or self._tells_how_many(counted)):
            yield from self._group(self.begin, counted.start(), counted)
            return
        yield from self._list(self.begin, self.end)

    def _tells_how_many(self, counted: re.Match[str]) -> bool:
        """Whether 3个项目 counts the three items before it."""
        items = sum(1 for _ in self._items(self.begin, counted.start()))
        held = contested(self.text, counted.end()) or _HELD_FOR.search(self.text, self.begin, counted.start())
        return not held and counted["count"] in written(items)

    def _called_projects(self, etc: re.Match[str]) -> bool:
        """Whether 等… calls the list before it projects: its own words are generic (重大水利项目, not 容量替代项目)."""
        if etc["head"] == "建设":
            return not etc["measure"] and is_generic(self.context, etc.start("kind"), etc.end("kind"))
        return bool(etc["count"]) or (
            etc["head"] != "公路" and is_generic(self.context, etc.start("kind"), etc.end("kind"))
        )

    def _group(self, begin: int, end: int, group: re.Match[str]) -> Iterator[ProjectName]:
        governed = self._is_built(begin, group.end())
        worked = after_work(self.text, group.end(), self.end)
        if worked > group.end() and self._is_built(begin, worked):  # 甲路、乙路等道路提档升级
            done = self.text[group.end() : worked]
            yield from places_worked(self.context, list(self._items(begin, end)), done)
            return
        sites = group["head"] in _WATERS or group["measure"] in ("处", "类", "家", "所") or _SITES.search(group["kind"])
        if sites or not (group["head"] in ("项目", "工程", "建设", "问题楼盘") or governed):
            yield from self._list(begin, end)
            return
        if self._all_bodies(begin, end) and self._names_kind(group, begin, end):
            first, last = _behind_areas(group), group.end()
            name = self._named(first, last, False, "project.headed/1")
            areas = is_generic(self.context, first, last) and not no_project(self.text[first:last])
            if name or areas:
                yield name or ProjectName(first, last, self.text[first:last], "", "project.areas/1")
            return
        items = list(self._items(begin, end))
        if group["head"] == "建设" and group["kind"]:  # 等平台建设: only what is itself a thing that is built
            items = [(first, last) for first, last in items if built().search(self.text, first, last)]
        quarters, roads = _QUARTERS.search(group["kind"]), _SHARED_HEADS.fullmatch(group["head"])
        enough = 1 if quarters else 3 if governed else 5
        named = "project.road/1" if roads else "project.quarter/1" if quarters else "project.listed/1"
        fewer = 2 if governed and group["count"] else enough  # 等11个项目开工: each is one by itself
        found = [
            self._named(first, last, True, named, self._enough(first, last, fewer, enough)) for first, last in items
        ]
        if group["head"] in ("项目", "工程") and len(items) > 2 > found.count(None) and self._tells_how_many(group):
            found = [n or self._named(*item, True, named, 0) for n, item in zip(found, items, strict=True)]
        whole = governed and sum(name is not None for name in found) * 2 > len(found)
        if roads:
            found = [
                n if n is None or built().search(n.name) else n._replace(full=n.name + group["head"]) for n in found
            ]
        kind = _SORT.sub("", group["kind"])
        if kind and group["head"] in ("项目", "工程"):
            found = [n and self._by_place(n, kind + group["head"]) for n in found]
        found = with_line(found)
        for (first, last), name in zip(items, found, strict=True):
            told = last - first > 7 and self._head(first, last) == last and not no_project(self.text[first:last])
            counted = told and governed and group["count"] and one_of_many(self.context, first, last)
            if name or counted or (whole and last - first > 3 and (told or built().search(self.text, first, last))):
                money = INVESTED.match(self.text, first, last)
                first = money.end() if money else first
                yield name or ProjectName(first, last, self.text[first:last], "", "project.listed/1")

    def _enough(self, first: int, last: int, fewer: int, enough: int) -> int:
        """How many characters of common words name an item: a street and what tells its amount need none."""
        if (STREET.search(self.text, first, last) and last - first > 2) or _AMOUNT.match(self.text, first, last):
            return 0
        return fewer if site().search(self.text[first:last]) else enough

    def _by_place(self, name: ProjectName, head: str) -> ProjectName:
        """华川石油平川县 of 华川石油平川县、云泽等3个储气库项目, with the head that the list shares."""
        ends = any(m.end == name.end for m in self.context.inside(name.begin, name.end, "Place"))
        ends = ends or called_by_place(name.name, head)
        return name._replace(full=name.name + head) if ends and not built().search(name.name) else name

    def _names_kind(self, group: re.Match[str], begin: int, end: int) -> bool:
        """Whether the kind names one project of several bodies, or of several areas (甲、乙等城乡供水一体化项目)."""
        first, last = group.span("kind")
        if not is_generic(self.context, first, last):
            return True
        divisions = self.context.inside(begin, end, "Place")
        return not group["count"] and is_topic(self.context, first, last) and any(m.begin == begin for m in divisions)

    def _all_bodies(self, begin: int, end: int) -> bool:
        """Whether every item is a body or a place of its own."""
        named = {(m.begin, m.end) for m in self.context.inside(begin, end, "Organization", "Place")}
        return all(item in named for item in self._items(begin, end))

    def _list(self, begin: int, end: int) -> Iterator[ProjectName]:
        items = list(self._items(begin, end))
        if whole := self._sections(items):
            yield whole
            return
        if len(items) > 1 and numbered(self.text, begin):
            for item in items:
                if name := self._single(*item, True, (begin, end)) or self._named(*item, True, "project.listed/1", 0):
                    yield name
            return
        stops = [built_end(self.text, *item) for item in items]  # A、B大桥设计方案: said of A too
        said = [n for n, stop in enumerate(stops) if stop and self._is_built(begin, stop)]
        head = self._head(*items[-1]) if len(items) > 1 else 0  # 甲、乙项目|并网发电
        throughout = self._is_built(begin, end) or bool(head and head < end and self._is_built(begin, head))
        found = [
            self._single(first, last, throughout or bool(said and n <= said[-1]), (begin, end))
            for n, (first, last) in enumerate(items)
        ]
        if throughout and not is_visited(self.text, self.floor, begin):
            found = beside(self.context, items, found)
        found = handed_down(self.context, items, found, throughout or bool(said))
        yield from (name for name in found if name)

    def _sections(self, items: list[tuple[int, int]]) -> ProjectName | None:
        """白河青县段、市区段治理工程: the sections of one work, as one."""
        head = self._head(*items[-1]) if len(items) > 1 else 0
        parts = [self.text[first:last] for first, last in items]
        if not head or "段" not in parts[-1][:-2] or not all(part.endswith("段") for part in parts[:-1]):
            return None
        begin, _ = after_leads(self.context, *items[0])
        name = re.sub(r"\s+", "", self.text[begin:head])
        return ProjectName(begin, head, name, "", "project.sections/1")

    def _is_built(self, begin: int, end: int) -> bool:
        return is_built(self.text, self.floor, begin, end)

    def _items(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """Spans between the marks of a list, without a short form in brackets behind the name; 和, 与 and 及 part two
        names only where the first is whole."""
        for first, last in self._parts(begin, end):
            short = CALLED.search(self.text, first, last)
            yield first, short.start() if short and short.end() == last else last

    def _parts(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        depth, first = 0, begin
        for token in self.context.tokens_beginning(begin, end):
            if token.word[0] in "“（《":
                depth += 1
            elif token.word[0] in "”）》":
                depth = max(0, depth - 1)
            elif not depth and (
                (token.word == "、" and not works_on(self.text, first, token.begin, end))
                or (token.word in ("和", "与", "及", "以及", "暨") and self._whole(first, token, end))
                or (token.word[0] == "—" and (token.begin == first or HEAD.search(self.text[first : token.begin][-4:])))
            ):
                if token.begin > first:
                    yield first, token.begin
                first = token.end
        if end > first:
            yield first, end

    def _whole(self, first: int, joint: Token, end: int) -> bool:
        last, after = joint.begin, joint.end
        before = self.text[first:last]
        if INVESTED.match(self.text, after, end) or (_QUOTED.search(before) and self.text[after] == "“"):
            return True
        if _CROSSING.match(self.text, after, end) or further_phase(self.text, first, last, end):
            return False
        if any(m.begin == first and m.end == last for m in self.context.inside(first, last, "Organization")):
            return True
        if HEAD.search(before[-4:]) or PHASE.search(before[-3:]):
            return True
        if built().search(before):
            return not only_goes_on(self.context, joint.end, end, joint.word == "及")
        if is_work(self.context, first, last):
            return True
        if site().search(before) and site().search(self.text[after:end]) and not STREET.search(before):
            return True
        if joint.word == "及" and not before.endswith(("建设", "工程")):
            return False  # 水系连通及水美乡村项目 is one
        listed = "、" in self.text[self.begin : first] and "、" not in self.text[after:end]
        if HEAD.search(self.text, self.begin, first):  # 甲项目、某设备与|服务总部项目
            return False
        placed = any(m.begin == after and m.end < end for m in self.context.inside(after, end, "Place"))
        return listed and (2 <= len(before) <= 12 or placed)  # 中|和|路立体停车楼

    def _single(self, first: int, last: int, governed: bool, span: tuple[int, int]) -> ProjectName | None:
        first = after_sort(self.context, first, last)
        head = self._head(first, last)
        if head and (contested(self.text, head) or self._only_kind(first, head) or self.text.startswith("之一", head)):
            return None
        if head:
            if _MANY.match(self.text, head) and not self._counts_list(head):
                phase = PHASE.search(self.text, first, head)
                if not phase or phase.start() < first + 4 or self.text[phase.start() - 1] == "第":
                    return None
            phase = PHASE.search(self.text, first + 4, head)  # 水厂三期扩建工程, 某工程由甲承建
            own = self.text.startswith("由", head) or (phase and self.text[phase.start() - 1] not in "及和与、")
            own = own or self._is_one(first, head) or by_firm(self.context, after_leads(self.context, first, head)[0])
            told = own and is_topic(self.context, first, head)
            return self._named(first, head, False, "project.headed/1", 0 if told else 3)
        place = _SITE.search(self.text, first, last)
        if (
            place
            and not (place.group().startswith("施工") and STREET.search(self.text, first, place.start()))
            and site().search(self.text[first : place.start()])
            and (governed or place.group().endswith(("地", "现场")))
        ):
            staged = PHASE.match(self.text, first, last)  # 三期智能工厂
            return self._named(first, place.start(), True, "project.site/1", 0 if staged else 3)
        if quantity := _OF_WHICH.search(self.text, first, last):  # 某村棚改|300套安置房
            last = quantity.start()
        phase = PHASE.search(self.text, first, last)
        if phase and of_culture(self.text, phase.end()):
            return None
        if phase and phase.start() > first + 1 and not _PLOT.search(self.text, phase.start() - 1, phase.end() + 4):
            said = governed and is_topic(self.context, first, phase.start())
            stop = after_work(self.text, phase.end(), last)  # 某酒厂二期|扩能
            if _AMOUNT.match(self.text, phase.end(), last) and built().search(self.text, first, last):
                stop = last  # 某冷链一期|12万吨冷库
            return self._named(first, stop, False, "project.phase/1", 0 if said else 3)
        if raised := worked_on(self.context, self.floor, first, last, span):
            return raised
        named = built().search(self.text, first, last) or (
            governed and (_CAPACITY.search(self.text, first, last) or is_work(self.context, first, last))
        )
        last = last if named else built_end(self.text, first, last)
        begin, counted = after_leads(self.context, first, last) if last else (first, True)
        if not counted and (governed or self._is_built(begin, last)):
            enough = 0 if launched(self.text, self.floor, begin, last) else 1 if enumerated(self.text, span[0]) else 3
            enough = 2 if enough == 3 and is_works(self.text, last) else enough
            return self._named(first, last, True, "project.built/1", enough)
        return None

    def _is_one(self, first: int, head: int) -> bool:
        """Whether what common words name is built: the first of its kind (建成首个|某类项目), or 该项目 after that."""
        begin = after_leads(self.context, first, head)[0]
        made = _MADE.search(self.text, max(0, begin - 12), begin)
        return bool(made and (made["first"] or _GOES_ON.match(self.text, head)))

    def _only_kind(self, first: int, head: int) -> bool:
        """Whether what ends in 项目 only says of which kind something is (该项目是|某省示范项目)."""
        return won(self.text, first) or only_kind(self.text, after_leads(self.context, first, head)[0], head)

    def _counts_list(self, head: int) -> bool:
        """Whether 2个 behind 项目 counts the items (甲和乙项目2个)."""
        count = re.compile(rf"({COUNT})[个项]").match(self.text, head, self.end)
        items = sum(1 for _ in self._items(self.begin, self.end))
        counts = re.findall(rf"(?:项目|工程){COUNT}[个项]", self.text[self.begin : self.end])
        return count is not None and items > 1 == len(counts) and count[1] in written(items)

    def _head(self, first: int, last: int) -> int:
        """Where the name ends that has 项目 or 工程 in it, phase included; 0 if there is none."""
        for found in HEAD.finditer(self.text, first, last):
            if found.start() > first and not self._in_body(found.start(), found.end()):
                if part := _MAIN_WORK.search(self.text, first, found.end()):
                    part_end = built_end(self.text, part.end(), last)
                    return last if built().search(self.text, part.end(), last) else part_end or part.end()
                if part_follows(self.text, found.end(), last):
                    continue
                phase = PHASE.match(self.text, found.end(), last)
                section = _SECTION.match(self.text, found.end(), last)
                return phase.end() if phase else section.end() if section else found.end()
        return 0

    def _in_body(self, begin: int, end: int) -> bool:
        return any(m.begin < begin and end < m.end for m in self.context.inside(self.floor, self.end, "Organization"))

    def _named(self, first: int, last: int, plain: bool, rule: str, enough: int = 3) -> ProjectName | None:
        return named_item(self.context, first, last, plain, rule, enough)
