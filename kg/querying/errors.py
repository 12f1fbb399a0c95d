"""What querying raises."""

from kg.errors import ZhituError


class QueryError(ZhituError):
    """A graph that cannot be read or a query that cannot be answered; the message is one line, meant for the user."""


class Refusal(QueryError):
    """A query that asks for what is not allowed, however well it is written: a change, another server."""
