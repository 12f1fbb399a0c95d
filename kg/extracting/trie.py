"""Many words at once: a regular expression in the shape of a trie, so that a long list costs what a short one does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any


def trie_pattern(words: Iterable[str], behind: Mapping[str, str] = MappingProxyType({})) -> str:
    """A pattern that matches the longest of ``words`` at a position. Raises ValueError if there are none.

    ``behind``: for some of the words a pattern that must match after them, "(?!公里)".
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[""] = behind.get(word, "")
    if not root:
        raise ValueError("a pattern needs at least one word")
    return _branches(root)


def _branches(node: dict[str, Any]) -> str:
    ends, behind = "" in node, node.get("", "")
    options = [re.escape(char) + _branches(below) for char, below in sorted(node.items()) if char]
    if not options:
        return str(behind)
    if behind:
        return f"(?:{'|'.join([*options, behind])})"
    body = options[0] if len(options) == 1 and not ends else f"(?:{'|'.join(options)})"
    return f"{body}?" if ends else body
