"""Time and memory of a command and of the processes that it starts."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).parent.parent
EVERY = 0.05  # seconds between two looks at the memory


@dataclass(frozen=True)
class Cost:
    """``wall`` and ``cpu`` (user and system, all processes) in seconds; ``memory`` in MB: the most that the process and
    its children held at one time; pages that they share are counted once where the system tells (PSS on Linux)."""

    wall: float
    cpu: float
    memory: float


def measure(command: Sequence[str]) -> Cost:
    """Run a command to its end. Raises CalledProcessError if it fails."""
    before = os.times()
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    most = [0]
    watch = threading.Thread(target=_watch, args=(process.pid, most), daemon=True)
    watch.start()
    status = process.wait()
    wall = time.perf_counter() - begun
    watch.join()
    if status:
        raise subprocess.CalledProcessError(status, command)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(wall, cpu, most[0] / 1e6)


def _watch(pid: int, most: list[int]) -> None:
    try:
        parent = psutil.Process(pid)
        while parent.is_running() and parent.status() != psutil.STATUS_ZOMBIE:
            most[0] = max(most[0], sum(_resident(p) for p in [parent, *parent.children(recursive=True)]))
            time.sleep(EVERY)
    except psutil.NoSuchProcess:
        return


def _resident(process: psutil.Process) -> int:
    try:
        memory = process.memory_full_info() if psutil.LINUX else process.memory_info()
        return int(getattr(memory, "pss", memory.rss))
    except psutil.NoSuchProcess:  # ended between two looks
        return 0


def kg(*words: object) -> list[str]:
    """The command line of ``kg`` with these words, by this Python."""
    return [sys.executable, "-c", "from kg.cli import main; main()", *map(str, words)]


def texts(path: Path) -> list[Path]:
    """The texts of a folder, or the file itself."""
    return sorted(path.glob("*.txt")) if path.is_dir() else [path]
