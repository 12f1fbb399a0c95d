"""Names without a post that only what they do tells to be persons: a list that begins a clause before a verb of taking
part (方启明、韦国栋出席启动仪式), and one name before what leaders say (方启明强调，) or where they go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.name_clauses import NameGroup
from kg.extracting.person_names import ends_at, is_familiar, name_end
from kg.extracting.posts import heads
from kg.extracting.tokens import part_of_speech
from kg.model import DOCUMENT, ORGANIZATION, PLACE

_NAME = r"[\u3400-\u9fff]{2,3}"
_BEGINS = r"(?:^|(?<=[。；，：\n）])|(?<=\d日)|(?<=[上下]午))"
_JOINED = "、，和"
_TAKES_PART = (
    r"(?:等(?:人|同志|领导)?)?(?:分别|共同|一同|一起|先后|应邀|到会|现场|专程|全程|亲自|第一时间)*"
    r"(?:出席|参加(?!工作)|陪同|列席|主持|致[辞词]|讲话|发言|见证|观摩|作出?(?:重要)?批示|会见|看望|慰问|走访|视察|调研|检查|督导|带队|率队)"
)
_ANY_NAME = r"(?:[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,9})+|[\u3400-\u9fff]{2,4})"
_LIST = re.compile(rf"{_BEGINS}(?P<who>{_ANY_NAME}(?:[{_JOINED}]{_ANY_NAME})+)(?={_TAKES_PART})")
_SAYS = re.compile(
    rf"{_BEGINS}(?P<who>{_NAME})(?=(?:在(?:讲话|致辞|会上|会议上|座谈会上|调研)[^，。；]{{0,6}})?(?:还|也)?(?:强调|指出|要求)(?:[，：]|要|指出))"
)
# 5月9日，方启明|深入某镇调研; 方启明|介绍了有关情况
_GOES = re.compile(
    rf"{_BEGINS}(?P<who>[\u3400-\u9fff]{{3}})(?=(?:一行|同志)?(?:先后|分别|再次|专程|首先|随后|还|又|也|亲自|实地|代表[^，。；]{{2,12}})*"
    r"(?:[率带]队|带领|率领?|深入|赴|到(?=[^，。；]{2,40}(?:调研|考察|检查|督导|走访|慰问|看望|视察|察看|查看|指导))|来到|前往|抵达|莅临|调研|考察(?!团|组)"
    r"|检查|督[导查办]|暗访|视察|走访|慰问|看望|[察查]看|主持(?!人)|出席|参加(?!工作)|会见|陪同|列席|致(?:欢迎|答谢)?[辞词]|讲话|宣布|宣读"
    r"|介绍了|汇报了|[对向][^，。；]{2,24}表示(?:热烈|诚挚|衷心)*(?:的)?(?:欢迎|感谢|祝贺)|(?:表示|认为|说)，))"
)
_SIGNS = re.compile(
    "出席|参加|陪同|列席|主持|致[辞词]|讲话|发言|见证|观摩|批示|会见|看望|慰问|走访|视察|调研|检查|督导|[带率]队|强调|指出|要求"
    "|深入|赴|到|前往|走进|[察查]看|宣[布读]|介绍了|汇报了|表示|认为|说"
)
_CALLED_BY = (
    "先生",
    "女士",
    "老师",
    "大爷",
    "大妈",
    "阿姨",
    "师傅",
    "奶奶",
    "爷爷",
    "某某",
    "医生",
    "同志",
    "大姐",
    "大哥",
)
_NOT_LAST = "路村镇桥街湖河寺塔岭沟湾坝洞库庄屯寨口山江港节游季号城业网品展会队馆"


def of_acts(context: Context) -> Iterator[NameGroup]:
    """Groups of names that a clause begins with."""
    text = context.text
    if not _SIGNS.search(text):
        return
    for found in _LIST.finditer(text):
        names = _names(context, *found.span("who"))
        if len(names) > 1 and any((is_familiar(text[b:e]) and e - b == 3) or "·" in text[b:e] for b, e in names):
            yield NameGroup(names, names[0][0], [], "", "person.acting/1")
    for found in (*_SAYS.finditer(text), *filter(_is_bare, _GOES.finditer(text))):
        begin, end = found.span("who")
        usual = (
            end - begin == 3 and is_familiar(found["who"]) and (part_of_speech(found["who"]) or "nr").startswith("nr")
        )
        if usual and ends_at(text, begin, end) and not context.taken(begin, end, ORGANIZATION, PLACE, DOCUMENT):
            yield NameGroup([(begin, end)], begin, [], "", "person.acting/1")


def _is_bare(found: re.Match[str]) -> bool:
    """Whether what goes somewhere is no surname with a title (王县长), no place and no made-up word."""
    given = found["who"][1:]
    return given not in heads() and given not in _CALLED_BY and given[-1] not in _NOT_LAST


def _names(context: Context, begin: int, stop: int) -> list[tuple[int, int]]:
    """The spans of the names that are listed up to ``stop``, from the last to the first that is none of a person."""
    text, names = context.text, []
    for part in reversed(list(re.finditer(rf"[^{_JOINED}]+", text[begin:stop]))):
        first, end = begin + part.start(), begin + part.end()
        if name_end(text[:end], first) != end or context.taken(first, end, ORGANIZATION, PLACE, DOCUMENT):
            break
        names.append((first, end))
    return names[::-1]
