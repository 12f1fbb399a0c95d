"""Turns away what comes from other sites, and tells browsers to load nothing from elsewhere.

A page of another site can make a browser ask servers on the same machine: by a host name of its own that leads to
127.0.0.1 (DNS rebinding: the Host header gives it away) or across origins (Origin and Sec-Fetch headers do).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Collection, Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serving.faults import Fault

# The pages of a build carry their scripts in themselves and make pictures and files to save.
_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self' blob:; font-src 'self' data:; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Guard:
    """An ASGI application behind these rules. ``names``: host names by which the server may be called; every IP
    address is as good, since no name leads to it."""

    def __init__(self, app: ASGIApp, names: Collection[str]) -> None:
        self._app, self._names = app, {name.lower() for name in names}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or turn away."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        try:
            check(Headers(scope=scope), self._names)
        except Fault as fault:
            await PlainTextResponse(f"{fault}\n", fault.status)(scope, receive, marked)
            return
        await self._app(scope, receive, marked)


def check(headers: Headers, names: Iterable[str]) -> None:
    """Raises Fault for a request that another site may have made."""
    host = headers.get("host", "")
    if not (_is_address(_name(host)) or _name(host) in names):
        raise Fault(421, f"{host or 'no host'}: this server is not called so")
    origin = headers.get("origin")
    if origin is not None and origin.partition("://")[2].lower() != host.lower():
        raise Fault(403, f"pages of {origin} may not ask this server")
    if headers.get("sec-fetch-site") == "cross-site" and headers.get("sec-fetch-mode") != "navigate":
        raise Fault(403, "pages of other sites may not ask this server")


def _name(host: str) -> str:
    """The host without its port: localhost:8484 → localhost, [::1]:8484 → ::1."""
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    return name.lower().removesuffix(".")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
