"""Kinds of places that were missed, cut or made of pieces of words. All are invented or of other cities."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    "text, names",
    [
        ("完成南丰乐河（徽州段）、澧河（歙县段）治理", {"南丰乐河", "澧河"}),
        ("南丰乐河断面水质全年达标", {"南丰乐河"}),
        ("铁路线有池黄高铁、皖赣铁路", {"池黄高铁", "皖赣铁路"}),
        ("该线自清岚大道站至云川路站", {"清岚大道站", "云川路站"}),
        ("沿途有青萝湖、白鹤浴温泉、清河房车部落、姐妹石等景点", {"青萝湖", "白鹤浴温泉", "清河房车部落", "姐妹石"}),
        ("守护石门水库、中型柳岗、鹤山口、马庙、白沙水库安全", {"柳岗", "鹤山口", "马庙", "白沙水库"}),
        ("青石山、歙县柳岗、绩溪县鹤儿洞等8座大中型水库蓄水", {"青石山", "柳岗", "鹤儿洞"}),
        ("石鹤桥等6座城区桥梁完成加固", {"石鹤桥"}),
        ("考察长沙、岳阳、常德3市", {"长沙", "岳阳", "常德"}),
        ("歙县县衙是明代建筑", {"歙县县衙"}),
        ("在市委市政府办公楼一楼大厅举办展览", {"市委市政府办公楼一楼大厅"}),
        ("打造黄山砚雕博物馆群", {"黄山砚雕博物馆群"}),
        ("歙县1号公路获评最美公路", {"歙县1号公路"}),
        ("到歙县柳村乡调研", {"柳村乡"}),
        ("歙县鹤山湖水质良好", {"鹤山湖"}),
        ("青龙湖国家级旅游度假区揭牌", {"青龙湖国家级旅游度假区"}),
        ("先后访问巴黎、法兰克福、伦敦等城市", {"巴黎", "法兰克福", "伦敦"}),
        ("平安大道云川果品市场开业", {"云川果品市场"}),
        ("到歙县柳坪村民宿集群参观", {"柳坪村"}),
        ("入驻黄山市示范区", {"示范区"}),
        ("柳洼分洪闸开启", {"柳洼分洪闸"}),
        ("黄山大佛落成", {"黄山大佛"}),
        ("到G311歙县段沿线察看", {"G311歙县段"}),
        ("歙县现代服务业开发区成立", {"歙县现代服务业开发区"}),
        ("柳湖滑雪世界、银鹤山风景石榴园接待游客", {"柳湖滑雪世界", "银鹤山风景石榴园"}),
        ("建成湖滨路河堤全龄友好街区", {"湖滨路河堤全龄友好街区"}),
        ("申报歙县柳岗湿地生态旅游示范区大树扒村“花椒”", {"歙县", "大树扒村"}),
    ],
)
def test_places_that_other_words_tell(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(f"{text}。", kind="item", place="黄山市").names("Place")


@pytest.mark.parametrize(
    "text",
    [
        "开展美国白蛾防控",
        "严禁下河捕鱼",
        "沿空留巷工作面设备",
        "新建及提档升级村综合文化活动中心11个",
        "占领欧洲高端市场",
        "组织12个农安县动态检查组",
        "在安置区建设光伏电站",
        "全力建设高速公路",
        "在高海拔、重冰区环境巡检",
        "宣传鹤城市情",
        "命名省（市）社科普及基地3个",
        "推进2个“和美乡村”示范片区",
        "全市10个先进制造业开发区",
        "省统计局调研组来大数据产业园调研",
        "建成一批“青年活力街区”",
        "冷链仓储基地等产业项目235个",
    ],
)
def test_pieces_of_words_are_no_places(read: Read, text: str) -> None:
    assert not read(f"{text}。", kind="item", place="黄山市").names("Place")


def test_a_standing_is_no_hub(read: Read) -> None:
    assert read("黄山市皖南综合交通枢纽地位得到强化。", kind="item", place="黄山市").names("Place") == {"黄山市"}


@pytest.mark.parametrize(
    "text, predicate, pairs",
    [
        ("歙县青龙湖乡村振兴示范区王堂村受灾。", "partOf", {("王堂村", "青龙湖乡村振兴示范区")}),
        ("在徽州区高新技术产业园举行仪式。", "partOf", {("高新技术产业园", "徽州区")}),
        ("建设黄山市徽州区物流配送中心项目。", "locatedIn", {("黄山市徽州区物流配送中心项目", "徽州区")}),
        ("关停歙县深渡镇柳王村炼铅厂。", "locatedIn", {("歙县深渡镇柳王村炼铅厂", "柳王村")}),
        ("徽州区地处中部，辖柳店1个镇。", "partOf", {("柳店", "徽州区")}),
        (
            "歙县辖8镇和渣园、王集、白庙3乡及龙山、东城2街道。",
            "partOf",
            {("渣园", "歙县"), ("王集", "歙县"), ("白庙", "歙县"), ("龙山", "歙县"), ("东城", "歙县")},
        ),
        (
            "安庆市概况。全市辖迎江区、大观区2区以及怀宁县、宿松县2县，代管桐城市。",
            "partOf",
            {("迎江区", "安庆市"), ("怀宁县", "安庆市"), ("宿松县", "安庆市"), ("桐城市", "安庆市")},
        ),
        ("安徽省安庆市桐城市代表团来访。", "partOf", {("桐城市", "安庆市")}),
        ("赴河北雄安新区考察。", "partOf", {("雄安新区", "河北")}),
        ("将羿风药业有限公司引入歙县。", "locatedIn", {("羿风药业有限公司", "歙县")}),
        ("铁福纺织有限公司增长。该公司成立于2019年5月，位于歙县。", "locatedIn", {("铁福纺织有限公司", "歙县")}),
    ],
)
def test_what_lies_in_what(read: Read, text: str, predicate: str, pairs: set[tuple[str, str]]) -> None:
    assert pairs <= read(text, kind="item", place="黄山市").relations(predicate)


def test_a_site_is_one_with_and_without_its_county(read: Read) -> None:
    found = read("歙县青萝池景区入选名单。青萝池景区风光秀丽。", kind="item", place="黄山市").extracted.mentions
    assert {m.full or m.name for m in found if m.type == "Facility"} == {"歙县青萝池景区"}


@pytest.mark.parametrize(
    "text, role, names",
    [
        ("围绕医药发展赴市中医医院、歙县人民医院实地调研", "visited", {"市中医医院", "歙县人民医院"}),
        ("市长沈怀瑾来中国海洋大学调研", "visited", {"中国海洋大学"}),
        ("考评组来歙县中医院现场考评", "visited", {"歙县中医院"}),
        ("在友谊电影院招待外宾一行", "location", {"友谊电影院"}),
        ("在歙县青河渡槽组织山洪灾害实战演练", "location", {"青河渡槽", "歙县"}),
        ("区长沈怀瑾带队赴深渡镇召开反馈会", "location", {"深渡镇"}),
        ("在歙县青河文化广场，隆重举行揭幕仪式", "location", {"青河文化广场"}),
        ("各县举办活动，歙县举办篮球赛；黟县举办登山赛", "location", {"歙县", "黟县"}),
    ],
)
def test_visited_and_where(read: Read, text: str, role: str, names: set[str]) -> None:
    assert names <= set(read(f"6月2日，{text}。", kind="item", place="黄山市").roles(role))


def test_where_a_meeting_was_held_is_not_visited(read: Read) -> None:
    reading = read("9月5日，市政府与宏远公司在合肥市召开工作交流座谈会。", kind="item", place="黄山市")
    assert set(reading.roles("location")) == {"合肥市"} and not reading.roles("visited")


@pytest.mark.parametrize(
    "text",
    [
        "6月2日，在民进安徽省委会纪念建党征文活动中荣获一等奖。",
        "6月2日，在安徽省率先启动改革。",
        "6月2日，收到安徽省农业农村厅下达的通知。",
        "6月2日，公开赛将于10月在歙县东方广场举行。",
    ],
)
def test_what_is_neither_visited_nor_where(read: Read, text: str) -> None:
    reading = read(text, kind="item", place="黄山市")
    assert not reading.roles("location") and not reading.roles("visited")


def test_a_list_of_what_was_visited_ends_with_the_visit(read: Read) -> None:
    reading = read(
        "6月2日，到曲艺展览馆、青萝园等参观，铁福有限公司与羿风有限公司达成意向。", kind="item", place="黄山市"
    )
    assert not {"铁福有限公司", "羿风有限公司"} & set(reading.roles("visited"))


def test_a_title_says_where_it_was(read: Read) -> None:
    reading = read("6月2日，由行业协会主办的论坛举行。", title="炭素行业论坛在歙县举行", place="黄山市")
    assert "歙县" in reading.roles("location")


def test_of_societies_in_a_row_only_the_first_stands_behind_the_place(read: Read) -> None:
    relations = read("依托歙县广东商会、江北文化促进会招商。", kind="item", place="黄山市").relations("locatedIn")
    assert relations <= {("歙县广东商会", "歙县")}


def test_a_county_of_its_own_publication_lies_in_its_city(read: Read) -> None:
    assert ("歙县", "黄山市") in read("安徽省黄山市歙县深渡镇受灾。", kind="item", place="歙县").relations("partOf")


def test_a_new_area_behind_its_city_is_one_name(read: Read) -> None:
    assert "延安新区" in read("延安新区党工委副书记到访。", kind="item", place="延安市").names("Place")


def test_an_address_lies_in_no_other_address(read: Read) -> None:
    reading = read("南院位于歙县中山路68号，北院位于兴源北路585号。", kind="item", place="黄山市")
    assert not reading.relations("locatedIn")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("位于盐南高新区的企业。", {"盐南高新区"}),
        ("青寨管理区成立，物业管理区域扩大。", {"青寨管理区"}),
        ("来到准东经济技术开发区。", {"准东经济技术开发区"}),
        ("库布川沙漠治理，潭洲水道治理。", {"库布川沙漠", "潭洲水道"}),
        ("清川县大南沟乌孜别克族乡东沟村。", {"清川县", "大南沟乌孜别克族乡", "东沟村"}),
        ("柳荫街道锦绣花园社区。", {"柳荫街道", "锦绣花园社区"}),
        ("国家重点文物保护单位清云寺古塔街区开放。", {"清云寺古塔街区"}),
        ("萨拉川国家考古遗址公园开放。", {"萨拉川国家考古遗址公园"}),
        ("白鹭湖入选美丽河湖名单。", {"白鹭湖"}),
        ("巴里坤县、木垒县领导到会。", {"巴里坤县", "木垒县"}),
        ("市老干部学习活动中心增设停车位。", {"市老干部学习活动中心"}),
        ("巡查澜河流域云泽段生物多样性保护基地。", {"澜河流域云泽段生物多样性保护基地"}),
        ("军分区新营区迁建。", set()),
        ("冠云山国家级风景名胜区接待游客。", {"冠云山国家级风景名胜区"}),
        ("参观青川县古田会议会址。", {"青川县", "青川县古田会议会址"}),
        ("全旗有76个嘎查村。", set()),
        ("通榆河北延工程开工。", set()),
    ],
)
def test_places_of_other_regions_and_forms(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Place") == names


def test_a_second_town_lies_in_the_county_of_the_first(read: Read) -> None:
    reading = read("叶县王集乡侯店村、渣园乡马庄村、黄山镇主沟村入选。")
    assert ("渣园乡", "叶县") in reading.relations("partOf")
    assert ("黄山镇", "叶县") in reading.relations("partOf")


@pytest.mark.parametrize(
    "text", ["确立“一体两翼”枢纽布局。", "争创固体废物综合利用（示范）基地。", "各产煤县成立专班。"]
)
def test_sorts_and_slogans_are_no_places(read: Read, text: str) -> None:
    assert read(text).names("Place") == set()


@pytest.mark.parametrize("text", ["“求学之道·建强花园新城”专题展览", "“夜归人村卫生室”达到35所", "示范区周边村建设"])
def test_slogans_and_sorts_are_no_places(read: Read, text: str) -> None:
    """The middle of a slogan, a sort of clinic and sorts of villages are no places."""
    assert not read(f"{text}。", kind="item", place="黄山市").names("Place")
