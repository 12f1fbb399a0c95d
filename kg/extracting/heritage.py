"""Lists of heritage: rows of name, code, category, batch and declaring place or body.

A row whose name or code was printed once for several declarers has it from the row above (the segmenter fills it).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extracting.cells import cell_at, column_of, heads_of, joined_span
from kg.extracting.context import Context
from kg.extracting.divisions import by_name, home
from kg.extracting.folding import fold_places
from kg.extracting.kinds import kind_of
from kg.lexicon import table
from kg.model import HERITAGE, ORGANIZATION, PLACE, Cell, Evidence, Mention, Ref, Relation, Row

STAGE = 50
RULE = "heritage.list/1"
_BATCH = re.compile(r"第[一二三四五六七八九十百\d]+批")
_GROUP = re.compile(
    r"^(?:[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十]+[)）])\s*|[（(]?共?计?\s*\d+\s*[项处个][）)]?$|[（(][^（()）]*\d+\s*[项处个][^（()）]*[）)]$"
)
_DIVISION = re.compile(r"[省市县区旗州盟镇乡]$|示范区$|开发区$|高新区$|街道$")
_NO_CATEGORY = ("名录", "名单", "项目")
_SURE = 0.98
_CODE = re.compile(r"[IVXⅠ-Ⅻ]{1,5}\s*[—–―-]{1,2}\s*\d{1,4}")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a list of heritage; None where it has none."""

    name: int
    code: int | None
    declarer: int | None
    category: int | None
    batch: int | None


def columns_of(header: tuple[str, ...], title: str) -> Columns | None:
    """The columns of a table with that header and title, None if it is no list of heritage."""
    known = table("heritage_words")
    name, code = column_of(header, known["name"]), column_of(header, known["code"])
    declarer = column_of(header, known["declarer"])
    if name is None or name == code or (code is None and declarer is None):
        return None
    if not any(word in title for word in known["list"]):
        return None
    return Columns(name, code, declarer, column_of(header, known["category"]), column_of(header, known["batch"]))


def _code_column(rows: Sequence[Row], headed: int | None) -> int | None:
    """The column of the codes: the one whose cells look like codes of heritage (Ⅷ—12), else that of the head; a column
    of mere numbers may be headed 编号 too."""
    for index in range(max((len(row.cells) for row in rows), default=0)):
        cells = [cell.text for row in rows if not row.total and (cell := cell_at(row.cells, index)) and cell.text]
        if cells and sum(1 for text in cells if _CODE.fullmatch(text)) * 2 > len(cells):
            return index
    return headed


def extract(context: Context) -> Iterable[Mention | Relation]:
    """Yield a mention for every item and declarer, and what the list says of each item, each fact once."""
    entry = context.entry
    title = "".join((*context.sections, entry.title, entry.text[:120]))
    columns = columns_of(heads_of(entry), title) if entry.rows else None
    if columns is None:
        return
    columns = replace(columns, code=_code_column(entry.rows, columns.code))
    batch = None if "传承人" in entry.title else _BATCH.search(entry.title) or _BATCH.search(title)  # of items
    known = {(m.begin, m.end, m.ref) for m in context.mentions}
    said: set[tuple[str, str, Ref | str]] = set()
    for row in (row for row in entry.rows if not row.total):
        for item in _row(context, columns, row, batch[0] if batch else ""):
            if isinstance(item, Relation):
                key = item.subject.name, item.predicate, item.object
                if key in said:
                    continue
                said.add(key)
            elif (item.begin, item.end, item.ref) in known:
                continue
            yield item


def _row(context: Context, columns: Columns, row: Row, batch: str) -> Iterator[Mention | Relation]:
    cell = cell_at(row.cells, columns.name)
    if cell is None:
        return
    item = _item(context, cell)
    if not cell.inherited:
        yield item
    evidence = _evidence(context, row, columns)
    if code := cell_at(row.cells, columns.code):
        yield Relation(item.ref, "heritageCode", code.text, evidence)
    category = cell_at(row.cells, columns.category)
    if kind := category.text if category else category_of(row.group or _group_of(context.entry.title)):
        yield Relation(item.ref, "heritageCategory", kind, evidence)
    stated = cell_at(row.cells, columns.batch)
    if number := stated.text if stated else batch:
        yield Relation(item.ref, "heritageBatch", number, evidence)
    if declarer := cell_at(row.cells, columns.declarer):
        for mention in _declarers(context, declarer):
            if not declarer.inherited:
                yield mention
            yield Relation(item.ref, "declaredBy", mention.ref, evidence)


def _item(context: Context, cell: Cell) -> Mention:
    begin, end = joined_span(context.entry, cell.begin, cell.end)
    return Mention(begin, end, HERITAGE, fold_places(cell.text, context.source), "HeritageItem", RULE, _SURE)


def category_of(group: str) -> str:
    """The category that a group row names: 一、民间文学（共计9项） → 民间文学."""
    previous = None
    while previous != group:
        previous, group = group, _GROUP.sub("", group.strip())
    return "" if group.endswith(_NO_CATEGORY) else group


def _group_of(title: str) -> str:
    """A table's title that is the head of a group: the list is parted into tables, 一、民间文学（共计9项）."""
    return title if _GROUP.match(title) else ""


def _declarers(context: Context, cell: Cell) -> Iterator[Mention]:
    """The places and bodies of a declarer's cell; several stand between 、 or commas."""
    begin, end = joined_span(context.entry, cell.begin, cell.end)
    for found in re.finditer(r"[^、，,；;]+", context.text[begin:end]):
        name = fold_places(found[0], context.source)
        if not name:
            continue
        place = is_division(name, context)
        yield Mention(
            begin + found.start(),
            begin + found.end(),
            PLACE if place else ORGANIZATION,
            name,
            "AdministrativeDivision" if place else kind_of(name),
            RULE,
            _SURE,
        )


def is_division(name: str, context: Context) -> bool:
    """Whether a declarer is a division (or a zone that stands in the list like one) and not a body."""
    own = home(context.source.place, context.source.province)
    return name in by_name() or name in own.counties or name in own.towns or bool(_DIVISION.search(name))


def _evidence(context: Context, row: Row, columns: Columns) -> Evidence:
    """The row, from its name to its last cell; the cells above where the row has none of its own are part of it."""
    wanted = [columns.name, columns.code, columns.declarer]
    spans = [
        joined_span(context.entry, c.begin, c.end) for c in (cell_at(row.cells, i) for i in wanted) if c is not None
    ]
    first, last = min(s[0] for s in spans), max(s[1] for s in spans)
    return Evidence(first, min(last, first + 280), RULE, _SURE)
