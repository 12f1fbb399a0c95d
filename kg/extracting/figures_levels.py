"""Which words beside a figure name what it counts or measures: the noun after it (6项新品) or the words before it."""

from __future__ import annotations

import re

from kg.extracting.figures_amounts import Amount
from kg.extracting.figures_attributes import (
    another_extent,
    attribute_of,
    capacity_of,
    first_listed,
    next_head,
    of_funds,
    spent_on,
    worth,
)
from kg.extracting.figures_carried import INHABITED, TIMES_OF, carried, follows_noun, of_place, remember
from kg.extracting.figures_lists import DIVIDER
from kg.extracting.figures_nominals import Span, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_predicates import (
    AND,
    HONOURED,
    became,
    honoured_as,
    last_listed,
    passing,
    predicate,
    statement,
)
from kg.extracting.figures_resumed import Memory, mainly, nameless, resumed, share_of, topical
from kg.extracting.figures_shapes import ASPECTS, shaped

GROWTH_AFTER = re.compile(r"的?(?:速度)?(?:增长(?!目标|任务|计划)|增幅|增速|涨幅|降幅|下降)")
_SHARE = re.compile(r"占")
_OF_TARGET = re.compile(r"完成[^，、]{0,4}(?:年度|全年|年初|省定|市定|目标|任务|计划|序时|时序|预算)")
_REPHRASED = re.compile(
    r"(?:自然|同|全|可比|还原)口径|按[^，]{1,16}(?:计算|折算|换算|折合)"
)  # no name: how it is counted
_PER = re.compile(r"(?:分别)?为每[^，]{1,6}$")  # 人口密度|为每平方千米
_WHERE = ("到", "来", "来到", "赴", "在", "向", "前往", "深入", "走进", "奔赴", "前来", "报送")
_WITHIN = re.compile(r"[，；]?在(?![校编职岗建册])(?P<what>[^，。；、\d]{2,24})中")
_HAVING = re.compile(r"的(?:共计?|现)?有$")  # 完成诊断的有20家企业
_CARRIED_OUT = re.compile(r"^(?:实施|推进|完成)(?=[^，]{2,12}(?:改造|整治|治理|修缮|维修|提升|扩建|加固)$)")
_QUOTED = re.compile(r"“[^“”]*”|（[^（）]*）")
_DIVISIONS = re.compile(r"\d[县市区乡镇村]$")  # 造成3县17个乡镇
_BATCH = re.compile(r"第[一二三四五六七八九十]+批")
_MADE_OF = re.compile(r"组成的")
_CLASSES = ("类", "大类")
_OCCASION = re.compile("针对|围绕|聚焦|紧扣|瞄准|着眼|立足|从|就")  # 围绕乡村振兴等5个方面: what for, no figure
_PERSONS = ("人", "人次")
_PEOPLE = ("人", "名", "人次", "位")
_ANYWHERE = re.compile(r"在?(?:[全我本该](?:[国省市县区]|行业|系统)|全球|世界|国内|省内|市内)(?:范围)?内?")
_EVERYWHERE = re.compile(r"[全我][国省市县区]$")  # 造成全市10个乡镇…
_TAKING_PART = re.compile(r"(?:参加|出席|参与)..")
_PRESENT = re.compile(r"(?:参加|出席|参与|列席|到场)")
_GATHERED = re.compile("[齐欢相汇]聚一堂|同台竞技")
_SUMMED = re.compile(r"等(?:共计?|约|近)?$")
_TOWARD = re.compile(  # 运用监督手段对|交通、水利等9个部门
    r"(?<=[^，。；、：]{2})(?<![意方导取走动志投倾转面针相绝核校反应])[对向](?![象外口接应上下])(?=[^，。；、]{2,16}、[^，。；]*$)"
)
_SITES = ("项目", "工程", "产业园")
_BODIES = ("家", "所")  # these count bodies, not the persons of them
_STAFF = re.compile(r"(?:相关|主要|有关)*(?:负责人|师生代表|师生|学生|员工|职工)$")
_JOINED = re.compile(r"[^，。；、]+(?:和|及)")
_VAGUE = ("领域", "方面", "行业")
_SHORT_DEED = 8
_ASIDE = re.compile(r"（(?:另有?|其?中?含|包括|包含)[^（）。；]{0,12}$")  # 书店26家（另有|9个售书亭）


def name_of(phrases: Phrases, index: int, left: Span, memory: Memory) -> str:
    """The indicator of a level; empty if nothing names it."""
    right, amount = phrases.right(index), phrases.amounts[index]
    span = phrases.trim(left)
    if "其中" in phrases.text[left[0] : left[1]]:
        memory.whole, memory.whole_index = memory.indicator, index
    if amount.unit == "倍" and memory.indicator and TIMES_OF.search(phrases.text, *left):
        return memory.indicator
    if phrases.bracketed(index) and (aside := _aside(phrases, amount)):
        return aside
    if (framed := shaped(phrases, index, left, memory.indicator)) is not None:
        return framed
    noun = phrases.nominal(right, amount.unit not in words("times"))
    verb = phrases.verb_at_end(span)
    if amount.counted and verb[0] < verb[1] and phrases.text[span[1] : amount.begin] == "、":
        span = verb = left[1], left[1]  # 完成桥梁加固维修、|9座桥梁检测: the verb ends what stands beside
    span = phrases.without_place(span, amount.counted)
    if amount.counted and (within := _WITHIN.fullmatch(phrases.text, *left)):
        span = verb = left[1], left[1]  # 在征文大赛中|1人荣获一等奖
        if amount.unit in words("times") and HONOURED.match(phrases.text, right[0]):
            return phrases.name(phrases.trim(within.span("what"))) + phrases.name(right)  # 在全市观摩中|3次获第1名
    if amount.counted and noun[0] < noun[1] and phrases.governed(left):
        span = verb = left[1], left[1]  # 开展评选，对|28个审计项目…
    listed = phrases.text.startswith("等", span[1])
    if amount.counted and listed and noun[0] < noun[1] and (toward := _TOWARD.search(phrases.text, *span)):
        span = toward.end(), span[1]
    follows = noun[0] < noun[1] and phrases.next_at(index, noun[1])
    if amount.unit in _CLASSES and follows:
        return phrases.name(noun) + "类别"  # 6类重点对象60户
    if phrases.text[right[0] : right[1]] in ("", *AND) and (shared := _adjacent(phrases, index)):
        if amount.unit in _CLASSES:
            return shared + "类别"  # 10大类125项制度
        before = phrases.verb_at_start(span) if phrases.text[left[0] : left[1]].endswith("等") else verb
        if _BATCH.fullmatch(phrases.text, *span):
            return phrases.text[span[0] : span[1]] + shared
        if verb[0] < verb[1] or before[0] < before[1] or span[0] == span[1] or phrases.names_body(span):
            return phrases.text[before[0] : before[1]] + shared
    if amount.counted and noun[0] < noun[1] and _HAVING.search(phrases.text, *left):
        return _noted(phrases, index, memory, noun, phrases.name(span))
    if not amount.counted and noun[0] < noun[1] and (able := capacity_of(phrases, span, noun)):
        return able
    if not amount.counted and noun[0] < noun[1] and (attribute := attribute_of(phrases, span, right)):
        noun = first_listed(phrases, noun) if phrases.next_at(index, right[1]) else noun
        return (phrases.name(noun) if follows else _noted(phrases, index, memory, noun, "")) + attribute
    if amount.kind == "money" and (value := worth(phrases, span, noun)):
        return value
    noun = _without_next(phrases, index, noun, right)
    if amount.counted and (passed := passing(phrases, index)):
        return passed
    if amount.unit.endswith("平方米") and noun[0] < noun[1] and phrases.text.endswith(_SITES, *span):
        return phrases.name(span) + phrases.name(noun)  # 青山电子项目1.5万平方米|厂房
    if amount.kind == "money" and of_funds(phrases, span, noun):
        return phrases.name(span) + _noted(phrases, index, memory, noun, "")
    if _names_after(phrases, index, left, span, noun, right):
        return _after(phrases, index, span, noun, right, memory)
    return _before(phrases, index, left, span, right, memory)


def _without_next(phrases: Phrases, index: int, noun: Span, right: Span) -> Span:
    """The noun behind amount ``index`` without what is of the amount that follows."""
    following = phrases.amounts[index + 1] if index + 1 < len(phrases.amounts) else None
    if following is None:
        return noun
    if phrases.text[noun[1] : following.begin] == "等" and "、" not in phrases.text[slice(*noun)]:
        return first_listed(phrases, noun)  # 9名作者|及李青等5名教师
    several = phrases.text.find("、", *noun) > 0 and right[1] > noun[1]  # 45条措施、科技|创新24条办法
    counts = several and phrases.amounts[index].counted and following.counted
    joint = phrases.text.rfind("、", *noun)
    if joint > 0 and phrases.text[joint + 1 : following.begin] in words("generic_name"):
        return noun[0], joint  # 12个项目|、计划总投资60亿元
    if following.begin == (right[1] if counts else noun[1]):
        return phrases.until_amount(noun, following.value, _counts_last(phrases, index))
    return noun


def _counts_last(phrases: Phrases, index: int) -> bool:
    """Whether amount ``index`` and the next are counted, and nothing is named behind the next."""
    amount, following = phrases.amounts[index : index + 2]
    after = phrases.nominal(phrases.right(index + 1))
    return amount.counted and following.counted and after[0] == after[1]


def _aside(phrases: Phrases, amount: Amount) -> str:
    """多年同期平均值（531毫米）: the words before the bracket, unless they are a figure or the name of a body."""
    before = phrases.before_stop(amount.begin)
    name = re.sub("^[是为占]", "", phrases.name(phrases.trim(before)))
    listed = "、" in (phrases.text[before[0] : before[0] + 1], phrases.text[amount.end + 1 : amount.end + 2])
    return "" if (phrases.names_body(before) and not listed) or re.search(r"\d", name) or len(name) < 3 else name


def _noted(phrases: Phrases, index: int, memory: Memory, noun: Span, said: str) -> str:
    """``said`` with the noun that is counted, which is kept for the figures after it."""
    amount, counted = phrases.amounts[index], noun
    if amount.counted:
        counted = phrases.countable(noun)
        if amount.unit in _BODIES and (staff := _STAFF.search(phrases.text, *counted)):
            counted = counted[0], staff.start()
    name = phrases.name(counted)
    phrases.consume(noun[1] if counted == noun else noun[0])
    if amount.counted and _ASIDE.search(phrases.text, max(0, amount.begin - 16), amount.begin):
        memory.nouns.setdefault(amount.unit, name)  # 书店26家（另有9个售书亭），|店员310人: of the bookshops
        memory.noun_index += memory.noun_index == index - 1
    elif amount.counted:
        memory.nouns[amount.unit] = memory.noun = name
        memory.noun_index = index
    return said + name


def _adjacent(phrases: Phrases, index: int) -> str:
    """查出3大类26项隐患: the noun after the next amount, which follows at once or after 、 with the same unit."""
    if index + 1 == len(phrases.amounts):
        return ""
    amount, following = phrases.amounts[index], phrases.amounts[index + 1]
    between = phrases.text[amount.end : following.begin]
    alike = amount.unit == following.unit or (between == "、" and following.kind in ("money", "measure"))
    if between and not (between in AND and amount.counted and alike):
        return ""
    return phrases.name(phrases.nominal(phrases.right(index + 1)))


def _names_after(phrases: Phrases, index: int, left: Span, span: Span, noun: Span, right: Span) -> bool:
    if noun[0] >= noun[1]:
        return False
    if phrases.text.startswith("的", right[0]) or span[0] >= span[1]:
        return True
    amount = phrases.amounts[index]
    if _enumerated(phrases, amount, span):
        return True
    said = phrases.text[left[0] : left[1]]
    if said.endswith("等"):
        return True  # “过户、退费”等6项|服务
    if amount.counted and (said.endswith(("的", "有", "设")) or _DIVISIONS.search(said)):
        return True  # 来自各地的24支代表队, 社会组有130个单位参赛
    verb = phrases.verb_at_end(span)
    if verb[0] < verb[1] or phrases.names_body(span):
        return amount.counted or verb != span or phrases.text[verb[0] : verb[1]] not in words("level_verb")
    if amount.kind == "bare" and said.endswith("地区"):
        return True  # 为甲县、乙区等地区|3.2万居民
    if not amount.counted or amount.unit in _PERSONS:
        return False  # 特岗教师622人|笔试、面试完成
    if not phrases.next_at(index, noun[1]):
        return True
    begin, end = phrases.verb_at_start(span)
    inhabited = begin == end and INHABITED.search(phrases.text, *noun) is not None  # 中心辐射周边5个社区2万余居民
    return inhabited or (amount.unit == "个" and phrases.text.endswith(ASPECTS, *noun))  # 赋予乡镇7个执法领域72项权


def _enumerated(phrases: Phrases, amount: Amount, span: Span) -> bool:
    """Whether ``span`` lists as many names as are counted (甲广场、乙园、丙府3个项目)."""
    if not amount.counted:
        return False
    listed = len(DIVIDER.split(_QUOTED.sub("", phrases.text[span[0] : span[1]])))
    return listed > 1 and amount.value == str(listed)


# -------------------------------------------------------------------------------------------- the noun after


def _after(phrases: Phrases, index: int, span: Span, noun: Span, right: Span, memory: Memory) -> str:
    amount = phrases.amounts[index]
    listed = phrases.text.startswith("等", span[1]) and span[0] < span[1]
    enumerated = listed or _enumerated(phrases, amount, span)
    verb = _governing(phrases, index, span, enumerated)
    said = predicate(phrases, (noun[1], right[1]))
    if phrases.next_at(index, right[1]):
        said = right[1], right[1]
    modified = phrases.text.startswith("的", span[1])
    pivots = phrases.text[verb[0] : verb[1]] in words("pivot_verb")
    led = pivots and said[0] == said[1]
    if (pivots or modified) and (_acts(phrases, said) or (led and statement(phrases, index, (noun[1], right[1])))):
        verb = verb[1], verb[1]  # 推动18个机关|完成换届: what they did, not who made them
    if modified and phrases.text[verb[0] : verb[1]] == "统计":
        return _noted(phrases, index, memory, noun, "")  # 纳入统计的709家|景区
    if _process(phrases, verb, said, right):  # 实施17个小区|改造
        noun, said = (noun[0], right[1]), (right[1], right[1])
    name = _noted(phrases, index, memory, noun, "") + next_head(phrases, index, noun)
    memory.lead, memory.lead_index = phrases.name(span), index
    if made := _MADE_OF.match(phrases.text, noun[1], right[1]):
        return phrases.name(phrases.nominal((made.end(), right[1]))) + name  # 由50名队员|组成的抢险队
    if amount.counted and (honour := became(phrases, index, noun[1])):
        return honour
    if listed and not amount.counted:
        return phrases.name((span[0], span[1] + 1)) + name
    alone = verb[0] == verb[1] and said[0] == said[1] and noun[1] == right[1]
    if alone and amount.counted and not enumerated and not _EVERYWHERE.search(phrases.text, *span):
        start = phrases.verb_at_start(span)
        light = phrases.text[start[0] : start[1]] in words("light_verb") and modified
        joined = index > 0 and _JOINED.fullmatch(phrases.text, phrases.amounts[index - 1].end, amount.begin)
        if start[0] < start[1] < span[1] and not light and not joined:
            lead = phrases.name(span)
            lead = phrases.text[start[0] : start[1]] if lead in _VAGUE else lead  # 支持交通等领域16个项目
            return lead + name  # 申报省级研究中心4家企业
    if amount.kind in ("money", "measure") and verb[0] == verb[1] and said[1] == right[1] > said[0]:
        return name + phrases.name(said)  # 1.2亿元|专项债投资落地
    action = phrases.text[verb[0] : verb[1]].removesuffix("了")
    if action or (memory.verb_index == index - 1 and span[0] == span[1] and amount.counted):
        memory.verb, memory.verb_index = action or memory.verb, index
    if len(name) == 1 and amount.counted and not action and said[0] == said[1]:
        said = phrases.verb_at_start((noun[1], right[1]))  # 29个村|入选…
    if not action or action in words("light_verb"):
        action = phrases.text[said[0] : said[1]]
    if not action and amount.counted and memory.verb_index != index:
        last, begin = last_listed(phrases, index, noun[1])
        served = phrases.governed(phrases.left(index)) or name in words("bare_noun")
        stated = statement(phrases, last, (begin, phrases.right(last)[1]), served).removeprefix("进行")
        return stated if stated.endswith(name) else stated + name
    if len(action) > 3:
        action = action.removeprefix("进行").removeprefix("了")
    if action.endswith(name):
        return action
    helped = phrases.text.startswith("为", amount.begin - 1) or phrases.governed(phrases.left(index))
    before = phrases.text[said[0] : said[1]] != action or helped
    after = "、" in action or "并" in action or (amount.unit in _PEOPLE and _TAKING_PART.match(action))
    return name + action if after and not before else action + name  # 30名登记员|参加培训


def _governing(phrases: Phrases, index: int, span: Span, enumerated: bool) -> Span:
    """The verb before amount ``index``: of a list that is ``enumerated``, or of what it is counted beside, that at the
    start of ``span``, else that at its end."""
    if enumerated:
        verb = phrases.verb_at_start(span)
        of_name = (
            verb[1] - verb[0] == 1 or verb[1] == span[1] or phrases.begins_name(verb[0])
        )  # 跃 of a name, 辖, 胜利街
        return (span[1], span[1]) if of_name else verb
    if phrases.amounts[index].counted and _of_another(phrases, index):
        return phrases.verb_at_start(span)  # 成立指挥中心和6个|抢险组: the verb is of both, what stands before is not
    verb, start = phrases.verb_at_end(span), phrases.verb_at_start(span)
    titled = start[0] == start[1] and phrases.text[verb[0] - 1 : verb[0]] in AND[1:]
    return (span[1], span[1]) if titled else verb  # 茶机研究及应用|4个项目…


def _of_another(phrases: Phrases, index: int) -> bool:
    """Whether what stands before amount ``index`` names something else beside it (成立指挥中心和|6个抢险组), not
    only the noun of the amount before."""
    left = phrases.left(index)
    tokens = phrases.tokens(left)
    apart = index == 0 or left[0] > phrases.amounts[index - 1].end
    return apart and len(tokens) > 1 and tokens[-1].end == left[1] and tokens[-1].word in AND[1:]


def _acts(phrases: Phrases, said: Span) -> bool:
    """Whether ``said`` is a verb and its object, nothing that begins with where to (到基层开展调研)."""
    tokens = phrases.tokens(said)
    return len(tokens) > 1 and tokens[0].word in words("predicate") and tokens[0].word not in _WHERE


def _process(phrases: Phrases, verb: Span, said: Span, right: Span) -> bool:
    """Whether the verb before only says that something is done (实施, 完成) and what is done stands after the noun."""
    process = phrases.text[verb[0] : verb[1]] in words("process_verb")
    return process and said[0] < said[1] == right[1] and said[1] - said[0] <= 6


# -------------------------------------------------------------------------------------------- the words before


def _of_people(phrases: Phrases, index: int, left: Span, span: Span, right: Span, name: str) -> str | None:
    """What so many people did, who stand before their number; None if it says nothing of the kind."""
    after = phrases.text[right[0] : right[1]]
    present = _PRESENT if _SUMMED.search(phrases.text, *left) else _TAKING_PART
    if gathered := _GATHERED.match(after):
        return name + gathered[0]
    if present.match(after) and re.search("[、及和]", name):
        return phrases.name(predicate(phrases, right)) or name  # 各界代表500余人|参加大会
    if phrases.names_person(span[1]):
        return statement(phrases, index, right)  # 李青等35人|参加会议
    if phrases.amounts[index].unit in ("人", "名") and HONOURED.match(after):
        return honoured_as(phrases, span, right) or None
    return None


def _before(phrases: Phrases, index: int, left: Span, span: Span, right: Span, memory: Memory) -> str:
    amount = phrases.amounts[index]
    after = phrases.text[right[0] : right[1]]
    name = _PER.sub("", _CARRIED_OUT.sub("", phrases.name(span)))
    if memory.indicator and _REPHRASED.fullmatch(name):
        return memory.indicator
    if amount.unit in ASPECTS and _OCCASION.match(name):
        return ""
    name = topical(phrases, index, left, mainly(phrases, left, name))
    if amount.unit != "倍":
        name = name.removeprefix("相当于")
    if amount.kind != "percent" and name.startswith("占") and after.startswith("的"):
        name = name[1:]  # 占任务100万亩的120%
    if name in words("money_verb") and amount.kind == "money" and len(after) > 2:
        return spent_on(phrases, index, right) + name
    if (instead := nameless(phrases, index, name, memory.indicator)) is not None:
        return instead
    if name.startswith("《") and name.endswith("》") and (told := predicate(phrases, right))[0] < told[1]:
        return phrases.name(told)  # 《…》等3篇被列为重点提案
    if phrases.text.startswith("等", span[1]) and name and 1 < len(after) <= 4 and not amount.counted:
        return f"{name}等{after}"  # 获得票据、债券等3亿元支持
    if amount.counted and after and (rank := became(phrases, index, right[0])):
        return rank
    name = name.removeprefix("约") if name.startswith("约占") else name
    share = _SHARE.search(name)
    if share and amount.kind == "percent":
        return share_of(phrases, index, name, share.start(), memory)
    if amount.kind == "percent" and _OF_TARGET.match(name):
        return memory.indicator + name
    if amount.unit in words("times") and name in words("process_verb") and 1 < len(after) <= _SHORT_DEED:
        return phrases.name(right)  # 进行8次检查维护
    if taken := resumed(phrases, index, left, name, memory):
        return taken
    if amount.unit in _PEOPLE and (done := _of_people(phrases, index, left, span, right, name)) is not None:
        return done
    parted = phrases.text[left[0] - 1] in "，、；"
    bare = left[0] == left[1] and right[0] == right[1] and memory.verb not in words("light_verb")
    if memory.verb_index == index - 1 and amount.counted and bare and not parted:
        return memory.verb + (memory.noun if amount.unit in words("times") else "")  # 抽查45个乡镇87个村1802户
    if _ANYWHERE.fullmatch(name):  # 全省50个: nothing is named
        return memory.nouns.get(amount.unit, "") if amount.counted else ""
    if phrases.is_place(span):
        return of_place(phrases, index, span, right, memory)
    if name.startswith("对") and (said := statement(phrases, index, right)):
        return said.removeprefix("进行")  # 对各乡镇、各企业900余人|开展跨级培训
    if name.startswith("对") and amount.kind == "measure":
        return name[1:] + phrases.name(phrases.nominal(right))  # 对工业园12公顷|地块统一规划
    if amount.kind == "measure" and not phrases.parted(index):
        counted = memory.noun if memory.noun_index == index - 1 else ""
        if extent := another_extent(memory.indicator, counted, name):
            return extent
    if len(name) <= 1 and name not in words("single_noun"):
        return carried(phrases, index, left, right, memory)
    if amount.counted and right[0] == right[1] and follows_noun(phrases, index, left):
        return memory.indicator  # 档案126个全宗|8.6万卷
    if amount.counted:
        remember(phrases, index, span, name, memory)
    return name
