"""Publications, issues, sections and entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.graph.terms import DEFAULT, Quad, chinese, date, integer, node, text
from kg.model import Entry, Figure, Source
from kg.resolving.identity import make_id, publication_id, section_ids
from kg.resolving.types import BuildResult


def source_quads(build: BuildResult, index: int) -> Iterator[Quad]:
    """The publication, issue, sections and entries of one source, in the default graph."""
    result = build.sources[index]
    source, issue = result.segmented.source, node(build.resolved.issue_ids[index])
    yield from _publication(source)
    yield from _issue(source, issue, result.file_names)
    sections = [node(local) for local in section_ids(result.segmented)]
    for section, own in zip(result.segmented.sections, sections, strict=True):
        yield Quad(DEFAULT, own, "a", "zt:Section")
        yield Quad(DEFAULT, own, "dcterms:title", chinese(section.title))
        yield Quad(DEFAULT, own, "dcterms:isPartOf", issue if section.parent is None else sections[section.parent])
    for entry in result.segmented.entries:
        above = issue if entry.section is None else sections[entry.section]
        yield from _entry(entry, node(build.resolved.entry_ids[index, entry.number]), issue, above)


def figure_set(issue: str) -> str:
    """The node of the data set that the figures of one issue are in; ``issue`` is its id."""
    return node(make_id("figures", issue))


def figure_set_quads(build: BuildResult, index: int) -> Iterator[Quad]:
    """The data set (qb:DataSet) of one source's figures, in the default graph; nothing for a source without figures."""
    result, issue = build.sources[index], build.resolved.issue_ids[index]
    if not any(isinstance(fact, Figure) for extracted in result.extracted for fact in extracted.facts):
        return
    own, label = figure_set(issue), chinese(f"{issue_title(result.segmented.source)}统计数据")
    yield Quad(DEFAULT, own, "a", "qb:DataSet")
    yield Quad(DEFAULT, own, "rdfs:label", label)
    yield Quad(DEFAULT, own, "dcterms:source", node(issue))
    yield Quad(DEFAULT, own, "qb:structure", "zt:FigureStructure")


def contributor_quads(entry: str, contributors: Iterable[str]) -> Iterator[Quad]:
    """Who wrote an entry; ids of the entry and of persons and bodies."""
    for contributor in contributors:
        yield Quad(DEFAULT, node(entry), "zt:contributor", node(contributor))


def issue_title(source: Source) -> str:
    """平顶山月报2026年第4期; what is not known is left out."""
    year = f"{source.year}年" if source.year and source.kind != "yearbook" else ""
    number = f"第{source.issue}期" if source.issue else ""
    volume = str(source.year) if source.year and source.kind == "yearbook" else ""
    return f"{source.title}{year}{number}{f'（记述{volume}年）' if volume else ''}" or source.file_name


def _publication(source: Source) -> Iterator[Quad]:
    publication = node(publication_id(source))
    title = chinese(source.title or source.file_name)
    yield Quad(DEFAULT, publication, "a", "zt:Publication")
    yield Quad(DEFAULT, publication, "dcterms:title", title)
    if source.publisher:
        yield Quad(DEFAULT, publication, "dcterms:publisher", chinese(source.publisher))


def _issue(source: Source, issue: str, file_names: tuple[str, ...]) -> Iterator[Quad]:
    yield Quad(DEFAULT, issue, "a", "zt:Issue")
    yield Quad(DEFAULT, issue, "dcterms:isPartOf", node(publication_id(source)))
    yield Quad(DEFAULT, issue, "dcterms:title", chinese(issue_title(source)))
    yield Quad(DEFAULT, issue, "zt:sha256", text(source.sha256))
    for name in file_names:
        yield Quad(DEFAULT, issue, "zt:fileName", text(name))
    for predicate, value in (
        ("zt:issueNumber", source.issue),
        ("zt:overallNumber", source.overall),
        ("dcterms:rights", source.rights),
    ):
        if value:
            yield Quad(DEFAULT, issue, predicate, text(value))
    if source.issued:
        yield Quad(DEFAULT, issue, "dcterms:issued", date(source.issued))
    if source.publisher:
        yield Quad(DEFAULT, issue, "dcterms:publisher", chinese(source.publisher))


def _entry(entry: Entry, own: str, issue: str, above: str) -> Iterator[Quad]:
    yield Quad(DEFAULT, own, "a", "zt:Entry")
    yield Quad(DEFAULT, own, "dcterms:title", chinese(entry.title))
    yield Quad(DEFAULT, own, "dcterms:isPartOf", above)
    yield Quad(DEFAULT, own, "zt:inIssue", issue)
    yield Quad(DEFAULT, own, "zt:beginIndex", integer(entry.begin))
    yield Quad(DEFAULT, own, "zt:endIndex", integer(entry.end))
    if entry.page:
        yield Quad(DEFAULT, own, "zt:page", text(entry.page))
