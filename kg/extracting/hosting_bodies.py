"""Bodies that only a list of hosts tells: 由市总商会、|启明中国|主办，|白鹭诗社|承办.

Whoever stands before 主办, 承办 or 协办 is a body, so an item of such a list that no rule before took for a name is one
too, unless its words are everyday ones (有关部门, 各乡镇).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.kinds import ending_of, kind_of
from kg.extracting.name_words import before, generic, inside, modifiers
from kg.extracting.tokens import Token
from kg.model import ORGANIZATION, PLACE, Mention

STAGE = 44
_RULE = "org.hosting/1"
_HOSTS = re.compile(r"(?:主办|承办|协办)(?![方者权地国率件]|单位|城市|机构|先进|优秀)")
_BEFORE_VERB = re.compile(
    r"(?:等[^，。；、]{0,8}(?:单位|部门|机构|企业|协会|家|个)?)?(?:联合|共同|具体|独家|倾力|合作|负责|分别|牵头|直接|主动|积极|统一|精心)*$"
)
_OPENS = re.compile(r"[，。；：！？\n（）”》]|(?<![自理])由|(?<=[日月年])|(?:[主承协]办|指导|牵头)(?=[，、])、?")
_JOINT = re.compile(r"、|和|与|及|以及|暨")
_ITEM = re.compile(r"[\w·（）“”&-]{4,24}")
_NO_NAME = re.compile(
    r"有关|相关|单位|部门|各[级地界县市区乡镇村街]|[我本该此两三]|双方|多家|社会|活动|比赛|大赛|赛事|会议|论坛|展会|每年|每[届月]|首[次届]|第.{1,3}[届次]|轮流|自行|成功|提案"
)
_OF_ALL = re.compile(r"各[^，。；（）]{1,4}（[^（）]+）$")


def extract(context: Context) -> Iterator[Mention]:
    """Mentions of the items of lists of hosts that no rule before took for names."""
    text = context.text
    for verb in _HOSTS.finditer(text):
        end = _BEFORE_VERB.search(text, max(0, verb.start() - 24), verb.start())
        stop = end.start() if end else verb.start()
        for begin, last in _items(context, _opening(text, stop), stop):
            if mention := _named(context, begin, last):
                yield mention


def _opening(text: str, stop: int) -> int:
    """Where the list that ends at ``stop`` begins: behind a mark or 由."""
    first = max(0, stop - 160)
    return max((m.end() for m in _OPENS.finditer(text, first, stop)), default=first)


def _items(context: Context, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """What stands between the joints of a list, those within a name left aside."""
    text = context.text
    inside_names = [(m.begin, m.end) for m in context.overlapping(begin, stop) if m.family == ORGANIZATION]
    first = begin
    for joint in _JOINT.finditer(text, begin, stop):
        named = any(b <= joint.start() < e for b, e in inside_names)
        ended = any(e == joint.start() for _, e in inside_names) or ending_of(text, joint.start(), first) is not None
        if not named and (ended or joint.group() == "、"):  # but 市委非公|和|社会组织工委
            yield first, joint.start()
            first = joint.end()
    yield first, stop


def _named(context: Context, begin: int, end: int) -> Mention | None:
    """The mention of an item, None if a name ends it or if its words are no name's."""
    text = context.text
    if not _ITEM.fullmatch(text, begin, end) or _NO_NAME.search(text, begin, end):
        return None
    if text[begin - 1 : begin] == "）" and _OF_ALL.search(text, max(0, begin - 12), begin):
        return None  # 各县（市、区）|文化和旅游局
    over = context.overlapping(begin, end)
    led = any(m.family == ORGANIZATION and m.begin == begin for m in over)
    if led and ending_of(text, end, begin) is None:
        return None  # 市图书馆|全程|承办: a name and how it does
    if any(m.end == end or m.begin < begin or m.end > end or m.family not in (ORGANIZATION, PLACE) for m in over):
        return None
    tokens = context.tokens_filling(begin, end)
    if not tokens or not _may_name(tokens):
        return None
    name = text[begin:end]
    return Mention(begin, end, ORGANIZATION, name, kind_of(name), _RULE, 0.75)


def _may_name(tokens: list[Token]) -> bool:
    """Whether words make a name: none that acts or joins, one at least that is not everyday."""
    if tokens[0].tag[0] in "mvd" and len(tokens[0].word) > 1 and tokens[0].word in before():
        return False
    if any(t.tag[0] in "pcur" and len(t.word) > 1 for t in tokens) or any(t.word in "在由到对的了被将" for t in tokens):
        return False
    if any(t.tag == "v" and t.word in before() and t.word not in inside() for t in tokens):
        return False
    return any(t.word not in generic() | modifiers() | before() for t in tokens)
