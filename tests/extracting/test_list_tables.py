"""Lists in tables: tasks with their bodies, projects, winners, officials; lists of other things give none of these."""

from __future__ import annotations

from kg.extracting import extract_entry
from kg.model import (
    EventFact,
    Extracted,
    Figure,
    Holding,
    Honour,
    Participation,
    Ref,
    Relation,
    Source,
    StatusFact,
    TaskFact,
)
from kg.segmenting import segment


def read(title: str, *rows: str) -> Extracted:
    source = Source("invented.txt", "text", year=2026, place="许昌市", province="河南省")
    text = title + "\n\n" + "\n".join(f"| {row} |" for row in rows) + "\n"
    segmented = segment(text, source)
    (entry,) = (entry for entry in segmented.entries if entry.rows)
    return extract_entry(segmented, entry)


def names(refs: tuple[Ref, ...]) -> list[str]:
    return [ref.name for ref in refs]


def test_tasks() -> None:
    found = read(
        "2026年重点工作任务分解表",
        "序号 | 重点任务 | 牵头单位 | 责任单位 | 完成时限",
        "1 | 新增企业50家，投资增长10%。 | 市工业和信息化局 | 市财政局、市商务局 | 2026年12月底",
        "2 | 新建农村公路120公里。 | 市交通运输局 | 各县（市、区）政府 | ",
        "3 | 实施灌区改造。 |  | 市水利局牵头，禹州市、襄城县政府负责 | 全年",
    )
    tasks = [f for f in found.facts if isinstance(f, TaskFact)]
    assert [(t.number, names(t.lead), names(t.responsible), t.due) for t in tasks] == [
        ("1", ["市工业和信息化局"], ["市工业和信息化局", "市财政局", "市商务局"], "2026年12月底"),
        ("2", ["市交通运输局"], ["市交通运输局"], ""),
        ("3", ["市水利局"], ["市水利局", "禹州市政府", "襄城县政府"], "全年"),
    ]
    assert "禹州市人民政府" in names(tasks[1].expanded)
    assert not [f for f in found.facts if isinstance(f, Figure)]


def test_an_empty_cell_beside_a_body_is_empty() -> None:
    found = read(
        "2026年重点工作任务分解表",
        "序号 | 重点任务 | 牵头单位 | 责任单位",
        "1 | 新建农村公路。 | 市交通运输局 | 市财政局",
        "2 | 实施灌区改造。 | 市水利局 | ",
        "3 | 修好渡口码头。 |  | 市商务局",
        "4 | 整治河道两岸。 |  | ",
    )
    tasks = [f for f in found.facts if isinstance(f, TaskFact)]
    assert [(names(t.lead), names(t.responsible)) for t in tasks] == [
        (["市交通运输局"], ["市交通运输局", "市财政局"]),
        (["市水利局"], ["市水利局"]),
        ([], ["市商务局"]),
        ([], ["市商务局"]),  # one cell over both rows
    ]


def test_tasks_in_other_columns() -> None:
    found = read(
        "2026年实事责任分解表",
        "实事项目 | 工作目标 | 责任单位 | 配合单位",
        "1.养老服务提升 | 新增床位500张 | 市民政局 | 市财政局",
        "2.供水保障 | 新建水厂2处 | 市水利局 | 市住房城乡建设局",
    )
    tasks = [f for f in found.facts if isinstance(f, TaskFact)]
    assert [(t.number, t.description, names(t.lead), names(t.responsible)) for t in tasks] == [
        ("1", "养老服务提升：新增床位500张", [], ["市民政局", "市财政局"]),
        ("2", "供水保障：新建水厂2处", [], ["市水利局", "市住房城乡建设局"]),
    ]
    assert not [f for f in found.facts if isinstance(f, Figure)]


def test_only_the_leading_number_is_that_of_a_task() -> None:
    found = read(
        "2026年实事责任分解表",
        "实事项目 | 责任单位",
        "1.养老服务提升。1.新增床位500张；2.建成食堂3、食品站5、助浴点6处 | 市民政局",
        "供水保障：1.新建水厂2处 | 市水利局",
    )
    tasks = [f for f in found.facts if isinstance(f, TaskFact)]
    assert [(t.number, t.description) for t in tasks] == [
        ("1", "养老服务提升。1.新增床位500张；2.建成食堂3、食品站5、助浴点6处"),
        ("2", "供水保障：1.新建水厂2处"),
    ]


def test_projects() -> None:
    found = read(
        "许昌市2026年重点建设项目名单",
        "序号 | 项目名称 | 建设单位 | 建设地点 | 总投资（亿元） | 建设规模及内容 | 项目状态",
        "1 | 云港三期码头工程 | 云港集团有限公司 | 禹州市 | 12.5 | 泊位4个 | 在建",
        "2 | 年产20万吨铝板项目 | 柳河铝业股份有限公司 | 襄城县 | 8 | 铝板20万吨 | 新开工",
    )
    said = {
        (f.subject.name, f.predicate, f.object if isinstance(f.object, str) else f.object.name)
        for f in found.facts
        if isinstance(f, Relation) and f.predicate in ("owner", "locatedIn", "investment")
    }
    assert said >= {
        ("云港三期码头工程", "owner", "云港集团有限公司"),
        ("云港三期码头工程", "locatedIn", "禹州市"),
        ("云港三期码头工程", "investment", "12.5亿元"),
        ("年产20万吨铝板项目", "owner", "柳河铝业股份有限公司"),
        ("年产20万吨铝板项目", "investment", "8亿元"),
    }
    found = read(
        "许昌市重点项目表（单位：万元）",
        "序号 | 项目名称 | 建设年限 | 总投资 | 项目业主",
        " | 合计（1项） | | 9000 | ",
        "1 | 云港物流园 | 2025-2027 | 9000 | 云港集团有限公司",
        "2 | 柳河水厂 | 2026-2028 | 3000 | 柳河水务有限公司",
    )
    sums = [(f.subject.name, f.object) for f in found.facts if isinstance(f, Relation) and f.predicate == "investment"]
    assert sums == [("云港物流园", "9000万元"), ("柳河水厂", "3000万元")]


def test_states_of_projects() -> None:
    found = read(
        "许昌市2026年重点建设项目名单",
        "序号 | 项目名称 | 建设单位 | 项目状态",
        "1 | 云港三期码头工程 | 云港集团有限公司 | 在建",
        "2 | 年产20万吨铝板项目 | 柳河铝业股份有限公司 | 新开工",
    )
    states = [(f.project.name, f.status) for f in found.facts if isinstance(f, StatusFact)]
    assert states == [("云港三期码头工程", "在建"), ("年产20万吨铝板项目", "开工")]


def honours(found: Extracted) -> list[tuple[str, str, str]]:
    return [(f.recipient.name, f.award.name, f.date) for f in found.facts if isinstance(f, Honour)]


def test_winners() -> None:
    found = read(
        "2025年度许昌市科学技术奖获奖名单",
        "序号 | 项目名称 | 获奖等级 | 完成单位 | 主要完成人",
        "1 | 铝板轧制技术 | 一等奖 | 柳河铝业股份有限公司 | 周明远、李清扬",
        "2 | 米酒酿造工艺 | 二等奖 | 许昌学院 | 罗向晚",
    )
    assert honours(found) == [
        ("柳河铝业股份有限公司", "许昌市科学技术奖一等奖", "2025"),
        ("周明远", "许昌市科学技术奖一等奖", "2025"),
        ("李清扬", "许昌市科学技术奖一等奖", "2025"),
        ("许昌学院", "许昌市科学技术奖二等奖", "2025"),
        ("罗向晚", "许昌市科学技术奖二等奖", "2025"),
    ]
    found = read("2025年度先进集体名单", "序号 | 单位名称", "1 | 许昌市水利局", "2 | 许昌学院")
    assert honours(found) == [("许昌市水利局", "先进集体", "2025"), ("许昌学院", "先进集体", "2025")]


def test_awards_issuers_and_dates_in_columns() -> None:
    found = read(
        "2025年许昌市获省级以上荣誉一览表",
        "荣誉名称 | 获奖单位（个人） | 授奖单位 | 获奖时间",
        "河南省文明单位 | 许昌市水利局 | 河南省人民政府 | 2025年5月",
        "河南省劳动模范 | 周明远 | 河南省人民政府 | 2025年4月",
    )
    assert honours(found) == [
        ("许昌市水利局", "河南省文明单位", "2025-05"),
        ("周明远", "河南省劳动模范", "2025-04"),
    ]
    issuers = [f.issuer.name for f in found.facts if isinstance(f, Honour) and f.issuer]
    assert issuers == ["河南省人民政府", "河南省人民政府"]
    found = read(
        "2025年度许昌市市长质量奖获奖名单",
        "类别 | 获奖单位",
        "市长质量奖 | 柳河铝业股份有限公司",
        " | 谷香酒业有限公司",
        "市长质量奖提名奖 | 云港集团有限公司",
    )
    assert [award for _, award, _ in honours(found)] == ["市长质量奖", "市长质量奖", "市长质量奖提名奖"]


def test_a_title_says_what_all_rows_were_given_and_a_column_where_they_are() -> None:
    found = read(
        "许昌2025年入选河南省“雏鹰”企业名单",
        "序号 | 企业名称 | 县区",
        "1 | 柳河铝业股份有限公司 | 禹州市",
        "2 | 谷香酒业有限公司 | 襄城县",
    )
    assert honours(found) == [
        ("柳河铝业股份有限公司", "河南省“雏鹰”企业", "2025"),
        ("谷香酒业有限公司", "河南省“雏鹰”企业", "2025"),
    ]
    assert {(f.subject.name, f.object) for f in found.facts if isinstance(f, Relation)} == {
        ("柳河铝业股份有限公司", Ref("Place", "禹州市")),
        ("谷香酒业有限公司", Ref("Place", "襄城县")),
    }
    (event,) = (f for f in found.facts if isinstance(f, EventFact))
    assert (event.type, event.start, event.label) == (
        "AwardEvent",
        "2025",
        "柳河铝业股份有限公司、谷香酒业有限公司获评河南省“雏鹰”企业",
    )
    won = [f.agent.name for f in found.facts if isinstance(f, Participation) and f.role == "honoree"]
    assert won == ["柳河铝业股份有限公司", "谷香酒业有限公司"]
    found = read(
        "2025年重点企业名单", "序号 | 企业名称 | 县区", "1 | 谷香酒业有限公司 | 襄城县", "2 | 柳河铝业公司 | 禹州市"
    )
    assert not honours(found)


def test_a_roll_annexed_to_a_decision() -> None:
    source = Source("invented.txt", "gazette", year=2025, place="许昌市", province="河南省")
    text = (
        "许昌市人民政府\n关于表彰2024年度先进的决定\n许政〔2025〕3号\n各县人民政府：\n市政府决定，对周明远等先进予以表彰。\n"
        "附件：2024年度先进名单\n许昌市人民政府\n2025年1月8日\n附件\n2024年度先进名单\n一、先进单位（2个）\n许昌市水利局\n"
        "柳河铝业股份有限公司\n二、先进工作者（3名）\n周明远　许昌市水利局局长\n李清扬（女）、罗向晚\n"
    )
    segmented = segment(text, source)
    (entry,) = (entry for entry in segmented.entries if entry.rows)
    found = extract_entry(segmented, entry)
    assert honours(found) == [
        ("许昌市水利局", "先进单位", "2025-01-08"),
        ("柳河铝业股份有限公司", "先进单位", "2025-01-08"),
        ("周明远", "先进工作者", "2025-01-08"),
        ("李清扬", "先进工作者", "2025-01-08"),
        ("罗向晚", "先进工作者", "2025-01-08"),
    ]
    assert [(f.holder.name, f.title) for f in found.facts if isinstance(f, Holding)] == [("周明远", "许昌市水利局局长")]
    events = [f for f in found.facts if isinstance(f, EventFact)]
    assert [(event.type, event.start) for event in events] == [("AwardEvent", "2025-01-08")] * 2
    notice = next(entry for entry in segmented.entries if entry.kind == "notice")
    annexes = [
        f.object for f in extract_entry(segmented, notice).facts if isinstance(f, Relation) and f.predicate == "annex"
    ]
    assert annexes == [Ref("Document", "2024年度先进名单")]


def test_lists_of_inheritors() -> None:
    found = read(
        "第五批市级非物质文化遗产代表性传承人名单",
        "序号 | 姓名 | 项目名称 | 申报地区",
        "1 | 周明远 | 青云山歌 | 禹州市",
        "2 | 李清扬 | 柳河剪纸 | 襄城县",
    )
    assert [who for who, *_ in honours(found)] == ["周明远", "李清扬"]
    assert not [f for f in found.facts if isinstance(f, Relation) and f.predicate == "heritageBatch"]


def test_officials() -> None:
    found = read(
        "许昌市人民政府任免人员名单",
        "姓名 | 任职 | 免职",
        "周明远 | 市财政局局长 | 市审计局副局长",
        "李清扬 | 市水利局副局长 | ",
        "陈远山 |  | 市商务局局长",
    )
    held = [(f.holder.name, f.title) for f in found.facts if isinstance(f, Holding)]
    assert held == [("周明远", "市财政局局长"), ("李清扬", "市水利局副局长")]
    found = read(
        "2025年度优秀教师名单",
        "姓名 | 单位 | 职务",
        "周明远 | 许昌学院 | 副院长",
        "李清扬 | 许昌市水利局 | 局长",
    )
    assert [who for who, *_ in honours(found)] == ["周明远", "李清扬"]
    held = [(f.holder.name, f.title, f.post) for f in found.facts if isinstance(f, Holding)]
    assert held == [("周明远", "许昌学院副院长", "副院长"), ("李清扬", "许昌市水利局局长", "局长")]


def test_rows_of_years_and_lists_of_other_things() -> None:
    found = read(
        "许昌市历年生产总值", "年份 | 生产总值（亿元） | 增速（%）", "2021 | 980.1 | 7.1", "2022年 | 1,040.5 | -6.2"
    )
    figures = [(f.indicator, f.value, f.unit, f.period) for f in found.facts if isinstance(f, Figure)]
    assert figures[::2] == [("生产总值", "980.1", "亿元", "2021"), ("生产总值", "1040.5", "亿元", "2022")]
    found = read(
        "联系电话表", "单位 | 电话 | 传真", "市水利局 | 0123-1234567 | 0123-1234568", "市教育局 | 0123-2 | 0123-3"
    )
    assert not found.facts
    found = read("收费项目目录", "序号 | 项目名称 | 实施单位", "1 | 检测费 | 许昌市水利局", "2 | 认证费 | 许昌市水利局")
    assert not [m for m in found.mentions if m.family == "Project" and m.name == "检测费"]


def test_meetings_in_rows() -> None:
    rows = (
        "会议 | 时间 | 地点 | 主要内容",
        "第1次 | 3月31日 | 许昌市会议中心 | 听取审议有关事项",
        "第2次 | 2027年1月9日 |  | 审议《许昌市绿化条例（草案）》",
        "第3次 | 第一季度、第二季度 |  | 审议《许昌市供水条例》",
    )
    found = read("市政府常务会议", *rows)
    events = [(f.type, f.start, f.label) for f in found.facts if isinstance(f, EventFact)]
    assert events == [
        ("Meeting", "2026-03-31", "市政府常务会议第1次"),
        ("Meeting", "2027-01-09", "市政府常务会议第2次"),
    ]
    told = {(f.event, f.role, f.agent.name) for f in found.facts if isinstance(f, Participation)}
    assert told == {(0, "location", "许昌市会议中心"), (1, "document", "许昌市绿化条例（草案）")}
    assert not [f for f in read("2026年会议计划", *rows).facts if isinstance(f, EventFact)]


def test_a_meeting_that_its_row_only_counts() -> None:
    found = read(
        "2026年常委会情况",
        "会议 | 时间 | 主要内容",
        "三届一次 | 4月4日 | 会议听取有关报告。",
        "三届二次 | 7月21日 | 会议传达有关精神。",
    )
    assert [fact.label for fact in found.facts if isinstance(fact, EventFact)] == ["三届一次会议", "三届二次会议"]


def test_the_commended_of_a_group_of_a_list() -> None:
    source = Source("invented.txt", "gazette", year=2026, place="许昌市", province="河南省")
    text = (
        "许昌市人民政府关于表彰节水先进典型的决定\n\n许政〔2026〕8号\n\n市直各部门：\n\n现予表彰。\n\n2026年3月4日\n\n"
        "附件\n\n节水先进单位、先进个人表彰名单\n\n一、先进单位（3个）\n\n市水利局\n市公安局水上支队\n市气象局\n\n"
        "二、先进个人（3名）\n\n陈明远　市水利局\n赵　新　市气象局\n李国强　市财政局\n"
    )
    segmented = segment(text, source)
    (entry,) = (entry for entry in segmented.entries if entry.rows)
    found = extract_entry(segmented, entry)
    assert {(who, award) for who, award, _ in honours(found)} == {
        *((name, "节水先进单位") for name in ("市水利局", "市公安局水上支队", "市气象局")),
        *((name, "节水先进个人") for name in ("陈明远", "赵新", "李国强")),
    }
    works = {
        (f.subject.name, f.object.name) for f in found.facts if isinstance(f, Relation) and isinstance(f.object, Ref)
    }
    assert ("赵新", "市气象局") in works


def test_numbered_lines_that_a_decision_ends_with_are_honoured_by_it() -> None:
    source = Source("invented.txt", "gazette", year=2026, place="许昌市", province="河南省")
    text = (
        "许昌市人民政府关于命名文明单位的决定\n\n许政〔2026〕9号\n\n市直各部门：\n\n"
        "决定命名市水利局等3个单位为2025年度市级文明单位，名单如下：\n\n1.市水利局\n\n2.市气象局（机关）\n\n3.柳河镇第一小学\n\n"
        "许昌市人民政府\n\n2026年3月4日\n"
    )
    segmented = segment(text, source)
    (entry,) = segmented.entries
    assert {(who, award) for who, award, _ in honours(extract_entry(segmented, entry))} == {
        ("市水利局", "2025年度市级文明单位"),
        ("市气象局", "2025年度市级文明单位"),
        ("柳河镇第一小学", "2025年度市级文明单位"),
    }
