"""The plain types that travel from stage to stage: read → segment → extract → resolve → assemble.

Everything here is a frozen dataclass without I/O. Two systems of positions exist and never mix:

* *raw* positions count code points of the decoded text of the file as it is on disk (a byte order mark not
  counted, CR LF counting two), end exclusive. ``Entry.begin``/``Entry.end``, ``Section``, ``Row`` cells and
  everything that reaches the graph are raw.
* *joined* positions count characters of ``Entry.text``, the entry's words with hard wraps joined and captions, page
  numbers and running heads taken out. Mentions, facts and their evidence are joined; ``Entry.raw`` maps them back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

# ---------------------------------------------------------------------------------------------- sources


@dataclass(frozen=True, slots=True)
class Source:
    """One file: what it is, of which place and time. Empty string or 0: not known."""

    file_name: str  # base name
    kind: str  # monthly | gazette | yearbook | text
    title: str = ""  # 平顶山月报
    year: int = 0  # the year it tells of
    issue: str = ""  # "4" of 2026年第4期
    overall: str = ""  # "244" of 总第244期
    issued: str = ""  # ISO date, month or year
    place: str = ""  # 平顶山市: full name of the publication's own city
    province: str = ""  # 河南省
    publisher: str = ""
    rights: str = ""  # internal | public | ""
    sha256: str = ""  # of the decoded text in UTF-8

    @property
    def city(self) -> str:
        """The place without its suffix: 平顶山市 → 平顶山."""
        return self.place[:-1] if len(self.place) > 2 and self.place[-1] in "市县区州盟" else self.place


@dataclass(frozen=True, slots=True)
class Section:
    """栏目, 类目 or 分目; ``parent`` is the index of the section it lies in, None at the top. Raw positions."""

    title: str
    parent: int | None
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Contributor:
    """Who wrote an entry, as in （任 翰）; spaces removed. Joined positions of the name in the entry's text."""

    name: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: text with white space removed; raw positions; ``inherited`` if filled from the row above."""

    text: str
    begin: int
    end: int
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A table row. ``group`` is the title of the group row above it (一、民间文学), empty if none; ``total``: it sums
    others (合计, 一、续建项目（2项） with their sums)."""

    cells: tuple[Cell, ...]
    group: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """条目, the unit of evidence.

    ``text`` is the joined text: the title (if the entry has one in print), a line feed, the body; paragraphs of the
    body are parted by line feeds. ``offsets[i]`` is the raw position of ``text[i]`` (of a line feed: of the first
    raw character after what stands before it). ``body`` is the index in ``text`` at which the body starts
    (0 for entries without a printed title: then ``title`` is made of the first words).
    """

    number: int  # position among the source's entries, from 0
    kind: str  # article | item | chronicle | task | biography | notice | table | speech | plain
    title: str
    begin: int
    end: int
    text: str
    offsets: Sequence[int]
    body: int = 0
    section: int | None = None  # index into Segmented.sections
    date: str = ""  # ISO date, month or year that the layout gives (chronicle: month head + day, 同日 resolved)
    date_end: str = ""  # last day of 3—5日, else empty
    page: str = ""
    label: str = ""  # number of a task ("14")
    contributors: tuple[Contributor, ...] = ()
    header: tuple[str, ...] = ()  # column heads of a table
    rows: tuple[Row, ...] = ()  # rows of a table

    def raw(self, begin: int, end: int) -> tuple[int, int]:
        """Map a joined span to the raw span that covers it."""
        if not 0 <= begin < end <= len(self.offsets):
            raise ValueError(f"span {begin}:{end} outside the entry's {len(self.offsets)} characters")
        return self.offsets[begin], self.offsets[end - 1] + 1


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the source's own table of contents; ``entry`` is the number of the entry found for it, or None."""

    title: str
    page: str
    begin: int
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class StatedCount:
    """A number that the source states of itself (共计9项, 1525个条目) beside what was counted."""

    what: str
    stated: int
    counted: int
    begin: int = 0


@dataclass(frozen=True, slots=True)
class SetAside:
    """A raw stretch that belongs to no entry's text, and why: caption, page number, running head, contents …"""

    begin: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Segmented:
    """A source cut into sections and entries, with all that was set aside or stated by the source about itself."""

    source: Source
    length: int  # characters of the decoded text
    sections: tuple[Section, ...] = ()
    entries: tuple[Entry, ...] = ()
    contents: tuple[ContentsLine, ...] = ()
    stated: tuple[StatedCount, ...] = ()
    set_aside: tuple[SetAside, ...] = ()

    def section_path(self, entry: Entry) -> tuple[str, ...]:
        """Titles of the sections around an entry, outermost first."""
        path: list[str] = []
        index = entry.section
        while index is not None:
            path.append(self.sections[index].title)
            index = self.sections[index].parent
        return tuple(reversed(path))


# ---------------------------------------------------------------------------------------------- mentions

# Families of entities. A mention's ``type`` is a class of contract.md inside its family.
PERSON = "Person"
ORGANIZATION = "Organization"
PLACE = "Place"
PROJECT = "Project"
DOCUMENT = "Document"
AWARD = "Award"
HERITAGE = "HeritageItem"

# Classes below those of entities; an entity has one class. Source: the graph contract.
SUBCLASSES = {
    PERSON: ("Official", "PrivatePerson"),
    ORGANIZATION: (
        "PartyBody",
        "GovernmentBody",
        "PeoplesCongress",
        "ConsultativeConference",
        "Enterprise",
        "EducationalOrganization",
        "HealthOrganization",
        "ResearchOrganization",
        "Association",
        "MilitaryOrganization",
        "MediaOrganization",
    ),
    PLACE: ("AdministrativeDivision", "Facility", "NaturalFeature"),
}


@dataclass(frozen=True, slots=True)
class Ref:
    """An entity as one entry names it: family and form (white space removed, scanning errors folded)."""

    family: str
    name: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an entry's joined text where an entity is named.

    ``name`` is the form with white space removed and scanning errors folded to the right characters; what the text
    really holds is ``text[begin:end]``. ``full`` is the fuller form that this entry itself gives for it, if any
    (平高电气 → 河南平高电气股份有限公司; 市政府 is left to resolving).
    """

    begin: int
    end: int
    family: str
    name: str
    type: str  # zt: class, e.g. Enterprise, GovernmentBody, AdministrativeDivision, Official
    rule: str
    confidence: float = 0.9
    full: str = ""

    @property
    def ref(self) -> Ref:
        """The entity it refers to within its entry."""
        return Ref(self.family, self.name)


# ---------------------------------------------------------------------------------------------- facts


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact was read (joined span of a clause or sentence, at most 300 characters) and by which rule.

    ``antecedent`` is the joined span of the name that the clause refers back to when it does not hold it itself.
    """

    begin: int
    end: int
    rule: str  # "name/version", e.g. "participation.attend/1"
    confidence: float = 0.9
    antecedent: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class EventFact:
    """An event of an entry. ``key`` numbers the events of the entry; ``type`` is a class of contract.md (Meeting …,
    or Event for an undated summary); dates are ISO days, months or years."""

    key: int
    type: str
    start: str
    end: str
    label: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Participation:
    """Who, what or where of an event; ``role`` is a property name of contract.md (chair, location, document …)."""

    event: int
    role: str
    agent: Ref
    evidence: Evidence
    capacity: str = ""  # titleAsWritten of the holding in which a person acts


@dataclass(frozen=True, slots=True)
class Holding:
    """A person's post: ``title`` the whole post as written or carried over, ``post`` the bare concept (局长)."""

    holder: Ref
    title: str
    post: str
    body: Ref | None
    evidence: Evidence
    observed: str = ""  # ISO date of the telling
    held_from: str = ""
    held_until: str = ""


@dataclass(frozen=True, slots=True)
class Honour:
    """An award received; ``date`` ISO day, month or year."""

    recipient: Ref
    award: Ref
    date: str
    issuer: Ref | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its indicator. ``value`` is a decimal in figures or empty; ``measure`` level, change, plan,
    outcome, rank or share; ``direction`` up, down or empty; ``period`` e.g. "2023", "2023-03" or the words;
    ``base`` what a change is measured against (同比, 比上年末); ``comparator`` the words around the number (约,
    以上)."""

    indicator: str
    as_written: str
    value: str
    unit: str
    measure: str
    evidence: Evidence
    direction: str = ""
    period: str = ""
    region: Ref | None = None
    base: str = ""
    comparator: str = ""


@dataclass(frozen=True, slots=True)
class TaskFact:
    """A numbered task of a gazette with its bodies; leads stand in both tuples."""

    number: str
    description: str
    responsible: tuple[Ref, ...]
    lead: tuple[Ref, ...]
    evidence: Evidence
    expanded: tuple[Ref, ...] = ()
    due: str = ""


@dataclass(frozen=True, slots=True)
class StatusFact:
    """The status (开工 在建 竣工 …) at a date of a project, or of a body or place that was built."""

    project: Ref
    status: str
    date: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Relation:
    """A direct fact between two entities, or an entity and a literal; ``predicate`` is a property of contract.md
    (partOf, locatedIn, owner, affiliation, signedWith, investment, birthDate, heritageCode …)."""

    subject: Ref
    predicate: str
    object: Ref | str
    evidence: Evidence


Fact = EventFact | Participation | Holding | Honour | Figure | TaskFact | StatusFact | Relation


@dataclass(frozen=True, slots=True)
class OpenTitle:
    """A title alone that no person of its entry holds (市长主持, 该县县委书记陪同, 李市长强调); the corpus may tell.

    ``title`` with the body before it; ``begin``/``end``: joined span of the words that call the person; ``clause``: of
    the clause that says what the person does; ``role`` in the ``event`` (empty: none); ``surname``, and ``place`` (the
    county that 该县 means), where said; ``date``: ISO date of the telling."""

    title: str
    begin: int
    end: int
    clause: tuple[int, int]
    event: int
    role: str = ""
    surname: str = ""
    place: str = ""
    date: str = ""

    @property
    def called(self) -> str:
        """The words for the report: 李市长, 县委书记."""
        return self.surname + self.title


@dataclass(frozen=True, slots=True)
class Extracted:
    """All that was read from one entry."""

    entry: int
    mentions: tuple[Mention, ...] = ()
    facts: tuple[Fact, ...] = ()
    unresolved: tuple[str, ...] = field(default=())  # titles alone that no person could be found for
    open_titles: tuple[OpenTitle, ...] = ()  # the same, with what the corpus needs to explain them
    faults: tuple[str, ...] = ()  # rules that failed on the entry: what they would have read is missing
