"""The stage of a work of which no state is told: papers and permits (可研报告已编制完成), or parts of it that are built
(路基已做完，正在进行路面摊铺), in the phrases behind its name.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extracting.project_course import describes
from kg.extracting.project_status import Status
from kg.extracting.trie import trie_pattern
from kg.lexicon import table

_FAR = 160  # characters behind a name that may tell of its stage
_PART = re.compile(r"[；\n]")
_NOW = re.compile(
    r"(?:截至)?目前|现已?|截至|(?:(?:19|20)\d\d年|\d{1,2}月|\d{1,2}日|[底初末])+，?(?:完成|通过|取得|获|开展|启动|正在|已|《)|《"
)
# 推进某项目建设，…|提交某委进行审批
_FOR_APPROVAL = re.compile(
    r"(?:提交|报送|上报|报请|(?<![汇通预])报)[^，。；、]{2,16}?(?:审批|批复|核准|审核|评审|审查)(?=[，。；]|$)"
)
_SENTENCE = re.compile(r"[。！\n]")
_SHALL = re.compile(r"(?:将|拟|计划(?!投资)|预计|力争|争取|确保|有望|尽快|要|待)[^，。；]{0,16}$")


@cache
def _under_way() -> re.Pattern[str]:
    stages = table("project_stages")
    part, done, busy = (trie_pattern(stages[key]) for key in ("part", "done", "busy"))
    return re.compile(
        rf"(?:{part})(?:工程|施工|建设|部分|任务)*[^，。；、\d]{{0,4}}?(?:已|均|全部|基本|顺利|累计|先后|陆续)*(?:{done})(?=[，。；、\d]|了|$)"
        rf"|完成(?:了)?(?:{part})(?:工程)?(?:施工|建设|浇筑|砌筑|安装|开挖)"
        r"|完成(?:了)?[^，。；]{2,30}?(?:等|的)(?:主体|基础|土建)(?:结构|工程|建设|施工)(?=[，。；]|$)"
        r"|主体(?:结构|工程)?已?(?:建设|施工|建)[至到](?:第?\d+层|[±正]负?零)"
        rf"|正在?(?:进行|开展|抓紧|加紧|紧张|实施|组织)+[^，。；]{{0,10}}?(?:{busy})(?!图|许可|招标|合同)"
    )


@cache
def _prepared() -> re.Pattern[str]:
    """可研报告|由某院编制完成, 完成|初步设计, 列入|省计划."""
    stages = table("project_stages")
    paper, step = trie_pattern(stages["paper"]), trie_pattern(stages["step"])
    rest = "(?:报告|文件|工作|手续|阶段|方案)?"
    return re.compile(
        rf"(?:{paper})[》”]?{rest}[^，。；：、]{{0,20}}?(?:{step})"
        rf"|(?:{step})(?:了|对)?[^，。；：]{{0,8}}?(?:{paper}){rest}(?=[，。；、]|$)"
        r"|通过[^，。；：、]{2,16}?(?:审核|审查|评审|批复)(?=[，。；]|$)"
        r"|(?:列入|纳入)[^，。；：、]{1,14}(?:计划|规划|项目库|笼子)(?=[，。；]|$)"
    )


def stage_behind(text: str, position: int, stop: int) -> Status | None:
    """The stage that the phrases from ``position`` on tell, up to another subject or ``stop``; 在建 before 前期."""
    end = _reach(text, position, min(stop, position + _FAR))
    for pattern, status in ((_under_way(), "在建"), (_prepared(), "前期")):
        found = next(
            (f for f in pattern.finditer(text, position, end) if not _SHALL.search(text, position, f.start())), None
        )
        if found:
            return Status(found.start(), found.end(), status)
    return None


def _reach(text: str, position: int, stop: int) -> int:
    """Where what is told of the work ends: a semicolon, or a sentence that begins with something else."""
    part = _PART.search(text, position, stop)
    stop = part.start() if part else stop
    while (close := _SENTENCE.search(text, position, stop)) and (
        describes(text, close.end(), stop) or _NOW.match(text, close.end(), stop)
    ):
        position = close.end()
    return close.start() if close else stop


def for_approval(text: str, position: int, stop: int) -> bool:
    """Whether what is pushed on is still put before those who must approve it."""
    return _FOR_APPROVAL.search(text, position, stop) is not None
