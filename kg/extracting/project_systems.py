"""Platforms and systems that somebody makes or runs, by name: 搭建运行云泽市融资信用服务平台, 建成运行预算联网监督系统.

Many are called by common words (搭建沟通平台). One is named where its city or county stands first in its name, or
where the text says that it runs and its name says at length what for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.project_items import ProjectName, after_divisions
from kg.extracting.project_words import no_project

_MADE = re.compile(
    r"(?:搭建|建成|建立|开发|研发|上线|启用|投用|开通)(?:并|了|正式|投入|上线|试|启用)*(?P<runs>运行|使用)?(?:了)?"
    r"(?P<name>(?![和与及并])[\u4e00-\u9fffA-Za-z\d（）“”]{6,28}?(?:平台|系统)(?:（[一二三四五]期）)?)"
    r"(?=[，。；\n]|正式|上线|并)"
)
# “智慧城管”平台|上线运行
_QUOTED = re.compile(
    r"(?P<name>“[^“”，。；、]{2,12}”[\u4e00-\u9fff]{0,8}?(?:平台|系统))(?=(?:正式|建成|成功|顺利)*(?:上线|投入|启用|运行|投用|开通))"
)
_OF_MANY = re.compile(r"[的等了各]|多个|一批|全[国省市县区]|首[个家]|第一")
_TOLD = 4  # characters behind the county that say what for
_AT_LENGTH = 9


def systems(context: Context) -> Iterator[ProjectName]:
    """The platforms and systems that the text says are made or run."""
    text = context.text
    if "”" in text:
        for quoted in _QUOTED.finditer(text):
            yield ProjectName(*quoted.span(), re.sub(r"\s+", "", quoted["name"]), "", "project.system/1")
    for found in _MADE.finditer(text) if "平台" in text or "系统" in text else ():
        begin, end = found.span("name")
        name = found["name"]
        whole = name.count("（") == name.count("）") and name.count("“") == name.count("”")
        if not whole or _OF_MANY.search(name) or no_project(name):
            continue
        seat = after_divisions(context, begin, end)
        placed = seat > begin and end - seat >= _TOLD + 2
        if placed or (found["runs"] and end - begin >= _AT_LENGTH):
            yield ProjectName(begin, end, re.sub(r"\s+", "", name), "", "project.system/1")
