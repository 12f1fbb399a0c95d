"""The explorer of a small invented graph as a file, and how its tests open it: offline, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kg.viewing.explorer.rows import Issue, Node, Place, Row, Rows

NASTY = "<script>alert('坏')</script></script><img src=x onerror=alert(1)>\"'&amp;😀"
LONG = "云川市" + "发展改革与信息化建设推进工作领导小组办公室" * 2
TEXT = f"前文。3月4日，市长林晓川到青禾县调研，{NASTY}陪同。后文。"
# A machine without a graphics card draws WebGL by its processor.
SOFTWARE = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]


def rows() -> Rows:
    """A mayor at 500 meetings, some bodies and places, a name of 40 characters, and one that is markup."""
    span = (3, TEXT.index("后文"))
    nodes = [
        Node("person_1", "Official", "林晓川", ("晓川",), (0,)),
        Node("person_2", "Official", NASTY, (), (0,)),
        Node("org_1", "GovernmentBody", LONG, (), (0,)),
        Node("place_1", "AdministrativeDivision", "青禾县", (), (0,)),
        Node("project_1", "Project", "青禾水库", (), (1,)),
        Node("person_3", "Person", "离群的人", (), (1,)),
    ]
    facts = [
        Row(0, 2, "post", "市长", "2025-01-05", "2025-01-05", 0, span),
        Row(1, 2, "post", "秘书长", "2025-02-05", "2025-02-05", 0, span),
        Row(4, 3, "locatedIn", "", "", "", 0, span),
        Row(4, None, "investment", "3亿元", "", "", 0, span),
    ]
    for number in range(500):
        day = f"{2023 + number % 3}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        nodes.append(Node(f"event_{number}", "Meeting", f"第{number}次会议", (), (number % 2,)))
        event = len(nodes) - 1
        facts.append(Row(event, None, "date", "", day, day, number % 2, span))
        facts.append(Row(0, event, "chair", "市长", day, day, number % 2, span))
        if number % 50 == 0:
            facts += [
                Row(1, event, "attendee", "", day, day, 0, span),
                Row(3, event, "location", "", day, day, 0, span),
            ]
    entries = (Place(0, "要闻", NASTY, "3", TEXT), Place(1, "大事记", "调研", "", TEXT))
    sources = (Issue("云川月报", 2025, "3", "monthly"), Issue("云川年鉴", 2024, "", "yearbook"))
    return Rows(tuple(nodes), tuple(facts), entries, sources)


class Opened:
    """A page opened offline, with what it asked for and complained of."""

    def __init__(self, browser: Any, path: Path, fragment: str = "", **options: Any) -> None:
        self.context = browser.new_context(viewport={"width": 1300, "height": 850}, **options)
        self.context.set_offline(True)
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", self._asked)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.page.on("dialog", lambda dialog: (self.errors.append(dialog.message), dialog.dismiss()))
        self.page.goto(path.as_uri() + fragment)
        self.page.wait_for_function("document.documentElement.dataset.ready === 'true'")

    def _asked(self, request: Any) -> None:
        """What the page itself made (pictures to save) is no request."""
        if not request.url.startswith("blob:"):
            self.requests.append(request.url)


def mode(opened: Opened) -> Any:
    return opened.page.evaluate("[zhitu.state.mode, zhitu.state.selected]")
