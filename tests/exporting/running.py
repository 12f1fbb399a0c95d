"""Real servers for the integration tests, each in a process of its own, stopped when the tests are done."""

from __future__ import annotations

import importlib.util
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SERVERS = Path(__file__).parent / "servers"
_PATIENCE = 300  # seconds for Maven to fetch what is not there yet


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        assert isinstance(port, int)
        return port


def need(*packages: str) -> None:
    """Skip where a Python package is missing."""
    for package in packages:
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"no Python package {package}")


def java_classpath(name: str) -> str:
    """The classpath of ``servers/<name>/pom.xml``, fetched by Maven; skipped where Java, Maven or the network lacks."""
    for program in ("java", "javac", "mvn"):
        if shutil.which(program) is None:
            pytest.skip(f"no {program} on this machine")
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "classpath"
        words = ["mvn", "-q", "-B", "-f", str(SERVERS / name / "pom.xml"), "dependency:build-classpath"]
        try:
            done = subprocess.run(
                [*words, f"-Dmdep.outputFile={found}"], capture_output=True, text=True, timeout=_PATIENCE, check=False
            )
        except subprocess.TimeoutExpired:
            pytest.skip(f"Maven did not get the artifacts of {name} within {_PATIENCE} s")
        if done.returncode:
            pytest.skip(f"Maven cannot get the artifacts of {name}: {done.stdout.strip()[-200:]}")
        return found.read_text(encoding="utf-8").strip()


@contextmanager
def running(words: list[str], folder: Path, ready: str = "ready") -> Iterator[subprocess.Popen[str]]:
    """A process in a folder of its own (servers write logs where they are started) that has written the line ``ready``;
    closing its input ends it."""
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(
            words,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
        )
        assert process.stdin and process.stdout
        try:
            if not any(line.strip() == ready for line in process.stdout):
                errors.seek(0)
                pytest.fail(f"{words[0]} … ended: {errors.read()[-2000:]}")
            yield process
        finally:
            process.stdin.close()
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            process.stdout.close()


def python_server(name: str, *words: object) -> list[str]:
    """The command that runs ``servers/<name>.py``."""
    return [sys.executable, str(SERVERS / f"{name}.py"), *map(str, words)]
