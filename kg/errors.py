"""The root of all errors that this program raises on purpose."""

from __future__ import annotations


class ZhituError(Exception):
    """Something that the user can put right; its text is one clear line."""
