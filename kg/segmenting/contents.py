"""The source's own table of contents: its titles with their pages, its headings, and where it stands.

A line of it ends with a page: ``标题 ..... (6)``, ``标题<tab>(6)``, ``标题……12``, ``标题/12``. A long title goes on
over two lines; the page stands on the last. Short lines without a page are the headings of the parts. Where no line
has a page, the list ends at its first line's second standing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kg.lexicon import words
from kg.reading.joining import squeeze
from kg.segmenting.layout import Line, aside_reason, ends_sentence
from kg.segmenting.table_cells import split_cells
from kg.segmenting.titles import title_key

_LEADER = r".…·•．‥_"
_BRACKETED = re.compile(rf"(?P<title>.*?[^\s{_LEADER}\-—（(])[\s{_LEADER}\-—]*[（(]\s*(?P<page>\d{{1,4}})\s*[)）]")
_LED = re.compile(
    rf"(?P<title>[^\t]*?[^\s{_LEADER}])(?:\s*[{_LEADER}]{{2,}}[\s{_LEADER}]*|\s*\t\s*|\s{{2,}}|\s*[-—]{{4,}}\s*|\s*[/／]\s*)(?P<page>\d{{1,4}})"
)
_CONTENTS_HEAD = re.compile(
    r"【?(?:(?:本期)?目[\s\u3000]*[录次](?:[\s\u3000]*CONTENTS)?|CONTENTS|本期(?:要目|导读|内容)|要[\s\u3000]*目)】?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]")
_FAR = 25  # lines that may stand between two lines of one table of contents (a masthead between its two halves)
_LONGEST_LINE = 200
_LONGEST_LIST = 400  # lines of a table of contents without pages
_FEWEST_LISTED = 3
_PAGE_ENDS = (*"0123456789)）",)
_HEADING_LENGTH = 15  # characters; what is longer and has no page is the first line of a title
_MASTHEAD = re.compile(r".{1,8}[:：]")
_NO_HEADING = re.compile(r"[。，；：:]|^\d{4}|第\s*\d+\s*期")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the table of contents; ``parent`` is the index of the heading it lies under, or None."""

    title: str
    line: int
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A title with its page; ``line`` is the index of its first line, ``heading`` of the heading it stands under."""

    title: str
    page: str
    line: int
    begin: int
    heading: int | None = None


@dataclass(slots=True)
class Contents:
    """A table of contents: its lines are ``first`` to ``last`` (indexes, both included)."""

    first: int
    last: int
    items: list[Item] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    others: set[int] = field(default_factory=set)  # lines between that are no part of it (a masthead)


def read_item(text: str) -> tuple[str, str] | None:
    """Title and page of a line of a table of contents, None if it is none."""
    if len(text) > _LONGEST_LINE or not text.endswith(_PAGE_ENDS):
        return None
    found = _BRACKETED.fullmatch(text) or _LED.fullmatch(text)
    if not found or not _WORD.search(found["title"]):
        return None
    return found["title"], found["page"]


def find_contents(lines: list[Line]) -> Contents | None:
    """The first table of contents among the lines: at least three titles with pages close to one another (one, if a
    line 目录 stands above), nothing but headings and titles between them; else one without pages. None if there is
    none."""
    pages = {number: item for number, line in enumerate(lines) if (item := read_item(line.plain))}
    for cluster in _clusters(lines, sorted(pages)):
        first = _start(lines, cluster[0])
        titled = _CONTENTS_HEAD.fullmatch(lines[first].plain) is not None
        span = cluster[-1] - cluster[0] + 1
        if not titled and _is_table(lines, cluster, pages):
            continue
        if len(cluster) >= (1 if titled else 3) and len(cluster) * 5 >= span * 2:
            return _read(lines, pages, Contents(first, cluster[-1]))
    return _without_pages(lines)


def _without_pages(lines: list[Line]) -> Contents | None:
    """A table of contents that names no pages: the lines from 目录 to where the first of them stands again."""
    for first, line in enumerate(lines):
        if not _CONTENTS_HEAD.fullmatch(line.plain) or first + 1 >= len(lines):
            continue
        keys = [title_key(other.plain) for other in lines[first + 1 : first + _LONGEST_LIST]]
        last = first + (keys.index(keys[0], 1) if keys[0] in keys[1:] else 0)
        listed = range(first + 1, last + 1)
        if len(listed) < _FEWEST_LISTED or any(
            "。" in lines[n].text or len(lines[n].text) > _LONGEST_LINE for n in listed
        ):
            continue
        contents = Contents(first, last)
        again = {title_key(other.plain): n for n, other in reversed(list(enumerate(lines[last + 1 :], last + 1)))}
        for number in listed:
            below = again.get(title_key(lines[number].plain), -1) + 1
            heads = below and below < len(lines) and title_key(lines[below].plain) in keys[: len(listed)]
            title = squeeze(lines[number].plain)
            if heads or (not below and len(title) <= _HEADING_LENGTH):
                contents.headings.append(Heading(title, number))
            else:
                heading = len(contents.headings) - 1 if contents.headings else None
                contents.items.append(Item(title, "", number, lines[number].begin, heading))
        contents.headings = _nested(contents.headings, {item.heading for item in contents.items})
        return contents
    return None


def _clusters(lines: list[Line], numbers: list[int]) -> list[list[int]]:
    clusters: list[list[int]] = []
    for number in numbers:
        near = clusters and number - clusters[-1][-1] <= _FAR
        if near and not any("。" in line.text for line in lines[clusters[-1][-1] + 1 : number]):
            clusters[-1].append(number)
        else:
            clusters.append([number])
    return clusters


def _is_table(lines: list[Line], cluster: list[int], pages: dict[int, tuple[str, str]]) -> bool:
    """Whether what looks like titles with pages are the rows of a table: heads stand above them, or the numbers fall
    as often as they rise."""
    above = lines[cluster[0] - 1].text if cluster[0] else ""
    if len(split_cells(above)) > 1 and not ends_sentence(above):
        return True
    numbers = [int(pages[number][1]) for number in cluster]
    return sum(one > other for one, other in pairwise(numbers)) * 3 > len(numbers)


def _start(lines: list[Line], first: int) -> int:
    """The line at which the table of contents starts: 目录, or the headings and the half title above its first page."""
    for number in range(first - 1, max(-1, first - 7), -1):
        if _CONTENTS_HEAD.fullmatch(lines[number].plain):
            return number
    number = first
    while number and first - number < 3 and not _NO_HEADING.search(lines[number - 1].plain):
        if aside_reason(lines[number - 1].text) or len(lines[number - 1].text) > 100:
            break
        number -= 1
    return number


def _read(lines: list[Line], pages: dict[int, tuple[str, str]], contents: Contents) -> Contents:
    parts: list[int] = []  # lines of a title that has not ended yet
    for number in range(contents.first, contents.last + 1):
        line = lines[number]
        if number in pages:
            title, page = pages[number]
            whole = squeeze("".join(lines[part].plain for part in parts) + title)
            first = parts[0] if parts else number
            heading = len(contents.headings) - 1 if contents.headings else None
            contents.items.append(Item(whole, page, first, lines[first].begin, heading))
            parts = []
        elif aside_reason(line.text) or _CONTENTS_HEAD.fullmatch(line.plain):
            parts = []
        elif _MASTHEAD.match(squeeze(line.plain)) or "。" in line.text:
            contents.others.add(number)
        elif _goes_on(lines, number, pages):
            parts.append(number)
        else:
            contents.headings.append(Heading(squeeze(line.plain), number))
            parts = []
    contents.headings = _nested(contents.headings, {item.heading for item in contents.items})
    return contents


def _goes_on(lines: list[Line], number: int, pages: dict[int, tuple[str, str]]) -> bool:
    """Whether a line without a page is the first part of the title that ends on the next line."""
    line, following = lines[number], lines[number + 1]
    is_heading = line.level or line.plain != line.text.strip("-* \t") or line.plain.startswith("【")
    return (
        not is_heading and len(squeeze(line.plain)) > _HEADING_LENGTH and (number + 1 in pages or following.after == 1)
    )


def _nested(headings: list[Heading], with_titles: set[int | None]) -> list[Heading]:
    """Put headings under the one without titles of its own that stands above them (政务要览: 重要会议, 政务活动).

    Its part ends at the next such heading, or at a heading by which the genre usually starts a part (columns.txt):
    the look of the contents gives no more.
    """
    part: int | None = None
    result = []
    for number, heading in enumerate(headings):
        opens = number not in with_titles
        just_opened = part is not None and number == part + 1
        if opens or (not just_opened and _starts_part(heading.title)):
            part = None
        result.append(replace(heading, parent=part))
        part = number if opens else part
    return result


def _starts_part(title: str) -> bool:
    key = title_key(title)
    return any(key.startswith(name[:-1]) if name.endswith("*") else key == name for name in words("columns"))
