"""Figures of running text: what is one, what it measures, its change, base, rank, share, period and region."""

from __future__ import annotations

import pytest

from kg.extracting.figures_amounts import find_amounts
from kg.extracting.figures_changes import change_before
from kg.extracting.figures_lists import share_tail
from kg.model import Figure

from .conftest import Read, Reading

Stated = list[tuple[str, str, str]]  # indicator, as written, measure (with + or - for its direction)


def stated(reading: Reading) -> Stated:
    sign = {"up": "+", "down": "-", "": ""}
    facts = [f for f in reading.extracted.facts if isinstance(f, Figure)]
    return [(f.indicator, f.as_written, f.measure + sign[f.direction]) for f in facts]


def figures(reading: Reading) -> list[Figure]:
    return [f for f in reading.extracted.facts if isinstance(f, Figure)]


LEVELS: list[tuple[str, Stated]] = [
    ("新增停车场6个。", [("新增停车场", "6个", "level")]),
    (
        "抽查20个乡镇45个行政村802户。",
        [("抽查乡镇", "20个", "level"), ("抽查行政村", "45个", "level"), ("抽查", "802户", "level")],
    ),
    ("《条例》6章35条。", [("《条例》", "6章", "level"), ("《条例》", "35条", "level")]),
    ("水质改善情况位居全国168个重点城市第4位。", [("水质改善情况", "第4位", "rank")]),
    ("全站装车同比2022年增长385车。", [("全站装车", "385车", "change+")]),
    ("煤炭储量中炼焦煤占比达54.6%。", [("煤炭储量中炼焦煤占比", "54.6%", "share")]),
    (
        "0-15岁人口减少6.2万人，占全市人口比重下降1.06个百分点。",
        [("0-15岁人口", "6.2万人", "change-"), ("0-15岁人口占全市人口比重", "1.06个百分点", "change-")],
    ),
    ("公司投资3.2亿元实施了青川电厂3号炉改造项目。", []),
    ("评出80户和美庭院示范户。", [("评出和美庭院示范户", "80户", "level")]),
    (
        "造成全市6个县（市、区）14.2万人受灾。",
        [("受灾县（市、区）", "6个", "level"), ("受灾", "14.2万人", "level")],
    ),
    ("日最高气温≥35摄氏度的日数集中在7月。", []),
    ("购置1000千瓦应急电源车1台。", [("购置1000千瓦应急电源车", "1台", "level")]),
    ("铁路专用线接入比例力争达85%以上。", [("铁路专用线接入比例", "85%以上", "plan")]),
    ("效率由初期的60%左右到目前的80%以上。", [("效率", "80%以上", "level")]),
    ("组织12家企业进行省级生态农场申报。", [("省级生态农场申报的企业", "12家", "level")]),
    (
        "全市1—3月CPI环比分别为100.3、100.9、99.2。",
        [
            ("1月CPI环比指数", "100.3", "level"),
            ("2月CPI环比指数", "100.9", "level"),
            ("3月CPI环比指数", "99.2", "level"),
        ],
    ),
    ("全年粮食产量88.20万吨。", [("粮食产量", "88.20万吨", "level")]),
    ("地膜回收利用率达到83%。", [("地膜回收利用率", "83%", "level")]),
    ("召开2次文史座谈会。", [("召开文史座谈会", "2次", "level")]),
    ("荣获1个一等奖、3个二等奖。", [("一等奖", "1个", "level"), ("二等奖", "3个", "level")]),
    ("27个技改项目加快推进。", [("加快推进技改项目", "27个", "level")]),
    ("石门路、柳桥街等4条道路完工。", [("完工道路", "4条", "level")]),
    (
        "实施宏远新材、青禾食品等项目35个，总投资61.2亿元。",
        [("实施项目", "35个", "level"), ("实施项目总投资", "61.2亿元", "level")],
    ),
    (
        "投资760万元改造背街小巷23条。",
        [("改造背街小巷投资", "760万元", "level"), ("改造背街小巷", "23条", "level")],
    ),
    (
        "创建宜居社区8个、样板街16条。",
        [("创建宜居社区", "8个", "level"), ("创建样板街", "16条", "level")],
    ),
    (
        "开展电工培训31期940人。",
        [("开展电工培训", "31期", "level"), ("开展电工培训", "940人", "level")],
    ),
    ("启动Ⅱ级、Ⅲ级防汛响应各3次。", [("Ⅱ级防汛响应", "3次", "level"), ("Ⅲ级防汛响应", "3次", "level")]),
    (
        "红薯、金银花产量分别达到7万吨、2万吨。",
        [("红薯产量", "7万吨", "level"), ("金银花产量", "2万吨", "level")],
    ),
    ("日处理污水量由300吨提升至420吨。", [("日处理污水量", "420吨", "level")]),
    ("将88个科室优化至52个。", [("优化后科室", "52个", "level")]),
    (
        "新增个体工商户812家，总数达到4390家。",
        [
            ("新增个体工商户", "812家", "level"),
            ("个体工商户总数", "4390家", "level"),
        ],
    ),
    ("阅览室（农家书屋）建成14所。", [("阅览室（农家书屋）建成", "14所", "level")]),
    ("甄选木雕作品52件（套）。", [("甄选木雕作品", "52件（套）", "level")]),
    ("项目建设周期36个月。", [("项目建设周期", "36个月", "level")]),
    ("全县户籍人口37.4万人。", [("户籍人口", "37.4万人", "level")]),
]


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_levels_and_their_indicators(read: Read, text: str, expected: Stated) -> None:
    assert stated(read(text, title="概况")) == expected


NOUNS: list[tuple[str, Stated]] = [
    # nouns that are verbs to the dictionary, or whose last word is one
    ("推出65条改革举措。", [("推出改革举措", "65条", "level")]),
    ("安排45名人才专项编制。", [("安排人才专项编制", "45名", "level")]),
    ("设立9个产权交易登记站。", [("设立产权交易登记站", "9个", "level")]),
    ("19篇提案被编入议政录。", [("被编入议政录的提案", "19篇", "level")]),
    ("全区318所小学建立志愿组织。", [("建立志愿组织的小学", "318所", "level")]),
    ("评选出26家示范单位。", [("评选出示范单位", "26家", "level")]),
    # what modifies the noun
    ("评定7篇真实反映山区面貌的散文。", [("评定散文", "7篇", "level")]),
    ("走访31家被巡察党组织。", [("走访被巡察党组织", "31家", "level")]),
    ("检查54家年产值2亿元以上的工业企业。", [("检查工业企业", "54家", "level")]),
    ("新建半径6千米的雷达监测系统。", [("雷达监测系统半径", "6千米", "level")]),
    ("表彰8家优秀组织单位。", [("表彰优秀组织单位", "8家", "level")]),
    ("市剧团选送的5个节目参加展演。", [("参加展演节目", "5个", "level")]),
    # who did what: the object of 推动, the words before 人
    ("推动27个商会党支部完成换届。", [("完成换届商会党支部", "27个", "level")]),
    ("代课教师418人笔试完成。", [("代课教师", "418人", "level")]),
    ("推荐系统内8人被评为劳动模范。", [("劳动模范", "8人", "level")]),
    ("完成网上初审的有73家商户。", [("完成网上初审商户", "73家", "level")]),
    ("来自各地的34支代表队520名骑手参赛。", [("代表队", "34支", "level"), ("参赛骑手", "520名", "level")]),
    # several figures of one phrase
    ("下达6个项目、补助资金2.4亿元。", [("下达项目", "6个", "level"), ("补助资金", "2.4亿元", "level")]),
    ("辖金沟、柳岭、杨桥3个乡和东坡、西川2个街道。", [("乡", "3个", "level"), ("街道", "2个", "level")]),
    (
        "7个集体、15名职工分别被评为先进集体、先进个人。",
        [("先进集体", "7个", "level"), ("先进个人", "15名", "level")],
    ),
    (
        "第一、二、三产业贡献率分别为9.4%、55.6%、35.0%。",
        [
            ("第一产业贡献率", "9.4%", "level"),
            ("第二产业贡献率", "55.6%", "level"),
            ("第三产业贡献率", "35.0%", "level"),
        ],
    ),
    # lists before 等: the noun after it, and 等 within a word
    ("整治松风巷、桐花巷、月季巷等背街小巷36条。", [("整治背街小巷", "36条", "level")]),
    ("举办技术等级培训21期。", [("举办技术等级培训", "21期", "level")]),
    # units and numbers
    ("货物周转量462.5亿吨千米。", [("货物周转量", "462.5亿吨千米", "level")]),
    ("帮助13.6万农户增收。", [("帮助农户", "13.6万", "level")]),
    (
        "在青年射箭锦标赛上取得2金1银。",
        [("青年射箭锦标赛金牌", "2金", "level"), ("青年射箭锦标赛银牌", "1银", "level")],
    ),
    ("三次产业结构为9.1∶44.6∶46.3。", [("三次产业结构", "9.1∶44.6∶46.3", "level")]),
    ("最低气温零下8.5℃。", [("最低气温", "零下8.5℃", "level")]),
    # words that begin like a unit and its neighbour
    ("表彰108名优秀教师和56名特困学子。", [("表彰优秀教师", "108名", "level"), ("特困学子", "56名", "level")]),
    ("培育16家乡镇企业、9家电商运营企业。", [("培育乡镇企业", "16家", "level"), ("电商运营企业", "9家", "level")]),
    ("新增2300个体工商户，开放5个体育公园。", [("开放体育公园", "5个", "level")]),
    # durations that a noun asks for, months, ranks without a verb, the name of a body alone
    ("办理时限由45天压缩至3天。", [("办理时限", "3天", "level")]),
    ("6、7月降雨分别为133毫米、191毫米。", [("6月降雨", "133毫米", "level"), ("7月降雨", "191毫米", "level")]),
    ("案件服判率全省第3。", [("案件服判率", "全省第3", "rank")]),
    ("开展安全施工20个专项行动。", [("开展安全施工专项行动", "20个", "level")]),
    ("推进8亿元专项债投资落地。", [("专项债投资落地", "8亿元", "level")]),
    ("“五星”“四星”支部分别为58个、315个。", [("“五星”支部", "58个", "level"), ("“四星”支部", "315个", "level")]),
    ("5个安居项目基本建成。", [("建成安居项目", "5个", "level")]),
    ("安置40户移民，采购60厘米×60厘米地砖。", [("安置移民", "40户", "level")]),
    ("《关于保护古井的提案》等3篇被列为重点提案。", [("被列为重点提案", "3篇", "level")]),
    ("组织67家企业和单位参与。", [("组织企业和单位参与", "67家", "level")]),
    ("出栏家畜：牛1.37万头、羊2.16万只。", [("牛", "1.37万头", "level"), ("羊", "2.16万只", "level")]),
    ("新建农田8.2万亩、改造提升4.4万亩。", [("新建农田", "8.2万亩", "level"), ("改造提升", "4.4万亩", "level")]),
    ("新增45个年经营收益10万元以上富裕村。", [("新增富裕村", "45个", "level")]),
    # no figures: what belongs to a name or says how large others are
    ("存栏5000头以上养殖企业32家。", [("存栏5000头以上养殖企业", "32家", "level")]),
    ("2类功能区达标率为91.7%。", [("2类功能区达标率", "91.7%", "level")]),
    ("对逾期6期以上（含6期）的，采取措施。", []),
]


@pytest.mark.parametrize(("text", "expected"), NOUNS)
def test_what_is_counted(read: Read, text: str, expected: Stated) -> None:
    assert stated(read(text, title="概况")) == expected


CHANGES: list[tuple[str, Stated]] = [
    ("地区生产总值增长4.7%。", [("地区生产总值", "4.7%", "change+")]),
    (
        "农业增加值104.30亿元，同比增长2.2%。",
        [("农业增加值", "104.30亿元", "level"), ("农业增加值", "2.2%", "change+")],
    ),
    (
        "粮食产量88.2万吨，比上年减少3.07万吨，减产3.4%。",
        [
            ("粮食产量", "88.2万吨", "level"),
            ("粮食产量", "3.07万吨", "change-"),
            ("粮食产量", "3.4%", "change-"),
        ],
    ),
    (
        "林木成活率91%、同比提升6个百分点。",
        [
            ("林木成活率", "91%", "level"),
            ("林木成活率", "6个百分点", "change+"),
        ],
    ),
    ("居民消费价格比上年末下降0.2%。", [("居民消费价格", "0.2%", "change-")]),
    ("快递业务量环比增长7.5%。", [("快递业务量", "7.5%", "change+")]),
    ("人均财产净收入同比增长-10.56%。", [("人均财产净收入", "-10.56%", "change-")]),
    (
        "甲醇、乙烯产量分别增长9.6%、1.2%。",
        [("甲醇产量", "9.6%", "change+"), ("乙烯产量", "1.2%", "change+")],
    ),
    ("固定资产投资增速2.8%。", [("固定资产投资", "2.8%", "change+")]),
    ("人口自然增长率-1.42‰。", [("人口自然增长率", "-1.42‰", "level")]),
    (
        "社会消费品零售总额77.5亿元，增长7.3%。分城乡看，城镇51.9亿元，增长7.8%。",
        [
            ("社会消费品零售总额", "77.5亿元", "level"),
            ("社会消费品零售总额", "7.3%", "change+"),
            ("城镇社会消费品零售总额", "51.9亿元", "level"),
            ("城镇社会消费品零售总额", "7.8%", "change+"),
        ],
    ),
    ("减少维修费用90万元。", [("减少维修费用", "90万元", "level")]),
    (
        "发生安全事故3起、死亡2人，同比分别下降40%、50%。",
        [
            ("发生安全事故", "3起", "level"),
            ("死亡", "2人", "level"),
            ("发生安全事故", "40%", "change-"),
            ("死亡", "50%", "change-"),
        ],
    ),
    (
        "优良天数290天，同比增加12天。",
        [("优良天数", "290天", "level"), ("优良天数", "12天", "change+")],
    ),
    (
        "新建基站2300个，累计达到1.2万个。",
        [("新建基站", "2300个", "level"), ("基站", "1.2万个", "level")],
    ),
    (
        "到位资金86亿元，完成年度目标任务的101.2%。",
        [("到位资金", "86亿元", "level"), ("到位资金完成年度目标任务", "101.2%", "share")],
    ),
    ("注册用户突破200万。", [("注册用户", "200万", "level")]),
    (
        "各项贷款余额35.1亿元，新增4.2亿元。",
        [("各项贷款余额", "35.1亿元", "level"), ("各项贷款余额", "4.2亿元", "change+")],
    ),
    (
        "收入比值为2.07，比上年减少0.06。",
        [("收入比值", "2.07", "level"), ("收入比值", "0.06", "change-")],
    ),
    (
        "来水量234万立方米，是多年平均值（255万立方米）的91.7%。",
        [
            ("来水量", "234万立方米", "level"),
            ("多年平均值", "255万立方米", "level"),
            ("来水量与多年平均值之比", "91.7%", "share"),
        ],
    ),
    (
        "入选乡镇5个，占全省47个认定总数的11%。",
        [
            ("入选乡镇", "5个", "level"),
            ("认定总数", "47个", "level"),
            ("入选乡镇占全省认定总数", "11%", "share"),
        ],
    ),
    (
        "存款余额22.7亿元，市场占有率14.5%，较上年提升0.3个百分点，增速21.6%。",
        [
            ("存款余额", "22.7亿元", "level"),
            ("存款余额市场占有率", "14.5%", "share"),
            ("存款余额市场占有率", "0.3个百分点", "change+"),
            ("存款余额", "21.6%", "change+"),
        ],
    ),
    (
        "财政收入90亿元，自然口径下降0.6%，扣除退税因素后同口径增长6.9%。",
        [
            ("财政收入", "90亿元", "level"),
            ("财政收入", "0.6%", "change-"),
            ("财政收入", "6.9%", "change+"),
        ],
    ),
    (
        "平均审理天数48.6天，同比缩短5.3天。",
        [("平均审理天数", "48.6天", "level"), ("平均审理天数", "5.3天", "change-")],
    ),
    ("接待来访1260批，同比批次下降12.6%。", [("接待来访", "1260批", "level"), ("来访批次", "12.6%", "change-")]),
    ("加快40个储能项目建设。", [("加快储能项目建设", "40个", "level")]),
    ("实现15%以上的增长。", []),
    ("工业投资实现15%以上的增长。", [("工业投资增长", "15%以上", "change+")]),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_changes_speak_of_the_figure_before(read: Read, text: str, expected: Stated) -> None:
    assert stated(read(text, title="概况")) == expected


def test_shares_and_ranks(read: Read) -> None:
    text = "税收收入31.4亿元，下降1.9%，占一般公共预算收入的比重为58.3%。工业投资增速居全省第5位。"
    assert stated(read(text, title="概况"))[2:] == [
        ("税收收入占一般公共预算收入的比重", "58.3%", "share"),
        ("工业投资增速", "全省第5位", "rank"),
    ]
    assert [f.value for f in figures(read("旅游资源单体居河南省第2位。", title="概况"))] == ["2"]


COMPARATORS = [
    ("展厅面积约420m2。", "约420m2", "420", "m2"),
    ("栽种面积近650亩。", "近650亩", "650", "亩"),
    ("营业收入超过430亿元。", "超过430亿元", "430", "亿元"),
    ("参加人员逾200人。", "逾200人", "200", "人"),
    ("新增贷款不低于20亿元。", "不低于20亿元", "20", "亿元"),
    ("社区赛事90场以上。", "90场以上", "90", "场"),
    ("新增企业500家左右。", "500家左右", "500", "家"),
    ("代办事项30余项。", "30余项", "30", "项"),
    ("授信380多万元。", "380多万元", "380", "万元"),
    ("覆盖学生7.3万余人次。", "7.3万余人次", "7.3", "万人次"),
    ("获得殊荣二十余项。", "二十余项", "20", "项"),
    ("薄煤层厚度1.3—1.5米。", "1.3—1.5米", "", "米"),
    ("平均成交价格6120元/平方米。", "6120元/平方米", "6120", "元/平方米"),
    ("常住人口1,234人。", "1,234人", "1234", "人"),
]


@pytest.mark.parametrize(("text", "written", "value", "unit"), COMPARATORS)
def test_an_amount_keeps_its_comparators_and_its_unit(text: str, written: str, value: str, unit: str) -> None:
    (amount,) = find_amounts(text, [])
    assert (text[amount.begin : amount.end], amount.value, amount.unit) == (written, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "第三届职工运动会在2号馆开幕。",
        "云政〔2021〕6号文件印发。",
        "打造“10分钟健身圈”。",
        "学习《关于实施20项措施的意见》。",
        "拨打12345热线，电话0375—2665989。",
        "接入220千伏电网。",
        "连续6年受到表彰。",
        "坚持“1+2+4+N”目标任务体系。",
        "建设5G网络，PM2.5治理到位。",
    ],
)
def test_what_is_no_figure(read: Read, text: str) -> None:
    assert stated(read(text, title="概况")) == []


def test_bases_of_changes() -> None:
    for words in ("同比", "环比", "比上年", "较上年末", "较去年同期", "比年初", "与上年相比"):
        found = change_before(f"工业用电量{words}增长", percent=True)
        assert found is not None
        assert (found.subject, found.base, found.direction) == ("工业用电量", words, "up")
    compared = change_before("低于全省平均水平", percent=False)
    assert compared is not None
    assert (compared.base, compared.direction) == ("低于全省平均水平", "down")
    assert change_before("户均配电容量提升至", percent=False) is None
    assert change_before("占比", percent=True) is None


def test_a_shared_tail_is_given_only_to_names_without_one() -> None:
    assert share_tail("夏粮、秋粮产量", 2) == ["夏粮产量", "秋粮产量"]
    assert share_tail("工业增加值、固定资产投资和零售总额", 3) == ["工业增加值", "固定资产投资", "零售总额"]
    assert share_tail("夏粮、秋粮产量", 3) == []


def test_the_tasks_of_a_report_are_plans(read: Read) -> None:
    text = "一、2023年工作回顾\n建成公园5个。\n二、2024年重点工作安排\n新建公园12个。"
    told = [(f.measure, f.period) for f in figures(read(text, kind="speech"))]
    assert told == [("level", "2023"), ("plan", "2024")]


def test_a_share_is_planned_too_and_how_things_are_is_not(read: Read) -> None:
    head = "各位代表：\n一、2023年的工作\n新建公厕12座。\n二、2024年工作安排\n"
    text = "工业投资占比达到45%。目前，全县有村9个，缺口3亿元。全县现有村9个，要新建书屋7间。"
    told = figures(read(head + text, kind="speech"))
    assert [(f.as_written, f.measure) for f in told][1:] == [
        ("45%", "plan"),
        ("9个", "level"),
        ("3亿元", "level"),
        ("7间", "plan"),
    ]


def test_what_a_programme_consists_of_or_is_drawn_up_is_planned(read: Read) -> None:
    text = "推进“百千”（即每年选派9名左右匠人参加研修，90名骨干参加轮训）培养计划，举办培训32期。"
    text += "共规划8所小学、9间书屋。铁锅将出口海外，实现年销售额2亿元。"
    told = [(f.as_written, f.measure) for f in figures(read(text))]
    assert told == [
        ("9名左右", "plan"),
        ("90名", "plan"),
        ("32期", "level"),
        ("8所", "plan"),
        ("9间", "plan"),
        ("2亿元", "plan"),
    ]


def test_what_is_worked_with_is_no_plan(read: Read) -> None:
    head = "各位代表：\n一、2023年的工作\n新建公厕12座。\n二、2024年工作安排\n"
    told = figures(read(head + "要聚焦9条产业链，培育企业30家。退出全省后20名。", kind="speech"))
    assert [(f.as_written, f.measure) for f in told][1:] == [("9条", "level"), ("30家", "plan")]


def test_a_range_has_no_one_value(read: Read) -> None:
    told = figures(read("全县降水量500～700毫米，山峰海拔300米至900米。平均气温12～14摄氏度。"))
    assert [(f.as_written, f.value) for f in told] == [
        ("500～700毫米", ""),
        ("300米至900米", ""),
        ("12～14摄氏度", ""),
    ]


def test_what_a_figure_went_beyond_is_said_beside_it(read: Read) -> None:
    told = figures(read("财政收入突破15亿元，商户突破5万户。突破3项技术。"))
    assert [(f.as_written, f.comparator) for f in told][:2] == [("15亿元", "突破"), ("5万户", "突破")]
    assert all(not f.comparator for f in told[2:])


def test_what_is_proposed_or_still_open_at_present_is_no_plan(read: Read) -> None:
    told = figures(read("全县在建、拟建项目10个，计划投资9亿元。", title="概况"))
    assert [(f.as_written, f.measure) for f in told] == [("10个", "level"), ("9亿元", "plan")]


def test_a_multiple_of_a_time_is_a_change_and_of_a_whole_a_share(read: Read) -> None:
    text = (
        "客运总量5万人次，是上年的4倍。交易额9亿元，为2015年的0.8倍。出境水量2亿立方米，相当于全县水资源总量的1.3倍。"
    )
    told = [(f.indicator, f.as_written, f.measure + f.direction, f.base, f.period) for f in figures(read(text))]
    assert told[1::2] == [
        ("客运总量", "4倍", "changeup", "上年", "2023"),
        ("交易额", "0.8倍", "changedown", "2015年", "2023"),
        ("出境水量与全县水资源总量之比", "1.3倍", "share", "", "2023"),
    ]
