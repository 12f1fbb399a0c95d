"""Heritage in running text."""

from __future__ import annotations

import pytest

from .conftest import Read

NAMED = [
    ("专家组到沙岗遗址调研。", {"沙岗遗址"}),
    ("推进石桥窑址和古城墓群保护。", {"石桥窑址", "古城墓群"}),
    ("2013年，李岗遗址被国务院公布为第七批全国重点文物保护单位。", {"李岗遗址"}),
    ("2019年，云泽文庙被国务院公布为第八批全国重点文物保护单位。", {"云泽文庙"}),
    ("“青禾酒厂老窖池”被省工信厅认定为省级工业遗产。", {"青禾酒厂老窖池"}),
    ("2011年，云瓷烧制技艺列入第三批国家级非物质文化遗产名录。", {"云瓷烧制技艺"}),
    ("云泽传说、青川皮影戏分别被列入第五批省级非物质文化遗产名录。", {"云泽传说", "青川皮影戏"}),
    ("是月青丘遗址和石柳观星台入选第七批全国重点文物保护单位。", {"青丘遗址", "石柳观星台"}),
    ("同月云泽剪纸、青川皮影戏被列入第三批省级非物质文化遗产名录。", {"云泽剪纸", "青川皮影戏"}),
    ("青川县《云山碑》被列入第一批古代名碑名刻文物名录。", {"云山碑"}),
    ("作为国家重点文物保护单位清云寺古窑遗址所在地。", {"清云寺古窑遗址"}),
    ("编号Ⅱ-123，项目名称锣鼓艺术（大铜器）。", {"锣鼓艺术（大铜器）"}),
    (
        "专家推选沙岗遗址、云泽古献殿与下宫建筑遗址、平川北宋李氏家族墓、青禾明代按察司遗址4个考古项目。",
        {"沙岗遗址", "云泽古献殿与下宫建筑遗址", "平川北宋李氏家族墓", "青禾明代按察司遗址"},
    ),
    ("保护沙岗遗址、石桥遗址和柳湾遗址。", {"沙岗遗址", "石桥遗址", "柳湾遗址"}),
    ("沙岗遗址列入省大遗址保护名录。", {"沙岗遗址"}),
    ("沙岗遗址以商代青丘文化晚期遗址为主，又有汉代遗存。", {"沙岗遗址"}),  # a layer of it
    ("建设沙岗遗址公园，发现多处古文化遗址。", set()),
    ("该项目列入第一批国家级非物质文化遗产名录。", set()),
    ("新增6家市级文物保护单位。", set()),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_items_named(read: Read, text: str, names: set[str]) -> None:
    assert read(text, title="文物").names("HeritageItem") == names


def test_batch_and_code_are_stated(read: Read) -> None:
    listed = read("2013年，李岗遗址被国务院公布为第七批全国重点文物保护单位。", title="文物")
    assert listed.relations("heritageBatch") == {("李岗遗址", "第七批")}
    coded = read("该项目编号Ⅱ-123，项目名称锣鼓艺术（大铜器）。列入非物质文化遗产名录。", title="非遗")
    assert coded.relations("heritageCode") == {("锣鼓艺术（大铜器）", "Ⅱ-123")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柳瓷烧制技艺非遗传承人王小川出席。", "柳瓷烧制技艺"),
        ("国家级非物质文化遗产柳溪刺绣传承人王小川出席。", "柳溪刺绣"),
        ("柳城市办好白马山庙会，丰富群众生活。", "白马山庙会"),
        ("生于柳城的青溪越调，是江北第二大剧种，入选国家级非物质文化遗产名录。", "青溪越调"),
    ],
)
def test_customs_told_by_heirs_fairs_and_lists(read: Read, text: str, name: str) -> None:
    assert read(text).names("HeritageItem") == {name}


@pytest.mark.parametrize("text", ["委员读书会在柳城举行。", "首届春节庙会开幕。", "白马山庙会景区开放。"])
def test_what_is_no_custom(read: Read, text: str) -> None:
    assert read(text).names("HeritageItem") == set()


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("全县有省级非遗项目2个（石岭锅庄、青禾“天鹅舞”），县级非遗项目9个。", {"石岭锅庄", "天鹅舞"}),
        ("我市公布第六批市级非遗代表性项目名录，青禾灯谜、松岭叫卖等63项名列其中。", {"青禾灯谜", "松岭叫卖"}),
        ("全县有市级非遗项目8项（民间文学、传统美术、民俗）。", set()),
        ("全县有县级非遗项目12项（传统技艺3项、民俗9项）。", set()),
    ],
)
def test_items_of_heritage_that_are_counted_and_listed(read: Read, text: str, items: set[str]) -> None:
    reading = read(text)
    assert reading.names("HeritageItem") == items
    assert not reading.names("Project")
