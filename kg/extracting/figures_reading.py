"""What a figure measures: the indicator from the words around it, or carried on from the figure before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from kg.extracting.context import behind_mark
from kg.extracting.figures_amounts import Amount
from kg.extracting.figures_attributes import medal
from kg.extracting.figures_breakdown import OTHERS, SUMS, Breakdown, head_of, heading_of, summed
from kg.extracting.figures_changes import Change, change_before
from kg.extracting.figures_levels import GROWTH_AFTER, name_of
from kg.extracting.figures_lists import (
    STEP,
    alike,
    assigned,
    distribute,
    distributes,
    each,
    implies_list,
    ranked,
    to_each,
)
from kg.extracting.figures_nominals import Span, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_ranks import rank_subject
from kg.extracting.figures_resumed import Memory

_PART_OF = re.compile(
    r"的(?!增长|增速|增幅|速度|比例|目标|要求|标准|国际|水平|底线|红线|上限|下限|门槛|[^，。；、\d]{1,6}(?:率|底线|红线))[^，。；、\d]{2}"
)  # 集中全市62%的耕地
_REACHED = re.compile(r"(?P<what>.{2,}?)达到(?P<whole>.{2,})")
_OF_THEN = re.compile(r"(?:是|为|相当于|达到?)(?P<base>(?:上年|去年|上月|(?:19|20)\d\d年)(?:末|底|同期)?|同期)的$")
_AGAINST = re.compile(r"相当于(?P<base>[^，。；、\d]{2,16}(?:总量|总数|总额|平均值|平均数|均值|面积|储量|标准))的$")
_OF_TARGET = re.compile(r"完成[^，、]{0,10}?(?:年度|全年|年初|省定|市定|目标|任务|计划|序时|时序|预算)")
_OF_INDICATOR = re.compile(r"^(总量|增速|增幅|规模(?!以上)|总额|占比|比重|均价|降幅|涨幅|质量|数量|人均$|总数)")
_OF_CHANGE = re.compile(r"(?:增速|增幅|降幅|涨幅|占比|比重)$")  # no 增速增幅
_ADDED = re.compile(r"(?:，|、|其中|(?:19|20)\d\d年|当年|本年|全年|年内)*(?P<base>[较比]年初)?净?新增加?")
_COUNT_OF = re.compile(r"(?P<unit>[起件户宗例批])[数次]|人次")
_ALL = re.compile(
    r"(?:(?<![平年人户亩月日场])均|都|双双)[^，。；、\d]{2,6}$|(?:增长|增加|提高|上升|下降|减少)(?:均|都)[为在达]?$"
)
_LISTED = re.compile(r"[、和与及]")
_FRAME = re.compile(r"(?:占|是|为|相当于|完成)(?!比)[^，。；：]*的$")
_REPHRASED = re.compile(
    r"(?:自然|同|全|可比|还原)口径$|\d{1,2}年(?:间|来|内)?$|(?:自然|名义|实际|可比)$|(?:扣除|剔除|按)[^，]*(?:后|计算|口径)$"
)  # no name: how it is counted
_RELATED = re.compile(r"，?(?:为|是|相当于)(?!上年|去年|上月|同期|\d{4}年)[^，]+的")  # 为调整预算的101%
_TOPIC = re.compile(  # 工业投资|步伐加快，增长8%; “获得电力”指标|大幅提升，居全省第3位
    r"(?P<topic>.{2,16}?)(?:步伐|速度|水平|规模|总体|整体|全面)?(?:大幅|稳步|持续|不断|明显|显著|较快|快速|加速|平稳|逐步|继续|有序)*"
    r"(?:加快|提升|提高|增长|上升|下降|改善|向好|回升|回落|扩大|运行|恢复|发展|增加|减少|好转)"
)
_SHARE_OF = re.compile(r"所?占?(?:比重|比例|份额)|所?占比")  # 占投资的45%，所占比重提高6个百分点
_TWO_BASES = re.compile(r"(?P<than>[高低快慢]于)(?P<one>[^，、和与及]{2,8})[和、与及](?P<two>[^，、和与及]{2,8})")
_EMPTY = re.compile(r"[（(]\s*[）)]")


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure that has been read."""

    amount: Amount
    indicator: str
    measure: str = "level"
    direction: str = ""
    base: str = ""


@dataclass(slots=True)
class _Reader:
    phrases: Phrases
    memory: Memory = field(default_factory=Memory)
    waiting: list[tuple[str, Change | None]] = field(default_factory=list)  # names that a list has given already
    listed: tuple[str, ...] = ()  # the names of the last such list
    levels: list[Reading] = field(default_factory=list)  # those of the sentence so far
    last: Reading | None = None
    became: dict[int, str] = field(default_factory=dict)  # names of counts by index that stand after them
    told: list[tuple[int, str]] = field(default_factory=list)  # where a figure was, and its indicator

    def read(self, index: int) -> list[Reading]:
        """The readings of one amount: mostly one, several after 各, none if nothing names it."""
        amount, text = self.phrases.amounts[index], self.phrases.text
        left = self.phrases.left(index)
        before = text[left[0] : left[1]]
        if self.waiting and (step := STEP.fullmatch(before.strip("） "))):
            name, change = self.waiting.pop(0)
            return [_changed(amount, name, change_before(step["turn"], True) if step["turn"] else change)]
        self.waiting = self.waiting if self.phrases.bracketed(index) else []
        if self.phrases.parted(index):
            self.listed = ()
        if amount.counted and (name := self._became(index)):
            return [Reading(amount, name)]
        if amount.kind == "place":
            return [self._rank(index, left)]
        if amount.kind == "medals":
            return [Reading(amount, medal(self.phrases, index))]
        several = distributes(before) or implies_list(self.phrases, index, left, self.listed)
        told = [r.indicator for r in self.levels]
        if several and (names := distribute(self.phrases, index, left, self.listed, told)):
            self.waiting, self.listed = names[1:], tuple(name for name, _ in names)
            return [_changed(amount, *names[0])]
        if before.endswith("各"):
            return [Reading(amount, name) for name in each(self.phrases, left)]
        if self.last and self.last.measure in ("change", "share") and before.strip() in ("、", "和"):
            return [replace(self.last, amount=amount)]
        if all_of := self._all_change(index, before):
            return [_changed(amount, name, change_before(before, True)) for name in all_of]
        if shared := alike(self.phrases, left):
            return [self._level(index, left, name) for name in shared]
        if framed := self._framed(index):
            return [framed]
        if added := self._added(index, before):
            return [Reading(amount, self.memory.indicator, "change", "up", added["base"] or "")]
        change = change_before(before, amount.kind == "percent", amount.counted)
        if change and amount.unit.endswith("百分点") and self._of_share(index):
            subject, share = change.subject.strip("，、 "), self.told[-1][1]
            if not subject or _SHARE_OF.fullmatch(subject):
                return [_changed(amount, share, change)]  # 占比51%，提高2个百分点
        if resumed := self._another(index, before, change):
            return [resumed]
        if change and not (amount.counted and not change.subject and not change.base and self._named(index)):
            name = self._subject(index, left, (left[0], left[0] + len(change.subject)))
            return [_changed(amount, name + change.of, self._of_first(index, name + change.of, change))]
        if to_each(self.phrases, index, before):
            return []
        return [self._growth(index, left) or self._level(index, left)]

    def _of_first(self, index: int, name: str, change: Change) -> Change:
        """``change`` against the first of two, if the next figure is that against the second (分别高于城市和农村|9个、
        8个百分点), which waits."""
        two = _TWO_BASES.fullmatch(change.base)
        following = self.phrases.amounts[index + 1] if two and index + 1 < len(self.phrases.amounts) else None
        if two is None or following is None:
            return change
        if self.phrases.text[self.phrases.amounts[index].end : following.begin] not in ("、", "和"):
            return change
        self.waiting = [(name, replace(change, base=two["than"] + two["two"]))]
        return replace(change, base=two["than"] + two["one"])

    def _rank(self, index: int, left: Span) -> Reading:
        """A rank: the first of a list of ranks goes to the first of the names listed before (分别位于第5名和第1名)."""
        amount = self.phrases.amounts[index]
        if names := ranked(self.phrases, index, left, self.listed):
            known = self._known(index)  # 规模、增幅分别居第7、第9位
            names = [(known + name if _OF_INDICATOR.fullmatch(name) else name, change) for name, change in names]
            self.waiting = names[1:]
            return _changed(amount, *names[0])
        return Reading(amount, self._subject(index, left, rank_subject(self.phrases.text, *left)), "rank")

    def ranks_another(self, reading: Reading) -> bool:
        """Whether a reading is the rank of something else than the figures before measure (流通量国内第1，占比26%)."""
        known = self.memory.indicator
        return reading.measure == "rank" and not (known and reading.indicator.startswith(known))

    def _all_change(self, index: int, before: str) -> list[str]:
        """The names that one change holds for: those listed before it (甲收入、乙收入均增长5%), or those of the levels
        of the sentence if it has no subject (收入86亿元，游客692万人次，同比均增长|8%); empty if it is of one."""
        found = _ALL.search(before)
        change = change_before(before, True) if found and self.phrases.amounts[index].kind == "percent" else None
        if change is None:
            return []
        span = self.phrases.trim((self.phrases.left(index)[0], self.phrases.left(index)[0] + len(change.subject)))
        if span[0] >= span[1] and not self.phrases.parted(index):
            return list(dict.fromkeys(r.indicator for r in self.levels))
        names = _LISTED.split(self.phrases.text[span[0] : span[1]])
        return names if all(head_of(name) for name in names) else []

    def _another(self, index: int, before: str, change: Change | None) -> Reading | None:
        """机构48家，托位4018个，增加21家|1865个: a change of what its own unit counted, not of the last level."""
        amount, last = self.phrases.amounts[index], self.last
        noun = self.memory.nouns.get(amount.unit, "")
        if not amount.counted or not noun or last is None or self.phrases.parted(index):
            return None
        if not last.amount.counted or last.amount.unit == amount.unit:
            return None
        if not before and last.measure == "change":
            return replace(last, amount=amount, indicator=noun)
        bare = change and last.measure == "level" and not change.subject.strip("，、 全年")
        return _changed(amount, noun, change) if bare and not self._named(index) else None

    def note(self, index: int, reading: Reading) -> None:
        """Remember a reading for the figures after it in its sentence."""
        if index and self.phrases.parted(index):
            self.levels = []
        if reading.measure == "level":
            self.levels.append(reading)
        self.last = reading
        self.told.append((reading.amount.begin, reading.indicator))

    def _of_share(self, index: int) -> bool:
        """Whether the figure just before is a share."""
        return self.last is not None and self.last.measure == "share" and not self.phrases.parted(index)

    def _named(self, index: int) -> bool:
        """Whether the noun that is counted stands after the amount (加快40个项目建设: none is added)."""
        noun = self.phrases.nominal(self.phrases.right(index))
        return noun[0] < noun[1]

    def _became(self, index: int) -> str:
        if index not in self.became:
            self.became.update({index + n: name for n, name in enumerate(assigned(self.phrases, index))})
        return self.became.get(index, "")

    def _added(self, index: int, before: str) -> re.Match[str] | None:
        """The words before the amount if it is what was added to the last level (贷款余额35亿元，较年初新增|4亿元)."""
        amount, right = self.phrases.amounts[index], self.phrases.right(index)
        found = _ADDED.fullmatch(before.strip())
        if not found or self.phrases.text[right[0] : right[1]].strip() or self.phrases.parted(index):
            return None
        level = self.last and self.last.measure == "level" and self.last.amount.unit == amount.unit
        return found if level else None

    def _framed(self, index: int) -> Reading | None:
        """是多年平均值（531毫米）的136.8%, 占47个总数的11%: a share of what another amount of the phrase measures."""
        amount, phrases = self.phrases.amounts[index], self.phrases
        begin, end = phrases.since_comma(amount.begin)
        if amount.kind != "percent" or not index or phrases.amounts[index - 1].begin < begin:
            return None
        frame = _FRAME.search(phrases.text, begin, end)
        if not frame or frame.start() > phrases.amounts[index - 1].begin:
            return None
        inside = [a for a in phrases.amounts[:index] if a.begin >= begin]
        said = phrases.text[frame.start() : inside[0].begin] + phrases.text[inside[0].end : frame.end() - 1]
        told = [name for position, name in self.told if position < begin]
        subject = phrases.name(phrases.trim((begin, frame.start()))) or (told[-1] if told else "")
        return Reading(amount, subject + _EMPTY.sub("", said), "share")

    def aside(self, index: int, reading: Reading) -> bool:
        """Whether the figures after the reading go on from the one before it: it is in brackets, or of a share."""
        of_share = reading.amount.unit.endswith("百分点") and self._of_share(index)
        return of_share or self.phrases.bracketed(index)

    def _level(self, index: int, left: Span, name: str = "") -> Reading:
        amount = self.phrases.amounts[index]
        name = name or self._of_others(index, left) or name_of(self.phrases, index, left, self.memory)
        if amount.unit == "倍" and (multiple := self._multiple(amount, left, name)):
            return multiple
        related = _RELATED.fullmatch(self.phrases.text, *left)
        if related and amount.unit == "倍" and self.memory.indicator:
            return Reading(amount, self.memory.indicator)  # 是“九五”末的2.3倍
        part = _PART_OF.match(self.phrases.text, amount.end)
        of_whole = amount.kind == "percent" and self.phrases.text.endswith("的", 0, amount.begin)
        if of_whole and (reached := _REACHED.fullmatch(name)):
            rate = reached["what"].endswith("率")  # 覆盖率达到总量的|10%; 检查事项达到执法事项的|80%
            return Reading(amount, reached["what"] + ("" if rate else f"占{reached['whole']}"), "share")
        share = amount.kind == "percent" and (related or part or _is_share(name))
        if share and related and not name.startswith(self.memory.indicator):
            name = self.memory.indicator + name
        return Reading(amount, name, "share" if share else "level")

    def _multiple(self, amount: Amount, left: Span, name: str) -> Reading | None:
        """客运量是上年的|4.8倍: a change; 水量相当于总量的|1.3倍: how one is to the other."""
        found = _OF_THEN.search(self.phrases.text, *left) or _AGAINST.search(self.phrases.text, *left)
        if not found:
            return None
        said = self.phrases.trim((left[0], found.start()))
        name = self.phrases.name(said) if said[0] < said[1] else self.memory.indicator or name
        if found.re is _AGAINST:
            return Reading(amount, f"{name}与{found['base']}之比", "share") if name else None
        return Reading(amount, name, "change", "up" if float(amount.value or 1) >= 1 else "down", found["base"])

    def _of_others(self, index: int, left: Span) -> str:
        """What a sum measures or what is left of a whole, if the words before say no more: 村9个，社区2个，共计|11个;
        账号9个，其中公众号7个、其他|2个; and what a heading says of places in a row (绿色食品：甲县3个，乙县|5个)."""
        amount, said = self.phrases.amounts[index], self.phrases.text[left[0] : left[1]].strip("，、 ")
        if said in SUMS:
            return summed([(r.indicator, r.amount) for r in self.levels], amount)
        if said in OTHERS and self.levels and self.levels[0].amount.unit == amount.unit:
            return said + self.levels[0].indicator
        place = self.phrases.trim(left)
        if not self.phrases.is_place(place):
            return ""
        heading = heading_of(self.phrases.text, self.phrases.sentence_begin(left[0]), place[0])
        return self.phrases.name(self.phrases.trim(heading)) if heading else ""

    def _growth(self, index: int, left: Span) -> Reading | None:
        """实现15%以上的增长: a change whose verb stands after it."""
        amount, right = self.phrases.amounts[index], self.phrases.right(index)
        after = self.phrases.text[right[0] : right[1]]
        if amount.kind != "percent" or not GROWTH_AFTER.match(after):
            return None
        name = self.phrases.name(self.phrases.trim(left)) or self.memory.indicator
        return Reading(amount, name + "增长" if name else "", "change", "down" if "降" in after[:5] else "up")

    def _subject(self, index: int, left: Span, subject: Span) -> str:
        """The name of a change's or a rank's subject: its own, that of the figure before, or both together."""
        name = self.phrases.name(self.phrases.trim(subject))
        name, known = name.removeprefix("同比").removeprefix("环比"), self._known(index)
        if counted := _COUNT_OF.fullmatch(name):
            noun = self.memory.nouns.get(counted["unit"]) or self.memory.nouns.get(name)
            return noun + name if noun else name  # 火灾36起，起数下降5%
        if len(name) < 2 or _REPHRASED.match(name):
            told = known and not (self.phrases.amounts[index].kind == "rank" and self.phrases.parted(index))
            return self._topic(left) or (known if told else "") or self._before_stop(left)
        if name in ("占比", "比重") and known.endswith(("占比", "比重")):
            return known
        if (name.startswith("占") or _OF_INDICATOR.match(name)) and known and not known.endswith(name):
            return _OF_CHANGE.sub("", known) + name if _OF_CHANGE.fullmatch(name) else known + name
        return name

    def _known(self, index: int) -> str:
        """The indicator that a figure without a subject goes on with: behind a bracket with figures, that of the figure
        before the bracket (产量60万吨（其中小麦50万吨、玉米10万吨），增长|5%)."""
        text, amounts = self.phrases.text, self.phrases.amounts
        if index and text[amounts[index - 1].end : amounts[index - 1].end + 1] in ("）", ")"):
            first = behind_mark(text, amounts[index - 1].begin, "（(") - 1
            before = [name for begin, name in self.told if begin < first]
            if before and first > self.phrases.sentence_begin(amounts[index].begin):
                return before[-1]
        return self.memory.indicator

    def _topic(self, left: Span) -> str:
        """What the sentence speaks of when its first figure has no subject in its own phrase."""
        if self.told and self.told[-1][0] >= self.phrases.sentence_begin(left[0]):
            return ""
        before = self.phrases.trim(self.phrases.before_stop(left[1]))
        found = _TOPIC.fullmatch(self.phrases.text, *before)
        return self.phrases.name((before[0], found.end("topic"))) if found else ""

    def _before_stop(self, left: Span) -> str:
        """The words of the phrase before, without their figure."""
        return _undigited(self.phrases.name(self.phrases.trim(self.phrases.before_stop(left[1]))))


def read_figures(phrases: Phrases) -> list[Reading]:
    """Read the amounts in order; those that no indicator can be found for are left out."""
    reader, breakdown, readings = _Reader(phrases), Breakdown(), []
    nameless: list[Amount] = []  # those that what is said after the next amount names too (312户|860人|实现脱贫)
    for index, told in enumerate(phrases.amounts):
        nameless = nameless if index and phrases.amounts[index - 1].end == told.begin else []
        for reading in reader.read(index):
            single = reading.indicator in words("single_noun")
            if len(reading.indicator) < 2 and not single:
                nameless += [told] if told.counted else []
                continue
            readings += [replace(reading, amount=amount) for amount in nameless if reading.amount.counted]
            nameless = []
            if reading.measure in ("level", "change") and reading.indicator != reader.memory.indicator:
                amount, change = reading.amount, reading.measure == "change"
                name = breakdown.name(reading.indicator, amount.unit, phrases.text, amount.begin, amount.end, change)
                reading = replace(reading, indicator=name)
            carries = reading.measure in ("level", "change") or reader.ranks_another(reading)
            if carries and not reader.aside(index, reading):
                reader.memory.indicator = reading.indicator
            reader.note(index, reading)
            readings.append(reading)
    return readings


def _undigited(name: str) -> str:
    """``name`` without its figure (占比为0.79% → 占比)."""
    return re.sub(r"(?:(?:位列|排名|位居|居)?第|[为达是])?\d.*$", "", name)


def _is_share(name: str) -> bool:
    """Whether a percentage of that name is a part of a whole or of a target."""
    return "占" in name or name.endswith("份额") or _OF_TARGET.search(name) is not None


def _changed(amount: Amount, name: str, change: Change | None) -> Reading:
    if amount.kind == "place":
        return Reading(amount, name, "rank")
    if change is None:
        share = amount.kind == "percent" and (_is_share(name) or name.endswith("比重"))
        return Reading(amount, name, "share" if share else "level")
    direction = change.direction
    if amount.value.startswith("-"):  # 同比增长-10.56%
        amount = replace(amount, value=amount.value[1:])
        direction = {"up": "down", "down": "up"}[direction]
    return Reading(amount, name, "change", direction, change.base)
