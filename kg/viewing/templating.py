"""The templates of all pages: everything is escaped, a value that is missing is an error."""

from __future__ import annotations

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined


def environment(loader: BaseLoader | None = None) -> Environment:
    """An environment for the templates of ``loader``, by default those of the views."""
    return Environment(
        loader=loader or PackageLoader("kg.viewing"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
