"""The whole way: files → sources → facts → entities → files of the graph."""

from __future__ import annotations

import multiprocessing
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from kg.beside import FORKS, processes
from kg.errors import ZhituError
from kg.exporting.turtle import trig, turtle
from kg.exporting.writing import write_all
from kg.extracting import Knowledge, extract_entry, extractors, merge_knowledge, survey_entry
from kg.graph.assembling import assemble, mentions
from kg.graph.describing import DESCRIBING, dataset_quads
from kg.graph.vocabulary import CLASSES, RELATIONS, ROLES
from kg.model import Entry, Extracted, Segmented
from kg.reading.catalog import SourceFile, collect
from kg.reading.decode import read_text
from kg.reading.errors import ReadError
from kg.reading.masthead import describe
from kg.resolving import settle
from kg.resolving.decisions import Decisions
from kg.resolving.decisions_file import Vocabulary, read_decisions
from kg.resolving.identity import issue_id
from kg.resolving.types import BuildResult, Failure, SourceResult
from kg.segmenting import segment
from kg.viewing.explorer.collecting import collect as rows_of
from kg.viewing.pages import Pages, Wanted
from kg.viewing.pages import pages as new_pages
from kg.viewing.report import report_data, report_json
from kg.viewing.report_html import report_html

# stage, how much of it is done, how much there is
Progress = Callable[[str, int, int], None]
In = TypeVar("In")
Out = TypeVar("Out")

_CHUNK = 12_000  # characters of entries that one task reads
_SMALL = 60_000  # bytes of a corpus that is read faster without processes that start anew, a second each
_SHARE = 250_000  # bytes that are worth a process of their own: each loads and makes anew what the work needs

Chunk = tuple[Segmented, Knowledge]


def quiet(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def build(paths: Sequence[Path], jobs: int = 0, progress: Progress = quiet) -> BuildResult:
    """Read the sources in ``paths`` (files and folders), extract, resolve.

    ``jobs`` is the number of processes, 0 for as many as there are processors; the result does not depend on it.
    Files that cannot be read are in ``failures``. Raises ZhituError if there is nothing to read at all.
    """
    collected = collect(paths)
    failures = [Failure(problem.file, str(problem)) for problem in collected.problems]
    if not collected.files and not failures:
        raise ZhituError(f"nothing to read in {', '.join(map(str, paths))}: no .txt or .md file")
    decisions = _decisions(collected.files, paths)
    size = sum(file.path.stat().st_size for file in collected.files)
    with _workers(jobs, size, 1 + size // _SHARE) as executor:
        read = _run(executor, _read_file, collected.files, "files", progress, extractors if FORKS else None)
    failures += [item for item in read if isinstance(item, Failure)]
    sources, doubles = _without_doubles([item for item in read if isinstance(item, Segmented)])
    failures += doubles
    extracted, missing = _extract([segmented for segmented, _ in sources], jobs, size, progress)
    failures += missing
    progress("resolving", 0, 1)
    read_sources = [(segmented, found) for (segmented, _), found in zip(sources, extracted, strict=True)]
    settled = settle(read_sources, decisions)
    progress("resolving", 1, 1)
    results = [
        SourceResult(segmented, tuple(found), names)
        for (segmented, found), (_, names) in zip(settled.sources, sources, strict=True)
    ]
    return BuildResult(
        tuple(results),
        settled.resolved,
        tuple(sorted(failures, key=lambda f: (f.path, f.message))),
        settled.outcomes,
        settled.candidates,
    )


def _decisions(files: Sequence[SourceFile], paths: Sequence[Path]) -> Decisions:
    """What people have decided, from the folders of the files and those that were given."""
    folders = {file.path.parent.resolve() for file in files} | {path.resolve() for path in paths if path.is_dir()}
    return read_decisions(sorted(folders), Vocabulary(CLASSES, ROLES, RELATIONS))


def write(
    result: BuildResult,
    folder: Path,
    progress: Progress = quiet,
    public: bool = False,
    evidence: bool = True,
    pages: Pages | None = None,
) -> None:
    """Write the graph, the views and the report into ``folder``. Raises ZhituError if it cannot be written to.

    ``public``: the views leave out private persons, the report all sentences; ``evidence`` false: none of them holds a
    sentence of the sources; ``pages``: a process that makes the pages beside the rest.
    """
    made = cache((pages or new_pages(jobs=1)).begin(Wanted(rows_of(result), public, evidence)))
    quads = list(assemble(result))
    report = report_data(result, evidence and not public)
    files: dict[str, Iterable[str]] = {
        "graph.trig": trig(quads),
        "graph.ttl": turtle(quads),
        "mentions.trig": trig(mentions(result)),
        "dataset.ttl": turtle(dataset_quads(result, quads), DESCRIBING),
        "report.json": [report_json(report)],
        "report.html": [report_html(report)],
        "network.html": _page(made, "network.html"),
        "explorer.html": _page(made, "explorer.html"),
    }
    counted = {
        name: _counting(pieces, number, len(files), progress) for number, (name, pieces) in enumerate(files.items())
    }
    write_all(folder, counted)
    progress("writing", len(files), len(files))


def _page(made: Callable[[], dict[str, str]], name: str) -> Iterator[str]:
    yield made()[name]


def _counting(pieces: Iterable[str], number: int, total: int, progress: Progress) -> Iterator[str]:
    progress("writing", number, total)
    yield from pieces


def _read_file(file: SourceFile) -> Segmented | Failure:
    try:
        text = read_text(file.path)
    except ReadError as error:  # named as the user knows it, wherever the folder lies
        return Failure(file.label, str(ReadError(file.label, error.place, error.message)))
    return segment(text, describe(text, file.path.name, file.given))


def _without_doubles(read: Iterable[Segmented]) -> tuple[list[tuple[Segmented, tuple[str, ...]]], list[Failure]]:
    """Sources in the order of their contents, each with the names of all files that hold its very text.

    Of two different texts that say they are one issue the longer is kept: entries are known by their issue.
    """
    same: dict[tuple[str, str], list[Segmented]] = defaultdict(list)
    for segmented in read:
        same[issue_id(segmented.source), segmented.source.sha256].append(segmented)
    issues: dict[str, list[list[Segmented]]] = defaultdict(list)
    for (issue, _), copies in same.items():
        issues[issue].append(sorted(copies, key=lambda s: s.source.file_name))
    kept, failures = [], []
    for texts in issues.values():
        first, *others = sorted(texts, key=lambda copies: (-copies[0].length, copies[0].source.sha256))
        kept.append((first[0], tuple(sorted({copy.source.file_name for copy in first}))))
        failures += [_double(copy, first[0]) for copies in others for copy in copies]
    return sorted(kept, key=lambda item: _order(item[0])), failures


def _double(copy: Segmented, kept: Segmented) -> Failure:
    name, source = copy.source.file_name, kept.source
    which = f"{source.title} {source.year or ''} {source.issue}".strip()
    return Failure(
        name,
        f"{name}: says it is the same issue as {source.file_name} ({which}), and was left out; "
        f"catalog.toml can give it an issue of its own",
    )


def _order(segmented: Segmented) -> tuple[str, int, int, str, str]:
    source = segmented.source
    number = int(source.issue) if source.issue.isdecimal() else 0
    return source.title, source.year, number, source.issue, source.sha256


def _extract(
    sources: Sequence[Segmented], jobs: int, size: int, progress: Progress
) -> tuple[list[list[Extracted]], list[Failure]]:
    """What was read from the entries of every source, in the order of the entries, and the rules that failed."""
    chunks = [(index, chunk) for index, segmented in enumerate(sources) for chunk in _chunks(segmented)]
    with _workers(jobs, size, size // _SHARE) as executor:
        surveys = _run(executor, _survey, [chunk for _, chunk in chunks], "survey", progress)
    knowledge: dict[int, list[Knowledge]] = defaultdict(list)
    failures: list[Failure] = []
    for (index, _), (found, missing) in zip(chunks, surveys, strict=True):
        knowledge[index].append(found)
        failures += missing
    merged = {index: merge_knowledge(parts) for index, parts in knowledge.items()}
    tasks = [(chunk, merged[index]) for index, chunk in chunks]
    results: list[list[Extracted]] = [[] for _ in sources]
    with _workers(jobs, size) as executor:  # forked anew, with what the survey has loaded here
        done = _run(executor, _extract_chunk, tasks, "entries", progress)
    for (index, chunk), extracted in zip(chunks, done, strict=True):
        results[index].extend(extracted)
        for entry, read in zip(chunk.entries, extracted, strict=True):
            failures += _faults(chunk, entry, read.faults)
    return results, failures


def _chunks(segmented: Segmented) -> Iterator[Segmented]:
    """The source with a few of its entries at a time."""
    part, size = [], 0
    for entry in segmented.entries:
        part.append(entry)
        size += len(entry.text)
        if size >= _CHUNK:
            yield replace(segmented, entries=tuple(part), contents=(), stated=(), set_aside=())
            part, size = [], 0
    if part:
        yield replace(segmented, entries=tuple(part), contents=(), stated=(), set_aside=())


def _survey(chunk: Segmented) -> tuple[Knowledge, list[Failure]]:
    parts: list[Knowledge] = []
    failures: list[Failure] = []
    for entry in chunk.entries:
        faults: list[str] = []
        parts.append(survey_entry(chunk, entry, faults))
        failures += _faults(chunk, entry, faults)
    return merge_knowledge(parts), failures


def _extract_chunk(task: Chunk) -> list[Extracted]:
    chunk, knowledge = task
    return [extract_entry(chunk, entry, knowledge, forgiving=True) for entry in chunk.entries]


def _faults(segmented: Segmented, entry: Entry, faults: Iterable[str]) -> Iterator[Failure]:
    """The rules that failed on an entry: one such text must not cost a build."""
    where = f"{segmented.source.file_name}, entry {entry.number} ({entry.title[:30]})"
    for fault in faults:
        yield Failure(segmented.source.file_name, f"{where}: a rule failed, its facts are missing: {fault}", True)


@contextmanager
def _workers(jobs: int, size: int, most: int | None = None) -> Iterator[Executor | None]:
    """A pool of processes, of ``most`` at most, or None where this one is faster."""
    count = processes(jobs)
    if count == 1 or most == 0 or (size < _SMALL and not FORKS):
        yield None
        return
    method = "fork" if FORKS else "spawn"
    with ProcessPoolExecutor(min(count, most or count), mp_context=multiprocessing.get_context(method)) as executor:
        yield executor


def _run(
    executor: Executor | None,
    task: Callable[[In], Out],
    items: Sequence[In],
    stage: str,
    progress: Progress,
    meanwhile: Callable[[], object] | None = None,
) -> list[Out]:
    """The results for all items, in their order; ``meanwhile`` is called here while others are at work."""
    progress(stage, 0, len(items))
    running = executor.map(task, items) if executor else map(task, items)
    if executor and meanwhile:
        meanwhile()
    results = []
    for done, result in enumerate(running, 1):
        results.append(result)
        progress(stage, done, len(items))
    return results
