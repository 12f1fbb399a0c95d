"""A BuildResult about an invented city, made of the real types, for the views."""

from __future__ import annotations

from kg.model import (
    ORGANIZATION,
    PERSON,
    PLACE,
    PROJECT,
    ContentsLine,
    Entry,
    EventFact,
    Evidence,
    Extracted,
    Fact,
    Figure,
    Holding,
    Mention,
    Participation,
    Ref,
    Relation,
    Section,
    Segmented,
    SetAside,
    Source,
    StatedCount,
)
from kg.resolving.types import BuildResult, Entity, EntryKey, Event, Failure, Resolved, SourceResult

NASTY = "<script>alert('坏')</script>"
NASTIER = "\"'></script><img src=x onerror=alert(1)>😀&amp;"
TYPES = {PERSON: "Official", ORGANIZATION: "GovernmentBody", PLACE: "AdministrativeDivision", PROJECT: "Project"}
RULE = Evidence(0, 4, "sample/1")

PEOPLE = ["林晓川", "欧阳云", "赵一鸣", "钱三省", "孙百川", "李四光明", NASTY]
BODIES = ["云川市人民政府", "云川市发展和改革委员会", "云川市教育体育局", "云川钢铁集团有限公司", "云川大学", NASTIER]
PLACES = ["云川市", "青禾县", "白石区", "青禾县柳树镇", "白石区河东街道"]
PROJECTS = ["云川至青禾高速公路项目", "白石区智能制造产业园", "年产20万吨特种钢项目"]
ENTERPRISES = {"云川钢铁集团有限公司"}


def entry(number: int, begin: int, end: int, kind: str = "article", title: str = "", section: int | None = 0) -> Entry:
    text = "字" * (end - begin)
    return Entry(number, kind, title or f"第{number}条", begin, end, text, range(begin, end), section=section)


def events_of(number: int) -> list[Fact]:
    """Three events of an entry, with a varied cast."""
    facts: list[Fact] = []
    for key, kind in enumerate(("Inspection", "Meeting", "Ceremony")):
        turn = number * 3 + key
        day = f"2025-03-{turn % 28 + 1:02d}"
        facts.append(EventFact(key, kind, day, day, f"第{turn}次活动", RULE))
        cast = {
            "leader": Ref(PERSON, PEOPLE[turn % len(PEOPLE)]),
            "speaker": Ref(PERSON, PEOPLE[(turn * 2 + 1) % len(PEOPLE)]),
            "visited": Ref(PROJECT, PROJECTS[turn % len(PROJECTS)]),
            "location": Ref(PLACE, PLACES[turn % len(PLACES)]),
            "host": Ref(ORGANIZATION, BODIES[turn % len(BODIES)]),
        }
        facts += [Participation(key, role, who, RULE) for role, who in cast.items()]
    return facts


def facts_of(number: int) -> tuple[Fact, ...]:
    person, body = PEOPLE[number % len(PEOPLE)], BODIES[number % len(BODIES)]
    post = Holding(Ref(PERSON, person), f"{body}主任", "主任", Ref(ORGANIZATION, body), RULE, observed="2025-03-01")
    place = Ref(PLACE, PLACES[number % len(PLACES)])
    owner = Relation(Ref(PROJECT, PROJECTS[number % len(PROJECTS)]), "owner", Ref(ORGANIZATION, body), RULE)
    near = Relation(Ref(ORGANIZATION, body), "locatedIn", place, RULE)
    money = Relation(Ref(PROJECT, PROJECTS[number % len(PROJECTS)]), "investment", "3亿元", RULE)
    growth = Figure("地区生产总值", "5.4%", "5.4", "%", "change", RULE, direction="up", period="2025", region=place)
    return (*events_of(number), post, owner, near, money, growth)


def refs(facts: tuple[Fact, ...]) -> list[Ref]:
    """Every Ref of some facts, once each, in order."""
    found = []
    for fact in facts:
        values = (getattr(fact, name) for name in fact.__dataclass_fields__)
        found += [value for value in values if isinstance(value, Ref)]
    return list(dict.fromkeys(found))


def monthly(entries: int = 12) -> SourceResult:
    source = Source("yuebao.txt", "monthly", "云川月报", 2025, "3", "31", "2025-03", "云川市", sha256="ab" * 32)
    cut = tuple(entry(n, 100 + n * 50, 150 + n * 50) for n in range(entries))
    quiet = entry(entries, 100 + entries * 50, 130 + entries * 50, title=f"没有事实的一条{NASTY}")
    segmented = Segmented(
        source,
        length=1000,
        sections=(Section("要闻", None, 90, 900), Section("经济·项目", 0, 300, 500)),
        entries=(*cut, quiet),
        contents=(ContentsLine("第0条", "3", 10, 0), ContentsLine(f"目录里有而正文里没有的{NASTY}", "9", 30)),
        stated=(StatedCount("目录标题", 2, 2, 5), StatedCount("民间文学", 9, 8, 60)),
        set_aside=(SetAside(0, 90, "contents"), SetAside(120, 125, "caption"), SetAside(730, 800, "page number")),
    )
    extracted = [reading(n, facts_of(n)) for n in range(entries)]
    extracted.append(Extracted(entries, unresolved=("市长", "该县县委书记")))
    return SourceResult(segmented, tuple(extracted), ("yuebao.txt", "yuebao-gb.txt"))


def reading(number: int, facts: tuple[Fact, ...]) -> Extracted:
    mentions = [Mention(0, 2, ref.family, ref.name, TYPES[ref.family], "sample/1") for ref in refs(facts)]
    return Extracted(number, tuple(mentions), facts)


def resolve(sources: tuple[SourceResult, ...]) -> Resolved:
    """One entity per family and name, every event by itself."""
    entities, events = {}, {}
    by_entry: dict[EntryKey, dict[Ref, str]] = {}
    event_ids = {}
    for index, result in enumerate(sources):
        for extracted in result.extracted:
            named = by_entry.setdefault((index, extracted.entry), {})
            for ref in refs(extracted.facts):
                id_ = f"{ref.family.lower()}_{ref.name.encode().hex()}"
                named[ref] = id_
                kind = "Enterprise" if ref.name in ENTERPRISES else TYPES[ref.family]
                entities[id_] = Entity(id_, ref.family, kind, ref.name, (ref.name[-3:],))
            for fact in extracted.facts:
                if isinstance(fact, EventFact):
                    key = (index, extracted.entry, fact.key)
                    id_ = "event_" + "_".join(map(str, key))
                    event_ids[key] = id_
                    events[id_] = Event(id_, fact.type, fact.label, fact.start, fact.end, (key,))
    ids = {key: f"entry_{key[0]}_{key[1]}" for key in by_entry}
    return Resolved(
        dict(sorted(entities.items())), dict(sorted(events.items())), by_entry, event_ids, {}, ("issue_0",), ids
    )


def build_of(entries: int) -> BuildResult:
    """A build of one monthly with so many full entries, and a file that could not be read."""
    sources = (monthly(entries),)
    failure = Failure(f"云川/{NASTY}.png", "不是文本")
    return BuildResult(sources, resolve(sources), (failure,))
