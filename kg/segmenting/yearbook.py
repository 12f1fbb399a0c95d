"""Yearbooks (年鉴): text of a PDF in narrow columns → parts, sections and entries.

Pages are told apart, their furniture (page numbers, running heads, captions) is cut out, and what runs on from page to
page within a part is read by what the part holds: 【条目】 and biographies, a chronicle, or whole texts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.model import Segmented, SetAside, Source, StatedCount
from kg.segmenting.building import Draft, build_all
from kg.segmenting.gazette_tables import is_drawn, place_tables
from kg.segmenting.sections import Head, nest
from kg.segmenting.yearbook_articles import article_drafts, read_articles
from kg.segmenting.yearbook_chronicle import chronicle_drafts, is_chronicle, is_month
from kg.segmenting.yearbook_counts import read_contents, stated_counts, told_year
from kg.segmenting.yearbook_furniture import HEADING, Piece, Stripped, strip_page
from kg.segmenting.yearbook_items import divide, has_entries, signed
from kg.segmenting.yearbook_pages import Page, page_at, split_pages
from kg.segmenting.yearbook_parts import Outline, Part, find_outline
from kg.segmenting.yearbook_regions import biography_draft, item_draft, plain_drafts, table_draft

KIND = "yearbook"
FRONT, CONTENTS, INDEX, LISTING = "front matter", "contents", "index", "list of parts"


@dataclass(slots=True)
class _Book:
    """A yearbook while it is read: its text, the year it tells of, and what was found so far."""

    raw: str
    year: int
    titles: frozenset[str]  # of the parts, without white space: the words of its running heads
    heads: list[Head] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    aside: list[SetAside] = field(default_factory=list)
    stated: list[StatedCount] = field(default_factory=list)  # counts that tables state
    limits: dict[int, int] = field(default_factory=dict)  # where a section ends before the next, by its begin


def segment(raw: str, source: Source) -> Segmented:
    """Cut a yearbook; ``raw`` is the decoded text as on disk. A text without any item, chronicle or part has no
    entries."""
    pages = split_pages(raw)
    outline = find_outline(pages)
    begin, end = _body(pages, outline)
    front = raw[: pages[begin].begin] if begin < len(pages) else raw
    titles = frozenset("".join(part.title.split()) for part in outline.parts)
    book = _Book(raw, source.year or told_year(front), titles, aside=_matter(pages, outline, begin))
    for part, after in zip(outline.parts, [*(part.page for part in outline.parts), end][1:], strict=True):
        _read_part(book, part, [page for page in pages[part.page : after] if page.index not in outline.leaders])
    _finish(book, pages)
    entries = build_all(raw, book.drafts)
    nested = nest(book.heads, pages[end - 1].lines[-1].end if end else 0)
    sections = tuple(replace(section, end=book.limits.get(section.begin, section.end)) for section in nested)
    return Segmented(
        source,
        len(raw),
        sections,
        entries,
        read_contents(pages, outline.leaders, entries),
        (*stated_counts(raw, front, sections, entries, book.aside), *book.stated),
        tuple(book.aside),
    )


def _body(pages: Sequence[Page], outline: Outline) -> tuple[int, int]:
    """The indexes of the first page of the first part and of the page after the last part's."""
    if not outline.parts:
        return len(pages), len(pages)
    last = outline.parts[-1].page
    end = min((index for index in outline.leaders | outline.listing if index > last), default=len(pages))
    return outline.parts[0].page, end


def _matter(pages: Sequence[Page], outline: Outline, begin: int) -> list[SetAside]:
    """What stands before, between and after the parts, page by page."""
    found = []
    for page in pages:
        if page.index in outline.listing:
            reason = LISTING
        elif page.index in outline.leaders:
            reason = CONTENTS if page.index < begin else INDEX
        elif page.index < begin:
            reason = FRONT
        else:
            continue
        found.append(SetAside(page.begin, page.lines[-1].end, reason))
    return found


def _read_part(book: _Book, part: Part, pages: Sequence[Page]) -> None:
    """Read a part's pages by what they hold."""
    begin = part.heads[0] if part.heads else pages[0].begin
    if part.title:
        book.heads.append(Head(part.title, begin, begin, 0))
    pages = [page for page in (_without_tables(book, page) for page in pages) if page.lines]
    read = _stripped(book, part, pages, articles=False)
    pieces = signed([piece for page in read for piece in page.pieces])
    if is_chronicle(pieces) and not has_entries(pieces):
        book.aside += [SetAside(piece.begin, piece.end, HEADING) for piece in pieces if is_month(piece)]
        book.drafts += chronicle_drafts(pieces, book.year)
    elif has_entries(pieces):
        _read_items(book, part, pieces)
    else:
        read = _stripped(book, part, pages, articles=True)
        _read_articles(book, read)
    for page in read:
        book.aside += page.aside
        book.drafts += [table_draft(book.raw, table) for table in page.tables]


def _without_tables(book: _Book, page: Page) -> Page:
    """The page without the tables that tags, pipes or tabs draw; they are entries of their own."""
    if not any(is_drawn(line.text) for line in page.lines):
        return page
    tables = [table for table in place_tables(book.raw, page.lines, 0).values() if table.is_drawn(page.lines)]
    for table in tables:
        book.drafts.append(table.draft(book.raw, page.lines))
        book.stated += table.stated(book.raw, page.lines)
    taken = {number for table in tables for number in range(table.first, table.end)}
    return replace(page, lines=[line for number, line in enumerate(page.lines) if number not in taken])


def _stripped(book: _Book, part: Part, pages: Sequence[Page], articles: bool) -> list[Stripped]:
    following = [*(page.lines[0].text for page in pages[1:]), ""]
    return [
        strip_page(page, book.titles, part.heads, below, articles) for page, below in zip(pages, following, strict=True)
    ]


def _read_items(book: _Book, part: Part, pieces: Sequence[Piece]) -> None:
    headings, regions = divide(pieces)
    for heading in headings:
        lines = pieces[heading.first : heading.after]
        book.heads.append(Head(heading.title, lines[0].begin, lines[-1].end, heading.level))
        book.aside += [SetAside(line.begin, line.end, HEADING) for line in lines]
    for region in regions:
        lines = pieces[region.first : region.after]
        if region.kind == "item":
            book.drafts.append(item_draft(book.raw, lines))
        elif region.kind == "biography":
            book.drafts.append(biography_draft(lines))
        else:
            title = part.title if region.heading is None else headings[region.heading].title
            book.drafts += plain_drafts(lines, title, book.year)


def _read_articles(book: _Book, pages: Sequence[Stripped]) -> None:
    for article in read_articles(pages):
        book.aside += article.aside
        for draft, section in article_drafts(article):
            if section and book.heads[-1].title != section:
                book.heads.append(Head(section, draft.begin, draft.begin, 1))
            if section:
                book.limits[book.heads[-1].begin] = draft.end
            book.drafts.append(draft)


def _finish(book: _Book, pages: list[Page]) -> None:
    """Give every draft its section, its page, and the cuts that fall within it."""
    book.aside.sort(key=lambda item: (item.begin, item.end, item.reason))
    book.heads.sort(key=lambda head: (head.begin, head.depth))
    heads = [head.begin for head in book.heads]
    cuts = _cuts(book)
    begins = [begin for begin, _ in cuts]
    for draft in book.drafts:
        number = page_at(pages, draft.begin).number
        draft.page = str(number) if number else ""
        draft.section = bisect_right(heads, draft.begin) - 1
        if draft.section < 0:
            draft.section = None
        elif draft.begin >= book.limits.get(heads[draft.section], draft.end):
            draft.section = max(at for at in range(draft.section) if book.heads[at].depth == 0)
        if draft.kind != "table":
            draft.cuts += cuts[bisect_left(begins, draft.begin) : bisect_left(begins, draft.end)]


def _cuts(book: _Book) -> list[tuple[int, int]]:
    tables: Iterable[tuple[int, int]] = ((draft.begin, draft.end) for draft in book.drafts if draft.kind == "table")
    return sorted({*tables, *((item.begin, item.end) for item in book.aside)})
