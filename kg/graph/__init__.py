"""Entities, events and facts → RDF as the contract wants it."""

from kg.graph.assembling import assemble, mentions

__all__ = ["assemble", "mentions"]
