"""The noun phrase beside a figure: how far it reaches and what of it is the noun that is counted.

jieba's parts of speech are only a hint here: many nouns are verbs to it (提案, 登记站), and which verbs end a noun
phrase is said by lexicon/figure_words.txt.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extracting.tokens import Token, tokenize
from kg.lexicon import table

QUOTES = {"“": "”", "《": "》", "‘": "’", "（": "）", "(": ")"}
_NOMINAL = {"n", "a", "b", "j", "l", "i", "x", "k", "h", "g", "t", "s", "z", "m", "q", "eng", "e", "y", "o"}
_JOINING = {"和", "及", "以及", "或", "的", "、", "之"}
_PASSIVE_RESULT = ("为", "入", "成", "到", "予", "用", "选")  # 被评为…, 被列入…: predicates, no modifiers
_EVERYWHERE = ("全国", "全省", "全市", "全县", "全区")
_ORGANIZED = ("社会", "经济", "党", "市级", "县级", "省级", "基层", "合作", "民间", "群团")  # 社会|组织: a body
_TURNED = ("为", "成", "成为", "至", "到")
_ROBBED = ("被盗", "被骗", "被抢", "被害", "被扣")  # one word to jieba

_MANNERS = ("集中", "联合", "统一", "组织", "全面", "陆续", "相继")  # verbs that say how another is done (集中|开工)
_KIND_OF = ("专项", "专题", "中央预算内")  # 专项|检查: what kind of one
_IN_ALL = frozenset(("总", "总体", "全年", "年内", "当年", "连续"))
LATER = frozenset(  # 15个项目|今年将开工, 4家企业|首批入驻
    ("今年", "去年", "本年", "明年", "目前", "当前", "当天", "当日", "近日", "首批")
)

COURSE = re.compile(
    r"[^，。；、：\d的]{1,10}[至—－～][^，。；、：\d的]{1,10}?(?:公路|高速|铁路|线路|大道|道路|[路段线渠街](?![口面]|[段线])|隧道|管道|管线|航线|大桥)"
)
DEED = re.compile(r"的(?:建设|改造|整治|加固|维修|修缮|治理|安装|检查|验收|评审|审核|编制|修复|扩建|改建|检测|审查)$")

_HELD_AS = ("集中", "现场", "联合", "巡回")
_EVENTS = (
    "活动",
    "行动",
    "培训",
    "培训班",
    "演练",
    "讲座",
    "比赛",
    "大赛",
    "会议",
    "座谈会",
    "招聘会",
    "推介会",
    "检查",
)
_TOGETHER = ("结对", "共建", "签订", "签署", "签约", "对接", "合作", "联合", "达成")
_AGENCY = re.compile(r"(?:机构|医院|企业|公司|学校|单位)$")
_LEAST_SECOND = 3  # characters

Span = tuple[int, int]


@cache
def words(key: str) -> frozenset[str]:
    """A list of lexicon/figure_words.txt as a set."""
    return frozenset(table("figure_words")[key])


@cache
def alternatives(key: str) -> str:
    """A list of lexicon/figure_words.txt as the alternatives of a pattern, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words(key), key=lambda w: (-len(w), w)))


def is_verb(token: Token) -> bool:
    """jieba's tag, or the lexicon's word where the dictionary has a noun (申报)."""
    return token.tag.startswith("v") or token.word in words("action")


def plain_verb(token: Token) -> bool:
    """Whether the word is a verb that is used as no noun."""
    return token.tag.startswith("v") and token.tag != "vn" and token.word not in words("noun")


def leading_verb(tokens: list[Token]) -> str:
    """The verb that ``tokens`` begin with, else nothing."""
    return tokens[0].word if tokens and is_verb(tokens[0]) else ""


def without_verb(name: str, least: int) -> str:
    """``name`` without what was done that it begins with (建立健全|服务组织), if more than ``least`` characters are
    left."""
    tokens = tokenize(name)
    deed = tokens and (is_verb(tokens[0]) or tokens[0].word in words("action") | words("transitive"))
    deed = deed and tokens[0].word not in words("adding_verb")
    verb = "建立健全" if name.startswith("建立健全") else tokens[0].word if deed else ""
    return name.removeprefix(verb) if len(name) - len(verb) > least else name


def is_manner(token: Token, follower: Token) -> bool:
    """Whether a verb says how the one behind it is done (集中|开工): both are what is done."""
    return token.word in _MANNERS and (is_verb(follower) or follower.word in words("predicate"))


def nominal_end(tokens: list[Token], begin: int, persons: set[int], stop: bool = False) -> int:
    """Where the noun phrase ends that ``tokens`` begin with at ``begin`` (``begin`` itself if it is a predicate).
    ``persons``: where names of persons begin, which end it; ``stop``: a stop follows the last word."""
    last, closing = begin, ""
    for place, token in enumerate(tokens):
        if closing:
            last, closing = token.end, "" if closing in token.word else closing
        elif token.word in QUOTES:
            if last == begin and token.word in "（(":
                return last
            closing = QUOTES[token.word]
        elif last > begin and _joins(tokens, place):
            continue
        elif token.begin in persons or token.word in _JOINING:
            return last
        elif not _continues(tokens, place, last == begin):
            return tokens[place - 1].end if last > begin and _done_with(tokens, place) else last
        elif _is_noun(token) or len(tokens) == 1 < len(token.word):
            last = token.end  # a word alone is a noun, whatever the dictionary says (二十多项殊荣)
    if stop and last > begin and plain_verb(tokens[-1]) and tokens[-1].begin == last:
        return tokens[-1].end  # 改革举措, 人才专项编制: the noun is a verb to the dictionary
    return last


def _done_with(tokens: list[Token], place: int) -> bool:
    """Whether the word before ``place`` is a verb that is a noun there, since what was done with it follows (经费补助|
    实现全覆盖)."""
    return plain_verb(tokens[place - 1]) and tokens[place].word in words("transitive")


def first_of_two(tokens: list[Token]) -> int:
    """Where the first of two nouns ends of which the second names another figure (23间客房|和民宿, 152家医院|病例信息);
    0 if they are one."""
    told = [t.word for t in tokens]
    if "、" in told or "的" in told:
        return 0
    if joint := next((t for t in tokens if t.word in ("和", "及")), None):
        return joint.begin
    body = next((n for n, t in enumerate(tokens[:-1]) if _AGENCY.search(t.word)), None)
    named = body is not None and sum(map(len, told[body + 1 :])) > _LEAST_SECOND
    return tokens[body].end if named and body is not None else 0


def modified_noun(tokens: list[Token]) -> int:
    """The place of the noun that a clause at the start says something of (忠实反映热点的|论文), else 0."""
    place = 0
    while place < len(tokens) and (tokens[place].tag in ("d", "ad", "a") or tokens[place].word == "被"):
        place += 1
    if place == len(tokens) or not plain_verb(tokens[place]):
        return 0
    ends = [n for n in range(place + 2, len(tokens) - 1) if tokens[n].word == "的"]
    if ends and all(is_verb(t) for t in tokens[ends[-1] + 1 :]):
        return 0  # 6处避险车道|的建设: what is done with it
    return ends[-1] + 1 if ends else 0


def passive_modifier(tokens: list[Token]) -> int:
    """How many words say what is done to the noun after them (被巡察|党组织, 被盗被骗|财物), 0 if none do."""
    count = 0
    while len(tokens) > count and (tokens[count].word in _ROBBED or _done(tokens, count)):
        count += 1 if tokens[count].word in _ROBBED else 2
    following = tokens[count] if count < len(tokens) else None
    return count if following and _may_name(following) and not is_verb(following) else 0


def _done(tokens: list[Token], at: int) -> bool:
    """Whether 被 and a verb stand at ``at`` that is no predicate (被巡察, not 被评为)."""
    verb = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].word == "被" and verb is not None and is_verb(verb) and not verb.word.endswith(_PASSIVE_RESULT)


def _joins(tokens: list[Token], place: int) -> bool:
    """Whether a word only joins two parts of a name (企业与高校 are two parties and no name)."""
    word = tokens[place].word
    if word == "与" and any(t.word in _TOGETHER for t in tokens[place + 1 :]):
        return False  # 20个党支部|与社区结对共建
    return word in _JOINING or (word == "与" and tokens[place - 1].word not in words("actor"))


def _continues(tokens: list[Token], place: int, first: bool) -> bool:
    """Whether a word belongs to the noun phrase before it (a verb does when it is no known predicate)."""
    token = tokens[place]
    if token.word.isdigit() or not _may_name(token) or token.word.startswith("全面"):
        return False
    follower = tokens[place + 1] if place + 1 < len(tokens) else None
    later = token.word in LATER and follower is not None and follower.tag[:1] in ("v", "d", "p")
    if not first and (later or token.word in _IN_ALL or _turns(tokens[place : place + 3])):
        return False  # 30项指标|总体完成, 18所敬老院|转型为…
    if not first and follower and is_verb(follower) and (token.word in ("新", "首次") or token.word in _EVERYWHERE):
        return False  # 4个村落|新入选, 便民事项|全市通办
    if not first and follower and token.word in words("adverb") and _acts(follower):
        return False  # 979家企业|深度参与行动
    if token.word in _HELD_AS and _held(tokens[place + 1 :]):
        return True
    if token.word not in words("predicate"):
        verb = token.tag.startswith("v") and token.word not in words("noun")
        return (
            not verb
            or first
            or tokens[place - 1].word not in words("actor")
            or _compound(token, follower)
            or _inside(tokens, place)
        )
    if token.word == "组织" and tokens[place - 1].word in _ORGANIZED and not first:
        return True
    if token.word == "组织" and not first and tokens[place - 1].word not in words("actor"):
        known = follower is None or follower.word in words("predicate")  # 社会组织: a body and no verb
        return known or (follower is not None and follower.word in ("单位", "机构", "奖"))  # 优秀组织单位
    if _compound(token, follower) or (not first and tokens[place - 1].word in _KIND_OF and is_verb(token)):
        return True
    if follower is None or token.word not in words("modifier"):
        return False
    if not first:
        return follower.word in words("actor") or follower.word.startswith("先进")  # 提案承办|先进单位
    return follower.tag.startswith(("n", "vn")) or follower.word in words("noun") or follower.word == "类"


def _held(rest: list[Token]) -> bool:
    """Whether words name something that is held, up to where a list goes on (8场|集中宣传活动|和5场…)."""
    end = next((n for n, t in enumerate(rest) if t.word in ("、", "和", "及")), len(rest))
    return end > 0 and rest[end - 1].word in _EVENTS and not any(t.word in words("transitive") for t in rest[:end])


def _acts(token: Token) -> bool:
    """Whether the word is a verb that ends a noun phrase, or one that is no noun."""
    return is_verb(token) and (plain_verb(token) or token.word in words("predicate") or token.word in words("action"))


def _inside(tokens: list[Token], place: int) -> bool:
    """Whether a verb after those who act belongs to the noun after it, since what is said of that follows
    (特困人员|供养服务设施|转型为…)."""
    verb, rest = tokens[place], tokens[place + 1 :]
    if not rest or not rest[0].tag.startswith("n") or len(rest[0].word) < 2 or verb.word in words("action"):
        return False
    return any(t.word in words("predicate") and t.tag[:1] in ("v", "n") and len(t.word) > 1 for t in rest[1:])


def _turns(tokens: list[Token]) -> bool:
    """Whether a verb, or two (升级改造成), say what something becomes."""
    verbs = [is_verb(t) for t in tokens]
    return any(all(verbs[:n]) and tokens[n].word in _TURNED for n in range(1, len(tokens)))


def _compound(token: Token, follower: Token | None) -> bool:
    """Whether a verb and the word after it are a noun together (登记站, 推动会)."""
    if follower is None or follower.word not in words("compound_head"):
        return False
    return len(token.word) > 1 and token.word not in words("transitive")


def _is_noun(token: Token) -> bool:
    """Whether a noun phrase may end with the word."""
    return not plain_verb(token) or token.word == "组织" or token.word in words("compound_head")


def _may_name(token: Token) -> bool:
    if token.tag.startswith("v") or token.word in words("noun"):
        return True
    if token.tag == "f":
        return len(token.word) > 1
    return token.tag[:1] in _NOMINAL or token.tag in _NOMINAL
