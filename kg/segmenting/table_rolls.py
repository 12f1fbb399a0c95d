"""Rolls of honour in lines: below a title that ends with 名单 every line names one who is honoured (a body; a person,
with the post behind the name) or several side by side; heads say what they were given (一、先进单位（5个）).

They are read as tables with the columns of ``HEADER``; what was given is the group of a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.lexicon import words
from kg.model import Cell, Row, StatedCount
from kg.reading.joining import squeeze
from kg.segmenting.gazette_lines import ATTACHMENT, DOCUMENT_NUMBER, LIST_NUMBER, is_signature, title_lines
from kg.segmenting.layout import Line, aside_reason, ends_sentence
from kg.segmenting.rosters import surnames
from kg.segmenting.table_cells import GROUP, split_cells

HEADER = ("获奖者", "获奖单位", "职务", "工作单位")
_TITLE = re.compile(r"[^，。；：！？]{3,70}(?:名单|名录)(?:[（(][^（()）]*[)）])?")
_HONOURED = re.compile(
    r"表彰|嘉奖|记功|获奖|荣誉|称号|命名|先进|优秀|模范|示范|文明|标兵|十佳|最美|能手|工匠|杰出|突出贡献|[特一二三]等奖|[金银铜]奖|功臣|楷模"
)
_NOT_GIVEN = re.compile(r"候选|推荐|推选|公示|拟|申报|评委|委员会|代表名单|人员名单|成员|项目|任务|参赛")
_GIVEN = re.compile(
    r"(?:先进|优秀|模范|示范|文明|最美|十佳|杰出|突出|标兵|荣誉).{0,12}(?:单位|集体|个人|者|企业|家庭|村|社区|学校|员|手|兵|奖|模范|家)$|[特一二三]等奖$|[金银铜]奖$"
)
_COUNT = re.compile(r"[（(]\s*共?计?\s*(?P<count>\d+)\s*[个名家人项户所位]\s*[)）]$")
_ASIDE = re.compile(r"[（(][^（()）]*[)）]")
_POST_ASIDE = re.compile(r"[（(](?P<post>[^（()）]{5,})[)）]$")
_ONE_LEFT = re.compile(r"[\u3400-\u9fff][（(]")
_NAME = re.compile(r"[\u3400-\u9fff·]{2,4}")
_NO_NAME = re.compile(r"[局委办院校村社厂司镇乡县市区部队所站团会处科组班]$|中心$|集团$|公司$|政府$")
_SENTENCE = re.compile(r"[。；：:！？]")
_LONGEST_LINE, _FEWEST = 90, 2
_TITLE_LINES = 8  # more than stand above the number of a document as its title


_Span = tuple[int, int]


class _Named(NamedTuple):
    """Raw spans of one who is honoured: of a person or a body, of the person's post, or of the body alone of which the
    person is."""

    person: _Span | None
    body: _Span | None = None
    post: _Span | None = None
    work: _Span | None = None


class Roll(NamedTuple):
    """A roll as read: its rows, its lines' cells as printed, and the counts that its heads state."""

    rows: tuple[Row, ...]
    printed: list[list[Cell]]
    stated: list[StatedCount]


def roll_end(lines: Sequence[Line], number: int) -> int:
    """Index behind the last line of the roll that starts with a line, 0 if none does."""
    if not number or not _is_title(lines[number - 1]) or _is_head(lines[number]):
        return 0
    named: list[int] = []
    for at in range(number, len(lines)):
        line = lines[at]
        if _TITLE.fullmatch(squeeze(line.plain[:_LONGEST_LINE])):
            break  # of another list
        if aside_reason(line.text) or _group(line) is not None:
            continue
        if not _names(line, is_signature(lines, at)):
            break
        named.append(at)
    limit = _next_notice(lines, number, named[-1] + _TITLE_LINES if named else number)
    named = [at for at in named if at < limit]
    return named[-1] + 1 if len(named) >= _FEWEST else 0


def read_roll(lines: Sequence[Line]) -> Roll:
    """The roll of which ``lines`` are all lines."""
    rows: list[Row] = []
    printed: list[list[Cell]] = []
    heads: list[tuple[str, int, int, int]] = []  # words, count, where it stands, rows before it
    top = group = ""
    for line in lines:
        if aside_reason(line.text):
            continue
        told = _group(line)
        if told is not None:
            text, count = told
            printed.append([Cell(squeeze(line.plain), line.begin, line.end)])
            outer = not line.plain.startswith(("（", "("))
            top = (text if _HONOURED.search(text) else "") if outer else top
            group = text if _HONOURED.search(text) else top
            if count:
                heads.append((text, count, line.begin, len(rows)))
            continue
        own = [Row(_cells(line, named), group) for named in _named(line)]
        rows += own
        printed.append(sorted((cell for row in own for cell in row.cells if cell.text), key=lambda cell: cell.begin))
    stated = [
        StatedCount(text, count, (heads[n + 1][3] if n + 1 < len(heads) else len(rows)) - before, begin)
        for n, (text, count, begin, before) in enumerate(heads)
    ]
    return Roll(tuple(rows), printed, stated)


def _is_title(line: Line) -> bool:
    """Whether a line is the title of a roll, or the head of a part of one that says what was given."""
    title = squeeze(line.plain) if len(line.text) <= _LONGEST_LINE else ""
    if (group := _group(line)) and group[1] and _GIVEN.search(group[0]):
        return True
    return bool(_TITLE.fullmatch(title) and _HONOURED.search(title) and not _NOT_GIVEN.search(title))


def _is_head(line: Line) -> bool:
    """Whether a line holds heads of columns: of a table, no roll."""
    return any(squeeze(line.text[slice(*span)]) in words("column_heads") for span in split_cells(line.text, loose=True))


def _next_notice(lines: Sequence[Line], number: int, stop: int) -> int:
    """Index of the line at which the title of the next document begins if its number stands before ``stop``, else
    behind the last line."""
    for at in range(number, min(stop, len(lines))):
        if len(lines[at].text) <= _LONGEST_LINE and DOCUMENT_NUMBER.fullmatch(squeeze(lines[at].plain)):
            return title_lines(lines, at, number)
    return len(lines)


def _group(line: Line) -> tuple[str, int] | None:
    """What the head of a part says was given, and to how many; None if a line is none."""
    if len(line.text) > _LONGEST_LINE or ends_sentence(line.text):
        return None
    text = squeeze(line.plain).rstrip("：:")
    count = _COUNT.search(text)
    text = text[: count.start()] if count else text
    if not (GROUP.match(text) or count or _GIVEN.search(text)) or re.search(r"[，。；]", text):
        return None
    return (text, int(count["count"]) if count else 0) if text else None


def _names(line: Line, signature: bool) -> bool:
    """Whether a line names those honoured and nothing else."""
    if signature or line.level or len(line.text) > _LONGEST_LINE or ends_sentence(line.text) or "|" in line.text:
        return False
    bare = _ASIDE.sub("", line.plain)
    if _SENTENCE.search(bare) or "，" in bare or ATTACHMENT.match(squeeze(line.plain)) or _TITLE.fullmatch(bare):
        return False
    return any(_named(line))


def _named(line: Line) -> Iterator[_Named]:
    """Those whom a line names, in its order."""
    start = line.text.find(line.plain)
    if start < 0:
        return
    number = LIST_NUMBER.match(line.plain)
    first = line.begin + start + (number.start("rest") if number else 0)
    text = line.plain[number.start("rest") :] if number else line.plain
    cells = _with_aside(text, split_cells(text, loose=True))
    spans = [span for cell in cells for span in _parts(text, *cell) if text[slice(*span)].strip()]
    if not spans:
        return
    persons = [_person(text, *span) for span in spans]
    if len(spans) == 2 and persons[1] and not persons[0] and "、" not in text:  # 市水利局　李清
        yield _Named(_moved(persons[1], first), work=_moved(spans[0], first))
        return
    if persons[0] and not all(persons):
        rest = (first + spans[1][0], first + len(text.rstrip()))
        works = len(spans) == 2 and _NO_NAME.search(text, *spans[1]) is not None
        yield _Named(_moved(persons[0], first), work=rest) if works else _Named(_moved(persons[0], first), post=rest)
        return
    for span, person in zip(spans, persons, strict=True):
        if person:
            post = _POST_ASIDE.search(text, *span)
            yield _Named(_moved(person, first), post=_moved(post.span("post"), first) if post else None)
        elif len(_bare(text[slice(*span)])) > 1:
            yield _Named(None, _moved(span, first))


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by


def _with_aside(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, those of a name set apart before a bracket (李 清（女）) as one."""
    whole = spans[:1]
    for begin, end in spans[1:]:
        first, last = whole[-1]
        if last - first == 1 and _ONE_LEFT.match(text, begin, end):
            whole[-1] = (first, end)
        else:
            whole.append((begin, end))
    return whole


def _parts(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans between 、 that no bracket holds."""
    depth, first = 0, begin
    for at in range(begin, end):
        depth += (text[at] in "（(") - (text[at] in "）)")
        if text[at] == "、" and depth <= 0:
            yield first, at
            first = at + 1
    yield first, end


def _bare(text: str) -> str:
    return squeeze(_ASIDE.sub("", text))


def _person(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The span of the person's name that an item is, without what brackets tell of the person."""
    aside = _ASIDE.search(text, begin, end)
    stop = aside.start() if aside else end
    name = squeeze(text[begin:stop])
    rest = _bare(text[stop:end])
    if rest or not _NAME.fullmatch(name) or _NO_NAME.search(name):
        return None
    return (begin, stop) if name[0] in surnames() or name[:2] in surnames() else None


def _cells(line: Line, named: _Named) -> tuple[Cell, ...]:
    return tuple(
        Cell(squeeze(line.text[span[0] - line.begin : span[1] - line.begin]), *span)
        if span
        else Cell("", line.begin, line.begin)
        for span in named
    )
