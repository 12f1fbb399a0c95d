"""The jobs that nouns before names tell: 某市作家甲, 某地剪纸传承人乙. They are told as posts."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.extracting.kinds import ending_of
from kg.extracting.post_bodies import body_at
from kg.extracting.post_edges import body_start
from kg.extracting.posts import Post

_UNITS = ("车间", "班组", "分厂", "工段", "工区", "矿区", "车队", "船队", "项目部", "公社", "大队", "中队", "支队")
_INTANGIBLE = re.compile(r"(?:(?:国家|[省市县区])级)?非$")  # 国家级非|物质文化遗产某技艺传承人


def job(context: Context, span: tuple[int, int], floor: int) -> Post:
    """The job that the noun at ``span`` tells, with the body or the craft before it; ``floor`` is where the sentence,
    or the name before, ends."""
    start = body_start(context, span[0], floor)
    if intangible := _INTANGIBLE.search(context.text, floor, start):
        start = intangible.start()
    noun, body = context.text[slice(*span)], context.text[start : span[0]]
    return Post(start, span[1], body + noun, noun, body, body_at(context, start, span[0]), False)


def is_employed(post: Post) -> bool:
    """Whether a job is told with the body or the unit that its holder works for (某厂|工人, 铸造车间|工人), not with a
    sort alone (青年|工人)."""
    return len(post.body) > 2 and (
        post.ref is not None or post.body.endswith(_UNITS) or ending_of(post.body, len(post.body)) is not None
    )
