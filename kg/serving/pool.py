"""Jobs run in processes of their own: the engine cannot be interrupted, but a process can be ended."""

from __future__ import annotations

import multiprocessing
import queue
import signal
import sys
import threading
from multiprocessing.connection import Connection
from typing import TypeVar

from kg.errors import ZhituError
from kg.querying.errors import Refusal
from kg.serving.faults import Fault
from kg.serving.jobs import Job
from kg.serving.limits import Limits
from kg.serving.opening import Opening, Shown, open_graph

_Reply = TypeVar("_Reply")
_OPENING = 600.0  # seconds that a graph may take to be loaded


class Pool:
    """Workers that hold a graph. One that runs too long or dies is replaced; meanwhile the others go on."""

    def __init__(self, opening: Opening, limits: Limits) -> None:
        """Waits until the graph is loaded. Raises ZhituError where it cannot be."""
        self._opening, self._limits = opening, limits
        self._idle: queue.Queue[_Worker] = queue.Queue()
        self._lock = threading.Lock()
        self._workers: set[_Worker] = set()
        self._closed = False
        first, *others = [self._begun() for _ in range(limits.workers)]
        try:
            self.shown = first.greeted()
        except ZhituError:
            self.close()
            raise
        self._idle.put(first)
        for worker in others:
            self._later(worker)

    def run(self, job: Job, kind: type[_Reply]) -> _Reply:
        """What a job gives, of a kind that is checked. Raises Fault, for a job that takes too long among others."""
        try:
            worker = self._idle.get(timeout=self._limits.seconds)
        except queue.Empty:
            raise Fault(503, "all workers are busy: try again later") from None
        reply = worker.reply(job, self._limits.seconds)
        if reply is None:
            self._replace(worker)
            raise Fault(503, f"the query was stopped: it took longer than {self._limits.seconds:g} seconds")
        if isinstance(reply, EOFError):
            self._replace(worker)
            raise Fault(503, "the query ended the process that worked on it: it needed too much memory, most likely")
        self._idle.put(worker)
        if isinstance(reply, Exception):
            raise reply
        assert isinstance(reply, kind), reply
        return reply

    def close(self) -> None:
        """End all workers."""
        with self._lock:
            self._closed = True
            for worker in self._workers:
                worker.end()

    def _begun(self) -> _Worker:
        with self._lock:
            if self._closed:
                raise Fault(503, "the server is being stopped")
            worker = _Worker(self._opening, self._limits)
            self._workers.add(worker)
        return worker

    def _replace(self, worker: _Worker) -> None:
        worker.end()
        with self._lock:
            self._workers.discard(worker)
        self._later(self._begun())

    def _later(self, worker: _Worker) -> None:
        def wait() -> None:
            try:
                worker.greeted()
            except ZhituError as error:
                if not self._closed:
                    print(f"kg: a worker is missing: {error}", file=sys.stderr)
            else:
                self._idle.put(worker)

        threading.Thread(target=wait, daemon=True).start()


class _Worker:
    def __init__(self, opening: Opening, limits: Limits) -> None:
        context = multiprocessing.get_context("spawn")  # forking a process with threads is not safe
        self._connection, other = context.Pipe()
        self._process = context.Process(target=_work, args=(other, opening, limits), daemon=True)
        self._process.start()
        other.close()

    def greeted(self) -> Shown:
        """Wait until the graph is loaded. Raises ZhituError where it cannot be."""
        reply = self._received(_OPENING)
        if isinstance(reply, ZhituError):
            raise reply
        if not isinstance(reply, Shown):
            raise Fault(500, "a worker ended while it loaded the graph: too little memory, most likely")
        return reply

    def reply(self, job: Job, seconds: float) -> object:
        """What the job gave or raised; None when the time was over, an EOFError when the process has ended."""
        try:
            self._connection.send(job)
        except OSError:
            return EOFError()
        return self._received(seconds)

    def end(self) -> None:
        """At once, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._connection.close()

    def _received(self, seconds: float) -> object:
        try:
            return self._connection.recv() if self._connection.poll(seconds) else None
        except (EOFError, OSError):
            return EOFError()


def _work(connection: Connection, opening: Opening, limits: Limits) -> None:
    """A worker's life: load, greet, then one job after the other until the server is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server's own affair, which ends its workers
    try:
        opened = open_graph(opening)
    except ZhituError as error:
        connection.send(Fault(500, str(error)))
        return
    connection.send(opened.shown)
    _bound_memory(limits.memory)
    while True:
        try:
            job: Job = connection.recv()
        except EOFError:
            return
        try:
            reply: object = job.run(opened)
        except Fault as error:
            reply = error
        except Refusal as error:
            reply = Fault(403, str(error))
        except ZhituError as error:
            reply = Fault(400, str(error))
        except MemoryError:
            reply = Fault(503, "the query needs more memory than it is given")
        connection.send(reply)


def _bound_memory(more: int) -> None:
    """At most ``more`` bytes besides what the worker has now, where the system can be told so."""
    if sys.platform != "linux":
        return
    import resource
    from pathlib import Path

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + more, hard))
