"""What is honoured where it is a practice or a case: of 甲县典型做法被确定为某品牌 not the county."""

from __future__ import annotations

import re

from kg.extracting.award_statement import Clause
from kg.extracting.context import Context
from kg.model import ORGANIZATION, PLACE, Ref

# 甲县、乙县|典型做法被某部|确定为…; 推进某事的|经验做法，|入选…
_PRACTICE = re.compile(
    r"(?:做法|经验|机制|案例)(?:，|[被由][^，。；]{1,20})?(?:又|也|还|再|均|都|先后|成功|连续|首次|\d+次)*$"
)
_CASE_OF_THEIRS = re.compile(r"(?:报送|选送|推荐|申报|办理|承办)的[^。；]{2,80}$")  # 某院|办理的|某案，…，获评典型案例
_CASES = ("案例", "案例”")


def without_whose(context: Context, clause: Clause, award: str, who: list[Ref]) -> list[Ref]:
    """Those of ``who`` that ``award`` honours: no area or body whose practice or case it is."""
    text = context.text
    practice = _PRACTICE.search(text, clause.floor, clause.verb)
    case = award.endswith(_CASES) and _CASE_OF_THEIRS.search(text, clause.floor, clause.verb)
    return [w for w in who if w.family not in (ORGANIZATION, PLACE)] if practice or case else who
