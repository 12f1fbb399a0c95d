"""Every character of a source is in an entry, set aside, or called unexplained."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Entry, Segmented, SetAside, Source
from kg.viewing.coverage import coverage, gaps, overlap, union

LENGTH = 60
spans = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda pair: (min(pair), max(pair)))


def entry(begin: int, end: int) -> Entry:
    return Entry(0, "article", "题", begin, end, "字", [begin])


def test_union_joins_what_touches() -> None:
    assert union([(5, 9), (0, 2), (2, 4), (7, 8), (3, 3)]) == [(0, 4), (5, 9)]


def test_gaps_are_what_is_left() -> None:
    assert gaps([(0, 4), (5, 9)], 12) == [(4, 5), (9, 12)]
    assert gaps([], 3) == [(0, 3)]


def test_overlap_is_cut_to_the_span() -> None:
    assert overlap([(0, 4), (5, 9), (20, 30)], (3, 7)) == [(3, 4), (5, 7)]


def test_a_caption_inside_an_entry_is_not_counted_twice() -> None:
    segmented = Segmented(
        Source("a.txt", "monthly"),
        100,
        entries=(entry(10, 50),),
        set_aside=(SetAside(0, 10, "contents"), SetAside(20, 25, "caption"), SetAside(48, 60, "page number")),
    )
    found = coverage(segmented)
    assert found.in_entries == 40
    assert found.aside_outside == {"contents": 10, "page number": 10}
    assert found.aside_inside == {"caption": 5, "page number": 2}
    assert found.stretches == ((60, 100),)


def test_what_nobody_understood_is_unexplained() -> None:
    segmented = Segmented(Source("a.txt", "text"), 30, set_aside=(SetAside(0, 30, "not understood"),))
    assert coverage(segmented).unexplained == 30


@given(st.lists(spans, max_size=8), st.lists(st.tuples(spans, st.sampled_from(["a", "b"])), max_size=8))
def test_all_characters_are_accounted_for(
    entries: list[tuple[int, int]], aside: list[tuple[tuple[int, int], str]]
) -> None:
    segmented = Segmented(
        Source("a.txt", "text"),
        LENGTH,
        entries=tuple(entry(*span) for span in entries),
        set_aside=tuple(SetAside(*span, reason) for span, reason in aside),
    )
    found = coverage(segmented)
    inside = {i for begin, end in entries for i in range(begin, end)}
    outside = {i for (begin, end), _ in aside for i in range(begin, end)} - inside
    assert found.in_entries == len(inside)
    assert sum(found.aside_outside.values()) == len(outside)
    assert found.unexplained == LENGTH - len(inside) - len(outside)
