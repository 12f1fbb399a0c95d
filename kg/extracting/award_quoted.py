"""Works, campaigns and accounts that an honour tells by a quoted name: “林间课堂”志愿服务项目|获评…, “@云川消防”|荣获…,
“春到云川”系列报道|推出9篇，入选….

The word behind the quotation says what they are (award_works.txt); an account needs none where it writes @ or where the
award is one of media.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.award_subjects import verbs_of_award
from kg.extracting.context import Context
from kg.extracting.recipient_names import past_date, phrase_start
from kg.extracting.trie import trie_pattern
from kg.lexicon import table
from kg.model import DOCUMENT, ORGANIZATION, PLACE, PROJECT, Mention

STAGE = 40
RULE = "award.quoted/1"
_QUOTED = re.compile(r"“(?P<name>@?[^“”，。；]{2,30})”(?P<noun>[\u4e00-\u9fff]{0,16})")
_TITLED = re.compile(r"《(?P<name>[^《》]{3,60})》项目")  # 某公司《云泽数字矿山，向新而行》项目|荣获…
_SLOGAN = re.compile(r"“(?P<name>[^“”，。；]{3,20}，[^“”，。；]{3,20})”")  # “云上医院，心系云泽”|获某杯一等奖
_OF_PRIZES = re.compile(r"[^，。；]{2,30}(?:[特一二三]等奖|[金银铜优]秀?奖)")
_OF_MEDIA = re.compile(r"[^，。；]{0,30}(?:新媒体|政务媒体|融媒体|公众号|视频号|账号)")
_LISTED = re.compile(r"、|和|与|及|(?=“)")


@cache
def _nouns() -> re.Pattern[str]:
    """What stands behind a quoted name up to the word that says what it is."""
    return re.compile(rf"(?!的)(?:(?![入获荣被])[\u4e00-\u9fff]){{0,12}}?({trie_pattern(table('award_works'))})")


def extract(context: Context) -> Iterator[Mention]:
    """Mentions of those that stand before a verb of award, or at the head of its sentence, by a quoted name."""
    text = context.text
    if "“" not in text and "》项目" not in text:
        return
    told: set[int] = set()
    for won in verbs_of_award(context):
        floor = context.sentence(won.start())[0]
        start = phrase_start(text, floor, won.start())
        media = bool(_OF_MEDIA.match(text, won.end()))
        for first, stop in ((start, won.start()), (floor, max(floor, start - 1))):
            for mention in _quoted_at(context, first, stop, media):
                if mention.begin not in told:
                    told.add(mention.begin)
                    yield mention


def _quoted_at(context: Context, begin: int, stop: int, media: bool) -> Iterator[Mention]:
    """The quoted names listed from ``begin`` on behind dates, areas and bodies, none of them known otherwise."""
    text = context.text
    if text.find("“", begin, stop) < 0 and not text.endswith("》项目", begin, stop):
        return
    position = past_date(text, begin, stop)
    while area := next(iter(context.overlapping(position, position + 1, PLACE, ORGANIZATION)), None):
        if area.begin != position or area.end > stop:
            return
        position = area.end
    yield from _titled_at(context, position, stop)
    while found := _QUOTED.match(text, position, stop):
        noun = _nouns().match(found["noun"])
        last = noun[1] if noun else "账号" if media or found["name"].startswith("@") else ""
        if not last:
            return
        tail = "" if noun is None or noun.group().startswith("等") else noun.group()  # “青禾9号”|等玉米新品种
        first, end = (position, found.end("name") + 1 + len(tail)) if tail else found.span("name")
        known = context.overlapping(first, end)
        if not any(m.end == end or m.begin < first or m.family in (PROJECT, DOCUMENT) for m in known):
            yield Mention(first, end, *_named(text[first:end], last), RULE, 0.8)
        mark = _LISTED.match(text, end + (not tail), stop)
        position = mark.end() if mark else stop


def _titled_at(context: Context, begin: int, stop: int) -> Iterator[Mention]:
    """The project named by its title, or by a slogan where a prize is won, that alone stands before the verb."""
    text = context.text
    found = _TITLED.fullmatch(text, begin, stop)
    if found is None and _OF_PRIZES.match(text, stop):
        found = _SLOGAN.fullmatch(text, begin, stop)
    if found and not any(m.family in (PROJECT, DOCUMENT) for m in context.overlapping(begin, stop)):
        first, last = found.span("name")
        yield Mention(first, last, PROJECT, text[first:last], "Project", RULE, 0.8)


def _named(name: str, noun: str) -> tuple[str, str, str]:
    """Family, name and class of what a noun says it is."""
    family, kind = table("award_works")[noun][:2]
    return family, name, kind
