"""The named graph of one entry while it is being written: its names, its nodes, its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.graph.citing import Cited, Citing
from kg.graph.confidence import confidence
from kg.graph.labels import class_quads
from kg.graph.terms import Quad, decimal, integer, node, text
from kg.graph.vocabulary import STATUSES
from kg.model import Entry, Evidence, Extracted, Mention, Ref
from kg.resolving.identity import make_id
from kg.resolving.types import BuildResult, Entity

Concept = tuple[str, str, str]  # node, class, label


class EntryGraph:
    """Collects the quads of one entry; statements are nodes whose ids follow from their content.

    ``asides`` are the sorted raw spans that the source sets aside. ``concepts`` are the posts, statuses and indicators
    that were used: they are labelled once for the whole corpus.
    """

    def __init__(
        self,
        build: BuildResult,
        source: int,
        entry: Entry,
        extracted: Extracted,
        asides: Sequence[tuple[int, int]] = (),
    ) -> None:
        self.build, self.key = build, (source, entry.number)
        self.entry, self.extracted = entry, extracted
        self.local = build.resolved.entry_ids[self.key]
        self.name = node(self.local)
        self.quads: list[Quad] = []
        self.concepts: set[Concept] = set()
        self._citing = Citing(entry, extracted, asides)
        self._evidence: dict[Cited, set[str]] = {}

    def add(self, subject: str, predicate: str, value: str) -> None:
        """A statement of this entry."""
        self.quads.append(Quad(self.name, subject, predicate, value))

    def add_class(self, subject: str, kind: str) -> None:
        """The class of a statement node."""
        self.quads.extend(class_quads(self.name, subject, kind))

    def own(self, ref: Ref) -> str:
        """The own id of what a Ref means: for ids of statements."""
        return self.build.resolved.refs[self.key][ref]

    def entity(self, ref: Ref) -> Entity:
        """What a Ref means."""
        return self.build.resolved.entity(*self.key, ref)

    def node(self, ref: Ref) -> str:
        """The node of what a Ref means."""
        return node(self.entity(ref).id)

    def concept(self, kind: str, label: str) -> str:
        """The node of a post, status or indicator."""
        known = f"zt:{STATUSES[label]}" if kind == "Status" and label in STATUSES else ""
        subject = known or node(make_id(kind.lower(), label))
        self.concepts.add((subject, kind, label))
        return subject

    def support(self, statement: str, evidence: Evidence, about: Iterable[str] = (), ref: Ref | None = None) -> None:
        """Cite a statement. ``about`` are the forms that the cited words should hold, or of which an antecedent should
        stand elsewhere in the entry: by default the labels of ``ref``."""
        names = tuple(about) if ref is None else self.entity(ref).labels
        cited = self._citing.cite(evidence, names, ref)
        self._evidence.setdefault(cited, set()).add(statement)

    def evidence_quads(self) -> Iterator[Quad]:
        """One node for every stretch, rule and antecedent, and what it supports."""
        for cited, statements in self._evidence.items():
            antecedent = f"{cited.antecedent[0]}-{cited.antecedent[1]}" if cited.antecedent else ""
            span = (str(cited.begin), str(cited.end))
            own = node(make_id("evidence", self.local, *span, cited.rule, str(cited.confidence), antecedent))
            begin, end = self.entry.raw(cited.begin, cited.end)
            yield Quad(self.name, own, "a", "zt:Evidence")
            yield Quad(self.name, own, "zt:inEntry", self.name)
            yield Quad(self.name, own, "zt:beginIndex", integer(begin))
            yield Quad(self.name, own, "zt:endIndex", integer(end))
            yield Quad(self.name, own, "zt:rule", text(cited.rule))
            yield Quad(self.name, own, "zt:confidence", decimal(confidence(cited.rule, cited.confidence)))
            if cited.antecedent and cited.ref:
                yield from self._antecedent(own, cited.antecedent, cited.ref)
            for statement in statements:
                yield Quad(self.name, own, "zt:supports", statement)

    def mention(self, begin: int, end: int, ref: Ref) -> str:
        """The node of a mention; joined positions."""
        return node(make_id("mention", self.local, str(begin), str(end), self.own(ref)))

    def mention_quads(self, begin: int, end: int, ref: Ref) -> Iterator[Quad]:
        """A mention: what, where."""
        own, (first, last) = self.mention(begin, end, ref), self.entry.raw(begin, end)
        yield Quad(self.name, own, "a", "zt:Mention")
        yield Quad(self.name, own, "zt:mentionOf", self.node(ref))
        yield Quad(self.name, own, "zt:inEntry", self.name)
        yield Quad(self.name, own, "zt:beginIndex", integer(first))
        yield Quad(self.name, own, "zt:endIndex", integer(last))

    def all_mentions(self) -> Iterator[Quad]:
        """Every mention of the entry, with the rule that found it."""
        for mention in self.extracted.mentions:
            yield from self.mention_quads(mention.begin, mention.end, mention.ref)
            yield from self._found_by(mention)

    def _found_by(self, mention: Mention) -> Iterator[Quad]:
        own = self.mention(mention.begin, mention.end, mention.ref)
        yield Quad(self.name, own, "zt:rule", text(mention.rule))
        yield Quad(self.name, own, "zt:confidence", decimal(mention.confidence))

    def _antecedent(self, own: str, span: tuple[int, int], ref: Ref) -> Iterator[Quad]:
        """The mention that the words refer back to stands in the graph itself, so that no reference dangles."""
        yield Quad(self.name, own, "zt:antecedent", self.mention(*span, ref))
        yield from self.mention_quads(*span, ref)
