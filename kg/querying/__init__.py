"""Questions to a built graph: SPARQL on an embedded Oxigraph, and a book of ready questions.

``loading`` opens a graph file, ``asking`` runs a query on it, ``book`` holds the ready questions, ``binding`` turns the
words of a user into the terms that a question asks for, ``rendering`` writes an answer.
"""
