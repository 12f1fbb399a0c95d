"""The reference pages are what the schema says, and every class has an example that conforms."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from rdflib import RDF, Graph, URIRef

from kg.cli import main
from kg.documenting.reading import example_blocks, read_schema
from kg.graph.vocabulary import CLASSES, NAMESPACES, ONTOLOGY, PROPERTIES, SUPERCLASS
from kg.resources import schema_file


def _schema(*words: object) -> str:
    done = CliRunner().invoke(main, ["schema", *map(str, words)])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture(scope="module")
def examples() -> Graph:
    return Graph().parse(schema_file("examples.ttl"))


def test_the_pages_are_up_to_date(root: Path, tmp_path: Path) -> None:
    names = {Path(line).name for line in _schema("--docs", tmp_path).split()}
    assert names == {path.name for path in (root / "docs/schema").iterdir()}
    for name in names:
        fresh, kept = ((folder / name).read_bytes() for folder in (tmp_path, root / "docs/schema"))
        assert fresh == kept, f"docs/schema/{name} is not what the schema says: kg schema --docs docs/schema"


def test_every_class_has_an_example_of_its_very_own(examples: Graph) -> None:
    blocks = example_blocks(schema_file("examples.ttl").read_text(encoding="utf-8"))
    assert set(CLASSES) <= blocks.keys()
    prefixes = "".join(f"@prefix {name}: <{base}> .\n" for name, base in NAMESPACES.items())
    for name in CLASSES:
        graph = Graph().parse(data=prefixes + blocks[name], format="turtle")
        (node,) = set(graph.subjects())
        kinds = {str(kind).removeprefix(ONTOLOGY) for kind in graph.objects(node, RDF.type)}
        assert {name, SUPERCLASS.get(name, name)} <= kinds


def test_the_examples_use_the_vocabulary(examples: Graph) -> None:
    used = {str(p).removeprefix(ONTOLOGY) for p in examples.predicates() if str(p).startswith(ONTOLOGY)}
    assert used <= set(PROPERTIES)
    described = set(examples.subjects())
    for value in examples.objects():
        if isinstance(value, URIRef) and str(value).startswith(NAMESPACES["id"]):
            assert value in described, value


def test_the_examples_conform_to_the_shapes() -> None:
    pytest.importorskip("pyshacl")
    from kg.validating.checking import validate

    verdict = validate([schema_file("examples.ttl")])
    assert verdict.conforms, verdict


def test_every_term_is_told_in_both_languages() -> None:
    schema = read_schema()
    for term in (*schema.classes, *schema.properties, *(scheme.term for scheme in schema.schemes)):
        assert term.zh and term.en and term.meaning_zh and term.meaning_en, term.name
    for shape in schema.shapes:
        assert shape.zh and shape.en and shape.targets and shape.path, shape.name


def test_the_command_writes_the_files() -> None:
    assert _schema() == schema_file("ontology.ttl").read_text(encoding="utf-8")
    for part, name in (("shapes", "shapes.ttl"), ("context", "context.jsonld"), ("examples", "examples.ttl")):
        assert _schema(part) == schema_file(name).read_text(encoding="utf-8")
        assert Path(_schema(part, "--path").strip()) == schema_file(name)
