"""Who received an award: the bodies, people, places and works that a clause names as its subject or object."""

from __future__ import annotations

import bisect
import re
from functools import cache
from weakref import WeakKeyDictionary

from kg.extracting.award_statement import Clause
from kg.extracting.context import Context
from kg.extracting.project_words import cuts, leads, tokens_in
from kg.lexicon import words
from kg.model import DOCUMENT, HERITAGE, ORGANIZATION, PERSON, PLACE, PROJECT, Mention, Ref

FAMILIES = (PERSON, ORGANIZATION, PLACE, PROJECT, DOCUMENT, HERITAGE)
_COUNT = r"[\d一二两三四五六七八九十百多余]+"
_ADJUNCT = re.compile(
    r"[在于从](?:[^，。；]*?(?:中|上|里|内|期间|方面|以来|下)|[^，。；]*$)|"
    r"(?:凭借|凭|以|作为|根据|按照|由于|因|通过|依托|代表)[^，。；]*$"
)
_AGENT = re.compile(r"(?:被|由|(?<!总)(?<!曾)经(?!理|济|营|开|贸|验|过)|获(?!得|评|批|“))(?P<who>[^，。；]*)$")
_MANY = re.compile(rf"{_COUNT}(?:余|多)?(?:[家名个人项件篇部种款首幅位]|所|支|人次|辆)")
_JOIN = re.compile(r"(?:、|《|》|和|与|及|以及|，|（[^）]*）|等|”|“)*")
_KINDS = "|".join(words("award_recipient_kinds"))
_ETC = re.compile(rf"(?:等|这)?(?:{_COUNT}(?:[家名个位所项座条件篇部]|支))?(?:[^，。；、的]{{0,10}}?(?:{_KINDS}))?")
_ASIDE = re.compile(r"(?<=[^，。；、：])（[^（）]*）")
_BRACKETS = re.compile(r"（[^（）]*）")
_OTHERS = re.compile(rf"等(?:{_COUNT}(?:余|多)?[家名个位所项座条件篇部支人])?")
_COUNTED = re.compile(rf"等{_COUNT}[家名个位所项座条件篇部支人][^，。；、的]{{0,8}}[、和]")  # A等8个支部、B等13个支部
_LONGEST_NOUN = 10
_SAYS_MORE = re.compile(rf"[，。；、的]|{'|'.join(words('award_making'))}")
_MADE = re.compile(
    rf"[^，。；]{{0,10}}?(?:{'|'.join(words('award_making'))})(?:并[^，。]{{0,4}})?的[^，。；的]{{1,24}}$"
)
_ANOTHER = re.compile(
    r"学生|学员|徒弟|弟子|孩子|儿子|女儿|丈夫|妻子|作品|论文|集体|团队|企业|公司"
)  # not the person told of
_MADE_WORK = re.compile(r"拍摄|创作|制作|编排|出版|撰写|推出|采写|录制|编写|打造")
_TOLD_OF = re.compile(
    r"》(?:等[\d一二三四五六七八九十]+[篇部件项])?被"
)  # a work as the subject: 《…》被某会采用，被评为…
_HE = re.compile(r"(?:[他她](?:本人)?|本人)")
_AREAS = re.compile(r"等|[、与和]|单位|县|区|市|乡|镇|村|社区|街道")
_LONGER = re.compile(r"(?!.*[个两家])[\u4e00-\u9fff]{2,10}[镇乡村]")  # 某市|某镇某村: the longer name is not known
_NEAR = 1  # sentences back in which a body or person may be meant rather than the area that the entry is about
_TEAM = re.compile(r"组成的[^，。；]{1,12}?队")
_PHRASE = re.compile(r"[，；：]")
_SPEECH = re.compile(r"(?:指出|强调|要求|表示|介绍|认为|说|希望)")
_DATE_HEAD = re.compile(r"(?:[^，。；]{0,14}?[年月日]|其中|同年|近日|全年|当年|至此|此外|随后)?[，,]?")


@cache
def _light() -> re.Pattern[str]:
    many = "|".join(sorted(map(re.escape, words("award_light")), key=len, reverse=True))
    return re.compile(
        rf"(?:{many}|[，]|先后(?:{_COUNT}次)?|连续{_COUNT}(?:年|次|届)|{_COUNT}次|第{_COUNT}次|"
        r"（[^（）]*）|于?(?:(?:20|19)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?|成为|“|”|被|其中)*"
    )


def recipients_whole(context: Context, begin: int, end: int) -> list[Ref]:
    """All that ``begin:end`` names, if the names reach to its end (none for a longer name not known)."""
    named = _outer(context, begin, end)
    rest = context.text[named[-1].end : end] if named else ""
    if _ETC.sub("", rest, count=1).strip("”》"):
        return []
    ends = {m.end for m in named} | {begin}
    return [m.ref for m in _unnested(context, named) if _apart(context, m, ends, end)]


def _apart(context: Context, mention: Mention, ends: set[int], stop: int) -> bool:
    """Whether a place or site is a link of its own in a list, no part of a longer name not known (某市|某代某墓)."""
    if mention.family not in (PLACE, HERITAGE):
        return True
    text, after = context.text, context.text[mention.end : stop]
    opened = mention.begin in ends or not text[mention.begin - 1].isalnum() or text[mention.begin - 1] in "和与及"
    return opened and (not after[:1].isalnum() or after[0] in "和与及等" or _ETC.fullmatch(after) is not None)


def recipients_after(context: Context, begin: int, end: int) -> list[Ref]:
    """All that ``begin:end``, the object of a conferring verb, names."""
    return [m.ref for m in _unnested(context, _outer(context, begin, end))]


def recipients_before(
    context: Context, clause: Clause, previous: list[Ref] | None
) -> tuple[list[Ref], tuple[int, int] | None]:
    """The subject of the verb, and where its antecedent stands if the sentence does not name it. ``previous``: who was
    awarded by the verb before in the same sentence, None if there was none."""
    start = phrase_start(context.text, clause.floor, clause.verb)
    agent = _AGENT.search(context.text, start, clause.verb)
    stop = agent.start() if agent else clause.verb
    if agent and context.text[stop] == "由" and not _dateless(context.text[start:stop]):
        stop = clause.verb  # 由A建立的工作站入选…
    group = last_group(context, start, stop)
    if group:
        return [m.ref for m in group], None
    rest = _ADJUNCT.sub("", context.text[start:stop])
    if not _light().fullmatch(_dateless(rest)):
        spoken_of = _spoken_of(context, rest, start)
        told = spoken_of[0] or context.entry.kind != "biography" or _ANOTHER.search(rest)
        return spoken_of if told else _carried(context, clause, start)
    if previous:
        return previous, None
    return _carried(context, clause, start)


def issuer_of(context: Context, clause: Clause, active: bool = False) -> Ref | None:
    """The body that confers: between 被 or 由 and the verb, or the subject of 授予."""
    start = phrase_start(context.text, clause.floor, clause.verb)
    if not active:
        agent = _AGENT.search(context.text, start, clause.verb)
        if not agent:
            return None
        start = agent.start("who")
    bodies = [m for m in _outer(context, start, clause.verb) if m.family == ORGANIZATION]
    return bodies[0].ref if bodies else None


def bodies_heading(context: Context, begin: int, end: int) -> tuple[list[Mention], int]:
    """The bodies right after the verb that confer what follows in quotation marks (荣获省某厅、省某会“…”称号) or after
    颁发的, and where the award itself begins."""
    named = [m for m in _outer(context, begin, end) if m.family == ORGANIZATION]
    row: list[Mention] = []
    position = begin
    for mention in named:
        if not re.fullmatch(r"[、和与]?", context.text[position : mention.begin]):
            break
        row.append(mention)
        position = mention.end
    said = re.compile(r"(?:颁发|授予|授|评选|联合发布|发布|公布|确定|认定|命名|评定)的").match(
        context.text, position, end
    )
    if row and said:
        return row, said.end()
    if row and re.compile(r"“[^“”]+”(?:[^，。；、“”]{0,12}奖|荣誉|称号|荣誉称号|奖|[，。；、]|$)").match(
        context.text, position, end
    ):
        return row, position
    return [], begin


def last_group(context: Context, start: int, stop: int) -> list[Mention]:
    """The list of names that ends right before ``stop``, light words between allowed; who made the thing that stands
    there, if the thing itself is no name (A自主研发的装备获得…)."""
    text = context.text
    people = {m.begin for m in _named_here(context, start, stop) if m.family == PERSON}  # 于某 begins as 于 does
    around = [(a.start() + start, a.end() + start) for a in _ADJUNCT.finditer(text[start:stop])]
    around = [(begin, end) for begin, end in around if begin not in people]
    around += [(a.start() + start, a.end() + start) for a in _ASIDE.finditer(text[start:stop])]
    named = [m for m in _outer(context, start, stop) if not any(b <= m.begin and m.end <= e for b, e in around)]
    if not named:
        return []
    gap = _ADJUNCT.sub("", text[named[-1].end : stop])
    made = _MADE.match(gap)
    if not (made or _lead_on(gap)):
        return []
    group, edge = [named[-1]], named[-1].begin
    for mention in reversed(named[:-1]):
        between = text[mention.end : edge]
        if between == "》《" and group[0].family == mention.family == DOCUMENT:
            group.insert(0, mention)
            edge = mention.begin
            continue
        if group[0].family == DOCUMENT and mention.family != DOCUMENT and between in ("的《", "《"):
            edge = mention.begin  # the maker of the work
            continue
        if between and not _joins(between, mention, group[0]):
            break
        edge = mention.begin
        if between:
            group.insert(0, mention)
    counted = not made and len(group) == 1 and not gap.lstrip("”）》").startswith("等") and _MANY.search(gap)
    return [] if counted or _of_these(group, gap) else _makers(context, start, group)


def _lead_on(gap: str) -> bool:
    """Whether the words between the last name and the verb say nothing but what those named are, how many they are
    with others, and how they received it: A（某称）、B等4个村落新|入选."""
    bare = _BRACKETS.sub("", gap.lstrip("”）》"))
    if _light().fullmatch(_ETC.sub("", bare, count=1)):
        return True
    others = _OTHERS.match(bare)
    rest = bare[others.end() :] if others else ""
    sizes = range(min(len(rest), _LONGEST_NOUN) + 1) if others else ()
    return any(_light().fullmatch(rest[n:]) and not _SAYS_MORE.search(rest[:n]) for n in sizes)


def _of_these(group: list[Mention], gap: str) -> bool:
    """Whether the names only say where those unnamed are from: 某区企业, 某县、某市3个项目, 王某班组."""
    said = _ETC.match(gap.lstrip("”）》"))
    if not said or not said.group() or said.group().startswith("等"):
        return False
    if group[-1].family == PLACE and _LONGER.fullmatch(said.group()):
        return True
    if group[-1].family == PLACE:
        return _AREAS.search(said.group()) is None
    return group[-1].family == PERSON and said.group().endswith(("班组", "团队", "集体", "作品", "项目"))


def _joins(between: str, before: Mention, after: Mention) -> bool:
    """Whether two names are in one list: a mark between, or two persons with the post of the second between."""
    if _JOIN.fullmatch(between) or _COUNTED.fullmatch(between):
        return bool(re.search(r"[、和与及]", between))
    post = after.family == PERSON and len(between) <= (40 if before.family == PERSON else 12)
    return post and bool(re.match(r"[、和与]", between)) and not re.search(r"[，。；]", between)


def _makers(context: Context, start: int, group: list[Mention]) -> list[Mention]:
    """Instead of the titles of works those who made them, where they are named right before (王某小说《…》)."""
    if any(m.family != DOCUMENT for m in group):
        return group
    makers = [m for m in _outer(context, start, group[-1].begin) if m.family in (PERSON, ORGANIZATION)]
    found = []
    for work in group:
        before = [m for m in makers if m.end <= work.begin and work.begin - m.end <= 14]
        if before and not re.search(r"[，。；》]", context.text[before[-1].end : work.begin]):
            found.append(before[-1])
    return found or group


def phrase_start(text: str, floor: int, position: int) -> int:
    comma = max(text.rfind(sign, floor, position) for sign in "，；\n：")
    return comma + 1 if comma >= 0 else floor


def _dateless(rest: str) -> str:
    return re.sub(r"^(?:至此|此外|其中|同年|当年|同日|\d{4}年度?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|[,，])+", "", rest)


_NAMED: WeakKeyDictionary[Context, tuple[int, list[Mention], list[int]]] = WeakKeyDictionary()


def _named_here(context: Context, begin: int, end: int) -> list[Mention]:
    """Mentions of those who may receive an award within ``begin:end``, in order; sorted once for a state of reading."""
    known = _NAMED.get(context)
    if known is None or known[0] != len(context.mentions):
        found = context.found(*FAMILIES)
        known = _NAMED[context] = len(context.mentions), found, [m.begin for m in found]
    _, found, begins = known
    inside = found[bisect.bisect_left(begins, begin) : bisect.bisect_left(begins, end)]
    return [m for m in inside if m.end <= end]


def _outer(context: Context, begin: int, end: int) -> list[Mention]:
    """Mentions in ``begin:end`` that lie in no other."""
    inside = _named_here(context, begin, end)
    return [
        m
        for m in inside
        if not any(o.begin <= m.begin and m.end <= o.end and (o.end - o.begin) > (m.end - m.begin) for o in inside)
    ]


def _unnested(context: Context, named: list[Mention]) -> list[Mention]:
    """Without the areas that stand right before a name to say where it is (某市某村)."""
    begins = {m.begin for m in named}
    return [m for m in named if not (m.family == PLACE and m.end in begins)]


def _spoken_of(context: Context, rest: str, start: int) -> tuple[list[Ref], tuple[int, int] | None]:
    """The antecedent of 该公司, 项目, 我市 before a verb."""
    word = re.sub(_light().pattern + "$", "", _dateless(rest)) or rest
    if re.fullmatch(r"(?:我|全|本)市", word) and context.source.place:
        return [Ref(PLACE, context.source.place)], None
    if _HE.match(word):
        person = next((m for m in reversed(context.found(PERSON)) if m.end <= start), None)
        return ([person.ref], (person.begin, person.end)) if person else ([], None)
    found = re.fullmatch(
        r"(?:该|此|这个?|本)?(项目|工程|公司|企业|集团|学校|学院|医院|单位|县|区|市|镇|乡|村|局|院|校|中心|矿|厂)", word
    )
    if not found:
        return [], None
    wanted = (PROJECT,) if found[1] in ("项目", "工程") else (ORGANIZATION, PLACE)
    for mention in reversed([m for m in context.found(*wanted) if m.end <= start]):
        firm = mention.type == "Enterprise" and found[1] in "公司企业集团"
        if wanted == (PROJECT,) or firm or mention.name.endswith(found[1]):
            return [mention.ref], (mention.begin, mention.end)
    return [], None


def _carried(context: Context, clause: Clause, start: int) -> tuple[list[Ref], tuple[int, int] | None]:
    """Who is spoken of where the phrase names nobody: the sentence's subject, or the one of the sentences before."""
    if context.entry.kind == "biography":
        person = next(iter(context.found(PERSON)), None)
        return ([person.ref], (person.begin, person.end)) if person else ([], None)
    last = phrase_start(context.text, clause.floor, max(start - 1, clause.floor))
    team = _TEAM.search(context.text, last, start)
    if team:
        group = last_group(context, last, team.start())
        if group:
            return [m.ref for m in group], None
    if _dateless(context.text[last:start]).startswith("由"):  # 由A完成的项目，获得…
        group = last_group(context, last, start - 1)
        if group:
            return [m.ref for m in group], None
    if work := _just_made(context, clause.begin, start):
        return [work.ref], None
    return subject_of(context, clause.begin, start)


def subject_of(context: Context, begin: int, position: int) -> tuple[list[Ref], tuple[int, int] | None]:
    """Whom the words at ``position`` speak of without naming them, in the sentence that begins at ``begin``: the
    sentence's own subject, the body or person that the entry is titled by, or the subject of the sentences before."""
    own = _subject_in_sentence(context, begin, position)
    if own is not None:
        return own, None
    titled = context.inside(0, context.entry.body, PERSON, ORGANIZATION)
    if titled:
        return [titled[0].ref], (titled[0].begin, titled[0].end)
    before = [s for s in context.sentences if s[0] < begin]
    whole = _area_told_of(context)
    for number, (first, last) in enumerate(reversed(before)):
        subject = _topic(context, first, last)
        if subject and whole and (number >= _NEAR or subject[0].family == PLACE):
            return [whole[0].ref], (whole[0].begin, whole[0].end)
        if subject and subject[0].family in (PERSON, ORGANIZATION, PLACE):
            return [m.ref for m in subject], (subject[0].begin, subject[0].end)
        if not _headless(context, first, last):
            break
    return [], None


def _area_told_of(context: Context) -> list[Mention]:
    """The county or district that an entry is about as a whole: the topic of its first sentence."""
    first = next((s for s in context.sentences if s[0] >= context.entry.body), None)
    topic = _topic(context, *first) if first else []
    return topic if len(topic) == 1 and topic[0].family == PLACE else []


def _subject_in_sentence(context: Context, begin: int, position: int) -> list[Ref] | None:
    """The subject of the phrases before ``position`` in its sentence, the nearest that has one: empty if it is no name
    we know, None if they all begin with verbs."""
    text = context.text
    starts = [begin, *(m.end() for m in _PHRASE.finditer(text, begin, position))]
    for first in reversed([s for s in starts if s < position]):
        subject = _topic(context, first, position)
        if subject and _SPEECH.match(text, subject[-1].end):
            return _our_city(context, re.compile(r"(?:我|全)市").search(text, subject[-1].end, position))
        if subject:
            return [m.ref for m in subject]
        if ours := _our_city(context, re.compile(r"(?:我|全)市").match(text, first)):
            return ours
        if not _headless(context, first, position):
            return []
    return None


def _just_made(context: Context, begin: int, position: int) -> Mention | None:
    """The work that the phrase before says was made: 拍摄专题片《…》，|荣获…."""
    text = context.text
    if text[position - 1 : position] != "，" or text[position - 2 : position - 1] != "》":
        return None
    work = next((m for m in context.found(DOCUMENT) if m.end == position - 2), None)
    return work if work and _MADE_WORK.search(text, phrase_start(text, begin, work.begin), work.begin) else None


def _our_city(context: Context, said: re.Match[str] | None) -> list[Ref]:
    """The publication's own city where the text says 我市."""
    if said is None:
        return []
    named = next((m for m in context.found(PLACE) if m.begin == said.start()), None)
    if named:
        return [named.ref]
    return [Ref(PLACE, context.source.place)] if context.source.place else []


def _headless(context: Context, begin: int, end: int) -> bool:
    """Whether the phrase begins with a verb or an adverb, its subject being that of the phrase before."""
    head = _DATE_HEAD.match(context.text, begin, end)
    first = head.end() if head else begin
    word = next(iter(tokens_in(context, first, min(end, first + 8))), None)
    if word is None or word.word in ("全省", "全市", "全国", "全年", "代表", "经过", "最终"):
        return True
    return word.tag[0] in "vdpcamx" or word.word in cuts() or leads().match(context.text, first) is not None


def _topic(context: Context, begin: int, end: int) -> list[Mention]:
    """The names at the head of a sentence (after its date): what it is about."""
    head = _DATE_HEAD.match(context.text, begin, end)
    first = head.end() if head else begin
    outer = _outer(context, begin, end)
    named = [m for m in outer if m.begin in (first, begin)]
    titled = [m for m in outer if m.family == PERSON and context.title_begins.get(m.begin, m.begin) in (first, begin)]
    named = titled[:1] or named
    named = named or [m for m in outer[:1] if m.begin == first + 1 and _TOLD_OF.match(context.text, m.end)]
    if not named or (named[0].family == DOCUMENT and not _TOLD_OF.match(context.text, named[0].end)):
        return []
    group = [named[0]]
    for mention in (m for m in outer if m.begin >= named[0].end):
        between = context.text[group[-1].end : mention.begin]
        if not re.fullmatch(r"(?:[、和与及]|以及)?", between):
            break
        group = [*group, mention] if between else [*group[:-1], mention]
    behind = next(iter(tokens_in(context, group[-1].end, min(end, group[-1].end + 4))), None)
    longer = behind is not None and behind.begin == group[-1].end and behind.tag in ("n", "nz", "nt")
    return [] if longer and behind is not None and behind.word not in cuts() else group
