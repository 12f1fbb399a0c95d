"""A built graph against ``schema/shapes.ttl``: ``copying`` brings it into the memory of rdflib, where pySHACL is at
home, ``checking`` lets pySHACL check it, and ``findings`` says in plain words what failed and where."""
