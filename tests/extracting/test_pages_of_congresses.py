"""What the pages of a yearbook tell of congresses, committees and schools: who reports, who holds which post."""

from __future__ import annotations

import pytest

from .conftest import Read, honours

SPOKE = [
    ("3月4日，会议听取县审计局局长沈大宁受县府办委托所作的《审计报告》。", ["沈大宁"]),
    ("3月4日，会议召开。副县长沈大宁受县长何远方委托，代表县政府作《关于环保工作的报告》。", ["沈大宁"]),
    ("3月4日，大会听取院长沈大宁作的《县法院报告》和县检察院检察长梅长河作的《县检察院报告》。", ["沈大宁", "梅长河"]),
    ("3月4日，支部会议学习了县委书记梅长河在全会上所作的报告。", []),
]


@pytest.mark.parametrize(("text", "who"), SPOKE)
def test_who_reports_to_a_congress(read: Read, text: str, who: list[str]) -> None:
    reading = read(text)
    assert reading.roles("speaker", "Person") == who
    assert not reading.roles("counterpart")


def test_bodies_around_words_of_joining(read: Read) -> None:
    text = "3月4日，大会听取《县政府报告》和县检察院检察长梅长河的说明，县财政局局长沈大宁受县政府委托到会。"
    assert read(text).names("Organization") == {"县检察院", "县财政局", "县政府"}


POSTS = [
    ("县委常委何远方到会，政协委员沈大宁发言。", {"何远方": ["县委常委"], "沈大宁": ["政协委员"]}),
    (
        "局党委书记、局长何远方，院党组书记、院长沈大宁到会。",
        {"何远方": ["局党委书记", "局长"], "沈大宁": ["院党组书记", "院长"]},
    ),
    (
        "青禾街道党工委书记何远方，办事处主任沈大宁，纪工委书记梅长河到会。",
        {"何远方": ["青禾街道党工委书记"], "沈大宁": ["办事处主任"], "梅长河": ["青禾街道纪工委书记"]},
    ),
    (
        "局党组成员、副局长何远方，院党组书记、检察长沈大宁到会。",
        {"何远方": ["局党组成员", "副局长"], "沈大宁": ["院党组书记", "检察长"]},
    ),
    ("诗剧《长河》（编导：沈大宁）开演。", {"沈大宁": ["编导"]}),
    ("县医院护士梅长河成功捐献造血干细胞。", {"梅长河": ["县医院护士"]}),
]


@pytest.mark.parametrize(("text", "posts"), POSTS)
def test_posts(read: Read, text: str, posts: dict[str, list[str]]) -> None:
    assert read(text).posts() == posts


HELD = [
    ("县第三届人大常委会第九次会议", "4月9日召开。主任何远方主持会议。", ("Meeting", "2023-04-09", "2023-04-09")),
    ("老年书法展", "9月8日至10日在县文化馆举办，展出作品60件。", ("Activity", "2023-09-08", "2023-09-10")),
    ("赈灾公告", "2月9日，青禾县慈善总会发布接受捐赠的公告。", ("DocumentEvent", "2023-02-09", "2023-02-09")),
]


@pytest.mark.parametrize(("title", "text", "event"), HELD)
def test_what_the_title_names_was_held_on_the_day_that_opens_the_page(
    read: Read, title: str, text: str, event: tuple[str, str, str]
) -> None:
    assert read(text, title, "item").events() == [event]


WON = [
    ("沈大宁在全省高中物理优质课评选中获二等奖。", {("沈大宁", "全省高中物理优质课评选二等奖")}),
    ("县人大代表沈大宁被评为“履职之星”。", {("沈大宁", "履职之星")}),
    ("高三（2）班班主任何琳获“青禾优秀班主任”称号。", {("何琳", "青禾优秀班主任")}),
]


@pytest.mark.parametrize(("text", "expected"), WON)
def test_who_won(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    reading = read(text)
    assert honours(reading) == expected
    assert reading.names("Person") == {who for who, _ in expected}


def test_who_is_heard_is_not_visited(read: Read) -> None:
    assert read("3月4日，检查组听取县水利局、县林业局汇报。").roles("visited") == []
    assert read("3月4日，检查组到县医院，听取县水利局、县林业局汇报。").roles("visited") == ["县医院"]


def test_a_tour_of_inspection_goes_to_the_branches_of_the_party(read: Read) -> None:
    text = "3月至5月，县委对县水利局、县林业局等9个单位党组织进行巡察。"
    assert read(text).roles("visited") == ["县水利局", "县林业局"]


NO_BODIES = [
    ("3月4日，县政协召开“绿色青禾”民主协商会。", {"县政协"}),
    ("察看青禾再生资源园区江海蓄电池有限公司。", {"青禾再生资源园区江海蓄电池有限公司"}),
    ("察看青禾再生资源园区湖北银奥电池有限公司。", {"湖北银奥电池有限公司"}),
    ("区城管局设办公室、督查科2个科室，中国气象局派员到会。", {"区城管局", "中国气象局"}),
]


@pytest.mark.parametrize(("text", "names"), NO_BODIES)
def test_where_bodies_begin_and_end(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Organization") == names


def test_events_of_a_contest_are_no_projects(read: Read) -> None:
    assert not read("3月4日，农民运动会举行，设拔河、跳绳、抬粮等项目，300余名队员参加。").names("Project")
