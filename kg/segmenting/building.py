"""From raw positions to entries: the joined text, the body's start, the writer in brackets at the end."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model import Contributor, Entry, Row
from kg.reading.joining import Joined, join, squeeze
from kg.segmenting.dating import date_end

LONGEST_MADE_TITLE = 30
HAN = r"[\u3400-\u9fff\U00020000-\U0003ffff·]"
"""One character of a person's name."""
_CLAUSE = re.compile(r"[，。；：！？,;!?\n]")
_SENT = re.compile(r"[\u4e00-\u9fff]{2,8}(?:讯|\d\d?月\d\d?日[讯电])\s*(?:[（(][^（()）]{2,60}[)）])?[\s：:]*(?=.{4})")
_CALLED_OUT = re.compile(r"“[^“”]*[，。！？][^“”]*”(?=.{6})")  # “场面壮观，这是大片！”|演练刚一结束…
_HELD_BY = re.compile(r"由[^，。；]{2,30}(?:主办|承办|举办|组织|指导)(?:的)?，(?=.{6})")  # 由某局主办，|某展开幕
_NUMBER = re.compile(r"\d{1,3}[.．、](?=.{4})")
_AFTER_DAY = re.compile(r"(?:\d{1,2}[：:]\d\d)?[\s，,]*(?![前后内均起止以])(?=.{4})")
_SIGNED = re.compile(r"[（(]([^（()）。，；：\d]{2,60})[)）]\s*$")
# （县农业局 撰稿：任翰 审稿：王蕾）: the one who wrote it
_SIGNED_AS = re.compile(
    r"[（(](?:[^（()）。，]{2,30}?[\s　；;])?(?:撰稿|供稿|执笔|编写|撰写|整理)人?[:：]"
    r"\s*(?P<who>[\u4e00-\u9fff\s　、]{2,30}?)"
    r"(?:[\s　；;]*(?:审稿|审核|核稿|责编|编辑|责任编辑|审定|摄影)人?[:：][^（()）]{2,30})?[)）]\s*$"
)
_WRITER = r"(?:本[报刊网台]|全媒体|融媒体?|见习|实习|首席|特约|驻[\u4e00-\u9fff]{2,4})*(?:记者|通讯员|实习生|作者)"
_BYLINE = re.compile(
    rf"[\s\S]{{0,30}}?(?:[（(](?P<inner>(?:文[/／]?图?\s*)?{_WRITER}[^（()）。，；\d]{{2,60}}"
    r"|(?:(?<=[讯电][（(])|(?<=[讯电]\s[（(]))[\u4e00-\u9fff]{2,4}(?:[\s、　][\u4e00-\u9fff]{2,4}){0,3})[)）]"
    r"|(?<=\s)作者[:：]\s*(?P<by>[\u3400-\u9fff]{2,4})(?=\s|$))"
)
_ROLE = re.compile(
    rf"(?:{_WRITER})[:：\s]*|^(?:撰稿人?|供稿人?|整理|执笔|本刊|文[/／]图?)[:：\s]*"
    r"|\s*(?:供稿|整理|撰稿|撰写|执笔|(?:摄影)?报道|摄影?|文[/／]图)$"
)
_WRITING = ("供稿", "撰稿", "整理", "执笔", "撰写", "审稿")  # words of their own in the brackets: （某局 供稿 任翰）
_OF_BODY = re.compile(r"[\u4e00-\u9fff]{3,16}[馆局委办院校部处站社厅会镇乡]|[\u4e00-\u9fff]{3,16}(?:公司|中心|街道)")
_NO_NAME = re.compile(
    r"[见附略续表图注省市县区局委办院校]|挂职|兼职|离任|数据|来源|下同|同上|.{2,}(?:[部处室站厅]|(?<!登)科)$"
)
_WRITERS = re.compile(rf"\s*{_WRITER}")  # behind 记者 a name may hold a word of bodies (李少校)
_NO_NAME_OF_WRITERS = re.compile(r"数据|来源|.{2,}(?:[部处室站厅]|(?<!登)科)$")
_HAN_NAME = re.compile(rf"{HAN}{{2,8}}")


@dataclass(slots=True)
class Draft:
    """An entry before its text is joined. Raw positions; ``title`` is the printed title's span, if it has one."""

    kind: str
    begin: int
    end: int
    title: tuple[int, int] | None = None
    name: str = ""  # the title where it is not simply the printed words
    section: int | None = None
    date: str = ""
    date_end: str = ""
    page: str = ""
    label: str = ""
    cuts: list[tuple[int, int]] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    header: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    grid: list[list[tuple[int, int]]] = field(default_factory=list)  # of a table: its lines' cells, instead of cuts
    signed: bool = True  # whether a name in brackets at the end is the writer's


def build(raw: str, number: int, draft: Draft) -> Entry:
    """The entry of a draft: text joined, contributors read."""
    title_end = draft.title[1] if draft.title else draft.begin
    breaks = [*draft.breaks, title_end] if draft.title else draft.breaks
    text, offsets = join_grid(raw, draft.grid) if draft.grid else join(raw, draft.begin, draft.end, draft.cuts, breaks)
    body = bisect_left(offsets, title_end) if draft.title else 0
    title = draft.name or text[:body].strip() or made_title(text)
    body += text[body : body + 1] == "\n"
    return Entry(
        number=number,
        kind=draft.kind,
        title=title,
        begin=draft.begin,
        end=draft.end,
        text=text,
        offsets=offsets,
        body=body,
        section=draft.section,
        date=draft.date,
        date_end=draft.date_end if draft.date_end != draft.date else "",
        page=draft.page,
        label=draft.label,
        contributors=contributors(raw, offsets, title_end) if draft.signed else (),
        header=draft.header,
        rows=draft.rows,
    )


def join_grid(raw: str, grid: Iterable[Iterable[tuple[int, int]]]) -> Joined:
    """The joined text of a table: one line for each of its lines, a tab between two cells."""
    text: list[str] = []
    offsets: array[int] = array("I")
    for cells in grid:
        gap = "\n"
        for begin, end in cells:
            words, positions = join(raw, begin, end)
            if words and offsets:
                text.append(gap)
                offsets.append(offsets[-1] + 1)
            text.append(words)
            offsets.extend(positions)
            gap = "\t" if words else gap
    return "".join(text), offsets


def build_all(raw: str, drafts: Iterable[Draft]) -> tuple[Entry, ...]:
    """Entries of all drafts that hold any text, numbered in the order of the file."""
    kept = (draft for draft in sorted(drafts, key=lambda draft: (draft.begin, draft.end)) if squeeze_any(raw, draft))
    return tuple(build(raw, number, draft) for number, draft in enumerate(kept))


def squeeze_any(raw: str, draft: Draft) -> bool:
    """Whether a draft holds any character but white space and marks."""
    return bool(squeeze(raw[draft.begin : min(draft.end, draft.begin + 200)]) or squeeze(raw[draft.begin : draft.end]))


def made_title(text: str) -> str:
    """The first words of an entry without a printed title; its number or date and who sent it are left out."""
    sent = _SENT.match(text)
    text = text[sent.end() :] if sent else text
    called = _CALLED_OUT.match(text)
    if called:
        text = text[called.end() :]
    elif sent:
        text = text.removeprefix("“")  # a quotation that goes on
    number = _NUMBER.match(text) or _AFTER_DAY.match(text, date_end(text))
    text = text[number.end() :] if number else text
    held = _HELD_BY.match(text)
    text = text[held.end() :] if held else text
    found = _CLAUSE.search(text, 4)
    stop = found.start() if found and found.start() <= LONGEST_MADE_TITLE else LONGEST_MADE_TITLE
    return text[:stop].strip()


def contributors(raw: str, offsets: array[int], body: int = 0) -> tuple[Contributor, ...]:
    """The names in brackets at an entry's end, as in （任 翰） or （王 蕾 朱晓辉）, else those at the start of its
    text, which begins at ``body``, as in 本报讯（记者 任翰 通讯员 王蕾）; none if the brackets hold anything but
    names. A name's two characters may be set apart; white space parts names otherwise."""
    if not offsets:
        return ()
    last = offsets[-1] + 1
    start = max(offsets[0], last - 90)
    found = _SIGNED.search(raw[start:last]) or _SIGNED_AS.search(raw[start:last])
    named = _signers(raw, offsets, start + found.start(1), found[1]) if found else ()
    if named:
        return named
    first = _BYLINE.match(raw, max(body, offsets[0]), last)
    if not first or not first.lastgroup:
        return ()
    return _signers(raw, offsets, first.start(first.lastgroup), first[first.lastgroup])


def _signers(raw: str, offsets: array[int], first: int, inner: str) -> tuple[Contributor, ...]:
    """Those whom the words in brackets name, who stand at ``first`` in the raw text."""
    names = [name for name in _names(_ROLE.sub(" ", inner).strip()) if name not in _WRITING]
    if len(names) > 1 and _OF_BODY.fullmatch(names[0].removesuffix("供稿")):
        names = names[1:]  # （云泽县图书馆 任翰）, （云泽县图书馆供稿 任翰）
    no_name = _NO_NAME if not _WRITERS.match(inner) else _NO_NAME_OF_WRITERS
    if not names or any(no_name.search(name) or not _HAN_NAME.fullmatch(name) for name in names):
        return ()
    return tuple(_located(raw, offsets, first, names))


def _names(inner: str) -> list[str]:
    """Split the words in the brackets: 任 翰 → 任翰; 王 蕾 朱晓辉 → 王蕾, 朱晓辉; a line's end may part a name."""
    names: list[str] = []
    open_name = False  # the last name is a single character or was cut by the line's end
    for part, gap in re.findall(r"([^\s、，,]+)([\s、，,]*)", inner):
        wrapped = "\n" in gap and len(part) <= 2
        if names and open_name and len(names[-1]) + len(part) <= 3:
            names[-1] += part
        else:
            names.append(part)
        open_name = len(names[-1]) == 1 or (wrapped and len(names[-1]) == 2)
    return names


def _located(raw: str, offsets: array[int], first: int, names: list[str]) -> Iterable[Contributor]:
    position = bisect_left(offsets, first)
    joined = "".join(raw[at] for at in offsets[position:])
    shift = 0
    for name in names:
        at = joined.find(name, shift)
        if at >= 0:
            yield Contributor(name, position + at, position + at + len(name))
            shift = at + len(name)
