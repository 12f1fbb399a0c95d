"""Entities, events and facts → RDF as the contract wants it.

``assembling`` makes it of a build, ``vocabulary`` has the names of the graph.
"""
