"""What the parts of a biography say: sex, people, birth, origin, schooling, however the genre writes them.

A part is what stands between two marks: 汉族 / 民族：汉族, 1932年生 / 生于1932年5月 / 清光绪五年（1879年）生,
青川县柳河镇人 / 籍贯山东青川, 大专文化程度 / 学历：本科 / 中专毕业.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from kg.extracting.divisions import by_name, short
from kg.extracting.kinds import place_ending_of
from kg.extracting.peoples import peoples
from kg.extracting.tokens import part_of_speech
from kg.extracting.trie import trie_pattern
from kg.lexicon import words

Literal = tuple[str, str]

PART = re.compile(r"[^，,；;。\n　|]+")
_HAN = "[\u3400-\u9fff]"
_YEAR = r"(?P<y>(?:18|19|20)\d\d)"
_DAY = r"(?:\s?(?P<m>1[0-2]|0?[1-9])(?![\d])(?:月|[.．]|$|(?=[（出生—–\-－~～至]))(?:(?P<d>3[01]|[12]\d|0?[1-9])日?)?)?"
_DATE = rf"{_YEAR}(?:年|[.．]|$|(?=[（—–\-－~～至）]))(?:（[^（）]{{2,12}}）)?{_DAY}"
_COMES = "(?:出?生|诞生|降生)"
_PLACED = r"(?:于|在|人|$|（)"
# 生于1943年7月17日午时, 出生年月：1963.3
_BORN_ON = re.compile(
    rf"(?:{_COMES}[于在]?|出生(?:年月|日期|时间|年份)[：为于是]?|生卒年[月份]?[：为]?)(?:约|公元)?{_DATE}"
)
# 1932年生, 1912年5月3日出生于某县, 清光绪五年（1879年）生, 1932年5月（农历）生
_ON_BORN = re.compile(
    rf"(?:(?![^（]*\d)[^（）]{{2,14}}（)?(?:约|公元)?{_DATE}年?）?(?:（[^（）]{{2,12}}）)?{_HAN}?{_COMES}{_PLACED}"
)
_ALONE = re.compile(rf"{_DATE}$")
# （1898—1972）, （1944年8月～）: the years of a life
LIVED = re.compile(rf"(?:约|公元)?{_DATE}\s?[—–\-－~～至]")
_LIFE = re.compile(r"(?:约|公元)?(?:\d{4}[年\d月日.．]*|[?？])\s?[—–\-－~～至]")
_ORIGIN = re.compile(rf"(?:系|是|原系|祖籍|原籍|籍贯)?(?P<where>{_HAN}{{2,18}}?)人(?:氏|士)?")
_FROM = re.compile(rf"(?:祖籍|原籍|籍贯|祖居)(?:[：为是在]|系)?(?P<where>{_HAN}{{2,18}})")
_NO_ORIGIN = re.compile(r"(?:当地|本地|外地|本村|本县|本市|本省|中国|外国|主要|唯一)$")
_DEEDS = re.compile(r"[的了被和与]|为|毕业|工作|参加|担任")
_LABEL = re.compile(r"(?:性别|民族|学历|(?:最高)?学位|文化程度|文化)[：为是]?(?=.)")
_AFTER_SCHOOL = r"(?:学历|文化程度|文化水平|文化|程度|学位|毕业生?|肄业)?"
_ASIDE = re.compile(r"[ 　]?[（(](?P<said>[^（）()\n]{1,40})[）)][ 　]?")
_CALLED = re.compile(r"同志|先生|女士|教授|研究员|院士|烈士|博士|医师")  # 甲研究员，1963年生
_AGE = re.compile(r"\d{1,3}岁$")
_JOINED = re.compile(r"(?:党员|团员|会员|盟员|社员)$|入伍$|参加(?:革命|工作)$")  # 甲，青川人，中共党员
_STYLED = re.compile(rf"字{_HAN}{{1,2}}$|生卒年?月?(?:不详|待考|不可考)$")  # 甲，字子和，青川人
_GAP = re.compile(r"[，：:； 　|]?(?:又名[^，。；]{2,4}，)?")
_STOP = re.compile(r"[。；\n]")
# what a life goes on with behind an opening of one part: 甲，青川县柳河镇人。|1931年投身革命
_GOES_ON = re.compile(
    r"。\s?(?:(?:18|19|20)\d\d年|民国|[幼少早]年|自[幼小]|[家出]境?身?[贫于]|历任|曾任|现任|先后|毕业|是|系|生[于前]|\d+岁)"
)
_NEAR = 3  # parts behind a name within which two say that a biography opens
_OPENING = 6  # parts of the opening of a paragraph within which one says so
_SURE = ("gender", "ethnicity", "birthDate")
_SEXES = {"男": "男", "女": "女", "男性": "男", "女性": "女"}


@cache
def _schooling() -> re.Pattern[str]:
    return re.compile(
        rf"(?:((?:{_HAN}{{1,8}}学)?{trie_pattern(words('education'))}){_AFTER_SCHOOL}|({_HAN}{{1,8}}学(?:学)?[学硕博]士)(?:学位)?)"
    )


@cache
def schooling_ended() -> re.Pattern[str]:
    """A level of schooling and that it was ended: 1986年|大学|毕业, 函授法律系|大专|毕业."""
    return re.compile(rf"(?P<level>{trie_pattern(words('education'))})(?:毕业)(?=[，。；、后回分])")


def literals(part: str) -> tuple[Literal, ...]:
    """Property and value of what a part says; none if it says none of these, or anything besides."""
    part = part.strip()
    if one := _literal(part):
        return (one,)
    if "、" in part or " " in part:  # 男、汉族
        several = [_literal(said) for said in re.split("[、 ]+", part)]
        return tuple(one for one in several if one) if all(several) else ()
    if part[:1] in _SEXES and (rest := _literal(part[1:])):  # 女汉族
        return ("gender", part[0]), rest
    return ()


def alone(part: str) -> tuple[Literal, ...]:
    """The birth that a date which stands alone between other parts tells: 男，1963年11月，本科."""
    found = _ALONE.match(part.strip())
    return (("birthDate", _iso(found)),) if found else ()


def bracketed(said: str) -> Iterator[Literal]:
    """What the brackets behind a name say: 1955年生，汉族; 1898—1972; 女."""
    if found := LIVED.match(said):
        yield "birthDate", _iso(found)
        return
    for part in PART.finditer(said):
        yield from literals(part.group())


def behind_name(text: str, end: int) -> tuple[str, int, int]:
    """What the brackets at a name that ends at ``end`` say ("" if there are none), and the span of what its clause says
    of the person behind them."""
    called = _CALLED.match(text, end)
    end = called.end() if called else end
    aside = _ASIDE.match(text, end)
    gap = _GAP.match(text, aside.end() if aside else end)
    begin = gap.end() if gap else end
    stop = _STOP.search(text, begin)
    if stop and stop.group() == "。" and (born := PART.match(text, stop.end())) and _tells_birth(born.group()):
        stop = _STOP.search(text, stop.end())  # 甲，画家。|1938年5月出生，…
    return aside["said"] if aside else "", begin, stop.start() if stop else len(text)


def _tells_birth(part: str) -> bool:
    """Whether a part says when somebody was born."""
    return "生" in part and any(key == "birthDate" for key, _ in literals(part))


def tells_a_life(text: str, end: int, opens: bool) -> bool:
    """Whether what stands behind a name that ends at ``end`` is a biography's opening: its first part and another near
    it say so, or, where a paragraph ``opens`` with the name, one alone (甲，青川人，1940年生; 乙，青川人，中共党员)."""
    aside, begin, stop = behind_name(text, end)
    parts = list(islice(PART.finditer(text, begin, stop), _OPENING))
    said = [literals(part.group()) for part in parts]
    keys = {key for one in said[:_NEAR] for key, _ in one}
    keys |= {"age" for part in parts[:_NEAR] if _AGE.match(part.group())}
    if said and said[0] and (len(keys) > 1 or (begin == end and said[0][0][0] == "birthDate")):
        return True
    if opens and len(said) == 1 and said[0] and _GOES_ON.match(text, stop):
        return True
    lived = _LIFE.match(aside) is not None or any(
        _JOINED.search(part.group()) or _STYLED.match(part.group()) for part in parts
    )
    return opens and (any(key in _SURE for one in said for key, _ in one) or (lived and any(said)))


def _literal(part: str) -> Literal | None:
    bare = _LABEL.sub("", part, count=1) if part[:1] in "性民学文最" else part
    if bare in _SEXES:
        return "gender", _SEXES[bare]
    if people := _people(bare):
        return "ethnicity", people
    if found := _BORN_ON.match(part) or _ON_BORN.match(part):
        return "birthDate", _iso(found)
    if origin := _origin(part):
        return "nativePlace", origin
    if found := _schooling().fullmatch(bare.removeprefix("获得").removeprefix("获")):
        return "education", found.group(1) or found.group(2)
    return None


def _people(part: str) -> str:
    """The people that a part names (汉族, 系回族, 维吾尔), with 族; "" if it names none."""
    part = part.removeprefix("系").removesuffix("人")
    if part in peoples() or part + "族" in peoples():
        return part if part.endswith("族") else part + "族"
    return ""


def _origin(part: str) -> str:
    """The place that a part says somebody is from, "" if it says none."""
    if found := _FROM.fullmatch(part):
        return found["where"].removesuffix("人")
    found = _ORIGIN.fullmatch(part)
    if not found or _NO_ORIGIN.search(found["where"]) or _DEEDS.search(found["where"]):
        return ""
    return "" if _is_calling(part, found["where"]) else found["where"]


def _is_calling(part: str, where: str) -> bool:
    """Whether a part that ends with 人 says what somebody is (诗人, 某剧传承人), not where somebody is from."""
    if place_ending_of(where, len(where)) or any(where[-size:] in _shorts() for size in (2, 3)):
        return False
    return any(part_of_speech(part[-size:])[:1] in "nv" for size in (2, 3) if part_of_speech(part[-size:]))


@cache
def _shorts() -> frozenset[str]:
    """Names of divisions, with and without their kind: 河南, 平顶山市."""
    return frozenset({*by_name(), *(short(name) for name in by_name())})


def _iso(found: re.Match[str]) -> str:
    return "-".join(number.zfill(2) for number in found.group("y", "m", "d") if number)
