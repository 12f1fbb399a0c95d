"""What is said to be done some day and not to have been done: the tasks of a report, 要加快…, 将建设…."""

from __future__ import annotations

import re

from kg.extracting.context import Context

# 三、2026年重点工作安排: from this head on a report or speech says what shall be done
_TASKS = re.compile(
    r"(?m)^[一二三四五六七八]、[^。，；\n]*?(?:任务|安排|总体要求|预期目标|工作目标|奋斗目标|重点工作|工作重点|部署|思路|打算|形势|举措)"
)
_SHALL = re.compile(
    r"(?:^|[，；：。、])(?:会议|他|她|大家|全市上下|各级各部门)?(?:还|就|都|也|同时|并)?(?:要(?![求素点员闻害务领目道件塞])|必须|务必|拟(?!定)|力争|确保(?!了)|力促|"
    r"下一步|今后|明年|来年|计划(?!生育|总?投资|外|内)|"
    r"(?:[^，；：。]{0,16}?)将(?=[^，；：。]{0,3}?(?:突出|加快|加大|加强|大力|推进|推动|实施|建设|持续|继续|全面|进一步|着力|重点|开工|启动|新建|"
    r"优化|围绕|以|陆续|逐步|打造|争取|积极)))"
)
# 印发《某建设方案》，规划|新建某中心: what the paper says
_DRAWN_UP = re.compile(
    r"(?:印发|出台|制定|编制|发布|公布|下发|通过)(?:实施)?了?《[^》]*(?:方案|规划|计划|意见|通知)》(?:（[^）]*）)?，"
    r"(?:规划(?=建设|新建|布局)|计划|提出|明确|部署)"
)
_ASKED = re.compile(r"(?:强调|要求|指出|提出|希望|建议)，")
_DONE = re.compile(r"(?:目前|现已|均已|已经?|截至)[^，；。]*$")


def planned_from(context: Context) -> int:
    """Where a speech turns from what was done to what shall be done; the length of the text if it does not."""
    tasks = _TASKS.search(context.text) if context.entry.kind == "speech" else None
    return tasks.start() if tasks else len(context.text)


def intended(context: Context, position: int, asked: bool) -> bool:
    """Whether what the text says at ``position`` shall be done: it stands among the tasks of a speech, or a word of
    its sentence before it says so; with ``asked`` also 会议强调，加快…."""
    if position >= planned_from(context):
        return True
    before = context.text[context.sentence(position)[0] : position]
    if _DONE.search(before):
        return False
    if "》" in before and _DRAWN_UP.search(before):
        return True
    shall = (s for s in _SHALL.finditer(before) if not (s.group().endswith("计划") and "；" in before[s.end() :]))
    return any(shall) or bool(asked and _ASKED.search(before))
