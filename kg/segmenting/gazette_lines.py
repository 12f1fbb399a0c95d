"""The lines of a gazette told apart: notices and their numbers, headings, numbered paragraphs, days, attachments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.reading.joining import squeeze
from kg.segmenting.layout import Line, aside_reason, ends_sentence

_CHINESE = "一二三四五六七八九十百零〇"
DOCUMENT_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,10}[〔\[(（【](?:19|20)\d\d[〕\])）】]第?\d{1,4}号")
DATE_LINE = re.compile(r"(?:19|20)[\d０-９]{2}年[\d０-９]{1,2}月[\d０-９]{1,2}日")
_SIGNED_END = re.compile(r"(?:政府|办公室|委员会|局|厅|部|院|会|办|中心)$")
ATTACHMENT = re.compile(rf"附[\s\u3000]*(?:件|表|录)[\s\u3000]*[\d{_CHINESE}]*(?:[:：].*|[\s\u3000]*$)")
ATTACHMENT_HEAD = re.compile(rf"附(?:件|表|录)[\d{_CHINESE}]*")
LIST_NUMBER = re.compile(r"(?P<number>[\d０-９]{1,3})[ \t\u3000]*[.．、](?P<rest>.*)", re.DOTALL)
_ORDINAL = re.compile(
    rf"(?P<top>第[{_CHINESE}\d]{{1,4}}[章编篇部]|[{_CHINESE}]{{1,4}}[、.．])"
    rf"|(?P<second>第[{_CHINESE}\d]{{1,4}}节|[（(][{_CHINESE}]{{1,4}}[)）])"
    rf"|(?P<article>第[{_CHINESE}\d]{{1,4}}条)"
)
CHRONICLE = re.compile(r"大[\s\u3000]*事[\s\u3000]*[记纪]|纪[\s\u3000]*事$|工作日志")
CHRONICLE_HEAD = re.compile(r"大事[记纪](?:[（(].*[）)])?$")
_AFTER_CHRONICLE = re.compile(r"(?:任免|文件|解读|公告|讲话|目录|机构|统计资料|常务会议)$")
_LONGEST_PART = 24
_TITLE_END = re.compile(r"(?:通知|决定|意见|办法|公告|通告|批复|函|令|规定|通报|报告|方案|规则|细则)$")
_PUNCTUATION = re.compile(r"[，。；：！？,;:!?]")
_LONGEST_HEADING, _LONGEST_TITLE = 60, 90
ARTICLE_DEPTH = 9  # 第一条: a numbered paragraph, never a heading


def ordinal(line: Line) -> tuple[str, int]:
    """The number with which a line starts (一、 （一） 第一章) and its depth, 0 or 1; ("", -1) for none."""
    found = _ORDINAL.match(line.plain)
    if not found:
        return "", -1
    depth = 0 if found["top"] else 1 if found["second"] else ARTICLE_DEPTH
    return found[0], depth


def is_heading(line: Line) -> bool:
    """Whether a numbered or marked line is a heading, not the start of a paragraph."""
    number, depth = ordinal(line)
    if depth == ARTICLE_DEPTH or ends_sentence(line.text) or len(line.plain) > _LONGEST_HEADING or "。" in line.plain:
        return False
    return bool(line.level) or (bool(number) and not line.plain.endswith(("，", "；", "：", ",")))


def is_short(line: Line) -> bool:
    """Whether a line without any mark could be a title: short, no punctuation of a sentence."""
    return len(line.plain) <= _LONGEST_HEADING and not _PUNCTUATION.search(line.plain.replace("：", "", 1))


def starts_part(line: Line, words: str, chronicle: bool) -> bool:
    """Whether a short line without a mark starts another part below text: a chronicle, or what follows one."""
    if len(words) > _LONGEST_PART or not is_short(line) or words.endswith((":", "：")):
        return False
    return bool((_AFTER_CHRONICLE if chronicle else CHRONICLE_HEAD).search(words))


def is_name(line: Line) -> bool:
    """Whether a line is short and holds no punctuation of a sentence but in brackets."""
    bare = re.sub(r"[（(][^（()）]*[)）]", "", line.plain)
    return len(line.plain) <= _LONGEST_HEADING and not _PUNCTUATION.search(bare)


def goes_on(heading: Line, following: Line | None) -> bool:
    """Whether a heading was cut by the line's end: a scrap without a number or mark stands below."""
    if following is None or following.level or heading.level:
        return False
    scrap = len(following.plain) <= 10 and not _PUNCTUATION.search(following.plain)
    return scrap and ordinal(following)[1] < 0 and len(heading.plain) >= 12 and not aside_reason(following.text)


def title_lines(lines: Sequence[Line], number: int, first: int) -> int:
    """Index of the first line of the title above a document's number (at most five lines up to ``first``)."""
    top = number
    for at in range(number - 1, max(first, number - 6) - 1, -1):
        line = lines[at]
        words = squeeze(line.plain)
        if not words or len(words) > _LONGEST_TITLE or ends_sentence(line.text) or DATE_LINE.fullmatch(words):
            break
        if "\t" in line.text or aside_reason(line.text) or (words.endswith(("）", ")")) and "负责" in words):
            break
        if top < number and (_TITLE_END.search(words) or ATTACHMENT.match(words)):
            break  # the end of another title
        top = at
        if words.startswith("关于") and not _is_issuer(lines, at - 1, first):
            break
        if not words.startswith("关于") and "关于" in words and not _TITLE_END.search(words[: words.index("关于")]):
            break
        if _SIGNED_END.search(words):
            break
    return top


def _is_issuer(lines: Sequence[Line], at: int, first: int) -> bool:
    if at < first:
        return False
    words = squeeze(lines[at].plain)
    return len(words) <= 40 and not _PUNCTUATION.search(words) and bool(_SIGNED_END.search(words))


def is_signature(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the end of a document: its date, or the issuer above the date, or a note on its publication."""
    if len(lines[at].text) > _LONGEST_TITLE:
        return False
    words = squeeze(lines[at].plain)
    if DATE_LINE.fullmatch(words) or re.fullmatch(r"[（(]此件.{2,12}[)）]", words):
        return True
    issuer = len(words) <= 40 and not _PUNCTUATION.search(words) and bool(_SIGNED_END.search(words))
    return issuer and at + 1 < len(lines) and bool(DATE_LINE.fullmatch(squeeze(lines[at + 1].plain[:40])))
