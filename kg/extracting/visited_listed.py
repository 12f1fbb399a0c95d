"""Items of a list of visits that only their place in it tells: 先后到甲园、|柳苑、|双创园、|雪狐项目、乙公司.

Whoever names two things of a list names the others too. What stands between them without a name so far is one if it
ends as short names of sites do, if it is a project, or if it is one of the houses of which a city has one
(市民服务中心); not if its words are everyday ones (扶贫车间).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.extracting.context import Context
from kg.extracting.kinds import ending_of
from kg.extracting.name_words import before, few, generic, inside, listed, modifiers
from kg.extracting.project_words import is_generic_word
from kg.extracting.tokens import Token, part_of_speech
from kg.model import ORGANIZATION, PLACE, PROJECT, Mention

_FEWEST = 3  # items of such a list
_NAMES = 2  # of them that are known
_ITEM = re.compile(r"[\u4e00-\u9fff“”A-Za-z·]{2,14}")
_AT_WORK = re.compile(r"(?:建设|施工|建筑|改造|整治|拆迁|征迁|开挖)(?:工地|现场)$")
_PROJECT = re.compile(r"(?:项目|安置房)$")
_OF_WORKS = re.compile(r"等(?:[\d一二两三四五六七八九十余多]+个)?(?:重点)?项目")  # 甲项目、乙项目|等12个项目现场
_FIRM_ENDS = "厂店"
_NATURAL_ENDS = "湖山谷峡洞泉湾岭河溪江岛"


def named_by_list(
    context: Context, items: Sequence[tuple[int, int]], ends: Collection[int], rule: str
) -> Iterator[Mention]:
    """Mentions of the items of a list of three or more of which two and a third of all are known: a name ends with them
    (at one of ``ends``, or found before), or begins with them. Of a list that is said to be one of projects, those
    that end as projects do, however few are known."""
    told = [end in ends or _known(context, begin, end) for begin, end in items]
    few_known = len(items) < _FEWEST or sum(told) < _NAMES or 3 * sum(told) < len(items)
    works = _OF_WORKS.match(context.text, items[-1][1]) is not None
    if few_known and not works:
        return
    for (begin, end), known in zip(items, told, strict=True):
        mention = None if known else _item(context, begin, end, rule)
        if mention and (mention.family == PROJECT or not few_known):
            yield mention


def without_worksite(text: str, begin: int, end: int) -> tuple[int, int]:
    """The span of an item without the words for its building site: 甲安置房|建设工地, 乙产业园项目|建设现场."""
    work = _AT_WORK.search(text, begin + 3, end)
    return begin, work.start() if work else end


def _known(context: Context, begin: int, end: int) -> bool:
    return any(m.end == end or m.begin == begin for m in context.overlapping(begin, end))


def _item(context: Context, begin: int, end: int, rule: str) -> Mention | None:
    """The mention of an unnamed item; None if it is no name."""
    text = context.text
    if context.overlapping(begin, end) or not _ITEM.fullmatch(text, begin, end):
        return None
    item = text[begin:end]
    if item in few("houses of a city"):
        body = ending_of(text, end, begin)
        family, kind = (ORGANIZATION, body.type) if body else (PLACE, "Facility")
        return Mention(begin, end, family, item, kind, rule, 0.7)
    found = _class(item, _owned(context, begin))
    tokens = context.tokens_filling(begin, end)
    if found is None or not tokens or not _proper(tokens, item):
        return None
    return Mention(begin, end, found[0], item, found[1], rule, 0.7)


def _owned(context: Context, begin: int) -> bool:
    """Whether the place whose an item is stands before it (红崖镇的|药材加工项目), so that everyday words name it."""
    return context.text[begin - 1] == "的" and any(
        m.end == begin - 1 for m in context.overlapping(begin - 2, begin - 1)
    )


def _class(item: str, owned: bool) -> tuple[str, str] | None:
    """Family and class by the end of an item; None if it ends as no short name does."""
    if found := _PROJECT.search(item):
        core = item[: found.start()]
        return (PROJECT, "Project") if len(core) > 1 and (owned or not is_generic_word(core)) else None
    if item[-1] in _FIRM_ENDS:
        return ORGANIZATION, "Enterprise"
    if item[-1] in _NATURAL_ENDS:
        return PLACE, "NaturalFeature"
    return (PLACE, "Facility") if item[-1] in few("site characters") else None


def _proper(tokens: list[Token], item: str) -> bool:
    """Whether the words of an item may be a name: none that acts, counts or joins, one at least that is not everyday,
    and the whole no word of the dictionary."""
    if part_of_speech(item)[:1] not in ("", "x") and part_of_speech(item)[:2] not in ("ns", "nz", "nr", "nt"):
        return False
    if item in listed("not_places") or any(sort in item[:-2] for sort in few("sorts visited")):
        return False
    led = [t for t in tokens if t.word not in ("项目", "安置房")]
    if not led or any(t.tag[0] in "pcurdm" or t.word in before() - inside() for t in led):
        return False
    return any(t.word not in generic() and t.word not in modifiers() and t.tag[0] != "v" for t in led)
