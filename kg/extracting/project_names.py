"""Where projects are named: single (某大桥竣工通车), in lists (A、B等5个项目), by what they make (年产…项目).

A phrase is cut at the words that cannot stand in a name (project_cuts.txt); each run between is a list of one or more
items. An item is a project if it ends in 项目 or 工程; if the list it stands in is called projects; or if it is a thing
that is built (project_heads.txt) and said to be begun, built, finished or put into use. It must hold something of its
own: words of project_generic.txt alone name nothing.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.extracting.context import Context
from kg.extracting.project_status import status_ahead, status_behind
from kg.extracting.tokens import Token
from kg.lexicon import words

LONGEST = 60
_COUNT = r"[\d一二两三四五六七八九十百多余]+"
_MONEY = r"(?:约|超过?|近|达)?[\d.]+(?:余|多)?[万亿]+(?:多|余)?元"
INVESTED = re.compile(rf"(?:总|计划|计划总|估算|概算|固定资产|项目)?(?:投资|投入|总造价|出资|耗资|斥资)(?:总?额)?(?P<sum>{_MONEY})(?:人民币)?的?")
_BREAK = re.compile(r"[，。；：！？\n【】]")
_HEAD = re.compile(
    r"(?:工程项目|工程(?!师|技术|学院|大学|系|学|局|公司|有限|集团|部|处|研究|中心|管理|质量|造价|建筑|款|量|机械|类|实验室|教育|专业|院|塑料|监理|勘察|领域|车|案例|咨询|爆破|检测)(?:项目)?|项目(?!经理|部|制|库|化|法人|组|管理|负责人|资金|招商|谋划|储备))"
)
_PHASE = re.compile(r"（[^（）]{0,4}[一二三四五六\d]期[^（）]{0,8}）(?:工程|项目)?|[一二三四五六]期(?:工程|项目)?")
_ETC = re.compile(
    rf"等(?:(?P<count>{_COUNT})(?:余|多)?)?(?P<measure>[个项条座家处所类]|大(?=.))?(?P<kind>[^、，。；]{{0,14}}?)(?P<head>项目|工程|道路|桥梁|问题楼盘|楼盘|高速公路|断头路|建设)"
)
_COUNTED = re.compile(rf"(?P<count>{_COUNT})(?P<measure>[个项条座])(?P<kind>[^、，。；\d]{{0,14}}?)(?P<head>项目|工程|道路|桥梁|问题楼盘|楼盘)$")
_LEAD = re.compile(
    rf"^(?:(?:19|20)\d\d年度?|\d{{1,2}}月(?:\d{{1,2}}日)?|\d{{1,2}}日|其中|全省|全市|全县|全区|我市|该市|该县|首批|第[一二三四五六七八九十]批|一批|"
    rf"{_COUNT}(?:余|多)?(?:[个项条座处家件]|所)|本市|以及|及|和|与|并|等|的|了|[‘’])+"
)
_MANY = re.compile(rf"(?:共计?|总计|合计|总数)?{_COUNT}(?:余|多)?[个项]|数量|总数|个数|清单|名单|库")
_PLURAL = re.compile(r"部分|各类|多个|多项|一系列|系列|若干|一批|有关|相关|所有|全部|个项目|项工程")
_TAIL = re.compile(r"(?:建设|施工|工地|现场|等)+$")


class ProjectName(NamedTuple):
    """A project's name in a text: joined span, name, the fuller name for items that share a head (焦唐、叶鲁高速),
    the span of the whole list it stands in, and whether it is ``built``-headed (a thing, not a 项目)."""

    begin: int
    end: int
    name: str
    full: str
    list_begin: int
    list_end: int
    rule: str


@cache
def _cuts() -> frozenset[str]:
    return frozenset(words("project_cuts"))


@cache
def _generic() -> frozenset[str]:
    return frozenset(words("project_generic"))


@cache
def _heads() -> re.Pattern[str]:
    many = "|".join(sorted(words("project_heads"), key=len, reverse=True))
    return re.compile(rf"(?:{many})(?:（[^（）]{{1,8}}）)?(?:建设)?$")


@cache
def _leads() -> re.Pattern[str]:
    many = "|".join(sorted(words("project_leads"), key=len, reverse=True))
    return re.compile(rf"^(?:{many}|了)+")


@cache
def _trigger() -> re.Pattern[str]:
    many = "|".join(sorted(words("project_heads"), key=len, reverse=True))
    return re.compile(rf"项目|工程|楼盘|{many}")


def project_names(context: Context) -> Iterator[ProjectName]:
    """The names of projects in the order of the text; they do not overlap."""
    for begin, end in _chunks(context.text):
        if _trigger().search(context.text, begin, end):
            for first, last in _runs(context, begin, end):
                yield from _Run(context, first, last, begin, end).names()


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Spans between commas and full stops outside quotations and brackets."""
    depth, begin = 0, 0
    for index, sign in enumerate(text):
        if sign in "“（《":
            depth += 1
        elif sign in "”）》":
            depth = max(0, depth - 1)
        elif sign in "。\n" or (not depth and sign in "，；：！？【】"):
            if index > begin:
                yield begin, index
            begin, depth = index + 1, 0
    if len(text) > begin:
        yield begin, len(text)


def _tokens(context: Context, begin: int, end: int) -> list[Token]:
    first = bisect.bisect_left(context.tokens, begin, key=lambda t: t.begin)
    last = bisect.bisect_left(context.tokens, end, key=lambda t: t.begin)
    return context.tokens[first:last]


def _runs(context: Context, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a chunk that hold no cutting word. What names a body or a place and what stands in quotation
    marks or brackets is not cut."""
    text = context.text
    spared = [(m.begin, m.end) for m in context.mentions if m.begin >= begin and m.end <= end and m.family in ("Organization", "Place")]
    masked = [f.span() for f in INVESTED.finditer(text, begin, end)]
    first, depth = begin, 0
    for token in _tokens(context, begin, end):
        if token.word[0] in "“（《":
            depth += 1
        elif token.word[0] in "”）》":
            depth = max(0, depth - 1)
        elif any(b <= token.begin < e for b, e in masked) or (
            not depth and (token.word in _cuts() or token.word == "的") and not any(b <= token.begin and token.end <= e and (b, e) != (token.begin, token.end) for b, e in spared)
        ):
            if token.begin > first:
                yield first, token.begin
            first = token.end
    if end > first:
        yield first, end


class _Run:
    """A stretch of text without cutting words, in its chunk."""

    def __init__(self, context: Context, begin: int, end: int, floor: int, ceiling: int) -> None:
        self.context, self.text = context, context.text
        self.begin, self.end, self.floor, self.ceiling = begin, end, floor, ceiling

    def names(self) -> Iterator[ProjectName]:
        if not _trigger().search(self.text, self.begin, self.end):
            return
        etc = _ETC.search(self.text, self.begin, self.end)
        if etc and self._groups(etc):
            yield from self._group(self.begin, etc.start(), etc)
            rest = etc.end()
            if rest < self.end:
                yield from _Run(self.context, rest, self.end, self.floor, self.ceiling).names()
            return
        yield from self._list(self.begin, self.end)

    def _groups(self, etc: re.Match[str]) -> bool:
        """Whether 等… calls the list before it projects: its own words are generic (重大水利项目, not 容量替代项目)."""
        if etc["head"] == "建设" and not etc["measure"]:
            return not etc["kind"]
        return self._is_generic(etc.start("kind"), etc.end("kind"))

    def _group(self, begin: int, end: int, etc: re.Match[str]) -> Iterator[ProjectName]:
        sites = etc["measure"] in ("处", "类", "家", "所") or etc["kind"].endswith(("改造", "整治", "治理", "体育", "表演", "领域", "方面"))
        built = etc["head"] in ("项目", "工程") or self._is_built(begin, etc.end())
        if sites or not built:
            yield from self._list(begin, end)
            return
        items = list(self._items(begin, end))
        for first, last in items:
            name = self._item(first, last, True, (begin, etc.end()), "project.listed/1")
            if name:
                yield name

    def _list(self, begin: int, end: int) -> Iterator[ProjectName]:
        counted = _COUNTED.search(self.text, begin, end)
        if counted and counted.start() > begin + 1 and self._is_generic(counted.start("kind"), counted.end("kind")):
            for first, last in self._items(begin, counted.start()):
                name = self._item(first, last, True, (begin, counted.end()), "project.listed/1")
                if name:
                    yield name
            return
        items = list(self._items(begin, end))
        built = self._is_built(begin, end)
        found = [self._single(first, last, built, (begin, end)) for first, last in items]
        yield from (name for name in self._shared(items, found, built) if name)

    def _is_built(self, begin: int, end: int) -> bool:
        ahead = status_ahead(self.text, self.floor, begin)
        return bool(ahead or status_behind(self.text, end, min(len(self.text), end + 40)) or self._governed(begin))

    def _governed(self, begin: int) -> bool:
        return bool(re.search(r"(?:推进|加快|加速|实施|谋划|建设|新建|启动|抓好|完成|引进|签约|争取|建成|开工|投产|做好|打造|亿元的?|万元的?)(?:了|好)?$", self.text[self.floor : begin]))

    def _items(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """Spans between the marks of a list; 和, 与 and 及 part two names only where the first is whole."""
        depth, first = 0, begin
        for token in _tokens(self.context, begin, end):
            if token.word[0] in "“（《":
                depth += 1
            elif token.word[0] in "”）》":
                depth = max(0, depth - 1)
            elif not depth and (token.word == "、" or (token.word in ("和", "与", "及", "以及", "暨") and self._whole(first, token.begin, token.end, end))):
                if token.begin > first:
                    yield first, token.begin
                first = token.end
        if end > first:
            yield first, end

    def _whole(self, first: int, last: int, after: int, end: int) -> bool:
        before = self.text[first:last]
        if _HEAD.search(before[-4:]) or _heads().search(before) or _PHASE.search(before[-3:]):
            return True
        return "、" in self.text[self.begin : first] and "、" not in self.text[after:end] and len(before) <= 12

    def _single(self, first: int, last: int, built: bool, span: tuple[int, int]) -> ProjectName | None:
        head = self._head(first, last)
        if head:
            if _MANY.match(self.text, head):
                return None
            return self._item(first, head, False, span, "project.headed/1")
        if built and _heads().search(self.text, first, last):
            return self._item(first, last, True, span, "project.built/1")
        return None

    def _head(self, first: int, last: int) -> int:
        """Where the name ends that has 项目 or 工程 in it, phase included; 0 if there is none."""
        for found in _HEAD.finditer(self.text, first, last):
            if found.start() > first and not self._in_body(found.start(), found.end()):
                phase = _PHASE.match(self.text, found.end(), last)
                return phase.end() if phase else found.end()
        return 0

    def _in_body(self, begin: int, end: int) -> bool:
        return any(m.begin < begin and end < m.end for m in self.context.mentions if m.family == "Organization")

    def _shared(
        self, items: list[tuple[int, int]], found: list[ProjectName | None], built: bool
    ) -> Iterator[ProjectName | None]:
        """焦唐、叶鲁高速 and 沟李、徐庄棚改项目: the items before the last have its head too."""
        last = found[-1] if found else None
        shared = re.search(r"(?:棚改|保交楼|棚户区改造|技改)?项目$|高速公路$|高速$|高铁$|快速通道$", last.name) if last else None
        for (first, end), name in zip(items, found, strict=True):
            if name or not shared or not (built or len(shared.group()) > 2) or end - first > 14:
                yield name
                continue
            alone = self._item(first, end, True, (self.begin, self.end), "project.shared/1")
            yield alone._replace(full=alone.name + shared.group()) if alone and not self._is_area(alone) else None

    def _is_area(self, name: ProjectName) -> bool:
        return any(m.type == "AdministrativeDivision" and m.begin <= name.begin and name.end <= m.end for m in self.context.mentions)

    def _item(self, first: int, last: int, plain: bool, span: tuple[int, int], rule: str) -> ProjectName | None:
        """The item as a project's name, without what leads up to it; None if it holds nothing of its own."""
        text = self.text[first:last]
        lead = _LEAD.match(text)
        begin = first + (lead.end() if lead else 0)
        governed = _leads().match(self.text[begin:last])
        if governed and last - begin - governed.end() >= 4 and not self._is_generic(begin + governed.end(), last):
            begin += governed.end()
        more = _LEAD.match(self.text[begin:last])
        begin += more.end() if more else 0
        end = last
        if plain:
            tail = _TAIL.search(self.text[begin:last])
            end = begin + tail.start() if tail and tail.start() >= 3 else last
        form = self.text[begin:end]
        if not 2 <= len(form) <= LONGEST or form.count("“") != form.count("”") or form.count("（") != form.count("）"):
            return None
        if _PLURAL.search(form) or self._is_generic(begin, end) or self._named_otherwise(begin, end):
            return None
        return ProjectName(begin, end, re.sub(r"\s+", "", form), "", *span, rule)

    def _named_otherwise(self, begin: int, end: int) -> bool:
        """Whether the whole is a person, a document or an administrative area."""
        return any(
            m.begin == begin and m.end == end and (m.family in ("Person", "Document", "Award") or m.type == "AdministrativeDivision")
            for m in self.context.mentions
        )

    def _is_generic(self, begin: int, end: int) -> bool:
        """Whether the stretch holds nothing but generic words, numbers and marks."""
        own = 0
        for token in _tokens(self.context, begin, end):
            word = self.text[max(token.begin, begin) : min(token.end, end)]
            if word not in _generic() and not re.fullmatch(r"[\d.%％—\-–、“”（）()·/]+", word):
                own += len(word)
        return own < 2
