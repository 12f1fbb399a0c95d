"""Figures that share their words: 甲、乙分别增长5%、3%; Ⅱ级、Ⅲ级防汛响应各1次."""

from __future__ import annotations

import re

from kg.extracting.figures_changes import Change, change_before
from kg.extracting.figures_names import without_cause
from kg.extracting.figures_nominals import Span, is_verb
from kg.extracting.figures_phrases import Phrases
from kg.lexicon import table

DIVIDER = re.compile(r"[、和及与，]|以及")
STEP = re.compile(rf"(?:{DIVIDER.pattern})(?:同比|环比)?(?P<turn>增长|下降|增加|减少|上升|提高|降低|回落)?")
_JOINTS = re.compile(
    r"、|(?<![共总调缓温饱平祥谈])和(?!谐|解|平|美)|以及|(?<![普涉波遍触论顾危惠以])及(?!时|格|早|其)|(?<![参给授赋])与(?!会|时|其)|(?<=”)(?=“)"
)
_DISTRIBUTED = re.compile(r"(?:分别|依次)(?:(?:[^，。；、\d]|(?:19|20)\d\d年){0,10}|占(?P<of>[^，。；、\d]{8,24}))$")
_OF_WHOLE = re.compile(  # 完成省定目标, 占总数, 达到全市支部总数
    r"(?:(?P<done>完成)|占|达到?|相当于|为)(?:全[省市县区])?(?P<of>[^，。；、\d]{0,16}(?:目标|任务|计划|总[数量额]|指标|比重?))(?:任务|值)?"
)
_DID = re.compile(r"(?:分别|依次)(?:成功|顺利|已|共)?(?P<verb>发行|获批|签订|引进|投资|投入|发放|建成|新建|新增)$")
_SEVERAL = re.compile(r"(?:完成)?(?P<names>.+?)等?[两三四五六七八九]项(?P<of>[^、]*(?:目标|任务|计划|指标)(?:任务)?)")
_LEVEL = r"(?:国家|[省市县区乡])级?"  # 完成省、市项目投资
_LEVELS = re.compile(rf"(?P<verb>[^、]{{0,6}}?)(?P<levels>{_LEVEL}(?:、{_LEVEL})+)(?P<rest>[^、]+)")
_TOWN_AND_COUNTRY = re.compile(r"城乡(?!建设|规划|一体)(?P<rest>.{2,})")
_SHORT_HEADS = ("金额", "均价", "增速", "增幅", "总额", "总量", "数量")
_TO_EACH = re.compile(r"分别(?![有为达是获])[^，。；、\d了]{2,4}$")
_SECTORS = re.compile(r"(?:三次|三大|三个|[一、二和三]{3,5}[次大]?)产业(?P<of>.*)")  # 三次产业增加值占比
_ORDINALS = re.compile(r"第([一二三四五](?:、[一二三四五])+)([^一二三四五、]+)")  # 第一、二、三产业增加值
_MONTHS = re.compile(r"((?:\d{1,2}、)+\d{1,2})(月份?)的?(\D+)$")  # 6、7、8月份降雨
_MONTH_SPAN = re.compile(r"(\d{1,2})[—~～至到-]{1,2}(\d{1,2})(月份?)的?(\D+)$")  # 1—3月指数分别为
_MEASURED = (*"数率额量值费", "人次")  # a name that ends so shares no other name's head
_ALIKE = re.compile(r"(?:均|都|双双)[^，。；、\d]{0,4}$")
_FOREMOST = re.compile(r"(?:增[幅速]|[降涨]幅)?(?:均|都)?(?:最[大高快多小低]|较[大高快多]|居前|领先|靠前)$")
_BRACKETS = re.compile(r"（[^（）]*）")
_ASIDE = re.compile(r"^（[^（）]*）")  # 全市（含县区）|图书、教材销售
_STOP = re.compile(r"[，。；\n]")
_BECAME = (
    r"(?:被[^，。；]{0,24}?)?(?:(?:命名|评选?|表彰|认定|确定|列|评定)为|被?授予|获得|获评|荣获|入选|入围|获)"
    r"([^，。；]{4,80})"
)
_ASSIGNED = re.compile(rf"[^，。；\d]{{0,16}}?(?:分别|依次){_BECAME}")
_LED_TO_EACH = re.compile(rf"[^，。；\d]{{0,16}}?{_BECAME}")  # 分别有3家、4家协会|入选甲单位和乙基地


def distributes(before: str) -> bool:
    """Whether ``before``, what stands before a figure, gives each of several figures its own subject."""
    return bool(_DISTRIBUTED.search(before))


def implies_list(phrases: Phrases, index: int, left: Span, known: tuple[str, ...]) -> bool:
    """Whether figures of one unit stand in a row behind as many names, or behind what was done of as many things named
    before (完成省、市项目投资145%、116%; 培训80人，新增人才9人，完成目标的110%、102%)."""
    count = 1 + _more(phrases, index)
    row = phrases.amounts[index : index + count]
    if count == 1 or len({a.unit.lstrip("万亿") for a in row}) > 1 or phrases.text[row[0].end] not in "、和及":
        return False
    change = change_before(phrases.text[left[0] : left[1]], True)
    if change and len(known) == count and not change.subject.strip("，、 "):
        return True  # 城镇、农村收入分别为3万元、2万元，同比增长8%和9%
    said = phrases.text[slice(*phrases.trim(left))]
    return bool(_OF_WHOLE.fullmatch(said)) or len(share_tail(said, count)) == count


def to_each(phrases: Phrases, index: int, before: str) -> bool:
    """Whether ``before`` says what each of several did (甲、乙分别联系|1个村): no sum of anything."""
    return phrases.amounts[index].counted and bool(_TO_EACH.search(before)) and not _more(phrases, index)


def distribute(
    phrases: Phrases, index: int, left: Span, known: tuple[str, ...], recent: list[str]
) -> list[tuple[str, Change | None]]:
    """The names and changes of the figures from ``index`` on in the order of the list; empty if the list before them
    and they do not pair off (红薯、金银花产量分别达到7万吨、2万吨). ``known``: the names of the list before, and
    ``recent``: those of the levels before in the sentence, for figures that have none (同比分别下降…)."""
    before = phrases.text[left[0] : left[1]]
    if re.match(r"，?[比较与][^，]*[、和及][^，]*(?:分别|依次)", before):
        return []  # 比全省和全国分别高2个、3个百分点
    found = _DISTRIBUTED.search(before)
    change = change_before(re.sub("分别|依次", "", before), True)
    cut = found.start() if found else len(change.subject if change else before)
    subject = change_before(before[:cut] + "增长", True)
    length = len(subject.subject) if subject and subject.base else cut
    span = phrases.trim((left[0], left[0] + length))
    count = 1 + _more(phrases, index)
    told = before[: length if change else cut]  # 同比 of 1—3月指数同比分别为 is part of the name
    months = _MONTHS.search(told)
    if months and months[1].count("、") + 1 == count:
        return [(f"{month}{months[2]}{months[3]}", change) for month in months[1].split("、")]
    if (run := _MONTH_SPAN.search(told)) and int(run[2]) - int(run[1]) + 1 == count > 1:
        bare = phrases.amounts[index].kind == "index" and run[4].endswith(("同比", "环比"))
        name = run[3] + run[4] + ("指数" if bare else "")
        return [(f"{month}{name}", change) for month in range(int(run[1]), int(run[2]) + 1)]
    said = phrases.trim((left[0] + found.start() + len("分别"), left[1])) if found and span[0] >= span[1] else span
    told_before = list(known) if len(known) == count else recent[-count:] if len(recent) >= count else []
    if whole := _OF_WHOLE.fullmatch(phrases.text, *said):
        return [(name + ("完成" if whole["done"] else "占") + whole["of"], change) for name in told_before]
    if span[0] >= span[1]:
        if told_before and (count > 1 or len(known) == 1):
            return [(name, change) for name in told_before]
        span = phrases.trim(phrases.before_stop(left[1]))
        if foremost := _FOREMOST.search(phrases.text, *span):
            span = span[0], foremost.start()
        found = None  # the names stand in the phrase before, not beside 分别
    done = ""
    if found and found["of"]:
        done = "占" + found["of"].removesuffix("的")
    elif found and not change:
        done = _done(phrases, index, count, (left[0] + found.start(), left[1]))
    said_of = without_cause(_ASIDE.sub("", phrases.text[span[0] : span[1]]))
    return [(name + done, change) for name in share_tail(said_of, count)]


def _done(phrases: Phrases, index: int, count: int, said: Span) -> str:
    """What each of several did (甲、乙分别|成功发行2亿元、3亿元|债券), the noun after their figures included."""
    amount = phrases.amounts[index]
    verb = _DID.search(phrases.text, *said)
    if not verb or amount.kind not in ("count", "money") or not is_verb(phrases.tokens(verb.span("verb"))[0]):
        return ""
    return verb["verb"] + phrases.name(phrases.nominal(phrases.right(index + count - 1)))


def ranked(phrases: Phrases, index: int, left: Span, known: tuple[str, ...]) -> list[tuple[str, Change | None]]:
    """The names of a list of ranks in its order: those listed before it, in its phrase or as ``known`` (甲、乙分别增长
    5%和4%，位于全省第5名和第1名); empty if it is no list or nothing pairs off with it."""
    count = 1 + _more(phrases, index)
    following = phrases.amounts[index + 1] if count > 1 else None
    if following is None or following.kind != "place" or phrases.text[phrases.amounts[index].end] == "，":
        return []
    if distributes(phrases.text[left[0] : left[1]]):
        return distribute(phrases, index, left, known, [])
    return [(name, None) for name in known] if len(known) == count else []


def _more(phrases: Phrases, index: int) -> int:
    """How many amounts follow the one at ``index`` in its list, those in brackets not counted."""
    count, end = 0, phrases.amounts[index].end
    for following in range(index + 1, len(phrases.amounts)):
        if phrases.bracketed(following):
            continue
        amount = phrases.amounts[following]
        between = _BRACKETS.sub("", phrases.text[end : amount.begin])
        other = between == "，" and amount.unit != phrases.amounts[index].unit
        step = STEP.fullmatch(between)
        if other or not step or (step["turn"] and not amount.kind == phrases.amounts[index].kind == "percent"):
            break
        count, end = count + 1, amount.end
    return count


def assigned(phrases: Phrases, index: int) -> list[str]:
    """The names of the counts from ``index`` on, if what they became is listed after them (9个集体、13名职工分别被评为
    先进集体、先进个人); empty if it is not, or if the lists do not pair off."""
    count = 1
    while index + count < len(phrases.amounts) and phrases.amounts[index + count].counted:
        if _STOP.search(phrases.text, phrases.amounts[index + count - 1].end, phrases.amounts[index + count].begin):
            break
        count += 1
    led = _LED_TO_EACH if distributes(phrases.text[slice(*phrases.left(index))]) else _ASSIGNED
    found = led.match(phrases.text, phrases.amounts[index + count - 1].end) if count > 1 else None
    names = [n for n in _JOINTS.split(found[1]) if n] if found else []
    if len(names) != count:
        return []
    tail = names[-1].partition("级")[2]
    return [n + tail if n.endswith("级") else n for n in names]


def share_tail(text: str, count: int) -> list[str]:
    """``text`` as ``count`` names if it lists so many, a shared tail given to each.

    >>> share_tail("夏粮、秋粮产量", 2)
    ['夏粮产量', '秋粮产量']
    """
    if count == 2 and (both := _TOWN_AND_COUNTRY.fullmatch(text)):
        town = "城镇" if both["rest"].startswith(("居民", "常住", "人口")) else "城市"
        return [town + both["rest"], "农村" + both["rest"]]
    if (levels := _LEVELS.fullmatch(text)) and levels["levels"].count("、") + 1 == count:
        return [levels["verb"] + level + levels["rest"] for level in levels["levels"].split("、")]
    if several := _SEVERAL.fullmatch(text):
        names = _split(several["names"], count)
        return [f"{name}完成{several['of']}" for name in names] if len(names) == count else []
    if count == 3 and (sectors := _SECTORS.fullmatch(text)):
        return [f"第{n}产业{sectors['of'] or '增加值'}" for n in "一二三"]
    names = _split(text, count)
    if count < 2 or len(names) != count:
        return []
    if ordinals := _ORDINALS.fullmatch(text):
        return [f"第{n}{ordinals[2]}" for n in ordinals[1].split("、")]
    if all(n.startswith("“") and n.endswith("”") for n in names[:-1]) and "”" in names[-1]:
        return _share_after(names, "”")  # “五星”“四星”支部
    level = names[0][-1]
    if level in "级类型" and all(n.endswith(level) and len(n) <= 4 for n in names[:-1]):
        return _share_after(names, level)  # 一类、二类、三类地区
    kind = names[0][-2:]
    if names[-1].find(kind, 1) > 0 and not names[-1].endswith(kind) and all(n.endswith(kind) for n in names[:-1]):
        return _share_after(names, kind)  # 甲景区、乙景区接待游客
    if names[-1][-1] != "业" and all(n.endswith("业") for n in names[:-1]):
        return _share_after(names, "业")  # 住宿业、餐饮业营业额
    if names[-1] in _SHORT_HEADS and len(names[0]) > len(names[-1]) + 1:
        return [*names[:-1], names[0][:-2] + names[-1]]  # 销售面积和|金额
    tail = _shared_tail(names)
    return [n if n.endswith(tail) else n + tail for n in names]


def _share_after(names: list[str], mark: str) -> list[str]:
    """``names``, those before the last with what stands in the last after ``mark``, which they end with."""
    shared = names[-1].partition(mark)[2]
    return [*(n + shared for n in names[:-1]), names[-1]]


def _split(text: str, count: int) -> list[str]:
    """``text`` at its joints; at those between words of one name (石油及制品类) only if they are so many then."""
    names = [n for n in _JOINTS.split(text) if n]
    if len(names) <= count:
        return names
    parts = [n for n in text.split("、") if n]
    last = _JOINTS.split(parts[-1]) if parts else []
    return [*parts[:-1], *last] if len(parts) == count - 1 and len(last) == 2 else parts


def _shared_tail(names: list[str]) -> str:
    """The head noun of the last name if the names before it end in none of their own."""
    heads = table("figure_words")["head_noun"]
    last = names[-1]
    for tail in sorted(heads, key=lambda h: (-len(h), h)):
        if last.endswith(tail) and last != tail:
            return "" if any(n.endswith((*heads, *_MEASURED)) for n in names[:-1]) else tail
    return ""


def alike(phrases: Phrases, left: Span) -> list[str]:
    """The names of a list that one figure holds for (参保额、结案率均为100%, 参保率、结案率100%); empty if it is
    none or they tell of no measure."""
    found = _ALIKE.search(phrases.text[left[0] : left[1]])
    span = phrases.trim((left[0], left[0] + found.start()) if found else left)
    ends = _MEASURED if found else ("率",)
    names = _whole_names(_JOINTS.split(phrases.text[span[0] : span[1]]), ends)
    return names if len(names) > 1 and all(len(n) > 2 and n.endswith(ends) for n in names) else []


def _whole_names(parts: list[str], ends: tuple[str, ...]) -> list[str]:
    """``parts`` of a list, those that end in no measure put together with the next (国控、省控断面达标率)."""
    names, open_part = [], ""
    for part in parts:
        open_part = f"{open_part}、{part}" if open_part else part
        if open_part.endswith(ends):
            names.append(open_part)
            open_part = ""
    return [*names, open_part] if open_part else names


def each(phrases: Phrases, left: Span) -> list[str]:
    """The things listed before 各: 启动Ⅱ级、Ⅲ级防汛响应各 → Ⅱ级防汛响应, Ⅲ级防汛响应."""
    span = phrases.trim((left[0], left[1] - 1))
    verb = phrases.verb_at_start(span)
    names = [n for n in re.split(r"、|和|及", phrases.name((verb[1], span[1]))) if n]
    if not names:
        return []
    first, last = names[0], names[-1]
    tail = last[len(first) :] if len(first) <= 3 else ""
    return [n if n.endswith(tail) else n + tail for n in names]
