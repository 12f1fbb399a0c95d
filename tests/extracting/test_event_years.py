"""Events of a 条目: what a year's summary tells of, what came about on a day, and what was founded long ago."""

from __future__ import annotations

import pytest

from .conftest import Read, read_text

SUMMARIES = [
    ("2023年，云泽市林业局定期召开联席会议，开展山林防火工作。", "Event"),
    ("2023年，云泽银行业加强管理，召开高等级研判会议32次。", "Event"),
    ("2023年，围绕学科建设难题开展调研，形成报告。", "Event"),
    ("2023年，云泽市文旅局检查旅行社42家，责令整改3家。", "Inspection"),
    ("2023年，云泽市林业局常态化排查林区道路两侧枯枝6处并清理。", "Event"),
    ("2023年，云泽市文旅局举办云泽市首届讲解员技能大赛。", "Activity"),
]


@pytest.mark.parametrize(("text", "kind"), SUMMARIES)
def test_what_a_summary_tells_of(read: Read, text: str, kind: str) -> None:
    assert read(text, "业务工作", "item").events() == [(kind, "2023", "2023")]


def test_what_is_held_in_passing_does_not_say_what_the_year_was(read: Read) -> None:
    overview = read("2023年，云泽市文旅局举办讲解员技能大赛。全年接待游客50万人次。", "概况", "item")
    assert overview.events() == [("Event", "2023", "2023")]
    later = read("2023年，云泽市推进诊疗改革。召开现场推进会，在青禾县试点开展巡诊。", "诊疗改革", "item")
    assert later.events() == [("Event", "2023", "2023")]


def test_a_paper_that_comes_late_is_one_of_much() -> None:
    papers = "出台《云泽市山林防火办法》。"
    others = "2023年，云泽市林业局推进山林防火。建成防火道20公里。组建巡护队5支。"
    assert [kind for kind, _, _ in read_text(f"{others}{papers}", "山林防火", "item").events()] == ["Event"]
    first = f"2023年，云泽市林业局{papers}建成防火道20公里。组建巡护队5支。"
    assert [kind for kind, _, _ in read_text(first, "山林防火", "item").events()] == ["DocumentEvent"]


def test_a_word_in_a_title_is_no_event(read: Read) -> None:
    reading = read("2023年，云泽市检察机关立案办理案件51件。", "公益诉讼", "item")
    assert [kind for kind, _, _ in reading.events()] == ["Event"]


FOUNDED = [
    "云泽市第二医院始建于1908年，占地60亩，设有床位800张。",
    "公司前身为1988年成立的云泽县滤板厂，现有职工120人。",
    "白石闸（1960年建）为南湖蓄洪区核心工程，有闸门12孔。",
]


@pytest.mark.parametrize("text", FOUNDED)
def test_the_year_of_founding_is_not_the_years_event(read: Read, text: str) -> None:
    assert [start for _, start, _ in read(text, "概况", "item").events()] == ["2023"]


CAME_ABOUT = [
    ("2023年9月，云电公司清川100兆瓦风电项目成功“首并”。", ("Event", "2023-09", "2023-09")),
    ("该公司3号机组于7月底进入试生产阶段，运行平稳。", ("Event", "2023-07", "2023-07")),
    ("2023年，全市推进安置。南坡小区一期于11月28日顺利交房625户。", ("Event", "2023-11-28", "2023-11-28")),
    ("全市推进档案工作。12月26日，通过省级示范档案馆系统测试。", ("Event", "2023-12-26", "2023-12-26")),
    ("9月，清川县应急救援队在县民政局备案注册成立。", ("Event", "2023-09", "2023-09")),
    ("5月24日，由前川集团出资的云泽芯片发展有限公司成立。", ("Event", "2023-05-24", "2023-05-24")),
]


@pytest.mark.parametrize(("text", "event"), CAME_ABOUT)
def test_what_came_about_on_a_day(read: Read, text: str, event: tuple[str, str, str]) -> None:
    assert event in read(text, "项目建设", "item").events()


def test_the_weather_of_a_day_is_no_event(read: Read) -> None:
    reading = read("2023年，气温偏高。6月9日全市出现暴雨天气，降水量60毫米。", "气候", "item")
    assert [start for _, start, _ in reading.events()] == ["2023"]


FIRST_NAMED = [
    ("5月6日，云泽陶瓷研究院揭牌仪式暨专家座谈会在清川县举行。", "Ceremony"),
    ("7月10日，云泽市第四届运动会暨第二届全民健身大会召开。", "Activity"),
    ("12月26日，市人大常委会第七次会议听取审议执法检查报告。", "Meeting"),
    ("3月5日，全市工业会议召开，成立工作专班。", "Meeting"),
]


@pytest.mark.parametrize(("text", "kind"), FIRST_NAMED)
def test_what_is_named_first_says_what_was_held(read: Read, text: str, kind: str) -> None:
    assert kind in [kind for kind, _, _ in read(text, "工作", "item").events()]


NOT_HELD = [
    ("基层医疗", "2023年，全市有村医820人。开展防治知识培训6次，参加210人次。", "Event"),
    ("基层医疗", "2023年，全市有村医820人。举办首届村医技能大赛。", "Activity"),
    ("侨眷服务", "2023年，云泽市侨联开展侨眷走访活动。", "Inspection"),
    ("新闻宣传", "2023年，云泽日报社刊发系列报道53篇。", "Event"),
    ("乡村医生签约", "2023年，家庭医生为全市服务61万人次。", "Event"),
]


@pytest.mark.parametrize(("title", "text", "kind"), NOT_HELD)
def test_what_a_later_sentence_counts_is_not_what_the_year_was(read: Read, title: str, text: str, kind: str) -> None:
    assert [found for found, _, _ in read(text, title, "item").events()] == [kind]


TITLED_BY = [
    ("春茶品种展示活动", "5月6日，云泽市举办第五届春茶品种展示观摩会。", "Activity"),
    ("全省茶业峰会", "5月6日，云泽市承办全省茶业系列活动。", "Meeting"),
    ("春茶开采活动", "5月6日，春茶开采启动仪式在清川县举行。", "Ceremony"),
]


@pytest.mark.parametrize(("title", "text", "kind"), TITLED_BY)
def test_one_event_is_what_its_title_names(read: Read, title: str, text: str, kind: str) -> None:
    assert read(text, title, "item").events() == [(kind, "2023-05-06", "2023-05-06")]


def test_the_day_of_a_rain_is_not_that_of_what_was_done_for_it(read: Read) -> None:
    reading = read("2023年，针对清川县7月9日的暴雨，县人武部召开防汛部署会。", "抗洪", "item")
    assert {start for _, start, _ in reading.events()} == {"2023"}
