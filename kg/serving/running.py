"""The port, and the server behind it, from the first worker to the last."""

from __future__ import annotations

import contextlib
import ipaddress
import signal
import socket
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.serving.app import application
from kg.serving.faults import Fault
from kg.serving.folder import prepare
from kg.serving.limits import Limits
from kg.serving.opening import Opening, Shown
from kg.serving.pool import Pool

_WAITING = 64  # connections that are served at once, page assets included
_LONGEST_HEAD = 64 << 10  # bytes of the head of a request, an address with a query in it included


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen. Port 0 is any that is free."""

    host: str
    port: int

    @property
    def local(self) -> bool:
        """Whether only programs of this machine reach it."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"


def serve(built: Path, opening: Opening, limits: Limits, address: Address, ready: Callable[[str, Shown], None]) -> None:
    """Serve a folder of a build until interrupted. ``ready`` gets the URL and what is shown, once all is loaded.

    Raises ZhituError for a graph that cannot be read and a port that cannot be had.
    """
    import uvicorn

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends it as Ctrl-C does
    with _listening(address) as listening, tempfile.TemporaryDirectory() as temporary:
        pool = Pool(opening, limits)
        try:
            folder = prepare(built, pool.shown, Path(temporary))
            names = {"localhost", address.host, *(() if address.local else (socket.gethostname(),))}
            config = uvicorn.Config(
                application(pool, folder, limits, names),
                http="h11",
                ws="none",
                loop="asyncio",
                lifespan="off",
                log_level="warning",
                access_log=False,
                server_header=False,
                limit_concurrency=_WAITING,
                h11_max_incomplete_event_size=_LONGEST_HEAD,
                timeout_graceful_shutdown=1,
            )
            with contextlib.suppress(KeyboardInterrupt):  # raised once more when the server has ended
                ready(_url(address, listening), pool.shown)
                uvicorn.Server(config).run(sockets=[listening])
        finally:
            pool.close()


def _listening(address: Address) -> socket.socket:
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        return socket.create_server((address.host, address.port), family=family)
    except OSError as error:
        raise Fault(500, f"{address.host}:{address.port}: cannot listen there ({error.strerror or error})") from error


def _url(address: Address, listening: socket.socket) -> str:
    host = f"[{address.host}]" if ":" in address.host else address.host
    return f"http://{host}:{listening.getsockname()[1]}/"
