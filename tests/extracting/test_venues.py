"""Where events were held and what was seen, without names of their own and abroad. All names are invented."""

from __future__ import annotations

import pytest

from .conftest import read_text


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("论坛在学术报告厅举办", ["学术报告厅"]),
        ("双方签署购销协议，揭牌仪式在云泽宾馆举行", ["云泽宾馆"]),
        ("乡贤会于云泽国际大酒店举行", ["云泽国际大酒店"]),
        ("读书季启动，启动仪式设在云泽宾馆", ["云泽宾馆"]),
        ("钓鱼公开赛举行，比赛地点为东明水库，市钓鱼协会担任主办单位", ["东明水库"]),
        ("市商务局局长高远率队飞抵歙县，考察茶园", ["歙县"]),
        ("市长林晓川在云泽宾馆拜会铁云公司董事长高远", ["云泽宾馆"]),
        ("青年志愿者在站前广场开展义务理发志愿服务", ["站前广场"]),
        ("书法展在东明讲堂举行", ["东明讲堂"]),
        ("合作协议书在云泽宾馆签署", ["云泽宾馆"]),
        ("签约仪式在经济开发区举行，清川公司、铁云公司入驻", ["经济开发区"]),
        ("启动仪式在位于歙县深渡镇的青萝山滑雪景区举行", ["青萝山滑雪景区", "歙县"]),
        ("村歌大赛在云泽宾馆落下帷幕", ["云泽宾馆"]),
        ("公司召开务虚会，会议地点设在云泽宾馆", ["云泽宾馆"]),
        ("歙县柳沟村举办首届桃花节", ["柳沟村", "歙县"]),
        ("青萝山风景区举办第五届杜鹃花节", ["青萝山风景区"]),
        ("在歙县调研期间，林晓川走访了云泽集团", ["歙县"]),
        ("救援队应求助到歙县，参与防汛救援", ["歙县"]),
        ("市长林晓川率团赴日本、韩国招商", ["日本", "韩国"]),
        ("副市长周明远率团出访南非共和国", ["南非共和国"]),
        ("市长林晓川在云泽宾馆与铁云重型装备股份有限公司董事长高远一行举行会商", ["云泽宾馆"]),
    ],
)
def test_venues(told: str, places: list[str]) -> None:
    assert read_text(f"3月5日，{told}。").roles("location") == places


@pytest.mark.parametrize(
    ("told", "sites"),
    [
        ("与会人员参观了我市现代农业产业园、红旗镇鲟鱼科普园", {"现代农业产业园", "红旗镇鲟鱼科普园"}),
        ("委员们实地视察云泽民族宫、青松苑回迁楼建设情况", {"云泽民族宫", "青松苑回迁楼"}),
        ("一行认真察看清水河生态治理示范段、云泽农产品加工园，详细了解情况", {"云泽农产品加工园"}),
        ("先后到青松苑改造项目、清川路建设工程、人民公园改造工程现场，实地查看工程进度", {"人民公园改造工程"}),
        ("代表参观了天水南路社区、合水北路社区", {"天水南路社区", "合水北路社区"}),
    ],
)
def test_sites_seen(told: str, sites: set[str]) -> None:
    assert sites <= set(read_text(f"3月5日，市长林晓川{told}。", "市长林晓川调研工作").roles("visited"))


def test_a_city_before_a_part_of_a_zone_is_none() -> None:
    assert read_text("3月5日，市长林晓川到龙岩组团、青松苑小区调研。").names("Place") == {"龙岩组团", "青松苑小区"}


def test_a_station_that_shows_something_is_no_venue() -> None:
    reading = read_text("5月6日，柳溪县举办采茶节开幕式，节目在中央电视台播出。")
    assert "中央电视台" not in reading.roles("location")
