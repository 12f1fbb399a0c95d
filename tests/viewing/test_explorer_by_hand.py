"""Everything that the explorer does, done by mouse alone and by keyboard alone: nothing is called or focused from
outside, and only names to look for are typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from .explorer import Opened, mode

pytestmark = pytest.mark.browser
SEEN = "zhitu.shown.nodes.reduce((a, b) => a + b, 0)"


class Hand:
    """Reaches what a selector names and uses it. The page starts with its focus on the body."""

    def __init__(self, opened: Opened) -> None:
        self.opened, self.page = opened, opened.page

    def use(self, selector: str) -> None:
        raise NotImplementedError

    def look_for(self, field: str, words: str) -> None:
        """Type a name into a field that offers names, and take the first."""
        self.use(field)
        self.page.keyboard.type(words)
        self.page.wait_for_selector("[role=option][aria-selected=true]:not([aria-disabled]):visible")
        self.take()

    def take(self) -> None:
        raise NotImplementedError


class Mouse(Hand):
    def use(self, selector: str) -> None:
        self.page.click(selector)

    def take(self) -> None:
        self.page.click("[role=option][aria-selected=true] >> visible=true")


class Keys(Hand):
    def use(self, selector: str) -> None:
        """Go there with Tab and press it; a field is only entered, a box is ticked with the space bar."""
        self.go(selector)
        kind = self.page.evaluate("document.activeElement.type ?? ''")
        if kind != "text":
            self.page.keyboard.press("Space" if kind == "checkbox" else "Enter")

    def go(self, selector: str) -> None:
        for _ in range(80):
            if self.page.evaluate("to => document.activeElement?.matches(to)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {selector}")

    def take(self) -> None:
        self.page.keyboard.press("Enter")


@pytest.fixture(params=[Mouse, Keys])
def hand(request: pytest.FixtureRequest, opened: Opened) -> Hand:
    return request.param(opened)  # type: ignore[no-any-return]


@pytest.fixture
def with_clipboard(webgl: Any, explorer_file: Path) -> Iterator[Opened]:
    opened = Opened(webgl, explorer_file, permissions=["clipboard-read", "clipboard-write"])
    yield opened
    assert opened.errors == []
    opened.context.close()


def test_search_and_focus(hand: Hand) -> None:
    hand.look_for("#search", "lxc")
    assert mode(hand.opened) == ["focus", 0]
    assert hand.page.locator("#scene .node").count() == 503
    assert hand.page.locator("#panel section.relation").count() == 3


def test_from_node_to_node_and_back_to_the_map(hand: Hand) -> None:
    hand.look_for("#search", "青禾水库")
    assert mode(hand.opened) == ["focus", 4]
    hand.use("#panel section.relation .nodes a")
    assert mode(hand.opened) == ["focus", 3]
    hand.use("#panel-close")
    assert mode(hand.opened) == ["map", -1]


def test_filter_by_kind_and_source(hand: Hand) -> None:
    hand.use("#tool-filters")
    hand.use("#filters fieldset:nth-of-type(1) label:last-of-type input")  # events
    hand.page.wait_for_function(f"{SEEN} === 6")
    hand.use("#filter-reset")
    hand.page.wait_for_function(f"{SEEN} === 506")
    hand.use("#filters fieldset:nth-of-type(2) label:last-of-type input")
    hand.page.wait_for_function(f"{SEEN} < 300")


def test_time_by_mouse(opened: Opened) -> None:
    opened.page.click("#tool-filters")
    box = opened.page.locator("#time-from").bounding_box()
    opened.page.mouse.move(box["x"] + 8, box["y"] + box["height"] / 2)
    opened.page.mouse.down()
    opened.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=8)
    opened.page.mouse.up()
    told_of_the_time(opened)


def test_time_by_keys(opened: Opened) -> None:
    hand = Keys(opened)
    hand.use("#tool-filters")
    hand.go("#time-from")
    for _ in range(17):
        hand.page.keyboard.press("ArrowRight")
    told_of_the_time(opened)


def told_of_the_time(opened: Opened) -> None:
    """The first handle stands near the middle of three years: fewer nodes, and the months before are faint."""
    opened.page.wait_for_function(f"{SEEN} < 300")
    first = re.match(r"(\d{4})-(\d\d)", opened.page.inner_text("#filters output"))
    assert first and "2024-03" <= first.group() <= "2024-09"
    months = (int(first[1]) - 2023) * 12 + int(first[2]) - 1
    assert opened.page.locator(".histogram rect.out").count() == months


def test_path(hand: Hand) -> None:
    hand.use("#tool-path")
    hand.look_for("#path-start", "lxc")
    hand.look_for("#path-end", "青禾水库")
    hand.page.wait_for_function("zhitu.state.mode === 'path'")
    assert hand.page.locator("#scene .node").count() == 4
    assert "#path=person_1,project_1" in hand.page.url


@pytest.mark.parametrize("way", [Mouse, Keys])
def test_a_link_is_copied_and_leads_back(
    with_clipboard: Opened, webgl: Any, explorer_file: Path, way: Callable[[Opened], Hand]
) -> None:
    hand = way(with_clipboard)
    hand.look_for("#search", "青禾水库")
    hand.use("#copy-link")
    hand.page.wait_for_function("document.querySelector('#status').textContent === '已复制'")
    link = hand.page.evaluate("navigator.clipboard.readText()")
    assert link == f"{explorer_file.as_uri()}#node=project_1"
    again = Opened(webgl, explorer_file, link.removeprefix(explorer_file.as_uri()))
    assert mode(again) == ["focus", 4]
    again.context.close()


@pytest.mark.parametrize("picture", ["png", "svg"])
def test_export(hand: Hand, tmp_path: Path, picture: str) -> None:
    hand.use("#tool-export")
    with hand.page.expect_download() as download:
        hand.use(f"#export-{picture}")
    path = tmp_path / f"picture.{picture}"
    download.value.save_as(path)
    assert path.read_bytes().startswith({"png": b"\x89PNG", "svg": b"<svg"}[picture])
    assert not hand.page.is_visible("#exports")
