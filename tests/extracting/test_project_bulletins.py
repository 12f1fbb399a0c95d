"""Projects as county bulletins tell of them: batches begun on one day, works in progress, papers under way."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_project_status import statuses


def test_a_batch_with_amounts(read: Read) -> None:
    text = "该县新开工建设年产160万吨大机焦、120万吨能源储备基地、柳庄工业园污水处理厂等项目。"
    assert statuses(text)["120万吨能源储备基地"] == {"开工"}
    assert read("共有古窑工业园区标准化厂房二期、柳庄小微企业孵化基地等2个项目集中开工。").names("Project") >= {
        "古窑工业园区标准化厂房二期"
    }


def test_what_a_project_holds_is_no_project(read: Read) -> None:
    text = "歙县柳庄镇的青禾保温材料生产线项目，总投资2.66亿元，主要建设年产5万吨保温材料生产线一条。"
    reading = read(text)
    assert reading.names("Project") == {"青禾保温材料生产线项目"}
    assert reading.relations("capacity") == {("青禾保温材料生产线项目", "5万吨/年")}
    assert not read("实验楼、主厂房和仓库区相继建成。").names("Project")


@pytest.mark.parametrize(
    ("text", "project", "said"),
    [
        ("青禾半岛市政设施建设、早春茶叶科技园建设等5个项目加快推进。", "早春茶叶科技园", {"在建"}),
        ("柳溪电厂二期工程、双泉温泉开发等项目正积极开展前期工作。", "柳溪电厂二期工程", {"前期"}),
        ("柳营路、三号路2条“断头路”全部贯通。", "三号路", {"贯通"}),
        ("在云泽日升机制砂生产项目建设现场，工人抓紧施工。", "云泽日升机制砂生产项目", {"在建"}),
    ],
)
def test_works_in_progress(text: str, project: str, said: set[str]) -> None:
    assert statuses(text)[project] == said


def test_a_firm_adds_to_its_works(read: Read) -> None:
    text = "林青茶业有限公司新增1000吨工夫红茶技术改造项目建设现场，土建已完成。"
    assert read(text).relations("owner") == {("1000吨工夫红茶技术改造项目", "林青茶业有限公司")}
    sums = read("光山水库除险加固工程于1月20日开工，完成大坝加固。批复总投资717.56万元。").relations("investment")
    assert sums == {("光山水库除险加固工程", "717.56万元")}
    text = "来到骏禾车辆公司，公司新上两万辆矿山专用车项目已完成投资2.9亿元。"
    assert read(text).names("Project") == {"两万辆矿山专用车项目"}


@pytest.mark.parametrize(
    ("text", "project", "said"),
    [
        ("青禾至云泽500千伏输变电工程核准。", "青禾至云泽500千伏输变电工程", {"前期"}),
        ("云禾石化炼化一体化项目获国家发展改革委核准。", "云禾石化炼化一体化项目", {"前期"}),
        ("歙县垃圾焚烧发电项目12月31日点火试运行。", "歙县垃圾焚烧发电项目", {"启用"}),
        ("市妇幼保健院迁建项目完成桩基施工。", "市妇幼保健院迁建项目", {"在建"}),
        ("青禾集团年产10GW光伏组件项目，当年签约、当年开工、当年投产。", "青禾集团年产10GW光伏组件项目", {"投产"}),
        ("完成柳营至清溪县道改造18.6千米。", "柳营至清溪县道改造", {"竣工"}),
        ("歙县屋顶分布式光伏项目在柳庄镇并网发电。", "歙县屋顶分布式光伏项目", {"投产"}),
        ("青禾锂电动力电池项目一期1号厂房实现投产。", "青禾锂电动力电池项目一期", {"投产"}),
    ],
)
def test_more_states(text: str, project: str, said: set[str]) -> None:
    assert statuses(text) == {project: said}


def test_what_grows_makes_the_greater_amount(read: Read) -> None:
    text = "云泽市第三污水处理厂扩建工程通水，日处理能力由5万吨提升至8万吨。"
    assert {amount for _, amount in read(text).relations("capacity")} == {"8万吨/日"}


def test_reservoirs_of_a_count_share_their_work() -> None:
    text = "歙县完成石门水库、龙潭水库、双溪水库等3座小型水库除险加固。"
    assert statuses(text) == {name: {"竣工"} for name in ("石门水库", "龙潭水库", "双溪水库")}
    assert not statuses("完成青山、柳营、白塔等8座大中型水库水闸除险加固。")


def test_all_are_begun_at_once() -> None:
    text = "市委书记宣布重大项目集中开工，青禾新能源重卡、清溪湾生态修复等36个项目总投资218亿元。"
    assert statuses(text) == {"青禾新能源重卡": {"开工"}, "清溪湾生态修复": {"开工"}}
    assert statuses("歙县集中供热项目一期2023年供暖季开始前如期完工。") == {"歙县集中供热项目一期": {"竣工"}}
    assert statuses("歙县以工代赈项目——柳庄镇产业路硬化工程开工。")["柳庄镇产业路硬化工程"] == {"开工"}


def test_who_pays_for_what(read: Read) -> None:
    reading = read("歙县人民政府、云泽文旅集团、青禾控股三方共同出资10亿元建设白云山景区提升项目。")
    assert {owner for _, owner in reading.relations("owner")} == {"歙县人民政府", "云泽文旅集团", "青禾控股"}
    text = "宏远公司总投资8000万元的中药饮片加工项目、清禾公司总投资1.5亿元的预制菜项目分别于3月、5月开工。"
    assert ("预制菜项目", "清禾公司") in read(text).relations("owner")
    assert statuses(text) == {"中药饮片加工项目": {"开工"}, "预制菜项目": {"开工"}}
    line = read("青禾集团投资1.2亿元新建的高端轴承智能化生产线于6月18日投产。")
    assert line.relations("owner") == {("高端轴承智能化生产线", "青禾集团")}
    block = read("青禾广场城市综合体由青禾置业投资12亿元开发建设，9月29日开业。")
    assert block.relations("investment") == {("青禾广场城市综合体", "12亿元")}
    assert not read("该楼由市卫生健康局投资4.3亿元建设。打造田园综合体3个。").names("Project")


def test_what_is_signed_for_with_a_ceremony(read: Read) -> None:
    text = "12月22日，云泽碳基新材料产业基地战略合作签约仪式在长沙市举行。"
    assert read(text).names("Project") == {"云泽碳基新材料产业基地"}


@pytest.mark.parametrize(
    ("text", "project", "said"),
    [
        ("青禾冷链一期12万吨冷库建成运营。", "青禾冷链一期12万吨冷库", {"启用"}),
        ("云泽市“智慧排水”平台上线运行，接入视频86路。", "“智慧排水”平台", {"启用"}),
        (
            "歙县第二人民医院（歙县妇幼保健院）异地新建项目奠基。",
            "歙县第二人民医院（歙县妇幼保健院）异地新建项目",
            {"开工"},
        ),
        ("实施柳营路（青山大道—环城北路）贯通工程，全长2千米。", "柳营路（青山大道—环城北路）贯通工程", {"在建"}),
        ("清溪移民安置点主体完工。", "清溪移民安置点", {"在建"}),
    ],
)
def test_names_with_what_they_hold(text: str, project: str, said: set[str]) -> None:
    assert statuses(text) == {project: said}
