"""Rosters of leaders, as yearbooks print them: 【某县教育局】 局 长：甲 乙 副局长：丙 丁 戊（女，6月任）.

Only the blanks between them part the names, and blanks stand within names and posts too (局 长, 甲 乙 of one name), so
they are read from the positions that the characters have in the file. What stands there is taken for a roster if most
of it is posts and names; the posts are those of the body that the entry's title names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extracting.context import Context
from kg.extracting.kinds import ending_of
from kg.extracting.name_clauses import NameGroup
from kg.extracting.person_names import surname_at
from kg.extracting.posts import Post, head_before
from kg.model import ORGANIZATION, Ref

_RULE = "person.roster/1"
_SIGN = re.compile(r"[书主局部处科院校厂会区县市镇乡委][记任长席员]|常委|经理|董事")
_FIELD = re.compile(
    r"(?P<words>[\u3400-\u9fff、·]+(?:（[\u3400-\u9fff、]{1,10}）(?=[：长]))?)(?P<aside>（[^（）]{1,40}）)?|："
)
_TITLE_END = re.compile(r"(?:领导|负责人|班子|成员|干部|名录|名单|一览|任职|情况)+$")
_LONGEST = 1500
_LEAST_SHARE = 0.75  # of the characters: posts, names and what is said of them in brackets
_FEWEST = 2


class _Field(NamedTuple):
    """Words between blanks or marks: joined span, the end of what brackets behind them say."""

    begin: int
    end: int
    stop: int
    colon: bool = False


def rosters(context: Context) -> list[NameGroup]:
    """The groups of names of an entry that is a roster, each with the posts before it; none of any other."""
    entry, text = context.entry, context.text
    if entry.kind not in ("item", "plain") or len(text) - entry.body > _LONGEST or not _SIGN.search(text, entry.body):
        return []
    if text.count("。", entry.body) > 1 or text.count("，", entry.body) > text.count("（", entry.body) + 2:
        return []
    groups, held = _read(context, list(_joined(text, list(_fields(context)))))
    names = sum(len(group.names) for group in groups)
    total = sum(not char.isspace() for char in text[entry.body :])
    return groups if names >= _FEWEST and held >= _LEAST_SHARE * total else []


def _fields(context: Context) -> Iterator[_Field]:
    """The words parted by blanks in the file."""
    text, offsets = context.text, context.entry.offsets
    position = context.entry.body
    while position < len(text):
        found = _FIELD.match(text, position)
        if not found:
            position += 1
            continue
        if not found["words"]:
            yield _Field(position, found.end(), found.end(), True)
            position = found.end()
            continue
        end = next((at for at in range(position + 1, found.end("words")) if offsets[at] > offsets[at - 1] + 1), 0)
        stop = end or found.end()
        yield _Field(position, end or found.end("words"), stop)
        position = stop


def _joined(text: str, fields: list[_Field]) -> Iterator[_Field]:
    """The fields with single characters put together: 局|长, 甲|乙; a 副 and what it belongs to."""
    at = 0
    while at < len(fields):
        field = fields[at]
        while at + 1 < len(fields) and _goes_on(text, field, fields[at + 1]):
            at += 1
            field = _Field(field.begin, fields[at].end, fields[at].stop)
        yield field
        at += 1


def _goes_on(text: str, left: _Field, right: _Field) -> bool:
    """Whether a blank stands within a name or post: between two single characters, or in a post (副 局|长)."""
    if left.colon or right.colon or left.stop > left.end:
        return False
    whole = text[left.begin : right.end]
    single = left.end - left.begin == 1 == right.end - right.begin
    return single or (right.end - right.begin == 1 and len(whole) < 5 and head_before(whole, len(whole)) == whole)


def _read(context: Context, fields: list[_Field]) -> tuple[list[NameGroup], int]:
    """The groups, and how many characters posts, names and brackets take."""
    text, body = context.text, _body(context)
    groups: list[NameGroup] = []
    posts: list[Post] = []
    held, fresh = 0, False
    for at, field in enumerate(fields):
        if field.colon:
            held += 1
            continue
        colon = at + 1 < len(fields) and fields[at + 1].colon
        label = _posts(text, field, body)
        names = [] if colon and label else list(_names(text, field))
        if names and posts:
            if fresh or not groups:
                groups.append(NameGroup([], posts[0].begin, posts, "Official", _RULE))
            groups[-1].names += names
            fresh = False
        elif label:
            posts, fresh = label, True
        else:
            continue
        held += field.stop - field.begin
    return [group for group in groups if group.names], held


def _names(text: str, field: _Field) -> Iterator[tuple[int, int]]:
    """The names of a field, parted by 、; none if any of it is no name."""
    spans = [
        (field.begin + m.start(), field.begin + m.end()) for m in re.finditer("[^、]+", text[field.begin : field.end])
    ]
    if all(_is_name(text[begin:end]) for begin, end in spans):
        yield from spans


def _is_name(name: str) -> bool:
    if "·" in name:
        return 3 < len(name) < 16
    return 1 < len(name) < 5 and surname_at(name, 0) != "" and head_before(name, len(name)) != name


def _posts(text: str, field: _Field, body: tuple[str, Ref | None]) -> list[Post]:
    """The posts of a field, parted by 、, each of the body that the title names; none if any of it is no post."""
    posts = []
    begin = field.begin
    for part in re.split("、", text[field.begin : field.end]):
        head = head_before(part, len(part))
        if not head:
            return []
        owner, ref = ("", None) if ending_of(part, len(part) - len(head), 0) else body
        title = owner + part
        posts.append(Post(begin, begin + len(part), title, head, title[: len(title) - len(head)], ref, bool(owner)))
        begin += len(part) + 1
    return posts


def _body(context: Context) -> tuple[str, Ref | None]:
    """The body that the title names (【某县教育局】, 【某县教育局领导名录】), or the heading above one that names none
    (【领导名录】); "" if neither does."""
    end = context.entry.body
    while end and context.text[end - 1] in "\n】 ":
        end -= 1
    said = _TITLE_END.search(context.text, 0, end)
    end = said.start() if said else end
    if named := [m for m in context.found(ORGANIZATION) if m.end == end]:
        body = min(named, key=lambda m: m.begin)
        return body.name, body.ref
    above = context.sections[-1] if context.sections and not context.text[:end].strip("【") else ""
    return (above, None) if above and ending_of(above, len(above), 0) else ("", None)
