"""Roles told in rarer forms: who instructs, who reports, who hosts after a phrase of purpose."""

from __future__ import annotations

import pytest

from kg.model import PERSON, Participation

from .conftest import Read

ROLES = [
    ("3月4日，与江海集团云泽分公司签订合作协议，与市发改委联合印发《信用建设方案》。", "issuer", {"市发改委"}),
    ("3月4日，副市长何远方、秘书长沈大宁等出席会议并讲了话。", "speaker", {"何远方", "沈大宁"}),
    (
        "3月4日，市长何远方到青山区调研，先后察看了江北小鸭集团、江北轻骑有限公司和柳河社区，并召开座谈会。",
        "host",
        set(),
    ),
    ("3月1日，县委组织干部12人，由县委副书记何远方率领赴江城参观学习思想政治工作经验。", "leader", {"何远方"}),
    ("2月4日，县里组成对话团，以县委书记何远方为团长，分别到各区听取意见。", "leader", {"何远方"}),
    ("3月4日，全县农村工作会议召开，县委书记何远方作了《同心协力、夺取丰收》的报告。", "speaker", {"何远方"}),
    ("3月4日，为开好省委和市委的民主生活会，市委书记何远方主持召开征求意见座谈会。", "counterpart", set()),
    ("3月4日，镇长许青山讲了三点意见，副镇长何远方作了关于“护林防火”的专题报告。", "speaker", {"许青山", "何远方"}),
    ("3月4日，副总理何远方一行8人在省、市负责人陪同下到清川县考察。", "leader", {"何远方"}),
    ("3月4日，南川军区副司令员何远方少将在云泽军分区司令员周大宁等陪同下来县调研指导。", "leader", {"何远方"}),
    (
        "3月4日，许青山、周大宁、何远方、包哲明等市四套班子领导参加植树。",
        "attendee",
        {"许青山", "周大宁", "何远方", "包哲明"},
    ),
    ("3月4日，市领导许青山、周大宁分别对造林工作进行了具体安排。", "speaker", {"许青山", "周大宁"}),
    ("3月4日，何远方深入清川镇调研。", "leader", {"何远方"}),
    ("3月4日，仪式在清川县举行。何远方代表县委向来宾表示感谢。", "attendee", {"何远方"}),
    (
        "3月4日，县政协秘书长许青山带领岭南物流的企业家和驻村队员一行，分头走访慰问了柳坪村、石桥村群众。",
        "leader",
        {"许青山"},
    ),
    (
        "3月4日，清川镇召开对接会，县工作专班许青山、何远方、周大宁等同志到会指导。",
        "attendee",
        {"许青山", "何远方", "周大宁"},
    ),
    (
        "3月4日，副县长许青山，副县长从其、县政协副主席周大宁参加调研。",
        "attendee",
        {"许青山", "周大宁"},
    ),
    ("3月4日，梅长河一行首先来到清川镇，参观了村容村貌。", "leader", {"梅长河"}),
    ("3月4日，市长许青山到南岭区调研。何远方回应了群众关切。", "leader", {"许青山"}),
    ("3月4日，学院副院长许青山到清川镇走访。镇党委书记何远方接待了走访组一行。", "attendee", {"何远方"}),
    (
        "9月5日，市政协副主席何远方带领部分市政协常委、委员和专家学者，围绕“数字发展”赴江城市学习考察。",
        "leader",
        {"何远方"},
    ),
    (
        "9月6日，市政协副主席何远方带领部分市政协常委、委员和有关部门负责同志开展“粮食安全”民主监督活动。",
        "leader",
        {"何远方"},
    ),
    (
        "3月4日，市长许青山在市宾馆集体会见出席第一届尼龙产业发展大会的企业家代表，听取意见。",
        "leader",
        {"许青山"},
    ),
    (
        "3月4日，市长许青山与到云泽市参加尼龙产业发展大会的前川集团副总裁梅长河、平岳集团董事长周大宁等客商先后举行商务会谈。",
        "counterpart",
        {"梅长河", "周大宁"},
    ),
    (
        "3月4日，市长许青山与到云泽市参加尼龙产业发展大会的前川集团副总裁梅长河举行商务会谈。",
        "leader",
        {"许青山"},
    ),
    (
        "3月5日，市农科院院长许青山、西川大学教授何远方一行到平川县，对品种保护工作进行实地考察。",
        "leader",
        {"许青山", "何远方"},
    ),
    (
        "4月6日，学术活动在市医院举行。西川医院教授郑远晖莅临该院，围绕消融技术开展专题学术分享。",
        "speaker",
        {"郑远晖"},
    ),
    (
        "4月7日，市政协常委会议召开，传达省政协主席何远方在我市调研座谈时的讲话和全省会议精神。",
        "speaker",
        set(),
    ),
    (
        "3月3日，全市文明大会召开，市领导许青山、沈怀瑾出席。许青山在批示中强调，要突出创新。",
        "instructedBy",
        {"许青山"},
    ),
    (
        "3月4日，全市读书班开班。参事何远方受邀以《深入学习贯彻习近平总书记重要论述，推动发展》为题作辅导报告。",
        "speaker",
        {"何远方"},
    ),
    (
        "3月4日，市长许青山与前川集团党委书记、董事长郑宝宁，平岳集团董事长周大宁举行工作会谈。",
        "leader",
        {"许青山"},
    ),
    (
        "3月4日，全市招商大会召开。出席会议的主要嘉宾有：青禾商会会长何远方，前川集团董事长周大宁等。",
        "attendee",
        {"何远方", "周大宁"},
    ),
    ("5月20日，研究员李远方一行3人到青禾镇开展栽培技术培训，讲授防治技术。", "speaker", {"李远方"}),
    ("3月4日，市政协召开座谈会。协商专报得到市长李明远批示。", "instructedBy", {"李明远"}),
    (
        "3月4日，市委书记许青山在市委常委、秘书长何远方，副市长周大宁的陪同下，到青禾县调研春耕工作。",
        "leader",
        {"许青山"},
    ),
    (
        "3月4日，由晚报社社长何远方带队，记者周大宁等人组成的采访团到青禾县开展专题调研并进行座谈。",
        "leader",
        {"何远方"},
    ),
    ("3月4日，副省长许青山由市长何远方陪同，到青禾县检查防汛工作。", "leader", {"许青山"}),
    (
        "3月4日，市长许青山、副市长何远方在青禾宾馆会见了前来出席展会的前川集团CEO周大宁一行。",
        "leader",
        {"许青山", "何远方"},
    ),
    ("3月4日，市长许青山在青禾宾馆会见了前来出席展会的前川集团总裁周大宁一行。", "counterpart", {"周大宁"}),
    (
        "3月4日，市长许青山与到云泽市参加第一届云川丝绸产业发展大会的前川集团总裁周大宁、青禾集团董事长韩成林等客商先后会谈。",
        "counterpart",
        {"周大宁", "韩成林"},
    ),
    (
        "3月4日，市乡贤座谈会召开。原省军区少将许青山，原云泽学院院长何远方参加座谈会。",
        "attendee",
        {"许青山", "何远方"},
    ),
    ("3月4日，草原晚会举行。市长许青山，副市长何远方等观看演出。", "attendee", {"许青山", "何远方"}),
    (
        "3月1日，全市网络工作会议召开。市人大常委会副主任马军平出席会议并传达有关指示、会议精神。",
        "attendee",
        {"马军平"},
    ),
    ("3月2日，全市党外人士会议召开。市委书记裴向南与各民主党派负责同志集体座谈。", "attendee", {"裴向南"}),
    (
        "3月1日，全市网络工作会议召开。青禾县、平川县、市公安局的有关负责人作了交流发言。",
        "reportingBody",
        {"青禾县", "平川县", "市公安局"},
    ),
    (
        "3月6日，全市教育大会召开。副市长马军平就贯彻落实会议精神提出要求，市委常委冯丽华传达了批示精神。",
        "speaker",
        {"马军平"},
    ),
    ("3月5日，全省乡村建设会议召开，青禾县在会上就综合治理工作作经验介绍。", "reportingBody", {"青禾县"}),
    (
        "4月24日，为缅怀革命先辈，传承红色基因，云泽市志愿者协会联合某读书会，组织40名书友开展主题实践活动。",
        "host",
        {"云泽市志愿者协会"},
    ),
    (
        "3月7日，全市教育座谈会召开。平川县、新华区、市城乡一体化示范区、市教体局汇报工作开展情况。",
        "reportingBody",
        {"平川县", "新华区", "城乡一体化示范区", "市教体局"},
    ),
    (
        "3月8日，全市乡村工作会召开。郏县、新华区在会上受到奖励并作了交流发言。",
        "reportingBody",
        {"郏县", "新华区"},
    ),
    ("3月8日，全市乡村工作会召开。郏县、新华区在会上受到奖励并作了交流发言。", "honoree", {"郏县", "新华区"}),
    ("3月9日，全省推进会召开。市民族宗教局在全省推进会作典型发言。", "reportingBody", {"市民族宗教局"}),
    ("3月9日，市长李明远主持召开会议，听取环湖路3座桥梁设计方案汇报。", "reportingBody", set()),
    (
        "3月10日，会议召开。会上，市水利局局长彭远旺、市林业局副局长余行健分别汇报相关工作开展情况，"
        "副市长沈怀瑾介绍全市营商环境最新进展情况，启明基金合伙人孙远航作了题为《创投赋能，助力发展》的报告。",
        "speaker",
        {"彭远旺", "余行健", "沈怀瑾", "孙远航"},
    ),
    ("9月5日，云山市委宣传部考察团到我市考察，座谈取经。", "counterpart", {"云山市委宣传部考察团"}),
    ("5月18日，安徽省芜湖市党政代表团来宜考察，双方举行座谈会。", "counterpart", {"安徽省芜湖市党政代表团"}),
    (
        "4月17日，市长李明远与上述企业的负责人、青禾农业发展有限公司负责人举行工作会谈。",
        "counterpart",
        {"青禾农业发展有限公司"},
    ),
    ("2月28日，市国防动员办公室（以下简称国动办）举办挂牌仪式。", "host", {"市国防动员办公室"}),
]


@pytest.mark.parametrize(("text", "role", "who"), ROLES)
def test_who_does_what(read: Read, text: str, role: str, who: set[str]) -> None:
    facts = read(text).extracted.facts
    assert {f.agent.name for f in facts if isinstance(f, Participation) and f.role == role} == who


def test_a_venue_does_not_host(read: Read) -> None:
    facts = read("3月13日，全市示范户表彰会在青禾县柳泉镇柳泉村文化广场举行。").extracted.facts
    assert not [f for f in facts if isinstance(f, Participation) and f.role == "host"]


def test_the_object_of_an_opening_verb_does_not_host(read: Read) -> None:
    reading = read("2023年，创建云川学院校外实践教育基地，开展大学生志愿者活动。", title="科普", kind="item")
    assert reading.roles("host") == []


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "7月2日，会议听取市应急管理局关于森林防火工作、市水利局关于石山水库工程进展的汇报。",
            ["市应急管理局", "市水利局"],
        ),
        (
            "7月2日，会议听取和审议市人民政府关于财政决算（草案）的报告、市中级人民法院关于审判工作情况的报告。",
            ["市人民政府", "市中级人民法院"],
        ),
        ("7月2日，会议召开。白河镇作交流发言，清川区红旗镇、东河区油车镇作书面交流。", ["白河镇", "红旗镇", "油车镇"]),
    ],
)
def test_who_is_heard_each_on_its_own(read: Read, text: str, bodies: list[str]) -> None:
    assert read(text).roles("reportingBody") == bodies


def test_who_receives_our_delegation_is_the_other_side(read: Read) -> None:
    found = read(
        "5月14日，市长顾海平率云泽市党政代表团，赴苏州市学习考察。苏州市市长严卫明会见了顾海平一行。",
        title="云泽市党政代表团赴苏州学习考察",
    )
    assert (found.roles("leader"), found.roles("counterpart")) == (["顾海平"], ["严卫明"])


def test_who_leads_in_other_words(read: Read) -> None:
    assert read("6月24日，暴雨。市长雷文平连夜赶赴平川县沐爱镇查看灾情。").roles("leader") == ["雷文平"]
    assert read("7月10日，推进会举行。江北省副省长乔振飞带队，先后走访了企业。").roles("leader") == ["乔振飞"]


def test_certificates_are_given_to_persons_named_before(read: Read) -> None:
    found = read("7月2日，峰会上，市科技局为戚文川、卢嘉平、阿卜杜·卡里姆颁发“云泽友好使者”证书。")
    assert found.names("Person") == {"戚文川", "卢嘉平", "阿卜杜·卡里姆"}
    assert set(found.roles("issuer")) == {"市科技局"}


CARRIED = [
    ("2031年，清高集团被评为全国“标准化标兵”，在首届标准化大会上作专题报告。", {"reportingBody": ["清高集团"]}),
    ("2031年，市总工会推进组织建设。举办全市工会干部培训班，培训80人。", {"host": ["市总工会"]}),
    ("2031年，云泽市入选试点，市科技局探索服务模式，征集需求20项，举办座谈会7场。", {"host": ["市科技局"]}),
    ("2031年，市文联繁荣创作。承办省曲艺工作会议。", {"organizer": ["市文联"]}),
    ("2031年，市总工会发放卡片。清川县总工会为工人发放早餐卡。举办座谈会3场。", {"host": []}),
    ("2031年，某寿险公司拓展业务。承办全民意外险、学生平安保险。", {"organizer": []}),
    ("2031年，市直机关工委整顿作风，联合市委组织部，举办示范培训班2期。", {"host": ["市委组织部", "市直机关工委"]}),
    ("2031年，与市人社局签订协议，推动与清川学院、云泽大学等高校开展基层建设。", {"host": []}),
]


@pytest.mark.parametrize(("text", "roles"), CARRIED)
def test_who_is_spoken_of_holds_what_a_phrase_without_subject_tells(
    read: Read, text: str, roles: dict[str, list[str]]
) -> None:
    reading = read(text, title="概况", kind="item")
    assert {role: reading.roles(role) for role in roles} == roles


def test_bodies_may_hold_an_event_somewhere(read: Read) -> None:
    text = "4月28日，全市村晚播出。村晚由县文旅局、马湾书会景区在清川县文化馆联合举办。"
    assert read(text).roles("host") == ["县文旅局", "马湾书会景区"]


def test_all_bodies_that_share_a_tail_report(read: Read) -> None:
    text = "3月2日，全市推进会召开。叶县、新华区、郏县政府负责同志分别发言。"
    assert set(read(text).roles("reportingBody")) == {"叶县政府", "新华区政府", "郏县政府"}


def test_a_design_that_is_heard_of_is_told_by_nobody(read: Read) -> None:
    text = "3月2日，市长林晓川主持召开座谈会。会议听取了市社会治理指挥中心设计方案汇报。"
    assert read(text).roles("reportingBody") == []


def test_a_museum_may_organize_with_care(read: Read) -> None:
    assert read("4月20日，云泽市群众艺术馆精心组织文艺展演。").roles("host") == ["云泽市群众艺术馆"]


BRACKETED = [
    ("12月2日，云泽市工商联（总商会）召开执委会议，部署工作。", "host", {"云泽市工商联"}),
    (
        "4月17日，论坛由市教委指导，白河区委、区政府和大学客联合体、云泽大学校友总会共同主办。",
        "host",
        {"白河区委", "区政府", "大学客联合体", "云泽大学校友总会"},
    ),
    (
        "6月2日，云泽大学与清川科技学院，在会议中心，举行签约仪式。",
        "host",
        {"云泽大学", "清川科技学院"},
    ),
]


@pytest.mark.parametrize(("text", "role", "who"), BRACKETED)
def test_lists_of_hosts_with_what_is_no_known_name(read: Read, text: str, role: str, who: set[str]) -> None:
    assert set(read(text).roles(role)) == who


PRESENT = [
    (
        "6月6日，产业推介会在江城举行。市领导何运平、曹和远、张焕平等，市直机关、县直机关单位主要负责人，"
        "娲石集团董事长魏华平等客商代表参加活动。",
        ["何运平", "曹和远", "张焕平", "魏华平"],
    ),
    (
        "8月27日，全市安全会议召开。市教体局副局长丁瑞明，市公安局治安支队支队长吴久平，市教体局监察室及安全办主要负责同志，"
        "各县（市、区）教体局、市直各校分管领导及科室负责人参加会议。",
        ["丁瑞明", "吴久平"],
    ),
    (
        "10月14日，签约仪式举行，平川县委书记李天平，县领导张一波、刘军平以及前川建设集团有限公司董事长刘嗣平一行出席签约仪式。",
        ["李天平", "张一波", "刘军平", "刘嗣平"],
    ),
    ("8月22日，市水务局邱慰平副巡视员，市河长办，市河道办赵登平主任及相关部门的同志参加了暗访。", ["邱慰平", "赵登平"]),
    ("5月2日，普查启动会召开。参加会议的有市发改局、国土局等单位负责人及西川大学郝文平教授等七人。", ["郝文平"]),
    (
        "6月6日，研究院揭牌。副市长何运平，市科技局局长曹和远，有关部门负责人，学院校友，以及多个高校和科技型企业的代表出席活动。",
        ["何运平", "曹和远"],
    ),
]


@pytest.mark.parametrize(("text", "names"), PRESENT)
def test_others_by_office_stand_between_those_who_are_there(read: Read, text: str, names: list[str]) -> None:
    assert read(text).roles("attendee", PERSON) == names


def test_who_goes_on_the_orders_of_another_leads(read: Read) -> None:
    told = "8月22日，市人大常委会城建工委余世平副主任按照市人大常委会陈建平主任指示精神，带队前往黄平区现场暗访。"
    assert read(told).roles("leader") == ["余世平"]


def test_who_is_accompanied_does_what_follows(read: Read) -> None:
    told = "8月22日，督查组一行在市教体局局长马占平等人的陪同下到市一中检查，对教育发展提出了很多意见和建议。"
    reading = read(told)
    assert (reading.roles("attendee"), reading.roles("speaker")) == (["马占平"], [])
    led = "3月30日，国草集团董事长慈平安与化平县领导在当地有关部门的陪同下到林平县产业园进行实地考察。"
    assert read(led).roles("leader") == ["慈平安"]


def test_works_of_art_are_no_documents_of_an_event(read: Read) -> None:
    told = "5月6日，县文化馆创作推出舞蹈《林间晨露》《水乡》和小品《我的家》。5月6日，县文化馆印发《群众文化方案》。"
    assert read(told).roles("document") == ["群众文化方案"]


def test_talks_with_a_person_and_others_who_are_not_named(read: Read) -> None:
    told = (
        "3月4日，市委书记许青山到江城交通大学拜访并举行工作会谈。"
        "许青山与江城交通大学副校长林远舟，以及江城交通大学材料学院有关教授深入交流，就合作交换了意见。"
    )
    reading = read(told)
    assert (reading.roles("leader"), "林远舟" in reading.roles("counterpart")) == (["许青山"], True)


def test_who_approved_in_passing_issues_no_paper(read: Read) -> None:
    told = "2023年，市水利局印发《节水办法》，水厂项目经省发改委批复，12篇文章被省水利厅表彰。"
    assert read(told, "节水工作", kind="item").roles("issuer") == ["市水利局"]
