"""What ends in 项目 or 工程 and is no project: an event of a contest, what somebody won, what only says of which kind
something is.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extracting.project_words import COUNT
from kg.lexicon import words

_STUDY = re.compile(r"(?:研究|开发|研发|研制|攻关|应用|产业化|示范)$")
_CONTESTED = re.compile(
    r"(?:团体|个人|单人|双人|[男女]子|总分|混合)*(?:[特一二三]等奖|第[一二三四五六七八\d]|[冠亚季]军|[金银铜][牌奖]|优[秀胜]奖|决赛|预赛|比[赛拼]|竞赛)"
    r"|(?:首次|正式)?(?:纳入|列入|列为|成为)[^，。；、]{0,20}?(?:竞赛|大赛|比赛|运动会|锦标赛)(?![场馆中])"
    # 设拔河、跳绳等项目|，多支队伍的选手参加
    r"|的?(?:比赛|较量|角逐|争夺)|，[^，。；]{0,24}?(?:运动员|选手|代表队|参赛队|队员)[^，。；]{0,8}?(?:参赛|参加|参与|角逐|同场|展开)"
)
# 入选全国某项目: what was won
_CHOSEN = re.compile(r"(?:入选|获评|荣获|被评为|被授予)$")
_NATIONAL = re.compile(r"全国|国家级|省级")
# 该项目是某省示范项目, 被列为某市重点建设项目, 获批某省科普基地项目: of which kind it is, or what was won
_IS = re.compile(
    r"(?:列为|成为|(?:项目|工程|线路|[，。]|^)(?:也|又)?(?:是|系|为)|首[个座家][^，。；、]{0,6}的|获批|创建为?|(?<=[线路桥站厂园])是|批复的|认定为|确定为|评为)“?$"
)
_KIND_OF = re.compile(
    r"(?:(?:全[国省市县]|国家|世界|[\u4e00-\u9fff]{2,3}[省市县区]|[省市县区])级?[一二三]?级?)?"
    r"[^、，。；“”]{0,12}?(?:示范|重点|试点|核心|骨干|标志性|控制性|标准化|科普|科研|龙头|百[\u4e00-\u9fff]{1,2}级|重大|民生|样板|精品)"
    r"[^、，。；“”]{0,8}?(?:项目|工程)$"
)

# 青禾度假区是甲集团与乙公司合作开发的|高端康养项目
_MADE_BY = re.compile(
    r"(?<=[园区城馆厂站库桥楼心场村镇院店])(?:是|系)[^，。；]{4,44}(?:开发|建设|打造|兴建|实施|创办)的(?:一[个项座家])?$"
)
_PROPER = 9  # characters of a name that may stand there
_OF_CULTURE = re.compile(r"文化(?:早|中|晚)?[期的和与、，。遗层]")  # 某地一期|文化遗址
_SO_GREAT = re.compile(rf"等?{COUNT}大(?:重点|重大)?(?:工程|行动|计划)")  # 实施甲、乙、丙|三大工程: of a policy


def is_study(name: str) -> bool:
    """Whether a name is the title of research (某工艺研究): it is granted and done, not built."""
    return _STUDY.search(name) is not None


def contested(text: str, end: int) -> bool:
    """Whether what ends there is an event of a contest (跳绳项目|一等奖)."""
    return _CONTESTED.match(text, end) is not None


def won(text: str, begin: int) -> bool:
    """Whether what begins there was won from the state (入选|全国某项目)."""
    return bool(_NATIONAL.match(text, begin) and _CHOSEN.search(text, max(0, begin - 4), begin))


def only_kind(text: str, begin: int, end: int) -> bool:
    """Whether the words only say of which kind something is (该项目是|某省示范项目)."""
    if _MADE_BY.search(text, max(0, begin - 60), begin) and end - begin < _PROPER:
        return True
    return bool(_IS.search(text, max(0, begin - 8), begin) and _KIND_OF.fullmatch(text, begin, end))


def of_culture(text: str, end: int) -> bool:
    """Whether a phase that ends there is one of a culture of the past (二里岗一期|文化)."""
    return _OF_CULTURE.match(text, end) is not None


def campaign(text: str, name: str, end: int) -> bool:
    """Whether what is carried out is a campaign by its name or, as the last of a list that ends there, by what the
    list is called; no state of works is read from that."""
    return bool(_programme().search(name) or _SO_GREAT.match(text, end))


@cache
def _programme() -> re.Pattern[str]:
    """Called by such a word, a number (“5352”工程), a saying (一村万树工程), ends (高端化绿色化改造工程)."""
    return re.compile(
        rf"(?:{'|'.join(words('project_programmes'))})(?:(?:[^一-龥]*|.{{0,6}})工程|[”〕]?项目)$|\d{{3,5}}”?工程$"
        r"|(?:[一-龥]{2}化){2,}(?:改造|提升|转型)?工程$"
        r"|[一两百千万][一-龥][一二三四五六七八九十百千万][一-龥]”?(?:示范|提升)?工程$"
    )
