"""Text as XML 1.0 may hold it."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text(words: str) -> str:
    """Escaped for the inside of an element; characters that XML cannot hold become U+FFFD."""
    return escape(_FORBIDDEN.sub("\ufffd", words), {"\r": "&#13;"})


def attribute(words: str) -> str:
    """Escaped, with its quotation marks."""
    return quoteattr(_FORBIDDEN.sub("\ufffd", words), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
