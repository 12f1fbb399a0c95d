"""Names of bodies and places for other extractors: the one that ends at a position, and the class of a name.

``kind_of(name)`` gives the class of an organisation's name, ``ending_at(context, position)`` the longest name that ends
right at a joined position: the body before a title (云泽市公安局|局长, 宏远公司研发中心|副主任).
"""

from __future__ import annotations

from kg.extracting.boundaries import walk
from kg.extracting.context import Context
from kg.extracting.folding import fold_places
from kg.extracting.forms import find_forms
from kg.extracting.kinds import ending_of, kind_of
from kg.extracting.name_reading import reading
from kg.extracting.name_words import is_specific
from kg.extracting.organizations import extract as organizations
from kg.model import ORGANIZATION, PLACE, Mention

__all__ = ["ending_at", "kind_of"]


def ending_at(context: Context, position: int) -> Mention | None:
    """The longest name of a body (else of a place) that ends at ``position``, or None.

    Mentions of the context count first; where none ends there, one is made: bodies inside a word (市委 of 市委书记),
    and all bodies if the organisations of the context have not been read yet.
    """
    if not context.found(ORGANIZATION):
        known = [m for m in organizations(context) if isinstance(m, Mention)]
    else:
        known = context.found(ORGANIZATION)
    known += context.found(PLACE)
    ending_here = [m for m in known if m.end == position]
    if ending_here:
        return min(ending_here, key=lambda m: (m.family != ORGANIZATION, m.begin))
    return _inside_word(context, position)


def _inside_word(context: Context, position: int) -> Mention | None:
    """市委 or 平城市委 before a title that is one word with it."""
    text, view = context.text, reading(context)
    find_forms(view)
    ending = ending_of(text, position, max(0, position - 8))
    if ending is None or ending.strength != "p":
        return None
    begin = position - len(ending.text)
    mark = view.by_end.get(begin + 1) or view.by_end.get(begin)
    unknown = walk(view, begin, limit=4)
    if mark is not None and mark.end >= begin:
        begin = mark.begin
    elif 1 < begin - unknown.begin < 4 and all(is_specific(t) for t in unknown.tokens):
        begin = unknown.begin
    name = fold_places(text[begin:position], context.source)
    return Mention(begin, position, ORGANIZATION, name, ending.type, "org.in-word/1")
