"""What only looks like a place, and places whose edges other words hide. All are invented or of other cities."""

from __future__ import annotations

import pytest

from kg.extracting import extract_entry, merge_knowledge, survey_entry
from kg.model import Entry, Segmented, Source

from .conftest import Read

PLACE = "Place"


@pytest.mark.parametrize(
    "text",
    [
        "带动周边农户，振兴山区教育",
        "全年累计清理水库垃圾5000多公斤",
        "检查两处水库",
        "汇聚视频累计3.8万余路",
        "新建排前路120千米",
        "让数据多跑路，群众少跑腿",
        "开展“入百村、访千户”调研实践",
        "景区为国家AAAA级旅游景区。",
        "人均公园绿地面积13.1平方米",
        "等级公路里程2975.5千米",
        "实施水路通江达海工程",
        "引进长江学者3人",
        "引进长江学者3人、泰山学者5人",
        "打造“青春共建红星工坊”10个",
        "率先建立“零工市场”",
        "实施“用爱打造心家园”活动",
        "累计开通基站75座，做到城镇和农村热点都覆盖",
        "举办“寻宝”“比秀村艺”等比赛",
        "在市、县两级政务大厅设置窗口",
        "支持骨干企业“走出去”开拓市场",
        "一幅画卷绘新城",
        "高标准建设杏示范园6公顷",
        "当地是全国四大优质烟叶基地之一",
        "实现5G+云分商城导航",
        "按照窄马路理念加密路网，修复老街巷",
        "对5个省级农安县区开展核查",
        "线上平街书会开播",
        "降水南部多于北部",
        "由友好访问团团长山田一郎率领的访问团一行12人来访",
        "境内共有7座山岭",
    ],
)
def test_no_place(read: Read, text: str) -> None:
    assert not read(text, kind="item").names(PLACE)


@pytest.mark.parametrize(
    "text, name",
    [
        ("国家AAAAA级旅游区青萝山景区迎来旅游高峰", "青萝山景区"),
        ("上线保利剧院全国院线", "保利剧院"),
        ("在胜利水库察看水情", "胜利水库"),
        ("在平安大道设点宣传", "平安大道"),
        ("故事很多。该乡青冈营村建于唐代", "青冈营村"),
        ("建成白石智慧农贸市场", "白石智慧农贸市场"),
        ("改造高速口三角游园", "高速口三角游园"),
        ("企业入驻该区5G产业园", "5G产业园"),
        ("各界代表在革命烈士陵园举行公祭", "革命烈士陵园"),
        ("研究青云河水系规划", "青云河"),
        ("遗址在市区煤岭公园内", "煤岭公园"),
        ("稻香小镇示范片区成为省级示范片区", "稻香小镇示范片区"),
        ("组织党员到市廉政警示教育基地接受教育", "市廉政警示教育基地"),
    ],
)
def test_edges(read: Read, text: str, name: str) -> None:
    assert read(text, kind="item").names(PLACE) == {name}


@pytest.mark.parametrize(
    "text, names",
    [
        ("前往青萝山、画眉谷、祥龙谷、松风寺游览", {"青萝山", "画眉谷", "祥龙谷", "松风寺"}),
        ("建成平安广场、奥林匹克公园、河滨公园", {"平安广场", "奥林匹克公园", "河滨公园"}),
        ("青溪路、人民路两侧绿意盎然", {"青溪路", "人民路"}),
        ("世纪广场等4个广场成为市民休闲的好去处", {"世纪广场"}),
        ("惠及观澜佳苑等17个小区", {"观澜佳苑"}),
        ("惠及锦绣家园、和谐嘉苑、滨江一号、碧水云天等12个小区", {"锦绣家园", "和谐嘉苑", "滨江一号", "碧水云天"}),
        ("境内有大顶山、白雁山等7座山岭", {"大顶山", "白雁山"}),
        ("建成龙潭、城南两个公园", {"龙潭", "城南"}),
        ("修缮李大山故居、王二川烈士墓", {"李大山故居", "王二川烈士墓"}),
        ("聚集在高新区、碳谷新材料产业集聚区，效益良好", {"高新区", "碳谷新材料产业集聚区"}),
        ("省道303线云石至清水段、县道X028线完成养护", {"省道303线", "县道X028线"}),
        ("参加北平线、哈临线等十几条国家干线铁路的勘测", {"北平线", "哈临线"}),
        ("境内有大雁岗、卧虎坪、南天柱等8座山峰", {"大雁岗", "卧虎坪", "南天柱"}),
        ("白鹭湖公园、口袋公园、教学楼", {"白鹭湖公园"}),
    ],
)
def test_rows_tell_places(read: Read, text: str, names: set[str]) -> None:
    assert read(text, kind="item").names(PLACE) == names


@pytest.mark.parametrize(
    "text, role, names",
    [
        ("5月1日，云泽市队在清川证监局与云泽证券共同举办的评选活动中获奖", "location", []),
        ("5月1日，协会在清川县民政局备案注册成立", "location", []),
        ("5月1日，学习张立国到云泽调研时的讲话精神", "location", []),
        ("5月1日，市长张立国在市会议中心会见客商", "location", ["市会议中心"]),
        ("5月1日，市委巡察组对市住建局、市交通局开展常规巡察", "visited", ["市住建局", "市交通局"]),
        ("5月1日，志愿者赴清川县人民医院、清川县高级中学实地调研", "visited", ["清川县人民医院", "清川县高级中学"]),
    ],
)
def test_where_and_whose(read: Read, text: str, role: str, names: list[str]) -> None:
    assert read(text, kind="item").roles(role) == names


@pytest.mark.parametrize(
    "text, names",
    [
        ("推进中国丝绸城、青萝湖科创新城建设", {"中国丝绸城", "青萝湖科创新城"}),
        ("被誉为“中国丝绸城”", set()),
        ("示范区、歙县、黟县等县（市、区）", {"示范区", "歙县", "黟县"}),
        ("黄山市示范区新增城镇就业3000人", {"黄山市", "示范区"}),
        ("下辖人民路、高庄、龙河3个街道", {"人民路", "高庄", "龙河"}),
        ("辖薛庄、堂店3镇和渣园、白庙2乡", {"渣园", "白庙"}),
    ],
)
def test_seats_zones_and_counted_districts(read: Read, text: str, names: set[str]) -> None:
    assert read(text, kind="item", place="黄山市").names(PLACE) == names


def test_waters_that_the_source_tells_twice() -> None:
    texts = ["沿沮河两岸植树", "在沮河开展巡查", "沮河被命名为幸福河湖"]
    source = Source("sample.txt", "yearbook", year=2024, place="云泽市", province="湖北省")
    entries = tuple(Entry(i, "item", "", i, i + 1, t, range(len(t))) for i, t in enumerate(texts))
    segmented = Segmented(source, 9, (), entries)
    knowledge = merge_knowledge(survey_entry(segmented, entry) for entry in entries)
    last = extract_entry(segmented, entries[-1], knowledge)
    assert "沮河" in {m.name for m in last.mentions if m.family == PLACE}


@pytest.mark.parametrize(
    "text, names",
    [
        ("S237沁丹线、X007辛常线通车", {"S237沁丹线", "X007辛常线"}),
        ("治理淮河流域沙颍河、洪汝河", {"沙颍河", "洪汝河"}),
        ("歙县县衙景区迎客", {"歙县", "歙县县衙景区"}),
        ("考察歙县三苏园", {"歙县", "三苏园"}),
        ("距禄口国际机场100千米", {"禄口国际机场"}),
        ("在清河渡槽组织演练", {"清河渡槽"}),
        ("楼台沟休闲运动小镇创成国家AAA级旅游景区", {"楼台沟休闲运动小镇"}),
        ("下辖一镇一街道", set()),
        ("灵岩山茶业", set()),
    ],
)
def test_forms_of_roads_waters_and_sights(read: Read, text: str, names: set[str]) -> None:
    assert read(text, kind="item", place="黄山市").names(PLACE) == names


def test_a_county_that_holds_the_event_is_where(read: Read) -> None:
    assert read("1月28日，歙县举行开工仪式", kind="item", place="黄山市").roles("location") == ["歙县"]
    later = "5月1日，大赛在歙县举行。活动还将在黟县、祁门县举行"
    assert read(later, kind="item", place="黄山市").roles("location") == ["歙县"]


def test_a_short_form_that_the_entry_declares_is_the_same_place(read: Read) -> None:
    text = "歙县先进制造业开发区（以下简称歙县开发区）成立。歙县开发区加快建设"
    mentions = read(text, kind="item", place="黄山市").extracted.mentions
    fulls = {m.full for m in mentions if m.name == "歙县开发区"}
    assert fulls == {"歙县先进制造业开发区"}
