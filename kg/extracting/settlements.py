"""Towns and villages that their neighbours tell, whatever words they are called by: those right behind their county or
town (西庄镇|党家村), those in a list with others of their kind (界河镇、木石镇); and towns called as some town is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.divisions import rank
from kg.extracting.form_zones import Form
from kg.extracting.landmarks import Landmark
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, generic, listed, modifiers
from kg.extracting.tokens import Token
from kg.reading.places import towns

TOWN = re.compile(r"(?:镇|乡|街道)$")
_VILLAGE = re.compile(r"(?:村|社区)$")
_ENDS = r"(?=[，。、；）“]|[和与及等的]|$)"
# behind a county: a town that closes the phrase or that a village follows
_TOWN_BEHIND = re.compile(
    rf"[\u4e00-\u9fff]{{1,4}}?(?:镇|乡|街道)(?:{_ENDS}|(?=[\u4e00-\u9fff]{{1,4}}?(?:村|社区){_ENDS}))"
)
# behind a town: a village that closes the phrase, or before what is seen or done there, or who lives there
_DONE = (
    "视察|调研|考察|检查|走访|慰问|看望|参观|督导|察看|查看|了解|召开|举行|举办|开展|进行|实地|困难|贫困|脱贫|党员|群众|老党员|"
    "蔬菜|大棚|种植|养殖|卫生室|小学|幼儿园|纸箱厂|砖厂|水厂|农家书屋|文化广场|党群|便民|一带|一线|境内|内|农民|村民|居民|农户|党支部|党总支|两委|村委会|老人|果园|茶园|合作社|小组|[一二三四五六七八九十\\d]+组"
)
_VILLAGE_BEHIND = re.compile(
    rf"[\u4e00-\u9fff]{{1,4}}?(?:村|社区)(?:{_ENDS}|(?=[在入为获的]|[\u4e00-\u9fff]{{1,3}}(?:组|屯)(?![织长建合成])|{_DONE}))"
)
# behind a town: a hamlet by what hamlets end in (某镇|孙家寨)
_HAMLET_BEHIND = re.compile(
    rf"[\u4e00-\u9fff]{{1,2}}(?:家[庄堡湾坪沟洼塘桥店铺集圩营屯岭坡渡窑坝坳冲垭畈埠台楼河畔峪]|(?:庄|堡|屯|营|圩|坪|垭|畈|坳))(?:{_ENDS}|(?={_DONE}))"
)
# a town called after a village, before a village of its own or behind its county: 柳村镇|石桥村
_VILLAGE_TOWN = re.compile(
    r"(?<=[到赴在、和与及，。；：县区市问望])([\u4e00-\u9fff]{1,3}[村县州城]镇)(?=[\u4e00-\u9fff]{1,4}?(?:村|社区)(?![镇民级]))"
)
# a town before the name of a body or site, in a list of such names: 甲镇天禾合作社、|乙庄村镇|锦绣梨园
_TOWN_BESIDE = re.compile(r"[^，。；、和及]{2,20}[、和及]([\u4e00-\u9fff]{1,4}?(?:镇|乡|街道))(?=[\u4e00-\u9fff]{3})")
_SET_UP = re.compile(
    r"(?:[年月日，始初另]|由此)(?:析|复|改|增|并)?(?:置|建|设|析)$|(?:析|复|改|增|并)[置建设]$|复改$|改[为称]$|[更易]名为?$"
)
# a town or street by its ending, where no body, sort or title is told
_ENDING = re.compile(r"(?:镇|乡|街道)(?![区长域办里上下内辖级民企村镇乡情政]|党|街|政府)")
# characters behind which a name begins, those of bounds among them (东连|石板乡)
_OPENING = re.compile(r"[^\u4e00-\u9fff]$|[在到赴与和及经往入于由向至设置属为距离自从原将连接邻靠抵临濒隔界依]$")
# a town or street that opens a clause and does something: 5月7日，莲塘镇|召开动员会
_TOWN_ACTS = re.compile(
    r"(?:(?<=[日午，。；\n])|^)([\u4e00-\u9fff]{1,4}?(?:镇|乡|街道))"
    r"(?=(?:联合[^，。；]{2,20}|第[一二三四五六七八九十]+届[^，。；]{4,20})?(?:召开|举行|举办|组织|开展|邀请)"
    r"|在[^，。；]{2,16}(?:召开|举行|举办|开展))"
)
# a village right behind a zone, park or farm: 林业示范区|大石扒村
_ZONE_VILLAGE = re.compile(
    rf"(?:示范区|度假区|风景区|景区|管理区|开发区|林场|农场|垦区)([\u4e00-\u9fff]{{2,3}}村){_ENDS}"
)
_HAMLET = re.compile(r"[镇乡][\u4e00-\u9fff]{1,4}(?:村|社区)")
_NO_TOWN = re.compile(r"[区长域办里上下内辖级民企村]|党|街|政府")  # behind it the town is not called by its name
_NEXT = re.compile(
    rf"[、和]([\u4e00-\u9fff]{{1,5}}?(?:镇|乡|街道|村|社区))(?:{_ENDS}|(?=列入|入选|荣获|获评|获批|被评|被列|被命|成为|先后|分别))"
)
# in a list of villages: a town that a village follows
_NEXT_TOWN = re.compile(
    rf"[、和；]([\u4e00-\u9fff]{{1,4}}?(?:镇|乡|街道))(?=[\u4e00-\u9fff]{{1,4}}?(?:村|社区){_ENDS})"
)
_LAST = re.compile(r"(?:^|[、：（，。；到在赴了])((?:(?![到在赴了])[\u4e00-\u9fff]){1,5}(?:镇|乡|街道|村|社区))、$")


def is_set_up(text: str, position: int) -> bool:
    """Whether a town or district that is set up begins at ``position``: 1949年置|镇山乡, 复置|清水乡."""
    return bool(_SET_UP.search(text, max(0, position - 3), position))


def is_told_of(text: str, begin: int, end: int) -> bool:
    """Whether a town whose name is an everyday word is what an entry is about: it is the title, begins a sentence that
    tells where it lies (和平镇|位于…), or was set up."""
    if is_set_up(text, begin):
        return True
    begins = begin == 0 or text[begin - 1] in "\n。"
    return begins and (end == len(text) or text.startswith(("\n", "位于", "地处", "坐落", "概况"), end))


def of_a_county(reading: Reading, core: list[Token]) -> bool:
    """Whether an everyday noun right behind a county is a town's or river's name (清川县|石板|河), or any word of
    which a village follows (清川县|前进|镇田堡村)."""
    mark = reading.by_end.get(core[0].begin)
    word = "".join(t.word for t in core)
    end = core[-1].end
    noun = len(core) == 1 and len(word) == 2 and (core[0].tag[0] == "n" or bool(_HAMLET.match(reading.text, end)))
    return noun and word not in generic() and mark is not None and rank(mark.full) == 3


def find_settlements(reading: Reading) -> Iterator[Form]:
    """Towns and villages that no word of their own tells, in the order in which their neighbours are known."""
    seen: set[tuple[int, int]] = set()
    if "镇" in reading.text:
        named = (m.span(1) for m in _VILLAGE_TOWN.finditer(reading.text) if not set(m[1][:-2]) & _parting())
        free = (span for span in named if not reading.covers(*span) and _no_sort(reading, *span, True))
        yield from (Form(*span, "AdministrativeDivision") for span in free)
    for acts in _TOWN_ACTS.finditer(reading.text):
        begin, end = acts.span(1)
        village = acts[1].endswith("村镇") and len(acts[1]) > 2 and not set(acts[1][:-2]) & _parting()
        if not reading.covers(begin, end) and (village or _may_be(reading, begin, end, True)):
            yield Form(begin, end, "AdministrativeDivision")
    for behind in _ZONE_VILLAGE.finditer(reading.text):
        if not reading.covers(*behind.span(1)) and _may_be(reading, *behind.span(1), False):
            yield Form(*behind.span(1), "AdministrativeDivision")
    marks = [m for m in reading.landmarks if m.type == "AdministrativeDivision"]
    while marks:
        found = [form for mark in marks for form in _around(reading, mark) if form[:2] not in seen]
        seen |= {form[:2] for form in found}
        yield from found
        entered = (reading.by_begin.get(form.begin) for form in found)
        marks = [m for m in entered if m is not None]


def find_known_towns(reading: Reading) -> Iterator[Form]:
    """Towns and streets called as some town of the country is, of whichever kind (石板乡 where the data know 石板镇),
    where a name may begin."""
    text = reading.text
    for ending in _ENDING.finditer(text):
        for begin in range(max(0, ending.end() - 6), ending.start() - 1):
            if (
                text[begin : ending.start()] in _stems()
                and _opens(reading, begin)
                and reading.is_start(begin)
                and _free(reading, begin, ending.end())
                and _no_sort(reading, begin, ending.end(), False)
            ):
                yield Form(begin, ending.end(), "AdministrativeDivision")
                break


def _opens(reading: Reading, begin: int) -> bool:
    """Whether a name may begin at a position for what stands before it: no digit (1台|城乡客车)."""
    text = reading.text
    if not begin or begin in reading.by_end or is_set_up(text, begin):
        return True
    return not text[begin - 1].isdigit() and _OPENING.search(text, begin - 1, begin) is not None


def _free(reading: Reading, begin: int, end: int) -> bool:
    """Whether no place is known in a span but the village that a town is called after (柳村|乡)."""
    return all(
        (mark := reading.over(position)) is None
        or (begin <= mark.begin and mark.end == end - 1 and mark.kind == "form")
        for position in range(begin, end)
    )


@cache
def _stems() -> frozenset[str]:
    """What towns and streets are called without their kind, those of two characters or more."""
    ended = (core_of(name) for name in towns() if TOWN.search(name))
    return frozenset(stem for stem in ended if len(stem) > 1)


def _around(reading: Reading, mark: Landmark) -> Iterator[Form]:
    text = reading.text
    town, village = bool(TOWN.search(mark.name)), bool(_VILLAGE.search(mark.name))
    spans = list[tuple[int, int, bool]]()
    if rank(mark.full) == 3 and not town and (lower := _TOWN_BEHIND.match(text, mark.end)):
        spans.append((*lower.span(), False))
    below = (_VILLAGE_BEHIND.match(text, mark.end) or _HAMLET_BEHIND.match(text, mark.end)) if town else None
    if below:
        spans.append((*below.span(), False))
    if town and (other := _TOWN_BESIDE.match(text, mark.end)) and not _NO_TOWN.match(text, other.end()):
        spans.append((*other.span(1), False))
    if town or village:
        kind = TOWN if town else _VILLAGE
        beside = (_NEXT.match(text, mark.end), _LAST.search(text, max(0, mark.begin - 8), mark.begin))
        spans += [(*m.span(1), True) for m in beside if m is not None and kind.search(m[1])]
    if village and (beyond := _NEXT_TOWN.match(text, mark.end)):
        spans.append((*beyond.span(1), True))
    for begin, end, listed_beside in spans:
        if (not reading.covers(begin, end) or _ends_it(reading, mark, begin, end)) and _may_be(
            reading, begin, end, listed_beside
        ):
            yield Form(begin, end, "AdministrativeDivision")


def _ends_it(reading: Reading, mark: Landmark, begin: int, end: int) -> bool:
    """Whether a village known by a shorter name only ends the one right behind its town (柳河街道|金色|阳光社区)."""
    known = reading.by_end.get(end)
    free = known is not None and 1 < known.begin - begin < 4 and not reading.covers(begin, known.begin)
    return free and begin == mark.end


def _may_be(reading: Reading, begin: int, end: int, beside: bool) -> bool:
    """Whether nothing in a name is a sort of settlement or a word that stands before names. ``beside``: it stands in a
    list of its kind, where everyday words make names too (田园镇, 新兴村)."""
    name = reading.text[begin:end]
    return not set(core_of(name)) & _parting() and _no_sort(reading, begin, end, beside)


def core_of(name: str) -> str:
    """What a town, street or village is called without its kind; the whole name if it has none."""
    return re.sub(r"(?:镇|乡|街道|村|社区)$", "", name)


def _no_sort(reading: Reading, begin: int, end: int, beside: bool) -> bool:
    """Whether the words of a name are no sort of settlement."""
    name = reading.text[begin:end]
    core = core_of(name)
    if not core or name in listed("not_places") or core in few("no proper part"):
        return False
    tokens = [t for t in reading.tokens_between(begin, end) if len(t.word) > 1 and t.word in core]
    sorts = before() | modifiers()
    return core not in sorts and (beside or core not in generic()) and not any(t.word in sorts for t in tokens)


@cache
def _parting() -> frozenset[str]:
    return few("place parting characters") | frozenset("各每全两镇乡村")
