"""Where an event took place and what was visited.

``location``: the venue after 在 … 举行 and the division that an inspection goes to; ``visited``: places, bodies and
projects after a verb of going and seeing, in the order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.chains import Link, list_after, outermost
from kg.extracting.context import Context
from kg.extracting.division_mentions import divisions_of, elsewhere, is_division
from kg.extracting.divisions import rank
from kg.extracting.events import Scene
from kg.extracting.visited_phrases import GOING, of_one, told_apart, took_place, without_next
from kg.extracting.visited_sites import NO_WORD_AT
from kg.lexicon import words
from kg.model import HERITAGE, ORGANIZATION, PLACE, PROJECT, Fact, Mention, Participation

STAGE = 64
_VENUE = re.compile(
    NO_WORD_AT
    + r"(?:在|于|依托)(?:该[院校县区市镇乡村]|我市|本市|位于|市区|城区|县城)?|(?<=地点|场馆|会场)(?:为|是|：)"
)
_HELD = re.compile(
    r"设(?:立|有)?[主分]?会场|(?:，(?=(?:隆重|正式|成功|顺利)?(?:举行|召开|举办)))?(?:[与同和][^，。；]{4,60}?(?=举行|进行|会谈|会商|座谈|签))?[^，。；]{0,24}?(?:召开|举行|举办|开幕|启动|揭牌|开班|开赛|上演|成立|闭幕|进行|开展|首发|签约|揭幕|开工|拉开|奠基|启用|投产|演出|宣讲|授课|党课|举行了|落地|揭晓|正式|启幕|亮相|展演|展出|播出|登场|落幕|落下|发布(?![会厅号、”]|[^，。；]{0,12}(?:微信|微博|公众号|客户端|平台))|放映|开播|开机|开馆|开业|竣工|通车|下线|揭榜|颁奖|召集|套开|庆祝|会见|会谈|获颁|录制|招待|宴请|接见|(?:座谈|推介|联谊|联欢)(?!会)|洽谈|推出|拜会|拜访|敲[钟锣]|鸣锣|开槌|义诊|义卖|植树|组织(?=[^，。；]{0,16}?(?:演练|演习|观摩|测试|考试|培训)))"
    r"|(?:调研|考察|视察|检查|督导)期间，(?=[^。；]{0,30}?(?:走访|[察查踏]看|参观|来到|走进|深入|前往|看望|召开))|(?:隆重|正式|成功|顺利|共同|联合)*(?:签署|签[订字]|落成|剪彩|集结|誓师|出发|启航|点火|开[考讲课诊营镰渔吃摊街园秤捕市]|打响|收[官鞭兵]|决出|公开(?=开庭|宣判|审理)|献[演艺]|欢送|联袂"
    r"|角逐|展览|展销|巡展|巡演|首演|首映|公演|开拍|聚会|会晤|会商|汇演|宣誓|公祭|逝世|病逝|开庭|宣判|(?:参加|出席)(?=[^，。；]{2,30}?(?:会|论坛|活动|仪式|典礼|比赛|展))|首航|首飞|开跑|起跑|鸣枪|通航|动工|破土)"
)
_OF_IT = re.compile(r"(?:脚下|山下|附近|旁边?|河?畔|岸边|内)?的")  # 在某书会的|交易中心内, 在某长城脚下的|某村
_SEATED = re.compile(
    r"(?:(?:[主分]?会场|仪式|[主分]赛场|赛[区道]|考[点场]|展区)(?:均|分别)?设|(?:会址|地点|场馆|会场)[选定设]?)$"
)  # 主会场设|在某产业园
_SERVED = re.compile(
    r"(?:自己|其|定点)?所?(?:联系|帮扶|包联|分包|挂点|结对|驻点|包抓|挂钩|定点){1,2}的?(?:点|村|企业|单位|社区)?的?"
)
_KNOWN_AS = re.compile(r"[^，。；、—]{2,18}—+(?=[\u4e00-\u9fff]{2,4})")  # 赴|革命老区——|某县
_SEEING = re.compile(
    r"[^。；]{0,60}?(?:调研|考察|检查|督导|踏看|踏勘|暗访|视察|慰问|走访|宣讲|采风|植树|开展|参加|参观|学习(?!贯彻|宣传|传达)|义诊|演出|指导|巡河|演练|察看|座谈|调度|观摩|进行|拜[访会]|对接|洽谈|推介|招商|辅导|讲座|授课|讲课|党课|作[^，。；、]{0,8}(?:报告|演讲)|救援|支援|抢险|召开|举行|举办|培训)"
)
_LOOKED = re.compile(
    r"(?:等(?:地|处|企业|单位|村|项目)?)?(?:项目)?(?:建设|施工)?(?:处|现场|工地|生产一线|车间|家中|家里|施工现场)?[，,]?[^，。；]{0,30}?(?:，[^，。；]{0,12}?)?(?:察看|踏看|踏勘|了解|查看|询问|听取|参观|观看|检查|调研|考察|采访|走访|交谈|拉家常|看望|交流|慰问|视察|督导|指导(?!下)|观摩|察看了|听|看)"
)
# 在某地考察时的重要讲话: where somebody was of whom the event only heard
_HEARD_OF = re.compile(r"[^，。；]{0,60}?(?:重要讲话|重要指示|讲话精神|会议精神|重要论述|批示精神|回信|贺信)")
# 在甲厅与乙公司共同举办的评选活动中, 在丙局备案: whose it is, not where
_BY_BODY = re.compile(
    r"(?:[与和、][^，。；]{2,14}?)?(?:共同|联合|统一|主动)?(?:组织|倡导|牵头)?(?:开展|举办|组织|主办|发起|举行|实施|评选|颁发|启动|发布|印发|公布|下发|备案|注册|登记)(?:的|注册|登记|成立)"
    r"|[^，。；]{0,40}?(?:活动|大赛|比赛|竞赛|评选|评比|考核|征文)中"
)
_THEN = re.compile(  # 甲到乙市调研时的讲话: what was said there, at another time
    r"(?:调研|考察|视察|检查|指导)(?:工作)?(?:期间|时|过程中)[^，。；]{0,6}?的?[^，。；强]{0,8}(?:讲话|指示|要求|嘱托|批示|精神)"
)
# 在某某文化云|等线上平台展播, 在某某发布|客户端直播: on what it was shown
_ONLINE = re.compile(
    r"[、和]?[^，。；、]{0,6}?(?:线上|网络|网上|新媒体|融媒体?|微信|微博|抖音|客户端|公众号|视频号|网站|APP|直播平台)"
)
_OTHER_TIME = re.compile(
    r"(?:将(?=于|在|$)|将[^，。；]{0,12}参加|此前|曾|上届|历届|即将|下一站)[^，。；]{0,16}$"
)  # 还将|在甲、乙举行
# 签订框架协议，共同|在某市开展合作: what is agreed on
_AGREED = re.compile(r"(?:签[订署]|达成)[^，。；]{0,12}(?:协议|合同|备忘录)，(?![^，。；]*仪式)[^，。；]{0,8}$")
_RANKED = re.compile(r"(?:率先|首个|首家|首次|领先|位居|位列|排名|处于|走在)")  # 在某省|率先启动: among others
_MET = re.compile(r"(?:共同|联合|隆重|正式|组织|亲切|热情)*(?:召开|举行|举办|会[见谈]|接见)")  # nothing is looked at
# 在甲厅、乙局的指导下: not where but with whose help
_UNDER = re.compile(
    r"[^，。；]{0,16}?(?:指导|支持|领导|帮助|关心|重视|陪同|见证|主持|组织|倡[议导]|协调|推动|配合|协助|安排|带领)下"
)
_SHOWN = re.compile(
    r"[^，。；]{0,6}?(?:播出|播发|播放|刊播|首播|上星|发表|刊发|刊登)"
)  # 在某台播出新闻12条: no event there
_TITLE_HELD = re.compile(
    r"(?:隆重|成功|圆满|胜利|顺利)?(?:召开|举行|举办|开幕|闭幕|启动|开赛|揭牌|揭晓|落幕|上演|开工|签约|开班|开馆)\s*$"
)
_HOLDS = re.compile(r"(?:隆重|成功)?(?:举行|举办)")
_OCCASION = re.compile(r"[\u4e00-\u9fff]{1,10}?(?:节|大会|博览会|展会|论坛|大赛|典礼)上")  # 在法国|某艺术节上
_INSPECTED = re.compile(
    r"(?:[和及][^，。；、]{2,24}|[^，。；、]{0,4}(?:沿线|现场|工地|附近))?"
    r"(?:等(?:[^，。；、的]{0,8}(?:地|处|[\d一二三四五六七八九十多]*[个家]?(?:企业|单位|村|社区|项目|园区|学校|场馆)))?)?，?"
    r"(?:进行|开展)?了?(?:实地|现场|深入|专题|详细|认真|仔细|逐一|学习)*"
    r"(?:调研|考察|参观|走访|[察查踏]看|踏勘|视察|检查|督导|暗访|观摩|了解|查阅|遍访|慰问|看望)(?!活动)"
)
# 赴某村|开展脱贫人口遍访
_CALLED_ON = re.compile(
    r"(?:进行|开展)[^，。；、“”]{0,14}?(?:(?:走访|遍访|慰问|调研|[视考]察)(?!活动|组|团)|采风|研学)"
)
# 来到在建的|甲中心
_IN_WORKS = re.compile(r"(?:在建|新建|改建|扩建|建设中|施工中|正在建设|正在施工|改造中|建成)的$")
_ZONE = re.compile(
    r"(?:(?<![田植殖林果茶])示范区|开发区|高新区|新区|新城区|功能区|度假区|集聚区|经开区|管理区|合作区|实验区)$"
)
_DISPATCHED = re.compile(
    r"(?:一行|带队|走进|下沉|先后(?:到|赴|来到|深入|抵达))[^。；]{0,120}(?:调研|考察|参观|[察查]看|采访|视察|走访|观摩|了解|协商|亲身)"
)
_SENT_OUT = re.compile(
    r"(?:[赶奔]赴|赶往|赶到|深入|走进|前往)(?=[^。；]{2,120}?(?:[察查踏]看|看望|慰问|指挥|指导|了解|[检视]察|检查|走访|调研|督导|洽谈))"
    r"|(?:前往|赴|深入|走进|到)(?=[^。；]{2,160}?等(?:地|处|[\d一二三四五六七八九十]*[个家]?(?:企业|单位|村|社区|乡镇|项目|县（市、区）))?[^，。；]{0,24}?(?:调研|考察|视察|参观|勘察|招商))"
    r"|来(?=[^，。；来]{4,20}?(?:现场|实地|专题)(?:调研|考察|视察|考评|检查))"
)
# 考察甲公司、乙公司等企业共32个
_TOURED = re.compile(
    r"(?:代表|委员|学员|嘉宾|干部|记者|领导|客人|师生|党员|群众|职工|队员|企业家|专家|人员|一行|团|组)们?"
    r"(?:首先|先后|先|还|又|一起|一同|分别|依次|随后|集体)*(?:参观|察看|走访|观摩|考察)了|"
    r"(?:与会|参会|参训|全体|大家)(?:人员|者|嘉宾|代表|学员|领导)?(?:[^，。；]{0,6})(?:参观|观摩|考察|察看|调研|前往|(?:来到|走进)[^，。；]{2,16}，(?:实地|现场)*(?:参观|观摩|考察|察看))"
    r"|(?:现场|实地)(?:观摩|参观|考察|视察|调研|检查|督导|走访|踏勘|[察查踏]看)|(?:考察|参观|观摩|走访)了(?=[^，。；]{3,60}、)|(?:考察|走访|参观|观摩|看望|慰问)了?(?=[^。；]{2,160}?等[^，。；、]{0,10}(?:企业|单位|院所|地|处|[侨社]团|商会|[学院高]校|城市|[家个所]))"
    r"|(?:先后|应邀|分别)(?:访问|走访|拜访)(?!团)|出访(?!团)|(?<=，)拜访了?(?=[^，。；、]{2,20}?(?:公司|集团|协会|商会|大学|学院|研究院|[、和，。]))"
    r"|[下沉深入到赴][^，。；]{2,16}，(?:实地|现场|随机)*(?:核查|抽查|暗访)了?"
)
# 对甲公司等三家单位的农民工代表进行走访慰问
_SURVEYED = re.compile(
    r"(?:河段|区段|段|大坝|坝体|沿线|厂区|库区|现场|工地)?(?:[和及与][^，。；、]{2,18}?)?"
    r"(?:等?[\d一二三四五六七八九十多]*[家个所处名]?[^，。；、的]{0,6}(?:企业|单位|地|村|社区|项目|学校|医院|[县市区乡镇]|街道|部门|大户)(?:党组织|党委)?)?"
    r"(?:的[^，。；]{0,32}|[^，。；、的]{2,20}工作(?:情况)?|(?:建设|实施|推进|整治|运行|落实)?情况|等)?"
    r"，?(?:分别|逐一)?(?:进行|开展|实施)了?[^，。；、]{0,12}?"
    r"(?:走访|慰问|调研|视察|考察|检查|察看|巡查|督导|暗访|观摩|勘察|巡察|督查|核查|[抽排]查|抽检|督办|核验|踏勘|(?:评估|考核|检查|现场|实地)*验收)"
)
_SURVEYING = re.compile(r"(?<![针面])对(?![接应于比外内口])")
_SENDS = re.compile(r"派[出驻遣][^，。；]{2,16}，$")  # 本轮派出5个巡察组，|对甲局开展巡察: in time to come
# 在某路施工现场，甲指出
_GROUNDS = re.compile(r"(?:景区|度假区|古镇|小镇|公园|广场|乐园|街区)$")
_NO_VENUE = (_HEARD_OF, _OCCASION, _RANKED, _UNDER, _ONLINE)
# a body that comes itself: 丁市政协|莅平考察
_ACTING = re.compile(r"莅|来(?:我|平|本|访)|一行|赴|到访|领导")
_SAID_THERE = re.compile(r"(?:施工|建设|项目)?(?:现场|工地)?[，,][\u4e00-\u9fff]{2,4}(?:指出|强调|要求|说)")
_PATROLLED = re.compile(r"巡河|巡湖")
_CARING = re.compile(r"慰问|看望")
_LEARNT = re.compile(
    r"(?:等[^，。；、]{0,6})?(?:实地|专题)?(?:开展|进行)?(?:考察|参观|观摩|调研)*(?:学习(?!贯彻|宣传|传达)|考察|招商|参观|观摩|调研)(?![^，。；]{0,12}(?:汇报|报告|讲话))"
)
_WHO_SEES = re.compile(r"(?:组(?!织)|团(?![场结市县区])|人员|小组)")  # 检查|组听取甲局、乙局汇报
_ENDS = re.compile(r"[，。；、等的]|$")
_TOURS = {"Inspection", "Visit"}
_TOUR = re.compile(r"采风|观摩|参观|考察|走访|采访|调研|看望|慰问")
# 邀请客商|到云泽考察: nobody goes yet; but 邀请市民|走进某厂参观
_ASKING = "邀请(?![^，。；]{0,14}(?:市民|居民|学生|师生|家长|代表(?!团)|委员)[^，。；]{0,8}$)|诚邀|欢迎|希望|吸引"
_HEARING = (
    r"听取(?:(?!汇报|介绍|意见|建议|反映|讲解|发言|民意|情况|[并后])[^，。；]){0,60}"  # 听取甲团赴|乙市考察情况汇报
)
_ASKED = re.compile(rf"(?:(?:{_ASKING})[^，。；]*|{_HEARING})$")
_RANGE = re.compile(
    rf"(?:{_HEARING}|(?:从|由(?![^，。；]{{2,40}}?(?:率|带队|团长|组长|领队|陪同|组成))|{_ASKING})[^，。；]*|来(?:我市|平|访)?)$"
)
_SEEN = {"Inspection", "Visit", "Talks", "Activity"}
_BETWEEN = re.compile(
    r"(?:[^，。；、—]{2,18}—+(?=[\u4e00-\u9fff]{2,4}))?(?:了|部分|有关|相关|位于|正在建设的|新建|在建的?|的|我市|全市|市区|重点|企业|项目|建设|等|：|一线|辖区|辖区内|基层|现场|[\d一二三四五六七八九十]+家|医疗机构|公司)*"
)


@cache
def _visiting() -> re.Pattern[str]:
    return re.compile("|".join(words("visit_verbs")))


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Locations and visited things of the entry's events."""
    sites = [m for m in outermost(context, HERITAGE, ORGANIZATION, PLACE, PROJECT) if not context.in_post(m)]
    given: set[tuple[int, str, str]] = set()
    for scene in took_place(context):
        for fact in _places(context, scene, sites):
            mark = (fact.event, fact.role, fact.agent.name)
            if mark not in given:
                given.add(mark)
                yield fact


def _places(context: Context, scene: Scene, sites: list[Mention]) -> Iterator[Participation]:
    for begin, end in context.sentences:
        if end <= scene.begin or begin >= scene.end:
            continue
        span = max(begin, scene.begin), min(end, scene.end)
        apart = scene.type not in (*_TOURS, "Talks") and told_apart(context, scene, begin)
        for found in _VENUE.finditer(context.text, *span):
            named_only = found.group() in ("为", "是", "：")  # 比赛地点为|甲公园，乙会担任主办单位
            stop = context.phrase(found.start())[1] if named_only else span[1]
            links = list_after(context, found.end(), sites, stop)
            after = links[-1][-1].end if links else span[1]
            of_it = _OF_IT.match(context.text, after) if links else None
            if of_it and (part := list_after(context, of_it.end(), sites, span[1])):
                links, after = part, part[-1][-1].end  # 在某书会的|交易中心内
            if (
                links
                and not (links[0][0].family == ORGANIZATION and context.text[links[0][0].begin - 1] == "，")
                and (_SEATED.search(context.text, begin, found.start()) or _HELD.match(context.text, after, span[1]))
                and not (links[-1][-1].family == ORGANIZATION and _BY_BODY.match(context.text, after, span[1]))
                and not (links[-1][-1].type == "MediaOrganization" and _SHOWN.match(context.text, after, span[1]))
                and not any(p.match(context.text, after, span[1]) for p in _NO_VENUE)
                and not _OTHER_TIME.search(context.text, begin, found.start())
                and not _AGREED.search(context.text, begin, found.start())
            ):
                for link in _of_part(scene, _without_partners(context.text, links)):
                    yield from _located(context, scene, _where(context.text, link))
        yield from (fact for fact in _seen_there(context, scene, span, sites) if not apart or fact.role != "location")
        yield from _held_by_district(context, scene, span)
    if scene.key == 0 and context.entry.body:
        yield from _titled(context, scene, (0, context.entry.body), sites)


def _seen_there(context: Context, scene: Scene, span: tuple[int, int], sites: list[Mention]) -> Iterator[Participation]:
    dispatched = _dispatched(context, span)
    if scene.type in _SEEN or dispatched:
        yield from _visits(context, scene, span, sites, dispatched)
    else:
        yield from _gone(context, scene, span, sites)
    yield from _surveyed(context, scene, span, sites)


def _titled(context: Context, scene: Scene, span: tuple[int, int], sites: list[Mention]) -> Iterator[Participation]:
    """Where a title says that it was: 论坛在云泽|举行; the divisions that a tour's title names."""
    if scene.type in _TOURS:
        yield from _gone(context, scene, span, sites)
    for found in _VENUE.finditer(context.text, *span):
        links = list_after(context, found.end(), sites, span[1])
        if links and _TITLE_HELD.match(context.text, links[-1][-1].end, span[1]):
            for link in links:
                yield from _located(context, scene, link)


def _of_part(scene: Scene, links: list[Link]) -> list[Link]:
    """Of as many places as days that one clause tells of together, the one of the scene's day."""
    number, days = scene.part
    return links[number : number + 1] if 1 < days == len(links) else links


def _held_by_district(context: Context, scene: Scene, span: tuple[int, int]) -> Iterator[Participation]:
    """A county, town or village that itself holds the event, where nothing else says where: 清川区|举行开工仪式."""
    divisions = [
        m for m in context.inside(*span, PLACE) if m.type == "AdministrativeDivision" or _GROUNDS.search(m.name)
    ]
    for link in (link for m in divisions for link in list_after(context, m.begin, divisions, span[1])[:1]):
        opens = link[0].begin == span[0] or context.text[link[0].begin - 1] in "日，。；\n "
        holds = opens and rank(link[-1].full or link[-1].name) > 2 and _HOLDS.match(context.text, link[-1].end)
        if holds and not _VENUE.search(context.text, *context.clause(link[0].begin)):
            yield from _located(context, scene, link)


def _without_partners(text: str, links: list[Link]) -> list[Link]:
    """The places of a list without the body with whom something was held there: 在甲宾馆|与乙公司举行会商."""
    for number, link in enumerate(links):
        if number and link[-1].family == ORGANIZATION and text[link[0].begin - 1] in "与同":
            return links[:number]
    return links


def _where(text: str, link: Link) -> Link:
    """Without what only lies there: 位于甲区的|乙公司项目投产; but 位于甲区的|乙景区举行."""
    if link[-1].type == "Facility" and _MET.match(text, link[-1].end):
        return link
    parted = [n for n in range(1, len(link)) if link[n - 1].end < link[n].begin]
    return link[: parted[0]] if parted and text.endswith("位于", 0, link[0].begin) else link


def _dispatched(context: Context, span: tuple[int, int]) -> bool:
    """Whether the sentence itself tells of a going and seeing, whatever the event is called."""
    return any(p.search(context.text, *span) for p in (_DISPATCHED, _SENT_OUT, _TOURED))


def _surveyed(context: Context, scene: Scene, span: tuple[int, int], sites: list[Mention]) -> Iterator[Participation]:
    """What is seen before the verb: 对甲公司进行走访, 乙河巡河."""
    text = context.text
    for found in _SURVEYING.finditer(text, *span):
        links = list_after(context, found.end(), sites, span[1])
        sent = scene.type == "Meeting" and _SENDS.search(text, span[0], found.start())
        if links and not sent and _SURVEYED.match(text, links[-1][-1].end, span[1]):
            for link in links:
                yield from _seen(context, scene, link, True)
    for site in sites:
        if span[0] <= site.begin < span[1] and site.type == "NaturalFeature" and _PATROLLED.match(text, site.end):
            yield _told(context, scene, "visited", site)


def _gone(context: Context, scene: Scene, span: tuple[int, int], sites: list[Mention]) -> Iterator[Participation]:
    """Where people went to hold what they held: 走进甲乡, 赴乙水库参加演练. Of a tour's title the divisions only."""
    text, titled = context.text, span[1] <= context.entry.body
    for found in GOING.finditer(context.text, *span):
        served = _SERVED.match(context.text, found.end(), span[1]) or _KNOWN_AS.match(text, found.end(), span[1])
        links = without_next(text, list_after(context, served.end() if served else found.end(), sites, span[1]))
        if not links or _ASKED.search(context.text, span[0], found.start()):
            continue
        after = links[-1][-1].end
        if titled:
            links = [link for link in links if is_division(link[-1])]
        elif not _SEEING.match(context.text, after, span[1]) or _THEN.match(context.text, after, span[1]):
            continue
        inspected = _INSPECTED.match(context.text, after, span[1])
        for link in _of_part(scene, links):
            seen = inspected and not is_division(link[-1])
            if not seen:
                yield from _located(context, scene, link)
            if seen or (_LEARNT.match(text, after, span[1]) and elsewhere(context, link[-1])):
                yield _told(context, scene, "visited", link[-1])


def _visits(
    context: Context, scene: Scene, span: tuple[int, int], sites: list[Mention], toured: bool
) -> Iterator[Participation]:
    text = context.text
    for found in _visiting().finditer(text, *span):
        if _WHO_SEES.match(text, found.end()):
            continue
        between = _SERVED.match(text, found.end(), span[1]) or _BETWEEN.match(text, found.end(), span[1])
        start = between.end() if between else found.end()
        links = list_after(context, start, sites, span[1])
        if (
            not links
            or (
                text[start - 1] == "的"
                and not _SERVED.fullmatch(text, found.end(), start)
                and not _IN_WORKS.search(text, 0, start)
            )
            or _ranged(text, span[0], found)
        ):
            continue
        links = without_next(text, links)
        after = links[-1][-1].end
        if _THEN.match(text, after, span[1]):
            continue
        if found.group().endswith("在") and (_MET.match(text, after, span[1]) or _UNDER.match(text, after, span[1])):
            continue
        if found.group().endswith(("在", "沿")) and not (
            _LOOKED.match(text, after, span[1]) or (scene.type in _TOURS and _SAID_THERE.match(text, after, span[1]))
        ):
            continue
        for link in _of_part(scene, links):
            if "会议室" in link[-1].name[-3:]:
                continue  # 在某局会议室听取汇报
            of_people = link is links[-1] and _CARING.search(found.group()) and not _ENDS.match(text, link[-1].end)
            # 看望慰问|江北|援建干部, 慰问|铁云公司|职工丙
            of_people = of_people and (is_division(link[-1]) or of_one(context, link[-1]))
            if not (of_people or _ACTING.match(text, link[-1].end) or _of_the_city(context, found.group(), link[-1])):
                learning = _LEARNT.match(text, after, span[1]) is not None and elsewhere(context, link[-1])
                called_on = _CALLED_ON.match(text, after, span[1])
                called = learning or called_on is not None or "拜访" in found.group()
                yield from _seen(context, scene, link, toured or called)
                if called_on and called_on.group().endswith(("采风", "研学")):  # held there as well
                    yield from _located(context, scene, link)


def _ranged(text: str, floor: int, verb: re.Match[str]) -> bool:
    """Whether a verb only says from where to where, or what others are asked to see (邀请客商到|云泽考察)."""
    asked = _RANGE.search(text, max(floor, verb.start() - 30), verb.start())
    return asked is not None and not ("先后" in verb.group() or text.endswith("先后", floor, verb.start()))


def _of_the_city(context: Context, verb: str, mention: Mention) -> bool:
    """Whether the publication's own city only says of where something is seen (检查云泽市|湿地保护情况)."""
    own = (mention.full or mention.name) == context.source.place
    return (
        own
        and verb != "来"
        and not GOING.search(verb)
        and context.text[mention.end : mention.end + 1] not in "，。；、等"
    )


def _seen(context: Context, scene: Scene, link: Link, toured: bool) -> Iterator[Participation]:
    """The most specific of a link is visited, the division that it lies in is the location; in an activity that is no
    tour the place is where it was held. A city elsewhere is both."""
    toured = toured or scene.type != "Activity" or bool(_TOUR.search(context.entry.title))
    toured = toured or context.scenes[0].type == "Inspection"
    if is_division(link[-1]) or not toured:
        yield from _located(context, scene, link)
        zone = _ZONE.search(link[-1].name) is not None and (len(link) == 1 or elsewhere(context, link[0]))
        if toured and is_division(link[-1]) and (zone or elsewhere(context, link[-1])):
            yield _told(context, scene, "visited", link[-1])
        return
    yield _told(context, scene, "visited", link[-1])
    if link[-1].type == "AdministrativeDivision" or (scene.type in _TOURS and _ZONE.search(link[-1].name)):
        yield _told(context, scene, "location", link[-1])
    if scene.type in _TOURS:
        yield from (_told(context, scene, "location", m) for m in divisions_of(context, link[0]))


def _located(context: Context, scene: Scene, link: Link) -> Iterator[Participation]:
    for mention in {id(m): m for m in (link[-1], link[0])}.values():
        if mention.family not in (HERITAGE, PROJECT):
            yield _told(context, scene, "location", mention)


def _told(context: Context, scene: Scene, role: str, mention: Mention) -> Participation:
    evidence = context.evidence(mention.begin, mention.end, f"participation.{role}/1", 0.88)
    return Participation(scene.key, role, mention.ref, evidence)
