"""Which files are read, in which order, and what a catalog may say of them."""

from itertools import permutations
from pathlib import Path

import pytest

from kg.reading.catalog import collect, read_catalog
from kg.reading.errors import ReadError


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("某市某报\n", encoding="utf-8")


def test_order_of_arguments_does_not_matter(tmp_path: Path) -> None:
    write(tmp_path, "b/2.txt", "b/1.md", "b/README.md", "b/.hidden.txt", "b/sub/0.txt", "b/x.png", "a/3.TXT", "1.txt")
    paths = [tmp_path / "b", tmp_path / "a", tmp_path / "1.txt", tmp_path / "a" / "3.TXT"]
    results = {tuple(file.path for file in collect(order).files) for order in permutations(paths)}
    assert len(results) == 1
    assert [path.name for path in results.pop()] == ["0.txt", "1.md", "1.txt", "2.txt", "3.TXT"]


def test_a_file_counts_once(tmp_path: Path) -> None:
    write(tmp_path, "1.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "1.txt")
    assert len(collect([tmp_path, tmp_path / "1.txt", tmp_path / ".." / tmp_path.name / "1.txt"]).files) == 1


def test_same_base_name_in_two_folders_is_told_apart(tmp_path: Path) -> None:
    write(tmp_path, "2023/05/m.txt", "2024/05/m.txt", "other.txt")
    assert [file.label for file in collect([tmp_path]).files] == ["2023/05/m.txt", "2024/05/m.txt", "other.txt"]


def test_a_missing_path_is_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path, "1.txt")
    collected = collect([tmp_path / "none", tmp_path / "1.txt"])
    assert [file.path.name for file in collected.files] == ["1.txt"]
    assert [str(problem) for problem in collected.problems] == [f"{tmp_path / 'none'}: no such file or folder"]


def test_the_catalog_of_a_folder_is_for_its_files(tmp_path: Path) -> None:
    write(tmp_path, "a/1.txt", "a/2.txt", "b/1.txt")
    text = '[[source]]\nfile = "1.txt"\nkind = "monthly"\nyear = 2025\nissue = 6\nissued = 2025-07-01\n'
    (tmp_path / "a" / "catalog.toml").write_text(text, encoding="utf-8")
    given = {file.label: dict(file.given) for file in collect([tmp_path]).files}
    assert given == {
        "a/1.txt": {"kind": "monthly", "year": 2025, "issue": "6", "issued": "2025-07-01"},
        "2.txt": {},
        "b/1.txt": {},
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[source]\n", "not a TOML file"),
        ("[[source]]\nkind = 'monthly'\n", "source 1: has no file name"),
        ("[[source]]\nfile = 'a'\n[[source]]\nfile = 'a'\n", "source 2: a is described twice"),
        ("[[source]]\nfile = 'a'\nkindd = 'monthly'\n", "unknown key kindd"),
        ("[[source]]\nfile = 'a'\nkind = 'weekly'\n", "kind should be one of"),
        ("[[source]]\nfile = 'a'\nrights = 'secret'\n", "rights should be one of"),
        ("[[source]]\nfile = 'a'\nyear = '2024'\n", "year should be a number"),
        ("[[source]]\nfile = 'a'\nplace = ['x']\n", "place should be a text"),
        ("[sources]\nfile = 'a'\n", "[[source]] tables only"),
        ("source = 3\n", "[[source]] tables only"),
    ],
)
def test_faults_of_a_catalog_are_one_clear_line(tmp_path: Path, text: str, message: str) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "catalog.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ReadError) as raised:
        read_catalog(tmp_path)
    assert message in str(raised.value)
    assert str(raised.value).startswith(str(tmp_path / "catalog.toml"))
    assert "\n" not in str(raised.value)
    collected = collect([tmp_path])
    assert len(collected.problems) == len(collected.files) == 1
