"""Which of the forms that there are suits a client best (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from collections.abc import Mapping

from kg.serving.faults import Fault

JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
CSV, TSV = "text/csv", "text/tab-separated-values"
TURTLE, TRIPLES, JSON_LD, RDF_XML = "text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"
HTML = "text/html"
PLAIN_JSON = "application/json"

# What a client may ask for → what it gets; what stands first is for those who do not care.
TABLES = {JSON: JSON, CSV: CSV, TSV: TSV, XML: XML, PLAIN_JSON: JSON, "application/xml": XML, "text/xml": XML}
STATEMENTS = {
    TURTLE: TURTLE,
    TRIPLES: TRIPLES,
    JSON_LD: JSON_LD,
    RDF_XML: RDF_XML,
    "text/plain": TRIPLES,
    PLAIN_JSON: JSON_LD,
    "application/xml": RDF_XML,
    "text/n3": TURTLE,
}
PAGES = {**STATEMENTS, HTML: HTML}  # browsers name HTML, programs often nothing
# Words for ?format=, those of other endpoints and of SPARQLWrapper among them.
_FORMATS = {
    "html": (HTML,),
    "json": (JSON, JSON_LD, PLAIN_JSON),
    "xml": (XML, RDF_XML),
    "csv": (CSV,),
    "tsv": (TSV,),
    "turtle": (TURTLE,),
    "ttl": (TURTLE,),
    "n3": (TURTLE,),
    "ntriples": (TRIPLES,),
    "nt": (TRIPLES,),
    "json-ld": (JSON_LD,),
    "jsonld": (JSON_LD,),
    "rdf": (RDF_XML,),
    "rdf+xml": (RDF_XML,),
}


def chosen(accept: str, word: str, offered: Mapping[str, str]) -> str | None:
    """The media type to answer with, of those ``offered`` (asked for → given), None if none will do.

    ``word`` (?format=) comes before the Accept header. Raises Fault for a word that means nothing.
    """
    if word:
        if word.lower() not in _FORMATS:
            raise Fault(400, f"format={word}: no such format; one of {', '.join(_FORMATS)}")
        return next((media for media in _FORMATS[word.lower()] if media in offered), None)
    ranges = _ranges(accept) or {"*/*": 1.0}
    best = max(offered, key=lambda media: _quality(media, ranges))
    return offered[best] if _quality(best, ranges) > 0 else None


def _ranges(accept: str) -> dict[str, float]:
    found = {}
    for part in accept.split(","):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((piece[2:] for piece in parameters if piece.startswith("q=")), "1")
        if media:
            try:
                found[media] = float(quality)
            except ValueError as error:
                raise Fault(400, f"Accept: {part.strip()} has a quality that is no number") from error
    return found


def _quality(media: str, ranges: Mapping[str, float]) -> float:
    """That of the most special range that holds the media type."""
    family = f"{media.split('/')[0]}/*"
    return next((ranges[name] for name in (media, family, "*/*") if name in ranges), 0.0)
