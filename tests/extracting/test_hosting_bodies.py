"""Bodies of lists of hosts, of old chronicles and of seats; what they hold, guide and issue. All names are invented."""

from __future__ import annotations

import pytest

from .conftest import read_text


@pytest.mark.parametrize(
    ("told", "role", "bodies"),
    [
        ("由市商务局指导，市总商会联合主办，启明中国承办的年货节开幕", "organizer", ["启明中国"]),
        ("活动由市妇联主办、白鹭诗社承办", "organizer", ["白鹭诗社"]),
        ("活动由石门街道党工委、办事处主办", "host", ["石门街道党工委", "办事处"]),
        ("清川县文旅局、新华书店协办了活动", "coOrganizer", ["清川县文旅局", "新华书店"]),
        ("在省商务厅、市贸促会的指导下，市商务局举办交易会", "guidedBy", ["省商务厅", "市贸促会"]),
        ("市茶叶学会主办研讨会，省科学技术协会到会指导", "guidedBy", ["省科学技术协会"]),
        ("博览会由市商务局主办，地区商务局、清川县人民政府具体承办", "organizer", ["地区商务局", "清川县人民政府"]),
        ("世界陶瓷工艺协会主办论坛", "host", ["世界陶瓷工艺协会"]),
        ("县委、县政府联合发出《关于加强春耕生产的通知》", "issuer", ["县委", "县政府"]),
        ("县委作出关于开展学习活动的决定", "issuer", ["县委"]),
        ("省政府批复同意撤销石门乡，设立石门镇", "issuer", ["省政府"]),
    ],
)
def test_bodies_hold_guide_and_issue(told: str, role: str, bodies: list[str]) -> None:
    assert read_text(f"3月5日，{told}。").roles(role) == bodies


@pytest.mark.parametrize(
    "told", ["各乡镇、有关单位承办了活动", "由清川县医院全程承办", "表彰优秀提案、提案承办先进单位"]
)
def test_everyday_words_before_a_verb_of_hosting_are_no_body(told: str) -> None:
    assert read_text(f"3月5日，{told}。").roles("organizer") in ([], ["清川县医院"])


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("县医院、县幼儿园、县广播站、县农技站、县卫生防疫站受到表彰", {"县幼儿园", "县农技站", "县卫生防疫站"}),
        ("县农机厂、制药厂被地区行署批准为二级企业", {"县农机厂", "制药厂", "地区行署"}),
        ("县粮食局被国家计委评为先进单位", {"县粮食局", "国家计委"}),
        ("全国政协赴江北视察团到云泽视察", {"全国政协赴江北视察团"}),
        ("共青团县委召开会议", {"共青团县委"}),
        ("市政府还与铁云集团签订协议", {"市政府", "铁云集团"}),
        ("区政府同中国建设银行云泽分行签订协议", {"区政府", "中国建设银行云泽分行"}),
        ("林晓川代表市政府与清川集团董事长周明远签约", {"市政府", "清川集团"}),
    ],
)
def test_names_of_bodies(told: str, names: set[str]) -> None:
    read = read_text(f"3月5日，{told}。").names("Organization")
    assert names <= read and not any("与" in name or "还" in name for name in read)
