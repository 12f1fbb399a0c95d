"""Biographies and what is said of people and sex beside names: invented persons."""

from __future__ import annotations

from kg.model import Honour, Relation

from .conftest import Read, Reading


def told(found: Reading, name: str) -> dict[str, str]:
    """What the literals of a reading say of a person."""
    facts = (f for f in found.extracted.facts if isinstance(f, Relation) and f.subject.name == name)
    return {f.predicate: f.object for f in facts if isinstance(f.object, str)}


def test_an_item_titled_by_a_name_is_a_biography(read: Read) -> None:
    text = (
        "1966年8月生，男，回族，江北云泽人，中共党员，研究生学历。2011年3月任云泽宏远机床股份有限公司董事长、党委书记。"
        "现兼任中国机床工具协会副会长。"
    )
    found = read(text, kind="item", title="龙德川")
    assert told(found, "龙德川") == {
        "birthDate": "1966-08",
        "gender": "男",
        "ethnicity": "回族",
        "nativePlace": "江北云泽",
        "education": "研究生",
    }
    assert found.posts()["龙德川"] == [
        "云泽宏远机床股份有限公司董事长",
        "云泽宏远机床股份有限公司党委书记",
        "中国机床工具协会副会长",
    ]


def test_several_biographies_in_one_text(read: Read) -> None:
    found = read(
        "公示如下。渠文海，男，汉族，1975年6月生，现任云泽市水务局局长，拟任平川县县长；"
        "种秀兰，女，回族，1980年2月出生，大学学历，现任云泽市财政局副局长。"
    )
    assert found.posts() == {"渠文海": ["云泽市水务局局长"], "种秀兰": ["云泽市财政局副局长"]}
    assert told(found, "种秀兰") == {
        "gender": "女",
        "ethnicity": "回族",
        "birthDate": "1980-02",
        "education": "大学",
    }


def test_people_and_sex_are_no_part_of_a_post(read: Read) -> None:
    found = read("自治区政府副主席买买提·艾力与维吾尔族女焊工帕提古丽·麦麦提交谈。")
    assert found.posts()["帕提古丽·麦麦提"] == ["焊工"]
    assert told(found, "帕提古丽·麦麦提") == {"ethnicity": "维吾尔族", "gender": "女"}


def test_people_in_brackets_behind_a_name(read: Read) -> None:
    found = read("平川县人民医院医生马秀云（女，回族）、花园乡护边员哈力别克·巴合提（哈萨克族）到会。")
    assert told(found, "马秀云") == {"gender": "女", "ethnicity": "回族"}
    assert found.posts()["哈力别克·巴合提"] == ["花园乡护边员"]
    assert told(found, "哈力别克·巴合提") == {"ethnicity": "哈萨克族"}


def test_people_in_a_list_are_honoured_with_what_brackets_say_of_them(read: Read) -> None:
    text = (
        "2023年，平川县白瓦村第一书记罗建川、清川县环卫工人马秀玉（女，回族）、东河县护林员扎西尼玛（藏族）"
        "被授予“江北好人”称号。"
    )
    facts = read(text, kind="item", title="表彰先进").extracted.facts
    assert {f.recipient.name for f in facts if isinstance(f, Honour)} == {"罗建川", "马秀玉", "扎西尼玛"}


def test_subjects_with_names_of_other_peoples(read: Read) -> None:
    found = read("男，彝族，1971年3月生，四川昭觉人，高级农艺师。", kind="item", title="沙马拉尔")
    assert told(found, "沙马拉尔")["nativePlace"] == "四川昭觉"
    assert "阿苏伍呷" in read("阿苏伍呷，女，彝族，1985年10月出生，现任平川县中学教师。").names("Person")


def test_a_title_that_ends_with_a_name_is_a_biography(read: Read) -> None:
    text = "女，1970年生，云泽公司质检中心班长、驻青禾村工作队队长。"
    found = read(text, kind="item", title="省劳动模范——罗玉宁")
    assert found.relations("gender") == {("罗玉宁", "女")}
    assert found.posts() == {"罗玉宁": ["云泽公司质检中心班长", "驻青禾村工作队队长"]}


def test_posts_once_held_in_turn_are_of_one_body(read: Read) -> None:
    text = "男，1987年3月出生，高级技师。曾任云泽供电公司检修中心班组成员、班长。2023年获“云泽工匠”称号。"
    posts = read(text, kind="item", title="曹文山").posts()["曹文山"]
    assert {"云泽供电公司检修中心班组成员", "云泽供电公司检修中心班长"} <= set(posts)


def test_posts_held_at_once_stand_behind_commas(read: Read) -> None:
    told = (
        "韩成林，男，汉族，1976年1月出生，在职大学学历。现任云泽市政府副市长，云泽市公安局局长、督察长。"
        "曾任清川县财政局局长，清川县农业局副局长（主持工作），长期扎根基层。"
    )
    reading = read(told, "韩成林", "biography")
    assert {"云泽市公安局局长", "清川县财政局局长", "清川县农业局副局长"} <= set(reading.posts()["韩成林"])
    assert ("韩成林", "在职大学") in reading.relations("education")


def test_the_years_of_a_life_right_behind_the_title(read: Read) -> None:
    found = read("（1921.8—2020.2）湖北省襄阳市人。曾任平川县公安局局长。", title="方文渊", kind="item")
    assert found.relations("birthDate") == {("方文渊", "1921-08")}
    assert found.relations("nativePlace") == {("方文渊", "湖北省襄阳市")}
    assert found.posts()["方文渊"] == ["平川县公安局局长"]


def test_the_years_that_a_book_covers_are_no_life(read: Read) -> None:
    assert not read("《平川县志（1986—2005）》出版发行。").names("Person")


def test_a_post_that_a_life_tells_of_years_ago_is_not_observed_today(read: Read) -> None:
    text = (
        "赵大山，男，1972年出生，云泽市人，现任云泽市文联主席。"
        "1998年被聘为节目评论员和特约记者，2003年被聘为节目主持人。"
    )
    found = read(text, kind="biography", title="赵大山")
    seen = {h.title: h.observed for h in found.holdings()}
    assert seen == {"云泽市文联主席": "2023", "节目评论员": "", "特约记者": "", "节目主持人": ""}


def test_a_title_that_begins_as_the_one_before_stands_alone(read: Read) -> None:
    text = "李晓云，男，1989年6月生，云泽集团技能操作能手、云泽集团兼职培训师。"
    assert read(text, kind="biography", title="李晓云").posts()["李晓云"] == ["云泽集团兼职培训师"]


def test_the_head_of_a_committee_is_not_of_the_society_that_it_is_of(read: Read) -> None:
    told = (
        "曹远山，男，1957年7月出生，云泽市第二医院康复科主任。"
        "带头成立中国药学会云泽市康复治疗专业委员会，还担任主任委员。"
    )
    assert read(told, kind="biography").relations("affiliation") == {("曹远山", "云泽市第二医院")}
