"""A running ``kg serve``, and how it is asked."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

SECONDS = 5.0  # a query may take so long: enough for every one but those that never end


@dataclass(frozen=True)
class Got:
    """An answer: status, headers (names in small letters), body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body."""
        return self.body.decode("utf-8")

    @property
    def media(self) -> str:
        """The media type without its parameters."""
        return self.headers.get("content-type", "").split(";")[0]


class Served:
    """A running server."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.host = url.removeprefix("http://").removesuffix("/")

    def get(self, path: str, body: bytes | None = None, **headers: str) -> Got:
        """The answer to a GET (a POST where there is a body), whatever its status; user_agent= means User-Agent."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            with urlopen(Request(self.url + path.removeprefix("/"), body, named), timeout=60) as reply:
                return Got(reply.status, {k.lower(): v for k, v in reply.headers.items()}, reply.read())
        except HTTPError as error:
            return Got(error.code, {k.lower(): v for k, v in error.headers.items()}, error.read())

    def ask(self, query: str, accept: str = "", **fields: str) -> Got:
        """The answer to a query that is sent in the address."""
        return self.get(f"sparql?{urlencode({'query': query, **fields})}", accept=accept or "*/*")


def start(*words: object) -> tuple[subprocess.Popen[str], str]:
    """``kg serve`` with such words, on a free port, and its URL."""
    code = "import sys; from kg.cli import main; sys.argv[0] = 'kg'; sys.exit(main())"
    command = [sys.executable, "-c", code, "serve", *map(str, words), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    return process, process.stdout.readline().strip()
