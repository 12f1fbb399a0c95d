"""What a post is called within its body: 工程部主任 where the body is the firm, not its 工程部; and what is none."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.extracting.historic_names import best_known
from kg.extracting.posts import Post
from kg.model import ORGANIZATION, Ref

# what stands between a body and a post and is no part of the body: |第四届|主席, |兼职|副主席, |大校|政委
_NO_PART = re.compile(
    r"(?:第[\d一二三四五六七八九十百、]+[届次期批]|原任?|现任|时任|前任?|兼职?|挂职|专职|常务|名誉|荣誉|执行|代理?|[一二三四五六七八九十]+届"
    r"|[上中少]将|[大上中少]校)+"
)
_LONGEST = 24
_BRACKET = re.compile(r"^[）)”]|[（(“《》]")
_OCCUPATION = re.compile(
    r"(?<!级)(?:作家|诗人|词人|[书画文史哲理思教音][法学想育乐]?家|艺术家|歌唱家|演奏家|作曲家|收藏家|摄影家|剧作家|评论家"
    r"|企业家|创始人|创始合伙人|大师)$"
)
_DYNASTY = (
    r"(?:[夏商周秦汉晋隋唐宋辽金元明清][朝代初末]|(?:西周|东周|春秋|战国|[东西两]汉|三国|曹魏|[东西两]晋|南北朝|北魏|五代|[南北两]宋|晚唐|盛唐|中唐|初唐)"
    r"[朝代初末]?|民国)(?:时期|时|年间)?"
)
_OF_OLD = re.compile(rf"{_DYNASTY}(?:的|末期|初期|中期|后期|末年|初年)?(?:著名|杰出|伟大|有名|大)*的?$")
# behind which the telling leaves the day that the sentence before has
_ANOTHER_TIME = re.compile(
    r"(?:[^，。；]{2,24}(?:之际|之时)|全年|年内|年初|年末|近年来?|多年来|近几年来?|截至[^，。；]{1,8}|邀请)"
)
_ADJOINING = re.compile(r"\d日(?:\d{4}年)?\d{1,2}月\d{1,2}日")  # 4月4日7月21日: a table's days, read as one line


def within(context: Context, post: Post, body: Ref | None) -> str:
    """What a post is called within its body: the part that the body does not name stands before the head (掘进二队
    班长 of the mine)."""
    if body is None or not post.title.endswith(post.head):
        return post.head
    written = {context.text[m.begin : m.end] for m in context.found(ORGANIZATION) if m.ref == body} | {body.name}
    named = max((n for n in written if post.title.startswith(n)), key=len, default="")
    part = post.title[len(named) : len(post.title) - len(post.head)] if named else ""
    untold = _NO_PART.fullmatch(part) or _BRACKET.search(part) or len(part) > _LONGEST
    return post.head if untold else part + post.head


def no_post(context: Context, post: Post, body: Ref | None, who: str) -> bool:
    """Whether words before a name tell of no post that somebody has now: of a person of old times (元代诗人甲), of what
    one does without any body (作家乙)."""
    if who in best_known() or _OF_OLD.search(context.text, max(0, post.begin - 12), post.begin):
        return True
    said = context.text[post.begin : post.end]
    return bool(_OF_OLD.match(said)) or (body is None and _OCCUPATION.search(post.head) is not None)


def told_on(context: Context, position: int, day: str) -> str:
    """The day on which a post is seen: that of the sentence, or of the one before that it goes on with; its year
    alone where the sentence says another time or the days are those of a table's columns."""
    begin, end = context.sentence(position)
    if any(begin <= d.begin < position for d in context.dates):
        return _of_clause(context, begin, position, day)
    before = [d for d in context.dates if d.begin < begin and d.begin >= context.entry.body and not d.background]
    return day[:4] if before and _ANOTHER_TIME.match(context.text, begin, end) else day


def _of_clause(context: Context, begin: int, position: int, day: str) -> str:
    """The day of a sentence that names it before the person; a year long past that only tells since when something
    is (某部2015年批准的实验室以某院院士甲为代表) is not his."""
    text, named = context.text, [d for d in context.dates if begin <= d.begin < position and not d.background]
    if _ADJOINING.search(text, begin, position):
        return day[:4]
    last = named[-1] if named else None
    if last is None or last.start != day or last.begin == begin:
        return day
    year = str(context.source.year or context.entry.date[:4])
    opens = not text[last.begin - 1].isalnum() and text[last.begin - 1] not in "（“《"
    past = last.start[:4] < year and not opens
    return year if past and "的" in text[last.end : position] else day
