"""The names of the graph: namespaces, classes and properties. ``schema/ontology.ttl`` says what they mean.

The two namespaces are one setting (``NAMESPACES``): data and vocabulary of another publisher are written under its own
base by changing what the prefixes ``id`` and ``zt`` stand for.
"""

from __future__ import annotations

from kg.model import SUBCLASSES

DATA = "https://w3id.org/zhitu/id/"
ONTOLOGY = "https://w3id.org/zhitu/ontology#"

NAMESPACES = {
    "dcterms": "http://purl.org/dc/terms/",
    "id": DATA,
    "org": "http://www.w3.org/ns/org#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "zt": ONTOLOGY,
}

_BELOW = {
    **SUBCLASSES,
    "Event": (
        "Meeting",
        "Inspection",
        "Talks",
        "Visit",
        "Ceremony",
        "Activity",
        "AwardEvent",
        "AppointmentEvent",
        "DocumentEvent",
    ),
}
SUPERCLASS = {low: high for high, lows in _BELOW.items() for low in lows}  # Official → Person


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


CLASSES = (
    frozenset(SUPERCLASS)
    | frozenset(_BELOW)
    | _names(
        """
        Publication Issue Section Entry
        Project Document Award HeritageItem Task Indicator Post Status
        Participation PostHolding Honour Observation ProjectStatus Relation
        Mention Evidence
        """
    )
)

ROLES = _names(
    """
    chair leader speaker attendee observer counterpart instructedBy honoree
    host organizer coOrganizer guidedBy issuer reportingBody location visited document
    """
)
RELATIONS = _names(  # direct facts between two entities, or an entity and a literal
    """
    partOf locatedIn affiliation signedWith owner
    birthDate gender ethnicity nativePlace education
    investment capacity
    documentNumber issuedOn issuer addressedTo addressee annex
    heritageCode heritageCategory heritageBatch declaredBy
    """
)
PROPERTIES = (
    ROLES
    | RELATIONS
    | _names(
        """
        issueNumber overallNumber fileName sha256 inIssue beginIndex endIndex page contributor
        mentionedIn mentionOf inEntry reportedIn startDate endDate
        event agent role inCapacity
        holder titleAsWritten post observedOn heldFrom heldUntil
        recipient award date
        indicator value unit asWritten comparator measure direction base period region
        number leadBody responsibleBody expandedBody dueDate
        project status
        divisionCode joinedBy
        supports antecedent rule confidence subject predicate object
        """
    )
)

# The steps in the life of a project that the ontology names; any other is a concept of the data.
STATUSES = {
    "签约": "status_signed",
    "前期": "status_planned",
    "开工": "status_started",
    "在建": "status_underway",
    "竣工": "status_completed",
    "贯通": "status_connected",
    "投产": "status_commissioned",
    "启用": "status_opened",
}
