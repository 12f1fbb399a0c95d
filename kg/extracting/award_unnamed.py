"""Who is honoured at an award event without an award: 甲、乙|受到省政府表彰, 某队|取得3金1银, 丙的《…》|入选."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.award_statement import Clause
from kg.extracting.awards import award_statements
from kg.extracting.context import Context
from kg.extracting.recipient_names import phrase_start
from kg.extracting.recipients import recipients_before
from kg.model import ORGANIZATION, PERSON, Fact, Mention, Participation

STAGE = 68
_N = r"[\d一二两三四五六七八九十]+枚?"
_WON = re.compile(
    rf"(?:荣获|获得?|受到?)[^，。；“”的]{{0,16}}?(?:表彰|表扬|嘉奖|奖牌|奖项)(?![大会者的])"
    rf"|(?:荣获|获得?|取得|夺得|斩获|收获|勇夺){_N}[金银铜]|入选(?=[。，])"
)


def extract(context: Context) -> Iterator[Mention | Fact]:
    """The persons and bodies named before such words where the scene is an award event and no award is named there."""
    scenes = [s for s in context.scenes if s.type == "AwardEvent"]
    if not scenes:
        return
    spans = [s.award_span for s in award_statements(context)]
    for won in _WON.finditer(context.text):
        begin, end = context.sentence(won.start())
        scene = next((s for s in scenes if s.begin <= won.start() < s.end), None)
        floor = max((e for _, e in spans if begin <= e <= won.start()), default=begin)
        start = phrase_start(context.text, floor, won.start())
        if scene is None or any(b < won.end() and start < e for b, e in spans):
            continue
        who, antecedent = recipients_before(context, Clause(begin, floor, won.start(), won.end(), end), None)
        evidence = context.evidence(*won.span(), "award.unnamed/1", 0.8, antecedent)
        for recipient in who:
            if recipient.family in (PERSON, ORGANIZATION):
                yield Participation(scene.key, "honoree", recipient, evidence)
