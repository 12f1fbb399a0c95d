"""A built graph against ``schema/shapes.ttl``. ``checking`` brings the files together and has them checked, by pySHACL
(``shacl``, on the graph that ``copying`` brings into the memory of rdflib) or by queries (``asking``, with what
``compiling`` makes of the shapes); ``findings`` says in plain words what failed and where."""
