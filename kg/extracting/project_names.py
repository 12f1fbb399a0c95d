"""Where projects are named: single (某大桥竣工通车), in lists (A、B等5个项目), by what they make (年产…项目).

A phrase is cut at the words that cannot stand in a name (project_cuts.txt); each run between is a list of one or more
items. An item is a project if it ends in 项目 or 工程; if the list it stands in is called projects; or if it is a thing
that is built (project_heads.txt) and said to be begun, built, finished or put into use. It must hold something of its
own: words of project_generic.txt alone name nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extracting.context import Context
from kg.extracting.project_status import status_ahead, status_behind
from kg.extracting.project_words import (
    COUNT,
    HEAD,
    PHASE,
    after_stray,
    built,
    cuts,
    disciplines,
    is_generic,
    leads,
    not_a_project,
    site,
    tokens_in,
    trigger,
)
from kg.model import Mention

LONGEST = 60
MONEY = r"(?:约|超过?|近|达)?[\d.]+(?:余|多)?[万亿]+(?:多|余)?元"
INVESTED = re.compile(
    rf"(?:总|计划|计划总|估算|概算|固定资产|项目)?(?:投资|投入|总造价|出资|耗资|斥资)(?:总?额)?(?P<sum>{MONEY})(?:人民币)?的?"
)
_ETC = re.compile(
    rf"等(?:(?P<count>{COUNT})(?:余|多)?)?(?P<measure>[个项条座家处所类]|大(?=.))?(?P<kind>[^、，。；]{{0,14}}?)"
    r"(?P<head>项目|工程|道路|桥梁|问题楼盘|楼盘|高速公路|断头路|建设|充电站|站点)"
)
_COUNTED = re.compile(
    rf"(?P<count>{COUNT})(?P<measure>[个项条座])(?P<kind>[^、，。；\d]{{0,14}}?)(?P<head>项目|工程|道路|桥梁|问题楼盘|楼盘)"
)
_QUARTERS = re.compile(r"棚改|棚户区|保交楼|楼盘|旧改|安置")
_SITES = re.compile(
    r"企业|公司|单位|考古|服务|检验|检查|检测|体检|培训|(?:改造|整治|治理|体育|表演|比赛|竞赛|领域|方面|审计|非遗|文化遗产|类)$"
)
_LEAD = re.compile(
    r"(?:(?:19|20)\d\d年度?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|其中|全省|全市|全县|全区|我市|该市|该县|首批|第[一二三四五六七八九十]批|一批|"
    rf"(?P<count>{COUNT}(?:余|多)?)(?:[个项条座处家件]|所)|本市|公司(?=\d|年产)|以及|及|和|与|并|等|的|了|[‘’]|同日|[\d.]+万?元(?=[^，。]*项目))+"
)
_MANY = re.compile(
    rf"(?:共计?|总计|合计|总数)?{COUNT}(?:余|多)?[个项]|数量|总数|个数|清单|名单|库|率|审批|申报|审批|评审|招引|质量"
)
_PLURAL = re.compile(
    r"部分|各类|各项|多个|多项|一系列|系列|若干|一批|有关|相关|所有|全部|个项目|项工程|[、，]|等(?!容量|级|离子)|[\d一二两三四五六七八九十百]+[个项名家户]|\s|培训班|遗址兼|推出|第.届.{0,6}杯|(?:运动会|锦标赛|联赛|大赛)[^场馆]{0,14}项目$"
)
_QUANTITY = re.compile(r"(?:[一二三四]期)?[\d.]+(?:余|多)?万?(?:千米|公里|公顷|平方米|栋|座|处|台|套|户|所|条|米)")
_TAIL = re.compile(r"(?:建设|施工|工地|现场|等|项目大门)+$")
_SITE = re.compile(r"(?:建设|施工)(?:工地|现场|$)|工地")
_GOVERNOR = re.compile(
    r"(?:推进|加快|加速|实施|谋划|建设|新建|启动|抓好|完成|引进|签约|争取|建成|开工|投产|做好|打造|竣工|投运|投用|重启|调研|察看|视察|元的?)(?:了|好)?$"
)
_MARK = re.compile(r"[（）“”《》；：！？【】]|，(?!(?<=\d，)\d-)")  # not the comma of 1，6-己二醇
_SENTENCE = re.compile(r"[^。\n]+")
_AMONG = re.compile(r"(?:建成|竣工|开工|投产|投用)[^，。；]{0,16}，其中$")
_OF_MONEY = re.compile(r"[\d.]+[万亿]+元的$")  # 投资490万元的某类工程 is one
_OCCASION = re.compile(r"[^、，。]*(?:活动|仪式|会|签约|论坛|年度|整治|治理|行动)暨")  # 某活动暨X项目开工仪式
_OPENING, _CLOSING = frozenset("“（《"), frozenset("”）》")
_SPENT = re.compile(r"(?:累计|已|今年|全年|年度)*完成(?:年度|概算|固定资产|总)*投资")
_SHARED = re.compile(r"(?:棚改|保交楼|棚户区改造|技改)?项目$|高速公路$|高速$|高铁$|快速通道$")


def no_project(form: str) -> bool:
    """Whether the end of the form says that it is an award, a test or a service, or many at once."""
    bare = re.sub(r"“[^”]*”", "", form)
    return bool(not_a_project().search(form) or _PLURAL.search(bare) or form.endswith(("周边", "沿线", "两侧", "附近")))


class ProjectName(NamedTuple):
    """A project's name in a text: joined span, name, the fuller name of an item that shares its head with others
    (焦唐 of 焦唐、叶鲁高速), the span of the list it stands in (its own, if none), and the rule."""

    begin: int
    end: int
    name: str
    full: str
    list_begin: int
    list_end: int
    rule: str


def project_names(context: Context) -> Iterator[ProjectName]:
    """The names of projects in the order of the text; they do not overlap."""
    bodies = [(m.begin, m.end) for m in context.found("Organization", "Place")]
    for begin, end in _chunks(context.text):
        if trigger().search(context.text, begin, end):
            here = [b for b in bodies if b[0] < end and begin < b[1]]
            for first, last in _runs(context, begin, end, here):
                yield from _Run(context, first, last, begin).names()


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Spans between commas and full stops outside quotations and brackets, of the sentences that may name a project;
    long brackets are read on their own."""
    for sentence in _SENTENCE.finditer(text):
        begin, end = sentence.span()
        if trigger().search(text, begin, end):
            yield from _parts(text, begin, end)


def _parts(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of a sentence."""
    quoted, bracket = 0, -1
    for mark in _MARK.finditer(text, begin, end):
        index, sign = mark.start(), mark.group()
        if sign == "（" and not quoted:
            bracket = index
        elif sign == "）" and bracket >= 0:
            if index - bracket > 8:
                yield bracket + 1, index
            bracket = -1
        elif sign in "“《":
            quoted += 1
        elif sign in "”》":
            quoted = max(0, quoted - 1)
        elif not quoted and bracket < 0 and sign in "，；：！？【】":
            if index > begin:
                yield begin, index
            begin, bracket = index + 1, -1
    if end > begin:
        yield begin, end


def _runs(context: Context, begin: int, end: int, bodies: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of a chunk that hold no cutting word. What names a body or a place and what stands in quotation
    marks or brackets is not cut."""
    text, cutting = context.text, cuts()
    masked = [found.span() for found in INVESTED.finditer(text, begin, end)]
    money = [(b, e) for b, e in masked if text[b - 1] != "、"]
    first, depth = begin, 0
    for token in tokens_in(context, begin, end):
        word, at = token.word, token.begin
        if word[0] in _OPENING:
            depth += 1
        elif word[0] in _CLOSING:
            depth = max(0, depth - 1)
        elif (money and any(b <= at < e and b != first for b, e in money)) or (
            word in cutting
            and not depth
            and not any(b <= at < e for b, e in masked)
            and not any(b <= at and token.end <= e and (b, e) != (at, token.end) for b, e in bodies)
        ):
            if at > first:
                yield first, at
            first = token.end
    if end > first:
        yield first, end


class _Run:
    """A stretch of text without cutting words; ``floor`` is where its chunk begins."""

    def __init__(self, context: Context, begin: int, end: int, floor: int) -> None:
        self.context, self.text = context, context.text
        self.begin, self.end, self.floor = begin, end, floor

    def names(self) -> Iterator[ProjectName]:
        """The projects that the run names."""
        if not trigger().search(self.text, self.begin, self.end):
            return
        etc = _ETC.search(self.text, self.begin, self.end)
        if etc and etc.start() > self.begin and self._called_projects(etc):
            yield from self._group(self.begin, etc.start(), etc)
            if etc.end() < self.end:
                yield from _Run(self.context, etc.end(), self.end, self.floor).names()
            return
        counted = next(
            (c for c in _COUNTED.finditer(self.text, self.begin, self.end) if c.start() > self.begin + 1), None
        )
        if counted and "、" in self.text[self.begin : counted.start()] and self._is_built(self.begin, counted.end()):
            yield from self._group(self.begin, counted.start(), counted)
            return
        yield from self._list(self.begin, self.end)

    def _called_projects(self, etc: re.Match[str]) -> bool:
        """Whether 等… calls the list before it projects: its own words are generic (重大水利项目, not 容量替代项目)."""
        if etc["head"] == "建设":
            return not etc["measure"] and is_generic(self.context, etc.start("kind"), etc.end("kind"))
        return bool(etc["count"]) or is_generic(self.context, etc.start("kind"), etc.end("kind"))

    def _group(self, begin: int, end: int, group: re.Match[str]) -> Iterator[ProjectName]:
        governed = self._is_built(begin, group.end())
        sites = group["measure"] in ("处", "类", "家", "所") or _SITES.search(group["kind"])
        if sites or not (group["head"] in ("项目", "工程", "建设") or governed):
            yield from self._list(begin, end)
            return
        if not is_generic(self.context, group.start("kind"), group.end("kind")) and self._all_bodies(begin, end):
            name = self._item(group.start("kind"), group.end(), False, (begin, group.end()), "project.headed/1")
            yield from [name] if name else []
            return
        span = (begin, group.end())
        items = list(self._items(begin, end))
        enough = 3 if governed else 5
        if group["head"] == "建设" and group["kind"]:  # 等平台建设: only what is itself a thing that is built
            items = [(first, last) for first, last in items if built().search(self.text, first, last)]
        enough = 1 if _QUARTERS.search(group["kind"]) else enough
        named = "project.quarter/1" if _QUARTERS.search(group["kind"]) else "project.listed/1"
        found = [self._item(first, last, True, span, named, enough) for first, last in items]
        whole = governed and sum(name is not None for name in found) * 2 > len(found)
        for (first, last), name in zip(items, found, strict=True):
            if name or (whole and last - first > 3 and built().search(self.text, first, last)):
                yield name or ProjectName(first, last, self.text[first:last], "", *span, "project.listed/1")

    def _all_bodies(self, begin: int, end: int) -> bool:
        """Whether every item is a body or a place of its own."""
        named = {(m.begin, m.end) for m in self.context.inside(begin, end, "Organization", "Place")}
        return all(item in named for item in self._items(begin, end))

    def _list(self, begin: int, end: int) -> Iterator[ProjectName]:
        items = list(self._items(begin, end))
        governed = self._is_built(begin, end)
        found = [self._single(first, last, governed, (begin, end)) for first, last in items]
        yield from (name for name in self._shared(items, found, governed) if name)

    def _is_built(self, begin: int, end: int) -> bool:
        """Whether the words around say that it is begun, built, finished, visited as a site or invested in."""
        return bool(
            status_ahead(self.text, self.floor, begin)
            or status_behind(self.text, end, min(len(self.text), end + 40))
            or _GOVERNOR.search(self.text, self.floor, begin)
            or _SPENT.match(self.text, end)
            or _AMONG.search(self.text, max(0, begin - 24), begin)
        )

    def _items(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """Spans between the marks of a list; 和, 与 and 及 part two names only where the first is whole."""
        depth, first = 0, begin
        for token in tokens_in(self.context, begin, end):
            if token.word[0] in "“（《":
                depth += 1
            elif token.word[0] in "”）》":
                depth = max(0, depth - 1)
            elif not depth and (
                token.word == "、"
                or (token.word in ("和", "与", "及", "以及", "暨") and self._whole(first, token.begin, token.end, end))
            ):
                if token.begin > first:
                    yield first, token.begin
                first = token.end
        if end > first:
            yield first, end

    def _whole(self, first: int, last: int, after: int, end: int) -> bool:
        before = self.text[first:last]
        if any(m.begin == first and m.end == last for m in self.context.inside(first, last, "Organization")):
            return True
        if HEAD.search(before[-4:]) or built().search(before) or PHASE.search(before[-3:]):
            return True
        return "、" in self.text[self.begin : first] and "、" not in self.text[after:end] and len(before) <= 12

    def _single(self, first: int, last: int, governed: bool, span: tuple[int, int]) -> ProjectName | None:
        head = self._head(first, last)
        if head:
            if _MANY.match(self.text, head):
                phase = PHASE.search(self.text, first, head)
                if not phase or phase.start() < first + 4:
                    return None
            return self._item(first, head, False, span, "project.headed/1")
        place = _SITE.search(self.text, first, last)
        if (
            place
            and site().search(self.text[first : place.start()])
            and (governed or place.group().endswith(("地", "现场")))
        ):
            return self._item(first, place.start(), True, span, "project.site/1")
        phase = PHASE.search(self.text, first, last)
        if phase and phase.start() > first + 1 and self.text[phase.start() - 1] not in "第同各时":
            return self._item(first, phase.end(), False, span, "project.phase/1", 3)
        if governed and built().search(self.text, first, last) and not self._after_leads(first, last)[1]:
            return self._item(first, last, True, span, "project.built/1")
        return None

    def _head(self, first: int, last: int) -> int:
        """Where the name ends that has 项目 or 工程 in it, phase included; 0 if there is none."""
        for found in HEAD.finditer(self.text, first, last):
            if found.start() > first and not self._in_body(found.start(), found.end()):
                phase = PHASE.match(self.text, found.end(), last)
                return phase.end() if phase else found.end()
        return 0

    def _in_body(self, begin: int, end: int) -> bool:
        return any(m.begin < begin and end < m.end for m in self.context.inside(self.floor, self.end, "Organization"))

    def _shared(
        self, items: list[tuple[int, int]], found: list[ProjectName | None], governed: bool
    ) -> Iterator[ProjectName | None]:
        """焦唐、叶鲁高速 and 沟李、徐庄棚改项目: the items before the last have its head too."""
        last = found[-1] if found else None
        shared = _SHARED.search(last.name) if last else None
        for (first, end), name in zip(items, found, strict=True):
            alien = end - first > 14 or self.text[first:end].endswith(("公司", "集团", "厂", "银行", "建设", "工作"))
            if name or not shared or alien or not (governed or len(shared.group()) > 2):
                yield name
                continue
            alone = self._item(first, end, True, (self.begin, self.end), "project.shared/1")
            yield alone._replace(full=alone.name + shared.group()) if alone else None

    def _item(
        self, first: int, last: int, plain: bool, span: tuple[int, int], rule: str, enough: int = 3
    ) -> ProjectName | None:
        """The item as a project's name, without what leads up to it; None if it holds nothing of its own. ``plain``: it
        need not end in 项目 or 工程, so that 建设 and the like may be left out at its end. ``enough``: how many
        characters of common words make a name."""
        begin, end = self._after_leads(first, last)[0], last
        tail = _TAIL.search(self.text, begin, last) if plain else None
        if tail and tail.start() >= begin + 3:
            end = tail.start()
        form = self.text[begin:end]
        if (
            not 2 <= len(form) <= LONGEST
            or "《" in form
            or any(form.count(a) != form.count(b) for a, b in ("“”", "（）", "《》"))
        ):
            return None
        if plain and _QUANTITY.match(form):
            return None
        if (
            no_project(form)
            or disciplines().fullmatch(form)
            or (
                not _OF_MONEY.search(self.text, max(0, begin - 16), begin)
                and is_generic(self.context, begin, end, enough)
            )
            or self._named_otherwise(begin, end, rule)
        ):
            return None
        return ProjectName(begin, end, re.sub(r"工程项目$", "工程", re.sub(r"\s+", "", form)), "", *span, rule)

    def _after_leads(self, first: int, last: int) -> tuple[int, bool]:
        """Where the name begins behind dates, counts and verbs; and whether there was a count."""
        begin, counted = first, False
        for _ in range(2):
            money = INVESTED.match(self.text, begin, last)
            begin = money.end() if money else begin
            lead = _LEAD.match(self.text, begin, last)
            if lead:
                begin, counted = lead.end(), counted or bool(lead["count"])
            verb = leads().match(self.text, begin, last)
            if verb and last - verb.end() >= 4 and not is_generic(self.context, verb.end(), last):
                begin = verb.end()
            begin = after_stray(self.context, begin, last)
            occasion = _OCCASION.match(self.text, begin, last)
            begin = occasion.end() if occasion else begin
        return begin, counted

    def _named_otherwise(self, begin: int, end: int, rule: str) -> bool:
        """Whether a document is cut, or the whole is a person, an award or an administrative area."""
        return any(
            m.family == "Document" or (m.begin == begin and m.end == end and _is_no_project(m, rule))
            for m in self.context.mentions
            if m.begin < end and begin < m.end
        )


def _is_no_project(mention: Mention, rule: str) -> bool:
    """Whether what a mention names cannot be a project: a person, an award, an area, a firm with its full form."""
    if mention.type == "AdministrativeDivision":
        return not rule.startswith("project.quarter")  # 吴村、李村等棚改项目 are called by their villages
    if mention.family in ("Person", "Award"):
        return True
    return mention.type == "Enterprise" and mention.name.endswith(("公司", "集团", "银行", "分行", "厂", "矿"))
