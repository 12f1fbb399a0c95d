"""The words of a phrase as an indicator's name: without lists, lead clauses and lone marks, not too long."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extracting.figures_nominals import QUOTES, is_verb, words
from kg.extracting.tokens import Token

_LONGEST_NAME = 40
_LONGEST_LIST = 24
_LEAD = re.compile(
    r"^[^，]{2,}?(?:造成|导致|致使)(?=..)|^来自(?=..)|^(?:领域|方面)(?=...)|^中(?:已有|共有|(?=“))|^(?:是|还有|尚有|仍有|另有)(?!关|效|力|望|色)"
)  # 收获期降雨造成|报废
_SCOPED = re.compile(r"^(全[国省])(?:现有|共有|共|有|累计)(?=..)")  # 全省|共有|幼儿园
_OF_OTHERS = re.compile(r"^等[^，、]{0,5}(?:单位|部门|企业|公司|机构|人员|地)(?=..)")  # …学校等单位|招聘教师
_IS_A = re.compile(r"^.{3,}?[^总就可但还正也不]是.{2,}的(?=[^的]{2,12}$)")  # 《…》是为纪念…而发行的|邮票
_TOTALS = re.compile(r"(?<=..)(?:总计|共计|共有|合计)\d.*$")  # 植物|总计24科60属
_KINDS = re.compile(r"[一二三四五六七八九十两]+大?[类项个]")  # 创新平台等|五大类项目
_TITLES = re.compile(r"(?<=..)(?:《[^》]*》){2,}$")  # 优秀节目|《…》《…》
_LONGEST_NAMED = 30  # characters of a list that stays with a noun that says nothing without it
_OF_KINDS = ("活动", "问题", "检查", "称号", "犯罪")
_NAMED_ONES = ("项目", "事项", "企业", "单位", "产品", "资金", "意见", "业务")
_VAGUE = 3  # characters of a noun after a list that says little, with a verb or without (等项目)
_OLD_LEVEL = re.compile(
    r"(?:由|从)(?:[^，。]{0,6}的|原来|原先|之前|平均)?\d.*$"
    r"|(?:^(?:之前|原来|原先|原有)的?|^.*?(?:将|把))\d[\d.]*[余多]?[万亿]?[^\d]"
)  # 由950吨(提升至1100吨)
_OPENING_BRACKET = re.compile(
    r"^（[^（）]*）|^\(\d+\)|^\d{1,3}[.．、](?=\D)|^[一二三四五六七八九十]{1,3}(?:、(?![二三四五]、)|是)"
)
_OPEN_END = re.compile(r"(?:第|基本|圆满|以及|和|(?<![存现内所])在|(?<![参给授赋])与|(?<![普涉波遍触论顾危])及)$")
_LISTED = re.compile(
    r"^(.*)(?<![高中初同均优特头相平不])等(?![级待于价额次距温位效差同边])"
    r"(各类|各项|各种|多种|相关|有关)?(?=[^，]{2,}$)"
)
_WHERE = re.compile(r"^(.{3,}?)(?:出现|发生)[在于].+$")  # 最大雨强出现在某镇
_AIMED = re.compile(
    r"^.{4,}((?:(?<![面相针应核校绝配一])对|(?<![意方导取走动志投面倾转一])向)(?![象外口接应]).{4,})$"
)  # 联合某行对企业授信 → 对企业授信


def indicator_name(text: str, tokens: Callable[[], list[Token]]) -> str:
    """``text`` as an indicator's name: a long list before 等 left out, white space gone; ``tokens`` gives its words."""
    text = text.replace("\n", "").replace(" ", "")
    text = _OPENING_BRACKET.sub("", text)
    text = _balanced(_OLD_LEVEL.sub("", text)).strip("、，,；;：:。的")
    text = text.removeprefix("其中")
    text = text.removeprefix("现").removeprefix("将") if text.startswith(("现将", "将")) else text
    listed = _LISTED.search(text) if "等" in text else None
    tail = text[listed.end() :] if listed else ""
    several = listed and (
        "、" in listed[1] or _KINDS.match(tail) or (len(tail) > _VAGUE and ("”“" in listed[1] or "》《" in listed[1]))
    )
    if listed and several and len(listed[1]) > 9 and (tail not in _OF_KINDS or len(text) > _LONGEST_NAMED):
        said = tokens() if len(tail) > _VAGUE or tail in _NAMED_ONES else []
        verb = said[0].word if said and is_verb(said[0]) else ""
        if tail in _NAMED_ONES and said and (said[0].word == "为" or verb in words("pivot_verb")):
            verb = next((t.word for t in said[1:] if is_verb(t)), "")  # 为企业|代办注册等事项
        text = verb + (listed[2] or "") + tail
    text = _TITLES.sub("", _TOTALS.sub("", _IS_A.sub("", _OF_OTHERS.sub("", text))))
    text = _SCOPED.sub(r"\1", _LEAD.sub("", text))
    text = _WHERE.sub(r"\1", text)
    text = _AIMED.sub(r"\1", text)
    text = _OPEN_END.sub("", text)
    if len(text) > _LONGEST_LIST and text.count("、") > 1:
        text = _alike(text, tokens())
    if len(text) > _LONGEST_NAME:
        text = _OPENING_BRACKET.sub("", _balanced(_shortened(text, tokens())))
    return text


def _alike(text: str, words: list[Token]) -> str:
    """What the items of a long list are, if all say it (走访制度、慰问制度、祝寿制度: 制度), with the verb before."""
    items = text.split("、")
    tail = next((items[0][-n:] for n in range(8, 1, -1) if all(item.endswith(items[0][-n:]) for item in items)), "")
    verb = words[0].word if words and is_verb(words[0]) else ""
    return verb + tail if tail else text


def _shortened(text: str, words: list[Token]) -> str:
    """The last words of ``text`` that are no longer than a name may be."""
    kept = ""
    for word in reversed(words):
        if len(word.word + kept) > _LONGEST_NAME or not text.endswith(word.word + kept):
            break
        kept = word.word + kept
    return (kept or text[-_LONGEST_NAME:]).lstrip("、，的和及与")


def _balanced(text: str) -> str:
    """Without a bracket or quotation mark at an end that has no partner."""
    for opening, closing in QUOTES.items():
        while text.endswith(opening) or (text.endswith(closing) and text.count(closing) > text.count(opening)):
            text = text[:-1]
        while text.startswith(closing) or (text.startswith(opening) and text.count(opening) > text.count(closing)):
            text = text[1:]
    return text
