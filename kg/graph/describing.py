"""A build as a data set: what it was read from, under which rights, how much it holds, in which files (VoID and DCAT).

Everything follows from the build, nothing from the clock: the same sources, read by the same version, are described in
the same words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.graph.sources import issue_title
from kg.graph.terms import DEFAULT, Quad, chinese, date, integer, node, text
from kg.graph.vocabulary import DATA, NAMESPACES
from kg.resolving.identity import make_id, publication_id
from kg.resolving.types import BuildResult
from kg.resources import version

_ONTOLOGY = "<https://w3id.org/zhitu/ontology>"
DESCRIBING = {
    **NAMESPACES,
    "dcat": "http://www.w3.org/ns/dcat#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "void": "http://rdfs.org/ns/void#",
}
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_FILES = (
    ("graph.trig", "application/trig", "一个条目一个命名图"),
    ("graph.ttl", "text/turtle", "各图之并"),
    ("mentions.trig", "application/trig", "各实体在正文中出现之处"),
)
_Triple = tuple[str, str, str]


def dataset_quads(build: BuildResult, quads: Sequence[Quad]) -> Iterator[Quad]:
    """The description of a build whose graph is ``quads`` (repetitions count once), for prefixes of ``DESCRIBING``."""
    sources = [result.segmented.source for result in build.sources]
    local = make_id("dataset", *sorted(source.sha256 for source in sources))
    own = node(local)
    for kind in ("void:Dataset", "dcat:Dataset"):
        yield _of(own, "a", kind)
    titles = [issue_title(source) for source in sources]
    yield _of(own, "dcterms:title", chinese(f"志图知识图谱：{'、'.join(titles)}"))
    yield _of(own, "dcterms:identifier", text(local))
    yield _of(own, "owl:versionInfo", text(f"zhitu {version()}"))
    yield _of(own, "dcterms:conformsTo", _ONTOLOGY)
    yield _of(own, "void:uriSpace", text(DATA))
    for base in sorted({NAMESPACES[quad.predicate.partition(":")[0]] for quad in quads if quad.predicate != "a"}):
        yield _of(own, "void:vocabulary", f"<{base}>")
    for rights in sorted({source.rights for source in sources} - {""}):
        yield _of(own, "dcterms:rights", text(rights))
    yield from _counts(local, {quad[1:] for quad in quads})
    yield from _subsets(build, own, quads)
    for name, kind, about in _FILES:
        yield from _distribution(local, name, kind, about)


def _of(subject: str, predicate: str, value: str) -> Quad:
    return Quad(DEFAULT, subject, predicate, value)


def _counts(local: str, triples: set[_Triple]) -> Iterator[Quad]:
    """How much the union holds, as a whole, by class and by property."""
    own = node(local)
    subjects, objects = {triple[0] for triple in triples}, {triple[2] for triple in triples}
    predicates = Counter(_property(predicate) for _, predicate, _ in triples)
    classes = Counter(value for _, predicate, value in triples if predicate == "a")
    for name, count in (
        ("void:triples", len(triples)),
        ("void:entities", sum(subject.startswith("id:") for subject in subjects)),
        ("void:distinctSubjects", len(subjects)),
        ("void:distinctObjects", len(objects)),
        ("void:properties", len(predicates)),
        ("void:classes", len(classes)),
    ):
        yield _of(own, name, integer(count))
    for kind, count in classes.items():
        part = node(make_id("partition", local, "class", kind))
        yield _of(own, "void:classPartition", part)
        yield _of(part, "void:class", kind)
        yield _of(part, "void:entities", integer(count))
    for predicate, count in predicates.items():
        part = node(make_id("partition", local, "property", predicate))
        yield _of(own, "void:propertyPartition", part)
        yield _of(part, "void:property", predicate)
        yield _of(part, "void:triples", integer(count))


def _property(predicate: str) -> str:
    return "rdf:type" if predicate == "a" else predicate


def _subsets(build: BuildResult, own: str, quads: Iterable[Quad]) -> Iterator[Quad]:
    """What each source says: the named graphs of its entries; with the source itself, its rights and its digest."""
    graphs: dict[str, set[_Triple]] = defaultdict(set)
    for graph, *triple in quads:
        graphs[graph].add((triple[0], triple[1], triple[2]))
    for index, result in enumerate(build.sources):
        source, issue = result.segmented.source, build.resolved.issue_ids[index]
        part, entries = node(make_id("dataset", issue)), result.segmented.entries
        said: set[_Triple] = set()
        for entry in entries:
            said |= graphs.get(node(build.resolved.entry_ids[index, entry.number]), set())
        yield _of(own, "dcterms:source", node(issue))
        yield _of(own, "void:subset", part)
        yield _of(part, "a", "void:Dataset")
        yield _of(part, "dcterms:title", chinese(issue_title(source)))
        yield _of(part, "dcterms:source", node(issue))
        yield _of(part, "void:documents", integer(len(entries)))
        yield _of(part, "void:triples", integer(len(said)))
        yield _of(node(issue), "dcterms:title", chinese(issue_title(source)))
        yield _of(node(issue), "dcterms:isPartOf", node(publication_id(source)))
        yield _of(node(issue), "zt:sha256", text(source.sha256))
        if source.rights:
            yield _of(part, "dcterms:rights", text(source.rights))
        if source.publisher:
            yield _of(part, "dcterms:publisher", chinese(source.publisher))
        if source.issued:
            yield _of(node(issue), "dcterms:issued", date(source.issued))


def _distribution(local: str, name: str, kind: str, about: str) -> Iterator[Quad]:
    part = node(make_id("distribution", local, name))
    yield _of(node(local), "dcat:distribution", part)
    yield _of(part, "a", "dcat:Distribution")
    yield _of(part, "dcterms:title", text(name))
    yield _of(part, "dcterms:description", chinese(about))
    yield _of(part, "dcat:mediaType", f"<{_MEDIA_TYPES}{kind}>")
