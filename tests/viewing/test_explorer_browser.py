"""The explorer page in a real browser, from a file, with the network cut off: by mouse, by keys, and without WebGL."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from kg.viewing.explorer.page import explorer_html
from kg.viewing.explorer.rows import Rows

from .explorer import NASTY, Opened, mode

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("typed", ["林晓川", "晓川", "lxc", "linxiaochuan", "LinXiao"])
def test_search_finds_a_person_first(opened: Opened, typed: str) -> None:
    opened.page.keyboard.press("/")
    opened.page.keyboard.type(typed)
    opened.page.wait_for_function("document.querySelector('#hits [role=option]')?.innerText.startsWith('林晓川')")
    opened.page.keyboard.press("Enter")
    assert mode(opened) == ["focus", 0]
    assert opened.page.inner_text("#panel h2") == "林晓川"


def test_search_without_result_and_with_nothing_typed(opened: Opened) -> None:
    opened.page.click("#search")
    assert "首字母" in opened.page.inner_text("#hits")
    opened.page.fill("#search", "zzzz")
    opened.page.wait_for_function("document.querySelector('#hits').innerText.includes('没有找到')")


def test_enter_while_an_input_method_composes_does_nothing(opened: Opened) -> None:
    opened.page.fill("#search", "lxc")
    opened.page.wait_for_selector("#hits [role=option]")
    press = "new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })"
    opened.page.evaluate(f"document.querySelector('#search').dispatchEvent({press})")
    assert mode(opened) == ["map", -1]


def test_neighbours_lie_around_a_node_and_are_listed_by_relation(opened: Opened) -> None:
    opened.page.evaluate("zhitu.select(0)")
    assert opened.page.locator("#scene .node").count() == 503
    heads = opened.page.locator("#panel section.relation h3").all_inner_texts()
    assert heads == ["主持500", "任职1", "同场人物1"]
    assert opened.page.get_attribute("#scene-picture", "aria-label") == "502 个相邻节点"


def test_keys_walk_around_the_circle_and_back_to_the_map(opened: Opened) -> None:
    page_ = opened.page
    page_.evaluate("zhitu.select(3)")
    page_.focus("#scene .node[tabindex='0']")
    page_.keyboard.press("ArrowRight")
    target = page_.evaluate("Number(document.activeElement.dataset.node)")
    page_.keyboard.press("Enter")
    assert mode(opened) == ["focus", target]
    page_.keyboard.press("Escape")
    assert mode(opened) == ["map", -1]
    assert not page_.is_visible("#panel")


def test_facts_show_their_sentence_and_citation(opened: Opened) -> None:
    opened.page.evaluate("zhitu.select(4)")
    opened.page.click("#tab-facts")
    opened.page.wait_for_selector("#tab article")
    cards = opened.page.locator("#tab article").all_inner_texts()
    assert any("投资 3亿元" in card and "《云川月报》2025年第3期，要闻" in card and "第3页" in card for card in cards)
    assert opened.page.locator("#tab mark").first.inner_text().startswith("3月4日，市长林晓川")


def test_a_citation_is_copied(webgl: Any, explorer_file: Path) -> None:
    opened = Opened(webgl, explorer_file, "#node=project_1", permissions=["clipboard-read", "clipboard-write"])
    opened.page.click("#tab-facts")
    opened.page.click("#tab article .source button >> nth=0")
    opened.page.wait_for_function("document.querySelector('#status').textContent === '已复制'")
    assert opened.page.evaluate("navigator.clipboard.readText()").startswith("《云川月报》2025年第3期，要闻，“<script>")
    opened.context.close()


def test_timeline_is_by_year(opened: Opened) -> None:
    opened.page.evaluate("zhitu.select(0)")
    opened.page.click("#tab-timeline")
    opened.page.wait_for_selector("#tab .moment")
    assert opened.page.inner_text("#tab .moment h3 >> nth=0") == "2023"


def test_markup_in_names_stays_text(opened: Opened) -> None:
    opened.page.evaluate("zhitu.select(1)")
    assert opened.page.inner_text("#panel h2") == NASTY
    opened.page.click("#tab-facts")
    opened.page.wait_for_selector("#tab article")
    assert opened.page.evaluate("document.images.length") == 0


def test_filters_by_kind_source_and_time(opened: Opened) -> None:
    page_ = opened.page
    page_.keyboard.press("f")
    seen = "zhitu.shown.nodes.reduce((a, b) => a + b, 0)"
    assert page_.evaluate(seen) == 506
    page_.get_by_label("事件与活动").uncheck()
    page_.wait_for_function(f"{seen} === 6")
    page_.click("#filter-reset")
    page_.wait_for_function(f"{seen} === 506")
    page_.get_by_label("云川年鉴2024年").uncheck()
    page_.wait_for_function(f"{seen} < 300")
    page_.click("#filter-reset")
    page_.focus("#time-from")
    for _ in range(12):
        page_.keyboard.press("ArrowRight")
    page_.wait_for_function(f"{seen} < 400")
    assert "2024-01" in page_.inner_text("#filters output")
    assert page_.locator(".histogram rect.out").count() == 12


def test_filters_that_leave_nothing_say_so(opened: Opened) -> None:
    opened.page.click("#tool-filters")
    opened.page.click("text=全不选")
    opened.page.wait_for_selector("#empty:visible")


def test_path_by_keys(opened: Opened) -> None:
    page_ = opened.page
    page_.keyboard.press("p")
    for typed in ("lxc", "青禾水库"):
        page_.keyboard.type(typed)
        page_.wait_for_selector(".combo [role=option]:visible")
        page_.wait_for_timeout(100)
        page_.keyboard.press("Enter")
    page_.wait_for_function("zhitu.state.mode === 'path'")
    path = page_.evaluate("zhitu.state.path.map((n) => zhitu.columns().graph.nodes.label[n])")
    assert path[0] == "林晓川" and path[-2:] == ["青禾县", "青禾水库"] and len(path) == 4
    assert page_.locator("#scene .node").count() == 4
    page_.wait_for_selector("#panel blockquote")
    assert "#path=person_1,project_1" in page_.url


def test_no_path_is_said(opened: Opened) -> None:
    assert opened.page.evaluate("zhitu.findPath(0, 5)") is None


def test_links_lead_to_nodes_and_back(webgl: Any, explorer_file: Path) -> None:
    opened = Opened(webgl, explorer_file, "#node=place_1")
    assert mode(opened) == ["focus", 3]
    opened.page.evaluate("zhitu.select(0)")
    assert opened.page.url.endswith("#node=person_1")
    opened.page.go_back()
    opened.page.wait_for_function("zhitu.state.selected === 3")
    assert opened.errors == []
    opened.context.close()


@pytest.mark.parametrize(
    ("fragment", "shown"),
    [
        ("#node=person_9", "map"),
        ("#node=%", "map"),
        ("#path=person_1", "focus"),
        ("#path=person_1%2Cproject_1", "path"),
    ],
)
def test_links_that_lead_nowhere_or_came_through_a_mail(
    webgl: Any, explorer_file: Path, fragment: str, shown: str
) -> None:
    opened = Opened(webgl, explorer_file, fragment)
    assert mode(opened)[0] == shown
    assert opened.errors == []
    opened.context.close()


@pytest.mark.parametrize("node", [-1, 0])
def test_pictures_are_saved(opened: Opened, tmp_path: Path, node: int) -> None:
    page_ = opened.page
    page_.evaluate(f"zhitu.select({node})")
    for key, head in (("svg", b"<svg"), ("png", b"\x89PNG")):
        page_.evaluate("document.activeElement.blur()")
        page_.keyboard.press("e")
        with page_.expect_download() as download:
            page_.click(f"#export-{key}")
        path = tmp_path / f"picture.{key}"
        download.value.save_as(path)
        assert path.read_bytes().startswith(head)
        assert download.value.suggested_filename.endswith(f".{key}")
    assert len(list(ElementTree.parse(tmp_path / "picture.svg").iter())) > 200


def test_language_and_theme(opened: Opened) -> None:
    page_ = opened.page
    page_.keyboard.press("l")
    assert page_.inner_text("#tool-filters") == "Filter"
    assert page_.get_attribute("html", "lang") == "en"
    page_.click("#tool-theme")
    assert page_.get_attribute("html", "data-theme") == "dark"
    page_.keyboard.press("?")
    assert page_.is_visible("#help")


def test_the_map_draws_and_moves_by_keys(opened: Opened) -> None:
    page_ = opened.page
    before = page_.evaluate("zhitu.camera().getState()")
    page_.focus("#map")
    page_.keyboard.press("+")
    page_.wait_for_function(f"zhitu.camera().getState().ratio < {before['ratio']}")
    page_.keyboard.press("ArrowRight")
    page_.wait_for_function(f"zhitu.camera().getState().x > {before['x']}")
    page_.keyboard.press("0")
    page_.keyboard.press("Enter")
    assert mode(opened)[0] == "focus"


def test_a_click_on_the_map_selects(opened: Opened) -> None:
    page_ = opened.page
    at = page_.evaluate("zhitu.renderer().graphToViewport(zhitu.renderer().getGraph().getNodeAttributes('0'))")
    box = page_.locator("#map").bounding_box()
    page_.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    page_.wait_for_function("zhitu.state.mode === 'focus'")


def test_narrow_and_touched(webgl: Any, explorer_file: Path) -> None:
    opened = Opened(webgl, explorer_file, "#node=person_1", has_touch=True, is_mobile=True)
    opened.page.set_viewport_size({"width": 390, "height": 800})
    opened.page.wait_for_timeout(200)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    opened.page.tap("#tab-timeline")
    opened.page.wait_for_selector("#tab .moment")
    opened.page.tap("#panel-close")
    assert mode(opened) == ["map", -1]
    opened.context.close()


def test_without_webgl_a_list_and_the_circle_remain(webgl: Any, explorer_file: Path) -> None:
    context = webgl.new_context()
    context.set_offline(True)
    page_ = context.new_page()
    errors: list[str] = []
    page_.on("pageerror", lambda error: errors.append(str(error)))
    page_.add_init_script("HTMLCanvasElement.prototype.getContext = () => null; delete window.WebGLRenderingContext;")
    page_.goto(explorer_file.as_uri())
    page_.wait_for_function("document.documentElement.dataset.ready === 'true'")
    page_.click("#map a >> nth=0")
    assert page_.locator("#scene .node").count() > 500
    page_.keyboard.press("Escape")
    assert page_.is_visible("#map .nodes")
    assert errors == []
    context.close()


def test_an_empty_graph_opens(webgl: Any, tmp_path: Path) -> None:
    path = tmp_path / "explorer.html"
    path.write_text(explorer_html(Rows((), (), (), ())), encoding="utf-8")
    opened = Opened(webgl, path)
    assert opened.page.is_visible("#empty")
    assert opened.errors == []
    opened.context.close()


@pytest.fixture
def axe() -> str:
    """The accessibility checker."""
    package = pytest.importorskip("axe_playwright_python")
    return (files(package) / "axe.min.js").read_text(encoding="utf-8")


def _facts(tab: Any) -> None:
    tab.evaluate("zhitu.select(4)")
    tab.click("#tab-facts")
    tab.wait_for_selector("article")


def _search(tab: Any) -> None:
    tab.fill("#search", "l")
    tab.wait_for_selector("#hits [role=option]")


STATES: dict[str, Callable[[Any], Any]] = {
    "map": lambda tab: None,
    "circle": lambda tab: tab.evaluate("zhitu.select(3)"),
    "facts": _facts,
    "filters": lambda tab: tab.keyboard.press("f"),
    "path": lambda tab: tab.keyboard.press("p"),
    "search": _search,
    "help": lambda tab: tab.keyboard.press("?"),
}


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_fault_of_accessibility(webgl: Any, explorer_file: Path, axe: str, name: str, scheme: str) -> None:
    opened = Opened(webgl, explorer_file, color_scheme=scheme)
    STATES[name](opened.page)
    opened.page.evaluate(axe)
    found = opened.page.evaluate("axe.run().then((r) => r.violations)")
    bad = [(rule["id"], rule["nodes"][0]["html"][:150]) for rule in found if rule["impact"] in {"serious", "critical"}]
    assert bad == []
    opened.context.close()
