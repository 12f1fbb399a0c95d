"""Places that the description of a place tells: towns around it, roads by their course, waters, seats, what it was."""

from __future__ import annotations

import pytest

from .conftest import Read

TOLD = [
    ("柏城镇在县境最东端，东邻新岔镇，南靠石桥乡，西南与南塘镇接壤。", {"新岔镇", "石桥乡", "南塘镇"}),
    ("1952年设柏村乡，1961年并入城关镇，1984年复改柏村乡。", {"城关镇", "柏村乡"}),
    ("1953年设白石乡，1958年为公社，1984年复改乡，1992年改镇，2001年撤区设镇。", {"白石乡"}),
    ("汝溪经石门镇南入清江。", {"石门镇", "清江"}),
    ("北与白塔寺乡葛庄村相依，西至青垣镇界，有公路南北穿村而过。", {"白塔寺乡", "葛庄村", "青垣镇"}),
    ("东柳路南起供销公司，北至城西路。", {"东柳路", "城西路"}),
    ("东岭路西接县前街。", {"东岭路", "县前街"}),
    ("遗址位于柏尖乡（今柳崖镇），背依玄青山，面临石崖河。", {"柏尖乡", "柳崖镇", "玄青山", "石崖河"}),
    ("云泽县林场场部设八里村，街道办事处驻留北村。", {"八里村", "留北村"}),
    ("位于县境东北部，白溪东岸。", {"白溪"}),
    ("柳沟村属石崖镇管辖，在石崖镇选取葛庄村开展试点。", {"柳沟村", "葛庄村"}),
    ("画眉谷、六石山、灯台架等景区山清水秀。", {"画眉谷", "六石山"}),
    ("玄岩洞，位于柏尖乡境内，深300米。", {"玄岩洞"}),
]


@pytest.mark.parametrize(("text", "names"), TOLD)
def test_a_description_tells_places(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text, kind="item").names("Place")


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("1984年复改乡，1992年改镇，2001年撤区设镇。", {"复改乡", "改镇", "撤区设镇"}),
        ("汝溪经石门镇南入清江。", {"南入清江"}),
        ("有公路南北穿村而过，北与白塔寺乡葛庄村相依。", {"南北穿村", "葛庄村相依"}),
        ("新增1台城乡客车，建设小城镇、民族乡。", {"台城乡", "小城镇", "民族乡"}),
        ("全市加快建设镇村道路，发展文化乡镇。", {"建设镇", "文化乡"}),
    ],
)
def test_what_is_done_with_a_town_is_none(read: Read, text: str, none: set[str]) -> None:
    assert not none & read(text, kind="item").names("Place")


def test_villages_counted_as_natural_or_administrative_ones(read: Read) -> None:
    reading = read("下辖大柳庄、葛家洼、西柯庄3个自然村。将石寨镇的钱百户、许丰、柯绫3个行政村划归青岚湖镇管辖。")
    assert {"大柳庄", "葛家洼", "西柯庄", "钱百户", "许丰", "柯绫"} <= reading.names("Place")
    assert ("许丰", "青岚湖镇") in reading.relations("partOf")


def test_no_bank_lies_in_the_midst_of_words(read: Read) -> None:
    reading = read("济宁市兖州区调整部分行政区划。", kind="item")
    assert reading.names("Organization") == set()
    assert reading.names("Place") >= {"济宁市", "兖州区"}


def test_who_lists_a_monument_does_not_receive_that(read: Read) -> None:
    reading = read("青丘故址位于松山镇。2013年国务院公布为第七批全国重点文物保护单位。", kind="item")
    assert reading.roles("honoree") == ["青丘故址"]
    assert set(reading.roles("issuer")) == {"国务院"}


MORE = [
    ("名胜古迹有朝云洞、文星阁、东岭古桥、柯氏宗祠。", {"朝云洞", "文星阁", "东岭古桥", "柯氏宗祠"}),
    ("主要景点有碧云瀑布、一线天、迎客石、慈云寺等。", {"碧云瀑布", "一线天", "迎客石", "慈云寺"}),
    ("境内最高峰为北部的雷云尖，海拔1320米。", {"雷云尖"}),
    ("青溪大桥东接滨江大道，西连解放路。", {"滨江大道", "解放路"}),
    ("暴雨冲毁下坪、木梓、石杨等村公路。", {"下坪", "木梓", "石杨"}),
    ("3日晚，龙潭乡受灾；3日晚龙潭乡抢险。", {"龙潭乡"}),
    ("古塔位于碧水镇上村，古桥位于天台镇芙蓉村石岩组。", {"碧水镇", "上村", "芙蓉村"}),
    ("大柳村由原大柳、下洲、渡头三个村合并而成，村委会驻原下洲村。", {"大柳", "下洲", "渡头", "下洲村"}),
    ("省道217线过境。", {"省道217线"}),
]


@pytest.mark.parametrize(("text", "names"), MORE)
def test_sights_peaks_and_lists_of_a_description(read: Read, text: str, names: set[str]) -> None:
    told = read(text, kind="item").names("Place")
    assert names <= told
    assert not {n for n in told if n.startswith(("晚", "原", "有", "镇"))}


def test_a_city_beside_reservoirs_is_a_reservoir(read: Read) -> None:
    reading = read("建有岩坑口、马鞍山等小型水库6座。", kind="item")
    assert "马鞍山市" not in {m.full for m in reading.extracted.mentions}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("园内有红云峡、月牙潭、碧玉瀑、一滴泉等景点。", {"红云峡", "月牙潭", "碧玉瀑", "一滴泉"}),
        ("沿江建有梅子岩、石板坎、老龙口3座水电站。", {"梅子岩", "石板坎", "老龙口"}),
        ("许公祠在黑岩镇石脚村西北500米。", {"许公祠", "黑岩镇", "石脚村"}),
        ("青江大道东起车站广场，西止青江大桥。", {"青江大道", "青江大桥"}),
    ],
)
def test_sights_that_a_word_closes_and_what_an_entry_is_about(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text, kind="item").names("Place")


def test_the_divisions_of_a_county_and_a_town_are_its_parts(read: Read) -> None:
    county = read("歙县位于皖南。辖2镇1乡：柏岗镇、石门镇、青山彝族乡；下设26个村。", kind="item")
    assert {("柏岗镇", "歙县"), ("青山彝族乡", "歙县")} <= county.relations("partOf")
    town = read("柏岗镇在县西。2020年，全镇辖柏岗社区、新场、石脚、那平4个行政村（社区）。", kind="item")
    assert {("柏岗社区", "柏岗镇"), ("那平", "柏岗镇")} <= town.relations("partOf")


def test_villages_go_over_to_the_lowest_division_alone(read: Read) -> None:
    reading = read("同意将屯溪区黄泥乡的大坡、小坡、羊坪3个村划归歙县石门镇管辖。", kind="item")
    told = reading.relations("partOf")
    assert {("大坡", "石门镇"), ("羊坪", "石门镇")} <= told
    assert not {("黄泥乡", "歙县"), ("大坡", "歙县")} & told


def test_monuments_listed_by_their_rank(read: Read) -> None:
    reading = read("国家级1处：青城古城址；省级2处：白云山寺、秀水书院；市级2处：关岳庙、石门戏台。", kind="item")
    assert {"青城古城址", "白云山寺", "秀水书院", "关岳庙", "石门戏台"} <= reading.names("Place")


def test_a_city_is_no_village_and_begins_behind_no_bound(read: Read) -> None:
    reading = read("石林乡东临汾水，辖石林、上石林、石家庄、许家崖等18个行政村。", kind="item")
    assert not {"临汾市", "石家庄市"} & {m.full for m in reading.extracted.mentions}
    assert {"石家庄", "许家崖"} <= reading.names("Place")
    assert "临沂" in read("位于山东临沂的公司来访。", kind="item").names("Place")


def test_a_town_that_is_a_seat_begins_no_body(read: Read) -> None:
    assert "石林镇" in read("石林镇为县人民政府驻地。", kind="item").names("Place")
    assert read("石林镇为县人民政府驻地。", kind="item").names("Organization") == {"县人民政府"}
