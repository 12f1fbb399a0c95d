"""Names that lack what their phrase says of those they count or measure: 31个项目，其中在建|项目; 新增4名教师|获得访学
资格; 备案45个（抽中复查|16个）; 有收益的|村."""

from __future__ import annotations

import bisect
import re

from kg.extracting.context import behind_mark
from kg.extracting.figures_nominals import is_verb, leading_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading
from kg.extracting.tokens import tokenize

_STAGES = "完工|竣工|在建|新开工|续建|新建|拟建|停工|未开工|建成|投产|储备"
_STAGE = re.compile(rf"已?(?P<stage>{_STAGES})项目")
_OF_STAGE = re.compile(rf"(?P<of>.+?)(?:正在)?已?(?:{_STAGES})项目")
_READS = re.compile(r"(?:累计|总|全网|单篇)*(?:阅读|播放|浏览|点击|播放点击|观看|访问)量")
_MEDIUM = re.compile(
    r"(?P<of>[^，。；、“”\d]{0,14}(?:“[^“”]{2,14}”)?)(?P<kind>(?:微信|官方|抖音)*(?:公众号|公众平台|视频号|抖音号|客户端|微博|云平台|小程序))"
)
_USES = re.compile(r"^.*?(?:加大|运用|利用|依托|通过|打造|运营|运行|发挥|在|用好)")
_RATE = re.compile(r"每(?:季度|小时|生?每?人?每?[月天日周年季旬]|人|户|亩|次)(?!\d)|[日月周]均")
_STOCK = re.compile(
    r"建成|开通|创建|打造|认定|培育|识别|入库|归集|注册|安装|布设|接入|获批|命名|发卡|装机|发电|供热|投资|完成(?:概算)?投资"
    r"|阅读|播放|点击|浏览|用户|创成"
)
_TO_DATE = re.compile(r"(?<!全年)(?<!年内)(?<!年度)(?<!期间)(?<![今当本])(?<![月季])(?<!年共)累计(?:已)?$")
_SHORTEST = 2  # characters of a name that says nothing of what there is by now (数据)
_BY_NOW = re.compile(r"累计(?:达到?|超过?|突破|近|约)?")
_RANKED_AMONG = re.compile(
    r"(?:重点|地级|省辖)*(?:城市|市|县区?|省份)[^，。；、\d]{0,12}(?:后|前|倒数)\d"
)  # 88个|城市前9名
_OF_YEAR = re.compile(r"全年|年内|年度|[今当本]年|月")
_SEASON = re.compile(r"\s*(?:20\d\d年)?(?P<season>汛期)(?:[（(][^（）()]*[)）])?，")
_WATERS = re.compile(r"(?:降[水雨]|雨|来水|泄洪|下泄|洪峰|流量|水位|蓄水)[^，、]{0,6}$")
_OTHER_WATERS = re.compile(r"汛期|多年|年平均|同期|[月年]份?降")
_WORKS = re.compile(r"(?:^|[，。；])(?P<of>[^，。；\d]{2,24}(?:项目|工程))，(?:计划|预计)?$")
_SUM_OF_WORKS = re.compile(r"(?:计划|估算)?总投资额?|投资总额|计划投资")
_PAID = re.compile(r"(?:累计|已)?(?:完成投资额?|总投资额?|投资额|完成总投资)")
_IN_ALL = re.compile(r"共计?有?|总计|合计|总数为?")
_BEGUN = re.compile(
    r"(?<=项目)(?:正式|顺利|全面|成功)?(?:启动|开工|投产|竣工|落地|签约|建成|投运|开建|奠基)(?=总?投资$)"
)
_WINNING = re.compile(r"(?P<said>(?:获得?|取得|荣获|入选|考取|晋升)[^，。；、\d“”《》]{4,20})(?=[，。；、])")
_HAVING = re.compile(r"[^，。；、的\d]{2,10}(?<![上下级有])的[^，。；、的\d]{1,8}")
_EQUALS = ("为", "是", "达", "达到")
_LIMITS = ("突破", "超过", "超出", "不足", "不低于")
_SET = re.compile(r"(?:[省市县国部]定|年度|计划|省级|国家)?(?:目标|任务|指标|要求|标准|计划数?|任务数)(?:为|是)?")
_FIRM = re.compile(r"(?<=..)(?:集团|公司|煤业|实业|股份|矿业|药业|银行)$")
_PAPER = re.compile(r"[^，。；、（）“”《》的\d]{2,12}?(?=业务|项目|顺利|成功|[，。；、（])")
_POSTS = re.compile(r"(?P<of>[^，、]{2,16})(?<!系统)编制数?")
_HELD = re.compile(
    r"(?:对接)?(?:发放|共享|遴选|征集|收集|展出|推出|采购|赠送|销售|汇聚|完成)"
    r"(?P<who>[^，。；、]{0,6}(?:景区|企业|公司|学校|医院|单位|地块|机构|商户|门店))"
)
_YEAR = re.compile(r"\d{4}年度?")
_TWICE = "即边随"
_OPENING = re.compile(r"[（(](?:其中)?[：:，]?")
_LONGEST_ASIDE = 6
_ADDING = ("新增", "新建", "获授权", "授权", "获批", "引进", "新认定", "申请", "招录", "新签约")


def filled(phrases: Phrases, told: list[Reading], reading: Reading) -> str:
    """The name of a reading with what its phrase says of it, as it is if that is all there. ``told``: the figures
    before in its sentence."""
    name, amount = reading.indicator, reading.amount
    if reading.measure not in ("level", "share") or not name:
        return name
    if name in _LIMITS or _holds(phrases, reading):
        return ""  # 8家茶场产值超过30万元，4家|突破60万元
    name = _set_for(phrases, told, reading) or _BEGUN.sub("", name)
    if instead := _read_of(phrases, reading, name) or _rated(phrases, told, reading, name):
        return instead
    begin = phrases.text.rfind(name, phrases.sentence_begin(amount.begin), amount.begin)
    if begin > 0 and phrases.text[begin - 1] in _TWICE and phrases.text[begin - 1] in name:
        return phrases.text[begin - 1] + name  # 即|发现即处置
    if begin > 0 and phrases.text[begin - 1] == "有" and _HAVING.fullmatch(name):
        behind = phrases.text[begin + len(name) : amount.begin]
        return "有" + name if behind in _EQUALS else name
    owned = next((r.indicator for r in told if r.indicator[:1] == "有" and name.startswith(r.indicator[1:])), "")
    if owned:
        return "有" + name
    if amount.counted:
        return _of_whole(phrases, told, reading, name) or _winning(phrases, reading, name) or name
    if amount.kind == "money" and reading.measure == "level":
        staged = _of_stages(phrases, told, reading, name)
        return staged or _of_works(phrases, reading, name) or _of_body(phrases, reading, name) or name
    return (_of_counted(phrases, told, reading, name) or name) if amount.kind == "percent" else name


def _holds(phrases: Phrases, reading: Reading) -> bool:
    """Whether those that are counted only hold what is counted next, of which the verb tells (发放8家景区|900张门票:
    tickets), or are only sides of what is told (7个方面|内容)."""
    amount, index = reading.amount, _index(phrases, reading)
    if amount.counted and _RANKED_AMONG.match(phrases.text, amount.end):
        return True
    if amount.unit.endswith("方面") and phrases.text.startswith("内容", amount.end):
        return phrases.text.endswith("的", 0, amount.begin)
    found = _HELD.fullmatch(reading.indicator) if amount.counted else None
    if found is None or index + 1 == len(phrases.amounts) or not phrases.text.startswith(found["who"], amount.end):
        return False
    held = phrases.amounts[index + 1]
    between = phrases.text[amount.end + len(found["who"]) : held.begin]
    named = phrases.nominal(phrases.right(index + 1))
    return between in ("", "的", "共", "共计") and not held.unit.endswith(("人", "名")) and named[0] < named[1]


def _rated(phrases: Phrases, told: list[Reading], reading: Reading, name: str) -> str:
    """A name with how often or for how many it is told, if that stands before it (每月召开|1次例会), or 累计 where the
    value is what there is by now (累计开通|900个), or the season of its sentence, else nothing."""
    yearly = _RATE.match(told[-1].indicator) if told and not re.search("[每均]", name) else None
    if yearly:
        since = phrases.text[told[-1].amount.end : reading.amount.begin]
        if since[:1] in "，、" and since[1:].removeprefix("可") == name:
            return yearly[0] + name  # 每年可节电9度，可|节水3吨
    if reading.amount.kind == "measure" and _WATERS.search(name) and not _OTHER_WATERS.search(name):
        season = _SEASON.match(phrases.text, behind_mark(phrases.text, reading.amount.begin, "。\n"))
        if season:
            return season["season"] + name
    begin, end = phrases.since_comma(reading.amount.begin)
    said = phrases.text[begin:end]
    rate = list(_RATE.finditer(said)) if "每" in said or "均" in said else []
    if rate and not re.search("[每均]", name):
        last, since = rate[-1], said[rate[-1].end() :]
        behind = phrases.text[reading.amount.end : reading.amount.end + len(name) + 1]
        if not re.search(r"\d", since) and name[:2] not in said[: last.start()] and (since or name in behind):
            return last[0] + name
    if "累计" not in said or "累计" in name:
        return ""
    at = said.rfind(name)
    own = len(name) > _SHORTEST and not name[0].isdigit()
    if own and at >= 0 and _BY_NOW.fullmatch(said, at + len(name)) and not _OF_YEAR.search(said, 0, at):
        return f"累计{name}"
    if not _STOCK.match(name):
        return ""
    return f"累计{name}" if at > 0 and _TO_DATE.search(said[:at]) else ""


def _read_of(phrases: Phrases, reading: Reading, name: str) -> str:
    """How often something was read, with the only medium that the sentence names (“云泽之声”公众号阅读量|9万次), else
    nothing."""
    found = re.search(f"{_READS.pattern}$", name)
    if not found:
        return ""
    begin, end = phrases.sentence_begin(reading.amount.begin), reading.amount.begin
    media = list(_MEDIUM.finditer(phrases.text, begin, end))
    bare = found.start() == 0
    own = media and phrases.text.startswith(found[0], media[-1].end())
    if not media or not (own or (bare and len(media) == 1)):
        return ""
    of = re.sub("[“”]", "", _USES.sub("", media[-1]["of"]))
    return of + media[-1]["kind"] + found[0] if len(of) > 1 else ""


def _set_for(phrases: Phrases, told: list[Reading], reading: Reading) -> str:
    """What was set for the figure before the brackets (筛查800人（省定目标|700人）), or what there is of what so many
    were allowed of (公务用车编制80辆，实有|70辆), else nothing."""
    last, name = told[-1] if told else None, reading.indicator
    if last is None or last.amount.unit != reading.amount.unit:
        return ""
    between = phrases.text[last.amount.end : reading.amount.begin]
    if name == "实有" and between.lstrip("，（(") == name:
        posts = _POSTS.search(last.indicator)
        return name + _YEAR.sub("", posts["of"]) if posts and posts.end() == len(last.indicator) else ""
    return last.indicator + name if between[:1] in "（(" and between[1:] == name and _SET.fullmatch(name) else ""


def _of_whole(phrases: Phrases, told: list[Reading], reading: Reading, name: str) -> str:
    """The name of a part of what was counted before: projects of a stage (养老项目共计31个，在建项目|12个), a verb
    alone as an aside (备案45个（复查|16个）), or what was added with the others (新增企业7家，其中外贸企业|3家)."""
    counts = [r for r in told if r.measure == "level" and r.amount.unit == reading.amount.unit]
    whole = next((r for r in counts if r.indicator.endswith("项目")), None)
    if whole and (stage := _STAGE.fullmatch(name)):
        since = phrases.text[whole.amount.end : reading.amount.begin]
        summed = _IN_ALL.search(phrases.text, max(whole.amount.begin - 4, 0), whole.amount.begin)
        own = whole.indicator.removeprefix(leading_verb(tokenize(whole.indicator)))
        of_it = (summed or since.startswith(("，其中", "（其中"))) and "；" not in since
        told_of = own.removesuffix("项目")
        done = "已" if since.endswith("已" + name) else ""
        return told_of + done + name if of_it and told_of and stage["stage"] not in own else ""
    if not counts or counts[-1] is not told[-1]:
        return ""
    between, last = phrases.text[counts[-1].amount.end : reading.amount.begin], counts[-1].indicator
    aside = _OPENING.match(between)
    acts = len(name) <= _LONGEST_ASIDE and all(is_verb(t) or t.word == "中" for t in tokenize(name))
    if aside and acts and between[aside.end() :] == name:
        return last + name
    verb = next((v for v in _ADDING if last.startswith(v)), "")
    noun = last.removeprefix(verb)
    part = between.lstrip("，（(").removeprefix("其中").lstrip("：:，")
    among = between.lstrip("，（(").startswith("其中") and part == name
    return verb + name if verb and among and len(noun) > 1 and name.endswith(noun) and name != noun else ""


def _winning(phrases: Phrases, reading: Reading, name: str) -> str:
    """新增4名教师|获得访学资格: those who are added, with what they won, else nothing."""
    noun = name.removeprefix("新增")
    if noun == name or not phrases.text.endswith("新增", 0, reading.amount.begin):
        return ""
    if not phrases.text.startswith(noun, reading.amount.end):
        return ""
    won = _WINNING.match(phrases.text, reading.amount.end + len(noun))
    return f"新增{won['said']}{noun}" if won else ""


def _of_works(phrases: Phrases, reading: Reading, name: str) -> str:
    """What the works come to that the phrase before names without a number (塘堰、水渠等项目，总投资|9亿元), else
    nothing."""
    begin, _ = phrases.since_comma(reading.amount.begin)
    if not _SUM_OF_WORKS.fullmatch(name) or not phrases.text.startswith(name, begin):
        return ""
    works = _WORKS.search(phrases.text, max(phrases.sentence_begin(begin) - 1, 0), begin)
    return works["of"] + name if works else ""


def _of_stages(phrases: Phrases, told: list[Reading], reading: Reading, name: str) -> str:
    """What all the projects came to whose stages were counted just before (旧街项目共9个，已完工2个，续建项目
    3个，完成投资额|4亿元: 旧街项目完成投资额), else nothing."""
    stage = _OF_STAGE.fullmatch(told[-1].indicator) if told and _PAID.fullmatch(name) else None
    whole = f"{stage['of']}项目" if stage else ""
    done = "已" if phrases.text.endswith(f"已{name}", 0, reading.amount.begin) else ""
    return whole + done + name if any(r.indicator == whole for r in told) else ""


def _of_body(phrases: Phrases, reading: Reading, name: str) -> str:
    """Money that only the body before it names, with what it is, behind it (白水煤业|6亿元|永续票据), else nothing."""
    begin = reading.amount.begin - len(name)
    body = _FIRM.search(name) or phrases.names_body((begin, reading.amount.begin))
    what = _PAPER.match(phrases.text, reading.amount.end) if body and phrases.text.startswith(name, begin) else None
    return name + what[0] if what else ""


def _index(phrases: Phrases, reading: Reading) -> int:
    return bisect.bisect_left(phrases.amounts, reading.amount.begin, key=lambda a: a.begin)


def _of_counted(phrases: Phrases, told: list[Reading], reading: Reading, name: str) -> str:
    """What a share measures of those counted right before it (31条水渠|投资完成目标的96%), else nothing."""
    index = _index(phrases, reading)
    before = phrases.amounts[index - 1] if index else None
    if before is None or not before.counted or not told or told[-1].amount is not before:
        return ""
    said = phrases.text[before.end : reading.amount.begin]
    noun = phrases.name(phrases.nominal(phrases.right(index - 1)))
    rest = said.removeprefix(noun)
    own = len(noun) > 1 and rest != said and rest.startswith(name) and name[:2] in words("head_noun")
    return noun + name if own and not re.search("[，；。、]", said) else ""
