"""What a text says of itself: kind, title, year, issue, place, publisher. What a catalog says goes before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kg.model import Source
from kg.reading.decode import text_sha256
from kg.reading.joining import squeeze
from kg.reading.whereabouts import find_place, find_province

_HEAD_LINES, _HEAD_LENGTH = 90, 12_000
_LONGEST_HEAD = 40  # characters of a line that may be a text's title
_FRONT = 40_000  # characters: the pictures, the editors' notes and the contents of a yearbook
_HALF_WIDTH = str.maketrans("０１２３４５６７８９（）：／．", "0123456789():/.")
_TITLE = re.compile(
    r"(?:《)?(?P<name>[\u4e00-\u9fff]{2,24}?(?P<type>月报|月刊|旬报|旬刊|季刊|简报|快报|公报|政报|年鉴))》?"
    r"(?:\(?(?:19|20)\d\d\)?年?卷?)?(?:第\d+期)?(?:\(总第\d+期\))?"
)
_QUOTED_ISSUE = re.compile(r"《(?P<name>[\u4e00-\u9fff]{2,16})》\(?(?:19|20)\d\d年?\)?年?第\d+期(?:\(总第\d+期\))?")
_KINDS = {"公报": "gazette", "政报": "gazette", "年鉴": "yearbook"}  # every other type of title: monthly
_ISSUE = re.compile(r"((?:19|20)\d\d)年?第?(\d{1,3})期")
_MONTH_ISSUE = re.compile(r"((?:19|20)\d\d)(?:[/.\-]|年)(1[0-2]|0?[1-9])(?:月?号?刊?)")
_ISSUE_ALONE = re.compile(r"第(\d{1,3})期(?:\(?总第?\d+期\)?)?")
_OVERALL = re.compile(r"总第?(\d{1,4})期")
_DAY = re.compile(r"(?:(?:出版|印发|编印)?(?:日期|时间):)?((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?:出版|印发|编印)?")
_NEWS_OF_MONTH = re.compile(  # 某县新闻（2019年5月）
    r"[\u4e00-\u9fff]{2,14}(?:新闻|要闻|快讯|简讯|动态|信息|资讯|日报|晚报|校报)[（(]?((?:19|20)\d\d)年(1[0-2]|0?[1-9])月[）)]?"
)
_PUBLISHED = re.compile(
    r"(?:(?:日期|时间):|^)(?P<year>(?:19|20)\d\d)[\-./年](?P<month>1[0-2]|0?[1-9])[\-./月](?P<day>3[01]|[12]\d|0?[1-9])(?!年)"
)  # 发布时间：2031-05-04 09:18, as pages of the web say below their titles
_FIRST_DAY = re.compile(r"(?<!\d)(1[0-2]|[1-9])月\d{1,2}日")
_LONGEST_NOTE = 100  # characters of a line that says when a page was published
_BODY_END = r"(?:室|部|局|会|办|府|院|社|中心|馆)"
_PUBLISHERS = (
    re.compile(r"主办(?:单位)?:(?P<body>[^:]{4,40})"),
    re.compile(r"(?P<body>[^:《》。，]{4,40}?)主办"),
    re.compile(rf"(?:编印|编纂|编辑|出版)(?:单位|出版)?:(?P<body>[^:《》]{{3,40}}{_BODY_END})"),
    re.compile(rf"(?P<body>[^:《》。，]{{3,40}}{_BODY_END})(?:编印|编纂|编著|编)"),
    re.compile(rf"主管(?:单位)?:(?P<body>[^:《》]{{3,40}}{_BODY_END})"),
)
_COMPILED_BY = re.compile(rf"[由是、](?P<body>[^。，、《》由是]{{3,30}}{_BODY_END})(?:组织)?(?:编纂|编辑出版|主编)")
_INTERNAL = re.compile(r"内部资料|内部刊物|内部发行|供领导参考|准印证")
_PUBLIC = re.compile(r"公开发行|公开出版|ISBN|ISSN|定价[:：]")
_TOLD = re.compile(r"(?:记述|记载|收录|反映|时限)[^。]{0,24}?((?:19|20)\d\d)年1月1日")
_YEAR = re.compile(r"(?<![\d至到])((?:19|20)\d\d)年")  # 至2027年 is yet to come
_VOLUME = re.compile(r"年鉴[》(]?((?:19|20)\d\d)(?:[)》卷大]|$)")
_OPENING_YEAR = re.compile(r"^[\s　]*(?:【[^】\n]{2,40}】[\s　]*)?((?:19|20)\d\d)年(?=\d|[，,]|[\s　])", re.MULTILINE)
_NAMED_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_ENTRY_HEAD = re.compile(r"^[ \t\u3000]*【[^】\n]{2,40}】", re.MULTILINE)
_QUOTED_YEARBOOK = re.compile(r"《([\u4e00-\u9fff]{2,12}年鉴)》")
_DOCUMENT_NUMBER = re.compile(r"^[\u4e00-\u9fff]{2,8}[〔\[(（]\d{4}[〕\])）]第?\d+号$", re.MULTILINE)
_DUTY = re.compile(r"负责[)）]")
_TITLED_DAY = re.compile(r"^(?:\*\*|#+ )?[^\s，。\d][^。\n]{5,60}[ \u3000*]+\d{1,2} ?月 ?\d{1,2} ?日", re.MULTILINE)


def describe(text: str, file_name: str, given: Mapping[str, str | int] | None = None) -> Source:
    """The source of a decoded text; ``given`` (keys of ``Source``, from a catalog) overrides what the text says.

    What neither says stays "" or 0. ``year`` is the year told of: a yearbook of 2024 tells of 2023; a text that names
    no year has that of its file's name, or in which its page was published.
    """
    said = dict(given or {})
    head = _head_lines(text)
    title, kind = _title(head, text)
    kind = str(said.get("kind") or kind)
    title = str(said.get("title") or title)
    year, issue, issued = _issue(head, kind)
    publisher = str(said.get("publisher") or _publisher(head, text))
    place = str(said.get("place") or find_place(title, publisher, head, text, file_name))
    published = _published(head) if kind == "text" else ""
    named = int(_first(_NAMED_YEAR, [file_name], 1) or 0)
    told = int(said.get("year") or _year_told(text, year or _year_before(published, head), kind, named))
    found: dict[str, str | int] = {
        "kind": kind,
        "title": title,
        "year": told,
        "issue": issue,
        "overall": _first(_OVERALL, head, 1),
        "issued": issued or published or (_edition(text, told) if kind == "yearbook" else ""),
        "place": place,
        "province": "" if "province" in said else find_province(place, text),
        "publisher": publisher,
        "rights": _rights(text),
    }
    merged = {**found, **{key: value for key, value in said.items() if value}}
    return Source(file_name=file_name, sha256=text_sha256(text), **merged)  # type: ignore[arg-type]


def _head_lines(text: str) -> list[str]:
    """The first lines, without white space and marks; digits and brackets in half width."""
    squeezed = (squeeze(line).translate(_HALF_WIDTH) for line in text[:_HEAD_LENGTH].splitlines())
    return [line for line in squeezed if line][:_HEAD_LINES]


def _title(head: Sequence[str], text: str) -> tuple[str, str]:
    """Title and kind: by a line that is a periodical's title, else by what the text is made of."""
    for line in head:
        found = _TITLE.fullmatch(line)
        if found and not found["name"].endswith("统计公报"):
            return found["name"], _KINDS.get(found["type"], "monthly")
        if found := _QUOTED_ISSUE.fullmatch(line):  # 《某市动态》2024年第4期
            return found["name"], "monthly"
    if len(_ENTRY_HEAD.findall(text, 0, 400_000)) >= 10:
        quoted = Counter(_QUOTED_YEARBOOK.findall(text[:_HEAD_LENGTH])) or Counter(_QUOTED_YEARBOOK.findall(text))
        return (max(quoted, key=lambda name: (quoted[name], name)) if quoted else ""), "yearbook"
    if len(_DUTY.findall(text)) >= 10 or len(_DOCUMENT_NUMBER.findall(text)) >= 2:
        return "", "gazette"
    return "", "monthly" if len(_TITLED_DAY.findall(text, 0, 400_000)) >= 5 else "text"


def _issue(head: Sequence[str], kind: str) -> tuple[int, str, str]:
    """Year, issue and ISO date of publication from the masthead (the lines before the text itself)."""
    year, issue, issued = 0, "", ""
    for line in head:
        if found := _NEWS_OF_MONTH.fullmatch(line):
            issued = issued or f"{found[1]}-{int(found[2]):02}"
        if found := _DAY.fullmatch(line):
            issued = issued or f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
        if len(line) > 60:
            continue
        if not issue and (found := _ISSUE.search(line)):
            year, issue = int(found[1]), str(int(found[2]))
        elif not issue and kind == "monthly" and (found := _MONTH_ISSUE.fullmatch(line)):
            year, issue = int(found[1]), str(int(found[2]))
            issued = issued or f"{year}-{int(found[2]):02}"
    if not issue and kind in ("monthly", "gazette"):
        issue = next((str(int(found[1])) for line in head if (found := _ISSUE_ALONE.fullmatch(line))), "")
    if kind == "monthly" and year and issue and not issued and int(issue) <= 12:
        issued = f"{year}-{int(issue):02}"
    return year or (int(issued[:4]) if issued else 0), issue, issued


def _published(head: Sequence[str]) -> str:
    """ISO date of a line that says when a page was published; "" if none does."""
    for line in head:
        found = _PUBLISHED.search(line) if len(line) <= _LONGEST_NOTE and not line.endswith("。") else None
        if found and (not found.start() or found[0][0] in "日时"):
            return f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"
    return ""


def _year_before(published: str, head: Sequence[str]) -> int:
    """The year of which a page of that day tells (0: not known): in January the last days of the year before."""
    first = next((int(found[1]) for line in head if (found := _FIRST_DAY.search(line))), 0)
    return int(published[:4]) - (first >= 11 and int(published[5:7]) <= 2) if published else 0


def _year_told(text: str, year: int, kind: str, named: int) -> int:
    """The year that a text tells of; ``year`` is that of its masthead, ``named`` that of its file's name (0: none)."""
    if kind in ("monthly", "gazette") and year:
        return year
    told = _TOLD.search(text, 0, _FRONT)
    if told:
        return int(told[1])
    heads = [line for line in _head_lines(text)[:3] if len(line) < _LONGEST_HEAD and not line.endswith("。")]
    headed = next((found[1] for line in heads if (found := _YEAR.search(line))), "")
    of_month = any(_NEWS_OF_MONTH.fullmatch(line) for line in heads)
    if headed and (kind in ("text", "monthly") or of_month):  # 某州2024年10月大事记
        return int(headed)
    volume = next((int(found[1]) for line in heads if (found := _VOLUME.search(line))), 0)
    if volume and kind == "text":  # 某某年鉴2018卷大事记
        return volume - 1
    if named and kind == "text":  # what else a text names it looks back or ahead to: 2022年度, 2023年计划
        opening = _OPENING_YEAR.findall(text, 0, 2_000_000)
        return max((named, named - 1), key=lambda told: opening.count(str(told)))
    pattern = _OPENING_YEAR if year and kind == "text" else _YEAR
    counts = Counter(pattern.findall(text, 0, 2_000_000))
    if volume and kind == "yearbook":  # it tells of the year before, or of its own
        return volume - (counts[str(volume - 1)] >= counts[str(volume)])
    most = max(counts, key=lambda name: (counts[name], name)) if counts else "0"
    return int(most) or year or (volume - 1 if volume else named)


def _edition(text: str, told: int) -> str:
    """The year on a yearbook's cover, the one after the year told of, if the text has it: 某某年鉴2024, or 2024 alone
    as a running head."""
    cover = re.compile(rf"年鉴[》(（\s]*{told + 1}(?!\d)|^\s*{told + 1}\s*$", re.MULTILINE)
    return str(told + 1) if told and cover.search(text) else ""


def _publisher(head: Sequence[str], text: str) -> str:
    for pattern in _PUBLISHERS:
        if body := _first(pattern, [line for line in head if len(line) <= 60], "body"):
            return body
    found = _COMPILED_BY.search(squeeze(text[:_FRONT]))
    return found["body"] if found else ""


def _first(pattern: re.Pattern[str], lines: Iterable[str], group: int | str) -> str:
    for line in lines:
        found = pattern.search(line) if isinstance(group, int) else pattern.fullmatch(line)
        if found:
            return found[group]
    return ""


def _rights(text: str) -> str:
    sample = re.sub(r"\s+", "", text[:_FRONT])
    return "internal" if _INTERNAL.search(sample[:3000]) else "public" if _PUBLIC.search(sample) else ""
