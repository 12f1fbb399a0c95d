"""Why a form means an entity: the resolver's own rules, asked again of one form and the entity's label."""

from __future__ import annotations

import re

from kg.extracting.award_editions import normal_name
from kg.extracting.divisions import by_name
from kg.resolving.bodies import full_name
from kg.resolving.firms import firm
from kg.resolving.forms import is_variant
from kg.resolving.locale import Locale
from kg.resolving.places import place_name

# rule → what it means for a reader
REASONS = {
    "name.person/1": "one name in the sources of one place, with posts, bodies and dates of birth that fit",
    "name.same/1": "one name in the sources of one place",
    "form.letters/1": "differs in marks only",
    "form.misread/1": "a misreading of the name",
    "form.body/1": "a short form of a body, written out by its place and the lexicon",
    "form.place/1": "a short form of the place",
    "form.firm/1": "the same brand and trade of an enterprise",
    "form.edition/1": "the award without its year, edition or batch",
    "form.told/1": "a form that a source uses for the full name",
}
_REGION = re.compile(r"[\u4e00-\u9fff]{1,5}?[省市县区州盟旗]")
_PREFIX = re.compile(r"^(?:中共|共青团|中国人民政治协商会议|民革|民盟)")
_LONGEST = 11
_MARKS = re.compile(r"[\W_]")


def reason(form: str, label: str, types: tuple[str, ...]) -> str:
    """The rule by which a form is read as the entity of that label. ``types``: local names of its classes."""
    person = "Person" in types
    if form == label:
        return "name.person/1" if person else "name.same/1"
    if _MARKS.sub("", form) == _MARKS.sub("", label):
        return "form.letters/1"
    if "Award" in types and normal_name(label) == form:
        return "form.edition/1"
    locales = [Locale(region, region, region, narrow=True) for region in _regions(label)]
    if "Organization" in types and any(full_name(form, here, frozenset({label})).full == label for here in locales):
        return "form.body/1"
    if "Place" in types and any(place_name(form, here, {}).name == label for here in locales):
        return "form.place/1"
    if "Enterprise" in types and firm(form).core == firm(label).core:
        return "form.firm/1"
    return "form.misread/1" if len(form) == len(label) and is_variant(form, label) else "form.told/1"


def _regions(label: str) -> list[str]:
    """Names of regions that a label may begin with."""
    bare = _PREFIX.sub("", label)
    known = [bare[:length] for length in range(min(_LONGEST, len(bare)), 1, -1) if bare[:length] in by_name()]
    looks = _REGION.match(bare)
    return known or ([looks[0]] if looks else [])
