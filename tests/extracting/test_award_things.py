"""Honours of what only the honour names, and who confers them: things, products, specialities of an invented city."""

from __future__ import annotations

import pytest

from kg.model import Honour

from .conftest import Read

RECIPIENTS = [
    ("云泽市玻璃纤维产业集群获批全省首批特色产业集群。", {("云泽市玻璃纤维产业集群", "全省首批特色产业集群")}),
    ("食品加工与农业装备产业学院获批省级示范产业学院。", {("食品加工与农业装备产业学院", "省级示范产业学院")}),
    ("低温酿造技术获食品产业技术创新大赛二等奖。", {("低温酿造技术", "食品产业技术创新大赛二等奖")}),
    ("“青禾木耳”获省农产品优质品牌。", {("青禾木耳", "省农产品优质品牌")}),
    (
        "云泽市第二人民医院儿科专业被评为省级护理示范专科建设单位。",
        {("云泽市第二人民医院儿科专业", "省级护理示范专科建设单位")},
    ),
    ("青河县1号公路获评首届云川省最美公路。", {("青河县1号公路", "云川省最美公路")}),
    (
        "青河县石桥镇（乳业）、白石县柳林乡（蛋鸡）2个乡（镇）入选省级特色农业强镇。",
        {("石桥镇", "省级特色农业强镇"), ("柳林乡", "省级特色农业强镇")},
    ),
    (
        "青河县、白石县典型做法被文化和旅游部确定为乡村研学服务品牌。",
        {("青河县", "乡村研学服务品牌"), ("白石县", "乡村研学服务品牌")},
    ),
    ("新增青河县中医院为“两基地一中心”项目建设单位。", {("青河县中医院", "“两基地一中心”项目建设单位")}),
    ("青河县通过全国城乡公交一体化示范县创建验收。", {("青河县", "全国城乡公交一体化示范县")}),
    ("赵文博和钱书琴被确定为第三届云川省名中医。", {("赵文博", "云川省名中医"), ("钱书琴", "云川省名中医")}),
    ("点头镇获评第七批云川省绿色出行示范区（单位）。", {("点头镇", "云川省绿色出行示范区（单位）")}),
    (
        "“5G+绿色开发”入选全国十大典型案例；建设现代水网，获批国家第一批市级水网先导区。",
        {("5G+绿色开发", "全国十大典型案例")},
    ),
    ("云泽市重点项目获评省级先进典型项目。", set()),
    (
        "云泽市妇联召开座谈会，参加会议300人，创建全国“巾帼乡村旅游示范基地”2家，省级“家政服务示范基地”4家。",
        set(),
    ),
    (
        "青禾先进制造业开发区完成投资12亿元，工业总产值增速14.2%，成为云川省绿色工业园区。",
        {("青禾先进制造业开发区", "云川省绿色工业园区")},
    ),
    (
        "2023年，陶艺师沈怀瑾的作品《远山》被云川省美术馆收藏。该作品在“大地杯”陶瓷设计大赛中荣获金奖。",
        {("远山", "“大地杯”陶瓷设计大赛金奖")},
    ),
    (
        "报告文学《甲子》和曲剧《马灯》两件作品获得云川优秀作品奖。",
        {("甲子", "云川优秀作品奖"), ("马灯", "云川优秀作品奖")},
    ),
    (
        "市文联“笔墨到田间”志愿服务项目被市文明委评为“云泽市优秀志愿服务项目”。",
        {("“笔墨到田间”志愿服务项目", "云泽市优秀志愿服务项目")},
    ),
    ("《青年就业之路》调研报告获评云川省优秀成果二等奖。", {("青年就业之路", "云川省优秀成果二等奖")}),
    ("柳林村是第五批中国传统村落。", {("柳林村", "中国传统村落")}),
    (
        "市市场监管局评选出青禾花瓷、白石酒业等首届“云泽名品”企业36家。",
        {("青禾花瓷", "“云泽名品”企业"), ("白石酒业", "“云泽名品”企业")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), RECIPIENTS)
def test_what_only_the_honour_names(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    facts = read(text, kind="item").extracted.facts
    assert {(f.recipient.name, f.award.name) for f in facts if isinstance(f, Honour)} == expected


def test_the_headline_tells_the_same_honour(read: Read) -> None:
    text = "6月3日，青禾科技有限公司成功摘得云川陶瓷工业协会科学技术进步奖三等奖。"
    facts = read(text, title="青禾科技斩获云川陶瓷工业协会科技进步奖").extracted.facts
    assert {(f.recipient.name, f.award.name, f.date) for f in facts if isinstance(f, Honour)} == {
        ("青禾科技有限公司", "云川陶瓷工业协会科学技术进步奖三等奖", "2023-06-03")
    }


ISSUERS = [
    ("青禾重工有限公司在云泽市总工会组织的职工技能比赛中荣获优秀组织奖。", {"云泽市总工会"}),
    ("青河县入选省教育厅、省农业农村厅联合发文命名的云川省首批文化产业试点县。", {"省教育厅", "省农业农村厅"}),
    (
        "云泽市文化和旅游局印发《关于公布休闲观光园区名单的通知》，点头镇被评定为云泽市特色旅游示范镇。",
        {"云泽市文化和旅游局"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ISSUERS)
def test_who_confers(read: Read, text: str, expected: set[str]) -> None:
    facts = read(text, kind="item").extracted.facts
    assert {f.issuer.name for f in facts if isinstance(f, Honour) and f.issuer} == expected


def test_the_tail_of_a_name_with_a_joint_is_no_thing_of_its_own(read: Read) -> None:
    reading = read("脱色装置自动化工艺技术研究与应用项目及青禾盐场抑尘技术的研究与应用分别获得科技进步奖三等奖。")
    assert "应用项目" not in {m.name for m in reading.extracted.mentions}
