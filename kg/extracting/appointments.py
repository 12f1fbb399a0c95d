"""Elections, appointments, removals and resignations: who takes up or lays down which post, and when.

选举甲为市长，乙、丙为副市长; 丁当选为主任委员; 决定免去戊的副局长职务; 己辞去院长职务. Each is an
``AppointmentEvent`` of the day of its scene, with the persons as honorees, and a holding that the day opens or
closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.event_labels import label_at
from kg.extracting.events import Scene
from kg.extracting.groups import Group, groups
from kg.extracting.name_elected import AMONG, COURTESY, MADE, MANNER, election
from kg.extracting.posts import Post, posts_before
from kg.model import PERSON, EventFact, Evidence, Fact, Holding, Mention, Participation

STAGE = 62
_TAKES = re.compile(rf"(?:（[^（）]{{1,40}}）)?{COURTESY}{AMONG}{MANNER}(?:{MADE}|仍?为|任|挂任|挂职(?:担任|任))")
_MADE_IT = re.compile(rf"{COURTESY}(?:为|[兼挂]?任)(?!何)")  # 免去甲…职务；乙|为丙局局长
# where nothing else tells of appointing; 由书记甲|任组长的|领导小组 tells of the group
_SURE = re.compile(
    rf"(?:（[^（）]{{1,40}}）)?{COURTESY}{AMONG}(?:任|挂任|挂职(?:担任|任))(?!(?:副?组长|总指挥|副?主任)的|(?:代表团|考察团)?副?(?:团长|领队))"
)
_BESIDE = re.compile(r"(?:（[^（）]{1,12}）)?(?:[、，；]|和|及)")  # 副会长乙、|丙，|秘书长丁
_PRODUCES = re.compile(r"[选推]?(?:举|选)?产生|选出")
_PRODUCED = re.compile(
    r"(?:选举|推选|推举|选|产)(?:产生|选出|出|生)了?(?:(?:新一届|首届|第[一二三四五六七八九十\d]+届)[^，。；：]{0,16}?(?:，|：|，?其中：?))?$"
)
_LEAVES_BEFORE = re.compile(
    r"(?:免去|免除|撤销|罢免)：?\n?(?:[^。；\n]*职务[^。；\n]{0,16}；\n?)*$"
)  # 免去：甲…职务；|乙…职务
_LISTED = re.compile(r"(?:任命|聘任)：\n?(?:[^\n；]*[为任][^\n；]*；\n?)*$")  # ⏎乙为某局局长；, below 任命：
_PARTS_PLAYED = ("审判长", "公诉人", "裁判长", "评委", "主持人")  # in a trial or contest: no office is taken
_OF = re.compile(r"(?:（[男女]）)?的?")
_LEAVES_AFTER = re.compile(r"(?:同志)?(?:的?因[^，。；]{2,12})?(?:辞去|不再担任|不再兼任|卸任)了?")
_HIS = re.compile(r"(?:免去|免除|撤销|罢免)[其他她]的?(?=[^，。；]{2,30}职务)")
_POST_END = re.compile(
    r"(?:职务)|[，。；]|（(?:试用|任期|挂职|主持|兼|列|须|需|待|报|\d|[正副]?[部省厅地局处县科]级|[正副][部厅局县]长级|保留)|、(?!常委|委员|副?书记|副?主[席任])(?=[\u3400-\u9fff]{2,3}(?:（[^（）]{1,6}）)?(?:同志)?(?:、|为|任))|的决定|的(?=[^，。；、]{0,12}(?:理事会|班子|委员会|领导))"
)


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Appointment events, their honorees and the holdings they open and close."""
    persons = context.found(PERSON)
    key = len(context.scenes)
    for scene in list(context.scenes):
        changes = [change for change in _changes(context, scene, persons) if _tells(context, scene, change[0])]
        if not changes:
            continue
        own = scene.key if scene.type == "AppointmentEvent" else key
        if own == key:
            label = label_at(context, scene, changes[0][0].begin)
            yield EventFact(key, "AppointmentEvent", scene.start, scene.stop, label, changes[0][3])
            key += 1
        for group, posts, leaving, evidence in changes:
            yield from _told(scene, own, group, posts, leaving, evidence)


def _told(scene: Scene, key: int, group: Group, posts: list[Post], leaving: bool, evidence: Evidence) -> Iterator[Fact]:
    day = scene.stop if len(scene.stop) == 10 else ""  # of a session the last: then it elects
    for member in group.members:
        if not leaving:
            yield Participation(key, "honoree", member.ref, evidence)
        for post in posts:
            since, until = ("", day) if leaving else (day, "")
            yield Holding(member.ref, post.title, post.head, post.ref, evidence, day or scene.start, since, until)


def _tells(context: Context, scene: Scene, group: Group) -> bool:
    """Whether a change is the scene's: not that of another day of which the same sentence tells."""
    mine = scene.begin <= group.begin < scene.end
    return mine or not any(other.begin <= group.begin < other.end for other in context.scenes)


def _changes(
    context: Context, scene: Scene, persons: list[Mention]
) -> Iterator[tuple[Group, list[Post], bool, Evidence]]:
    for begin, end in context.sentences:
        if end <= scene.begin or begin >= scene.end:
            continue
        electing = _electing(context, begin, end)
        read: list[Post] = []
        yield from _laid_down(context, begin, end, persons)
        yield from _produced(context, begin, end, persons)
        for group in groups(context, begin, end, persons, lambda m: m.begin):
            leaving, start = _change(context.text, group)
            if not start or not (electing or _SURE.match(context.text, group.end)):
                continue
            stop = _POST_END.search(context.text, start, end)
            posts = posts_before(context, stop.start() if stop else end, start, read)
            read += posts
            if posts and posts[-1].head not in _PARTS_PLAYED:
                yield group, posts, leaving, context.evidence(group.begin, posts[-1].end, "appointment.told/1", 0.93)


def _electing(context: Context, begin: int, end: int) -> bool:
    """Whether a sentence tells of electing or appointing: by its words, or as a line of a notice that does."""
    if context.entry.kind == "notice" or election().search(context.text, begin, end):
        return True
    return _LISTED.search(context.text, max(0, begin - 600), begin) is not None


def _produced(
    context: Context, begin: int, end: int, persons: list[Mention]
) -> Iterator[tuple[Group, list[Post], bool, Evidence]]:
    """选举产生会长甲，副会长乙、丙: those who stand behind their posts, one group after the other."""
    if not _PRODUCES.search(context.text, begin, end):
        return
    last, posts = -1, list[Post]()
    for person in (m for m in persons if begin <= m.begin and m.end <= end):
        at = context.title_begins.get(person.begin, person.begin)
        follows = last >= 0 and _BESIDE.fullmatch(context.text, last, at) is not None
        if not follows and not (at < person.begin and _PRODUCED.search(context.text, begin, at)):
            last = -1
            continue
        last = person.end
        posts = posts_before(context, person.begin, at, posts) if at < person.begin else posts
        if posts:
            group = Group((person,), at, person.end, "", (person.end, person.end))
            yield group, posts, False, context.evidence(at, person.end, "appointment.told/1", 0.93)


def _laid_down(
    context: Context, begin: int, end: int, persons: list[Mention]
) -> Iterator[tuple[Group, list[Post], bool, Evidence]]:
    """任命甲为丙局局长，|免去其丁局局长职务: a post that those named last before lay down."""
    for found in _HIS.finditer(context.text, begin, end):
        before = list(groups(context, begin, found.start(), persons, lambda m: m.begin))
        stop = _POST_END.search(context.text, found.end(), end)
        posts = posts_before(context, stop.start(), found.end(), []) if stop and before else []
        if posts:
            evidence = context.evidence(before[-1].begin, posts[-1].end, "appointment.told/1", 0.93)
            yield before[-1], posts, True, evidence


def _change(text: str, group: Group) -> tuple[bool, int]:
    """Whether the group leaves its posts, and where these begin (0: neither takes nor leaves any)."""
    if found := _LEAVES_AFTER.match(text, group.end):
        return True, found.end()
    if _LEAVES_BEFORE.search(text[max(0, group.begin - 120) : group.begin]) and not _MADE_IT.match(text, group.end):
        return True, _OF.match(text, group.end).end()  # type: ignore[union-attr]
    found = _TAKES.match(text, group.end)
    return False, found.end() if found else 0
