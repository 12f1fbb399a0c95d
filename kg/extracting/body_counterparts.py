"""Bodies on the other side of talks and visits: 与甲公司会谈, 会见乙代表团, 丙市代表团来我市考察, 到丁厅对接工作."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.chains import Link, list_after, list_before
from kg.extracting.context import Context
from kg.extracting.events import Scene
from kg.model import ORGANIZATION, Mention

WITH = re.compile(r"(?<![参])(?:与|同|和)")
_MET = re.compile(r"(?:会见|接见|拜会|拜访)了?(?:来[^，。；、]{1,6}的)?")
# 到|甲厅、乙院|对接工作
_LIAISON = re.compile(
    r"(?:等(?:单位|部门|企业))?(?:进行|开展)?(?:工作)?(?:对接|衔接|洽谈)(?:工作|合作|洽谈)?(?=[，。；])"
)
_DELEGATION = re.compile(
    r"(?:代表团|考察团|访问团|参访团|交流团|商会|总会|联合会|协会|公司|集团|银行|分行|支行|大学|学院|工程局|[一二三四五六七八九十]局)$"
)
# 某市党政代表团|来我市考察, 某公司一行|到访; who goes 赴沪 leaves
_CAME = re.compile(
    r"(?P<team>(?:党政|学习|商务|经贸|投资|专家|客商|友好)*(?:考察|代表|调研|观摩|访问|参访|交流|学习)(?:团|组|队))?(?:一行)?(?:\d+[余多]?人)?"
    r"(?P<led>，?在[^，。；]{2,24}?(?:带领|率领)下，?)?(?P<came>(?:(?:到|来|赴|莅临?)(?:我[市省县区]|(?P<city>[\u4e00-\u9fff]{2,8}?[市县区]))|[来莅][\u4e00-\u9fff](?=[考参学调观访]))"
    r"(?=[^，。；]{0,12}(?:考察|参观|学习|调研|观摩|访问|交流|洽谈))"
    r"|(?<=[团组队行人])(?:(?:[到来]访|访问|来到|[抵到]达)(?:我[市省县区]|(?P<own>[\u4e00-\u9fff]{2,8}))|[到来]访|[抵来到赴访](?P<sign>[\u4e00-\u9fff]))(?=[，。；]))"
)
_TALKED = re.compile(
    r"(?:(?!主持|会议|(?:联合|共同)(?:召开|举[行办])|[^，。；]{0,30}?座谈(?:会上?的|时的))[^，。；]){0,30}?(?:会谈|座谈|洽谈|对接)"
)


def other_side(
    context: Context, scene: Scene, span: tuple[int, int], bodies: list[Mention], named: list[Mention]
) -> Iterator[tuple[Link, int, bool]]:
    """Those on the other side within a span, each with the end of the words that say so and with whether its people
    who are named are there for it."""
    text, (begin, end) = context.text, span
    if scene.type in ("Talks", "Visit", "Meeting"):
        for found in WITH.finditer(text, begin, end):
            links = list_after(context, found.end(), [m for m in bodies if m.family == ORGANIZATION], end)
            if links and _TALKED.match(text, links[-1][-1].end, end):
                told = [link for link in links if not text.startswith("院士", link[-1].end)]  # 中国工程院|院士甲
                yield from ((link, found.end(), True) for link in told)
    if scene.type in ("Talks", "Visit", "Inspection", "Meeting"):
        for found in _LIAISON.finditer(text, begin, end):
            links = list_before(context, found.start(), [m for m in bodies if m.family == ORGANIZATION], begin)
            if links and text.endswith(("到", "赴", "前往", "来到"), begin, links[0][0].begin):
                yield from ((link, found.end(), False) for link in links)
    if scene.type in ("Talks", "Visit"):
        for found in _CAME.finditer(text, begin, end):
            if found["city"] and found["city"] != context.source.place:
                continue
            if (
                not context.source.place.startswith(found["own"] or "")
                or (found["sign"] or "") not in context.source.place
            ):
                continue  # 某市代表团|访问丁国, 赴沪
            # the team a part of the name, perhaps with how many they are
            ends = (found.start("led" if found["led"] else "came"), found.end("team"), found.start())
            teams = (list_before(context, end, named, begin) for end in ends if end >= 0)
            for link in next(filter(None, teams), []):
                yield link, found.end(), False
    if scene.type == "Talks":
        for found in _MET.finditer(text, begin, end):
            for link in list_after(context, found.end(), named, end):
                if link[-1].family == ORGANIZATION and _DELEGATION.search(link[-1].name):
                    yield link, found.end(), False
