"""What a gazette's notice says of itself: who issues it and when, whom it addresses (主送), its annexes (附件).

The notice is a document of its printed title (``documents`` names it and reads its number). Its issuer stands before
关于 in the title, its addressees between the number and the first colon, the list of annexes and the date of the
signature behind its body. Where numbered paragraphs stand between the body and the signature, no entry holds the date:
then the number is cited, which says the year. An annex printed as a table of its own is told of there too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extracting.context import Context
from kg.extracting.kinds import kind_of
from kg.extracting.task_bodies import Body, read_bodies
from kg.extracting.tasks import counties
from kg.model import DOCUMENT, ORGANIZATION, Evidence, Fact, Mention, Ref, Relation

STAGE = 55

_SPACE = re.compile(r"\s+")
_ISSUED = re.compile(r"^(?P<issuer>[^《》]{3,60}?)(?:关于|转发|印发|批转)")
_ANNEXES = re.compile(r"^附\s*(?:件|表|录)\s*[:：]", re.MULTILINE)
_ANNEX = re.compile(r"^\s*(?:附\s*(?:件|表|录)\s*[:：]\s*)?(?:\d{1,2}\s*[.．、]\s*)?(?P<name>\S.*?)[。；;\s]*$")
_SIGNED = re.compile(r"^(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$", re.MULTILINE)
_COLLECTIVE = re.compile(r"(?:部门|单位|机构|企业|学校|机关|团体|处室)$")  # 市政府各部门: no body of its own
_ANNEX_SECTION = re.compile(r"附[件表录]")
_FURTHEST = 500  # characters from the title to the end of the salutation


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Relations ``issuer``, ``issuedOn``, ``addressedTo``, ``addressee`` and ``annex`` of a notice, with the mentions
    that they need; of a table in an annex the relation ``annex`` of its notice."""
    if context.entry.kind == "table":
        yield from _own_annex(context)
    notice = next((m for m in context.found(DOCUMENT) if m.rule.startswith("document.notice/")), None)
    if notice is None:
        return
    begin = context.entry.body
    number = next((f for f in context.facts if isinstance(f, Relation) and f.predicate == "documentNumber"), None)
    yield from _issuers(context, notice)
    yield from _addressees(context, notice, number.evidence.end if number else begin)
    yield from _annexes(context, notice, begin)
    yield from _date(context, notice, number.evidence if number else None)


def _issuers(context: Context, notice: Mention) -> Iterator[Mention | Fact]:
    """The bodies before 关于; where the title names none (关于…的通知), none."""
    found = _ISSUED.match(context.text, notice.begin, notice.end)
    if not found:
        return
    bodies = context.inside(notice.begin, found.end("issuer"), ORGANIZATION)
    if not bodies or bodies[-1].end != found.end("issuer"):
        name = _SPACE.sub("", found["issuer"])
        bodies = [
            Mention(notice.begin, found.end("issuer"), ORGANIZATION, name, kind_of(name), "document.issuer/1", 0.9)
        ]
        yield bodies[0]
    for body in bodies:
        yield Relation(notice.ref, "issuer", body.ref, Evidence(notice.begin, found.end(), "document.issuer/1", 0.95))


def _addressees(context: Context, notice: Mention, begin: int) -> Iterator[Mention | Fact]:
    """The salutation as it is printed, and the bodies in it: those that are named, and the counties' governments that
    各县（市、区）人民政府 stands for."""
    while context.text[begin : begin + 1].isspace():
        begin += 1
    end = min((at for sign in "：:" if (at := context.text.find(sign, begin, begin + _FURTHEST)) > 0), default=-1)
    if end < 0 or re.search(r"[。；\n]", context.text[begin:end]):
        return
    antecedent = (notice.begin, notice.end)
    evidence = context.evidence(begin, end, "document.addressee/1", 0.95, antecedent)
    yield Relation(notice.ref, "addressedTo", _SPACE.sub("", context.text[begin:end]), evidence)
    bodies = [b for b in read_bodies(context.text, begin, end, context.source) if not _COLLECTIVE.search(b.name)]
    for body in bodies:
        yield from _addressed(context, notice, body, evidence)


def _addressed(context: Context, notice: Mention, body: Body, evidence: Evidence) -> Iterator[Mention | Fact]:
    if body.union:
        for ref in counties(context.source.place, context.source.province, body.zones):
            yield Relation(notice.ref, "addressee", ref, evidence)
        return
    ref = Ref(ORGANIZATION, body.name)
    if not context.taken(body.begin, body.end, ORGANIZATION):
        yield Mention(body.begin, body.end, ORGANIZATION, body.name, kind_of(body.name), evidence.rule, 0.95)
    yield Relation(notice.ref, "addressee", ref, evidence)


def _annexes(context: Context, notice: Mention, begin: int) -> Iterator[Mention | Fact]:
    """The list behind 附件：, an annex a line."""
    head = _ANNEXES.search(context.text, begin)
    position, further = (head.start() if head else len(context.text)), False
    while position < len(context.text):
        end = context.text.find("\n", position)
        end = len(context.text) if end < 0 else end
        found = _ANNEX.match(context.text[position:end])
        if not found or _SIGNED.match(context.text, position) or (further and _signs(context, position, end)):
            return
        further = True
        first, last = position + found.start("name"), position + found.end("name")
        name = _SPACE.sub("", found["name"]).strip("《》")
        if not context.taken(first, last, DOCUMENT):
            yield Mention(first, last, DOCUMENT, name, "Document", "document.annex/1")
        evidence = Evidence(position, last, "document.annex/1", 0.95, (notice.begin, notice.end))
        yield Relation(notice.ref, "annex", Ref(DOCUMENT, name), evidence)
        position = end + 1


def _signs(context: Context, begin: int, end: int) -> bool:
    """Whether a line without a number is the body that signs the notice, above the date."""
    return not context.text[begin].isdigit() and _SIGNED.match(context.text, end + 1) is not None


def _date(context: Context, notice: Mention, number: Evidence | None) -> Iterator[Fact]:
    """The day of the signature, which segmenting has read into the entry's date."""
    if len(context.entry.date) != len("2026-01-31"):
        return
    signed = _SIGNED.search(context.text, context.entry.body)
    cited = (signed.start(), signed.end()) if signed else (number.begin, number.end) if number else None
    if cited:
        rule, confidence = ("document.signed/1", 0.98) if signed else ("document.signed-below/1", 0.9)
        evidence = Evidence(*cited, rule, confidence, (notice.begin, notice.end))
        yield Relation(notice.ref, "issuedOn", context.entry.date, evidence)


def _own_annex(context: Context) -> Iterator[Mention | Fact]:
    """A table below 附件1 of a notice: its title is that of the annex."""
    if len(context.sections) < 2 or not _ANNEX_SECTION.match(context.sections[-1]) or not context.entry.body:
        return
    name = _SPACE.sub("", context.entry.title)
    if not context.taken(0, context.entry.body - 1, DOCUMENT):
        yield Mention(0, context.entry.body - 1, DOCUMENT, name, "Document", "document.annex/1")
    end = context.text.find("\n", context.entry.body)
    evidence = Evidence(0, end if end > 0 else len(context.text), "document.annex-printed/1", 0.9)
    yield Relation(Ref(DOCUMENT, _SPACE.sub("", context.sections[0])), "annex", Ref(DOCUMENT, name), evidence)
