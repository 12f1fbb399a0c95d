"""Work in a process of its own: the same results and errors as here, and nothing left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal

import pytest

from kg import beside
from kg.beside import Beside

_MEGABYTE = "字" * (1 << 20)


def _nothing() -> None:
    """Nothing to load."""


def _missing() -> None:
    raise ImportError("no such library")


def _apart(given: str) -> tuple[str, bool]:
    return given[::-1], multiprocessing.parent_process() is not None


def _failing(given: str) -> str:
    raise ValueError(f"cannot draw {given}")


def _killed(given: str) -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    return given


@pytest.mark.skipif(not beside.FORKS, reason="no process can be forked here")
def test_work_is_done_in_another_process_and_its_errors_come_back() -> None:
    with Beside(_nothing, _apart, jobs=2) as other:
        wait = other.begin("一" + _MEGABYTE)
        assert wait() == (_MEGABYTE + "一", True)
    with Beside(_nothing, _failing, jobs=2) as other, pytest.raises(ValueError, match="cannot draw 图"):
        other.begin("图")()
    with Beside(_nothing, _killed, jobs=2) as other, pytest.raises(RuntimeError, match=r"ended \(exit code -9\)"):
        other.begin("图")()
    assert not multiprocessing.active_children()


@pytest.mark.skipif(not beside.FORKS, reason="no process can be forked here")
def test_what_cannot_be_loaded_does_not_matter_unless_there_is_work() -> None:
    with Beside(_missing, _apart, jobs=2) as other:
        assert other.begin("图一")()[0] == "一图"
    with Beside(_missing, _apart, jobs=2):
        pass  # nothing was to be done
    assert not multiprocessing.active_children()


def test_one_job_or_no_forks_is_work_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    with Beside(_missing, _apart, jobs=1) as other:
        assert other.begin("图一")() == ("一图", False)
    monkeypatch.setattr(beside, "FORKS", False)
    with Beside(_missing, _apart, jobs=2) as other:
        assert other.begin("二")() == ("二", False)
