"""What an event is called: the title of an entry that is about it, else the words that tell of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extracting.context import Context
from kg.extracting.event_kinds import kinds_said
from kg.extracting.event_summaries import GENERAL

if TYPE_CHECKING:
    from kg.extracting.events import Scene

_LONGEST_LABEL = 60
_LONGEST_PHRASE = 90  # what a label may be if its first phrase is as long
_SECTION_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])(?=.{2})")
_SHORTEST_TOLD = 4  # characters that tell of something: 召开
# 根据《…》，|某局更名; 为应对寒潮，|某公司启动…: on what, and why
_RESTS_ON = re.compile(
    r"，?(?:根据|按照|依据|依照|为(?!期)|针对)[^，。；]{2,60}，(?!促进|推动|推进|加快|提升|提高|确保|做好|切实|进一步)(?=[^，。；]{4})"
)
# 由某局主办、|某馆承办的|某展开幕
_LED_BY = re.compile(
    r"，?由[^，。；]{2,80}?(?:主办|承办|协办|指导)(?:的|，)(?:[^，。；]{2,80}?(?:承办|协办|指导)(?:的|，))?(?=[^，。；]{4})"
)
# 某调研组，|到甲园、乙公司…: who it was says nothing yet
_GOES_ON = re.compile(r"，(?:到|赴|在|就|对|围绕|深入|来到|前往|先后|传达|学习|研究|听取|审议|贯彻|通报)")
_LONGEST_SUBJECT = 30
_QUOTED_OPEN = re.compile("“[^”]*$|《[^》]*$|（[^）]*$")
# 某县|在某市举行的大会上，|获评…: where it was is left out of a label that is too long
_AT_OCCASION = re.compile(
    r"(?<=[^，。；、]{4})(?<!现)在[^，。；在]{4,60}?(?:(?:[会坛赛展节典式动]|活动)上|[》赛展选]中|期间)，(?=[^，。；]{3})"
)
_DATE_ALONE = 14  # a first phrase shorter than this may be no more than a date
# 4月28日|在某地召开: what the title names
_HELD_THEN = re.compile(r"，?(?:在[^，。；]{2,24}?)?(?:隆重|正式|成功|顺利|胜利)?(?:召开|举行|举办|开幕)(?=[，。；])")
# what tells of something without saying of whom: |被评为…, |进入某层, |该项目开工, |与某局签约
_NO_SUBJECT = re.compile(
    r"(?:已|并|也|均|共|还|再次|首次|成功|顺利|正式|全部|分别|先后|累计)*"
    r"(?:被|获(?!奖)|荣[获膺登立]|入[选围]|列入|通过|进入|成为|跻身|晋升|登陆|上榜|蝉联|夺得|斩获|摘得|取得"
    r"|(?:投产|启动|开工|竣工|揭牌|挂牌|成立|签约|开业|启用|通车)(?!仪式|典礼|大会|活动|\d|[一二三四五六七八九十]+周年)"
    r"|建成(?!区)|试生产|投入|设立|更名|改名|组建|产能|产值|召开|举[行办]|开展|参加|[承主协]办|签[订署]|完成|实现|引进"
    r"|组织(?!部|委|工作)|推进(?!会)|发布(?!会)|出台|印发|制定|联合(?!国|会)|传达|听取|审议|邀请|选派|抽调|提请|新增|下沉"
    r"|赴|前往|在[^，。；]{2,40}?(?:查处|查获|开展|举[行办]|召开|作[^，。；]{0,4}(?:发言|介绍|报告))|与[^，。；]{2,30}?(?:联合|共同|签|组成|共建))"
    r"|(?:该|其(?!中)|此(?!次)|本(?=[市县区院校公]))"
)
_HAPPENED = re.compile(r"获|开通|发放|完成|推出|上市|通过|更名|成立|当选|落户|夺")
_THERE = re.compile(r"(?:会议|大会|全会|会上|与会)")  # |会议选举…: what is told of the clause before
_LEADS = re.compile(r"(?:具体|分别)(?:为|是|包括|有)?[：:]|(?:主要有|包括)[：:]")
_SHORTEST_SENTENCE = 8  # a telling that is shorter (试生产启动) leaves out of whom it tells


def label_of_scene(context: Context, scene: Scene) -> str:
    """What the event of a scene is called, in whole phrases."""
    return short_label(_label(context, scene))


def label_at(context: Context, scene: Scene, position: int) -> str:
    """What an event is called of which a scene tells at a position: the entry's title if that tells of an event."""
    title = context.entry.title
    if context.entry.body and _tells(title):
        return short_label(title)
    begin, end = context.clause(position)
    own = begin <= scene.begin < end or _THERE.match(context.text, begin, end)
    return short_label(_telling(context, scene) if own else _with_subject(context, context.text[begin:end]))


def _label(context: Context, scene: Scene) -> str:
    """What an event is called: the entry's title, if the entry is about that one event or about the whole year."""
    entry = context.entry
    if scene.key or not entry.body:
        return _telling(context, scene)
    if entry.kind != "item" and _of_past(context, scene):
        return _telling(context, scene)
    if entry.kind != "item":
        title = _SECTION_NUMBER.sub("", entry.title)
        return f"{title}（{scene.start}年）" if title != entry.title and len(scene.start) == len("2031") else title
    if len(scene.start) == len("2031"):
        return year_label(context, scene.start)
    told_at_once = scene.begin < context.sentence(entry.body)[1] and entry.title not in GENERAL
    alone = len(context.scenes) == 1 and _tells(entry.title)
    named = told_at_once and (alone or held_as_titled(context, scene.begin) is not None)
    return entry.title if named else _telling(context, scene)


def _tells(title: str) -> bool:
    """Whether a title tells what happened, and not only what of (某路通车, not 公路建设)."""
    return bool(kinds_said(title) or _HAPPENED.search(title))


def _of_past(context: Context, scene: Scene) -> bool:
    """Whether an essay of a yearbook tells of a year before the yearbook's: not what its title is about."""
    return context.source.kind == "yearbook" and scene.start < str(context.source.year)


def year_label(context: Context, year: str) -> str:
    """What a 条目 tells of a year as a whole: 市残联·残疾人教育（2031年）."""
    title = _SECTION_NUMBER.sub("", context.entry.title)
    above = _above(context)
    about = f"{above}·{title}" if above not in ("", title) else title
    return about if year in about else f"{about}（{year}年）"


def _above(context: Context) -> str:
    """The nearest head above the entry that says what it is about."""
    heads = (_SECTION_NUMBER.sub("", head) for head in reversed(context.sections))
    return next((head for head in heads if head not in GENERAL), "")


def _telling(context: Context, scene: Scene) -> str:
    """The words that tell of an event: its clause, from its date or the subject before that on, up to the next day
    that it tells of; without what the event rests on and who holds it (根据《…》，|某局更名, 由某局主办的|某展开幕)."""
    text, (begin, end) = context.text, context.clause(scene.begin)
    days = [d for d in context.dates if begin <= d.begin < end]
    day = next((d for d in days if d.start == scene.start), None)
    if day is None:
        return _with_subject(context, text[begin:end])
    later = (d for d in days if d.begin > day.end and d.start != day.start and not d.background)
    stop = next((d.begin for d in later if d.begin == context.phrase(d.begin)[0]), end)
    end = stop if len(text[day.end : stop].strip("，。； \n")) >= _SHORTEST_TOLD else end
    opening = context.phrase(day.begin)[0]
    named = next(d for d in days if d.begin >= opening)  # 甲路、乙路于|8月、10月通车
    rests = _RESTS_ON.match(text, day.end, end) or _LED_BY.match(text, day.end, end)
    told = text[rests.end() if rests else day.end : end]
    behind = text[named.begin - 1] == "于" or (not rests and _lacks_subject(told))  # 某中心|3月10日挂牌
    if named.begin - opening >= _SHORTEST_TOLD and behind:
        return _with_subject(context, text[opening:end])
    whole = _with_subject(context, told)
    return whole if rests or whole != told else text[day.begin : end]


def _lacks_subject(told: str) -> bool:
    said = re.sub(r"\s", "", told).strip("，。；")
    return len(said) < _SHORTEST_SENTENCE or any(p.match(said) for p in (_NO_SUBJECT, _LEADS))


def _with_subject(context: Context, told: str) -> str:
    """A telling of a 条目 that leaves out of whom it tells, behind what the 条目 is about: 某公司上市·进入创新层."""
    said = re.sub(r"\s", "", told).strip("，。；")
    if context.entry.kind != "item" or not context.entry.body or not said or not _lacks_subject(said):
        return told
    title = _SECTION_NUMBER.sub("", context.entry.title)
    about = _above(context) if title in GENERAL else title
    said = _LEADS.sub("", said, count=1)
    return told if not about or about in said or said in about else f"{about}·{short_label(said)}"


def short_label(label: str) -> str:
    """A label of whole phrases, as many as there is room for; what is left out is told by an ellipsis."""
    label = re.sub(r"\s", "", label).rstrip("。；，")
    if len(label) > _LONGEST_LABEL:
        label = _AT_OCCASION.sub("", label, count=1)
    if len(label) <= _LONGEST_LABEL:
        return label
    stops = [m.start() for m in re.finditer("[，。；]|$", label[:_LONGEST_PHRASE])]
    whole = [stop for stop in stops if stop > _DATE_ALONE and not _QUOTED_OPEN.search(label[:stop])]
    fitting = [stop for stop in whole if stop <= _LONGEST_LABEL] or whole[:1]
    items = [m.start() for m in re.finditer("、", label[:_LONGEST_LABEL])]
    listed = [item for item in items if item > _DATE_ALONE and not _QUOTED_OPEN.search(label[:item])]
    stop = fitting[-1] if fitting else max(listed, default=_LONGEST_LABEL - 1)
    if stop < _LONGEST_SUBJECT and _GOES_ON.match(label, stop):
        stop = max(listed, default=stop)
    return label if stop == len(label) else label[:stop] + "…"


def held_as_titled(context: Context, begin: int) -> re.Match[str] | None:
    """That what a 条目 is titled by was held on the day with which it opens (【某会换届大会】4月28日召开)."""
    opens = begin == context.entry.body > 0
    day = next((d for d in context.dates if d.begin == begin), None) if opens else None
    return _HELD_THEN.match(context.text, day.end) if day else None
