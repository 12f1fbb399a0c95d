"""Hosts that a noun tells, and hosts of what is held somewhere. All names are invented."""

from __future__ import annotations

import pytest

from .conftest import read_text

TOLD = [
    (
        "9月9日，自行车公开赛在潜湖举行，指导单位为省体育局，主办单位为市总工会、清川县政府，承办单位是市文旅局。",
        {"guidedBy": {"省体育局"}, "host": {"市总工会", "清川县政府"}, "organizer": {"市文旅局"}},
    ),
    (
        "12月9日，技能大赛落幕，市人社局、市工信局参与主办，承办工作由云泽技师学院负责，协办的还有市妇联。",
        {"host": {"市人社局", "市工信局"}, "organizer": {"云泽技师学院"}, "coOrganizer": {"市妇联"}},
    ),
    (
        "5月6日，省体育局在云泽市举办皮划艇锦标赛，市体育局、清川县政府为赛事承办单位。",
        {"host": {"省体育局"}, "organizer": {"市体育局", "清川县政府"}},
    ),
    (
        "云泽高新区管委会、省机械工程学会11月26日组织召开智能装备论坛。",
        {"host": {"云泽高新区管委会", "省机械工程学会"}},
    ),
    ("5月6日，市科协携手云泽学院、市气象学会举办科普嘉年华。", {"host": {"市科协", "云泽学院", "市气象学会"}}),
    ("5月6日，市林长办、团市委在白沙林场共同组织植树活动。", {"host": {"市林长办", "团市委"}}),
    ("5月6日，市气象局在滨江中学开展气象科普宣传活动。", {"host": {"市气象局"}}),
    ("5月6日，市团校、云泽市红枫救援队在东明广场组织开展消防演习。", {"host": {"市团校", "云泽市红枫救援队"}}),
    ("5月6日，市邮政公司在云泽市档案馆推出方言集邮展。", {"host": {"市邮政公司"}}),
    ("5月6日，云泽市茶叶协会和清川县政府合办的斗茶大会，在市体育馆开幕。", {"host": {"云泽市茶叶协会", "清川县政府"}}),
    ("5月6日，诗歌节开幕，由市作协与云泽学院共同筹办。", {"host": {"市作协", "云泽学院"}}),
    (
        "5月6日，钓鱼公开赛举行，比赛地点为东明水库，市钓鱼协会担任主办单位。",
        {"host": {"市钓鱼协会"}},
    ),
    ("5月6日，云泽师范学院支教团入驻清川县柳林中学开展支教。", {}),
    ("5月6日，市人防办鸣响防空警报，到滨江广场开展人防科普宣讲。", {"host": {"市人防办"}}),
]


@pytest.mark.parametrize(("text", "roles"), TOLD)
def test_parts_in_an_event(text: str, roles: dict[str, set[str]]) -> None:
    reading = read_text(text, kind="item")
    told = {role: set(reading.roles(role)) for role in ("host", "organizer", "coOrganizer", "guidedBy")}
    assert told == {"host": set(), "organizer": set(), "coOrganizer": set(), "guidedBy": set(), **roles}
