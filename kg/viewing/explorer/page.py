"""Rows → the page."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader

from kg.viewing.explorer.packing import evidence_columns, graph_columns, packed_json
from kg.viewing.explorer.preparing import prepared
from kg.viewing.explorer.rows import Rows

# In this order: later ones use what earlier ones name.
_SCRIPTS = (
    "words", "state", "data", "search", "paths", "scene", "map", "panel", "facts", "filters", "exporting", "main",
)  # fmt: skip
_LIBRARIES = ("graphology.umd.min", "sigma.min")


def explorer_html(rows: Rows, public: bool = False, evidence: bool = True) -> str:
    """The page. It loads nothing, needs no server, and is the same for the same rows.

    ``public``: without private persons; ``evidence`` false: without any sentence of the sources.
    """
    rows = prepared(rows, public, evidence)
    titles = dict.fromkeys(source.title for source in rows.sources)
    with ThreadPoolExecutor(1) as beside:  # compressing needs no interpreter: it goes on while nodes are placed
        evidence_block = beside.submit(packed_json, evidence_columns(rows, evidence))
        graph_block = packed_json(graph_columns(rows))
    return (
        _environment()
        .get_template("explorer.html.j2")
        .render(
            heading="、".join(title for title in titles if title),
            graph=graph_block,
            evidence=evidence_block.result(),
            with_text=evidence,
            style=_asset("explorer/explorer.css"),
            scripts="\n".join(_asset(f"explorer/{name}.js") for name in _SCRIPTS),
            libraries=[_asset(f"vendor/{name}.js") for name in _LIBRARIES],
        )
    )


@cache
def _asset(name: str) -> str:
    """A file of ours that may stand inside a script or style element."""
    text = (files("kg.viewing") / "assets" / name).read_text(encoding="utf-8")
    text = re.sub(r"^//# sourceMappingURL=.*$", "", text, flags=re.MULTILINE)
    return re.sub(r"</(?=script|style)", r"<\\/", text, flags=re.IGNORECASE)


@cache
def _environment() -> Environment:
    return Environment(loader=PackageLoader("kg.viewing"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
