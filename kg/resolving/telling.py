"""What one entry tells of an occasion, and how alike two tellings are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.model import Entry, EventFact

Member = tuple[int, int, int]  # source, entry, EventFact.key

_SURE = 0.8  # share of the shorter title's pairs of characters that the other telling holds
_LIKELY = 0.5  # … and enough where participants agree
_ENOUGH_PAIRS = 6  # pairs of a title that say which occasion; fewer (防汛抗旱) need the same participants
_FEWEST_PAIRS = 3
_FEWEST_SHARED = 2
_ONCE = ("chronicle", "article")
_LOOK_BEHIND_SENTENCE = 60
_LONGEST_TITLE = 60
_SHORTEST_TITLE = 5
_DASH = "[—－–~-]"
_DAY = (
    rf"(?:(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日?{_DASH}\d{{1,2}}月\d{{1,2}}日"
    rf"|\d{{1,2}}日?{_DASH}\d{{1,2}}月\d{{1,2}}日"
    rf"|(?:\d{{4}}年)?\d{{1,2}}月?{_DASH}\d{{1,2}}月(?!\d)"
    rf"|(?:\d{{4}}年)?\d{{1,2}}月(?:\d{{1,2}}(?:{_DASH}\d{{1,2}})?日|份|[上中下]旬|底|末|初(?!一))?|\d{{1,2}}(?:{_DASH}\d{{1,2}})?日"
    rf"|\d{{4}}年(?!度)(?:底|初|末|以来)?|同日|当日|当天|近日|日前)"
)
_DATES = re.compile(rf"^(?:{_DAY}(?:(?:至|到|、|—|和){_DAY})*(?:上午|下午|晚|晚上|凌晨)?[，,、]?)+")
_MARKS = re.compile(r"[\s，。、；：！？“”‘’《》（）()\"'·]")
_END = re.compile(r"[，。；！？\n]")
# What nearly every title holds says nothing of the occasion.
_COMMON = re.compile(r"召开|举行|举办|会议|活动|我市|全市|平顶山市|在平|工作|开展")


@dataclass(frozen=True, slots=True)
class Telling:
    """``entry`` is the entry's id, ``label`` what the event is called, ``title`` what of it is compared, ``words``
    those that tell of the occasion, ``agents`` the surviving ids of all that took part."""

    id: str
    member: Member
    place: str
    entry: str
    kind: str
    fact: EventFact
    label: str
    title: str
    words: str
    agents: frozenset[str]


def label_of(fact: EventFact, entry: Entry) -> str:
    """The event's label without its date; where nothing else is in it (同日), the head of the sentence."""
    label = _DATES.sub("", fact.label).strip("，、。；")
    if len(label) >= _SHORTEST_TITLE:
        return label
    words = _DATES.sub("", "".join(entry.text[fact.evidence.begin : fact.evidence.end].split()))
    ends = [found.start() for found in _END.finditer(words) if found.start() >= _SHORTEST_TITLE]
    return (words[: ends[0]] if ends else words)[:_LONGEST_TITLE] or fact.label or entry.title


def title_of(label: str, entry: Entry) -> str:
    """What is compared of a label: of a long telling (…) what it begins with; not the entry's title before it."""
    label = label.removeprefix(f"{entry.title}·")
    first = _END.split(label, maxsplit=1)[0] if label.endswith("…") else label
    return first if len(first) >= _SHORTEST_TITLE else label


def words_of(fact: EventFact, entry: Entry) -> str:
    """The label and the sentence that tells of the event, with a little of what follows."""
    return f"{fact.label}\n{entry.text[fact.evidence.begin : fact.evidence.end + _LOOK_BEHIND_SENTENCE]}"


def alikeness(one: Telling, other: Telling) -> float:
    """How sure it is that two tellings of one kind and day are of one occasion; 0 if it is not.

    Nearly the whole of one title stands in the other telling; or half of it does and most participants agree. One
    chronicle, and one monthly, tells of an occasion once.
    """
    if one.member[0] == other.member[0] and one.kind == other.kind and one.kind in _ONCE:
        return 0.0
    shared = one.agents & other.agents
    fewer = min(len(one.agents), len(other.agents))
    agree = len(shared) >= _FEWEST_SHARED and 2 * len(shared) >= fewer
    best = 0.0
    for title, words in ((one.title, other.words), (other.title, one.words)):
        pairs = _pairs(title)
        share = len(pairs & _pairs(words)) / len(pairs) if len(pairs) >= _FEWEST_PAIRS else 0.0
        telling = len(pairs) >= _ENOUGH_PAIRS
        if share >= _SURE and (agree or (telling and (shared or not fewer))):
            best = max(best, 1 + share)
        elif share >= _LIKELY and telling and agree:
            best = max(best, share)
    return best


@lru_cache(1 << 14)
def _pairs(text: str) -> frozenset[str]:
    bare = _COMMON.sub(" ", _MARKS.sub("", _DATES.sub("", text)))
    return frozenset(pair for i in range(len(bare) - 1) if " " not in (pair := bare[i : i + 2]))
