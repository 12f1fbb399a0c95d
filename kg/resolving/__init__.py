"""Mentions of the whole corpus → entities and events with stable ids."""

from kg.resolving.locale import entry_place
from kg.resolving.resolve import Settled, resolve, settle

__all__ = ["Settled", "entry_place", "resolve", "settle"]
