"""The reference pages as Markdown, every word of them from the schema: the same schema gives the same pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.documenting.reading import Schema, Scheme, Shape, Term, read_schema
from kg.graph.vocabulary import DATA, ONTOLOGY

_MADE = "<!-- Made by `kg schema --docs`: change schema/, not this page. -->"


def pages() -> dict[str, str]:
    """File name → text. Raises ValueError if the schema is not whole."""
    schema = read_schema()
    made = {
        "README.md": _overview(schema),
        "classes.md": _classes(schema),
        "properties.md": _properties(schema),
        "schemes.md": _schemes(schema.schemes),
        "shapes.md": _shapes(schema.shapes),
    }
    return {name: "\n".join((_MADE, "", *lines)) + "\n" for name, lines in made.items()}


def _overview(schema: Schema) -> Iterator[str]:
    yield "# 志图本体 · The vocabulary of Zhitu"
    yield ""
    yield f"Version {schema.version}. Licence: <{schema.licence}>."
    yield "[docs/schema.md](../schema.md) tells how a graph is made up."
    yield ""
    yield from _table(
        ("", ""),
        (
            ("`zt:` 词汇 vocabulary", f"`{ONTOLOGY}`"),
            ("`id:` 数据 data", f"`{DATA}`"),
            (f"[类 Classes](classes.md) {len(schema.classes)}", "每类附示例 with a worked example each"),
            (f"[属性 Properties](properties.md) {len(schema.properties)}", "按字母排列 by name"),
            (
                f"[概念体系 Concept schemes](schemes.md) {len(schema.schemes)}",
                "角色、类别、状态、级别 roles, kinds, statuses, levels",
            ),
            (f"[约束 Shapes](shapes.md) {len(schema.shapes)}", "`kg validate` 所查 what `kg validate` checks"),
        ),
    )
    yield ""
    for term in schema.classes:
        if not any(name.startswith("zt:") for name in term.above):
            yield f"- {_link(term)}"
            by_name = {below.name: below for below in schema.classes}
            yield from (f"  - {_link(by_name[name])}" for name in schema.below(term.name))


def _link(term: Term) -> str:
    return f"[{term.name}](classes.md#{term.name.lower()}) {term.zh}"


def _classes(schema: Schema) -> Iterator[str]:
    yield "# 类 · Classes"
    for term in schema.classes:
        yield from ("", f"## {term.name}", "", f"**{term.zh} · {term.en}** `zt:{term.name}`", "")
        yield from (term.meaning_zh, "", term.meaning_en, "")
        if term.above:
            yield f"- 上位 above: {_names(term.above)}"
        if below := schema.below(term.name):
            yield f"- 下位 below: {_names(f'zt:{name}' for name in below)}"
        rows = list(_rows(schema, f"zt:{term.name}"))
        if rows:
            yield ""
            yield from _table(("属性 property", "中文", "值 value", "个数 how many"), rows)
        yield from ("", "```turtle", schema.examples[term.name], "```")


def _rows(schema: Schema, name: str) -> Iterator[tuple[str, ...]]:
    """The properties of a class: those that a shape demands of it, and those of its domain."""
    own = {f"zt:{term.name}": term for term in schema.properties}
    shapes: dict[str, list[Shape]] = {}
    for shape in schema.shapes:
        for path in shape.properties() if name in shape.targets else ():
            shapes.setdefault(path, []).append(shape)
    of_domain = {f"zt:{term.name}" for term in schema.properties if name in term.domain}
    for path in sorted(shapes.keys() | of_domain):
        term, demands = own.get(path), shapes.get(path, [])
        values = sorted({shape.values for shape in demands} - {""}) or list(term.range if term else ())
        yield f"`{path}`", term.zh if term else "", _names(values), _how_many(demands)


def _how_many(demands: Sequence[Shape]) -> str:
    """``1``, ``0…1``, ``1…``; a shape of several properties together counts them all."""
    demands = [shape for shape in demands if "|" not in shape.path]
    least = max((shape.least for shape in demands), default=0)
    most = min((shape.most for shape in demands if shape.most is not None), default=None)
    return str(least) if least == most else f"{least}…{most or ''}"


def _properties(schema: Schema) -> Iterator[str]:
    yield "# 属性 · Properties"
    yield ""
    rows = (
        (
            f"`zt:{term.name}`",
            f"{term.zh} · {term.en}",
            _names(term.domain),
            _names(term.range),
            f"{term.meaning_zh} {term.meaning_en}",
            _names(term.above),
        )
        for term in schema.properties
    )
    yield from _table(("", "", "属于 of", "值 value", "定义 definition", "上位 above"), rows)


def _schemes(schemes: Iterable[Scheme]) -> Iterator[str]:
    yield "# 概念体系 · Concept schemes"
    for scheme in schemes:
        term = scheme.term
        yield from ("", f"## {term.name}", "", f"**{term.zh} · {term.en}** `zt:{term.name}`", "")
        yield from (term.meaning_zh, "", term.meaning_en)
        if scheme.concepts:
            yield ""
            rows = ((f"`zt:{one.name}`", f"{one.zh} · {one.en}", _meaning(one)) for one in scheme.concepts)
            yield from _table(("", "", ""), rows)


def _shapes(shapes: Iterable[Shape]) -> Iterator[str]:
    yield "# 约束 · Shapes"
    yield ""
    yield "A shape is about the nodes of a class, those that have a property (of …), or those that it leads to (to …)."
    yield ""
    rows = (
        (f"`zs:{shape.name}`", _names(shape.targets), f"`{shape.path}`", f"{shape.zh} {shape.en}") for shape in shapes
    )
    yield from _table(("", "对象 about", "路径 path", "要求 demand"), rows)


def _meaning(term: Term) -> str:
    return f"{term.meaning_zh} {term.meaning_en}".strip()


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
