"""How far a list of places reaches that a verb of going or seeing leads: not into the next phrase."""

from __future__ import annotations

import re

from kg.extracting.chains import Link
from kg.extracting.visited_sites import TO

GOING = re.compile(f"(?:走进|{TO}|赴|莅临|深入|来到|前往)")
_SPEAKING = re.compile(
    r"(?:等[^，。；、]{0,8})?(?:分别|先后|依次)?(?:[作做]了?[^，。；、]{0,8}(?:发言|汇报|介绍)|发言|汇报)"
)


def without_next(text: str, links: list[Link]) -> list[Link]:
    """The places of a list without those of the next phrase, which do something: 观摩了甲村，|乙县、丙县作交流发言;
    甲总工会到乙公司，|丙总工会到丁园开展活动."""
    goes = next((n for n, link in enumerate(links) if n and GOING.match(text, link[-1].end)), 0)
    if goes and text[links[goes][0].begin - 1] == "，":
        return links[:goes]
    heard = (n for n, link in enumerate(links) if n and "听取" in text[links[n - 1][-1].end : link[0].begin])
    links = links[: next(heard, len(links))]  # 到甲院，|听取乙局、丙局汇报
    if not links or not _SPEAKING.match(text, links[-1][-1].end):
        return links
    commas = [n for n, link in enumerate(links) if n and text[link[0].begin - 1] == "，"]
    return links[: commas[-1]] if commas else links
