"""The reference pages of the vocabulary, made from ``schema/``: ontology, shapes and examples are the only truth."""

from kg.documenting.pages import pages

__all__ = ["pages"]
