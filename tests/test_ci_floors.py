"""The floors of CI hold what they say and break when a figure falls below them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

EVIDENCE = """statements                120
without evidence          {missing}
evidence                  130
outside its entry         0
longer than a sentence    0
without rule              0
checked for their words   90
words not there           4
   no evidence Meeting id:event_1
"""


def _floors(root: Path, folder: Path, micro: float, missing: int, seconds: int) -> int:
    score = {"found": 113, "entries": 113, "overlap": 0.981, "micro_f1": micro}
    (folder / "score.json").write_text(json.dumps(score), encoding="utf-8")
    (folder / "evidence.txt").write_text(EVIDENCE.format(missing=missing), encoding="utf-8")
    command = [sys.executable, root / ".ci" / "floors.py", "score.json", "evidence.txt", str(seconds)]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode


def test_good_figures_pass(root: Path, tmp_path: Path) -> None:
    assert _floors(root, tmp_path, 0.97, 0, 12) == 0


def test_each_bad_figure_fails(root: Path, tmp_path: Path) -> None:
    assert _floors(root, tmp_path, 0.5, 0, 12) == 1
    assert _floors(root, tmp_path, 0.97, 1, 12) == 1
    assert _floors(root, tmp_path, 0.97, 0, 90) == 1
