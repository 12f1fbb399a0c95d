"""The explorer page: what it holds, what it leaves out, where it puts the nodes, and how names are read."""

from __future__ import annotations

import base64
import gzip
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kg.errors import ZhituError
from kg.model import Evidence, Figure
from kg.pipeline import build as build_sources
from kg.resolving.types import BuildResult
from kg.viewing.explorer.collecting import collect
from kg.viewing.explorer.page import explorer_html
from kg.viewing.explorer.passages import passages
from kg.viewing.explorer.pinyin import syllables
from kg.viewing.explorer.placing import place
from kg.viewing.explorer.private import MASK, Masking, without_private
from kg.viewing.explorer.reading import read_page
from kg.viewing.explorer.regions import adjacency, communities
from kg.viewing.explorer.rows import Issue, Node, Place, Row, Rows
from kg.viewing.network import network_html

TEXT = "送水的人\n前文。3月4日，市长林晓川到青禾县看望李 阿婆，送去慰问金。后文。\n另一段。"


@pytest.fixture(scope="module")
def samples(root: Path) -> BuildResult:
    return build_sources([root / "sources"], jobs=1)


@pytest.fixture(scope="module")
def told() -> Rows:
    """An official and a private person of one event, read from one sentence."""
    nodes = (
        Node("event_1", "Visit", "林晓川看望李阿婆", (), (0,)),
        Node("person_1", "Official", "林晓川", (), (0,)),
        Node("person_2", "PrivatePerson", "李阿婆", ("阿婆李氏",), (0,)),
        Node("place_1", "AdministrativeDivision", "青禾县", ("李阿婆的家乡",), (0,)),
    )
    span = (TEXT.index("3月"), TEXT.index("后文"))
    rows = (
        Row(0, None, "date", "", "2025-03-04", "2025-03-04", 0, span),
        Row(1, 0, "leader", "市长", "2025-03-04", "2025-03-04", 0, span),
        Row(2, 0, "counterpart", "", "2025-03-04", "2025-03-04", 0, span),
        Row(3, 0, "location", "", "2025-03-04", "2025-03-04", 0, span),
        Row(3, None, "figure", "李阿婆的存款：3元", "2025", "2025", 0, (0, 4)),
    )
    entries = (Place(0, "要闻 › 李阿婆专栏", "送水的人", "3", TEXT),)
    return Rows(nodes, rows, entries, (Issue("云川月报", 2025, "3", "monthly"),), frozenset({"李阿婆", "阿婆李氏"}))


def plain(html: str) -> str:
    """The page with its blocks of data unpacked."""
    blocks = re.findall(r'id="data-\w+">([A-Za-z0-9+/=]*)<', html)
    assert len(blocks) == 2
    return html + "".join(gzip.decompress(base64.b64decode(block)).decode("utf-8") for block in blocks)


def test_names_of_private_persons_stand_nowhere(told: Rows) -> None:
    assert "李阿婆" in plain(explorer_html(told))
    public = plain(explorer_html(told, public=True))
    assert not re.search(r"李\s*阿\s*婆|阿婆李氏|li a po", public)
    assert "林晓川" in public
    assert "青禾县" in public


def test_names_of_private_persons_stand_nowhere_in_the_samples(samples: BuildResult) -> None:
    names = [e.label for e in samples.resolved.entities.values() if e.type == "PrivatePerson"]
    assert names
    for html in (plain(explorer_html(collect(samples), public=True)), network_html(collect(samples), public=True)):
        assert not [name for name in names if name in html]


def test_a_page_read_again_can_still_be_made_public(told: Rows, tmp_path: Path) -> None:
    path = tmp_path / "explorer.html"
    path.write_text(explorer_html(told), encoding="utf-8")
    assert not re.search(r"李\s*阿\s*婆|阿婆李氏", plain(explorer_html(read_page(path), public=True)))


def test_masking_keeps_the_length_and_the_white_space() -> None:
    mask = Masking(["张三", "张三丰"]).masked
    assert mask("张 三和张三丰、张 四") == f"{MASK} {MASK}和{MASK * 3}、张 四"
    assert Masking([]).masked("张三") == "张三"


def test_facts_of_others_stay_joined(told: Rows) -> None:
    public = without_private(told)
    assert [node.id for node in public.nodes] == ["event_1", "person_1", "place_1"]
    assert [(row.subject, row.object, row.relation) for row in public.rows[:3]] == [
        (0, None, "date"),
        (1, 0, "leader"),
        (2, 0, "location"),
    ]
    begin, end = public.rows[0].span
    assert public.entries[0].text[begin:end].startswith("3月4日，市长林晓川")


def test_no_sentence_without_evidence(samples: BuildResult) -> None:
    sentences = {
        source.segmented.entries[found.entry].text[fact.evidence.begin : fact.evidence.end]
        for source in samples.sources
        for found in source.extracted
        for fact in found.facts
    }
    titles = {entry.title for source in samples.sources for entry in source.segmented.entries}
    long = {sentence for sentence in sentences if len(sentence) > 25 and sentence not in titles}
    assert len(long) > 100
    for html in (
        plain(explorer_html(collect(samples), evidence=False)),
        network_html(collect(samples), evidence=False),
    ):
        assert not [sentence for sentence in long if sentence in html]


def test_every_sentence_stands_where_the_page_says(samples: BuildResult) -> None:
    rows = collect(samples)
    texts, where = passages(rows.rows, rows.entries)
    for row, (text, begin, end) in zip(rows.rows, where, strict=True):
        assert texts[text][begin:end] == rows.entries[row.entry].text[slice(*row.span)]


def test_the_page_is_the_same_for_the_same_build(samples: BuildResult) -> None:
    assert explorer_html(collect(samples)) == explorer_html(collect(samples))


def test_the_page_gives_back_what_it_was_made_from(samples: BuildResult, tmp_path: Path) -> None:
    rows = collect(samples)
    path = tmp_path / "explorer.html"
    path.write_text(explorer_html(rows), encoding="utf-8", newline="\n")
    again = read_page(path)
    assert again.nodes == rows.nodes
    assert again.sources == rows.sources
    for before, after in zip(rows.rows, again.rows, strict=True):
        assert replace(after, span=before.span, start=before.start, end=before.end) == before
        told = again.entries[after.entry].text[slice(*after.span)]
        assert told == rows.entries[before.entry].text[slice(*before.span)]


def test_what_is_no_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "explorer.html"
    for text in ("<html></html>", '<script type="application/octet-stream" id="data-graph">AAAA</script>'):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ZhituError):
            read_page(path)
    with pytest.raises(ZhituError):
        read_page(tmp_path / "missing.html")


def test_page_loads_nothing(told: Rows) -> None:
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", explorer_html(told), flags=re.DOTALL)
    assert not re.search(r"\b(src|href)=|@import|url\(", markup)
    assert "sourceMappingURL" not in explorer_html(told)


@pytest.mark.parametrize(
    ("name", "person", "read"),
    [
        ("李明俊", True, "li ming jun"),
        ("单晓吕", True, "shan xiao lv"),
        ("单位", False, "dan wei"),
        ("重庆市", False, "chong qing shi"),
        ("AB-3号线", False, "AB-3 hao xian"),
        ("", False, ""),
    ],
)
def test_names_are_read(name: str, person: bool, read: str) -> None:
    assert syllables(name, person) == read


def test_what_is_tied_is_one_community() -> None:
    clique = [(a, b, 1.0) for base in (0, 6) for a in range(base, base + 6) for b in range(base, a)]
    near = adjacency(13, [*clique, (5, 6, 1.0)])
    assert communities(near) == [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11], [12]]


def test_nodes_do_not_lie_on_one_another() -> None:
    edges = [(n, n // 3, 1.0) for n in range(1, 900)] + [(n, n + 1, 1.0) for n in range(0, 800, 7)]
    points, regions = place(adjacency(900, edges))
    again, _ = place(adjacency(900, edges))
    assert np.array_equal(points, again)
    apart = np.hypot(*(points[:, None, side] - points[None, :, side] for side in (0, 1))) + np.eye(900) * 9
    assert np.median(apart.min(axis=1)) > 0.4
    assert regions
    for region in regions:
        far = np.hypot(points[list(region.nodes), 0] - region.x, points[list(region.nodes), 1] - region.y)
        assert far.max() <= region.radius * 1.2 + 1


def test_what_hangs_together_with_few_or_none_is_one_even_disc() -> None:
    pairs = [(node, node + 1, 1.0) for node in range(60, 160, 2)]
    points, regions = place(adjacency(260, [(node, node // 3, 1.0) for node in range(1, 60)] + pairs))
    (loose,) = [region for region in regions if region.loose]
    assert loose.nodes == tuple(range(60, 260))
    inside = points[60:]
    assert np.hypot(inside[:, 0] - loose.x, inside[:, 1] - loose.y).max() <= loose.radius + 1
    assert np.hypot(*(points[60:160:2] - points[61:160:2]).T).max() < 3


def test_a_figure_of_no_place_is_told_at_the_place_of_its_source(build: BuildResult) -> None:
    source = build.sources[0]
    figure = Figure("粮食总产量", "12万吨", "12", "万吨", "level", Evidence(0, 4, "sample/1"), period="2025")
    first, *others = source.extracted
    told = replace(source, extracted=(replace(first, facts=(*first.facts, figure)), *others))
    rows = collect(replace(build, sources=(told,)))
    found = [(rows.nodes[row.subject].label, row.words) for row in rows.rows if row.relation == "sourceFigure"]
    assert found == [("云川市", "粮食总产量：12万吨（2025）")]
    strange = replace(told.segmented, source=replace(told.segmented.source, place="远方市"))
    elsewhere = collect(replace(build, sources=(replace(told, segmented=strange),)))
    assert "sourceFigure" not in {row.relation for row in elsewhere.rows}
