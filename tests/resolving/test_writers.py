"""Who signs: one in all issues of a publication; elsewhere apart, and for people to decide."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Contributor, Ref
from kg.resolving import settle
from kg.resolving.naming import contributor_key

from .told import CITY, Told, another

WRITER = contributor_key(Contributor("林晓川", 0, 3))
NEXT = replace(CITY, file_name="c.txt", issue="4", sha256="c" * 64)


def _signed(told: Told, *names: str, text: str = "产值增长。") -> Told:
    whole = f"{text}（{' '.join(names)}）"
    number = told.entry(whole)
    places = [(name, whole.rindex(name)) for name in names]
    signed = tuple(Contributor(name, at, at + len(name)) for name, at in places)
    told.entries[number] = replace(told.entries[number], contributors=signed)
    return told


def test_a_writer_of_several_issues_is_one_and_of_two_publications_a_candidate() -> None:
    first, later, book = (_signed(Told(source), "林晓川") for source in (CITY, NEXT, another()))
    settled = settle([first.result, later.result, book.result])
    one, same, other = (settled.resolved.entity(source, 0, WRITER) for source in range(3))
    assert one == same != other
    (doubt,) = settled.candidates
    assert set(doubt.ids) == {one.id, other.id}
    assert "撰稿" in doubt.reason
    assert all(doubt.contexts)


def test_two_who_sign_together_in_both_publications_are_the_same_two() -> None:
    monthly, book = _signed(Told(), "林晓川", "欧阳云"), _signed(Told(another()), "林晓川", "欧阳云")
    settled = settle([monthly.result, book.result])
    assert settled.resolved.entity(0, 0, WRITER) == settled.resolved.entity(1, 0, WRITER)
    assert set(settled.resolved.why.values()) == {"join.writers/1"}
    assert settled.candidates == ()


def test_a_writer_and_an_official_of_one_name_are_a_candidate() -> None:
    told = _signed(Told(), "林晓川")
    told.entry("市长林晓川开会", [("Person", "林晓川", "Official")])
    settled = settle([told.result])
    writer, mayor = settled.resolved.entity(0, 0, WRITER), settled.resolved.entity(0, 1, Ref("Person", "林晓川"))
    assert writer != mayor
    assert [set(doubt.ids) for doubt in settled.candidates] == [{writer.id, mayor.id}]
