"""``kg build`` from the command line: whole, repeatable, and clear about what it cannot read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.cli import main
from kg.graph.vocabulary import DATA, ONTOLOGY
from kg.resources import sample_sources

FILES = (
    "graph.trig",
    "graph.ttl",
    "mentions.trig",
    "dataset.ttl",
    "network.html",
    "explorer.html",
    "report.json",
    "report.html",
)
ROOT = Path(__file__).parents[2]
RUN = "import sys; from kg.cli import main; sys.argv[0] = 'kg'; sys.exit(main())"


@dataclass(frozen=True)
class Done:
    """What a run wrote to its streams."""

    stdout: str
    stderr: str


Kg = Callable[..., Done]


@pytest.fixture
def kg(capfd: pytest.CaptureFixture[str]) -> Kg:
    """Run the program in this process and check its exit status."""

    def run(*words: object, status: int = 0) -> Done:
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            main.main([str(word) for word in words], prog_name="kg")
        done = Done(*capfd.readouterr())
        assert left.value.code == status, f"{words}\n{done.stdout}\n{done.stderr}"
        return done

    return run


def _run_apart(*words: object, seed: str) -> Done:
    """Run the program in a process of its own, with its own order of sets."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": seed},
        cwd=ROOT,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
    return Done(done.stdout, done.stderr)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES}


def _quads(folder: Path) -> set[str]:
    return {str(quad) for quad in ox.parse(path=str(folder / "graph.trig"), format=ox.RdfFormat.TRIG)}


def _nodes(folder: Path) -> set[str]:
    """The IRIs that the graph says something of."""
    found = ox.parse(path=str(folder / "graph.trig"), format=ox.RdfFormat.TRIG)
    return {q.subject.value for q in found if isinstance(q.subject, ox.NamedNode) and q.subject.value.startswith(DATA)}


@pytest.fixture(scope="module")
def samples() -> list[Path]:
    return sorted(path for path in sample_sources().iterdir() if path.suffix in (".txt", ".md"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, samples: list[Path]) -> Path:
    out = tmp_path_factory.mktemp("built")
    done = _run_apart("build", *samples, "-o", out, "--jobs", 1, seed="1")
    assert done == Done("", "")  # quiet in a pipe
    assert {path.name for path in out.iterdir()} == set(FILES)
    return out


def test_order_of_arguments_hash_seed_and_jobs_change_no_byte(built: Path, tmp_path: Path, samples: list[Path]) -> None:
    _run_apart("build", *reversed(samples), "-o", tmp_path, "--jobs", 3, seed="12345")
    assert _bytes(tmp_path) == _bytes(built)


def test_a_file_added_renames_nothing(kg: Kg, built: Path, tmp_path: Path, samples: list[Path]) -> None:
    for left_out in samples:
        kg("build", *(path for path in samples if path != left_out), "-o", tmp_path)
        assert _nodes(tmp_path) <= _nodes(built), left_out.name


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_an_encoding_changes_nothing_but_the_file_name(
    kg: Kg, tmp_path: Path, samples: list[Path], encoding: str
) -> None:
    folders = [tmp_path / name for name in ("plain", "other")]
    for folder, code in zip(folders, ("utf-8", encoding), strict=True):
        folder.mkdir()
        shutil.copy(samples[0].parent / "catalog.toml", folder)
        text = samples[0].read_bytes().decode("utf-8-sig")
        (folder / samples[0].name).write_bytes(text.encode(code))
        kg("build", folder, "-o", folder / "out")
    assert _quads(folders[0] / "out") == _quads(folders[1] / "out")
    renamed = folders[1] / f"renamed-{samples[0].name}"
    (folders[1] / samples[0].name).rename(renamed)
    (folders[1] / "catalog.toml").write_text(
        (folders[1] / "catalog.toml").read_text(encoding="utf-8").replace(samples[0].name, renamed.name), "utf-8"
    )
    kg("build", folders[1], "-o", folders[1] / "out")
    changed = _quads(folders[0] / "out") ^ _quads(folders[1] / "out")
    assert changed
    assert all(f"{ONTOLOGY}fileName" in quad for quad in changed)


def test_a_copy_of_a_file_is_one_issue_with_two_file_names(
    kg: Kg, built: Path, tmp_path: Path, samples: list[Path]
) -> None:
    for path in (samples[0], samples[0].parent / "catalog.toml"):
        shutil.copy(path, tmp_path)
    kg("build", tmp_path, "-o", tmp_path / "one")
    catalog = (tmp_path / "catalog.toml").read_text(encoding="utf-8")
    described = next(part for part in catalog.split("[[source]]") if samples[0].name in part)
    again = described.replace(samples[0].name, "copy.txt")
    (tmp_path / "catalog.toml").write_text(f"{catalog}\n[[source]]{again}", encoding="utf-8")
    text = samples[0].read_bytes().decode("utf-8-sig")
    (tmp_path / "copy.txt").write_bytes(text.encode("gb18030"))
    kg("build", tmp_path, "-o", tmp_path / "two")
    added = _quads(tmp_path / "two") - _quads(tmp_path / "one")
    assert len(added) == 1
    assert "copy.txt" in added.pop()


def test_two_texts_that_say_they_are_one_issue(kg: Kg, tmp_path: Path, samples: list[Path]) -> None:
    for path in (samples[0], samples[0].parent / "catalog.toml"):
        shutil.copy(path, tmp_path)
    catalog = (tmp_path / "catalog.toml").read_text(encoding="utf-8")
    described = next(part for part in catalog.split("[[source]]") if samples[0].name in part)
    again = described.replace(samples[0].name, "shorter.txt")
    (tmp_path / "catalog.toml").write_text(f"{catalog}\n[[source]]{again}", encoding="utf-8")
    text = samples[0].read_bytes().decode("utf-8-sig")
    (tmp_path / "shorter.txt").write_text(text[: len(text) // 2], encoding="utf-8")
    done = kg("build", tmp_path, "-o", tmp_path / "out", status=2)
    assert done.stderr.count("\n") == 1
    assert "shorter.txt" in done.stderr
    assert "same issue" in done.stderr


def test_bad_files_are_named_and_the_good_ones_built(kg: Kg, tmp_path: Path, samples: list[Path]) -> None:
    for path in samples:
        shutil.copy(path, tmp_path)
    good = samples[0].read_bytes()
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8)
    (tmp_path / "cut.txt").write_bytes(good[:4000] + b"\xe5\xb9")
    done = kg("build", tmp_path, "-o", tmp_path / "out", status=2)
    lines = done.stderr.splitlines()
    assert len(lines) == 3
    for name in ("empty.txt", "picture.txt", "cut.txt"):
        assert sum(name in line for line in lines) == 1
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert len(report["failures"]) == 3
    assert len(report["sources"]) == len(samples)


def test_nothing_good_writes_nothing(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    kg("build", tmp_path / "empty.txt", "-o", tmp_path / "out", status=2)
    assert not (tmp_path / "out").exists()
    done = kg("build", tmp_path / "nowhere", "-o", tmp_path / "out", status=2)
    assert "nowhere" in done.stderr
    assert "Traceback" not in done.stderr
    (tmp_path / "folder").mkdir()
    done = kg("build", tmp_path / "folder", "-o", tmp_path / "out", status=2)
    assert done.stderr.count("\n") == 1


def test_without_paths_sources_of_this_folder_or_the_samples(
    kg: Kg, tmp_path: Path, samples: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kg("build")
    sampled = json.loads((tmp_path / "exports" / "report.json").read_text(encoding="utf-8"))
    assert len(sampled["sources"]) == len(samples)
    (tmp_path / "sources").mkdir()
    shutil.copy(samples[0], tmp_path / "sources")
    kg("build")
    own = json.loads((tmp_path / "exports" / "report.json").read_text(encoding="utf-8"))
    assert len(own["sources"]) == 1


def test_verbose_tells_what_was_read(kg: Kg, tmp_path: Path, samples: list[Path]) -> None:
    done = kg("build", *samples, "-o", tmp_path, "-v")
    assert done.stdout == ""
    for path in samples:
        assert path.name in done.stderr


@pytest.mark.corpus
def test_the_corpus_is_the_same_whatever_the_order_and_the_seed(kg: Kg, corpus: Path, tmp_path: Path) -> None:
    files = sorted(corpus.glob("monthly-*.txt"))
    kg("build", *files, "-o", tmp_path / "one")
    _run_apart("build", *reversed(files), "-o", tmp_path / "two", "--jobs", 1, seed="99")
    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "two")
    kg("build", *files[1:], "-o", tmp_path / "fewer")
    assert _nodes(tmp_path / "fewer") <= _nodes(tmp_path / "one")
