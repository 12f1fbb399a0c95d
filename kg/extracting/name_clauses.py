"""Names of persons that a clause is about: before verbs of honouring, winning, making and taking office, or in brackets
behind a count of persons. Nothing before them says that a person follows, so each must be whole and of a known surname.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from kg.extracting.context import Context
from kg.extracting.name_words import few
from kg.extracting.person_names import ends_at, is_familiar, name_end, surname_at
from kg.extracting.posts import Post
from kg.extracting.tokens import part_of_speech
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import DOCUMENT, ORGANIZATION, PLACE

_HAN = "[\u3400-\u9fff]"
_WHO = rf"(?P<who>{_HAN}{{2,3}}(?:[、和](?!和和){_HAN}{{2,3}})*)"
_WHO_WHOLE = rf"(?P<who>{_HAN}{{3}}(?:、{_HAN}{{3}})*)"
_BEGINS = r"(?:(?<=[。；，：\n）])|^)"
_RESIGNS = re.compile(
    rf"接受(?P<who>{_HAN}[\u3400-\u9fff·]{{1,3}}(?:、[\u3400-\u9fff·]{{2,4}})*)"
    r"(?=(?:同志)?(?:的?因[^，。；]{2,12})?(?:请求)?辞去)"
)
_DOTTED = rf"{_HAN}{{1,7}}(?:·{_HAN}{{1,9}}?)+"
_GIVEN = re.compile(
    rf"(?:为|向|给)(?P<who>(?:{_HAN}{{2,3}}|{_DOTTED})(?:、(?:{_HAN}{{2,3}}|{_DOTTED}))*)(?=颁发|颁授|授予|授旗|佩戴|赠送)"
)
_COUNTED = re.compile(rf"\d(?:名|位|人)[^，。；：（）\d]{{0,14}}（{_WHO}）")
# 走访甲、乙等贫困户; 看望丙老人
_CALLED_ON = re.compile(
    rf"(?:走访|看望|慰问|探望)了?(?P<who>{_HAN}{{2,3}}(?:、{_HAN}{{2,3}})*)(?=等[^，。；、]{{0,8}}?(?:群众|[农贫困户牧]户|老人|党员|职工|家庭|村民"
    r"|居民|教师|军人|学生|儿童|家)|夫妇|老人|家中|家里|一家)"
)
_ASIDE = "(?:（[^（）]{4,40}）)?"
_AMONG = r"等[\d一二两三四五六七八九十]+[名位](?:教授|专家|学者|医生|医师|教师|老师|记者|导师)"
_COUNTED_AMONG = re.compile(_AMONG)
_TAUGHT = (
    rf"{_AMONG}|等[\d一二两三四五六七八九十]+[余多]?[名位]|(?:应邀|受邀|莅临|亲临)|"
    r"(?:现场|进行)?(?:授课|主讲|讲授)|(?:作了?|为[^，。；]{2,20}作了?)[^，。；]{0,20}(?:讲座|报告|授课|辅导)"
)  # 某大学甲作专题讲座
_REPORTED = re.compile(
    rf"(?:听取|审议|通过)了?(?P<who>{_HAN}{{3}})(?=(?:同志)?(?:代表[^，。；]{{2,30}})?所?作的[^，。；]{{0,60}}报告)"
)
_SAID = re.compile(
    rf"(?:(?<=[”。；，\n])|^)(?P<who>{_HAN}{{2,3}})(?<![在对就向也还又都曾常总这并才边笑们])(?=[^，。；：“”]{{0,8}}?(?:说[，。：]|说道|告诉记者|介绍说|坦言|感慨[道地]))"
)
# 今年30岁的|甲|是某地人
_AGED = re.compile(
    rf"\d岁的(?P<who>{_HAN}(?!老师|大爷|大妈|阿姨|师傅|奶奶|爷爷|先生|女士|某){_HAN}{{1,2}}?)"
    r"(?=是[^，。；]{2,16}人|，|说|告诉|正在|从[^，。；]{2,12}[来到]|在[^，。；]{2,16}工作)"
)
# 大会由|甲|主持; 乙|主持会议，
_LED = re.compile(
    rf"由(?P<who>{_HAN}{{2,3}})(?=主持|主讲|授课|带队|宣读|作[^，。；]{{0,12}}(?:报告|讲座|发言))"
    rf"|(?<=[，。；\n])(?P<chair>{_HAN}{{2,3}})(?=主持(?:会议|大会|仪式|座谈会|开幕式|闭幕式|召开|并|[，。；])"
    r"|作(?:总结|动员|主旨|表态|专题|工作|重要)*(?:讲话|发言|报告|部署|点评)[，。；]|(?:出席(?:会议|活动|仪式)?并)?(?:讲话|致辞)[，。；])"
)
_PERFORMED = re.compile(rf"(?:(?<=[（，。；：》\n])|^){_WHO}(?=等?(?:人|演员)?(?:领衔|联袂)?(?:主演|演唱|执导))")
_UNIT = re.compile(
    r"(?<=[\u3400-\u9fff])(?:中队|大队|支队|班组|车间|分厂|工区|项目部|科室|事业部)"
)  # 机动中队|甲被评为
_LONGEST = 4  # characters that a name of one surname has fewer than
_FULL = 3  # characters of most names
_OFFICE_HELD = re.compile("[主担出现历曾兼]任$")  # 原主任|雷鸣调任…: no 任雷鸣
_SEX_OR_PEOPLE = re.compile(r"（(?:[男女]|[男女]?[，、]?[\u3400-\u9fff]{1,4}族)）")
_BRACKETS = re.compile(r"（[^（）]*）$")
_NOT_LAST = "路村镇桥街湖河寺塔岭沟湾坝洞库庄屯寨口"  # 石林路获评…: a road


@dataclass(slots=True)
class NameGroup:
    """Names that stand together after one trigger; ``posts`` of all of them."""

    names: list[tuple[int, int]]
    begin: int
    posts: list[Post]
    kind: str
    rule: str
    origin: str = ""


def subjects(context: Context) -> Iterator[NameGroup]:
    """Groups of names that clauses are about."""
    yield from _honoured(context)


@cache
def election_words() -> frozenset[str]:
    """Words of electing, appointing and removing, as a set."""
    return frozenset(words("election_verbs"))


@cache
def _verbs() -> str:
    """What persons do or undergo in a clause that begins with them."""
    chosen, won = ("|".join(sorted(few(key), key=len, reverse=True)) for key in ("choosing persons", "winning persons"))
    return (
        rf"(?:(?:作为[^，。；]{{2,16}})?被[^，。；]{{0,20}}?(?:{chosen}|通报表扬)|{won}|获“|获(?:得)?(?:全国|全省|全市|中国|国家|第|[省市]|\d|突出|[\u3400-\u9fff]{{2,3}}[省市])"
        rf"|在[^，。；]{{2,25}}?[中上]，?(?:被|{won}|获))"
    )


@cache
def _about() -> tuple[re.Pattern[str], ...]:
    """Names that begin a clause before what they do, before works of theirs, and names behind a body's or a place's."""
    made = "|".join(sorted(few("making works"), key=len, reverse=True))
    begun = rf"{_BEGINS}{_WHO}(?={_ASIDE}(?:{_verbs()}|当选|{made})|等(?:\d|全[国省市]|人[，。；]))"
    works = (
        rf"(?:{_BEGINS}(?:\d+日)?|(?<=[、和])){_WHO_WHOLE}"
        r"(?=的[^，。；《》]{0,8}《|《[^《》]{2,40}》(?:荣?获|入选|被))"
    )
    behind = rf"{_WHO}(?={_verbs()}|{made}|{_TAUGHT}|等?(?:领衔|联袂)?主演)"
    of = rf"(?:来自[^，。；的]{{2,20}}|\d岁)的{_WHO}(?={_verbs()}|和\d)"  # 来自某市的|甲|获得…
    return re.compile(begun), re.compile(works), re.compile(of), re.compile(behind)


@cache
def _signs() -> re.Pattern[str]:
    """What a text must hold for any of these settings."""
    keys = (few(key) for key in ("choosing persons", "winning persons", "making works"))
    others = (
        "当选",
        "接受",
        "主演",
        "演唱",
        "执导",
        "坦言",
        "感慨",
        "报告",
        "告诉",
        "主持",
        "讲话",
        "致辞",
        "部署，",
        "部署。",
        "点评",
        "发言",
    )
    return re.compile(trie_pattern({*chain(*keys), *others, *"获》等（颁授赠邀讲说岁"}))


def _honoured(context: Context) -> Iterator[NameGroup]:
    """Names that a clause is about: 甲被某会授予…; 乙、丙荣获…; 丁《…》获奖; 2名企业家（戊、己）…."""
    text = context.text
    if not _signs().search(text):
        return
    begun, works, of, behind = _about()
    yield from _leading(context)
    ends = {m.end for m in (*context.found(ORGANIZATION), *context.found(PLACE))}
    ends |= {m.end() for m in _UNIT.finditer(text) if context.boundary(m.end())}
    of_bodies = (behind.match(text, end) for end in sorted(ends))
    for found in (
        *begun.finditer(text),
        *works.finditer(text),
        *of.finditer(text),
        *_RESIGNS.finditer(text),
        *_GIVEN.finditer(text),
        *_CALLED_ON.finditer(text),
        *_COUNTED.finditer(text),
        *_REPORTED.finditer(text),
        *_SAID.finditer(text),
        *_AGED.finditer(text),
        *_PERFORMED.finditer(text),
        *filter(None, of_bodies),
    ):
        end = found.end("who")
        end -= text.startswith("荣获", end - 1) and end - found.start("who") > len("吴伟")  # 吴伟|荣获, not 吴伟荣|获
        names = list(listed_names(text, found.start("who"), end))
        if names and names[-1][0] == found.start("who") and _are_persons(context, names, end):
            yield NameGroup(names[::-1], names[-1][0], [], "", "person.honoured/1")


def _leading(context: Context) -> Iterator[NameGroup]:
    """Usual names of those who lead a meeting."""
    for found in _LED.finditer(context.text):
        span = found.span("who" if found["who"] else "chair")
        if ends_at(context.text, *span) and _are_persons(context, [span], span[1]):
            yield NameGroup([span], span[0], [], "", "person.honoured/1")


def _are_persons(context: Context, names: list[tuple[int, int]], end: int) -> bool:
    """Whether all that is listed has the form of usual names, and nothing else is named there."""
    text = context.text
    if text[end - 1] in _NOT_LAST or context.taken(names[-1][0], end, ORGANIZATION, PLACE, DOCUMENT):
        return False
    sure = [(b, e) for b, e in names if "·" in text[b:e] or is_familiar(text[b:e])]
    others = sure or _COUNTED_AMONG.match(text, end)
    return all((b, e) in sure or (others and e - b == 3) for b, e in names)


def listed_names(text: str, begin: int, end: int, chosen: bool = False) -> Iterator[tuple[int, int]]:
    """The names parted by 、 or 和 that end at ``end``, last first as long as they are names, whatever brackets stand
    behind them (甲、乙（女）); where the mark between two of them is missing (甲某某乙某某), both."""
    told = False
    for part in reversed(re.split("、|和(?=.)", text[begin:end])):
        at = end - len(part)
        end -= len(part) - len(_BRACKETS.sub("", part))
        aside, part = text[end : at + len(part)], text[at:end]
        if chosen and len(part) == _FULL and _is_rare(part, aside, told or text[at - 1 : at] == "、"):
            yield at, end
            told, end = True, at - 1
            continue
        if "·" in part and ends_at(text, at, end):
            yield at, end
        elif told and 1 < len(part) < _LONGEST and name_end(text[:end], at) == end:
            yield at, end  # one of a list may look like a word
            part, end = "", at
        told = True
        while "·" not in part and end > at:
            sizes = [n for n in (3, 2, 4) if n <= end - at and ends_at(text, end - n, end)]
            sizes = [n for n in sizes if not _OFFICE_HELD.search(text, max(0, end - n - 1), end - n + 1)]
            if not sizes:
                return
            yield end - sizes[0], end
            end -= sizes[0]
            if end > at and end - at != 3:
                return
        end = at - 1


def _is_rare(name: str, aside: str, listed: bool) -> bool:
    """Whether three characters that no everyday word is in are a name of a rare surname: one of a list, or one before
    brackets that tell sex or people."""
    if part_of_speech(name) or part_of_speech(name[:2]):
        return False
    return _SEX_OR_PEOPLE.fullmatch(aside) is not None or (listed and surname_at(name, 0) != "")
