"""The whole texts of a yearbook (特载, 专文, 附录): speeches, reports, regulations, the statistical bulletin.

Their titles are set in large type, which the text of the page gives apart from the columns: at the page's head, or at
the foot of the page on which the text begins, before or after its byline and date. A title within a column breaks
over lines that no empty line parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.lexicon import words
from kg.model import SetAside
from kg.reading.joining import squeeze
from kg.segmenting.building import Draft
from kg.segmenting.dating import read_days
from kg.segmenting.yearbook_furniture import FULL, Piece, Stripped
from kg.segmenting.yearbook_pages import packed, width
from kg.segmenting.yearbook_paragraphs import is_indented, starts

TITLE = "title"
_BRACKETED = re.compile(r"[（(][^（()）]*(?:[（(][^（()）]*[)）][^（()）]*)*[)）]?")
_OPENING = re.compile(r"第一[条章]|各位|同志们|尊敬的")
_ADDRESS = re.compile(r"(?:各位|同志们|尊敬的)[^，。]{0,30}[：:]")
_CHAPTER = re.compile(r"[一二三四五六七八九十]{1,3}、[^，。；：]{1,24}")
_CLAUSE = re.compile(r"[，。；：！？]")
_FEWEST_CHAPTERS = 4
_SHORTEST_TITLE = 5


@dataclass(slots=True)
class Article:
    """A whole text: its title, the raw span of the title where it stands before the text, the lines of the text, the
    date in brackets beside the title, and the lines of its title block that are no part of the text."""

    name: str
    title: tuple[int, int] | None
    pieces: list[Piece]
    date: str = ""
    aside: list[SetAside] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """speech or plain, by its title or the address with which it begins."""
        ends = dict(line.split() for line in words("article_ends"))
        by_title = [ends[end] for end in sorted(ends, key=len, reverse=True) if self.name.endswith(end)]
        addressed = any(_ADDRESS.match(piece.text) for piece in self.pieces[:3])
        return "speech" if addressed or by_title[:1] == ["speech"] else "plain"


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of a title block: those of the title, all others."""

    title: list[Piece]
    rest: list[Piece]

    @property
    def name(self) -> str:
        return "".join(squeeze(piece.text) for piece in self.title)

    @property
    def date(self) -> str:
        for piece in self.rest:
            days = read_days(squeeze(piece.text).strip("（()）"), 0)
            if days and len(days.start) == len("2024-01-01"):
                return days.start
        return ""

    def aside(self, within: bool) -> list[SetAside]:
        """All its lines; those of the title only if ``within`` is false (it is then the entry's own)."""
        lines = [*self.title, *self.rest] if within else self.rest
        return [SetAside(piece.begin, piece.end, TITLE) for piece in lines]


def read_articles(pages: Sequence[Stripped]) -> list[Article]:
    """The whole texts of a part's pages, in order. Text before the first title is an article of its own."""
    articles: list[Article] = []
    for place, page in enumerate(pages):
        _open_at_head(articles, page, place == 0)
        lines, foot = page.pieces, page.foot
        block = _block(foot)
        begin = _place_of(articles, lines, block) if block else None
        if block is None or begin is None:
            _continue(articles, [*lines, *foot])
            continue
        _continue(articles, lines[:begin])
        articles.append(Article(block.name, None, list(lines[begin:]), block.date, block.aside(within=True)))
    return [article for article in articles if article.pieces]


def _continue(articles: list[Article], lines: Sequence[Piece]) -> None:
    """Add lines to the last article; a title in large type among them begins the next."""
    at = 0
    while at < len(lines):
        after = _large_type(lines, at)
        if after > at:
            block = _Block(list(lines[at:after]), [])
            articles.append(Article(block.name, (lines[at].begin, lines[after - 1].end), []))
            at = after
            continue
        if not articles:
            articles.append(Article("", None, []))
        articles[-1].pieces.append(lines[at])
        at += 1


def _open_at_head(articles: list[Article], page: Stripped, first: bool) -> None:
    """Begin an article with the title at a page's head; what is no title there goes on with the text."""
    block = _block(page.head)
    wide = block is not None and any(width(piece.text) > piece.column for piece in block.title)
    if block is None or not (first or wide):
        _continue(articles, page.head)
        return
    span = (block.title[0].begin, block.title[-1].end)
    before = [piece for piece in block.rest if piece.begin < span[0]]
    byline = [piece for piece in block.rest if piece.begin > span[0]]
    articles.append(Article(block.name, span, byline, block.date, _Block([], before).aside(within=True)))


def _block(lines: Sequence[Piece]) -> _Block | None:
    """Part the lines of a title block: the title is its first line outside brackets, and the next if that goes on."""
    outside = [piece for piece in lines if not _BRACKETED.match(piece.text) and not piece.text.startswith("——")]
    outside = outside if outside and len(packed(outside[0].text)) >= _SHORTEST_TITLE else []
    if not outside:
        return None
    title = outside[:1]
    if len(outside) > 1 and not _is_complete(title[0].text) and _goes_on(lines, outside[0], outside[1]):
        title = outside[:2]
    return _Block(title, [piece for piece in lines if piece not in title])


def _goes_on(lines: Sequence[Piece], first: Piece, second: Piece) -> bool:
    adjacent = list(lines).index(second) == list(lines).index(first) + 1
    return adjacent and (second.after == 1 or width(second.text) >= 0.5 * width(first.text))


def _is_complete(text: str) -> bool:
    return packed(text).endswith(tuple(line.split()[0] for line in words("article_ends")))


def _place_of(articles: Sequence[Article], lines: Sequence[Piece], block: _Block) -> int | None:
    """Where on a page the text begins whose title stands at its foot: at its head if the text before has ended there,
    else at an opening; None if the block is no title."""
    if not lines:
        return None
    last = next((article.pieces[-1] for article in reversed(articles) if article.pieces), None)
    if last is None or (last.closed and (is_indented(lines[0]) or _OPENING.match(lines[0].text))):
        return 0
    places = (at for at in range(1, len(lines)) if lines[at - 1].closed and _OPENING.match(lines[at].text))
    return next(places, None)


def _large_type(lines: Sequence[Piece], at: int) -> int:
    """The place after a title in large type that begins at line ``at``; ``at`` if there is none."""
    after = at + 1
    if at and not lines[at - 1].closed:
        return at
    while after < len(lines) and lines[after].after == 1 and all(map(_is_display, lines[after - 1 : after + 1])):
        after += 1
    length = sum(len(packed(piece.text)) for piece in lines[at:after])
    return after if after > at + 1 and length >= 2 * _SHORTEST_TITLE else at


def _is_display(piece: Piece) -> bool:
    return width(piece.text) < FULL * piece.column and not _CLAUSE.search(piece.text) and not piece.text[-1].isascii()


def article_drafts(article: Article) -> Iterator[tuple[Draft, str]]:
    """The drafts of an article with the title of the section that they stand in (empty: no section of their own).
    A text in numbered chapters that nobody speaks is one entry a chapter; any other is one entry."""
    chapters = [at for at, piece in enumerate(article.pieces) if _is_chapter(article.pieces, at) and piece]
    if article.kind == "speech" or len(chapters) < _FEWEST_CHAPTERS:
        yield _whole(article), ""
        return
    bounds = [0, *chapters] if chapters[0] else chapters
    for first, after in zip(bounds, [*bounds[1:], len(article.pieces)], strict=True):
        lines = article.pieces[first:after]
        if first not in chapters:
            yield Draft("plain", lines[0].begin, lines[-1].end, name=article.name, breaks=starts(lines)), article.name
            continue
        rows = 2 if len(lines) > 2 and width(lines[0].text) > 0.75 * lines[0].column and lines[1].short else 1
        rows = rows if rows == 1 or not lines[1].closed else 1
        title = (lines[0].begin, lines[rows - 1].end)
        yield Draft("plain", title[0], lines[-1].end, title, breaks=starts(lines[rows - 1 :])), article.name


def _is_chapter(pieces: Sequence[Piece], at: int) -> bool:
    before = at == 0 or pieces[at - 1].closed
    return before and bool(_CHAPTER.fullmatch(pieces[at].text))


def _whole(article: Article) -> Draft:
    lines = article.pieces
    begin = article.title[0] if article.title else lines[0].begin
    return Draft(
        article.kind,
        begin,
        lines[-1].end,
        article.title,
        article.name if article.title is None else "",
        date=article.date,
        breaks=starts(lines) + ([lines[0].begin] if article.title else []),
    )
