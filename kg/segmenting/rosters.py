"""Lists of who makes up a group, that no heads stand above: 组 长：陆 明 副市长 and its like are rows of role, name and
posts. Who is commended is read by ``table_rolls``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.lexicon import table, words
from kg.model import Cell, Row
from kg.reading.joining import squeeze
from kg.segmenting.layout import Line, aside_reason, ends_sentence

HEADER = ("职责", "姓名", "职务")
_HAN = "[\u3400-\u9fff]"
_GAP = r"[ \t\u3000]+"
_NAME = r"[\u3400-\u9fff](?:[\u3400-\u9fff·]{1,5}|[ \u3000]{1,4}[\u3400-\u9fff])"
_LED = re.compile(
    rf"(?:(?P<role>{_HAN}(?:{_HAN}|[ \u3000](?={_HAN})){{1,14}}?)[ \u3000]*[:：][ \t\u3000]*)?"
    rf"(?P<name>{_NAME})(?:{_GAP}(?P<post>[\u3400-\u9fffA-Z“（(][^。；：:]{{2,60}}))"
)
_ROLE = re.compile(
    r"(?:组长|组员|成员|总指挥|指挥长|主任|副主任|委员|召集人|顾问|政委|秘书长|主席|会长|队长|负责人|联络员|主编|编委|编辑)$"
)
_FEWEST = 3
_LONGEST = 80


def roster_end(lines: Sequence[Line], number: int) -> int:
    """Index behind the last line of the roster that starts with a line, 0 if none does."""
    if not _leads(lines[number]):
        return 0
    end = number
    while end < len(lines) and not aside_reason(lines[end].text) and _cells(lines[end]):
        end += 1
    return end if end - number >= _FEWEST else 0


def roster_rows(lines: Sequence[Line]) -> list[Row]:
    """The rows of a roster: who has no role on the line has that of the line above."""
    rows: list[Row] = []
    above: Cell | None = None
    for line in lines:
        cells = _cells(line)
        above = cells[0] if cells[0].text else above
        cells[0] = cells[0] if cells[0].text or above is None else Cell(above.text, above.begin, above.end, True)
        rows.append(Row(tuple(cells)))
    return rows


def _leads(line: Line) -> bool:
    """Whether a line says what somebody is in a group: 组 长：…."""
    if len(line.text) > _LONGEST or line.level or ends_sentence(line.text):
        return False
    led = _LED.fullmatch(line.text)
    return bool(led and led["role"] and _ROLE.search(squeeze(led["role"])))


def _cells(line: Line) -> list[Cell]:
    """The cells of a line of a roster, none if it is no such line."""
    if len(line.text) > _LONGEST or line.level or ends_sentence(line.text):
        return []
    found = _LED.fullmatch(line.text)
    told = found and _is_name(found["name"]) and _is_post(found["post"])
    return [_cell(line, *found.span(part)) for part in ("role", "name", "post")] if found and told else []


def _cell(line: Line, begin: int, end: int) -> Cell:
    if begin < 0:
        return Cell("", line.begin, line.begin)
    return Cell(squeeze(line.text[begin:end]), line.begin + begin, line.begin + end)


@cache
def surnames() -> frozenset[str]:
    """The surnames of the lexicon."""
    return frozenset(row.split()[0] for row in words("surnames"))


def _is_name(text: str) -> bool:
    name = squeeze(text)
    known = name[:1] in surnames() or name[:2] in surnames() or "·" in name or name[:2] in table("nationality_names")
    return known and 2 <= len(name) <= (12 if "·" in name else 4)


@cache
def _heads() -> frozenset[str]:
    return frozenset(row.split()[0] for row in words("posts"))


def _is_post(text: str) -> bool:
    said = re.sub(r"[（(][^（()）]*[)）]$", "", squeeze(text))
    return any(said[-size:] in _heads() for size in range(2, 7))
