"""Entities, events and facts → RDF as the contract wants it."""
