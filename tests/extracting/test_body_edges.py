"""Edges of organisations' names: what stands before and behind them in a sentence. All names are invented."""

from __future__ import annotations

import pytest

from kg.model import ORGANIZATION

from .test_organizations import organizations, read

WHOLE = [
    ("市老年大学招生", "市老年大学", "EducationalOrganization"),
    ("市纪委监委驻市财政局纪检监察组开展检查", "市纪委监委驻市财政局纪检监察组", "PartyBody"),
    ("与中国农科院油料所合作", "中国农科院油料所", "ResearchOrganization"),
    ("提请市委普法协调小组研究", "市委普法协调小组", "PartyBody"),
    ("市统计质量提升战略实施联席会议办公室印发通知", "市统计质量提升战略实施联席会议办公室", "GovernmentBody"),
    ("市民宗局到会指导", "市民宗局", "GovernmentBody"),
    ("民盟云泽市委会医卫支部到青萝村义诊", "民盟云泽市委会医卫支部", "Association"),
    ("九三学社云泽市委员会青年工作委员会换届", "九三学社云泽市委员会青年工作委员会", "Association"),
    ("洈川水库管理局归口市水利局管理", "市水利局", "GovernmentBody"),
    ("云泽一中与江城师范大学附属中学结为友好学校", "江城师范大学附属中学", "EducationalOrganization"),
    ("清川县惠农农机专业合作社联合社成立", "清川县惠农农机专业合作社联合社", "Enterprise"),
    ("绿苑服务云泽公司接管小区", "绿苑服务云泽公司", "Enterprise"),
    ("海晏产险云泽中支赔付三千万元", "海晏产险云泽中支", "Enterprise"),
    ("市属国企市文旅集团改革到位", "市文旅集团", "Enterprise"),
    ("与城管局合作改造公交站亭", "城管局", "GovernmentBody"),
    ("联合应急局、气象局开展演练", "气象局", "GovernmentBody"),
    ("察看东岭电厂、白石电厂、热力集团和换热站", "热力集团", "Enterprise"),
    ("被湖北人民广播电台聘为评论员", "湖北人民广播电台", "MediaOrganization"),
    ("协调国家森林消防队江北机动队进驻", "国家森林消防队江北机动队", "GovernmentBody"),
    ("参加清川县石桥乡政协委员联络组视察", "清川县石桥乡政协委员联络组", "ConsultativeConference"),
    ("云泽市三余编辑部并入书画院", "云泽市三余编辑部", "MediaOrganization"),
    ("云雾泽景区管委会完成换届", "云雾泽景区管委会", "GovernmentBody"),
    ("更名为云雾泽旅游度假区管理中心", "云雾泽旅游度假区管理中心", "GovernmentBody"),
    ("鹭湖湿地管理处开展巡护", "鹭湖湿地管理处", "GovernmentBody"),
    ("白鹭湖国有林场完成造林", "白鹭湖国有林场", "Enterprise"),
    ("银奥期货云泽营业部开业", "银奥期货云泽营业部", "Enterprise"),
    ("市实验中学领办云南路中学", "云南路中学", "EducationalOrganization"),
    ("铁磐科技公司、台资企业银奥电子，均已扩产", "银奥电子", "Enterprise"),
    ("与银奥电子公司洽谈", "银奥电子公司", "Enterprise"),
    ("县种子公司改制", "县种子公司", "Enterprise"),
    ("省质检院设立测试站", "省质检院", "ResearchOrganization"),
    ("由海晏集团控股，云泽城投参股", "海晏集团", "Enterprise"),
    ("银奥银行云泽支行参加推介", "银奥银行云泽支行", "Enterprise"),
    ("并入市市场监管局经开区分局", "市市场监管局经开区分局", "GovernmentBody"),
    ("农工民主党云泽市委会提交提案", "农工民主党云泽市委会", "Association"),
    ("与省农科院茶叶所合作", "省农科院茶叶所", "ResearchOrganization"),
    ("云泽市第六中学校与外校结对", "云泽市第六中学校", "EducationalOrganization"),
    ("圣光控股云泽医药公司承担配送", "圣光控股云泽医药公司", "Enterprise"),
    ("人保财险云泽支公司设农险服务站", "人保财险云泽支公司", "Enterprise"),
    ("到中部战区总医院学习", "中部战区总医院", "HealthOrganization"),
    ("到云泽市产业技术研究院调研", "云泽市产业技术研究院", "ResearchOrganization"),
    ("察看清川数字文创园和金禾农业科技有限公司", "金禾农业科技有限公司", "Enterprise"),
    ("清川县与江北农业大学校地合作签约", "江北农业大学", "EducationalOrganization"),
    ("县文化馆与青川大学签署协议", "青川大学", "EducationalOrganization"),
    ("项目由云岭水库管理处实施", "云岭水库管理处", "GovernmentBody"),
    ("法人为青龙灌区管理局", "青龙灌区管理局", "GovernmentBody"),
    ("由宏远机械公司建设", "宏远机械公司", "Enterprise"),
    ("采取特许方式，由维尔岭环保集团投资", "维尔岭环保集团", "Enterprise"),
    ("项目由清川集团占股51%", "清川集团", "Enterprise"),
    ("由云岭书社出版", "云岭书社", "Enterprise"),
    ("来到我区铁磐科技公司察看", "铁磐科技公司", "Enterprise"),
    ("由负责人领导和银奥燃气公司专业人员授课", "银奥燃气公司", "Enterprise"),
    ("授予第五人民医院护理部等10个集体“先锋”称号", "第五人民医院", "HealthOrganization"),
    ("中央广播农业学校云泽分校设文化课程", "中央广播农业学校云泽分校", "EducationalOrganization"),
    ("中共鄂豫皖省委成立", "中共鄂豫皖省委", "PartyBody"),
    ("隶属豫西特委领导", "豫西特委", "PartyBody"),
    ("晋察冀边区政府颁布条例", "晋察冀边区政府", "GovernmentBody"),
    ("中共云泽地委决定成立清川县工委", "中共云泽地委", "PartyBody"),
    ("清川县石桥镇财政所获评先进", "清川县石桥镇财政所", "GovernmentBody"),
    ("云泽市动物卫生监督所印发通知", "云泽市动物卫生监督所", "GovernmentBody"),
    ("云泽市地方海事局开展检查", "云泽市地方海事局", "GovernmentBody"),
    ("云泽市文物保护所获评", "云泽市文物保护所", "GovernmentBody"),
    ("典型经验入选国网湖北省电力公司案例", "国网湖北省电力公司", "Enterprise"),
    ("开发区“联手”国家电投云泽分公司打造标杆", "国家电投云泽分公司", "Enterprise"),
    ("高标准建设焦煤资源开发全国重点实验室等平台", "焦煤资源开发全国重点实验室", "ResearchOrganization"),
    ("云泽市政府中国铁福控股集团有限公司决定聘请专家", "中国铁福控股集团有限公司", "Enterprise"),
    ("绿洲城市投资集团湖北发展有限公司董事长出席", "绿洲城市投资集团湖北发展有限公司", "Enterprise"),
    ("由中国作家协会同中国煤矿文联共同举办", "中国煤矿文联", "Association"),
    ("陈卫国荣获武警湖北总队“先锋”教练员称号", "武警湖北总队", "MilitaryOrganization"),
    ("荣获湖北省文联“先进集体”称号", "湖北省文联", "Association"),
    ("来到该县防灾减灾指挥中心察看", "县防灾减灾指挥中心", "GovernmentBody"),
    ("落实省就业工作联席会议办公室下达的任务", "省就业工作联席会议办公室", "GovernmentBody"),
    ("报送省政协提案9篇", "省政协", "ConsultativeConference"),
    ("组建市产品质量检验检测中心，为正处级", "市产品质量检验检测中心", "ResearchOrganization"),
    ("合并市农业农村局农机检测中心、食品检验所、饲料检验所", "饲料检验所", "GovernmentBody"),
    ("铁福集团和国网江苏电力联合开发新产品", "国网江苏电力", "Enterprise"),
    ("标准湖北建设工作专班召开会议", "标准湖北建设工作专班", "GovernmentBody"),
    ("航空港区市场监管局负责人参加", "航空港区市场监管局", "GovernmentBody"),
    ("清川县城关第一小学开学", "清川县城关第一小学", "EducationalOrganization"),
    ("组建“云木中心”“纤维产业中心”“江州联合研发中心”等三大研发中心", "纤维产业中心", "Organization"),
    ("民航江北安全监管局纪委书记陈卫国出席", "民航江北安全监管局", "GovernmentBody"),
    ("其中中级人民法院调解纠纷48起", "中级人民法院", "GovernmentBody"),
    ("在云泽学院、云帆非公党建学院举办培训班", "云帆非公党建学院", "EducationalOrganization"),
    ("完成桥西街道第一中心幼儿园招生", "桥西街道第一中心幼儿园", "EducationalOrganization"),
    ("助力云煤股份和飞马股份分别发行债券", "飞马股份", "Enterprise"),
    ("现任云泽市第二高级中学校长", "云泽市第二高级中学", "EducationalOrganization"),
    ("完善12345市民热线服务中心功能", "12345市民热线服务中心", "GovernmentBody"),
    ("市文化、广电和旅游局查处案件2起", "市文化、广电和旅游局", "GovernmentBody"),
    ("市政府成立“三小”场所治理工作专班，出台意见", "“三小”场所治理工作专班", "GovernmentBody"),
    ("建立“乡村人才专家站”“老教师科普志愿实验基地”，助力发展", "老教师科普志愿实验基地", "Organization"),
    ("规划通过省规委会审议", "省规委会", "GovernmentBody"),
    ("余额2亿元；为云煤恒岳集团及其子公司办理贴现", "云煤恒岳集团", "Enterprise"),
    ("开展研判，向云煤恒岳集团下达告知书", "云煤恒岳集团", "Enterprise"),
    ("全力支持云煤恒岳集团建设", "云煤恒岳集团", "Enterprise"),
    ("首次与省属国企云煤恒岳集团建立信贷关系", "云煤恒岳集团", "Enterprise"),
    (
        "进行谋划，委托湖北省城乡规划设计研究总院有限责任公司编制",
        "湖北省城乡规划设计研究总院有限责任公司",
        "Enterprise",
    ),
    ("市长陈文涛与前川母基金股权投资（武汉）有限公司座谈", "前川母基金股权投资（武汉）有限公司", "Enterprise"),
    ("云泽企业铁福酒业有限公司入选", "铁福酒业有限公司", "Enterprise"),
    ("云泽市铁福矿用安全设备制造有限公司入选", "云泽市铁福矿用安全设备制造有限公司", "Enterprise"),
    ("铁福集团联合盐化有限公司产值增长", "铁福集团联合盐化有限公司", "Enterprise"),
    ("在武汉证券交易所举行仪式", "武汉证券交易所", "Enterprise"),
    ("云泽市社会保险中心、云泽市失业保险中心挂牌", "云泽市失业保险中心", "GovernmentBody"),
    ("育才路小学教育集团挂牌成立", "育才路小学教育集团", "EducationalOrganization"),
    ("清川县和渔阳县医疗健康集团入选", "清川县医疗健康集团", "HealthOrganization"),
    ("清川县和渔阳县医疗健康集团入选", "渔阳县医疗健康集团", "HealthOrganization"),
    ("国家消防救援局湖北机动队伍云泽驻防分队进驻", "国家消防救援局湖北机动队伍云泽驻防分队", "GovernmentBody"),
    ("察看市民兵综合训练基地建设情况", "市民兵综合训练基地", "MilitaryOrganization"),
    ("来到市公交公司第一分公司、第二分公司察看", "第二分公司", "Enterprise"),
    ("总工会为美团外卖、跳云科技开展讲座", "跳云科技", "Enterprise"),
    ("与国开行湖北省分行签署协议", "国开行湖北省分行", "Enterprise"),
    ("湖北省农信联社云泽办事处设立", "湖北省农信联社云泽办事处", "Enterprise"),
    ("市公安局、湛岭公安分局获奖", "湛岭公安分局", "GovernmentBody"),
    ("召开中国铁福装备协会第七届三次常务理事会", "中国铁福装备协会", "Association"),
    ("推进青石城和长虹集团配电改革", "长虹集团", "Enterprise"),
    ("武警云泽支队开展训练", "武警云泽支队", "MilitaryOrganization"),
    ("云泽海岳和诚化工有限公司入选", "云泽海岳和诚化工有限公司", "Enterprise"),
    ("大会由云泽市青年企业家协会协办", "云泽市青年企业家协会", "Association"),
    ("大会由国家茶产业创新联盟主办", "国家茶产业创新联盟", "Association"),
    ("来到清川县石门镇中心卫生院察看", "清川县石门镇中心卫生院", "HealthOrganization"),
    ("云泽市国防动员办公室（以下简称国动办）挂牌，国动办开始运行", "国动办", "GovernmentBody"),
    ("湖北省企业联合会、企业家协会召开会议", "湖北省企业联合会", "Association"),
    ("实施十九矿、六矿等5个矿区环境综合整治", "十九矿", "Enterprise"),
    ("2023年，云泽市邮政累计实现业务收入8亿元", "云泽市邮政", "Enterprise"),
    ("以圣光投资集团为龙头企业", "圣光投资集团", "Enterprise"),
    ("发表中央党校、中国社科院专家的文章", "中国社科院", "ResearchOrganization"),
    ("云泽市湖滨老年公寓创成四星级", "云泽市湖滨老年公寓", "Organization"),
    ("市长与绿地集团中原区域公司会谈", "绿地集团中原区域公司", "Enterprise"),
    ("走访中国风洞研究与发展中心", "中国风洞研究与发展中心", "ResearchOrganization"),
    ("被民建中央、团结报等采用19篇", "团结报", "MediaOrganization"),
    ("德国驻武汉总领事馆举办活动", "德国驻武汉总领事馆", "GovernmentBody"),
    ("塔吉克斯坦驻华大使馆举办活动", "塔吉克斯坦驻华大使馆", "GovernmentBody"),
    ("与日本铁福株式会社签约", "日本铁福株式会社", "Enterprise"),
    ("由云泽市碳基材料战略联盟协办", "云泽市碳基材料战略联盟", "Association"),
    ("由《青川考古》编辑部主办", "《青川考古》编辑部", "MediaOrganization"),
    ("被省公安厅政治部表彰", "省公安厅政治部", "GovernmentBody"),
    ("县公安局交警大队到乡镇检查", "县公安局交警大队", "GovernmentBody"),
    ("市委理论学习中心组举行集体学习", "市委理论学习中心组", "PartyBody"),
    ("国网湖北电力承担任务", "国网湖北电力", "Enterprise"),
    ("邀请国防大学两名教授授课", "国防大学", "EducationalOrganization"),
    ("与云泽市青年公益协会召开座谈会", "云泽市青年公益协会", "Association"),
    ("与骐骏（武汉）国际马术俱乐部有限公司座谈", "骐骏（武汉）国际马术俱乐部有限公司", "Enterprise"),
    ("走访云泽市司法局、梦海世界（武汉）旅游发展有限公司", "梦海世界（武汉）旅游发展有限公司", "Enterprise"),
    ("参加珠海山东商会成立大会", "珠海山东商会", "Association"),
    ("江大一附院专家义诊", "江大一附院", "HealthOrganization"),
    ("市一高等8所学校被评为示范校", "市一高", "EducationalOrganization"),
    ("铁福电器总厂经省质量体系认证中心审核", "铁福电器总厂", "Enterprise"),
    ("由县教体局和县书法家协会联合主办", "县书法家协会", "Association"),
    ("由县文联、融媒体中心、教体局主办", "融媒体中心", "MediaOrganization"),
    ("由县文联、融媒体中心、教体局主办", "教体局", "GovernmentBody"),
    ("市委组织部、宣传部、统战部参加", "宣传部", "PartyBody"),
    ("市总工会、团委、妇联举办比赛", "妇联", "Association"),
    ("调研铁福智能机械有限公司、真实生物科技有限公司", "真实生物科技有限公司", "Enterprise"),
    ("云泽市实验小学教师陈某获评模范", "云泽市实验小学", "EducationalOrganization"),
    ("由云泽市城市投资集团建设", "云泽市城市投资集团", "Enterprise"),
]

NONE = [
    "发挥“百姓银行”职能，创新“智慧警局”服务模式",
    "有着较高品牌价值住宿餐饮酒店不多",
    "立项4个行业学院为湖北省第二批特色行业学院建设单位",
    "推进云泽新城热电等容量替代项目",
    "云川军区司令部旧址对外开放",
    "7·8全国保险公众宣传日活动",
    "国有投资集团、省属控股集团参加",
    "改造六矿路、十九矿路",
    "深入市检验中心项目现场",
    "打造“四个中心”",
    "撤销了芝罘路两个居委会",
    "各苏木镇（场）政府主要领导参加",
    "市管企业党委、市管院校党委参加",
    "全市赋码家庭农场687家",
    "是首批重组的能源领域国家重点实验室",
    "发布“2024年湖北省能源系统创新工作室的名单”",
    "云泽市城镇职工基本养老保险参保人数增加",
    "至年底，云泽市有保险主体47家",
    "云泽市红十字会有救援队4支",
    "清川县供销社利用微信公众号推介产品",
    "突出大学毕业生征集",
    "对接抖音直播平台推介产品",
    "打掉境外电诈犯罪集团5个",
    "融资成本创集团近5年新低",
    "30万吨/年以下煤矿分类处置",
    "初创组、成长组一等奖获奖企业进行路演",
    "获“十佳创新工作室”称号",
    "建设“一站式”服务中心",
    "按照省厅、省局部署",
    "围绕“四大平台”公司提供贷款",
    "下设3个三产子公司",
    "举办云泽市中等职业学校教师能力大赛",
]


@pytest.mark.parametrize(("text", "name", "kind"), WHOLE)
def test_name_is_cut_from_the_words_around_it(text: str, name: str, kind: str) -> None:
    assert organizations(text).get(name) == kind, organizations(text)


@pytest.mark.parametrize("text", NONE)
def test_words_that_only_look_like_a_body(text: str) -> None:
    found = set(organizations(text)) - {"云泽市红十字会", "清川县供销社"}
    assert not found


def test_two_bodies_that_and_joins_are_two() -> None:
    found = organizations("邀请省人大代表和市人大常委会组成人员参加")
    assert "市人大常委会" in found and not any("和" in name for name in found)


def test_and_before_a_known_firm_is_no_word_with_it() -> None:
    """和平 is a word of the dictionary; 平岳集团 is a firm of the source."""
    known = ("平岳集团有限公司投产",)
    found = {m.name for m in read("推进云泽大会和平岳集团改革", others=known).mentions if m.family == ORGANIZATION}
    assert found == {"平岳集团"}
    assert organizations("沈阳市和平区政府发布公告") == {"沈阳市和平区政府": "GovernmentBody"}


def test_a_firm_that_a_well_known_brand_begins() -> None:
    assert organizations("清川市牧原农牧有限公司、伊利乳业参加") == {
        "清川市牧原农牧有限公司": "Enterprise",
        "伊利乳业": "Enterprise",
    }


def test_honours_beside_a_firm_are_no_firms() -> None:
    found = organizations("先后获湖北省技术能手、云泽青年工匠、铁福集团劳动模范称号")
    assert set(found) == {"铁福集团"}


@pytest.mark.parametrize(
    "text",
    [
        "由院士团队领衔的湖北实验室",
        "创建“巧媳妇工坊”示范点10个",
        "创建“省级智慧矫正中心”",
        "是全省十大铁矿之一",
    ],
)
def test_what_only_sorts_is_no_body(text: str) -> None:
    assert organizations(text) == {}


def test_a_gathering_is_no_association() -> None:
    assert organizations("两县防汛协商会在云泽市召开，三地联谊会在平山镇举行。") == {}


def test_big_data_is_one_word() -> None:
    assert set(organizations("大数据产业园运营中心揭牌")) == {"大数据产业园运营中心"}


def test_what_a_school_is_said_to_be_is_no_part_of_it() -> None:
    found = organizations("云泽县第二中学是县属公办寄宿制高级中学，云泽县第一中学是县直属全日制中学")
    assert set(found) == {"云泽县第二中学", "云泽县第一中学"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全资子公司云禾新材料有限公司投产", "云禾新材料有限公司"),
        ("县文联与明华国际文化交流协会座谈", "明华国际文化交流协会"),
        ("第二人民医院开展义诊", "第二人民医院"),
        ("到第一高级中学调研", "第一高级中学"),
    ],
)
def test_where_names_begin(text: str, name: str) -> None:
    assert name in organizations(text)


def test_a_verb_before_a_placed_body_parts_two() -> None:
    assert set(organizations("云泽市科协评选云泽县第二实验学校为示范学校")) == {"云泽市科协", "云泽县第二实验学校"}
    assert set(organizations("云泽市人民政府驻江北联络处挂牌")) == {"云泽市人民政府驻江北联络处"}
