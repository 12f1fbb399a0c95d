"""Media that a list of media tells (大河网、云山经济网等主流媒体): they end with words that name no medium alone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from kg.extracting.body_cores import Listed
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, generic

_AND_MEDIA = re.compile(
    r"等(?:\d+|多|各|数|十余|一批)?[家大]?(?:[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]{2}级){0,3}?(?:媒体|报刊|网站|平台)(?!账号|矩阵)"
)
_ITEM = re.compile(r"(?:^|[、“])(?P<name>[\u4e00-\u9fff]{2,8}(?:网|在线|客户端|头条|新闻|之声))(?=、|”|$)")
_LONGEST = 60


def listed_media(reading: Reading, ends: Container[int]) -> Iterator[Listed]:
    """The media in lists where a medium stands whose name has been told already; ``ends``: where bodies end."""
    for found in _AND_MEDIA.finditer(reading.text) if "等" in reading.text else ():
        first = max(0, found.start() - _LONGEST)
        row = re.split(r"[，。；：（）\n]", reading.text[first : found.start()])[-1]
        begin = found.start() - len(row)
        told = [
            begin + at for at in range(1, len(row) + 1) if row[at : at + 1] in ("、", "”", "") and begin + at in ends
        ]
        for item in _ITEM.finditer(row) if told else ():
            first, last = begin + item.start("name"), begin + item.end("name")
            words = reading.tokens_between(first, last)
            named = any(t.word not in generic() for t in words) and not any(t.word in before() for t in words)
            if last not in ends and named and reading.is_start(first):
                yield Listed(first, last, item["name"], "MediaOrganization", "org.media")
