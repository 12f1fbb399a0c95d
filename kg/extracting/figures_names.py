"""The words of a phrase as an indicator's name: without lists, lead clauses and lone marks, not too long."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extracting.figures_clauses import without_clause
from kg.extracting.figures_nominals import QUOTES, is_manner, is_verb, leading_verb, words
from kg.extracting.tokens import Token

_LONGEST_NAME = 40
_LONGEST_LIST = 24
_LONGEST_ITEMS = 20
_LEAD = re.compile(
    r"^[^，]{2,}?(?:造成|导致|致使)(?=..)|^来自(?=..)|^[一二三四五六七八九十]{1,3}次(?:全体)?会议(?:期间|上|共)?(?=..)|^(?:领域|方面)(?=...)|^(?:形式|方式|途径|渠道|手段|场所|场馆|工作|话题)(?=(?:分级|发布|提供|开展|成立|举办|组织|建立|培训|发放|设立|实施|完成|推进)..)|^中(?:已有|共有|(?=“))|^(?:是|还有|尚有|仍有|另有)(?!关|效|力|望|色)"
)  # 收获期降雨造成|报废
_SCOPED = re.compile(r"^(全[国省])(?:现有|共有|共|有|累计)(?=..)")  # 全省|共有|幼儿园
_OF_OTHERS = re.compile(r"^等[^，、]{0,5}(?:单位|部门|企业|公司|机构|人员|地)(?=..)")  # …学校等单位|招聘教师
_IS_A = re.compile(r"^.{3,}?[^总就可但还正也不]是.{2,}的(?=[^的]{2,12}$)")  # 《…》是为纪念…而发行的|邮票
_TOTALS = re.compile(r"(?<=..)(?:总计|共计|共有|合计)\d.*$")  # 植物|总计24科60属
_KINDS = re.compile(r"[一二三四五六七八九十两]+大?[类项个]")  # 创新平台等|五大类项目
_TITLES = re.compile(r"(?<=..)(?:《[^》]*》){2,}$")  # 优秀节目|《…》《…》
_LONGEST_NAMED = 30  # characters of a list that stays with a noun that says nothing without it
_OF_KINDS = ("活动", "问题", "检查", "称号", "犯罪")
_NAMED_ONES = ("项目", "事项", "企业", "单位", "产品", "资金", "意见", "业务")
_KIND_WORDS = ("领域", "方面", "行业", "类型")
_DEEDS = ("争取", "举办", "开展", "收到", "完成", "实现", "获得", "参加", "提供")
_FOR, _FREELY = ("为", "向", "给", "对"), ("免费", "无偿", "共", "累计", "统一", "集中")
_GIVING = ("提供", "发放", "捐赠", "赠送", "配备", "购置", "采购", "办理", "解决", "落实", "拨付", "送")
_FOR_EXAMPLE = re.compile(  # 培育某某有限公司等|龙头企业, 以某某公司为代表的|企业
    r"(?<=[^、，])以[^，、]{2,24}为(?:代表|龙头|首|骨干)的(?=..)"
    r"|(?<=培育|扶持|引进|支持|打造|发展|走访|服务|培养|招引|带动)(?:了)?[^、，的]{2,20}?(?:公司|集团|合作社)等(?=[^，、]{2,})"
)
_DONE_AT = re.compile(  # 在青山镇和白水乡|新栽核桃
    r"^在[^，]{2,24}?(?=(?:(?:新[建增栽植种修设]|建成|建设|种植|栽植|开展|举办|组织|设立|实施|发放|完成|投放|推广"
    r"|安装|培训|改造|打造)[^，]{2,}|(?:征地|流转|租赁|承包|购买|发展|举行|收购|架设|铺设|造林|救助|走访|排查|查处"
    r"|抓获|缴获|开设|增设|设置|布设|配备|植树|放映|演出)[^，]*))"
)
_OF_A_KIND = re.compile(  # nouns that need to be told of what kind
    r"(?:案件?|犯罪|行为|纠纷|[材原饲]料|资料|物[资品]|用品|设备|器材|农?机械|苗木|树种|作物|种子|疾病|病例?|问题|隐患|培训班|课程"
    r"|工种|专业|花卉|蔬菜|水果|药材|家禽|牲畜|动物|植物|证件|许可证|岗位|灾害|商品)$"
)
_NAMED_ITEM = re.compile(  # 青河桥、云泽小学等: which they are
    r"(?:公司|集团|[镇乡村县市区路街局站厂馆院校园桥坝库河湖山寺]|学校|小学|中学|医院|项目|工程|广场|银行|协会|活动|会议|部门|单位|企业|赛|展)(?=[、和及]|$)|[《“]"
)
_VAGUE = 3  # characters of a noun after a list that says little, with a verb or without (等项目)
_OLD_LEVEL = re.compile(
    r"(?:由|从)[^，。\d]{0,8}\d.*$"
    r"|(?:^(?:之前|原来|原先|原有)的?|^.*?(?:将|把))\d[\d.]*[余多]?[万亿]?[^\d]"
)  # 由950吨(提升至1100吨)
_OPENING_BRACKET = re.compile(
    r"^（[^（）]*）|^\(\d+\)|^\d{1,3}[.．、](?=\D)|^[一二三四五六七八九十]{1,3}(?:、(?![二三四五]、)|是)"
)
_OPEN_END = re.compile(
    r"(?:第|基本|圆满|以及|按照|和|(?<![存现内所])在|(?<![参给授赋])与|(?<![普涉波遍触论顾危惠])及)$"
)
_LISTED = re.compile(
    r"^(.*)(?<![高中初同均优特头相平不])等(?![级待于价额次距温位效差同边])"
    r"(各类|各项|各种|多种|相关|有关)?(?=[^，]{2,}$)"
)
_DURING = re.compile(
    r"^(?:[^，、的]{2,12}期间|[一二][〇○OＯ零九][〇○OＯ零一二三四五六七八九]{2}年[末底初]?)"
    r"(?:全[国省市县区镇乡村州旗]|我[省市县区镇乡村州旗])?(?:共计?|累计)?(?=..)"
)  # 国庆期间共|接待游客, 二〇〇四年全镇|农村经济总收入
_DATED = re.compile(
    r"(?<=..)(?:(?:19|20)\d\d年(?:\d{1,2}月)?|\d{1,2}月(?:\d{1,2}日(?:\d{1,2}[时点]?(?:[至—~～-]\d{1,2}[时点])?)?)?)[初底末]?$|(?<=..)(?:本年度?|当年|年内)$"
)  # 总人口|2010年末
_ENDS = tuple("）)年月天日时点均初底末内度")  # of what says how, when or for whom it is
_PER_HEAD = r"(?:每人每[年月天日]|每[户亩]每[年月]|人年|[年月]人均)$"
_EACH = re.compile(rf"(?<=标准)(?:为|是|按)?{_PER_HEAD}|(?<=..)(?:为|是|按){_PER_HEAD}")  # 供养标准为每人每年
_NORM = re.compile(
    r"^[^，、]{0,8}?(?:财政|政府|部门|单位|企业|局)?按照?(?!期|时|揭|摩|键|需|质|量|计|规|比|例|要)(?P<who>[^，]{2,}?)每[人户亩]每[年月天日]$"
)  # 财政按集中供养每人每年
_COUNTED = r"(?:两|[二三四五六七八九十]{1,2})(?:套|个|家|笔|件|条|座|所|台|处|辆|支|份|户)"
_MORE_COUNTED = re.compile(
    rf"(?<=[^级、]{{2}})(?:(?:和|及|、){_COUNTED}(?=..).*|(?:两|[三四五六七八九])[笔套台辆座])$"
)  # 茶机和|两套设备
_EXPLAINED = re.compile(r"(?<=..)[（(]以[^（）()]{3,}[)）]$")  # 性别比（以女性为100）
_OF_SUCH = re.compile(r"^(?:(?:领域|行业|方面|类型|渠道)+的?|部门的)(?=[^，]{2,})")  # 采茶、制茶等|行业的企业
_AROUND = re.compile(r"^[地处](?![块方区段级质理置罚分])(?=..)")  # 甲村、乙园等|地调研
_CAUSE = re.compile(
    r"(?<=..)(?:[因受](?!理|众|益|访|害|灾|损)|由于)[^，]{2,24}?(?:的?影响|拉动|推动|带动|原因|因素|作用)(?=..|$)"
)  # 种植业|受结构调整影响|产值
_LEFT_OUT = re.compile(r"(?<=..)(?:剔除|扣除)[^，、]{2,16}?(?:后|因素)$")  # 年平均浓度|剔除沙尘天气影响后
_WHERE = re.compile(r"^(.{3,}?)(?:出现|发生)[在于].*$")  # 最大雨强出现在某镇
_AIMED = re.compile(
    r"^.{4,}((?:(?<![面相针应核校绝配一])对|(?<![意方导取走动志投面倾转一靶定单双横纵正反逆])向)(?![象外口接应]).{4,})$"
)  # 联合某行对企业授信 → 对企业授信


def without_cause(text: str) -> str:
    """``text`` without what brought it about (种植业受结构调整影响 → 种植业)."""
    return _CAUSE.sub("", text)


def indicator_name(text: str, tokens: Callable[[], list[Token]]) -> str:
    """``text`` as an indicator's name: a long list before 等 left out, white space gone; ``tokens`` gives its words."""
    text = text.replace("\n", "").replace(" ", "")
    text = _OPENING_BRACKET.sub("", text)
    text = _balanced(_OLD_LEVEL.sub("", text)).strip("、，,；;：:。的+")
    text = text.removeprefix("其中")
    text = text.removeprefix("现").removeprefix("将") if text.startswith(("现将", "将")) else text
    if text.startswith("在"):
        text = _DONE_AT.sub("", text)
    if "公司" in text or "以" in text:
        text = _FOR_EXAMPLE.sub("", text)
    listed = _LISTED.search(text) if "等" in text else None
    tail = _OF_SUCH.sub("", _AROUND.sub("", text[listed.end() :])) if listed else ""
    several = listed and (
        "、" in listed[1] or _KINDS.match(tail) or (len(tail) > _VAGUE and ("”“" in listed[1] or "》《" in listed[1]))
    )
    if (
        listed
        and several
        and len(listed[1]) > 9
        and not _of_kinds(text, listed[1], tail)
        and (tail not in _OF_KINDS or len(text) > _LONGEST_NAMED)
    ):
        said = tokens() if tail not in _KIND_WORDS else []
        verb = leading_verb(said)
        verb = "" if verb in words("no_deed") else verb
        if verb and len(said) > 1 and is_manner(*said[:2]):
            verb += said[1].word
        if said and (said[0].word in _FOR or said[0].word in _FREELY):
            verb = next(
                (t.word for t in said[1:] if t.word in _GIVING and t.word not in tail), verb
            )  # 免费为妇女提供布料、丝线等原料
        if tail in _NAMED_ONES and said and (said[0].word == "为" or verb in words("pivot_verb")):
            verb = next((t.word for t in said[1:] if is_verb(t)), "")  # 为企业|代办注册等事项
        text = verb + (_last_items(listed[1], verb) if tail in _OF_KINDS else "") + (listed[2] or "") + tail
    text = _TITLES.sub("", _TOTALS.sub("", _IS_A.sub("", _OF_OTHERS.sub("", text))))
    text = _SCOPED.sub(r"\1", _LEAD.sub("", text))
    text = _DURING.sub("", text) if "期间" in text or text.startswith(("一", "二")) else text
    text = _CAUSE.sub("", _WHERE.sub(r"\1", text))
    text = _LEFT_OUT.sub("", text) if "除" in text else text
    text = without_clause(_AIMED.sub(r"\1", text), tokens)
    text = _OPEN_END.sub("", _MORE_COUNTED.sub("", text))
    if text.endswith(_ENDS):
        text = _EXPLAINED.sub("", _NORM.sub(r"\g<who>", text) if "按" in text else text)
        text = _DATED.sub("", _EACH.sub("", text))
    if len(text) > _LONGEST_LIST and text.count("、") > 1:
        text = _alike(text, tokens())
    if len(text) > _LONGEST_LIST and "、" in text:
        text = _last_deed(text, tokens())
    if len(text) > _LONGEST_NAME:
        text = _OPENING_BRACKET.sub("", _balanced(_shortened(text, tokens())))
    return text


def _of_kinds(text: str, listed: str, tail: str) -> bool:
    """Whether a short list tells of what kinds those are that are counted (侵犯名誉权、肖像权等案件), not which."""
    if len(text) > _LONGEST_LIST or tail.startswith(_KIND_WORDS):
        return False
    return _OF_A_KIND.search(tail) is not None and not _NAMED_ITEM.search(listed)


def _alike(text: str, words: list[Token]) -> str:
    """What the items of a long list are, if all say it (走访制度、慰问制度、祝寿制度: 制度), with the verb before."""
    items = text.split("、")
    tail = next((items[0][-n:] for n in range(8, 1, -1) if all(item.endswith(items[0][-n:]) for item in items)), "")
    return leading_verb(words) + tail if tail else text


def _last_items(listed: str, verb: str) -> str:
    """The last two items of a list and 等, or the last, if they are short: 活动 alone tells nothing."""
    items = listed.split("、")[-2:]
    for kept in ("、".join(items), items[-1]):
        if len(kept) <= _LONGEST_ITEMS and _balanced(kept) == kept and kept.count("“") == kept.count("”"):
            return kept.removeprefix(verb) + "等"
    return ""


def _last_deed(text: str, said: list[Token]) -> str:
    """What the last item of a list does, if the items before it are clauses or names that it only stands beside
    (甲工程、乙工程、丙工程|争取上级资金; 召开会议、开展理论学习); ``text`` itself if it does nothing."""
    if not said or said[0].word in words("process_verb"):
        return text
    last = max((n for n, t in enumerate(said) if t.word == "、"), default=-1)
    before = "".join(t.word for t in said[: last + 1])
    open_marks = sum(before.count(mark) for mark in "（“") - sum(before.count(mark) for mark in "）”")
    deeds = [n for n, t in enumerate(said[last + 1 : -1], last + 1) if t.word in _DEEDS]
    if last < 0 or open_marks or not deeds or not text.endswith(rest := "".join(t.word for t in said[deeds[-1] :])):
        return text
    return rest


def _shortened(text: str, words: list[Token]) -> str:
    """The last words of ``text`` that are no longer than a name may be."""
    kept = ""
    for word in reversed(words):
        if len(word.word + kept) > _LONGEST_NAME or not text.endswith(word.word + kept):
            break
        kept = word.word + kept
    return (kept or text[-_LONGEST_NAME:]).lstrip("、，的和及与")


def _balanced(text: str) -> str:
    """Without a bracket or quotation mark at an end that has no partner."""
    for opening, closing in QUOTES.items():
        while text.endswith(opening) or (text.endswith(closing) and text.count(closing) > text.count(opening)):
            text = text[:-1]
        while text.startswith(closing) or (text.startswith(opening) and text.count(opening) > text.count(closing)):
            text = text[1:]
    return text
