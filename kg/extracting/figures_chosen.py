"""Which amounts of a text are figures at all: none that is part of a name, of a project, a limit, a norm or an old
value, and no duration that nothing asks for."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.extracting.figures_amounts import Amount, find_amounts
from kg.extracting.figures_nominals import words
from kg.extracting.figures_phrases import SIZE
from kg.model import AWARD, DOCUMENT, PERSON, PLACE, PROJECT

_CAPACITY_NAME = re.compile(
    r"[^，。；：、的\d（(]{0,24}?(?:项目|生产线|产线|机组|电站|电厂|装置|基地|变电站|[一二三四五六七八九十]期|工厂|储能|产业园|岗位|工艺|示范线)"
)
_OF_CLASS = re.compile(r"[^，。；、\d]{1,16}(?:率|比例|浓度|均值|价格|占比)(?:为|达|达到|是)?\d")  # 1类区达标率为98%
_CONDITION = re.compile(r"(?:[（(]含[^（）()]{1,6}[）)])?的(?:[，。；、]|$)")  # 逾期6期以上的，
_SHORTENED = re.compile(r"[^，。；]*(?:压缩|缩短|减少|降低|压减|精简|下降|降|延长|提升|增加)(?:至|为|到|成)$")
_PART_OF_NAME = re.compile(
    r"[一二三四五六七八九十两]个$|(?:小于|大于)(?:等于)?$|(?:直|粒|口)径(?:约|为)?$|[男女]子[^，。]{0,8}$"
)
_BOUNDS = frozenset(("超", "超过", "大于", "高于", "不低于", "不少于", "小于", "低于", "不足", "少于", "不超过"))
_THOSE = re.compile(
    r"(?:的[^，。；、\d]{1,8}?|(?:项目|企业|单位|村|农?户|[乡城]?镇|家庭)(?:个?数量?)?)(?:达到?|占|有|为|共|约|仅)"
)
_OR = re.compile(r"或(?:多|\d[\d.]*[^，。；、\d]{1,3}以[上下内])")
_ONE_PHRASE = re.compile(r"[^，。；、：\n]{2,20}")
_OLD_VALUE = re.compile(r"[^，。；\d]{0,18}?(?:至|到|为|成)(?:了|约|近|目前的?|现在的?|如今的?)?\d")
_FROM = re.compile(
    r"(?:由|从|将|把)(?:[^，。；\d]{1,6}的|原来的?|原先的?|上年的?|去年的?|当初的?|年初的?|最初的?|过去的?|(?:19|20)\d\d年的?)?$"
)
_FROM_EACH = re.compile(r"(?:由|从)[^，。；、：\d]{1,8}$")  # 由每人每月400元提高到450元
_RAISED = re.compile(
    r"[^，。；\d]{0,6}?(?:提高|提升|增加|增长|上升|扩大|上调|下调|调整|降低|下降|减少|压缩|缩短|缩小|发展|提|升|降|增|减|调)"
    r"(?:至|到|为|成)(?:了|约|近)?\d"
)
_MORE_OR_LESS = re.compile(r"(?:增加|减少|缩短|延长|降低|下降|多|少)(?:了|约)?$")
_MEAN = re.compile(r"(?:[年月日]?平均|[为达到约仅共需是])+$")  # 无霜期年平均192天
_WHO = re.compile(r"[^，。；、：\n]{0,10}")
_JOINED = re.compile(r"[^，。；、）)\n]")
_LARGER = re.compile(r"[^，。；：、的）)\n]")
_OF_SUM = re.compile(r"(?:以上|以下)?的?[^，。；、]{0,4}(?:项目|企业|工程)|的[^，。；、]{1,6}")  # 10亿元|项目|2个
_COST = re.compile(r"投资(?:额|约|近|超)?$|概算$|造价$")
_BUILDS = re.compile(r"的|(?:建设|建成|新建|打造|实施的|兴建|修建)(?![^，。；]*\d)")
_WORKS = re.compile(r"(?:实施|完成|启动|开工)了?")
_BARE_COST = re.compile(r"(?:^|[，。；、：（])(?:项目|工程)?(?:[一二三]期)?(?:计划|估算|预计|概算)?总?投资$")
_ENDED = re.compile(r"[，。；、）)\n]|$")
_SEVERAL = re.compile(r"\d(?:余|多)?[个项家]")
_COMPARED = re.compile(
    r"(?:[比较和与、]|高于|低于)(?:全[国省市]|上年|去年|同期|年初|中部|目标|平均)[^，。；（(\d]{0,10}[（(]$"
)  # 比全省(7.7%)高
_THRESHOLD = re.compile(r"的|[^，。；\d]{0,4}(?:天数|日数|天气)")  # 日最高气温≥35摄氏度的日数
_EQUIPPED = re.compile(r"(?:购置|配备|购买|采购|新增|添置|更换|安装|投入|拥有|调配|出动|建成|新建)$")
_GEAR = re.compile(r"[^，。；：、\d]{2,12}(?=\d)")  # 购置1000千瓦|应急电源车|1台
_PAIRED = re.compile(r"[/及]?\d|的\d(?![\d.]*%)")  # 2吨/5吨, 3千米的10千伏线路
_SPECIFIED = re.compile(r"(?:购置|配备|购买|采购|更换|研发|研制|开发出?|[首一][个台套批条])$")
_SIZED = re.compile(r"[^，。；：、的\d）)\n]")  # 采购60米|举高消防车
_SIZES = ("米", "毫米", "厘米", "微米", "千瓦", "兆瓦", "马力", "千伏安", "兆伏安")
_ATTRIBUTE = re.compile(SIZE)
_NORM = re.compile(
    r"(?:[或、和]\d+[^，。；、\d]{1,3})?的?(?:标准|要求|比例|原则|限额|上限)(?!的?\d)"
)  # 按照300户或500人的标准设置网格
_NORMED = re.compile(r"(?:按照?|根据|依照)[^，。；、\d]{0,24}$|或[^，。；、\d]{0,10}$")
_AMONG = re.compile(
    r"[^，。；：、\d]{1,10}|[^，。；：、]{1,40}[中里内]，?[^，。；：、\d]{0,6}"
)  # 居全国168个|重点城市|第4位
_BEARING = re.compile(r"[东西南北](?:部|面|方|方向|郊|侧|端)?$")  # 城南|7千米|处, 村北|500米|的台地
_THERE = re.compile(r"处|的(?![^，。；]{0,8}(?:路|渠|线|道|堤|河|管|沟|桥|街|墙))")
_CLOCK = re.compile(r"\d[时点]$")  # 上午9时|30分
_PARTY = re.compile(r"一行(?:共|等|约)*$")  # 副厅长一行|8人: how many came is told of the visit
_RACE = re.compile(r"[^，。；、\d的]{0,6}?(?:赛(?![道段])|马拉松|徒步|健走|竞走|接力)")  # 10公里|精英赛
_PAST = re.compile(r"[比较与](?:(?:19|20)\d\d年|上年|去年|[^，。；、\d]{0,8}期)(?:末|底|初|同期)?(?:实际)?的?$")
_GROWN = re.compile(  # 比1978年的2.1万吨|增长3.6倍
    r"(?:相比，?)?(?:分别|净|共)?(?:增长|增加|提高|上升|上涨|翻|下降|减少|降低|增产|增收|减产|扩大|净增|多|少)"
)
_ONE_OF = re.compile(r"[^，。；、\d]{0,16}(?<![百千万亿])之一")  # 全国8个|获奖单位之一: of those, not counted here
_IN = re.compile(r"[在从](?:全[国省市部]|全系统|众多|所有)?$")
_AHEAD = re.compile(  # 在18支|代表队中脱颖而出: among whom, not counted here
    r"[^，。；、]{1,20}[中里](?:脱颖而出|胜出|夺[得冠魁]|名列|位列|排名|位居|荣获|获得?|取得|入选)|[^，。；、]{1,12}[中里]，"
)
_CAPACITY_UNITS = re.compile(r"吨|瓦|GWh|MW|GW|立方|方$|米$|升|锭")


def chosen(context: Context) -> list[Amount]:
    """The amounts of the entry that figures are read from, in their order."""
    found = find_amounts(context.text, context.dates)
    names = _name_spans(context)
    return [a for n, a in enumerate(found) if not _left_out(context, found, n, names)]


def _name_spans(context: Context) -> list[tuple[int, int]]:
    families = (PROJECT, DOCUMENT, AWARD, PLACE, PERSON)
    spans = [(m.begin, m.end) for m in context.found(*families)]
    return [*spans, *((c.begin, c.end) for c in context.entry.contributors)]


def _left_out(context: Context, found: list[Amount], index: int, names: list[tuple[int, int]]) -> bool:
    amount, text = found[index], context.text
    if amount.kind == "voltage" or any(_belongs(amount, name) for name in names):
        return True
    before = text[max(0, amount.begin - 12) : amount.begin]
    if amount.kind == "time":
        return not _duration_asked(context, amount, before)
    if (amount.kind == "score" and _CLOCK.search(before)) or (amount.unit in ("人", "名") and _PARTY.search(before)):
        return True
    if amount.unit == "大" and len(amount.value) > 2:
        return True  # 2021大|青山马拉松
    if _GROWN.match(text, amount.end) and _PAST.search(text[max(0, amount.begin - 24) : amount.begin]):
        return True
    if amount.unit == "车" and text.startswith("道", amount.end):
        return True  # 双向6车道
    if amount.unit in ("米", "千米", "公里") and _BEARING.search(before) and _THERE.match(text, amount.end):
        return True
    if amount.counted and (_ONE_OF.match(text, amount.end) or (_IN.search(before) and _AHEAD.match(text, amount.end))):
        return True
    included = before.endswith(("（含", "(含")) and text[amount.end : amount.end + 1] in "）)"
    if included or text.startswith(("×", "*"), amount.end) or _PART_OF_NAME.search(before):
        return True
    after = text[amount.end : amount.end + 30]
    if (amount.unit == "类" and _OF_CLASS.match(after)) or (amount.comparator and _CONDITION.match(after)):
        return True
    if amount.comparator[:1] in tuple("≥≤＞＜><") and _THRESHOLD.match(after):
        return True
    if text.startswith(("）", ")"), amount.end) and _COMPARED.search(text[max(0, amount.begin - 24) : amount.begin]):
        return True
    if amount.unit in ("名", "位", "强") and before.endswith(("前", "后", "末")):
        return True  # 退出全省后20名
    if (amount.unit in ("期", "批") and before.endswith("前")) or _OR.match(after):
        return True  # 前十期, 1个或多个, 占30%或200人以上的村
    if _NORM.match(after) and _NORMED.search(text[max(0, amount.begin - 30) : amount.begin]):
        return True
    if _FROM.search(before) and _OLD_VALUE.match(after):
        return True
    following = found[index + 1] if index + 1 < len(found) else None
    if following and following.unit == amount.unit and _RAISED.match(after) and _FROM_EACH.search(before):
        return True
    if _limits(amount, found[index - 1] if index else None, following, text):
        return True
    if amount.counted:
        return any(
            p.kind == "place" and _AMONG.fullmatch(text, amount.end, p.begin) for p in found[index + 1 : index + 3]
        )
    return _qualifies(amount, following, text) or _investment(context, amount, before, after)


def _duration_asked(context: Context, amount: Amount, before: str) -> bool:
    """Whether a noun asks for the duration (优良天数290天，同比增加12天; 时限由5天压缩至1天)."""
    text = context.text
    if _MORE_OR_LESS.search(before):
        first, _ = context.sentence(amount.begin)
        return any(noun in text[first : amount.begin] for noun in words("duration"))
    if shortened := _SHORTENED.search(text[max(0, amount.begin - 32) : amount.begin]):
        return any(noun in shortened[0] for noun in words("duration"))
    asked = _MEAN.sub("", before)
    return any(asked.endswith(noun) for noun in words("duration"))


def _belongs(amount: Amount, name: tuple[int, int]) -> bool:
    """Whether the amount is part of that name; one that only counts or measures what is named after it is not."""
    if not (name[0] <= amount.begin and amount.end <= name[1]):
        return False
    return name[0] != amount.begin or not (amount.counted or amount.unit.endswith(("公顷", "亩", "平方米")))


def _limits(amount: Amount, counted: Amount | None, following: Amount | None, text: str) -> bool:
    """Whether the amount says how large those are that are counted next or have been counted just before
    (存栏3000头以上养殖企业125家, 20家用水量1万立方米以上的单位)."""
    if amount.comparator in _BOUNDS and following and _THOSE.fullmatch(text, amount.end, following.begin):
        return True  # 年收入超过20万元的村达35%
    of = text.startswith("的", amount.end)
    if of and counted and counted.counted and _ATTRIBUTE.fullmatch(text, counted.end, amount.begin):
        return True  # 20台单机容量5兆瓦的风机
    if not amount.comparator.endswith(("以上", "以下", "以内")):
        return False
    if following and (following.counted or of) and _ONE_PHRASE.fullmatch(text, amount.end, following.begin):
        return True
    return bool(of and counted and counted.counted and _WHO.fullmatch(text, counted.end, amount.begin))


def _qualifies(amount: Amount, following: Amount | None, text: str) -> bool:
    """Whether the amount is part of a name (20万吨/年尼龙切片项目) or of what is counted next (10亿元项目2个)."""
    before, after = text[max(0, amount.begin - 4) : amount.begin], text[amount.end : amount.end + 30]
    if amount.kind == "measure" and _CAPACITY_UNITS.search(amount.unit) and "公顷" not in amount.unit:
        measured = amount.comparator or text.endswith("达", 0, amount.begin)
        if _CAPACITY_NAME.match(after) or (_PAIRED.match(after) and not measured):
            return True
        if _SPECIFIED.search(before) and _SIZED.match(after):
            return amount.unit in _SIZES
        if before.endswith(("年产", "产能")) and _JOINED.match(after):
            return True
    if amount.kind == "measure" and following and following.counted and _CAPACITY_UNITS.search(amount.unit):
        gear = _GEAR.match(text, amount.end)
        if gear and gear.end() == following.begin and _EQUIPPED.search(before):
            return True
    if amount.kind == "measure" and after.startswith(("级", "高海拔", "深井", "覆盖率", "口径")):
        return True  # 200万吨级矿井
    if amount.unit in ("公里", "千米", "米") and _RACE.match(after):
        return True
    counts = following is not None and following.counted and following.begin == amount.end
    if amount.kind in ("money", "measure") and amount.comparator == "以下" and (counts or _SIZED.match(after)):
        return True  # 30万吨/年以下|煤矿
    if amount.kind == "money" and amount.comparator == "以上" and _LARGER.match(after):
        return True
    if amount.kind != "money" or following is None or not following.counted:
        return False
    return _OF_SUM.fullmatch(text, amount.end, following.begin) is not None


def _investment(context: Context, amount: Amount, before: str, after: str) -> bool:
    """Whether a sum of money is what a single project costs: that is the project's investment, not a figure."""
    if amount.kind != "money" or not _COST.search(before):
        return False
    first, last = context.sentence(amount.begin)
    earlier, _ = context.sentence(max(first - 2, 0))
    works = [m.begin for m in context.found(PROJECT)]
    if not works or not ("总投资" in before or any(earlier <= begin < last for begin in works)):
        return False  # 投资30万元打造主题公园: no project is known
    if _BUILDS.match(after) and not before.endswith("完成投资"):
        return True
    work = _WORKS.match(after)
    if work and amount.end + work.end() in works:
        return True  # 投资3亿元实施了某改造项目
    if not _BARE_COST.search(before) or not _ENDED.match(after):
        return False
    return _SEVERAL.search(context.text, first, amount.begin) is None
