"""《…》 and the notices of a gazette: mentions of documents, with the number under which a notice was issued.

Every title in 《》 is a document (plan, law, notice, report, book, article, work), save newspapers and journals named
as media (在《…日报》刊发) and titles of projects (《…》项目, which ``projects`` reads). 《条例》 after
《某市…条例》 is the short form of that title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.extracting.context import Context
from kg.extracting.name_words import few
from kg.extracting.project_words import PROJECT_AFTER
from kg.lexicon import words
from kg.model import DOCUMENT, ORGANIZATION, Fact, Mention, Ref, Relation

STAGE = 10

RULE = "document.title/1"
LONGEST = 160  # characters of a title; beyond, a closing mark was lost in scanning
_OPEN, _CLOSE = "《〈", "》〉"
_SPACE = re.compile(r"\s+")
_COMPILED = re.compile(r"(?:报送|上报|编发|编印|编报|印送|呈送)了?《$")
_PROJECT_AFTER = re.compile(PROJECT_AFTER)
# 平政〔2026〕6号, 平政办〔2026〕3 号; scanning turns 〔〕 into brackets of other kinds
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,8}[〔\[【（(](?:19|20)\d\d[〕\]】）)]第?\d{1,4}号")
_DASH = re.compile(r"[-–—―－～~]+")
_YEARS = re.compile(r"（[^（）]*\d[^（）]*）$")
_PERIODICALS = re.compile(r"》(?:[、和与]?《[^《》]{2,16}》)*(?:杂志|期刊|月刊)")  # 《甲》《乙》期刊
_NOTICE = re.compile(r"(?:通知|意见|决定|通告|公告|批复|通报|办法|方案|规定|函|令|要点|规划|纲要|报告|名单)$")


def titles(text: str, wrapped: bool = False) -> Iterator[tuple[int, int]]:
    """Spans of what stands between outermost 《 and 》, the marks left out. A 《 whose mark is not closed within
    ``LONGEST`` characters of the paragraph is passed over, and what it holds is read on its own. ``wrapped``: the
    lines of a paragraph may be parted, as they are in a table's cells."""
    position = 0
    while (begin := text.find("《", position)) >= 0:
        end = _closing(text, begin, wrapped)
        if end > begin + 1:
            yield begin + 1, end
        position = max(end, begin) + 1


def _closing(text: str, begin: int, wrapped: bool) -> int:
    depth = 0
    for index in range(begin, min(len(text), begin + LONGEST)):
        sign = text[index]
        if sign == "\n" and not wrapped:
            break
        if sign in _OPEN:
            depth += 1
        elif sign in _CLOSE:
            depth -= 1
            if not depth:
                return index
    return -1


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Mentions of documents and of media in 《》; the number of a gazette's notice as a relation ``documentNumber``."""
    full: list[str] = []
    for begin, end in titles(context.text, context.entry.kind == "table"):
        name = _SPACE.sub("", context.text[begin:end])
        if _is_media(context.text, begin, end, name):
            yield Mention(begin, end, ORGANIZATION, name, "MediaOrganization", "document.media/1")
        elif not _PROJECT_AFTER.match(context.text, end + 1):
            whole = next((f for f in reversed(full) if _is_short(name, f)), "")
            if not whole:
                full.append(name)
            yield Mention(begin, end, DOCUMENT, name, "Document", RULE, full=whole)
    yield from _half_marked(context, full)
    if context.entry.kind == "notice":
        yield from _notice(context)


def _is_short(name: str, full: str) -> bool:
    """Whether a title is a shorter or otherwise printed form of a fuller one: 规划 of 某市规划（2021—2035年）."""
    own, whole = _folded(name), _folded(full)
    if own == whole:
        return name != full
    return whole.endswith(own) or _YEARS.sub("", whole).endswith(own)


@lru_cache(1 << 10)
def _folded(name: str) -> str:
    """A title with the brackets and dashes that all of its prints have."""
    return _DASH.sub("—", name.replace("(", "（").replace(")", "）"))


def _half_marked(context: Context, full: list[str]) -> Iterator[Mention]:
    """What the entry names in 《》 elsewhere and here without the first mark, which scanning lost."""
    for name in full:
        for found in re.finditer(f"(?<!《){re.escape(name)}(?=》)", context.text):
            if not context.taken(*found.span()):
                yield Mention(*found.span(), DOCUMENT, name, "Document", "document.half-marked/1")


def _is_media(text: str, begin: int, end: int, name: str) -> bool:
    """Whether a title is that of a medium; a bare 《日报》 and what an office compiles (报送《…日报》) are papers."""
    if text.startswith(tuple(few("houses of periodicals")), end + 1):
        return False  # 《…》|杂志社: the house is the body
    if _PERIODICALS.match(text, end):
        return True
    if len(name) < 3 or _COMPILED.search(text, max(0, begin - 6), begin):
        return False
    return len(name) <= 10 and name.endswith(words("media_titles")) and not text.startswith(("（", "("), end + 1)


def _notice(context: Context) -> Iterable[Mention | Fact]:
    """The notice itself: its printed title is the document's, the first 发文字号 before its salutation its number."""
    name = _SPACE.sub("", context.entry.title).strip("《》")
    if not context.entry.body or not _NOTICE.search(re.sub(r"（[^）]*）$", "", name)):
        return
    yield Mention(0, context.entry.body - 1, DOCUMENT, name, "Document", "document.notice/1")
    number = _NUMBER.search(context.text, context.entry.body, context.entry.body + 400)
    if number:
        evidence = context.evidence(number.start(), number.end(), "document.number/1", antecedent=(0, len(name)))
        yield Relation(Ref(DOCUMENT, name), "documentNumber", _SPACE.sub("", number.group()), evidence)
