"""Small counts as a text writes them (3家, 三家, 两家): what says how many items a list has."""

from __future__ import annotations

_NUMERALS = "零一两三四五六七八九十"
_VALUES = {numeral: value for value, numeral in enumerate(_NUMERALS) if value} | {"二": 2}


def written(count: int) -> tuple[str, str]:
    """How a count is written: 3, 三; from ten on the numeral is 十."""
    return str(count), _NUMERALS[min(count, 10)]


def counted(number: str) -> int:
    """The count that figures or one numeral write, 0 if they write none.

    >>> counted("12"), counted("两"), counted("多")
    (12, 2, 0)
    """
    return int(number) if number.isdigit() else _VALUES.get(number, 0)
