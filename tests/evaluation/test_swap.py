"""``evaluation/swap.py`` on a text about an invented city: names go, white space, offsets and everything else stay."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TEXT = """云泽月报

5月8日，副市长骆明远到河南云桥电气股份有限公司调研，云桥
电气董事长司马
岚参加。骆 明远强调，学习雷锋精神。云桥村村民高峰说，登上高峰不难。
5月9日，副市长骆明远会见云桥集团客人。
"""


def _gold(text: str) -> dict[str, Any]:
    def person(name: str, optional: bool = False) -> dict[str, Any]:
        return {"name": name, "type": "Person", "optional": optional}

    firm = {"name": "河南云桥电气股份有限公司", "type": "Enterprise", "alt": ["云桥电气"]}
    return {
        "id": "a1",
        "source": "yunze",
        "group": "骆明远",
        "begin": 0,
        "end": text.index("5月9日"),
        "events": [],
        "entities": [person("骆明远"), person("司马岚"), person("高峰"), person("雷锋", True), firm],
        "facts": [["司马岚", "post", "云桥电气董事长"], ["E", "lead", "骆明远"]],
    }


@pytest.fixture(scope="module")
def swapped(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the script has written."""
    folder = tmp_path_factory.mktemp("swap")
    (folder / "texts").mkdir()
    (folder / "texts" / "yunze.txt").write_text(TEXT.replace("\n", "\r\n"), encoding="utf-8-sig", newline="")
    gold = json.dumps(_gold(TEXT.replace("\n", "\r\n")), ensure_ascii=False)
    (folder / "gold.jsonl").write_text(gold + "\n", encoding="utf-8")
    words = [folder / "texts", folder / "out", "--gold", folder / "gold.jsonl"]
    done = subprocess.run(
        [sys.executable, root / "evaluation" / "swap.py", *words],
        env={"PYTHONPATH": str(root), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "out"


def test_names_are_exchanged_and_offsets_stay(swapped: Path) -> None:
    old, new = TEXT.replace("\n", "\r\n"), (swapped / "texts" / "yunze.txt").read_bytes().decode("utf-8")
    names = json.loads((swapped / "names.json").read_text(encoding="utf-8"))
    assert set(names) == {"骆明远", "司马岚", "高峰", "云桥"}
    assert len(new) == len(old)
    assert [char.isspace() for char in new] == [char.isspace() for char in old]
    flat = "".join(new.split())
    person, brand = names["骆明远"], names["云桥"]
    assert (
        f"副市长{person}到河南{brand}电气股份有限公司调研，{brand}电气董事长{names['司马岚']}参加。{person}强调" in flat
    )
    assert f"副市长{person}会见{brand}集团客人" in flat
    assert "学习雷锋精神。云桥村村民" in flat  # optional; and what is no firm keeps its name
    assert not any(name in flat for name in ("骆明远", "司马岚"))


def test_the_gold_is_exchanged_in_the_same_way(swapped: Path) -> None:
    names = json.loads((swapped / "names.json").read_text(encoding="utf-8"))
    entry = json.loads((swapped / "gold.jsonl").read_text(encoding="utf-8"))
    before = _gold(TEXT.replace("\n", "\r\n"))
    assert all(entry[key] == before[key] for key in ("id", "source", "group", "begin", "end"))
    assert entry["facts"] == [
        [names["司马岚"], "post", f"{names['云桥']}电气董事长"],
        ["E", "lead", names["骆明远"]],
    ]
    assert [len(name) for name in names.values()] == [len(name) for name in names]
    assert len(set(names.values())) == len(names)
