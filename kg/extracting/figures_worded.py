"""The last look at what figures are called: words that a name still has beside the indicator, or that it lacks
(回族人口居多; 14个观测站的运行监管: 观测站; 一等奖2篇: of papers; 参加人数: of what), and names that tell nothing."""

from __future__ import annotations

import bisect
import re
from dataclasses import replace

from kg.extracting.figures_amounts import Amount
from kg.extracting.figures_bare import completed, is_bare
from kg.extracting.figures_lacking import filled
from kg.extracting.figures_nominals import leading_verb, words
from kg.extracting.figures_others import without_others
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading
from kg.extracting.figures_sums import of_count
from kg.extracting.figures_turned import in_order
from kg.extracting.tokens import tokenize

_COMPARED = re.compile(  # 降雨量|是|多年同期平均值: what a share or a multiple is measured against
    r"(?P<of>.{2,}?[^总就可但还正也不因作认称成以])(?:相当于|是|为)"
    r"(?P<base>(?!了|主).{1,14}(?:平均.{0,6}|均值|预算数?|同期数?|水平|总[量数])|预算数?|(?:上年|去年|多年)同期.{0,6})"
)
_SAID_OF = re.compile(r"(?<=..)(?:居多|为主|最多|最少|较多|较少|占多数|占大多数)(?=$|占)")  # 回族人口|居多
_UNTIL = re.compile(r"^到20\d\d年[底末]?(?=..)")
_MORE = re.compile(r"偏[多少高低大小]$|机构职[能责]$")
_POINTING = re.compile(
    r"相关工作|^(?:上述|前述|此类|该类|此项(?!目)|该项(?!目)|这|以上)|(?<=..)(?:按照|依照)$|^为.{2,4}[市县区]$|^辖.{2,4}[镇乡]$"
)
_BY_WHAT = re.compile(  # 气价|经过努力(降到3元); 海拔|大多
    r"(?<=..)(?:经过[^，、的]{2,6}|大多|大都|多数)$"
)
_CAUSED = re.compile("^(?:(?:让|使)(?![用命馆者节得])|辖(?![区内]))(?=...)")  # 让|炉内温度, 辖|大型河道
_MERGED = re.compile(
    r"(?:将|把|由)[^，。；\d]{0,12}\d+[个家所处][^，。；\d]{2,20}?(?P<deed>整合|优化|精简|压缩|压减|合并|归并|重组|调整|撤并)(?:为|至|到|成)$"
)
_DEED_OF = re.compile(
    r"(?P<what>[^，。；、：的\d]{2,14})的(?P<deed>[^，。；、：的\d]{0,6}?(?:监管|管理|维护|养护|管护|考核|评估|督查|巡查|排查|摸底"
    r"|调查|指导|调度|监测|整治|评审|审核|监督|服务|工作))(?=[，。；]|$)"
)
_SUCH = re.compile(  # 9次送药送书等|志愿服务活动: all of them are counted
    r"(?P<one>[^，。；、：\d的]{2,8})等(?P<kind>[^，。；、：\d的]{2,10}?(?:活动|服务|培训|业务|检查|演练|比赛|行动|会议))(?=[，。；])"
)
_OF_MONEY = re.compile(
    r"(?:余额|[金总数]额|收入|支出|资金|产值)(?:激活|采纳|满意|合格|整改|答复|办结|结案|就业|回复|化解|见面|解决)率$"
)
_COUNTED_TWICE = re.compile(
    r"(?P<of>.+?)(?P<deed>[^，、]{2})(?:[人户件]?数|人次|总量)(?P=deed)率"
)  # 凭证激活人数激活率
_EVENT = (
    r"(?:活动|培训班|培训|演练|竞赛|大赛|比赛|联赛|讲座|宣讲|会议|论坛|研讨会|座谈会|打捞|整治|行动|招聘会|推介会|展览|沙龙|课程"
    r"|[^，。；、\d]{0,8}(?<!参)赛(?![道段区车事制程]))"
)
_ATTENDED = re.compile(r"(?:累计|共)?(?P<deed>参加|参与|参训|参会|参赛|参演|受训|到场)(?:人[数员次]|人次数)?")
_HELD = re.compile(
    rf"(?:开展|举办|组织参加|组织|参加|进行|召开|承办|举行)(?:各类|各级|了)?(?:[\d.]+(?:公里|千米))?(?P<what>[^，。；、\d]{{2,24}}?{_EVENT})(?=[，\d、])"
)
_PRIZE = re.compile(r"(?:(?:评选?出|获得?|荣获|[国省市县]家?级))?(?:[特一二三]等奖|优秀奖|特别奖|[金银铜]奖)")
_CONTEST = re.compile(
    r"(?:在|参加)(?:\d{4}年)?(?:举办的|举行的|组织的|全[国省市])?(?P<what>(?:“[^“”]{2,16}”|[^，。；、“”\d]){3,30}?(?:大赛|竞赛|比赛|锦标赛|运动会"
    r"|评选活动|评选|评比活动|评比|展演|会演))(?:总?决赛)?(?:活动)?[上中]?"
)
_PRAISED = re.compile(r"(?:^|[，。；])(?P<what>[^，。；、\d]{2,24}?)被[^，。；、]{2,16}评为$")
_WON = re.compile(r"^在(?:\d{4}年)?|(?<=[赛动比])[上中](?:获得?|荣获)|^[^，。；、]{2,8}?(?:获得?|荣获)(?=[^奖得]{4})")
_PARTY = re.compile(r"(个人|团体|集体)[特一二三]等奖$")
_PRIZED = ("篇", "件", "部", "项", "幅", "首", "个", "名", "人", "人次")
_THINGS = (
    "作品",
    "论文",
    "报告",
    "课题",
    "成果",
    "著作",
    "项目",
    "案例",
    "节目",
    "文章",
    "征文",
    "提案",
    "企业",
    "选手",
)
_OWN_BODY = ("集团", "公司", "企业", "学校", "医院")
_RANKING = re.compile(
    r"(?:^|[，。；]|发布了?|公布了?|位列|位居|跻身|入围|在)(?P<what>(?:(?!位列|位居|跻身|入围|发布|公布)[^，。；、“”《》]){2,30}?"
    r"(?:(?:\d+|百)强(?:[^，。；、“”]{0,5}榜单)?|榜单|排行榜|(?<=[强业])榜))"
)
_ASPECT = frozenset(("方式", "方面", "内容", "领域", "情况"))
_LONGEST, _LONGEST_LIST = 40, 20


def worded(phrases: Phrases, readings: list[Reading]) -> list[Reading]:
    """``readings`` in their order with better names, with an empty one where a figure tells nothing."""
    named: list[Reading] = []
    for reading in readings:
        named.append(_mended(phrases, named, reading))
    return [in_order(phrases, reading) for reading in named]


def _mended(phrases: Phrases, before: list[Reading], reading: Reading) -> Reading:
    name, amount = reading.indicator, reading.amount
    relative = amount.kind == "percent" or amount.unit == "倍"
    if relative and reading.measure != "change" and (found := _COMPARED.fullmatch(name)):
        return replace(reading, indicator=f"{found['of']}与{found['base']}之比")
    if reading.measure == "rank" and (ranking := _ranking(phrases, amount, name)):
        return replace(reading, indicator=ranking)
    if name in _ASPECT or any(p.search(name) for p in (_MORE, _POINTING, _OF_MONEY)):
        return replace(reading, indicator="")
    name = _CAUSED.sub("", _BY_WHAT.sub("", _UNTIL.sub("", _SAID_OF.sub("", name))))
    if twice := _COUNTED_TWICE.fullmatch(name):
        name = f"{twice['of']}{twice['deed']}率"
    name = without_others(phrases, amount, name) if reading.measure == "level" else name
    told = [r for r in before if r.indicator and r.amount.begin >= phrases.sentence_begin(amount.begin)]
    if reading.measure == "level" and amount.counted:
        name = _merged(phrases, amount, _of_deed(phrases, amount, name))
        if found := _ATTENDED.fullmatch(name):
            name = _attended(phrases, told, amount, found)
        elif _PRIZE.fullmatch(name) and amount.unit in _PRIZED:
            name = _prize(phrases, told, amount, name)
    name = filled(phrases, told, replace(reading, indicator=name))
    named = replace(reading, indicator=of_count(phrases, told, replace(reading, indicator=name)))
    if not is_bare(named):
        return named
    again = (
        r.indicator
        for r in before
        if (r.amount.value, r.amount.unit, r.measure) == (amount.value, amount.unit, "level")
    )
    known = next((earlier for earlier in again if earlier.endswith(name) and earlier != name), "")
    return replace(named, indicator=known or completed(phrases, told, named))


def _ranking(phrases: Phrases, amount: Amount, name: str) -> str:
    """A body with the list that it has its rank in, where the text says so (发布茶业百强县榜单，青山县位居第9: 青山县在
    茶业百强县榜单排名), else nothing."""
    begin = phrases.text.rfind(name, phrases.sentence_begin(amount.begin), amount.begin)
    if begin < 0 or not (name in _OWN_BODY or phrases.names_body((begin, begin + len(name)))):
        return ""
    found = list(_RANKING.finditer(phrases.text, phrases.sentence_begin(amount.begin), amount.begin + 1))
    ranking = (
        re.sub(r"^(?:\d{1,2}月)?(?:\d{1,2}日)?\d{4}年度?", "", phrases.name(found[-1].span("what"))) if found else ""
    )
    if not ranking:
        return ""
    return f"{name}在{ranking}排名" if len(ranking) <= _LONGEST_LIST else f"{name}位次"


def _index(phrases: Phrases, amount: Amount) -> int:
    return bisect.bisect_left(phrases.amounts, amount.begin, key=lambda a: a.begin)


def _of_deed(phrases: Phrases, amount: Amount, name: str) -> str:
    """Those that are counted, if what is done with them follows (14个观测站|的运行监管: 观测站)."""
    right = phrases.right(_index(phrases, amount))
    such = _SUCH.match(phrases.text, amount.end)
    one = (
        next((such["one"][:n] for n in range(len(such["one"]), 1, -1) if name.endswith(such["one"][:n])), "")
        if such
        else ""
    )
    if such and one:
        return name.removesuffix(one) + such["kind"]
    found = _DEED_OF.match(phrases.text, *right)
    done = found and name.endswith(f"{found['what']}的{found['deed']}") and amount.unit not in words("times")
    return found["what"] if found and done else name


def _merged(phrases: Phrases, amount: Amount, name: str) -> str:
    """What so many became so few of (将16个站所|整合为7个: 整合后站所)."""
    found = _MERGED.search(phrases.text, phrases.sentence_begin(amount.begin), amount.begin)
    return f"{found['deed']}后{name.removesuffix(found['deed'])}" if found else name


def _attended(phrases: Phrases, told: list[Reading], amount: Amount, said: re.Match[str]) -> str:
    """How many took part in what was held, which the sentence told before (培训28场、参加人数|1.5万人次: 培训参加人数);
    what was ``said`` itself if that is not one thing."""
    name, deed = said[0], said["deed"]
    held = [r.indicator for r in told if r.measure == "level" and re.search(f"{_EVENT}$", r.indicator)]
    begin = phrases.sentence_begin(amount.begin)
    found = list(_HELD.finditer(phrases.text, begin, amount.begin))
    event = found[0]["what"] if len(found) == 1 and not held else held[0] if len(held) == 1 else ""
    verb = leading_verb(tokenize(event)) if event else ""
    event = event.removeprefix(verb) if len(event) > len(verb) + 1 else event
    event = re.sub("^(?:.*?(?:进行|开展|举办|完成|组织)|参加)?(?:了|各类|各种|各级)*", "", event)
    if not event:
        return name
    if name in ("参加", "参与"):
        return name + event
    return event + name + ("人数" if name == deed else "")


def _prize(phrases: Phrases, told: list[Reading], amount: Amount, name: str) -> str:
    """A prize with what it was given for: the noun behind its number (21篇|报告评为二等奖), the prize that it is
    a grade of, the works that its unit counted before, or the contest; ``name`` itself if none is told."""
    index = _index(phrases, amount)
    noun = phrases.name(phrases.nominal(phrases.right(index)))
    if noun in _THINGS:
        return name + noun
    graded = [r.indicator for r in told if r.amount.unit == amount.unit and not re.search("[等金银铜]奖", r.indicator)]
    last = graded[-1] if graded else ""
    if last.endswith("奖") and len(last) > len("获奖"):
        whole = _WON.sub("", last).removeprefix(leading_verb(tokenize(last)))
        return re.sub("[国省市县]家?级奖$", "", whole) + re.sub("^(?:评选?出|获得?|荣获)", "", name)
    parties = (_PARTY.search(r.indicator) for r in told if r.measure == "level")
    party = next((found[1] for found in parties if found), "")  # 个人一等奖6名、二等奖|3名
    name = name if not party or party in name else party + name
    begin = phrases.sentence_begin(amount.begin)
    contests = list(_CONTEST.finditer(phrases.text, begin, amount.begin))
    if not contests:
        contests = list(_CONTEST.finditer(phrases.text, 0, begin))
    contest = contests[0]["what"] if len({c["what"] for c in contests}) == 1 else ""
    thing = next((t for t in _THINGS if last.endswith(t)), "")
    if thing:
        return name + thing
    if contest and len(contest) + len(name) <= _LONGEST:
        return contest + re.sub("^(?:获得?|荣获)", "", name)
    prizes = phrases.text[begin : amount.begin].partition("等奖")[0]
    praised = _PRAISED.search(prizes[:-1])
    return praised["what"].rpartition("的")[2] + name if praised else name
