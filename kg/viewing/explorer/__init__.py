"""``explorer.html``: the whole graph of a build in one page that opens offline by double click."""

from kg.viewing.explorer.page import explorer_html

__all__ = ["explorer_html"]
