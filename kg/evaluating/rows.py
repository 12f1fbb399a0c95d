"""The kinds of fact that are scored, by the word of the gold file, with the pattern of the graph that states them."""

from __future__ import annotations

import re
import unicodedata

Name = frozenset[str]  # all folded forms of one name; two names agree if they share a form
Item = tuple[Name, ...]  # what a fact says: a person; a person and a post; a first and a last day

# In these rows the graph may know more than the entry (from the gazetteer, from a name): wrong facts are not counted.
OPEN = frozenset({"affiliation", "located_in", "part_of"})
FIGURES = "figure"
MOST_FIGURES = 25  # where an entry has more, the gold holds the first so many, and what is beyond is not counted

KINDS = {
    "Person": "Person",
    "Organization": "Organization",
    "Enterprise": "Organization",
    "Place": "Place",
    "Project": "Project",
    "Document": "Document",
    "Award": "Award",
    "Heritage": "HeritageItem",
}
EVENTS = {
    **dict.fromkeys(("Meeting", "Inspection", "Talks", "Visit", "Ceremony", "Activity")),
    "Award": "AwardEvent",
    "Appointment": "AppointmentEvent",
    "Document": "DocumentEvent",
}
ROLES = {
    "preside": "chair",
    "lead": "leader",
    "speak": "speaker",
    "attend": "attendee",
    "sit_in": "observer",
    "met": "counterpart",
    "instruct": "instructedBy",
    "honoured": "honoree",
    "host": "host",
    "undertake": "organizer",
    "co_host": "coOrganizer",
    "guide": "guidedBy",
    "issue": "issuer",
    "report": "reportingBody",
    "location": "location",
    "visited": "visited",
    "document": "document",
}
# ?a and ?b are the first and the second part; a literal, or a node that is known by its labels.
PAIRS = {
    "post": "?h zt:holder ?a ; zt:titleAsWritten ?b",
    "award": "?h zt:recipient ?a ; zt:award ?b",
    "status": "?h zt:project ?a ; zt:status ?b",
    "responsible": "?t zt:number ?a ; zt:responsibleBody ?b",
    "lead_body": "?t zt:number ?a ; zt:leadBody ?b",
    FIGURES: "?o zt:indicator ?a ; zt:asWritten ?b",
    "owner": "?a zt:owner ?b",
    "investment": "?a zt:investment ?b",
    "capacity": "?a zt:capacity ?b",
    "signed_with": "?a zt:signedWith ?b",
    "affiliation": "?a zt:affiliation ?b",
    "located_in": "?a zt:locatedIn ?b",
    "part_of": "?a zt:partOf ?b",
    "born": "?a zt:birthDate ?b",
    "gender": "?a zt:gender ?b",
    "ethnicity": "?a zt:ethnicity ?b",
    "native_place": "?a zt:nativePlace ?b",
    "education": "?a zt:education ?b",
}
_UNSEEN = re.compile(r"[\s·•《》〈〉\"'“”‘’「」]|^[+-](?=\d)")
_DASHES = str.maketrans("—–－−～", "-----")


def fold(text: str) -> str:
    """A name without white space, quotes, middle dots and a figure's sign, in half width: 〈王 伟〉 → 王伟."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text.translate(_DASHES)))
