"""Who did what where in the summaries of a year, told in passing and in long sentences. All names are invented."""

from __future__ import annotations

import pytest

from .conftest import read_text

TOLD = [
    (
        "2023年，县政协提案委员会对市发改委、市工信局、清川县政府等提案大户，开展了上门集中督办。",
        "visited",
        {"市发改委", "市工信局", "清川县政府"},
    ),
    ("2023年，省粮食局组织互查组，对合肥市歙县、休宁县2个产粮县进行核查。", "location", {"歙县", "休宁县"}),
    (
        "2023年，县侨联参加访问团，先后访问巴黎、伦敦等城市，走访法国华人总会、英国华商联合会等侨团。",
        "visited",
        {"巴黎", "伦敦", "法国华人总会", "英国华商联合会"},
    ),
    ("2023年，县政协开展履职活动，赴歙县深渡镇柳河村开展脱贫人口遍访，与干部座谈。", "visited", {"柳河村"}),
    ("2023年，县教育局组织研修班赴改革前沿—山东青岛、潍坊学习先进经验。", "visited", {"青岛", "潍坊"}),
    ("1月16日，晚会在青泽书院的清川县文化馆内录制。", "location", {"清川县文化馆"}),
    ("2023年，县纪委推进清廉建设。细化清廉单元标准，培育示范点7个。举办清风书画展。", "host", {"县纪委"}),
    ("2023年，县文旅局推出文旅促消费活动，发放景区门票8500张。", "host", {"县文旅局"}),
    ("12月7日，青泽水库申报的标准化管理工程通过省水利厅组织的评估认定。", "issuer", {"省水利厅"}),
    ("8月4日，省曲协主席何远方率青泽艺术团、市曲协主席许青山等知名艺术家登台演出。", "leader", {"何远方"}),
    ("8月4日，省曲协主席何远方率青泽艺术团、市曲协主席许青山等知名艺术家登台演出。", "attendee", {"许青山"}),
]


@pytest.mark.parametrize(("text", "role", "names"), TOLD)
def test_roles_of_a_year(text: str, role: str, names: set[str]) -> None:
    assert names <= set(read_text(text, kind="item", place="合肥市").roles(role))


NOT_TOLD = [
    ("2023年，县农业局联合气象部门先后在合肥发布、青泽气象发送防治建议。", "location"),
    ("1月20日，节目在国家公共文化云等线上平台进行展播。", "location"),
    (
        "2023年，合肥市被确定为示范市，省委办公厅《工作交流》刊发信息，在全国救灾工作推进会上作经验介绍。",
        "reportingBody",
    ),
    ("2023年，县政协举办展览。向县政协党组会、市委常委会作专题汇报，推动工作。", "reportingBody"),
    ("2023年，县邮政局推动青泽速递和铁云科技，青泽物流与云山电气有限公司开展入厂服务。", "host"),
    (
        "4月4日，县政协召开会议，传达学习全国两会精神和省政协常委会会议、县委书记何远方在县政协机关调研座谈会上的讲话。",
        "counterpart",
    ),
    ("12月2日，两家公司签订合作框架协议，共同在合肥市开展开发建设。", "location"),
]


@pytest.mark.parametrize(("text", "role"), NOT_TOLD)
def test_no_role_of_what_is_told_in_passing(text: str, role: str) -> None:
    assert read_text(text, kind="item", place="合肥市").roles(role) == []
