"""When an award was received."""

from __future__ import annotations

import re

from kg.extracting.context import Context

_OF_WORK = re.compile(r"(?:对|了|就|总结|回顾|关于|通报|公布|发布)$")  # 对2023年…工作进行总结


def _quoted(text: str, position: int) -> bool:
    """Whether the position lies inside quotation marks, as the year in “2022年度优秀企业”."""
    return text.rfind("“", max(0, position - 40), position) > text.rfind("”", max(0, position - 40), position)


def award_date(context: Context, begin: int, position: int) -> str:
    """The ISO date of an award told at ``position`` in the sentence that begins at ``begin``: the last date of the
    sentence before it, else (save in a biography, whose dates are of other things) the day told last, the entry's own
    date, or the source's year."""
    known = [d for d in context.dates if d.end <= position and not context.text[d.begin : d.end].endswith("度")]
    known = [d for d in known if not context.text.startswith("度", d.end) and not _quoted(context.text, d.begin)]
    known = [
        d for d in known if not context.text[max(0, d.begin - 3) : d.begin].endswith(("成立于", "始建于", "创建于"))
    ]
    known = [
        d for d in known if not (d.precision == "year" and _OF_WORK.search(context.text, max(0, d.begin - 4), d.begin))
    ]
    known = [d for d in known if "（" not in context.text[max(0, d.begin - 6) : d.begin]]  # 连续6年（2017—2022年）
    inside = [d for d in known if d.begin >= begin]
    if inside and inside[-1].precision == "year" and len(context.entry.date) == 10:
        return context.entry.date  # the year in the name of a contest
    if inside:
        return inside[-1].start
    if context.entry.kind == "biography":
        return ""
    if known:
        days = [d for d in known if d.precision == "day"]
        return (days or known)[-1].start
    return context.entry.date or (str(context.source.year) if context.source.year else "")
