"""The endpoint and the pages of one graph as an ASGI application."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg.errors import ZhituError
from kg.serving import entities, pages, protocol
from kg.serving.faults import Fault
from kg.serving.folder import Folder
from kg.serving.guarding import Guard
from kg.serving.jobs import Answer, Describe, Described, Moved, Sparql, State
from kg.serving.limits import Limits
from kg.serving.negotiation import HTML, PAGES, PLAIN_JSON, STATEMENTS, TABLES, TURTLE, chosen
from kg.serving.pool import Pool
from kg.viewing.explorer import finding

_MOST_FOUND = 1000  # names that a look-up may ask for
_VARIES = {"Vary": "Accept"}
_ASSETS = Path(str(files("kg.serving") / "assets"))
_FOUND = {PLAIN_JSON: PLAIN_JSON, HTML: HTML}


def application(pool: Pool, folder: Folder, limits: Limits, names: set[str]) -> Starlette:
    """The whole server; ``names``: host names by which it may be called."""
    service = _Service(pool, folder, limits)
    routes = [
        Route("/", service.home),
        Route("/sparql", service.sparql, methods=["GET", "POST"]),
        Route("/find", service.find),
        Route("/id/{id}", service.entity),
        *(Route(f"/{name}", _file(path)) for name, path in sorted(folder.pages.items())),
        Mount("/assets", StaticFiles(directory=_ASSETS)),
    ]
    handlers = {ZhituError: _told, HTTPException: _refused}
    return Starlette(routes=routes, middleware=[Middleware(Guard, names=names)], exception_handlers=handlers)


class _Service:
    def __init__(self, pool: Pool, folder: Folder, limits: Limits) -> None:
        self._pool, self._folder, self._limits = pool, folder, limits
        self._site = pages.Site(tuple(folder.pages), pool.shown.internal)

    async def home(self, request: Request) -> Response:
        """The page with the questions and the editor."""
        return Response(pages.query_page(self._site), media_type=HTML)

    async def sparql(self, request: Request) -> Response:
        """SPARQL 1.1 Protocol, queries only; without a query what a client can know of the service."""
        headers = request.headers
        body = await _body(request, self._limits) if request.method == "POST" else b""
        asked = protocol.read(request.method, headers.get("content-type", ""), request.url.query, body)
        accept = headers.get("accept", "")
        if asked is None:
            if _acceptable(request, PAGES) == HTML:
                return RedirectResponse("/", 303, _VARIES)
            description = pages.service_description(str(request.url.replace(query="")))
            return Response(description, media_type=TURTLE, headers=_VARIES)
        table, statements = (chosen(accept, asked.format, offered) for offered in (TABLES, STATEMENTS))
        job = Sparql(asked, table, statements, self._limits.answer)
        return _answered(await run_in_threadpool(self._pool.run, job, Answer))

    async def find(self, request: Request) -> Response:
        """Names: ?q= what is looked for, &kind= (any number of times), &limit=."""
        given = request.query_params
        kinds = {finding.kind(word) for word in given.getlist("kind") if word}
        most = _number(given.get("limit", str(finding.MOST)))
        media = _acceptable(request, _FOUND)
        if self._folder.names is None:
            raise Fault(404, "no names to look up: this folder has no explorer.html; kg build writes it")
        word = given.get("q", "")
        found = await run_in_threadpool(self._folder.names.search, word, kinds, most)
        if media == HTML:
            return Response(pages.find_page(self._site, word, found), media_type=HTML, headers=_VARIES)
        return JSONResponse([pages.as_json(name) for name in found], headers=_VARIES)

    async def entity(self, request: Request) -> Response:
        """A node: a page for people, its statements for programs."""
        id_: str = request.path_params["id"]
        media = _acceptable(request, PAGES)
        if media != HTML:
            stated = await run_in_threadpool(self._pool.run, State(id_, media, self._limits.answer), object)
            return _moved(stated, request) if isinstance(stated, Moved) else _answered(stated)
        told = await run_in_threadpool(self._pool.run, Describe(id_), object)
        if isinstance(told, Moved):
            return _moved(told, request)
        assert isinstance(told, Described)
        mapped = self._folder.names is not None and told.explained.id in self._folder.names
        page = _number(request.query_params.get("page", "1"))
        html = await run_in_threadpool(entities.entity_page, self._site, told, page, mapped)
        return Response(html, media_type=HTML, headers=_VARIES)


def _acceptable(request: Request, offered: Mapping[str, str]) -> str:
    media = chosen(request.headers.get("accept", ""), request.query_params.get("format", ""), offered)
    if media is None:
        raise Fault(406, f"this can be given as {', '.join(dict.fromkeys(offered.values()))}")
    return media


def _answered(answer: object) -> Response:
    assert isinstance(answer, Answer)
    return Response(answer.body, media_type=answer.media, headers=_VARIES)


def _moved(moved: Moved, request: Request) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/id/{moved.id}{query}", 301, _VARIES)


async def _body(request: Request, limits: Limits) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(limits.seconds):
            async for piece in request.stream():
                body += piece
                if len(body) > limits.request:
                    raise Fault(413, f"the request has more than {limits.request >> 10} kB")
    except TimeoutError:
        raise Fault(408, "the request did not arrive in time") from None
    return bytes(body)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= _MOST_FOUND):
        raise Fault(400, f"{text}: expected a number from 1 to {_MOST_FOUND}")
    return int(text)


def _file(path: Path) -> Callable[[Request], Awaitable[Response]]:
    async def give(request: Request) -> Response:
        return FileResponse(path)

    return give


async def _told(request: Request, error: Exception) -> Response:
    """A fault as one line, or as a page where a person looks at it."""
    status = error.status if isinstance(error, Fault) else 400
    return _line(request, status, str(error))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _line(request, error.status_code, error.detail, error.headers)


def _line(request: Request, status: int, message: str, headers: Mapping[str, str] | None = None) -> Response:
    if request.headers.get("accept", "").startswith(HTML) and not request.url.path.startswith("/sparql"):
        return Response(pages.fault_page(status, message), status, {**_VARIES, **(headers or {})}, HTML)
    return PlainTextResponse(f"{message}\n", status, {**_VARIES, **(headers or {})})
