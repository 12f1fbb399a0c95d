"""Honours told in other ways than with the recipient right before the verb; recipients and dates that are no such."""

from __future__ import annotations

import pytest

from kg.extracting.award_names import awards_of
from kg.model import Honour, Participation

from .conftest import Read, honours

TOLD = [
    (
        "会议向荣获2023年度全市文明创建综合考评成绩第一名的新华区、第二名的鼓楼区颁授了锦旗。",
        {("新华区", "2023年度全市文明创建综合考评成绩第一名"), ("鼓楼区", "全市文明创建综合考评成绩第二名")},
    ),
    (
        "同时被列入省第二批重点建设项目名单的还有云泽盐穴储气库项目、青禾热电联产项目。",
        {("云泽盐穴储气库项目", "省第二批重点建设项目"), ("青禾热电联产项目", "省第二批重点建设项目")},
    ),
    (
        "电教片《大山》《河流》分别获省委组织部“基层教育片展播活动”一等奖和三等奖。",
        {("大山", "“基层教育片展播活动”一等奖"), ("河流", "“基层教育片展播活动”三等奖")},
    ),
    (
        "青禾县“乡村合作社：因地制宜推动文化发展”在云泽市召开的推进会议上，入选全国典型案例。",
        {("青禾县", "全国典型案例")},
    ),
    (
        "某工作委员会公布评估结果，云川电气有限公司名列其中，成为全省首家通过数字化转型贯标3星级认证的企业。",
        {("云川电气有限公司", "数字化转型贯标3星级认证")},
    ),
    (
        "云川电气有限公司申请专利32件，其中发明专利8件，连续获批云川省工程技术研究中心、云川省企业技术中心。",
        {("云川电气有限公司", "云川省工程技术研究中心"), ("云川电气有限公司", "云川省企业技术中心")},
    ),
    (
        "云川电气有限公司销售电机18万台。公司入选“全国制造业500强”第175位，获省政府质量奖。",
        {("云川电气有限公司", "全国制造业500强"), ("云川电气有限公司", "省政府质量奖")},
    ),
    (
        "青禾县柳泉镇中心小学教师汪海涛、平川县白石镇中心小学教师何翠萍被评为全省优秀教师。",
        {("汪海涛", "全省优秀教师"), ("何翠萍", "全省优秀教师")},
    ),
    ("云泽市第一人民医院获得国家级胸痛中心认证。", {("云泽市第一人民医院", "国家级胸痛中心")}),
    (
        "由省文旅厅主办、省旅游协会协办的第三届云川旅游博览会举行，青禾县非遗保护中心获优秀组织奖。",
        {("青禾县非遗保护中心", "第三届云川旅游博览会优秀组织奖")},
    ),
    (
        "全市创建三星级以上养老机构11家（其中云泽市济和养老中心、云泽市湖边养老中心成功创建四星级养老机构）。",
        {("云泽市济和养老中心", "四星级养老机构"), ("云泽市湖边养老中心", "四星级养老机构")},
    ),
    (
        "青禾博物馆、燕子湖度假村分别成为AAAA级、AAA级景区。",
        {("青禾博物馆", "AAAA级景区"), ("燕子湖度假村", "AAA级景区")},
    ),
    ("青禾县图书馆成为国家三级馆。", {("青禾县图书馆", "国家三级馆")}),
    ("青禾解放纪念馆入选云川省革命文物研学基地。", {("青禾解放纪念馆", "云川省革命文物研学基地")}),
    (
        "云泽市在北京市举办的第九届中国旅游产业年会上获全国新媒体传播力优秀案例（县级）。",
        {("云泽市", "全国新媒体传播力优秀案例")},
    ),
    ("云泽市新创成省级卫生乡镇4个，新确认省级健康乡镇试点8个。", set()),
    ("柳泉镇等3个乡镇卫生院成为国家级中心卫生院。", set()),
    (
        "省政府决定对市林业局等17个提案承办先进单位和17位提案办理先进个人予以表彰。",
        {("市林业局", "提案承办先进单位")},
    ),
    (
        "我市受到表彰的先进集体是市发展改革委，受到表彰的2名先进个人分别是市水利局副局长郑世远、"
        "市建设服务中心三级主任科员李志理。",
        {("市发展改革委", "先进集体"), ("郑世远", "先进个人"), ("李志理", "先进个人")},
    ),
    ("2023年，武术等六个项目比赛在市体育馆举行，云泽市代表团荣获优秀组织奖。", {("云泽市代表团", "优秀组织奖")}),
    ("云川电气有限公司荣获国内科技最高行业奖项——“科星杯”一等奖。", {("云川电气有限公司", "“科星杯”一等奖")}),
    (
        "市总工会举办云泽市第一届快递员技能竞赛，赵远航获得竞赛的一等奖。",
        {("赵远航", "云泽市第一届快递员技能竞赛一等奖")},
    ),
    (
        "市第一医院医师裴向南先后获得湖北省人民政府颁发的“最美逆行者”、云泽市委宣传部颁发的“天使日记二等奖”。",
        {("裴向南", "最美逆行者"), ("裴向南", "天使日记二等奖")},
    ),
    (
        "市政协委员王学勤、李望舒《青釉双龙瓶》荣获民间工艺美术作品奖。",
        {("王学勤", "民间工艺美术作品奖"), ("李望舒", "民间工艺美术作品奖")},
    ),
    (
        "秭归县先后获国家园林县城、湖北省文明县城等国家级、省级荣誉20余项。",
        {("秭归县", "国家园林县城"), ("秭归县", "湖北省文明县城")},
    ),
    (
        "5名企业家（王学勤、李望舒、裴向南）被评为“云川省优秀民营企业家”。",
        {(who, "云川省优秀民营企业家") for who in ("王学勤", "李望舒", "裴向南")},
    ),
    (
        "全市有2个景点被文化和旅游部命名为“全国工农业旅游示范点”，分别是平川博物馆、青禾博物馆。",
        {("平川博物馆", "全国工农业旅游示范点"), ("青禾博物馆", "全国工农业旅游示范点")},
    ),
    ("7家县级工商联（叶县、郏县、鲁山县）被认定为全国“五好”县级工商联。", set()),
    ("全市有2个景点被命名为“全国示范点”，分别是鲁山风景石榴圃、青禾博物馆。", set()),
    ("王学勤的1篇提案被列为省政协重点提案。", set()),
    (
        "“一碗热粥”项目入选“云川省优秀志愿服务项目”并获得二等奖。",
        {("“一碗热粥”项目", "云川省优秀志愿服务项目"), ("“一碗热粥”项目", "二等奖")},
    ),
    (
        "“泽报融媒”项目荣膺“全国融合发展优秀项目”“泽报融媒”传播体系获得“全国优秀案例”。",
        {("“泽报融媒”项目", "全国融合发展优秀项目")},
    ),
    ("把云泽市建设成为环境舒适、景观优美的国家生态园林城市。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_honours_told_in_other_ways(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text)) == expected


NOBODY_NAMED = [
    "我市代表队勇夺全省公安比武第一名。",
    "我市武术套路队运动员发挥出色，一举夺得男子丙组金牌。",
    "以尼龙材料为引领的新型功能材料产业集群入选国家首批战略性新兴产业集群名单。",
    "云泽市推进文化建设。某街道的林间课堂志愿服务项目，被省文明办评为全省优秀志愿服务项目。",
    "云泽河综合治理扎实推进，被确定为国家首批市级现代水网先导区。",
]


@pytest.mark.parametrize("text", NOBODY_NAMED)
def test_who_is_not_named_is_not_guessed(read: Read, text: str) -> None:
    assert not honours(read(text))


def test_a_contest_is_no_award() -> None:
    text = "省市场监管系统计量职业技能竞赛多个奖项"
    assert awards_of(text, 0, len(text), True) == []


def test_each_award_of_a_list_has_the_body_before_it(read: Read) -> None:
    reading = read("云泽学院获批云川省科技厅“省技术转移机构”、云川省教育厅“省级转移基地”。")
    issuers = {(f.award.name, f.issuer.name) for f in reading.extracted.facts if isinstance(f, Honour) and f.issuer}
    assert issuers == {("省技术转移机构", "云川省科技厅"), ("省级转移基地", "云川省教育厅")}


def test_a_day_told_sentences_before_does_not_date_an_award(read: Read) -> None:
    reading = read("3月8日，云泽市气象局开展宣传。全年开展检查10次。安装设备3套。云泽市气象局被评为全省先进集体。")
    assert [f.date for f in reading.extracted.facts if isinstance(f, Honour)] == ["2023"]


def test_the_hosts_of_a_summit_at_which_an_award_is_won(read: Read) -> None:
    reading = read(
        "3月16日，云川电气有限公司在由云川省财政厅、云川省采购协会主办的采购峰会上，获得“优化营商环境卓越奖”。"
    )
    hosts = {f.agent.name for f in reading.extracted.facts if isinstance(f, Participation) and f.role == "host"}
    assert hosts == {"云川省财政厅", "云川省采购协会"}


def test_a_county_told_of_receives_what_a_sentence_without_subject_says(read: Read) -> None:
    told = "2023年，青禾县新增就业1万人。云岭小学教学楼主体建设过半，周转宿舍建成投用。被评为全省教育宣传先进县。"
    assert honours(read(told, title="社会事业", kind="item")) == {("青禾县", "全省教育宣传先进县")}


def test_the_subject_of_a_biography_may_have_a_rare_surname(read: Read) -> None:
    told = "可莉远，女，汉族，1988年10月出生。2020年获得湖北省人民政府颁发的“最美逆行者”。"
    assert honours(read(told, kind="biography", title="可莉远")) == {("可莉远", "最美逆行者")}


def test_the_works_that_an_item_is_titled_by(read: Read) -> None:
    found = read(
        "该厂为市属企业。1988年，该厂与云泽公司联营，成立云泽市柠檬酸厂。1989年，该厂被评为省先进企业。",
        title="云泽市发酵厂",
        kind="item",
    )
    assert honours(found) == {("云泽市发酵厂", "省先进企业")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2023年，青禾县推进城乡建设。畜禽存栏35万头，酥梨面积扩大，成功续创“云川省养牛大县”，通过“全省农产品质量安全县”复验。",
            {("青禾县", "云川省养牛大县"), ("青禾县", "全省农产品质量安全县")},
        ),
        (
            "2023年，民进云泽市委会开展主题教育。全年网站发稿量位居前列；在全省评比中，被民进云川省委会授予组织工作先进集体。",
            {("民进云泽市委会", "组织工作先进集体")},
        ),
        ("2023年，青禾县加强教育。青禾县医院发展中心成立，通过“中国曲艺之乡”复核。", {("青禾县", "中国曲艺之乡")}),
        (
            "柳林山景区、云湖度假区为国家AAAA级旅游景区，柳林水库景区还是国家水利风景区。",
            {
                ("柳林山景区", "国家AAAA级旅游景区"),
                ("云湖度假区", "国家AAAA级旅游景区"),
                ("柳林水库景区", "国家水利风景区"),
            },
        ),
    ],
)
def test_what_the_kind_of_an_honour_tells_of_who_holds_it(
    read: Read, text: str, expected: set[tuple[str, str]]
) -> None:
    assert honours(read(text, kind="item")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "云川省全国劳动模范裴向南（盐场工人）、沈怀瑾（高级农艺师）、市长李望舒赴京。",
            {("裴向南", "全国劳动模范"), ("沈怀瑾", "全国劳动模范")},
        ),
        (
            "在3月28日的决赛中，云泽籍运动员裴向南与队友沈怀瑾合作，获得男子双人单桨金牌。",
            {("裴向南", "男子双人单桨金牌"), ("沈怀瑾", "男子双人单桨金牌")},
        ),
        (
            "市自来水有限公司柳林水厂运行二班、云川燃气有限公司运营管理部荣获全国工人先锋号。",
            {("市自来水有限公司柳林水厂运行二班", "全国工人先锋号"), ("云川燃气有限公司运营管理部", "全国工人先锋号")},
        ),
        (
            "安吉县、德清县、江山市检察院获评全省先进基层检察院。",
            {(f"{place}检察院", "全省先进基层检察院") for place in ("安吉县", "德清县", "江山市")},
        ),
        (
            "最后，市第五人民医院的《高铁“历险记”》获得云泽市健康科普大赛一等奖。",
            {(name, "云泽市健康科普大赛一等奖") for name in ("市第五人民医院", "高铁“历险记”")},
        ),
    ],
)
def test_those_who_share_an_honour(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "玉环市是浙江建设示范区第二批试点地区之一；是全国农村综合实力百强县（市）、国家级生态示范区。",
            {("玉环市", "全国农村综合实力百强县（市）"), ("玉环市", "国家级生态示范区")},
        ),
        ("玉环市推进古塔修缮。2006年被列入第六批全国重点文物保护单位名单。", set()),
        ("云泽市组织演讲比赛。3名选手赴北京参加全国读书活动，均荣获三等奖。", set()),
        ("云泽市种植业发达，为全省人民留下丰富的优质资源和一批年轻干部。", set()),
    ],
)
def test_titles_in_a_row_and_what_no_area_wins(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text, kind="item")) == expected


def test_bodies_that_give_out_results_one_after_the_other(read: Read) -> None:
    text = "省总工会、市总工会相继公布劳模典型案例、劳模示范基地评选结果，青禾县客货邮服务中心获评省劳模典型案例。"
    facts = read(text).extracted.facts
    assert {f.issuer.name for f in facts if isinstance(f, Honour) and f.issuer} == {"省总工会", "市总工会"}
