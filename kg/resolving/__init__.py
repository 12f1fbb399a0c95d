"""Mentions of the whole corpus → entities and events with stable ids."""

from kg.resolving.locale import entry_place
from kg.resolving.resolve import resolve

__all__ = ["entry_place", "resolve"]
