"""Prefixes that a query need not declare, and that answers are shortened with."""

from __future__ import annotations

import re

from kg.graph.vocabulary import NAMESPACES

PREFIXES = {
    **NAMESPACES,
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "time": "http://www.w3.org/2006/time#",
}
_LOCAL = re.compile(r"\w[\w-]*")  # a local name that can be pasted into a query as it stands


def shorten(iri: str) -> str:
    """``zt:Meeting`` for an IRI under a known prefix, else ``<…>``; either form can be pasted into a query."""
    for prefix, base in PREFIXES.items():
        if iri.startswith(base) and _LOCAL.fullmatch(iri[len(base) :]):
            return f"{prefix}:{iri[len(base) :]}"
    return f"<{iri}>"
