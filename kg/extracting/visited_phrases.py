"""How far a list of places reaches that a verb of going or seeing leads: not into the next phrase, nor into what was
seen at another time."""

from __future__ import annotations

import re

from kg.extracting.chains import Link
from kg.extracting.context import Context
from kg.extracting.events import STILL, Scene
from kg.extracting.visited_sites import TO
from kg.model import PERSON, Mention

GOING = re.compile(f"(?:走进|{TO}|赴|莅临|深入|来到|前往|飞抵|抵达)")
_SPEAKING = re.compile(
    r"(?:等[^，。；、]{0,8})?(?:分别|先后|依次)?(?:[作做]了?[^，。；、]{0,8}(?:发言|汇报|介绍)|发言|汇报)"
    r"|(?:有关|相关|主要|副)*(?:负责人|负责同志|领导|主任|[局厅处院校会县市区镇乡科队]长|书记)(?:等|一同|全程)*(?:陪同|随同)"
)
_WORKER = re.compile(
    r"的?(?:老|退休|离休|青年|困难|优秀)*(?:职工|员工|工人|民警|医生|护士|教师|教授|干部|党员|战士|学生|代表)"
)
# 随后，|大家调研了某村: where else those were who met
_AFTERWARDS = re.compile(r"\s*(?:会后|(?:会议|活动|仪式|典礼|大会|比赛)(?:结束)?之?后|之后|随后)，")
_BEFOREHAND = re.compile(r"\s*(?:会|活动|座谈)前，")


def took_place(context: Context) -> list[Scene]:
    """The scenes of what was held somewhere: a notice only says who shall do what, and where."""
    return [s for s in context.scenes if context.entry.kind != "notice" or s.type != "DocumentEvent"]


def told_apart(context: Context, scene: Scene, begin: int) -> bool:
    """Whether a sentence tells of others or of another time than what was held, though it stands in its scene."""
    if _AFTERWARDS.match(context.text, begin):
        return True
    dated = context.entry.kind == "item" and len(scene.start) > len("2031")
    return (
        dated
        and begin > scene.begin
        and not (STILL.match(context.text, begin) or _BEFOREHAND.match(context.text, begin))
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


def of_one(context: Context, body: Mention) -> bool:
    """Whether a body only says where somebody works who is named behind it (慰问|铁云公司|职工丙)."""
    stop = context.phrase(body.end)[1]
    worker = next(iter(context.inside(body.end, stop, PERSON)), None)
    return worker is not None and _WORKER.fullmatch(context.text, body.end, worker.begin) is not None
