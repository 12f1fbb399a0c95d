"""What a sentence says of those that a figure counts: 8个项目|现场签约, 53家企业|与高校签订合作协议."""

from __future__ import annotations

import re

from kg.extracting.figures_nominals import LATER, Span, is_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.tokens import Token

AND = ("、", "和", "及")
_CLASS = "企业|单位|基地|项目|县|镇|乡|村|区|市|个人|集体|类|级|案例|景区|产品|品牌|代表|委员|示范.{1,4}|先进.{1,4}"
_BECAME = re.compile(
    r"(?:均|全部|都)?(?:(?:被[^，。；]{0,30}?|获)?(?:评选为|评定为|评为|命名为|认定为|确定为|列为|选为|授予|授牌)"
    r"(?P<named>[^，。；、]{3,40}?)(?:(?:荣誉)?称号)?|[为是]"
    rf"(?P<kind>[^，。；、]{{2,24}}(?:{_CLASS})))"
)
_SAYING = ("被", "参赛", "荣获", "荣立", "申报", "上榜", "入库", "落户", "列席", "入围", "获批")  # no verbs to jieba
_PREPOSITIONS = ("在", "与", "同", "被", "由", "经")
_PASS = re.compile(r"[过破超逾](?=[百千万亿\d])")
_PASSED = re.compile(
    r"[^，。；、\d]{2,10}?(?:突破|[过破逾]|超过?)(?:[百千万亿]+[元人吨斤亩]?(?:人次)?|\d[^，。；、]{1,8})"
)
HONOURED = re.compile(r"被|获|荣获|入选|当选")
_HOLDER = re.compile(r"景区|景点|合作社|[村镇乡县市区厂店矿园户]$")
_SHORT, _LONG = 16, 26  # characters: of a verb and its object, of all that is said
_LEAST_HEAD = 4


def predicate(phrases: Phrases, span: Span) -> Span:
    """What ``span`` says of a noun before it: a short verb phrase without adverbs, else an empty span."""
    begin, end = phrases.trim_right(span)
    for token in phrases.tokens((begin, end)):
        if _adverb(token):
            begin = token.end
        elif (token.tag.startswith("v") or _verb_to_readers(token)) and token.word != "有" and end - begin <= _SHORT:
            return begin, end
        else:
            break
    return end, end


def statement(phrases: Phrases, index: int, span: Span, served: bool = False) -> str:
    """All that ``span`` says of the noun that amount ``index`` counts and that stands right before it, with where and
    with whom (在决赛中脱颖而出), of the object the noun after 的; empty if it is no whole statement or a long one, or
    if the next amount counts what is said of them (8名干部|走访|50户), unless they are those ``served`` by it (为40家
    企业|提供融资授信|3亿元)."""
    begin, end = phrases.trim_right(span)
    tokens = phrases.tokens((begin, end))
    following = phrases.next_at(index, span[1])
    if following and (joints := [n for n, t in enumerate(tokens) if t.word == "、"]):
        if phrases.text[tokens[joints[-1]].end : end] in words("generic_name"):  # 33个项目|达成合作意向、总投资80亿元
            tokens, end, following = tokens[: joints[-1]], tokens[joints[-1]].begin, None
        elif served:
            tokens, end = tokens[: joints[0]], tokens[joints[0]].begin
    while tokens and _adverb(tokens[0]) and tokens[0].word not in ("不", "未", "没"):
        tokens = tokens[1:]
    if not tokens or tokens[-1].end != end or end - tokens[0].begin > _LONG:
        return ""
    said = tokens[1:] if tokens[0].word in _PREPOSITIONS else tokens
    if tokens[0].word not in _PREPOSITIONS and not _says(tokens[0]):
        return ""
    if not any(_says(t) for t in said):
        return ""
    if following:
        of_them = served or (following.kind == "money" and tokens[-1].tag.startswith(("n", "vn")))
        if not of_them or (len(said) < 2 and end - said[0].begin < _LEAST_HEAD) or tokens[-1].word in words("actor"):
            return ""
    if following and phrases.text[tokens[0].begin : end].removeprefix("共") in words("generic_name"):
        return ""  # 6条高速公路|共完成投资7亿元
    if phrases.text.startswith("的", tokens[0].end):
        return ""  # 16个省市|参加的交流会: another is spoken of
    verb = tokens[0]
    of = phrases.text.rfind("的", verb.end, end)
    if of > 0 and _says(verb) and end - of > _LEAST_HEAD:
        return verb.word + phrases.name((of + 1, end))
    return phrases.name((verb.begin, end))


def became(phrases: Phrases, index: int, begin: int) -> str:
    """What those became that are counted by the amount, or by it and others in a list: 8所学校被评为|省级示范校, 3部
    著作、5篇论文被评为|一等奖; ``begin`` is where the noun of the first ends."""
    index, begin = last_listed(phrases, index, begin)
    found = _BECAME.fullmatch(phrases.text, begin, phrases.right(index)[1])
    return phrases.name(found.span(found.lastgroup or 0)) if found else ""


def last_listed(phrases: Phrases, index: int, begin: int) -> tuple[int, int]:
    """The last amount of a list of counts that ``index`` begins, and where the noun ends that it counts; ``begin`` is
    where that of the first ends."""
    while index + 1 < len(phrases.amounts) and phrases.text[begin : phrases.amounts[index + 1].begin] in AND:
        noun = phrases.nominal(phrases.right(index + 1))
        if not phrases.amounts[index + 1].counted or noun[0] == noun[1]:
            break
        index, begin = index + 1, noun[1]
    return index, begin


def _adverb(token: Token) -> bool:
    known = token.word in words("adverb") or token.word in LATER
    return known or (token.tag == "d" and token.word not in words("action"))


def _verb_to_readers(token: Token) -> bool:
    """Whether the word is a verb that jieba takes for a noun (落地, 办理, 解决问题; 听取3个方案|汇报 has a noun)."""
    if token.tag in ("l", "i") and token.word[:2] in words("predicate"):
        return True  # 出席会议: one word to jieba
    noun = token.tag[:1] in ("n", "j") and len(token.word) > 1 and token.word != "汇报"
    return token.word in _SAYING or (noun and token.word in words("predicate"))


def _says(token: Token) -> bool:
    """Whether the word is a verb or an idiom that stands for one (脱颖而出)."""
    if token.word == "有":
        return False
    known = is_verb(token) or _verb_to_readers(token) or token.word in words("transitive")
    return known or (token.tag == "i" and len(token.word) > 3)


def passing(phrases: Phrases, index: int) -> str:
    """Those that are counted and have passed a mark, with the mark (7家景区游客人数过百万: 游客人数过百万景区; 3家企业
    产值超10亿元), else nothing."""
    begin, end = phrases.right(index)
    following = phrases.next_at(index, end)
    if following and not following.counted:
        end = following.end
    if not _PASS.search(phrases.text, begin, end):
        return ""
    for token in phrases.tokens((begin, end)):
        if token.word in words("actor") or _HOLDER.search(token.word):
            said = phrases.text[token.end : end].strip("、和及")
            return said + phrases.text[begin : token.end] if _PASSED.fullmatch(said) else ""
    return ""


def honoured_as(phrases: Phrases, span: Span, right: Span) -> str:
    """推荐系统内11人被评为先进工作者: what they became, unless the words before say who they are."""
    said, verb = predicate(phrases, right), phrases.verb_at_start(span)
    unnamed = span[0] == span[1] or verb[0] < verb[1] or phrases.names_body(span)
    return phrases.name(said) if unnamed else ""
