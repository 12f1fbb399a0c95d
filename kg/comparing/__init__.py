"""Two builds → the facts that were gained, lost and changed between them, by entity."""

from kg.comparing.comparing import compare
from kg.comparing.types import Difference, EntityChange, FactChange, SourceChange, ValueChange

__all__ = ["Difference", "EntityChange", "FactChange", "SourceChange", "ValueChange", "compare"]
