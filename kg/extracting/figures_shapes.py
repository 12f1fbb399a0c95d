"""Shapes of sentence in which a figure is named by other words than those beside it: a target that was passed, the
articles of a law, projects listed with what each costs, things told with their worth (超额完成市定5亿元目标任务;
《条例》经市人大常委会通过，共27条; 签约投资2亿元的甲、投资3亿元的乙等12个项目; 300张价值2万元的门票)."""

from __future__ import annotations

import re

from kg.extracting.figures_nominals import Span, is_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.tokens import tokenize

_SURPASSED = re.compile(r"超额完成了?(?P<whose>[^，。；、\d]{0,6}(?:定|下达|核定|确定))的?")
_TARGET = re.compile(r"的?(?P<what>[^，。；、的\d]{0,6}?(?:目标任务|目标|任务|计划|指标)(?:数|值)?)(?=[，。；、的]|$)")
_ARTICLES = ("章", "条", "款")
_LAW = re.compile(
    r"(?P<law>《[^《》]+》)(?:（[^（）]*）)?"
    r"(?:(?:包括|分为|分|设|含|由|包含)[^，。；《》]*"
    r"|[^。；《》]*(?:通过|批准|公布|颁布|印发|出台|修订|发布)[^，。；《》]*，(?:全文|条例|办法|规定)?(?:共计?|总计|分为|分|设|计|有)*"
    r"(?:\d+章)?)$"
)
_COSTED = re.compile(
    r"(?:(?P<verb>新?(?:签约|引进|招引|谋划|开工|竣工|投产|落地|储备|实施|建成|建设|续建|推进)(?:建设|投产|投用)?)(?:了)?)?"
    r"(?:总|计划|概算)?投资[约近超]?\d[\d.]*[万亿]+元的"
)
_WORKS = re.compile(r"(?:重点|重大|招商|产业|工业)?(?:项目|工程)")
_WORTH = re.compile(r"(?:总)?(?:价值|市值|面值|货值)[约近超]?")
_NAMES = 3  # names of a list that is no list of kinds
_SAID_OF = ("均", "都", "全部", "是", "为", "被", "获", "入选", "荣获", "分别")
ASPECTS = ("方面", "个方面", "环节", "个环节", "领域", "个领域")


def shaped(phrases: Phrases, index: int, left: Span, known: str) -> str | None:
    """The indicator of amount ``index`` if its sentence has one of these shapes, empty if the figure tells nothing (it
    only counts the names before it), None if it has none. ``known`` is the indicator before it in its sentence."""
    amount = phrases.amounts[index]
    if passed := _surpassed(phrases, index, left, known):
        return passed
    if not amount.counted:
        return None
    if amount.unit in _ARTICLES:
        found = _LAW.search(phrases.text, phrases.sentence_begin(left[0]), amount.begin)
        return found["law"] if found else None
    if name := _costed(phrases, index, left) or _valued(phrases, index):
        return name
    return "" if _only_names(phrases, index, left) else None


def _surpassed(phrases: Phrases, index: int, left: Span, known: str) -> str:
    """The target that was passed (种植面积69万亩，超额完成省定|67万亩目标任务: 省定种植面积目标任务), else nothing."""
    begin, end = phrases.since_comma(left[1])
    found = _SURPASSED.fullmatch(phrases.text, begin, end)
    target = found and _TARGET.match(phrases.text, *phrases.right(index))
    if not found or not target:
        return ""
    tokens = tokenize(known)
    done = len(tokens) > 1 and (is_verb(tokens[0]) or tokens[0].word in words("link"))
    return found["whose"] + known.removeprefix(tokens[0].word if done else "") + target["what"]


def _costed(phrases: Phrases, index: int, left: Span) -> str:
    """The projects that are counted after or before the amount, with what was done with them, if they are listed with
    what each costs, else nothing."""
    amount = phrases.amounts[index]
    begin = phrases.sentence_begin(left[0])
    found = _COSTED.search(phrases.text, max(begin, phrases.amounts[index - 1].end) if index else begin, amount.begin)
    if not found:
        return ""
    if phrases.text.endswith("等", 0, amount.begin):
        noun = _WORKS.match(phrases.text, *phrases.right(index))
    else:
        noun = re.search(_WORKS.pattern + "$", phrases.text[found.end() : amount.begin])
    return (found["verb"] or "") + noun[0] if noun else ""


def _valued(phrases: Phrases, index: int) -> str:
    """The things that are counted, if their worth is told before them (300张价值2万元|门票), else nothing."""
    following = phrases.amounts[index + 1] if index + 1 < len(phrases.amounts) else None
    if following is None or following.kind != "money":
        return ""
    if not _WORTH.fullmatch(phrases.text, phrases.amounts[index].end, following.begin):
        return ""
    return phrases.name(phrases.nominal(phrases.right(index + 1)))


def _only_names(phrases: Phrases, index: int, left: Span) -> bool:
    """Whether the amount only says how many names stand before it, and what these do follows (甲社、乙社和丙社|3家|
    合并; 围绕甲、乙、丙|3个方面|开展检查)."""
    amount, (begin, end) = phrases.amounts[index], phrases.trim(left)
    right = phrases.right(index)
    said = phrases.text[begin:end]
    marks = said.count("、")
    if marks < _NAMES - 2 or right[0] == right[1] or amount.value not in (str(marks + 1), str(marks + 2)):
        return False
    noun = phrases.tokens(phrases.nominal(right))
    if int(amount.value) < _NAMES or not all(is_verb(t) for t in noun) or said.endswith(("等", "的")):
        return False
    if phrases.text.startswith(_SAID_OF, right[0]):
        return False  # 甲厂、乙厂、丙厂3家|均为过亿元企业
    if amount.unit in ASPECTS:
        return True
    first, *_ = tokenize(said)
    return not is_verb(first) and all(len(item) >= _NAMES for item in said.split("、"))
