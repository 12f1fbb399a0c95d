"""The documents that an event dealt with: 《…》 with a verb of studying, reviewing or issuing in its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.events import Scene
from kg.model import DOCUMENT, Fact, Mention, Participation

STAGE = 64
_STUDIED = re.compile(
    r"(?:学习|传达|审议|通过|印发|出台|发布|宣读|研究|听取|讨论|签订|签署|制定|制订|编制|起草|(?:完成|建立|健全|制发|设立|汇编|会签|签发|修编|修改|废止|梳理)(?:[国省市县区]级)?(?=《)|公布|颁布|首发|出版|修订|下发|解读|编纂|编辑|表决|审定|批准|施行|推出|编写|编印|发出|转发|批转|下达|颁发|拟[定订]|作了?(?=[^，。；作]{0,8}《)|所作的)"
)
_COMPLETED = re.compile(r"》(?:等[^，。；]{0,12})?(?:编制)?(?:完成|获批|出台|印发|发布|通过)")
# 《…》 that 传媒 are: where something was printed, or whose house is told of, not what was studied
_PRINTED = re.compile(
    r"》(?:(?:杂志|期刊|报|编辑|出版)[社部]|(?:杂志|报)?[上中]?(?:刊发|刊登|刊载|报道|头版|专版|整版|采用|转载|推介|专题报道))"
)
# 舞蹈《…》《…》: what is staged, sung or shown is no document that an event dealt with
_ARTWORK = re.compile(
    r"(?:舞蹈|歌曲|[京曲豫越川粤话歌舞戏音]剧|小品|相声|坠子|快板|魔术|电影|摄影|油画|国画|雕塑|剪纸|合唱|"
    r"(?:美术|陶瓷|书法|绘画|音乐|舞台|花瓷|汝瓷)作品)(?:《[^《》]*》[、和]?){0,8}《?$"
)


def extract(context: Context) -> Iterator[Mention | Fact]:
    """The documents of the entry's events."""
    for scene in context.scenes:
        given: set[str] = set()
        for mention in _documents(context, scene):
            if mention.name not in given:
                given.add(mention.name)
                evidence = context.evidence(mention.begin, mention.end, "participation.document/1", 0.88)
                yield Participation(scene.key, "document", mention.ref, evidence)


def _documents(context: Context, scene: Scene) -> Iterator[Mention]:
    """Documents of the scene; of a decision whose phrase names none, the one that its clause has named before."""
    opening, first = context.clause(scene.begin)[0], scene.begin
    if scene.type == "DocumentEvent" and opening < first and "《" not in context.text[first : context.clause(first)[1]]:
        first = opening
    for mention in context.found(DOCUMENT):
        if first <= mention.begin < scene.end:
            begin, end = context.clause(mention.begin)
            studied = _STUDIED.search(context.text, begin, end) or _COMPLETED.search(context.text, mention.end, end)
            artwork = studied and _ARTWORK.search(context.text, max(first, mention.begin - 80), mention.begin)
            apart = len(scene.start) == 10 and context.tells_apart(mention.begin, scene.begin)
            if studied and not artwork and not apart and not _PRINTED.match(context.text, mention.end):
                yield mention
