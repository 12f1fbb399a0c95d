"""Heritage in running text: sites (某某遗址) and whatever is told to stand on a list of heritage.

Runs before the places are read: a site on a list is a heritage item and no other kind of place.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.extracting.context import Context
from kg.extracting.divisions import by_name
from kg.extracting.tokens import Token
from kg.lexicon import table
from kg.model import HERITAGE, Mention, Ref, Relation

STAGE = 15
SITE_RULE = "heritage.site/1"
LISTED_RULE = "heritage.listed/1"
_LIST = (
    r"(?:文物保护单位|国保单位|工业遗产|农业文化遗产|水利遗产|灌溉工程遗产|非物质文化遗产|非遗(?:代表性)?项目|非遗名录"
    r"|考古新发现|世界(?:文化|自然)?遗产|名碑名刻文物名录)"
)
_TOLD = re.compile(
    r"(?P<item>[^，。；：、\n]{2,24}?)(?:正式|成功|双双|先后|分别|均)*"
    r"(?:被(?:[^，。；\n]{0,20}?)?(?:公布|列|认定|确定|命名|核定|评|批准列)[入为]"
    r"|被?(?:批准)?列入|入选|入围|上榜|跻身|荣登|列为|获批)"
    rf"(?P<list>[^，。；\n]{{0,30}}?{_LIST})"
)
_CODED = re.compile(
    r"编号[：:]?(?P<code>[IVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{1,4}[—–-]+\d{1,4})[，,]项目名称[：:]?(?P<item>[^，。；\n]{2,30})"
)
# 生于某地的某戏，是第二大剧种，入选…名录: the subject stands phrases before
_SUBJECT_LISTED = (
    r"(?:(?<=[。\n])|^)(?:[^，。；\n]{{1,12}}的)?(?P<item>[\u4e00-\u9fff]{{0,8}}?(?:{crafts}))，(?:[^，。；\n]{{2,20}}，){{1,2}}"
    r"(?:被?(?:批准)?列入|入选|入围|跻身)[^，。；\n]{{0,20}}?(?:名录|遗产)"
)
_HEIR = r"(?:{crafts})(?=(?:[国省市县]家?级)?(?:非遗|非物质文化遗产)?(?:项目)?(?:代表性)?传承人)"
_FAIR = re.compile(r"(?<=[街山庙镇村集寺城观店岭河湖])(?:书会|庙会|灯会|歌会)(?!景区)")
_EDITION = re.compile(r"届|春节|新春|元宵|民俗|传统|大型")
_AHEAD = re.compile(r"^.*(?:遗产|名称|项目)|^[年月日]?(?:[\u4e00-\u9fff]{2,3}[省市县区])?(?=[\u4e00-\u9fff]{4})")
_QUOTED = re.compile(r"“(?P<item>[^“”]{2,20})”(?:等)?(?:重点文物|文物保护单位|省级文物|国家级文物)")
_ON_LISTS = r"(?:文物保护单位|(?:非物质文化遗产|非遗)(?:代表性)?(?:保护)?(?:项目)?)"
# 省级非遗项目3项（甲锅庄、乙剪纸）, 公布省级非遗名录，丙传说、丁米酒酿造技艺等12项名列其中
_ITEMS = r"[\d一二两三四五六七八九十百]+[项个处]"
_ENUMERATED = re.compile(
    rf"{_ON_LISTS}(?:名录)?(?:项目)?(?:共?有|达|增至)?{_ITEMS}(?:（|：|，?(?:分别|依次)[为是有]：?|，(?:即|包括)：?)"
    r"(?P<counted>[^（）。；：]{2,200})"
    rf"|{_ON_LISTS}(?:名录|名单|(?<=文物保护单位))，(?P<listed>[^。；]{{2,160}}?)(?:等?{_ITEMS}(?:项目)?)?(?:（[^（）]*）)?"
    r"(?:成功|均|全部)*(?:名列其中|榜上有名|入选|上榜|在列)(?=[，。；])"
)
_DATED = re.compile(
    r"^(?:\d{2,4}年|[是同当本今去次翌]年|年[内底初末])?(?:\d{1,2}月(?:份|[上中下]旬|底|初|末)?|[是同当本]月)?(?:\d{1,2}日|[是同当]日)?"
)
_EACH = re.compile(r"分别|双双|均")
_ITEMS_BEFORE = re.compile(r"(?:(?<=[，。；\n])|^)(?:[^，。；：、\n]{2,24}、)+$")
_BATCH = re.compile(r"第[一二三四五六七八九十]+批")
_NO_ITEM = re.compile(
    r"^(?:该|此|这|其|并|也|还|又|均|于|共|有|被|首批|我|已|现|全|下列|[（【\d])|应当|已经"
    r"|[省市县区镇乡村社员所个项处通件家名单人存]$|代表$"
)
_VAGUE = re.compile(
    r"^(?:整个|古代|大型|.*(?=大遗址$)大?|.{0,4}(?:时期|时代)|.*[早中晚前后]期|全国.*|[多几一两数]?[处座].*|[该此本\d].*)(?:古?(?:文化|瓷窑|城|聚落|建筑))?(?:遗址|窑址|墓地|墓群)$"
)
_NAMING = {"n", "x", "a", "b", "j", "s", "f", "m", "g", "z", "l", "i", "k", "q", "t"}
_NEVER_INSIDE = {
    *(at + time for at in "是同当本" for time in "年月日"),
    "等",
    "及",
    "和",
    "与",
    "的",
    "在",
    "于",
    "以",
    "是",
    "有",
    "到",
    "至",
    "看",
    "赴",
    "为",
    "被",
    "对",
    "单位",
    "落实",
}
_LONGEST_SITE = 14
_ROW = re.compile(r"(?:[^、，。；：“”《》\n]{3,24}、){2,}[^、，。；：“”《》\n]{3,30}")
_NUMBER = r"[\d一二三四五六七八九十]+"
_FEW = 2  # sites that make a list one of sites


def extract(context: Context) -> Iterable[Mention | Relation]:
    """Yield mentions of heritage items and the batch or code that the text states of them."""
    if context.entry.kind == "table" or not _marked().search(context.text):
        return
    names: dict[str, str] = {}
    for name, relation in _told(context):
        if name.endswith(("政府", "国务院", "文物局")):
            continue  # 2008年，|县政府|列为县级文物保护单位
        names.setdefault(name, LISTED_RULE)
        if relation:
            yield relation
    for name in _sites(context):
        names.setdefault(name, SITE_RULE)
    taken: list[tuple[int, int]] = []
    for name, rule in sorted(names.items(), key=lambda item: (-len(item[0]), item[0])):
        for found in re.finditer(re.escape(name), context.text):
            if all(found.end() <= b or e <= found.start() for b, e in taken):
                taken.append(found.span())
                yield Mention(found.start(), found.end(), HERITAGE, name, "HeritageItem", rule, 0.85)


@cache
def _choice(key: str) -> str:
    """The words of a list of ``heritage_words`` as alternatives of a pattern, the longest first."""
    return "|".join(sorted(table("heritage_words")[key], key=lambda w: (-len(w), w)))


@cache
def _subject_listed() -> re.Pattern[str]:
    return re.compile(_SUBJECT_LISTED.format(crafts=_choice("craft")))


@cache
def _heir() -> re.Pattern[str]:
    return re.compile(_HEIR.format(crafts=_choice("craft")))


@cache
def _ends() -> re.Pattern[str]:
    """What sites and crafts end in."""
    return re.compile(rf"(?:{_choice('site')}|{_choice('craft')})$")


@cache
def _marked() -> re.Pattern[str]:
    return re.compile(rf"{_choice('site')}|{_LIST}|重点文物|项目名称|传承人|[书庙灯歌]会")


def _told(context: Context) -> Iterator[tuple[str, Relation | None]]:
    text = context.text
    for found in _TOLD.finditer(text):
        for name in (*_beside(text, found), *_items(found["item"])):
            batch = _BATCH.search(found["list"])
            yield name, _relation(context, name, "heritageBatch", batch[0] if batch else "", found.span())
    for found in _CODED.finditer(text):
        name = found["item"].strip("“”")
        yield name, _relation(context, name, "heritageCode", found["code"], found.span())
    for found in _QUOTED.finditer(text):
        yield found["item"], None
    for found in _ENUMERATED.finditer(text) if "非遗" in text or "非物质" in text or "保护单位" in text else ():
        for name in _enumerated(found["counted"] or found["listed"]):
            yield name, None
    if "，" in text:
        for found in _subject_listed().finditer(text):
            yield found["item"], None


def _enumerated(told: str) -> list[str]:
    """The items of a list, none of which may be a class of heritage or say how many there are (民俗2项)."""
    parts = re.sub(r"等(?:[^、，]{0,8})?$", "", told).split("、")
    if any(part in table("heritage_words")["class"] or re.search(r"\d[项个人]", part) for part in parts):
        return []
    return [name for part in parts for name in _items(part) if len(name) <= _LONGEST_SITE and "，" not in name]


def _beside(text: str, found: re.Match[str]) -> list[str]:
    """The items before the last of a list of which each was put on a list: 甲传说、|乙皮影戏分别被列入."""
    row = _ITEMS_BEFORE.search(text, 0, found.start("item"))
    if not row:
        return []
    each = _EACH.search(text, found.end("item"), found.start("list"))
    names = [name for item in row.group().split("、") for name in _items(item)]
    return names if each else [name for name in names if _ends().search(name) and len(name) <= _LONGEST_SITE]


def _items(told: str) -> list[str]:
    """The items that the subject of 列入 names: “甲”“乙” or 甲和乙; none if it is a pronoun, a place or a number."""
    quoted = re.findall(r"“([^“”]{2,24})”", told) or re.findall(r"《([^《》]{2,24})》", told)
    names = quoted or _parted(_DATED.sub("", told.strip("“”《》 ")))
    return [n for n in names if len(n) > 1 and (quoted or not _NO_ITEM.search(n))]


def _parted(name: str) -> list[str]:
    """甲遗址|和|乙天文台: two items, of which the first ends as sites and crafts do."""
    for joint in re.finditer("[和与及]", name):
        if _ends().search(name[: joint.start()]) and len(name) - joint.end() > 2:
            return [name[: joint.start()], name[joint.end() :]]
    return [name]


def _relation(context: Context, name: str, predicate: str, value: str, span: tuple[int, int]) -> Relation | None:
    if not value:
        return None
    return Relation(Ref(HERITAGE, name), predicate, value, context.evidence(*span, LISTED_RULE, 0.85))


def _sites(context: Context) -> Iterator[str]:
    """Names that end like a site: the words before the ending back to a verb, a joint or the start of the phrase."""
    known = table("heritage_words")
    never = "|".join(known["site_not"])
    yield from _headings(context)
    yield from _rows(context)
    yield from _customs(context)
    for found in re.finditer(rf"(?:{_choice('site')})(?!(?!所在|所属)(?:{never}))", context.text):
        begin = _site_begin(context, found.start())
        name = context.text[begin : found.end()]
        if begin <= found.start() - 2 and name not in known["vague"] and not _VAGUE.match(name):
            yield name


def _customs(context: Context) -> Iterator[str]:
    """Crafts by those who hand them on, and the fairs of a place: 某瓷烧制技艺非遗传承人, 某山庙会."""
    known = table("heritage_words")
    for pattern in (_heir(), _FAIR):
        for found in pattern.finditer(context.text):
            name = _AHEAD.sub("", context.text[_site_begin(context, found.start()) : found.end()])
            if 4 <= len(name) <= _LONGEST_SITE and name not in known["vague"] and not _EDITION.search(name):
                yield name


def _headings(context: Context) -> Iterator[str]:
    """Sites that a line of their own names."""
    for found in re.finditer(rf"(?<=\n)[\u4e00-\u9fff]{{2,12}}?(?:{_choice('site')})(?=\n|（简称)", context.text):
        yield found.group()


def _rows(context: Context) -> Iterator[str]:
    """The links of a list of sites, each whole: 某宫与某殿建筑遗址、某代某氏家族墓、某司遗址10个考古项目."""
    sites, site = re.compile(rf"(?:{_choice('site')})$"), rf"(?:{_choice('site')}|墓|旧址)"
    starts = {t.begin: t for t in context.tokens}
    for row in _ROW.finditer(context.text):
        parts = row.group().split("、")
        if sum(sites.search(part) is not None for part in parts) < _FEW:
            continue
        begin = row.start() + len(parts[0]) + 1
        for part in parts[1:]:
            name = re.match(rf"[\u4e00-\u9fff]{{2,20}}?{site}(?=$|等|共?{_NUMBER}[个处项])", part)
            first = starts.get(begin)
            doing = first is not None and first.tag.startswith("v") and len(first.word) > 1 and not _area(first.word)
            if name and not doing and not re.search(rf"{site}[和与及]", part):
                yield name.group()
            begin += len(part) + 1


def _area(word: str) -> bool:
    """Whether a word is the short name of a county or city (开封 is one, 开挖 is not)."""
    return any(word + level in by_name() for level in "市县区")


def _site_begin(context: Context, ending: int) -> int:
    tokens = context.tokens
    index = bisect.bisect_left(tokens, ending, key=lambda t: t.begin) - 1
    begin = ending
    while (
        index >= 0
        and _in_name(tokens[index])
        and not _of_date(context.text, tokens[index])
        and ending - tokens[index].begin <= _LONGEST_SITE
    ):
        begin = tokens[index].begin
        index -= 1
    return begin


def _of_date(text: str, token: Token) -> bool:
    """Whether a word ends a date: 1961年|某遗址, 是月|某遗址."""
    before_it = text[token.begin - 1 : token.begin]
    return token.word in ("年", "月", "日") and (before_it.isdigit() or before_it in tuple("是同当本去次翌"))


def _in_name(token: Token) -> bool:
    if not re.match(r"[\u4e00-\u9fff]", token.word) or token.word in _NEVER_INSIDE or token.word.endswith("考察"):
        return False
    return token.tag[:1] in _NAMING or (token.tag.startswith("v") and len(token.word) == 1)
