"""The pages in a real browser that reaches nothing but the server: questions, editor, results, ids; accessibility."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from .running import Served

pytestmark = pytest.mark.browser
api = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")


class Visit:
    """A page of the server, with every address that was asked for and all complaints."""

    def __init__(self, browser: Any, served: Served) -> None:
        self.served, self.asked, self.errors = served, list[str](), list[str]()
        self.context = browser.new_context(viewport={"width": 1200, "height": 900})
        self.context.set_default_timeout(60_000)  # milliseconds, for machines that have much else to do
        self.context.route("**/*", self._let)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)

    def _let(self, route: Any) -> None:
        url = route.request.url
        self.asked.append(url)
        if url.startswith((self.served.url, "data:", "blob:")):
            route.continue_()
        else:
            route.abort()

    def go(self, path: str = "") -> Any:
        """Open an address."""
        self.page.goto(self.served.url + path)
        if not path.startswith(("id/", "find")):
            self.page.wait_for_selector("html[data-ready=true]")
        return self.page

    def write(self, query: str) -> None:
        """Put a query into the editor by keys."""
        self.page.click("#editor .CodeMirror")
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(query)


@pytest.fixture
def visit(browser: Any, served: Served) -> Iterator[Visit]:
    visit = Visit(browser, served)
    yield visit
    assert all(url.startswith((served.url, "data:", "blob:")) for url in visit.asked), visit.asked
    assert visit.errors == []
    visit.context.close()


def test_a_query_of_ones_own_gives_rows(visit: Visit) -> None:
    page = visit.go()
    visit.write("SELECT ?name ?m { ?m a zt:Meeting ; rdfs:label ?name } ORDER BY ?name LIMIT 3")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#result td")
    assert page.locator("#result th").all_inner_texts() == ["name", "m"]
    assert page.locator("#result tbody tr").count() == 3
    assert page.inner_text("#status").startswith("3 行")
    page.click("#result tbody a")
    page.wait_for_selector("h1")
    assert "/id/event_" in page.url


def test_a_question_with_its_parameters(visit: Visit) -> None:
    page = visit.go()
    page.select_option("#question", "events")
    page.click("#parameter-person")
    page.keyboard.type("lmy")
    page.wait_for_selector("#parameter-person-hits li")
    page.keyboard.press("Enter")
    assert page.input_value("#parameter-person") == "骆明远"
    page.click("#run")
    page.wait_for_selector("#result td")
    columns = page.locator("#result th").all_inner_texts()
    assert "label" in columns
    assert not {"person", "from", "to"} & set(columns)
    rows = page.locator("#result tbody tr").count()
    page.fill("#parameter-from", "2026-05")
    page.click("#run")
    api.expect(page.locator("#result tbody tr")).not_to_have_count(rows)
    with page.expect_download() as download:
        page.click("[data-format=csv]")
    lines = download.value.path().read_text(encoding="utf-8").splitlines()
    assert len(lines) - 1 == page.locator("#result tbody tr").count()


def test_a_question_about_words(visit: Visit) -> None:
    page = visit.go("?question=figures")
    page.fill("#parameter-indicator", "生产总值")
    page.click("#run")
    page.wait_for_selector("#result td")
    assert all("生产总值" in name for name in page.locator("#result tbody td:first-child").all_inner_texts())


@pytest.mark.parametrize("name", ["network.html", "report.html"])
def test_the_pages_of_the_build_work_from_the_server(visit: Visit, name: str) -> None:
    visit.page.goto(visit.served.url + name)
    assert visit.page.title()


def test_a_link_to_a_question_and_a_name_that_nobody_has(visit: Visit) -> None:
    page = visit.go("?question=events&person=骆明远&from=2026")
    assert page.input_value("#parameter-from") == "2026"
    page.click("#run")
    page.wait_for_selector("#result td")
    page.fill("#parameter-person", "没有此人")
    page.click("#run")
    page.wait_for_selector("#status.fault")
    assert "没有此人" in page.inner_text("#status")
    assert page.locator("#result table").count() == 0


def test_the_editor_marks_mistakes_and_completes_the_vocabulary(visit: Visit) -> None:
    page = visit.go()
    assert page.locator(".parseErrorIcon").count() == 0  # the known prefixes need no declaration
    visit.write("SELECT * { ?s what:is ?o }")
    page.wait_for_selector(".parseErrorIcon")
    visit.write("SELECT * { ?s a zt:Mee")
    page.keyboard.press("Control+Space")
    api.expect(page.locator("#editor")).to_contain_text("zt:Meeting")


def test_statements_truth_and_mistakes(visit: Visit) -> None:
    page = visit.go()
    visit.write("CONSTRUCT { ?m rdfs:label ?name } WHERE { ?m a zt:Meeting ; rdfs:label ?name }")
    page.click("#run")
    page.wait_for_selector("#result pre")
    assert page.inner_text("#result pre").startswith("@prefix")
    visit.write("ASK { ?m a zt:Meeting }")
    page.click("#run")
    page.wait_for_selector("#result p")
    assert "true" in page.inner_text("#result")
    visit.write("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
    page.click("#run")
    page.wait_for_selector("#status.fault")
    assert page.inner_text("#status").startswith("SERVICE")
    assert all("403" in error for error in visit.errors)  # the browser's own word for what was refused
    visit.errors.clear()


def test_names_in_results_are_no_markup(visit: Visit) -> None:
    page = visit.go()
    visit.write('SELECT ("<img src=x onerror=alert(1)>" AS ?name) {}')
    page.click("#run")
    page.wait_for_selector("#result td")
    assert page.inner_text("#result td") == "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize("path", ["", "?question=events", "find?q=l"])
def test_accessible(visit: Visit, path: str) -> None:
    page = visit.go(path)
    if not path:
        page.click("#run")
        page.wait_for_selector("#result td")
    violations = axe.Axe().run(page).response["violations"]
    assert violations == [], [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in violations]


def test_a_page_of_an_id_is_accessible_and_leads_to_the_explorer(visit: Visit) -> None:
    page = visit.go("find?q=lmy")
    page.click("main td a")
    page.wait_for_selector("blockquote")
    assert axe.Axe().run(page).response["violations"] == []
    page.click("main a[href^='/explorer.html#node=']")
    page.wait_for_selector("html[data-ready=true]")
    assert page.inner_text("#panel h2") == "骆明远"
