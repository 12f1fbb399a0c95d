"""The index of a build by pinyin, as in the back of a yearbook: names and subjects with issue and page."""

from kg.indexing.gathering import gather
from kg.indexing.types import Group, Line, Locator

__all__ = ["Group", "Line", "Locator", "gather"]
