"""Persons that only an honour tells: 云川县某村儿童|林小满|入选…, |任望山|荣获…, |吴远江|院长被评为…, and the one whose
life the entry tells (|巴图那仁|，男，蒙古族)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.award_rolls import UNDER
from kg.extracting.award_subjects import Honoured, honoured, links, verbs_of_award
from kg.extracting.award_told_of import occurrences
from kg.extracting.context import Context, behind_mark
from kg.extracting.kinds import ending_of
from kg.extracting.name_words import few
from kg.extracting.person_names import name_end, surname_at
from kg.extracting.recipient_names import past_date
from kg.extracting.tokens import part_of_speech
from kg.lexicon import words
from kg.model import ORGANIZATION, PERSON, PLACE, Mention

STAGE = 39
RULE = "award.person/1"
_LIFE = re.compile(
    r"(?:^|\n)(?P<who>[\u3400-\u9fff]{2,3}|[\u3400-\u9fff·]{4,12})，(?:[男女]，|[\u3400-\u9fff]{1,4}族，)"
)
_SCHOLAR = re.compile(
    r"(?:^|\n)(?P<who>[\u3400-\u9fff]{2,3})，(?:博士|硕士|教授|副教授|研究员|主任医师|高级工程师|党员|中共党员|"
    r"[^，。；]{0,14}(?:大师|劳模|模范|标兵|楷模|工匠|名匠|英雄|功臣|传承人|专家|学者|画家|书法家|作家|艺术家|企业家|名师|名医|"
    r"教师|医师|教练员|运动员|带头人|特派员|人大代表|政协委员)[，。])"
)
_ASIDE = re.compile(r"（[^（）]*）")
_CALLED = re.compile(
    r"(?:同志|老师|院长|主任|教授|医生|医师|先生|女士|书记|校长|局长|所长|厂长|经理|董事长|站长|队长|主席|师傅|同学|小朋友|选手|校友|护士长|馆长|支书|"
    r"夫妇|夫妻|家庭|父子|父女|母子|母女|兄弟|姐妹|姐弟|兄妹|婆媳)$"
)
# what somebody does, in front of the name: 磷矿采矿工|甲, 首席技师|乙
_TRADE = re.compile(r"[\u4e00-\u9fff]{2}(?:工|员|师|匠|手|兵|医|警|农)$")
_DIVISION = re.compile(r"[\u4e00-\u9fff](?:[村镇乡县区市州旗寨]|社区|街道)$")
_ALL = re.compile(r"全[国省市县区州镇乡村校]")  # 全市有|3人
_SCHOOL_YEAR = re.compile("[高初][一二三]")  # 高三（2）班
_OURS = re.compile(r"我[省市县区州盟旗镇乡村校院局厂]$")
# an honour of persons: |优秀志愿者, |劳动模范, |十佳青年
_PERSONAL = re.compile(
    r"[^，。；]{0,30}?(?:模范|劳模|标兵|个人|者|奖章|好人|能手|之星|状元|教师|人物|党员|干部|工匠|楷模|青年|英才|人才|专家|卫士|"
    r"传承人|[享讲述]人|讲解员|宣讲员|主持人|护士|医生|医师|运动员|教练员|裁判员|选手|校长|班主任|辅导员|红旗手|名师|民警|警察|法官|检察官|企业家|农民|职工|员工|学生|少年|新人|新秀|明星|带头人|英雄|烈士|特派员|名匠|大师|功臣|勇士|冠军|亚军|季军|[金银铜]牌|第[一二三四五六七八九十\d]+名|津贴|"
    r"一等功|二等功|三等功|奖[，。、；”])"
)
_COUNTED = re.compile(
    r"(?:等|这)?[\d一二两三四五六七八九十]+(?:余|多)?(?:[名位]|人(?![次份]))"
)  # 甲、乙、丙|3名会员获表彰
_LINK = re.compile(
    r"、(?![^（]*）)|(?<=）)[和与及]|等[\d一二三四五六七八九十]+(?:余|多)?[名位][\u4e00-\u9fff]{0,4}?[员手师者生人工]和"
)  # 甲、乙等10名运动员和|丙
# |甲作词、|乙作曲的《…》, |丙和|丁的小说《…》: who made the work that won
_MADE = r"(?:作词|作曲|编曲|编剧|导演|执导|编导|演唱|创作|撰写|拍摄)"
_GENRE = "|".join(sorted(few("genres of works"), key=len, reverse=True))
_MAKER = re.compile(
    rf"(?![和与及])(?P<who>[\u3400-\u9fff]{{2,3}}?)"
    rf"(?={_MADE}?(?:[、和与][\u3400-\u9fff]{{2,3}}){{0,3}}{_MADE}?的[\u4e00-\u9fff]{{0,8}}《|{_MADE}[、，《]"
    rf"|(?:小朋友|同学|老师)[\u4e00-\u9fff]{{0,8}}《|(?<=[\u3400-\u9fff]{{3}})(?:(?:{_GENRE})(?:作品)?)?《)"
)
_SHOWN = re.compile(r"入选|入展|发表[于在]|刊登[于在]|(?:由|被)[^，。；]{2,12}出版社出版|展出|参展")
_LINK_BEGINS = re.compile(
    r"(?:^|(?<=[，。；：、》\n和与及])|(?<=其中|该[馆校院县市区镇]))(?=[\u3400-\u9fff])", re.MULTILINE
)
# 荣获某奖的|甲是…: the winner behind the award
_WINNER = re.compile(
    r"(?:获得?|荣获|获评|夺得|摘得|被?评为|被授予|当选)(?!了?[此该])[^，。；：的]{3,40}?"
    r"(?:奖|称号|模范|奖章|标兵|金牌|冠军|第一名|能手|好人)”?的(?=[\u3400-\u9fff])"
)
_SAME = re.compile(r"(?:获得?|荣获|得到|赢得|斩获)了?[此该这]")
_CHILDREN = ("儿童", "幼儿", "少年")
# places and bodies, not persons, end so: 劳模|园, 白云|寺
_SITES = "馆院园寺庙祠观阁楼塔桥村镇寨乡厂店社站所队校会局司县市区岛港湾组团舞戏剧曲腔"
_UNITS = "科处室股办"  # of a body: 公诉|科, but 李登科
_BOUNDS = "，。；、\n“”《》"


@cache
def _nouns() -> frozenset[str]:
    """What stands right before a person's name: job, kinship or post."""
    return frozenset(line.split()[0] for line in (*words("person_nouns"), *words("posts"), *_CHILDREN))


@cache
def _longest() -> int:
    return max(map(len, _nouns()))


def _led(text: str, begin: int, end: int) -> bool:
    """Whether such a noun ends ``text[begin:end]``."""
    return any(text[first:end] in _nouns() for first in range(max(begin, end - _longest()), end))


def _placed(context: Context, begin: int, end: int) -> bool:
    """Whether ``begin:end`` ends with the area, body or trade of the one who is named behind it, or with
    what he did: 我县|甲, 某学院|乙, 抢险中牺牲的|丙."""
    text = context.text
    known = any(m.end == end and m.begin >= begin for m in context.overlapping(begin, end, PLACE, ORGANIZATION))
    if known or text[end - 1] == "的" or _OURS.search(text, begin, end) or _TRADE.search(text, begin, end):
        return True
    return ending_of(text, end, begin) is not None or _DIVISION.search(text, begin, end) is not None


def extract(context: Context) -> Iterator[Mention]:
    """Mentions of persons honoured, and of the one whose life is told, that no rule before took for names."""
    told: set[str] = set()
    for begin, end in (*_lives(context), *_honoured(context)):
        name = context.text[begin:end]
        if name not in told and _freed(context, begin, end):
            told.add(name)
            yield from occurrences(context, Mention(begin, end, PERSON, name, "Person", RULE, 0.8), begin)


def _freed(context: Context, begin: int, end: int) -> bool:
    """Whether nothing else is named there. A place that only a part of a name looks like (某乡小学张|保山) is taken
    out of the mentions before."""
    over = context.overlapping(begin, end)
    inner = [
        m for m in over if m.family == PLACE and begin <= m.begin <= begin + 1 and m.end == end and end - begin == 3
    ]
    if over and len(inner) == len(over) and surname_at(context.text, begin):
        context.mentions[:] = [m for m in context.mentions if m not in inner]
        return True
    return not over


def _lives(context: Context) -> Iterator[tuple[int, int]]:
    """The name with which the life of a person begins."""
    told = context.entry.kind in ("item", "plain", "biography")
    if not told or not ("授予" in context.text or verbs_of_award(context)):
        return
    for pattern in (_LIFE, _SCHOLAR):
        for found in pattern.finditer(context.text, max(context.entry.body - 1, 0)):
            if pattern is _LIFE or surname_at(found["who"], 0):
                yield found.span("who")


def _honoured(context: Context) -> Iterator[tuple[int, int]]:
    """The names at the end of what stands before a verb of award."""
    text = context.text
    for won in honoured(context):
        personal = bool(_PERSONAL.match(text, won.after) or _COUNTED.match(text, won.stop))
        personal = personal or _listed_before(context, won)
        personal = personal or _CALLED.search(text, won.begin, won.stop) is not None  # 甲、乙家庭|被评为…
        for begin, end in _parts(text, won.begin, won.stop):
            if span := _name(context, begin, end, personal):
                yield span
    for head in UNDER.finditer(text) if "：" in text else ():
        if _PERSONAL.fullmatch(text, *head.span("award")):
            for begin, end in _parts(text, *head.span("who")):
                if span := _name(context, begin, end, True):
                    yield span
    yield from _makers(context)
    for winner in _WINNER.finditer(text):
        end = name_end(text, winner.end()) if surname_at(text, winner.end()) else 0
        tag = part_of_speech(text[winner.end() : end])
        if end and (not tag or tag.startswith("nr")) and text[end - 1] not in _SITES:
            yield winner.end(), end
    for same in _SAME.finditer(text):
        for begin, end in _parts(text, behind_mark(text, same.start()), same.start()):
            if span := _name(context, begin, end, True):
                yield span


def _makers(context: Context) -> Iterator[tuple[int, int]]:
    """The names of those who made the works of the sentences that tell of an award."""
    text = context.text
    if "《" not in text:
        return
    said = [*verbs_of_award(context), *_SHOWN.finditer(text)]
    for begin, end in sorted({context.sentence(verb.start()) for verb in said}):
        if text.find("《", begin, end) < 0:
            continue
        starts = {found.start() for found in _LINK_BEGINS.finditer(text, begin, end)}
        starts |= {m.end for m in context.inside(begin, end, ORGANIZATION, PLACE)}
        makers = (_MAKER.match(text, start, end) for start in sorted(starts))
        yield from filter(None, (_name(context, *maker.span("who"), True) for maker in makers if maker))


def _parts(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The links of a list without what is said of each in brackets."""
    for first, last in links(text, _LINK, begin, end):
        aside = _ASIDE.search(text, first, last)
        yield first, aside.start() if aside else last


def _listed_before(context: Context, won: Honoured) -> bool:
    """Whether nothing follows the verb and the sentence told before of an honour of persons: 公布…好人名单，甲|上榜."""
    text = context.text
    first, stop = context.sentence(won.begin)
    return text[won.after : won.after + 1] in "，。；\n" and bool(_PERSONAL.search(text, first, min(won.begin, stop)))


def _name(context: Context, begin: int, end: int, personal: bool) -> tuple[int, int] | None:
    """The span of the person's name that ends what is said, None if no person's does."""
    text = context.text
    begin = past_date(text, begin, end)
    called = _CALLED.search(text, begin, end)
    stop = called.start() if called else end
    for size in (4, 3, 2):
        first = stop - size
        surname = surname_at(text, first) if first >= begin else ""
        if not surname or size - len(surname) not in (1, 2):
            continue
        name = text[first:stop]
        tag = part_of_speech(name)
        if (
            (tag and not tag.startswith("nr"))
            or any(sign in name for sign in _BOUNDS)
            or name[-1] in _SITES
            or _ALL.match(name)
            or _SCHOOL_YEAR.fullmatch(name)
            or (name[-1] in _UNITS and part_of_speech(name[:-1]))
        ):
            continue
        led = _led(text, begin, first) or ((personal or called) and first > begin and _placed(context, begin, first))
        if led or (first == begin and (personal or (called and size > len(surname)))):
            return first, stop
    return None
