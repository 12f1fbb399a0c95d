"""Why a request is not answered."""

from __future__ import annotations

from kg.errors import ZhituError


class Fault(ZhituError):
    """A request that gets no answer: an HTTP status and one line for the user."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(status, message)  # both, so that it can be sent from one process to another
        self.status, self.message = status, message

    def __str__(self) -> str:
        return self.message
