"""The network page in a real browser, from a file, with the network cut off."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.resolving.types import BuildResult
from kg.viewing.explorer.collecting import collect
from kg.viewing.network import network_html

pytestmark = pytest.mark.browser

# How many pixels of the picture are not background.
INK = """() => {
  const canvas = document.querySelector("#mynetwork canvas");
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let ink = 0;
  for (let i = 0; i < pixels.length; i += 4)
    if (pixels[i + 3] > 0 && pixels[i] + pixels[i + 1] + pixels[i + 2] < 600) ink++;
  return ink;
}"""


class Opened:
    """A page opened offline, with what it asked for and complained of."""

    def __init__(self, browser: Any, path: Path) -> None:
        context = browser.new_context(viewport={"width": 1300, "height": 850})
        context.set_offline(True)
        self.page = context.new_page()
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.dialogs: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.page.on("dialog", self._dismiss)
        self.page.goto(path.as_uri())
        self.page.wait_for_function("document.querySelector('#mynetwork canvas') !== null")
        self.page.wait_for_timeout(300)

    def _dismiss(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()


@pytest.fixture(scope="module")
def opened(browser: Any, build: BuildResult, tmp_path_factory: pytest.TempPathFactory) -> Opened:
    path = tmp_path_factory.mktemp("network") / "network.html"
    path.write_text(network_html(collect(build)), encoding="utf-8", newline="\n")
    return Opened(browser, path)


def test_it_draws_offline_without_a_complaint(opened: Opened) -> None:
    assert opened.page.evaluate("network.body.data.nodes.length") == 21
    assert opened.page.evaluate("network.body.data.edges.length") > 20
    assert opened.page.evaluate(INK) > 5000
    assert [url for url in opened.requests if not url.startswith("file://")] == []
    assert len(opened.requests) == 1
    assert opened.errors == []


def test_names_with_markup_do_no_harm(opened: Opened) -> None:
    assert opened.dialogs == []
    assert opened.page.evaluate("document.images.length") == 0
    node = "all.find((n) => n.title.startsWith('<script>')).id"
    opened.page.evaluate(f"network.focus({node}, {{ scale: 1 }})")
    box = opened.page.evaluate(f"network.canvasToDOM(network.getPosition({node}))")
    opened.page.mouse.move(box["x"], box["y"])
    opened.page.wait_for_function("document.querySelector('.vis-tooltip')?.style.visibility === 'visible'")
    assert "<script>alert('坏')</script>" in opened.page.inner_text(".vis-tooltip")
    assert opened.dialogs == []
    assert opened.errors == []


def test_nodes_stay_where_they_were_put_and_can_be_dragged(opened: Opened) -> None:
    page = opened.page
    node = "all[0].id"
    before = page.evaluate(f"network.getPosition({node})")
    page.wait_for_timeout(500)
    assert page.evaluate(f"network.getPosition({node})") == before
    page.evaluate(f"network.focus({node}, {{ scale: 1 }})")
    box = page.evaluate(f"network.canvasToDOM(network.getPosition({node}))")
    page.mouse.move(box["x"], box["y"])
    page.mouse.down()
    page.mouse.move(box["x"] + 80, box["y"] + 40, steps=5)
    page.mouse.up()
    assert page.evaluate(f"network.getPosition({node}).x") == pytest.approx(before["x"] + 80, abs=3)


def test_legend_hides_a_kind(opened: Opened) -> None:
    page = opened.page
    hidden = "nodes.get({ filter: (n) => n.hidden }).map((n) => n.kind)"
    page.get_by_label("企业").click()
    assert page.evaluate(hidden) == ["enterprise"]
    page.get_by_label("企业").click()
    assert page.evaluate(hidden) == []


def test_search_brings_a_node_forward(opened: Opened) -> None:
    page = opened.page
    page.fill("#search", "欧阳云")
    assert page.evaluate("nodes.get(network.getSelectedNodes()[0]).label") == "欧阳云"
    assert page.evaluate("nodes.get({ filter: (n) => n.opacity < 1 }).length") > 0


def test_an_empty_page_opens_too(browser: Any, empty: BuildResult, tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    path.write_text(network_html(collect(empty)), encoding="utf-8")
    opened = Opened(browser, path)
    assert opened.errors == []
    assert opened.page.is_visible("#empty")
