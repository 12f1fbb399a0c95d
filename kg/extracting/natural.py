"""Rivers, lakes, hills and the like told by the form of their names: whether such a name means the place."""

from __future__ import annotations

import re

from kg.extracting.divisions import rank
from kg.extracting.landmarks import known_name
from kg.extracting.name_reading import Reading
from kg.extracting.person_names import surnames
from kg.extracting.tokens import Token

_PLACE_BEFORE = re.compile(r"[在到赴沿于往至登过抵距邻临夹]$|位于$|走进$|来到$|穿越$|流经$|汇入$|治理$|巡查$")
_PLACE_AFTER = re.compile(
    r"流域|沿岸|两岸|上游|水系|黑臭|清淤|整治|河堤|下游|中游|河段|段|大桥|治理|生态|水质|(?:国家级?|省级)(?:风景|森林|自然|地质|湿地|矿山)|景区|风景|旅游|镇|水库|灌区|脚下|山脉|遗址|之上|北麓|南麓"
    # 北汝河（云泽段）, 北汝河清川县河段, 北汝河某村国控断面
    r"|（[\u4e00-\u9fff]{1,6}段[、）]|[\u4e00-\u9fff]{1,3}[县市区](?:境内)?河?段|[\u4e00-\u9fff]{0,6}断面"
)
_LAKE_AFTER = re.compile(r"在|入选|位于|周边|畔|水位|蓄水|国家|省级")
ERA = re.compile(r"(?:时期|时代|文化(?:遗[址存]|时期|[早中晚]期|类型|层))")  # 青丘|时期的遗址
_TRADE = re.compile(r"(?:茶|酒|乳|牧|药|矿|林|渔|食|果|蛋|肉|米|面|粮|医|纸)(?:业|品|庄)")  # 灵岩山|茶业
# what is called after a river or hill: 长江|学者, 华山|一条路, 洪山|庙遗址, 尧山|白山羊
_CALLED_AFTER = re.compile(
    r"学者|一条路|市(?![场委直政人法检公级区])|县(?![域际委直政人法检公级])|的(?:[长中短]篇)?(?:小说|诗集|散文|作品|报告文学)|[庙窑祠墓庵]|国际案|啤酒|短路|变(?:网|电)|杯|论剑|宾馆|大?酒店|医院|小学|中学|大学|学院|红茶|绿茶"
    r"|(?:大尾|小尾|[白黑])(?:山羊|绵羊|寒羊|羊|猪|鸡|鹅)"
)
# 白川区|郑秀山|等45个家庭: a person
_PERSON_AFTER = re.compile(
    r"同志|[（(][男女]|等\d*[余多]?[名位个](?:同志|家庭|队员|职工|个人|学生|教师|选手|先进)|家庭|[被获任]"
)
_NAMED_BEFORE = re.compile(r"千伏$|青年$")  # 500千伏|香山变电站; 青年|长江(学者)6名


def stands_natural(reading: Reading, core: list[Token], edge: str, token: Token) -> bool:
    """Rivers and mountains look like given names (张青山): something must speak for the place."""
    begin, end, text = core[0].begin, token.end, reading.text
    if _TRADE.match(text, end) or _CALLED_AFTER.match(text, end):
        return False
    if reading.is_home_name(text[begin:end]) or _NAMED_BEFORE.search(text, max(0, begin - 2), begin):
        return False
    city = known_name(text[begin:end], reading.place, reading.province)
    if city and rank(city) == 2 and not _PLACE_AFTER.match(text, end):
        return False  # 江北|漯河人, 青岛|啤酒节: the city
    if text[begin:end] in reading.waters and not ERA.match(text, end):
        return True  # the source tells it elsewhere
    if token.begin == begin and token.tag == "ns":
        return True
    if text[begin] in surnames() and end - begin == 3 and _PERSON_AFTER.match(text, end):
        return False
    if edge == "place":
        return True
    if text[end - 1] == "湖" and _LAKE_AFTER.match(text, end):
        return True
    if text[begin] in surnames() and end - begin <= 3 and not _PLACE_BEFORE.search(text, max(0, begin - 2), begin):
        return bool(_PLACE_AFTER.match(text, end))
    return bool(_PLACE_BEFORE.search(text, max(0, begin - 2), begin) or _PLACE_AFTER.match(text, end))
