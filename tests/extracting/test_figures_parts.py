"""Parts of a whole: what their name leaves to the whole, what lasts, what is told by month or person."""

from __future__ import annotations

import pytest

from kg.model import Figure

from .conftest import Read
from .test_figures import stated


def named(read: Read, text: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value, _ in stated(read(text, title="概况"))]


def periods(read: Read, text: str) -> list[str]:
    return [f.period for f in read(text, title="概况").extracted.facts if isinstance(f, Figure)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("配备公务用车48辆，其中新能源26辆，占比54%。", ["配备公务用车", "新能源公务用车", "新能源公务用车占比"]),
        ("全县有保险主体17家，其中寿险9家，财险8家。", ["保险主体", "寿险保险主体", "财险保险主体"]),
        (
            "全年发展会员19名，平均年龄41岁。其中，博士2人，本科学历12人；中级以上职称9人。",
            ["发展会员", "平均年龄", "博士会员", "本科学历会员", "中级以上职称会员"],
        ),
        ("全县有住宿餐饮法人企业9家，其中住宿5家。", ["住宿餐饮法人企业", "住宿法人企业"]),
        ("新增入库企业16家（其中规上工业9家）。", ["新增入库企业", "新增规上工业企业"]),
        (
            "落实资金12亿元，支持青山镇旧街修缮，其中用于道路养护7亿元。",
            ["支持青山镇旧街修缮落实资金", "用于道路养护资金"],
        ),
        # a name that stands alone, a part of something else, no part at all
        ("卫生机构90个，其中医院6个。", ["卫生机构", "医院"]),
        ("发放补贴90笔，其中新能源26辆。", ["发放补贴", "新能源"]),
        ("公务用车48辆，其中轿车9辆。新能源26辆。", ["公务用车", "轿车", "新能源"]),
    ],
)
def test_what_parts_are_of(read: Read, text: str, told: list[str]) -> None:
    assert [name for name, _ in named(read, text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the holder told by the figure before
        (
            "石桥镇养老项目共有40个，已完工项目9个，续建项目15个，已完成投资额7亿元。",
            ["养老项目", "养老已完工项目", "养老续建项目", "养老项目已完成投资额"],
        ),
        (
            "造纸业增加值增长7%，增速高于全县4个百分点，对全县工业的贡献率为69%。",
            ["造纸业增加值", "造纸业增加值增速", "造纸业增加值对全县工业的贡献率"],
        ),
        ("个体茶坊总户数158户，注册资本3亿元。", ["个体茶坊总户数", "个体茶坊注册资本"]),
        ("实施茶叶项目33个，投资占比65%。", ["实施茶叶项目", "茶叶项目投资占比"]),
        ("开设17门手工课程，总授课课时为68次。", ["开设手工课程", "手工课程总授课课时"]),
        (
            "开展校园餐专项审计，发现问题9个，涉及金额3万元；开展饮水专项审计，发现问题7个，涉及金额2万元。",
            [
                "校园餐专项审计发现问题",
                "校园餐专项审计问题涉及金额",
                "饮水专项审计发现问题",
                "饮水专项审计问题涉及金额",
            ],
        ),
        # the sum that a rate is of, those among whom something ranks
        ("茶业贷款余额9亿元，增速8%，任务完成率104%。", ["茶业贷款余额", "茶业贷款余额", "茶业贷款余额任务完成率"]),
        ("存款余额9亿元，市场占比14%，较上年提升2个百分点。", ["存款余额", "存款余额市场占比", "存款余额市场占比"]),
        ("水质退出全省88个重点城市后9名。", []),
        ("力争到2025年茶业规模突破90亿元。", ["茶业规模"]),
        # what was read, and where
        ("登上某栏目9次，“云泽妇女”公众号阅读量2万次。", ["登上某栏目", "云泽妇女公众号阅读量"]),
        # how often, for whom
        ("坚持每月召开1次例会，每季度走访9名茶农。", ["每月召开例会", "每季度走访茶农"]),
        ("为40名学员每人发放200元补助。", ["每人发放补助"]),
        # what there is by now
        ("累计开通路灯80盏。", ["累计开通路灯"]),
        ("全年累计开通路灯80盏。", ["开通路灯"]),
        # all of them are counted
        ("开展90次义诊送药等志愿服务活动。", ["开展志愿服务活动"]),
    ],
)
def test_whose_a_figure_is(read: Read, text: str, told: list[str]) -> None:
    assert [name for name, _ in named(read, text)] == told


def test_a_lead_over_two(read: Read) -> None:
    facts = read("全县工业投资增长18%，分别高于城市和农村9个百分点和8个百分点。", title="概况").extracted.facts
    told = [(f.as_written, f.base) for f in facts if isinstance(f, Figure)]
    assert told[1:] == [("9个百分点", "高于城市"), ("8个百分点", "高于农村")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("青山区位于河口西岸，总面积135平方千米。", [""]),
        ("石门遗址东西长约120米，南北宽40米。", ["", ""]),
        ("截至2022年底，青山区位于城南的林地总面积5平方千米。", ["2022"]),
        ("新建厂房总面积5万平方米。", ["2023"]),
        ("前九期签约项目71个，总投资18亿元。", ["", ""]),
        ("前十期开工率100%；完成投资25亿元。", ["", "2023"]),
    ],
)
def test_what_is_of_no_year(read: Read, text: str, told: list[str]) -> None:
    assert periods(read, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the first of several purposes, works without a number
        (
            "落实资金9亿元，支持河堤加固工程建设、旧桥改造、城北三条道路延伸、两座泵站更新。",
            [("支持河堤加固工程建设等落实资金", "9亿元")],
        ),
        ("推动产业落地，竹编、陶艺等项目，总投资达9亿元。", [("竹编、陶艺等项目总投资", "9亿元")]),
        # the season, what is told by the year, what there is by now
        ("2023年汛期，青山塘坝平均降雨915毫米。", [("汛期青山塘坝平均降雨", "915毫米")]),
        ("每年可节约标煤9万吨，可减少排放8万吨。", [("每年节约标煤", "9万吨"), ("每年减少排放", "8万吨")]),
        ("茶园到位投资累计56亿元。", [("累计茶园到位投资", "56亿元")]),
    ],
)
def test_what_a_name_would_leave_out(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert named(read, text) == told


def test_how_a_group_is_made_up(read: Read) -> None:
    told = stated(read("党员150名，39%；妇女90名，占31%。", title="政协委员构成"))
    assert [(name, measure) for name, _, measure in told] == [
        ("政协委员中党员", "level"),
        ("政协委员中党员占比", "share"),
        ("政协委员中妇女", "level"),
        ("政协委员中妇女占比", "share"),
    ]


def test_a_change_that_is_planned(read: Read) -> None:
    told = stated(read("肉羊饲养量增加9万头，物价涨幅2%左右。", title="2024年重点工作", kind="task"))
    assert told == [("肉羊饲养量增加", "9万头", "plan+"), ("物价涨幅", "2%左右", "plan+")]


def test_some_days_are_no_year(read: Read) -> None:
    assert periods(read, "其中国庆假期7天，共接待游客9万人次。") == [""]
