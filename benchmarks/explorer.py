"""Measure the explorer page on an invented graph: size, time to build, first paint, pan, zoom and search.

    python benchmarks/explorer.py [--nodes 40000] [--facts 120000] [--keep FILE] [--page FILE]

Prints a figure a line with its limit; exit status 1 if one is broken. The browser is /usr/bin/chromium or what
CHROMIUM names; without Playwright or a browser only size and build are measured. Seconds are of this machine.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.viewing.explorer.page import explorer_html
from kg.viewing.explorer.rows import Issue, Node, Place, Row, Rows

TYPES = ("Person", "Official", "GovernmentBody", "Enterprise", "AdministrativeDivision", "Project", "Meeting", "Award")
ROLES = ("attendee", "chair", "host", "location", "post", "owner", "partOf", "award")
SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗"
SIGNS = "明华国建文平志伟东海波军强辉云川青白石河山城南北新安宁永长春光大学工业发展项目中心会议工程"
# name, limit, unit
Figure = tuple[str, float, float, str]


def rows(nodes: int, facts: int) -> Rows:
    """A graph in communities of very different size, a few nodes tied to a great many others."""
    chance = random.Random(7)
    groups = [min(int(chance.paretovariate(1.1) * 2), 400) for _ in range(nodes)]
    members: dict[int, list[int]] = {}
    for node, group in enumerate(groups):
        members.setdefault(group, []).append(node)
    named = tuple(_node(chance, number, facts // 6) for number in range(nodes))
    entries = tuple(_entry(chance, number) for number in range(facts // 6))
    said = tuple(_row(chance, nodes, members[groups[i % nodes]], i % nodes, entries) for i in range(facts))
    return Rows(named, said, entries, tuple(Issue("云川月报", 2020 + year, "1", "monthly") for year in range(6)))


def _words(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(SIGNS, k=length))


def _node(chance: random.Random, number: int, entries: int) -> Node:
    kind = chance.choice(TYPES)
    person = kind in {"Person", "Official"}
    label = chance.choice(SURNAMES) + _words(chance, 2) if person else _words(chance, chance.randint(5, 14))
    return Node(f"node_{chance.getrandbits(56):014x}", kind, label, (), (number % entries,))


def _entry(chance: random.Random, number: int) -> Place:
    return Place(number % 6, f"栏目{number % 40}", _words(chance, 12), str(number % 300), _words(chance, 260))


def _row(chance: random.Random, nodes: int, group: list[int], subject: int, entries: tuple[Place, ...]) -> Row:
    near = min(max(3, int(len(group) * chance.random() ** 2)), len(group))
    other = group[chance.randrange(near)] if chance.random() < 0.85 else chance.randrange(nodes)
    object_ = other if other != subject else (subject + 1) % nodes
    day = f"{chance.randint(2020, 2025)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    begin = chance.randint(0, 180)
    span = (begin, begin + chance.randint(20, 70))
    return Row(subject, object_, chance.choice(ROLES), "", day, day, chance.randrange(len(entries)), span)


def built(nodes: int, facts: int, path: Path) -> Iterator[Figure]:
    """Write the page; its size and the time it took: on the clock, and what its busier thread had of the processor.

    The second is what the first comes to where nothing else runs: the other thread only compresses beside it.
    """
    graph = rows(nodes, facts)
    wall, cpu = time.perf_counter(), time.thread_time()
    html = explorer_html(graph)
    yield "build of the page", time.perf_counter() - wall, 20, "s"
    yield "build of the page, processor", time.thread_time() - cpu, 20, "s"
    path.write_text(html, encoding="utf-8", newline="\n")
    yield "file", path.stat().st_size / 1e6, 20, "MB"


def browsed(path: Path, chromium: str) -> Iterator[Figure]:
    """What a browser takes for it, offline."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
        )
        context = browser.new_context(viewport=VIEW)
        context.set_offline(True)
        tab = context.new_page()
        session = context.new_cdp_session(tab)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        tab.goto(path.as_uri())
        tab.wait_for_function("document.documentElement.dataset.ready === 'true'", timeout=120_000)
        yield "first paint of the map", tab.evaluate("performance.getEntriesByName('map')[0].startTime") / 1000, 2, "s"
        yield "first paint, processor of the main thread", _metric(session, "TaskDuration"), 2, "s"
        tab.evaluate("zhitu.search('a')")  # the names are made ready beside the first frames
        for word in WORDS:
            yield f"search {word}", _searched(tab, session, word), 20, "ms"
        tab.mouse.move(VIEW["width"] / 2, VIEW["height"] / 2)
        tab.wait_for_timeout(1500)
        yield "script per frame, pan", _per_frame(tab, session, _pan), 5, "ms"
        yield "script per frame, zoom", _per_frame(tab, session, _zoom), 5, "ms"
        browser.close()


VIEW: Any = {"width": 1000, "height": 640}  # small: without a graphics card the frames themselves take seconds
WORDS = ("明", "lmj", "wang", "国建", "x", "项目中心", "李mj")
TURNS = 8


def _searched(tab: Any, session: Any, word: str, times: int = 8) -> float:
    """Milliseconds of the main thread's processor time for one search."""
    before = _metric(session, "TaskDuration")
    tab.evaluate("([word, times]) => { while (times--) zhitu.search(word); }", [word, times])
    return (_metric(session, "TaskDuration") - before) * 1000 / times


def _pan(tab: Any) -> None:
    tab.mouse.down()
    for turn in range(TURNS):
        tab.mouse.move(VIEW["width"] / 2 + turn * 4, VIEW["height"] / 2 + turn * 2)
    tab.mouse.up()


def _zoom(tab: Any) -> None:
    for turn in range(TURNS):
        tab.mouse.wheel(0, -120 if turn < TURNS // 2 else 120)


def _per_frame(tab: Any, session: Any, act: Any) -> float:
    """Milliseconds of processor time for script on the main thread per frame drawn while ``act`` goes on."""
    tab.evaluate(
        "() => { window.frames_ = 0; zhitu.renderer().on('afterRender', window.tick_ = () => window.frames_++); }"
    )
    before = _metric(session, "ScriptDuration")
    act(tab)
    tab.wait_for_timeout(600)
    spent = _metric(session, "ScriptDuration") - before
    frames = tab.evaluate("() => { zhitu.renderer().off('afterRender', window.tick_); return window.frames_; }")
    return spent * 1000 / max(frames, 1)


def _metric(session: Any, name: str) -> float:
    """Seconds of processor time of the main thread since the page was opened, for scripts or for all."""
    metrics = {row["name"]: row["value"] for row in session.send("Performance.getMetrics")["metrics"]}
    return float(metrics[name])


def main() -> int:
    """Measure, print, compare."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--nodes", type=int, default=40_000)
    parser.add_argument("--facts", type=int, default=120_000)
    parser.add_argument("--page", type=Path, help="measure this page in the browser, build none")
    parser.add_argument("--keep", type=Path, help="keep the page as this file")
    options = parser.parse_args()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
    good = True
    with tempfile.TemporaryDirectory() as folder:
        path = options.page or options.keep or Path(folder) / "explorer.html"
        steps = [] if options.page else [built(options.nodes, options.facts, path)]
        if chromium:
            steps.append(browsed(path, chromium))
        for step in steps:
            for name, value, limit, unit in step:
                good &= value <= limit
                print(
                    f"{'ok  ' if value <= limit else 'FAIL'} {name}: {value:.2f} {unit} (limit {limit:g})", flush=True
                )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
