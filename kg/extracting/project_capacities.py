"""What a project will make, hold or treat: told by its name (年产20万吨…) or behind it (年吞吐能力420万吨)."""

from __future__ import annotations

import re

_TIMES = r"(?:\d+[×xX*])?"
_ABOUT = r"(?P<about>约|近|超过?|逾|不低于|不少于)?"  # kept, as 余, 多 and 以上 are: what is told so is no exact sum
_OVER = r"(?P<over>以上|左右)?"
_POWER = rf"{_TIMES}[\d.]+(?:万)?(?:兆瓦时|兆瓦|千瓦时|千瓦|吉瓦时|吉瓦|GWh|GW|MWh|MW|kW)"
_YEARLY = re.compile(
    r"年(?:产|处理|加工|屠宰|生产|综合利用|收集|出栏|拆解|繁育|孵化|供|发电量?)(?P<what>[^\d，。；（）]{0,8})(?P<amount>[\d.]+(?:—[\d.]+)?(?:余|多)?(?P<unit>[万亿]?[\u4e00-\u9fffA-Za-z]{1,3}))"
)
_UNITS = (
    "吨",
    "辆",
    "台",
    "套",
    "件",
    "米",
    "立方米",
    "平方米",
    "片",
    "只",
    "头",
    "支",
    "公斤",
    "千克",
    "克拉",
    "瓦时",
    "吉瓦时",
    "吉瓦",
    "GWh",
    "GW",
    "兆瓦",
    "兆瓦时",
    "千瓦时",
    "亿",
    "瓶",
    "箱",
    "锭",
    "条",
    "双",
    "块",
    "个",
)
_PER_YEAR = re.compile(r"(?P<amount>[\d.]+[万亿]?(?:吨|立方米|辆|台|套|件|平方米|米))[/／](?P<period>[年日])")
# 全县储能装机70万千瓦: what an area has in all
_INSTALLED = re.compile(
    rf"(?:(?<!储能)(?<!能源)(?:总)?装机(?:总)?(?:容量|规模)?|(?:并网|设计)(?:总)?容量|建设规模)(?:为|达到?)?{_ABOUT}(?P<amount>{_POWER}){_OVER}"
)
# 日处理能力|由5万吨提升至|8万吨
_GROWN = r"(?:由[\d.]+万?(?:吨|立方米|方)(?:[/／][日天年])?(?:提升|提高|增加|扩大|扩|增)[至到])?"
_STORED = re.compile(
    r"(?P<yearly>年)?(?:仓容|库容|储备能力|储粮能力|供热能力|吞吐能力|通过能力|(?<=设计年)(?:旅客|货物)?吞吐量|(?<=年)产能|设计产能|生产能力|加工能力|处理能力|供[气水]能力|(?<=[年计])(?:[客货]?运量|输送能力)|(?<=新增)[^，。；\d]{0,8}产能)(?:可|将)?(?:为|达到?)?"
    rf"{_GROWN}{_ABOUT}(?P<amount>(?:[\d.]+(?:余|多)?[万亿]?(?:余|多)?(?:吨|立方米|平方米|标箱|人次|台|套|辆|件|米)|{_POWER})(?:[/／][年日])?){_OVER}"
)
_DAILY = re.compile(
    rf"日(?:处理|供水|供气|产|加工)(?:能力|规模)?(?:为|达到?)?{_GROWN}{_ABOUT}(?P<amount>[\d.]+(?:余|多)?万?(?:余|多)?(?:吨|立方米|方)){_OVER}"
)
# 日处理鲜奶300吨|扩建项目
_DAILY_NAME = re.compile(
    r"日(?:产|处理|加工|供水|供气|屠宰|焚烧)[^\d，。；（）]{0,8}(?P<amount>[\d.]+万?(?:吨|立方米|方|头|只|套|台|件))"
)
# 每天可处理污水20万立方米, 月产量为5万片
_EACH = re.compile(
    r"(?:每(?P<each>[天日月年])(?:可|能)?(?:处理|供水|供气|生产|加工|供应|产出?|焚烧)|(?P<month>月)产(?:量|能)?)(?:为|达到?)?[^，。；\d]{0,8}?"
    rf"{_ABOUT}(?P<amount>[\d.]+(?:余|多)?[万亿Kk]?(?:吨|立方米|平方米|方|台|套|辆|件|片|只|千瓦时)){_OVER}"
)
_OUTPUT = re.compile(rf"建设[^，。；]{{0,8}}?(?:年)?(?:产能|生产能力)(?:为|达到?)?{_ABOUT}(?P<amount>{_POWER}){_OVER}")
# 处理规模为3万立方米/日
_RATE = re.compile(
    rf"(?:规模|能力)(?:为|达到?)?{_ABOUT}(?P<amount>[\d.]+(?:余|多)?万?(?:吨|立方米|方)[/／][日天年]){_OVER}"
)
_STEAM = r"\d+[×xX*]\d+(?:t/h|吨/小时|吨/时)"
_IN_NAME = re.compile(rf"(?P<amount>(?:{_STEAM}\+)?{_POWER}(?:[/／]{_POWER})?|{_STEAM})")
# 达产后可年产棉纱2万多吨, 设计日处理生活垃圾1200吨
_MAKES = re.compile(
    r"(?:可|将|能|具备|形成|实现|设计|达产后|投产后|建成后|，|。|；|规模为?|(?:新建|建设|新上|建成)(?!.{0,30}生产线[2-9两二三]条))(?P<period>[年日])(?:产(?![值能])|处理|处置|加工|生产|综合利用|屠宰|焚烧|出栏|拆解|回收|转运|消化|烘干|供[气水热])(?:能力)?(?:为|达到?)?"
    rf"[^，。；]{{0,20}}?{_ABOUT}(?P<amount>[\d.]+(?:余|多)?[万亿]?(?:余|多)?(?:吨|立方米|平方米|标箱|台|套|辆|件|片|箱|瓶|[只头羽锭双支枚副樘](?![\u4e00-\u9fff])|吉瓦时|千瓦时|GWh|GW)){_OVER}"
)


# 云泽某公司|20万吨尼龙切片项目: what it makes, not what it treats in all or the size of a berth
_MADE = re.compile(r"(?<![\d.])(?P<amount>[\d.]+万?吨)(?=[\u4e00-\u9fffA-Z])(?!级|位|泊)")


def capacities_of(name: str) -> list[str]:
    """The capacities that a project's name tells: 年产20万吨… → 20万吨/年, 100兆瓦/200兆瓦时… as it is."""
    daily = _DAILY_NAME.search(name)
    if daily:
        return [daily["amount"] + "/日"]
    yearly = _YEARLY.search(name)
    if yearly:
        unit = next(
            (
                u
                for u in sorted(_UNITS, key=len, reverse=True)
                if re.match(rf"[\d.—]+(?:余|多)?[万亿]?{u}", yearly["amount"])
            ),
            "",
        )
        measured = re.match(rf"[\d.—]+(?:余|多)?[万亿]?{unit}", yearly["amount"]) if unit else None
        return [f"{measured.group()}/年"] if measured else []
    power = _IN_NAME.search(name)
    if power and not _PER_YEAR.search(name):
        return [power["amount"]]
    per_year = [f"{m['amount']}/{m['period']}" for m in _PER_YEAR.finditer(name)]
    return [m["amount"] for m in _MADE.finditer(name)] + per_year


def capacity_behind(text: str, begin: int, end: int) -> tuple[str, int, int] | None:
    """The capacity that ``begin:end`` tells, with the span of the words that tell it; None if there is none."""
    found = _INSTALLED.search(text, begin, end) or _OUTPUT.search(text, begin, end)
    daily = None if found else _DAILY.search(text, begin, end)
    makes = None if found or daily else _MAKES.search(text, begin, end)
    if makes:
        return _told(makes, "/" + makes["period"]), makes.start(), makes.end()
    each = None if found or daily else _EACH.search(text, begin, end)
    if each:
        period = {"天": "日"}.get(each["each"] or "", each["each"] or "月")
        return _told(each, "/" + period), each.start(), each.end()
    found = found or daily or _STORED.search(text, begin, end) or _RATE.search(text, begin, end)
    if not found:
        return None
    yearly = "/" not in found["amount"].replace("／", "/") and found.groupdict().get("yearly")
    return _told(found, "/日" if daily else "/年" if yearly else ""), found.start(), found.end()


def _told(found: re.Match[str], period: str) -> str:
    """The amount with its period and the words that say how exact it is: 约5万吨/年, 1万件/日以上."""
    return (found["about"] or "") + found["amount"].replace("／", "/") + period + (found["over"] or "")
