"""``kg serve``: a built graph on the local machine, for browsers and SPARQL clients, read only.

``protocol`` reads requests, ``jobs`` are what they ask of the graph, ``pool`` runs jobs in processes that are ended
when they take too long, ``negotiation`` chooses the form of an answer, ``guarding`` turns away other sites, ``app``
puts them together, ``running`` opens the port.
"""
