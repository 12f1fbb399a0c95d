"""How well a graph agrees with a careful reader: a gold file of annotated entries against a built graph.

``gold`` reads the annotations, ``stated`` what the graph says of every entry, both into the same form (``rows``);
``scoring`` sets one against the other. This is the project's own measure, strict and short: two names agree only if
they are equal after folding (``rows.fold``), what stands under another role or kind does not count, and only the
indicator of a figure may be worded shorter or longer. Its figures are therefore lower than those of a measure that
forgives a missing parent body or a neighbouring role.
"""

from kg.evaluating.scoring import Evaluation, Tally, evaluate

__all__ = ["Evaluation", "Tally", "evaluate"]
