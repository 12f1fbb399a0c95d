"""Lists of persons and bodies that no heads stand above: who makes up a group, who is commended.

组 长：陆 明 副市长 and its like are rows of role, name and posts; 赖水生 市林业局 below 先进个人（8名）
rows of name and body (or of body and name); 市教育局 alone below 先进单位（6个） a row of one body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.lexicon import table, words
from kg.model import Cell, Row
from kg.reading.joining import squeeze
from kg.segmenting.layout import Line, aside_reason, ends_sentence

_HAN = "[\u3400-\u9fff]"
_GAP = r"[ \t\u3000]+"
_NAME = r"[\u3400-\u9fff](?:[\u3400-\u9fff·]{1,5}|[ \u3000]{1,4}[\u3400-\u9fff])"
_LED = re.compile(
    rf"(?:(?P<role>{_HAN}(?:{_HAN}|[ \u3000](?={_HAN})){{1,14}}?)[ \u3000]*[:：][ \t\u3000]*)?"
    rf"(?P<name>{_NAME})(?:{_GAP}(?P<post>[\u3400-\u9fffA-Z“（(][^。；：:]{{2,60}}))"
)
_PAIR = re.compile(rf"(?P<first>[^\s，。；：]{{2,40}}){_GAP}(?P<last>[^，。；：]{{2,40}}?)")
_SET_APART = re.compile(rf"(?P<first>{_NAME}){_GAP}(?P<last>[^\s，。；：]{{3,40}})")
_ROLE = re.compile(
    r"(?:组长|组员|成员|总指挥|指挥长|主任|副主任|委员|召集人|顾问|政委|秘书长|主席|会长|队长|负责人|联络员|主编|编委|编辑)$"
)
_HONOURED = re.compile(
    r"(?:先进|优秀|模范|标兵|文明|十佳|最美|示范|达标|杰出|劳动者|工作者|能手|表彰|获奖|命名)[^。；]{0,30}"
    r"(?:名单|名录|[（(]共?计?\d+[个名家人位户][）)]|单位|集体|个人|者|标兵|能手|模范)$"
    r"|^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]).{0,20}(?:单位|集体|个人|企业|学校|工作者|家庭)(?:[（(]共?计?\d+[个名家人位户][）)])?$"
)
_BODY = re.compile(
    r"[\u3400-\u9fff（）()“”\d]{2,30}(?:局|委|办|厅|部|院|会|社|站|所|中心|公司|集团|政府|学校|中学|小学|幼儿园|大学|学院|医院"
    r"|支队|大队|中队|总队|分局|支行|银行|委员会|办公室|办事处|管委会|村|社区|乡|镇|街道|厂|场|馆|工会|团委|妇联|协会|科|处|室|班组)"
)
_FEWEST = 3
_LONGEST = 80

HEADS = {
    "led": ("职责", "姓名", "职务"),
    "titled": ("姓名", "职务"),
    "person": ("姓名", "单位"),
    "of_body": ("单位", "姓名"),
    "bodies": ("单位",),
}


def roster_end(lines: Sequence[Line], number: int) -> int:
    """Index behind the last line of the roster that starts with a line, 0 if none does."""
    return _read(lines, number)[1]


def roster_rows(lines: Sequence[Line]) -> tuple[tuple[str, ...], list[Row]]:
    """The heads that the rows of a roster would have, and its rows."""
    shapes = HEADS if _leads(lines[0]) else [shape for shape in HEADS if shape != "led"]
    shape = next(shape for shape in shapes if all(_cells(line, shape) for line in lines))
    rows: list[Row] = []
    above: Cell | None = None
    for line in lines:
        cells = _cells(line, shape)
        if shape == "led":
            above = cells[0] if cells[0].text else above
            cells[0] = cells[0] if cells[0].text or above is None else Cell(above.text, above.begin, above.end, True)
        rows.append(Row(tuple(cells)))
    return HEADS[shape], rows


def _read(lines: Sequence[Line], number: int) -> tuple[str, int]:
    """The shape of the roster that starts with a line, and the index behind its last line."""
    line = lines[number]
    if len(line.text) > _LONGEST or line.level or ends_sentence(line.text):
        return "", 0
    if _leads(line):
        return _run(lines, number, "led")
    if not number or not _HONOURED.search(squeeze(lines[number - 1].plain[:_LONGEST])):
        return "", 0
    runs = (_run(lines, number, shape) for shape in ("titled", "person", "of_body", "bodies"))
    return next((run for run in runs if run[1]), ("", 0))


def _leads(line: Line) -> bool:
    """Whether a line says what somebody is in a group: 组 长：…."""
    led = _LED.fullmatch(line.text)
    return bool(led and led["role"] and _ROLE.search(squeeze(led["role"])))


def _run(lines: Sequence[Line], number: int, shape: str) -> tuple[str, int]:
    end = number
    while end < len(lines) and not aside_reason(lines[end].text) and _cells(lines[end], shape):
        end += 1
    return (shape, end) if end - number >= _FEWEST else ("", 0)


def _cells(line: Line, shape: str) -> list[Cell]:
    """The cells of a line of a roster, none if it is no such line."""
    if len(line.text) > _LONGEST or line.level or ends_sentence(line.text):
        return []
    if shape == "bodies":
        return [_cell(line, 0, len(line.text))] if _BODY.fullmatch(line.text) else []
    if shape == "led":
        found = _LED.fullmatch(line.text)
        told = found and _is_name(found["name"]) and _is_post(found["post"])
        return [_cell(line, *found.span(part)) for part in ("role", "name", "post")] if found and told else []
    name, other = ("last", "first") if shape == "of_body" else ("first", "last")
    found = (_PAIR if shape == "of_body" else _SET_APART).fullmatch(line.text)
    if found is None or not _is_name(found[name]):
        return []
    fits = _is_post(found[other]) if shape == "titled" else _BODY.match(squeeze(found[other])) is not None
    return [_cell(line, *found.span("first")), _cell(line, *found.span("last"))] if fits else []


def _cell(line: Line, begin: int, end: int) -> Cell:
    if begin < 0:
        return Cell("", line.begin, line.begin)
    return Cell(squeeze(line.text[begin:end]), line.begin + begin, line.begin + end)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row.split()[0] for row in words("surnames"))


def _is_name(text: str) -> bool:
    name = squeeze(text)
    known = name[:1] in _surnames() or name[:2] in _surnames() or "·" in name or name[:2] in table("nationality_names")
    return known and 2 <= len(name) <= (12 if "·" in name else 4)


@cache
def _heads() -> frozenset[str]:
    return frozenset(row.split()[0] for row in words("posts"))


def _is_post(text: str) -> bool:
    said = re.sub(r"[（(][^（()）]*[)）]$", "", squeeze(text))
    return any(said[-size:] in _heads() for size in range(2, 7))
