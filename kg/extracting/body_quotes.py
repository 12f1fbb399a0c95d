"""Names of organisations that quotation marks bound (“宏伟创新工作室”, 《…》编辑部), and what is an award there."""

from __future__ import annotations

import re

from kg.extracting.body_cores import Body
from kg.extracting.kinds import Ending, kind_of
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import COUNTS, before, few, inside, listed, modifiers, proper

HONOUR_BEFORE = re.compile(
    r"(?:获评|荣获|获批|入选|评为|认定为|命名为|确定为|列为|创成|创建|申报|争创|授予)"
    r"(?:了|首批|第[一二三四五六七八九十]+批|全国|全省|国家级?|省级?|市级?|\d+[家个所])*“?$"
)
_TITLE_AFTER = re.compile(r"[^“”，。；]{0,12}”(?:荣誉)?(?:称号|牌匾)")
# “甲中心|省级示范点”
_GRADE_AFTER = re.compile(r"[^“”，。；]{0,8}(?:示范|先进|标杆|样板|模范|文明|优秀|试点|定点)[^“”，。；]{0,6}”")
_NUMBERED_PRAISE = re.compile(r"[一二两三四五六七八九十百]+[个佳星好大强优美]")
# “甲中心”|“乙中心”等四大研发中心: what they are says that each is one
_ROW = re.compile(r"”(?:、?“[^“”]{2,20}”)*等?[两二三四五六七八九]大(?P<what>[\u4e00-\u9fff]{2,8})")
# “智慧小店|”服务模式, “百姓银行|”职能
_WAY_AFTER = re.compile(
    r"(?:建设|新建|改造|扩建|提升)*(?:项目|工程)|[\u4e00-\u9fff]{0,4}?(?:模式|机制|职能|理念|作用|效应|功能|角色|定位|格局)"
)


def quoted_name(reading: Reading, end: int, ending: Ending) -> Body | None:
    """“宏伟创新工作室”: the quotes bound the name."""
    text = reading.text
    if text[end : end + 1] != "”" or ending.strength in ("u", "w"):
        return None
    begin = text.rfind("“", max(0, end - 20), end) + 1
    name = text[begin:end]
    if not begin or len(name) < max(len(ending.text) + 2, 4) or not name.isalnum() or name in listed("not_bodies"):
        return None
    core, league = reading.tokens_between(begin, end - len(ending.text)), ending.text == "联盟"
    row = _ROW.match(text, end)
    if row and ending.text in row["what"]:
        return Body(begin, end, kind_of(name), "org.quoted", None, None, ending.text)
    if (
        any(t.word in before() and not (t.word in inside() and league) and t.word not in "与和及" for t in core)
        or (core[-1].word in modifiers() and not league)
        or _WAY_AFTER.match(text, end + 1)
    ):
        return None
    if ending.text in ("委", "办", "保险") or _NUMBERED_PRAISE.match(name):
        return None  # “亮码可办”, “十佳创新工作室”, “设施农业保险”
    if (COUNTS.search(name) and not league) or (
        core[0].tag == "m" and HONOUR_BEFORE.search(text, max(0, begin - 15), begin)
    ):
        return None  # “三外一高”, 被评为全省“四好商会”
    if len(ending.text) == 1 and not proper(core):
        return None  # “一件事一次办”
    return Body(begin, end, kind_of(name), "org.quoted", None, None, ending.text)


def of_periodical(reading: Reading, start: int, end: int, ending: Ending) -> Body | None:
    """《…》|编辑部: the house of a periodical."""
    begin = reading.text.rfind("《", max(0, start - 16), start)
    if begin < 0 or reading.text[start - 1] != "》" or ending.text not in few("houses of periodicals"):
        return None
    return Body(begin, end, "MediaOrganization", "org.periodical", None, None, ending.text)


def is_award(reading: Reading, body: Body) -> bool:
    """Whether words in quotation marks are an award: 获“|江北省法律服务中心|示范点”称号, 命名为“|江北省矫正中心|”."""
    text, mark = reading.text, reading.by_begin.get(body.begin)
    if text[body.begin - 1 : body.begin] != "“":
        return False
    if body.type != "Enterprise" and _TITLE_AFTER.match(text, body.end):
        return True
    if body.type != "Enterprise" and _GRADE_AFTER.match(text, body.end):
        return HONOUR_BEFORE.search(text, max(0, body.begin - 14), body.begin) is not None
    graded = mark is not None and mark.full[-1:] == "省" and text.startswith("”", body.end)
    return graded and HONOUR_BEFORE.search(text, max(0, body.begin - 14), body.begin) is not None
