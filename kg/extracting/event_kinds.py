"""What kind of event words tell of: by the heads of the lexicon that they hold, and the forms in which these stand."""

from __future__ import annotations

import re
from functools import cache

from kg.extracting.trie import trie_pattern
from kg.lexicon import words

# what tells of no event: quotations, names that hold such words, what guests came for (与出席某大会的|客商会谈)
_QUOTED = re.compile(
    r"“[^”]*”|《[^》]*》|（[^）]*）|新闻出版|会议(?=中心|室|厅)|纪律检查(?=委员会|组|机关)"
    r"|(?:出席|参加)[^，。；、]{2,30}?(?:会|会议|论坛|活动|仪式)的"
    r"|[\u4e00-\u9fff]{2}(?:会|活动|仪式|典礼|赛)(?=的?(?:筹备|准备|筹办)(?:工作|情况))"  # 督导某观摩会|筹备工作
)
_AFTER_SHORT = re.compile(r"$|”|在|开|举行|启动|落|亮相|举办|圆满|（")
_NO_SHORT = re.compile(r"[开发进拓扩伸]展$|[环细情调季关章礼]节$")  # words that end like a head of one character
_ALARM = re.compile(r"启动(?=[^，。；]{0,30}应急响应)")  # no ceremony
# 到某县开展调研并进行座谈, 到某区调研座谈: the talks are part of the inspection
_LOOKED_AND_TALKED = re.compile(
    r"(?:到|赴|来|深入)[^，。；]{1,24}?(?:调研|考察|视察|检查|督导)(?:并|、|和)?(?:进行|开展|召开)?[^，。；]{0,6}座谈"
    r"|(?:开展|进行)[^，。；]{0,6}(?:调研|考察|视察|检查|督导)(?:并|，并(?:主持)?)(?:召开|举行)[^，。；]{0,6}座谈会"
)
# 深入某水库，检查物资储备，并与干部座谈交流
_LOOKED_FIRST = re.compile(
    r"(?:到|赴|深入|前往)[^。；]{2,80}?(?:检查|察看|查看)[^，。；]{2,40}，并[与同][^，。；]{2,20}?座谈(?!会)"
)
# 到某县调研|宣传培训工作: what is looked at is no event of its own
_LOOKED_AT = re.compile(r"(?:到|赴|来|深入)[^，。；]{1,24}?(?:调研|视察|检查|督导|督查)[^，。；会]{2,20}(?:工作|情况)")
# 深入甲厂、乙厂等施工现场，详细了解工程进度: an inspection that nothing calls one
_WENT_AND_LOOKED = re.compile(
    r"(?:先后(?:到|赴)|深入|走进|来到|前往)[^。；]{2,100}?，(?:[^，。；]{0,6}(?:了解|询问|查看|察看|检查|核查|勘[查察])|(?:亲切|看望)慰问)"
    r"|[组队团员长](?:一行)?[到赴](?!会|场)[^。；]{2,80}?，(?:督察|核查|暗访|踏勘|抽查)"
)
# 到某乡开展定点扶贫工作: whoever goes there for that looks after it
_WENT_FOR = re.compile(
    r"(?:到|赴|深入|前往)[^，。；]{2,24}?开展[^，。；]{0,16}?(?:扶贫|帮扶|脱贫|包抓|包保|包联|联系|蹲点|接访|下访|信访|防汛|抗旱|救灾)"
    r"[^，。；]{0,8}工作"
)
# 某诗人的诗集获某文学奖，…
_WINS = re.compile(
    r"[^，。；]{2,30}?被[^，。；]{2,40}?列为[^，。；]{2,40}?(?:试点|示范|基地|单位|城市|[县区]|名单|名录|名[镇村])(?=$|[，。；])|"
    r"[^，。；]{2,50}?(?<!抓)(?:荣获|获得?|夺得|摘得|斩获)[^，。；]{2,30}?(?:奖项?|奖章|称号|[冠亚季]军)(?=$|[，。；])"
)
# 某诗人获某奖, 某品种通过国家级审定: what a title tells was won
_TITLE_WON = re.compile(
    r"[^，。；]{2,30}?(?:荣获|获得?|夺得|摘得|斩获)[^，。；]{2,30}?奖$|[^，。；]{2,30}?通过[^，。；]{2,30}?(?:鉴定|审定|认定)$"
)
# 赴某地|拜访某集团，与其总经理座谈
_CALLED_AT = re.compile(r"(?:到|赴|前往|先后)[^，。；]{0,20}拜访|拜访[^，。；]{2,40}，[与同][^，。；]{2,40}座谈")
# 某区第六届人民代表大会第七次会议胜利闭幕
_SESSION = re.compile(
    r"(?:代表大会|次会议|全会|全体会议|两会”?)[^，。；]{0,24}?(?:开幕|闭幕)(?!式)|次会议(?:听取|审议)"
    r"|次会议于[^，。；]{2,16}?(?:召开|举行)"
)
# 某市文明创建考评反馈会|召开: whatever words stand before, a meeting that no head tells of
_CALLED = re.compile(r"(?P<name>[\u3400-\u9fff]{2}会)(?:在[^，。；]{2,20})?(?:隆重|顺利|胜利)?召开(?=$|[，。；])")
# 某协会揭牌仪式|暨专家座谈会, 运动会|暨健身大会: what is named first
_FIRST_NAMED = re.compile(r"[^，。；、]{2,40}?(?=暨)")
# 某品牌名单公布，某地某物入选: what was chosen is told, not a paper
_ANNOUNCED = re.compile(
    r"评选结果|(?:公布|发布|揭晓|出炉)，[^。；]{0,80}?(?:入选|上榜|获评|获奖|入围|位列|榜上有名|名列其中|在列)|"
    r"(?:成绩|结果)(?:公布|揭晓|出炉)，[^。；]{0,80}?获[^，。；]{0,12}?奖|"
    r"(?:公布|发布|公示|通报)[^，。；《]{2,50}?(?:名单|名录|榜单?|百强|\d强)(?:（[^（）]{1,10}）)?”?，[^。；]{0,80}?"
    r"(?:入选|上榜|获评|获奖|再获|荣获|入围|入列|位[列居]|名列|榜上有名|在列)|公布\d+[家个名项处][^，。；《]{0,24}?(?:龙头|示范|试点|先进|优秀|重点)|"
    r"(?:批准|追认)[^，。；]{2,24}为(?:革命)?烈士"
)
# 某日“2031长湖论坛——…”在云泽市举行: the quotation names what was held
_QUOTED_HELD = re.compile(r"“([^”]+)”(?:在[^，。；“]{2,20})?(?:隆重|顺利|正式|成功)?(?:举行|召开|举办|开幕|启幕|拉开)")
# 《…条例》由某人大常委会第六次会议|通过
_ADOPTED = re.compile(
    r"[^。《]{0,12}《[^》]{4,40}》(?:（[^）]*）)?(?:经|由|正式)[^，。]{0,44}?(?:审议通过|表决通过|通过|批准|公布|颁布)"
)
# 某会|发布接受捐赠的公告
_MADE_KNOWN = re.compile(
    r"(?:[\d年月日]{3,14}，)?[^，。；《]{2,20}?(?:发布|发出|印发)了?[^，。；、]{0,40}?(?:公告|通告|倡议书|公开信)(?=[，。；]|$)"
)
# 某处处长甲等一行就编志工作来我局|交流
_ALLOTS = re.compile(r"^(?!.*(?:现场|调研|检查|督导|察看|视察)).*调度(?!会)")
_CONVENED = re.compile(r"(?:召开|召集|主持)[^，。；]{0,40}(?:会议|[度进谈商题]会)")
_CAME = re.compile(r"一行[^，。；]{0,40}?[来到](?:我|本)?[^，。；]{1,14}?(?:交流|参观|学习|访问|对接|洽谈)")
_ATTAINED = re.compile(r"(?:取得|获得|创造|所得)的[^，。；]{0,8}$")  # 了解了该市取得的|成绩: spoken of, not won here
_PASSED = re.compile(r"通过[^，。；]{0,24}$")  # 3个学科通过终期|验收: nobody goes there
# 招商|局局长, 选举|办, 调研|员, 培训|中心主任, 宣传部: words inside the names of bodies and posts
_IN_NAME = re.compile(
    r"局(?!面|部|势)|办(?![理好了事公结])|员(?!工)|站(?!点)|馆|小?组(?=[^，。；到赴在对就]{0,30}(?:，[赴到]|$))|中心组[成组]员|(?:(?![在于])[\u3400-\u9fff]){0,4}中心(?!工作|任务|组)"
)
_IN_NAMES = ("宣传部", "宣传科", "宣传处", "宣传委员")
_APPROVED = re.compile(
    r"经[^，。；]{2,40}(?:批准|同意|审定|评审|认定|考核)$"
)  # 经某小组批准，|甲乡入选…: what came of it
# 在某大赛中|夺魁, 在某博览会上获金奖: what was won there, not what was held
_THERE = re.compile(r"在[^，。；]{2,60}?(?:会|赛|节|展|评选|评比|活动|展演|展播)[上中]，?([^，。；]{0,50})")
_WON = re.compile(
    r"[^，。；]{0,24}?(?:[获夺摘][^，。；]{0,24}?(?:奖(?!励|学)|[金银铜]|[冠亚季]军|称号|第[一二三])|夺魁|夺冠|连冠"
    r"|(?:排名|位列)[^，。；]{0,6}第[一二三]|被(?:授予|评为|命名))"
)
# |入选某研学基地, 入围某电影节: what it was chosen for is no event
_CHOSEN = re.compile(r"(?:入[选围]|获评|荣[获膺]|斩获|被(?:评|命名|认定|授予|确定))[^，。；]{2,60}$")
_HOLDING = re.compile(r"举[行办]|召开|开展|启动|开幕|颁奖|表彰|揭牌|授牌")
_MEDALS = re.compile(r"(?:[摘夺获揽斩]|取得)[一二两三四五六七八九\d]+[枚块]?[金银铜](?!融|行)")
# words that tell of an event only before or beside others: 取得|第一名, 公益|一类 is none
_ONLY_WITH = {
    "取得": re.compile(
        r"[^，。；]{0,16}?(?:奖|第[一二三\d]|[冠亚季]军|称号|荣誉|证书|佳绩|成绩|名次|\d[金银铜]|[金银铜]牌)"
    ),
    "获得": re.compile(
        r"(?!者|[^，。；]{0,10}?(?:(?<!奖励)资金|支持|贷款|批复|批准|核准|许可|专利|授权|收入|订单|融资|理解))"
    ),
    "命名": re.compile(r"(?![^，。；“]{0,40}?(?:道路|[大街巷]道|街巷|桥梁|地名|[路街桥巷])(?:[\d等]|名称|，|。))"),
    "纳入": re.compile(r"[^，。；]{0,30}?(?:名单|名录|目录|试点|示范|案例|榜|[首一二三四五六七八九十]批)"),
    "签约": re.compile(r"(?!引进[^，。；]{0,16}\d|居民|率|户|球员|[^，。；]{0,6}人[数次])"),
    "培训": re.compile(r"(?!学校|机构|基地|公司|补贴)"),
    "公布为": re.compile(r"(?![^，。；]{0,30}?(?:范围|边界|标准|价格|规划))"),
    "公益": re.compile(r"(?![一二三]类|林|性?岗|诉讼|基金|事业|设施)"),
}
_RANKED = ("位居", "名列", "登上")
_RANKING = re.compile(r"榜|百强|\d强|名单|名录|评[比选价优]|考[核评]|[竞比大]赛|奖|表彰")
_ON_OCCASION = re.compile(r"[会议赛式展节坛动]上$")  # 在某大会上，再次获得“…”称号: what was won is told behind


@cache
def _heads() -> dict[str, str]:
    return dict(line.split() for line in words("event_heads"))


@cache
def _head_pattern() -> re.Pattern[str]:
    return re.compile(trie_pattern(_heads()))


@cache
def _last_head() -> re.Pattern[str]:
    return re.compile(rf"(?:{trie_pattern(_heads())})$")


def kind_of_event(title: str, told: str) -> str:
    """The kind of an event from its title, or from its first sentence if the title does not say."""
    first = re.split(r"[。\n]", told, maxsplit=1)[0]
    for words_said, opening in ((title, False), (first, True)):
        kind = kind_said(words_said, opening)
        if kind == "Inspection" and not opening and _ALLOTS.search(title) and _CONVENED.search(first):
            return "Meeting"  # 市长甲调度重点项目: 甲主持召开调度会
        if kind and kind != "Event":
            return kind
        if not opening and _TITLE_WON.match(re.sub("[“”]", "", title)):
            return "AwardEvent"
    if _WENT_AND_LOOKED.search(first) or _WENT_FOR.search(first):
        return "Inspection"
    return "AwardEvent" if _WINS.match(without_quoted(first)) else "Event"


def kind_at_end(title: str) -> str:
    """The kind of the head that the name of what is held or inspected ends with; "" if it ends with none."""
    found = _last_head().search(title)
    kind = _heads()[found.group()] if found and len(found.group()) > 1 else ""
    return kind if kind in ("Activity", "Ceremony", "Inspection", "Meeting") else ""


def tells_of_event(told: str) -> bool:
    """Whether words hold a head of some event, or tell of somebody who went and looked."""
    return bool(_head_pattern().search(told) or _WENT_AND_LOOKED.search(told))


def without_quoted(told: str) -> str:
    """Words without what tells of no event: quotations, brackets, names that hold such words."""
    return _QUOTED.sub("", told)


def kind_said(words_said: str, opening: bool) -> str:
    """The kind that words tell of, "" if they name none; ``opening``: they are a text's first sentence, no title."""
    if (held := _QUOTED_HELD.search(words_said)) and (named := kinds_said(held[1])):
        return named[-1]
    if _ADOPTED.match(words_said) or (opening and _MADE_KNOWN.match(words_said)):
        return "DocumentEvent"
    plain = without_quoted(words_said)
    if opening:
        if _won_there(plain):
            return "AwardEvent"
        first, *rest = re.split(r"(?<=.{14})(?<![日月年])[，；]", plain, maxsplit=1)
        plain = rest[0] if rest and (_ON_OCCASION.search(first) or _APPROVED.search(first)) else first
    elif _MEDALS.search(plain):
        return "AwardEvent"
    found = kinds_said(plain) or kinds_said(re.sub("《[^》]*》", "", words_said) if opening else words_said)
    found = [kind for kind in found if kind != "Event"] or found  # 召开会议，成立某小组
    if opened := _FIRST_NAMED.search(plain):
        named_first = kind_at_end(opened.group())
        if named_first == "Ceremony" or (named_first == "Activity" and found[-1] == "Meeting"):
            return named_first
    if "Talks" in found:
        return "Inspection" if _LOOKED_FIRST.search(words_said) else "Talks"
    if _LOOKED_AND_TALKED.search(words_said):
        return "Inspection"
    if _CALLED_AT.search(plain):
        return "Visit"
    if _SESSION.search(words_said) or _called_together(plain):
        return "Meeting"
    if "Inspection" in found and "Visit" in found:
        return "Visit"
    if "Inspection" in found and found[-1] in ("Activity", "Ceremony", "DocumentEvent")[2 * opening :]:
        return "Inspection"  # what stands behind 调研 in a title is what was looked at
    if found and found[-1] == "Activity" and "Inspection" in found and _LOOKED_AT.search(plain):
        return "Inspection"
    if found and found[-1] == "DocumentEvent" and _ANNOUNCED.search(words_said):
        return "AwardEvent"
    if not found and opening and _CAME.search(plain):
        return "Visit"
    if "AwardEvent" in found and found[-1] in ("Activity", "DocumentEvent") and not opening:
        return "AwardEvent"  # what stands behind 入选 in a title is what was won
    return found[-1] if found else ""


def _called_together(told: str) -> bool:
    """Whether words tell that a meeting is held whose name ends with no known head."""
    called = _CALLED.search(told)
    return called is not None and not kind_at_end(called["name"])


def _won_there(told: str) -> bool:
    """Whether a sentence's first words tell of what was won or chosen, not of what was held."""
    there = _THERE.search(told)
    if there and _WON.match(there[1]) and not _HOLDING.search(there[1]):
        return True
    first = re.split(r"(?<![日月年])[，；]", told, maxsplit=1)[0]
    return _CHOSEN.search(first) is not None and _HOLDING.search(first) is None


def kinds_said(words_said: str) -> list[str]:
    """Kinds of the heads in order; a head of one character only before 开幕, 举行 and the like, or at the end."""
    return [_heads()[m.group()] for m in _head_pattern().finditer(words_said) if _is_head(words_said, m)]


def _is_head(words_said: str, found: re.Match[str]) -> bool:
    if found.group() == "对接工作" and words_said[found.start() - 1 : found.start()] == "的":
        return False  # 完成某系统到某网的|对接工作: nobody goes anywhere
    if found.group() == "验收" and _PASSED.search(words_said, 0, found.start()):
        return False
    if found.group() == "成绩" and _ATTAINED.search(words_said, 0, found.start()):
        return False
    if (needed := _ONLY_WITH.get(found.group())) and not needed.match(words_said, found.end()):
        return False
    if found.group() in _RANKED and not _RANKING.search(words_said):
        return False
    if found.group() in _IN_NAMES or _IN_NAME.match(words_said, found.end()):
        return False
    if len(found.group()) > 1:
        return not _ALARM.match(words_said, found.start())
    return bool(_AFTER_SHORT.match(words_said, found.end())) and not _NO_SHORT.search(words_said, 0, found.end())
