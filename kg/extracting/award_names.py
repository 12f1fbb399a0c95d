"""The names of awards: where a phrase after a conferring verb falls into awards, and what each is called.

Year, edition and batch (第五届, 首批, 2023年度) before it are left out of the name and stay in the span and the form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from kg.extracting.award_editions import EDITION, normal_name, printed
from kg.extracting.award_shares import GRADES, by_group, graded
from kg.extracting.divisions import by_name
from kg.extracting.numerals import counted
from kg.extracting.trie import trie_pattern
from kg.lexicon import words

LONGEST = 50
_STOP = re.compile(r"[；。！？\n…]")
_QUOTED = re.compile(r"“[^“”]{2,40}”")
_COUNT = r"[\d一二两三四五六七八九十百多余]+"
_KINDS = r"（(?:标兵|单位|集体|个人|[州盟旗县市区乡镇村、街道社]+)）$"  # 示范点（标兵）, 示范县（市、区）
_LEAD = re.compile(
    rf"^(?:[了为由的：:]|现[为是]|(?:[全我][国省市县区州])?(?:首个|首家|唯一(?:一[个家])?的?)[^“”，。；、]{{0,8}}(?=“)|[全我][国省市县区州](?:首[个家座]|唯一一?[个家])(?:以[^，。；、“”]{{2,20}}?为[^，。；、“”]{{1,8}}?的)?(?=国家|全国|中国|省级)|等?(?:{_COUNT}名)?同志(?=[^，。；]{{3}})|连续(?:{_COUNT}年)?保持(?=“)|全[国省市县]唯一的?|[\u4e00-\u9fff]{{0,4}}第一[家个]|[\u4e00-\u9fff]{{0,6}}(?:第一|首)[枚块张](?=[“国全省市中])|并?被[^，。、“”]{{2,16}}?(?:荣?记(?=[一二三])|授予)|(?:多项|多个|系列)?荣誉[有是为]?[：:]|被?(?:聘任为|聘为|评为|选为|命名为|认定为)|全国(?={_COUNT}[家个])|{_COUNT}(?:余|多)?(?:[个项次枚家名座]|所|人次)(?=[^、，。])|其中[的有]?|分别|以及|并|及|和|该|享受|(?:该|本次|此次)?(?:竞赛|大赛|比赛)的|新(?:确认|认定|增|评选?|创成?|创建))+"
)
_AND_ITS_WINNER = re.compile(r"(?<=[奖名号”位])(?:的[^，。；]{2,12}|截至[^，。；]*)$")
_CONFERRING_BODY = re.compile(
    r"^[\u4e00-\u9fff]{2,24}(?:厅|局|部|委|委员会|政府|总工会|妇联|团委|协会|学会|文联|办公室)(?=“[^“”]+”)"
)  # 省某厅“…示范机构”: the body confers it
_WON_IN = re.compile(
    r"(?P<contest>.+?)(?:团体|个人|单项)?(?:[特一二三四]等奖|金奖|银奖|铜奖|优秀奖|金牌|银牌|铜牌|冠军|亚军|季军|第[一二三四五六七八九十\d]+名)$"
)
_CONTEST = re.compile(r"(?:竞赛|大赛|比赛|选拔赛|锦标赛|运动会)$")  # 斩获某竞赛多个奖项: none is named
_CONFERRED = re.compile(
    r"^[\u4e00-\u9fff]{2,12}(?:集团|公司|[省市县区局厅])的(?=[^，。；、的]{2,12}奖$)|^[^“”，]{0,24}(?:奖项中|最高荣誉|最高奖项|最高奖)的?(?=“)|^[^“”]{0,30}?(?:确定|发布|公布|颁发|授予|评选|命名|评定|认定|颁布|举办|主办|组织|推荐|遴选|批复)的|^[^“”，]{0,24}(?:奖项|荣誉)——|^[^“”，]{0,20}表彰(?:全[国省市县区]|[\u4e00-\u9fff]{2,3}[省市县区])?(?=“)"
)
_SUFFIXED = re.compile(r"[县市区镇乡村](?P<rest>.+)")
_TAIL = re.compile(
    rf"(?:(?:等)?(?:{_COUNT}(?:余|多)?[项个种次]|双[项重])?(?:省部?级|市级|国家级)?的?(?:荣誉称号|荣誉资质|资质荣誉|称号|殊荣|荣誉|奖牌|牌匾|奖项|(?<=”)证书|(?<=[间心点])认[定证]|(?<=”)第[\d一二三四五六七八九十百]+位|(?<=奖)项目|(?<=[体人区位])通报表[扬彰])|等|"
    rf"等[^“”，]{{0,10}}荣誉|获奖人员名单|获奖名单|入[选围]名单|公示名单|等(?:国家级|省级|市级|省部级)|(?:复核|评选|评审|认定|验收)?结果名单|(?:备案|的)?名单|人选|之[一首列]|榜首|行列|(?<!第)各?{_COUNT}(?:余|多)?(?:[项名个家次枚篇件块所座人面]|人次)|(?!{_KINDS})（[^（）]*）)$"
)
_OF_PLAN = re.compile(r"(?:立项)?(?:创建|建设|培育)$|(?:通报)?表[彰扬]$")  # …示范县|创建名单, …突出集体|通报表扬
_STILL_TO_BE = "创建名单"  # on which stands who does not hold the title yet
_TAIL_ENDS = frozenset(
    "首号质誉荣牌匾项书定等单选一列名个家次枚篇件块所座人位证目面扬彰）"
)  # the last characters of _TAIL
_AND_OTHERS = re.compile(r"等[^、，“”]{2,16}$")
_TITLED = re.compile(r"(?:荣誉称号|称号|殊荣|荣誉)[”’]?(?:$|等|[\d一二两三四五六七八九十]+[项个])")
_LEVELS = (
    "国家级",
    "省级",
    "市级",
    "县级",
    "区级",
    "全国",
    "全省",
    "全市",
    "省",
    "市",
    "县",
)  # 省级、市级示范支部: two awards that share their end
_ORDINAL = re.compile(r"第[\d一二三四五六七八九十]+")  # 第二、|四批某人才: two awards that share their end
_BATCH = re.compile(r"第?[\d一二三四五六七八九十]+(?P<of>[届批次期].*)")
_STARS = re.compile(r"(?:国家)?(?:A{2,5}|[2-5]A)级|(?:国家)?[一二三四五]星级")  # AAAA级、AAA级景区
_QUOTED_FROM = re.compile(r"“[^“”，。；、]{0,12}$")
_OF_LEVEL = re.compile(
    r"(?:20\d\d年度?)?(?:首批|第[一二三四五六七八九十]+批)?(?:国家|全国|中国|全省|省级|世界|[\u4e00-\u9fff]{2,3}(?:省|自治区))"
)  # 入选河南省第一批…名单: on a list of a country or province
_NO_TITLE = re.compile(
    r"(?:项目|课题|计划|工程|企业|建设|拟.*|候选.*|专家|人员|代表|作品)$"
)  # who is on a list of work
_OF_AREA = re.compile(
    r"(?:全[国省市县]|国家级?|[省市县州区]级?|[\u4e00-\u9fff]{2,4}[省市县州区盟旗])(?=[\u4e00-\u9fff]+$)"
)
_LONGEST_TITLE = 14
_ACT_OR_BODY = re.compile(
    r"协会|学会|研究会|委员会|总工会|联合会|[厅局]|建设|开展|实施|举办|成立|推进|承办|参加|[将为被获]"
)
_OF_PROVINCE = re.compile(r"[\u4e00-\u9fff]{2,3}省(?!委|政府|[\u4e00-\u9fff]{0,8}[厅局])")
_COUNTED_TOGETHER = re.compile(
    r"[^\d首批年省市县国个届](?P<number>[2-9两三四五六七八九])个(?:国家级|省级|市级|县级)"
)  # 甲、乙|2个省级工作室
_NEVER = re.compile(
    r"首个|唯一|批准上市$|首家|首座|最大|第一个|首次|非物质文化遗产|非遗.{0,6}名录|之一.|国家重点研发|发明专利|国家专利|软件著作权|作品参加|参评作品|^[此该这是]|表彰的|重点提案$|(?:研究|科研|攻关|教改|改革|基金|教学系列)项目$|[领督]办[^“]{0,6}提案$|^记(?=[一二三])|获此|有\d+[人名家个]|连续.{1,4}年|居全[省国市]|被[^，“]{0,16}(?:批准|授予|评为|命名|认定)|(?:完成|研发|研制|承担|创作)的|^(?:项目|名录|奖杯|省级奖|市级平台)$|"
    r"(?:表彰|表扬|通报|奖励|资金|支持|肯定|认可|批示|推广|补助|(?<!优秀)(?<!优秀[\u4e00-\u9fff]{2})成果|奖金|等级|成绩|佳绩|水平|行列|位次|观摩|考核|评比|评价|立项|获奖)$|[级星]”?以上|(?<=.)(?<!荣)记[一二三]等功$|参评|社区医院$|^[一二三]级[^，。]{0,2}医院$|^(?:国家级|省级|市级)?(?:征文)?大奖$|获得|荣获|被评为|(?<!未)通过|评选出|评出|涌现|申报|纳入|成功认定"
)
_VERB = re.compile(r"新?(?:保障|建成|建设|打造|培育|开展|实施|完成|举办|组织|创建|新增|成立|发展|推进|承办|参加|选送)")
_COUNTED_GRADE = re.compile(
    rf"{_COUNT}(?:余|多)?[个项名枚块]?(?:团体|个人|单项)?(?:[特一二三]等奖|金奖|银奖|铜奖|优秀奖|金牌|银牌|铜牌|冠军)|(?:[特一二三]等奖|金奖|银奖|铜奖|优秀奖|金牌|银牌|铜牌|冠军|亚军|季军){_COUNT}(?:余|多)?[个项名枚块人篇件]"
)
_GRADE_COUNTED = re.compile(rf"(?P<grade>(?:[特一二三四]等奖|[金银铜]奖|优秀奖)){_COUNT}(?:余|多)?[项个篇件]")
_COUNTED_TITLE = re.compile(rf"(?:全[国省市]|世界|亚洲|国际)[冠亚季]军{_COUNT}(?:余|多)?[个项次枚]")  # 获得全国冠军3个
_GRADE = re.compile(
    r"^(?:(?:(?!大赛|竞赛|比赛|联赛|锦标赛|运动会|评选)[^，。；“”]){1,16}(?:组|类|项目|科目|赛道|赛项)|(?:全[国省市]|国家级|[省市]级|[\u4e00-\u9fff]{2,3}[省市])|[^，。；、“”]{0,10}(?:\d米|公里|公斤级?|接力|跳高|跳远|铅球|铁饼|标枪|单打|双打|全能|马拉松|[蛙仰蝶]泳|自由泳|举重|摔跤|柔道|拳击|散打|套路|射击|射箭|跳水|拔河|[篮足排]球|乒乓球|羽毛球|[围象]棋))?(?:团体总?分?|总分|个人|单项|优秀)?(?:[特一二三四]等奖|特?金奖|银奖|铜奖|优秀奖|组织奖|优秀组织奖|优秀等次|冠军|亚军|季军|第[一二三四五六七八九十\d]+名|金牌|银牌|铜牌|最佳剧目奖?)$|^[\u4e00-\u9fff]{2}级$|^“优秀”等[次级]$"
)


class AwardName(NamedTuple):
    """An award in a text: joined span (quotation marks and year included), name, whether it is a grade (一等奖), and
    the form with year and edition as printed."""

    begin: int
    end: int
    name: str
    grade: bool
    form: str = ""


@cache
def _heads() -> tuple[tuple[str, ...], tuple[str, ...]]:
    plain = tuple(w for w in words("award_heads") if not w.startswith("~"))
    common = tuple(w[1:] for w in words("award_heads") if w.startswith("~"))
    return plain, common


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(trie_pattern(words("award_marks")))


def list_stop(text: str, begin: int, end: int) -> int:
    """Where a list of awards from ``begin`` on must stop: at a semicolon or with its sentence, at ``end`` at last."""
    stop = _STOP.search(text, begin, end)
    return stop.start() if stop else end


def awards_of(text: str, begin: int, end: int, sure: bool) -> list[AwardName]:
    """The awards that ``text[begin:end]`` lists, in order. ``sure``: the verb before tells of honours only, so that a
    quoted name or one with a common end will do; else the name must itself be an award's."""
    titled = bool(_TITLED.search(text[begin:end]))
    if listed := GRADES.match(text, begin, end):
        return [AwardName(b, e, normal_name(name), bare) for b, e, name, bare in graded(listed)]
    if grouped := by_group(text, begin, end):
        prizes = [AwardName(b, e, name, True, name) for b, e, name in grouped]
        further = text[grouped[-1][1] + 1 : end].split("，")[0]
        return [*prizes, *(awards_of(text, prizes[-1].end + 1, end, sure) if _GRADE.match(further) else [])]
    found: list[AwardName] = []
    level: tuple[int, str] | None = None
    for first, last in _items(text, begin, end):
        carried_on = "，" in text[begin:first]  # behind a comma only what is plainly an award
        if carried_on and (not found or _VERB.match(text, first, last)):
            break
        beside = bool(found) and text[first - 2 : first] in ("”和", "”、", "”“") and text[first] == "“"  # “A”和“B”
        said, plain = text[first:last], sure and not carried_on
        award = _award(text, first, last, plain or beside, titled and not carried_on)
        if award is None and (said in _LEVELS or _ORDINAL.fullmatch(said)):
            level = first, said
            continue
        if award is None and plain and (found or _looks(_bare(text[last + 1 : end].split("、")[0])[0])):
            award = _levelled(text, first, last)
        award = award or _next_grade(found, first, said)
        if award is None and (together := _COUNTED_TOGETHER.search(said)):
            return found[: max(0, len(found) + 1 - counted(together["number"]))]
        if award is None:
            if found or "，" in text[begin:last]:
                break
            level = (first, said) if _STARS.fullmatch(said) else level
            continue
        if level and (own := _level_of(award.name)):
            name = level[1] + award.name.removeprefix(own)
            found, level = [*found, AwardName(level[0], award.begin - 1, name, False, name)], None
        elif level and (batch := _BATCH.fullmatch(award.form)) and _ORDINAL.fullmatch(level[1]):
            first_form = level[1] + batch["of"]
            found, level = [*found, award._replace(begin=level[0], end=award.begin - 1, form=first_form)], None
            award = award._replace(form="第" + award.form.removeprefix("第"))
        found = [*found[:-1], *_sharing(found[-1], award)] if found else [award]
    return found


def _next_grade(found: list[AwardName], first: int, said: str) -> AwardName | None:
    """某大赛特等奖一项、|一等奖两项: a further prize, counted, of the contest of the one before."""
    won = _WON_IN.fullmatch(found[-1].name) if found else None
    counted = _GRADE_COUNTED.fullmatch(said) if won else None
    if won is None or counted is None:
        return None
    printed_contest = _WON_IN.fullmatch(found[-1].form) or won
    name, form = (contest["contest"] + counted["grade"] for contest in (won, printed_contest))
    return AwardName(first, first + len(counted["grade"]), name, False, form)


def _level_of(name: str) -> str:
    stars = _STARS.match(name)
    return stars.group() if stars else next((word for word in _LEVELS if name.startswith(word)), "")


def _sharing(before: AwardName, award: AwardName) -> tuple[AwardName, AwardName]:
    """全国旅游重点镇、村创建单位: the first lacks its end, the second its beginning; 某大赛一等奖、二等奖: the second
    its contest."""
    won = _WON_IN.fullmatch(before.name) if award.grade and not before.grade else None
    if won:
        return before, award._replace(name=won["contest"] + award.name, grade=False, form=won["contest"] + award.name)
    if award.name in ("奖状", "奖章") and before.name.endswith(("奖状", "奖章")):  # 五一劳动奖章、奖状
        name = before.name[:-2] + award.name
        return before, award._replace(name=name, form=name)
    tail = _SUFFIXED.fullmatch(award.name)
    if not tail or before.name[-1] not in "县市区镇乡村" or len(award.name) > 8:
        return before, award
    return before._replace(name=before.name + tail["rest"]), award._replace(name=before.name[:-1] + award.name)


def _items(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans between the marks and words of a list; quotations and brackets are not cut open."""
    depth, first, index = 0, begin, begin
    while index < end:
        sign = text[index]
        depth += (sign in "“（《") - (sign in "”）》")
        if depth <= 0:
            depth = 0
            if sign == "）" and "（" not in text[first:index]:
                break  # the bracket closes in which the award is told
            if sign == "：" and _looks(_bare(text[first:index])[0]):
                break  # 命名为省级森林乡村：|甲村、乙村
            if sign in "、，,；":
                yield first, index
                first = index + 1
            elif sign == "”" and text[index + 1 : index + 2] == "“":
                yield first, index + 1
                first = index + 1
            elif text.startswith("——", index) and _may_part(text, first, index, end):
                yield first, index
                first = index = index + 2
                continue
            elif sign in "和与及并" and not text.startswith("及周边", index) and _may_part(text, first, index, end):
                yield first, index
                first = index + 1
        index += 1
    yield first, index


def _may_part(text: str, first: int, index: int, end: int) -> bool:
    """Whether 和, 与, 及, 并 parts two awards: each side ends as an award does."""
    before = text[first:index].removesuffix("以")
    said = text[index + 1 : end].lstrip("—")
    quoted = _QUOTED.match(said)
    ahead = quoted.group() if quoted else re.split(r"[、，,；。]", said, maxsplit=1)[0]
    if "”" in before and "”" in ahead:
        return True
    if before.endswith("奖") and (EDITION.match(ahead) or ahead.endswith(_heads()[1])):
        return True
    first_name = _bare(before)[0]
    return _looks(_bare(ahead)[0]) and (_looks(first_name) or _ends(first_name))


def _ends(name: str) -> bool:
    """Whether the name has an end that awards have, and something before it (技术状元, but not 个人 alone)."""
    bare = name.strip("“”")
    return any(bare.endswith(word) and len(bare) > len(word) + 1 for word in _heads()[1])


def _looks(name: str) -> bool:
    plain, common = _heads()
    bare = re.sub(r"（[^（）]*）$", "", name.strip("“”"))
    marked = _marks().search(name) or "”" in name or _OF_PROVINCE.match(name) or name.startswith("国家")
    return bare.endswith(plain) or (bare.endswith(common) and bool(marked))


def _bare(item: str) -> tuple[str, int, int]:
    """The item without counts, 称号 and the like, and how much was taken off at either end."""
    lead = _LEAD.match(item)
    left = lead.end() if lead else 0
    rest, right = item[left:], 0
    while rest and rest[-1] in _TAIL_ENDS and (tail := _TAIL.search(rest)):
        if tail.group() == "名单" and not _looks(rest[: tail.start()]) and rest.endswith("示范名单"):
            break
        right += len(rest) - tail.start()
        rest = rest[: tail.start()]
    if right and (plan := _OF_PLAN.search(rest)) and _looks(rest[: plan.start()]):
        right += len(rest) - plan.start()
        rest = rest[: plan.start()]
    others = _AND_OTHERS.search(rest)
    if others and _looks(rest[: others.start()]):
        right += len(rest) - others.start()
        rest = rest[: others.start()]
    return rest, left, right


def _award(text: str, first: int, last: int, sure: bool, titled: bool) -> AwardName | None:
    conferred = _CONFERRED.match(text[first:last])
    first += conferred.end() if conferred else 0
    winner = _AND_ITS_WINNER.search(text[first:last])
    last = first + winner.start() if winner else last
    quoted = text.startswith("“", first) and text.startswith("。”", last) and "”" not in text[first:last]
    first += quoted  # “…名录。”
    body = _CONFERRING_BODY.match(text[first:last])
    first += body.end() if body else 0
    rest, left, right = _bare(text[first:last])
    begin, end = first + left, last - right
    if (
        not 2 <= len(rest) <= LONGEST
        or _NEVER.search(rest)
        or _CONTEST.search(rest)
        or _COUNTED_TOGETHER.search(rest)
        or rest.count("“") != rest.count("”")
    ):
        return None
    quoted = bool(_QUOTED.search(rest))
    named = text.startswith(("称号", "荣誉称号", "等称号", "等荣誉", "荣誉", "殊荣"), end) or titled
    listed = text.startswith(("名单", "名录", "的名单", "备案名单"), end) and (
        rest.endswith(_heads()[1])
        or (quoted and bool(_marks().search(rest)))
        or (_OF_LEVEL.match(rest) is not None and not _NO_TITLE.search(rest))
    )
    praised = bool(_marks().search(rest)) and len(rest) >= 4
    if not (_looks(rest) or listed or named or (sure and (quoted or named or praised or rest.endswith(_heads()[1])))):
        return None
    if _COUNTED_GRADE.match(text[first:last]) or _COUNTED_TITLE.match(text[first:last]):
        return None
    if text.startswith(_STILL_TO_BE, end):  # 入选…示范县|创建名单
        end += len(_STILL_TO_BE)
        rest += _STILL_TO_BE
    name = normal_name(rest)
    if len(name) < 2 + (named and not _looks(rest) and not quoted) or not re.search(r"[\u4e00-\u9fff]{2}|\d强", name):
        return None
    return AwardName(begin, end, name, bool(_GRADE.match(name)), printed(rest))


def _levelled(text: str, first: int, last: int) -> AwardName | None:
    """The award that a link of a list names beside others, by the area or level it begins with: 被评为云川省甲匠、|
    云川市乙员."""
    rest, left, right = _bare(text[first:last])
    named = _OF_AREA.match(rest)
    if (
        not named
        or not 2 < len(rest) - named.end() < _LONGEST_TITLE
        or _NEVER.search(rest)
        or _ACT_OR_BODY.search(rest)
    ):
        return None
    return AwardName(first + left, last - right, normal_name(rest), False, printed(rest))


@cache
def _known() -> re.Pattern[str]:
    forms = [form for word in words("award_names") for form in _spellings(word.removeprefix("~"))]
    return re.compile(trie_pattern(forms))


def _spellings(word: str) -> Iterator[str]:
    """A known award with and without the quotation marks that some print inside it (“五一”劳动奖章)."""
    yield word
    for day in ("五一", "三八", "五四"):
        if day in word:
            yield word.replace(day, f"“{day}”")


@cache
def _bound() -> frozenset[str]:
    return frozenset(w[1:] for w in words("award_names") if w.startswith("~"))


_LEVEL = re.compile(
    r"(?:全国|全省|全市|全县|全区|国家级?|省级|市级|县级|区级|[省市县区]|中国|中华)(?:[\u4e00-\u9fff]{2,6}(?:系统|行业|工业))?$"
)


@lru_cache(maxsize=8)
def known_awards(text: str, place: str = "", province: str = "") -> tuple[AwardName, ...]:
    """Awards known by name, wherever they stand in the text, the region or level before them included."""
    found = []
    for known in _known().finditer(text):
        begin, end = known.span()
        if text[end : end + 1] == "”" and (quoted := _QUOTED_FROM.search(text, max(0, begin - 13), begin)):
            first = quoted.start() + 1
            if first == begin or first != _region_before(text, begin, place, province):
                begin, end = quoted.start(), end + 1  # “云川青年|五四奖章”, but “|全国五一劳动奖章|”
        region = _region_before(text, begin, place, province)
        end += text.startswith("榜", end)
        bound = re.sub("[“”]", "", known.group()) in _bound()
        shared = begin - region == 1 and text[region - 1 : region] in ("和", "、")  # 全国和省道德模范
        if not bound or (region < begin and not shared):
            found.append(AwardName(region, end, normal_name(text[region:end]), False, printed(text[region:end])))
    return tuple(found)


def _region_before(text: str, end: int, place: str, province: str) -> int:
    level = _LEVEL.search(text, max(0, end - 12), end)
    begin = level.start() if level else end
    for length in range(9, 1, -1):
        name = text[max(0, begin - length) : begin]
        if len(name) == length and (name in (place, province) or name in by_name()):
            return begin - length
    for length in (3, 2):  # 河南省 without its 省
        name = text[max(0, begin - length) : begin]
        if len(name) == length and (name + "省" in by_name() or name + "市" == place):
            return begin - length
    return begin
