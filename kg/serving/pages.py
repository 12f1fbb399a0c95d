"""What people see: the page with questions and editor, that of a look-up; ``entities`` makes that of a node."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader

from kg.exporting.terms import labels
from kg.graph.vocabulary import CLASSES, DATA, PROPERTIES
from kg.querying.prefixes import PREFIXES
from kg.querying.questions import questions
from kg.viewing.explorer.finding import Name
from kg.viewing.templating import environment

# Words for what the ontology takes from elsewhere.
_ELSEWHERE = {
    "label": "名称",
    "title": "标题",
    "description": "内容",
    "issued": "出版日期",
    "publisher": "出版者",
    "rights": "权利",
}


@dataclass(frozen=True, slots=True)
class Site:
    """What stands on every page: which pages of the build there are, and whether a source is internal."""

    built: tuple[str, ...]
    internal: bool


def query_page(site: Site) -> str:
    """The editor with the query book and the words of the vocabulary in it."""
    book = [asdict(question) for question in questions().values()]
    terms = [[f"zt:{name}", labels().get(name, "")] for name in sorted(CLASSES | PROPERTIES)]
    data = {"book": book, "terms": terms, "prefixes": PREFIXES}
    return rendered("query", site=site, data=json.dumps(data, ensure_ascii=False))


def find_page(site: Site, word: str, found: Sequence[Name]) -> str:
    """The names that were found."""
    return rendered("find", site=site, word=word, found=found)


def as_json(name: Name) -> dict[str, Any]:
    """A name for programs."""
    return {**asdict(name), "iri": DATA + name.id, "kind": labels().get(name.type, name.type)}


def fault_page(status: int, message: str) -> str:
    """Why there is no page."""
    return rendered("fault", site=Site((), False), status=status, message=message)


def service_description(endpoint: str) -> str:
    """The endpoint in the words of SPARQL 1.1 Service Description, as Turtle."""
    forms = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle")
    formats = ", ".join(f"<http://www.w3.org/ns/formats/{form}>" for form in (*forms, "N-Triples", "JSON-LD"))
    return (
        "@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .\n\n"
        f"<{endpoint}> a sd:Service ;\n"
        f"    sd:endpoint <{endpoint}> ;\n"
        "    sd:supportedLanguage sd:SPARQL11Query ;\n"
        "    sd:feature sd:UnionDefaultGraph ;\n"
        f"    sd:resultFormat {formats} .\n"
    )


def word(name: str) -> str:
    """The Chinese word for a class or property, by its local name."""
    return labels().get(name) or _ELSEWHERE.get(name, name)


def rendered(name: str, **values: Any) -> str:
    """A template with its values; ``word`` is what the box for names shows."""
    return _environment().get_template(f"{name}.html.j2").render(**{"word": "", **values})


@cache
def _environment() -> Environment:
    made = environment(PackageLoader("kg.serving"))
    made.filters["word"] = word
    made.filters["script"] = lambda text: text.replace("</", "<\\/").replace("<!--", "<\\!--")
    return made
