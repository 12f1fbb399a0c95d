"""Whose publication it is: the place that a text is of, and the province that this lies in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.reading.locating import is_prefecture, most_told, of_file
from kg.reading.places import provinces, provinces_of

_BODY = r"(?=市委|委|人民政府|政府|人大|政协|党史|地方|史志|统计|年鉴)"
_BEFORE_BODY = re.compile(rf"(?:中共|中国共产党|由)?(?P<place>[\u4e00-\u9fff]{{1,9}}?[市县区州盟旗]){_BODY}")
_AT_CLAUSE = re.compile(
    r"(?<![\u4e00-\u9fff])(?:在|到|由|中共|从)?([\u4e00-\u9fff]{2,4}?[市县州盟旗])(?=[\u4e00-\u9fff])"
)
_HEADING = re.compile(r"([\u4e00-\u9fff]{2,10}?(?:市|县|区|州|盟|旗|地区))(?=(?:19|20)\d\d年)")
_CHRONICLE = re.compile(
    r"([\u4e00-\u9fff]{2,8}?[市县区州盟旗])(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:大事记|大事年表|纪事)"
)
_TITLED = re.compile(
    r"([\u4e00-\u9fff]{2,4}?)(?:(?:(?:日报|晚报|晨报|新闻网|电视台)讯(?=[\s（(：:]))"
    r"|(?:年鉴[\s　]?)?(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?大事[记纪](?=$|[（(])"
    r"|(?:新闻|要闻|快讯|简讯|政务动态)(?=$|[（(]))"
)
_OF_PROVINCE = re.compile(r"省委|省政府|省人大|省政协|省[直级]|全省|我省")
_SUFFIXES = ("市", "县", "区", "州", "盟", "旗", "地区")
_OWN = re.compile(r"^(?:全|我|本|各|省|该|外|城|两|同|门|超|股|夜|上)")
_LONGEST_UNKNOWN = 5  # characters of a place that the country's divisions do not know
_LONGEST_HEAD = 40  # characters of a line that may head a text without a title
_FEWEST_UNKNOWN = 3
_MOST = 400_000  # characters that are enough to count names in


def find_place(title: str, publisher: str, head: Sequence[str], text: str, file_name: str = "") -> str:
    """The full name of the place (平顶山市): from the title, the publisher, the masthead, else the file's name,
    else the one that the text tells of most."""
    stem = re.sub(
        r"(?:市|县|区)?(?:人民政府|市政府|政府|统计)?(?:月报|月刊|旬报|旬刊|季刊|简报|快报|动态|公报|政报|年鉴)$",
        "",
        title,
    )
    lines = head if title else [line for line in head if len(line) <= _LONGEST_HEAD and not line.endswith("。")]
    for words in (title, publisher, *lines):
        for found in _BEFORE_BODY.finditer(words):
            place = _known_end(found["place"])
            place = place[place.index(stem) :] if stem and stem in place else place
            told = not stem or stem[:2] in place or place in title
            if len(place) > 2 and not _OWN.match(place) and told and _is_name(place, text):
                return place
    if stem:
        counts = [(text.count(stem + suffix, 0, _MOST), -number) for number, suffix in enumerate(_SUFFIXES)]
        most, number = max(counts)
        if most:
            return stem + _SUFFIXES[-number]
        known = [stem + suffix for suffix in _SUFFIXES if stem + suffix in provinces_of()]
        if known:  # of a city and a county of one name that which the text speaks of: 全县
            return max(known, key=lambda name: text.count(f"全{name[-1]}", 0, _MOST))
    sample = text[:_MOST]
    named = _headed(head, sample) or of_file(file_name, sample) or most_told(sample, head[0] if head else "")
    return named or _unknown(sample)


def _headed(head: Sequence[str], text: str) -> str:
    """The full name of the place that begins a heading with a year (恩施州2024年10月大事记), or of a chronicle that
    names it again; "" if none."""
    for line in head[:3]:
        found = _HEADING.match(line)
        name = found[1] if found else ""
        if name in provinces_of():
            return name
        common = [full for full in provinces_of() if full.startswith(name[:-1]) and full.endswith("自治" + name[-1:])]
        if name and common:
            return common[0]
        chronicle = _CHRONICLE.match(line)  # 云岭县大事记: of a county that is a district by now
        short = chronicle is not None and len(chronicle[1]) <= _LONGEST_UNKNOWN  # 江西支援随州大事记 is of no 州
        if chronicle and short and not _OWN.match(line) and text.count(chronicle[1]) > 1:
            return chronicle[1]
        if (titled := _TITLED.match(line)) and (city := _called(titled[1], text)):
            return city
    return ""


def _called(stem: str, text: str) -> str:
    """The division that a short name means: a prefecture, a county that the text names in full, or the only county or
    city of that name; "" if none."""
    names = [stem + suffix for suffix in _SUFFIXES if stem + suffix in provinces_of()]
    told = (name for name in names if is_prefecture(name) or name in text)
    return next(told, names[0] if len(names) == 1 and names[0][-1] in "市县旗" else "")


def _known_end(name: str) -> str:
    """The longest end of a name that is a division (由河南省平顶山市 → 平顶山市); the name itself if none is."""
    known = provinces_of()
    for start in range(len(name) - 1):
        if name[start:] in known:
            return name[start:]
    bare = re.sub(r"^(?:中共|中国共产党|由|.*?省)", "", name)
    return bare or name


def _is_name(place: str, text: str) -> bool:
    """Whether words before a body may be a place: a division, or as short as most are and named twice where a clause
    begins (市长王浩主持召开市 and 对开好市 are none)."""
    known = place in provinces_of()
    return known or (len(place) <= _LONGEST_UNKNOWN and _AT_CLAUSE.findall(text, 0, _MOST).count(place) > 1)


def _unknown(text: str) -> str:
    """The city or county that clauses name most, at least thrice, though the country's divisions do not know it."""
    counts = Counter(name for name in _AT_CLAUSE.findall(text) if not _OWN.match(name) and name[-2] != "副")
    ranked = sorted(counts.items(), key=lambda item: (-item[1], not item[0].endswith("市"), item[0]))
    return next((name for name, count in ranked if count >= _FEWEST_UNKNOWN), "")


def find_province(place: str, text: str) -> str:
    """The province of a place, by the country's divisions; of several, or for a place that they do not know, the one
    that the text names most. "" if it names none."""
    candidates = provinces_of().get(place, ())
    if len(candidates) == 1:
        return candidates[0]
    shorts = provinces()
    sample = text[:_MOST]
    counted = []
    for name in candidates or shorts:
        count = sample.count(name) * 3 + sample.count(shorts[name])
        is_city = name.endswith("市") and not place.endswith("区")  # 上海市 is visited; few of its bodies publish
        counted.append((count / 4 if is_city else count, name))
    if not candidates and _OF_PROVINCE.search(sample):  # 省委任命…: it lies in no 市 of that rank
        counted = [(count, name) for count, name in counted if not name.endswith("市")]
    most, name = max(counted)
    return name if most else ""
