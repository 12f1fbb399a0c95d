"""Honours: who of the persons, bodies, places, projects and works that the entry names received which award."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extracting.awards import award_statements
from kg.extracting.context import Context
from kg.model import Fact, Honour, Mention

STAGE = 66


def extract(context: Context) -> Iterable[Mention | Fact]:
    """One honour for every recipient and award, once for each of the bodies that confer it together."""
    for statement in award_statements(context):
        begin, end = statement.award_span
        evidence = context.evidence(begin, end, statement.rule, antecedent=statement.antecedent)
        for recipient in statement.recipients:
            for issuer in statement.issuers or (None,):
                yield Honour(recipient, statement.title, statement.date, issuer, evidence)
