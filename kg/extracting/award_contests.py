"""The contest in which a prize was won: 一等奖 and 金牌 are no awards by themselves."""

from __future__ import annotations

import re

from kg.extracting.award_editions import normal_name, printed
from kg.extracting.award_names import AwardName
from kg.extracting.award_statement import Clause
from kg.extracting.context import Context

_KINDS = (
    r"(?:大赛|竞赛|比赛|锦标赛|联赛|邀请赛|挑战赛|公开赛|选拔赛|总决赛|决赛|(?<!参)(?<!参加)赛(?![道区事程场项])|评选会|评比会|评审会|品评会|鉴评会|博览会|展销会|展评会|评选|评比|比武|征集|展演|展评|考核|"
    r"测评|评审|评估|大会|博览会|交易会|展览会|运动会|残运会|全运会|省运会|亚运会|奥运会|亚残运会|残奥会|锦标|杯赛|艺术节|戏剧节)"
)
# 在某大赛中，获…: the contest in the words before the verb
_HERE = re.compile(rf"(?P<name>[^，。；在于]{{3,60}}{_KINDS})(?:活动)?(?:上|中|里)?，?[^，。；]{{0,16}}$")
# 第七届某竞赛在某地举行，…: the contest that the sentence, the title or the sentence before tells of
_HELD = re.compile(
    rf"(?P<name>[^，。；：、\n]{{3,40}}?{_KINDS})(?:活动|总决赛|决赛|颁奖(?:活动|典礼|仪式|大会|晚会)?)?(?=(?:近日|日前|[昨今]日)?[于在]|举行|举办|落幕|收官|开赛|结束|圆满|(?:获奖)?(?:成绩|结果|名单|作品)(?:正式)?(?:公布|发布|揭晓|出炉)|上|中|\n|，)"
)
_LEADING = re.compile(
    r"^.*(?:在|于|参加|为主题的|举[办行]的?|组织的|承办的?|主办的?|协办的?|获得|荣获|取得|代表.{1,8}?队?(?=参加|参赛)|\d日，?|\d月，?|日下午|日上午|[市县省]\d+名.*)"
)
_PLURAL = re.compile(
    r"^(?:各类|各级|多项|国家级|省级|市级|全国|全省|全市|[省市县]|[上下]?一?届|本次|此次|该|这次|开展|组织)*[\u4e00-\u9fff]{0,2}$"
)
_MANY = re.compile(r"等[一二两三四五六七八九十\d]+[个项场]|全部|^\d+[个名支项]")  # 甲等六个项目比赛: no contest by name
_EACH_IN = ("分别在", "分别于")
_BETWEEN = re.compile(r"(?<=[”赛动])[、和与及](?![^“]*”)")  # two contests
_LEVEL = r"(?:全国|全省|全市|国家级|省级|市级)"
_LEVELS = re.compile(rf"(?P<levels>{_LEVEL}(?:[、和]{_LEVEL})+)")
_JOINT = re.compile(r"[、和]")
_ENTERED = re.compile(r"进入|晋级|参赛|报名|入围|角逐")  # 优秀企业|进入总决赛
_FAR = 400  # characters back to the contest told of


def with_contest(context: Context, clause: Clause, award: AwardName, number: int, prizes: int) -> tuple[str, str]:
    """Name and printed form of 一等奖 with the contest that the clause names: 在某大赛中获一等奖 → 某大赛一等奖;
    without such the grade as it is. A bare 优秀等次 is no award: empty. ``number``: which of the ``prizes`` it is."""
    here = _HERE.search(context.text, clause.floor, clause.verb)
    contest = _named(here)
    if contest and prizes > 1 and context.text.endswith("分获", clause.floor, clause.after):
        contest = _of_level(contest, number, prizes)
    if here and contest and context.text.endswith(_EACH_IN, clause.floor, here.start()):
        contest = _own_contest(contest, number, prizes)
        return (normal_name(contest) + award.name, contest + award.name) if contest else (award.name, award.form)
    if not contest:
        start = max(0, clause.verb - _FAR)
        held = [_named(found) for found in _HELD.finditer(context.text, start, clause.verb)]
        contest = next((name for name in reversed(held) if name), "")
        contest = next((name for name in held if contest and contest in name), "")  # the whole that was opened with
    if contest and award.name.endswith("牌"):
        contest = re.sub(r"总?决赛$", "", contest)
    if contest:
        return normal_name(contest) + award.name, contest + award.name
    return ("", "") if award.name.startswith(("优秀等", "“优秀”等")) else (award.name, award.form)


def _own_contest(contests: str, number: int, prizes: int) -> str:
    """Of 分别在“甲”和“乙”演讲比赛中获一等奖和二等奖 the one in which the prize was won; empty where they are not as
    many as the prizes."""
    each = _BETWEEN.split(contests)
    kind = contests[contests.rfind("”") + 1 :]
    if len(each) != prizes:
        return contests if len(each) == 1 else ""
    return each[number] + (kind if each[number].endswith("”") else "")


def _of_level(contests: str, number: int, prizes: int) -> str:
    """Of 全国、全省某大赛 in which several prizes were won the one of the prize's level; empty where the levels are
    not as many as the prizes."""
    levels = _LEVELS.match(contests)
    each = _JOINT.split(levels["levels"]) if levels else []
    if not each:
        return contests
    return each[number] + contests[levels.end() if levels else 0 :] if len(each) == prizes else ""


def _named(found: re.Match[str] | None) -> str:
    """The contest as printed without what leads up to it; empty if the words name none of its own."""
    form = printed(_LEADING.sub("", found["name"])) if found else ""
    name = normal_name(form)
    if name.count("“") != name.count("”") or _MANY.search(form) or _ENTERED.search(name):
        return ""
    kind = re.search(rf"{_KINDS}$", name)
    return "" if not kind or name.startswith(("经", "由", "对")) or _PLURAL.match(name[: kind.start()]) else form
