"""Who builds by the words 由…建设, 为…投资兴建的: the bodies behind 由, 为, 系 or 是 and before the verb."""

from __future__ import annotations

import itertools
import re
from functools import cache

from kg.extracting.context import Context
from kg.lexicon import table
from kg.model import ORGANIZATION, Mention

RAISE = (
    "(?:(?:投资|出资|独资|合资|捐资|组织|负责|牵头|启动)(?:兴建|建设|开发|创办|建成|实施)"
    "|(?:建设|兴建|修建|新建|实施|打造|投建|开发|援建|捐建|承建)的|所建)"
)
# 由甲公司投资兴建, 为甲集团投资兴建的
_BY = re.compile(rf"由|(?<=[，程目桥楼厦园城场站馆厂路渠库坝道心院校地线区])(?:为|系|是)(?=[^，。；]{{2,30}}?{RAISE})")
# 由甲局负责建设|，乙公司承建; 由甲公司投资|、乙局组织实施
_ALSO_BY = re.compile(r"[，、](?=[^，。；、]{3,40})")
_OTHERS_WORK = re.compile(
    r".*(?:设计|监理|勘察|测绘|规划|施工|立项|申报|审批|批准|批复|核准)[，、]"
)  # 由甲院设计，乙公司承建; 由甲局申报、乙镇实施
OF_ITS = re.compile(r"(?:下属|所属|旗下|控股|全资)的?(?:子公司)?的?")
_ITS_OWN = re.compile(r"(?P<it>其|该(?:公司|企业|集团|厂))(?=[^，。；]{0,24}$)")  # 甲公司签约，由|其|投资20亿元建设


@cache
def _built_by() -> re.Pattern[str]:
    funds = "全额|筹资|集资|捐资|引资|自筹资金|独资|合资"
    how = f"{funds}|组织|具体|共同|联合|分别|负责|牵头|合作|携手|计划|规划|主导|总?投资[\\d.]+[万亿]+元"
    return re.compile(rf"(?:{how})*(?:{owning_verbs('by')})(?![商方者])")


def owning_verbs(key: str) -> str:
    return "|".join(sorted(table("project_owning")[key], key=len, reverse=True))


def builders(context: Context, begin: int, end: int) -> tuple[list[Mention], int, int]:
    """Who builds by the first 由…建设 in ``begin:end``: the bodies, and where 由 begins and the verb ends."""
    for by in _BY.finditer(context.text, begin, end):
        for verb in _built_by().finditer(context.text, by.end(), min(end, by.end() + 200)):
            if context.taken(*verb.span(), ORGANIZATION):
                continue  # 投资 in the name of an investment group
            if re.search(r"[。；]", context.text[by.end() : verb.start()]):
                break
            others = _OTHERS_WORK.search(context.text, by.end(), verb.start())
            bodies = context.inside(others.end() if others else by.end(), verb.start(), ORGANIZATION)
            outer = [m for m in bodies if not any(o != m and o.begin <= m.begin and m.end <= o.end for o in bodies)]
            parents = {m.end for m, o in itertools.pairwise(outer) if OF_ITS.fullmatch(context.text[m.end : o.begin])}
            outer = [m for m in outer if m.end not in parents] or _meant(context, begin, by.end(), verb.start())
            more, last = _also(context, verb.end(), end) if outer else ([], verb.end())
            return [*outer, *(m for m in more if m not in outer)], by.start(), last
    return [], end, end


def _also(context: Context, position: int, end: int) -> tuple[list[Mention], int]:
    """The further builders that stand with their verbs right behind the first (…负责建设|，乙公司承建), and the end."""
    found: list[Mention] = []
    while mark := _ALSO_BY.match(context.text, position, end):
        heads = [m for m in context.found(ORGANIZATION) if m.begin == mark.end()]
        body = max(heads, key=lambda m: m.end, default=None)
        verb = _built_by().match(context.text, body.end, end) if body else None
        if body is None or verb is None or verb.group().endswith("组建"):
            break
        if context.text[verb.end() : verb.end() + 1] not in "，。；、的":
            break
        found.append(body)
        position = verb.end()
    return found, position


def _meant(context: Context, begin: int, it: int, verb: int) -> list[Mention]:
    """The enterprise of the sentence that 其 or 该公司 behind 由 stands for."""
    said = _ITS_OWN.match(context.text, it, verb)
    before = [m for m in context.inside(begin, it, ORGANIZATION) if m.type == "Enterprise"]
    return before[-1:] if said else []
