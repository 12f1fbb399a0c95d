"""Names that nothing announces: what a clause says its subject did, was given or made, tells that it is a person."""

from __future__ import annotations

import pytest

from kg.model import PERSON

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("骆梓宁获得男子组银牌。潘念舟凭借稳定发挥，取得女子组铜牌。", {"骆梓宁", "潘念舟"}),
        ("成绩揭晓，周世安和潘志宁获突出个人通报表扬。", {"周世安", "潘志宁"}),
        ("李怀远《云泽方言》荣获民间文学奖，王亦航、宋怀章《青釉瓶》入选省展。", {"李怀远", "王亦航", "宋怀章"}),
        ("马立宁和方居白被确定为第三届省名中医。", {"马立宁", "方居白"}),
        ("5名企业家（王若舟、叶元宁）被评为优秀企业家，1名企业家（孟海舟）受到表扬。", {"王若舟", "叶元宁", "孟海舟"}),
        ("活动中，周先远（云泽纺织有限公司董事长）当选市企业联合会会长。", {"周先远"}),
        ("青崖县石门镇贾寨村王云舟创作的小说《归来》获奖。", {"王云舟"}),
        ("评选出周奥宁等119名获奖作者。", {"周奥宁"}),
        ("老艺人李新舟凭借鼓书获评书状元。", {"李新舟"}),
        (
            "选举张高远为主席，王占宁、杨振舟、张广宁郭淑舟、祁东宁为副主席。",
            {"张高远", "王占宁", "杨振舟", "张广宁", "郭淑舟", "祁东宁"},
        ),
        ("邮票图案分别为欧阳修、苏轼、李清照、陆游、辛弃疾。", {"欧阳修", "苏轼", "李清照", "陆游", "辛弃疾"}),
        ("会上，市协会主委梁留科讲话。", {"梁留科"}),
        ("仪式由公管院周显明院长主持，孙舟主席介绍了展览情况。", {"周显明", "孙舟"}),
        ("县文联主席李学宁到会。李学宁主席高度评价了作品。", {"李学宁"}),
        ("青崖县委书记周宁代表青崖县接受表彰。", {"周宁"}),
        ("仙桃酒业荣获湖北省长江质量奖。", set()),
        ("我校常仙宁老师的书法作品获省级二等奖。", {"常仙宁"}),
        ("特邀文史专家木寅教授作了专题讲座。", {"木寅"}),
        ("军分区党委邀请云泽大学路国宁等4名教授理论辅导。", {"路国宁"}),
    ],
)
def test_names_before_what_persons_do(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names(PERSON) == names


@pytest.mark.parametrize(
    "text",
    [
        "师生在省大赛中获金奖3项。",
        "发放宣传单71份，张贴《风险提示》145份。",
        "曾列入《名山记》的紫云山一峰秀出。",
        "方案获得批准，成果入选目录，高新区获评先进。",
        "汝瓷、汝石、汝帖并称三宝。",
        "特产有花生、小麦、玉米、红薯。",
        "石林路获评最美道路，白鹭湖入选水利风景区。",
        "全市3个集体（一班、二班）被评为先进。",
    ],
)
def test_what_only_looks_like_a_name(read: Read, text: str) -> None:
    assert read(text).names(PERSON) == set()


def test_the_body_right_before_a_name_is_where_the_person_is_of(read: Read) -> None:
    assert read("云泽日报社林冬宁被评为先进个人。").relations("affiliation") == {("林冬宁", "云泽日报社")}
