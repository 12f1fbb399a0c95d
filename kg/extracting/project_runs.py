"""The stretches of a text that may hold projects' names: between marks, and between words that no name holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.project_words import cuts, trigger

MONEY = (
    r"(?:约|超过?|近|逾|达到?)?(?:[\d.]+|[一二两三四五六七八九十百千点零]+(?=[多余]?[万亿]))(?:余|多)?[万亿]+(?:多|余)?"
    r"(?:[美日欧港]?元|(?<=亿)(?=的))"  # 总投资10亿的项目
)
AREA = r"[\d.]+(?:余|多)?万?(?:公顷|亩|平方米|平方公里|平方千米|公里|千米)的?"
INVESTED = re.compile(
    r"(?:(?:总|计划|计划总|估算|概算|固定资产|项目)?(?:投资|投入|总造价|出资|增资|耗资|斥资|筹资|集资|自筹资金)(?:总?额)?"
    rf"|(?<=[、和与及])(?={MONEY}的))(?P<sum>{MONEY})(?:人民币)?的?"  # 投资5亿元的X和2亿元的Y
)
INVESTED_BARE = INVESTED.pattern.replace("?P<sum>", "?:")  # to stand in other patterns, without its group
ROUGHLY = "(?:以上|左右)?"
# 投资2亿元，|新建 甲项目; 投资2亿元|在某县建设 甲项目
PAID_FOR = re.compile(
    rf"(?P<payer>(?:计划|拟|将|预计|自筹资金|自筹|(?<![成度产])总?投资|投入资金|出资|斥资|筹资|引资|引进(?:社会|民间|外来|客商)*(?:资本|资金))+)(?P<sum>{MONEY}{ROUGHLY})(?P<bare>)"
    r"(?:，|在[^，。；、]{2,14}?|，?采[用取][^，。；、]{2,10}?[模方]式，?)"
    r"(?:投资|规划|启动|开工|组织|开发)*(?:建设|新建|兴建|修建|扩建|改建|改扩建|迁建|开发|建成|实施|打造|新上)(?:了|的)?$"
)
# words that cut elsewhere: 某基地首批入驻项目, 某村拆迁安置项目
_ITS_OWN = re.compile(
    r"续建(?=配套)|复建(?=工程|项目)|为(?=[农民老企]服务)|贯通(?=工程|项目)|机制(?=[砂石炭])|(?<=等)(?:一批|多[项个])(?=[^，。；、]{0,14}(?:项目|工程|产业园|园区|技术改造|技改))|首批(?:入驻|落地)项目|联合(?=创新中心|实验室|研发中心|研究中心|研究院)|(?:拆迁|征迁|征收|动迁)(?:安置|还建|补偿|改造)(?!工作|协议|政策|方案|任务|问题)"
    r"|(?<=电网|电力|应急|交通|指挥|水利|防汛)调度(?=[及与和]?[^，。；、]{0,8}(?:中心|平台|楼|系统))"
)
_MARK = re.compile(r"[（）“”《》；：！？【】…]|，(?!(?<=\d，)\d-)")  # not the comma of 1，6-己二醇
_SENTENCE = re.compile(r"[^。\n]+")
_OPENING, _CLOSING = frozenset("“（《"), frozenset("”）》")


def chunks(text: str) -> Iterator[tuple[int, int]]:
    """Spans between commas and full stops outside quotations and brackets, of the sentences that may name a project;
    long brackets are read on their own."""
    for sentence in _SENTENCE.finditer(text):
        begin, end = sentence.span()
        if trigger().search(text, begin, end):
            yield from _parts(text, begin, end)


def _parts(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of a sentence."""
    quoted, bracket = 0, -1
    for mark in _MARK.finditer(text, begin, end):
        index, sign = mark.start(), mark.group()
        if sign == "（" and not quoted:
            bracket = index
        elif sign == "）" and bracket >= 0:
            if index - bracket > 8:
                yield bracket + 1, index
            bracket = -1
        elif sign in "“《":
            quoted += 1
        elif sign in "”》":
            quoted = max(0, quoted - 1)
        elif not quoted and bracket < 0 and sign in "，；：！？【】…":
            if index > begin:
                yield begin, index
            begin, bracket = index + 1, -1
    if end > begin:
        yield begin, end


def runs(context: Context, begin: int, end: int, bodies: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of a chunk that hold no cutting word. What names a body or a place and what stands in quotation
    marks or brackets is not cut."""
    text, cutting = context.text, cuts()
    masked = [found.span() for found in INVESTED.finditer(text, begin, end)]
    masked = [(b + 2 if text.startswith("项目", b) else b, e) for b, e in masked]
    money = [(b, e) for b, e in masked if text[b - 1] not in "、和与及"]
    first, depth = begin, 0
    for token in context.tokens_beginning(begin, end):
        word, at = token.word, token.begin
        if word[0] in _OPENING:
            depth += 1
        elif word[0] in _CLOSING:
            depth = max(0, depth - 1)
        elif (money and any(b <= at < e and b != first for b, e in money)) or (
            word in cutting
            and not depth
            and not (at > first and _ITS_OWN.match(text, at))
            and not any(b <= at < e for b, e in masked)
            and not any(b <= at and token.end <= e and (b, e) != (at, token.end) for b, e in bodies)
        ):
            if at > first:
                yield first, at
            first = token.end
    if end > first:
        yield first, end
