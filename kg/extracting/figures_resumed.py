"""Names that say too little alone, completed by what was told just before: 提出建议137件，采纳|134件; 盘活土地40公顷，
任务完成率|126%; 开展红色教育培训，40余人|参加; 挽回粮食损失5万吨、|油料损失2万吨."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from kg.extracting.figures_breakdown import joined
from kg.extracting.figures_nominals import Span, is_verb, plain_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.tokens import Token, tokenize

_OCCASION = re.compile(r"(?:开展|举办|组织|召开|承办|举行|组织开展|联合开展|联合举办)(?P<what>[^，。；\d]{4,24})")
_TAKEN_PART = re.compile(r"(?:参加|参与|参训|参会|参赛|受训)(?:人[数员次]|学员|干部|职工)?")
_LEAST_OBJECT = 4  # characters: a shorter one is part of a compound to jieba (信访|事项)
_AREA = re.compile(r"(?P<crop>[^，。；、]{2,12}?)的?(?:播种|种植|收获|采收|养殖|栽培)总?面积")
_YIELD = re.compile(r"(?:年|总)?(?:产量|产值|产)|(?:平均)?(?:单产|亩产)")
_FIRST = re.compile(r"首[批个笔台套条款部座]$")
_OTHERS_TOLD = 2  # commas
_STAFF = re.compile(r"(?<=..)(?:教职工|专任教师|教师)$")  # 学校教职工260人，|在校生845人
_OUTPUT = ("年产", "日产", "年加工", "年生产")
_NO_HOLDERS = ("省市", "国家", "地区", "省份")  # 畅销20多个省市，年产值3亿元
_NOT_OF_PERSONS = (
    "产值",
    "投资",
    "投资额",
    "面积",
    "长度",
    "全长",
    "总长",
    "产量",
    "总产",
    "单产",
    "营业收入",
    "涉及金额",
)
_EARNED = re.compile(
    r"(?:年|共|全年)?(?:实现|完成|创)(?:年|总|工业)?(?:产值|总产值|销售收入|营业收入|主营业务收入|销售额|交易额|利润|利税|税收|增加值|收入)"
)
_EARNING = re.compile(r"(?:企业|公司|厂|园区|合作社|商户|门店|景区|农家乐|基地|市场|大户|农场)$")
_LOANS = re.compile(r"(?:累计)?(?:收回|回收|年末余额|期末余额|余额|结余)")
_LENT = re.compile(
    r"(?:发放|投放|新增|安排|吸收|收回|回收)?(?:各项|各类)?(?P<what>[^，。；、]{0,8}(?:贷款|存款|资金|借款))"
)
_CAUSING = ("造成", "导致", "致使", "引发", "致")  # 造成12人|死亡
_AGAIN = re.compile(r"(?:连续|先后)$")
_TO_DATE = re.compile(r"[降升增减提](?:低|高|长|少|加)?[至到](?:\d{4}年)?[底末初]?")
_PASSIVE = re.compile(r"被(?:[^，。；]{2,24})?(?P<verb>..)")
_TAKER = re.compile(  # 19篇，省委会|采用59篇
    r"(?:^|[，、；])(?:其中|另)?(?P<by>[^，。；、：\d被共已]{1,12}?[局委会办府院厅网报站台])(?:采用|采纳|录用|刊用)(?:了|约)?$"
)
_FOUNDED = re.compile(r"(?:(?:发起)?设立|成立|组建|建立|推出)了?(?P<what>[^，。；、\d]{2,20}(?:金|池))")
_CLASS = re.compile(
    r"[^，。；、]{1,4}?(?<![班年])级(?:及?以[上下])?|\d+年(?:及?以[上下])|[一二三四五六七八九甲乙丙丁ⅠⅡⅢA-D大中小微特轻重][类型等档](?:及?以[上下])?|小（[一二]）型"
    r"|(?:国际|国内|全国|省内)(?:领先|先进)(?:水平)?|规模以上|规上|限额以上|限上|(?:投资|总投资)?[\d.]*[百千万]*[亿万]元(?:及?以[上下])?"
)
_LEVEL = re.compile(r"(?:国家|[省市县区])级")
_OWN_CLASS = re.compile(r"^(?:[^，、]{1,6}?以[上下]|.{1,4}级)")  # 投资5000万元以上|项目
_AGED = re.compile(r"\d+(?:周?岁)?(?:[—～~至-]+\d+)?周?岁(?:及?以[上下])?")
_COUNTED = re.compile(r"(?:天|人|件|户)?[数量额]")  # 结案|数, 结案率
_HEADED = re.compile(r"(?:总|人|次|户|件)?[数量率额]")  # 接待|人数
_PERSONS = ("人", "万人", "名")
_SUCH = re.compile(r"[^，。；\d]*、[^，。；\d]*等(?P<what>[^，。；、\d]{2,8})")
_TOPICAL = re.compile(r"(?:入库|总|销售|营业|实现)*(?:收入|税收|产值|产量|利润|利税|销售额|出口额)")
_TOPIC = re.compile(r"[^，。；、（）\d]{1,12}(?:业|税|品|粮食|作物|[粮油茶果菜牧渔林]|贸易)")
_HOW = ("运行", "经济运行", "生产", "发展", "贡献", "份额", "比重", "地位", "形势", "势头", "规模", "效益", "步伐")
_MEAN = re.compile(r"(?:年|月)?[人户亩村校班组社院店站]均")
_OF_WHOLE = re.compile(r"占(?![地用据道])")
_MAINLY = re.compile(r"(?P<of>.*?)(?:中|中，)?以(?P<what>[^，。；、以]{2,12})为主(?:体|导)?")
_SUM = re.compile(r"总?金额|总额")
_SIGNED = re.compile(r"(?:签订|签署|达成)了?(?P<what>[^，。；、的\d“”《》]{0,8}(?:合同|协议|订单|意向))$")
_SIZE = re.compile(r"(?:基金)?(?P<size>(?:资金|首期|总|募集)*规模)")


@dataclass(slots=True)
class Memory:
    """What the figures so far have spoken of."""

    indicator: str = ""  # of the last level
    noun: str = ""  # what the last count counted, without a verb (新建停车场 → 停车场)
    noun_index: int = -2  # which amount that was
    verb: str = ""  # of the last count that had one
    verb_index: int = -2  # the last amount that follows it with nothing between
    whole: str = ""  # the indicator that the last 其中 tells the parts of
    whole_index: int = -2  # the first of these parts
    lead: str = ""  # what stood before the last count that had a noun of its own (开放档案|129个全宗、5874卷)
    lead_index: int = -2  # the last amount that follows it with no words between
    nouns: dict[str, str] = field(default_factory=dict)  # the same by unit: 家 → 企业


def resumed(phrases: Phrases, index: int, left: Span, name: str, memory: Memory) -> str:
    """``name`` with what the sentence counted or measured just before, if it says too little alone, else nothing."""
    counted = memory.noun_index == index - 1 and not phrases.parted(index)
    whole = _whole(phrases, index, memory)
    if counted and memory.noun.endswith("目标"):
        return ""  # 筛查4300人（省定目标4200人），筛查率|102%
    if counted and (name in words("generic_name") or _firms(memory.noun, name)):
        if _of_all(phrases, index, left, name) or _of_persons(phrases.amounts[index - 1].unit, name):
            return name
        if memory.noun.startswith(_OUTPUT) or memory.noun.endswith(_NO_HOLDERS):
            return name  # 年产缝纫机30万台，年产值4亿元
        memory.noun_index = index
        rate = resumed_rate(phrases, index, left, name, whole or memory.noun)
        return rate or joined(_STAFF.sub("", memory.noun), name)
    taken = (
        resumed_rate(phrases, index, left, name, whole or memory.indicator)
        or founded(phrases, left, name)
        or of_crop(phrases, index, name, memory.indicator)
    )
    if not taken and phrases.amounts[index].counted:
        taken = resumed_verb(phrases, index, name, memory)
    first, _, last = name.rpartition("、")
    if not taken and counted and first and not first.endswith("率") and last in words("generic_name"):
        return memory.noun + last  # 33个项目达成合作意向、总投资…
    if not taken and (classed := of_class(phrases, index, name, memory.noun, memory.noun_index)):
        memory.noun_index = index  # 重点实验室9家，其中国家级2家
        return classed
    known = memory.indicator
    return (
        taken
        or again(phrases, index, name, known)
        or of_pair(phrases, index, name, known)
        or _of_loan(phrases, index, name, known)
        or averaged(phrases, index, name, known)
    )


def _of_all(phrases: Phrases, index: int, left: Span, name: str) -> bool:
    """Whether a figure is of more than was counted last: that was one of several (5个学院、120个班级，总建筑面积|8万
    平方米), or others have been told of since."""
    since = phrases.text[phrases.amounts[index - 1].end : left[0]]
    if since.count("，") > _OTHERS_TOLD:
        return True
    if index < 2 or phrases.parted(index - 1) or not phrases.amounts[index - 2].counted:
        return False
    between = phrases.text[phrases.amounts[index - 2].end : phrases.amounts[index - 1].begin]
    rate = name.endswith("率")
    listed = between.endswith(("、", "和", "及")) or (not rate and between.startswith("、"))  # 村12个、社区6个，总面积
    return "，" not in between and listed and len(between) > 1


def _of_persons(unit: str, name: str) -> bool:
    """Whether ``name`` says what persons have none of that were counted last (从业人员3200人，年产值2.6亿元)."""
    return unit in _PERSONS and name.endswith(_NOT_OF_PERSONS)


def _firms(noun: str, name: str) -> bool:
    """Whether ``name`` says what the firms or works came to that ``noun`` names (超亿元企业26家，实现产值|68亿元)."""
    return _EARNED.fullmatch(name) is not None and _EARNING.search(noun) is not None


def _whole(phrases: Phrases, index: int, memory: Memory) -> str:
    """What several parts before amount ``index`` are of (案件356件，其中刑事案件32件、民事案件90件，结案率|96%),
    without what was done with it."""
    parts = range(memory.whole_index, index)
    if not memory.whole or len(parts) < 2 or parts[0] < 1 or any(phrases.parted(n + 1) for n in parts):
        return ""
    verb = tokenize(memory.whole)[0]
    return memory.whole.removeprefix(verb.word if is_verb(verb) or verb.word in words("predicate") else "")


def resumed_verb(phrases: Phrases, index: int, name: str, memory: Memory) -> str:
    """``name``, if it is a verb that needs an object (采纳, 撤回、申诉) or a passive that needs a subject (被省委采用),
    with the noun that the same unit counted before it in its sentence, or what the parts are of if that is only a
    verb (正常使用), else nothing."""
    passive = _PASSIVE.fullmatch(name)
    if not (passive and passive["verb"] in words("resumed_verb")) and not _needs_object(name):
        return ""
    unit, began = phrases.amounts[index].unit, index
    while not phrases.parted(index):
        index -= 1
        if phrases.amounts[index].unit == unit:
            noun = _object(memory.nouns.get(unit, ""))
            if noun and all(is_verb(t) or t.tag[:1] in ("a", "d") for t in tokenize(noun)):
                noun = _object(memory.whole)
            taker = _TAKER.search(phrases.text, phrases.amounts[began - 1].end, phrases.amounts[began].begin)
            if noun and name == "通过" and unit in _PERSONS:
                return noun + name  # 参评工人620人，通过415人: 参评工人通过
            return (taker["by"] if taker else "") + name + noun if noun else ""
    return ""


def _needs_object(name: str) -> bool:
    """Whether ``name`` is a verb that alone names no figure, or such a verb and others (撤回、申诉)."""
    verbs = name.split("、")
    known = [v in words("resumed_verb") for v in verbs]
    return all(known) or (any(known) and all(len(t) == 1 and is_verb(t[0]) for t in map(tokenize, verbs)))


def _object(name: str) -> str:
    """The noun that a name ends with, without what was done with it (报送|信息), nothing if it was resumed itself."""
    tokens = tokenize(name)
    if not tokens or tokens[-1].word in words("resumed_verb"):
        return ""
    verbs = [t.end for t in tokens if plain_verb(t)]
    rest = name[verbs[-1] :] if verbs else ""
    return (rest if len(rest) >= _LEAST_OBJECT or (rest and name[0] == "在") else name).rpartition("的")[2]


def resumed_rate(phrases: Phrases, index: int, left: Span, name: str, before: str) -> str:
    """``name``, if it is a rate of something (完成率), with the indicator ``before`` it in its sentence."""
    if not before or not name.endswith("率") or name not in words("generic_name") or phrases.parted(index):
        return ""
    rate = next((w for w in words("generic_name") if w.endswith("率") and before.endswith(w)), "")
    whole = before.removesuffix(rate).strip("、")
    if not rate and phrases.amounts[index - 1].kind == "percent":
        return ""
    said = phrases.text[left[0] : left[1]]
    name = next((w + name for w in ("计划", "任务", "目标") if w + name in said), name)
    deed = name[:-1]  # 就业80人，就业率90%; 整改隐患30条，整改率98%
    rest = whole.removeprefix(f"并{deed}").removeprefix(deed)  # 受理|并办结事项90件
    return ("" if _COUNTED.fullmatch(rest) else rest.removesuffix(deed)) + name


def of_crop(phrases: Phrases, index: int, name: str, before: str) -> str:
    """``name``, if it is what a field yields, of what the figure just ``before`` gives the area (油料播种面积5400亩，
    产量|500吨), else nothing."""
    area = None if phrases.parted(index) or not _YIELD.fullmatch(name) else _AREA.fullmatch(before)
    return area["crop"] + name if area else ""


def nameless(phrases: Phrases, index: int, name: str, before: str) -> str | None:
    """What stands after a figure if ``name``, the words before it, names nothing (按照4%|净增率指标, 首笔5万千瓦时|绿电
    交易, 连续11次|荣获称号), or the indicator ``before`` it (贫困率降至2019年底的0.5%); empty if that is none,
    None if ``name`` names something."""
    amount, right = phrases.amounts[index], phrases.right(index)
    if before and _TO_DATE.fullmatch(name):
        return before
    if right[0] < right[1] and amount.unit in words("times") and _AGAIN.search(name):
        return phrases.name(right)
    first = _FIRST.search(name)
    if right[0] == right[1] or not (first or name in words("no_name") or name in _CAUSING):
        return None
    if first and amount.unit.endswith("米"):
        return ""  # 首批132毫米厚钢板
    whole = amount.kind == "percent" or name in _CAUSING
    return phrases.name(right if whole else phrases.nominal(right))


def occasion(phrases: Phrases, left: Span, name: str) -> str:
    """What those took part in that are counted: the training or meeting that the phrase before tells of."""
    if not _TAKEN_PART.fullmatch(name):
        return ""
    begin, end = phrases.trim(phrases.before_stop(left[0]))
    found = _OCCASION.fullmatch(phrases.text, begin, end)
    tokens = phrases.tokens((begin, end))
    return phrases.name(found.span("what")) + name if found and not is_verb(tokens[1]) else ""


def founded(phrases: Phrases, left: Span, name: str) -> str:
    """``name``, if it is how large a fund or how much a contract is, with the fund or contract that the phrase before
    says was set up or signed, else nothing."""
    if _SUM.fullmatch(name):
        signed = _SIGNED.search(phrases.text, *phrases.trim(phrases.before_stop(left[0])))
        return signed["what"] + name if signed else ""
    size = _SIZE.fullmatch(name)
    found = size and _FOUNDED.fullmatch(phrases.text, *phrases.trim(phrases.before_stop(left[0])))
    return phrases.name(found.span("what")) + size["size"] if found and size else ""


def again(phrases: Phrases, index: int, name: str, before: str) -> str:
    """The indicator ``before`` it in its sentence, from the verb on, if ``name`` is that verb alone and its unit stood
    there before (收取租金411套、953万元，累计|收取1331套), else nothing."""
    found = before.find(name) if len(name) > 1 else -1
    what = before[found + len(name) :] if found >= 0 else ""
    if len(what) < 2 or _HEADED.match(what) or not all(is_verb(t) for t in tokenize(name)):
        return ""
    unit = phrases.amounts[index].unit.lstrip("万亿")
    while not phrases.parted(index):
        index -= 1
        if phrases.amounts[index].unit.lstrip("万亿") == unit:
            return name + what
    return ""


@cache
def _measures() -> dict[str, list[str]]:
    """The measures that go with each (存栏 → 出栏)."""
    groups = [group.split("-") for group in words("paired")]
    found: dict[str, list[str]] = {}
    for group in groups:
        for word in group:
            found.setdefault(word, []).extend(sorted((w for w in group if w != word), key=lambda w: (-len(w), w)))
    return found


def counterpart(indicator: str, unit: str) -> str:
    """``indicator`` of a figure that follows with no words of its own (总户数1200户、|3600人: 总人口)."""
    return indicator.removesuffix("户数") + "人口" if indicator.endswith("户数") and unit.endswith("人") else indicator


def averaged(phrases: Phrases, index: int, name: str, before: str) -> str:
    """``name``, if it only says of whom a mean is (生产粮食2.8万吨，人均|506公斤), with what the indicator ``before``
    it in its sentence is of, else nothing."""
    if phrases.parted(index) or not _MEAN.fullmatch(name):
        return ""
    tokens = tokenize(before)
    return before.removeprefix(tokens[0].word if len(tokens) > 1 and is_verb(tokens[0]) else "") + name


def of_pair(phrases: Phrases, index: int, name: str, before: str) -> str:
    """``name``, if it is another of the measures that go together (生猪存栏12万头，出栏|18万头; 高中招生1200人，在校生|
    3600人), with what the indicator ``before`` it in its sentence is of, else nothing."""
    others = () if phrases.parted(index) else _measures().get(name, ())
    other = next((w for w in others if before.endswith(w)), "")
    return before.removesuffix(other) + name if other and other != before else ""


def _of_loan(phrases: Phrases, index: int, name: str, before: str) -> str:
    """``name``, if it is what became of loans (发放贷款3.2亿元，收回|2.9亿元，余额|5.6亿元), with those."""
    lent = None if phrases.parted(index) or not _LOANS.fullmatch(name) else _LENT.fullmatch(before)
    if lent is None:
        return ""
    return lent["what"] + name if name.endswith("余") or "余额" in name else name + lent["what"]


def of_class(phrases: Phrases, index: int, name: str, noun: str, counted: int) -> str:
    """``name``, if it only says of what class those are that are counted (实验室9家，其中国家级|2家; 项目56个，其中
    10亿元以上|5个; 案件312件，其中刑事|56件; 党员36名，其中35岁及以下|18名), with the ``noun`` that amount ``counted``
    counted in the same sentence, else nothing."""
    unit = phrases.amounts[index].unit
    aged = bool(_AGED.fullmatch(name))
    if not aged and (not says_class(name) or phrases.amounts[index].kind == "money"):
        return ""
    told = 0 <= counted < index and not any(phrases.parted(n) for n in range(counted + 1, index + 1))
    if aged and (not told or noun.endswith("人口") or unit not in _PERSONS):
        return name + "人口" if unit.endswith("人") else ""
    own = "" if says_class(noun) else _OWN_CLASS.sub("", noun).rpartition("有")[2]
    verb = tokenize(own)[0].word if own else ""
    own = own.removeprefix(verb if verb in words("predicate") else "总")
    level = _LEVEL.search(own) if _LEVEL.fullmatch(name) else None
    if told and level:
        return own[: level.start()] + name + own[level.end() :]  # 获国家级奖项8项、省级|9项
    return name + own if told and own and not name.endswith(own) else ""


def says_class(name: str) -> bool:
    return bool(_CLASS.fullmatch(name)) or name in words("class_word")


def mainly(phrases: Phrases, left: Span, name: str) -> str:
    """``name`` without 以…为主 (总人口以汉族为主|占99%: 汉族人口占; 销售以区内为主: 销售区内); if it says nothing
    else, with what the phrase before it says so of (以汉族为主，|达12940人), or with what it lists (彝、回等少数民族，
    |占总人口的45%)."""
    found = _OF_WHOLE.search(name)
    head, share = (name[: found.start()], name[found.start() :]) if found else (name, "")
    said = _MAINLY.fullmatch(head) if "为主" in head else None
    if said is None and not head:
        begin, end = phrases.before_stop(left[0])
        said = _MAINLY.fullmatch(phrases.text, begin, end) if phrases.text.find("为主", begin, end) > 0 else None
        if said and not said["of"]:
            begin, end = phrases.before_stop(begin)
            return said["what"] + ("人口" if phrases.text.find("人口", begin, end) >= 0 else "") + share
        if said is None and share and (such := _SUCH.fullmatch(phrases.text, begin, end)):
            return such["what"] + share
    if said is None:
        return name
    return (said["what"] + "人口" if "人口" in said["of"] else said["of"] + said["what"]) + share


def topical(phrases: Phrases, index: int, left: Span, name: str) -> str:
    """``name``, if it says what is measured but not of what (收入, 产值) and is the first figure of its sentence, with
    what the phrase before it speaks of (煤炭行业贡献最大，|收入2.7亿元), else ``name`` itself."""
    if not phrases.parted(index) or not _TOPICAL.fullmatch(name):
        return name
    begin, end = phrases.trim(phrases.before_stop(left[0]))
    if phrases.begins_name(begin) or phrases.verb_at_start((begin, end))[1] > begin:
        return name
    tokens = phrases.tokens((begin, end))
    place = next((n for n, t in enumerate(tokens) if _tells_how(t, tokens[n + 1 : n + 2])), 0)
    topic = phrases.text[begin : tokens[place].begin] if place else ""
    return topic + name if _TOPIC.fullmatch(topic) else name


def _tells_how(token: Token, following: list[Token]) -> bool:
    """Whether what is told of a topic begins with the word (发展势头强劲); a verb may be part of it (采掘加工业)."""
    if token.word.startswith(_HOW) or token.word in words("adverb") or token.tag[:1] in tuple("pdarcfi"):
        return True
    return is_verb(token) and not (following and following[0].word[-1] in "业品税费")


def share_of(phrases: Phrases, index: int, name: str, begin: int, memory: Memory) -> str:
    """The name of a share whose 占 stands at ``begin`` of ``name``: of a class (其中一类|占65%) or the last level."""
    said = name[begin:].removesuffix("达")  # 占|比达 to jieba
    of = name[:begin]
    if name in words("generic_name") and memory.noun_index == index - 1 and not phrases.parted(index):
        return joined(memory.noun, name)  # 实施畜牧项目9个，投资占比|40%
    of = of_class(phrases, index, of, memory.noun, memory.noun_index) or of or memory.indicator
    return of + ("占比" if said == "占" else said)
