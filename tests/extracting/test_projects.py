"""Projects of an invented city: what is named as one, where its name ends, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extracting.project_capacities import capacities_of
from kg.extracting.project_words import no_project

from .conftest import Read, Reading, read_text

NAMED = [
    (
        "加快龙须水库扩容、青萝水库除险加固、柳湾灌区等重大水利项目建设。",
        {"龙须水库扩容", "青萝水库除险加固", "柳湾灌区"},
    ),
    (
        "抓好石墨烯中试基地二期、云泽大学分子工程研究院中试基地等平台建设。",
        {"石墨烯中试基地二期", "云泽大学分子工程研究院中试基地"},
    ),
    ("签约投资50亿元的恒越硅基负极材料项目、投资10亿元的鸿途建材项目。", {"恒越硅基负极材料项目", "鸿途建材项目"}),
    ("云泽市南岭一期、吴家洼、柿园等6个棚改项目加快推进。", {"云泽市南岭一期", "吴家洼", "柿园"}),
    ("投资3620万元的青石路澜河大桥竣工通车。", {"青石路澜河大桥"}),
    ("云漳周高铁开工建设。", {"云漳周高铁"}),
    ("青禾湖储能项目90MW/400MWh液流电池储能项目开工。", {"青禾湖储能项目90MW/400MWh液流电池储能项目"}),
    ("青川氯碱公司实施液氯储运等多项技术改造。", {"液氯储运"}),
    ("南岭公司与云泽大学合作建设的轻金属中试基地积极推进。", {"轻金属中试基地"}),
    ("绿野公司的有机肥加工厂建成投产。", {"有机肥加工厂"}),
    ("青川区开发区内河南（青川）再生铝材产业园项目一期开工。", {"河南（青川）再生铝材产业园项目一期"}),
    (
        "江北表面处理园项目，一期8栋厂房已建成封顶。鸿途石墨制品项目，一期厂房施工完成80%以上。",
        {"江北表面处理园项目", "江北表面处理园项目一期", "鸿途石墨制品项目", "鸿途石墨制品项目一期"},
    ),
    ("青云路东延、仁康医院南北路、纺织路西延等4条道路完工。", {"青云路东延", "仁康医院南北路", "纺织路西延"}),
    ("凤栖御府、锦绣芙蓉苑等问题楼盘竣工交付。", {"凤栖御府", "锦绣芙蓉苑"}),
    ("首批8个公园驿站互惠项目投入运营。", {"公园驿站互惠项目"}),
    ("实施永晟化工、焦炉煤气综合利用等项目40个，总投资74亿元。", {"永晟化工", "焦炉煤气综合利用"}),
    ("市长到云栖湖环湖路项目工地，察看工程进度。", {"云栖湖环湖路项目"}),
    ("督导组察看平川县先进制造业开发区污水处理厂建设工地。", {"平川县先进制造业开发区污水处理厂"}),
    ("“碧水寻幽”文旅项目建设进展顺利。", {"“碧水寻幽”文旅项目"}),
    ("年产三万吨聚乳酸纤维项目试生产启动。", {"年产三万吨聚乳酸纤维项目"}),
    ("青川储能科技20万吨/年己二腈（一期）项目投料试车。", {"青川储能科技20万吨/年己二腈（一期）项目"}),
    ("东郭、西郭和金桂园棚改项目建成投用。", {"东郭", "西郭", "金桂园棚改项目"}),
    ("公司完成的《高温合金叶片精铸技术研究》项目，获得一等奖。", {"高温合金叶片精铸技术研究"}),
    ("“青峰矿复杂顶板快速掘进技术及示范工程”获评标杆案例。", {"青峰矿复杂顶板快速掘进技术及示范工程"}),
    ("完成云栖湖科创新城公共算力中心项目立项批复。", {"云栖湖科创新城公共算力中心项目"}),
    ("建设路与宏远大道交叉口改造工程完工。", {"建设路与宏远大道交叉口改造工程"}),
    ("江北自来水厂提标改造开工建设。", {"江北自来水厂提标改造"}),
    ("推进平川县高端镜片产业园、青禾家纺产业园等项目。", {"平川县高端镜片产业园", "青禾家纺产业园"}),
    ("开工220千伏青崖变网架优化等18项工程。", {"220千伏青崖变网架优化"}),
    ("签约投资12亿元的宏越装备和8亿元的绿野灯具项目2个。", {"宏越装备", "绿野灯具项目"}),
    ("引进九辰铝镁合金粉等工业类项目15个。", {"九辰铝镁合金粉"}),
    ("云泽长江大桥、云射高速公路建设进展顺利。", {"云泽长江大桥", "云射高速公路"}),
    ("叶云、焦泽等2条高速建设正在实施。", {"叶云", "焦泽"}),
    ("云漳城际铁路前期工作正在进行。", {"云漳城际铁路"}),
    ("建成高端智能制造产业园标准化厂房14万平方米。", {"高端智能制造产业园标准化厂房"}),
    ("青禾绿色食品产业园已招引项目4个，总投资24亿元。", {"青禾绿色食品产业园"}),
    ("青川区建设的江北省网络货运数字经济产业园，吸引14家平台企业入驻。", {"江北省网络货运数字经济产业园"}),
    ("青禾粮油有限公司“退城进园、整体搬迁”项目投资2.38亿元。", {"青禾粮油有限公司“退城进园、整体搬迁”项目"}),
    ("国务院批准《新建铁路云泽至漳平铁路》用地预审。", {"新建铁路云泽至漳平铁路"}),
    ("云泽市供销社与农商银行联合发布云泽市供销社数字化综合服务平台。", {"云泽市供销社数字化综合服务平台"}),
    (
        "建成投产云江县德顺不锈钢冷轧、青川县天禾电池片二期等41个项目。",
        {"云江县德顺不锈钢冷轧", "青川县天禾电池片二期"},
    ),
    ("青川区第七期“三个一批”暨云川碳材料研发中心项目开工仪式举行。", {"云川碳材料研发中心项目"}),
    ("推进叶县、鲁山县等城乡供水一体化项目建设。", {"城乡供水一体化项目"}),
    ("云漳高速公路青川至石桥段、青川产业园加快建设。", {"云漳高速公路青川至石桥段", "青川产业园"}),
    (
        "宏越能源有限公司10万吨/年生物柴油、青禾铜业有限公司渣选厂三期建成投产。",
        {"宏越能源有限公司10万吨/年生物柴油", "青禾铜业有限公司渣选厂三期"},
    ),
    ("青川能源公司年产8吉瓦时电池项目（一期）在云阳区新技术产业园开工。", {"青川能源公司年产8吉瓦时电池项目（一期）"}),
    ("北沿江高铁云泽段全线开工。", {"北沿江高铁云泽段"}),
    ("市委书记李青宣布项目开工。", set()),
    ("云平高速完成路基工程。", set()),
    ("升级改造清山阳、吴西庄等农村供水工程。", {"清山阳", "吴西庄"}),
    (
        "青州云岭片区改造提升、宏城预制菜加工2个项目入选重点名单。",
        {"青州云岭片区改造提升", "宏城预制菜加工"},
    ),
    ("谋划包装平川县高端机械产业园项目。", {"平川县高端机械产业园项目"}),
    ("晶川科技项目5个月实现全面投产。", {"晶川科技项目"}),
    ("青川智能机械有限公司完成三期智能工厂建设。", {"三期智能工厂"}),
    ("推动“国家风光储实证实验平台（云泽基地）”落地。", {"国家风光储实证实验平台（云泽基地）"}),
    ("市长深入白河平川县段、市区段治理工程现场，察看进展。", {"白河平川县段、市区段治理工程"}),
    ("推进少年宫周边区域、汽车站片区城市更新项目。", {"少年宫周边区域", "汽车站片区城市更新项目"}),
]
NOT_NAMED = [
    "全市281个重点项目完成投资120亿元。",
    "老旧小区改造项目全部开工，民生工程扎实推进。",
    "该项目总投资3亿元。",
    "会议强调，要坚持项目为王，加快重点项目建设。",
    "申报国家级非遗代表性项目2个。",
    "水上漂流、温泉疗养、滑雪运动等项目持续火爆。",
    "运动员在跳绳、毽球两个项目比赛中获奖。",
    "软件工程、土木工程等专业通过认证。",
    "工程师李某、项目经理王某到场。",
    "云泽质量工程职业学院举行开学典礼。",
    "推动云泽市重点项目融资路演活动举行。",
    "完成38个老旧小区改造、惠及群众3000户。",
    "印发《云泽市化工园区项目准入管理办法》。",
    "新增高标准农田项目资金2.7亿元。",
    "12名律师对接15家企业，20家律所参与项目法律服务。",
    "做好“朝阳基金”和“星光基金”等项目的审核工作。",
    "全市已招引项目40个，本地产业园签约项目3个。",
    "县长察看青禾高新技术产业开发区云川智慧产业园。",
    "打造世界一流新型电池材料产业基地。",
    "在青石路施工现场，他详细询问。",
    "全市水利工程运行管理工作会议召开。",
    "云泽市重点产业项目建设推进会召开。",
    "代表队夺得电子秤、电能表两个项目团体二等奖，燃气表项目团体三等奖。",
    "3000户特殊困难老年人家庭完成适老化改造。",
    "加快乡镇（镇区）污水处理厂建设。",
    "深化名校合作、产教融合配套三大工程。",
    "青川站获评2022年度中国电力协会绿色建造一星工程。",
    "评出196个自然科学学术奖项目。",
    "新投营光伏项目7座。",
    "勉励青河区多上大项目。",
    "结项江北省高等教育改革研究与实践项目19项、江北省教师课程改革研究项目3项、其他项目2项。",
    "云泽市高速公路完成投资64亿元。",
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_projects_are_named_whole(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Project") == names


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_many_things_are_called_is_no_project(read: Read, text: str) -> None:
    assert read(text).names("Project") == set()


def test_money_of_the_only_project_some_sentences_later(read: Read) -> None:
    reading = read("青禾古陶产业园项目开工仪式举行。此次共集中开工4个项目，总投资12亿元。古陶久远。预计总投资5亿元。")
    assert reading.relations("investment") == {("青禾古陶产业园项目", "5亿元")}


@pytest.fixture
def plant() -> Reading:
    return read_text(
        "青川储能电池超级工厂项目开工仪式举行。该项目由云泽重工集团有限公司、青川储能科技有限公司共同出资建设，"
        "总投资80亿元，分为两期。其中，项目一期计划投资20亿元，建设两条产能6GWh锂离子电池生产线。",
        kind="article",
        date="2026-04-08",
    )


def test_owners_of_the_project_spoken_of(plant: Reading) -> None:
    owner = ("青川储能电池超级工厂项目", "云泽重工集团有限公司")
    assert owner in plant.relations("owner")
    assert ("青川储能电池超级工厂项目", "青川储能科技有限公司") in plant.relations("owner")


def test_money_of_the_whole_and_of_its_first_phase(plant: Reading) -> None:
    assert plant.relations("investment") == {("青川储能电池超级工厂项目", "80亿元"), ("项目一期", "20亿元")}


def test_a_phase_is_apart_from_its_whole(plant: Reading) -> None:
    phases = {(m.name, m.full) for m in plant.extracted.mentions if m.name == "项目一期"}
    assert phases == {("项目一期", "青川储能电池超级工厂项目一期")}
    assert ("项目一期", "6GWh") in plant.relations("capacity")
    assert ("项目一期", "青川储能电池超级工厂项目") in plant.relations("partOf")


def test_the_phases_of_a_project_that_is_built_in_some(read: Read) -> None:
    reading = read("总投资86亿元的宏越储能材料项目落户青川区。项目分三期建设，一期投资20亿元。")
    assert reading.relations("investment") == {("宏越储能材料项目", "86亿元"), ("一期", "20亿元")}


def test_owner_by_the_subject_and_by_the_name(read: Read) -> None:
    reading = read("2025年，云泽电力有限公司开工农田机井通电配套工程。竣工12项渔村电气化示范项目。")
    assert reading.relations("owner") >= {("农田机井通电配套工程", "云泽电力有限公司")}
    named = read("云泽重工集团有限公司年产2000吨高纯石英砂项目试生产启动。")
    assert ("云泽重工集团有限公司年产2000吨高纯石英砂项目", "云泽重工集团有限公司") in named.relations("owner")


def test_money_before_and_behind(read: Read) -> None:
    assert read("投资1390万元建成平川县第二消防救援站。").relations("investment") == {
        ("平川县第二消防救援站", "1390万元")
    }
    behind = read("石桥镇集中供热项目开工，估算总投资约1.9亿元。").relations("investment")
    assert {amount for _, amount in behind} == {"约1.9亿元"}


def test_money_before_what_was_done_with_it(read: Read) -> None:
    reading = read("公司投资3.2亿元实施了青川电厂3号炉改造项目。")
    assert reading.relations("investment") == {("青川电厂3号炉改造项目", "3.2亿元")}


def test_money_of_the_next_project_is_not_taken(read: Read) -> None:
    found = read("建成云川水厂，实施投资9100万元的澜河管网改造工程。").relations("investment")
    assert found == {("澜河管网改造工程", "9100万元")}


def test_items_that_share_a_head_know_their_full_name(read: Read) -> None:
    full = {m.name: m.full for m in read("云唐、青鲁、云平高速开工建设。").extracted.mentions if m.family == "Project"}
    assert full["云唐"] == "云唐高速"
    assert full["青鲁"] == "青鲁高速"


def test_a_list_of_places_has_the_head_of_its_projects(read: Read) -> None:
    reading = read("华川石油郏县、国家管网叶县2个盐穴储气库项目有序推进。")
    full = {m.name: m.full for m in reading.extracted.mentions if m.family == "Project"}
    assert full["华川石油郏县"] == "华川石油郏县盐穴储气库项目"


def test_an_entity_is_project_only_where_it_was_taken_for_a_place(read: Read) -> None:
    reading = read("食用菌产业园、锦程智能电气等40个项目开工建设。")
    spans = {(m.begin, m.end) for m in reading.extracted.mentions if m.family == "Project"}
    others = {(m.begin, m.end) for m in reading.extracted.mentions if m.family in ("Place", "Organization")}
    assert reading.names("Project") == {"食用菌产业园", "锦程智能电气"}
    assert not spans & others


@pytest.mark.parametrize(
    ("name", "capacity"),
    [
        ("恒越新材料年产20万吨尼龙切片一期", "20万吨/年"),
        ("年产60吉瓦时储能电池", "60吉瓦时/年"),
        ("青禾公司10万吨/年民用丝二期项目", "10万吨/年"),
        ("云电公司100兆瓦/200兆瓦时储能项目", "100兆瓦/200兆瓦时"),
        ("富宁年产20万辆电动自行车项目", "20万辆/年"),
        ("云栖湖环湖路项目", ""),
    ],
)
def test_capacity_in_a_name(name: str, capacity: str) -> None:
    assert capacities_of(name) == ([capacity] if capacity else [])


def test_endings_that_name_no_project() -> None:
    assert no_project("全省优秀项目")
    assert no_project("平川县5个项目")
    assert not no_project("云栖湖环湖路项目")


def test_every_project_of_the_corpus_lies_where_it_says() -> None:
    corpus = Path(__file__).parents[3] / "shared" / "corpus" / "monthly-2024-03.txt"
    if not corpus.exists():
        pytest.skip("the corpus is not beside the checkout")
    text = corpus.read_text(encoding="utf-8").replace("\n", "")[:20000]
    reading = read_text(text)
    projects = [m for m in reading.extracted.mentions if m.family == "Project"]
    assert len(projects) >= 5
    for mention in projects:
        assert 0 <= mention.begin < mention.end <= len(text)
        assert "《" not in mention.name
        assert not mention.name.startswith(("的", "和", "、"))


def test_who_builds_is_told_at_a_distance(read: Read) -> None:
    reading = read(
        "江北污水处理厂二期扩建工程位于青禾县，是省重点项目，由云川投资集团下属的华清水务有限公司投资建设，"
        "日处理能力10万吨，11月投入运行。"
    )
    assert reading.relations("owner") == {("江北污水处理厂二期扩建工程", "华清水务有限公司")}
    assert reading.relations("capacity") == {("江北污水处理厂二期扩建工程", "10万吨/日")}


def test_an_undertaking_of_so_much_money_is_one(read: Read) -> None:
    assert read("组织实施投资490万元的维修养护及隐患治理工程。").relations("investment") == {
        ("维修养护及隐患治理工程", "490万元")
    }


def test_money_and_capacity_of_each_of_two(read: Read) -> None:
    reading = read(
        "签约投资12亿元的宏越装备和8亿元的绿野灯具项目2个；青桐路粮食物流项目投资2亿元，建成后总仓容达13万吨。"
    )
    assert reading.relations("investment") == {
        ("宏越装备", "12亿元"),
        ("绿野灯具项目", "8亿元"),
        ("青桐路粮食物流项目", "2亿元"),
    }
    assert reading.relations("capacity") == {("青桐路粮食物流项目", "13万吨")}


def test_money_of_what_a_park_draws_is_not_its_own(read: Read) -> None:
    assert read("青禾绿色食品产业园签约项目4个，总投资5亿元。").relations("investment") == set()


def test_what_is_extended_does_not_own_its_extension(read: Read) -> None:
    reading = read("青川市水业集团有限公司投资15亿元的西江水厂扩建工程开工。")
    assert reading.relations("owner") == {("西江水厂扩建工程", "青川市水业集团有限公司")}


def test_a_builder_with_a_verb_in_its_name(read: Read) -> None:
    reading = read("新港闸加固工程由江北省水利建设工程有限公司承建，概算投资1.36亿元。")
    assert reading.relations("owner") == {("新港闸加固工程", "江北省水利建设工程有限公司")}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("青云路东延开工建设。", set()),
        ("江北省数字物流产业园项目开工。", set()),
        ("青川县恒越园区一期、宏川材料项目建成投用。", {("青川县恒越园区一期", "青川县")}),
        ("青云路粮食仓储物流项目开工。", {("青云路粮食仓储物流项目", "青云路")}),
        ("青川县打造的云川数字产业园，入驻企业20家。", {("云川数字产业园", "青川县")}),
    ],
)
def test_where_a_project_lies(read: Read, text: str, places: set[tuple[str, str]]) -> None:
    assert read(text).relations("locatedIn") == places


def test_a_list_of_everyday_words_is_of_projects_where_it_says_so(read: Read) -> None:
    reading = read("推进华盾芳纶、水系连通及水美乡村、青云石墨等项目建设。")
    assert reading.names("Project") == {"华盾芳纶", "水系连通及水美乡村", "青云石墨"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("2023年，青萝灌区续建配套与节水改造项目完成渠道衬砌26公里。", {"青萝灌区续建配套与节水改造项目"}),
        ("引青济泽调水工程获批复。", {"引青济泽调水工程"}),
        ("青萝映象等9个问题楼盘完成化解。", {"青萝映象"}),
        ("青榆公司“高强铝合金轮毂近净成形工艺研究”列入市科技攻关项目。", {"高强铝合金轮毂近净成形工艺研究"}),
        ("4月，启动青萝大桥异址新建工程。", {"青萝大桥异址新建工程"}),
        ("文庙修缮工程获批立项。", {"文庙修缮工程"}),
        (
            "青禾县正丰农牧基地、白兰县竹艺电商产业基地被确定为市级先进项目。",
            {"青禾县正丰农牧基地", "白兰县竹艺电商产业基地"},
        ),
        ("某科技馆被认定为优秀科普项目。", set()),
        ("北川—胜川交流工程胜川500千伏升压站扩建工程完工。", {"北川—胜川交流工程胜川500千伏升压站扩建工程"}),
        ("完成省农科所杂粮育种项目结题验收2项。", set()),
        ("青萝港4号、5号泊位码头工程交工。", {"青萝港4号、5号泊位码头工程"}),
        ("开展“科技下乡与文化应用”活动，获得好评。", set()),
    ],
)
def test_names_that_begin_or_end_otherwise(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Project") == names


def test_that_lab_is_the_one_named_before() -> None:
    reading = read_text(
        "3月2日，青岚实验室揭牌。该实验室是由云泽市政府主导建设，云泽大学牵头组建的。", "青岚实验室揭牌"
    )
    assert reading.relations("owner") == {("青岚实验室", "云泽市政府")}


def test_in_a_speech_a_firm_of_another_paragraph_owns_nothing(read: Read) -> None:
    text = "一年来，安全形势平稳。云石集团发生一起事故，教训深刻。\n今年，加快青云路改造、柳溪产业园等项目建设。"
    assert read(text, "政府工作报告", kind="speech").relations("owner") == set()
