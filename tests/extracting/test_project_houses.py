"""Houses and sites that are told of by who built them, in the active and in the passive voice."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("县教育局投入3000万元，新建青禾实验小学、白岭高级中学，改造校舍8栋。", ("青禾实验小学", "县教育局")),
        ("县教育局投入3000万元，新建青禾实验小学、白岭高级中学，改造校舍8栋。", ("白岭高级中学", "县教育局")),
        ("云泽水务公司承建白溪污水处理厂，年底通水。", ("白溪污水处理厂", "云泽水务公司")),
        ("云泽集团首期投资6亿元建设青禾湖新城。", ("青禾湖新城", "云泽集团")),
        ("丰岭集团在白溪镇规划建设青禾风情小镇。", ("青禾风情小镇", "丰岭集团")),
        ("白溪大道开工。道路全长8公里，由县交通局出资修建。", ("白溪大道", "县交通局")),
        ("白溪电站业主为云泽能源集团控股的青川水电公司。", ("白溪电站", "青川水电公司")),
        ("云泽公司出资、县农业局牵头建设的白溪光伏电站并网。", ("白溪光伏电站", "云泽公司")),
        ("青川县与云泽文旅集团就动漫主题园项目签订协议。", ("动漫主题园项目", "云泽文旅集团")),
        ("云泽重工公司来县投资，其焊装机器人项目落户开发区。", ("焊装机器人项目", "云泽重工公司")),
        ("云泽文旅公司的青禾国际酒店开业。", ("青禾国际酒店", "云泽文旅公司")),
        ("龙潭小水电站复建工程，由龙潭电力公司自筹资金重建。", ("龙潭小水电站复建工程", "龙潭电力公司")),
        ("县水利局、县农业局共同完成白渠渠首整治工程。", ("白渠渠首整治工程", "县水利局")),
        ("青禾燃气集团白岭公司新建LNG加气站，年底通气。", ("LNG加气站", "青禾燃气集团白岭公司")),
        ("白岭大道延伸工程的业主单位是县交投公司。", ("白岭大道延伸工程", "县交投公司")),
        ("白溪镇合作社建成的果蔬收储中心投用。", ("果蔬收储中心", "白溪镇合作社")),
    ],
)
def test_who_erects_it(read: Read, text: str, owned: tuple[str, str]) -> None:
    assert owned in read(text).relations("owner")


def test_of_which_kind_it_is_names_no_project(read: Read) -> None:
    text = "青禾国际度假区是云泽集团与白岭公司合作开发的高端康养项目。"
    assert read(text).names("Project") == {"青禾国际度假区"}


def test_a_place_of_its_own_names_a_work(read: Read) -> None:
    assert "桃溪工业园污水处理厂提标改造工程" in read("桃溪工业园污水处理厂提标改造工程完工。").names("Project")


@pytest.mark.parametrize(
    "text",
    [
        "云泽公司建设产能6GWh电池生产线。",
        "青灌铁路公司负责运营，白岭站广场由青禾投资公司实施。",
        "县妇联建设和谐社区。",
        "县教育局建设青禾小学的师资队伍。",
        "云泽银行支持建设青禾小学。",
    ],
)
def test_what_is_not_erected(read: Read, text: str) -> None:
    assert not read(text).relations("owner")
