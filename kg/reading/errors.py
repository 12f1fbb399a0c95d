"""What reading raises."""

from __future__ import annotations

from kg.errors import ZhituError


class ReadError(ZhituError):
    """A file that cannot be read as a text: ``file`` (as given), ``place`` in it (may be empty), ``message``."""

    def __init__(self, file: str, place: str, message: str) -> None:
        self.file, self.place, self.message = file, place, message
        super().__init__(": ".join(part for part in (file, place, message) if part))
